#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "text/match.h"
#include "text/quantity_scan.h"

/* half, a quarter of, an before a unit: the number it stands for. */
static size_t
read_article(struct str text, size_t pos, double *value)
{
	static const struct {
		const char *text;
		double value;
	} articles[] = {
		{ "half a", 0.5 }, { "half an", 0.5 }, { "a half", 0.5 }, { "half", 0.5 },
		{ "a quarter of a", 0.25 }, { "a quarter of an", 0.25 }, { "quarter", 0.25 },
		{ "a quarter", 0.25 }, { "fourth of", 0.25 }, { "an", 1 }, { "a", 1 }, { "one", 1 },
	};
	size_t i, len, best = 0;

	for (i = 0; i < ARRAY_LEN(articles); i++)
		if ((len = match_word(text, pos, articles[i].text)) > best) {
			best = len;
			*value = articles[i].value;
		}
	return best;
}

/* an hour, a kilogram, half a litre.  Behind a price it is a rate ($5 a day): the caller knows. */
bool
atom_read_article(struct str text, size_t pos, struct atom *a)
{
	double value = 1;
	size_t len = strchr("ahoqfAHOQF", text.s[pos]) != NULL ? read_article(text, pos, &value) :
	    0, at;
	struct numeral n = { .end = pos + len, .form = NUMERAL_ENGLISH, .value = 1, .scale = 1 };
	struct unit u;

	if (len == 0)
		return false;
	at = pos + len;
	if (match_at(text, at, "-"))
		at++;
	if (!unit_read(text, at, &n, &u) || !u.listed || (u.start == at && at == pos + len) ||
	    u.end - u.start < (value == 1 ? 2u : 3u) || !(u.kind == QUANTITY_DURATION ||
	    u.kind == QUANTITY_MEASURE || u.kind == QUANTITY_MONEY) ||
	    (unsigned char)text.s[u.start] >= 0x80 || text.s[u.start] == '$' ||
	    (u.kind == QUANTITY_MONEY && (text.s[u.start] < 'a' || u.end - u.start < 4) &&
	    text.s[u.start] != 'P') || match_word(text, u.start, "real") ||
	    match_word(text, u.start, "second"))
		return false;
	if (u.kind == QUANTITY_MONEY && match_word(text, u.start, "pound")) {
		u.kind = QUANTITY_MEASURE;
		u.name = str_of("[lb_av]");
	}
	a->numeral = n;
	a->q.value = value * u.factor;
	a->q.kind = u.kind;
	a->q.unit = u.name;
	a->q.core.end = u.end;
	a->has_unit = a->article = true;
	return true;
}

struct ordinal_word {
	const char *text;
	double value;
};

static const struct ordinal_word lasts[] = {
	{ "first", 1 }, { "second", 2 }, { "third", 3 }, { "fourth", 4 }, { "fifth", 5 },
	{ "sixth", 6 }, { "seventh", 7 }, { "eighth", 8 }, { "ninth", 9 }, { "nineth", 9 },
	{ "tenth", 10 }, { "eleventh", 11 }, { "twelfth", 12 }, { "thirteenth", 13 },
	{ "fourteenth", 14 }, { "fifteenth", 15 }, { "sixteenth", 16 }, { "seventeenth", 17 },
	{ "eighteenth", 18 }, { "nineteenth", 19 }, { "twentieth", 20 }, { "thirtieth", 30 },
	{ "fortieth", 40 }, { "fiftieth", 50 }, { "sixtieth", 60 }, { "seventieth", 70 },
	{ "eightieth", 80 }, { "ninetieth", 90 }, { "hundredth", 100 }, { "thousandth", 1e3 },
	{ "millionth", 1e6 }, { "billionth", 1e9 }, { "trillionth", 1e12 },
};

static const struct ordinal_word tens[] = {
	{ "twenty", 20 }, { "thirty", 30 }, { "forty", 40 }, { "fifty", 50 }, { "sixty", 60 },
	{ "seventy", 70 }, { "eighty", 80 }, { "ninety", 90 },
};

/* The last word of a written ordinal: twenty-first ends in first. */
static size_t
last_word(struct str text, size_t pos, double *value)
{
	size_t i, len;

	for (i = 0; i < ARRAY_LEN(lasts); i++)
		if ((len = match_word(text, pos, lasts[i].text)) > 0) {
			*value = lasts[i].value;
			return len;
		}
	return 0;
}

