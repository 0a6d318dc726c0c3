/*
 * trailer - what stands behind the mark that ends a sentence and belongs to it.
 *
 * Units:   byte offsets into UTF-8; pos < text.len.  No memory, no state.  O(length of the
 *          trailer).
 */
#ifndef TEXT_TRAILER_H
#define TEXT_TRAILER_H

#include <stdbool.h>

#include "base/str.h"

/* Length of "[2]" or "[note 3]" at pos, 0 when there is none. */
size_t
trailer_footnote(struct str text, size_t pos);

/*
 * Length of a short remark in brackets at pos, 0 when there is none.  A credit ("(사진=...)",
 * "(... 기자)") or another sentence is no remark.
 */
size_t
trailer_remark(struct str text, size_t pos);

/* Whether pos, behind one space, begins a lone mark or an emoticon. */
bool
trailer_after_space(struct str text, size_t pos);

#endif
