#include "news/diff_beside.h"

#include <math.h>

/* How near to a ratio its base stands: "half of the $60 million", "90억 원의 3분의 1". */
#define BESIDE 48

/*
 * What was expected is no part of what came; a figure of last year is none of this year's, though
 * one may be seven times the other.
 */
static bool
is_of_time(const struct diff_ratio *r, const struct diff_claim *c)
{
	bool forecast = r->result->modality == CLAIM_SPECULATED;

	if (!forecast && c->modality == CLAIM_SPECULATED)
		return false;
	return r->by_date || r->base.len > 0 || c->behaviour != CLAIM_PERIOD || !c->stated.known ||
	    !r->result->stated.known ||
	    (c->period.first == r->result->period.first &&
		c->period.last == r->result->period.last);
}

bool
diff_ratio_operand(const struct diff_ratio *r, const struct diff_claim *c)
{
	/* "from 650 to 1,800, 2.8 times as much" */
	bool base = c->superseded && r->base.len > 0 && c->sentence == r->result->sentence;

	return c != r->result && diff_usable(c) && (!c->superseded || base) &&
	    !str_is(c->unit, "ratio") &&
	    !isnan(c->figure.value) && is_of_time(r, c);
}

static size_t
gap(const struct diff_claim *a, const struct diff_claim *b)
{
	return a->start > b->start ? a->start - b->start : b->start - a->start;
}

static const struct diff_claim *
nearest(const struct diff_ratio *r, const struct diff_claim *to, const struct diff_claim *below,
    size_t most)
{
	const struct diff_claim *best = NULL;

	for (size_t i = 0; i < r->batch->len; i++) {
		const struct diff_claim *c = r->batch->entries[i].claim;

		if (!diff_ratio_operand(r, c) || c == below || c == to || c->converted || gap(c, to) > most)
			continue;
		if (below != NULL ? !str_eq(c->unit, below->unit) || c->start > to->start
				  : c->sentence != to->sentence)
			continue;
		if (best == NULL || gap(c, to) < gap(best, to))
			best = c;
	}
	return best;
}

/*
 * Whether two figures give the ratio exactly: of its own sentence (41만 of 343만, 12 %), or of one
 * attribute, part and whole, when one of them stands there (19 died; 13 of them, 68 %, were old).
 */
static bool
is_pair(const struct diff_ratio *r, const struct diff_claim *a, const struct diff_claim *b)
{
	bool here = a->sentence == r->result->sentence, there = b->sentence == r->result->sentence;

	if (!here && !there)
		return false;
	if (!(here && there) && (!str_eq(a->attribute, b->attribute) || !diff_near(a, r->result) ||
				    !diff_near(b, r->result)))
		return false;
	return a != b && diff_ratio_operand(r, a) && diff_ratio_operand(r, b) && str_eq(a->unit, b->unit) && !a->converted &&
	    !b->converted && diff_fits_strictly(a, DIFF_OVER, b, r->result);
}

static bool
try_together(struct diff_ratio *r)
{
	const struct diff_batch *b = r->batch;

	for (size_t i = 0; i < b->len; i++)
		for (size_t j = 0; j < b->len; j++)
			if (is_pair(r, b->entries[i].claim, b->entries[j].claim)) {
				r->nfits++;
				diff_emit_derived(r->batch, b->entries[i].claim, DIFF_OVER,
				    b->entries[j].claim, r->result, DIFF_FITS);
				return true;
			}
	return false;
}

/* The sentence of the last claim before the ratio's sentence; (size_t)-1: there is none. */
static size_t
sentence_before(const struct diff_ratio *r)
{
	size_t before = (size_t)-1;

	for (size_t i = 0; i < r->batch->len; i++) {
		const struct diff_claim *c = r->batch->entries[i].claim;

		if (c->sentence < r->result->sentence && diff_near(c, r->result) &&
		    (before == (size_t)-1 || c->sentence > before))
			before = c->sentence;
	}
	return before;
}

/* Figures of two digits and more divide to a ratio by chance less often. */
#define DIGITS 2

static bool
may_stand_before(const struct diff_ratio *r, size_t before, const struct diff_claim *c)
{
	return (c->sentence == before || c->sentence == r->result->sentence) &&
	    diff_ratio_operand(r, c) && !c->converted && c->figure.sig >= DIGITS;
}

