/*
 * diff_order - when two claims speak, and which speaks of the later time.
 *
 * Pure functions, no memory.
 */
#ifndef NEWS_DIFF_ORDER_H
#define NEWS_DIFF_ORDER_H

#include "news/diff_claim.h"

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

/* A state that was still to come when it was told: 50 million users by the end of the year. */
bool
diff_is_ahead(const struct diff_claim *c);

/*
 * Of the whole day on which it was told: no hour is named, and the count of the evening is not that
 * of the morning.
 */
bool
diff_is_of_its_day(const struct diff_claim *c);

/* Whether both are said of one stated period. */
bool
diff_same_period(const struct diff_claim *a, const struct diff_claim *b);

#endif
