#include <math.h>

#include "news/diff_batch.h"

/* Figures of fewer digits may add up by chance; one of the three must have more. */
#define SOME_DIGITS 2
#define TELLING_DIGITS 3

/* Lists that are longer are not counted. */
#define MOST_LISTED (DIFF_MOST_CLAIMS - 1)

static bool
is_part(const struct diff_claim *c)
{
	return diff_usable(c) && !c->superseded && !c->converted &&
	    c->figure.modifier == MODIFIER_EXACT && !isnan(c->figure.value) &&
	    !str_is(c->unit, "ratio");
}

static bool
same_time(const struct diff_claim *a, const struct diff_claim *b)
{
	return a->stated.known == b->stated.known && a->period.first == b->period.first &&
	    a->period.last == b->period.last;
}

/*
 * Two parts of one whole, in one breath: the roads 26 million and the schools 15 million of a
 * damage of 41 million.
 */
static bool
are_parts(const struct diff_claim *a, const struct diff_claim *b, const struct diff_claim *whole)
{
	return a->sentence == b->sentence && str_eq(a->attribute, b->attribute) &&
	    str_eq(a->attribute, whole->attribute) && same_time(a, b);
}

static bool
has_digits(const struct diff_claim *a, const struct diff_claim *b, const struct diff_claim *whole)
{
	unsigned x = a->figure.sig, y = b->figure.sig, z = whole->figure.sig;

	return x >= SOME_DIGITS && y >= SOME_DIGITS && z >= SOME_DIGITS &&
	    (x >= TELLING_DIGITS || y >= TELLING_DIGITS || z >= TELLING_DIGITS);
}

/*
 * Figures of three kinds in three sentences add up by chance: two stand together, or are of one kind.
 */
static bool
are_together(const struct diff_claim *a, const struct diff_claim *b, const struct diff_claim *whole)
{
	return a->sentence == b->sentence || a->sentence == whole->sentence ||
	    b->sentence == whole->sentence || str_eq(a->attribute, b->attribute) ||
	    str_eq(a->attribute, whole->attribute) || str_eq(b->attribute, whole->attribute);
}

/* Said of two times, or by two people who are both named: such figures are never of one sum. */
static bool
are_foreign(const struct diff_claim *part, const struct diff_claim *whole)
{
	return (part->stated.known && whole->stated.known && !same_time(part, whole)) ||
	    diff_by_others(part, whole);
}

static bool
adds_up(const struct diff_claim *a, const struct diff_claim *b, const struct diff_claim *whole)
{
	if (whole == a || whole == b || !is_part(whole) || !str_eq(whole->unit, a->unit) ||
	    !diff_near(whole, a) || !diff_near(whole, b))
		return false;
	if (are_foreign(a, whole) || are_foreign(b, whole))
		return false;
	return ((has_digits(a, b, whole) && are_together(a, b, whole)) || are_parts(a, b, whole)) &&
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

/* Whether two periods are the halves of the third: the quarters of a half-year. */
static bool
are_halves(const struct diff_claim *a, const struct diff_claim *b, const struct diff_claim *whole)
{
	const struct edtf *x = &a->period, *y = &b->period, *z = &whole->period;

	if (whole == a || whole == b || a->behaviour != CLAIM_PERIOD || !a->stated.known ||
	    !b->stated.known || !whole->stated.known || !is_part(whole))
		return false;
	if (!str_eq(a->attribute, whole->attribute) || !str_eq(b->attribute, whole->attribute) ||
	    !str_eq(a->subject, whole->subject) || !str_eq(b->subject, whole->subject) ||
	    !str_eq(whole->unit, a->unit))
		return false;
	if (x->first > y->first) {
		const struct edtf *later = x;

		x = y;
		y = later;
	}
	return x->first == z->first && x->last + 1 == y->first && y->last == z->last;
}

/* Parts are never more than their whole, nor, if they are both told, a little less. */
#define MORE 1.2
#define LESS 0.97

/* Two named parts that do not make the whole told before them. */
static bool
misses(const struct diff_batch *batch, const struct diff_claim *a, const struct diff_claim *b,
    const struct diff_claim *whole)
{
	double sum = a->figure.value + b->figure.value, all = whole->figure.value;

	if (whole == a || whole == b || !is_part(whole) || !str_eq(whole->unit, a->unit) ||
	    !are_parts(a, b, whole) || !diff_near(whole, a) || whole->start > a->start)
		return false;
	if (str_eq(a->subject, b->subject) || str_eq(a->subject, whole->subject) ||
	    str_eq(b->subject, whole->subject) || sum > MORE * all || sum < LESS * all)
		return false;
	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *c = batch->entries[i].claim;

		if (c != a && c != b && c != whole && c->sentence == a->sentence &&
		    str_eq(c->attribute, a->attribute))
			return false;	/* a third part */
	}
	return diff_fit(a, DIFF_PLUS, b, whole, false) == DIFF_MISFITS;
}

