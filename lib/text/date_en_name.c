#include "base/utf8.h"
#include "text/date_en.h"
#include "text/match.h"
#include "text/numeral.h"

struct name {
	const char *text;
	int value;
};

static const struct name months[] = {
	{ "january", 1 }, { "jan", 1 }, { "february", 2 }, { "feb", 2 }, { "march", 3 },
	{ "mar", 3 }, { "april", 4 }, { "apr", 4 }, { "may", 5 }, { "june", 6 }, { "jun", 6 },
	{ "july", 7 }, { "jul", 7 }, { "august", 8 }, { "aug", 8 }, { "september", 9 },
	{ "sept", 9 }, { "sep", 9 }, { "october", 10 }, { "oct", 10 }, { "november", 11 },
	{ "nov", 11 }, { "december", 12 }, { "dec", 12 },
};

static const struct name weekdays[] = {
	{ "sunday", 0 }, { "sun", 0 }, { "monday", 1 }, { "mon", 1 }, { "tuesday", 2 },
	{ "tues", 2 }, { "tue", 2 }, { "wednesday", 3 }, { "wed", 3 }, { "thursday", 4 },
	{ "thurs", 4 }, { "thur", 4 }, { "thu", 4 }, { "friday", 5 }, { "fri", 5 },
	{ "saturday", 6 }, { "sat", 6 },
};

static const struct name ordinals[] = {
	{ "first", 1 }, { "second", 2 }, { "third", 3 }, { "fourth", 4 }, { "fifth", 5 },
	{ "sixth", 6 }, { "seventh", 7 }, { "eighth", 8 }, { "ninth", 9 }, { "tenth", 10 },
	{ "eleventh", 11 }, { "twelfth", 12 }, { "thirteenth", 13 }, { "fourteenth", 14 },
	{ "fifteenth", 15 }, { "sixteenth", 16 }, { "seventeenth", 17 }, { "eighteenth", 18 },
	{ "nineteenth", 19 }, { "twentieth", 20 }, { "twenty-first", 21 }, { "twenty first", 21 },
	{ "twenty-second", 22 }, { "twenty second", 22 }, { "twenty-third", 23 },
	{ "twenty third", 23 }, { "twenty-fourth", 24 }, { "twenty fourth", 24 },
	{ "twenty-fifth", 25 }, { "twenty fifth", 25 }, { "twenty-sixth", 26 },
	{ "twenty sixth", 26 }, { "twenty-seventh", 27 }, { "twenty seventh", 27 },
	{ "twenty-eighth", 28 }, { "twenty eighth", 28 }, { "twenty-ninth", 29 },
	{ "twenty ninth", 29 }, { "thirtieth", 30 }, { "thirty-first", 31 }, { "thirty first", 31 },
};

/* The longest name of a table that ends as a word: mar is not in market. */
static size_t
match_name(struct str text, size_t pos, const struct name *table, size_t n, int *value)
{
	char c = pos < text.len ? (char)(text.s[pos] | 0x20) : '\0';
	size_t best = 0, i, len;

	if (c < 'a' || c > 'z')
		return 0;
	for (i = 0; i < n; i++)
		if (table[i].text[0] == c && (len = match_word(text, pos, table[i].text)) > best) {
			best = len;
			*value = table[i].value;
		}
	return best;
}

size_t
en_month(struct str text, size_t pos, int *month)
{
	size_t len = match_name(text, pos, months, ARRAY_LEN(months), month), i;

	if (len > 0)
		return len <= 4 && match_at(text, pos + len, ".") ? len + 1 : len;
	for (i = 0; i < ARRAY_LEN(months); i++)	/* Feb13 */
		if ((len = match_fold(text, pos, months[i].text)) > 0 &&
		    utf8_is_digit(match_peek(text, pos + len))) {
			*month = months[i].value;
			return len;
		}
	return 0;
}

size_t
en_weekday(struct str text, size_t pos, int *weekday)
{
	size_t len = match_name(text, pos, weekdays, ARRAY_LEN(weekdays), weekday), i;

	if (len > 0)
		return len <= 5 && match_at(text, pos + len, ".") ? len + 1 : len;
	for (i = 0; i < ARRAY_LEN(weekdays); i++)	/* sundays */
		if ((len = match_fold(text, pos, weekdays[i].text)) > 5 &&
		    match_word(text, pos + len, "s")) {
			*weekday = weekdays[i].value;
			return len + 1;
		}
	return 0;
}

size_t
en_day(struct str text, size_t pos, int *day, bool *ordinal)
{
	static const char *const endings[] = { "st", "nd", "rd", "th" };
	size_t len = match_name(text, pos, ordinals, ARRAY_LEN(ordinals), day), end;
	uint32_t next;

	*ordinal = len > 0;
	if (len > 0)
		return len;
	*day = match_number(text, pos, 2, &len);
	if (*day < 1 || *day > 31)
		return 0;
	end = match_longest_word(text, pos + len, endings, ARRAY_LEN(endings), NULL);
	*ordinal = end > 0;
	next = match_peek(text, pos + len);
	if (end == 0 && (utf8_is_alnum(next) || next == ':' || next == '%' || next == '.'))
		return next == '.' && !utf8_is_digit(match_peek(text, pos + len + 1)) ? len : 0;
	return len + end;
}

size_t
en_nth(struct str text, size_t pos, int *nth)
{
	bool ordinal;
	size_t len = match_word(text, pos, "last");

	if (len > 0) {
		*nth = -1;
		return len;
	}
	len = en_day(text, pos, nth, &ordinal);
	return ordinal ? len : 0;
}

/* nineteen eighty six, two thousand ten, seventeen hundred thirty three */
static size_t
year_in_words(struct str text, size_t pos, int *year)
{
	struct numeral a, b;

	if (!numeral_read_english(text, pos, &a) || numeral_is_vague(&a) || a.fraction || a.sig > 0)
		return 0;
	if (a.value >= 1500 && a.value < 2100) {
		*year = (int)a.value;
		return a.end - pos;
	}
	if (a.value < 15 || a.value > 20 || !numeral_read_english(text, match_spaces(text, a.end,
	    1), &b) || b.value < 10 ||
	    b.value > 199)
		return 0;
	*year = (int)(a.value * 100 + (b.value >= 100 ? b.value - 100 : b.value));
	return b.end - pos;
}

size_t
en_year(struct str text, size_t pos, int *year)
{
	size_t len, quote = match_at(text, pos, "'");
	int n = match_number(text, pos + quote, 4, &len);

	*year = 0;
	if (n < 0)
		return year_in_words(text, pos, year);
	if (quote == 0 && n >= 1000 && n < 3000 && !utf8_is_alnum(match_peek(text, pos + len)) &&
	    match_peek(text, pos + len) != ':') {
		*year = n;
		return len;
	}
	if (quote == 0 || len != 2)
		return 0;
	*year = n < 40 ? 2000 + n : 1900 + n;
	return quote + len;
}

size_t
en_the(struct str text, size_t pos)
{
	size_t len = match_word(text, pos, "the");

	return len > 0 ? match_spaces(text, pos + len, 1) : pos;
}

size_t
en_joint(struct str text, size_t pos)
{
	static const char *const joints[] = { "of", "in", "on", "from", "after" };
	size_t at = pos, len;

	if (match_at(text, at, " ,"))
		at++;
	if (match_at(text, at, ","))
		at++;
	at = match_spaces(text, at, 2);
	if (at == pos)
		return pos;
	if ((len = match_longest_word(text, at, joints, ARRAY_LEN(joints) - 1, NULL)) > 0)
		at = match_spaces(text, at + len, 1);
	return en_the(text, at);
}
