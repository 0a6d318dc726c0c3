#include "text/guess.h"

#include <stdlib.h>

#include "base/alloc.h"
#include "text/automaton.h"
#include "text/guess_rules.h"
#include "text/trigger.h"

struct guesser {
	struct automaton *automaton;
	const struct trigger_list **list_of;	/* by pattern */
};

struct guesser *
guesser_new(void)
{
	struct guesser *g = xcalloc(1, sizeof(*g));
	struct automaton_builder *b = automaton_builder_new(false);
	size_t i, k, n = 0;

	for (i = 0; i < trigger_nlists; i++)
		n += trigger_lists[i].len;
	g->list_of = xcalloc(n, sizeof(*g->list_of));
	for (i = 0; i < trigger_nlists; i++) {
		for (k = 0; k < trigger_lists[i].len; k++)
			g->list_of[automaton_add(b,
			    str_of(trigger_lists[i].words[k]))] = &trigger_lists[i];
	}
	g->automaton = automaton_build(b);
	return g;
}

void
guesser_free(struct guesser *g)
{
	if (g == NULL)
		return;
	automaton_free(g->automaton);
	free(g->list_of);
	free(g);
}

struct collector {
	const struct guesser *guesser;
	struct guess *guess;
};

/* Applies the rule of one trigger that stands at [start, end). */
static void
use_trigger(struct guess *g, enum trigger_class class, size_t start, size_t end)
{
	switch (class) {
	case TRIGGER_SSI:
	case TRIGGER_TITLE:
	case TRIGGER_FULL_TITLE:
	case TRIGGER_OCCUPATION:
	case TRIGGER_BRACKET:
		guess_person(g, class, start, end);
		break;
	case TRIGGER_ENGLISH_HEAD:
	case TRIGGER_ENGLISH_TITLE:
	case TRIGGER_ENGLISH_GIVEN:
	case TRIGGER_ENGLISH_SAID:
	case TRIGGER_ENGLISH_BYLINE:
	case TRIGGER_ENGLISH_CUE:
	case TRIGGER_HYPHEN:
		guess_english(g, class, start, end);
		break;
	default:
		guess_head(g, class, start, end);
		break;
	}
}

static bool
apply(void *arg, const struct automaton_match *m)
{
	struct collector *c = arg;

	use_trigger(c->guess, c->guesser->list_of[m->pattern]->class, m->start, m->end);
	return true;
}

void
guess_find(const struct guesser *g, struct arena *arena, struct str text, struct entity_list *out)
{
	struct guess guess = { arena, text, out };
	struct collector c = { g, &guess };

	automaton_scan(g->automaton, text, apply, &c);
	guess_plain_names(&guess);
}

void
guess_lists(struct arena *arena, struct str text, struct entity_list *entities)
{
	struct entity_list found = { 0 };
	struct guess g = { arena, text, &found };
	size_t i;

	for (i = 0; i < entities->len; i++) {
		const struct entity *e = &entities->items[i];

		if (str_is(e->type, "PER") && e->end - e->start == 9)
			guess_list_before(&g, entities, e->start);
	}
	for (i = 0; i < found.len; i++)
		entity_add(arena, entities, found.items[i]);
	if (found.len > 0)
		entity_sort(entities);
}
