/*
 * claim_inherit - the attribute of a figure that no word of the lexicon names.
 *
 * A text leaves out what it has just said: "Roads make up 750 million pesos of that", "$353
 * million, not $335 million", "the other 828", "31 in all". Such a figure takes the attribute of
 * the figure it stands beside, or of the last one of its measure, where a construction of the
 * language allows it.
 *
 * Source:  ellipsis as M. Halliday and R. Hasan, "Cohesion in English" (1976), chapter 4, describe
 *          it.
 */
#ifndef NEWS_CLAIM_INHERIT_H
#define NEWS_CLAIM_INHERIT_H

#include "news/claim_memory.h"

/*
 * Completes anchors[figure], to be called in the order of the figures after claim_anchor; those
 * before are complete.
 */
void
claim_inherit(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, struct anchor *anchors, size_t figure);

/* The same for a figure whose fellow stands behind it: "31이 아니라 13"; after all of claim_inherit. */
void
claim_inherit_back(const struct claim_frames *frames, const struct claim_sentence *s,
    struct anchor *anchors, size_t figure);

/*
 * Notes what the sentence speaks of without giving a figure, to be called when it is done: "An
 * article misstated the net profit. It was $41 million."
 */
void
claim_inherit_close(
    const struct claim_frames *frames, struct claim_memory *memory, const struct claim_sentence *s);

#endif
