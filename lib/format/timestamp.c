/*
 * Two readers share one set of fields.  That of RFC 3339 goes through its text from left to right;
 * that of RFC 822 takes tokens in whatever order they come, since feeds leave out, reorder and
 * translate everything but the figures, and judges by the calendar alone whether a date came out of
 * it.
 */
#include "format/timestamp.h"

#include "base/utf8.h"

#define MINUTE 60
#define DAY 86400

static const char *const month_names[] = { "january", "february", "march", "april", "may", "june",
	"july", "august", "september", "october", "november", "december" };
static const char *const weekday_names[] = { "sunday", "monday", "tuesday", "wednesday", "thursday",
	"friday", "saturday" };

/*
 * A zone word that means one offset; military letters other than Z are unknown, hence UTC (RFC
 * 5322, 4.3).
 */
struct zone {
	const char *name;
	int offset;
};

static const struct zone zones[] = {
	{ "ut", 0 },
	{ "utc", 0 },
	{ "gmt", 0 },
	{ "z", 0 },
	{ "wet", 0 },
	{ "est", -300 },
	{ "edt", -240 },
	{ "cst", -360 },
	{ "cdt", -300 },
	{ "mst", -420 },
	{ "mdt", -360 },
	{ "pst", -480 },
	{ "pdt", -420 },
	{ "et", -300 },
	{ "ct", -360 },
	{ "mt", -420 },
	{ "pt", -480 },
	{ "akst", -540 },
	{ "akdt", -480 },
	{ "hst", -600 },
	{ "ast", -240 },
	{ "adt", -180 },
	{ "kst", TIMESTAMP_KST },
	{ "jst", 540 },
	{ "hkt", 480 },
	{ "sgt", 480 },
	{ "bst", 60 },
	{ "cet", 60 },
	{ "cest", 120 },
	{ "met", 60 },
	{ "eet", 120 },
	{ "eest", 180 },
	{ "msk", 180 },
	{ "aest", 600 },
	{ "aedt", 660 },
	{ "nzst", 720 },
	{ "nzdt", 780 },
};

/* What has been read of a date so far; -1 where nothing was. */
struct fields {
	int year, month, day;
	int hour, minute, second;
	int offset;
	bool zoned, afternoon, forenoon;
};

/*
 * Years begin in March here, so that the leap day is the last of its year (Hinnant,
 * days_from_civil).
 */
int64_t
timestamp_days(int year, int month, int day)
{
	int64_t y = (int64_t)year - (month <= 2), era = (y >= 0 ? y : y - 399) / 400;
	int64_t yoe = y - era * 400;
	int64_t doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

/* The inverse: day of the 400-year era, then year of the era, then month of the March year. */
void
timestamp_civil(int64_t days, int *year, int *month, int *day)
{
	int64_t z = days + 719468, era = (z >= 0 ? z : z - 146096) / 146097;
	int64_t doe = z - era * 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int64_t m = (5 * doy + 2) / 153;

	*day = (int)(doy - (153 * m + 2) / 5 + 1);
	*month = (int)(m < 10 ? m + 3 : m - 9);
	*year = (int)(yoe + era * 400 + (*month <= 2));
}

int
timestamp_month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	if (month < 1 || month > 12)
		return 0;
	return days[month - 1] + (month == 2 && leap);
}

int
timestamp_weekday(int64_t days)
{
	int64_t w = (days + 4) % 7;		/* 1970-01-01 was a Thursday */

	return (int)(w < 0 ? w + 7 : w);
}

/* Reads min..max digits at *pos; -1 when there are fewer. */
static int
take_digits(struct str text, size_t *pos, size_t min, size_t max)
{
	size_t i = *pos;
	int value = 0;

	while (i < text.len && i - *pos < max && utf8_is_digit((unsigned char)text.s[i]))
		value = value * 10 + (text.s[i++] - '0');
	if (i - *pos < min)
		return -1;
	*pos = i;
	return value;
}

/* Steps over one byte of a set; false, and nothing moves, when another stands there. */
static bool
take_byte(struct str text, size_t *pos, const char *any)
{
	size_t i;

	for (i = 0; *pos < text.len && any[i] != '\0'; i++)
		if (text.s[*pos] == any[i]) {
			++*pos;
			return true;
		}
	return false;
}

/* +09:00, +0900, +09, -5: an offset in minutes. */
static bool
take_offset(struct str text, size_t *pos, int *offset)
{
	size_t at = *pos;
	int hours, minutes = 0, sign;

	if (!take_byte(text, &at, "+-"))
		return false;
	sign = text.s[at - 1] == '-' ? -1 : 1;
	if ((hours = take_digits(text, &at, 1, 2)) < 0)
		return false;
	if (at < text.len) {
		take_byte(text, &at, ":");
		if ((minutes = take_digits(text, &at, 2, 2)) < 0)
			return false;
	}
	if (hours > 15 || minutes > 59)
		return false;
	*offset = sign * (hours * 60 + minutes);
	*pos = at;
	return true;
}

