#include <math.h>
#include <stdlib.h>

#include "news/diff_batch.h"

#define MONTH_DAYS 30.44

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

/* An open end is far away, and no number of days to count with. */
static double
days_between(int64_t from, int64_t to)
{
	return (double)to - (double)from;
}

static bool
is_day(const struct diff_claim *c)
{
	return c->days.first == c->days.last;
}

/* Whether the dates may lie so far apart, as far as all three tell. */
static bool
fits_delay(const struct diff_claim *delay, const struct diff_claim *older,
    const struct diff_claim *newer)
{
	double low, high, least = days_between(older->days.last, newer->days.first);
	double most = days_between(older->days.first, newer->days.last);

	if (!delay_days(delay, &low, &high))
		return false;
	/* brought forward by two days: the text need not give the length its sign */
	if (most < 0 && low > 0) {
		double sooner = -most;

		most = -least;
		least = sooner;
	}
	return least <= high && most >= low;
}

static void
check_delay(struct diff_batch *batch, const struct diff_claim *delay,
    const struct diff_claim *older, const struct diff_claim *newer)
{
	double moved = days_between(older->days.last, newer->days.first);
	bool exact = is_day(older) && is_day(newer) && str_is(delay->unit, "day");
	bool fits = fits_delay(delay, older, newer);

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

/* Whether two days lie exactly as far apart as the claim says, whatever came first. */
static bool
is_span(const struct diff_claim *span, const struct diff_claim *a, const struct diff_claim *b)
{
	double apart = fabs(days_between(a->days.first, b->days.first));

	return a->type == CLAIM_DATE && b->type == CLAIM_DATE && is_day(a) && is_day(b) &&
	    apart > 0 && str_is(span->unit, "day") && span->figure.value == apart;
}

/* Whether it says by how much a date moved. */
static bool
is_delay(const struct diff_claim *c)
{
	return str_ends(c->attribute, "delay-duration");
}

bool
diff_is_moved(const struct diff_batch *batch, const struct diff_claim *newer,
    const struct diff_claim *older)
{
	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *delay = batch->entries[i].claim;

		if (is_delay(delay) && diff_near(newer, delay) && is_span(delay, older, newer))
			return true;
	}
	return false;
}

/* "Four days later than first hoped": the older date stands in an earlier article. */
static bool
check_earlier(struct diff_batch *batch, const struct diff_claim *delay,
    const struct diff_entry *newer)
{
	for (size_t i = 0; i < newer->rivals.len; i++) {
		const struct diff_claim *older = newer->rivals.items[i];

		if (!str_eq(older->subject, newer->claim->subject) ||
		    older->modality == CLAIM_DENIED || !is_span(delay, older, newer->claim))
			continue;
		check_delay(batch, delay, older, newer->claim);
		return true;
	}
	return false;
}

/* The dates that the delay's own sentence moves, then those of its passage that lie as far apart. */
static bool
check_moved(struct diff_batch *batch, const struct diff_claim *delay, bool one_sentence)
{
	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_entry *e = &batch->entries[i];
		bool here = e->claim->sentence == delay->sentence;

		if (e->claim->type != CLAIM_DATE || (one_sentence ? !here : !diff_near(e->claim, delay)))
			continue;
		if (e->former != NULL && (here || fits_delay(delay, e->former, e->claim))) {
			check_delay(batch, delay, e->former, e->claim);
			return true;
		}
		if (check_earlier(batch, delay, e))
			return true;
	}
	return false;
}

/* The day of the telling is no end of what is told. */
static bool
is_told(const struct diff_claim *c)
{
	return c->frame != NULL && c->frame->reported;
}

/* "Broke in on 22 June, noticed on 6 July: it took them 14 days." */
static void
check_between(struct diff_batch *batch, const struct diff_claim *span)
{
	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *a = batch->entries[i].claim;

		if (a->type != CLAIM_DATE || is_told(a) || !diff_near(a, span))
			continue;
		for (size_t j = i + 1; j < batch->len; j++) {
			const struct diff_claim *b = batch->entries[j].claim;
			bool forth = a->days.first < b->days.first;

			if (is_told(b) || !str_eq(a->subject, b->subject) ||
			    !diff_near(b, span) || !is_span(span, a, b))
				continue;
			check_delay(batch, span, forth ? a : b, forth ? b : a);
			return;
		}
	}
}

void
diff_derive_delay(struct diff_batch *batch, const struct diff_claim *span)
{
	if (is_delay(span)) {
		if (!check_moved(batch, span, true))
			check_moved(batch, span, false);
	} else if (str_is(span->unit, "day") && span->figure.value > 1) {
		check_between(batch, span);
	}
}
