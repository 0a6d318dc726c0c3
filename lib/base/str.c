#define _GNU_SOURCE		/* memmem */
#include "base/str.h"

#include <string.h>

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

size_t
str_find(struct str text, struct str needle, size_t from)
{
	const char *at;

	if (from > text.len || needle.len > text.len - from)
		return (size_t)-1;
	if (needle.len == 0)
		return from;
	at = memmem(text.s + from, text.len - from, needle.s, needle.len);
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
