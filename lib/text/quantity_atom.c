#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "text/follow.h"
#include "text/match.h"
#include "text/quantity_scan.h"

static void
init(struct atom *a, size_t pos)
{
	memset(a, 0, sizeof(*a));
	a->q.core.start = a->q.core.end = pos;
	a->q.value = a->q.low = a->q.high = a->q.of[0] = a->q.of[1] = NAN;
	a->q.equals = QUANTITY_NONE;
	a->q.kind = QUANTITY_NUMBER;
}

static void
set_numeral(struct atom *a, const struct numeral *n, double factor)
{
	a->numeral = *n;
	a->q.value = n->value * factor;
	a->q.low = n->low * factor;
	a->q.high = n->high * factor;
	a->q.sig = n->sig;
	if (numeral_is_vague(n))
		a->q.modifier = MODIFIER_ABOUT;
}

/* Words that say what a number is from before it: 섭씨, 영하, 제. */
static const struct prefix {
	const char *text;
	enum {
		PREFIX_CELSIUS,
		PREFIX_FAHRENHEIT,
		PREFIX_BELOW_ZERO,
		PREFIX_ORDINAL,
		PREFIX_MINUS,
		PREFIX_SPEED
	} kind;
} prefixes[] = {
	{ "섭씨 영하", PREFIX_BELOW_ZERO }, { "섭씨", PREFIX_CELSIUS }, { "화씨", PREFIX_FAHRENHEIT }, { "영하", PREFIX_BELOW_ZERO },
	{ "제", PREFIX_ORDINAL }, { "마이너스", PREFIX_MINUS }, { "음수", PREFIX_MINUS }, { "시속", PREFIX_SPEED },
	{ "minus", PREFIX_MINUS }, { "negative", PREFIX_MINUS },
};

static size_t
read_prefix(struct str text, size_t pos, const struct prefix **p)
{
	size_t i, len;

	*p = NULL;
	if (utf8_is_digit(match_peek(text, pos)))
		return pos;
	for (i = 0; i < ARRAY_LEN(prefixes); i++) {
		len = (unsigned char)prefixes[i].text[0] < 0x80 ? match_word(text, pos, prefixes[i].text) :
		    match_at(text, pos, prefixes[i].text);
		if (len > 0) {
			*p = &prefixes[i];
			return match_spaces(text, pos + len, 1);
		}
	}
	return pos;
}

static size_t
read_minus(struct str text, size_t pos, bool *negative)
{
	const struct prefix *p;
	size_t at = read_prefix(text, pos, &p);

	if (p != NULL && p->kind == PREFIX_MINUS) {
		*negative = true;
		return at;
	}
	if (pos < text.len && text.s[pos] == '-' && utf8_is_digit(match_peek(text, pos + 1))) {
		*negative = true;
		return pos + 1;
	}
	return pos;
}

/* A minus right before the number that nothing stands before. */
static bool
minus_before(struct str text, size_t pos, size_t *start)
{
	static const char *const signs[] = { "-", "−", "–", "△", "▲", "▼" };
	size_t i, len;
	uint32_t before;

	for (i = 0; i < 2; i++) {
		if ((len = match_ends(text, pos, signs[i])) == 0)
			continue;
		before = match_before(text, pos - len);
		if (before == 0 || before == '(' || before == ' ' || before == '\n' || before == '>' || before == '<' ||
		    before == 0x2264 || before == 0x2265) {
			*start = pos - len;
			return true;
		}
	}
	return false;
}

/* 여 behind the number or its unit: somewhat more. */
static size_t
read_more(struct str text, size_t pos, struct atom *a)
{
	size_t len = match_at(text, pos, "여"), i;
	static const struct {
		const char *text;
		double value;
	} big[] = { { "천", 1e3 }, { "만", 1e4 }, { "억", 1e8 }, { "조", 1e12 } };

	if (len == 0 || (a->numeral.form == NUMERAL_DIGITS && a->q.value < 10) || match_at(text, pos, "여성") ||
	    match_at(text, pos, "여자") || match_at(text, pos, "여학생"))
		return pos;
	a->q.modifier = MODIFIER_OVER;
	for (i = 0; i < ARRAY_LEN(big); i++)	/* 320여만 원 */
		if (match_at(text, pos + len, big[i].text)) {
			a->q.value *= big[i].value;
			a->numeral.value *= big[i].value;
			a->numeral.scale *= big[i].value;
			return pos + len + 3;
		}
	return pos + len;
}

