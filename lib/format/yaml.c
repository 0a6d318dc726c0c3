/*
 * libyaml's events are hung into a tree by a stack of open collections.  An error never stops the
 * reading but where libyaml itself gives up: who mends a file by hand wants to see all of them at
 * once.
 */
#include "format/yaml.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/map.h"
#include "base/utf8.h"
#include "format/slurp.h"

/* A file with more errors than this is no file that somebody mends by hand. */
#define MAX_ERRORS 200
/* Maps with fewer keys are searched one by one. */
#define FEW_KEYS 16

/* A collection that is being read. */
struct frame {
	struct yaml_node *node, *last;
	struct yaml_node key;		/* of the value that comes next */
	bool has_key;
	struct map seen;		/* the keys of a large map */
};

struct parse {
	struct arena *arena;
	struct yaml_file *file;
	yaml_parser_t parser;
	struct frame frames[YAML_MAX_DEPTH];
	size_t depth;
	struct yaml_node *root;
	bool ended;
};

/* Counts every error, keeps the first MAX_ERRORS as lines. */
static void
add_error(struct yaml_file *file, const char *name, size_t line, size_t column, const char *fmt,
    va_list ap)
{
	char text[512];

	if (++file->nerrors > MAX_ERRORS)
		return;
	vsnprintf(text, sizeof(text), fmt, ap);
	strbuf_addf(file->errors, "%s:%zu:%zu: %s\n", name, line, column, text);
	if (file->nerrors == MAX_ERRORS)
		strbuf_addf(file->errors, "%s:%zu:%zu: too many errors, the rest is not shown\n", name,
		    line, column);
}

void
yaml_error(struct yaml_file *file, const struct yaml_node *at, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	add_error(file, at && at->file ? at->file : file->name, at ? at->line : 1,
	    at ? at->column : 1, fmt, ap);
	va_end(ap);
}

static void __attribute__((format(printf, 3, 4)))
error_at(struct parse *p, const yaml_mark_t *mark, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	add_error(p->file, p->file->name, mark->line + 1, mark->column + 1, fmt, ap);
	va_end(ap);
}

/* Enters the keys that a map has so far, once it is too large to be searched one by one. */
static void
put_keys(struct map *seen, const struct yaml_node *map)
{
	const struct yaml_node *n;

	for (n = map->child; n != NULL; n = n->next)
		map_put(seen, n->key, NULL)->value = (void *)(uintptr_t)n;
}

/* The earlier child of the map under the same key, or NULL. */
static const struct yaml_node *
find_twin(struct frame *f, struct str key)
{
	const struct yaml_node *n;

	if (f->node->nchildren >= FEW_KEYS) {
		if (f->seen.len == 0)
			put_keys(&f->seen, f->node);
		return map_get(&f->seen, key);
	}
	for (n = f->node->child; n != NULL; n = n->next)
		if (str_eq(n->key, key))
			return n;
	return NULL;
}

/* Hangs node under the open collection. */
static void
attach(struct parse *p, struct yaml_node *node)
{
	struct frame *f;

	if (p->depth == 0) {
		p->root = node;
		return;
	}
	f = &p->frames[p->depth - 1];
	if (f->node->type == YAML_MAP) {
		node->key = f->key.text;
		node->key_line = f->key.line;
		node->key_column = f->key.column;
		f->has_key = false;
		if (f->seen.len > 0)
			map_put(&f->seen, node->key, NULL)->value = node;
	}
	if (f->last != NULL)
		f->last->next = node;
	else
		f->node->child = node;
	f->last = node;
	f->node->nchildren++;
}

static struct yaml_node *
new_node(struct parse *p, enum yaml_type type, const yaml_mark_t *mark)
{
	struct yaml_node *node = arena_calloc(p->arena, 1, sizeof(*node));

	node->type = type;
	node->line = mark->line + 1;
	node->column = mark->column + 1;
	return node;
}

/* Lists of names are read and mended by people: a node says what it is where it stands. */
static void
refuse_properties(
    struct parse *p, const yaml_event_t *e, const yaml_char_t *anchor, const yaml_char_t *tag)
{
	if (anchor != NULL)
		error_at(p, &e->start_mark,
		    "anchors are not allowed: write '%s' out where it is used",
		    (const char *)anchor);
	if (tag != NULL)
		error_at(p, &e->start_mark, "tags are not allowed: '%s'", (const char *)tag);
}

/* Whether the next node is a key of the open map. */
static bool
at_key(const struct parse *p)
{
	const struct frame *f;

	if (p->depth == 0)
		return false;
	f = &p->frames[p->depth - 1];
	return f->node->type == YAML_MAP && !f->has_key;
}

/* Remembers a key for the value that follows; the first of two equal ones counts as meant. */
static void
read_key(struct parse *p, const yaml_event_t *e, const struct yaml_node *key)
{
	struct frame *f = &p->frames[p->depth - 1];
	const struct yaml_node *twin = find_twin(f, key->text);

	if (twin != NULL)
		error_at(p, &e->start_mark, "key '%.*s' is there twice, first at line %zu",
		    (int)key->text.len, key->text.s, twin->key_line);
	f->key = *key;
	f->has_key = true;
}

static void
on_scalar(struct parse *p, const yaml_event_t *e)
{
	const char *value = (const char *)e->data.scalar.value;
	struct yaml_node key = { 0 }, *node;
	struct str text = arena_dup(p->arena, (struct str){ value, e->data.scalar.length });

	refuse_properties(p, e, e->data.scalar.anchor, e->data.scalar.tag);
	if (at_key(p)) {
		key.text = text;
		key.line = e->start_mark.line + 1;
		key.column = e->start_mark.column + 1;
		read_key(p, e, &key);
		return;
	}
	node = new_node(p, YAML_SCALAR, &e->start_mark);
	node->quoted = e->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	node->text = text;
	attach(p, node);
}

