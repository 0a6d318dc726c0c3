#include <math.h>

#include "news/diff_batch.h"

/* An article's own rates may differ by this much: it rounds, and days pass. */
#define SLACK 0.03

static const struct diff_claim *
original_of(const struct diff_batch *batch, const struct diff_claim *conversion)
{
	for (size_t i = 0; i < batch->len; i++)
		if (str_eq(batch->entries[i].claim->id, conversion->conversion_of))
			return batch->entries[i].claim;
	return NULL;
}

/* The rate that a conversion implies, as far as its digits tell. */
static bool
rate_of(const struct diff_claim *original, const struct diff_claim *conversion,
    struct interval *rate)
{
	double from = original->figure.value;

	if (!diff_claim_numeric(original) || !diff_claim_numeric(conversion) ||
	    isnan(conversion->figure.value))
		return false;
	if (!(from > 0) || str_eq(original->unit, conversion->unit))
		return false;
	*rate = (struct interval){ conversion->figure.in.low / from, conversion->figure.in.high / from, true };
	return true;
}

/*
 * Whether another conversion of the article between the same currencies implies quite another rate.
 */
static bool
contradicted(const struct diff_batch *batch, const struct diff_claim *original,
    const struct diff_claim *conversion, const struct interval *rate)
{
	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *c = batch->entries[i].claim, *o;
		struct interval other;

		if (c == conversion || !c->converted || !str_eq(c->unit, conversion->unit))
			continue;
		o = original_of(batch, c);
		if (o == NULL || !str_eq(o->unit, original->unit) || !rate_of(o, c, &other))
			continue;
		if (rate->low > other.high * (1 + SLACK) || other.low > rate->high * (1 + SLACK))
			return true;
	}
	return false;
}

void
diff_currency(struct diff_batch *batch)
{
	struct interval rate;

	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *c = batch->entries[i].claim;
		const struct diff_claim *o = c->converted ? original_of(batch, c) : NULL;

		if (o == NULL || !rate_of(o, c, &rate) ||
		    (!str_eq(c->root, c->article) && !c->revised))
			continue;
		bool bad = contradicted(batch, o, c, &rate);
		struct diff d = { .label = bad ? DIFF_INCONSISTENT : DIFF_CONSISTENT,
			.nclaims = 2,
			.claims = { c, o },
			.shown = arena_printf(&batch->engine->arena,
			    "‘%.*s’ = ‘%.*s’, %.6g %.*s/%.*s", (int)o->text.len, o->text.s,
			    (int)c->text.len, c->text.s, c->figure.value / o->figure.value,
			    (int)c->unit.len, c->unit.s, (int)o->unit.len, o->unit.s),
			.arithmetic = arena_printf(&batch->engine->arena, "%.12g/%.12g=%.6g",
			    c->figure.value, o->figure.value, c->figure.value / o->figure.value) };

		diff_emit(batch, &d);
	}
}
