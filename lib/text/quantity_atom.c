#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "text/follow.h"
#include "text/match.h"
#include "text/quantity_prefix.h"
#include "text/quantity_scan.h"

#define HEAT_BYTES 80 /* around a number of degrees: the word that says so */

/* A vague numeral (수십, several) is about right by itself, whatever stands around it. */
static void
set_numeral(struct atom *a, const struct numeral *n, double factor)
{
	double value = n->value * factor;

	a->numeral = *n;
	/* 4.1 times a million is 4,100,000 and not 4,099,999.9999999995 */
	a->q.value = fabs(value) >= 1e3 && fabs(value) < 1e15 ? round(value * 1e3) / 1e3 : value;
	a->q.low = n->low * factor;
	a->q.high = n->high * factor;
	a->q.sig = n->sig;
	if (numeral_is_vague(n))
		a->q.modifier = MODIFIER_ABOUT;
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
		if (before == 0 || before == '(' || before == ' ' || before == '\n' ||
		    before == '>' || before == '<' ||
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

	if (len == 0 || (a->numeral.form == NUMERAL_DIGITS && a->q.value < 10) ||
	    match_at(text, pos, "여성") ||
	    match_at(text, pos, "여자") || match_at(text, pos, "여학생"))
		return pos;
	a->q.modifier = MODIFIER_OVER;
	for (i = 0; i < ARRAY_LEN(big); i++)	/* 320여만 원; in 4억8천여만 the 4억 has its multiplier */
		if (match_at(text, pos + len, big[i].text)) {
			double low = fmod(a->q.value, 1e4), rest = a->q.value - low;

			if (rest < big[i].value || low == 0) {
				low = a->q.value;
				rest = 0;
			}
			a->q.value = rest + low * big[i].value;
			a->numeral.value = a->q.value;
			a->numeral.scale *= big[i].value;
			return pos + len + 3;
		}
	return pos + len;
}

/* Money by a sign before the number: $1.2 billion, US$ 4.7bn. */
static bool
read_signed_money(struct str text, size_t pos, struct atom *a)
{
	struct unit u, after;
	struct numeral n;
	size_t at;
	bool negative = false;

	if (utf8_is_digit(match_peek(text, pos)) || match_hangul(text, pos) ||
	    !unit_read_sign(text, pos, &u))
		return false;
	at = atom_read_minus(text, match_spaces(text, u.end, 1), &negative);
	if (at >= text.len || !numeral_read(text, at, &n) || n.form == NUMERAL_SINO ||
	    n.form == NUMERAL_NATIVE)
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
	if (unit_read_money(text, match_spaces(text, n.end, 1), &after) &&
	    str_eq(after.name, u.name) && after.factor == 1)
		a->q.core.end = after.end;
	return true;
}

/* 시속 300km, 초속 20m. */
static void
apply_speed(struct atom *a, const char *prefix)
{
	static const struct speed {
		const char *prefix, *unit, *speed;
	} speeds[] = { { "시속", "km", "km/h" }, { "시속", "[mi_i]", "[mi_i]/h" }, { "초속", "m", "m/s" },
		{ "초속", "km", "km/s" },
		{ "분속", "m", "m/min" } };
	size_t i;

	for (i = 0; i < ARRAY_LEN(speeds); i++)
		if (str_is(str_of(prefix), speeds[i].prefix) && str_is(a->q.unit, speeds[i].unit)) {
			a->q.unit = str_of(speeds[i].speed);
			return;
		}
}

/* What a prefix says of the amount behind it: a sign, a scale of temperature, an age, a speed. */
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
	if (p->kind == PREFIX_SINCE_BIRTH && a->q.kind == QUANTITY_DURATION)
		a->q.kind = QUANTITY_AGE;
	if (p->kind == PREFIX_SPEED)
		apply_speed(a, p->text);
}

/* 제1, 제2차, 제35회: an ordinal whatever its unit. */
static bool
read_numbered(struct str text, size_t at, struct atom *a)
{
	static const char *const parts[] = { "조", "항", "호", "집", "부", "절", "편", "대", "판", "막", "탄",
		"강" };
	struct numeral n;
	struct unit u;
	size_t len;

	if (at >= text.len || !numeral_read_digits(text, at, &n))
		return false;
	set_numeral(a, &n, 1);
	a->q.kind = QUANTITY_ORDINAL;
	a->q.core.end = n.end;
	a->has_unit = true;
	if (unit_read(text, n.end, &n, &u) && u.start == n.end && u.listed &&
	    atom_unit_ends(text, &u) &&
	    (u.kind == QUANTITY_ORDINAL || u.kind == QUANTITY_COUNT))
		a->q.core.end = u.end;
	else if ((len = match_longest(text, n.end, parts, ARRAY_LEN(parts), NULL)) > 0 &&
	    follow_particles(text, n.end + len))
		a->q.core.end = n.end + len;
	return true;
}

/*
 * "주택 1만2천호" counts houses; 302호 and 64호 number a door, an issue, an act. A count is written
 * with its myriads or its comma, or says what it counts.
 */
