/*
 * diff-claims - compare claims with those that came before: claims in, diffs out.
 */
#include <stdlib.h>

#include "format/filter.h"
#include "news/diff.h"

#define NO_RUN ((size_t)-1)

struct diff_claims {
	struct diff_engine engine;
	struct diff_lexicon lexicon;
	const char *attributes, *dir;
	size_t run;
	int64_t window;
	bool wait, exit_code;
};

static void
load_lexicon(struct filter *f, struct diff_claims *d)
{
	struct strbuf errors = { 0 };
	char *path = d->attributes ? NULL : filter_data_path(f, "lexicons/attributes");
	const char *name = path ? path : d->attributes;

	if (!diff_lexicon_load(&d->lexicon, name, &errors))
		filter_fail_errors(f, name, &errors);
	d->engine.lexicon = &d->lexicon;
	strbuf_free(&errors);
	free(path);
}

static void
start(struct filter *f)
{
	struct diff_claims *d = f->state;
	struct strbuf message = { 0 };

	load_lexicon(f, d);
	const struct state_config config = {
		.dir = f->check ? NULL : d->dir, .format = DIFF_STORE_FORMAT, .parameters = "",
		.tables = diff_store_tables, .ntables = DIFF_NTABLES,
		.run = d->run == NO_RUN || f->check ? -1 : (int64_t)d->run, .wait = d->wait
	};
	enum state_status status = state_open(&d->engine.store.state, &config, &message);
	if (status != STATE_OK)
		filter_fail(f, state_exit_status(status), "%s", message.s);
	d->engine.store.expires = d->window > 0;
	strbuf_free(&message);
}

static bool
record(struct filter *f, struct record *rec, struct err *err)
{
	struct diff_claims *d = f->state;
	struct claim c;

	if (!claim_from_fields(rec->arena, f->fields, &c, err))
		return false;
	diff_add(&d->engine, &c, f->out);
	return true;
}

static void
block(struct filter *f)
{
	struct diff_claims *d = f->state;

	diff_flush(&d->engine, f->out);
}

static void
finish(struct filter *f)
{
	struct diff_claims *d = f->state;
	struct strbuf message = { 0 };

	if (d->window > 0)
		diff_store_forget(&d->engine.store, f->now - d->window);
	enum state_status status = state_commit(d->engine.store.state, &message);
	if (status != STATE_OK)
		filter_fail(f, state_exit_status(status), "%s", message.s);
	if (d->exit_code && d->engine.ndiffering > 0 && f->status == EXIT_OK)
		f->status = EXIT_DIFFERS;
	strbuf_free(&message);
}

static void
close_all(struct filter *f)
{
	struct diff_claims *d = f->state;

	diff_free(&d->engine);
	diff_lexicon_free(&d->lexicon);
	state_close(d->engine.store.state);
}

int
main(int argc, char **argv)
{
	struct diff_claims d = { .run = NO_RUN, .engine.evidence = 4 };
	struct json_field fields[CLAIM_NFIELDS];
	const struct option options[] = {
		{ "attributes", OPTION_STRING, &d.attributes, "PATH", "the attribute lexicon" },
		{ "evidence", OPTION_SIZE, &d.engine.evidence, "N", "sentences in a diff, at most (4)" },
		{ "exit-code", OPTION_FLAG, &d.exit_code, NULL, "exit 1 when something differs" },
		{ "new", OPTION_FLAG, &d.engine.first, NULL, "also write what is said for the first time" },
		{ "run", OPTION_SIZE, &d.run, "N", "number of the pipeline's run" },
		{ "state", OPTION_STRING, &d.dir, "DIR", "remember claims there from run to run" },
		{ "wait", OPTION_FLAG, &d.wait, NULL, "wait for another writer of the state" },
		{ "window", OPTION_SPAN, &d.window, "TIME", "forget claims that are older (14d)" },
	};
	struct filter f = {
		.name = "diff-claims", .usage = "[OPTION]... [FILE]...",
		.summary = "Compare claims with those that came before, and write what agrees and what differs.",
		.options = options, .noptions = ARRAY_LEN(options), .fields = fields, .nfields = CLAIM_NFIELDS,
		.start = start, .record = record, .block = block, .finish = finish, .close = close_all, .state = &d
	};

	claim_fields(fields);
	return filter_main(&f, argc, argv);
}
