/*
 * lines - the lines of a file descriptor, with a limit, and without a copy.
 *
 * Memory:  a line is borrowed from the reader's buffer until the next call.  The buffer grows with the
 *          longest line, at most to max + 1 bytes.
 * Errors:  statuses; errno is kept for LINES_ERROR.
 */
#ifndef FORMAT_LINES_H
#define FORMAT_LINES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum lines_status {
	LINES_LINE,
	LINES_TOO_LONG,		/* *line is its beginning; the rest is passed over */
	LINES_MORE,		/* no whole line is buffered: call lines_fill */
	LINES_END
};

struct lines {
	int fd;
	char *buf;
	size_t start, scanned, end, cap, max;
	uint64_t offset;	/* in the source, of the line handed out last */
	uint64_t consumed;	/* of the source, before buf[start] */
	size_t number;		/* 1-based, of the line handed out last */
	bool eof, skipping;
	bool terminated;	/* the end was SIGTERM's, see lines_catch_term */
};

/* Reads fd from its present place; the descriptor stays the caller's. */
void
lines_open(struct lines *r, int fd, size_t max);

/* The next line without its newline (a last line needs none). */
enum lines_status
lines_next(struct lines *r, struct str *line);

/*
 * Waits for input and reads what is there.  Returns false on an error, errno says which.  When reading would
 * block, idle(arg) is called first.
 */
bool
lines_fill(struct lines *r, void (*idle)(void *arg), void *arg);

/* What is buffered and not yet handed out. */
struct str
lines_buffered(const struct lines *r);

/* Takes all that is buffered, as if it had been read as lines. */
void
lines_take_all(struct lines *r);

/* Gives the buffer back; the descriptor stays open. */
void
lines_close(struct lines *r);

/* From now on SIGTERM ends input (lines_fill reports the end) instead of the process; a second one kills. */
void
lines_catch_term(void);

#endif
