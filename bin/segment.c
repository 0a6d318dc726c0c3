/* segment - articles in, their sentences out. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "format/filter.h"
#include "format/json_write.h"
#include "format/options.h"
#include "news/article.h"
#include "text/sentence.h"

/*
 * Members asked for; from FIELD_OUTLET on they are copied to each sentence, with what --keep adds
 * behind.
 */
enum field {
	FIELD_ID,
	FIELD_TEXT,
	FIELD_REV,
	FIELD_TITLE,
	FIELD_LANG,
	FIELD_OUTLET,
	FIELD_PUBLISHED,
	FIELD_URL,
	FIELD_COPY,
	FIELD_COUNT
};

static const char *const field_names[FIELD_COUNT] = {
	[FIELD_ID] = "id", [FIELD_TEXT] = "text", [FIELD_REV] = "rev", [FIELD_TITLE] = "title",
	[FIELD_LANG] = "lang", [FIELD_OUTLET] = "outlet", [FIELD_PUBLISHED] = "published",
	[FIELD_URL] = "url", [FIELD_COPY] = "copy"
};

/* The order in which the article's own members stand in a sentence. */
static const enum field copied[] = {
	FIELD_OUTLET, FIELD_PUBLISHED, FIELD_LANG, FIELD_URL, FIELD_TITLE, FIELD_COPY
};

/* What else segment writes: an article's members of these names are not kept. */
static const char *const written[] = { "article", "n", "start", "end", "part", "last" };

struct segment {
	bool keep_all;
	struct option_list keep;
	const char *model_file;
	struct sentence_model model;
	struct json_field *fields;
	struct strbuf names;		/* "article" and "rev" as JSON members */
	struct strbuf rest;		/* what its sentences end with */
};

static bool
is_ours(struct str name)
{
	size_t i;

	for (i = 0; i < FIELD_COUNT; i++)
		if (str_is(name, field_names[i]))
			return true;
	for (i = 0; i < ARRAY_LEN(written); i++)
		if (str_is(name, written[i]))
			return true;
	return false;
}

static bool
read_file(const char *path, struct strbuf *out)
{
	FILE *f = fopen(path, "r");
	size_t n;
	bool whole;

	if (f == NULL)
		return false;
	do {
		strbuf_grow(out, 1 << 16);
		n = fread(out->s + out->len, 1, 1 << 16, f);
		out->len += n;
	} while (n > 0);
	whole = !ferror(f);
	return fclose(f) == 0 && whole;
}

/* The model of --model, else the one linked in. */
static void
load_model(struct filter *f, struct segment *s)
{
	struct str text = sentence_model_default();
	struct strbuf file = { 0 };
	struct err err;

	if (s->model_file != NULL) {
		if (!read_file(s->model_file, &file))
			filter_fail(f, EXIT_NO_INPUT, "%s: %s", s->model_file, strerror(errno));
		text = strbuf_str(&file);
	}
	if (!sentence_model_parse(&s->model, text, &err))
		filter_fail(f, EXIT_CONFIG, "%s: %s (at byte %zu)", s->model_file ?
		    s->model_file : "the built-in model",
		    err.msg, err.pos);
	strbuf_free(&file);
}

static void
start(struct filter *f)
{
	struct segment *s = f->state;
	size_t i;

	load_model(f, s);

	s->fields = xcalloc(FIELD_COUNT + s->keep.len, sizeof(*s->fields));
	for (i = 0; i < FIELD_COUNT; i++)
		s->fields[i].name = field_names[i];
	for (i = 0; i < s->keep.len; i++) {
		if (is_ours(str_of(s->keep.items[i])))
			filter_fail(f, EXIT_BAD_USAGE, "--keep %s: a sentence has one already",
			    s->keep.items[i]);
		s->fields[FIELD_COUNT + i].name = s->keep.items[i];
	}
	f->fields = s->fields;
	f->nfields = FIELD_COUNT + s->keep.len;
}

static void
add_value(struct strbuf *b, const struct json_field *field)
{
	if (field->value.type == JSON_ABSENT)
		return;
	json_key(b, field->name);
	json_add_raw(b, field->value.raw);
}

