/*
 * claim_figure - the figures of a sentence, as claims need them.
 *
 * tag-entities reads each figure by itself. What only the sentence tells is set right here: "on
 * Monday" in a report is the Monday before, "부터" leaves a date its beginning, "flown 11 times"
 * counts, "7명 가운데 5명" are two figures when both are told of, and the 4 of GPT-4 is none.
 */
#ifndef NEWS_CLAIM_FIGURE_H
#define NEWS_CLAIM_FIGURE_H

#include "news/claim_sentence.h"

/* Rewrites s->figures; the sentence must be scanned.  published: day since 1970, or INT64_MIN. */
void
claim_figure_settle(struct arena *arena, const struct claim_frames *frames,
    struct claim_sentence *s, int64_t published);

#endif
