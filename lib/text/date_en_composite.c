#include <string.h>

#include "base/utf8.h"
#include "text/date_en.h"
#include "text/match.h"
#include "text/numeral.h"

/* A part of a period, as thirds of a month, quarters of a year, days of a week. */
enum part {
	PART_EARLY,
	PART_MIDDLE,
	PART_LATE
};

/*
 * early, mid, late: thirds of a decade, a quarter or a month; of a year its first or last three
 * months (or the four in the middle); three days of a week.  The Korean 초, 중순, 말 are cut the
 * same way, so that a translation compares equal.
 */
static void
narrow(struct date *d, enum part p)
{
	int64_t first = d->first, last = d->last, span = last - first + 1;
	int y, m, day;

	d->part = true;
	if (!d->known)
		return;
	timestamp_civil(first, &y, &m, &day);
	if (span > 3000) {
		d->first = p == PART_EARLY ? first : timestamp_days(y + (p == PART_MIDDLE ? 4 : 6),
		    1, 1);
		d->last = p == PART_LATE ? last : timestamp_days(y + (p == PART_EARLY ? 3 : 6), 12,
		    31);
	} else if (span > 300) {
		d->first = p == PART_EARLY ? first : timestamp_days(y, p == PART_MIDDLE ? 5 : 10,
		    1);
		d->last = p == PART_LATE ? last : timestamp_days(y, p == PART_EARLY ? 3 : 8, 31);
	} else if (span > 80) {
		d->first = p == PART_EARLY ? first : timestamp_days(y, m + (p == PART_MIDDLE ? 1 :
		    2), 1);
		d->last = p == PART_LATE ? last : timestamp_days(y, m + (p == PART_EARLY ? 1 : 2),
		    1) - 1;
	} else if (span > 20) {
		d->first = p == PART_EARLY ? first : first + (p == PART_MIDDLE ? 10 : 20);
		d->last = p == PART_LATE ? last : first + (p == PART_EARLY ? 9 : 19);
	} else if (span == 7) {
		d->first = p == PART_EARLY ? first : first + (p == PART_MIDDLE ? 2 : 4);
		d->last = p == PART_LATE ? last : first + (p == PART_EARLY ? 2 : 4);
	}
}

/* The period that something is part of: a month, week, quarter or year by any name. */
static size_t
whole(struct en *r, size_t pos)
{
	size_t end;

	r->inside = true;
	end = en_period(r, pos);
	r->inside = false;
	if (end == pos)
		end = en_calendar(r, en_the(r->text, pos));
	return end > en_the(r->text, pos) ? end : pos;
}

/* EOM, BOY: business English for the end of this month, the beginning of this year. */
static size_t
part_letters(struct en *r, size_t pos)
{
	static const struct letters {
		const char *text;
		enum part part;
		enum date_grain grain;
	} letters[] = {
		{ "EOM", PART_LATE, GRAIN_MONTH }, { "BOM", PART_EARLY, GRAIN_MONTH },
		{ "EOY", PART_LATE, GRAIN_YEAR }, { "BOY", PART_EARLY, GRAIN_YEAR },
		{ "EOQ", PART_LATE, GRAIN_QUARTER },
	};
	size_t i, at = en_the(r->text, pos);

	for (i = 0; i < ARRAY_LEN(letters); i++)
		if (match_at(r->text, at, letters[i].text) &&
		    !utf8_is_alnum(match_peek(r->text, at + 3))) {
			date_set_offset(r->d, r->base, letters[i].grain, 0);
			narrow(r->d, letters[i].part);
			return at + 3;
		}
	return pos;
}

