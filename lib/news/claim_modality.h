/*
 * claim_modality - how sure the text is of a value, and whether it still holds.
 *
 * Source:  the endings and verbs of news/claim_cue. Korean says it at the end of the clause,
 *          English before the verb; a denial reaches over the clause that is denied.
 */
#ifndef NEWS_CLAIM_MODALITY_H
#define NEWS_CLAIM_MODALITY_H

#include "news/claim_memory.h"

struct standing {
	enum claim_modality modality;
	bool superseded;
	bool expected;        /* a forecast, denied or not */
	struct str qualifier; /* "own correction", or empty */
};

/*
 * Standing of the figure with the given anchor. published: the article's day, days since 1970, or
 * INT64_MIN; a date after it is a plan.
 */
struct standing
claim_modality(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, size_t figure, const struct anchor *anchor, int64_t published);

/* The modality of a value without a figure: what the cues of its clause say, at least least. */
enum claim_modality
claim_modality_of_span(const struct claim_frames *frames, const struct claim_sentence *s,
    struct span at, enum claim_modality least);

#endif
