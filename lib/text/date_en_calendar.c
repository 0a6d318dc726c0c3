#include "base/utf8.h"
#include "text/date_en.h"
#include "text/match.h"

static bool
set_month_day(struct en *r, int month, int day, int year)
{
	r->d->month = month;
	r->d->day = day;
	r->d->year = year;
	return year != 0 ? date_set_day(r->d, year, month, day) : date_resolve_month_day(r->d,
	    r->base, month, day, 0);
}

/* The year behind a month or day, if any. */
static size_t
trailing_year(struct en *r, size_t pos, int *year)
{
	static const char *const sides[] = { "last year", "this year", "next year" };
	struct str text = r->text;
	size_t at = en_joint(text, pos), len;
	size_t side = 0;
	int two;

	*year = 0;
	if (at == pos)
		return pos;
	if ((len = en_year(text, at, year)) > 0)
		return at + len;
	if (r->base->known && (len = match_longest_word(text, at, sides, ARRAY_LEN(sides),
	    &side)) > 0) {
		*year = r->base->year + (int)side - 1;	/* June next year */
		return at + len;
	}
	/* 15 April of 87 */
	if (match_ends(text, at, "of ") && (two = match_number(text, at, 2, &len)) >= 32 &&
	    len == 2 &&
	    !utf8_is_alnum(match_peek(text, at + 2))) {
		*year = 1900 + two;
		return at + 2;
	}
	return pos;
}

/*
 * January-March, May-June, between May and July: another month beside it says that March and
 * May are no verbs.
 */
static bool
beside_month(struct str text, size_t pos, size_t end)
{
	static const char *const joints[] = { "-to-", "-", "–", " and ", " to ", " or " };
	int month;
	size_t i, len, first;

	for (i = 0; i < ARRAY_LEN(joints); i++) {
		if ((len = match_at(text, end, joints[i])) > 0 &&
		    en_month(text, end + len, &month) > 0)
			return true;
		if ((len = match_ends(text, pos, joints[i])) == 0)
			continue;
		for (first = pos - len; first > 0 && (utf8_is_alnum(match_before(text, first)) ||
		    match_ends(text, first, ".")); first--)
			;
		if (en_month(text, first, &month) > 0)
			return true;
	}
	return false;
}

/* march, may, sun and so on are words too: alone they need a capital. */
static bool
name_alone(struct str text, size_t pos, size_t len, int month)
{
	bool capital = text.s[pos] >= 'A' && text.s[pos] <= 'Z';
	uint32_t before = match_before(text, pos);

	if (capital && beside_month(text, pos, pos + len))
		return true;
	if (month == 5 || (month == 3 && len <= 5))
		return capital && (before == 0 || match_ends(text, pos, "in ") ||
		    match_ends(text, pos, "during ") ||
		    match_ends(text, pos, "since ") || match_ends(text, pos, "until ") ||
		    match_ends(text, pos, "by ") ||
		    match_ends(text, pos, "from ") || match_ends(text, pos, "to ") ||
		    match_ends(text, pos, "of ") ||
		    match_ends(text, pos, "through ") || match_ends(text, pos, "ended ") ||
		    match_ends(text, pos, "ending ") || match_ends(text, pos, "mid-") ||
		    match_ends(text, pos, "early ") || match_ends(text, pos, "late ") ||
		    match_ends(text, pos, "last ") ||
		    match_ends(text, pos, "this ") || match_ends(text, pos, "next ") ||
		    match_ends(text, pos, "In "));
	return capital || match_ends(text, pos, "in ") || match_ends(text, pos, "In ") ||
	    match_ends(text, pos, "of ") || before == 0;
}

/* March 3, 2015; march the third; Feb13; March 2015; March. */
static size_t
month_first(struct en *r, size_t pos)
{
	int month, day = 0, year;
	size_t len = en_month(r->text, pos, &month), at, end;
	bool ordinal;

	if (len == 0)
		return pos;
	end = pos + len;
	at = match_spaces(r->text, end, 1);
	if (at == end && (match_at(r->text, at, "/") || match_at(r->text, at, "-")) &&
	    utf8_is_digit(match_peek(r->text, at + 1)))
		at++;
	if (at == end && match_at(r->text, at, ", "))	/* October, 1st */
		at += 2;
	at = en_the(r->text, at);
	if ((len = en_day(r->text, at, &day, &ordinal)) > 0 && (at > end ||
	    utf8_is_digit(match_peek(r->text, end)))) {
		end = trailing_year(r, at + len, &year);
		if (year == 0 && match_at(r->text, at + len, "-") &&
		    (len = en_year(r->text, end + 1, &year)) > 0)
			end += 1 + len;		/* Sep-23-2020 */
		return set_month_day(r, month, day, year) ? end : pos;
	}
	at = trailing_year(r, end, &year);
	if (year == 0 && (match_at(r->text, end, "-") || match_at(r->text, end, "/")) &&
	    (len = en_year(r->text, end + 1, &year)) > 0)
		at = end + 1 + len;
	if (year == 0 && !name_alone(r->text, pos, end - pos, month))
		return pos;
	r->d->month = month;
	r->d->year = year;
	if (year != 0)
		date_set_month(r->d, year, month);
	else
		date_resolve_month(r->d, r->base, month, date_past_english(r->text, r->start) ? -1 :
		    date_future_english(r->text, r->start));
	return at;
}

