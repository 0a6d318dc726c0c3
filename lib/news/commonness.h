/*
 * commonness - which shingles many articles have: phrases of the trade, templates, notices of a site.
 *
 * Counts of the sketches' shingles in two rows of small counters, halved every COMMON_PERIOD articles,
 * so that it learns what is usual now and forgets it again.  The caller leaves copies out: a story that
 * many copy is not usual for it.
 *
 * Source:  count-min sketch with conservative update: C. Estan and G. Varghese (2002); G. Cormode and
 *          S. Muthukrishnan (2005).
 * Memory:  512 KiB, owned.  As bytes: zero counters are not written.
 */
#ifndef NEWS_COMMONNESS_H
#define NEWS_COMMONNESS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "base/strbuf.h"
#include "text/shingle.h"

#define COMMON_PERIOD 1024

struct commonness {
	uint8_t *rows[2];
	uint32_t articles;	/* counted, halved with the counters */
	uint32_t since;		/* counted since they were last halved */
};

/* A zeroed struct, made ready; and given back. */
void
commonness_init(struct commonness *c);

/* Gives the table back. */
void
commonness_free(struct commonness *c);

/* Counts the shingles of one article. */
void
commonness_add(struct commonness *c, const struct sketch *s);

/* Whether a shingle stands in about one of a hundred articles or more. */
bool
commonness_test(const struct commonness *c, uint64_t hash);

/* As bytes, and back; false when these are not such bytes. */
void
commonness_write(const struct commonness *c, struct strbuf *out);

/* From the bytes of commonness_write; false when they are no such bytes. */
bool
commonness_read(struct commonness *c, struct str bytes);

#endif
