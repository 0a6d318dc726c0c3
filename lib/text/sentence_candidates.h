/*
 * sentence_candidates - the candidates of one text, with what is known of the whole text.
 *
 * The splitter and the trainer walk a text by the same steps.
 * Units:   byte offsets into UTF-8.  Memory: the quotes live in the caller's arena.  O(len).
 */
#ifndef TEXT_SENTENCE_CANDIDATES_H
#define TEXT_SENTENCE_CANDIDATES_H

#include <stdbool.h>

#include "base/arena.h"
#include "text/boundary.h"
#include "text/text_profile.h"

struct sentence_candidates {
	struct str text;
	struct text_profile profile;
	struct quote_list quotes;
	struct boundary_scanner scanner;
};

/* endings: see boundary.h. */
void
sentence_candidates_start(struct sentence_candidates *c, struct arena *arena, struct str text,
    const unsigned char *endings);

/* The next candidate; false at the end. */
bool
sentence_candidates_next(struct sentence_candidates *c, struct boundary *b);

#endif
