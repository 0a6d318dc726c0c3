/*
 * diff_alias - one subject under two spellings: albeksa in Korean articles, alvexa in English
 * ones.
 *
 * Names that no lexicon lists get their id from the text, and a romanised name is not always
 * spelled as in English. Two ids are one subject when their consonants agree (text/translit), one
 * is said in Korean and the other is not, and not more than a week lies between them; or when one
 * is the other with the head word of a firm (quillon, quillon-devices), in one week and in
 * whatever language. The id that arrived first stands for both.
 *
 * Memory:  a slot of the state for each of at most 65,536 hashes; a newer name takes an older
 *          one's.
 */
#ifndef NEWS_DIFF_ALIAS_H
#define NEWS_DIFF_ALIAS_H

#include "news/diff_store.h"

/* Gives c the subject that it has under its first spelling, and keeps the spelling of a new one. */
void
diff_alias(struct diff_store *store, struct arena *arena, struct diff_claim *c);

#endif
