/*
 * claim_ship - the ship that a sinking is of.
 *
 * Outlets write of one port and another, of a strait and a coast guard; all of them name the ship:
 * 여객선 도래호가, the ferry Marlin.  The sinking goes by it as a flood goes by its river.
 *
 * Memory:  none.  O(length of the sentences).
 */
#ifndef NEWS_CLAIM_SHIP_H
#define NEWS_CLAIM_SHIP_H

#include "news/claim_sentence.h"

/*
 * The name of the ship that the n sentences and the title tell of, without its 호; empty for none.
 * It borrows their text.
 */
struct str
claim_ship_find(const struct claim_frames *frames, const struct claim_sentence *title,
    const struct claim_sentence *s, size_t n);

/* Where the Korean text names it, with its 호, at or after from; an empty span for nowhere. */
struct span
claim_ship_in(struct str text, struct str name, size_t from);

#endif
