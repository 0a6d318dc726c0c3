#include "news/claim_time.h"

#include "news/claim_clause.h"
#include "news/claim_group.h"
#include "news/claim_until.h"

#define BEHIND_WORDS 4    /* "2.1% in May": how far an English date may stand behind its value */
#define COMPARED_BYTES 60 /* from a date to the 보다 of its phrase */
#define TELLING_WORDS 1   /* "14일 밝혔다", "said on Monday" */

bool
claim_time_is_date(const struct quantity *q)
{
	return quantity_is_dated(q) && q->when.len > 0;
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
	if (str_is(d->grain, "day") && claim_sentence_distance(s, d->core.end, end) > 1)
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

/*
 * "지난해 여름의 최고치인 40㎾를 3㎾ 웃돈": the date is that of the value which another outdoes, and that
 * value is the only one to hold at it.
 */
static bool
is_outdone(const struct claim_sentence *s, size_t figure, size_t date)
{
	static const char *const objects[] = {"를 ", "을 "};
	static const char *const verbs[] = {" 웃돌", " 웃돈", " 웃도", " 밑돌", " 밑돈", " 밑도", " 넘어섰", " 넘어선",
	    " 상회", " 하회", " 뛰어넘"};
	const struct quantity *old = &s->figures[date + 1];
	if (!s->korean || date + 1 >= s->nfigures || date + 1 == figure ||
	    !str_starts_any(str_slice(s->text, old->core.end, s->text.len), objects, ARRAY_LEN(objects)))
		return false;
	struct str rest = str_slice(s->text, old->core.end, old->core.end + COMPARED_BYTES);
	return str_has_any(rest, verbs, ARRAY_LEN(verbs));
}

/* "2019년 설립된 도담식품은", "2025년 지은 이 창고는": the date of what is told of a name by the way. */
static bool
is_of_name(const struct claim_sentence *s, const struct quantity *d)
{
	size_t end = d->ext.end;
	if (!s->korean || end >= s->text.len || s->text.s[end] != ' ')
		return false;
	/* the verb, or its object and the verb: 문을 연 */
	for (size_t words = 0, verb; words < 2; words++) {
		verb = end + 1;
		end = str_find(s->text, str_of(" "), verb);
		if (end == (size_t)-1)
			return false;
		if (!claim_clause_adnominal(str_slice(s->text, verb, end)))
			continue;
		for (size_t i = 0; i < s->nmentions; i++)
			if ((s->mentions[i].named || s->mentions[i].deictic) &&
			    s->mentions[i].at.start == end + 1)
				return true;
	}
	return false;
}

/* "지난해 매출 318억 원의 67%": the date is of the sum that the share is one of. */
static bool
is_of_whole(const struct claim_sentence *s, size_t figure, size_t date)
{
	const struct quantity *q = &s->figures[figure], *whole = q - 1;
	return s->korean && q->kind == QUANTITY_PERCENT && figure > date + 1 &&
	    whole->kind == QUANTITY_MONEY &&
	    str_is(str_trim(str_slice(s->text, whole->ext.end, q->ext.start)), "의");
}

/* "2032년까지", "by 2030": what is planned is for no year, but to be done by then. */
static bool
is_deadline(const struct claim_sentence *s, const struct quantity *d)
{
	struct str head = str_trim(str_slice(s->text, 0, d->core.start));
	return s->korean ? str_starts(str_slice(s->text, d->core.end, s->text.len), "까지")
			 : str_ends(head, " by") || str_ends(head, "By");
}

bool
claim_time_is_beginning(const struct claim_sentence *s, const struct quantity *d)
{
	static const char *const korean[] = {"부터", " 이후", " 이래"};
	struct str head = str_trim(str_slice(s->text, 0, d->core.start));
	if (s->korean)
		return str_starts_any(
		    str_slice(s->text, d->core.end, s->text.len), korean, ARRAY_LEN(korean));
	return str_ends(head, "since") || str_ends(head, "Since");
}

bool
claim_time_is_compared(
    const struct claim_frames *frames, const struct claim_sentence *s, size_t date)
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

/* Whether the date is the same span of months as the one at hand: 지난해 같은 기간, a year earlier. */
static bool
is_same_span(const struct claim_sentence *s, const struct quantity *d)
{
	static const char *const korean[] = {" 같은 기간", " 동기", " 같은 분기", " 같은 시기"};
	static const char *const english[] = {"same period of", "same period in", "same quarter of",
	    "same quarter in", "same months of", "same three months of", "same six months of",
	    "same nine months of", "same time", "same period", "same quarter"};
	struct str rest = str_slice(s->text, d->core.end, s->text.len),
		   text = str_slice(s->text, d->core.start, d->core.end),
		   head = str_trim(str_slice(s->text, 0, d->core.start));
	if (!str_is(d->grain, "year"))
		return false;
	for (size_t i = 0; s->korean && i < ARRAY_LEN(korean); i++)
		if (str_starts(rest, korean[i]))
			return true;
	if (!s->korean && str_ends_any(head, english, ARRAY_LEN(english)))
		return true;
	return s->korean ? str_starts(text, "1년 전") || str_is(text, "전년") ||
		str_starts(text, "한 해 전") || str_starts(text, "일 년 전")
			 : str_ends(text, "earlier") || str_ends(text, "ago") ||
		str_starts(rest, "-earlier") || str_starts(rest, "-ago");
}

/*
 * The figure that "from" or "against" stands before and the date behind: from $3 million a year
 * earlier.
 */
static bool
is_base(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct quantity *q, const struct quantity *d)
{
	static const enum cue cues[] = {CUE_THAN, CUE_FROM};
	size_t from = q > s->figures ? q[-1].ext.end : 0;
	if (q->ext.end > d->ext.start)
		return false;
	for (const struct quantity *o = q + 1; o < d; o++)
		if (!claim_time_is_date(o) && o->kind != QUANTITY_DURATION) /* the same three months of */
			return false;
	for (size_t i = 0; i < ARRAY_LEN(cues); i++) {
		const struct hit *h =
		    claim_sentence_cue_last(frames, s, cues[i], from, q->core.start);
		if (h && claim_sentence_distance(s, h->at.end, q->core.start) <= 2)
			return true;
	}
	return false;
}

/* A year, a quarter or a number of months; the first days of a month are none. */
static bool
is_long(const struct quantity *d)
{
	return str_is(d->grain, "quarter") || str_is(d->grain, "year") ||
	    (str_is(d->grain, "month") && d->when.len == str_of("2028-01/2028-03").len);
}

bool
claim_time_is_telling(
    const struct claim_frames *frames, const struct claim_sentence *s, const struct quantity *d)
{
	const struct hit *h;
	if (is_long(d)) /* reported third-quarter revenue */
		return false;
	if (s->korean) {
		/* "6일 자 기사": the issue of a newspaper */
		static const char *const issue[] = {" 자 ", "자 "};
		static const char *const outlooks[] = {" 전망치를", " 전망을", " 예상치를", " 추정치를", " 전망 때"};
		struct str rest = str_slice(s->text, d->core.end, s->text.len);
		if (str_starts_any(rest, issue, ARRAY_LEN(issue)))
			return true;
		/* "지난달 전망치를 2.2%로 올렸다": then it was that the bank forecast */
		if (str_is(d->grain, "month") && str_starts_any(rest, outlooks, ARRAY_LEN(outlooks)) &&
		    str_cmp(str_slice(d->when, 0, 7), str_slice(s->published, 0, 7)) < 0)
			return true;
		h = claim_sentence_cue(frames, s, CUE_TOLD, d->ext.end, s->text.len);
		if (h && claim_sentence_distance(s, d->ext.end, h->at.start) <= TELLING_WORDS)
			return !str_is(d->grain, "hour"); /* up to when: 오전 6시까지 집계한 */
		h = claim_sentence_cue(frames, s, CUE_SAID, d->ext.end, s->text.len);
		return h && claim_sentence_distance(s, d->ext.end, h->at.start) <= TELLING_WORDS;
	}
	static const char *const told[] = {" forecast", " estimate", " projection", " report", " guidance"};
	static const char *const issues[] = {"report of", "report on", "article of", "article on",
	    "story of", "published on", "published"};
	if (str_starts_any(str_slice(s->text, d->core.end, s->text.len), told, ARRAY_LEN(told)))
		return true; /* down from its February forecast */
	if (str_ends_any(str_trim(str_slice(s->text, 0, d->core.start)), issues, ARRAY_LEN(issues)))
		return true;
	h = claim_sentence_cue_last(frames, s, CUE_SAID, 0, d->ext.start);
	return h && claim_sentence_distance(s, h->at.end, d->ext.start) <= TELLING_WORDS + 1;
}

/* Whether the bracket that opens before q is what another value is compared with: 지방선거(51.9%)보다. */
static bool
is_compared_bracket(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const than[] = {")보다", ")에 비해", ")와 비교", ")과 비교", ") 대비"};
	return s->korean &&
	    str_starts_any(str_slice(s->text, q->ext.end, s->text.len), than, ARRAY_LEN(than));
}

/* The date that a bracket's value belongs to: 4월(2.3%), 지난해 지방선거(51.9%)보다. */
static const struct quantity *
bracket_owner(const struct claim_sentence *s, size_t figure)
{
	const struct quantity *q = &s->figures[figure];
	if (figure == 0 || q->ext.start == 0 || s->text.s[q->ext.start - 1] != '(')
		return NULL;
	const struct quantity *d = &s->figures[figure - 1];
	if (!claim_time_is_date(d))
		return NULL;
	if (d->ext.end + 1 >= q->ext.start ||
	    (is_compared_bracket(s, q) && is_one_phrase(s, d, q->ext.start)))
		return d;
	return s->korean && is_same_span(s, d) &&
		claim_sentence_distance(s, d->ext.end, q->ext.start) <= 3
	    ? d
	    : NULL;
}

/* Whether the grain of a date is one that the value may hold at. */
static bool
spans(const struct quantity *d, enum claim_span span)
{
	bool day = str_is(d->grain, "day") || str_is(d->grain, "hour") || d->kind == QUANTITY_TIME;
	if (span == SPAN_YEAR)
		return str_is(d->grain, "year") || str_is(d->grain, "quarter");
	if (span == SPAN_LONG)
		return !day && !str_is(d->grain, "week");
	return span != SPAN_DAY || day;
}

/* Whether figure may hold at date: no telling, no base of comparison but its own. */
static bool
may_hold(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    size_t date, enum claim_span span)
{
	const struct quantity *q = &s->figures[figure], *d = &s->figures[date];
	if (!claim_time_is_date(d) || !spans(d, span) || claim_time_is_telling(frames, s, d))
		return false;
	if (claim_time_is_beginning(s, d) || is_outdone(s, figure, date) || is_of_name(s, d) ||
	    is_of_whole(s, figure, date) || (span == SPAN_YEAR && is_deadline(s, d)))
		return false;
	if (!s->korean && is_same_span(s, d))
		return is_base(frames, s, q, d);
	return !claim_time_is_compared(frames, s, date);
}

/*
 * "cut its rate to 3% from 4% on Monday": the day is that of the act; "rose to 31 from 27 on
 * Monday" has it with the old count.
 */
static bool
is_acted(const struct claim_sentence *s, size_t figure)
{
	static const char *const acts[] = {" cut its ", " cut the ", " raised its ", " raised the ",
	    " lowered its ", " lowered the ", " lifted its ", " trimmed its ", " hiked its ",
	    " increased its ", " reduced its ", " slashed its "};
	const struct quantity *q = &s->figures[figure];
	struct str head = str_trim(str_slice(s->text, 0, q->core.start));
	return str_ends(head, " from") && str_has_any(head, acts, ARRAY_LEN(acts));
}

/* An English date right behind its value, with no other value in between. */
static const struct quantity *
behind(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    enum claim_span span)
{
	if (s->korean || figure + 1 >= s->nfigures)
		return NULL;
	const struct quantity *d = &s->figures[figure + 1];
	if (is_acted(s, figure))
		return NULL;
	size_t words = BEHIND_WORDS + (is_same_span(s, d) ? 2 : 0);
	return may_hold(frames, s, figure, figure + 1, span) &&
		claim_sentence_distance(s, s->figures[figure].ext.end, d->ext.start) <= words
	    ? d
	    : NULL;
}

/* The date of an old value: from 2.3% in April. */
static bool
is_former(const struct claim_sentence *s, size_t owner, const struct quantity *d)
{
	const struct quantity *q = &s->figures[owner];
	struct str before = str_trim(str_slice(s->text, 0, q->core.start));
	return !s->korean && !claim_time_is_date(q) && str_ends(before, "from") &&
	    claim_sentence_distance(s, q->ext.end, d->ext.start) <= BEHIND_WORDS;
}

/*
 * "an increase of 12% on the $3 million it took in 2028": the date stands behind another value,
 * whose it is.
 */
static bool
is_of_next(const struct claim_sentence *s, size_t figure, size_t date)
{
	static const char *const bases[] = {" on the", " from the", " from", " than the", " above the"};
	for (size_t i = figure + 1; i < date; i++) {
		const struct quantity *q = &s->figures[i];
		struct str head = str_trim(str_slice(s->text, 0, q->core.start));
		if (!claim_time_is_date(q) && str_ends_any(head, bases, ARRAY_LEN(bases)) &&
		    claim_sentence_distance(s, q->ext.end, s->figures[date].ext.start) <= BEHIND_WORDS)
			return true;
	}
	return false;
}

/*
 * The last dated figure before the value, in its clause or in the sentence; in English also one
 * after.
 */
static const struct quantity *
nearest(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    const bool *busy, enum claim_span span, bool clause)
{
	const struct quantity *q = &s->figures[figure], *found = NULL;
	for (size_t i = 0; i < s->nfigures; i++) {
		const struct quantity *d = &s->figures[i];
		/* a day of trading, a period of accounts may have been taken for that of an event */
		bool taken = busy[i] && span != SPAN_DAY && span != SPAN_MEASURED &&
		    !(span == SPAN_LONG && is_long(d)) && !claim_until_is(s, d);
		if (i == figure || taken || (clause && !same_clause(s, q, d)) ||
		    !may_hold(frames, s, figure, i, span) || (i > 0 && is_former(s, i - 1, d)))
			continue;
		if (i < figure)
			found = d;
		else if (!found && !s->korean && clause && !is_of_next(s, figure, i))
			return d;
	}
	return found;
}

struct str
claim_time_text(struct arena *arena, const struct claim_sentence *s, const struct quantity *q)
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

/* What the date says of the figure. */
static struct claim_when
when(struct arena *arena, const struct claim_sentence *s, const struct quantity *d, const char *how)
{
	return (struct claim_when){claim_time_text(arena, s, d), str_of(how), is_same_span(s, d)};
}

struct claim_when
claim_time(struct arena *arena, const struct claim_frames *frames, const struct claim_sentence *s,
    size_t figure, const bool *busy, enum claim_span span)
{
	const struct quantity *q = bracket_owner(s, figure);
	if (q)
		return (struct claim_when){q->when, str_of("bracket"), is_same_span(s, q)};
	q = behind(frames, s, figure, span);
	if (!q)
		q = nearest(frames, s, figure, busy, span, true);
	if (q)
		return when(arena, s, q, "clause");
	q = nearest(frames, s, figure, busy, span, false);
	return q ? when(arena, s, q, "sentence") : (struct claim_when){0};
}

bool
claim_time_has_day(const struct claim_frames *frames, const struct claim_sentence *s)
{
	for (size_t i = 0; i < s->nfigures; i++)
		if (claim_time_is_date(&s->figures[i]) && !claim_time_is_compared(frames, s, i))
			return true;
	return false;
}

bool
claim_time_is_period(const struct claim_sentence *s, size_t figure)
{
	const struct quantity *q = &s->figures[figure];
	if (str_is(q->grain, "day") || str_is(q->grain, "hour"))
		return false;
	for (size_t i = 0; i < s->nfigures; i++)
		if (!claim_time_is_date(&s->figures[i]) && s->figures[i].kind != QUANTITY_DURATION &&
		    s->figures[i].kind != QUANTITY_ORDINAL && !claim_is_group(&s->figures[i]) &&
		    same_clause(s, q, &s->figures[i]))
			return true;
	return false;
}
