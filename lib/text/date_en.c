#include <string.h>

#include "base/utf8.h"
#include "text/date.h"
#include "text/match.h"
#include "text/numeral.h"

static const struct name {
	const char *text;
	int value;
} months[] = {
	{ "january", 1 }, { "jan", 1 }, { "february", 2 }, { "feb", 2 }, { "march", 3 }, { "mar", 3 }, { "april", 4 },
	{ "apr", 4 }, { "may", 5 }, { "june", 6 }, { "jun", 6 }, { "july", 7 }, { "jul", 7 }, { "august", 8 }, { "aug", 8 },
	{ "september", 9 }, { "sept", 9 }, { "sep", 9 }, { "october", 10 }, { "oct", 10 }, { "november", 11 }, { "nov", 11 },
	{ "december", 12 }, { "dec", 12 },
}, weekdays[] = {
	{ "sunday", 0 }, { "sun", 0 }, { "monday", 1 }, { "mon", 1 }, { "tuesday", 2 }, { "tues", 2 }, { "tue", 2 },
	{ "wednesday", 3 }, { "wed", 3 }, { "thursday", 4 }, { "thurs", 4 }, { "thur", 4 }, { "thu", 4 }, { "friday", 5 },
	{ "fri", 5 }, { "saturday", 6 }, { "sat", 6 },
}, days[] = {
	{ "today", 0 }, { "yesterday", -1 }, { "tomorrow", 1 }, { "the day after tomorrow", 2 }, { "day after tomorrow", 2 },
	{ "the day before yesterday", -2 }, { "day before yesterday", -2 },
}, units[] = {
	{ "year", GRAIN_YEAR }, { "yr", GRAIN_YEAR }, { "quarter", GRAIN_QUARTER }, { "qtr", GRAIN_QUARTER },
	{ "month", GRAIN_MONTH }, { "week", GRAIN_WEEK }, { "weekend", GRAIN_NONE },
}, sides[] = {
	{ "last", -1 }, { "past", -1 }, { "previous", -1 }, { "this past", -1 }, { "this", 0 }, { "current", 0 }, { "this coming", 1 },
	{ "next", 1 }, { "coming", 1 }, { "upcoming", 1 }, { "following", 1 },
}, ordinals[] = {
	{ "first", 1 }, { "second", 2 }, { "third", 3 }, { "fourth", 4 }, { "fifth", 5 }, { "sixth", 6 }, { "seventh", 7 },
	{ "eighth", 8 }, { "ninth", 9 }, { "tenth", 10 }, { "eleventh", 11 }, { "twelfth", 12 }, { "thirteenth", 13 },
	{ "fourteenth", 14 }, { "fifteenth", 15 }, { "sixteenth", 16 }, { "seventeenth", 17 }, { "eighteenth", 18 },
	{ "nineteenth", 19 }, { "twentieth", 20 }, { "twenty-first", 21 }, { "twenty first", 21 }, { "twenty-second", 22 },
	{ "twenty second", 22 }, { "twenty-third", 23 }, { "twenty third", 23 }, { "twenty-fourth", 24 },
	{ "twenty fourth", 24 }, { "twenty-fifth", 25 }, { "twenty fifth", 25 }, { "twenty-sixth", 26 },
	{ "twenty-seventh", 27 }, { "twenty-eighth", 28 }, { "twenty-ninth", 29 }, { "thirtieth", 30 }, { "thirty-first", 31 },
	{ "thirty first", 31 },
};

struct reader {
	struct str text;
	const struct date_base *base;
	struct date *d;
};

static size_t
match_name(struct str text, size_t pos, const struct name *table, size_t n, int *value)
{
	char c = pos < text.len ? (char)(text.s[pos] | 0x20) : '\0';
	size_t best = 0, i, len;

	for (i = 0; i < n; i++)
		if (table[i].text[0] == c && (len = match_word(text, pos, table[i].text)) > best) {
			best = len;
			*value = table[i].value;
		}
	return best;
}

