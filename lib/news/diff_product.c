#include <math.h>

#include "news/diff_batch.h"

/* A count of fewer, or figures of fewer digits together, give a product by chance. */
#define FEWEST 3
#define DIGITS 3

static bool
is_money(const struct diff_claim *c)
{
	return c->unit.len == 3 && c->unit.s[0] >= 'A' && c->unit.s[0] <= 'Z';
}

static bool
is_factor(const struct diff_claim *c)
{
	return diff_usable(c) && !c->superseded && !c->converted && !isnan(c->figure.value) &&
	    c->figure.value > 0;
}

static bool
is_count(const struct diff_claim *c)
{
	static const char *const others[] = { "", "ratio", "month", "day", "minute", "m", "kg" };

	for (size_t i = 0; i < ARRAY_LEN(others); i++)
		if (str_is(c->unit, others[i]))
			return false;
	return is_factor(c) && !is_money(c) && c->figure.value >= FEWEST;
}

/* A price and a count that give the sum: of these two, one stands in its sentence. */
static bool
is_product(const struct diff_claim *sum, const struct diff_claim *price,
    const struct diff_claim *count)
{
	if (!is_factor(price) || !str_eq(price->unit, sum->unit) || !is_count(count) ||
	    price == sum || price->figure.value >= sum->figure.value)
		return false;
	if ((price->sentence != sum->sentence && count->sentence != sum->sentence) ||
	    !diff_near(price, sum) || !diff_near(count, sum))
		return false;
	return price->figure.sig + count->figure.sig >= DIGITS &&
	    sum->figure.modifier != MODIFIER_AT_LEAST &&
	    diff_fits_strictly(price, DIFF_TIMES, count, sum);
}

/*
 * "$1.85 a dose", "2.04 million doses", "$3.8 million": whatever the attributes are called, a sum of
 * money is what so many cost at such a price.
 */
void
diff_derive_product(struct diff_batch *batch, const struct diff_claim *sum)
{
	if (!is_money(sum) || !is_factor(sum))
		return;
	for (size_t i = 0; i < batch->len; i++)
		for (size_t j = 0; is_factor(batch->entries[i].claim) &&
		     is_money(batch->entries[i].claim) && j < batch->len;
		     j++)
			if (is_product(
				sum, batch->entries[i].claim, batch->entries[j].claim)) {
				diff_emit_derived(batch, batch->entries[i].claim, DIFF_TIMES,
				    batch->entries[j].claim, sum, DIFF_FITS);
				return;
			}
}
