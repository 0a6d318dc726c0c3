/*
 * rejects - the file that collects what was left out, one record a line, see newsutils-records(5).
 */
#ifndef FORMAT_REJECTS_H
#define FORMAT_REJECTS_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "base/strbuf.h"

#define REJECTS_RAW_MAX (64u << 10)

struct reject {
	const char *program, *file;
	size_t line, column;	/* 1-based; column counts bytes */
	uint64_t offset;	/* of the error, in the source */
	const char *error;
	struct str raw;		/* what was left out; cut at REJECTS_RAW_MAX */
};

/* Appends the record and a newline; raw that is not UTF-8 is written as base64. */
void
reject_write(struct strbuf *out, const struct reject *r);

#endif
