/*
 * translit - whether a Korean spelling and a Latin one may sound the same.
 *
 * Source:  the consonants of the Korean loanword orthography (외래어 표기법), in classes that its
 *          variants and English spelling share; vowels are left out.
 * Memory:  none; pure functions.  O(length), at most TRANSLIT_MAX consonants of either side.
 */
#ifndef TEXT_TRANSLIT_H
#define TEXT_TRANSLIT_H

#include <stdbool.h>

#include "base/str.h"

#define TRANSLIT_MAX 32

/*
 * True when the consonants agree (딥시크, DeepSeek): all of two or three, all but one of more.
 * Latin letters inside the Korean side count as they are (오픈AI).
 */
bool
translit_alike(struct str korean, struct str latin);

/* The consonants of either spelling, as one class letter each, into sounds; their number. */
size_t
translit_sounds(struct str text, char sounds[TRANSLIT_MAX]);

#endif
