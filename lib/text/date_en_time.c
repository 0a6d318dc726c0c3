#include "base/utf8.h"
#include "text/date_en.h"
#include "text/match.h"
#include "text/numeral.h"

/* An hour or a minute in words or digits. */
static size_t
small_number(struct str text, size_t pos, int max, int *n)
{
	struct numeral word;
	size_t len;

	*n = match_number(text, pos, 2, &len);
	if (*n >= 0)
		return *n <= max && !utf8_is_digit(match_peek(text, pos + len)) ? len : 0;
	if (!numeral_read_english(text, pos, &word) || numeral_is_vague(&word) || word.fraction ||
	    word.value > max ||
	    word.value != (int)word.value)
		return 0;
	*n = (int)word.value;
	return word.end - pos;
}

/* in the morning, this evening, at night behind an hour: 1 forenoon, 2 afternoon, 0 none. */
static int
day_part(struct str text, size_t *pos)
{
	static const char *const forenoon[] = { "am", "a.m.", "a.m", "a m", "a", "in the morning",
		"early morning" };
	static const char *const afternoon[] = { "pm", "p.m.", "p.m", "p m", "p.",
		"in the afternoon", "in the evening", "at night" };
	size_t at = match_spaces(text, *pos, 1), len;

	if ((len = match_longest_word(text, at, forenoon, ARRAY_LEN(forenoon), NULL)) > 1 ||
	    (len == 1 && at == *pos)) {
		*pos = at + len;
		return 1;
	}
	if ((len = match_longest_word(text, at, afternoon, ARRAY_LEN(afternoon), NULL)) > 0 ||
	    (at == *pos && (len = match_word(text, at, "p")) > 0)) {
		*pos = at + len;
		return 2;
	}
	return 0;
}

/* The hour of 24: part is 1 for the forenoon, 2 for the rest of the day, as am and pm are. */
static int
with_part(int hour, int part)
{
	if (part == 1 && hour == 12)
		return 0;
	return part == 2 && hour < 12 ? hour + 12 : hour;
}

/* noon, midnight, 12 noon */
static size_t
named(struct str text, size_t pos, int *seconds)
{
	size_t at = pos, len;

	if (match_at(text, pos, "12 ") > 0)
		at += 3;
	if ((len = match_word(text, at, "noon")) > 0 || (len = match_word(text, at, "midday")) > 0)
		*seconds = 12 * 3600;
	else if ((len = match_word(text, at, "midnight")) > 0)
		*seconds = 0;
	return len > 0 ? at + len : pos;
}

/* An hour that says it is one: 3pm, three am, 3 o'clock, 15h, 3h18, 330 p.m., seven thirty p.m. */
static size_t
hour_form(struct str text, size_t pos, int *seconds, bool *bare)
{
	int hour, minute = 0, part;
	size_t len, at, end, min_len;

	/* 330 p.m. */
	if ((hour = match_number(text, pos, 4, &len)) >= 0 && (len == 3 || len == 4)) {
		at = pos + len;
		part = day_part(text, &at);
		if (part == 0 || hour % 100 > 59 || hour > 1259)
			return pos;
		*seconds = with_part(hour / 100, part) * 3600 + hour % 100 * 60;
		*bare = false;
		return at;
	}
	if ((len = small_number(text, pos, 24, &hour)) == 0)
		return pos;
	end = at = pos + len;
	if (utf8_is_digit(match_peek(text, pos)) && match_fold(text, at, "h") &&
	    (minute = match_number(text, at + 1, 2, &min_len)) >= 0 &&
	    min_len == 2 && minute < 60) {
		*seconds = hour * 3600 + minute * 60;
		*bare = false;
		return at + 3;
	}
	minute = 0;
	if (utf8_is_digit(match_peek(text, pos)) && match_word(text, at, "h") &&
	    (match_ends(text, pos, "at ") || date_zone(text, at + 1, &part) > at + 1)) {
		*seconds = hour * 3600;		/* at 15h, 8h GMT */
		*bare = false;
		return at + 1;
	}
	if ((len = match_word(text, match_spaces(text, at, 1), "o'clock")) > 0 ||
	    (len = match_word(text, match_spaces(text, at, 1), "oclock")) > 0)
		end = at = match_spaces(text, at, 1) + len;
	else if ((len = match_fold(text, at, "ish")) > 0)
		at += len;
	else if (!utf8_is_digit(match_peek(text, pos)) &&
	    (len = small_number(text, match_spaces(text, at, 1), 59, &minute)) > 0)
		at = match_spaces(text, at, 1) + len;	/* seven thirty p.m. */
	else
		minute = 0;
	part = day_part(text, &at);
	if (part == 0 && end == pos + (size_t)(end - pos) && !match_ends(text, end, "clock"))
		return pos;
	if (hour > 12 && part != 0)
		return pos;
	*seconds = with_part(hour, part) * 3600 + minute * 60;
	*bare = part == 0;
	return part != 0 ? at : end;
}

