/*
 * The keys of a pipeline file.  Every function reads on behind an error, so that all of a file's
 * are said; what could not be read is left at its default, which no one sees: a plan with errors is
 * not run.
 */
#include "news/plan.h"

#include <stdint.h>
#include <string.h>

#include "news/plan_stage.h"

#define KEEP_RUNS 10

static const char *const top_keys[] = { "state", "input", "strict", "rejects", "keep", "stages",
	"outputs" };
static const char *const input_keys[] = { "files", "follow" };
static const char *const output_keys[] = { "file", "command", "stdout", "after", "stages" };

/* A path may be anything but nothing. */
static const char *
read_path(struct plan_reader *r, const struct yaml_node *map, const char *key)
{
	struct str value = { NULL, 0 };

	yaml_read_string(r->file, map, key, &value);
	if (value.s != NULL && (value.len == 0 || memchr(value.s, '\0', value.len) != NULL))
		yaml_error(r->file, yaml_get(map, key), "'%s' is empty", key);
	return value.len > 0 ? value.s : NULL;
}

/* The files of `input` as C strings for glob(3) and open(2). */
static void
read_files(struct plan_reader *r, const struct yaml_node *map, const char *key, struct plan *plan)
{
	struct str *items = NULL;
	size_t i, n = 0;

	if (!yaml_read_strings(r->file, map, key, r->arena, &items, &n) || n == 0)
		return;
	plan->files = arena_calloc(r->arena, n, sizeof(*plan->files));
	for (i = 0; i < n; i++)
		plan->files[i] = items[i].s;
	plan->nfiles = n;
}

/* `input`: the word stdin, or a map that says which files and how. */
static void
read_input(struct plan_reader *r, const struct yaml_node *root, struct plan *plan)
{
	const struct yaml_node *input = yaml_get(root, "input");
	const struct yaml_node *files = yaml_get(input, "files"),
	    *follow = yaml_get(input, "follow");

	plan->input = PLAN_STDIN;
	if (input == NULL)
		return;
	if (input->type == YAML_SCALAR) {
		if (!str_is(input->text, "stdin"))
			yaml_error(
			    r->file, input, "'input' must be stdin, or a map with files or follow");
		return;
	}
	if (!yaml_check_keys(r->file, input, input_keys, ARRAY_LEN(input_keys)))
		return;
	if ((files != NULL) == (follow != NULL)) {
		yaml_error(r->file, input, "'input' needs one of files and follow");
		return;
	}
	plan->input = files ? PLAN_FILES : PLAN_FOLLOW;
	read_files(r, input, files ? "files" : "follow", plan);
	if (plan->nfiles == 0)
		yaml_error(r->file, input, "'input' names no file");
	if (follow != NULL && plan->state == NULL)
		yaml_error(r->file, input,
		    "'follow' needs a state: where the last run ended is kept there");
}

/* The stage that an output names in `after`; the last when it names none. */
static void
read_after(struct plan_reader *r, const struct yaml_node *map, const struct plan *plan,
    struct plan_output *o)
{
	const struct yaml_node *after = yaml_get(map, "after");
	struct suggest near;
	size_t i;

	o->after = plan->chain.len > 0 ? plan->chain.len - 1 : 0;
	if (after == NULL)
		return;
	near = suggest_begin(after->text);
	for (i = 0; i < plan->chain.len; i++) {
		if (after->type == YAML_SCALAR && str_is(after->text, plan->chain.stages[i].name)) {
			o->after = i;
			return;
		}
		suggest_try(&near, plan->chain.stages[i].name);
	}
	if (suggest_found(&near) != NULL)
		yaml_error(r->file, after, "no stage '%.*s' (did you mean '%s'?)",
		    (int)after->text.len, after->text.s, suggest_found(&near));
	else
		yaml_error(r->file, after, "no stage '%.*s'", (int)after->text.len, after->text.s);
}

/* The program must be there when the file is checked, not only when its output is due. */
static void
read_command(struct plan_reader *r, const struct yaml_node *map, struct plan_output *o)
{
	const struct program *found;
	struct str *items = NULL;
	size_t i, n = 0;

	if (!yaml_read_strings(r->file, map, "command", r->arena, &items, &n))
		return;
	o->command = arena_calloc(r->arena, n + 1, sizeof(*o->command));
	for (i = 0; i < n; i++)
		o->command[i] = items[i].s;
	found = n > 0 ? program_find(r->programs, items[0]) : NULL;
	if (found != NULL)
		o->command[0] = found->path;
	else
		yaml_error(
		    r->file, yaml_get(map, "command"), "no program '%s'", n > 0 ? items[0].s : "");
}