/* Every member of the article that has no place of its own in a sentence. */
static void
add_rest(struct strbuf *b, const struct record *rec)
{
	struct json_value line = { JSON_OBJECT, rec->json.line, false }, key, item;
	size_t pos = 0;

	while (json_next_member(&line, &pos, &key, &item)) {
		if (is_ours(json_string(rec->arena, &key)))
			continue;
		if (b->len > 0)
			strbuf_addc(b, ',');
		strbuf_add_str(b, key.raw);
		strbuf_addc(b, ':');
		json_add_raw(b, item.raw);
	}
}

/* What all sentences of the article share, written once. */
static void
write_shared(struct segment *s, const struct record *rec, struct str text)
{
	char rev[ARTICLE_REV_LEN + 1];
	size_t i;

	strbuf_reset(&s->names);
	json_key(&s->names, "article");
	json_add_raw(&s->names, s->fields[FIELD_ID].value.raw);
	if (s->fields[FIELD_REV].value.type == JSON_ABSENT) {
		article_rev(json_string_or_empty(rec->arena, &s->fields[FIELD_TITLE].value), text,
		    rev);
		json_add_member(&s->names, "rev", str_of(rev));
	} else {
		add_value(&s->names, &s->fields[FIELD_REV]);
	}
	strbuf_reset(&s->rest);
	for (i = 0; i < ARRAY_LEN(copied); i++)
		add_value(&s->rest, &s->fields[copied[i]]);
	if (s->keep_all)
		add_rest(&s->rest, rec);
	else
		for (i = 0; i < s->keep.len; i++)
			add_value(&s->rest, &s->fields[FIELD_COUNT + i]);
}

static void
write_sentence(struct strbuf *out, const struct segment *s, size_t n, const struct sentence *at,
    struct str text, bool last)
{
	struct str id = s->fields[FIELD_ID].value.raw;

	strbuf_adds(out, "{\"id\":");
	strbuf_add(out, id.s, id.len - 1);
	strbuf_addf(out, "#%zu\",", n);
	strbuf_add_str(out, strbuf_str(&s->names));
	json_key(out, "n");
	json_add_size(out, n);
	json_key(out, "start");
	json_add_size(out, at->span.start);
	json_key(out, "end");
	json_add_size(out, at->span.end);
	json_key(out, "text");
	json_add_string(out, str_slice(text, at->span.start, at->span.end));
	json_add_member(out, "part", str_of(line_part_name(at->part)));
	if (last) {
		json_key(out, "last");
		json_add_bool(out, true);
	}
	if (s->rest.len > 0) {
		strbuf_addc(out, ',');
		strbuf_add_str(out, strbuf_str(&s->rest));
	}
	strbuf_adds(out, "}\n");
}

static bool
record(struct filter *f, struct record *rec, struct err *err)
{
	struct segment *s = f->state;
	struct sentence_list list = { 0 };
	struct str id, text, lang;
	size_t i;

	if (!filter_need_string(rec, &s->fields[FIELD_ID], "id is missing or not a string", &id,
	    err) ||
	    !filter_need_string(rec, &s->fields[FIELD_TEXT], "text is missing or not a string",
	    &text, err))
		return false;
	lang = json_string_or_empty(rec->arena, &s->fields[FIELD_LANG].value);
	if (!sentence_split(rec->arena, &s->model, text, lang, &list)) {
		*err = (struct err){ 0, "an article of more than 100000 sentences" };
		return false;
	}
	write_shared(s, rec, text);
	for (i = 0; i < list.len; i++)
		write_sentence(f->out, s, i + 1, &list.items[i], text, i + 1 == list.len);
	return true;
}

static void
close_segment(struct filter *f)
{
	struct segment *s = f->state;

	free(s->fields);
	option_list_free(&s->keep);
	strbuf_free(&s->names);
	strbuf_free(&s->rest);
	free(s);
}

int
main(int argc, char **argv)
{
	struct segment *s = xcalloc(1, sizeof(*s));
	const struct option options[] = {
		{ "keep", OPTION_LIST, &s->keep, "NAME",
		"copy this member of the article to each sentence" },
		{ "model", OPTION_STRING, &s->model_file, "FILE",
		"decide by this model (see train-segment(1))" },
		{ "keep-all", OPTION_FLAG, &s->keep_all, NULL, "copy every member of the article" },
	};
	struct filter f = {
		.name = "segment",
		.usage = "[OPTION]... [FILE]...",
		.summary = "Split articles into sentences.",
		.options = options,
		.noptions = ARRAY_LEN(options),
		.start = start,
		.record = record,
		.close = close_segment,
		.state = s,
	};

	return filter_main(&f, argc, argv);
}
