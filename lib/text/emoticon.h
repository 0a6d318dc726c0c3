/*
 * emoticon - the faces, laughter, tears and pictures that people put behind a sentence.
 *
 * Units:   bytes of UTF-8.  No memory, no state.
 */
#ifndef TEXT_EMOTICON_H
#define TEXT_EMOTICON_H

#include <stddef.h>

#include "base/str.h"

/*
 * Length of the emoticon that begins at pos (^^ :) ㅋㅋㅋ ㅠㅠ and pictures, one run), else 0.
 * O(length).
 */
size_t
emoticon_length(struct str text, size_t pos);

#endif
