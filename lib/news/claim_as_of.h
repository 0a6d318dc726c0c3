/*
 * claim_as_of - up to when a count that goes on was taken: 오후 3시 현재, 15일까지, as of Monday, by late
 * Tuesday.
 *
 * A report counts once and tells the parts of the count in several sentences: the hour of the dead
 * is that of the injured and the houses after them, until another is named. Where none is, the
 * count is that of the day on which somebody told it, else of the day of publication.
 */
#ifndef NEWS_CLAIM_AS_OF_H
#define NEWS_CLAIM_AS_OF_H

#include "news/claim_time.h"

/*
 * The time of claim c, a running one or a share: when, its own, if that says something; else what the
 * sentence or the article counts up to, which memory keeps. how of the result beside those of
 * claim_when: told (the day of the telling).
 */
struct claim_when
claim_as_of(struct arena *arena, const struct claim_frames *frames, struct claim_memory *memory,
    const struct claim_sentence *s, size_t figure, const struct anchor *anchor,
    const struct claim *c, struct claim_when when);

/*
 * The time of something measured at an hour that the sentence names (오후 3시 현재 … 시속 21km), kept in
 * memory; empty for none.
 */
struct claim_when
claim_as_of_here(struct arena *arena, struct claim_memory *memory, const struct claim_sentence *s,
    size_t figure);

#endif
