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

/* Begin an object or an array: '{' or '['. */
void
json_open(struct strbuf *b, char bracket);

/* End an object or an array: '}' or ']'. */
void
json_close(struct strbuf *b, char bracket);

/* "name": of the next value.  name needs no escape. */
void
json_add_key(struct strbuf *b, struct str name);

/* As json_add_key; in the header, so that the compiler counts the bytes of a literal. */
static inline void
json_key(struct strbuf *b, const char *name)
{
	json_add_key(b, str_of(name));
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

/* key and string in one call. */
void
json_add_text(struct strbuf *b, struct str name, struct str text);

/* As json_add_text; nothing at all when text is empty. */
static inline void
json_add_member(struct strbuf *b, const char *name, struct str text)
{
	if (text.len > 0)
		json_add_text(b, str_of(name), text);
}

#endif
