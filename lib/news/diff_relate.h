/*
 * diff_relate - what the values of two claims are to each other, whatever they are of and whenever.
 *
 * Source:  news/interval for figures; days and words by containment.  Pure functions, no memory.
 */
#ifndef NEWS_DIFF_RELATE_H
#define NEWS_DIFF_RELATE_H

#include "news/diff_claim.h"

enum diff_relation {
	DIFF_APART,		/* not comparable: another unit, kind or currency */
	DIFF_EQUAL,
	DIFF_FINER,		/* a says more than b, within it */
	DIFF_COARSER,
	DIFF_OVERLAP,
	DIFF_DISJOINT
};

/* The values alone. */
enum diff_relation
diff_relate(const struct diff_claim *a, const struct diff_claim *b);

/* Whether it is of what is to come: dates of plans move, quantities of plans differ. */
bool
diff_is_plan(const struct diff_claim *c);

#endif
