/*
 * diff_alias - one subject under two spellings: albeksa in Korean articles, alvexa in English
 * ones.
 *
 * Names that no lexicon lists get their id from the text, and a romanised name is not always
 * spelled as in English. Two ids are one subject when their consonants agree (text/translit), one
 * is said in Korean and the other is not, and not more than a week lies between them; or when one
 * is the other with the head word of a firm (quillon, quillon-devices), in one week and in
 * whatever language. The id that arrived first stands for both.  Of an event (daon-landslide) the
 * place alone has to sound so; its class says the same in both.
 *
 * Memory:  a slot of the state for each of at most 65,536 hashes; a newer name takes an older
 *          one's.
 */
#ifndef NEWS_DIFF_ALIAS_H
#define NEWS_DIFF_ALIAS_H

#include "news/diff_key.h"
#include "news/diff_lexicon.h"
#include "news/diff_store.h"

#define DIFF_ALIAS_SLOTS 0xffff

/* What a slot holds: an id, and when and in which language it was said. */
struct diff_spelling {
	struct str id;
	int64_t time;
	bool korean;
};

/* The key of a slot, by a letter for its kind and a name. */
struct diff_key
diff_alias_key(char kind, struct str name);

/* What the slot holds, its id in the arena; false for nothing. */
bool
diff_alias_read(struct diff_store *store, struct arena *arena, const struct diff_key *k,
    struct diff_spelling *found);

/* Keeps id there, as said by c. */
void
diff_alias_write(struct diff_store *store, struct arena *arena, const struct diff_key *k,
    struct str id, const struct diff_claim *c);

/* Whether not more than a week lies between the two. */
bool
diff_alias_within_week(const struct diff_claim *c, const struct diff_spelling *s);

/* Gives c the subject that it has under its first spelling, and keeps the spelling of a new one. */
void
diff_alias(struct diff_store *store, struct arena *arena, const struct diff_lexicon *lexicon,
    struct diff_claim *c);

#endif
