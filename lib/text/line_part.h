/*
 * line_part - what kind of line of an article this is, by its shape and its words.
 *
 * Source:  the layout of Korean and English news pages (byline with e-mail, photo credit, notices
 *          of copyright and subscription); newsutils-records(5), "sentence".
 * Units:   bytes of UTF-8.  No memory, no state.  O(len).
 */
#ifndef TEXT_LINE_PART_H
#define TEXT_LINE_PART_H

#include <stdbool.h>

#include "base/str.h"

enum line_part {
	PART_BODY,
	PART_HEADING,
	PART_CAPTION,
	PART_BYLINE,
	PART_LIST,
	PART_NOTICE
};

/* Where a sentence stands. */
struct line_place {
	bool begins, ends;	/* its line begins (ends) with it */
	bool first;		/* of the text */
	bool alone;		/* a blank line, or an end of the text, stands on both sides */
	bool punctuated;	/* sentences of this text end in punctuation */
};

/* The part of one sentence (often a whole line), given without white space around it. */
enum line_part
line_part_of(struct str sentence, const struct line_place *place);

/* body heading caption byline list notice, as in the records. */
const char *
line_part_name(enum line_part part);

#endif
