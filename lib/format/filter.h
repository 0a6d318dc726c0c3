/*
 * filter - the loop that every program shares: options, records in, records out, what goes wrong.
 *
 * A program fills a struct filter and returns filter_main(&f, argc, argv).  The loop reads NDJSON from the
 * operands (- or none: stdin), scans each line, calls record(), writes f->out, and flushes whenever the
 * next read would block.  A bad line is named at source:line:column, put into --rejects, left out, and the
 * rest flows; the exit status is then 65.  newsutils(7) lists the common options.
 *
 * Memory:  everything in the record's arena and every slice of its line dies when record() returns.
 * Errors:  record() returns false and fills *err: the line is a bad line.  Anything that ends the run
 *          goes through filter_fail.
 */
#ifndef FORMAT_FILTER_H
#define FORMAT_FILTER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/err.h"
#include "base/strbuf.h"
#include "format/json.h"
#include "format/options.h"

#define FILTER_MAX_LINE (64u << 20)

/* One line of the input. */
struct record {
	struct json_record json;
	struct arena *arena;
	const char *source;	/* file name, or <stdin> */
	size_t number;		/* 1-based line */
};

struct filter {
	const char *name;	/* segment */
	const char *usage;	/* "[OPTION]... [FILE]..." */
	const char *summary;	/* one sentence for --help */
	const struct option *options;
	size_t noptions;

	struct json_field *fields;	/* members asked for; filled before each record() */
	size_t nfields;

	/* After the options, before the first byte of input.  May be NULL. */
	void (*start)(struct filter *f);
	/* One record; appends whole lines to f->out.  False: a bad line, *err filled; f->out is cut back. */
	bool (*record)(struct filter *f, struct record *rec, struct err *err);
	/* At a block mark (blocks end between articles) and before finish: write what is held back.  May be NULL. */
	void (*block)(struct filter *f);
	/* At clean end of input (or SIGTERM), behind block(); not under --check.  May be NULL. */
	void (*finish)(struct filter *f);
	/* Always, last: give everything back.  May be NULL. */
	void (*close)(struct filter *f);

	/*
	 * For programs that also read whole files (a feed, a page): sniff looks at the first bytes of a
	 * source, at least 512 or all there are; true: file() gets the whole source instead of its lines.
	 * file() returning false: the source is bad, at err->pos.  Both NULL for line filters.
	 */
	bool (*sniff)(struct filter *f, const char *source, struct str head);
	bool (*file)(struct filter *f, const char *source, struct str bytes, struct err *err);

	void *state;		/* the program's own */

	/* --- filled by filter_main, for the program to read --- */
	struct strbuf *out;	/* output of the record at hand */
	int64_t now;		/* --now, else the clock: seconds since 1970 */
	bool check;		/* --check: only look; out is thrown away */
	int status;		/* what the process will exit with, so far; diff-claims sets 1 */
	struct filter_run *run;
};

/* Parses the options, runs the loop, returns the exit status.  See the top of this file. */
int
filter_main(struct filter *f, int argc, char **argv);

/* Appends the record with members spliced in (see json_splice), and a newline, to f->out. */
void
filter_emit(struct filter *f, const struct record *rec, struct str members);

/* "NAME: MESSAGE" on stderr; the run goes on. */
void
filter_warn(struct filter *f, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* "NAME: MESSAGE" on stderr, then exits with status; close() is called first, nothing more is written. */
void
filter_fail(struct filter *f, int status, const char *fmt, ...) __attribute__((format(printf, 3, 4), noreturn));

/*
 * As filter_fail with EXIT_CONFIG, for a file of which all errors were collected (format/yaml): each of
 * their lines, which are cut up, as a message, and at last how many they are.
 */
void
filter_fail_errors(struct filter *f, const char *name, struct strbuf *errors) __attribute__((noreturn));

/*
 * Reports a part of a record as bad without losing the rest of it (one broken item of a feed): named at
 * source:line:column, into --rejects with raw as its bytes, status 65; --strict ends the run.
 */
void
filter_reject(struct filter *f, const char *source, size_t line, size_t column, const char *msg, struct str raw);

/*
 * Where a shipped data file is: ../pipelines/NAME beside the program's folder (in the tree), else
 * DATADIR/pipelines/NAME.  name: "lexicons/names.yaml".  The caller frees the answer.
 */
char *
filter_data_path(const struct filter *f, const char *name);

/*
 * A required string member: decoded into *out.  False fills *err with "NAME is missing" or "NAME is not a
 * string" (msg), at the value's place.  field is one of f->fields.
 */
bool
filter_need_string(const struct record *rec, const struct json_field *field, const char *msg,
    struct str *out, struct err *err);

#endif
