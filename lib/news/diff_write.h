/*
 * diff_write - a diff as a record, with the reason that a reader understands.
 *
 * Source:  newsutils-records(5), "diff".
 */
#ifndef NEWS_DIFF_WRITE_H
#define NEWS_DIFF_WRITE_H

#include "base/strbuf.h"
#include "news/diff_compare.h"
#include "news/diff_store.h"

#define DIFF_MOST_CLAIMS 8

struct diff {
	enum diff_label label;
	enum diff_relation relation;
	const struct diff_claim *claims[DIFF_MOST_CLAIMS];
	size_t nclaims;
	const struct diff_claim *older, *newer;	/* of an update or a retraction */
	const struct diff_claim *coarse, *fine;	/* of a refinement */
	bool copies;			/* one article carries the other */
	bool stale;			/* a copy of what was corrected already */
	struct str arithmetic;		/* of a derivation, in digits: "62/248=0.25 ≈ 0.25" */
	struct str shown;		/* the same as people read it */
	struct diff_list support;	/* other claims of the same values */
};

/* Appends the record and a newline; at most `evidence` sentences. */
void
diff_write(struct strbuf *out, struct diff_store *store, struct arena *arena, const struct diff *d,
    size_t evidence);

/* One sentence in Korean or English, as the newest claim's own sentence is. */
struct str
diff_reason(struct arena *arena, const struct diff *d);

/* A reason that diff_reason wrote, begun in the other language; as it is when it was not. */
struct str
diff_reason_in(struct arena *arena, struct str reason, bool korean);

#endif
