/*
 * sentence_model - the weights that decide whether a candidate ends a sentence.
 *
 * A model is a text file: lines "name: value" (texts it was trained on, endings, scale), a line
 * "weights", then one line for each weight that is not zero: distance from the last index in
 * hexadecimal, a space, and the weight, -127..127.
 * Units:   a score above 0 means a boundary; scale turns scores into log odds.
 * Memory:  the model owns nothing outside itself.
 */
#ifndef TEXT_SENTENCE_MODEL_H
#define TEXT_SENTENCE_MODEL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "base/str.h"
#include "base/strbuf.h"
#include "text/boundary.h"
#include "text/sentence_features.h"

#define SENTENCE_MODEL_FORMAT "newsutils boundary model 1"

struct sentence_model {
	int8_t weights[1 << SENTENCE_FEATURE_BITS];
	unsigned char endings[ENDINGS_BYTES];
	int bias;		/* added to every score */
};

/* Reads a model; false: *err says where it is wrong.  O(len). */
bool
sentence_model_parse(struct sentence_model *m, struct str text, struct err *err);

/* The text of the model that is linked into the program. */
struct str
sentence_model_default(void);

/* Appends the model's text; origin: lines "text: ..." that name what it was trained on. */
void
sentence_model_write(const struct sentence_model *m, struct str origin, struct strbuf *out);

/* Lets a Hangul syllable end sentences without punctuation. */
void
sentence_model_add_ending(struct sentence_model *m, uint32_t syllable);

/* The sum of the n weights at index. */
int
sentence_model_score(const struct sentence_model *m, const uint32_t *index, size_t n);

#endif
