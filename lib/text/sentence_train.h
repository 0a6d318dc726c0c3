/*
 * sentence_train - learn a boundary model from texts whose sentences are known.
 *
 * Logistic regression over hashed features, AdaGrad, L2; features seen fewer than three times are
 * left out, and weights are rounded to a byte.  The same documents in the same order give the same
 * model, bit by bit.
 * Source:  J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods for online learning"
 *          (2011).
 * Memory:  the trainer owns copies of the documents and their examples: about 250 bytes a
 *          candidate.
 */
#ifndef TEXT_SENTENCE_TRAIN_H
#define TEXT_SENTENCE_TRAIN_H

#include <stdbool.h>

#include "base/arena.h"
#include "text/sentence_model.h"

struct sentence_document {
	struct str text;
	struct span *sentences;
	size_t nsentences;
};

struct sentence_trainer {
	struct arena arena;
	struct sentence_document *documents;
	size_t len, cap;
};

/*
 * Adds a document: its sentences, in order, as slices of text.  Text and spans are copied.
 */
void
sentence_train_add(struct sentence_trainer *t, struct str text, const struct span *sentences,
    size_t n);

/* Learns from all documents; false when they hold no candidate at all. */
bool
sentence_train_run(struct sentence_trainer *t, struct sentence_model *m);

/* Gives the trainer back. */
void
sentence_train_free(struct sentence_trainer *t);

#endif