static bool
one_syllable(const struct unit *u)
{
	return u->end - u->start == 3;
}

/* A single syllable is a unit only when nothing but particles follows: 3원칙 is no money. */
static bool
unit_ends(struct str text, const struct unit *u)
{
	if (!one_syllable(u) || !utf8_is_hangul(match_peek(text, u->start)))
		return true;
	return follow_particles(text, u->end);
}

/* Nouns behind a number that numbers them: 1번타자, 4차산업, 6월호, 3회말. */
static bool
is_title(struct str text, size_t pos)
{
	static const char *const heads[] = { "번", "차", "월", "일", "회", "호", "급", "단", "층", "년", "시", "사", "루", "부", "군", "교" };

	return match_longest(text, pos, heads, ARRAY_LEN(heads), NULL) > 0;
}

/* A noun that no table has: 3요소, 두 회사. */
static bool
read_classifier(struct str text, size_t pos, const struct numeral *n, struct unit *u)
{
	size_t at = match_spaces(text, pos, 1), end;
	bool native = n->form == NUMERAL_NATIVE;

	/* glued to digits, or apart from a native numeral */
	if (!utf8_is_hangul(match_peek(text, at)) || native == (at == pos) || follow_particles(text, at))
		return false;
	end = follow_stem_end(text, at);
	if (native ? end - at > 12 || n->value == 1 : end - at != 6 || is_title(text, at))
		return false;
	memset(u, 0, sizeof(*u));
	u->start = at;
	u->end = end;
	u->kind = QUANTITY_COUNT;
	u->name = str_slice(text, at, end);
	u->factor = 1;
	return true;
}

/* 10대, 20대 … of people: decades of age, unless machines are counted. */
static bool
is_age_decade(struct str text, const struct atom *a, const struct unit *u)
{
	static const char *const machines[] = { "차량", "버스", "승용차", "트럭", "택시", "서버", "헬기", "항공기", "전투기",
		"카메라", "컴퓨터", "로봇", "전차", "탱크", "자동차", "오토바이", "선풍기", "기기", "장비", "열차", "차", "구급차",
		"소방차", "경찰차", "화물차", "드론", "TV", "CCTV", "PC", "노트북", "자전거", "여객기" };
	size_t at = a->q.core.start, i;
	double v = a->q.value;

	if (!match_at(text, u->start, "대") || v < 10 || v > 90 || fmod(v, 10) != 0 || a->numeral.form != NUMERAL_DIGITS ||
	    match_spaces(text, a->numeral.end, 1) != a->numeral.end)
		return false;
	if (at > 0 && text.s[at - 1] == ' ')
		at--;
	for (i = 0; i < ARRAY_LEN(machines); i++)
		if (match_ends(text, at, machines[i]))
			return false;
	return true;
}

/* Whether pounds weigh here: something heavy is named, or kilograms stand behind in brackets. */
static bool
near_weight(struct str text, size_t start, size_t end)
{
	static const char *const heavy[] = { "무게", "체중", "kg", "㎏", "바벨", "감량", "빼기", "역기", "킬로그램" };
	struct str near = str_slice(text, start > 40 ? start - 40 : 0, end + 40);
	size_t i;

	for (i = 0; i < ARRAY_LEN(heavy); i++)
		if (str_find(near, str_of(heavy[i]), 0) != (size_t)-1)
			return true;
	return false;
}

/* 50대 중반 */
static void
narrow_decade(struct str text, struct atom *a)
{
	static const struct {
		const char *text;
		double from, to;
	} thirds[] = { { " 초반", 0, 3 }, { " 중반", 4, 6 }, { " 후반", 7, 9 } };
	double decade = a->q.low;
	size_t i, len;

	for (i = 0; i < ARRAY_LEN(thirds); i++)
		if ((len = match_at(text, a->q.core.end, thirds[i].text)) > 0) {
			a->q.low = decade + thirds[i].from;
			a->q.high = decade + thirds[i].to;
			a->q.core.end += len;
			return;
		}
}

