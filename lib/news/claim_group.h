/*
 * claim_group - the part of its subject that a figure is about: an age group (50세 이상, people over 70), a
 * business (해외 매출, online sales).
 *
 * Figures of different groups never contradict each other, whatever they differ by.
 */
#ifndef NEWS_CLAIM_GROUP_H
#define NEWS_CLAIM_GROUP_H

#include "news/claim_anchor.h"

/* Whether a figure is the bound of an age group: then it is nobody's age. */
bool
claim_is_group(const struct quantity *q);

/*
 * The word for a part of a firm that stands right before the word of the attribute, or for a lesser event that
 * stands near it (an aftershock's magnitude); empty for none, or where the
 * frame is told of wholes only.  Borrowed from the sentence.
 */
struct str
claim_group_segment(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct anchor *a);

/*
 * The group as words of its own ("at-least 50"), the same in every language, in the arena; empty when the
 * figure is about none.
 */
struct str
claim_group(struct arena *arena, const struct claim_sentence *s, size_t figure);

#endif