/* One output: a file by its name alone, or a map with one of three targets. */
static void
read_output(struct plan_reader *r, const struct yaml_node *node, const struct plan *plan,
    struct plan_output *o)
{
	bool to_stdout = false;

	*o = (struct plan_output){ .kind = PLAN_FILE };
	if (node->type == YAML_SCALAR) {
		o->file = node->text.len > 0 ? node->text.s : NULL;
		o->after = plan->chain.len > 0 ? plan->chain.len - 1 : 0;
		return;
	}
	if (!yaml_check_keys(r->file, node, output_keys, ARRAY_LEN(output_keys)))
		return;
	if ((yaml_get(node, "file") != NULL) + (yaml_get(node, "command") != NULL) +
	    (yaml_get(node, "stdout") != NULL) != 1) {
		yaml_error(r->file, node, "an output needs one of file, command and stdout");
		return;
	}
	yaml_read_bool(r->file, node, "stdout", &to_stdout);
	o->file = read_path(r, node, "file");
	if (yaml_get(node, "command") != NULL) {
		o->kind = PLAN_COMMAND;
		read_command(r, node, o);
	} else if (o->file == NULL) {
		o->kind = PLAN_STDOUT;
	}
	read_after(r, node, plan, o);
	if (yaml_get(node, "stages") != NULL)
		plan_read_stages(r, yaml_get(node, "stages"), &o->chain);
}

/* All outputs; errors in one do not hide those in the next. */
static void
read_outputs(struct plan_reader *r, const struct yaml_node *root, struct plan *plan)
{
	const struct yaml_node *outputs = yaml_get(root, "outputs"), *n;

	if (outputs == NULL)
		return;
	if (outputs->type != YAML_LIST) {
		yaml_error(r->file, outputs, "'outputs' must be a list");
		return;
	}
	plan->outputs = arena_calloc(r->arena, outputs->nchildren, sizeof(*plan->outputs));
	for (n = outputs->child; n != NULL; n = n->next)
		read_output(r, n, plan, &plan->outputs[plan->noutputs++]);
}

/* The folder of path: what relative paths in it are relative to. */
static const char *
folder_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL)
		return ".";
	return slash == path ? "/"
	    : arena_dup(arena, (struct str){ path, (size_t)(slash - path) }).s;
}

/* A state whose programs are not the pipeline's would be left behind by a crash. */
static void
mark_stateless(struct plan *plan)
{
	size_t i;

	if (plan->state != NULL)
		return;
	for (i = 0; i < plan->chain.len; i++)
		plan->chain.stages[i].stateful = false;
}

bool
plan_load(
    struct plan *plan, struct arena *arena, struct yaml_file *file, struct program_set *programs)
{
	struct plan_reader r = { .arena = arena, .file = file, .programs = programs };
	const struct yaml_node *root = yaml_load(arena, file);

	*plan = (struct plan){
		.path = file->name, .dir = folder_of(arena, file->name), .keep = KEEP_RUNS
	};
	programs->base = plan->dir;
	if (root == NULL) {
		if (file->nerrors == 0)
			yaml_error(file, NULL, "empty: a pipeline needs stages");
		return false;
	}
	if (root->type != YAML_MAP) {
		yaml_error(file, root, "a pipeline is a map with stages");
		return false;
	}
	yaml_check_keys(file, root, top_keys, ARRAY_LEN(top_keys));
	plan->state = read_path(&r, root, "state");
	plan->rejects = read_path(&r, root, "rejects");
	yaml_read_bool(file, root, "strict", &plan->strict);
	yaml_read_size(file, root, "keep", &plan->keep);
	read_input(&r, root, plan);
	if (yaml_get(root, "stages") == NULL)
		yaml_error(file, root, "'stages' is missing");
	else
		plan_read_stages(&r, yaml_get(root, "stages"), &plan->chain);
	mark_stateless(plan);
	read_outputs(&r, root, plan);
	map_free(&r.names);
	return file->nerrors == 0;
}

bool
plan_is_tapped(const struct plan *plan, size_t stage)
{
	size_t i;

	for (i = 0; i < plan->noutputs; i++)
		if (plan->outputs[i].after == stage)
			return true;
	return stage + 1 == plan->chain.len;
}
