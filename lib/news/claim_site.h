/*
 * claim_site - the firm or plant that a fire or an explosion is at.
 *
 * What burns down, blows up or falls in is a works as often as a town, and then it goes by its owner
 * from the second day on: a wire writes of a fire at the Doran Paper mill in Harwich, everybody else of
 * the Doran Paper fire.
 *
 * Source:  the words between the name and that of the event (attributes.yaml, sited).
 * Memory:  the id lives in the arena or is the mention's.  O(hits * (mentions + words)).
 */
#ifndef NEWS_CLAIM_SITE_H
#define NEWS_CLAIM_SITE_H

#include "news/claim_sentence.h"

/*
 * The id of the organisation at which the n sentences say that an event of the class (an index of
 * frames->events) was, the first that stands beside its word; empty for none.
 */
struct str
claim_site_find(struct arena *arena, const struct claim_frames *frames, size_t class,
    const struct claim_sentence *s, size_t n);

#endif
