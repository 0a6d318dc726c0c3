/*
 * diff_compare - how one claim stands to another.
 *
 * The rules belong to kinds of attributes (fixed, running, period, plan) and to modality, never to
 * a subject.
 * Source:  newsutils-records(5), "diff".  Pure functions, no memory.
 */
#ifndef NEWS_DIFF_COMPARE_H
#define NEWS_DIFF_COMPARE_H

#include "news/diff_order.h"
#include "news/diff_relate.h"

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

/* Whether two different people say it, each of them named: the police nine, the council seven. */
bool
diff_by_others(const struct diff_claim *a, const struct diff_claim *b);

struct diff_verdict {
	enum diff_label label;
	enum diff_relation relation;	/* of a to b */
	bool a_is_old;			/* of an update or a retraction */
};

/*
 * What a, of the article at hand, and b are to each other.  same_moment: the two articles are known
 * to speak of the same moment, because other running figures of theirs are equal.  Denials,
 * corrections and copies are diff_correct's.
 */
struct diff_verdict
diff_compare(const struct diff_claim *a, const struct diff_claim *b, bool same_moment);

#endif
