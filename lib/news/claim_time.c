#include "news/claim_time.h"

static bool
is_date(const struct quantity *q)
{
	return (q->kind == QUANTITY_DATE || q->kind == QUANTITY_TIME) && q->when.len > 0;
}

static bool
same_clause(const struct claim_sentence *s, const struct quantity *a, const struct quantity *b)
{
	return claim_sentence_breaks(s, a->core.start, b->core.start) == 0;
}

/* The dated figure nearest to figure: before it in Korean, behind it in English ("2.1% in May"). */
static const struct quantity *
nearest(const struct claim_sentence *s, size_t figure, bool clause)
{
	const struct quantity *q = &s->figures[figure], *before = NULL, *behind = NULL;
	for (size_t i = 0; i < s->nfigures; i++) {
		const struct quantity *d = &s->figures[i];
		if (!is_date(d) || i == figure || (clause && !same_clause(s, q, d)))
			continue;
		if (i < figure)
			before = d;
		else if (!behind)
			behind = d;
	}
	if (!s->korean && behind && claim_sentence_distance(s, q->ext.end, behind->ext.start) <= 3)
		return behind;
	if (before)
		return before;
	return s->korean ? NULL : behind;
}

struct claim_when
claim_time(const struct claim_sentence *s, size_t figure)
{
	const struct quantity *q = nearest(s, figure, true);
	if (q)
		return (struct claim_when){q->when, str_of("clause")};
	q = nearest(s, figure, false);
	if (q)
		return (struct claim_when){q->when, str_of("sentence")};
	return (struct claim_when){{0}, {0}};
}

bool
claim_time_is_period(const struct claim_sentence *s, size_t figure)
{
	const struct quantity *q = &s->figures[figure];
	if (str_is(q->grain, "day") || str_is(q->grain, "hour"))
		return false;
	for (size_t i = 0; i < s->nfigures; i++)
		if (!is_date(&s->figures[i]) && same_clause(s, q, &s->figures[i]))
			return true;
	return false;
}
