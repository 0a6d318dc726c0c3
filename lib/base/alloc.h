/*
 * alloc - malloc that cannot fail.
 *
 * Memory:  the caller frees with free().
 * Errors:  out of memory prints one line and exits 71; it is the only place of lib/ outside
 *          format/filter that ends the process.
 */
#ifndef BASE_ALLOC_H
#define BASE_ALLOC_H

#include <stddef.h>

/* size bytes, uninitialised. */
void *
xmalloc(size_t size);

/* n * size zeroed bytes; the multiplication is checked. */
void *
xcalloc(size_t n, size_t size);

/* p moved to n * size bytes; the multiplication is checked. */
void *
xreallocarray(void *p, size_t n, size_t size);

/* A NUL-terminated copy of len bytes. */
char *
xmemdup(const char *s, size_t len);

/* Says that there is no memory and exits 71. */
void
alloc_fail(void);

#endif
