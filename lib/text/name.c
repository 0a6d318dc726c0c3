#include "text/name.h"

#include <stdlib.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "text/compound.h"
#include "text/edge.h"
#include "text/version.h"

/*
 * Entries and words carry the number of the article that named them last: a reset is one increment.
 */
struct name_context {
	uint32_t article;
	uint32_t *entries, *words;
};

struct candidate {
	struct automaton_match match;
	const struct lexicon_name *name;
	const struct lexicon_entry *entry;
	size_t version;		/* where the version of a family's member begins, 0 for none */
	bool accepted;
};

struct search {
	const struct lexicon *lexicon;
	struct name_context *context;
	struct arena *arena;
	struct str text;
	struct candidate *items;
	size_t len, cap;
};

struct name_context *
name_context_new(const struct lexicon *l)
{
	struct name_context *c = xcalloc(1, sizeof(*c));

	c->entries = xcalloc(lexicon_entries(l) + 1, sizeof(*c->entries));
	c->words = xcalloc(lexicon_words(l) + 1, sizeof(*c->words));
	c->article = 1;
	return c;
}

void
name_context_reset(struct name_context *c)
{
	c->article++;
}

void
name_context_free(struct name_context *c)
{
	if (c == NULL)
		return;
	free(c->entries);
	free(c->words);
	free(c);
}

static void
remember(struct search *s, uint32_t entry)
{
	const struct lexicon_entry *e = lexicon_entry_at(s->lexicon, entry);
	uint32_t type = lexicon_type_word(s->lexicon, e->type);

	s->context->entries[entry] = s->context->article;
	if (type != LEXICON_NONE)
		s->context->words[type] = s->context->article;
}

static void
add_candidate(struct search *s, const struct automaton_match *m, const struct lexicon_name *name,
    const struct lexicon_entry *e)
{
	struct candidate c = { *m, name, e, 0, false };
	size_t end;

	s->items = arena_grow(s->arena, s->items, s->len, &s->cap, sizeof(*s->items));
	s->items[s->len++] = c;
	if (!e->family || (end = version_end(s->text, m->end, str_is(e->type, "ORG"))) == m->end)
		return;
	c.version = m->end;
	c.match.end = end;
	s->items = arena_grow(s->arena, s->items, s->len, &s->cap, sizeof(*s->items));
	s->items[s->len++] = c;
}

static bool
collect(void *arg, const struct automaton_match *m)
{
	struct search *s = arg;
	const struct lexicon_name *name = lexicon_name_at(s->lexicon, m->pattern);
	const struct lexicon_entry *e;

	if (name->entry == LEXICON_NONE) {
		s->context->words[name->word] = s->context->article;
		return true;
	}
	e = lexicon_entry_at(s->lexicon, name->entry);
	if (edge_case(s->text, m, name->text, e->any_case) && (!name->alias ||
	    edge_allowed(s->text, m, e)))
		add_candidate(s, m, name, e);
	return true;
}

/* By start, the longest first; of the same span the first in the lexicon first. */
static int
by_place(const void *pa, const void *pb)
{
	const struct candidate *a = pa, *b = pb;

	if (a->match.start != b->match.start)
		return a->match.start < b->match.start ? -1 : 1;
	if (a->match.end != b->match.end)
		return a->match.end > b->match.end ? -1 : 1;
	if ((a->version != 0) != (b->version != 0))
		return a->version != 0 ? 1 : -1;
	return (a->match.pattern > b->match.pattern) - (a->match.pattern < b->match.pattern);
}

/* Two names may touch where the script changes (오픈AIGPT-4) or where neither is short. */
static bool
may_touch(struct str text, size_t start, size_t end)
{
	uint32_t before, after;

	utf8_decode_before(text, end, &before);
	utf8_decode(text, end, &after);
	return utf8_is_hangul(before) != utf8_is_hangul(after) || utf8_is_alnum(before) ||
	    end - start >= 6;
}

/*
 * Right ends are decided from the back of the text, so that a name may end where one that is
 * already accepted begins; left ends from the front likewise.
 */
