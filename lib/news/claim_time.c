#include "news/claim_time.h"

#define BEHIND_WORDS 4    /* "2.1% in May": how far an English date may stand behind its value */
#define COMPARED_BYTES 60 /* from a date to the 보다 of its phrase */
#define TELLING_WORDS 1   /* "14일 밝혔다", "said on Monday" */

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

/*
 * Whether the date is part of the phrase that ends at end: 지난해 지방선거(51.9%)보다, but neither 이날 전
 * 거래일보다 nor 올해 매출이 작년보다.
 */
static bool
is_one_phrase(const struct claim_sentence *s, const struct quantity *d, size_t end)
{
	static const char *const particles[] = {
	    "은 ", "는 ", "이 ", "가 ", "을 ", "를 ", "에 ", "로 ", "에서 "};
	struct str between = str_slice(s->text, d->ext.end, end);
	if (str_is(d->grain, "day") && claim_sentence_distance(s, d->ext.end, end) > 1)
		return false;
	size_t same = str_find(between, str_of("같은 "), 0), n = str_of("같은 ").len;
	for (size_t i = 0; i < ARRAY_LEN(particles); i++) {
		size_t at = str_find(between, str_of(particles[i]), 0);
		if (same != (size_t)-1 && at > same && at < same + n)
			at = str_find(between, str_of(particles[i]), same + n);
		if (at != (size_t)-1)
			return false;
	}
	return true;
}

/* A date that another value is compared with: 전년 동월 대비, 1년 전보다, than in 2024. */
static bool
is_compared(const struct claim_frames *frames, const struct claim_sentence *s, size_t date)
{
	const struct quantity *d = &s->figures[date];
	const struct hit *h;
	if (s->korean) {
		h = claim_sentence_cue(
		    frames, s, CUE_THAN, d->ext.end, d->ext.end + COMPARED_BYTES);
		return h && is_one_phrase(s, d, h->at.start);
	}
	size_t from = d->ext.start > 24 ? d->ext.start - 24 : 0;
	h = claim_sentence_cue_last(frames, s, CUE_THAN, from, d->ext.start);
	return h && claim_sentence_distance(s, h->at.end, d->ext.start) <= 2;
}

/* A date of the telling: 14일 밝혔다, said on Monday. */
static bool
is_telling(
    const struct claim_frames *frames, const struct claim_sentence *s, const struct quantity *d)
{
	const struct hit *h;
	if (s->korean) {
		h = claim_sentence_cue(frames, s, CUE_SAID, d->ext.end, s->text.len);
		return h && claim_sentence_distance(s, d->ext.end, h->at.start) <= TELLING_WORDS;
	}
	h = claim_sentence_cue_last(frames, s, CUE_SAID, 0, d->ext.start);
	return h && claim_sentence_distance(s, h->at.end, d->ext.start) <= TELLING_WORDS + 1;
}

/* The date that a bracket's value belongs to: 4월(2.3%). */
static const struct quantity *
bracket_owner(const struct claim_sentence *s, size_t figure)
{
	const struct quantity *q = &s->figures[figure];
	if (figure == 0 || q->ext.start == 0 || s->text.s[q->ext.start - 1] != '(')
		return NULL;
	const struct quantity *d = &s->figures[figure - 1];
	return is_date(d) && d->ext.end + 1 >= q->ext.start ? d : NULL;
}

/* An English date right behind its value, with no other value in between. */
static const struct quantity *
behind(const struct claim_sentence *s, size_t figure)
{
	if (s->korean || figure + 1 >= s->nfigures)
		return NULL;
	const struct quantity *d = &s->figures[figure + 1];
	return is_date(d) &&
		claim_sentence_distance(s, s->figures[figure].ext.end, d->ext.start) <= BEHIND_WORDS
	    ? d
	    : NULL;
}

/* The date of an old value: from 2.3% in April. */
static bool
is_former(const struct claim_sentence *s, size_t owner, const struct quantity *d)
{
	const struct quantity *q = &s->figures[owner];
	struct str before = str_trim(str_slice(s->text, 0, q->core.start));
	return !s->korean && !is_date(q) && str_ends(before, "from") &&
	    claim_sentence_distance(s, q->ext.end, d->ext.start) <= BEHIND_WORDS;
}

/*
 * The last dated figure before the value, in its clause or in the sentence; in English also one
 * after.
 */
static const struct quantity *
nearest(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    const bool *busy, bool clause)
{
	const struct quantity *q = &s->figures[figure], *found = NULL;
	for (size_t i = 0; i < s->nfigures; i++) {
		const struct quantity *d = &s->figures[i];
		if (i == figure || busy[i] || !is_date(d) || (i > 0 && is_former(s, i - 1, d)) ||
		    (clause && !same_clause(s, q, d)) || is_compared(frames, s, i) ||
		    is_telling(frames, s, d))
			continue;
		if (i < figure)
			found = d;
		else if (!found && !s->korean && clause)
			return d;
	}
	return found;
}

/* A time of day with the day it belongs to: the date beside it, else the day of publication. */
static struct str
with_day(struct arena *arena, const struct claim_sentence *s, const struct quantity *q)
{
	struct str day = str_slice(s->published, 0, 10), time = str_slice(q->when, 0, 6);
	if (!str_starts(q->when, "T"))
		return q->when;
	for (const struct quantity *d = q; d-- > s->figures;)
		if (d->kind == QUANTITY_DATE && d->when.len == 10) {
			day = d->when;
			break;
		}
	return day.len == 10 ? arena_concat(arena, day, time) : (struct str){0};
}

struct claim_when
claim_time(struct arena *arena, const struct claim_frames *frames, const struct claim_sentence *s,
    size_t figure, const bool *busy)
{
	const struct quantity *q = bracket_owner(s, figure);
	if (q)
		return (struct claim_when){q->when, str_of("bracket")};
	q = behind(s, figure);
	if (!q)
		q = nearest(frames, s, figure, busy, true);
	if (q)
		return (struct claim_when){with_day(arena, s, q), str_of("clause")};
	q = nearest(frames, s, figure, busy, false);
	if (q)
		return (struct claim_when){with_day(arena, s, q), str_of("sentence")};
	return (struct claim_when){{0}, {0}};
}

bool
claim_time_is_period(const struct claim_sentence *s, size_t figure)
{
	const struct quantity *q = &s->figures[figure];
	if (str_is(q->grain, "day") || str_is(q->grain, "hour"))
		return false;
	for (size_t i = 0; i < s->nfigures; i++)
		if (!is_date(&s->figures[i]) && s->figures[i].kind != QUANTITY_DURATION &&
		    same_clause(s, q, &s->figures[i]))
			return true;
	return false;
}