static size_t
plain_time(struct str text, size_t pos, int *seconds, bool *bare)
{
	size_t end = named(text, pos, seconds), at;
	int part;

	*bare = false;
	if (end > pos)
		return end;
	if ((end = date_read_clock(text, pos, seconds, bare)) > pos) {
		at = end;
		if (*bare && (part = day_part(text, &at)) != 0) {
			*seconds = with_part(*seconds / 3600, part) * 3600 + *seconds % 3600;
			*bare = false;
			return at;
		}
		return end;
	}
	return hour_form(text, pos, seconds, bare);
}

/* quarter past 3, half past three, 20 minutes to 2pm. */
static size_t
relative_time(struct str text, size_t pos, int *seconds, bool *bare)
{
	static const char *const minutes[] = { "minutes", "minute", "mins", "min" };
	int n, hour, sign, part;
	size_t at = pos, len, end;

	if ((len = match_word(text, at, "a quarter")) > 0 ||
	    (len = match_word(text, at, "quarter")) > 0)
		n = 15;
	else if ((len = match_word(text, at, "half")) > 0)
		n = 30;
	else if ((len = small_number(text, at, 59, &n)) == 0)
		return pos;
	at = match_spaces(text, at + len, 1);
	if ((len = match_longest_word(text, at, minutes, ARRAY_LEN(minutes), NULL)) > 0)
		at = match_spaces(text, at + len, 1);
	if ((len = match_word(text, at, "past")) > 0 || (len = match_word(text, at, "after")) > 0)
		sign = 1;
	else if ((len = match_word(text, at, "to")) > 0 ||
	    (len = match_word(text, at, "before")) > 0 || (len = match_word(text, at, "of")) > 0)
		sign = -1;
	else
		return pos;
	if (sign < 0 && match_word(text, at, "of"))
		return pos;
	at = match_spaces(text, at + len, 1);
	/* 5 to 6pm is a range: minutes say that they are some, or are no hour */
	if (sign < 0 && n <= 12 && !match_ends(text, at, "minutes to ") &&
	    !match_ends(text, at, "min to ") && !match_ends(text, at, "mins to "))
		return pos;
	if ((end = plain_time(text, at, seconds, bare)) == at) {
		if ((len = small_number(text, at, 24, &hour)) == 0 || (sign < 0 &&
		    !match_word(text, pos, "a quarter") && !match_word(text, pos, "quarter")))
			return pos;
		end = at + len;
		part = day_part(text, &end);
		*seconds = with_part(hour, part) * 3600;
		*bare = part == 0;
	}
	if (*seconds % 3600 != 0)
		return pos;
	*seconds = (*seconds + sign * n * 60 + 86400) % 86400;
	return end;
}

size_t
en_time(struct str text, size_t pos, int *seconds, bool *bare)
{
	size_t end = relative_time(text, pos, seconds, bare);

	return end > pos ? end : plain_time(text, pos, seconds, bare);
}

/* The half of a day by name and the day it belongs to: this morning, tonight, last night, tomorrow evening. */
static size_t
named_part(struct str text, size_t pos, int *offset, int *part)
{
	static const struct {
		const char *text;
		int offset, part;
	} parts[] = {
		{ "this morning", 0, 1 }, { "this afternoon", 0, 2 }, { "this evening", 0, 2 },
		{ "tonight", 0, 2 }, { "last night", -1, 2 }, { "last morning", 0, 1 },
		{ "yesterday morning", -1, 1 }, { "yesterday afternoon", -1, 2 },
		{ "yesterday evening", -1, 2 }, { "tomorrow morning", 1, 1 },
		{ "tomorrow afternoon", 1, 2 }, { "tomorrow evening", 1, 2 },
		{ "tomorrow night", 1, 2 }, { "today", 0, 0 }, { "tomorrow", 1, 0 },
		{ "yesterday", -1, 0 }, { "early morning", 9, 1 }, { "late evening", 9, 2 },
		{ "evening", 9, 2 }, { "morning", 9, 1 }, { "afternoon", 9, 2 },
	};
	size_t i, len, best = 0;

	for (i = 0; i < ARRAY_LEN(parts); i++)
		if ((len = match_word(text, pos, parts[i].text)) > best) {
			best = len;
			*offset = parts[i].offset;
			*part = parts[i].part;
		}
	return best;
}

