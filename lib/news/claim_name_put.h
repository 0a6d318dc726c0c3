/*
 * claim_name_put - a name among the mentions of its sentence, and what the words around it say it is;
 * below the finders of names.
 *
 * Spans are of s->text; ids live in the arena or are borrowed.  Each is O(items of the sentence).
 */
#ifndef NEWS_CLAIM_NAME_PUT_H
#define NEWS_CLAIM_NAME_PUT_H

#include "news/claim_memory.h"

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

/*
 * Adds the name at `at`, unless something stands there; type if nothing else says what it is.
 * s->mentions are in order again when claim_name_find is done.
 */
void
claim_name_add(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s, struct span at, uint32_t type);

/* Whether a noun and the name it introduces have only what it is for between: "a vaccine against X, Alvexa". */
bool
claim_name_is_qualified(struct str between);

#endif
