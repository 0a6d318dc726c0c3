#include "news/claim_figure_rules.h"

#include <string.h>

#include "base/utf8.h"
#include "format/edtf.h"
#include "format/timestamp.h"

static struct str
day_text(struct arena *arena, int64_t day)
{
	int y, m, d;
	timestamp_civil(day, &y, &m, &d);
	return arena_printf(arena, "%04d-%02d-%02d", y, m, d);
}

/* Whether a date names its day by the weekday alone: Monday, 6 p.m. Monday. */
static bool
is_weekday(const struct quantity *q, struct str text)
{
	static const char *const days[] = {
	    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
	return q->kind == QUANTITY_TIME || str_is(q->grain, "hour")
	    ? str_ends_any(text, days, ARRAY_LEN(days))
	    : str_is_any(text, days, ARRAY_LEN(days));
}

/*
 * Whether a day is still to come: "will reopen on Friday", "shut until Sunday", "pushed back to
 * Saturday". What is said on a day was said, whatever it plans.
 */
static bool
is_to_come(const struct claim_frames *frames, const struct claim_sentence *s, size_t from,
    const struct quantity *q)
{
	static const char *const ahead[] = {" until", "due on", "set for", "scheduled for",
	    "now says", "now say"};
	static const char *const moved[] = {"pushed back", "put off", "postponed", "delayed",
	    "put back", "rescheduled", "moved to", "brought forward", "hoped to", "hopes to",
	    "hope to"};
	struct str head = str_trim(str_slice(s->text, from, q->core.start));
	/* "put off by a day, to Thursday from Wednesday": the verb stands before the comma */
	if (str_is(head, "to") || str_ends(head, " from"))
		head = str_trim(str_slice(s->text, 0, q->core.start));
	if (str_ends_any(head, ahead, ARRAY_LEN(ahead)))
		return true;
	if (str_has_any(head, moved, ARRAY_LEN(moved)))
		return true;
	return (claim_sentence_cue(frames, s, CUE_PLANNED, from, q->core.start) ||
		   claim_sentence_cue(frames, s, CUE_SPECULATED, from, q->core.start)) &&
	    !claim_sentence_cue(frames, s, CUE_SAID, from, q->core.start);
}

/* "due to close on Nov. 30", told in March: of this year, not of the last. */
static void
settle_coming_year(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct quantity *q, int64_t published)
{
	struct edtf e;
	struct str text = str_slice(s->text, q->core.start, q->core.end);
	struct span clause = claim_sentence_clause(s, q->core.start);
	int y, m, d;
	if (s->korean || published == INT64_MIN || q->when.len != 10 || text.len == 0 ||
	    !(text.s[0] >= 'A' && text.s[0] <= 'Z') || is_weekday(q, text) ||
	    str_find(text, str_slice(q->when, 0, 4), 0) != (size_t)-1 || !edtf_parse(q->when, &e) ||
	    e.first >= published || e.first + 366 < published ||
	    !is_to_come(frames, s, clause.start, q))
		return;
	timestamp_civil(e.first, &y, &m, &d);
	q->when = arena_printf(arena, "%04d-%02d-%02d", y + 1, m, d);
}

/*
 * A bare weekday in a report is the last one, the day of publication included, unless a plan is
 * told.
 */
static void
settle_weekday(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct quantity *q, int64_t published)
{
	struct edtf e;
	struct span clause = claim_sentence_clause(s, q->core.start);
	if (!is_weekday(q, str_slice(s->text, q->core.start, q->core.end)) ||
	    published == INT64_MIN || !edtf_parse(str_slice(q->when, 0, 10), &e) ||
	    e.first <= published || e.first > published + 7)
		return;
	if (is_to_come(frames, s, clause.start, q))
		return;
	q->when = arena_concat(
	    arena, day_text(arena, e.first - 7), str_slice(q->when, 10, q->when.len));
}

/* "12일부터", "since 2022": the claim is the day it began. */
static void
settle_open(struct quantity *q)
{
	if (str_ends(q->when, "/.."))
		q->when.len -= 3;
}

/*
 * "12일 오전 6시 현재", "오후 1시": when something is so, of no event; the day of a bare hour is said
 * elsewhere.
 */
static bool
is_bare_hour(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const as_of[] = {" 현재", " 기준", "를 기준", "을 기준"};
	static const char *const days[] = {"일", "날", "늘", "어제"};
	struct str text = str_slice(s->text, q->core.start, q->core.end);
	struct str rest = str_slice(s->text, q->core.end, s->text.len);
	if (str_starts_any(rest, as_of, ARRAY_LEN(as_of)))
		return true;
	bool day = !s->korean;
	for (size_t i = 0; i < ARRAY_LEN(days); i++)
		day |= str_find(text, str_of(days[i]), 0) != (size_t)-1;
	return !day;
}

/* A day and its hour are a date. */
static void
settle_hour(const struct claim_sentence *s, struct quantity *q)
{
	if (q->kind == QUANTITY_TIME && q->when.len && !str_starts(q->when, "T") &&
	    !is_bare_hour(s, q)) {
		q->kind = QUANTITY_DATE;
		q->grain = str_of("hour");
	}
}

/* "지난해 3월부터 올해 6월까지": the end is of this year. */
static void
settle_this_year(
    struct arena *arena, const struct claim_sentence *s, struct quantity *q, int64_t published)
{
	struct str text = str_slice(s->text, q->core.start, q->core.end);
	size_t slash = str_find(q->when, str_of("/"), 0), from = str_find(text, str_of("부터"), 0);
	int y, m, d;
	if (published == INT64_MIN || slash == (size_t)-1 || from == (size_t)-1 ||
	    q->when.len < slash + 5 || str_find(text, str_of("올해"), from) == (size_t)-1)
		return;
	timestamp_civil(published, &y, &m, &d);
	q->when = arena_printf(arena, "%.*s/%04d%.*s", (int)slash, q->when.s, y,
	    (int)(q->when.len - slash - 5), q->when.s + slash + 5);
}

/* "다음 달 8일로 잡혔던 회의를 15일로": a bare day is of the month that the date before it names. */
static void
settle_month(struct arena *arena, const struct claim_sentence *s, struct quantity *q,
    const struct quantity *before)
{
	struct str text = str_slice(s->text, q->core.start, q->core.end);
	if (!s->korean || !before || before->kind != QUANTITY_DATE || before->when.len != 10 ||
	    q->when.len != 10 || text.len < 4 || text.len > 5 ||
	    !utf8_is_digit((unsigned char)text.s[0]) || !str_ends(text, "일"))
		return;
	struct str named = str_slice(s->text, before->core.start, before->core.end);
	if (str_find(named, str_of("월"), 0) == (size_t)-1 &&
	    str_find(named, str_of("달"), 0) == (size_t)-1)
		return;
	struct str day = str_slice(q->when, 8, 10);
	if (memcmp(before->when.s + 8, day.s, 2) < 0)
		q->when = arena_concat(arena, str_slice(before->when, 0, 8), day);
}

void
claim_figure_date(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct quantity *q, const struct quantity *before,
    int64_t published)
{
	settle_hour(s, q);
	if (q->kind != QUANTITY_DATE)
		return;
	settle_weekday(arena, frames, s, q, published);
	settle_coming_year(arena, frames, s, q, published);
	settle_open(q);
	settle_this_year(arena, s, q, published);
	settle_month(arena, s, q, before);
}
