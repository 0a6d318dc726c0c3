/*
 * extract-claims - the claims that tagged sentences state: who, what, how much, when, and who says
 * so.
 */
#include <stdlib.h>

#include "format/filter.h"
#include "news/claim_article.h"

struct extracting {
	const char *attributes;
	struct claim_article article;
};

static void
start(struct filter *f)
{
	struct extracting *e = f->state;
	struct strbuf errors = {0};
	char *path = e->attributes ? NULL : filter_data_path(f, "lexicons/attributes");
	struct yaml_file file = {.name = path ? path : e->attributes, .errors = &errors};
	if (!claim_frames_load(&e->article.extractor.frames, &file))
		filter_fail_errors(f, file.name, &errors);
	free(path);
	strbuf_free(&errors);
}

static bool
record(struct filter *f, struct record *rec, struct err *err)
{
	struct extracting *e = f->state;
	return claim_article_add(&e->article, rec->json.line, f->fields, f->out, err);
}

/* A block ends between articles, and so does the input. */
static void
block(struct filter *f)
{
	struct extracting *e = f->state;
	claim_article_flush(&e->article, f->out);
}

static void
finish(struct filter *f)
{
	struct extracting *e = f->state;
	claim_article_free(&e->article);
}

int
main(int argc, char **argv)
{
	struct extracting e = {0};
	const struct option options[] = {
	    {"attributes", OPTION_STRING, &e.attributes, "PATH",
		"attribute lexicon (default: the installed or in-tree lexicons/attributes)"},
	};
	struct json_field fields[CLAIM_SENTENCE_NFIELDS];
	claim_sentence_fields(fields);
	struct filter f = {
	    .name = "extract-claims",
	    .usage = "[OPTION]... [FILE]...",
	    .summary = "Read sentences with entities and quantities, write the claims they state.",
	    .options = options,
	    .noptions = ARRAY_LEN(options),
	    .fields = fields,
	    .nfields = ARRAY_LEN(fields),
	    .start = start,
	    .record = record,
	    .block = block,
	    .close = finish,
	    .state = &e,
	};
	return filter_main(&f, argc, argv);
}
