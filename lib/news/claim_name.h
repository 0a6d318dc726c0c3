/*
 * claim_name - names that tag-entities left: a subject without a lexicon entry is its noun phrase.
 *
 * English: runs of capitalised words inside a sentence (Wren-4, Skylark Labs). Korean: short quoted
 *          phrases (‘바람결 A2’) and names of persons before a title of the lexicon (한서윤 후보, 한 후보).
 *          Their type comes from the noun beside or in them (the Wren-4 satellite, 공기청정기 ‘바람결 A2’),
 *          else it is open. A part of a name already known is that name (Skylark for Skylark Labs).
 */
#ifndef NEWS_CLAIM_NAME_H
#define NEWS_CLAIM_NAME_H

#include "news/claim_memory.h"

/* Adds them to s->mentions, which stays ascending and disjoint. */
void
claim_name_find(struct arena *arena, const struct claim_frames *frames, struct claim_memory *memory,
    struct claim_sentence *s);

#endif
