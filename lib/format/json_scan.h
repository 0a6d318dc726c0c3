/*
 * json_scan - the strict grammar of RFC 8259, one token after the other: what json.c and json_read.c step with.
 *
 * Every function moves s->p over what it accepts, or returns false with s->error set and s->p at the byte
 * that is wrong.  Nothing at or beyond s->end is read.  No recursion, no memory.
 */
#ifndef FORMAT_JSON_SCAN_H
#define FORMAT_JSON_SCAN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "base/str.h"
#include "format/json.h"

/* The scanner's place. */
struct json_scan {
	const char *start, *p, *end;
	const char *error;
	bool escaped;		/* the string scanned last holds a backslash */
};

/* A scanner at the first byte of text. */
struct json_scan
json_scan_of(struct str text);

/* Sets the error; always false, so that callers can return it. */
bool
json_fail(struct json_scan *s, const char *msg);

/* The error and its offset from s->start. */
void
json_scan_error(const struct json_scan *s, struct err *err);

/* Moves over blank, tab, newline and carriage return; between most tokens there is none. */
static inline void
json_skip_space(struct json_scan *s)
{
	while (s->p < s->end && (*s->p == ' ' || *s->p == '\t' || *s->p == '\n' || *s->p == '\r'))
		s->p++;
}

/* A member name, with its quotes. */
bool
json_scan_name(struct json_scan *s);

/* The colon behind a name, and the space around it. */
bool
json_scan_colon(struct json_scan *s);

/* One value at p of any type, and all that is in it.  depth: brackets open around it. */
bool
json_scan_value(struct json_scan *s, unsigned depth, struct json_value *value);

/* Four hex digits at p (before end) as a number, or -1. */
int32_t
json_hex4(const char *p, const char *end);

#endif
