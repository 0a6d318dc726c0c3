/*
 * diff_record - a value of the state that the claims of an article add to, one after the other.
 *
 * It is read once and written once for an article, not for each of its claims: in between it is at
 * hand here.  What is written is seen by other readers of the state from diff_record_close on.
 *
 * Memory:  owns the value; a zeroed struct is a record that is closed.
 */
#ifndef NEWS_DIFF_RECORD_H
#define NEWS_DIFF_RECORD_H

#include "base/strbuf.h"
#include "format/state.h"
#include "news/diff_key.h"

#define DIFF_RECORD_DATE sizeof(int64_t)	/* bytes of the date that a value may begin with */

struct diff_record {
	struct diff_key key;		/* len 0: nothing is at hand */
	struct strbuf value;
	bool changed;			/* set by who adds to value */
};

/* Has what stands under key at hand ("" for nothing), and closes what was before. */
void
diff_record_open(struct diff_record *r, struct state *state, enum diff_table table,
    const struct diff_key *key);

/* The same for a key that has nothing yet: the state is not asked. */
void
diff_record_begin(struct diff_record *r, struct state *state, enum diff_table table,
    const struct diff_key *key);

/* Writes what was changed. */
void
diff_record_close(struct diff_record *r, struct state *state, enum diff_table table);

/*
 * The value begins with when the newest of its claims was published: sets that, by one of them.  A
 * value with a claim of no known time is kept for good.
 */
void
diff_record_date(struct diff_record *r, const struct diff_claim *c);

/* Whether a value that begins so has no claim that is as new as the limit. */
bool
diff_record_is_over(struct str value, int64_t before);

/* Gives the memory back; what was not closed is lost. */
void
diff_record_free(struct diff_record *r);

#endif