/* What one word in two kinds is: 5번 numbers, 5번의 and 2만 번 count; 3층짜리 counts floors. */
static void
settle_kind(struct str text, struct atom *a, const struct unit *u)
{
	size_t at = match_spaces(text, u->end, 1);
	uint32_t next = match_peek(text, at);
	bool many = a->q.value >= 1000;

	if (match_at(text, u->start, "번") && u->end - u->start == 3 && (many || match_at(text, u->end, "의 ") || match_at(text, u->end, "이나"))) {
		a->q.kind = QUANTITY_COUNT;
		a->q.unit = str_of("time");
	} else if (match_at(text, u->start, "층") && match_at(text, u->end, "짜리")) {
		a->q.kind = QUANTITY_COUNT;
		a->q.unit = str_of("floor");
	} else if (match_at(text, u->start, "편") && u->end - u->start == 3 && !many &&
	    (next == '-' || next == ':' || next == 0x2013 || next == 0x2014 || next == '\n')) {
		a->q.kind = QUANTITY_ORDINAL;	/* 814편 – a title follows */
		a->q.unit = str_of("");
	} else if (match_at(text, u->start, "파운드") && u->kind == QUANTITY_MONEY && near_weight(text, a->q.core.start, u->end)) {
		a->q.kind = QUANTITY_MEASURE;
		a->q.unit = str_of("[lb_av]");
	}
}

static void
set_unit(struct str text, struct atom *a, const struct unit *u)
{
	a->q.kind = u->kind;
	a->q.unit = u->name;
	a->q.value *= u->factor;
	a->q.low *= u->factor;
	a->q.high *= u->factor;
	a->q.core.end = u->end;
	a->has_unit = true;
	settle_kind(text, a, u);
	if (is_age_decade(text, a, u)) {
		a->q.kind = QUANTITY_AGE;
		a->q.unit = str_of("year");
		a->q.low = a->q.value;
		a->q.high = a->q.value + 9;
		a->q.value = NAN;
		a->q.modifier = MODIFIER_RANGE;
		narrow_decade(text, a);
	} else if (match_at(text, u->start, "대") && u->kind == QUANTITY_COUNT) {
		/* 4대 천왕: the great four, no machines */
		size_t at = match_spaces(text, u->end, 1);

		if (utf8_is_hangul(match_peek(text, at)) && (at > u->end || !follow_particles(text, at)))
			a->q.unit = str_slice(text, u->start, u->end);
	}
}

/* The rest of 1시간 30분, 2년 5개월, 1달러 20센트, 7 feet 10 inches. */
static bool
read_part(struct str text, const struct atom *a, size_t *end, double *value, struct unit *u)
{
	size_t at = match_spaces(text, a->q.core.end, 1), len;
	struct numeral n;

	if ((len = match_word(text, at, "and")) > 0)
		at = match_spaces(text, at + len, 1);
	else if (at == a->q.core.end && match_at(text, at, ", "))
		at += 2;
	if (at >= text.len || !numeral_read(text, at, &n) || numeral_is_vague(&n))
		return false;
	if (str_is(a->q.unit, "[ft_i]") && (len = match_word(text, match_spaces(text, n.end, 1), "in")) > 0) {	/* 5 ft 2 in */
		u->kind = QUANTITY_MEASURE;
		u->name = str_of("[in_i]");
		u->start = u->end = match_spaces(text, n.end, 1) + len;
		*end = u->end;
		*value = n.value;
		return true;
	}
	if (!unit_read(text, n.end, &n, u))
		return false;
	*end = u->end;
	*value = n.value * u->factor;
	return u->kind == a->q.kind && unit_ends(text, u);
}

