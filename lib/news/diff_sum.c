#include <math.h>
#include <stdlib.h>

#include "news/diff_batch.h"

/* Figures of fewer digits may add up by chance; one of the three must have more. */
#define SOME_DIGITS 2
#define TELLING_DIGITS 3

/* Lists that are longer are not counted. */
#define MOST_LISTED (DIFF_MOST_CLAIMS - 1)

#define MONTH_DAYS 30.44

static bool
is_part(const struct diff_claim *c)
{
	return diff_usable(c) && !c->superseded && !c->converted &&
	    c->figure.sig >= SOME_DIGITS && c->figure.modifier == MODIFIER_EXACT &&
	    !str_is(c->unit, "ratio");
}

static bool
adds_up(const struct diff_claim *a, const struct diff_claim *b, const struct diff_claim *whole)
{
	bool telling = a->figure.sig >= TELLING_DIGITS || b->figure.sig >= TELLING_DIGITS ||
	    whole->figure.sig >= TELLING_DIGITS;

	return telling && whole != a && whole != b && is_part(whole) &&
	    str_eq(whole->unit, a->unit) && diff_near(whole, a) && diff_near(whole, b) &&
	    fabs(a->figure.value + b->figure.value - whole->figure.value) <
	    1e-6 * whole->figure.value;
}

/* Whether the lexicon has an equation for it: it is no part of a plain sum then. */
static bool
is_equation(const struct diff_batch *batch, const struct diff_claim *c)
{
	const struct diff_lexicon *l = batch->engine->lexicon;

	for (size_t i = 0; l != NULL && i < l->len; i++)
		if (str_eq(l->equations[i].result, c->attribute))
			return true;
	return false;
}

static void
try_sum(struct diff_batch *batch, const struct diff_claim *a, const struct diff_claim *b)
{
	if (!is_part(b) || !str_eq(a->unit, b->unit) || !diff_near(a, b))
		return;
	for (size_t k = 0; k < batch->len; k++) {
		const struct diff_claim *whole = batch->entries[k].claim;

		if (adds_up(a, b, whole) && !is_equation(batch, whole) && !is_equation(batch, a) &&
		    !is_equation(batch, b)) {
			diff_emit_derived(batch, a, DIFF_PLUS, b, whole, DIFF_FITS);
			return;
		}
	}
}

void
diff_derive_sums(struct diff_batch *batch)
{
	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *a = batch->entries[i].claim;

		if (!is_part(a) || (!str_eq(a->root, a->article) && !a->revised))
			continue;
		/*
		 * claims come in the order of the text, so what is out of the passage ends the
		 * search
		 */
		for (size_t j = i + 1; j < batch->len && diff_near(a, batch->entries[j].claim); j++)
			try_sum(batch, a, batch->entries[j].claim);
	}
}

/* The claims of one attribute beside the count, each of another subject. */
static size_t
list_beside(const struct diff_batch *batch, const struct diff_claim *count, struct str attribute,
    const struct diff_claim *listed[MOST_LISTED])
{
	size_t n = 0;

	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *c = batch->entries[i].claim;
		bool twice = false;

		if (c == count || !str_eq(c->attribute, attribute) || c->converted ||
		    !diff_near(c, count))
			continue;
		for (size_t j = 0; j < n; j++)
			twice |= str_eq(listed[j]->subject, c->subject);
		if (!twice && n == MOST_LISTED)
			return 0;
		if (!twice)
			listed[n++] = c;
	}
	return n;
}

void
diff_derive_count(struct diff_batch *batch, const struct diff_claim *count)
{
	const struct diff_claim *listed[MOST_LISTED];

	if (!str_ends(count->attribute, "-count") || !(count->figure.value >= 3) ||
	    count->figure.value > MOST_LISTED)
		return;
	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *c = batch->entries[i].claim;
		struct diff d = { .label = DIFF_CONSISTENT, .nclaims = 1, .claims = { count } };

		if (c->sentence != count->sentence || c == count || !diff_usable(c))
			continue;
		size_t n = list_beside(batch, count, c->attribute, listed);
		if ((double)n != count->figure.value)
			continue;
		for (size_t j = 0; j < n; j++)
			d.claims[d.nclaims++] = listed[j];
		d.arithmetic = arena_printf(&batch->engine->arena, "%zu=%zu", n, n);
		d.shown = arena_printf(&batch->engine->arena, "‘%.*s’ = %zu", (int)count->text.len,
		    count->text.s, n);
		diff_emit(batch, &d);
		return;
	}
}

/* How many days the delay leaves open. */
static bool
delay_days(const struct diff_claim *delay, double *low, double *high)
{
	double unit = str_is(delay->unit, "day") ? 1
	    : str_is(delay->unit, "month")       ? MONTH_DAYS
						 : 0;

	*low = delay->figure.in.low * unit;
	*high = delay->figure.in.high * unit;
	return unit > 0;
}

static bool
is_day(const struct diff_claim *c)
{
	return c->days.first == c->days.last;
}

static void
check_delay(struct diff_batch *batch, const struct diff_claim *delay,
    const struct diff_claim *older, const struct diff_claim *newer)
{
	double low, high, least = (double)(newer->days.first - older->days.last);
	double most = (double)(newer->days.last - older->days.first), moved = least;
	bool exact = is_day(older) && is_day(newer) && str_is(delay->unit, "day");

	if (!delay_days(delay, &low, &high))
		return;
	/* brought forward by two days: the text need not give the length its sign */
	if (most < 0 && low > 0) {
		double sooner = -most;

		most = -least;
		least = sooner;
	}
	bool fits = least <= high && most >= low;
	if (!fits && (!exact || delay->sentence != newer->sentence))
		return;
	struct diff d = { .label = fits ? DIFF_CONSISTENT : DIFF_INCONSISTENT, .nclaims = 3,
	    .claims = { delay, older, newer },
	    .arithmetic = arena_printf(&batch->engine->arena, "%.*s - %.*s = %.0f d %s %.*s",
	    (int)newer->word.len, newer->word.s, (int)older->word.len, older->word.s, moved,
	    fits ? "≈" : "≠", (int)delay->text.len, delay->text.s) };
	d.shown = arena_printf(&batch->engine->arena, "‘%.*s’ − ‘%.*s’ %s ‘%.*s’",
	    (int)newer->text.len, newer->text.s, (int)older->text.len, older->text.s,
	    fits ? "≈" : "≠", (int)delay->text.len, delay->text.s);
	diff_emit(batch, &d);
}

void
diff_derive_delay(struct diff_batch *batch, const struct diff_claim *delay)
{
	if (!str_ends(delay->attribute, "delay-duration"))
		return;
	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_entry *e = &batch->entries[i];
		const struct diff_claim *newer = e->claim;

		if (newer->type != CLAIM_DATE || e->former == NULL || !diff_near(newer, delay))
			continue;
		check_delay(batch, delay, e->former, newer);
		return;
	}
}
