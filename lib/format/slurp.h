/*
 * slurp - the whole of a file.
 *
 * Memory:  the caller's buffer.  Errors: a constant message.
 */
#ifndef FORMAT_SLURP_H
#define FORMAT_SLURP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"

/*
 * Appends the bytes of path to out; false and *msg when it cannot be read, is no regular file or
 * pipe, or is larger than max.
 */
bool
slurp_file(const char *path, size_t max, struct strbuf *out, const char **msg);

#endif