/* 15 February 2015, the first of March, 23-Sep-2020. */
static size_t
day_first(struct en *r, size_t pos)
{
	int month, day, year;
	bool ordinal;
	size_t at = en_the(r->text, pos), len = en_day(r->text, at, &day, &ordinal), end;

	if (len == 0)
		return pos;
	end = at + len;
	at = en_joint(r->text, end);
	/* 20th day of May */
	if (match_word(r->text, at, "day") && match_at(r->text, at + 3, " of "))
		at = en_joint(r->text, at + 3);
	if (at == end && (match_at(r->text, at, "-") || match_at(r->text, at, "/")))
		at++;
	if (at == end || (len = en_month(r->text, at, &month)) == 0)
		return pos;
	end = trailing_year(r, at + len, &year);
	if (year == 0 && (match_at(r->text, end, "-") || match_at(r->text, end, "/")) &&
	    (len = en_year(r->text, end + 1, &year)) > 0)
		end += 1 + len;
	return set_month_day(r, month, day, year) ? end : pos;
}

/* 2020/Sep/23, 2020-September-23. */
static size_t
year_first(struct en *r, size_t pos)
{
	int year = match_number(r->text, pos, 4, &(size_t){ 0 }), month, day;
	size_t at = pos + 4, len, day_len;

	if (year < 1000 || year > 2999 || !(match_at(r->text, at, "/") ||
	    match_at(r->text, at, "-")) ||
	    (len = en_month(r->text, at + 1, &month)) == 0)
		return pos;
	at += 1 + len;
	if ((day = match_number(r->text, at + 1, 2, &day_len)) < 1 ||
	    !set_month_day(r, month, day, year))
		return pos;
	return at + 1 + day_len;
}

/* Mon, February 18; Tuesday 19th; friday the 26th. */
static size_t
after_weekday(struct en *r, size_t pos)
{
	int weekday, day;
	bool ordinal;
	size_t len = en_weekday(r->text, pos, &weekday), at, end;

	if (len == 0)
		return pos;
	at = en_joint(r->text, pos + len);
	if (at == pos + len)
		return pos;
	if ((end = month_first(r, at)) > at || (end = day_first(r, at)) > at) {
		if (r->d->day != 0 && r->d->year == 0)
			date_agree_year(r->d, r->base, weekday);
		return r->d->day != 0 ? end : pos;
	}
	len = en_day(r->text, at, &day, &ordinal);
	if (len == 0 || !(ordinal || match_at(r->text, at + len, " at")) ||
	    !date_resolve_day(r->d, r->base, day, 0))
		return pos;
	date_agree_weekday(r->d, r->base, day, weekday);
	return at + len;
}

/* on the 15th: a day of the month at hand, when no noun follows. */
static size_t
day_of_month(struct en *r, size_t pos)
{
	int day;
	bool ordinal;
	size_t len = en_day(r->text, pos, &day, &ordinal), at;

	if (len == 0 || !ordinal || !(match_ends(r->text, pos, "on the ") ||
	    match_ends(r->text, pos, "On the ")))
		return pos;
	at = match_spaces(r->text, pos + len, 1);
	if (at < r->text.len && utf8_is_alnum(match_peek(r->text, at)) &&
	    !match_word(r->text, at, "at") && !match_word(r->text, at, "and"))
		return pos;
	return date_resolve_day(r->d, r->base, day, 0) ? pos + len : pos;
}

size_t
en_calendar(struct en *r, size_t pos)
{
	size_t end;

	if ((end = after_weekday(r, pos)) > pos || (end = month_first(r, pos)) > pos ||
	    (end = day_first(r, pos)) > pos)
		return end;
	if ((end = day_of_month(r, pos)) > pos)
		return end;
	return year_first(r, pos);
}

size_t
en_weekday_alone(struct en *r, size_t pos)
{
	int weekday;
	size_t len = en_weekday(r->text, pos, &weekday);

	/* sun, sat, mon and wed are words as well */
	if (len == 0 || (len <= 3 && r->text.s[pos] >= 'a' && pos + len != r->text.len &&
	    !match_at(r->text, pos + len, " at")))
		return pos;
	date_resolve_weekday(r->d, r->base, weekday, 0);
	r->d->weekday = true;
	return pos + len;
}
