/*
 * What an article about an event names: its places, its ship.  tag-entities knows few of them.
 */
#include "news/claim_event.h"

#include "news/claim_ship.h"
#include "text/guess_slug.h"

/* A river that floods is the flood: what is told of the Wren is told of it. */
static void
add_place(struct arena *arena, const struct claim_memory *memory, struct claim_sentence *s,
    const struct place *p)
{
	bool event = p == memory->places && p->level == PLACE_RIVER;
	for (struct span at = {0, 0}; (at = claim_locality_in(s->text, p, at.end)).end > 0;) {
		struct mention *over = claim_sentence_mention(s, at);
		if (over && over->type == TYPE_LOC)
			over->id = p->id;
		if (over || s->nmentions == SENTENCE_MAX_ITEMS)
			continue;
		s->mentions = arena_grow(
		    arena, s->mentions, s->nmentions, &s->mentions_cap, sizeof(*s->mentions));
		s->mentions[s->nmentions++] = (struct mention){.at = at,
		    .text = str_slice(s->text, at.start, at.end),
		    .id = event ? memory->event : p->id,
		    .type = event ? TYPE_EVENT : TYPE_LOC,
		    .named = true,
		    .own = true};
	}
}

/* 도래호 in a Korean text, which has no capitals to know it by. */
static void
add_ship(struct arena *arena, const struct claim_memory *memory, struct claim_sentence *s)
{
	for (struct span at = {0, 0}; (at = claim_ship_in(s->text, memory->ship, at.end)).end > 0;) {
		if (claim_sentence_mention(s, at) || s->nmentions == SENTENCE_MAX_ITEMS)
			continue;
		s->mentions = arena_grow(
		    arena, s->mentions, s->nmentions, &s->mentions_cap, sizeof(*s->mentions));
		struct str text = str_slice(s->text, at.start, at.end);
		s->mentions[s->nmentions++] = (struct mention){.at = at,
		    .text = text,
		    .id = guess_slug(arena, text),
		    .type = TYPE_PRODUCT,
		    .named = true,
		    .own = true};
	}
}

void
claim_event_places(struct arena *arena, const struct claim_memory *memory, struct claim_sentence *s)
{
	if (memory->ship.len && s->korean)
		add_ship(arena, memory, s);
	/* the event's own last: 강원 다온군 is 다온 */
	for (size_t i = memory->nplaces; i-- > 0;)
		add_place(arena, memory, s, &memory->places[i]);
}
