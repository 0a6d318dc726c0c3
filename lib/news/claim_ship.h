/*
 * claim_ship - the ship that a sinking is of.
 *
 * Outlets write of one port and another, of a strait and a coast guard; all of them name the ship: 여객선
 * 도래호가, the ferry Marlin.  The sinking goes by it as a flood goes by its river.
 *
 * Memory:  the id lives in the arena.  O(length of the sentences).
 */
#ifndef NEWS_CLAIM_SHIP_H
#define NEWS_CLAIM_SHIP_H

#include "news/claim_sentence.h"

/* The name of the ship that the n sentences and the title tell of as an id, without its 호; empty for none. */
struct str
claim_ship_find(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *title, const struct claim_sentence *s, size_t n);

#endif
