/*
 * line_part - what kind of line of an article this is, by its shape and its words.
 *
 * Source:  the layout of Korean and English news pages (byline with e-mail, photo credit, notices of
 *          copyright and subscription); newsutils-records(5), "sentence".
 * Units:   bytes of UTF-8.  No memory, no state.  O(len).
 */
#ifndef TEXT_LINE_PART_H
#define TEXT_LINE_PART_H

#include "base/str.h"

enum line_part {
	PART_BODY,
	PART_HEADING,
	PART_CAPTION,
	PART_BYLINE,
	PART_LIST,
	PART_NOTICE
};

/*
 * The part of one line, given without its line break and the white space around it.  first: it is the
 * first line of the text.  alone: a blank line (or the text's end) stands on both sides.
 */
enum line_part
line_part_of(struct str line, bool first, bool alone);

/* body heading caption byline list notice, as in the records. */
const char *
line_part_name(enum line_part part);

#endif