static const struct {
	const char *big, *small;
	double factor;
} parts[] = {
	{ "year", "month", 12 }, { "hour", "minute", 60 }, { "minute", "second", 60 }, { "day", "hour", 24 },
	{ "week", "day", 7 }, { "hour", "second", 3600 }, { "year", "day", 365 }, { "day", "minute", 1440 },
	{ "day", "second", 86400 }, { "month", "day", 30 }, { "[ft_i]", "[in_i]", 12 }, { "[yd_i]", "[ft_i]", 3 },
	{ "km", "m", 1000 }, { "m", "cm", 100 }, { "kg", "g", 1000 }, { "[lb_av]", "[oz_av]", 16 }, { "km", "[mi_i]", 0.621371192237334 },
};

static bool
add_part(struct atom *a, const struct unit *u, double value, size_t end)
{
	size_t i;

	if (u->kind == QUANTITY_MONEY && str_eq(u->name, a->q.unit) && u->factor < 1) {
		a->q.value += value;
		a->q.core.end = end;
		return true;
	}
	for (i = 0; i < ARRAY_LEN(parts); i++)
		if (str_is(a->q.unit, parts[i].big) && str_is(u->name, parts[i].small)) {
			a->q.value = a->q.value * parts[i].factor + value;
			a->q.unit = u->name;
			a->q.core.end = end;
			return true;
		}
	return false;
}

/* 1년 반, 시간반: and half of the unit. */
static bool
add_half(struct str text, struct atom *a)
{
	size_t at = match_spaces(text, a->q.core.end, 1), len = match_at(text, at, "반");
	static const struct {
		const char *unit, *small;
		double factor;
	} halves[] = { { "year", "month", 12 }, { "hour", "minute", 60 }, { "minute", "second", 60 }, { "month", "month", 1 },
		{ "day", "hour", 24 } };
	size_t i;

	if (len == 0 || !follow_particles(text, at + len))
		return false;
	for (i = 0; i < ARRAY_LEN(halves); i++)
		if (str_is(a->q.unit, halves[i].unit)) {
			a->q.value = (a->q.value + 0.5) * halves[i].factor;
			a->q.unit = str_of(halves[i].small);
			a->q.core.end = at + len;
			return true;
		}
	return false;
}

/* 3할 2푼 5리. */
static bool
read_tenths(struct str text, struct atom *a)
{
	static const char *const names[] = { "할", "푼", "리" };
	double value = 0, place = 10;
	size_t at = a->numeral.end, len, i;
	struct numeral n = a->numeral;

	if (match_at(text, at, "할") == 0 || match_at(text, at, "할인") || n.value >= 10)
		return false;
	for (i = 0; i < ARRAY_LEN(names); i++) {
		if ((len = match_at(text, at, names[i])) == 0)
			break;
		value += n.value * place;
		place /= 10;
		a->q.core.end = at + len;
		at = match_spaces(text, at + len, 1);
		if (i + 1 == ARRAY_LEN(names) || !numeral_read_korean(text, at, &n) || n.value >= 10)
			break;
		at = n.end;
	}
	if (!follow_particles(text, a->q.core.end))
		return false;
	a->q.kind = QUANTITY_PERCENT;
	a->q.unit = str_of("%");
	a->q.value = value;
	a->has_unit = true;
	return true;
}

static void
set_ratio(struct atom *a, double of0, double of1, double value, size_t end)
{
	a->q.kind = QUANTITY_RATIO;
	a->q.of[0] = of0;
	a->q.of[1] = of1;
	a->q.value = value;
	a->q.core.end = end;
	a->has_unit = true;
}

/* 오분의 일만 주세요, 삼분의 일조각: the multiplier behind the numerator is none. */
static void
cut_particle(struct str text, struct numeral *n, double whole)
{
	double unit = match_ends(text, n->end, "만") ? 1e4 : match_ends(text, n->end, "조") ? 1e12 : 0;

	if (unit == 0 || n->value < whole || n->value / unit > whole)
		return;
	n->value /= unit;
	n->end -= 3;
}

