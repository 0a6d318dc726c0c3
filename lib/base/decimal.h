/*
 * decimal - the decimal fractions that records hold, to and from doubles without printf.
 *
 * Source:  W. Clinger, "How to read floating point numbers accurately" (1990): where n < 2^53 and
 *          k <= 22, n and 10^k are doubles, so that n / 10^k is rounded once, as strtod rounds.
 * Errors:  false for a number that lies outside of this; the caller then takes the C library's way.
 */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* number is digits / 10^places, without a zero at the end of the places; the sign apart. */
struct decimal {
	uint64_t digits;
	unsigned places;
	bool negative;
};

/* Reads "-12.50", digits with at most one point, as strtod does. */
bool
decimal_parse(struct str text, double *number);

/*
 * The shortest decimal that reads back as number, which %.15g prints: below 10^15, with at most 15
 * digits, and not so small that it would take an exponent (10^-4).
 */
bool
decimal_of(double number, struct decimal *d);

#endif
