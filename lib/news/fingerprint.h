/*
 * fingerprint - what is kept of an article to tell later whether another one is its copy.
 *
 * The words as a sketch of shingles, blind to spacing, punctuation and numbers; each number with its value
 * and what stands around it; the short pieces of the title, and of the text when the text is so short
 * that its title and its names must bear witness.  Furniture and markup are left out of all of it.
 *
 * Source:  text/shingle, text/furniture, text/plain.
 * Units:   shingles are counted, not bytes.  Memory: the caller's arena; number texts may borrow the text.
 *          No state.  O(len).
 */
#ifndef NEWS_FINGERPRINT_H
#define NEWS_FINGERPRINT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/strbuf.h"
#include "text/shingle.h"

#define FINGERPRINT_NUMBERS 256	/* numbers kept; a table of more is not compared to its end */
#define FINGERPRINT_HEAD 4	/* so that a text is found by its beginning */
#define FINGERPRINT_TITLE 48	/* pieces of a title */
#define FINGERPRINT_SHORT 240	/* a text of at most so many symbols keeps its pieces */

/* One number: hashes of the symbols before and behind it, and of its value. */
struct fingerprint_number {
	uint16_t left, right;
	uint32_t value;
	struct str text;
	uint64_t before, around, behind;	/* the lowest shingles there; not written */
};

struct fingerprint {
	bool cut;			/* the text ends in an ellipsis */
	struct hash128 body;		/* of symbols and numbers' values; equal: an exact copy */
	uint64_t shingles;		/* distinct ones, estimated beyond SKETCH_MAX */
	struct sketch *sketch;
	uint64_t head[FINGERPRINT_HEAD];	/* the lowest of the first shingles, ascending; not written */
	size_t nhead;
	struct fingerprint_number *numbers;
	size_t nnumbers;
	uint16_t *title;		/* hashes of two syllables or four letters each, in order */
	size_t ntitle;
	uint16_t *pieces;		/* the same of a short text; ntitle and npieces may be 0 */
	size_t npieces;
};

/* How a text is to be read. */
enum fingerprint_unit {
	FINGERPRINT_ARTICLE,		/* lines, some of them furniture */
	FINGERPRINT_SENTENCE		/* every word counts */
};

/* Fills fp.  A text without a letter or digit has no shingles. */
void
fingerprint_make(struct fingerprint *fp, struct arena *arena, struct str title, struct str text,
    enum fingerprint_unit unit);

/*
 * As bytes, in two halves: the words suffice to turn most articles away, the figures (numbers, title,
 * pieces) are for those that remain.
 */
void
fingerprint_write_words(const struct fingerprint *fp, struct strbuf *out);

/* The figures alone, as bytes. */
void
fingerprint_write_figures(const struct fingerprint *fp, struct strbuf *out);

/*
 * Reads a half back into fp, which begins zeroed; sketch hashes keep 24 bits below their level's.  False: not
 * such bytes.
 */
bool
fingerprint_read_words(struct fingerprint *fp, struct arena *arena, struct str bytes);

/* The figures from such bytes, into the arena; false when these are none. */
bool
fingerprint_read_figures(struct fingerprint *fp, struct arena *arena, struct str bytes);

#endif
