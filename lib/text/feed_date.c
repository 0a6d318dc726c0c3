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

/* 오전, 오후, AM or PM at pos. */
static void
read_half(struct str text, size_t pos, struct half *half)
{
	struct str rest = str_slice(text, pos, text.len);
	bool word = pos == 0 || !utf8_is_alnum((unsigned char)text.s[pos - 1]) ||
	    utf8_is_digit((unsigned char)text.s[pos - 1]);

	if (str_starts(rest, "오후") || (word && (str_starts(rest, "PM") || str_starts(rest, "pm"))))
		half->afternoon = true;
	if (str_starts(rest, "오전") || (word && (str_starts(rest, "AM") || str_starts(rest, "am"))))
		half->forenoon = true;
}

/*
 * Reads the figures of text, whatever parts them: 년 월 일 시 분 초, dots, slashes, hyphens, colons, a
 * weekday in brackets.  Stops at a sign that follows the time (its zone), whose offset goes to
 * *rest.
 */
static size_t
read_figures(struct str text, int *figures, struct half *half, size_t *rest)
{
	size_t pos = 0, start, n = 0;

	while (pos < text.len && n < FIGURES) {
		read_half(text, pos, half);
		if (!utf8_is_digit((unsigned char)text.s[pos])) {
			/*
			 * other words than the units of a date: this is a sentence, or another
			 * format
			 */
			if (utf8_is_alnum((unsigned char)text.s[pos]) && n < 3)
				return 0;
			if (n >= 5 &&
			    (text.s[pos] == '+' || text.s[pos] == '-' || text.s[pos] == 'Z'))
				break;
			pos++;
			continue;
		}
		for (start = pos; pos < text.len && utf8_is_digit((unsigned char)text.s[pos]);
		     pos++)
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

static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
	"Oct", "Nov", "Dec" };

/*
 * The figures with the year first: 1/22/2026 1:05 PM is American by its PM, 26.01.22 Korean by its
 * dots; in any other order a date in figures says too little.
 */
static bool
order_figures(struct str text, int *f, const struct half *half)
{
	int year = f[2];

	if (f[0] >= 1000)
		return true;
	if (f[2] >= 1000 && f[0] <= 12 && (half->afternoon || half->forenoon)) {
		f[2] = f[1];
		f[1] = f[0];
		f[0] = year;
		return true;
	}
	if (text.len > 2 && text.s[2] == '.' && f[0] < 100) {
		f[0] += 2000;
		return true;
	}
	return false;
}

/* A date in figures. */
static bool
parse_figures(struct str text, int zone, struct timestamp *t)
{
	struct half half = { false, false };
	struct strbuf b = { 0 };
	int f[FIGURES] = { 0 };
	size_t rest = 0, n = read_figures(text, f, &half, &rest), start;
	bool well;

	/* a half of the day may stand behind the last figure */
	for (start = rest; start < text.len; start++)
		read_half(text, start, &half);
	if (n < 3 || n == 4 || !order_figures(text, f, &half) || f[1] < 1 || f[1] > 12)
		return false;
	if (half.afternoon && f[3] < 12)
		f[3] += 12;
	if (half.forenoon && f[3] == 12)
		f[3] = 0;
	strbuf_addf(&b, "%d %s %04d", f[2], months[f[1] - 1], f[0]);
	if (n >= 5)
		strbuf_addf(&b, " %02d:%02d:%02d", f[3], f[4], f[5]);
	start = b.len;
	/* a fraction, then the zone, if that is what follows */
	if (n >= 5 && rest < text.len && text.s[rest] == '.')
		for (rest++; rest < text.len && utf8_is_digit((unsigned char)text.s[rest]); rest++)
			;
	strbuf_addc(&b, ' ');
	strbuf_add_str(&b, str_slice(text, n >= 5 ? rest : text.len, text.len));
	well = timestamp_parse_822(strbuf_str(&b), zone, t) ||
	    timestamp_parse_822(str_slice(strbuf_str(&b), 0, start), zone, t);
	strbuf_free(&b);
	return well;
}

/* Seconds or milliseconds since 1970, as programs write them that forget to format. */
static bool
parse_epoch(struct str text, struct timestamp *t)
{
	size_t i;

	if (text.len != 10 && text.len != 13)
		return false;
	*t = (struct timestamp){ .zoned = true };
	for (i = 0; i < 10; i++) {
		if (!utf8_is_digit((unsigned char)text.s[i]))
			return false;
		t->seconds = t->seconds * 10 + (text.s[i] - '0');
	}
	return text.len == 10 ||
	    (utf8_is_digit((unsigned char)text.s[10]) && utf8_is_digit((unsigned char)text.s[11]) &&
	    utf8_is_digit((unsigned char)text.s[12]));
}

/* "22 1월 2026": the Korean months of an RFC 822 date as English ones. */
static bool
parse_korean_822(struct str text, int zone, struct timestamp *t)
{
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
	    parse_epoch(text, t) || parse_figures(text, zone, t) || parse_korean_822(text, zone, t);
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
	return text.len == 4 ||
	    (text.s[5] == '0' ? text.s[6] != '0' : text.s[5] == '1' && text.s[6] <= '2');
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
