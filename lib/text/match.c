#include <string.h>

#include "base/utf8.h"
#include "text/match.h"

/* By hand: tolower would ask the locale, and every byte of the text comes through here. */
static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

size_t
match_fold_all(struct str text, size_t pos, const char *literal)
{
	size_t i;

	for (i = 0; literal[i] != '\0'; i++)
		if (pos + i >= text.len || lower(text.s[pos + i]) != lower(literal[i]))
			return 0;
	return i;
}

size_t
match_word_all(struct str text, size_t pos, const char *literal)
{
	size_t len = match_fold_all(text, pos, literal);

	return len > 0 && !utf8_is_alnum(match_peek(text, pos + len)) ? len : 0;
}

size_t
match_longest(struct str text, size_t pos, const char *const *literals, size_t n, size_t *which)
{
	size_t best = 0, i, len;

	for (i = 0; i < n; i++) {
		len = match_at(text, pos, literals[i]);
		if (len > best) {
			best = len;
			if (which != NULL)
				*which = i;
		}
	}
	return best;
}

size_t
match_longest_word(struct str text, size_t pos, const char *const *literals, size_t n,
    size_t *which)
{
	size_t best = 0, i, len;

	for (i = 0; i < n; i++) {
		len = match_word(text, pos, literals[i]);
		if (len > best) {
			best = len;
			if (which != NULL)
				*which = i;
		}
	}
	return best;
}

size_t
match_spaces(struct str text, size_t pos, size_t max)
{
	while (max-- > 0 && pos < text.len) {
		if (text.s[pos] == ' ' || text.s[pos] == '\t')
			pos++;
		else if (match_at(text, pos, "\xC2\xA0"))
			pos += 2;
		else
			break;
	}
	return pos;
}

bool
match_one_of(struct str text, size_t pos, const char *list)
{
	const char *s = text.s + pos;

	if (*list == '\0')
		return true;
	if (pos + 3 > text.len)
		return false;
	for (; *list != '\0'; list += 3)
		if (list[2] == s[2] && list[1] == s[1] && list[0] == s[0])
			return true;
	return false;
}

int
match_number(struct str text, size_t pos, size_t max, size_t *len)
{
	int value = 0;
	size_t i;

	for (i = 0; pos + i < text.len && text.s[pos + i] >= '0' && text.s[pos + i] <= '9'; i++) {
		if (i == max)
			return -1;
		value = value * 10 + (text.s[pos + i] - '0');
	}
	*len = i;
	return i > 0 ? value : -1;
}

size_t
match_hangul_run(struct str text, size_t pos, size_t max)
{
	while (max-- > 0 && match_hangul(text, pos))
		pos += 3;
	return pos;
}