/* A month's name, with the point of an abbreviation. */
static size_t
match_month(struct str text, size_t pos, int *month)
{
	size_t len = match_name(text, pos, months, ARRAY_LEN(months), month), i;

	if (len == 0)	/* Feb13 */
		for (i = 0; i < ARRAY_LEN(months); i++)
			if ((len = match_fold(text, pos, months[i].text)) > 0 && utf8_is_digit(match_peek(text, pos + len))) {
				*month = months[i].value;
				return len;
			}
	if (len > 0 && len <= 4 && match_at(text, pos + len, ".") && text.s[pos + len - 1] != 'y')
		len++;
	return len;
}

static size_t
match_weekday(struct str text, size_t pos, int *weekday)
{
	size_t len = match_name(text, pos, weekdays, ARRAY_LEN(weekdays), weekday);

	return len > 0 && len <= 5 && match_at(text, pos + len, ".") ? len + 1 : len;
}

static size_t
skip_the(struct str text, size_t pos)
{
	size_t len = match_word(text, pos, "the");

	return len > 0 ? match_spaces(text, pos + len, 1) : pos;
}

/* Between parts: a blank, a comma, "of", "in", "the". */
static size_t
skip_joint(struct str text, size_t pos)
{
	static const char *const joints[] = { "of", "in", "on", "from" };
	size_t at = pos, len;

	if (match_at(text, at, ","))
		at++;
	at = match_spaces(text, at, 2);
	if (at > pos && (len = match_longest_word(text, at, joints, ARRAY_LEN(joints), NULL)) > 0)
		at = match_spaces(text, at + len, 1);
	return at > pos ? skip_the(text, at) : at;
}

/* 1-31 in digits with or without st nd rd th, or an ordinal word. */
static size_t
match_day(struct str text, size_t pos, int *day)
{
	static const char *const endings[] = { "st", "nd", "rd", "th" };
	size_t len, end;

	if ((len = match_name(text, pos, ordinals, ARRAY_LEN(ordinals), day)) > 0)
		return len;
	*day = match_number(text, pos, 2, &len);
	if (*day < 1 || *day > 31)
		return 0;
	end = match_longest_word(text, pos + len, endings, ARRAY_LEN(endings), NULL);
	if (end == 0 && (utf8_is_alnum(match_peek(text, pos + len)) || match_peek(text, pos + len) == ':' ||
	    match_peek(text, pos + len) == '%'))
		return 0;
	return len + end;
}

/* A year: 1000-2999, '87, nineteen eighty six. */
static size_t
match_year(struct str text, size_t pos, int *year)
{
	struct numeral a, b;
	size_t len, quote = match_at(text, pos, "'");

	*year = match_number(text, pos + quote, 4, &len);
	if (*year >= 1000 && *year < 3000 && quote == 0 && !utf8_is_alnum(match_peek(text, pos + len)))
		return len;
	if (quote > 0 && len == 2 && *year >= 0) {
		*year += *year < 40 ? 2000 : 1900;
		return quote + len;
	}
	if (*year >= 0 || !numeral_read_english(text, pos, &a) || numeral_is_vague(&a))
		return 0;
	if (a.value >= 1900 && a.value < 2100 && a.sig == 0) {
		*year = (int)a.value;
		return a.end - pos;
	}
	if (a.value < 18 || a.value > 20 || !numeral_read_english(text, match_spaces(text, a.end, 1), &b) || b.value < 10 ||
	    b.value > 99)
		return 0;
	*year = (int)(a.value * 100 + b.value);
	return b.end - pos;
}

/* The year behind a month or day, if any. */
static size_t
read_trailing_year(struct str text, size_t pos, int *year)
{
	size_t at = skip_joint(text, pos), len;

	if (at == pos)
		return pos;
	len = match_year(text, at, year);
	if (len == 0 || match_at(text, at + len, ":") || match_at(text, at + len, ".") == 0 ? len == 0 : utf8_is_digit(match_peek(text, at + len + 1)))
		return pos;
	return at + len;
}

static bool
set_month_day(struct reader *r, int month, int day, int year)
{
	r->d->month = month;
	r->d->day = day;
	r->d->year = year;
	return year != 0 ? date_set_day(r->d, year, month, day) :
	    date_resolve_month_day(r->d, r->base, month, day, 0);
}

