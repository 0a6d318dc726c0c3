#include <math.h>
#include <string.h>

#include "text/numeral.h"

static bool
is_digit(struct str text, size_t pos)
{
	return pos < text.len && text.s[pos] >= '0' && text.s[pos] <= '9';
}

static size_t
digit_run(struct str text, size_t pos)
{
	size_t n = 0;

	while (is_digit(text, pos + n))
		n++;
	return n;
}

/*
 * End of the digits at pos with their groups.  After 1-3 digits "," and three more, again and again; or by
 * lakh, groups of two and a last one of three; or spaces, when there are two groups of three at least.
 */
static size_t
groups_end(struct str text, size_t pos, char mark)
{
	size_t first = digit_run(text, pos), end = pos + first, n, groups = 0;

	if (first == 0 || first > 3 || (text.s[pos] == '0' && first > 1))
		return end;
	while (end < text.len && text.s[end] == mark && groups < 8) {
		n = digit_run(text, end + 1);
		if (n == 2 && mark == ',' && digit_run(text, end + 4) >= 2 &&
		    text.s[end + 3] == ',' && first < 3)
			;
		else if (n != 3)
			break;
		end += n + 1;
		groups++;
	}
	/* 1, 2 and 3 in a row are a list, not a number */
	if (mark == ' ' && (groups < 2 || is_digit(text, end)))
		return pos + first;
	return end;
}

/* Significant digits of a plain number: those below 1,000 count as written, trailing zeros above do not. */
static unsigned
significant(struct str written, double value, bool decimal)
{
	unsigned digits = 0, zeros = 0;
	size_t i;

	for (i = 0; i < written.len; i++) {
		if (written.s[i] < '0' || written.s[i] > '9' || (digits == 0 &&
		    written.s[i] == '0'))
			continue;
		zeros = written.s[i] == '0' ? zeros + 1 : 0;
		digits++;
	}
	if (digits == 0)
		return 1;
	return fabs(value) >= 1000 && !decimal ? digits - zeros : digits;
}

/* strtod without its locale: digits and one point, marks left out. */
static double
plain_value(struct str written)
{
	double value = 0, place = 1;
	bool point = false;
	size_t i;

	for (i = 0; i < written.len; i++) {
		char c = written.s[i];

		if (c == '.')
			point = true;
		else if (c >= '0' && c <= '9' && point)
			place *= 10, value = value * 10 + (c - '0');
		else if (c >= '0' && c <= '9')
			value = value * 10 + (c - '0');
	}
	return value / place;
}

bool
numeral_read_digits(struct str text, size_t pos, struct numeral *n)
{
	size_t end = pos, spaced;
	struct str written;

	memset(n, 0, sizeof(*n));
	if (digit_run(text, pos) > 0) {
		end = groups_end(text, pos, ',');
		spaced = groups_end(text, pos, ' ');
		n->grouped = end > pos + digit_run(text, pos);
		if (spaced > end)
			end = spaced;
	} else if (!(pos < text.len && text.s[pos] == '.' && is_digit(text, pos + 1))) {
		return false;
	}
	if (end < text.len && text.s[end] == '.' && is_digit(text, end + 1) &&
	    end - pos < NUMERAL_MAX) {
		n->decimal = true;
		end += 1 + digit_run(text, end + 1);
	}
	if (end - pos > NUMERAL_MAX)
		return false;
	written = str_slice(text, pos, end);
	n->end = end;
	n->form = NUMERAL_DIGITS;
	n->value = plain_value(written);
	n->low = n->high = n->of[0] = n->of[1] = NAN;
	n->scale = 1;
	n->sig = significant(written, n->value, n->decimal);
	return true;
}

bool
numeral_is_vague(const struct numeral *n)
{
	return isnan(n->value);
}
