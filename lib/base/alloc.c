#include "base/alloc.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"

void
alloc_fail(void)
{
	static const char message[] = "newsutils: out of memory\n";

	fwrite(message, 1, sizeof(message) - 1, stderr);
	exit(EXIT_SYSTEM);
}

void *
xmalloc(size_t size)
{
	void *p = malloc(size ? size : 1);

	if (p == NULL)
		alloc_fail();
	return p;
}

void *
xcalloc(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size ? size : 1);

	if (p == NULL)
		alloc_fail();
	return p;
}

void *
xreallocarray(void *p, size_t n, size_t size)
{
	size_t bytes = n * size;

	if (size != 0 && n > SIZE_MAX / size)
		alloc_fail();
	p = realloc(p, bytes ? bytes : 1);
	if (p == NULL)
		alloc_fail();
	return p;
}

char *
xmemdup(const char *s, size_t len)
{
	char *copy = xmalloc(len + 1);

	if (len > 0)
		memcpy(copy, s, len);
	copy[len] = '\0';
	return copy;
}