static void
check_edges(struct search *s)
{
	bool *begins = arena_calloc(s->arena, s->text.len + 1, 1), *ends;
	size_t i;

	for (i = s->len; i-- > 0;) {
		struct candidate *c = &s->items[i];
		bool glued = c->match.end < s->text.len && begins[c->match.end] &&
		    may_touch(s->text, c->match.start, c->match.end);

		c->accepted = c->version != 0 || edge_right(s->text, &c->match, c->entry, glued);
		if (c->accepted)
			begins[c->match.start] = true;
	}
	ends = arena_calloc(s->arena, s->text.len + 1, 1);
	for (i = 0; i < s->len; i++) {
		struct candidate *c = &s->items[i];

		c->accepted = c->accepted && (ends[c->match.start] ||
		    edge_left(s->text, &c->match, c->name, c->entry)) &&
		    !edge_in_address(s->text, c->match.start);
		if (c->accepted)
			ends[c->match.end] = true;
	}
}

static bool
needs_met(const struct search *s, const struct candidate *c)
{
	size_t i;

	if (!c->name->alias || c->entry->nneeds == 0)
		return true;
	for (i = 0; i < c->entry->nneeds; i++) {
		const struct lexicon_need *need = &c->entry->needs[i];
		const uint32_t *seen = need->entry != LEXICON_NONE ?
		    &s->context->entries[need->entry] : &s->context->words[need->word];

		if (*seen == s->context->article)
			return true;
	}
	return false;
}

/* First the names that stand for themselves, then those that need one of them. */
static void
check_needs(struct search *s)
{
	size_t i;

	for (i = 0; i < s->len; i++) {
		struct candidate *c = &s->items[i];

		if (c->accepted && (!c->name->alias || c->entry->nneeds == 0))
			remember(s, c->name->entry);
	}
	for (i = 0; i < s->len; i++) {
		struct candidate *c = &s->items[i];

		if (c->accepted && !needs_met(s, c))
			c->accepted = false;
		else if (c->accepted)
			remember(s, c->name->entry);
	}
}

/* Of several entries with one span: one whose needs are met before one that needs nothing. */
static const struct candidate *
best_of_span(const struct search *s, size_t i)
{
	const struct candidate *best = &s->items[i], *c;
	size_t k;

	for (k = i + 1; k < s->len; k++) {
		c = &s->items[k];
		if (c->match.start != best->match.start || c->match.end != best->match.end)
			break;
		if (c->accepted && c->version == best->version && c->name->alias &&
		    c->entry->nneeds > 0 &&
		    !(best->name->alias && best->entry->nneeds > 0))
			best = c;
	}
	return best;
}

/* The entity of a candidate; the member of a family gets the family's id and its version. */
static struct entity
entity_of(struct search *s, const struct candidate *c)
{
	struct entity e = { c->match.start, c->match.end, c->entry->type, c->entry->id,
	    c->entry->wikidata,
		ENTITY_LEXICON };
	struct str version;

	if (c->version == 0)
		return e;
	version = version_slug(s->arena, str_slice(s->text, c->version, c->match.end));
	e.id = arena_printf(s->arena, "%.*s-%.*s", (int)e.id.len, e.id.s, (int)version.len,
	    version.s);
	e.wikidata = str_of("");
	if (str_is(e.type, "ORG"))
		e.type = str_of("MODEL");
	return e;
}

static void
choose(struct search *s, struct entity_list *out)
{
	size_t i, free_from = 0;

	for (i = 0; i < s->len; i++) {
		const struct candidate *c = &s->items[i];

		if (!c->accepted || c->match.start < free_from)
			continue;
		c = best_of_span(s, i);
		entity_add(s->arena, out, entity_of(s, c));
		free_from = c->match.end;
	}
}

void
name_find(const struct lexicon *l, struct name_context *c, struct arena *arena, struct str text,
    struct entity_list *out)
{
	struct search s = { .lexicon = l, .context = c, .arena = arena, .text = text };
	size_t known;

	automaton_scan(lexicon_automaton(l), text, collect, &s);
	if (s.len > 0) {
		qsort(s.items, s.len, sizeof(*s.items), by_place);
		check_edges(&s);
		check_needs(&s);
		choose(&s, out);
	}
	known = out->len;
	compound_find(l, arena, text, out);
	for (; known < out->len; known++)
		remember(&s, lexicon_find_id(l, out->items[known].id));
	entity_sort(out);
}
