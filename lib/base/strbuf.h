/*
 * strbuf - a growing byte buffer.
 *
 * Memory:  owns s; s[len] is always NUL once anything was added.  A zeroed struct is a valid
 *          empty buffer; strbuf_free gives the memory back and leaves it empty.
 * Errors:  none (out of memory ends the process, see alloc.h).
 */
#ifndef BASE_STRBUF_H
#define BASE_STRBUF_H

#include "base/str.h"

struct strbuf {
	char *s;
	size_t len, cap;
};

/* Makes room for extra more bytes (and the NUL) behind len. */
void
strbuf_grow(struct strbuf *b, size_t extra);

/* Appends len bytes. */
void
strbuf_add(struct strbuf *b, const void *data, size_t len);

/* Appends a str. */
void
strbuf_add_str(struct strbuf *b, struct str text);

/* Appends a C string. */
void
strbuf_adds(struct strbuf *b, const char *s);

/* Appends one byte. */
void
strbuf_addc(struct strbuf *b, char c);

/* Appends the UTF-8 of a code point. */
void
strbuf_add_cp(struct strbuf *b, unsigned cp);

/* Appends formatted text. */
void
strbuf_addf(struct strbuf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Forget the content, keep the memory. */
void
strbuf_reset(struct strbuf *b);

/* The content, borrowed until the next change. */
struct str
strbuf_str(const struct strbuf *b);

/* Hands the content over: the caller frees the returned NUL-terminated string. */
char *
strbuf_detach(struct strbuf *b);

/* Gives the memory back and leaves the buffer empty. */
void
strbuf_free(struct strbuf *b);

#endif