/* end of next month, beginning of January, early 2026, late March, mid-2024. */
static size_t
part_of(struct en *r, size_t pos)
{
	static const struct {
		const char *text;
		enum part part;
		bool of;
	} parts[] = {
		{ "beginning", PART_EARLY, true }, { "start", PART_EARLY, true },
		{ "early", PART_EARLY, false }, { "early in", PART_EARLY, false },
		{ "middle", PART_MIDDLE, true }, { "mid", PART_MIDDLE, false },
		{ "mid-", PART_MIDDLE, false }, { "end", PART_LATE, true },
		{ "late", PART_LATE, false }, { "late in", PART_LATE, false },
		{ "later", PART_LATE, false }, { "earlier", PART_EARLY, false },
	};
	size_t i, len, at, end;

	if (match_ends(r->text, pos, "-"))
		return pos;	/* the year-earlier quarter */
	for (i = ARRAY_LEN(parts); i-- > 0;) {
		if ((len = match_word(r->text, pos, parts[i].text)) == 0 &&
		    !(strcmp(parts[i].text, "mid-") == 0 &&
		    (len = match_fold(r->text, pos, "mid-")) > 0))
			continue;
		at = match_spaces(r->text, pos + len, 1);
		if (parts[i].of) {
			if ((len = match_word(r->text, at, "of")) == 0)
				continue;
			at = en_the(r->text, match_spaces(r->text, at + len, 1));
		}
		if ((len = match_word(r->text, at, "around")) > 0)
			at = match_spaces(r->text, at + len, 1);
		at = en_the(r->text, at);
		end = whole(r, at);
		if (end == at || r->d->timed || r->d->grain == GRAIN_DAY)
			return pos;
		narrow(r->d, parts[i].part);
		return end;
	}
	return pos;
}

/* The nth (from the end: negative) of the days of d that are weekday (-1: any). */
static bool
pick(struct date *d, int nth, int weekday)
{
	int64_t day;

	d->grain = GRAIN_DAY;
	if (!d->known)
		return true;
	if (weekday < 0)
		day = nth > 0 ? d->first + nth - 1 : d->last + nth + 1;
	else if (nth > 0)
		day = d->first + (weekday - timestamp_weekday(d->first) + 7) % 7 + 7 * (nth - 1);
	else
		day = d->last - (timestamp_weekday(d->last) - weekday + 7) % 7 + 7 * (nth + 1);
	if (day < d->first || day > d->last)
		return false;
	d->first = d->last = day;
	timestamp_civil(day, &(int){ 0 }, &d->month, &d->day);
	return true;
}

/* first Monday of May, last day of October 2015, 20th of next month, 5th last day of May, third month of 2021. */
static size_t
nth_of(struct en *r, size_t pos)
{
	int nth, weekday = -1;
	size_t at = en_the(r->text, pos), len = en_nth(r->text, at, &nth), end, joint;
	bool weekend = false, month = false;

	if (len == 0 && (nth = match_number(r->text, at, 2, &len)) > 0 &&
	    match_at(r->text, at + len, " of "))
		;
	else if (len == 0)
		return pos;
	at += len;
	/* 5th last */
	if ((len = match_word(r->text, match_spaces(r->text, at, 1), "last")) > 0) {
		nth = -nth;
		at = match_spaces(r->text, at, 1) + len;
	}
	end = match_spaces(r->text, at, 1);
	if ((len = en_weekday(r->text, end, &weekday)) > 0 ||
	    (len = match_word(r->text, end, "day")) > 0 ||
	    (weekend = (len = match_word(r->text, end, "weekend")) > 0) ||
	    (month = (len = match_word(r->text, end, "month")) > 0))
		at = end + len;
	joint = match_spaces(r->text, at, 1);
	if ((len = match_word(r->text, joint, "of")) == 0 &&
	    (len = match_word(r->text, joint, "in")) == 0)
		return pos;
	joint = en_the(r->text, match_spaces(r->text, joint + len, 1));
	end = whole(r, joint);
	if (end == joint || r->d->grain == GRAIN_DAY || r->d->timed)
		return pos;
	if (month) {
		if (nth < 1 || nth > 12 || r->d->grain != GRAIN_YEAR)
			return pos;
		if (r->d->known) {
			int y, m, day;

			timestamp_civil(r->d->first, &y, &m, &day);
			date_set_month(r->d, y, nth);
		}
		return end;
	}
	if (!pick(r->d, nth, weekend ? 6 : weekday))
		return pos;
	if (weekend)
		r->d->last++;
	return end;
}

