#define _GNU_SOURCE		/* memmem */
#include "base/str.h"

#include <string.h>

struct str
str_of(const char *s)
{
	return (struct str){ s, s ? strlen(s) : 0 };
}

struct str
str_slice(struct str text, size_t start, size_t end)
{
	if (end > text.len)
		end = text.len;
	if (start > end)
		start = end;
	return (struct str){ text.s + start, end - start };
}

bool
str_eq(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.s, b.s, a.len) == 0);
}

bool
str_is(struct str a, const char *b)
{
	size_t i;

	if (b == NULL)
		return a.len == 0;
	/* most words differ in their first bytes */
	for (i = 0; i < a.len; i++)
		if (b[i] == '\0' || a.s[i] != b[i])
			return false;
	return b[i] == '\0';
}

int
str_cmp(struct str a, struct str b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int order = n ? memcmp(a.s, b.s, n) : 0;

	if (order != 0)
		return order;
	return (a.len > b.len) - (a.len < b.len);
}

bool
str_starts(struct str text, const char *prefix)
{
	size_t i;

	for (i = 0; prefix[i] != '\0'; i++)
		if (i >= text.len || text.s[i] != prefix[i])
			return false;
	return true;
}

bool
str_ends(struct str text, const char *suffix)
{
	size_t n = strlen(suffix);

	/* the last byte refuses nearly all */
	return n == 0 || (text.len >= n && text.s[text.len - 1] == suffix[n - 1] &&
	    memcmp(text.s + text.len - n, suffix, n) == 0);
}

bool
str_is_any(struct str text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_is(text, words[i]))
			return true;
	return false;
}

bool
str_starts_any(struct str text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_starts(text, words[i]))
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
