/*
 * fold - a text as the symbols that matter when two texts are compared.
 *
 * Letters are case-folded and freed of compatibility forms and accents, conjoining jamo become syllables,
 * spaces and punctuation go.  Each number is one symbol, FOLD_NUMBER, whatever its value; the values are kept
 * beside.  A percent sign and its words are one symbol, '%'.
 *
 * Source:  NFKC_Casefold of Unicode (UAX #15, UTS #10 for dropping marks) by utf8proc, except that letters are
 *          decomposed and their marks dropped, which spares the composition.
 * Units:   symbols are code points; offsets of numbers are bytes of the text.
 * Memory:  the arena.  Pure.  O(len).
 */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

#define FOLD_NUMBER 0x110000u

struct fold_number {
	size_t at;		/* index of its symbol */
	uint32_t value;		/* hash of its value: 6,389 and 6389, 48.20 and 48.2 are the same */
	struct str text;	/* as written, with the scale or percent sign behind it: 5,341억 */
};

struct fold {
	uint32_t *symbols;
	size_t len, cap;
	struct fold_number *numbers;
	size_t nnumbers, numbers_cap;
	struct arena *arena;
};

/* Appends the symbols of text.  Begin with a zeroed fold that has an arena. */
void
fold_add(struct fold *f, struct str text);

/* How much of a shingle a symbol fills: a syllable, a Chinese character or a number says more than a letter. */
static inline unsigned
fold_weight(uint32_t symbol)
{
	return symbol < 0x1100 ? 1 : 2;
}

#endif
