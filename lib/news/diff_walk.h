/*
 * diff_walk - what stands under the keys of a table that begin alike, in their order.
 *
 * It is collected first: a state may be read and written only between two walks.
 *
 * Memory:  keys and values live in the arena given.
 */
#ifndef NEWS_DIFF_WALK_H
#define NEWS_DIFF_WALK_H

#include "base/arena.h"
#include "format/state.h"
#include "news/diff_key.h"

struct diff_found {
	struct str key, value;
};

struct diff_walk {
	struct arena *arena;
	enum diff_table table;
	struct str prefix;
	struct str end;		/* stop at this key; empty: go on while keys have the prefix */
	size_t most;		/* values; of questions: representatives in them */

	/* --- what was found --- */
	struct diff_found *items;
	size_t len;

	/* --- its own --- */
	size_t cap;
};

/* Fills in items and len. */
void
diff_walk(struct diff_walk *w, struct state *state);

#endif
