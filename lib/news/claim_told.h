/*
 * claim_told - which dates are told for their own sake, and which only date something else.
 *
 * "The bridge opened on 3 May" tells a date. "By Monday 40 had been treated", "22%, up from 15% on
 * Thursday" tell counts: the date is the count's time, and a reader who was asked what the sentence
 * claims would not name it.
 */
#ifndef NEWS_CLAIM_TOLD_H
#define NEWS_CLAIM_TOLD_H

#include "news/claim_anchor.h"

/* Whether the anchor that a date was given makes it a claim; else it is another figure's time. */
bool
claim_told(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    const struct anchor *a);

/*
 * Whether a date that no trigger names is still that of an event: a day, neither 이날 and the like
 * nor one up to which something was counted.
 */
bool
claim_told_plainly(
    const struct claim_frames *frames, const struct claim_sentence *s, size_t figure);

#endif
