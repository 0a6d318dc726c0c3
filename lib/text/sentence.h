/*
 * sentence - split Korean and English text into sentences.
 *
 * Candidates are found by rule (terminal punctuation, line breaks, Korean sentence-final endings)
 * and decided by a small linear model (sentence_model.h).  Text in other languages is split by
 * uax29.h.
 * Source:  UAX #29 section 5; K. Gillick, "Sentence Boundary Detection and the Problem with the
 *          U.S." (2009) for deciding candidates by a linear model.
 * Units:   byte offsets into UTF-8, half-open.  Memory: results live in the caller's arena.  No
 *          state. O(len).
 */
#ifndef TEXT_SENTENCE_H
#define TEXT_SENTENCE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"
#include "text/line_part.h"
#include "text/sentence_model.h"

#define SENTENCE_MAX 100000

struct sentence {
	struct span span;
	enum line_part part;
};

/* Ascending and disjoint; what lies between is white space only. */
struct sentence_list {
	struct sentence *items;
	size_t len, cap;
};

/*
 * Appends the sentences of text to *out.  lang is a BCP 47 tag or empty: what the text is said to
 * be; what its letters say goes first.  False when there are more than SENTENCE_MAX.
 */
bool
sentence_split(struct arena *arena, const struct sentence_model *m, struct str text,
    struct str lang,
    struct sentence_list *out);

#endif
