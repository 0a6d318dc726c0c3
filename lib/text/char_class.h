/*
 * char_class - what a character is to somebody who looks for sentences.
 *
 * Source:  Unicode general categories, narrowed by hand to what news, blogs and short messages use
 *          as punctuation, brackets, list marks and emoticons.
 * No memory, no state.
 */
#ifndef TEXT_CHAR_CLASS_H
#define TEXT_CHAR_CLASS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum char_class {
	CHAR_OTHER,
	CHAR_SPACE,		/* white space but a line break */
	CHAR_NEWLINE,
	CHAR_HANGUL,
	CHAR_JAMO,		/* a lone letter: ㅋ ㅎ ㅠ */
	CHAR_HAN,		/* ideographs and kana */
	CHAR_UPPER,
	CHAR_LOWER,
	CHAR_DIGIT,
	CHAR_STOP,		/* . and its wide kin */
	CHAR_MARK,		/* ! ? and their wide kin */
	CHAR_ELLIPSIS,
	CHAR_TILDE,
	CHAR_COLON,		/* : ; */
	CHAR_COMMA,
	CHAR_QUOTE,		/* " ' whose direction its neighbours tell */
	CHAR_QUOTE_OPEN,
	CHAR_QUOTE_CLOSE,
	CHAR_OPEN,		/* ( [ { < and their kin */
	CHAR_CLOSE,
	CHAR_BULLET,		/* stands before what it marks */
	CHAR_EMOJI,		/* pictures, hearts, stars, notes: stand behind */
	CHAR_DASH,
	CHAR_COUNT
};

/* The class of a code point. */
enum char_class
char_class(uint32_t cp);

/*
 * The class of the character at pos, and its length into *n (NULL: not asked); the text's end is a
 * line break of length 0.
 */
enum char_class
char_class_at(struct str text, size_t pos, unsigned *n);

/* The class of the character that ends at pos; the text's beginning is a line break. */
enum char_class
char_class_before(struct str text, size_t pos);

/* Whether a class is white space or a line break. */
bool
char_is_blank(enum char_class class);

/*
 * The bracket or quotation mark that closes the one given; 0 when it opens none.  " and ' close
 * themselves.
 */
uint32_t
char_closer(uint32_t cp);

/*
 * The Hangul syllable that ends just before pos, 0 when none does: what is asked at every white
 * space.
 */
uint32_t
char_hangul_before(struct str text, size_t pos);

/* Simple lower case of ASCII and Latin-1 letters. */
uint32_t
char_lower(uint32_t cp);

#endif
