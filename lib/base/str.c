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
 * The byte of the needle to look for first, one that is rare in text: the last that is no blank, as the
 * syllables of a text share their first bytes; of a quote, whose last byte any syllable may have, the first.
 */
static size_t
rare_byte(struct str needle)
{
	unsigned char lead = (unsigned char)needle.s[0];
	size_t at = needle.len - 1;

	if (lead >= 0x80 && (lead < 0xEA || lead > 0xED))
		return 0;
	while (at > 0 && needle.s[at] == ' ')
		at--;
	return at;
}

/* memmem, which sets up a table, takes over where the rare byte is everywhere. */
size_t
str_find(struct str text, struct str needle, size_t from)
{
	const char *at, *end;
	size_t rare;

	if (from > text.len || needle.len > text.len - from)
		return (size_t)-1;
	if (needle.len == 0)
		return from;
	rare = rare_byte(needle);
	at = text.s + from + rare;
	end = text.s + text.len - (needle.len - 1 - rare);
	for (int i = 0; i < TRIES && at < end; i++, at++) {
		at = memchr(at, needle.s[rare], (size_t)(end - at));
		if (at == NULL)
			return (size_t)-1;
		if (memcmp(at - rare, needle.s, needle.len) == 0)
			return (size_t)(at - rare - text.s);
	}
	if (at >= end)
		return (size_t)-1;
	at = memmem(at - rare, (size_t)(text.s + text.len - (at - rare)), needle.s, needle.len);
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
