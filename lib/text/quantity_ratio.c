#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "text/follow.h"
#include "text/match.h"
#include "text/quantity_scan.h"

/* 3할 2푼 5리. */
bool
atom_read_tenths(struct str text, struct atom *a)
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
		if (i + 1 == ARRAY_LEN(names) || !numeral_read_korean(text, at, &n) ||
		    n.value >= 10)
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

void
atom_set_ratio(struct atom *a, double of0, double of1, double value, size_t end)
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
	double unit = match_ends(text, n->end, "만") ? 1e4 : match_ends(text, n->end, "조") ? 1e12 :
	    0;

	if (unit == 0 || n->value < whole || n->value / unit > whole)
		return;
	n->value /= unit;
	n->end -= 3;
}

/* 18분의 1, 3대 1, 1/18, 1 over 20, 1 in 21, one out of three. */
bool
atom_read_ratio(struct str text, struct atom *a)
{
	static const char *const over[] = { "over", "in", "out of" };
	size_t at = match_spaces(text, a->numeral.end, 1), len, next;
	bool negative = false;
	struct numeral n;

	if (isnan(a->numeral.value))
		return false;
	if ((len = match_at(text, at, "분의")) > 0) {
		next = atom_read_minus(text, match_spaces(text, at + len, 1), &negative);
		if (next >= text.len || !numeral_read_korean(text, next, &n) || isnan(n.value) ||
		    a->numeral.value == 0)
			return false;
		cut_particle(text, &n, a->numeral.value);
		atom_set_ratio(a, negative ? -n.value : n.value, a->numeral.value,
		    (negative ? -n.value : n.value) / a->numeral.value, n.end);
		return true;
	}
	if ((len = match_at(text, at, "대")) > 0 &&
	    utf8_is_digit(match_peek(text, next = match_spaces(text, at + len, 1))) &&
	    (next > at + len || at > a->numeral.end) && numeral_read_digits(text, next, &n) &&
	    n.value > 0 &&
	    (!match_hangul(text, n.end) || follow_particles(text, n.end))) {
		atom_set_ratio(a, a->numeral.value, n.value, a->numeral.value / n.value, n.end);
		return true;
	}
	if (at == a->numeral.end && match_at(text, at, ":") &&
	    numeral_read_digits(text, at + 1, &n) && n.value > 0 && n.value < 1000 &&
	    match_peek(text, n.end) != ':' && a->numeral.form == NUMERAL_DIGITS &&
	    !utf8_is_alnum(match_peek(text, n.end))) {
		atom_set_ratio(a, a->numeral.value, n.value, a->numeral.value / n.value, n.end);
		return true;
	}
	if (at == a->numeral.end && match_at(text, at, "/") &&
	    numeral_read_digits(text, at + 1, &n) && n.value > 0 &&
	    match_peek(text, n.end) != '/' && a->numeral.form == NUMERAL_DIGITS &&
	    !a->numeral.decimal && !n.decimal) {
		atom_set_ratio(a, a->numeral.value, n.value, a->numeral.value / n.value, n.end);
		return true;
	}
	if (at == a->numeral.end || (len = match_longest_word(text, at, over, ARRAY_LEN(over),
	    NULL)) == 0)
		return false;
	next = match_spaces(text, at + len, 1);
	if (!numeral_read(text, next, &n) || isnan(n.value) || n.value <= 0 ||
	    (!match_at(text, at, "over") && n.value <= a->numeral.value))
		return false;
	atom_set_ratio(a, a->numeral.value, n.value, a->numeral.value / n.value, n.end);
	return true;
}

/* 1/2 cup, 3/4 h: a fraction in digits with a unit. */
bool
atom_read_measured_fraction(struct str text, struct atom *a)
{
	struct numeral n = a->numeral, below;
	struct unit u;

	if (n.form != NUMERAL_DIGITS || !match_at(text, n.end, "/") ||
	    !numeral_read_digits(text, n.end + 1, &below) || below.value <= 0 ||
	    !unit_read(text, below.end, &below, &u) || !(u.kind == QUANTITY_MEASURE ||
	    u.kind == QUANTITY_DURATION) ||
	    match_hangul(text, u.start))
		return false;
	a->q.value = n.value / below.value * u.factor;
	a->q.kind = u.kind;
	a->q.unit = u.name;
	a->q.core.end = u.end;
	a->has_unit = true;
	return true;
}

/* 백과 사분의 삼: a whole number and a fraction. */
bool
atom_read_mixed(struct str text, struct atom *a)
{
	size_t at = a->numeral.end, len = match_at(text, at, "과");
	struct atom fraction;

	if (len == 0)
		len = match_at(text, at, "와");
	at = match_spaces(text, at + len, 1);
	if (len == 0 || at == a->numeral.end + len || a->numeral.form != NUMERAL_SINO)
		return false;
	atom_init(&fraction, at);
	if (at >= text.len || !numeral_read_korean(text, at, &fraction.numeral) ||
	    !match_at(text, match_spaces(text, fraction.numeral.end, 1), "분의") ||
	    !atom_read_ratio(text, &fraction))
		return false;
	a->q.value += fraction.q.value;
	a->q.core.end = fraction.q.core.end;
	a->has_unit = true;
	return true;
}
