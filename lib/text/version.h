/*
 * version - the version behind the name of a family of models: GPT-5.2, 클로드 4, DeepSeek V4.
 *
 * Units:   byte offsets into UTF-8.  Memory: none; pure.  O(1).
 */
#ifndef TEXT_VERSION_H
#define TEXT_VERSION_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

/*
 * The end of the version that begins at pos, over one space or hyphen: at most one letter, digits
 * with points, at most two letters, an edition (mini, 프로, -0528); pos when there is none, or when
 * it counts something (3개, 30%).
 *  lettered: a letter must come first, as behind the name of a company (V4).
 */
size_t
version_end(struct str text, size_t pos, bool lettered);

/* How an id spells a version: lower case, hyphens, editions in English (3 프로 gives 3-pro). */
struct str
version_slug(struct arena *arena, struct str version);

#endif
