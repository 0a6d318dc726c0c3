/* A pipeline as the bash script that does the same. */
#include <string.h>

#include "news/plan.h"

void
plan_quote(struct strbuf *out, const char *word)
{
	static const char plain[] =
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=:,./@%";
	const char *s;

	if (*word != '\0' && word[strspn(word, plain)] == '\0') {
		strbuf_adds(out, word);
		return;
	}
	strbuf_addc(out, '\'');
	for (s = word; *s != '\0'; s++)
		if (*s == '\'')
			strbuf_adds(out, "'\\''");
		else
			strbuf_addc(out, *s);
	strbuf_addc(out, '\'');
}

/* A path that the shell is to expand: what it would take for more than a pattern is escaped. */
static void
add_glob(struct strbuf *out, const char *glob)
{
	for (; *glob != '\0'; glob++) {
		if (strchr(" \t\n'\"\\$`&|;<>(){}!#~", *glob) != NULL)
			strbuf_addc(out, '\\');
		strbuf_addc(out, *glob);
	}
}

/* A stage as it is typed; `well` lets it end with 65, as run_chain does. */
static void
add_stage(const struct plan *plan, const struct plan_stage *stage, struct strbuf *out)
{
	size_t i;

	if (stage->program->suite)
		strbuf_adds(out, "well ");
	plan_quote(out, stage->program->name);
	for (i = 1; i < stage->argc; i++) {
		strbuf_addc(out, ' ');
		plan_quote(out, stage->argv[i]);
	}
	if (plan->strict && stage->program->suite)
		strbuf_adds(out, " --strict");
	if (stage->rejects && (plan->state != NULL || plan->rejects != NULL || plan->noutputs > 0))
		strbuf_addf(out, " --rejects=\"$work\"/rejects/%s.ndjson", stage->name);
	if (plan->state != NULL && stage->stateful)
		strbuf_addf(out, " --wait --state=\"$state\"/%s --run=\"$run\"", stage->name);
}

/* Stages joined by |, one a line. */
static void
add_chain(const struct plan *plan, const struct plan_stage *stages, size_t n, bool first,
    struct strbuf *out)
{
	size_t i, j;

	for (i = 0; i < n; i++) {
		add_stage(plan, &stages[i], out);
		if (i == 0 && first && plan->input == PLAN_FILES) {
			strbuf_adds(out, " --");
			for (j = 0; j < plan->nfiles; j++) {
				strbuf_addc(out, ' ');
				add_glob(out, plan->files[j]);
			}
		}
		if (i + 1 < n)
			strbuf_adds(out, " |\n\t");
	}
}

/* Relative paths are the file's, hence the cd; a state is locked as run_store does. */
static void
add_head(const struct plan *plan, struct strbuf *out)
{
	strbuf_adds(out, "#!/usr/bin/env bash\n# ");
	strbuf_adds(out, plan->path);
	strbuf_adds(out, "\nset -eu -o pipefail\ncd ");
	plan_quote(out, plan->dir);
	/* one broken record is no failure of the run */
	strbuf_addf(out, "\nwell() { \"$@\" || %s; }\n", plan->strict ? "false" : "[ $? -eq 65 ]");
	if (plan->state != NULL) {
		strbuf_adds(out, "state=");
		plan_quote(out, plan->state);
		strbuf_adds(out,
		    "\nmkdir -p \"$state\"\nexec 9>\"$state\"/lock\nflock -n 9 || exit 75\n"
		    "run=$(($(cat \"$state\"/published 2>/dev/null || echo 0) + 1))\n");
	}
}

