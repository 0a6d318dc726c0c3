/*
 * quantity - the figures and dates that a text states, with their values.
 *
 * Source:  newsutils-records(5), "entities and quantities"; Sino-Korean and native numerals and their
 *          counters after the Standard Korean Language Dictionary; ISO 4217; UCUM.
 * Units:   byte offsets into UTF-8, half-open.  Memory: results live in the caller's arena; units are
 *          constants or slices of the text.  No state.  O(len).
 */
#ifndef TEXT_QUANTITY_H
#define TEXT_QUANTITY_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"
#include "format/timestamp.h"

enum quantity_kind {
	QUANTITY_NUMBER,
	QUANTITY_ORDINAL,
	QUANTITY_PERCENT,
	QUANTITY_RATIO,
	QUANTITY_MULTIPLE,
	QUANTITY_MONEY,
	QUANTITY_COUNT,
	QUANTITY_AGE,
	QUANTITY_MEASURE,
	QUANTITY_DURATION,
	QUANTITY_DATE,
	QUANTITY_TIME
};

enum modifier {
	MODIFIER_EXACT,
	MODIFIER_ABOUT,
	MODIFIER_OVER,
	MODIFIER_AT_LEAST,
	MODIFIER_UNDER,
	MODIFIER_AT_MOST,
	MODIFIER_RANGE
};

#define QUANTITY_NONE ((size_t)-1)

struct quantity {
	struct span core, ext;		/* ext covers core */
	enum quantity_kind kind;
	enum modifier modifier;
	double value;			/* NAN: a range, a date, or unknown */
	double low, high;		/* of a range or a vague figure; else NAN */
	double of[2];			/* a ratio a:b, else NAN */
	struct str unit;		/* as in the records; empty for none */
	/* EDTF or RFC 3339, of a date or time; empty when relative */
	struct str when;
	struct str grain;		/* year quarter month week day hour, of a date */
	unsigned sig;			/* significant digits; 0 when written in words */
	size_t equals;			/* the quantity that this one converts, or QUANTITY_NONE */
	/* a relative date without a publication date to resolve it */
	bool relative;
	bool damaged;			/* the text has lost characters here */
};

struct quantity_list {
	struct quantity *items;		/* ascending, disjoint cores */
	size_t len, cap;
};

/*
 * Finds all quantities of text.  published may be NULL (then relative dates carry no value).
 */
void
quantity_find(struct arena *arena, struct str text, const struct timestamp *published,
    struct quantity_list *out);

/* number ordinal percent ... as in the records. */
const char *
quantity_kind_name(enum quantity_kind kind);

/* A date or a time of day. */
bool
quantity_is_dated(const struct quantity *q);

/* Percentages, fractions and multiples are one dimension: the ratio. */
bool
quantity_is_ratio(const struct quantity *q);

/* exact about over at-least under at-most range; modifier_parse gives false for any other word. */
const char *
modifier_name(enum modifier m);

/* The modifier of a word; false for any other word. */
bool
modifier_parse(struct str word, enum modifier *m);

#endif
