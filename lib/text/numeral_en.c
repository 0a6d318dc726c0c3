#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "text/match.h"
#include "text/numeral.h"

enum word_kind {
	WORD_NONE,
	WORD_ONE,		/* zero … nine */
	WORD_TEEN,		/* ten … nineteen */
	WORD_TEN,		/* twenty … ninety */
	WORD_HUNDRED,
	WORD_BIG,		/* thousand and up, lakh, crore */
	WORD_DOZEN
};

struct word {
	const char *text;
	enum word_kind kind;
	double value;
};

static const struct word words[] = {
	{ "zero", WORD_ONE, 0 }, { "nought", WORD_ONE, 0 }, { "naught", WORD_ONE, 0 },
	{ "one", WORD_ONE, 1 }, { "two", WORD_ONE, 2 }, { "three", WORD_ONE, 3 },
	{ "four", WORD_ONE, 4 }, { "five", WORD_ONE, 5 }, { "six", WORD_ONE, 6 },
	{ "seven", WORD_ONE, 7 }, { "eight", WORD_ONE, 8 }, { "nine", WORD_ONE, 9 },
	{ "ten", WORD_TEEN, 10 }, { "eleven", WORD_TEEN, 11 }, { "twelve", WORD_TEEN, 12 },
	{ "thirteen", WORD_TEEN, 13 }, { "fourteen", WORD_TEEN, 14 }, { "fifteen", WORD_TEEN, 15 },
	{ "sixteen", WORD_TEEN, 16 }, { "seventeen", WORD_TEEN, 17 }, { "eighteen", WORD_TEEN, 18 },
	{ "nineteen", WORD_TEEN, 19 }, { "twenty", WORD_TEN, 20 }, { "thirty", WORD_TEN, 30 },
	{ "forty", WORD_TEN, 40 }, { "fourty", WORD_TEN, 40 }, { "fifty", WORD_TEN, 50 },
	{ "sixty", WORD_TEN, 60 }, { "seventy", WORD_TEN, 70 }, { "eighty", WORD_TEN, 80 },
	{ "ninety", WORD_TEN, 90 }, { "hundred", WORD_HUNDRED, 100 },
	{ "hundreds", WORD_HUNDRED, 100 }, { "thousand", WORD_BIG, 1e3 },
	{ "thousands", WORD_BIG, 1e3 }, { "lakh", WORD_BIG, 1e5 }, { "lakhs", WORD_BIG, 1e5 },
	{ "lac", WORD_BIG, 1e5 }, { "lkh", WORD_BIG, 1e5 }, { "lkhs", WORD_BIG, 1e5 },
	{ "million", WORD_BIG, 1e6 }, { "millions", WORD_BIG, 1e6 }, { "mil", WORD_BIG, 1e6 },
	{ "crore", WORD_BIG, 1e7 }, { "crores", WORD_BIG, 1e7 }, { "cr", WORD_BIG, 1e7 },
	{ "billion", WORD_BIG, 1e9 }, { "billions", WORD_BIG, 1e9 }, { "bn", WORD_BIG, 1e9 },
	{ "trillion", WORD_BIG, 1e12 }, { "trillions", WORD_BIG, 1e12 }, { "tn", WORD_BIG, 1e12 },
	{ "quadrillion", WORD_BIG, 1e15 }, { "dozen", WORD_DOZEN, 12 },
	{ "dozens", WORD_DOZEN, 12 }, { "dz", WORD_DOZEN, 12 }, { "dzs", WORD_DOZEN, 12 },
	{ "doz", WORD_DOZEN, 12 }, { "dozs", WORD_DOZEN, 12 },
};

/* Letters glued to digits: 3M, 10k, 4.7bn.  m, g and t alone are units; 5G and 4K are no numbers. */
static const struct word suffixes[] = {
	{ "k", WORD_BIG, 1e3 }, { "K", WORD_BIG, 1e3 }, { "M", WORD_BIG, 1e6 },
	{ "MM", WORD_BIG, 1e6 }, { "mn", WORD_BIG, 1e6 }, { "mil", WORD_BIG, 1e6 },
	{ "b", WORD_BIG, 1e9 }, { "B", WORD_BIG, 1e9 }, { "bn", WORD_BIG, 1e9 },
	{ "G", WORD_BIG, 1e9 }, { "T", WORD_BIG, 1e12 }, { "tn", WORD_BIG, 1e12 },
	{ "trn", WORD_BIG, 1e12 },
};

