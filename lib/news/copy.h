/*
 * copy - whether one article is a copy, a part or a revision of another.
 *
 * Two fingerprints are weighed by the shingles that they share, those that many articles have left aside,
 * and by their numbers, aligned by what stands around them: few that changed tell a revision, most that
 * changed tell another article from the same mould (tomorrow's weather, the next company's results).
 * Short texts need more: their titles must not name different things.
 *
 * Source:  newsutils-records(5), "copy".  Memory: none is kept; O(len of both).
 */
#ifndef NEWS_COPY_H
#define NEWS_COPY_H

#include <stdbool.h>

#include "news/commonness.h"
#include "news/fingerprint.h"

#define COPY_SHORT 60		/* shingles: about three sentences */
#define COPY_BRIEF 150		/* texts shorter than this are asked for names as well */
#define COPY_CHANGES 16		/* changed numbers that are named */

enum copy_relation {
	COPY_ORIGINAL,		/* nothing in common */
	COPY_EXACT,		/* the same words and numbers */
	COPY_NEAR,		/* the same story in nearly the same words */
	COPY_CONTAINED,		/* one holds the other */
	COPY_REVISION		/* the same story with figures that changed */
};

/* What two fingerprints have in common. */
struct copy_evidence {
	size_t shared, a, b;		/* shingles that are not common, at the coarser level of the two */
	size_t all_shared, all_a, all_b;	/* all of them */
	double cover;			/* share of the smaller text's length in which shared shingles stand */
	double head;			/* share of the shared ones that stand as far up as the smaller text is long */
	bool cut;			/* the smaller text ends in an ellipsis */
	size_t same, changed;		/* numbers aligned on both sides */
	size_t change[COPY_CHANGES][2];	/* the first that changed: indices into a's and b's numbers */
	size_t numbers, values;		/* of the text with fewer numbers; and how many of their values the other has */
	/* Shares of the pieces of either text that the other has, the lower; 1 where there is nothing to ask. */
	double title;			/* of the title */
	double name;			/* of the beginning of the title */
	double lead;			/* of the beginning of the text */
	double own;			/* of the title, in its own text */
};

struct copy_match {
	enum copy_relation relation;	/* of a to b */
	double resemblance;		/* share of both texts' shingles that are shared */
	double similarity;		/* 0 to 1: the resemblance, or how much is contained */
	struct copy_evidence evidence;
};

/* Whether the words of two articles are alike enough for the rest to be looked at; figures are not needed. */
bool
copy_plausible(const struct fingerprint *a, const struct fingerprint *b);

/* Measures a, the later article, against b. */
void
copy_measure(const struct fingerprint *a, const struct fingerprint *b, const struct commonness *common,
    struct copy_evidence *e);

/* Measures and decides.  same_id: both are versions of one article.  apart: seconds between them, 0 if unknown. */
void
copy_compare(const struct fingerprint *a, const struct fingerprint *b, const struct commonness *common,
    bool same_id, int64_t apart, struct copy_match *m);

/* original exact near contained revision */
const char *
copy_relation_name(enum copy_relation relation);

#endif
