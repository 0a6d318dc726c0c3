/* tag-entities - adds the names, figures and dates of its text to each record. */
#include <stdlib.h>

#include "base/alloc.h"
#include "format/filter.h"
#include "format/json_write.h"
#include "text/guess.h"
#include "text/name.h"

enum { TEXT, ARTICLE, LAST, PUBLISHED, ENTITIES, QUANTITIES, NFIELDS };

struct tagger {
	struct option_list files;
	struct lexicon *lexicon;
	struct name_context *context;
	struct guesser *guesser;
	struct strbuf article;		/* the article that context is of */
	struct strbuf members;
};

/* Reads every lexicon file; what is wrong in any of them ends the run. */
static void
load(struct filter *f, struct lexicon *l, const char *path, struct strbuf *errors)
{
	struct yaml_file file = { .name = path, .errors = errors };
	struct arena tree = { 0 };

	lexicon_add(l, &file, yaml_load(&tree, &file));
	arena_free(&tree);
	(void)f;
}

static void
start(struct filter *f)
{
	struct tagger *t = f->state;
	struct strbuf errors = { 0 };
	size_t i;

	t->lexicon = lexicon_new();
	for (i = 0; i < t->files.len; i++)
		load(f, t->lexicon, t->files.items[i], &errors);
	if (t->files.len == 0) {
		char *path = filter_data_path(f, "lexicons/names.yaml");

		load(f, t->lexicon, path, &errors);
		free(path);
	}
	if (errors.len > 0)
		filter_fail(f, EXIT_CONFIG, "%.*s", (int)errors.len - 1, errors.s);
	strbuf_free(&errors);
	lexicon_build(t->lexicon);
	t->context = name_context_new(t->lexicon);
	t->guesser = guesser_new();
}

/* Names are remembered from sentence to sentence of one article. */
static void
enter_article(struct tagger *t, struct record *rec, const struct json_field *fields)
{
	struct str article = json_string_or_empty(rec->arena, &fields[ARTICLE].value);

	if (article.len > 0 && str_eq(article, strbuf_str(&t->article)))
		return;
	name_context_reset(t->context);
	strbuf_reset(&t->article);
	strbuf_add_str(&t->article, article);
}

static void
write_entities(struct strbuf *b, struct str text, const struct entity_list *list)
{
	size_t i;

	json_key(b, "entities");
	json_open(b, '[');
	for (i = 0; i < list->len; i++) {
		const struct entity *e = &list->items[i];

		json_open(b, '{');
		json_key(b, "start");
		json_add_size(b, e->start);
		json_key(b, "end");
		json_add_size(b, e->end);
		json_add_member(b, "text", str_slice(text, e->start, e->end));
		json_add_member(b, "type", e->type);
		json_add_member(b, "id", e->id);
		json_add_member(b, "wikidata", e->wikidata);
		json_add_member(b, "how", str_of(entity_how_name(e->how)));
		json_close(b, '}');
	}
	json_close(b, ']');
}

static bool
record(struct filter *f, struct record *rec, struct err *err)
{
	struct tagger *t = f->state;
	struct entity_list entities = { 0 };
	struct str text;

	if (!filter_need_string(rec, &f->fields[TEXT], "text is missing or not a string", &text, err))
		return false;
	enter_article(t, rec, f->fields);
	name_find(t->lexicon, t->context, rec->arena, text, &entities);
	guess_find(t->guesser, rec->arena, text, &entities);
	entity_sort(&entities);
	strbuf_reset(&t->members);
	write_entities(&t->members, text, &entities);
	filter_emit(f, rec, strbuf_str(&t->members));
	if (f->fields[LAST].value.type == JSON_TRUE)
		strbuf_reset(&t->article);
	return true;
}

static void
finish(struct filter *f)
{
	struct tagger *t = f->state;

	guesser_free(t->guesser);
	name_context_free(t->context);
	lexicon_free(t->lexicon);
	strbuf_free(&t->article);
	strbuf_free(&t->members);
}

int
main(int argc, char **argv)
{
	struct tagger tagger = { 0 };
	const struct option options[] = {
		{ "lexicon", OPTION_LIST, &tagger.files, "FILE",
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
		.state = &tagger,
	};

	return filter_main(&f, argc, argv);
}
