#include "news/interval.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"

/* `about` is this wide on either side, unless the last digit leaves more open. */
#define ABOUT 0.05

/* Figures at least this large are rounded when they end in zeros. */
#define ROUND_FROM 1000.0

#define TWELVE_DIGITS 1000000000000u

/*
 * A figure's decimal form: how many digits it takes up to the last that is no zero, and the exponent
 * of the first.
 */
struct digits {
	int count, exponent;
};

static struct digits
digits_of_decimal(struct decimal d)
{
	struct digits n = { 0, -(int)d.places - 1 };

	for (; d.digits > 0; d.digits /= 10) {
		n.count += n.count > 0 || d.digits % 10 > 0;
		n.exponent++;
	}
	return n;
}

/* Twelve digits are more than any text writes, and hide what 0.1 * 3 leaves behind. */
static struct digits
digits_of(double value)
{
	char text[32], *e;
	struct decimal exact;
	struct digits d = { 1, 0 };

	if (value == 0 || !isfinite(value))
		return d;
	if (decimal_of(value, &exact) && exact.digits < TWELVE_DIGITS)
		return digits_of_decimal(exact);
	snprintf(text, sizeof(text), "%.11e", fabs(value));
	e = strchr(text, 'e');
	d.exponent = atoi(e + 1);
	for (char *p = e - 1; p > text && *p == '0'; p--)
		*p = '\0';
	d.count = (int)strcspn(text + 2, "e") + 1;
	if (text[2] == '\0')
		d.count = 1;
	return d;
}

/*
 * One unit of the last digit that counts: zeros at the end count only in figures below ROUND_FROM.
 */
static double
last_unit(double value, unsigned sig)
{
	struct digits d = digits_of(value);

	if (sig > 0)
		return pow(10, d.exponent - (int)sig + 1);
	if (fabs(value) < ROUND_FROM && d.exponent - d.count + 1 > 0)
		return 1;
	return pow(10, d.exponent - d.count + 1);
}

double
interval_half(double value, unsigned sig)
{
	return last_unit(value, sig) / 2;
}

/* `30여 명`, `over 90 %`: up to the next unit of the last digit that is not zero. */
static double
next_unit(double value)
{
	struct digits d = digits_of(value);

	return pow(10, d.exponent - d.count + 1);
}

struct interval
interval_of(double value, unsigned sig, enum modifier m)
{
	double half = interval_half(value, sig);

	switch (m) {
	case MODIFIER_ABOUT:
		half = fmax(half, fabs(value) * ABOUT);
		return (struct interval){ value - half, value + half, true };
	case MODIFIER_OVER:
		return (struct interval){ value, value + next_unit(value), false };
	case MODIFIER_AT_LEAST:
		return (struct interval){ value, INFINITY, false };
	case MODIFIER_UNDER:
		return (struct interval){ -INFINITY, value, false };
	case MODIFIER_AT_MOST:
		return (struct interval){ -INFINITY, value, true };
	default:
		return (struct interval){ value - half, value + half, false };
	}
}

struct interval
interval_range(double low, double high)
{
	return (struct interval){ low, high, true };
}

/* Equal but for what floating point leaves behind; an open end equals only another. */
static bool
same(double a, double b)
{
	if (isinf(a) || isinf(b))
		return a == b;
	return a == b || fabs(a - b) <= 1e-9 * fmax(fabs(a), fabs(b));
}

static bool
holds(const struct interval *in, double value)
{
	if (same(value, in->low) || (in->closed && same(value, in->high)))
		return true;
	return value >= in->low && value < in->high && !same(value, in->high);
}

static double
width(const struct interval *in)
{
	return in->high - in->low;
}

/* A figure cut, not rounded, to the digits of the coarser one: 88.2 written as 88, 5576 as 557만. */
static bool
truncates_to(const struct stated *fine, const struct stated *coarse)
{
	if (fine->modifier != MODIFIER_EXACT || coarse->modifier != MODIFIER_EXACT)
		return false;
	if (fine->sig <= coarse->sig || coarse->sig == 0 || fabs(coarse->value) < ROUND_FROM)
		return false;
	return fabs(fine->value) > fabs(coarse->value) &&
	    fabs(fine->value) < fabs(coarse->value) + last_unit(coarse->value, coarse->sig);
}

/* Whether what `fine` states lies inside what `coarse` leaves open, and says more. */
static bool
refines(const struct stated *fine, const struct stated *coarse)
{
	if (!(width(&fine->in) < width(&coarse->in)) || same(width(&fine->in), width(&coarse->in)))
		return false;
	if (!isnan(fine->value) && !isnan(coarse->value) && truncates_to(fine, coarse))
		return true;
	if (!isnan(fine->value))
		return holds(&coarse->in, fine->value);
	return holds(&coarse->in, fine->in.low) && holds(&coarse->in, fine->in.high);
}

static bool
disjoint(const struct interval *a, const struct interval *b)
{
	const struct interval *low = a->low <= b->low ? a : b, *high = low == a ? b : a;

	return low->high < high->low || (!low->closed && same(low->high, high->low));
}

enum interval_relation
interval_compare(const struct stated *a, const struct stated *b)
{
	bool points = !isnan(a->value) && !isnan(b->value);

	if (points ? same(a->value, b->value)
		   : isnan(a->value) == isnan(b->value) && same(a->in.low, b->in.low) &&
		    same(a->in.high, b->in.high))
		return INTERVAL_EQUAL;
	if (points && a->modifier == MODIFIER_EXACT && b->modifier == MODIFIER_EXACT &&
	    a->sig == b->sig && a->sig > 0 &&
	    same(last_unit(a->value, a->sig), last_unit(b->value, b->sig)))
		return INTERVAL_DISJOINT;
	if (refines(a, b))
		return INTERVAL_FINER;
	if (refines(b, a))
		return INTERVAL_COARSER;
	return disjoint(&a->in, &b->in) ? INTERVAL_DISJOINT : INTERVAL_OVERLAP;
}