/* The end of an ordinal in words, or pos: third, twenty-first, twentyfifth, a hundred trillionth. */
static size_t
ordinal_words(struct str text, size_t pos, double *value)
{
	struct numeral n;
	size_t len = last_word(text, pos, value), at, i;
	double last;

	if (len > 0)
		return pos + len;
	for (i = 0; i < ARRAY_LEN(tens); i++)
		if ((len = match_fold(text, pos, tens[i].text)) > 0) {
			at = pos + len;
			at += match_at(text, at, "-") + match_at(text, at, "—");
			at = match_spaces(text, at, 1);
			if ((len = last_word(text, at, &last)) > 0 && last < 10) {
				*value = tens[i].value + last;
				return at + len;
			}
		}
	if (!numeral_read_english(text, pos, &n) || numeral_is_vague(&n) || n.fraction ||
	    n.form != NUMERAL_ENGLISH)
		return pos;
	at = match_spaces(text, n.end, 1);
	at += match_at(text, at, "-");
	if ((len = last_word(text, at, &last)) == 0 || at == n.end)
		return pos;
	*value = last >= 100 ? n.value * last : n.value + last;
	return last < 100 && fmod(n.value, 10) != 0 ? pos : at + len;
}

/* 21st, third, twenty-fifth. */
bool
atom_read_ordinal(struct str text, size_t pos, struct atom *a)
{
	static const char *const endings[] = { "st", "nd", "rd", "th" };
	double value = 0;
	size_t end, len;
	int n = (unsigned char)text.s[pos] < 0x80 ? match_number(text, pos, 9, &len) : -1;

	if ((unsigned char)text.s[pos] >= 0x80)
		return false;
	if (n >= 0) {
		end = pos + len;
		if ((len = match_longest_word(text, end, endings, ARRAY_LEN(endings), NULL)) == 0)
			return false;
		value = n;
		end += len;
	} else if ((end = ordinal_words(text, pos, &value)) == pos) {
		return false;
	}
	a->q.kind = QUANTITY_ORDINAL;
	a->q.value = value;
	a->q.core.end = end;
	a->numeral.value = value;
	a->numeral.form = NUMERAL_ENGLISH;
	a->numeral.end = end;
	a->has_unit = true;
	return true;
}

/* $20 43, 20 ringgit and 43 sen, 15 dollars 50: cents without their sign. */
void
atom_extend_cents(struct str text, struct atom *a)
{
	static const char *const cents[] = { "cents", "cent", "sen", "sens", "pence", "kopiykas",
		"kopeks", "centavos", "paise" };
	size_t at = match_spaces(text, a->q.core.end, 1), len, end, word;
	struct numeral n;
	bool joined = false;

	if (a->q.kind != QUANTITY_MONEY || at == a->q.core.end || fmod(a->q.value, 1) != 0 ||
	    a->q.value >= 1e4 || isnan(a->q.value))
		return;
	if ((len = match_word(text, at, "and")) > 0) {
		at = match_spaces(text, at + len, 1);
		joined = true;
	}
	if (at >= text.len || !numeral_read(text, at, &n) || numeral_is_vague(&n) || n.decimal ||
	    n.value >= 100 || n.value < 1 ||
	    n.form == NUMERAL_SINO || n.form == NUMERAL_NATIVE)
		return;
	end = n.end;
	word = match_longest_word(text, match_spaces(text, end, 1), cents, ARRAY_LEN(cents), NULL);
	if (word > 0)
		end = match_spaces(text, end, 1) + word;
	else if ((end < text.len && text.s[end] != '.' && text.s[end] != ',' &&
	    text.s[end] != '\n' &&
	    !(joined && n.form == NUMERAL_ENGLISH)) || (joined && n.form == NUMERAL_DIGITS &&
	    n.value < 10))
		return;
	a->q.value += n.value / 100;
	a->q.core.end = end;
}

/* An hour and a half, 1 hour thirty: what an hour leaves out. */
void
atom_extend_hour(struct str text, struct atom *a)
{
	static const char *const halves[] = { "and a half", "and half", "and an half" };
	size_t at = match_spaces(text, a->q.core.end, 1), len, i;
	struct numeral n;
	static const struct {
		const char *unit, *small;
		double factor;
	} steps[] = { { "hour", "minute", 60 }, { "minute", "second", 60 }, { "year", "month", 12 },
		{ "day", "hour", 24 } };

	if (at == a->q.core.end || isnan(a->q.value))
		return;
	for (i = 0; i < ARRAY_LEN(steps) && !str_is(a->q.unit, steps[i].unit); i++)
		;
	if (i == ARRAY_LEN(steps))
		return;
	if ((len = match_longest_word(text, at, halves, ARRAY_LEN(halves), NULL)) > 0) {
		a->q.value = (a->q.value + 0.5) * steps[i].factor;
		a->q.unit = str_of(steps[i].small);
		a->q.core.end = at + len;
		return;
	}
	if (i != 0)
		return;
	if ((len = match_word(text, at, "and")) > 0)
		at = match_spaces(text, at + len, 1);
	if (!numeral_read_english(text, at, &n) || n.form != NUMERAL_ENGLISH ||
	    numeral_is_vague(&n) || n.value > 59 || n.fraction ||
	    utf8_is_alnum(match_peek(text, match_spaces(text, n.end, 1))))
		return;
	a->q.value = a->q.value * 60 + n.value;
	a->q.unit = str_of("minute");
	a->q.core.end = n.end;
}
