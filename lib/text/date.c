#include <string.h>

#include "base/utf8.h"
#include "format/edtf.h"
#include "text/date.h"
#include "text/match.h"

#define DAY_SECONDS 86400

void
date_base_init(struct date_base *base, const struct timestamp *published)
{
	int64_t local;

	memset(base, 0, sizeof(*base));
	base->seconds = -1;
	if (published == NULL)
		return;
	base->known = true;
	base->offset = published->offset;
	base->zoned = !published->dated_only;
	local = published->seconds + (int64_t)published->offset * 60;
	base->today = local >= 0 ? local / DAY_SECONDS :
	    -((-local + DAY_SECONDS - 1) / DAY_SECONDS);
	if (!published->dated_only)
		base->seconds = (int)(local - base->today * DAY_SECONDS);
	timestamp_civil(base->today, &base->year, &base->month, &base->day);
}

/* Digits with a Hangul word right behind them that is none of a date's: 3명, 20억원. */
static bool
other_follows(struct str text, size_t pos)
{
	static const char *const words[] = { "년", "월", "일", "세", "분", "시", "사", "학", "회계" };
	size_t limit = pos + DATE_MAX;

	while (pos < text.len && pos < limit && text.s[pos] >= '0' && text.s[pos] <= '9')
		pos++;
	return match_hangul(text, pos) && match_longest(text, pos, words, ARRAY_LEN(words),
	    NULL) == 0;
}

/* Whether two digits at pos, and what stands behind them, may be the minutes of 2.30pm. */
static bool
minutes_follow(struct str text, size_t pos)
{
	size_t len, at;

	if (match_number(text, pos, 2, &len) < 0 || len != 2)
		return false;
	at = match_spaces(text, pos + 2, 1);
	return at < text.len && strchr("aApPiI", text.s[at]) != NULL;
}

/* Whether digits at pos may begin an English date: a letter, or a mark of dates and times, comes next. */
static bool
english_follows(struct str text, size_t pos)
{
	size_t start = pos, limit = pos + DATE_MAX;

	while (pos < text.len && pos < limit && text.s[pos] >= '0' && text.s[pos] <= '9')
		pos++;
	/* 12.5 and 15,000 are none; 2.30pm is, and a year may stand before a number */
	if (pos - start < 4 && pos + 1 < text.len && (text.s[pos] == ',' || text.s[pos] == '.') &&
	    utf8_is_digit(match_peek(text, pos + 1)))
		return text.s[pos] == '.' && minutes_follow(text, pos + 1);
	if (match_spaces(text, pos, 1) > pos)
		return match_peek(text, match_spaces(text, pos, 1)) < 0x80;
	return pos == text.len || (strchr("-/:.,'", text.s[pos]) != NULL) ||
	    utf8_is_alnum((unsigned char)text.s[pos]);
}

bool
date_read(struct str text, size_t pos, const struct date_base *base, struct date *d)
{
	struct date other;
	unsigned char c = (unsigned char)text.s[pos];
	bool digit = c >= '0' && c <= '9', found;

	if (digit && other_follows(text, pos))
		return false;
	found = (digit || c >= 0x80 || c == '\'') && date_read_korean(text, pos, base, d);
	if (digit && date_read_numeric(text, pos, base, &other) && (!found || other.end > d->end)) {
		*d = other;
		found = true;
	}
	if (c < 0x80 && !(digit && !english_follows(text, pos)) &&
	    date_read_english(text, pos, base, &other) &&
	    (!found || other.end > d->end)) {
		*d = other;
		found = true;
	}
	return found;
}

/* A range shows its year once: the end that has none takes it from the days it was resolved to. */
static void
fill_from_first(struct date *d)
{
	int y, m, day;

	timestamp_civil(d->first, &y, &m, &day);
	if (d->year == 0 && d->grain >= GRAIN_YEAR)
		d->year = y;
}

/* b again, in the year and month of a where it has none of its own. */
static bool
after(const struct date *a, const struct date *b, struct date *out)
{
	int y, m, day;

	*out = *b;
	if (!a->known || b->year != 0 || b->part)
		return b->known;
	timestamp_civil(a->first, &y, &m, &day);
	if (b->month == 0 && b->day != 0) {
		if (!date_set_day(out, y, m, b->day))
			return false;
		if (out->first < a->first && !date_set_day(out, m == 12 ? y + 1 : y, m == 12 ? 1 :
		    m + 1, b->day))
			return false;
	} else if (b->month != 0 && b->day != 0) {
		if (!date_set_day(out, y, b->month, b->day) ||
		    (out->first < a->first && !date_set_day(out, y + 1, b->month, b->day)))
			return false;
	} else if (b->month != 0) {
		date_set_month(out, b->month < m ? y + 1 : y, b->month);
	}
	return out->known;
}

