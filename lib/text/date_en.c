#include <string.h>

#include "base/utf8.h"
#include "text/date_en.h"
#include "text/match.h"

static void
init(struct date *d, size_t pos)
{
	memset(d, 0, sizeof(*d));
	d->start = pos;
	d->end_seconds = -1;
}

/* friday the 26th at 4 */
static size_t
bare_hour(struct str text, size_t pos, int *seconds, bool *bare)
{
	size_t len;
	int hour = match_number(text, pos, 2, &len), zone;
	uint32_t next = hour < 0 ? 0 : match_peek(text, pos + len);

	if (hour < 1 || hour > 12 || !(match_ends(text, pos, " at ") ||
	    match_ends(text, pos, " around ")) ||
	    utf8_is_alnum(next) || next == '%' || next == '-' || next == ',' ||
	    (next == '.' && utf8_is_digit(match_peek(text, pos + len + 1))) ||
	    (utf8_is_alnum(match_peek(text, match_spaces(text, pos + len, 1))) &&
	    date_zone(text, pos + len, &zone) == pos + len))
		return pos;
	*seconds = hour * 3600;
	*bare = true;
	return pos + len;
}

/* A time behind a day: 5pm, at 3:20, @ 10am. */
static size_t
read_day_time(struct en *r, size_t pos)
{
	static const char *const joints[] = { "at", "@", "around", "by", "from", "for", "before" };
	size_t at = pos, len, end;
	int seconds;
	bool bare;

	if (r->d->grain != GRAIN_DAY || r->d->timed)
		return pos;
	if (match_at(r->text, at, ","))
		at++;
	at = match_spaces(r->text, at, 1);
	if (at == pos)
		return pos;
	if ((len = match_longest_word(r->text, at, joints, ARRAY_LEN(joints), NULL)) > 0)
		at = match_spaces(r->text, at + len, 1);
	end = en_time(r->text, at, &seconds, &bare);
	if (end == at)
		end = bare_hour(r->text, at, &seconds, &bare);
	if (end == at)
		return pos;
	r->d->timed = true;
	r->d->seconds = seconds;
	r->d->bare = bare;
	r->d->grain = GRAIN_HOUR;
	return end;
}

/* News tells of the last Monday, unless something is due by it. */
static void
latest_weekday(struct date *d, const struct date_base *base, struct str text, size_t pos)
{
	if (date_future_english(text, pos) || (d->timed && pos <= 3))
		return;
	d->first -= 7;
	if (base->today - d->first == 7)
		d->first = base->today;
	d->last = d->first;
}

bool
date_read_english(struct str text, size_t pos, const struct date_base *base, struct date *d)
{
	static size_t (*const readers[])(struct en *, size_t) = { en_composite, en_day_and_time,
		en_calendar, en_period,
		en_weekday_alone };
	struct en r = { text, base, d, pos, false };
	struct date best;
	size_t i, end, longest = pos;
	int zone;

	if (!utf8_is_alnum(match_peek(text, pos)) && match_peek(text, pos) != '\'')
		return false;
	init(&best, pos);
	for (i = 0; i < ARRAY_LEN(readers); i++) {
		init(d, pos);
		end = readers[i](&r, pos);
		if (end > pos)
			end = read_day_time(&r, end);
		if (end > longest) {
			longest = end;
			best = *d;
		}
	}
	*d = best;
	if (d->weekday && d->known)
		latest_weekday(d, base, text, pos);
	d->start = en_the(text, pos);
	d->end = longest;
	if (d->timed && (end = date_zone(text, longest, &zone)) > longest) {
		date_apply_zone(d, base, zone);
		d->end = end;
	}
	return longest > d->start;
}