/* 18분의 1, 3대 1, 1/18, 1 over 20, 1 in 21, one out of three. */
static bool
read_ratio(struct str text, struct atom *a)
{
	static const char *const over[] = { "over", "in", "out of" };
	size_t at = match_spaces(text, a->numeral.end, 1), len, next;
	bool negative = false;
	struct numeral n;

	if (isnan(a->numeral.value))
		return false;
	if ((len = match_at(text, at, "분의")) > 0) {
		next = read_minus(text, match_spaces(text, at + len, 1), &negative);
		if (next >= text.len || !numeral_read_korean(text, next, &n) || isnan(n.value) || a->numeral.value == 0)
			return false;
		cut_particle(text, &n, a->numeral.value);
		set_ratio(a, negative ? -n.value : n.value, a->numeral.value,
		    (negative ? -n.value : n.value) / a->numeral.value, n.end);
		return true;
	}
	if ((len = match_at(text, at, "대")) > 0 && utf8_is_digit(match_peek(text, next = match_spaces(text, at + len, 1))) &&
	    (next > at + len || at > a->numeral.end) && numeral_read_digits(text, next, &n) && n.value > 0 &&
	    (!utf8_is_hangul(match_peek(text, n.end)) || follow_particles(text, n.end))) {
		set_ratio(a, a->numeral.value, n.value, a->numeral.value / n.value, n.end);
		return true;
	}
	if (at == a->numeral.end && match_at(text, at, "/") && numeral_read_digits(text, at + 1, &n) && n.value > 0 &&
	    match_peek(text, n.end) != '/' && a->numeral.form == NUMERAL_DIGITS && !a->numeral.decimal && !n.decimal) {
		set_ratio(a, a->numeral.value, n.value, a->numeral.value / n.value, n.end);
		return true;
	}
	if (at == a->numeral.end || (len = match_longest_word(text, at, over, ARRAY_LEN(over), NULL)) == 0)
		return false;
	next = match_spaces(text, at + len, 1);
	if (!numeral_read(text, next, &n) || isnan(n.value) || n.value <= 0 || (!match_at(text, at, "over") && n.value <= a->numeral.value))
		return false;
	set_ratio(a, a->numeral.value, n.value, a->numeral.value / n.value, n.end);
	return true;
}

void
atom_extend(struct str text, struct atom *a)
{
	struct unit u;
	size_t end;
	double value;
	unsigned i;

	if (a->q.kind == QUANTITY_DURATION && add_half(text, a))
		return;
	atom_extend_cents(text, a);
	for (i = 0; i < 4 && (a->q.kind == QUANTITY_DURATION || a->q.kind == QUANTITY_MONEY || a->q.kind == QUANTITY_MEASURE) &&
	    !isnan(a->q.value) && read_part(text, a, &end, &value, &u); i++)
		if (!add_part(a, &u, value, end))
			break;
	if (a->q.kind == QUANTITY_DURATION && i == 0)
		atom_extend_hour(text, a);
}

/* Money by a sign before the number: $1.2 billion, US$ 4.7bn. */
static bool
read_signed_money(struct str text, size_t pos, struct atom *a)
{
	struct unit u, after;
	struct numeral n;
	size_t at;
	bool negative = false;

	if (utf8_is_digit(match_peek(text, pos)) || utf8_is_hangul(match_peek(text, pos)) || !unit_read_sign(text, pos, &u))
		return false;
	at = read_minus(text, match_spaces(text, u.end, 1), &negative);
	if (at >= text.len || !numeral_read(text, at, &n) || n.form == NUMERAL_SINO || n.form == NUMERAL_NATIVE)
		return false;
	set_numeral(a, &n, negative ? -u.factor : u.factor);
	a->q.kind = QUANTITY_MONEY;
	a->q.unit = u.name;
	a->q.core.end = n.end;
	a->has_unit = true;
	if (n.form == NUMERAL_DIGITS && match_word(text, n.end, "m")) {	/* £5m */
		a->q.value *= 1e6;
		a->q.core.end++;
	}
	if (unit_read_money(text, match_spaces(text, n.end, 1), &after) && str_eq(after.name, u.name) && after.factor == 1)
		a->q.core.end = after.end;
	return true;
}

