/*
 * suggest - "did you mean": the word of a set that is nearest to a misspelt one.
 *
 * Source:  Damerau-Levenshtein distance with adjacent transpositions (optimal string alignment).
 * Memory:  the word and the choices are borrowed.
 */
#ifndef BASE_SUGGEST_H
#define BASE_SUGGEST_H

#include "base/str.h"

struct suggest {
	struct str word;
	const char *best;
	size_t distance;	/* of best */
};

/* Starts a search for word. */
struct suggest
suggest_begin(struct str word);

/* Offers one choice; the first of equally near ones stays. */
void
suggest_try(struct suggest *s, const char *choice);

/* The nearest choice when it is near enough to be meant (a third of its letters), else NULL. */
const char *
suggest_found(const struct suggest *s);

#endif
