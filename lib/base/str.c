#define _GNU_SOURCE		/* memmem */
#include "base/str.h"

#include <string.h>

#define TRIES 16		/* places that str_find looks at before it calls memmem */

int
str_cmp(struct str a, struct str b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int order = n ? memcmp(a.s, b.s, n) : 0;

	if (order != 0)
		return order;
	return (a.len > b.len) - (a.len < b.len);
}

/* How many bytes text and word begin with in common: no strlen, most words differ in their first bytes. */
static size_t
common(struct str text, const char *word)
{
	size_t i = 0;

	while (i < text.len && word[i] != '\0' && text.s[i] == word[i])
		i++;
	return i;
}

bool
str_is_any(struct str text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (common(text, words[i]) == text.len && words[i][text.len] == '\0')
			return true;
	return false;
}

bool
str_starts_any(struct str text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (words[i][common(text, words[i])] == '\0')
			return true;
	return false;
}

bool
str_ends_any(struct str text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_ends(text, words[i]))
			return true;
	return false;
}

/*
 * By the needle's last byte first, which in a Hangul syllable is the one that varies; memmem, which sets up
 * a table, takes over where that byte is everywhere.
 */
size_t
str_find(struct str text, struct str needle, size_t from)
{
	const char *at, *last, *end = text.s + text.len;
	size_t before = needle.len - 1;

	if (from > text.len || needle.len > text.len - from)
		return (size_t)-1;
	if (needle.len == 0)
		return from;
	last = text.s + from + before;
	for (int i = 0; i < TRIES && last < end; i++, last++) {
		last = memchr(last, needle.s[before], (size_t)(end - last));
		if (last == NULL)
			return (size_t)-1;
		if (memcmp(last - before, needle.s, before) == 0)
			return (size_t)(last - before - text.s);
	}
	at = memmem(last - before, (size_t)(end - last) + before, needle.s, needle.len);
	return at ? (size_t)(at - text.s) : (size_t)-1;
}

static bool
is_ascii_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str
str_trim(struct str text)
{
	while (text.len > 0 && is_ascii_space(text.s[0])) {
		text.s++;
		text.len--;
	}
	while (text.len > 0 && is_ascii_space(text.s[text.len - 1]))
		text.len--;
	return text;
}

bool
str_has_any(struct str text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_find(text, str_of(words[i]), 0) != (size_t)-1)
			return true;
	return false;
}