static void
apply_prefix(struct atom *a, const struct prefix *p)
{
	if (p == NULL)
		return;
	if (p->kind == PREFIX_MINUS || p->kind == PREFIX_BELOW_ZERO)
		a->q.value = -a->q.value;
	if (p->kind == PREFIX_FAHRENHEIT)
		a->q.unit = str_of("[degF]");
	if (p->kind == PREFIX_CELSIUS || p->kind == PREFIX_BELOW_ZERO)
		a->q.unit = str_of("Cel");
	if (p->kind == PREFIX_SPEED && str_is(a->q.unit, "km"))
		a->q.unit = str_of("km/h");
	else if (p->kind == PREFIX_SPEED && str_is(a->q.unit, "[mi_i]"))
		a->q.unit = str_of("[mi_i]/h");
}

/* 제1, 제2차, 제35회: an ordinal whatever its unit. */
static bool
read_numbered(struct str text, size_t at, struct atom *a)
{
	struct numeral n;
	struct unit u;

	if (at >= text.len || !numeral_read_digits(text, at, &n))
		return false;
	set_numeral(a, &n, 1);
	a->q.kind = QUANTITY_ORDINAL;
	a->q.core.end = n.end;
	a->has_unit = true;
	if (unit_read(text, n.end, &n, &u) && u.start == n.end && u.listed && unit_ends(text, &u) &&
	    (u.kind == QUANTITY_ORDINAL || u.kind == QUANTITY_COUNT))
		a->q.core.end = u.end;
	return true;
}

/* 1/2 cup, 3/4 h: a fraction in digits with a unit. */
static bool
read_measured_fraction(struct str text, struct atom *a)
{
	struct numeral n = a->numeral, below;
	struct unit u;

	if (n.form != NUMERAL_DIGITS || !match_at(text, n.end, "/") || !numeral_read_digits(text, n.end + 1, &below) || below.value <= 0 ||
	    !unit_read(text, below.end, &below, &u) || !(u.kind == QUANTITY_MEASURE || u.kind == QUANTITY_DURATION) ||
	    utf8_is_hangul(match_peek(text, u.start)))
		return false;
	a->q.value = n.value / below.value * u.factor;
	a->q.kind = u.kind;
	a->q.unit = u.name;
	a->q.core.end = u.end;
	a->has_unit = true;
	return true;
}

/* 백과 사분의 삼: a whole number and a fraction. */
static bool
read_mixed(struct str text, struct atom *a)
{
	size_t at = a->numeral.end, len = match_at(text, at, "과");
	struct atom fraction;

	if (len == 0)
		len = match_at(text, at, "와");
	at = match_spaces(text, at + len, 1);
	if (len == 0 || at == a->numeral.end + len || a->numeral.form != NUMERAL_SINO)
		return false;
	init(&fraction, at);
	if (at >= text.len || !numeral_read_korean(text, at, &fraction.numeral) ||
	    !match_at(text, match_spaces(text, fraction.numeral.end, 1), "분의") || !read_ratio(text, &fraction))
		return false;
	a->q.value += fraction.q.value;
	a->q.core.end = fraction.q.core.end;
	a->has_unit = true;
	return true;
}

bool
atom_read_amount(struct str text, size_t pos, struct atom *a)
{
	const struct prefix *prefix;
	struct numeral n;
	struct unit u;
	size_t at, unit_at;
	bool negative = false;

	init(a, pos);
	if (atom_read_idiom(text, pos, a) || atom_read_ordinal(text, pos, a))
		return true;
	if (read_signed_money(text, pos, a) || atom_read_article(text, pos, a)) {
		atom_extend(text, a);
		return true;
	}
	at = read_prefix(text, pos, &prefix);
	if (prefix != NULL && prefix->kind == PREFIX_ORDINAL)
		return read_numbered(text, at, a);
	at = read_minus(text, at, &negative);
	if (at >= text.len || !numeral_read(text, at, &n))
		return false;
	set_numeral(a, &n, negative ? -1 : 1);
	a->q.core.end = n.end;
	if (n.fraction)
		set_ratio(a, n.of[0], n.of[1], n.value, n.end);
	if (read_measured_fraction(text, a))
		return true;
	if (read_ratio(text, a) || read_tenths(text, a) || read_mixed(text, a)) {
		apply_prefix(a, prefix);
		return true;
	}
	unit_at = read_more(text, n.end, a);
	if (((unit_read(text, unit_at, &n, &u) && unit_ends(text, &u)) || read_classifier(text, unit_at, &n, &u)) &&
	    atom_word_allows(text, at, &n, &u)) {
		set_unit(text, a, &u);
		a->unlisted = !u.listed;
		if (unit_at == n.end)
			a->q.core.end = u.end;
		atom_extend(text, a);
	} else {
		a->q.core.end = unit_at;
	}
	apply_prefix(a, prefix);
	a->weak = !a->has_unit;
	return true;
}