/* March 3, 2015; march the third; Feb13; March 2015; March. */
static size_t
read_month_first(struct reader *r, size_t pos)
{
	int month, day = 0, year = 0;
	size_t len = match_month(r->text, pos, &month), at, end;

	if (len == 0)
		return pos;
	end = pos + len;
	at = skip_the(r->text, match_spaces(r->text, end, 1));
	if ((len = match_day(r->text, at, &day)) > 0 && (at > end || utf8_is_digit(match_peek(r->text, end)))) {
		end = at + len;
		end = read_trailing_year(r->text, end, &year);
		return set_month_day(r, month, day, year) ? end : pos;
	}
	at = read_trailing_year(r->text, end, &year);
	/* may, march, sun are words too: alone they need a capital, and may and march something before them */
	if (at == end && (r->text.s[pos] < 'A' || r->text.s[pos] > 'Z' || month == 5 || (month == 3 && end - pos == 5)))
		return pos;
	r->d->month = month;
	r->d->year = year;
	if (year != 0)
		date_set_month(r->d, year, month);
	else
		date_resolve_month(r->d, r->base, month, 0);
	return at;
}

/* 15 February 2015, the first of March, 20th of next month. */
static size_t
read_day_first(struct reader *r, size_t pos)
{
	int month, day, year = 0;
	size_t at = skip_the(r->text, pos), len = match_day(r->text, at, &day), end;

	if (len == 0)
		return pos;
	end = at + len;
	at = skip_joint(r->text, end);
	if (at == end && !match_at(r->text, at, "-"))
		return pos;
	if (at == end)
		at++;
	if ((len = match_month(r->text, at, &month)) == 0)
		return pos;
	end = read_trailing_year(r->text, at + len, &year);
	return set_month_day(r, month, day, year) ? end : pos;
}

/* A weekday, alone or before its date: Mon, February 18; Tuesday 19th. */
static size_t
read_weekday(struct reader *r, size_t pos)
{
	int weekday = 0, day;
	size_t len = match_weekday(r->text, pos, &weekday), at, end;

	if (len == 0)
		return pos;
	at = skip_joint(r->text, pos + len);
	if ((end = read_month_first(r, at)) > at || (end = read_day_first(r, at)) > at)
		return end;
	if (at > pos + len && match_day(r->text, at, &day) > 2 && date_resolve_day(r->d, r->base, day, 0))
		return at + match_day(r->text, at, &day);
	if (len <= 3 && r->text.s[pos] >= 'a' && at != r->text.len)	/* sun, sat, wed are words */
		return pos;
	date_resolve_weekday(r->d, r->base, weekday, 0);
	return pos + len;
}

static size_t
read_day_word(struct reader *r, size_t pos)
{
	int offset;
	size_t len = match_name(r->text, pos, days, ARRAY_LEN(days), &offset);

	if (len == 0)
		return pos;
	date_set_offset(r->d, r->base, GRAIN_DAY, offset);
	return pos + len;
}

/* last week, next month, this quarter, last Friday, next March. */
static size_t
read_sided(struct reader *r, size_t pos)
{
	int side, unit, value;
	size_t at = skip_the(r->text, pos), len = match_name(r->text, at, sides, ARRAY_LEN(sides), &side), word;

	if (len == 0)
		return pos;
	at = match_spaces(r->text, at + len, 1);
	if ((word = match_name(r->text, at, units, ARRAY_LEN(units), &unit)) > 0) {
		if (unit == GRAIN_NONE) {
			date_set_offset(r->d, r->base, GRAIN_WEEK, side);
			r->d->first = r->d->last - 1;
		} else {
			date_set_offset(r->d, r->base, (enum date_grain)unit, side);
		}
		return at + word;
	}
	if ((word = match_weekday(r->text, at, &value)) > 0) {
		if (side == 0 && r->base->known) {
			r->d->first = r->d->last = date_monday(r->base, 0) + (value + 6) % 7;
			r->d->known = r->d->dated = r->d->relative = true;
			r->d->grain = GRAIN_DAY;
		} else {
			date_resolve_weekday(r->d, r->base, value, side);
		}
		return at + word;
	}
	if ((word = match_month(r->text, at, &value)) > 0) {
		date_resolve_month(r->d, r->base, value, side);
		return at + word;
	}
	return pos;
}

