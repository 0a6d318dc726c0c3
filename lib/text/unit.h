/*
 * unit - what stands behind a number and says what it counts.
 *
 * Source:  ISO 4217 (money), UCUM (measures), newsutils-records(5) (the English nouns of classifiers).
 * Units:   byte offsets into UTF-8.  Memory: names are constants, or slices of the text for a classifier
 *          that no table has.
 */
#ifndef TEXT_UNIT_H
#define TEXT_UNIT_H

#include <stdbool.h>

#include "base/str.h"
#include "text/numeral.h"
#include "text/quantity.h"

/* How a table's entry may be used. */
enum unit_flags {
	UNIT_PLAIN = 0,
	/* another meaning behind native numerals: 세 번 is a count, 3번 an ordinal */
	UNIT_NATIVE = 1,
	UNIT_LATIN = 2,		/* letters: none may follow */
	UNIT_CASE = 4,		/* its letters' case matters */
	UNIT_SHORT = 8		/* one letter or sign that only counts glued to a number */
};

struct unit {
	size_t start, end;
	enum quantity_kind kind;
	struct str name;
	double factor;		/* of the written number: 0.01 for 센트 */
	bool listed;		/* in a table */
};

struct unit_entry {
	const char *text;
	enum quantity_kind kind;
	const char *name;
	double factor;
	unsigned flags;
};

/* The unit behind the numeral n (which ends at pos), with at most one space between; false for none. */
bool
unit_read(struct str text, size_t pos, const struct numeral *n, struct unit *u);

/* A sign or code of money before a number: $, US$, KRW; *u spans it. */
bool
unit_read_sign(struct str text, size_t pos, struct unit *u);

/* Money at pos: a code, a sign, a word, or a country and a word. */
bool
unit_read_money(struct str text, size_t pos, struct unit *u);

/* The tables, Korean and English, and how many entries they have. */
const struct unit_entry *
unit_korean(size_t *n);

/* The table of units in Latin letters and its length. */
const struct unit_entry *
unit_latin(size_t *n);

/* Whether code is one of ISO 4217; the constant to keep, or NULL. */
const char *
unit_currency(struct str code);

#endif
