/*
 * diff_held - the representatives of one question, as one value of the state.
 *
 * At most DIFF_HELD_MOST of them, the newest; one lookup finds all that a claim is compared with.
 */
#ifndef NEWS_DIFF_HELD_H
#define NEWS_DIFF_HELD_H

#include "base/strbuf.h"
#include "news/diff_claim.h"

/*
 * Of the representatives under one key only the newest are kept, so that a claim never costs more.
 */
#define DIFF_HELD_MOST 32

struct diff_list {
	struct diff_claim **items;
	size_t len, cap;
};

/* Appends all of them to l; they live in the arena and borrow from value. */
void
diff_held_list(struct arena *arena, struct str value, struct diff_list *l);

/* How many there are. */
size_t
diff_held_count(struct str value);

/* The one that has the twin word of a claim (its value and root), in the arena; NULL for none. */
struct diff_claim *
diff_held_twin(struct arena *arena, struct str value, uint64_t twin);

/* Appends the value with c in the place of its twin, or added, the oldest giving way. */
void
diff_held_merge(struct strbuf *out, struct str value, const struct diff_claim *c);

/* Appends those that were published since, or at no known time. */
void
diff_held_since(struct strbuf *out, struct str value, int64_t before);

#endif
