/*
 * claim_locality - the places that an article names, and how wide they are.
 *
 * A place is found by what stands around it: an administrative suffix (다온군, Daon County), the
 * words of a map (off Daon, the coast of Daon, a town of 4,000), the dateline, or tag-entities.
 * Suffixes and particles are off its id, so that 다온군에서, 다온 and Daon County are one place: daon.
 *
 * Units:   byte offsets into a sentence.  Memory: the caller's arena.  O(words) a sentence.
 */
#ifndef NEWS_CLAIM_LOCALITY_H
#define NEWS_CLAIM_LOCALITY_H

#include "news/claim_locality_place.h"

/* Adds the places of a sentence to list, a vote for each one that a dateline names. */
void
claim_locality_collect(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct place_list *list);

/* A Korean town without its suffix: 다온 of 다온시; another name as it is.  Borrowed. */
struct str
claim_locality_plain(struct str name);

/*
 * Where text names place at or after from, its suffix included; an empty span for nowhere.  Latin
 * letters are compared as they are, and a longer name (Daon Foods) is not the place.
 */
struct span
claim_locality_in(struct str text, const struct place *place, size_t from);

#endif
