/*
 * claim_act - acts of policy that a noun phrase names: a supplementary budget, a tariff, a voucher.
 *
 * What they cost, whom they bind and when they begin is said of them, not of the government that
 * decides them.  An act goes by its concept in the lexicon (extra-budget), in both languages and
 * without the country: outlets seldom name the one whose parliament they write of.
 *
 * Memory:  results live in the arena given or borrow the memory of the article.
 */
#ifndef NEWS_CLAIM_ACT_H
#define NEWS_CLAIM_ACT_H

#include "news/claim_memory.h"

/*
 * The id of the act that the noun at *at names, which grows by a number before it (2차 추경, the
 * second extra budget) and a rate behind it (소득세율); empty where it stands for one (this
 * measure) and none has been named.
 */
struct str
claim_act_id(struct arena *arena, const struct claim_memory *memory,
    const struct claim_sentence *s, struct str concept, struct span *at);

/*
 * Adds to s->mentions what the sums of a budget are for: 어르신 돌봄에 3조 원, 돌봄 예산은 3조 원.
 * They stay disjoint, but have to be sorted.
 */
void
claim_act_parts(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s);

#endif