/* tuesday of this week, sunday from last week. */
static size_t
weekday_of(struct en *r, size_t pos)
{
	int weekday;
	size_t len = en_weekday(r->text, pos, &weekday), at = pos + len, end;

	if (len == 0)
		return pos;
	end = en_joint(r->text, at);
	if (end == at)
		return pos;
	at = end;
	end = en_period(r, at);
	if (end == at || r->d->grain != GRAIN_WEEK)
		return pos;
	r->d->first += (weekday + 6) % 7;
	r->d->last = r->d->first;
	r->d->grain = GRAIN_DAY;
	return end;
}

/* three fridays from now, 2 thursdays ago. */
static size_t
weekdays_away(struct en *r, size_t pos)
{
	struct numeral n;
	int weekday;
	size_t at, len, end;
	bool ago;

	if (!numeral_read(r->text, pos, &n) || numeral_is_vague(&n) || n.value < 1 ||
	    n.value > 50 ||
	    n.value != (int)n.value)
		return pos;
	at = match_spaces(r->text, n.end, 1);
	if (at == n.end || (len = en_weekday(r->text, at, &weekday)) == 0)
		return pos;
	end = match_spaces(r->text, at + len, 1);
	ago = match_word(r->text, end, "ago") > 0;
	if ((len = match_word(r->text, end, "ago")) == 0 &&
	    (len = match_word(r->text, end, "from now")) == 0)
		return pos;
	date_resolve_weekday(r->d, r->base, weekday, ago ? -1 : 1);
	r->d->first += ((int)n.value - 1) * (ago ? -7 : 7);
	r->d->last = r->d->first;
	return end + len;
}

/* the week of october 6th: from that day's Monday. */
static size_t
week_of(struct en *r, size_t pos)
{
	size_t at = en_the(r->text, pos), len = match_word(r->text, at, "week"), end;
	int day;
	bool ordinal;

	if (len == 0 || !match_at(r->text, at + len, " of "))
		return pos;
	at = en_the(r->text, at + len + 4);
	end = en_calendar(r, at);
	if (end == at && (len = en_day(r->text, at, &day, &ordinal)) > 0 && ordinal &&
	    date_resolve_day(r->d, r->base, day, 0))
		end = at + len;
	if (end == at || r->d->grain != GRAIN_DAY)
		return pos;
	if (r->d->known) {
		r->d->first -= (timestamp_weekday(r->d->first) + 6) % 7;
		r->d->last = r->d->first + 6;
	}
	r->d->grain = GRAIN_WEEK;
	return end;
}

/* first half of 2024, 2019-H2 */
static size_t
half_of(struct en *r, size_t pos)
{
	int half, year = 0;
	size_t at = pos, len, end, joint;

	if ((len = en_year(r->text, at, &year)) > 0 && (match_at(r->text, at + len, "-H") ||
	    match_at(r->text, at + len, " H"))) {
		half = match_number(r->text, at + len + 2, 1, &end);
		end = at + len + 3;
	} else {
		year = 0;
		if ((len = en_nth(r->text, at, &half)) == 0 ||
		    !match_word(r->text, at + len + 1, "half"))
			return pos;
		end = at + len + 5;
		joint = en_joint(r->text, end);
		if (joint == end || (len = en_year(r->text, joint, &year)) == 0) {
			len = joint > end ? match_word(r->text, joint, "year") : 0;
			if (len == 0 && !(joint > end &&
			    (len = match_word(r->text, joint, "this year")) > 0))
				return pos;
			year = 0;
		}
		end = joint + len;
	}
	if (half < 1 || half > 2)
		return pos;
	if (year == 0) {
		r->d->relative = r->d->dated = true;
		year = r->base->year;
		if (!r->base->known)
			return end;
	}
	date_set_month(r->d, year, half == 1 ? 6 : 12);
	r->d->first = timestamp_days(year, half == 1 ? 1 : 7, 1);
	return end;
}

size_t
en_composite(struct en *r, size_t pos)
{
	static size_t (*const readers[])(struct en *, size_t) = { part_of, part_letters, nth_of,
		weekday_of,
		week_of,
		weekdays_away, half_of, en_months };
	struct date clean = *r->d;
	size_t i, end;

	for (i = 0; i < ARRAY_LEN(readers); i++) {
		*r->d = clean;
		if ((end = readers[i](r, pos)) > pos)
			return end;
	}
	*r->d = clean;
	return pos;
}
