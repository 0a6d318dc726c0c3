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

/* What strbuf_grow does where there is no room. */
void
strbuf_enlarge(struct strbuf *b, size_t extra);

/* Makes room for extra more bytes (and the NUL) behind len. */
static inline void
strbuf_grow(struct strbuf *b, size_t extra)
{
	if (b->cap - b->len <= extra)
		strbuf_enlarge(b, extra);
}

/* Appends len bytes. */
static inline void
strbuf_add(struct strbuf *b, const void *data, size_t len)
{
	strbuf_grow(b, len);
	if (len > 0)
		memcpy(b->s + b->len, data, len);
	b->len += len;
	b->s[b->len] = '\0';
}

/* Appends a str. */
static inline void
strbuf_add_str(struct strbuf *b, struct str text)
{
	strbuf_add(b, text.s, text.len);
}

/* Appends a C string. */
static inline void
strbuf_adds(struct strbuf *b, const char *s)
{
	strbuf_add(b, s, strlen(s));
}

/* Appends one byte. */
static inline void
strbuf_addc(struct strbuf *b, char c)
{
	strbuf_grow(b, 1);
	b->s[b->len++] = c;
	b->s[b->len] = '\0';
}

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
