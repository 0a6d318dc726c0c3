/*
 * english_rules - full stops that belong to an English word: titles, initials, labels.
 *
 * Source:  common usage; see abbreviation.h.  Units: byte offsets.  No memory, no state.  O(1) a
 *          candidate.
 */
#ifndef TEXT_ENGLISH_RULES_H
#define TEXT_ENGLISH_RULES_H

#include <stdbool.h>

#include "text/boundary.h"

/* Whether the mark of b belongs to the word before it, so that no sentence ends there. */
bool
english_rules_keep(struct str text, const struct boundary *b);

#endif
