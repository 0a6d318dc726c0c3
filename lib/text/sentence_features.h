/*
 * sentence_features - what a boundary candidate looks like, as numbers for a linear model.
 *
 * A feature is the hash of a template's number and what it sees: ends of the word before,
 * beginnings of the words behind, the mark, the gap, the habits of the text.  The trainer and the
 * splitter share this.
 * Units:   indices below 2^SENTENCE_FEATURE_BITS.  Memory: none.  O(1): every word is looked at
 *          only as far as a few characters.
 */
#ifndef TEXT_SENTENCE_FEATURES_H
#define TEXT_SENTENCE_FEATURES_H

#include <stdint.h>

#include "text/boundary.h"
#include "text/text_profile.h"

#define SENTENCE_FEATURE_BITS 17
#define SENTENCE_FEATURES_MAX 64

/* Writes the features of b and returns how many.  last: where the sentence at hand begins. */
size_t
sentence_features(struct str text, const struct text_profile *profile, const struct boundary *b,
    size_t last,
    uint32_t out[SENTENCE_FEATURES_MAX]);

#endif
