/*
 * claim_relation - values that are names or words, not figures: a founder, a licence, a role.
 *
 * A text value is stated by its own words (says: in the lexicon). A name is the value where a
 * trigger of its frame stands beside it; names coordinated with it (A, B, C 등) are values as well.
 */
#ifndef NEWS_CLAIM_RELATION_H
#define NEWS_CLAIM_RELATION_H

#include "news/claim_memory.h"

struct relation {
	size_t frame;
	struct span at;  /* of the value */
	struct str word; /* its value */
	enum claim_type type;
	const struct mention *value; /* NULL for a text */
	size_t hit;                  /* the trigger or value word */
};

struct relation_list {
	struct relation *items;
	size_t len, cap;
};

/* Finds the relations of a sentence whose mentions are complete. */
void
claim_relations(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct relation_list *out);

#endif
