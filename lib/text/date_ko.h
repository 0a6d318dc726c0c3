/*
 * date_ko - the parts of date_read_korean: years, months and days, words, parts of periods.  Nobody but the
 * date_ko files includes this.
 *
 * Every reader takes the position to read at and returns the position behind what it read, or the same
 * position when there is nothing; it fills the date of the reader.
 */
#ifndef TEXT_DATE_KO_H
#define TEXT_DATE_KO_H

#include "text/date.h"

struct ko {
	struct str text;
	const struct date_base *base;
	int direction;		/* -1 지난, 1 오는, 2 이번, 0 nothing written */
	struct date *d;
};

enum piece {
	PIECE_NONE,
	PIECE_EARLY,
	PIECE_MIDDLE,
	PIECE_LATE,
	PIECE_THIRD_1,		/* 상순 중순 하순 */
	PIECE_THIRD_2,
	PIECE_THIRD_3,
	PIECE_HALF_1,
	PIECE_HALF_2
};

/* 일요일 … 토요일 */
extern const char *const ko_weekdays[7];

/* A number in digits or Sino-Korean words: its value and *len, or -1. */
int
ko_number(struct str text, size_t pos, size_t max, size_t *len);

/* N일: *day; spans of days (3일간, 3일 만에) are none. */
size_t
ko_day(struct ko *r, size_t pos, int *day);

/* 16∼22일, 6∼7월: both numbers. */
size_t
ko_day_range(struct ko *r, size_t pos, int *from, int *to);

/* Two months with a tilde or 에서 between: their end, or pos. */
size_t
ko_month_range(struct ko *r, size_t pos, int *from, int *to);

/* 화요일 or (화) behind a day. */
size_t
ko_skip_weekday(struct str text, size_t pos);

/* N월 and what follows it, in the year already read or the nearest one. */
size_t
ko_month_part(struct ko *r, size_t pos, bool after_year);

/* What may stand behind a year (3월, 1분기, 초, 한 해, 광복절) or a month (4일, 첫 번째 화요일, 말). */
size_t
ko_after_year(struct ko *r, size_t pos);

/* What may follow a month: a day, 초, 말, 첫째 주. */
size_t
ko_after_month(struct ko *r, size_t pos);

/* 1분기, 2/4분기 behind a year. */
size_t
ko_quarter(struct ko *r, size_t pos);

/* What may stand behind a week: 다음 주 화요일, 이번 주말. */
size_t
ko_after_week(struct ko *r, size_t pos);

/* 첫 번째 화요일, 마지막 주 behind a month, 첫째 주 behind a year. */
size_t
ko_nth(struct ko *r, size_t pos);

/* 초, 말, 중순, 상반기 behind a period; narrowing a period to it. */
size_t
ko_piece(struct ko *r, size_t pos);

/* Cuts the date to its beginning, middle or end. */
void
ko_narrow(struct date *d, enum piece p);

/* 지난해, 이달, 다음 주 화요일, 오늘; 그해, 이듬해; 광복절; 연초. */
size_t
ko_word(struct ko *r, size_t pos);

/* 이날, 전날, 당일 and the like. */
size_t
ko_anaphor(struct ko *r, size_t pos);

/* A holiday of the year at hand. */
size_t
ko_holiday(struct ko *r, size_t pos);

/* A year and a holiday: 지난해 광복절. */
size_t
ko_year_holiday(struct ko *r, size_t pos);

/* 연초, 월말, 하반기: a piece without its whole. */
size_t
ko_bare_piece(struct ko *r, size_t pos);

#endif
