#include "text/date.h"

#include <stdlib.h>

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

/* Whether a day lies on the side that direction asks for and closer than *best, which it then becomes. */
static bool
is_closer(int64_t apart, int direction, int64_t *best)
{
	if ((direction < 0 && apart > 0) || (direction > 0 && apart < 0) || llabs(apart) >= *best)
		return false;
	*best = llabs(apart);
	return true;
}

bool
date_resolve_month_day(struct date *d, const struct date_base *base, int month, int day,
    int direction)
{
	int64_t best = INT64_MAX;
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
		if (is_closer(timestamp_days(year, month, day) - base->today, direction, &best))
			chosen = year;
	}
	return chosen != 0 && date_set_day(d, chosen, month, day);
}

bool
date_resolve_day(struct date *d, const struct date_base *base, int day, int direction)
{
	int64_t best = INT64_MAX, days;
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
		if (is_closer(days - base->today, direction, &best)) {
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
