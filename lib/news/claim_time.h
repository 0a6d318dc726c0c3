/*
 * claim_time - when a value holds, apart from when it was published: 지난달, 3분기, 오후 1시 현재, in April.
 */
#ifndef NEWS_CLAIM_TIME_H
#define NEWS_CLAIM_TIME_H

#include "news/claim_memory.h"

struct claim_when {
	struct str time; /* EDTF; empty: the text does not say */
	struct str how;  /* clause, sentence, bracket; carry: from the sentence before */
};

/*
 * The time of the figure: the date or time that its clause, else its sentence, names. busy, one for
 * each figure: dates that are told for their own sake.
 */
struct claim_when
claim_time(struct arena *arena, const struct claim_frames *frames, const struct claim_sentence *s,
    size_t figure, const bool *busy);

/*
 * Whether a date of the sentence is only the time of other figures in its clause (지난달, 올해, in
 * April).
 */
bool
claim_time_is_period(const struct claim_sentence *s, size_t figure);

#endif
