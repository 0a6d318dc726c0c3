/*
 * claim_clause - where the clauses of a sentence begin.
 *
 * Korean joins clauses by the ending of a verb (올랐고, 내렸으며, 했으나), English by conjunctions and
 * commas.
 * Source:  connective endings after the Standard Korean Language Dictionary; only those that a past
 *          or copula stem makes certain, so that nouns in 고 or 며 (신고, 사고) break nothing.
 */
#ifndef NEWS_CLAIM_CLAUSE_H
#define NEWS_CLAIM_CLAUSE_H

#include "news/claim_sentence.h"

/* Fills s->breaks; words and hits must be there. */
void
claim_clause_find(struct arena *arena, const struct claim_frames *frames, struct claim_sentence *s);

/* Whether word (an eojeol, punctuation at its end cut off) ends with a connective ending. */
bool
claim_clause_connective(struct str word);

/*
 * Whether word ends with an adnominal ending: its clause modifies the noun that follows (얻은, 치러진,
 * 그친, 34만원인). *future: with -ㄹ (열릴).
 */
bool
claim_clause_adnominal(struct str word);

#endif
