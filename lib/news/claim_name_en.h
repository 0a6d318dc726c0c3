/*
 * claim_name_en - names in English: runs of capital words.
 */
#ifndef NEWS_CLAIM_NAME_EN_H
#define NEWS_CLAIM_NAME_EN_H

#include "news/claim_memory.h"

/* Adds the runs of capital words.  O(words * names). */
void
claim_name_find_english(struct arena *arena, const struct claim_frames *frames,
    struct claim_memory *memory, struct claim_sentence *s);

#endif
