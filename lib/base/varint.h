/*
 * varint - whole numbers in as few bytes as they need.
 *
 * Source:  LEB128 (DWARF 5, section 7.6): seven bits a byte, the low ones first; signed numbers are
 *          folded so that small ones of either sign are short (0, -1, 1, -2 ...).
 * Errors:  a read ends false where the bytes end or the number would not fit.
 */
#ifndef BASE_VARINT_H
#define BASE_VARINT_H

#include <stdint.h>

#include "base/strbuf.h"

/* Appends n. */
static inline void
varint_add(struct strbuf *b, uint64_t n)
{
	for (; n > 0x7f; n >>= 7)
		strbuf_addc(b, (char)(n | 0x80));
	strbuf_addc(b, (char)n);
}

/* Reads what varint_add wrote at *pos, and moves it behind. */
static inline bool
varint_read(struct str bytes, size_t *pos, uint64_t *n)
{
	*n = 0;
	for (unsigned shift = 0; shift < 64 && *pos < bytes.len; shift += 7) {
		unsigned char c = (unsigned char)bytes.s[(*pos)++];

		*n |= (uint64_t)(c & 0x7f) << shift;
		if (c < 0x80)
			return true;
	}
	return false;
}

/* Appends n of either sign. */
static inline void
varint_add_signed(struct strbuf *b, int64_t n)
{
	varint_add(b, (uint64_t)n << 1 ^ (n < 0 ? UINT64_MAX : 0));
}

/* Reads what varint_add_signed wrote. */
static inline bool
varint_read_signed(struct str bytes, size_t *pos, int64_t *n)
{
	uint64_t folded;

	if (!varint_read(bytes, pos, &folded))
		return false;
	*n = (int64_t)(folded >> 1 ^ (folded & 1 ? UINT64_MAX : 0));
	return true;
}

/* Appends the length of text and its bytes. */
static inline void
varint_add_str(struct strbuf *b, struct str text)
{
	varint_add(b, text.len);
	strbuf_add_str(b, text);
}

/* Reads what varint_add_str wrote; *text borrows from bytes. */
static inline bool
varint_read_str(struct str bytes, size_t *pos, struct str *text)
{
	uint64_t len;

	if (!varint_read(bytes, pos, &len) || len > bytes.len - *pos)
		return false;
	*text = str_slice(bytes, *pos, *pos + (size_t)len);
	*pos += (size_t)len;
	return true;
}

#endif
