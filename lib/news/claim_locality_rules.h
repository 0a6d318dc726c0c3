/*
 * claim_locality_rules - what claim_locality shares between its two languages, and with claim_event.
 */
#ifndef NEWS_CLAIM_LOCALITY_RULES_H
#define NEWS_CLAIM_LOCALITY_RULES_H

#include "news/claim_locality.h"

/* The places of an English sentence. */
void
claim_locality_collect_english(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct place_list *list);

/* All runs of capital words of an English headline. */
void
claim_locality_collect_names(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct place_list *list);

/* Length of " County", " Province" at the beginning of rest; 0 for none. */
size_t
claim_locality_designator(struct str rest);

#endif
