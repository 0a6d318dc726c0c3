#include "base/decimal.h"

#include <math.h>

#include "base/utf8.h"

#define EXACT ((uint64_t)1 << 53)	/* integers up to here are doubles */
#define LIMIT 1e15			/* any decimal of 15 digits survives its way through a double */

static const double powers[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12,
	1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };

bool
decimal_parse(struct str text, double *number)
{
	bool negative = text.len > 0 && text.s[0] == '-', point = false;
	size_t i = negative, places = 0;
	uint64_t digits = 0;

	if (i == text.len)
		return false;
	for (; i < text.len; i++) {
		if (text.s[i] == '.' && !point) {
			point = true;
			continue;
		}
		if (!utf8_is_digit((unsigned char)text.s[i]))
			return false;
		digits = digits * 10 + (uint64_t)(text.s[i] - '0');
		places += point;
		if (digits > EXACT || places >= ARRAY_LEN(powers))
			return false;
	}
	*number = (double)digits / powers[places];
	if (negative)
		*number = -*number;
	return true;
}

bool
decimal_of(double number, struct decimal *d)
{
	double size = fabs(number);

	d->negative = number < 0;
	if (number == 0)
		return *d = (struct decimal){ 0 }, true;
	/* also false for what is no number */
	if (!(size >= 1e-4 && size < LIMIT))
		return false;
	/* the fewest places come first, so that no zero ends them */
	for (d->places = 0; size * powers[d->places] < LIMIT; d->places++) {
		d->digits = (uint64_t)(size * powers[d->places] + 0.5);
		if ((double)d->digits / powers[d->places] == size)
			return true;
	}
	return false;
}
