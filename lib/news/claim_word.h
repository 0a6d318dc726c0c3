/*
 * claim_word - capitalised English words that say something about a name without being one.
 *
 * Memory: none; pure functions.  O(size of the tables).
 */
#ifndef NEWS_CLAIM_WORD_H
#define NEWS_CLAIM_WORD_H

#include <stdbool.h>

#include "base/str.h"

/* A word that begins a sentence or a date, but no name: The, However, Monday. */
bool
claim_word_is_common(struct str word);

/* The adjective of a country or a continent: American, Korean. */
bool
claim_word_is_demonym(struct str word);

/* What institutions and firms are called at their end: Administration, Tire. */
bool
claim_word_is_institution(struct str word);

/* What a person is called by, with a capital or without: director, Sheriff, economist. */
bool
claim_word_is_role(struct str word);

/* Whether a name ends as bodies of the state are called: 소방청, Interior Ministry. */
bool
claim_word_is_body(struct str name);

/* A few capitals and nothing else: RSV. */
bool
claim_word_is_acronym(struct str word);

#endif
