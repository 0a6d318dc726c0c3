#include "news/diff_order.h"

static enum diff_order
order_of(const struct moment *a, const struct moment *b)
{
	if (a->first == b->first && a->last == b->last)
		return DIFF_SAME;
	if (a->last < b->first)
		return DIFF_BEFORE;
	return b->last < a->first ? DIFF_AFTER : DIFF_UNKNOWN;
}

enum diff_order
diff_order_published(const struct diff_claim *a, const struct diff_claim *b)
{
	if (!a->published.known || !b->published.known)
		return DIFF_UNKNOWN;
	return order_of(&a->published, &b->published);
}

bool
diff_same_period(const struct diff_claim *a, const struct diff_claim *b)
{
	return a->stated.known && b->stated.known && a->period.first == b->period.first &&
	    a->period.last == b->period.last;
}

/* Not since some day, nor up to one. */
static bool
is_bounded(const struct diff_claim *c)
{
	return c->stated.first != INT64_MIN && c->stated.last != INT64_MAX;
}

/* How far Korean clocks are ahead of those of a wire that gives its times as UTC, in seconds. */
#define KST (9 * 3600)

/*
 * `As of 6 a.m. on the 11th` in Korean and in English is one moment in Korea, though the English text
 * was read in the zone of its publication; and so is one day.
 */
static bool
is_one_clock(const struct diff_claim *a, const struct diff_claim *b)
{
	int64_t ahead = a->korean ? KST : -KST;

	return a->korean != b->korean && diff_same_period(a, b) && is_bounded(a) && is_bounded(b) &&
	    b->stated.first - a->stated.first == ahead && b->stated.last - a->stated.last == ahead;
}

enum diff_order
diff_order_stated(const struct diff_claim *a, const struct diff_claim *b)
{
	const struct moment *x = a->stated.known ? &a->stated : &a->published;
	const struct moment *y = b->stated.known ? &b->stated : &b->published;

	if ((!a->stated.known && !b->stated.known) || !x->known || !y->known)
		return DIFF_UNKNOWN;
	if (is_one_clock(a, b))
		return DIFF_SAME;
	return order_of(x, y);
}

/* From the first second of a day to its last. */
#define WHOLE_DAY (24 * 3600 - 1)

/* So long before publication a figure is a recollection, in seconds. */
#define RECALLED (45 * 86400)

bool
diff_is_recalled(const struct diff_claim *c)
{
	return c->stated.known && c->published.known &&
	    c->stated.last < c->published.first - RECALLED;
}

bool
diff_is_ahead(const struct diff_claim *c)
{
	return c->behaviour == CLAIM_RUNNING && c->stated.known && c->published.known &&
	    c->stated.first > c->published.first + WHOLE_DAY;
}

bool
diff_is_of_its_day(const struct diff_claim *c)
{
	return c->stated.known && c->published.known && is_bounded(c) &&
	    c->stated.last - c->stated.first >= WHOLE_DAY &&
	    c->published.first >= c->stated.first && c->published.first <= c->stated.last;
}
