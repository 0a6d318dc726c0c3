#include "base/strbuf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"

void
strbuf_enlarge(struct strbuf *b, size_t extra)
{
	size_t want;

	if (extra > SIZE_MAX - b->len - 1)
		alloc_fail();
	want = b->len + extra + 1;
	if (want <= b->cap)
		return;
	if (want < b->cap + b->cap / 2)
		want = b->cap + b->cap / 2;
	if (want < 64)
		want = 64;
	b->s = xreallocarray(b->s, want, 1);
	b->cap = want;
}

void
strbuf_add_cp(struct strbuf *b, unsigned cp)
{
	char bytes[4];

	strbuf_add(b, bytes, utf8_encode(cp, bytes));
}

void
strbuf_addf(struct strbuf *b, const char *fmt, ...)
{
	va_list ap;
	int n;

	strbuf_grow(b, 64);
	va_start(ap, fmt);
	n = vsnprintf(b->s + b->len, b->cap - b->len, fmt, ap);
	va_end(ap);
	if (n < 0) {
		b->s[b->len] = '\0';
		return;
	}
	if ((size_t)n >= b->cap - b->len) {
		strbuf_grow(b, (size_t)n);
		va_start(ap, fmt);
		vsnprintf(b->s + b->len, b->cap - b->len, fmt, ap);
		va_end(ap);
	}
	b->len += (size_t)n;
}

void
strbuf_reset(struct strbuf *b)
{
	b->len = 0;
	if (b->s != NULL)
		b->s[0] = '\0';
}

struct str
strbuf_str(const struct strbuf *b)
{
	return (struct str){ b->s, b->len };
}

char *
strbuf_detach(struct strbuf *b)
{
	char *s;

	strbuf_grow(b, 0);
	s = b->s;
	s[b->len] = '\0';
	*b = (struct strbuf){ 0 };
	return s;
}

void
strbuf_free(struct strbuf *b)
{
	free(b->s);
	*b = (struct strbuf){ 0 };
}
