/*
 * claim_denial - values that a text says are not so.
 *
 * Korean denies what stands before the verb (3명이 숨졌다는 소문을 부인했다), English what follows it (denied
 * that 3 people had died) or what stands before an adjective (the report of 3 deaths is untrue).
 */
#ifndef NEWS_CLAIM_DENIAL_H
#define NEWS_CLAIM_DENIAL_H

#include "news/claim_sentence.h"

/* "3명이 아니라 2명", "2, not 3". */
bool
claim_denial_negates(
    const struct claim_frames *frames, const struct claim_sentence *s, const struct quantity *q);

/* Whether somebody denies the figure. */
bool
claim_denial_denies(
    const struct claim_frames *frames, const struct claim_sentence *s, const struct quantity *q);

/* "on 10 June rather than in May": outside a correction a plan is replaced, not denied. */
bool
claim_denial_replaces(const struct claim_sentence *s, const struct quantity *q);

#endif
