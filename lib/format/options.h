/*
 * options - the long options of a program: a table in, values and operands out, --help from the same table.
 *
 * Memory:  arguments are borrowed from argv; option_list.items belongs to the list.
 * Errors:  options_parse returns false with one line in message.
 */
#ifndef FORMAT_OPTIONS_H
#define FORMAT_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strbuf.h"

enum option_type {
	OPTION_FLAG,		/* value: bool * */
	OPTION_STRING,		/* value: const char ** */
	OPTION_LIST,		/* value: struct option_list *, may be repeated */
	OPTION_SIZE,		/* value: size_t *, a decimal number; K and M multiply by 1024 */
	OPTION_NUMBER,		/* value: double * */
	OPTION_SPAN		/* value: int64_t *, seconds: 90s 15m 36h 14d 2w; a bare number is days */
};

/* The arguments of a repeated option (or the operands), borrowed from argv. */
struct option_list {
	const char **items;
	size_t len, cap;
};

/* One option, long form only: --name, --name=ARG or --name ARG. */
struct option {
	const char *name;
	enum option_type type;
	void *value;
	const char *arg;	/* what --help calls the argument; NULL for a flag */
	const char *help;
};

/* Several tables, one after the other: the program's own and the common one. */
struct option_tables {
	const struct option *table[2];
	size_t len[2];
};

/*
 * Reads argv[1..argc) into the values; what is no option goes to operands, and so does all behind "--".
 * "-" is an operand.
 */
bool
options_parse(const struct option_tables *tables, int argc, char **argv, struct option_list *operands,
    struct strbuf *message);

/* Appends a table as help text, one option a line, aligned. */
void
options_help(const struct option *table, size_t n, struct strbuf *out);

/* 90s 15m 36h 14d 2w or a number of days, as seconds; false for anything else. */
bool
options_parse_span(const char *text, int64_t *seconds);

/* Appends item to list. */
void
option_list_add(struct option_list *list, const char *item);

/* Gives the list (not its items) back. */
void
option_list_free(struct option_list *list);

#endif
