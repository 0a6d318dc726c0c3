/*
 * diff_arith - whether a stated figure fits arithmetic on two others.
 *
 * Source:  interval arithmetic (R. E. Moore, 1966) over what the figures leave open.  Pure
 *          functions.
 */
#ifndef NEWS_DIFF_ARITH_H
#define NEWS_DIFF_ARITH_H

#include "base/arena.h"
#include "news/diff_claim.h"
#include "news/diff_lexicon.h"

enum diff_fit {
	DIFF_UNDECIDED,
	DIFF_FITS,
	DIFF_MISFITS	/* whatever the roundings, it cannot be */
};

/*
 * Does left operator right give result?  It fits when the figures as written, in any of the
 * equation's three forms, give what the third leaves open; loosely, also when only the intervals
 * meet.  A change fits whatever its sign when the text gave it none.
 */
enum diff_fit
diff_fit(const struct diff_claim *left, enum diff_operator op, const struct diff_claim *right,
    const struct diff_claim *result, bool loosely);

/* Whether left / right, as written, lies in what result leaves open: nothing looser. */
bool diff_fits_strictly(const struct diff_claim *left, enum diff_operator op,
    const struct diff_claim *right, const struct diff_claim *result);

/* "62/248=0.25 ≈ 0.25": the figures in digits. */
struct str
diff_arith_text(struct arena *arena, const struct diff_claim *left, enum diff_operator op,
    const struct diff_claim *right, const struct diff_claim *result, enum diff_fit fit);

/* The same as people read it: ‘34만9천 원’ × ‘4만2천318대’ = 14,769,082,000, ‘약 118억 원’. */
struct str
diff_arith_shown(struct arena *arena, const struct diff_claim *left, enum diff_operator op,
    const struct diff_claim *right, const struct diff_claim *result, enum diff_fit fit);

#endif
