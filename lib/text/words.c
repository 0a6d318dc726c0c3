#include "text/words.h"

#include <stdint.h>

/* str_starts without looking at the rest of prefix: nearly all differ within three bytes. */
static bool
begins_with(struct str text, const char *prefix)
{
	size_t i = 0;

	while (prefix[i] != '\0' && i < text.len && prefix[i] == text.s[i])
		i++;
	return prefix[i] == '\0';
}

bool
words_begin(struct str text, const char *const *words, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (begins_with(text, words[i]))
			return true;
	return false;
}

bool
words_end(struct str text, const char *const *words, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (str_ends(text, words[i]))
			return true;
	return false;
}

bool
words_are(struct str text, const char *const *words, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (str_is(text, words[i]))
			return true;
	return false;
}

/* A bit for each way that words begin, of 1024: most places of a text begin none of them. */
struct beginnings {
	uint64_t bits[16];
};

static unsigned
beginning_of(const char *s)
{
	const unsigned char *p = (const unsigned char *)s;

	return (p[0] * 151u + p[1] * 31u + p[2]) & 1023;
}

static bool
is_beginning(const struct beginnings *b, const char *s)
{
	unsigned i = beginning_of(s);

	return (b->bits[i >> 6] >> (i & 63) & 1) != 0;
}

bool
words_within(struct str text, const char *const *words, size_t n)
{
	struct beginnings b = { { 0 } };
	size_t i;

	for (i = 0; i < n; i++) {
		unsigned k = beginning_of(words[i]);

		b.bits[k >> 6] |= (uint64_t)1 << (k & 63);
	}
	for (i = 0; i + 3 <= text.len; i++)
		if (((unsigned char)text.s[i] & 0xC0) != 0x80 && is_beginning(&b, text.s + i) &&
		    words_begin(str_slice(text, i, text.len), words, n))
			return true;
	return false;
}