/* HH:MM[:SS[.fraction]]; a leap second and 24:00 are let through and carry over. */
static bool
take_time(struct str text, size_t *pos, struct fields *f)
{
	f->second = 0;
	f->hour = take_digits(text, pos, 1, 2);
	if (f->hour < 0 || !take_byte(text, pos, ":") ||
	    (f->minute = take_digits(text, pos, 1, 2)) < 0)
		return false;
	if (take_byte(text, pos, ":") && (f->second = take_digits(text, pos, 1, 2)) < 0)
		return false;
	if (take_byte(text, pos, ".,"))
		while (*pos < text.len && utf8_is_digit((unsigned char)text.s[*pos]))
			++*pos;
	return true;
}

/* Whether the calendar has the day and the clock the time; 24:00 is the end of a day (ISO 8601). */
static bool
valid(const struct fields *f)
{
	if (f->year < 0 || f->year > 9999 || f->day < 1 ||
	    f->day > timestamp_month_days(f->year, f->month))
		return false;
	if (f->hour < 0)
		return true;
	return f->hour <= 24 && f->minute <= 59 && f->second <= 60 &&
	    (f->hour < 24 || (f->minute == 0 && f->second == 0));
}

/* The instant of what was read; without a zone it is taken in the caller's. */
static bool
finish(const struct fields *f, int zone, struct timestamp *t)
{
	int hour = f->hour;

	if (!valid(f) || ((f->afternoon || f->forenoon) && hour > 12))
		return false;
	if (f->afternoon && hour < 12)
		hour += 12;
	if (f->forenoon && hour == 12)
		hour = 0;
	t->dated_only = hour < 0;
	t->zoned = f->zoned;
	t->offset = f->zoned ? f->offset : zone;
	t->seconds = timestamp_days(f->year, f->month, f->day) * DAY - (int64_t)t->offset * MINUTE;
	if (!t->dated_only)
		t->seconds += hour * 3600 + f->minute * MINUTE + f->second;
	return true;
}

bool
timestamp_parse_3339(struct str text, int zone, struct timestamp *t)
{
	struct fields f = { -1, -1, -1, -1, -1, -1, 0, false, false, false };
	size_t pos = 0;

	text = str_trim(text);
	f.year = take_digits(text, &pos, 4, 4);
	if (f.year < 0 || !take_byte(text, &pos, "-") ||
	    (f.month = take_digits(text, &pos, 2, 2)) < 0 || !take_byte(text, &pos, "-") ||
	    (f.day = take_digits(text, &pos, 2, 2)) < 0)
		return false;
	if (pos < text.len) {
		if (!take_byte(text, &pos, "Tt ") || !take_time(text, &pos, &f))
			return false;
		take_byte(text, &pos, " ");
		if (take_byte(text, &pos, "Zz"))
			f.zoned = true;
		else if (pos < text.len)
			f.zoned = take_offset(text, &pos, &f.offset);
	}
	return pos == text.len && finish(&f, zone, t);
}

/* Index of the name that word abbreviates (at least three letters), or -1. */
static int
find_name(struct str word, const char *const *names, size_t n)
{
	size_t i, j;

	for (i = 0; i < n && word.len >= 3; i++) {
		for (j = 0; j < word.len && (word.s[j] | 0x20) == names[i][j]; j++)
			;
		if (j == word.len)
			return (int)i;
	}
	return -1;
}

/* Equality of a word in any case and a lower-case one. */
static bool
same_word(struct str word, const char *lower)
{
	size_t i;

	for (i = 0; i < word.len && lower[i] != '\0' && (word.s[i] | 0x20) == lower[i]; i++)
		;
	return i == word.len && lower[i] == '\0';
}

/* A word of letters: weekday, month, zone, AM or PM; Sep, Sept and September are one month. */
static bool
read_word(struct str word, struct fields *f)
{
	int month = find_name(word, month_names, ARRAY_LEN(month_names));
	size_t i;

	if (month >= 0) {
		f->month = month + 1;
		return true;
	}
	if (same_word(word, "am") || same_word(word, "pm")) {
		f->afternoon = (word.s[0] | 0x20) == 'p';
		f->forenoon = !f->afternoon;
		return f->hour >= 0;
	}
	for (i = 0; i < ARRAY_LEN(zones); i++)
		if (same_word(word, zones[i].name)) {
			/* "+0900 (KST)": what stands in digits is what counts */
			f->offset = f->zoned ? f->offset : zones[i].offset;
			f->zoned = true;
			return true;
		}
	if (word.len == 1 && f->hour >= 0 && !f->zoned) {
		f->zoned = true;
		return true;
	}
	/* weekdays in any language or state of repair say nothing that the date does not */
	return f->day < 0 || find_name(word, weekday_names, ARRAY_LEN(weekday_names)) >= 0 ||
	    f->zoned;
}

