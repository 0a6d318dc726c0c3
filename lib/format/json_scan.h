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
#include <string.h>

#include "base/err.h"
#include "base/str.h"
#include "format/json.h"

/* The scanner's place. */
struct json_scan {
	const char *start, *p, *end;
	const char *error;
	bool escaped;		/* the string scanned last holds a backslash */
};

/* Whether c is ASCII and stands for itself in a string. */
static inline bool
json_plain_byte(unsigned char c)
{
	return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

/* Eight bytes, the first in the lowest place, whatever the machine's order. */
static inline uint64_t
json_word(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return (uint64_t)u[0] | (uint64_t)u[1] << 8 | (uint64_t)u[2] << 16 | (uint64_t)u[3] << 24 |
	    (uint64_t)u[4] << 32 | (uint64_t)u[5] << 40 | (uint64_t)u[6] << 48 | (uint64_t)u[7] << 56;
}

/*
 * How many of the eight bytes at p come before the first quote, backslash, control character or part of a
 * multi-byte sequence; 8 when all are plain.  The usual "has a zero byte" trick on the word, three times: a
 * borrow can raise a false alarm only above a true one, so the lowest alarm is exact.
 */
static inline unsigned
json_plain_bytes(const char *p)
{
	const uint64_t ones = 0x0101010101010101u, high = 0x8080808080808080u;
	uint64_t w = json_word(p), quote = w ^ ones * '"', slash = w ^ ones * '\\';
	uint64_t alarms = (w | (w - ones * 0x20) | (quote - ones) | (slash - ones)) & high;

	return alarms ? (unsigned)__builtin_ctzll(alarms) / 8 : 8;
}

/* Whether p holds a well-formed sequence of three bytes with a lead from E1 to ED: all of Hangul. */
static inline bool
json_plain_triple(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return u[0] >= 0xE1 && u[0] <= 0xED && (((u[1] ^ 0x80) | (u[2] ^ 0x80)) & 0xC0) == 0 &&
	    (u[0] < 0xED || u[1] < 0xA0);
}

/*
 * The first byte from p on that a string does not hold as it stands, or that needs a closer look: a quote,
 * a backslash, a control character, a sequence that is no plain triple.
 */
static inline const char *
json_skip_plain(const char *p, const char *end)
{
	while (p < end) {
		unsigned char c = (unsigned char)*p;

		if (c >= 0x80) {
			const char *from = p;

			while (end - p >= 3 && json_plain_triple(p))
				p += 3;
			if (p == from)
				break;
		} else if (end - p >= 8) {
			unsigned n = json_plain_bytes(p);

			p += n;
			if (n < 8 && (unsigned char)*p < 0x80)
				break;
		} else if (json_plain_byte(c)) {
			p++; /* the last bytes of a line */
		} else {
			break;
		}
	}
	return p;
}

/* A scanner at the first byte of text. */
static inline struct json_scan
json_scan_of(struct str text)
{
	return (struct json_scan){ .start = text.s, .p = text.s, .end = text.s + text.len };
}

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
	while (s->p < s->end && (unsigned char)*s->p <= ' ' &&
	    (*s->p == ' ' || *s->p == '\t' || *s->p == '\n' || *s->p == '\r'))
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
