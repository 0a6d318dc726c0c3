/*
 * line_wrap - whether a line break stands within a sentence.
 *
 * Source:  a line that ends in a comma or in a topic, object or connective ending of Korean goes
 *          on; so does a full line of a text that is wrapped at a column, and an English line
 *          before a small letter.
 * Units:   byte offsets into UTF-8.  No memory, no state.  O(length of both lines).
 */
#ifndef TEXT_LINE_WRAP_H
#define TEXT_LINE_WRAP_H

#include <stdbool.h>

#include "base/str.h"
#include "text/text_profile.h"

/*
 * Whether the sentence goes on over the line break at end, when it began at start (in this line or
 * an earlier one) and the next line begins at next.
 */
bool
line_wrap_goes_on(struct str text, const struct text_profile *profile, size_t start, size_t end,
    size_t next);

/* Whether a line ends as a sentence does: in . ! ? … or :, quotes, brackets and pictures aside. */
bool
line_wrap_is_finished(struct str line);

#endif
