/*
 * uax29 - sentence boundaries of any language, by rule.
 *
 * Source:  UAX #29 section 5.1 (SB1-SB998), Unicode 14; the property Sentence_Break is derived from
 *          general categories (utf8proc) where the annex derives it so, and tabled where it does
 *          not.
 * Units:   byte offsets into UTF-8.  No memory, no state.  O(len).
 */
#ifndef TEXT_UAX29_H
#define TEXT_UAX29_H

#include <stdint.h>

#include "base/str.h"

enum uax29_class {
	UAX29_OTHER,
	UAX29_CR,
	UAX29_LF,
	UAX29_SEP,
	UAX29_EXTEND,
	UAX29_FORMAT,
	UAX29_SP,
	UAX29_LOWER,
	UAX29_UPPER,
	UAX29_OLETTER,
	UAX29_NUMERIC,
	UAX29_ATERM,
	UAX29_STERM,
	UAX29_SCONTINUE,
	UAX29_CLOSE
};

/* The Sentence_Break property of a code point. */
enum uax29_class
uax29_class(uint32_t cp);

/*
 * Where the sentence that begins at pos ends, white space behind it included; text.len for the last
 * one. pos < text.len.
 */
size_t
uax29_next(struct str text, size_t pos);

#endif
