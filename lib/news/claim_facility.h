/*
 * claim_facility - plants, mines and the like, that a noun phrase names: the Harwich plant, 다온 공장.
 *
 * What is said of a plant is not said of the firm: it has its own output, sales and staff.
 */
#ifndef NEWS_CLAIM_FACILITY_H
#define NEWS_CLAIM_FACILITY_H

#include "news/claim_memory.h"

/* Whether the lexicon's type is that of facilities. */
bool
claim_facility_is(const struct claim_frames *frames, uint32_t type);

/*
 * The id of the facility whose noun (a concept's word) stands at noun: by its place, which
 * *place_at spans where it stands right before; else the one spoken of; else its owner's.  The id
 * lives in the arena or is concept itself.
 */
struct str
claim_facility_id(struct arena *arena, const struct claim_memory *memory,
    const struct claim_sentence *s, struct span noun, struct str concept, struct span *place_at);

#endif
