#include "text/plain.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/utf8.h"

/* No tag of a news text is longer; what is, is text. */
#define MAX_TAG 2000
#define MAX_REFERENCE 12

struct element {
	const char *name;
	bool breaks;		/* begins a line */
	bool hides;		/* what it holds is not text */
};

static const struct element elements[] = {
	{ "a", false, false }, { "abbr", false, false }, { "article", true, false }, { "aside", true, false },
	{ "b", false, false }, { "blockquote", true, false }, { "br", true, false }, { "button", true, false },
	{ "center", true, false }, { "code", false, false }, { "div", true, false }, { "em", false, false },
	{ "figcaption", true, false }, { "figure", true, false }, { "font", false, false }, { "footer", true, false },
	{ "form", true, false }, { "h1", true, false }, { "h2", true, false }, { "h3", true, false },
	{ "h4", true, false }, { "h5", true, false }, { "h6", true, false }, { "header", true, false },
	{ "hr", true, false }, { "i", false, false }, { "iframe", true, false }, { "img", false, false },
	{ "li", true, false }, { "main", true, false }, { "nav", true, false }, { "ol", true, false },
	{ "p", true, false }, { "picture", false, false }, { "pre", true, false }, { "script", false, true },
	{ "section", true, false }, { "small", false, false }, { "source", false, false }, { "span", false, false },
	{ "strong", false, false }, { "style", false, true }, { "sub", false, false }, { "sup", false, false },
	{ "table", true, false }, { "tbody", false, false }, { "td", true, false }, { "th", true, false },
	{ "thead", false, false }, { "time", false, false }, { "tr", true, false }, { "u", false, false },
	{ "ul", true, false }, { "video", true, false },
};

struct reference {
	const char *name;
	uint32_t cp;
};

static const struct reference references[] = {
	{ "amp", '&' }, { "apos", '\'' }, { "bull", 0x2022 }, { "cent", 0xA2 }, { "copy", 0xA9 }, { "deg", 0xB0 },
	{ "euro", 0x20AC }, { "gt", '>' }, { "hellip", 0x2026 }, { "laquo", 0xAB }, { "ldquo", 0x201C },
	{ "lsquo", 0x2018 }, { "lt", '<' }, { "mdash", 0x2014 }, { "middot", 0xB7 }, { "minus", 0x2212 },
	{ "nbsp", ' ' }, { "ndash", 0x2013 }, { "pound", 0xA3 }, { "quot", '"' }, { "raquo", 0xBB },
	{ "rdquo", 0x201D }, { "reg", 0xAE }, { "rsquo", 0x2019 }, { "times", 0xD7 }, { "trade", 0x2122 },
	{ "yen", 0xA5 },
};

struct output {
	char *s;
	size_t len;
};

static const struct element *
find_element(struct str name)
{
	char lower[16];
	size_t i;

	if (name.len == 0 || name.len >= sizeof(lower))
		return NULL;
	for (i = 0; i < name.len; i++)
		lower[i] = name.s[i] >= 'A' && name.s[i] <= 'Z' ? (char)(name.s[i] | 0x20) : name.s[i];
	for (i = 0; i < ARRAY_LEN(elements); i++)
		if (str_is((struct str){ lower, name.len }, elements[i].name))
			return &elements[i];
	return NULL;
}

/* The offset behind "</name" and its '>', searched from pos on, or the end of the text. */
static size_t
skip_hidden(struct str text, size_t pos, const char *name)
{
	size_t n = strlen(name);

	for (; (pos = str_find(text, str_of("</"), pos)) != (size_t)-1; pos += 2) {
		const struct element *e = find_element(str_slice(text, pos + 2, pos + 2 + n));

		if (e != NULL && strcmp(e->name, name) == 0) {
			pos = str_find(text, str_of(">"), pos);
			break;
		}
	}
	return pos == (size_t)-1 ? text.len : pos + 1;
}

/* What stands at a '<': the offset behind it, with its output, or pos when it is text. */
static size_t
read_tag(struct str text, size_t pos, struct output *out)
{
	size_t start = pos + 1, end, close;
	const struct element *e;

	if (str_starts(str_slice(text, pos, text.len), "<!--")) {
		close = str_find(text, str_of("-->"), pos);
		return close == (size_t)-1 ? text.len : close + 3;
	}
	if (start < text.len && text.s[start] == '/')
		start++;
	for (end = start; end < text.len && utf8_is_alnum((unsigned char)text.s[end]); end++)
		if (end - start > 12)
			return pos;
	e = find_element(str_slice(text, start, end));
	if (e == NULL || end == text.len || strchr(" \t\r\n/>", text.s[end]) == NULL)
		return pos;
	close = str_find(str_slice(text, 0, pos + MAX_TAG), str_of(">"), end);
	if (close == (size_t)-1)
		return pos;
	if (e->breaks)
		out->s[out->len++] = '\n';
	return e->hides && text.s[pos + 1] != '/' ? skip_hidden(text, close + 1, e->name) : close + 1;
}

