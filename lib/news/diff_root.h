/*
 * diff_root - under which questions the figures of a root stand: its copies share them, whatever
 * was taken for the subject, and its outlet's corrections name them.
 *
 * One value of the state for a root.  At most the newest 256 figures of it: an article that is
 * revised all day long is not to cost more each time.
 *
 * Memory:  owns what is at hand; a zeroed struct is valid.
 */
#ifndef NEWS_DIFF_ROOT_H
#define NEWS_DIFF_ROOT_H

#include "news/diff_record.h"

/* The question under which c's root gives c's figure; false where it gives none. */
bool
diff_root_find(const struct diff_record *roots, struct state *state, const struct diff_claim *c,
    struct diff_key *question);

/* Notes that c stands under the question. */
void
diff_root_add(struct diff_record *roots, struct state *state, const struct diff_claim *c,
    const struct diff_key *question);

/* Removes a root, by the hash of its id, of which nothing is newer than the limit. */
void
diff_root_forget(struct state *state, uint64_t root, int64_t before);

#endif
