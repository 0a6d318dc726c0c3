#include "text/feed_date.h"

#include <string.h>

#include "base/utf8.h"

#define DATE_MAX 96

/* The longest run of figures that a numeric date holds: year month day hour minute second. */
#define FIGURES 6

/* Digits of 20260122, 202601221305 and 20260122130500 as separate figures. */
static size_t
split_compact(struct str digits, int *figures)
{
	static const size_t widths[FIGURES] = { 4, 2, 2, 2, 2, 2 };
	size_t n = 0, pos = 0, i;

	if (digits.len != 8 && digits.len != 12 && digits.len != 14)
		return 0;
	for (; n < FIGURES && pos < digits.len; n++) {
		figures[n] = 0;
		for (i = 0; i < widths[n]; i++)
			figures[n] = figures[n] * 10 + (digits.s[pos++] - '0');
	}
	return n;
}

/* What the words of a numeric date say about its hour. */
struct half {
	bool afternoon, forenoon;
};

/*
 * Reads the figures of text, whatever parts them: 년 월 일 시 분 초, dots, slashes, hyphens, colons, a weekday in
 * brackets.  Stops at a sign that follows the time (its zone), whose offset goes to *rest.
 */
static size_t
read_figures(struct str text, int *figures, struct half *half, size_t *rest)
{
	size_t pos = 0, start, n = 0;

	while (pos < text.len && n < FIGURES) {
		if (str_starts(str_slice(text, pos, text.len), "오후"))
			half->afternoon = true;
		if (str_starts(str_slice(text, pos, text.len), "오전"))
			half->forenoon = true;
		if (!utf8_is_digit((unsigned char)text.s[pos])) {
			/* other words than the units of a date: this is a sentence, or another format */
			if (utf8_is_alnum((unsigned char)text.s[pos]) && n < 3)
				return 0;
			if (n >= 5 && (text.s[pos] == '+' || text.s[pos] == '-' || text.s[pos] == 'Z'))
				break;
			pos++;
			continue;
		}
		for (start = pos; pos < text.len && utf8_is_digit((unsigned char)text.s[pos]); pos++)
			;
		if (n == 0 && pos - start > 4) {
			n = split_compact(str_slice(text, start, pos), figures);
			break;
		}
		if (pos - start > 4)
			return 0;
		for (figures[n] = 0; start < pos; start++)
			figures[n] = figures[n] * 10 + (text.s[start] - '0');
		n++;
	}
	*rest = pos;
	return n;
}

/* A date in figures, year first. */
static bool
parse_figures(struct str text, int zone, struct timestamp *t)
{
	struct half half = { false, false };
	struct strbuf b = { 0 };
	int f[FIGURES] = { 0 };
	size_t rest = 0, n = read_figures(text, f, &half, &rest);
	bool well = false;

	if (n < 3 || n == 4 || f[0] < 1000)
		return false;
	if (half.afternoon && f[3] < 12)
		f[3] += 12;
	if (half.forenoon && f[3] == 12)
		f[3] = 0;
	strbuf_addf(&b, "%04d-%02d-%02d", f[0], f[1], f[2]);
	if (n >= 5) {
		strbuf_addf(&b, "T%02d:%02d:%02d", f[3], f[4], f[5]);
		/* a fraction, then the zone */
		if (rest < text.len && text.s[rest] == '.')
			for (rest++; rest < text.len && utf8_is_digit((unsigned char)text.s[rest]); rest++)
				;
		strbuf_add_str(&b, str_trim(str_slice(text, rest, text.len)));
	}
	well = timestamp_parse_3339(strbuf_str(&b), zone, t);
	if (!well && n >= 5) {
		b.len = strlen("2026-01-22T13:05:00");
		well = timestamp_parse_3339(strbuf_str(&b), zone, t);
	}
	strbuf_free(&b);
	return well;
}

/* "22 1월 2026": the Korean months of an RFC 822 date as English ones. */
static bool
parse_korean_822(struct str text, int zone, struct timestamp *t)
{
	static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
		"Nov", "Dec" };
	size_t at = str_find(text, str_of("월"), 0), start;
	struct strbuf b = { 0 };
	int month = 0;
	bool well;

	if (at == (size_t)-1)
		return false;
	for (start = at; start > 0 && utf8_is_digit((unsigned char)text.s[start - 1]); start--)
		;
	for (; start < at && month <= 12; start++)
		month = month * 10 + (text.s[start] - '0');
	if (month < 1 || month > 12)
		return false;
	start = at - (month >= 10 ? 2 : 1);
	strbuf_add_str(&b, str_slice(text, 0, start));
	strbuf_adds(&b, months[month - 1]);
	strbuf_add_str(&b, str_slice(text, at + strlen("월"), text.len));
	well = timestamp_parse_822(strbuf_str(&b), zone, t);
	strbuf_free(&b);
	return well;
}

bool
feed_date_parse(struct str text, int zone, struct timestamp *t)
{
	text = str_trim(text);
	if (text.len == 0 || text.len > DATE_MAX)
		return false;
	return timestamp_parse_3339(text, zone, t) || timestamp_parse_822(text, zone, t) ||
	    parse_figures(text, zone, t) || parse_korean_822(text, zone, t);
}

/* 2026 or 2026-01, which are EDTF as they stand. */
static bool
is_partial(struct str text)
{
	size_t i;

	if (text.len != 4 && text.len != 7)
		return false;
	for (i = 0; i < text.len; i++)
		if (i == 4 ? text.s[i] != '-' : !utf8_is_digit((unsigned char)text.s[i]))
			return false;
	return text.len == 4 || (text.s[5] == '0' ? text.s[6] != '0' : text.s[5] == '1' && text.s[6] <= '2');
}

bool
feed_date_write(struct strbuf *out, struct str text, int zone)
{
	struct timestamp t;

	text = str_trim(text);
	if (is_partial(text)) {
		strbuf_add_str(out, text);
		return true;
	}
	if (!feed_date_parse(text, zone, &t))
		return false;
	timestamp_format(out, &t);
	return true;
}