static void
set_date(struct atom *a, const struct date *d)
{
	a->is_date = true;
	a->date = *d;
	a->q.core.start = d->start;
	a->q.core.end = d->end;
	a->q.kind = d->timed ? QUANTITY_TIME : QUANTITY_DATE;
	a->has_unit = true;
	a->weak = false;
}

/* Four digits alone that can be a year. */
static bool
is_year(const struct atom *a)
{
	const struct numeral *n = &a->numeral;

	return a->weak && n->form == NUMERAL_DIGITS && n->value >= 1900 && n->value < 2100 && !n->grouped && !n->decimal &&
	    n->end - a->q.core.start == 4;
}

/* A Korean numeral that is also a common syllable, at the beginning of a word. */
static bool
is_plain_word(struct str text, const struct atom *a)
{
	size_t len = a->numeral.end - a->q.core.start;
	enum numeral_form f = a->numeral.form;

	(void)text;
	if (f == NUMERAL_SINO && len <= 3 && !a->has_unit)
		return true;
	return f == NUMERAL_NATIVE && len <= 3 && !a->has_unit;
}

/* last 2 weeks, 지난 5년: the period is named by its side as well; the beginning of it. */
static size_t
side_start(struct str text, const struct atom *a)
{
	static const char *const sides[] = { "last ", "past ", "next ", "coming ", "previous ", "upcoming ", "지난 ", "다음 ", "다가오는 ", "최근 ",
		"앞으로 " };
	size_t start = a->q.core.start, i, len;

	if (a->q.kind != QUANTITY_DURATION)
		return start;
	for (i = 0; i < ARRAY_LEN(sides); i++)
		if ((len = match_ends(text, start, sides[i])) > 0 && !utf8_is_alnum(match_before(text, start - len)) &&
		    !utf8_is_hangul(match_before(text, start - len)))
			return start - len;
	return start;
}

bool
atom_read(const struct scan *s, size_t pos, struct atom *a)
{
	struct date d;
	bool amount = atom_read_amount(s->text, pos, a), dated = date_read(s->text, pos, &s->base, &d);
	size_t start;

	if (amount && is_plain_word(s->text, a))
		amount = false;
	if (dated && (!amount || d.end >= a->q.core.end || a->unlisted)) {
		init(a, pos);
		set_date(a, &d);
		return true;
	}
	if (!amount)
		return false;
	start = side_start(s->text, a);
	if (!s->has_pending || start >= s->pending.q.core.end)
		a->q.core.start = start;
	if (a->article && s->has_pending && pos - s->pending.q.core.end <= 1)
		return false;	/* $5 a day */
	if (atom_step(s->text, &s->base, a, &d)) {
		init(a, pos);
		set_date(a, &d);
		return true;
	}
	if (a->weak && atom_is_age(s->text, a)) {
		a->q.kind = QUANTITY_AGE;
		a->q.unit = str_of("year");
		a->weak = false;
		a->has_unit = true;
	}
	if (is_year(a)) {
		memset(&d, 0, sizeof(d));
		d.start = pos;
		d.end = a->q.core.end;
		d.end_seconds = -1;
		date_set_year(&d, (int)a->q.value);
		d.year = (int)a->q.value;
		d.bare = true;
		set_date(a, &d);
		a->weak = true;
	}
	if (minus_before(s->text, a->q.core.start, &start) && !isnan(a->q.value) && !a->is_date) {
		a->q.value = -a->q.value;
		a->q.core.start = start;
	}
	return true;
}
