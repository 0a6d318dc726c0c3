#include <ctype.h>

#include "format/edtf.h"
#include "format/timestamp.h"

/* Exactly n digits at s, or -1. */
static int
digits(struct str s, size_t from, size_t n)
{
	int value = 0;
	size_t i;

	if (from + n > s.len)
		return -1;
	for (i = from; i < from + n; i++) {
		if (!isdigit((unsigned char)s.s[i]))
			return -1;
		value = value * 10 + (s.s[i] - '0');
	}
	return value;
}

/* Months first..last of a year; last may run into the next year (winter). */
static bool
set_months(struct edtf *e, int year, int first, int last)
{
	int end_year = year + (last > 12), end = last > 12 ? last - 12 : last;

	e->first = timestamp_days(year, first, 1);
	e->last = timestamp_days(end_year, end, timestamp_month_days(end_year, end));
	return true;
}

/* 2025, 199X, 19XX */
static bool
parse_year(struct str s, struct edtf *e)
{
	int known = 4, year, span = 1;

	while (known > 1 && s.s[known - 1] == 'X') {
		known--;
		span *= 10;
	}
	if ((year = digits(s, 0, (size_t)known)) < 0)
		return false;
	year *= span;
	e->first = timestamp_days(year, 1, 1);
	e->last = timestamp_days(year + span - 1, 12, 31);
	return true;
}

/* The two digits after the year: a month, a season (21-24) or a quarter (33-36). */
static bool
parse_part(int year, int part, struct edtf *e)
{
	if (part >= 1 && part <= 12)
		return set_months(e, year, part, part);
	if (part >= 21 && part <= 24)
		return set_months(e, year, 3 + 3 * (part - 21), 5 + 3 * (part - 21));
	if (part >= 33 && part <= 36)
		return set_months(e, year, 1 + 3 * (part - 33), 3 + 3 * (part - 33));
	return false;
}

/* ISO 8601 weeks: the first one has the year's first Thursday, and weeks begin on Monday. */
static bool
parse_week(int year, int week, struct edtf *e)
{
	int64_t jan4 = timestamp_days(year, 1, 4);

	if (week < 1 || week > 53)
		return false;
	e->first = jan4 - (timestamp_weekday(jan4) + 6) % 7 + (int64_t)(week - 1) * 7;
	e->last = e->first + 6;
	return true;
}

static bool
parse_day(struct str s, struct edtf *e)
{
	int year = digits(s, 0, 4), month = digits(s, 5, 2), day = digits(s, 8, 2);

	if (year < 0 || month < 1 || month > 12 || s.s[7] != '-' || day < 1 ||
	    day > timestamp_month_days(year, month))
		return false;
	e->first = e->last = timestamp_days(year, month, day);
	return true;
}

static bool
parse_plain(struct str s, struct edtf *e)
{
	struct timestamp t;
	int year;

	if (s.len == 4)
		return parse_year(s, e);
	if (s.len < 7 || s.s[4] != '-' || (year = digits(s, 0, 4)) < 0)
		return false;
	if (s.len == 7 && s.s[5] == 'Q')
		return parse_part(year, 32 + digits(s, 6, 1), e);
	if (s.len == 7)
		return parse_part(year, digits(s, 5, 2), e);
	if (s.len == 8 && s.s[5] == 'W')
		return parse_week(year, digits(s, 6, 2), e);
	if (s.len == 10)
		return parse_day(s, e);
	/* an instant is its day where it was written, whatever the day in Greenwich */
	return s.len > 10 && timestamp_parse_3339(s, 0, &t) && parse_day(str_slice(s, 0, 10), e);
}

/* One side of an interval, or the whole: a date and its qualifier. */
static bool
parse_side(struct str s, struct edtf *e)
{
	char mark = s.len > 4 ? s.s[s.len - 1] : '\0';

	if (mark == '~' || mark == '?' || mark == '%') {
		e->approximate |= mark != '?';
		e->uncertain |= mark != '~';
		s.len--;
	}
	return parse_plain(s, e);
}

static bool
is_open(struct str s)
{
	return s.len == 0 || str_is(s, "..");
}

bool
edtf_parse(struct str text, struct edtf *e)
{
	size_t slash = str_find(text, str_of("/"), 0);
	struct str a = str_slice(text, 0, slash), b;
	struct edtf side = { 0 };

	*e = side;
	if (slash == (size_t)-1)
		return parse_side(text, e);
	b = str_slice(text, slash + 1, text.len);
	if (is_open(a) && is_open(b))
		return false;
	if (!is_open(a) && !parse_side(a, e))
		return false;
	side = *e;
	if (!is_open(b) && !parse_side(b, &side))
		return false;
	e->approximate = side.approximate;
	e->uncertain = side.uncertain;
	if (is_open(a))
		e->first = EDTF_OPEN_LOW;
	e->last = is_open(b) ? EDTF_OPEN_HIGH : side.last;
	return e->first <= e->last;
}
