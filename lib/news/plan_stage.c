/*
 * A stage becomes the command line that one would type.  What this run adds to it (its number, its
 * folders) is added by run_chain, which is why a file may not set those options itself.
 */
#include "news/plan_stage.h"

#include <stdint.h>
#include <string.h>

/* Options that are the pipeline's to give. */
static const char *const given[] = { "help", "version", "check", "strict", "rejects", "blocks",
	"state", "run", "wait" };

struct args {
	const char **items;
	size_t len, cap;
};

static void
add_arg(struct plan_reader *r, struct args *a, const char *word)
{
	a->items = arena_grow(r->arena, a->items, a->len, &a->cap, sizeof(*a->items));
	a->items[a->len++] = word;
}

static bool
is_given(struct str name)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(given); i++)
		if (str_is(name, given[i]))
			return true;
	return false;
}

/* An option that the pipeline gives itself is no suggestion. */
static void
unknown_option(struct plan_reader *r, const struct program *p, const struct yaml_node *node)
{
	struct yaml_node at = { .line = node->key_line, .column = node->key_column };
	const char *near = program_suggest_option(p, node->key);
	int len = node->key.len < 100 ? (int)node->key.len : 100;

	if (near != NULL && !is_given(str_of(near)))
		yaml_error(r->file, &at, "%s has no option '%.*s' (did you mean '%s'?)", p->name,
		    len, node->key.s, near);
	else
		yaml_error(r->file, &at, "%s has no option '%.*s'", p->name, len, node->key.s);
}

/* One value of an option: --name=value, or --name for a flag that is true. */
static void
add_value(struct plan_reader *r, const struct program_option *o, const struct yaml_node *v,
    struct args *a)
{
	bool yes = str_is(v->text, "true");

	if (v->type != YAML_SCALAR)
		yaml_error(r->file, v, "'%s' must be a word, a text, or a list of them", o->name);
	else if (memchr(v->text.s, '\0', v->text.len) != NULL)
		yaml_error(r->file, v, "'%s' holds a NUL", o->name);
	else if (o->takes_value)
		add_arg(r, a, arena_printf(r->arena, "--%s=%s", o->name, v->text.s).s);
	else if (v->quoted || (!yes && !str_is(v->text, "false")))
		yaml_error(r->file, v, "'%s' must be true or false", o->name);
	else if (yes)
		add_arg(r, a, arena_printf(r->arena, "--%s", o->name).s);
}

/* One option: a list gives it several times. */
static void
read_option(
    struct plan_reader *r, const struct program *p, const struct yaml_node *node, struct args *a)
{
	const struct program_option *o = program_option(p, node->key);
	struct yaml_node at = { .line = node->key_line, .column = node->key_column };
	const struct yaml_node *item;

	if (is_given(node->key)) {
		yaml_error(r->file, &at, "'%.*s' is the pipeline's to set", (int)node->key.len,
		    node->key.s);
		return;
	}
	if (o == NULL) {
		unknown_option(r, p, node);
		return;
	}
	if (node->type == YAML_LIST && o->takes_value)
		for (item = node->child; item != NULL; item = item->next)
			add_value(r, o, item, a);
	else
		add_value(r, o, node, a);
}

/* What stands behind a program's name: a map of options, or a list of words as they are. */
static void
read_args(
    struct plan_reader *r, const struct program *p, const struct yaml_node *node, struct args *a)
{
	const struct yaml_node *n;

	if (node->type == YAML_SCALAR && node->text.len == 0 && !node->quoted)
		return;
	if (node->type == YAML_SCALAR) {
		yaml_error(r->file, node, "options of %s must be a map or a list", p->name);
		return;
	}
	if (node->type == YAML_MAP && !p->suite) {
		yaml_error(
		    r->file, node, "%s is not of the suite: give its words as a list", p->name);
		return;
	}
	for (n = node->child; n != NULL; n = n->next) {
		if (node->type == YAML_MAP)
			read_option(r, p, n, a);
		else if (n->type != YAML_SCALAR || memchr(n->text.s, '\0', n->text.len) != NULL)
			yaml_error(r->file, n, "a word of %s must be a text", p->name);
		else
			add_arg(r, a, n->text.s);
	}
}

static void
unknown_program(struct plan_reader *r, size_t line, size_t column, struct str name)
{
	struct yaml_node at = { .line = line, .column = column };
	const char *near = program_suggest(r->programs, name);
	int len = name.len < 100 ? (int)name.len : 100;

	if (near != NULL)
		yaml_error(
		    r->file, &at, "no program '%.*s' (did you mean '%s'?)", len, name.s, near);
	else
		yaml_error(r->file, &at, "no program '%.*s'", len, name.s);
}

/* dedupe, then dedupe-2: what a stage's state and rejects are filed under. */
static const char *
name_stage(struct plan_reader *r, const struct program *p)
{
	struct map_entry *e = map_put(&r->names, str_of(p->name), NULL);
	uintptr_t count = (uintptr_t)e->value + 1;
	const char *base = strrchr(p->name, '/');

	e->value = (void *)count;
	base = base ? base + 1 : p->name;
	return count == 1 ? base : arena_printf(r->arena, "%s-%zu", base, (size_t)count).s;
}

/* A stage with an error keeps its place, so that those behind it are checked too. */
static void
read_stage(struct plan_reader *r, const struct yaml_node *node, struct plan_stage *stage)
{
	const struct yaml_node *options = node->type == YAML_MAP ? node->child : NULL;
	struct str name = options ? options->key : node->text;
	struct args a = { 0 };

	stage->at = node;
	if ((node->type == YAML_MAP && node->nchildren != 1) || node->type == YAML_LIST) {
		yaml_error(
		    r->file, node, "a stage is a program's name, or one name with its options");
		return;
	}
	stage->program = program_find(r->programs, name);
	if (stage->program == NULL) {
		unknown_program(r, options ? options->key_line : node->line,
		    options ? options->key_column : node->column, name);
		return;
	}
	stage->name = name_stage(r, stage->program);
	stage->stateful = stage->program->suite &&
	    program_option(stage->program, str_of("state")) != NULL &&
	    program_option(stage->program, str_of("run")) != NULL;
	stage->rejects =
	    stage->program->suite && program_option(stage->program, str_of("rejects")) != NULL;
	add_arg(r, &a, stage->program->path);
	if (options != NULL)
		read_args(r, stage->program, options, &a);
	stage->argc = a.len;
	add_arg(r, &a, NULL);
	stage->argv = a.items;
}

void
plan_read_stages(struct plan_reader *r, const struct yaml_node *list, struct plan_chain *chain)
{
	const struct yaml_node *n;

	if (list->type != YAML_LIST || list->nchildren == 0) {
		yaml_error(r->file, list, "'stages' must be a list of programs");
		return;
	}
	chain->stages = arena_calloc(r->arena, list->nchildren, sizeof(*chain->stages));
	for (n = list->child; n != NULL; n = n->next) {
		read_stage(r, n, &chain->stages[chain->len]);
		if (chain->stages[chain->len].name == NULL)
			chain->stages[chain->len].name = "";
		chain->len++;
	}
}