static void
try_whole(struct diff_batch *batch, const struct diff_claim *a, const struct diff_claim *b)
{
	for (size_t k = 0; k < batch->len; k++) {
		const struct diff_claim *whole = batch->entries[k].claim;
		bool halves = are_halves(a, b, whole);
		enum diff_fit fit =
		    halves ? diff_fit(a, DIFF_PLUS, b, whole, true) : DIFF_UNDECIDED;

		if (!halves && misses(batch, a, b, whole))
			fit = DIFF_MISFITS;
		if (fit == DIFF_UNDECIDED)
			continue;
		diff_emit_derived(batch, a, DIFF_PLUS, b, whole, fit);
		return;
	}
}

static void
try_sum(struct diff_batch *batch, const struct diff_claim *a, const struct diff_claim *b)
{
	if (!is_part(b) || !str_eq(a->unit, b->unit) || !diff_near(a, b))
		return;
	for (size_t k = 0; k < batch->len; k++) {
		const struct diff_claim *whole = batch->entries[k].claim;

		if (adds_up(a, b, whole) &&
		    (are_parts(a, b, whole) ||
			(!is_equation(batch, whole) && !is_equation(batch, a) &&
			    !is_equation(batch, b)))) {
			diff_emit_derived(batch, a, DIFF_PLUS, b, whole, DIFF_FITS);
			return;
		}
	}
	try_whole(batch, a, b);
}

/* The parts of the whole that a sentence lists; `first` is the place of its first claim. */
static size_t
list_parts(const struct diff_batch *batch, const struct diff_claim *whole, size_t first,
    const struct diff_claim *parts[MOST_LISTED])
{
	size_t sentence = batch->entries[first].claim->sentence, n = 0;

	for (size_t i = first; i < batch->len; i++) {
		const struct diff_claim *c = batch->entries[i].claim;

		if (c->sentence != sentence)
			break;
		if (c == whole || !is_part(c) || !str_eq(c->attribute, whole->attribute) ||
		    !str_eq(c->unit, whole->unit) || are_foreign(c, whole))
			continue;
		if (n == MOST_LISTED)
			return 0;
		parts[n++] = c;
	}
	return n;
}

/* ‘2.19’ + ‘0.7’ + ‘0.36’ = ‘3.25’; plain: in digits, and without quotes. */
static struct str
sum_text(struct arena *arena, const struct diff_claim *const *parts, size_t n,
    const struct diff_claim *whole, bool plain)
{
	struct str text = { 0 };

	for (size_t i = 0; i <= n; i++) {
		const struct diff_claim *c = i < n ? parts[i] : whole;
		const char *sign = i == 0 ? "" : i < n ? " + " : " = ";

		text = arena_concat(arena, text,
		    plain ? arena_printf(arena, "%s%.12g", sign, c->figure.value)
			  : arena_printf(arena, "%s‘%.*s’", sign, (int)c->text.len, c->text.s));
	}
	return text;
}

/* Three parts or more, listed in one sentence: sales of electric cars, of storage and of small cells. */
static void
try_list(struct diff_batch *batch, size_t place)
{
	const struct diff_claim *whole = batch->entries[place].claim, *parts[MOST_LISTED];
	struct diff d = { .label = DIFF_CONSISTENT, .nclaims = 1, .claims = { whole } };
	size_t first = place;

	while (first > 0 && diff_near(batch->entries[first - 1].claim, whole))
		first--;
	for (size_t i = first; i < batch->len && diff_near(batch->entries[i].claim, whole); i++) {
		const struct diff_claim *c = batch->entries[i].claim;
		double sum = 0;

		if (i > 0 && batch->entries[i - 1].claim->sentence == c->sentence)
			continue;
		size_t n = list_parts(batch, whole, i, parts);
		for (size_t j = 0; j < n; j++)
			sum += parts[j]->figure.value;
		if (n < 3 || fabs(sum - whole->figure.value) >= 1e-6 * whole->figure.value)
			continue;
		for (size_t j = 0; j < n; j++)
			d.claims[d.nclaims++] = parts[j];
		d.arithmetic = sum_text(&batch->engine->arena, parts, n, whole, true);
		d.shown = sum_text(&batch->engine->arena, parts, n, whole, false);
		diff_emit(batch, &d);
		return;
	}
}

void
diff_derive_sums(struct diff_batch *batch)
{
	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *a = batch->entries[i].claim;

		if (!is_part(a) || (!str_eq(a->root, a->article) && !a->revised))
			continue;
		try_list(batch, i);
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
