/*
 * claim_correct - what an article puts right: the value that was wrong, and the one that takes its
 * place.
 *
 * A correction is terse: it names the question in one sentence (misstated the depth of the lake) and
 * answers it in the next (it is 13 metres, not 31).
 * Source:  wordings of the corrections columns of Korean and English papers.
 */
#ifndef NEWS_CLAIM_CORRECT_H
#define NEWS_CLAIM_CORRECT_H

#include "news/claim_memory.h"

/* Reads from its title whether the article corrects another: Corrections, [바로잡습니다]. */
void
claim_correct_begin(struct claim_memory *memory, struct str title);

/*
 * Reads whether the sentence corrects an article (kept in memory for the next ones) and what it asks
 * about; gives bare numbers the unit of what they replace.  Before the sentence is anchored.
 */
void
claim_correct_open(
    const struct claim_frames *frames, struct claim_memory *memory, struct claim_sentence *s);

/* Whether the figure, of frame f, is what a correction says was wrong. */
bool
claim_correct_is_mistake(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, size_t figure, const struct frame *f);

/* Keeps the figure that was wrong, for the number that follows without a unit. */
void
claim_correct_note(struct claim_memory *memory, const struct quantity *q, size_t frame);

/* The frame that the correction asks about, if it takes q; else FRAME_NONE. */
size_t
claim_correct_frame(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct quantity *q);

#endif
