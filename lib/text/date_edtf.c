#include <stdio.h>

#include "text/date.h"

struct civil {
	int year, month, day;
};

/* Dates are kept as days since 1970: ranges and steps need no calendar until they are written. */
static struct civil
civil_of(int64_t days)
{
	struct civil c;

	timestamp_civil(days, &c.year, &c.month, &c.day);
	return c;
}

/* What is written of one end: as much as says it. */
enum precision {
	TO_YEAR,
	TO_MONTH,
	TO_DAY
};

/* n in width digits, the last one before end; printf takes several times as long. */
static void
put_digits(char *end, int n, int width)
{
	for (; width > 0; width--, n /= 10)
		*--end = (char)('0' + n % 10);
}

/* The year is one of 0 to 9999. */
static struct str
write_one(struct arena *arena, struct civil c, enum precision p)
{
	char text[] = "YYYY-MM-DD";

	put_digits(text + 4, c.year, 4);
	put_digits(text + 7, c.month, 2);
	put_digits(text + 10, c.day, 2);
	return arena_dup(arena, (struct str){ text, p == TO_YEAR ? 4 : p == TO_MONTH ? 7 : 10 });
}

/*
 * The shortest EDTF that names the same days: a whole month is 2024-06 and never
 * 2024-06-01/2024-06-30, a decade 199X, a century 19XX.  Readers compare these strings.
 */
static struct str
write_days(struct arena *arena, int64_t first, int64_t last, bool open)
{
	struct civil a = civil_of(first), b = civil_of(last);
	bool whole_months = a.day == 1 && b.day == timestamp_month_days(b.year, b.month);
	bool whole_years = whole_months && a.month == 1 && b.month == 12;
	enum precision p = whole_years ? TO_YEAR : whole_months ? TO_MONTH : TO_DAY;
	struct str one, two;

	if (open) {
		one = write_one(arena, a, p);
		return arena_concat(arena, one, str_of("/.."));
	}
	if (whole_years && a.year % 10 == 0 && b.year == a.year + 9)
		return arena_printf(arena, "%03dX", a.year / 10);
	if (whole_years && a.year % 100 == 0 && b.year == a.year + 99)
		return arena_printf(arena, "%02dXX", a.year / 100);
	one = write_one(arena, a, p);
	if (first == last || (p == TO_YEAR && a.year == b.year) ||
	    (p == TO_MONTH && a.year == b.year && a.month == b.month))
		return one;
	two = write_one(arena, b, p);
	return arena_printf(arena, "%.*s/%.*s", (int)one.len, one.s, (int)two.len, two.s);
}

/* +09:00; nothing when the publication date has no zone. */
static struct str
write_zone(struct arena *arena, const struct date_base *base)
{
	int minutes = base->offset < 0 ? -base->offset : base->offset;

	if (!base->zoned)
		return str_of("");
	if (minutes == 0)
		return str_of("Z");
	return arena_printf(arena, "%c%02d:%02d", base->offset < 0 ? '-' : '+', minutes / 60,
	    minutes % 60);
}

/* Seconds may run past the end of the day (밤 12시 is 24:00): the surplus moves to the next one. */
static struct str
write_time(struct arena *arena, int64_t day, bool dated, int seconds, const struct date_base *base)
{
	struct civil c = civil_of(day + seconds / 86400);
	int s = seconds % 86400;
	struct str zone = write_zone(arena, base);

	if (!dated)
		return arena_printf(arena, "T%02d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
	return arena_printf(arena, "%04d-%02d-%02dT%02d:%02d:%02d%.*s", c.year, c.month, c.day,
	    s / 3600,
	    s / 60 % 60, s % 60, (int)zone.len, zone.s);
}

/* 9:30-11:00 on one day, or from one day into the next: both ends in full, as EDTF asks. */
static struct str
write_timed(struct arena *arena, const struct date *d, const struct date_base *base)
{
	struct str one = write_time(arena, d->first, d->dated, d->seconds, base), two;

	if (d->end_seconds < 0)
		return one;
	two = write_time(arena, d->last, d->dated, d->end_seconds, base);
	return arena_printf(arena, "%.*s/%.*s", (int)one.len, one.s, (int)two.len, two.s);
}

struct str
date_edtf(struct arena *arena, const struct date *d, const struct date_base *base)
{
	if (d->dated && !d->known)
		return str_of("");
	if (d->timed)
		return write_timed(arena, d, base);
	if (civil_of(d->first).year < 0 || civil_of(d->last).year > 9999)
		return str_of("");
	return write_days(arena, d->first, d->last, d->open);
}

struct str
date_grain_name(enum date_grain grain)
{
	static const char *const names[] = { "", "year", "quarter", "month", "week", "day",
		"hour" };

	return str_of(names[grain]);
}