/* An output: through its own stages into a file, then to where it goes. */
static void
add_publish(const struct plan *plan, size_t i, struct strbuf *out)
{
	const struct plan_output *o = &plan->outputs[i];
	size_t j;

	if (o->chain.len > 0) {
		add_chain(plan, o->chain.stages, o->chain.len, false, out);
		strbuf_addf(
		    out, " <\"$work\"/after-%zu >\"$work\"/output-%zu\n", o->after + 1, i + 1);
	}
	if (o->kind == PLAN_FILE) {
		strbuf_adds(out, "install -D -m 644 \"$work\"/");
		strbuf_addf(out, o->chain.len > 0 ? "output-%zu " : "after-%zu ",
		    o->chain.len > 0 ? i + 1 : o->after + 1);
		plan_quote(out, o->file);
	} else if (o->kind == PLAN_COMMAND) {
		for (j = 0; o->command[j] != NULL; j++) {
			plan_quote(out, o->command[j]);
			strbuf_addc(out, ' ');
		}
		strbuf_addf(out,
		    o->chain.len > 0 ? "<\"$work\"/output-%zu" : "<\"$work\"/after-%zu",
		    o->chain.len > 0 ? i + 1 : o->after + 1);
	} else {
		strbuf_addf(out,
		    o->chain.len > 0 ? "cat \"$work\"/output-%zu" : "cat \"$work\"/after-%zu",
		    o->chain.len > 0 ? i + 1 : o->after + 1);
	}
	strbuf_addc(out, '\n');
}

/* What was added to the followed files since the last run, and how much that was. */
static void
add_follow(const struct plan *plan, struct strbuf *out)
{
	size_t i;

	strbuf_adds(out,
	    "added() { tail -c +$(($(cat \"$state\"/read-$1 2>/dev/null || echo 0) + 1)) \"$2\" |\n"
	    "\ttee >(wc -c >\"$work\"/read-$1); }\n{\n");
	for (i = 0; i < plan->nfiles; i++) {
		strbuf_addf(out, "\tadded %zu ", i + 1);
		plan_quote(out, plan->files[i]);
		strbuf_addc(out, '\n');
	}
	strbuf_adds(out, "} |\n\t");
}

/* Where the followed files were read to, for the next run. */
static void
add_followed(const struct plan *plan, struct strbuf *out)
{
	strbuf_addf(out,
	    "for i in $(seq %zu); do\n"
	    "\techo $(($(cat \"$state\"/read-$i 2>/dev/null || echo 0) + $(cat \"$work\"/read-$i))) >\"$work\"/read\n"
	    "\tmv \"$work\"/read \"$state\"/read-$i\ndone\n",
	    plan->nfiles);
}

/* With a folder for what the run writes. */
static void
print_run(const struct plan *plan, struct strbuf *out)
{
	size_t i, from = 0;

	strbuf_adds(
	    out, "work=$(mktemp -d)\ntrap 'rm -rf \"$work\"' EXIT\nmkdir \"$work\"/rejects\n\n");
	for (i = 0; i < plan->chain.len; i++) {
		if (!plan_is_tapped(plan, i))
			continue;
		if (from == 0 && plan->input == PLAN_FOLLOW)
			add_follow(plan, out);
		add_chain(plan, plan->chain.stages + from, i + 1 - from, from == 0, out);
		if (from > 0)
			strbuf_addf(out, " <\"$work\"/after-%zu", from);
		strbuf_addf(out, " >\"$work\"/after-%zu\n", i + 1);
		from = i + 1;
	}
	for (i = 0; i < plan->noutputs; i++)
		add_publish(plan, i, out);
	if (plan->noutputs == 0)
		strbuf_addf(out, "cat \"$work\"/after-%zu\n", plan->chain.len);
	if (plan->input == PLAN_FOLLOW)
		add_followed(plan, out);
	if (plan->state != NULL)
		strbuf_adds(out, "echo \"$run\" >\"$state\"/published\n");
}

void
plan_print(const struct plan *plan, struct strbuf *out)
{
	add_head(plan, out);
	if (plan->state != NULL || plan->noutputs > 0 || plan->rejects != NULL) {
		print_run(plan, out);
		return;
	}
	strbuf_addc(out, '\n');
	add_chain(plan, plan->chain.stages, plan->chain.len, true, out);
	strbuf_addc(out, '\n');
}
