/*
 * claim_cast - names by what the whole article does with a word.
 *
 * The capital of the first word of an English sentence says nothing: Growth is the lure, Quillane is
 * the lender.  The other sentences do: a word that the article never writes small, and writes
 * capital inside a sentence or with what only names take behind it, is a name at the beginning, too.
 *
 * Memory: the sentences stay the caller's; what was found is kept in the memory of the article.
 */
#ifndef NEWS_CLAIM_CAST_H
#define NEWS_CLAIM_CAST_H

#include "news/claim_memory.h"

/* Lets the n scanned sentences of the article be looked at until the memory is reset or closed. */
void
claim_cast_open(struct claim_memory *memory, const struct claim_sentence *s, size_t n);

/* Ends what claim_cast_open began: the sentences are about to go. */
void
claim_cast_close(struct claim_memory *memory);

/*
 * Whether word, which begins a sentence with a capital, is a name elsewhere in the article.
 * O(bytes of the first sentences) once for each word.
 */
bool
claim_cast_is_name(struct claim_memory *memory, struct str word);

#endif
