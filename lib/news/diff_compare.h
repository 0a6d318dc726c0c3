/*
 * diff_compare - how one claim stands to another.
 *
 * The rules belong to kinds of attributes (fixed, running, period, plan) and to modality, never to
 * a subject.
 * Source:  newsutils-records(5), "diff".  Pure functions, no memory.
 */
#ifndef NEWS_DIFF_COMPARE_H
#define NEWS_DIFF_COMPARE_H

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

enum diff_label {
	DIFF_NONE,
	DIFF_NEW,
	DIFF_AGREE,
	DIFF_REFINE,
	DIFF_CONFLICT,
	DIFF_UPDATE,
	DIFF_RETRACT,
	DIFF_SCOPE,
	DIFF_CONSISTENT,
	DIFF_INCONSISTENT
};

/* The records' word: agree, refine, derived-consistent … */
const char *
diff_label_name(enum diff_label label);

/* The order of two states of affairs. */
enum diff_order {
	DIFF_BEFORE,
	DIFF_AFTER,
	DIFF_SAME,
	DIFF_UNKNOWN
};

/* By what the texts say; by publication where one does not say; DIFF_UNKNOWN where neither does. */
enum diff_order
diff_order_stated(const struct diff_claim *a, const struct diff_claim *b);

/* By publication. */
enum diff_order
diff_order_published(const struct diff_claim *a, const struct diff_claim *b);

/* What an article recalls from long before it was written: another election, last year's total. */
bool
diff_is_recalled(const struct diff_claim *c);

/* Whether two different people say it, each of them named: the police nine, the council seven. */
bool
diff_by_others(const struct diff_claim *a, const struct diff_claim *b);

struct diff_verdict {
	enum diff_label label;
	enum diff_relation relation;	/* of a to b */
	bool a_is_old;			/* of an update or a retraction */
};

/*
 * What a, of the article at hand, and b are to each other.  same_moment: the two articles are known to speak of the same
 * moment, because other running figures of theirs are equal.  Denials, corrections and copies are
 * diff_correct's.
 */
struct diff_verdict
diff_compare(const struct diff_claim *a, const struct diff_claim *b, bool same_moment);

#endif
