#include "base/utf8.h"
#include "text/date_en.h"
#include "text/match.h"

struct named {
	const char *text;
	int value;
};

static const struct named days[] = {
	{ "today", 0 }, { "yesterday", -1 }, { "tomorrow", 1 }, { "day after tomorrow", 2 },
	{ "day before yesterday", -2 }, { "next day", 1 }, { "previous day", -1 },
	{ "following day", 1 }, { "current date", 0 }, { "this day", 0 },
};

static const struct named sides[] = {
	{ "last", -1 }, { "past", -1 }, { "previous", -1 }, { "this past", -1 }, { "prior", -1 },
	{ "this", 0 }, { "current", 0 }, { "this coming", 1 }, { "next", 1 }, { "coming", 1 },
	{ "upcoming", 1 }, { "following", 1 }, { "around next", 1 },
};

static const struct named units[] = {
	{ "year", GRAIN_YEAR }, { "yr", GRAIN_YEAR }, { "quarter", GRAIN_QUARTER },
	{ "qtr", GRAIN_QUARTER }, { "month", GRAIN_MONTH }, { "week", GRAIN_WEEK },
	{ "calendar year", GRAIN_YEAR }, { "calendar month", GRAIN_MONTH },
};

static size_t
match_named(struct str text, size_t pos, const struct named *table, size_t n, int *value)
{
	size_t best = 0, i, len;

	for (i = 0; i < n; i++)
		if ((len = match_word(text, pos, table[i].text)) > best) {
			best = len;
			*value = table[i].value;
		}
	return best;
}

/* next week on Tuesday, next week Wednesday */
static size_t
week_day(struct en *r, size_t pos)
{
	int weekday;
	size_t at = match_spaces(r->text, pos, 1), len = match_word(r->text, at, "on");

	if (len > 0)
		at = match_spaces(r->text, at + len, 1);
	if (at == pos || (len = en_weekday(r->text, at, &weekday)) < 6)
		return pos;
	r->d->first += (weekday + 6) % 7;
	r->d->last = r->d->first;
	r->d->grain = GRAIN_DAY;
	return at + len;
}

/* Behind a side: week, weekend, Friday, March, decade. */
static size_t
after_side(struct en *r, size_t pos, int side, bool coming)
{
	int value, year;
	size_t len = match_named(r->text, pos, units, ARRAY_LEN(units), &value);

	if (len > 0) {
		date_set_offset(r->d, r->base, (enum date_grain)value, side);
		return value == GRAIN_WEEK ? week_day(r, pos + len) : pos + len;
	}
	if ((len = match_word(r->text, pos, "weekend")) > 0 ||
	    (len = match_word(r->text, pos, "workweek")) > 0) {
		bool weekend = match_word(r->text, pos, "weekend") > 0;

		date_set_offset(r->d, r->base, GRAIN_WEEK, side);
		r->d->first += weekend ? 5 : 0;
		r->d->last -= weekend ? 0 : 2;
		return pos + len;
	}
	if ((len = match_word(r->text, pos, "decade")) > 0) {
		year = r->base->year / 10 * 10 + side * 10;
		r->d->relative = true;
		if (r->base->known) {
			date_set_year(r->d, year);
			r->d->last = timestamp_days(year + 9, 12, 31);
		}
		r->d->dated = true;
		return pos + len;
	}
	if ((len = en_weekday(r->text, pos, &value)) > 0) {
		if (side < 0 || coming) {
			date_resolve_weekday(r->d, r->base, value, side);
		} else {
			date_set_offset(r->d, r->base, GRAIN_WEEK, side);
			r->d->first = r->d->last = r->d->first + (value + 6) % 7;
			r->d->grain = GRAIN_DAY;
		}
		return pos + len;
	}
	if ((len = en_month(r->text, pos, &value)) > 0) {
		date_resolve_month(r->d, r->base, value, side);
		return pos + len;
	}
	return pos;
}

/* last week, this year, next Tuesday; inside a composite (end of the month) a unit alone. */
static size_t
sided(struct en *r, size_t pos)
{
	int side = 0, unit;
	size_t len = match_named(r->text, pos, sides, ARRAY_LEN(sides), &side), at, end;

	if (len == 0) {
		len = r->inside ?
		    match_named(r->text, pos, units, ARRAY_LEN(units), &unit) : 0;
		if (len == 0)
			return pos;
		date_set_offset(r->d, r->base, (enum date_grain)unit, 0);
		return pos + len;
	}
	at = match_spaces(r->text, pos + len, 1);
	end = after_side(r, at, side, match_word(r->text, pos, "coming") ||
	    match_word(r->text, pos, "upcoming") ||
	    match_word(r->text, pos, "this coming"));
	return end > at ? end : pos;
}

