#include <string.h>

#include "base/utf8.h"
#include "text/match.h"
#include "text/quantity_scan.h"

static bool
is_word_byte(char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
}

static bool
is_address_byte(char c)
{
	return is_word_byte(c) || (c != '\0' && strchr("./:?=&%-+~#!,;@$*'", c) != NULL);
}

/* The scheme of a URL whose ':' is at pos, or an address whose '@' is: *from and *to, or false. */
static bool
address_at(struct str text, size_t pos, size_t *from, size_t *to)
{
	size_t a = pos, b = pos + 1;

	while (a > 0 && pos - a < 64 && (is_word_byte(text.s[a - 1]) || text.s[a - 1] == '.' ||
	    text.s[a - 1] == '-' || text.s[a - 1] == '+'))
		a--;
	if (text.s[pos] == ':' && !match_at(text, pos, "://"))
		return false;
	if (text.s[pos] == '@' && (b >= text.len || !is_word_byte(text.s[b])))
		return false;
	while (b < text.len && is_address_byte(text.s[b]))
		b++;
	*from = a;
	*to = b;
	return true;
}

static size_t
find_byte(struct str text, size_t from, char c)
{
	const char *hit = from < text.len ? memchr(text.s + from, c, text.len - from) : NULL;

	return hit != NULL ? (size_t)(hit - text.s) : text.len;
}

/* The first address that ends after pos; each byte is looked at once. */
static void
find_address(struct scan *s, size_t pos)
{
	size_t at;

	while (s->address_to <= pos && s->address_from < s->text.len) {
		if (s->next_colon <= s->address_to || s->next_colon == 0)
			s->next_colon = find_byte(s->text, s->address_to, ':');
		if (s->next_at <= s->address_to || s->next_at == 0)
			s->next_at = find_byte(s->text, s->address_to, '@');
		at = s->next_colon < s->next_at ? s->next_colon : s->next_at;
		if (at >= s->text.len) {
			s->address_from = s->address_to = s->text.len;
			return;
		}
		if (!address_at(s->text, at, &s->address_from, &s->address_to)) {
			s->address_from = at;
			s->address_to = at + 1;
		}
	}
}

/* Whether a reading may begin at an ASCII byte, by what stands before it. */
static bool
ascii_begins(struct str text, size_t pos)
{
	char c = text.s[pos], before = pos > 0 ? text.s[pos - 1] : ' ';

	if (c >= '0' && c <= '9') {
		if (pos < 2 || !is_word_byte(text.s[pos - 2]))
			return !is_word_byte(before);
		/* V3.2, 1.2.3 and GPT-4 are names, 21-24 and 3km-5km are not */
		return !is_word_byte(before) && before != '.' &&
		    !(before == '-' && text.s[pos - 2] >= 'A' && text.s[pos - 2] <= 'Z');
	}
	if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
		return !is_word_byte(before) && before != '\'';
	if (c == '.')
		return before == ' ' || before == '(' || before == '\n' || pos == 0;
	return c == '$' || c == '\'';
}

/*
 * The loop that sees every character: Hangul begins a reading only where no Hangul stands before it, and
 * most characters are decided by their first byte.
 */
size_t
scan_next(struct scan *s, size_t pos)
{
	struct str text = s->text;
	bool hangul = utf8_is_hangul(match_before(text, pos)), before;

	while (pos < text.len) {
		unsigned char c = (unsigned char)text.s[pos];

		if (pos >= s->address_to)
			find_address(s, pos);
		if (pos >= s->address_from && pos < s->address_to &&
		    s->address_to - s->address_from > 1) {
			pos = s->address_to;
			hangul = false;
			continue;
		}
		if (c < 0x80) {
			hangul = false;
			if (ascii_begins(text, pos) && scan_gate(text, pos))
				return pos;
			pos++;
			continue;
		}
		before = hangul;
		hangul = match_hangul(text, pos);
		if (!(hangul && before) && (hangul || utf8_boundary(text, pos)) &&
		    scan_gate(text, pos))
			return pos;
		pos += hangul ? 3 : 1;
	}
	return text.len;
}

size_t
scan_skip(const struct scan *s, size_t pos)
{
	struct str text = s->text;
	unsigned char c = (unsigned char)text.s[pos];

	if (c >= '0' && c <= '9') {
		while (pos < text.len && ((text.s[pos] >= '0' && text.s[pos] <= '9') ||
		    text.s[pos] == ','))
			pos++;
		return pos;
	}
	if (is_word_byte((char)c)) {
		while (pos < text.len && is_word_byte(text.s[pos]))
			pos++;
		return pos;
	}
	if (c >= 0x80 && match_hangul(text, pos)) {
		do
			pos += 3;
		while (pos < text.len && match_hangul(text, pos));
		return pos;
	}
	return pos + 1;
}