/* Two times of one day; either may lack its half of the day and take it from the other. */
static bool
range_of_times(const struct date *a, const struct date *b, struct date *out)
{
	int end = b->seconds;

	if (!a->timed || !b->timed || a->end_seconds >= 0)
		return false;
	/* 오후 3시부터 8시까지: the second hour takes the first one's half of the day */
	if (b->bare && end < a->seconds && end < 12 * 3600)
		end += 12 * 3600;
	*out = *a;
	/* 3:30-6 p.m. */
	if (a->bare && !b->bare && b->seconds >= 12 * 3600 &&
	    a->seconds + 12 * 3600 < b->seconds + 43200 && a->seconds < 12 * 3600 &&
	    a->seconds + 12 * 3600 <= b->seconds)
		out->seconds = a->seconds + 12 * 3600;
	out->end = b->end;
	out->end_seconds = end;
	if (b->shift != 0 && a->shift == 0)	/* 9:30 - 11:00 CST */
		out->seconds += b->shift;
	if (b->dated && b->known && a->known) {
		out->last = b->last;
	} else if (b->dated && !a->dated) {
		out->first = b->first;
		out->last = b->last;
		out->dated = true;
		out->known = b->known;
		out->relative = b->relative;
	} else if (a->known && end < a->seconds) {
		out->last = a->last + 1;
	}
	return true;
}

bool
date_range(const struct date *a, const struct date *b, const struct date_base *base,
    struct date *out)
{
	struct date start = *a, end;

	(void)base;
	if (a->timed || b->timed)
		return range_of_times(a, b, out);
	/* 5월부터 2020년 10월까지: the first one belongs to the year of the second */
	if (b->known && b->year != 0 && !b->relative && a->year == 0 && a->month != 0) {
		if (a->day != 0 ? !date_set_day(&start, b->year, a->month, a->day) : false)
			return false;
		if (a->day == 0)
			date_set_month(&start, b->year, a->month);
	}
	if (!a->known || !b->known) {
		*out = *b;
		out->known = false;
		return true;
	}
	if (!after(&start, b, &end))
		return false;
	/* 화요일부터 목요일까지: the second weekday is the first one after the first */
	if (a->of_week && b->of_week)
		while (end.last < start.first) {
			end.first += 7;
			end.last += 7;
		}
	if (end.last < start.first)
		return false;
	*out = start;
	out->end = b->end;
	out->last = end.last;
	out->relative = a->relative || b->relative;
	out->grain = a->grain > b->grain ? a->grain : b->grain;
	out->year = out->month = out->day = 0;
	return true;
}

void
date_carry_year(const struct date *a, struct date *b)
{
	int year, y, m, d, to_y, to_m, to_d;

	if (!a->known || !b->known || a->year == 0 || b->year != 0 || b->month == 0 || b->timed)
		return;
	timestamp_civil(a->first, &year, &m, &d);
	timestamp_civil(b->first, &y, &m, &d);
	timestamp_civil(b->last, &to_y, &to_m, &to_d);
	if (to_d > timestamp_month_days(year + to_y - y, to_m))
		to_d--;		/* the end of a February */
	if (d > timestamp_month_days(year, m))
		return;
	b->first = timestamp_days(year, m, d);
	b->last = timestamp_days(year + to_y - y, to_m, to_d);
	b->year = year;
}

bool
date_range_number(double number, const struct date *b, const struct date_base *base,
    struct date *out)
{
	struct date a = *b;
	int n = (int)number, y, m, day;

	if (b->timed && b->end_seconds < 0 && number == n && n >= 0 && n <= 24) {
		/* 5 to 6pm: the first hour is of the second one's half of the day */
		a.seconds = n * 3600;
		if (b->seconds >= 12 * 3600 && n < 12 && n + 12 <= b->seconds / 3600)
			a.seconds += 12 * 3600;
		return date_range(&a, b, base, out);
	}
	if (number != n || n < 0 || b->timed)
		return false;
	if (!b->known) {
		*out = *b;
		return n <= 31 && b->grain >= GRAIN_MONTH;
	}
	timestamp_civil(b->first, &y, &m, &day);
	if (b->grain == GRAIN_YEAR && n >= 1000 && n < 3000)
		date_set_year(&a, n);
	else if (b->grain == GRAIN_YEAR && b->last - b->first > 3000 && n % 10 == 0 && n < y % 100)
		date_set_year(&a, y - y % 100 + n);	/* 70~80년대 */
	else if (b->grain == GRAIN_MONTH && n >= 1 && n <= 12)
		date_set_month(&a, n <= m ? y : y - 1, n);
	else if (b->grain != GRAIN_DAY || n > day || !date_set_day(&a, y, m, n))
		return false;
	fill_from_first(&a);
	return date_range(&a, b, base, out);
}

bool
date_published(struct str text, struct timestamp *t)
{
	struct edtf e;

	if (timestamp_parse_3339(text, 0, t))
		return true;
	if (!edtf_parse(text, &e) || e.first == EDTF_OPEN_LOW)
		return false;
	memset(t, 0, sizeof(*t));
	t->seconds = e.first * DAY_SECONDS;
	t->dated_only = true;
	return true;
}
