/*
 * diag - messages on stderr, and the exit statuses that go with them.
 *
 * Only bin/ and format/filter print.  A message is one line: "segment: <stdin>:17:203: invalid UTF-8".
 * Control bytes of the input that appear in a message are written as \xNN.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stddef.h>

/* Statuses of sysexits.h that the suite uses. */
enum exit_status {
	EXIT_OK = 0,
	EXIT_DIFFERS = 1,	/* diff-claims --exit-code */
	EXIT_BAD_USAGE = 64,
	EXIT_BAD_DATA = 65,
	EXIT_NO_INPUT = 66,
	EXIT_BUG = 70,
	EXIT_SYSTEM = 71,
	EXIT_NO_OUTPUT = 73,	/* an output file cannot be made */
	EXIT_IO = 74,		/* writing failed */
	EXIT_BUSY = 75,
	EXIT_CONFIG = 78
};

/* "PROGRAM: MESSAGE\n" on stderr, in one write. */
void
diag(const char *program, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* "PROGRAM: SOURCE:LINE:COLUMN: MESSAGE\n"; line and column are 1-based. */
void
diag_at(const char *program, const char *source, size_t line, size_t column, const char *msg);

#endif