static void
on_start(struct parse *p, const yaml_event_t *e, enum yaml_type type)
{
	struct yaml_node *node = new_node(p, type, &e->start_mark);
	struct frame *f;

	if (p->depth == YAML_MAX_DEPTH) {
		error_at(p, &e->start_mark, "nested deeper than %d", YAML_MAX_DEPTH);
		p->ended = true;
		return;
	}
	if (at_key(p)) {
		/*
		 * the collection is read on, but hangs nowhere, and its value finds a key without a
		 * name
		 */
		error_at(p, &e->start_mark, "a key must be a plain word, not a list or a map");
		f = &p->frames[p->depth - 1];
		f->key = *node;
		f->has_key = true;
	} else {
		attach(p, node);
	}
	f = &p->frames[p->depth++];
	map_free(&f->seen);
	*f = (struct frame){ .node = node };
}

/* An alias stands in for an empty scalar, so that what follows it is checked as well. */
static void
on_alias(struct parse *p, const yaml_event_t *e)
{
	struct yaml_node *node = new_node(p, YAML_SCALAR, &e->start_mark);

	error_at(p, &e->start_mark, "aliases are not allowed: write '%s' out",
	    (const char *)e->data.alias.anchor);
	if (at_key(p))
		read_key(p, e, node);
	else
		attach(p, node);
}

/* libyaml would go on with further documents; which of them is meant nobody can say. */
static void
on_document(struct parse *p, const yaml_event_t *e)
{
	if (p->root == NULL)
		return;
	error_at(p, &e->start_mark, "a second document begins here: one file holds one");
	p->ended = true;
}

static void
on_event(struct parse *p, const yaml_event_t *e)
{
	switch (e->type) {
	case YAML_DOCUMENT_START_EVENT:
		on_document(p, e);
		break;
	case YAML_SCALAR_EVENT:
		on_scalar(p, e);
		break;
	case YAML_ALIAS_EVENT:
		on_alias(p, e);
		break;
	case YAML_SEQUENCE_START_EVENT:
		refuse_properties(p, e, e->data.sequence_start.anchor, e->data.sequence_start.tag);
		on_start(p, e, YAML_LIST);
		break;
	case YAML_MAPPING_START_EVENT:
		refuse_properties(p, e, e->data.mapping_start.anchor, e->data.mapping_start.tag);
		on_start(p, e, YAML_MAP);
		break;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		p->depth--;
		break;
	case YAML_STREAM_END_EVENT:
		p->ended = true;
		break;
	default:
		break;
	}
}

/* Line and column of a byte, for errors of the byte level that libyaml gives no mark for. */
static yaml_mark_t
mark_of(struct str bytes, size_t pos)
{
	yaml_mark_t mark = { 0 };
	size_t i, start = 0;

	for (i = 0; i < pos && i < bytes.len; i++)
		if (bytes.s[i] == '\n') {
			mark.line++;
			start = i + 1;
		}
	mark.column = utf8_length(str_slice(bytes, start, pos));
	return mark;
}

/*
 * libyaml says where the construct began as well: for an unclosed bracket that is the place to
 * look.
 */
static void
syntax_error(struct parse *p, struct str bytes)
{
	const yaml_parser_t *y = &p->parser;
	yaml_mark_t mark = y->problem_mark;

	if (y->error == YAML_READER_ERROR)
		mark = mark_of(bytes, y->problem_offset);
	if (y->context != NULL)
		error_at(p, &mark, "%s, %s (from line %zu)", y->problem ? y->problem : "broken",
		    y->context, y->context_mark.line + 1);
	else
		error_at(p, &mark, "%s", y->problem ? y->problem : "broken");
}

/*
 * A syntax error ends the reading: what libyaml sees behind it would be errors of its own making.
 */
static void
read_events(struct parse *p, struct str bytes)
{
	yaml_event_t event;

	while (!p->ended) {
		if (!yaml_parser_parse(&p->parser, &event)) {
			syntax_error(p, bytes);
			return;
		}
		on_event(p, &event);
		yaml_event_delete(&event);
	}
}

struct yaml_node *
yaml_parse(struct arena *arena, struct str bytes, struct yaml_file *file)
{
	struct parse p = { .arena = arena, .file = file };
	size_t i, before = file->nerrors, bad = utf8_valid_prefix(bytes);

	if (bytes.len > YAML_MAX_BYTES) {
		yaml_error(file, NULL, "larger than %u MiB", YAML_MAX_BYTES >> 20);
		return NULL;
	}
	if (bad < bytes.len) {
		yaml_mark_t mark = mark_of(bytes, bad);

		error_at(&p, &mark, "invalid UTF-8");
		return NULL;
	}
	if (!yaml_parser_initialize(&p.parser)) {
		yaml_error(file, NULL, "no memory for the parser");
		return NULL;
	}
	yaml_parser_set_encoding(&p.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&p.parser, (const unsigned char *)bytes.s, bytes.len);
	read_events(&p, bytes);
	yaml_parser_delete(&p.parser);
	for (i = 0; i < ARRAY_LEN(p.frames); i++)
		map_free(&p.frames[i].seen);
	return file->nerrors > before ? NULL : p.root;
}

struct yaml_node *
yaml_load(struct arena *arena, struct yaml_file *file)
{
	struct strbuf b = { 0 };
	struct yaml_node *root = NULL;
	const char *msg;

	if (!slurp_file(file->name, YAML_MAX_BYTES, &b, &msg))
		yaml_error(file, NULL, "%s", msg);
	else
		root = yaml_parse(arena, strbuf_str(&b), file);
	strbuf_free(&b);
	return root;
}
