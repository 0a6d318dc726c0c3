/*
 * date - the dates and times of day that Korean and English texts state, resolved to days.
 *
 * Source:  newsutils-records(5): EDTF level 1 for dates, RFC 3339 for times.  A year, month or day that is
 *          not written is the nearest to the publication date; 지난 and 오는 choose the side.
 * Units:   byte offsets into UTF-8; days since 1970-01-01, both ends inclusive; seconds of the day.
 * Memory:  none but the arena of date_edtf.  O(1): a date has at most DATE_MAX bytes.
 */
#ifndef TEXT_DATE_H
#define TEXT_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "format/timestamp.h"

#define DATE_MAX 160

enum date_grain {
	GRAIN_NONE,
	GRAIN_YEAR,
	GRAIN_QUARTER,
	GRAIN_MONTH,
	GRAIN_WEEK,
	GRAIN_DAY,
	GRAIN_HOUR
};

/* A reading of [start, end).  Without a publication date a relative one has known false. */
struct date {
	size_t start, end;
	enum date_grain grain;
	int64_t first, last;
	bool known;		/* first and last say something */
	bool dated;		/* there is a day, month or year (false: a time of day alone) */
	bool timed;		/* seconds says something */
	bool relative;		/* was, or would be, resolved against the publication date */
	bool damaged;
	bool weekday;		/* an English weekday by itself */
	bool of_week;		/* a day by its name, which comes again every week */
	bool part;		/* 초, 말, 중순: the days are a convention */
	bool open;		/* since then: last has no end */
	int seconds;		/* of the day; of an interval of times the beginning */
	int end_seconds;	/* -1, or of the end */
	/* what is written (0: not), for ranges that leave out what they share */
	int year, month, day;
	int shift;		/* seconds that a written zone has moved it by */
	bool bare;		/* an hour without 오전 or 오후, a year without 년: a weak reading */
};

/* The day that relative dates count from. */
struct date_base {
	bool known;
	int64_t today;
	int year, month, day;
	int seconds;		/* -1 when only the day is known */
	int offset;		/* minutes east of UTC */
	bool zoned;
};

/*
 * An article's "published", RFC 3339 or EDTF (of a month or year: its first day, zone UTC, dated_only): the
 * publication date to give to quantity_find.  False: it is none.
 */
bool
date_published(struct str text, struct timestamp *t);

/* The day and zone of publication; NULL leaves relative and year-less dates unresolved. */
void
date_base_init(struct date_base *base, const struct timestamp *published);

/*
 * The date or time that begins at pos: false when there is none.  The caller has made sure that a word may
 * begin there.
 */
bool
date_read(struct str text, size_t pos, const struct date_base *base, struct date *d);

/* The readers behind it: Korean words, English words, digits and marks only. */
bool
date_read_korean(struct str text, size_t pos, const struct date_base *base, struct date *d);

/* English words: last Friday, in May 2025, Q3. */
bool
date_read_english(struct str text, size_t pos, const struct date_base *base, struct date *d);

/* Digits and marks only: 2026. 1. 22., 2026-01-22, 1/22. */
bool
date_read_numeric(struct str text, size_t pos, const struct date_base *base, struct date *d);

/* A time of day in Korean (오후 3시 30분) or digits (15:30, 3pm): its end, or pos. */
size_t
date_read_time(struct str text, size_t pos, int *seconds, bool *bare);

/* A time of day in digits: 15:30, 3 p.m.; its end, or pos. */
size_t
date_read_clock(struct str text, size_t pos, int *seconds, bool *bare);

/*
 * Whether the clause of a date tells of what is to come: 예정, 방침, 할 것 behind pos in the sentence; will,
 * expected, until before it.  Then a date without a year lies ahead.
 */
bool
date_future_korean(struct str text, size_t pos);

/* As date_future_korean, for English. */
bool
date_future_english(struct str text, size_t pos);

/*
 * Whether a verb in the past stands right before the English date at pos: "would lift the price
 * from the $3 it fetched in March" speaks of the last one, "will be opened in March" does not.
 */
bool
date_past_english(struct str text, size_t pos);

/* A zone behind a time (8:00 GMT): its end and minutes east of UTC, or pos. */
size_t
date_zone(struct str text, size_t pos, int *offset);

/* Moves a time that was written in a zone to the zone of base. */
void
date_apply_zone(struct date *d, const struct date_base *base, int offset);

/* from a to b as one date: b takes over what it leaves out; false when they make no interval. */
bool
date_range(const struct date *a, const struct date *b, const struct date_base *base,
    struct date *out);

/* b into the year of a when it has none of its own: 내년 6월에서 9월로. */
void
date_carry_year(const struct date *a, struct date *b);

/* A number before a date that shares its unit: 21 of 21-24일, 2023 of 2023~2024년. */
bool
date_range_number(double number, const struct date *b, const struct date_base *base,
    struct date *out);

/* Setting days from what is written; year 0 or month 0: the nearest to base, on the side of direction. */
void
date_set_year(struct date *d, int year);

/* One month; year 0: the nearest to base. */
void
date_set_month(struct date *d, int year, int month);

/* One quarter of a year. */
void
date_set_quarter(struct date *d, int year, int quarter);

/* One day; false when there is no such day. */
bool
date_set_day(struct date *d, int year, int month, int day);

/* n units of grain before (below nought) or after base. */
void
date_set_offset(struct date *d, const struct date_base *base, enum date_grain grain, int64_t n);

/* direction: -1 the last before base, 1 the first after it, 0 the nearest. */
void
date_resolve_month(struct date *d, const struct date_base *base, int month, int direction);

/* The day of a month without a year; false when there is no such day. */
bool
date_resolve_month_day(struct date *d, const struct date_base *base, int month, int day,
    int direction);

/* The day of the month without a month; false when there is no such day. */
bool
date_resolve_day(struct date *d, const struct date_base *base, int day, int direction);
/* The year nearest to base in which the month and day of d are that weekday (Sat, Sep 21): moves d there. */
void
date_agree_year(struct date *d, const struct date_base *base, int weekday);

/* The month nearest to base whose day is that weekday (31일 일요일): moves d there. */
void
date_agree_weekday(struct date *d, const struct date_base *base, int day, int weekday);

/* The nearest such weekday (0 Sunday), on the side of direction. */
void
date_resolve_weekday(struct date *d, const struct date_base *base, int weekday, int direction);

/* The Monday of the week that lies n weeks from base. */
int64_t
date_monday(const struct date_base *base, int n);

/* EDTF or RFC 3339; empty when nothing is known. */
struct str
date_edtf(struct arena *arena, const struct date *d, const struct date_base *base);

/* year quarter month week day hour; empty for none. */
struct str
date_grain_name(enum date_grain grain);

#endif
