/*
 * claim_superseded - old values whose place another one takes: A에서 B로, from A to B, 당초 A … B.
 *
 * What is of another period stands beside the new value and is not superseded: revenue of "$4
 * million from $3 million a year earlier". A forecast that is revised is gone.
 */
#ifndef NEWS_CLAIM_SUPERSEDED_H
#define NEWS_CLAIM_SUPERSEDED_H

#include "news/claim_anchor.h"

/* Whether the text tells the figure as one that no longer holds. O(len). */
bool
claim_superseded(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    const struct anchor *a);

/*
 * "raised its estimate of the loss to $4 million from $3 million": the change is one of the
 * forecast, and both of its ends are forecasts; "expects $4 million, up from $3 million in
 * 2026" is not.
 */
bool
claim_superseded_in_forecast(const struct claim_sentence *s, size_t figure);

#endif
