/*
 * claim_drug - medicines by the stems of their names.
 *
 * A medicine has a nonproprietary name before it has a brand, and English writes it small (torvalimab,
 * with no capital that would tell of a name).  Its last syllables say what it is: -mab an antibody, -tinib
 * an inhibitor of a kinase, -glutide a hormone's like.
 *
 * Source:  WHO, "The use of stems in the selection of International Nonproprietary Names (INN) for
 *          pharmaceutical substances" (2018); in Korean the stems as 식품의약품안전처 spells them.
 */
#ifndef NEWS_CLAIM_DRUG_H
#define NEWS_CLAIM_DRUG_H

#include "base/str.h"

/* Whether the word, without particle, ends as names of medicines do; a capital does not matter.  O(stems). */
bool
claim_drug_is(struct str word);

#endif
