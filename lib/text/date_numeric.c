#include <string.h>

#include "base/utf8.h"
#include "text/date.h"
#include "text/match.h"

/* Numbers with the same mark between: 2025-05-03, 2026. 1. 22., 5/17/2018. */
struct fields {
	int value[3];
	size_t digits[3];
	size_t n, end;
	char mark;
};

/* At most three numbers from pos; a point may have a blank behind it. */
static void
read_fields(struct str text, size_t pos, struct fields *f)
{
	size_t at = pos, len, next;

	memset(f, 0, sizeof(*f));
	while (f->n < 3) {
		int value = match_number(text, at, 4, &len);

		if (value < 0)
			break;
		f->value[f->n] = value;
		f->digits[f->n++] = len;
		f->end = at += len;
		if (at >= text.len || (text.s[at] != '-' && text.s[at] != '/' &&
		    text.s[at] != '.') ||
		    (f->mark != '\0' && text.s[at] != f->mark))
			break;
		f->mark = text.s[at];
		next = at + 1;
		if (f->mark == '.')
			next = match_spaces(text, next, 1);
		if (!utf8_is_digit(match_peek(text, next)))
			break;
		at = next;
	}
}

/* -1: no end of a time, where 0 would be midnight. */
static void
init(struct date *d, size_t pos)
{
	memset(d, 0, sizeof(*d));
	d->start = pos;
	d->end_seconds = -1;
}

/* Two digits of a year: 1930-2029. */
static int
full_year(int year, size_t digits)
{
	if (digits > 2)
		return year;
	return year < 40 ? 2000 + year : 1900 + year;
}

static bool
set(struct date *d, int year, int month, int day)
{
	if (year < 1000 || year > 2999 || !date_set_day(d, year, month, day))
		return false;
	d->year = year;
	d->month = month;
	d->day = day;
	return true;
}

static bool
three_fields(const struct fields *f, struct date *d)
{
	const int *v = f->value;

	if (f->digits[0] == 4)
		return set(d, v[0], v[1], v[2]) || set(d, v[0], v[2], v[1]);
	/* the American order, unless it cannot be */
	if (f->digits[2] == 4 || (f->mark == '/' && f->digits[2] == 2))
		return set(d, full_year(v[2], f->digits[2]), v[0], v[1]) ||
		    set(d, full_year(v[2], f->digits[2]), v[1], v[0]);
	if (f->digits[0] == 2 && f->digits[1] == 2 && f->digits[2] == 2 && f->mark != '/')
		return set(d, full_year(v[0], 2), v[1], v[2]);
	return false;
}

/* 2014-10 and 2014/10; 2/15 only when it can be no fraction of ten or so. */
static bool
two_fields(const struct fields *f, const struct date_base *base, struct date *d)
{
	const int *v = f->value;

	if (f->mark == '.')
		return false;
	if (f->digits[0] == 4 && f->digits[1] <= 2 && (f->digits[1] == 2 || f->mark == '-') &&
	    v[1] >= 1 && v[1] <= 12 && v[0] >= 1000) {
		date_set_month(d, v[0], v[1]);
		d->year = v[0];
		d->month = v[1];
		return true;
	}
	if (f->mark != '/' || f->digits[0] > 2 || f->digits[1] > 2 || v[0] < 1 || v[0] > 12 ||
	    v[1] <= v[0] || v[1] < 13 || v[1] % v[0] == 0)
		return false;
	d->bare = true;
	return date_resolve_month_day(d, base, v[0], v[1], 0);
}

/* T09:30:00+09:00 or a clock behind a day. */
static size_t
read_day_clock(struct str text, size_t pos, struct date *d)
{
	size_t at = match_at(text, pos, "T") ? pos + 1 : match_spaces(text, pos, 1), end;
	bool bare;

	if (at > pos)
		at += match_at(text, at, "@ ") + match_at(text, at, "at ");
	if (at == pos || at >= text.len)
		return pos;
	end = date_read_clock(text, at, &d->seconds, &bare);
	if (end == at)
		end = date_read_time(text, at, &d->seconds, &bare);
	if (end == at)
		return pos;
	d->timed = true;
	d->grain = GRAIN_HOUR;
	return end;
}

bool
date_read_numeric(struct str text, size_t pos, const struct date_base *base, struct date *d)
{
	struct fields f;
	size_t end;

	if (!utf8_is_digit(match_peek(text, pos)))
		return false;
	init(d, pos);
	read_fields(text, pos, &f);
	if (utf8_is_digit(match_peek(text, f.end)) || (f.mark != '\0' && f.end < text.len &&
	    text.s[f.end] == f.mark &&
	    utf8_is_digit(match_peek(text, f.end + 1))))
		return false;
	if ((f.n == 3 && three_fields(&f, d)) || (f.n == 2 && two_fields(&f, base, d))) {
		d->end = f.end;
		if (f.mark == '.' && match_at(text, f.end, ".") &&
		    text.s[f.end - f.digits[f.n - 1] - 1] == ' ')
			d->end++;	/* 2026. 1. 22. */
		if (d->grain == GRAIN_DAY)
			d->end = read_day_clock(text, d->end, d);
		return true;
	}
	end = date_read_clock(text, pos, &d->seconds, &d->bare);
	if (end == pos)
		return false;
	d->end = end;
	d->timed = true;
	d->grain = GRAIN_HOUR;
	return true;
}
