/*
 * claim_group - the age group that a figure is about: 50세 이상, people over 70.
 *
 * Figures of different groups never contradict each other, whatever they differ by.
 */
#ifndef NEWS_CLAIM_GROUP_H
#define NEWS_CLAIM_GROUP_H

#include "news/claim_sentence.h"

/* Whether a figure is the bound of an age group: then it is nobody's age. */
bool
claim_is_group(const struct quantity *q);

/*
 * The group as words of its own ("at-least 50"), the same in every language, in the arena; empty when the
 * figure is about none.
 */
struct str
claim_group(struct arena *arena, const struct claim_sentence *s, size_t figure);

#endif
