#include "news/diff_lexicon.h"

#include <string.h>

#include "format/yaml.h"

static struct diff_equation *
add_equation(struct diff_lexicon *lexicon)
{
	lexicon->equations = arena_grow(&lexicon->arena, lexicon->equations, lexicon->len,
	    &lexicon->cap, sizeof(*lexicon->equations));
	struct diff_equation *e = &lexicon->equations[lexicon->len++];
	*e = (struct diff_equation){ 0 };
	return e;
}

/* The words of an equation; 0 when there are more than six. */
static size_t
split_words(struct str text, struct str words[6])
{
	size_t n = 0;

	for (size_t i = 0; i < text.len;) {
		size_t end = str_find(text, str_of(" "), i);

		if (end == (size_t)-1)
			end = text.len;
		if (end > i && n == 6)
			return 0;
		if (end > i)
			words[n++] = str_slice(text, i, end);
		i = end + 1;
	}
	return n;
}

/* result = left + right, result = left - other right, result = 1 - left / right */
static bool
read_equation(struct str text, struct diff_equation *e)
{
	struct str w[6];
	size_t n = split_words(text, w), at = 2;

	if (n < 5 || !str_is(w[1], "="))
		return false;
	e->result = w[0];
	e->left = w[at];
	if (w[at + 1].len != 1 || strchr("+-*/%~", w[at + 1].s[0]) == NULL)
		return false;
	e->operator = w[at + 1].s[0];
	e->other = n == 6 && str_is(w[4], "other");
	e->right = w[n - 1];
	return n == 5 || e->other;
}

static void
read_equations(struct diff_lexicon *lexicon, struct yaml_file *file, const struct yaml_node *root)
{
	const struct yaml_node *list = yaml_get(root, "arithmetic");

	for (const struct yaml_node *item = list ? list->child : NULL; item != NULL;
	     item = item->next)
		if (item->type != YAML_SCALAR || !read_equation(item->text, add_equation(lexicon)))
			yaml_error(file, item, "an equation is written: result = left / right");
}

/* A frame's `change: NAME` says NAME = frame - earlier frame, and its `growth: NAME` likewise. */
static void
read_derived(struct diff_lexicon *lexicon, const struct yaml_node *frame, const char *key,
    enum diff_operator operator)
{
	const struct yaml_node *name = yaml_get(frame, key);

	if (name == NULL || name->type != YAML_SCALAR)
		return;
	*add_equation(lexicon) = (struct diff_equation){ name->text, frame->key, frame->key, operator, true };
}

static void
read_frame(struct diff_lexicon *lexicon, struct yaml_file *file, const struct yaml_node *frame)
{
	struct diff_attribute *a = arena_calloc(&lexicon->arena, 1, sizeof(*a));
	struct str behaviour = { 0 };

	yaml_read_string(file, frame, "behaviour", &behaviour);
	yaml_read_string(file, frame, "group", &a->group);
	yaml_read_bool(file, frame, "reported", &a->reported);
	yaml_read_bool(file, frame, "several", &a->several);
	yaml_read_bool(file, frame, "slow", &a->slow);
	yaml_read_bool(file, frame, "relative", &a->relative);
	a->behaviour = claim_behaviour_parse(behaviour);
	if (behaviour.len > 0 && a->behaviour == CLAIM_UNSTATED)
		yaml_error(file, yaml_get(frame, "behaviour"),
		    "behaviour is fixed, running, period or plan");
	map_put(&lexicon->attributes, frame->key, NULL)->value = a;
	read_derived(lexicon, frame, "change", DIFF_MINUS);
	read_derived(lexicon, frame, "growth", DIFF_GROWTH);
}

/* What frames name as their change or growth. */
static void
mark_changes(struct diff_lexicon *lexicon)
{
	for (size_t i = 0; i < lexicon->len; i++) {
		struct diff_attribute *a =
		    map_get(&lexicon->attributes, lexicon->equations[i].result);

		if (a != NULL)
			a->change = true;
	}
}

bool
diff_lexicon_load(struct diff_lexicon *lexicon, const char *path, struct strbuf *errors)
{
	struct yaml_file file = { path, errors, 0 };
	const struct yaml_node *root = yaml_load_folder(&lexicon->arena, &file);
	const struct yaml_node *frames = yaml_get(root, "attributes");

	for (const struct yaml_node *f = frames ? frames->child : NULL; f != NULL; f = f->next)
		if (f->type == YAML_MAP)
			read_frame(lexicon, &file, f);
		else
			yaml_error(&file, f, "a frame is a map");
	const struct yaml_node *events = yaml_get(root, "events");
	for (const struct yaml_node *e = events ? events->child : NULL; e != NULL; e = e->next)
		map_put(&lexicon->events, e->key, NULL)->value = lexicon;
	if (root != NULL && frames == NULL)
		yaml_error(&file, root, "no attributes");
	mark_changes(lexicon);
	read_equations(lexicon, &file, root);
	return file.nerrors == 0;
}

const struct diff_attribute *
diff_lexicon_attribute(const struct diff_lexicon *lexicon, struct str name)
{
	return map_get(&lexicon->attributes, name);
}

struct str
diff_lexicon_class(const struct diff_lexicon *lexicon, struct str subject)
{
	for (size_t i = 1; lexicon != NULL && i < subject.len; i++) {
		struct str class = str_slice(subject, i + 1, subject.len);

		if (subject.s[i] == '-' && map_get(&lexicon->events, class) != NULL)
			return class;
	}
	return (struct str){ NULL, 0 };
}

struct str
diff_lexicon_group(const struct diff_lexicon *lexicon, struct str name)
{
	const struct diff_attribute *a = diff_lexicon_attribute(lexicon, name);

	return a != NULL && a->group.len > 0 ? a->group : name;
}

void
diff_lexicon_free(struct diff_lexicon *lexicon)
{
	map_free(&lexicon->attributes);
	map_free(&lexicon->events);
	arena_free(&lexicon->arena);
}
