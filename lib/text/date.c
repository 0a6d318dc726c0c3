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

void
date_set_year(struct date *d, int year)
{
	d->first = timestamp_days(year, 1, 1);
	d->last = timestamp_days(year, 12, 31);
	d->grain = GRAIN_YEAR;
	d->known = d->dated = true;
}

/* month may lie outside 1-12: years are carried. */
void
date_set_month(struct date *d, int year, int month)
{
	int months = year * 12 + month - 1;

	year = months / 12;
	month = months % 12 + 1;
	d->first = timestamp_days(year, month, 1);
	d->last = timestamp_days(year, month, timestamp_month_days(year, month));
	d->grain = GRAIN_MONTH;
	d->known = d->dated = true;
}

/* quarter may lie outside 1-4. */
void
date_set_quarter(struct date *d, int year, int quarter)
{
	int64_t first;

	date_set_month(d, year, (quarter - 1) * 3 + 1);
	first = d->first;
	date_set_month(d, year, (quarter - 1) * 3 + 3);
	d->first = first;
	d->grain = GRAIN_QUARTER;
}

bool
date_set_day(struct date *d, int year, int month, int day)
{
	if (month < 1 || month > 12 || day < 1 || day > timestamp_month_days(year, month))
		return false;
	d->first = d->last = timestamp_days(year, month, day);
	d->grain = GRAIN_DAY;
	d->known = d->dated = true;
	return true;
}

int64_t
date_monday(const struct date_base *base, int n)
{
	return base->today - (timestamp_weekday(base->today) + 6) % 7 + (int64_t)n * 7;
}

/* n units from base: the year, month or week that holds that day, or the day. */
void
date_set_offset(struct date *d, const struct date_base *base, enum date_grain grain, int64_t n)
{
	d->relative = true;
	d->dated = true;
	d->grain = grain;
	if (!base->known || n > 4000 * 366 || n < -4000 * 366)
		return;
	switch (grain) {
	case GRAIN_YEAR:
		date_set_year(d, base->year + (int)n);
		break;
	case GRAIN_QUARTER:
		date_set_quarter(d, base->year, (base->month + 2) / 3 + (int)n);
		break;
	case GRAIN_MONTH:
		date_set_month(d, base->year, base->month + (int)n);
		break;
	case GRAIN_WEEK:
		d->first = date_monday(base, (int)n);
		d->last = d->first + 6;
		break;
	default:
		d->first = d->last = base->today + n;
		break;
	}
	timestamp_civil(d->first, &d->year, &(int){ 0 }, &(int){ 0 });
	d->known = true;
}

/* The year that puts a month nearest to base, or on one side of it. */
static int
year_of_month(const struct date_base *base, int month, int direction)
{
	int apart = month - base->month;

	if (direction < 0)
		return apart < 0 ? base->year : base->year - 1;
	if (direction > 0)
		return apart >= 0 ? base->year : base->year + 1;
	if (apart > 6)
		return base->year - 1;
	return apart < -6 ? base->year + 1 : base->year;
}

void
date_resolve_month(struct date *d, const struct date_base *base, int month, int direction)
{
	d->relative = true;
	d->month = month;
	d->grain = GRAIN_MONTH;
	d->dated = true;
	if (base->known)
		date_set_month(d, year_of_month(base, month, direction), month);
}

bool
date_resolve_month_day(struct date *d, const struct date_base *base, int month, int day,
    int direction)
{
	int64_t best = INT64_MAX, days, apart;
	int year, chosen = 0;

	d->relative = d->dated = true;
	d->month = month;
	d->day = day;
	d->grain = GRAIN_DAY;
	if (month < 1 || month > 12 || day < 1 || day > timestamp_month_days(2000, month))
		return false;
	if (!base->known)
		return true;
	for (year = base->year - 4; year <= base->year + 4; year++) {
		if (day > timestamp_month_days(year, month))
			continue;
		days = timestamp_days(year, month, day);
		apart = days - base->today;
		if ((direction < 0 && apart > 0) || (direction > 0 && apart < 0))
			continue;
		if (apart < 0)
			apart = -apart;
		if (apart < best) {
			best = apart;
			chosen = year;
		}
	}
	return chosen != 0 && date_set_day(d, chosen, month, day);
}

bool
date_resolve_day(struct date *d, const struct date_base *base, int day, int direction)
{
	int64_t best = INT64_MAX, days, apart;
	int k, months, year, month, chosen = 99;

	d->relative = d->dated = true;
	d->day = day;
	d->grain = GRAIN_DAY;
	if (day < 1 || day > 31)
		return false;
	for (k = -2; base->known && k <= 2; k++) {
		months = base->year * 12 + base->month - 1 + k;
		year = months / 12;
		month = months % 12 + 1;
		if (day > timestamp_month_days(year, month))
			continue;
		days = timestamp_days(year, month, day);
		apart = days - base->today;
		if ((direction < 0 && apart > 0) || (direction > 0 && apart < 0))
			continue;
		if (apart < 0)
			apart = -apart;
		if (apart < best) {
			best = apart;
			chosen = k;
			d->first = d->last = days;
			d->known = true;
		}
	}
	return !base->known || chosen != 99;
}

void
date_agree_weekday(struct date *d, const struct date_base *base, int day, int weekday)
{
	int k, sign, months, year, month;

	for (k = 0; base->known && k <= 24; k++) {
		sign = k % 2 == 0 ? -(k / 2) : (k + 1) / 2;
		months = base->year * 12 + base->month - 1 + sign;
		year = months / 12;
		month = months % 12 + 1;
		if (day > timestamp_month_days(year, month) ||
		    timestamp_weekday(timestamp_days(year, month, day)) != weekday)
			continue;
		date_set_day(d, year, month, day);
		return;
	}
}

void
date_agree_year(struct date *d, const struct date_base *base, int weekday)
{
	static const int apart[] = { 0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5 };
	size_t i;
	int year;

	for (i = 0; base->known && i < ARRAY_LEN(apart); i++) {
		year = base->year + apart[i];
		if (d->day > timestamp_month_days(year, d->month) ||
		    timestamp_weekday(timestamp_days(year, d->month, d->day)) != weekday)
			continue;
		date_set_day(d, year, d->month, d->day);
		return;
	}
}

/* 0: the coming one but today; -1, 1: strictly before or after today. */
void
date_resolve_weekday(struct date *d, const struct date_base *base, int weekday, int direction)
{
	int ahead;

	d->relative = d->dated = d->of_week = true;
	d->grain = GRAIN_DAY;
	if (!base->known)
		return;
	ahead = (weekday - timestamp_weekday(base->today) + 7) % 7;
	if (direction < 0)
		ahead -= 7;
	else if (ahead == 0)
		ahead = 7;
	d->first = d->last = base->today + ahead;
	d->known = true;
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
