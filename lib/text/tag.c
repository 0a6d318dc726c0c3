#include "text/tag.h"

#include <stdlib.h>

#include "base/alloc.h"
#include "text/alias.h"
#include "text/guess.h"
#include "text/name.h"

struct tagger {
	const struct lexicon *lexicon;
	struct name_context *names;
	struct guesser *guesser;
	struct alias_book aliases;
};

struct tagger *
tagger_new(const struct lexicon *l)
{
	struct tagger *t = xcalloc(1, sizeof(*t));

	t->lexicon = l;
	t->names = name_context_new(l);
	t->guesser = guesser_new();
	return t;
}

void
tagger_reset(struct tagger *t)
{
	name_context_reset(t->names);
	alias_reset(&t->aliases);
}

void
tagger_free(struct tagger *t)
{
	if (t == NULL)
		return;
	name_context_free(t->names);
	guesser_free(t->guesser);
	alias_free(&t->aliases);
	free(t);
}

/* What may stand behind the name of a company without making another of it. */
static bool
is_company_form(struct str rest)
{
	static const char *const forms[] = {
		" Inc", " Inc.", " Corp", " Corp.", " Corporation", " Co", " Co.", " Company",
		" Ltd", " Ltd.", " LLC", " PLC", " Group", " Holdings", "그룹", "홀딩스"
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(forms); i++) {
		if (str_is(rest, forms[i]))
			return true;
	}
	return false;
}

/* Acme Corp. is what the lexicon knows as Acme: the longer name takes its id. */
static void
adopt_ids(struct str text, const struct entity_list *known, struct entity_list *entities)
{
	size_t i;

	for (i = known->len; i < entities->len; i++) {
		struct entity *e = &entities->items[i];
		const struct entity *k = entity_starting(known, e->start);

		if (k == NULL || k->end >= e->end || !str_eq(k->type, e->type) ||
		    !is_company_form(str_slice(text, k->end, e->end)))
			continue;
		e->id = k->id;
		e->wikidata = k->wikidata;
		e->how = k->how;
	}
}

/*
 * Whether a name holds the core of q, or its beginning: V3.2, GPT-4, H100, and the 4 of "GPT-4
 * 개발", which is no count of four.
 */
static bool
inside_a_name(const struct entity_list *entities, const struct quantity *q)
{
	size_t i, low = 0, high = entities->len;
	const struct entity *e;

	while (low < high) {
		i = low + (high - low) / 2;
		if (entities->items[i].end <= q->core.start)
			low = i + 1;
		else
			high = i;
	}
	if (low == entities->len)
		return false;
	e = &entities->items[low];
	return e->start < q->core.start || (e->start == q->core.start && e->end >= q->core.end);
}

/* Leaves out the figures that are part of a name; `equals` follows the figures that stay. */
static void
drop_inside_names(struct arena *arena, const struct entity_list *entities,
    struct quantity_list *list)
{
	size_t *moved = arena_alloc(arena, (list->len + 1) * sizeof(*moved)), n = 0, i;

	for (i = 0; i < list->len; i++)
		moved[i] = inside_a_name(entities, &list->items[i]) ? QUANTITY_NONE : n++;
	for (i = 0; i < list->len; i++) {
		struct quantity q = list->items[i];

		if (moved[i] == QUANTITY_NONE)
			continue;
		if (q.equals != QUANTITY_NONE)
			q.equals = moved[q.equals];
		list->items[moved[i]] = q;
	}
	list->len = n;
}

void
tagger_find(struct tagger *t, struct arena *arena, struct str text,
    const struct timestamp *published,
    struct entity_list *entities, struct quantity_list *quantities)
{
	struct entity_list known;

	name_find(t->lexicon, t->names, arena, text, entities);
	known = *entities;
	guess_find(t->guesser, arena, text, entities);
	adopt_ids(text, &known, entities);
	entity_sort(entities);
	guess_lists(arena, text, entities);
	alias_remember(&t->aliases, text, entities);
	alias_find(&t->aliases, arena, text, entities);
	quantity_find(arena, text, published, quantities);
	drop_inside_names(arena, entities, quantities);
}
