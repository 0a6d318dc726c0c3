/* tag-entities - adds the names, figures and dates of its text to each record. */
#include <stdlib.h>

#include "format/edtf.h"
#include "format/filter.h"
#include "format/json_write.h"
#include "text/entity_json.h"
#include "text/quantity_json.h"
#include "text/tag.h"

enum { TEXT, ARTICLE, LAST, PUBLISHED, ENTITIES, QUANTITIES, NFIELDS };

struct program {
	struct option_list files;
	struct lexicon *lexicon;
	struct tagger *tagger;
	struct strbuf article;		/* the one that the tagger is in */
	struct strbuf members;
};

/* Reads every lexicon file; what is wrong in any of them ends the run. */
static void
load(struct lexicon *l, const char *path, struct strbuf *errors)
{
	struct yaml_file file = { .name = path, .errors = errors };
	struct arena tree = { 0 };

	lexicon_add(l, &file, yaml_load(&tree, &file));
	arena_free(&tree);
}

static void
start(struct filter *f)
{
	struct program *p = f->state;
	struct strbuf errors = { 0 };
	size_t i;

	p->lexicon = lexicon_new();
	for (i = 0; i < p->files.len; i++)
		load(p->lexicon, p->files.items[i], &errors);
	if (p->files.len == 0) {
		char *path = filter_data_path(f, "lexicons/names.yaml");

		load(p->lexicon, path, &errors);
		free(path);
	}
	if (errors.len > 0)
		filter_fail(f, EXIT_CONFIG, "%.*s", (int)errors.len - 1, errors.s);
	strbuf_free(&errors);
	lexicon_build(p->lexicon);
	p->tagger = tagger_new(p->lexicon);
}

/* Names are remembered from sentence to sentence of one article. */
static void
enter_article(struct program *p, struct record *rec, const struct json_field *fields)
{
	struct str article = json_string_or_empty(rec->arena, &fields[ARTICLE].value);

	if (article.len > 0 && str_eq(article, strbuf_str(&p->article)))
		return;
	tagger_reset(p->tagger);
	strbuf_reset(&p->article);
	strbuf_add_str(&p->article, article);
}

/* Of a date without a day (2025-12) the last day: what it calls past is past by then. */
static bool
last_day(struct str text, struct timestamp *when)
{
	struct edtf date;

	if (!edtf_parse(text, &date) || date.last == EDTF_OPEN_HIGH)
		return false;
	*when = (struct timestamp){ .seconds = date.last * 86400 - TIMESTAMP_KST * 60,
	    .offset = TIMESTAMP_KST, .dated_only = true };
	return true;
}

/* The publication date; false when the record has none that can be read. */
static bool
published_of(struct record *rec, const struct json_field *fields, struct timestamp *when)
{
	struct str text = json_string_or_empty(rec->arena, &fields[PUBLISHED].value);

	return timestamp_parse_3339(text, TIMESTAMP_KST, when) || last_day(text, when);
}

static bool
record(struct filter *f, struct record *rec, struct err *err)
{
	struct program *p = f->state;
	struct entity_list entities = { 0 };
	struct quantity_list quantities = { 0 };
	struct timestamp when, *published = NULL;
	struct str text;

	if (!filter_need_string(rec, &f->fields[TEXT], "text is missing or not a string",
	    &text, err))
		return false;
	enter_article(p, rec, f->fields);
	if (published_of(rec, f->fields, &when))
		published = &when;
	tagger_find(p->tagger, rec->arena, text, published, &entities, &quantities);
	strbuf_reset(&p->members);
	json_key(&p->members, "entities");
	entity_write(&p->members, text, &entities);
	json_key(&p->members, "quantities");
	quantity_write(&p->members, text, &quantities);
	filter_emit(f, rec, strbuf_str(&p->members));
	if (f->fields[LAST].value.type == JSON_TRUE)
		strbuf_reset(&p->article);
	return true;
}

static void
finish(struct filter *f)
{
	struct program *p = f->state;

	tagger_free(p->tagger);
	lexicon_free(p->lexicon);
	free(p->files.items);
	strbuf_free(&p->article);
	strbuf_free(&p->members);
}

int
main(int argc, char **argv)
{
	struct program program = { 0 };
	const struct option options[] = {
		{ "lexicon", OPTION_LIST, &program.files, "FILE",
		    "names from FILE (may be repeated) instead of the shipped ones" },
	};
	struct json_field fields[NFIELDS] = {
		[TEXT] = { .name = "text" },
		[ARTICLE] = { .name = "article" },
		[LAST] = { .name = "last" },
		[PUBLISHED] = { .name = "published" },
		[ENTITIES] = { .name = "entities", .own = true },
		[QUANTITIES] = { .name = "quantities", .own = true },
	};
	struct filter f = {
		.name = "tag-entities",
		.usage = "[OPTION]... [FILE]...",
		.summary = "Add the names, figures and dates of its text to each record.",
		.options = options,
		.noptions = ARRAY_LEN(options),
		.fields = fields,
		.nfields = ARRAY_LEN(fields),
		.start = start,
		.record = record,
		.close = finish,
		.state = &program,
	};

	return filter_main(&f, argc, argv);
}
