#include "news/claim_group.h"

#include <math.h>

#include "news/claim_event.h"

#define SIDE_WORDS 5	/* from an aftershock to its magnitude */
#define REACH_WORDS 6	/* "84% in people over 70": how far an English group may stand behind */

/* What may stand between the word for a part and that of the attribute: 해외 매출, 광고 부문의 매출. */
static const char *const joints[] = { " ", "의 ", " 부문 ", " 부문의 ", " 사업 ", " 사업의 " };

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

/* Whether nothing but a joint stands between, or a joint and a date: 광고 부문의 2분기 매출. */
static bool
is_joined(const struct claim_sentence *s, size_t from, size_t to)
{
	struct str gap = str_slice(s->text, from, to);

	for (size_t i = 0; i < s->nfigures; i++)
		if (s->figures[i].kind == QUANTITY_DATE && s->figures[i].ext.start > from &&
		    s->figures[i].ext.end + 1 == to)
			gap = str_slice(s->text, from, s->figures[i].ext.start);
	return str_is_any(gap, joints, ARRAY_LEN(joints));
}

/* Whether only words stand between, few of them: "the biggest aftershock so far, of magnitude 4.3". */
static bool
is_near(const struct claim_sentence *s, size_t from, size_t to)
{
	for (size_t i = 0; i < s->nfigures; i++)
		if (s->figures[i].core.start >= from && s->figures[i].core.end <= to)
			return false;
	return claim_sentence_distance(s, from, to) <= SIDE_WORDS;
}

struct str
claim_group_segment(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct anchor *a)
{
	if (!frames->items[a->frame].segments || a->hit == ANCHOR_INHERITED)
		return (struct str){ NULL, 0 };
	struct span trigger = s->hits[a->hit].at;
	bool event = claim_event_is_of(&frames->items[a->frame]);
	for (size_t i = 0; i < s->nhits && s->hits[i].at.end <= trigger.start; i++) {
		const struct hit *h = &s->hits[i];

		if (frames->patterns[h->pattern].job == PATTERN_SEGMENT &&
		    (event ? is_near(s, h->at.end, trigger.start)
			   : is_joined(s, h->at.end, trigger.start)))
			return str_slice(s->text, h->at.start, h->at.end);
	}
	return (struct str){ NULL, 0 };
}