/* Q3, Q3 2024, third quarter of 2024, 2024 Q3, 18q4. */
static size_t
read_quarter(struct reader *r, size_t pos)
{
	int quarter = 0, year = 0;
	size_t at = skip_the(r->text, pos), len, end, word;

	if ((len = match_year(r->text, at, &year)) > 0)
		at = match_spaces(r->text, at + len, 1);
	if (match_fold(r->text, at, "q") && (quarter = match_number(r->text, at + 1, 1, &len)) >= 1 && quarter <= 4 &&
	    !utf8_is_alnum(match_peek(r->text, at + 2))) {
		end = at + 2;
	} else {
		if ((len = match_name(r->text, at, ordinals, 4, &quarter)) == 0 &&
		    ((quarter = match_number(r->text, at, 1, &len)) < 1 || quarter > 4 || (len = match_day(r->text, at, &quarter)) < 3))
			return pos;
		at = match_spaces(r->text, at + len, 1);
		if ((word = match_word(r->text, at, "quarter")) == 0 && (word = match_word(r->text, at, "qtr")) == 0)
			return pos;
		end = at + word;
	}
	if (year == 0)
		end = read_trailing_year(r->text, end, &year);
	r->d->relative = year == 0;
	r->d->dated = true;
	r->d->grain = GRAIN_QUARTER;
	r->d->year = year;
	if (year != 0 || r->base->known)
		date_set_quarter(r->d, year != 0 ? year : r->base->year, quarter);
	return end;
}

/* fiscal 2025, FY2025, the 1990s, 2014 AD, in 2014. */
static size_t
read_year(struct reader *r, size_t pos)
{
	static const char *const fiscal[] = { "fiscal year ", "fiscal ", "fy ", "fy" };
	size_t len = 0, i, at = pos, end;
	int year;

	for (i = 0; i < ARRAY_LEN(fiscal) && len == 0; i++)
		len = match_fold(r->text, at, fiscal[i]);
	at += len;
	if (len == 0) {
		at = skip_the(r->text, pos);
		year = match_number(r->text, at, 4, &end);
		if (year >= 1000 && year < 3000 && year % 10 == 0 && match_word(r->text, at + end, "s")) {
			date_set_year(r->d, year);
			r->d->last = timestamp_days(year + 9, 12, 31);
			r->d->year = year;
			return at + end + 1;
		}
		return pos;
	}
	if ((end = match_year(r->text, at, &year)) == 0)
		return pos;
	date_set_year(r->d, year);
	r->d->year = year;
	return at + end;
}

/* A time behind a day: 5pm, at 3:20, @ 10am. */
static size_t
read_day_time(struct reader *r, size_t pos)
{
	static const char *const joints[] = { "at", "@", "around", "by" };
	size_t at = pos, len, end;
	bool bare;

	if (r->d->grain != GRAIN_DAY)
		return pos;
	if (match_at(r->text, at, ","))
		at++;
	at = match_spaces(r->text, at, 1);
	if (at == pos)
		return pos;
	if ((len = match_longest_word(r->text, at, joints, ARRAY_LEN(joints), NULL)) > 0)
		at = match_spaces(r->text, at + len, 1);
	end = date_read_clock(r->text, at, &r->d->seconds, &bare);
	if (end == at)
		return pos;
	r->d->timed = true;
	r->d->grain = GRAIN_HOUR;
	return end;
}

bool
date_read_english(struct str text, size_t pos, const struct date_base *base, struct date *d)
{
	static size_t (*const readers[])(struct reader *, size_t) = { read_day_word, read_sided, read_weekday, read_quarter,
		read_month_first, read_day_first, read_year };
	struct reader r = { text, base, d };
	uint32_t c = match_peek(text, pos);
	size_t i, end = pos;

	if (!utf8_is_alnum(c))
		return false;
	for (i = 0; i < ARRAY_LEN(readers) && end == pos; i++) {
		memset(d, 0, sizeof(*d));
		d->start = pos;
		d->end_seconds = -1;
		end = readers[i](&r, pos);
	}
	if (end == pos)
		return false;
	d->start = skip_the(text, pos);
	d->end = read_day_time(&r, end);
	return true;
}
