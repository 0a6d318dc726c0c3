/*
 * guess_slug - the id of a name that no lexicon lists.
 *
 * Memory:  the caller's arena.  O(len).
 */
#ifndef TEXT_GUESS_SLUG_H
#define TEXT_GUESS_SLUG_H

#include "base/arena.h"
#include "base/str.h"

/*
 * The id of a name that no lexicon lists: Hangul romanised, lower case, hyphens for what is no
 * letter or digit, the legal form of a firm (Inc., Ltd, Group) left off; Kim Do-hyun as 김도현.
 */
struct str
guess_slug(struct arena *arena, struct str text);

#endif
