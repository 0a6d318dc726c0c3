/*
 * diff_contest - what it means that two values for one question differ: a contradiction, a later
 * state, a plan that moved, or nothing.
 *
 * By the behaviour of the attribute.  Pure functions, no memory.
 */
#ifndef NEWS_DIFF_CONTEST_H
#define NEWS_DIFF_CONTEST_H

#include "news/diff_compare.h"

/* An update, by the order of a and b. */
struct diff_verdict
diff_ordered(enum diff_order order, enum diff_relation relation);

/* Of disjoint values of one subject and attribute; same_moment as for diff_compare. */
struct diff_verdict
diff_contest(const struct diff_claim *a, const struct diff_claim *b, bool same_moment);

/* Whether two figures are so far apart that they are of different things, however alike their words. */
bool
diff_is_far(const struct diff_claim *a, const struct diff_claim *b);

/*
 * The same where one of them is what has been replaced (`up from 22 % on Thursday`): an update or
 * nothing.  apart: of two attributes, two subjects or one article.
 */
struct diff_verdict
diff_contest_past(const struct diff_claim *a, const struct diff_claim *b,
    enum diff_relation relation, bool apart);

#endif
