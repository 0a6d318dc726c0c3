#include "base/utf8.h"
#include "text/date.h"
#include "text/follow.h"
#include "text/match.h"
#include "text/numeral.h"

enum day_part {
	PART_NONE,
	PART_MORNING,		/* the hour as it is, 12 is midnight */
	PART_NOON,		/* 낮: 12 is noon, 1-5 in the afternoon */
	PART_AFTERNOON,
	PART_NIGHT		/* 밤: 12 is midnight, 1-3 small hours, else evening */
};

struct part_word {
	const char *text;
	enum day_part part;
};

static const struct part_word parts[] = {
	{ "오전", PART_MORNING }, { "새벽", PART_MORNING }, { "아침", PART_MORNING }, { "낮", PART_NOON },
	{ "한낮", PART_NOON }, { "오후", PART_AFTERNOON }, { "저녁", PART_AFTERNOON },
	{ "밤", PART_NIGHT }, { "심야", PART_NIGHT },
};

/* The hour of 24 that a part of the day makes of an hour of 12. */
static int
hour_of(int hour, enum day_part part)
{
	switch (part) {
	case PART_MORNING:
		return hour == 12 ? 0 : hour;
	case PART_NOON:
		return hour < 6 ? hour + 12 : hour;
	case PART_AFTERNOON:
		return hour < 12 ? hour + 12 : hour;
	case PART_NIGHT:
		if (hour == 12)
			return 24;
		return hour >= 6 && hour < 12 ? hour + 12 : hour;
	default:
		return hour;
	}
}

/* A number of an hour or a minute: digits, native or Sino words. */
static int
read_number(struct str text, size_t pos, size_t *end)
{
	struct numeral n;
	size_t len;
	int value = match_number(text, pos, 2, &len);

	if (value >= 0) {
		*end = pos + len;
		return value;
	}
	if ((pos < text.len && (unsigned char)text.s[pos] < 0x80) ||
	    !numeral_read_korean(text, pos, &n) ||
	    numeral_is_vague(&n) || n.value < 1 || n.value > 60 || n.decimal)
		return -1;
	*end = n.end;
	return (int)n.value;
}

/* N분, N초 behind an hour: the seconds they add; pos moves behind them. */
static int
read_unit(struct str text, size_t *pos, const char *unit, int seconds)
{
	size_t at = match_spaces(text, *pos, 1), end, len, sign;
	int n = read_number(text, at, &end);

	if (n < 0 || n > 59)
		return -1;
	sign = match_spaces(text, end, 1);
	if ((len = match_at(text, sign, unit)) == 0 || match_at(text, sign + len, "기"))
		return -1;
	*pos = sign + len;
	return n * seconds;
}

/* 정오 and 자정 are times by themselves; 자정작용 and the like go on as another word. */
static size_t
read_named(struct str text, size_t pos, int *seconds)
{
	static const char *const named[] = { "정오", "자정" };
	size_t which = 0, len = match_longest(text, pos, named, ARRAY_LEN(named), &which);

	if (len == 0 || !follow_particles(text, pos + len))
		return pos;
	*seconds = which == 0 ? 12 * 3600 : 0;
	return pos + len;
}

size_t
date_zone(struct str text, size_t pos, int *offset)
{
	static const struct {
		const char *text;
		int offset;
	} zones[] = { { "gmt", 0 }, { "utc", 0 }, { "est", -300 }, { "edt", -240 }, { "cst", -360 },
		{ "cdt", -300 }, { "mst", -420 }, { "mdt", -360 }, { "pst", -480 }, { "pdt", -420 },
		{ "ist", 330 }, { "kst", 540 }, { "jst", 540 }, { "cet", 60 },
		{ "cest", 120 }, { "bst", 60 } };
	size_t at = match_spaces(text, pos, 1), i, len;

	for (i = 0; i < ARRAY_LEN(zones); i++)
		if ((len = match_word(text, at, zones[i].text)) > 0) {
			*offset = zones[i].offset;
			return at + len;
		}
	return pos;
}

void
date_apply_zone(struct date *d, const struct date_base *base, int offset)
{
	int shift = (base->offset - offset) * 60;

	if (!base->known || !base->zoned)
		return;
	d->seconds += shift;
	d->shift = shift;
	if (d->end_seconds >= 0)
		d->end_seconds += shift;
	if (d->seconds < 0 || d->seconds >= 86400) {
		int days = d->seconds < 0 ? -1 : 1;

		d->first += days;
		d->last += days;
		d->seconds -= days * 86400;
		if (d->end_seconds >= 0)
			d->end_seconds -= days * 86400;
	}
}