static bool
numbers_door(struct str text, size_t pos, const struct numeral *n, const struct unit *u)
{
	static const char *const houses[] = { "주택 ", "아파트 ", "임대 ", "빌라 ", "주택은 ", "아파트는 ", "총 ",
		"모두 ", "물량 ", "물량은 ", "공급 " };

	return match_at(text, u->start, "호") && !n->grouped && n->form != NUMERAL_MIXED &&
	    !str_ends_any(str_slice(text, 0, pos), houses, ARRAY_LEN(houses));
}

/*
 * 41C and 95F are degrees where the text speaks of the weather; else seat 12F, Room 41C, a
 * part's number.
 */
static bool
numbers_seat(struct str text, size_t pos, const struct unit *u)
{
	static const char *const warm[] = { "temperature", "thermometer", "heat", "mercury", "hot",
		"cold", "cool", "warm", "highs of", "lows of", "fever", "degrees", "freez" };
	size_t from = pos > HEAT_BYTES ? pos - HEAT_BYTES : 0;

	if (u->end - u->start != 1 || (!match_at(text, u->start, "C") &&
	    !match_at(text, u->start, "F")))
		return false;
	return !str_has_any(str_slice(text, from, u->end + HEAT_BYTES), warm, ARRAY_LEN(warm));
}

bool
atom_read_amount(struct str text, size_t pos, struct atom *a)
{
	const struct prefix *prefix;
	struct numeral n;
	struct unit u;
	size_t at, unit_at;
	bool negative = false;

	atom_init(a, pos);
	if (atom_read_idiom(text, pos, a) || atom_read_ordinal(text, pos, a))
		return true;
	if (read_signed_money(text, pos, a) || atom_read_article(text, pos, a)) {
		atom_extend(text, a);
		return true;
	}
	at = quantity_prefix_read(text, pos, &prefix);
	if (prefix != NULL && prefix->kind == PREFIX_ORDINAL)
		return read_numbered(text, at, a);
	at = atom_read_minus(text, at, &negative);
	if (at >= text.len || !numeral_read(text, at, &n))
		return false;
	set_numeral(a, &n, negative ? -1 : 1);
	a->q.core.end = n.end;
	if (n.fraction)
		atom_set_ratio(a, n.of[0], n.of[1], n.value, n.end);
	if (atom_read_measured_fraction(text, a))
		return true;
	if (atom_read_ratio(text, a) || atom_read_tenths(text, a) || atom_read_mixed(text, a)) {
		apply_prefix(a, prefix);
		return true;
	}
	unit_at = read_more(text, n.end, a);
	if (((unit_read(text, unit_at, &n, &u) && atom_unit_ends(text, &u) &&
	    !numbers_door(text, at, &n, &u) && !numbers_seat(text, at, &u)) ||
	    atom_read_classifier(text, at, unit_at, &n, &u)) &&
	    atom_word_allows(text, at, &n, &u)) {
		atom_set_unit(text, a, &u);
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

/* A date is never weak: date_read has already asked for a sign of its own (년, a month's name). */
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

	return a->weak && n->form == NUMERAL_DIGITS && n->value >= 1900 && n->value < 2100 &&
	    !n->grouped && !n->decimal &&
	    n->end - a->q.core.start == 4;
}

/* A Korean numeral of one syllable and nothing behind it: 이, 만, 한 are words far more often. */
static bool
is_plain_word(const struct atom *a)
{
	enum numeral_form f = a->numeral.form;

	return (f == NUMERAL_SINO || f == NUMERAL_NATIVE) && !a->has_unit &&
	    a->numeral.end - a->q.core.start <= 3;
}

/* last 2 weeks, 지난 5년: the period is named by its side as well; the beginning of it. */
static size_t
side_start(struct str text, const struct atom *a)
{
	static const char *const sides[] = { "last ", "past ", "next ", "coming ", "previous ",
		"upcoming ", "지난 ", "다음 ", "다가오는 ", "최근 ",
		"앞으로 " };
	size_t start = a->q.core.start, i, len;

	if (a->q.kind != QUANTITY_DURATION)
		return start;
	for (i = 0; i < ARRAY_LEN(sides); i++)
		if ((len = match_ends(text, start, sides[i])) > 0 &&
		    !utf8_is_alnum(match_before(text, start - len)) &&
		    !utf8_is_hangul(match_before(text, start - len)))
			return start - len;
	return start;
}

bool
atom_read(const struct scan *s, size_t pos, struct atom *a)
{
	struct date d;
	bool amount = atom_read_amount(s->text, pos, a), dated = date_read(s->text, pos, &s->base,
	    &d);
	size_t start;

	if (amount && is_plain_word(a))
		amount = false;
	if (dated && (!amount || d.end >= a->q.core.end || a->unlisted)) {
		atom_init(a, pos);
		set_date(a, &d);
		return true;
	}
	if (!amount)
		return false;
	start = side_start(s->text, a);
	if (!s->has_pending || start >= s->pending.q.core.end)
		a->q.core.start = start;
	if (atom_step(s->text, &s->base, a, &d)) {
		struct str unit = a->q.unit;
		double n = a->q.value;

		atom_init(a, pos);
		set_date(a, &d);
		a->step_unit = unit;
		a->step = d.known && d.first > s->base.today ? n : -n;
		return true;
	}
	if (a->article && s->has_pending && pos - s->pending.q.core.end <= 1)
		return false;	/* $5 a day */
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
