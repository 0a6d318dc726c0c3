/*
 * json_write - JSON text appended to a strbuf.
 *
 * There is no writer state: a comma is put where the byte before is not one of { [ : , or a newline, or
 * the buffer's beginning, so members and items follow each other by plain calls:
 *
 *	json_open(b, '{'); json_key(b, "n"); json_add_size(b, 3); json_close(b, '}');   {"n":3}
 *
 * Numbers are written in the fewest digits that read back the same, in any locale.
 */
#ifndef FORMAT_JSON_WRITE_H
#define FORMAT_JSON_WRITE_H

#include "base/str.h"
#include "base/strbuf.h"

/* Separates the next item from the one before it. */
static inline void
json_comma(struct strbuf *b)
{
	char last = b->len ? b->s[b->len - 1] : '\n';

	if (last != '{' && last != '[' && last != ':' && last != ',' && last != '\n')
		strbuf_addc(b, ',');
}

/* Begin an object or an array: '{' or '['. */
void
json_open(struct strbuf *b, char bracket);

/* End an object or an array: '}' or ']'. */
void
json_close(struct strbuf *b, char bracket);

/*
 * "name": of the next value.  name needs no escape.  In the header, so that the compiler counts and copies
 * the bytes of a literal.
 */
static inline void
json_key(struct strbuf *b, const char *name)
{
	size_t len = strlen(name);
	char *at;

	json_comma(b);
	strbuf_grow(b, len + 3);
	at = b->s + b->len;
	*at++ = '"';
	memcpy(at, name, len);
	memcpy(at + len, "\":", 3);
	b->len += len + 3;
}

/* A string; ill-formed UTF-8 is written as U+FFFD. */
void
json_add_string(struct strbuf *b, struct str text);

/* A number in the fewest digits that read back the same; null when it is not finite. */
void
json_add_number(struct strbuf *b, double number);

/* A non-negative integer. */
void
json_add_size(struct strbuf *b, size_t n);

/* true or false. */
void
json_add_bool(struct strbuf *b, bool yes);

/* null. */
void
json_add_null(struct strbuf *b);

/* JSON text that is already written (a slice of a scanned line). */
void
json_add_raw(struct strbuf *b, struct str raw);

/* key and string in one call; nothing at all when text is empty. */
static inline void
json_add_member(struct strbuf *b, const char *name, struct str text)
{
	if (text.len == 0)
		return;
	json_key(b, name);
	json_add_string(b, text);
}

#endif
