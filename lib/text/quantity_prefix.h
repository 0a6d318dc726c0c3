/*
 * quantity_prefix - what stands before a number and is part of it: 섭씨, minus, 제.
 *
 * Units:   byte offsets.  Memory: none.
 */
#ifndef TEXT_QUANTITY_PREFIX_H
#define TEXT_QUANTITY_PREFIX_H

#include "text/quantity_scan.h"

/* Words that say what a number is from before it: 섭씨, 영하, 제. */
struct prefix {
	const char *text;
	enum {
		PREFIX_CELSIUS,
		PREFIX_FAHRENHEIT,
		PREFIX_BELOW_ZERO,
		PREFIX_ORDINAL,
		PREFIX_MINUS,
		PREFIX_SPEED,
		PREFIX_SINCE_BIRTH
	} kind;
};

/*
 * Where the number begins behind a prefix at pos, and *p, or pos and NULL for none; most places begin with a
 * digit and have none.
 */
size_t
quantity_prefix_read(struct str text, size_t pos, const struct prefix **p);

#endif
