/*
 * claim_name_rules - what the finders of names share, and the English one.
 *
 * Spans are of s->text; ids live in the arena or are borrowed.  Each is O(items of the sentence) but
 * for the finder.
 */
#ifndef NEWS_CLAIM_NAME_RULES_H
#define NEWS_CLAIM_NAME_RULES_H

#include "news/claim_name.h"

/* Whether a mention or a figure stands there. */
bool
claim_name_is_taken(const struct claim_sentence *s, struct span at);

/* Whether a word of the lexicon is in it: then it is no owner but part of the attribute. */
bool
claim_name_has_head(
    const struct claim_frames *frames, const struct claim_sentence *s, struct span at);

/* Whether a head noun of the type is among the words of the name. */
bool
claim_name_has_noun(const struct claim_frames *frames, const struct claim_sentence *s,
    struct span at, uint32_t type);

/* What is known by this name, or by one that begins or ends with it; NULL for nothing. */
const struct known *
claim_name_known(const struct claim_memory *memory, struct str name);

/* As claim_name_add, whatever stands there, the type by the words in and around the name. */
void
claim_name_put(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s, struct span at);

/* Whether an English name is a person's: a role before it, a role or an age behind it. */
bool
claim_name_is_person(const struct claim_sentence *s, struct span at);

/* Adds the runs of capital words.  O(words * names). */
void
claim_name_find_english(struct arena *arena, const struct claim_frames *frames,
    struct claim_memory *memory, struct claim_sentence *s);

#endif
