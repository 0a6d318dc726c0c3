#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "text/match.h"
#include "text/numeral.h"

enum token_kind {
	TOKEN_NONE,
	TOKEN_DIGITS,		/* 2,000 or 3.5 */
	TOKEN_SINO,		/* 일 … 구 */
	TOKEN_SMALL,		/* 십 백 천 */
	TOKEN_BIG,		/* 만 억 조 경 해 */
	TOKEN_NATIVE		/* 열둘, only at the end */
};

struct token {
	enum token_kind kind;
	size_t end;
	double value;
	bool hanja;
	struct numeral digits;
};

/* Where a numeral stands while it is read: (total + (section + current) * what comes). */
struct sum {
	double total, section, current;
	double small, big;		/* the smallest multiplier so far: they descend */
	double scale;
	bool have_current;
	bool digits, words, hanja;
	struct numeral number;		/* the last one in digits */
	unsigned tokens, sig;
	bool decimal;
};

struct syllable {
	const char *text;
	enum token_kind kind;
	double value;
};

static const struct syllable syllables[] = {
	{ "일", TOKEN_SINO, 1 }, { "이", TOKEN_SINO, 2 }, { "삼", TOKEN_SINO, 3 },
	{ "사", TOKEN_SINO, 4 }, { "오", TOKEN_SINO, 5 }, { "육", TOKEN_SINO, 6 },
	{ "륙", TOKEN_SINO, 6 }, { "칠", TOKEN_SINO, 7 }, { "팔", TOKEN_SINO, 8 },
	{ "구", TOKEN_SINO, 9 }, { "영", TOKEN_SINO, 0 }, { "공", TOKEN_SINO, 0 },
	{ "십", TOKEN_SMALL, 10 }, { "백", TOKEN_SMALL, 100 }, { "천", TOKEN_SMALL, 1000 },
	{ "만", TOKEN_BIG, 1e4 }, { "억", TOKEN_BIG, 1e8 }, { "조", TOKEN_BIG, 1e12 },
	{ "경", TOKEN_BIG, 1e16 }, { "해", TOKEN_BIG, 1e20 }, { "一", TOKEN_SINO, 1 },
	{ "二", TOKEN_SINO, 2 }, { "三", TOKEN_SINO, 3 }, { "四", TOKEN_SINO, 4 },
	{ "五", TOKEN_SINO, 5 }, { "六", TOKEN_SINO, 6 }, { "七", TOKEN_SINO, 7 },
	{ "八", TOKEN_SINO, 8 }, { "九", TOKEN_SINO, 9 }, { "十", TOKEN_SMALL, 10 },
	{ "百", TOKEN_SMALL, 100 }, { "千", TOKEN_SMALL, 1000 }, { "萬", TOKEN_BIG, 1e4 },
	{ "万", TOKEN_BIG, 1e4 }, { "億", TOKEN_BIG, 1e8 }, { "兆", TOKEN_BIG, 1e12 },
};

struct native {
	const char *text;
	double low, high;	/* equal for an exact numeral */
};

static const struct native native_tens[] = {
	{ "열", 10, 10 }, { "스물", 20, 20 }, { "스무", 20, 20 }, { "서른", 30, 30 }, { "마흔", 40, 40 },
	{ "쉰", 50, 50 }, { "예순", 60, 60 }, { "일흔", 70, 70 }, { "여든", 80, 80 }, { "아흔", 90, 90 },
};

static const struct native native_ones[] = {
	{ "하나", 1, 1 }, { "한두", 1, 2 }, { "한", 1, 1 }, { "둘", 2, 2 }, { "두세", 2, 3 },
	{ "두서너", 2, 4 }, { "두서넛", 2, 4 }, { "두어", 2, 3 }, { "두", 2, 2 }, { "셋", 3, 3 },
	{ "세", 3, 3 }, { "석", 3, 3 }, { "서너", 3, 4 }, { "서넛", 3, 4 }, { "넷", 4, 4 }, { "네댓", 4, 5 },
	{ "너댓", 4, 5 }, { "너덧", 4, 5 }, { "네", 4, 4 }, { "넉", 4, 4 }, { "대여섯", 5, 6 },
	{ "다섯", 5, 5 }, { "대엿", 5, 6 }, { "예닐곱", 6, 7 }, { "여섯", 6, 6 }, { "일곱", 7, 7 },
	{ "일고여덟", 7, 8 }, { "여덟", 8, 8 }, { "아홉", 9, 9 }, { "여남은", 11, 14 },
};

/* One piece of a number: a run of digits, or a numeral in Hangul or Hanja. */
static bool
read_token(struct str text, size_t pos, struct token *t)
{
	size_t i, len;

	t->kind = TOKEN_NONE;
	t->hanja = false;
	if (pos >= text.len)
		return false;
	if ((unsigned char)text.s[pos] < 0x80) {
		if (!numeral_read_digits(text, pos, &t->digits))
			return false;
		t->kind = TOKEN_DIGITS;
		t->value = t->digits.value;
		t->end = t->digits.end;
		return true;
	}
	for (i = 0; i < ARRAY_LEN(syllables); i++) {
		if ((len = match_at(text, pos, syllables[i].text)) == 0)
			continue;
		t->kind = syllables[i].kind;
		t->value = syllables[i].value;
		t->end = pos + len;
		t->hanja = !match_hangul(text, pos);
		return true;
	}
	return false;
}

