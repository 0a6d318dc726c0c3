/*
 * korean_latin - Korean persons in English text: Kim Do-hyun is 김도현.
 *
 * English papers spell names by habit (Kim, Park, Lee; Hyun, Young, Soo).  Both spellings of a person
 * become one when the habit is led back to the Revised Romanization, in which text/romanize spells.
 *
 * Source:  Revised Romanization of Korean (2000); the habits after the spellings of passports.
 * Memory:  the result lives in the arena given.  O(length).
 */
#ifndef TEXT_KOREAN_LATIN_H
#define TEXT_KOREAN_LATIN_H

#include "base/arena.h"
#include "base/str.h"

/*
 * "Kim Do-hyun" as romanize and a slug spell 김도현: gimdohyeon.  Empty for what is not a Korean
 * surname and two syllables joined by a hyphen, or a surname of two syllables and one more (Namgung Min).
 */
struct str
korean_latin(struct arena *arena, struct str name);

#endif
