/*
 * text_profile - the habits of a text: its script, how its sentences end, how wide its lines are.
 *
 * No memory, no state.  O(len).
 */
#ifndef TEXT_TEXT_PROFILE_H
#define TEXT_TEXT_PROFILE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* Further values of text_profile.habit: sentences end in ~음; nearly all of many in punctuation. */
#define HABIT_NOMINAL 6
#define HABIT_SURE 7
#define HABIT_COUNT 8

struct text_profile {
	size_t hangul, latin, other;	/* letters; other: neither Hangul nor ASCII */
	size_t stops;		/* words that end in a full stop, or ! ? … */
	size_t bare;		/* words that end in 다 요 죠 까 and nothing else */
	size_t nominal;		/* words that end in 음 임 함 됨 and nothing else */
	bool korean;		/* Hangul stands for a third of the letters or more */
	unsigned habit;		/* 0 cannot tell; sentences end in punctuation: 1 most ... 5 none */
	size_t wrap;		/* columns at which lines are broken by force; 0: they are not */
};

/* Reads the whole text once. */
void
text_profile_of(struct str text, struct text_profile *p);

/* Whether most sentences of the text end in punctuation. */
bool
text_profile_is_punctuated(const struct text_profile *p);

/* Whether a syllable ends most Korean sentences: 다 요 죠 까. */
bool
text_profile_is_final(uint32_t cp);

/* Columns of a line: a character of three bytes or more is two wide. */
size_t
text_profile_columns(struct str line);

#endif
