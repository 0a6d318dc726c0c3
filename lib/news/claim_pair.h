/*
 * claim_pair - figures that stand beside each other and are of one thing: what is put right, what moves,
 * what is voted, a part and its whole.
 *
 * Only the words between and around the two are looked at; s is scanned.
 */
#ifndef NEWS_CLAIM_PAIR_H
#define NEWS_CLAIM_PAIR_H

#include "news/claim_anchor.h"

/* A number whose noun is left out may be any count or measure: "13 km from the town, not 31". */
bool
claim_pair_bare(const struct quantity *q);

/* The text between the figure and the one before it, or the beginning of the sentence. */
struct str
claim_pair_gap(const struct claim_sentence *s, size_t figure);

/*
 * Whether the figure is the second of a pair that puts one right: "$353 million, not $335 million",
 * "31이 아니라 13".
 */
bool
claim_pair_corrects(const struct claim_sentence *s, size_t figure);

/*
 * Whether the figure is the second of two dates between which a plan was moved: "16일에서 19일로", "from
 * May to July", "to July 9 from July 2", "on June 10, rather than in May".
 */
bool
claim_pair_moves(const struct claim_sentence *s, size_t figure);

/* Whether figure and the one before are an old value and a new one: "to 4.25% from 4.5%", "against". */
bool
claim_pair_levels(const struct claim_sentence *s, size_t figure);

/* Whether figure is the next item of a list of such figures: "A가 3조 원, B가 2조 원". */
bool
claim_pair_listed(const struct claim_sentence *s, size_t figure);

/*
 * Whether the figure and the next are the two numbers of a vote: "voted 431 to 62", "passed by 52
 * votes to 48". The first is of those who carried it.
 */
bool
claim_pair_votes(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure);

/*
 * Whether it is the first of "850,000 of the 2 million doses": the part leaves out the noun that the
 * whole bears.
 */
bool
claim_pair_counts(const struct claim_sentence *s, size_t figure);

#endif
