/*
 * diff_beside - the two figures of a share or a ratio by where they stand, where the text does not say
 * what it is relative to; diff_ratio goes by what it says.
 */
#ifndef NEWS_DIFF_BESIDE_H
#define NEWS_DIFF_BESIDE_H

#include "news/diff_batch.h"

/*
 * What a ratio compares: figures of one unit, of its subject and of what it is relative to.  That
 * may be another subject (gpt-4), an earlier time of the same (2026-08), or another figure
 * (operating-profit 2025).
 */
struct diff_ratio {
	struct diff_batch *batch;
	const struct diff_claim *result;
	struct str base;		/* cost-ratio: cost; "" for a share */
	struct str attribute;		/* relative to a figure: its attribute */
	struct edtf date;
	bool by_date, by_attribute;
	size_t nfits;
};

/* Whether c may stand above or below the line: a figure of the ratio's time, neither denied nor expected. */
bool
diff_ratio_operand(const struct diff_ratio *r, const struct diff_claim *c);

/*
 * Looks for the figures of a ratio that does not say what it is relative to: the one beside it and the
 * one told before, two of its sentence, or of the sentence before.
 */
void
diff_ratio_beside(struct diff_ratio *r);

/* The same for what is no share by its name: two counts and nothing else in the sentence. */
void
diff_ratio_counted(struct diff_ratio *r);

#endif
