/*
 * claim_time - when a value holds, apart from when it was published: 지난달, 3분기, 오후 1시 현재, in April.
 */
#ifndef NEWS_CLAIM_TIME_H
#define NEWS_CLAIM_TIME_H

#include "news/claim_memory.h"

struct claim_when {
	struct str time; /* EDTF; empty: the text does not say */
	struct str how;  /* clause, sentence, bracket; carry: from before; told, published */
	bool earlier;    /* of time only the year: a year earlier, 지난해 같은 기간 */
};

/* The dates that a value may hold at. */
enum claim_span {
	SPAN_ANY,
	SPAN_LONG, /* a month or more: accounts are no day's */
	SPAN_DAY,
	SPAN_YEAR,    /* a year or a quarter: what is planned is for one, and no earlier day's */
	SPAN_MEASURED /* any, though an event is told of it: 6일 최고기온이 39도까지 */
};

/*
 * The time of the figure: the date or time that its clause, else its sentence, names, if span allows it. busy, one for
 * each figure: dates that are told for their own sake.
 */
struct claim_when
claim_time(struct arena *arena, const struct claim_frames *frames, const struct claim_sentence *s,
    size_t figure, const bool *busy, enum claim_span span);

/* Whether the figure is a date or a time of day that says something. */
bool
claim_time_is_date(const struct quantity *q);

/* Whether the date is that of the telling: 14일 밝혔다, said on Monday. */
bool
claim_time_is_telling(
    const struct claim_frames *frames, const struct claim_sentence *s, const struct quantity *d);

/* Whether the date is that of a beginning: since Oct. 2, 12일부터, 3월 이후. */
bool
claim_time_is_beginning(const struct claim_sentence *s, const struct quantity *d);

/* The time that a date of s says; a time of day is of the date before it, else of the day of publication. */
struct str
claim_time_text(
    struct arena *arena, const struct claim_sentence *s, const struct quantity *d);

/* Whether the sentence names a date that nothing is compared with (전날보다). */
bool
claim_time_has_day(const struct claim_frames *frames, const struct claim_sentence *s);

/* A date that another value is compared with: 전년 동월 대비, 1년 전보다, than in 2024. */
bool
claim_time_is_compared(
    const struct claim_frames *frames, const struct claim_sentence *s, size_t date);

/*
 * Whether a date of the sentence is only the time of other figures in its clause (지난달, 올해, in
 * April).
 */
bool
claim_time_is_period(const struct claim_sentence *s, size_t figure);

#endif
