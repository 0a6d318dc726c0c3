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

/* Whether a reading may begin at pos, by the bytes at and before it. */
static bool
may_begin(struct str text, size_t pos)
{
	unsigned char c = (unsigned char)text.s[pos];
	unsigned char before = pos > 0 ? (unsigned char)text.s[pos - 1] : ' ';
	uint32_t cp;

	if (c >= '0' && c <= '9')
		return !is_word_byte((char)before) && !(before == '.' && pos > 1 &&
		    is_word_byte(text.s[pos - 2]));
	if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
		return !is_word_byte((char)before) && before != '\'';
	if (c < 0x80)
		return c == '$' || (c == '.' && (before == ' ' || before == '(' || before == '\n' ||
		    pos == 0)) || c == '\'';
	if ((c & 0xC0) == 0x80)
		return false;
	cp = match_peek(text, pos);
	if (utf8_is_hangul(cp))
		return before < 0x80 || !utf8_is_hangul(match_before(text, pos));
	return c >= 0xC2;
}

size_t
scan_next(struct scan *s, size_t pos)
{
	while (pos < s->text.len) {
		if (pos >= s->address_to)
			find_address(s, pos);
		if (pos >= s->address_from && pos < s->address_to &&
		    s->address_to - s->address_from > 1) {
			pos = s->address_to;
			continue;
		}
		if (may_begin(s->text, pos) && scan_gate(s->text, pos))
			return pos;
		pos++;
	}
	return s->text.len;
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
	if (c >= 0x80 && utf8_is_hangul(match_peek(text, pos))) {
		do
			pos += 3;
		while (pos < text.len && utf8_is_hangul(match_peek(text, pos)));
		return pos;
	}
	return pos + 1;
}
