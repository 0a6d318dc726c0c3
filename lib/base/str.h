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

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

struct str {
	const char *s;
	size_t len;
};

/* A half-open range of byte offsets. */
struct span {
	size_t start, end;
};

/* The bytes of a C string, without its NUL; NULL gives the empty str. */
struct str
str_of(const char *s);

/* Bytes [start, end) of text; offsets past its end are cut to it. */
struct str
str_slice(struct str text, size_t start, size_t end);

/* Byte-wise equality. */
bool
str_eq(struct str a, struct str b);

/* str_eq against a C string. */
bool
str_is(struct str a, const char *b);

/* Byte-wise order as memcmp, a prefix first: for qsort and sorted tables. */
int
str_cmp(struct str a, struct str b);

/* Whether text begins with the given bytes. */
bool
str_starts(struct str text, const char *prefix);

/* Whether text ends with the given bytes. */
bool
str_ends(struct str text, const char *suffix);

/* Whether text equals one of the n words of a table. */
bool
str_is_any(struct str text, const char *const *words, size_t n);

/* Whether text begins with one of the words. */
bool
str_starts_any(struct str text, const char *const *words, size_t n);

/* Whether text ends with one of the words. */
bool
str_ends_any(struct str text, const char *const *words, size_t n);

/* Offset of needle in text at or after from, or (size_t)-1.  O(len) by memmem. */
size_t
str_find(struct str text, struct str needle, size_t from);

/* Without ASCII white space at both ends. */
struct str
str_trim(struct str text);

#endif
