/*
 * Whatever a text comes as, the buffer holds either plain text or HTML: elements are written back
 * as tags, so that one module, markup, decides what a reader of the page would see.
 */
#include "text/feed_construct.h"

#include <string.h>

#include "text/markup.h"

static bool
contains(struct str text, const char *word)
{
	return str_find(text, str_of(word), 0) != (size_t)-1;
}

void
feed_construct_begin(
    struct feed_construct *c, struct str type, struct str mode, enum feed_mode fallback)
{
	type = str_trim(type);
	mode = str_trim(mode);
	strbuf_reset(&c->buffer);
	c->base64 = str_is(mode, "base64") || str_is(type, "application/octet-stream");
	if (contains(type, "xhtml") || str_is(mode, "xml"))
		c->mode = FEED_MARKUP;
	else if (contains(type, "html"))
		c->mode = FEED_ESCAPED;
	else if (str_is(type, "text") || str_is(type, "text/plain"))
		c->mode = FEED_PLAIN;
	else if (type.len > 0 || str_is(mode, "escaped"))
		c->mode = FEED_ESCAPED;
	else
		c->mode = fallback;
}

/* Text among elements is written so that it is read back as text, not as tags. */
static void
escape(struct strbuf *b, struct str text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if (text.s[i] == '<')
			strbuf_adds(b, "&lt;");
		else if (text.s[i] == '&')
			strbuf_adds(b, "&amp;");
		else
			strbuf_addc(b, text.s[i]);
}

void
feed_construct_text(struct feed_construct *c, struct str text)
{
	if (c->mode == FEED_MARKUP)
		escape(&c->buffer, text);
	else
		strbuf_add_str(&c->buffer, text);
}

void
feed_construct_start(struct feed_construct *c, struct str name)
{
	struct strbuf plain = { 0 };

	/* plain text with elements in it was markup all along */
	if (c->mode == FEED_PLAIN) {
		escape(&plain, strbuf_str(&c->buffer));
		strbuf_free(&c->buffer);
		c->buffer = plain;
		c->mode = FEED_MARKUP;
	}
	strbuf_addc(&c->buffer, '<');
	strbuf_add_str(&c->buffer, name);
	strbuf_addc(&c->buffer, '>');
}

void
feed_construct_end(struct feed_construct *c, struct str name)
{
	strbuf_adds(&c->buffer, "</");
	strbuf_add_str(&c->buffer, name);
	strbuf_addc(&c->buffer, '>');
}

/* The bytes of a base64 text (RFC 4648) in place of it; what is no base64 stays. */
static void
decode_base64(struct strbuf *b)
{
	static const char digits[] =
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	size_t i, n = 0, bits = 0, value = 0;

	for (i = 0; i < b->len; i++) {
		const char *d = b->s[i] == '\0' ? NULL : strchr(digits, b->s[i]);

		if (d == NULL)
			continue;
		value = (value << 6 | (size_t)(d - digits)) & 0xFFFFFF;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			b->s[n++] = (char)(value >> bits & 0xFF);
		}
	}
	b->len = n;
}

struct str
feed_construct_words(struct feed_construct *c, struct arena *arena)
{
	struct strbuf b = { 0 };
	struct str words;

	if (c->base64)
		decode_base64(&c->buffer);
	if (c->mode == FEED_PLAIN)
		markup_plain(&b, strbuf_str(&c->buffer));
	else
		markup_text(&b, strbuf_str(&c->buffer));
	words = arena_dup(arena, strbuf_str(&b));
	strbuf_free(&b);
	return words;
}

struct str
feed_construct_raw(const struct feed_construct *c, struct arena *arena)
{
	return arena_dup(arena, str_trim(strbuf_str(&c->buffer)));
}

void
feed_construct_free(struct feed_construct *c)
{
	strbuf_free(&c->buffer);
}