/*
 * "Of the 1,840 in sales, 1,140 are the plant's.  That is 62 %": two figures of the sentence before, or
 * one of it and one of the ratio's own, where only one pair gives the ratio.
 */
static void
try_before(struct diff_ratio *r)
{
	const struct diff_batch *b = r->batch;
	const struct diff_claim *above = NULL, *below = NULL;
	size_t before = sentence_before(r), npairs = 0;

	for (size_t i = 0; before != (size_t)-1 && i < b->len; i++) {
		const struct diff_claim *x = b->entries[i].claim;

		for (size_t j = 0; may_stand_before(r, before, x) && j < b->len; j++) {
			const struct diff_claim *y = b->entries[j].claim;

			if (x == y || !may_stand_before(r, before, y) ||
			    !str_eq(x->unit, y->unit) || !diff_fits_strictly(x, DIFF_OVER, y, r->result))
				continue;
			above = x;
			below = y;
			npairs++;
		}
	}
	if (npairs != 1)
		return;
	r->nfits++;
	diff_emit_derived(r->batch, above, DIFF_OVER, below, r->result, DIFF_FITS);
}

/* Whether the sentence gives another ratio: then its counts may be that one's. */
static bool
has_other_ratio(const struct diff_ratio *r)
{
	for (size_t i = 0; i < r->batch->len; i++) {
		const struct diff_claim *c = r->batch->entries[i].claim;

		if (c != r->result && c->sentence == r->result->sentence &&
		    str_is(c->unit, "ratio") && c->figure.value != r->result->figure.value)
			return true;
	}
	return false;
}

/* The first two operands of the sentence of the ratio; how many there are. */
static size_t
operands_of(const struct diff_ratio *r, const struct diff_claim *two[2])
{
	const struct diff_batch *b = r->batch;
	size_t n = 0;

	for (size_t i = 0; i < b->len; i++) {
		const struct diff_claim *c = b->entries[i].claim;

		if (c->sentence != r->result->sentence || !diff_ratio_operand(r, c))
			continue;
		if (n < 2)
			two[n] = c;
		n++;
	}
	return n;
}

/* What may stand between a part and its share: `37, or 9 %`, `37채(9%)`. */
#define TIGHT 6

static bool
follows(const struct diff_claim *share, const struct diff_claim *part)
{
	size_t end = part->start + part->text.len;

	return share->start >= end && share->start - end <= TIGHT;
}

/*
 * "Of the 418 houses damaged, 37, or 12 %": the share of a part that is told in one breath with the
 * whole, no third count in the sentence, is of these two or of nothing.
 */
static void
try_breath(struct diff_ratio *r)
{
	const struct diff_claim *two[2];

	if (operands_of(r, two) != 2 || has_other_ratio(r) || !follows(r->result, two[1]) ||
	    !str_eq(two[0]->attribute, two[1]->attribute) || !str_eq(two[0]->unit, two[1]->unit))
		return;
	if (two[1]->figure.value < two[0]->figure.value &&
	    diff_fit(two[1], DIFF_OVER, two[0], r->result, true) == DIFF_MISFITS)
		diff_emit_derived(r->batch, two[1], DIFF_OVER, two[0], r->result, DIFF_MISFITS);
}

void
diff_ratio_beside(struct diff_ratio *r)
{
	const struct diff_claim *below = nearest(r, r->result, NULL, BESIDE);
	const struct diff_claim *above = below ? nearest(r, below, below, 200) : NULL;

	if (above != NULL && diff_fits_strictly(above, DIFF_OVER, below, r->result)) {
		r->nfits++;
		diff_emit_derived(r->batch, above, DIFF_OVER, below, r->result, DIFF_FITS);
	} else if (!try_together(r)) {
		try_before(r);
	}
	if (r->nfits == 0)
		try_breath(r);
}

/* "With 493 ballots cast by 520 members, turnout was 95 %". */
void
diff_ratio_counted(struct diff_ratio *r)
{
	const struct diff_claim *pair[2];

	if (operands_of(r, pair) != 2 || has_other_ratio(r) || pair[0]->figure.sig < 2 || pair[1]->figure.sig < 2)
		return;
	bool first = pair[0]->figure.value < pair[1]->figure.value;
	if (is_pair(r, pair[!first], pair[first]))
		diff_emit_derived(
		    r->batch, pair[!first], DIFF_OVER, pair[first], r->result, DIFF_FITS);
}
