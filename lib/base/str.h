/*
 * str - a borrowed run of bytes.
 *
 * Units:   bytes; text is UTF-8 unless a caller says otherwise.
 * Memory:  a str never owns what it points at; it is passed by value.
 * Errors:  none.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

struct str {
	const char *s;
	size_t len;
};

/* A half-open range of byte offsets. */
struct span {
	size_t start, end;
};

/*
 * The comparisons are in the header: nearly all of them are with a literal, whose length and bytes the
 * compiler then knows, and end at its first or last byte.
 */

/* The bytes of a C string, without its NUL; NULL gives the empty str. */
static inline struct str
str_of(const char *s)
{
	return (struct str){ s, s ? strlen(s) : 0 };
}

/* Bytes [start, end) of text; offsets past its end are cut to it. */
static inline struct str
str_slice(struct str text, size_t start, size_t end)
{
	if (end > text.len)
		end = text.len;
	if (start > end)
		start = end;
	return (struct str){ text.s + start, end - start };
}

/* Byte-wise equality. */
static inline bool
str_eq(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.s, b.s, a.len) == 0);
}

/* str_eq against a C string. */
static inline bool
str_is(struct str a, const char *b)
{
	if (a.len == 0)
		return b == NULL || b[0] == '\0';
	/* the first byte first: where b is no literal its length has to be counted */
	return b != NULL && a.s[0] == b[0] && a.len == strlen(b) && memcmp(a.s, b, a.len) == 0;
}

/* Byte-wise order as memcmp, a prefix first: for qsort and sorted tables. */
int
str_cmp(struct str a, struct str b);

/* Whether text begins with the given bytes. */
static inline bool
str_starts(struct str text, const char *prefix)
{
	size_t n;

	if (prefix[0] == '\0')
		return true;
	if (text.len == 0 || text.s[0] != prefix[0])
		return false;
	n = strlen(prefix);
	return text.len >= n && memcmp(text.s, prefix, n) == 0;
}

/* Whether text ends with the given bytes. */
static inline bool
str_ends(struct str text, const char *suffix)
{
	size_t n = strlen(suffix);

	return n == 0 || (text.len >= n && text.s[text.len - 1] == suffix[n - 1] &&
	    memcmp(text.s + text.len - n, suffix, n) == 0);
}

/* Whether text equals one of the n words of a table. */
bool
str_is_any(struct str text, const char *const *words, size_t n);

/* Whether text begins with one of the words. */
bool
str_starts_any(struct str text, const char *const *words, size_t n);

/* Whether text ends with one of the words. */
bool
str_ends_any(struct str text, const char *const *words, size_t n);

/* Whether one of the words stands anywhere in text. */
bool
str_has_any(struct str text, const char *const *words, size_t n);

/* Offset of needle in text at or after from, or (size_t)-1.  O(len). */
size_t
str_find(struct str text, struct str needle, size_t from);

/* Without ASCII white space at both ends. */
struct str
str_trim(struct str text);

#endif
