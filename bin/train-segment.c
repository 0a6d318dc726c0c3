/* train-segment - labelled texts in, the boundary model of segment out. */
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "format/filter.h"
#include "format/options.h"
#include "text/sentence_train.h"

enum field {
	FIELD_TEXT,
	FIELD_SENTENCES,
	FIELD_COUNT
};

struct train {
	struct option_list origin;
	struct json_field fields[FIELD_COUNT];
	struct sentence_trainer trainer;
};

/* Moves *pos to the first character of text that is not white space. */
static void
skip_space(struct str text, size_t *pos)
{
	uint32_t cp;
	unsigned n;

	while (*pos < text.len && (n = utf8_decode(text, *pos, &cp), utf8_is_space(cp)))
		*pos += n;
}

/*
 * The sentences as spans of text, which must hold them in order with nothing but white space
 * between.
 */
static bool
find_spans(struct record *rec, const struct json_value *sentences, struct str text,
    struct span **spans,
    size_t *n)
{
	size_t at = 0, pos = 0, cap = 0;
	struct json_value item;

	*n = 0;
	*spans = NULL;
	while (json_next_item(sentences, &at, &item)) {
		struct str sentence = json_string_or_empty(rec->arena, &item);

		skip_space(text, &pos);
		if (sentence.len == 0 ||
		    !str_eq(str_slice(text, pos, pos + sentence.len), sentence))
			return false;
		*spans = arena_grow(rec->arena, *spans, *n, &cap, sizeof(**spans));
		(*spans)[(*n)++] = (struct span){ pos, pos + sentence.len };
		pos += sentence.len;
	}
	skip_space(text, &pos);
	return *n > 0 && pos == text.len;
}

static bool
record(struct filter *f, struct record *rec, struct err *err)
{
	struct train *t = f->state;
	const struct json_value *sentences = &t->fields[FIELD_SENTENCES].value;
	struct span *spans;
	struct str text;
	size_t n;

	if (!filter_need_string(rec, &t->fields[FIELD_TEXT], "text is missing or not a string",
	    &text, err))
		return false;
	if (sentences->type != JSON_ARRAY || !find_spans(rec, sentences, text, &spans, &n)) {
		*err = (struct err){ 0, "sentences are not the text's, in order and complete" };
		return false;
	}
	sentence_train_add(&t->trainer, text, spans, n);
	return true;
}

/* Learns and writes the model. */
static void
finish(struct filter *f)
{
	struct train *t = f->state;
	struct sentence_model *m = xmalloc(sizeof(*m));
	struct strbuf origin = { 0 };
	size_t i;

	for (i = 0; i < t->origin.len; i++)
		strbuf_addf(&origin, "text: %s\n", t->origin.items[i]);
	if (sentence_train_run(&t->trainer, m))
		sentence_model_write(m, strbuf_str(&origin), f->out);
	else
		filter_warn(f, "nothing to learn from");
	if (f->out->len == 0)
		f->status = EXIT_BAD_DATA;
	strbuf_free(&origin);
	free(m);
}

static void
close_train(struct filter *f)
{
	struct train *t = f->state;

	sentence_train_free(&t->trainer);
	option_list_free(&t->origin);
}

int
main(int argc, char **argv)
{
	struct train t = { .fields = { { .name = "text" }, { .name = "sentences" } } };
	const struct option options[] = {
		{ "origin", OPTION_LIST, &t.origin, "NAME",
		"text and licence to name in the model; may be repeated" },
	};
	struct filter f = {
		.name = "train-segment",
		.usage = "[OPTION]... [FILE]...",
		.summary = "Learn a boundary model for segment from labelled texts.",
		.options = options,
		.noptions = ARRAY_LEN(options),
		.fields = t.fields,
		.nfields = FIELD_COUNT,
		.record = record,
		.finish = finish,
		.close = close_train,
		.state = &t,
	};

	return filter_main(&f, argc, argv);
}
