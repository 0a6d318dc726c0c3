#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "text/follow.h"
#include "text/match.h"
#include "text/quantity_scan.h"

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
	/* 5 ft 2 in */
	if (str_is(a->q.unit, "[ft_i]") && (len = match_word(text, match_spaces(text, n.end, 1),
	    "in")) > 0) {
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
	return u->kind == a->q.kind && atom_unit_ends(text, u);
}

struct part_word {
	const char *big, *small;
	double factor;
};

static const struct part_word parts[] = {
	{ "year", "month", 12 }, { "hour", "minute", 60 }, { "minute", "second", 60 },
	{ "day", "hour", 24 }, { "week", "day", 7 }, { "hour", "second", 3600 },
	{ "year", "day", 365 }, { "day", "minute", 1440 }, { "day", "second", 86400 },
	{ "month", "day", 30 }, { "[ft_i]", "[in_i]", 12 }, { "[yd_i]", "[ft_i]", 3 },
	{ "km", "m", 1000 }, { "m", "cm", 100 }, { "kg", "g", 1000 }, { "[lb_av]", "[oz_av]", 16 },
	{ "km", "[mi_i]", 0.621371192237334 },
};

/* 1년 6개월, 5 feet 6 inches: the smaller unit is carried into the larger, so one value remains. */
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
	} halves[] = { { "year", "month", 12 }, { "hour", "minute", 60 },
		{ "minute", "second", 60 }, { "month", "month", 1 },
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

/* 10초23: a race's hundredths. */
static bool
add_hundredths(struct str text, struct atom *a)
{
	size_t len;
	int n = match_number(text, a->q.core.end, 2, &len);

	if (!str_is(a->q.unit, "second") || !match_ends(text, a->q.core.end, "초") || n < 0 ||
	    len != 2 || a->numeral.decimal)
		return false;
	a->q.value += n / 100.0;
	a->q.core.end += len;
	return true;
}

void
atom_extend(struct str text, struct atom *a)
{
	struct unit u;
	size_t end;
	double value;
	unsigned i;

	if (a->q.kind == QUANTITY_DURATION && (add_half(text, a) || add_hundredths(text, a)))
		return;
	atom_extend_cents(text, a);
	for (i = 0; i < 4 && (a->q.kind == QUANTITY_DURATION || a->q.kind == QUANTITY_MONEY ||
	    a->q.kind == QUANTITY_MEASURE) &&
	    !isnan(a->q.value) && read_part(text, a, &end, &value, &u); i++)
		if (!add_part(a, &u, value, end))
			break;
	add_hundredths(text, a);
	if (a->q.kind == QUANTITY_DURATION && i == 0)
		atom_extend_hour(text, a);
}
