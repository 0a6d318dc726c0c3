/*
 * date_en - the parts of date_read_english: names, calendar dates, periods, times of day.  Nobody but the
 * date_en files includes this.
 *
 * Every reader takes the position to read at and returns the position behind what it read, or the same
 * position when there is nothing; it fills the date of the reader.
 */
#ifndef TEXT_DATE_EN_H
#define TEXT_DATE_EN_H

#include "text/date.h"

struct en {
	struct str text;
	const struct date_base *base;
	struct date *d;
	size_t start;		/* of the whole reading */
	bool inside;		/* a composite: "the month" is this month */
};

/* Names at pos: their length, 0 for none.  A point of an abbreviation is included. */
size_t
en_month(struct str text, size_t pos, int *month);

/* The weekday named at pos, 0 Sunday; its end, or pos. */
size_t
en_weekday(struct str text, size_t pos, int *weekday);

/* 1-31 with or without st nd rd th, or an ordinal word; *ordinal when it was written as one. */
size_t
en_day(struct str text, size_t pos, int *day, bool *ordinal);

/* first … tenth, last (-1), in words or digits. */
size_t
en_nth(struct str text, size_t pos, int *nth);

/* A year: 1000-2999, '87, nineteen eighty six, two thousand ten. */
size_t
en_year(struct str text, size_t pos, int *year);

/* pos behind "the" and a blank, or pos. */
size_t
en_the(struct str text, size_t pos);

/* pos behind blanks, a comma, and one of of, in, on, from; pos when there is not even a blank. */
size_t
en_joint(struct str text, size_t pos);

/* March 3, 2015; 15 of February; March; 23-Sep-2020; Mon, February 18. */
size_t
en_calendar(struct en *r, size_t pos);

/* today, last week, next month, Q3 2024, the 1990s, fiscal 2025, Christmas 2014. */
size_t
en_period(struct en *r, size_t pos);

/* end of next month, first Monday of May, tuesday of this week, the week of October 6th. */
size_t
en_composite(struct en *r, size_t pos);

/* the three months to September, the quarter ended Sept. 30, the first nine months of 2026, first-half. */
size_t
en_months(struct en *r, size_t pos);

/* A weekday alone: the coming one. */
size_t
en_weekday_alone(struct en *r, size_t pos);

/* A time of day: 3pm, half past three, seven thirty p.m., noon. */
size_t
en_time(struct str text, size_t pos, int *seconds, bool *bare);

/* this morning at 3, tonight at 11, tomorrow evening at 5, 9 tomorrow, 5pm on Tuesday. */
size_t
en_day_and_time(struct en *r, size_t pos);

/* A holiday by name: its month and day in a year.  *which identifies it for en_holiday_date. */
size_t
en_holiday(struct str text, size_t pos, size_t *which);

/* The day of a holiday in a year. */
void
en_holiday_date(size_t which, int year, int *month, int *day);

#endif