struct vague_word {
	const char *text;
	double low, high;
};

static const struct vague_word vague[] = {
	{ "several hundred", 200, 900 }, { "several thousand", 2e3, 9e3 },
	{ "several million", 2e6, 9e6 }, { "several billion", 2e9, 9e9 },
	{ "several dozen", 24, 108 }, { "several", 2, 9 }, { "a few hundred", 200, 500 },
	{ "a few thousand", 2e3, 5e3 }, { "a few million", 2e6, 5e6 }, { "a few dozen", 24, 60 },
	{ "dozens", 24, 99 }, { "tens of thousands", 2e4, 9.9e4 },
	{ "tens of millions", 2e7, 9.9e7 }, { "tens of billions", 2e10, 9.9e10 },
	{ "hundreds of thousands", 2e5, 9.9e5 }, { "hundreds of millions", 2e8, 9.9e8 },
	{ "hundreds of billions", 2e11, 9.9e11 }, { "hundreds", 200, 990 },
	{ "thousands", 2e3, 9.9e3 }, { "millions", 2e6, 9.9e6 }, { "billions", 2e9, 9.9e9 },
	{ "trillions", 2e12, 9.9e12 },
};

struct part_word {
	const char *text;
	double value;
};

static const struct part_word parts[] = {
	{ "half", 2 }, { "halves", 2 }, { "third", 3 }, { "thirds", 3 }, { "quarter", 4 },
	{ "quarters", 4 }, { "fourth", 4 }, { "fourths", 4 }, { "fifth", 5 }, { "fifths", 5 },
	{ "sixth", 6 }, { "sixths", 6 }, { "seventh", 7 }, { "sevenths", 7 }, { "eighth", 8 },
	{ "eighths", 8 }, { "ninth", 9 }, { "ninths", 9 }, { "tenth", 10 }, { "tenths", 10 },
	{ "eleventh", 11 }, { "twelfth", 12 }, { "thirteenth", 13 }, { "fourteenth", 14 },
	{ "fifteenth", 15 }, { "sixteenth", 16 }, { "seventeenth", 17 }, { "eighteenth", 18 },
	{ "nineteenth", 19 }, { "twentieth", 20 }, { "thirtieth", 30 }, { "hundredth", 100 },
	{ "hundredths", 100 }, { "thousandth", 1e3 }, { "thousandths", 1e3 }, { "millionth", 1e6 },
	{ "millionths", 1e6 },
};

/* The longest numeral word at pos that ends as a word (seven is not in seventh). */
static const struct word *
find_word(struct str text, size_t pos, size_t *len)
{
	const struct word *best = NULL;
	char first = pos < text.len ? (char)(text.s[pos] | 0x20) : '\0';
	char second = pos + 1 < text.len ? (char)(text.s[pos + 1] | 0x20) : '\0';
	size_t i, n;

	*len = 0;
	/*
	 * most readers of dates and units ask here as well: how the words begin refuses most
	 * places
	 */
	if (first < 'a' || first > 'z' || strchr("bcdefhlmnoqstz", first) == NULL)
		return NULL;
	for (i = 0; i < ARRAY_LEN(words); i++)
		if (words[i].text[0] == first && words[i].text[1] == second &&
		    (n = match_word(text, pos, words[i].text)) > *len) {
			best = &words[i];
			*len = n;
		}
	return best;
}

/* Behind a word: a blank, a hyphen, or "and" between blanks; *joined when something was there. */
static size_t
skip_joint(struct str text, size_t pos, bool may_and)
{
	size_t at = match_spaces(text, pos, 2), and;

	if (at == pos && match_at(text, pos, "-"))
		return pos + 1;
	if (at == pos && match_at(text, pos, "—"))
		return pos + 3;
	if (may_and && (and = match_word(text, at, "and")) > 0)
		return match_spaces(text, at + and, 2);
	return at;
}

