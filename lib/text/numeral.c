#include <math.h>
#include <string.h>

#include "text/match.h"
#include "text/numeral.h"

/* ½ cup, 1½: a vulgar fraction alone or behind digits; the end of it or pos. */
static size_t
read_vulgar(struct str text, size_t pos, double *value)
{
	static const struct vulgar {
		const char *text;
		double value;
	} table[] = { { "½", 0.5 }, { "⅓", 1 / 3.0 }, { "⅔", 2 / 3.0 }, { "¼", 0.25 }, { "¾", 0.75 },
		{ "⅛", 0.125 } };
	size_t i, len;

	for (i = 0; i < ARRAY_LEN(table); i++)
		if ((len = match_at(text, pos, table[i].text)) > 0) {
			*value += table[i].value;
			return pos + len;
		}
	return pos;
}

/* A fraction by itself. */
static bool
read_fraction_sign(struct str text, size_t pos, struct numeral *n)
{
	double value = 0;
	size_t end = (unsigned char)text.s[pos] < 0xC2 ? pos : read_vulgar(text, pos, &value);

	if (end == pos)
		return false;
	memset(n, 0, sizeof(*n));
	n->end = end;
	n->value = value;
	n->low = n->high = n->of[0] = n->of[1] = NAN;
	n->scale = 1;
	n->decimal = true;
	return true;
}

bool
numeral_read(struct str text, size_t pos, struct numeral *n)
{
	struct numeral other;
	bool found = numeral_read_korean(text, pos, n);

	if (!found && read_fraction_sign(text, pos, n))
		return true;
	if (found && n->form == NUMERAL_DIGITS && !n->decimal)
		n->end = read_vulgar(text, n->end, &n->value);
	if (numeral_read_english(text, pos, &other) && (!found || other.end > n->end)) {
		*n = other;
		return true;
	}
	return found;
}