size_t
date_read_time(struct str text, size_t pos, int *seconds, bool *bare)
{
	enum day_part part = PART_NONE;
	size_t at = pos, end, len, i;
	int hour, more;

	*bare = false;
	if ((end = read_named(text, pos, seconds)) > pos)
		return end;
	for (i = 0; i < ARRAY_LEN(parts); i++)
		if ((len = match_at(text, pos, parts[i].text)) > 0) {
			part = parts[i].part;
			at = match_spaces(text, pos + len, 1);
			break;
		}
	if (part != PART_NONE && (end = date_read_clock(text, at, seconds, bare)) > at) {
		*seconds = hour_of(*seconds / 3600, part) * 3600 + *seconds % 3600;
		*bare = false;
		return end;
	}
	if (at >= text.len || (hour = read_number(text, at, &end)) < 0 || hour > 24)
		return pos;
	at = match_spaces(text, end, 1);
	if ((len = match_at(text, at, "시")) == 0 || match_at(text, at, "시간") || (at > end &&
	    part == PART_NONE && !follow_ends(text, at + len)))
		return pos;
	at += len;
	if (!follow_particles(text, at) && !utf8_is_digit(match_peek(text, at)) &&
	    read_number(text, at, &end) < 0 && !match_at(text, at, "반"))
		return pos;
	*seconds = hour_of(hour, part) * 3600;
	*bare = part == PART_NONE;
	end = at;
	if ((more = read_unit(text, &end, "분", 60)) >= 0) {
		*seconds += more;
		if ((more = read_unit(text, &end, "초", 1)) >= 0)
			*seconds += more;
	} else if ((len = match_at(text, match_spaces(text, end, 1), "반")) > 0 &&
	    follow_particles(text, match_spaces(text, end, 1) + len)) {
		*seconds += 1800;
		end = match_spaces(text, end, 1) + len;
	} else if ((len = match_at(text, end, " 정각")) > 0) {
		end += len;
	}
	return end;
}

/* am, p.m., p behind an hour: 0 none, 1 forenoon, 2 afternoon; *pos moves behind it. */
static int
read_meridiem(struct str text, size_t *pos)
{
	static const char *const forenoon[] = { "am", "a.m.", "a.m", "a m", "in the morning" };
	static const char *const afternoon[] = { "pm", "p.m.", "p.m", "p m", "in the afternoon",
		"in the evening" };
	size_t at = match_spaces(text, *pos, 1), len;

	if ((len = match_longest_word(text, at, forenoon, ARRAY_LEN(forenoon), NULL)) > 0) {
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

/* 2.30pm: a point is a colon when am or pm says so. */
static bool
point_clock(struct str text, size_t pos)
{
	size_t len, end;

	if (match_number(text, pos + 1, 2, &len) < 0 || len != 2)
		return false;
	end = pos + 3;
	return read_meridiem(text, &end) != 0;
}

/* 15:30, 3:18am, 9:01:10 AM, 3pm. */
size_t
date_read_clock(struct str text, size_t pos, int *seconds, bool *bare)
{
	size_t len, at, minutes, more = 0;
	int hour = match_number(text, pos, 2, &len), minute = 0, second = 0, meridiem;

	if (hour < 0 || hour > 24)
		return pos;
	at = pos + len;
	if (at < text.len && (text.s[at] == ':' || (text.s[at] == '.' && point_clock(text, at)))) {
		minute = match_number(text, at + 1, 2, &minutes);
		if (minute < 0 || minute > 59 || minutes != 2)
			return pos;
		at += 1 + minutes;
		if (at < text.len && text.s[at] == ':' &&
		    (second = match_number(text, at + 1, 2, &more)) >= 0 && more == 2)
			at += 3;
		else
			second = 0;
		if (utf8_is_digit(match_peek(text, at)) || second > 59)
			return pos;
	}
	meridiem = hour <= 12 ? read_meridiem(text, &at) : 0;
	if (at == pos + len && meridiem == 0)
		return pos;
	if (meridiem == 1 && hour == 12)
		hour = 0;
	if (meridiem == 2 && hour < 12)
		hour += 12;
	*bare = meridiem == 0 && hour < 12 && text.s[pos] != '0';
	*seconds = hour * 3600 + minute * 60 + second;
	return at;
}
