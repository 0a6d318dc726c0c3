/*
 * claim_subject - what a claim is said of.
 *
 * Every name and phrase of the sentence is a candidate and is scored by type, by the particle or
 * position that makes it topic, subject or genitive, and by distance; what the article has spoken
 * of stands behind them.
 */
#ifndef NEWS_CLAIM_SUBJECT_H
#define NEWS_CLAIM_SUBJECT_H

#include "news/claim_memory.h"

struct subject {
	struct str id, text; /* empty: nothing was found */
	enum claim_how how;
	const struct mention *mention; /* that names it in the sentence; NULL for none */
	struct str relative_to; /* what the value is compared with, or empty */
};

/* Finds the subject of the figure that anchor gives an attribute. */
struct subject
claim_subject(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, const struct claim_sentence *s, struct span value,
    const struct anchor *anchor);

/* Remembers what a claim of s with the frame was said of, and what kind of thing that makes it. */
void
claim_subject_told(struct claim_memory *memory, const struct claim_sentence *s,
    const struct frame *f, const struct subject *subject);

/* Remembers the topic and subject of a sentence that is done. */
void
claim_subject_close(struct claim_memory *memory, const struct claim_sentence *s);

#endif