/* Longest native numeral at pos: tens, ones, or both. */
static bool
read_native(struct str text, size_t pos, double *low, double *high, size_t *end)
{
	size_t i, len, best = 0, tens = 0;
	double base = 0;

	/* how the entries of both tables begin */
	if (!match_one_of(text, pos, "열스서마쉰예일여아하한둘두셋세석넷네너넉대다"))
		return false;
	for (i = 0; i < ARRAY_LEN(native_tens); i++)
		if ((len = match_at(text, pos, native_tens[i].text)) > 0) {
			base = native_tens[i].low;
			tens = len;
		}
	*low = *high = base;
	for (i = 0; i < ARRAY_LEN(native_ones); i++) {
		len = match_at(text, pos + tens, native_ones[i].text);
		if (len > best) {
			best = len;
			*low = base + native_ones[i].low;
			*high = base + native_ones[i].high;
		}
	}
	*end = pos + tens + best;
	return tens + best > 0;
}

/* Adds a token; false when it cannot follow what has been read. */
static bool
sum_add(struct sum *s, const struct token *t)
{
	switch (t->kind) {
	case TOKEN_DIGITS:
	case TOKEN_SINO:
		if (s->have_current || (s->tokens > 0 && (t->value >= s->small ||
		    t->value >= s->big)))
			return false;
		s->current = t->value;
		s->have_current = true;
		break;
	case TOKEN_SMALL:
		if (t->value >= s->small || (s->have_current && s->current == 0))
			return false;
		s->section += (s->have_current ? s->current : 1) * t->value;
		s->small = s->scale = t->value;
		s->current = 0;
		s->have_current = false;
		break;
	case TOKEN_BIG:
		if (t->value >= s->big)
			return false;
		s->section += s->current;
		s->total += (s->section > 0 || s->have_current ? s->section : 1) * t->value;
		s->scale = s->small < 1e4 ? s->small * t->value : t->value;
		s->big = t->value;
		s->small = 1e4;
		s->section = s->current = 0;
		s->have_current = false;
		break;
	default:
		return false;
	}
	s->tokens++;
	return true;
}

/* What has been added up so far, the part below 만 that is still open included. */
static double
sum_value(const struct sum *s)
{
	return s->total + s->section + s->current;
}

/*
 * Whether the numeral goes on behind one space: 6억 5천만, 1천 640만, 7 억, but never 2만 2024년.  Only a
 * multiplier may stand before the space, or digits before a big one.
 */
static bool
goes_on(struct str text, const struct sum *s, const struct token *last, size_t pos,
    struct token *next)
{
	struct token after;
	size_t len;

	if (!read_token(text, pos, next))
		return false;
	if (next->kind == TOKEN_BIG)
		return last->kind == TOKEN_DIGITS && !next->hanja &&
		    !match_hangul(text, next->end) && next->value < s->big;
	if (last->kind != TOKEN_SMALL && last->kind != TOKEN_BIG)
		return false;
	if (next->kind == TOKEN_DIGITS) {
		if (!s->digits || next->digits.decimal)
			return false;
		return !(next->value >= 1900 && next->value < 2100 &&
		    (match_at(text, next->end, "년") ||
		    match_at(text, next->end, ".")));
	}
	if (next->kind == TOKEN_SMALL)
		return s->digits && next->value < s->small &&
		    read_token(text, next->end, &after) == false;
	/* 이천 이백, 삼백만 오천: a digit that is followed by a multiplier, or by nothing at all */
	if (next->kind != TOKEN_SINO || s->digits)
		return false;
	len = match_hangul_run(text, next->end, 1);
	return (read_token(text, next->end, &after) && after.kind != TOKEN_SINO) ||
	    len == next->end;
}

/* 이다, 이며, 이었다 behind a number are no two. */
static bool
is_copula(struct str text, size_t pos)
{
	static const char *const endings[] = { "이다", "이며", "이고", "이었", "이라", "이지", "이나", "이란",
		"이 " };

	return match_longest(text, pos, endings, ARRAY_LEN(endings), NULL) > 0;
}

/* 점 and single digits behind a numeral in words: 일점이삼, 이백점 영삼. */
static size_t
read_point(struct str text, size_t pos, double *value)
{
	size_t len = match_at(text, pos, "점"), at = match_spaces(text, pos + len, 1), start = at;
	struct token t;
	double place = 1;

	if (len == 0 || match_at(text, at, "이상") || match_at(text, at, "이하"))
		return pos;
	while (at - pos < NUMERAL_MAX && read_token(text, at, &t) && t.kind == TOKEN_SINO &&
	    !is_copula(text, at)) {
		place /= 10;
		*value += t.value * place;
		at = t.end;
	}
	return at > start ? at : pos;
}

