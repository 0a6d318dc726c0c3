/*
 * arena - memory that is given back all at once: one arena a record.
 *
 * Source:  the region allocator of D. Hanson, "Fast allocation and deallocation of memory based
 *          on object lifetimes" (1990).
 * Memory:  blocks are kept by arena_reset for the next record and freed by arena_free.  A pointer
 *          into an arena is valid until the next reset.  A zeroed struct is a valid empty arena.
 * Errors:  none (out of memory ends the process, see alloc.h).
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/str.h"

struct arena_block;

struct arena {
	struct arena_block *first, *at;
	size_t used;		/* bytes handed out of the block `at` */
};

/* size bytes, uninitialised, aligned for any type. */
void *
arena_alloc(struct arena *a, size_t size);

/* n * size zeroed bytes. */
void *
arena_calloc(struct arena *a, size_t n, size_t size);

/* A copy of text, NUL-terminated beyond its len. */
struct str
arena_dup(struct arena *a, struct str text);

/* A copy of a and b, one after the other. */
struct str
arena_concat(struct arena *arena, struct str a, struct str b);

/* printf into the arena. */
struct str
arena_printf(struct arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/*
 * Makes room for one more item in a growing array: items holds *cap of elements of size bytes, len
 * in use; returns the array, moved when it had to grow (doubling): no pointer into it is valid then.
 * Start with NULL and 0.
 */
void *
arena_grow(struct arena *a, void *items, size_t len, size_t *cap, size_t size);

/* Forgets everything handed out; keeps at most 1 MiB of blocks for reuse. */
void
arena_reset(struct arena *a);

/* Frees all; the arena is then empty and usable. */
void
arena_free(struct arena *a);

#endif
