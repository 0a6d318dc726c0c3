/* Files that are read whole are small by their nature; the limit is for those that only say they are. */
#include "format/slurp.h"

#include <errno.h>
#include <stdio.h>

#define CHUNK (1u << 16)

/* Constant texts, as struct err wants them, and the same in any locale. */
static const char *
reason(void)
{
	switch (errno) {
	case ENOENT:
		return "no such file";
	case EACCES:
		return "permission denied";
	case EISDIR:
		return "is a directory";
	default:
		return "cannot be read";
	}
}

bool
slurp_file(const char *path, size_t max, struct strbuf *out, const char **msg)
{
	FILE *in = fopen(path, "re");
	size_t n, start = out->len;

	if (in == NULL) {
		*msg = reason();
		return false;
	}
	do {
		strbuf_grow(out, CHUNK);
		n = fread(out->s + out->len, 1, CHUNK, in);
		out->len += n;
	} while (n > 0 && out->len - start <= max);
	out->s[out->len] = '\0';
	*msg = ferror(in) ? reason() : out->len - start > max ? "too large" : NULL;
	fclose(in);
	return *msg == NULL;
}
