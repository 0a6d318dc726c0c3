/*
 * claim_noun - Korean names that nothing but their place in the sentence marks.
 *
 * A word with a particle (누리셀은) is a name when the title has it too, when a noun that says what
 * it is stands before it (배터리 업체 가람셀은), its Latin spelling stands behind it (솔빛랩(Solbit Lab)), it
 * ends as firms are called, or it says, plans or expects something. Words of the attribute
 * lexicon are none.
 */
#ifndef NEWS_CLAIM_NOUN_H
#define NEWS_CLAIM_NOUN_H

#include "news/claim_memory.h"

/* Adds them to s->mentions, behind those that are there.  O(words * names). */
void
claim_noun_find(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s);

#endif
