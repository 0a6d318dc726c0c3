/*
 * claim_period - the time of a value in an article: its own, the running period of accounts, the
 * hour up to which the dead were counted.
 *
 * A period runs on to later sentences, never a base of comparison and never a single day; what is
 * only expected has a period of its own.
 */
#ifndef NEWS_CLAIM_PERIOD_H
#define NEWS_CLAIM_PERIOD_H

#include "news/claim_time.h"

/*
 * Sets the time of claim c, whose other members but its source are set; busy as for claim_time.
 * Remembers the period.
 */
void
claim_period(struct arena *arena, const struct claim_frames *frames, struct claim_memory *memory,
    const struct claim_sentence *s, size_t figure, const struct anchor *anchor, const bool *busy,
    struct claim *c);

/*
 * Remembers the quarter or months that a sentence without such values names, for those after it:
 * "beat forecasts for the second quarter", "2024년 4월부터 9월까지 … 같은 기간". After claim_period.
 */
void
claim_period_close(const struct claim_frames *frames, struct claim_memory *memory,
    const struct claim_sentence *s);

#endif
