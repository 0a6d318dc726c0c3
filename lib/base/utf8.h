/*
 * utf8 - UTF-8 decoding, validation and the few character classes that every stage needs.
 *
 * Source:  RFC 3629; Unicode chapter 3, table 3-7 (well-formed byte sequences).
 * Units:   byte offsets.  Memory: none.  O(len).
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

#define UTF8_REPLACEMENT 0xFFFDu

/*
 * Decodes the code point at text.s[pos] into *cp and returns its length (1-4).  At a byte that
 * begins no well-formed sequence *cp is U+FFFD and the length 1.  pos < text.len.
 */
unsigned
utf8_decode_any(struct str text, size_t pos, uint32_t *cp);

/* In the header: nearly all of a text is ASCII, or three bytes from E1 to EC, whatever bytes go on. */
static inline unsigned
utf8_decode(struct str text, size_t pos, uint32_t *cp)
{
	const unsigned char *p = (const unsigned char *)text.s + pos;

	if (p[0] < 0x80) {
		*cp = p[0];
		return 1;
	}
	if (p[0] >= 0xE1 && p[0] <= 0xEC && text.len - pos >= 3 && (p[1] & 0xC0) == 0x80 &&
	    (p[2] & 0xC0) == 0x80) {
		*cp = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
		return 3;
	}
	return utf8_decode_any(text, pos, cp);
}

/* The code point that ends just before pos (> 0), and its length. */
unsigned
utf8_decode_before_any(struct str text, size_t pos, uint32_t *cp);

/* In the header as utf8_decode is, and for the same text. */
static inline unsigned
utf8_decode_before(struct str text, size_t pos, uint32_t *cp)
{
	const unsigned char *p = (const unsigned char *)text.s + pos;

	if (p[-1] < 0x80) {
		*cp = p[-1];
		return 1;
	}
	if (pos >= 3 && p[-3] >= 0xE1 && p[-3] <= 0xEC && (p[-2] & 0xC0) == 0x80 &&
	    (p[-1] & 0xC0) == 0x80) {
		*cp = (p[-3] & 0x0Fu) << 12 | (p[-2] & 0x3Fu) << 6 | (p[-1] & 0x3Fu);
		return 3;
	}
	return utf8_decode_before_any(text, pos, cp);
}

/* Writes the 1-4 bytes of cp and returns how many; surrogates and > U+10FFFF become U+FFFD. */
unsigned
utf8_encode(uint32_t cp, char out[4]);

/* Length (1-4) of the well-formed sequence at pos, or 0 when there is none. */
unsigned
utf8_sequence(struct str text, size_t pos);

/* Offset of the first byte that is not well-formed UTF-8; text.len when all of it is. */
size_t
utf8_valid_prefix(struct str text);

/* Whether pos does not lie inside a sequence. */
bool
utf8_boundary(struct str text, size_t pos);

/* Number of code points (each ill-formed byte counts as one). */
size_t
utf8_length(struct str text);

/* Hangul syllables U+AC00..U+D7A3. */
static inline bool
utf8_is_hangul(uint32_t cp)
{
	return cp >= 0xAC00 && cp <= 0xD7A3;
}

/* CJK unified ideographs (URO, extension A, compatibility). */
static inline bool
utf8_is_han(uint32_t cp)
{
	return (cp >= 0x4E00 && cp <= 0x9FFF) || (cp >= 0x3400 && cp <= 0x4DBF) ||
	    (cp >= 0xF900 && cp <= 0xFAFF);
}

/* White space: Unicode White_Space plus U+200B, U+2060 and U+FEFF. */
bool
utf8_is_space(uint32_t cp);

/* ASCII digits. */
static inline bool
utf8_is_digit(uint32_t cp)
{
	return cp >= '0' && cp <= '9';
}

/* ASCII letters or digits. */
static inline bool
utf8_is_alnum(uint32_t cp)
{
	return utf8_is_digit(cp) || (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z');
}

/* Index (0-27) of the final consonant of a Hangul syllable, 0 for none; 8 is ㄹ.  Else -1. */
int
utf8_batchim(uint32_t cp);

#endif
