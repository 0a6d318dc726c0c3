/*
 * claim_mention - what a sentence speaks of: its names, its noun phrases, and what stands for
 * something else.
 *
 * To the names of tag-entities come phrases around a head noun of the lexicon: events (한울 보궐선거:
 * place and concept make its id), and those that stand for something said before (the satellite, 이
 * 회사).
 */
#ifndef NEWS_CLAIM_MENTION_H
#define NEWS_CLAIM_MENTION_H

#include "news/claim_memory.h"

/* Completes s->mentions and notes all of them in memory.  weight as for claim_memory_note. */
void
claim_mention_complete(struct arena *arena, const struct claim_frames *frames,
    struct claim_memory *memory, struct claim_sentence *s, unsigned weight);

#endif