static void
set_time(struct en *r, int offset, int part, int seconds, bool bare)
{
	if (offset != 9)
		date_set_offset(r->d, r->base, GRAIN_DAY, offset);
	r->d->timed = true;
	r->d->grain = GRAIN_HOUR;
	r->d->seconds = bare ? with_part(seconds / 3600, part) * 3600 + seconds % 3600 : seconds;
	r->d->bare = bare && part == 0;
}

/* What may stand between a day and its time: "at", "@", a comma, nothing. */
static size_t
skip_at(struct str text, size_t pos)
{
	static const char *const joints[] = { "at", "@", "around", "by", "from", "before", "for" };
	size_t at = pos, len;

	if (match_at(text, at, ","))
		at++;
	at = match_spaces(text, at, 1);
	if (at > pos && (len = match_longest_word(text, at, joints, ARRAY_LEN(joints), NULL)) > 0)
		at = match_spaces(text, at + len, 1);
	return at;
}

/* this morning at 3, evening at eight, tomorrow at 5pm */
static size_t
part_then_time(struct en *r, size_t pos)
{
	int offset = 0, part = 0, seconds, hour;
	bool bare;
	size_t len = named_part(r->text, pos, &offset, &part), at, end;

	if (len == 0)
		return pos;
	at = skip_at(r->text, pos + len);
	if (at == pos + len)
		return pos;
	if ((end = en_time(r->text, at, &seconds, &bare)) == at) {
		if (!(match_ends(r->text, at, "at ") || match_ends(r->text, at, "@ ") ||
		    match_ends(r->text, at, "around ")) ||
		    (len = small_number(r->text, at, 24, &hour)) == 0 ||
		    utf8_is_alnum(match_peek(r->text, at + len)))
			return pos;
		end = at + len;
		seconds = hour * 3600;
		bare = true;
	}
	set_time(r, offset, part, seconds, bare);
	return end;
}

/* "10 a.m. EST Tuesday", "6:30 a.m. local time on Wednesday": the zone stands before the day. */
static size_t
skip_zone(struct str text, size_t pos, int *zone)
{
	size_t at = match_spaces(text, pos, 1), len = match_word(text, at, "local time");

	return len > 0 ? at + len : date_zone(text, pos, zone);
}

/* 9 tomorrow evening, 8 this evening, 5pm on Tuesday */
static size_t
time_then_day(struct en *r, size_t pos)
{
	int offset = 0, part = 0, seconds, hour, zone = r->base->offset;
	bool bare;
	size_t end = en_time(r->text, pos, &seconds, &bare), at, len, day_end;

	if (end == pos) {
		if ((len = small_number(r->text, pos, 24, &hour)) == 0)
			return pos;
		end = pos + len;
		at = en_joint(r->text, end);
		if ((len = named_part(r->text, at, &offset, &part)) == 0 || offset == 9 ||
		    at == end)
			return pos;
		set_time(r, offset, part, hour * 3600, true);
		return at + len;
	}
	at = en_joint(r->text, end);
	if (at > end && (len = named_part(r->text, at, &offset, &part)) > 0 && offset != 9) {
		set_time(r, offset, part, seconds, bare);
		return at + len;
	}
	at = en_joint(r->text, skip_zone(r->text, end, &zone));
	if (at > end && ((day_end = en_calendar(r, at)) > at ||
	    (day_end = en_weekday_alone(r, at)) > at) && r->d->grain == GRAIN_DAY) {
		/* 6 p.m. Tuesday keeps its day only */
		r->d->year = r->d->month = r->d->day = 0;
		set_time(r, 9, 0, seconds, bare);
		date_apply_zone(r->d, r->base, zone);
		return day_end;
	}
	*r->d = (struct date){ .start = r->d->start, .end_seconds = -1 };
	set_time(r, 9, 0, seconds, bare);
	return end;
}

size_t
en_day_and_time(struct en *r, size_t pos)
{
	size_t end = part_then_time(r, pos);

	return end > pos ? end : time_then_day(r, pos);
}