/* Adds a word to a number being read; false when it cannot follow. */
static bool
add_word(struct numeral *n, double *section, enum word_kind *last, double *big,
    const struct word *w)
{
	switch (w->kind) {
	case WORD_ONE:
	case WORD_TEEN:
	case WORD_TEN:
		if (*last == WORD_ONE || *last == WORD_TEEN || (*last == WORD_TEN &&
		    (w->kind != WORD_ONE || w->value == 0)))
			return false;
		*section += w->value;
		break;
	case WORD_HUNDRED:
		if (*last == WORD_HUNDRED || *section >= 100)
			return false;
		*section = (*last == WORD_NONE || *last == WORD_BIG ? 1 : *section) * 100;
		break;
	case WORD_BIG:
		if (*section == 0 && *last != WORD_NONE && n->value > 0)
			n->value *= w->value;	/* three thousand millions, three lakh crore */
		else if (w->value < *big)
			n->value += (*last == WORD_NONE ? 1 : *section) * w->value;
		else
			return false;
		*big = w->value;
		*section = 0;
		n->scale = w->value;
		break;
	case WORD_DOZEN:
		if (*last == WORD_DOZEN || *last == WORD_BIG)
			return false;
		if (*last != WORD_NONE && *section >= 100 && fmod(*section, 100) != 0)
			*section += (fmod(*section, 100)) * 11;
		else
			*section = (*last == WORD_NONE ? 1 : *section) * 12;
		break;
	default:
		return false;
	}
	*last = w->kind;
	return true;
}

/* point two, point seventy-one: the decimals behind a number in words. */
static size_t
read_point(struct str text, size_t pos, double *value)
{
	size_t at = match_spaces(text, pos, 1), len = match_word(text, at, "point"), next;
	double place = 0.1, decimals = 0;
	const struct word *w;
	bool any = false;

	if (len == 0 || at == pos)
		return pos;
	at += len;
	while (at - pos < NUMERAL_MAX && (w = find_word(text, next = skip_joint(text, at, false),
	    &len)) != NULL) {
		if (w->kind == WORD_ONE) {
			decimals += w->value * place;
			place /= 10;
		} else if (w->kind == WORD_TEN || w->kind == WORD_TEEN) {
			decimals += w->value * place / 10;
			place /= w->kind == WORD_TEN ? 10 : 100;
		} else {
			break;
		}
		at = next + len;
		any = true;
	}
	if (!any)
		return pos;
	*value += decimals;
	return at;
}

/* A denominator at pos: half, thirds, quarter. */
static size_t
read_part(struct str text, size_t pos, double *of)
{
	size_t i, len;

	for (i = 0; i < ARRAY_LEN(parts); i++)
		if ((len = match_word(text, pos, parts[i].text)) > 0) {
			*of = parts[i].value;
			return len;
		}
	return 0;
}

/* and a half, and three quarters: the end of it or pos. */
static size_t
and_part(struct str text, size_t pos, double *count, double *of)
{
	size_t at = match_spaces(text, pos, 1), len = match_word(text, at, "and");
	double n = 1, whole;
	const struct word *w;

	if (at == pos || len == 0)
		return pos;
	at = match_spaces(text, at + len, 1);
	if ((len = match_word(text, at, "a")) > 0 || (len = match_word(text, at, "an")) > 0) {
		at = match_spaces(text, at + len, 1);
	} else if ((w = find_word(text, at, &len)) != NULL && w->kind == WORD_ONE) {
		n = w->value;
		at = match_spaces(text, at + len, 1);
	}
	if ((len = read_part(text, at, &whole)) == 0)
		return pos;
	if (count != NULL) {
		*count = n;
		*of = whole;
	}
	return at + len;
}

/* A number and a fraction behind it; a multiplier may follow: five and a half million. */
static size_t
add_and_part(struct str text, size_t pos, struct numeral *n)
{
	double count, of;
	size_t end = and_part(text, pos, &count, &of), at, len;
	const struct word *w;

	if (end == pos)
		return pos;
	/* one million and a half is half a million more */
	n->value += count / of * (n->scale >= 1e6 ? n->scale : 1);
	n->decimal = true;
	at = skip_joint(text, end, false);
	if ((w = find_word(text, at, &len)) != NULL && w->kind >= WORD_HUNDRED &&
	    w->kind <= WORD_BIG) {
		/* one billion and a quarter million: the fraction is of the smaller one */
		if (n->scale > w->value)
			n->value += count / of * (w->value - n->scale);
		else
			n->value *= w->value;
		n->scale = w->value;
		return at + len;
	}
	return end;
}