static uint32_t
read_number(struct str digits)
{
	bool hex = digits.len > 0 && (digits.s[0] | 0x20) == 'x';
	uint32_t n = 0;
	size_t i;

	if (digits.len == (hex ? 1 : 0) || digits.len > 8)
		return 0;
	for (i = hex; i < digits.len; i++) {
		char c = digits.s[i], low = (char)(c | 0x20);

		if (c >= '0' && c <= '9')
			n = n * (hex ? 16 : 10) + (uint32_t)(c - '0');
		else if (hex && low >= 'a' && low <= 'f')
			n = n * 16 + (uint32_t)(low - 'a') + 10;
		else
			return 0;
	}
	return n;
}

/* What stands at a '&': the offset behind the reference, with its output, or pos when it is text. */
static size_t
read_reference(struct str text, size_t pos, struct output *out)
{
	size_t end = str_find(str_slice(text, 0, pos + MAX_REFERENCE), str_of(";"), pos), i;
	struct str name;
	uint32_t cp = 0;

	if (end == (size_t)-1)
		return pos;
	name = str_slice(text, pos + 1, end);
	if (name.len > 1 && name.s[0] == '#')
		cp = read_number(str_slice(name, 1, name.len));
	for (i = 0; cp == 0 && i < ARRAY_LEN(references); i++)
		if (str_is(name, references[i].name))
			cp = references[i].cp;
	if (cp == 0)
		return pos;
	out->len += utf8_encode(cp, out->s + out->len);
	return end + 1;
}

/* A full-width form of ASCII (U+FF01..FF5E) at pos: the offset behind it, with its output, or pos. */
static size_t
read_wide(struct str text, size_t pos, struct output *out)
{
	uint32_t cp;

	if (utf8_decode(text, pos, &cp) != 3 || cp < 0xFF01 || cp > 0xFF5E)
		return pos;
	out->s[out->len++] = (char)(cp - 0xFEE0);
	return pos + 3;
}

/* Whether text holds a byte or two of something to replace. */
static bool
needs_work(struct str text)
{
	return memchr(text.s, '<', text.len) != NULL || memchr(text.s, '&', text.len) != NULL ||
	    str_find(text, str_of("\xEF\xBC"), 0) != (size_t)-1 || str_find(text, str_of("\xEF\xBD"), 0) != (size_t)-1;
}

/* Whether text holds conjoining jamo (U+1100..11FF). */
static bool
has_jamo(struct str text)
{
	size_t at = 0;

	while ((at = str_find(text, str_of("\xE1"), at)) != (size_t)-1) {
		at++;
		if (at < text.len && ((unsigned char)text.s[at] & 0xFC) == 0x84)
			return true;
	}
	return false;
}

/* Jamo, as some systems write Hangul, become syllables. */
static struct str
compose(struct arena *arena, struct str text)
{
	utf8proc_uint8_t *composed = NULL;
	utf8proc_ssize_t n;

	if (!has_jamo(text))
		return text;
	n = utf8proc_map((const utf8proc_uint8_t *)text.s, (utf8proc_ssize_t)text.len, &composed,
	    UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	if (n >= 0)
		text = arena_dup(arena, (struct str){ (char *)composed, (size_t)n });
	free(composed);
	return text;
}

struct str
plain_text(struct arena *arena, struct str text)
{
	struct output out = { NULL, 0 };
	size_t pos = 0, next;

	text = compose(arena, text);
	if (text.len == 0 || !needs_work(text))
		return text;
	/* nothing grows: the shortest tag or reference is longer than what replaces it */
	out.s = arena_alloc(arena, text.len + 1);
	while (pos < text.len) {
		char c = text.s[pos];

		next = pos;
		if (c == '<')
			next = read_tag(text, pos, &out);
		else if (c == '&')
			next = read_reference(text, pos, &out);
		else if (c == '\xEF')
			next = read_wide(text, pos, &out);
		if (next == pos)
			out.s[out.len++] = text.s[next++];
		pos = next;
	}
	out.s[out.len] = '\0';
	return (struct str){ out.s, out.len };
}
