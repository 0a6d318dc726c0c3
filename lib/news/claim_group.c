#include "news/claim_group.h"

#include <math.h>

#define REACH_WORDS 6	/* "84% in people over 70": how far an English group may stand behind */

bool
claim_is_group(const struct quantity *q)
{
	return q->kind == QUANTITY_AGE && q->modifier != MODIFIER_EXACT && q->modifier != MODIFIER_ABOUT;
}

/* The last group before the figure in its clause; in English else the first one close behind. */
static const struct quantity *
find_group(const struct claim_sentence *s, size_t figure)
{
	const struct quantity *q = &s->figures[figure], *found = NULL;

	for (size_t i = 0; i < s->nfigures; i++) {
		const struct quantity *g = &s->figures[i];

		if (i == figure || !claim_is_group(g))
			continue;
		if (i < figure && claim_sentence_breaks(s, g->core.start, q->core.start) == 0)
			found = g;
		if (i == figure + 1 && !s->korean &&
		    claim_sentence_distance(s, q->ext.end, g->ext.start) <= REACH_WORDS)
			return g;
	}
	return found;
}

struct str
claim_group(struct arena *arena, const struct claim_sentence *s, size_t figure)
{
	const struct quantity *g = find_group(s, figure);

	if (g == NULL)
		return (struct str){ NULL, 0 };
	if (isnan(g->value))
		return arena_printf(arena, "%s %g %g", modifier_name(g->modifier), g->low, g->high);
	return arena_printf(arena, "%s %g", modifier_name(g->modifier), g->value);
}