/*
 * A year by its distance from that of publication, before a quarter (last year's) or behind one (of
 * last year, a year ago): its length; 0 for none, or when the publication date is not known.
 */
static size_t
distant_year(const struct en *r, size_t pos, bool before, int *year)
{
	static const struct named owners[] = { { "last year's", -1 }, { "this year's", 0 },
		{ "next year's", 1 } };
	static const struct named behind[] = { { "last year", -1 }, { "this year", 0 },
		{ "next year", 1 }, { "a year ago", -1 }, { "a year earlier", -1 },
		{ "the previous year", -1 }, { "the year before", -1 } };
	int side = 0;
	size_t len = before ? match_named(r->text, pos, owners, ARRAY_LEN(owners), &side)
			    : match_named(r->text, pos, behind, ARRAY_LEN(behind), &side);

	if (len > 0 && r->base->known)
		*year = r->base->year + side;
	return r->base->known ? len : 0;
}

/* Q3, Q3 2024, third quarter of 2024, last year's third quarter, third-quarter, 2024 Q3, 18q4. */
static size_t
quarter(struct en *r, size_t pos)
{
	int n, year = 0, two;
	size_t at = pos, len, end, word;

	if ((len = distant_year(r, at, true, &year)) > 0)
		at = match_spaces(r->text, at + len, 1);
	else if ((len = en_year(r->text, at, &year)) > 0 && utf8_is_digit(match_peek(r->text, at)))
		at = match_spaces(r->text, at + len, 1);
	else if ((two = match_number(r->text, at, 2, &len)) > 0 && len == 2 &&
	    match_fold(r->text, at + 2, "q"))
		year = 2000 + two, at += 2;
	if (match_fold(r->text, at, "q") && (n = match_number(r->text, at + 1, 1, &len)) >= 1 &&
	    n <= 4 &&
	    !utf8_is_alnum(match_peek(r->text, at + 2))) {
		end = at + 2;
		if (year == 0 && match_at(r->text, end, "-") &&
		    (len = en_year(r->text, end + 1, &year)) > 0)
			end += 1 + len;
	} else {
		if ((len = en_nth(r->text, at, &n)) == 0 || n < 1 || n > 4)
			return pos;
		at += len;
		at = match_at(r->text, at, "-") ? at + 1 : match_spaces(r->text, at, 1);
		if ((word = match_word(r->text, at, "quarter")) == 0 &&
		    (word = match_word(r->text, at, "qtr")) == 0)
			return pos;
		end = at + word;
	}
	if (year == 0 && (at = en_joint(r->text, end)) > end &&
	    ((len = en_year(r->text, at, &year)) > 0 ||
	    (len = distant_year(r, at, false, &year)) > 0))
		end = at + len;
	else if (year == 0 && at > end && (len = match_word(r->text, at, "year")) > 0)
		end = at + len;		/* of the year */
	r->d->relative = year == 0;
	r->d->dated = true;
	r->d->grain = GRAIN_QUARTER;
	r->d->year = year;
	if (year != 0 || r->base->known)
		date_set_quarter(r->d, year != 0 ? year : r->base->year, n);
	/* fourth-quarter revenue, told in January, is last year's */
	if (year == 0 && r->base->known && r->d->first > r->base->today &&
	    !date_future_english(r->text, pos))
		date_set_quarter(r->d, r->base->year - 1, n);
	return end;
}

/* 15th century, the twenty-first century */
static size_t
century(struct en *r, size_t pos)
{
	int n;
	size_t len = en_nth(r->text, pos, &n), at = match_spaces(r->text, pos + len, 2), word;

	if (len == 0 || n < 1 || (word = match_word(r->text, at, "century")) == 0)
		return pos;
	date_set_year(r->d, n * 100 - 100);
	r->d->last = timestamp_days(n * 100 - 1, 12, 31);
	return at + word;
}