/* Significant digits of a sum: as of the number it stands for, unless its last digits have decimals. */
static unsigned
sum_significant(double value)
{
	unsigned digits = 0;

	if (value < 1 || value >= 1e18)
		return 1;
	while (value >= 10 && fmod(value, 10) == 0)
		value /= 10;
	for (; value >= 1; value /= 10)
		digits++;
	return digits;
}

static void
finish(const struct sum *s, struct numeral *n)
{
	n->value = sum_value(s);
	n->low = n->high = n->of[0] = n->of[1] = NAN;
	n->scale = s->scale;
	n->decimal = s->decimal;
	n->form = !s->digits ? NUMERAL_SINO : NUMERAL_MIXED;
	if (!s->digits)
		n->sig = 0;
	else if (s->decimal)
		n->sig = s->sig;
	else
		n->sig = sum_significant(n->value);
}

/* Reads tokens from pos as far as they make one number. */
static size_t
read_sum(struct str text, size_t pos, struct sum *s)
{
	struct token t, last = { TOKEN_NONE, 0, 0, false, { 0 } };
	size_t end = pos, next;

	while (end - pos < NUMERAL_MAX) {
		if (!read_token(text, end, &t)) {
			next = match_spaces(text, end, 2);
			if (next == end || s->tokens == 0 || !goes_on(text, s, &last, next, &t))
				break;
		}
		if (s->tokens > 0 && t.hanja != s->hanja && t.kind != TOKEN_DIGITS && !s->digits)
			break;
		if (t.kind == TOKEN_SINO && s->tokens > 0 && is_copula(text, end))
			break;
		if (t.kind == TOKEN_BIG && t.value >= 1e12 &&
		    (s->tokens == 0 || match_at(text, end, "경기")))	/* 조사, 경찰; 12경기 */
			break;
		if (!sum_add(s, &t))
			break;
		s->hanja = t.hanja;
		if (t.kind == TOKEN_DIGITS) {
			s->digits = true;
			s->decimal = t.digits.decimal;
			s->sig = t.digits.sig;
			s->number = t.digits;
		} else if (t.kind == TOKEN_SINO) {
			s->words = true;
		}
		last = t;
		end = t.end;
	}
	return end;
}

/* 수십, 몇백만, 수억: some of a multiplier, from twice it to just below ten times. */
static bool
read_vague(struct str text, size_t pos, struct numeral *n)
{
	size_t len = match_at(text, pos, "수");
	struct sum s = { .small = 1e4, .big = 1e24, .scale = 1 };
	size_t end;
	double unit;

	if (len == 0 && (len = match_at(text, pos, "몇")) == 0)
		return false;
	end = pos + len;
	if (match_spaces(text, end, 1) > end && match_at(text, pos, "몇"))
		end = match_spaces(text, end, 1);
	end = read_sum(text, end, &s);
	if (s.tokens == 0 || s.words || s.digits || s.hanja)
		return false;
	unit = sum_value(&s);
	n->end = end;
	n->form = NUMERAL_SINO;
	n->value = n->of[0] = n->of[1] = NAN;
	n->low = 2 * unit;
	n->high = 9.9 * unit;
	n->scale = s.scale;
	return true;
}

static bool
read_korean_words(struct str text, size_t pos, struct numeral *n)
{
	double low, high;
	size_t end;

	if (!read_native(text, pos, &low, &high, &end))
		return false;
	memset(n, 0, sizeof(*n));
	n->end = end;
	n->form = NUMERAL_NATIVE;
	n->scale = 1;
	n->value = low == high ? low : NAN;
	n->low = low == high ? NAN : low;
	n->high = low == high ? NAN : high;
	n->of[0] = n->of[1] = NAN;
	return true;
}

bool
numeral_read_korean(struct str text, size_t pos, struct numeral *n)
{
	struct sum s = { .small = 1e4, .big = 1e24, .scale = 1 };
	struct numeral tail;
	size_t end;

	memset(n, 0, sizeof(*n));
	if (pos >= text.len)
		return false;
	if ((unsigned char)text.s[pos] >= 0x80 && (read_vague(text, pos, n) ||
	    read_korean_words(text, pos, n)))
		return true;
	end = read_sum(text, pos, &s);
	if (s.tokens == 0)
		return false;
	finish(&s, n);
	n->end = end;
	if (s.tokens == 1 && s.digits) {
		*n = s.number;
		return true;
	}
	/* a hundred and more may end in a native numeral: 백스물다섯 */
	if (!s.digits && !s.have_current && sum_value(&s) >= 100 &&
	    read_korean_words(text, end, &tail) &&
	    !numeral_is_vague(&tail) && tail.value > 9) {
		n->value += tail.value;
		n->end = tail.end;
	} else if (!s.digits && s.words) {
		n->end = read_point(text, end, &n->value);
	}
	return true;
}
