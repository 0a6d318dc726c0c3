#include "base/utf8.h"

#include <string.h>

static bool
is_cont(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

/*
 * Length of the well-formed sequence that begins at p with a byte >= 0x80, or 0.  The second byte has a
 * narrower range after E0, ED, F0 and F4 (table 3-7).
 */
static unsigned
sequence_length(const unsigned char *p, size_t left)
{
	unsigned char c = p[0];

	if (c >= 0xC2 && c <= 0xDF)
		return left >= 2 && is_cont(p[1]) ? 2 : 0;
	if (c >= 0xE0 && c <= 0xEF) {
		if (left < 3 || !is_cont(p[1]) || !is_cont(p[2]))
			return 0;
		if ((c == 0xE0 && p[1] < 0xA0) || (c == 0xED && p[1] > 0x9F))
			return 0;
		return 3;
	}
	if (c >= 0xF0 && c <= 0xF4) {
		if (left < 4 || !is_cont(p[1]) || !is_cont(p[2]) || !is_cont(p[3]))
			return 0;
		if ((c == 0xF0 && p[1] < 0x90) || (c == 0xF4 && p[1] > 0x8F))
			return 0;
		return 4;
	}
	return 0;
}

unsigned
utf8_sequence(struct str text, size_t pos)
{
	const unsigned char *p = (const unsigned char *)text.s + pos;

	return p[0] < 0x80 ? 1 : sequence_length(p, text.len - pos);
}

unsigned
utf8_decode_any(struct str text, size_t pos, uint32_t *cp)
{
	const unsigned char *p = (const unsigned char *)text.s + pos;
	unsigned n;

	if (p[0] < 0x80) {
		*cp = p[0];
		return 1;
	}
	n = sequence_length(p, text.len - pos);
	switch (n) {
	case 2:
		*cp = (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
		return 2;
	case 3:
		*cp = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
		return 3;
	case 4:
		*cp = (p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
		return 4;
	default:
		*cp = UTF8_REPLACEMENT;
		return 1;
	}
}

unsigned
utf8_decode_before_any(struct str text, size_t pos, uint32_t *cp)
{
	size_t start = pos - 1;
	unsigned n;

	while (start > 0 && pos - start < 4 && is_cont((unsigned char)text.s[start]))
		start--;
	n = utf8_decode(str_slice(text, 0, pos), start, cp);
	if (start + n == pos)
		return n;
	*cp = UTF8_REPLACEMENT;
	return 1;
}

unsigned
utf8_encode(uint32_t cp, char out[4])
{
	if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
		cp = UTF8_REPLACEMENT;
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		out[0] = (char)(0xC0 | cp >> 6);
		out[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		out[0] = (char)(0xE0 | cp >> 12);
		out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		out[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | cp >> 18);
	out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	out[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

size_t
utf8_valid_prefix(struct str text)
{
	size_t i = 0;
	uint64_t word;
	unsigned n;

	while (i < text.len) {
		if (i + sizeof(word) <= text.len) {
			memcpy(&word, text.s + i, sizeof(word));
			if ((word & 0x8080808080808080u) == 0) {
				i += sizeof(word);
				continue;
			}
		}
		if ((unsigned char)text.s[i] < 0x80) {
			i++;
			continue;
		}
		n = sequence_length((const unsigned char *)text.s + i, text.len - i);
		if (n == 0)
			return i;
		i += n;
	}
	return i;
}

bool
utf8_boundary(struct str text, size_t pos)
{
	return pos >= text.len || !is_cont((unsigned char)text.s[pos]);
}

size_t
utf8_length(struct str text)
{
	size_t n = 0, i = 0;
	uint32_t cp;

	for (; i < text.len; n++)
		i += utf8_decode(text, i, &cp);
	return n;
}

bool
utf8_is_space(uint32_t cp)
{
	if (cp <= 0x20)
		return cp == ' ' || (cp >= '\t' && cp <= '\r');
	return cp == 0x85 || cp == 0xA0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200B) ||
	    cp == 0x2028 || cp == 0x2029 || cp == 0x202F || cp == 0x205F || cp == 0x2060 ||
	    cp == 0x3000 || cp == 0xFEFF;
}

int
utf8_batchim(uint32_t cp)
{
	return utf8_is_hangul(cp) ? (int)((cp - 0xAC00) % 28) : -1;
}