/*
 * A run of digits that is no time: the day (first, up to 31), else the year; two digits after RFC
 * 5322.
 */
static bool
read_number(struct str digits, struct fields *f)
{
	size_t pos = 0;
	int value = digits.len <= 4 ? take_digits(digits, &pos, 1, 4) : -1;

	if (value < 0)
		return false;
	if (f->day < 0 && digits.len <= 2 && value >= 1 && value <= 31) {
		f->day = value;
		return true;
	}
	if (f->year >= 0)
		return false;
	if (digits.len <= 2)
		value += value < 50 ? 2000 : 1900;
	else if (digits.len == 3)
		value += 1900;
	f->year = value;
	return true;
}

/* Letters and all that is beyond ASCII: weekdays are written in any language. */
static bool
is_letter(char c)
{
	return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (unsigned char)c >= 0x80;
}

/* One token of an RFC 822 date at *pos, which holds no separator. */
static bool
read_token(struct str text, size_t *pos, struct fields *f)
{
	size_t start = *pos, end = start;
	int offset;

	if (is_letter(text.s[start])) {
		while (end < text.len && is_letter(text.s[end]))
			end++;
		*pos = end;
		return read_word(str_slice(text, start, end), f);
	}
	while (end < text.len && utf8_is_digit((unsigned char)text.s[end]))
		end++;
	if (end > start && end < text.len && text.s[end] == ':' && f->hour < 0)
		return take_time(text, pos, f);
	if (end > start) {
		*pos = end;
		return read_number(str_slice(text, start, end), f);
	}
	while (end < text.len && text.s[end] != ' ' && text.s[end] != ')')
		end++;
	*pos = 0;
	text = str_slice(text, start, end);
	/* a sign before the time is the hyphen of 22-Jan-2026, after it an offset */
	if (f->hour < 0 && text.s[0] == '-') {
		*pos = start + 1;
		return true;
	}
	if (!take_offset(text, pos, &offset) || *pos != text.len)
		return false;
	*pos = end;
	f->offset = offset;
	f->zoned = true;
	return true;
}

bool
timestamp_parse_822(struct str text, int zone, struct timestamp *t)
{
	struct fields f = { -1, -1, -1, -1, -1, -1, 0, false, false, false };
	size_t pos = 0;

	/* longer than any date there is: do not read on in a text */
	if (text.len > 128)
		return false;
	while (pos < text.len) {
		if (take_byte(text, &pos, " \t\r\n,.()/"))
			continue;
		if (!read_token(text, &pos, &f))
			return false;
	}
	return finish(&f, zone, t);
}

static void
add_date(struct strbuf *out, int64_t days)
{
	int year, month, day;

	timestamp_civil(days, &year, &month, &day);
	strbuf_addf(out, "%04d-%02d-%02d", year, month, day);
}

/* Local seconds split into days and the seconds of the day. */
static int64_t
split(const struct timestamp *t, int *second)
{
	int64_t local = t->seconds + (int64_t)t->offset * MINUTE;
	int64_t days = local / DAY - (local % DAY < 0);

	*second = (int)(local - days * DAY);
	return days;
}

void
timestamp_format(struct strbuf *out, const struct timestamp *t)
{
	int second, offset = t->offset < 0 ? -t->offset : t->offset;

	add_date(out, split(t, &second));
	if (t->dated_only)
		return;
	strbuf_addf(out, "T%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
	if (offset == 0)
		strbuf_addc(out, 'Z');
	else
		strbuf_addf(
		    out, "%c%02d:%02d", t->offset < 0 ? '-' : '+', offset / 60, offset % 60);
}

void
timestamp_format_822(struct strbuf *out, const struct timestamp *t)
{
	int second, year, month, day, offset = t->offset < 0 ? -t->offset : t->offset;
	int64_t days = split(t, &second);
	const char *weekday = weekday_names[timestamp_weekday(days)], *name;

	timestamp_civil(days, &year, &month, &day);
	name = month_names[month - 1];
	strbuf_addf(out, "%c%.2s, %02d %c%.2s %04d %02d:%02d:%02d %c%02d%02d", weekday[0] - 32,
	    weekday + 1, day, name[0] - 32, name + 1, year, second / 3600, second / 60 % 60,
	    second % 60, t->offset < 0 ? '-' : '+', offset / 60, offset % 60);
}
