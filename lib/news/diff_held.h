/*
 * diff_held - the representatives of one question, as one value of the state.
 *
 * At most DIFF_STORE_MOST of them, the newest; one lookup finds all that a claim is compared with.
 * Memory:  what is read lives in the arena given.
 */
#ifndef NEWS_DIFF_HELD_H
#define NEWS_DIFF_HELD_H

#include "base/strbuf.h"
#include "news/diff_store.h"

/* Appends all of them to l. */
void
diff_held_list(struct arena *arena, struct str value, struct diff_list *l);

/* The one that has c's value and root, or NULL. */
struct diff_claim *
diff_held_twin(struct arena *arena, struct str value, const struct diff_claim *c);

/* Appends the value with c in the place of its twin, or added, the oldest giving way. */
void
diff_held_merge(struct strbuf *out, struct str value, const struct diff_claim *c);

/* Appends those that were published since, or at no known time. */
void
diff_held_since(struct strbuf *out, struct str value, int64_t before);

#endif
