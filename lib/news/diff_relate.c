#include "news/diff_relate.h"

/* Words of text values that exclude each other. */
static const char *const opposites[][2] = {
	{ "advanced", "delayed" },
	{ "up", "down" },
	{ "rise", "fall" },
	{ "open", "closed" },
	{ "yes", "no" },
	{ "confirmed", "unconfirmed" },
	{ "approved", "rejected" },
	{ "guilty", "acquitted" },
};

static enum diff_relation
relate_figures(const struct diff_claim *a, const struct diff_claim *b)
{
	static const enum diff_relation of[] = { [INTERVAL_EQUAL] = DIFF_EQUAL,
		[INTERVAL_FINER] = DIFF_FINER,
		[INTERVAL_COARSER] = DIFF_COARSER,
		[INTERVAL_OVERLAP] = DIFF_OVERLAP,
		[INTERVAL_DISJOINT] = DIFF_DISJOINT };

	/* "the 12th" and "11 times" count the same; a bare number takes the unit of the other */
	if (!str_eq(a->unit, b->unit) && a->unit.len > 0 && b->unit.len > 0)
		return DIFF_APART;
	return of[interval_compare(&a->figure, &b->figure)];
}

static enum diff_relation
relate_dates(const struct diff_claim *a, const struct diff_claim *b)
{
	const struct edtf *x = &a->days, *y = &b->days;

	if (x->first == y->first && x->last == y->last) {
		if (a->clock == b->clock)
			return DIFF_EQUAL;
		return a->clock ? DIFF_FINER : DIFF_COARSER;
	}
	if (x->first >= y->first && x->last <= y->last)
		return DIFF_FINER;
	if (y->first >= x->first && y->last <= x->last)
		return DIFF_COARSER;
	return x->last < y->first || y->last < x->first ? DIFF_DISJOINT : DIFF_OVERLAP;
}

static bool
opposed(struct str a, struct str b)
{
	for (size_t i = 0; i < ARRAY_LEN(opposites); i++)
		if ((str_is(a, opposites[i][0]) && str_is(b, opposites[i][1])) ||
		    (str_is(a, opposites[i][1]) && str_is(b, opposites[i][0])))
			return true;
	return false;
}

bool
diff_is_plan(const struct diff_claim *c)
{
	return c->modality == CLAIM_PLANNED || c->modality == CLAIM_SPECULATED;
}

/* A word where others have a date (`soon`) is a coarse date, of what is to come. */
static enum diff_relation
relate_words(const struct diff_claim *a, const struct diff_claim *b)
{
	if (a->type == CLAIM_DATE || b->type == CLAIM_DATE) {
		const struct diff_claim *date = a->type == CLAIM_DATE ? a : b;

		return !diff_is_plan(date) ? DIFF_APART : a == date ? DIFF_FINER : DIFF_COARSER;
	}
	if (str_eq(a->word, b->word))
		return DIFF_EQUAL;
	return opposed(a->word, b->word) ? DIFF_DISJOINT : DIFF_APART;
}

enum diff_relation
diff_relate(const struct diff_claim *a, const struct diff_claim *b)
{
	if (diff_claim_numeric(a) != diff_claim_numeric(b))
		return DIFF_APART;
	if (diff_claim_numeric(a))
		return relate_figures(a, b);
	if (a->type == CLAIM_DATE && b->type == CLAIM_DATE)
		return relate_dates(a, b);
	if (a->type == CLAIM_DATE || b->type == CLAIM_DATE)
		if (a->type == CLAIM_ENTITY || b->type == CLAIM_ENTITY)
			return DIFF_APART;
	return relate_words(a, b);
}
