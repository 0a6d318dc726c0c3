/*
 * match - the small steps of a reader that walks along a text: literals, words, spaces.
 *
 * Units:   byte offsets into UTF-8; every function takes pos <= text.len.  Memory: none.
 */
#ifndef TEXT_MATCH_H
#define TEXT_MATCH_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"

/* Length of literal when text has it at pos, else 0.  In the header: most calls end at the second byte. */
static inline size_t
match_at(struct str text, size_t pos, const char *literal)
{
	size_t i;

	for (i = 0; literal[i] != '\0'; i++)
		if (pos + i >= text.len || text.s[pos + i] != literal[i])
			return 0;
	return i;
}

/* Whether a Hangul syllable (U+AC00..U+D7A3, EA B0 80 to ED 9E A3) stands at pos. */
static inline bool
match_hangul(struct str text, size_t pos)
{
	unsigned char a, b;

	if (pos + 3 > text.len)
		return false;
	a = (unsigned char)text.s[pos];
	b = (unsigned char)text.s[pos + 1];
	return a >= 0xEA && a <= 0xED && (a != 0xEA || b >= 0xB0) && (a != 0xED || b <= 0x9E) &&
	    (b & 0xC0) == 0x80 &&
	    ((unsigned char)text.s[pos + 2] & 0xC0) == 0x80 &&
	    (a != 0xED || b != 0x9E || (unsigned char)text.s[pos + 2] <= 0xA3);
}

/* Whether the first byte of literal may stand at pos, in either case: nearly all words end here. */
static inline bool
match_first(struct str text, size_t pos, const char *literal)
{
	return pos < text.len && ((text.s[pos] ^ literal[0]) & ~0x20) == 0;
}

/* match_at with ASCII letters in either case, and the two that it is made of. */
size_t
match_fold_all(struct str text, size_t pos, const char *literal);

/* As match_word, in any case. */
size_t
match_word_all(struct str text, size_t pos, const char *literal);

static inline size_t
match_fold(struct str text, size_t pos, const char *literal)
{
	return match_first(text, pos, literal) ? match_fold_all(text, pos, literal) : 0;
}

/* match_fold, and no ASCII letter or digit follows. */
static inline size_t
match_word(struct str text, size_t pos, const char *literal)
{
	return match_first(text, pos, literal) ? match_word_all(text, pos, literal) : 0;
}

/* Length of the longest of n literals that text has at pos (0: none); *which is its index when not NULL. */
size_t
match_longest(struct str text, size_t pos, const char *const *literals, size_t n, size_t *which);

/* The same with match_word; letters in either case. */
size_t
match_longest_word(struct str text, size_t pos, const char *const *literals, size_t n,
    size_t *which);

/* pos behind at most max spaces (blanks, tabs, U+00A0); newlines are none. */
size_t
match_spaces(struct str text, size_t pos, size_t max);

/* The code point at pos (0 at the end), and the one before pos (0 at the beginning). */
static inline uint32_t
match_peek(struct str text, size_t pos)
{
	uint32_t cp = 0;

	if (pos < text.len && (unsigned char)text.s[pos] < 0x80)
		return (unsigned char)text.s[pos];
	if (pos < text.len)
		utf8_decode(text, pos, &cp);
	return cp;
}

static inline uint32_t
match_before(struct str text, size_t pos)
{
	uint32_t cp = 0;

	if (pos > 0 && (unsigned char)text.s[pos - 1] < 0x80)
		return (unsigned char)text.s[pos - 1];
	if (pos > 0)
		utf8_decode_before(text, pos, &cp);
	return cp;
}

/*
 * Whether the three bytes at pos are among those of list, a string of Hangul syllables; an empty list holds
 * all.
 */
bool
match_one_of(struct str text, size_t pos, const char *list);

/* Whether literal ends at pos; its length, else 0. */
static inline size_t
match_ends(struct str text, size_t pos, const char *literal)
{
	size_t len = strlen(literal);

	return len > 0 && len <= pos && text.s[pos - 1] == literal[len - 1] &&
	    memcmp(text.s + pos - len, literal, len) == 0 ? len : 0;
}

/* A decimal number of at most max digits at pos: its value and *len, or -1. */
int
match_number(struct str text, size_t pos, size_t max, size_t *len);

/* End of the run of Hangul syllables that begins at pos, at most max of them. */
size_t
match_hangul_run(struct str text, size_t pos, size_t max);

#endif