/* The next word of a number, or digits behind a multiplier: 4 thousand 3 hundred and 21. */
static bool
next_part(struct str text, size_t pos, enum word_kind last, struct word *w, size_t *len)
{
	const struct word *found = find_word(text, pos, len);
	struct numeral digits;

	if (found != NULL) {
		*w = *found;
		return true;
	}
	if (last < WORD_HUNDRED || !numeral_read_digits(text, pos, &digits) || digits.decimal ||
	    digits.value >= 1000 ||
	    utf8_is_alnum(match_peek(text, digits.end)))
		return false;
	w->kind = WORD_TEEN;
	w->value = digits.value;
	*len = digits.end - pos;
	return digits.value > 0;
}

/* Number words from pos; start is true when nothing stands before them (digits may: 4.7 billion). */
static size_t
read_words(struct str text, size_t pos, struct numeral *n, bool start)
{
	double section = start ? 0 : n->value, big = 1e18;
	enum word_kind last = start ? WORD_NONE : WORD_TEN;
	struct word w;
	size_t end = pos, at = pos, len, point;

	n->value = 0;
	if (!start)
		at = skip_joint(text, pos, false);
	while (at - pos < NUMERAL_MAX && next_part(text, at, last, &w, &len)) {
		if (!start && end == pos && w.kind < WORD_HUNDRED)
			break;
		if (!add_word(n, &section, &last, &big, &w))
			break;
		end = at + len;
		if (w.kind <= WORD_HUNDRED && (point = read_point(text, end, &section)) > end)
			end = point;
		if (w.kind >= WORD_HUNDRED && and_part(text, end, NULL, NULL) > end)
			break;
		at = skip_joint(text, end, w.kind >= WORD_HUNDRED);
	}
	n->value += section;
	n->end = end;
	return end;
}

static const struct word *
find_suffix(struct str text, size_t pos, size_t *len)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(suffixes); i++)
		if ((*len = match_at(text, pos, suffixes[i].text)) > 0 &&
		    !utf8_is_alnum(match_peek(text, pos + *len)) &&
		    !match_hangul(text, pos + *len))
			return &suffixes[i];
	return NULL;
}

/* several hundred, dozens: an order of magnitude with both ends of it. */
static bool
read_vague(struct str text, size_t pos, struct numeral *n)
{
	size_t i, len, best = 0;

	for (i = 0; i < ARRAY_LEN(vague); i++) {
		len = match_word(text, pos, vague[i].text);
		if (len > best) {
			best = len;
			n->low = vague[i].low;
			n->high = vague[i].high;
		}
	}
	n->value = NAN;
	n->end = pos + best;
	return best > 0;
}

static void
init(struct numeral *n)
{
	memset(n, 0, sizeof(*n));
	n->form = NUMERAL_ENGLISH;
	n->low = n->high = n->of[0] = n->of[1] = NAN;
	n->scale = 1;
}

/*
 * "a fifth straight day", "a third man was held": the fifth, the third one, and no part of a
 * day or a man.
 */
static bool
is_ordinal_noun(struct str text, size_t end)
{
	static const char *const counted[] = { "straight", "consecutive", "successive", "man", "woman",
		"person", "day", "week", "month", "year", "time", "round", "case", "victim", "body",
		"suspect", "term", "season", "game", "vessel", "ship", "plane", "death", "quake",
		"vote", "bidder", "party", "goal", "win", "loss", "rise", "cut", "child" };
	size_t at = match_spaces(text, end, 1);

	return at > end && match_longest_word(text, at, counted, ARRAY_LEN(counted), NULL) > 0;
}