static size_t
decade(struct en *r, size_t pos)
{
	static const struct named words[] = { { "twenties", 1920 }, { "thirties", 1930 },
		{ "forties", 1940 }, { "fifties", 1950 }, { "sixties", 1960 },
		{ "seventies", 1970 }, { "eighties", 1980 },
		{ "nineties", 1990 } };
	size_t len;
	int year = match_number(r->text, pos, 4, &len), name;

	if (year < 1000 || year > 2999 || year % 10 != 0) {
		if ((len = match_named(r->text, pos, words, ARRAY_LEN(words), &name)) == 0)
			return pos;
		year = name;
	} else if (match_word(r->text, pos + len, "s")) {
		len++;
	} else if (match_word(r->text, pos + len, "'s") || match_at(r->text, pos + len, " s.")) {
		len += 2;
	} else {
		return pos;
	}
	date_set_year(r->d, year);
	r->d->last = timestamp_days(year + 9, 12, 31);
	r->d->year = year;
	return pos + len;
}

/* fiscal 2025, FY2025, 2014 AD; a bare year only where a preposition asks for one. */
static size_t
year(struct en *r, size_t pos)
{
	static const char *const fiscal[] = { "fiscal year ", "fiscal ", "fiscal-", "full-year ", "fy ", "fy",
		"calendar year ", "cy ", "year " };
	static const char *const eras[] = { " AD", " A.D.", " CE" };
	static const char *const asks[] = { "in ", "In ", "since ", "Since ", "of ", "by ",
		"until ", "from ", "after ", "before ", "to ",
		"and ", "between ", "during ", "through ", "mid-" };
	size_t prefix = 0, era = 0, i, end;
	int n;

	for (i = 0; i < ARRAY_LEN(fiscal) && prefix == 0; i++)
		prefix = match_fold(r->text, pos, fiscal[i]);
	if ((end = en_year(r->text, pos + prefix, &n)) == 0)
		return pos;
	end += pos + prefix;
	era = match_longest(r->text, end, eras, ARRAY_LEN(eras), NULL);
	if (prefix == 0 && era > 0 && !utf8_is_alnum(match_peek(r->text, end + era))) {
		end += era;
	} else if (prefix == 0) {
		for (i = 0; i < ARRAY_LEN(asks); i++)
			if (match_ends(r->text, pos, asks[i]))
				break;
		if (i == ARRAY_LEN(asks) || (!utf8_is_digit(match_peek(r->text, pos)) && i > 4) ||
		    n < 1500 || n > 2100)
			return pos;
	}
	date_set_year(r->d, n);
	r->d->year = n;
	return end;
}

/* Christmas, easter 2013, last easter. */
static size_t
holiday(struct en *r, size_t pos)
{
	size_t which, at = pos, len, end;
	int side = 0, year, month, day;

	if ((len = match_named(r->text, at, sides, ARRAY_LEN(sides), &side)) > 0)
		at = match_spaces(r->text, at + len, 1);
	if ((len = en_holiday(r->text, at, &which)) == 0)
		return pos;
	end = at + len;
	at = en_joint(r->text, end);
	if (at > end && (len = en_year(r->text, at, &year)) > 0) {
		en_holiday_date(which, year, &month, &day);
		date_set_day(r->d, year, month, day);
		r->d->year = year;
		return at + len;
	}
	r->d->relative = r->d->dated = true;
	r->d->grain = GRAIN_DAY;
	if (!r->base->known)
		return end;
	year = r->base->year;
	en_holiday_date(which, year, &month, &day);
	if (side <= 0 && timestamp_days(year, month, day) - r->base->today > (side < 0 ? 0 : 364))
		year--;
	else if (side >= 0 && r->base->today - timestamp_days(year, month, day) > (side > 0 ? 0 :
	    182))
		year++;
	en_holiday_date(which, year, &month, &day);
	date_set_day(r->d, year, month, day);
	return end;
}

static size_t
day_word(struct en *r, size_t pos)
{
	int offset;
	size_t len = match_named(r->text, pos, days, ARRAY_LEN(days), &offset);

	if (len == 0)
		return pos;
	date_set_offset(r->d, r->base, GRAIN_DAY, offset);
	return pos + len;
}

size_t
en_period(struct en *r, size_t pos)
{
	static size_t (*const readers[])(struct en *, size_t) = { day_word, quarter, holiday, sided,
		century, decade,
		year };
	size_t at = en_the(r->text, pos), i, end;

	for (i = 0; i < ARRAY_LEN(readers); i++)
		if ((end = readers[i](r, at)) > at)
			return end;
	return pos;
}
