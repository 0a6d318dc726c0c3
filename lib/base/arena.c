#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

#define BLOCK_MIN (16u << 10)
#define KEEP_MAX (1u << 20)

struct arena_block {
	struct arena_block *next;
	size_t size;
	_Alignas(max_align_t) char data[];
};

static size_t
align(size_t size)
{
	size_t to = _Alignof(max_align_t);

	if (size > SIZE_MAX - to)
		alloc_fail();
	return (size + to - 1) / to * to;
}

/* The next block that holds size bytes: a kept one, else a new one twice as large as the last. */
static void
next_block(struct arena *a, size_t size)
{
	struct arena_block **link = a->at ? &a->at->next : &a->first;
	size_t want = a->at ? a->at->size * 2 : BLOCK_MIN;
	struct arena_block *block;

	if (want > KEEP_MAX / 2)
		want = KEEP_MAX / 2;
	if (*link == NULL || (*link)->size < size) {
		if (want < size)
			want = size;
		if (want > SIZE_MAX - sizeof(*block))
			alloc_fail();
		block = xmalloc(sizeof(*block) + want);
		block->size = want;
		block->next = *link;
		*link = block;
	}
	a->at = *link;
	a->used = 0;
}

void *
arena_alloc(struct arena *a, size_t size)
{
	char *p;

	size = align(size);
	if (a->at == NULL || a->at->size - a->used < size)
		next_block(a, size);
	p = a->at->data + a->used;
	a->used += size;
	return p;
}

void *
arena_calloc(struct arena *a, size_t n, size_t size)
{
	if (size != 0 && n > SIZE_MAX / size)
		alloc_fail();
	return memset(arena_alloc(a, n * size), 0, n * size);
}

struct str
arena_dup(struct arena *a, struct str text)
{
	return arena_concat(a, text, (struct str){ NULL, 0 });
}

struct str
arena_concat(struct arena *arena, struct str a, struct str b)
{
	char *s = arena_alloc(arena, a.len + b.len + 1);

	if (a.len > 0)
		memcpy(s, a.s, a.len);
	if (b.len > 0)
		memcpy(s + a.len, b.s, b.len);
	s[a.len + b.len] = '\0';
	return (struct str){ s, a.len + b.len };
}

struct str
arena_printf(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	int n;
	char *s;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0)
		return (struct str){ "", 0 };
	s = arena_alloc(a, (size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(s, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return (struct str){ s, (size_t)n };
}

/*
 * An array too large for the common blocks has one to itself, and grows with it: left behind, the
 * arrays that it outgrew would take as much again as the last one.  NULL when it has none.
 */
static void *
grow_block(struct arena *a, const void *items, size_t old, size_t size)
{
	struct arena_block **link = &a->first, *block;
	bool current;

	if (old < KEEP_MAX / 2)
		return NULL;
	while (*link != NULL && ((*link)->data != items || (*link)->size != align(old)))
		link = &(*link)->next;
	if (*link == NULL)
		return NULL;
	current = a->at == *link;
	size = align(size);
	if (size > SIZE_MAX - sizeof(*block))
		alloc_fail();
	block = xreallocarray(*link, sizeof(*block) + size, 1);
	block->size = size;
	*link = block;
	if (current) {
		a->at = block;
		a->used = size;
	}
	return block->data;
}

void *
arena_grow(struct arena *a, void *items, size_t len, size_t *cap, size_t size)
{
	size_t want = *cap ? *cap * 2 : 8;
	void *grown;

	if (len < *cap)
		return items;
	if (want > SIZE_MAX / size)
		alloc_fail();
	grown = grow_block(a, items, *cap * size, want * size);
	if (grown != NULL) {
		*cap = want;
		return grown;
	}
	grown = arena_alloc(a, want * size);
	if (len > 0)
		memcpy(grown, items, len * size);
	*cap = want;
	return grown;
}

void
arena_reset(struct arena *a)
{
	size_t kept = 0;
	struct arena_block **link = &a->first, *block;

	while ((block = *link) != NULL) {
		kept += block->size;
		if (kept > KEEP_MAX) {
			*link = block->next;
			kept -= block->size;
			free(block);
		} else {
			link = &block->next;
		}
	}
	a->at = a->first;
	a->used = 0;
}

void
arena_free(struct arena *a)
{
	struct arena_block *block = a->first, *next;

	for (; block != NULL; block = next) {
		next = block->next;
		free(block);
	}
	*a = (struct arena){ 0 };
}