/* two thirds, a quarter, half (a, of): a ratio in words. */
static bool
read_fraction(struct str text, size_t pos, struct numeral *n)
{
	double count = 1, of;
	size_t at = pos, len, end;
	const struct word *w;

	if ((len = match_word(text, at, "a")) > 0 || (len = match_word(text, at, "an")) > 0)
		at = match_spaces(text, at + len, 1);
	else if ((w = find_word(text, at, &len)) != NULL && w->kind <= WORD_TEEN && w->value > 0) {
		count = w->value;
		at = skip_joint(text, at + len, false);
	} else if (!match_word(text, at, "half") && !match_word(text, at, "quarter")) {
		return false;
	}
	if ((len = read_part(text, at, &of)) == 0 || (count == 1 && at == pos && of > 4))
		return false;
	/* quarter alone is three months; a quarter million is a number */
	if (at == pos && of == 4) {
		w = find_word(text, skip_joint(text, at + len, false), &end);
		if (w == NULL || w->kind != WORD_BIG)
			return false;
	}
	end = at + len;
	/* one fifth but not the ordinal: a plural or "a" or "one" makes it a fraction */
	if (count > 1 && text.s[end - 1] != 's' && of != 2)
		return false;
	if (count == 1 && of > 2 && text.s[end - 1] != 's' && is_ordinal_noun(text, end))
		return false;
	init(n);
	n->value = count / of;
	n->end = end;
	at = skip_joint(text, end, false);
	if ((w = find_word(text, at, &len)) != NULL && w->kind >= WORD_HUNDRED &&
	    w->kind <= WORD_BIG) {
		n->value *= w->value;	/* half million */
		n->scale = w->value;
		n->end = at + len;
		return true;
	}
	n->of[0] = count;
	n->of[1] = of;
	n->fraction = true;
	return true;
}

/* one hundred thirty-two fifths: a plural denominator behind any number. */
static void
read_fraction_tail(struct str text, struct numeral *n)
{
	size_t at = skip_joint(text, n->end, false), len;
	double of;

	if (at == n->end || n->decimal || (len = read_part(text, at, &of)) == 0 ||
	    text.s[at + len - 1] != 's' || of == 2)
		return;
	n->of[0] = n->value;
	n->of[1] = of;
	n->value /= of;
	n->fraction = true;
	n->end = at + len;
}

static bool
suffix_fits(const struct numeral *n, const struct word *suffix)
{
	if (suffix->text[0] == 'G' || suffix->text[0] == 'T')
		return n->decimal || n->grouped;
	return suffix->text[0] != 'K' || n->value >= 100;
}

/*
 * The significant digits of 410 in 410 billion: below 1,000 its zero would count, but the number is
 * 410,000,000,000, and of those zeros none does.
 */
static unsigned
without_zeros(unsigned sig, double mantissa)
{
	for (; sig > 1 && fmod(mantissa, 10) == 0; mantissa /= 10)
		sig--;
	return sig;
}

static bool
read_after_digits(struct str text, size_t pos, struct numeral *n)
{
	const struct word *suffix;
	double mantissa;
	size_t len, end;
	unsigned sig;

	if (!numeral_read_digits(text, pos, n))
		return false;
	sig = n->sig;
	mantissa = n->value;
	end = n->end;
	if ((suffix = find_suffix(text, match_spaces(text, end, 1), &len)) != NULL &&
	    suffix_fits(n, suffix)) {
		n->value = mantissa * suffix->value;
		n->end = (text.s[end] == ' ' ? end + 1 : end) + len;
		n->scale = suffix->value;
	} else if (read_words(text, end, n, false) == end) {
		n->value = mantissa;
		n->end = add_and_part(text, end, n);
		if (n->end == end)
			return false;
	}
	n->form = NUMERAL_MIXED;
	n->sig = n->decimal || mantissa >= 1000 ? sig : without_zeros(sig, mantissa);
	n->end = add_and_part(text, n->end, n);
	return true;
}

bool
numeral_read_english(struct str text, size_t pos, struct numeral *n)
{
	char c = pos < text.len ? text.s[pos] : '\0';
	size_t at = pos, len;

	if ((c >= '0' && c <= '9') || c == '.')
		return read_after_digits(text, pos, n);
	c |= 0x20;
	/* no numeral, fraction or vague word begins otherwise */
	if (c == '\0' || strchr("abcdefhlmnoqstz", c) == NULL)
		return false;
	init(n);
	if (read_vague(text, pos, n))
		return true;
	if (read_fraction(text, pos, n))
		return true;
	init(n);
	if ((len = match_word(text, pos, "a couple of")) > 0 ||
	    (len = match_word(text, pos, "a pair of")) > 0) {
		n->value = 2;
		n->end = pos + len;
		return true;
	}
	if ((len = match_word(text, pos, "a")) > 0) {
		at = match_spaces(text, pos + len, 1);
		if (find_word(text, at, &len) == NULL ||
		    find_word(text, at, &len)->kind < WORD_HUNDRED)
			return false;
	}
	if (read_words(text, at, n, true) == at)
		return false;
	n->end = add_and_part(text, n->end, n);
	read_fraction_tail(text, n);
	return true;
}
