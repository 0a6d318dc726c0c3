/*
 * state_overlay - an ordered map of byte strings in memory: what a run has written, or a whole state
 * that is kept in memory only.
 *
 * Source:  W. Pugh, "Skip lists: a probabilistic alternative to balanced trees" (1990); the levels come
 *          from a counter, so neither keys nor addresses decide the shape.
 * Memory:  owns copies of keys and values; nodes are borrowed until the next put or remove.
 *          A zeroed struct is a valid empty overlay.  O(log n) expected.
 */
#ifndef FORMAT_STATE_OVERLAY_H
#define FORMAT_STATE_OVERLAY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

#define OVERLAY_LEVELS 20

struct overlay_node {
	uint64_t head;		/* the key's first bytes as a number: most comparisons need no more */
	struct str key;		/* stands behind next[] */
	struct str value;	/* its own allocation; s is NULL for a deletion mark */
	bool gone;		/* a deletion mark: the key is hidden in what lies below */
	struct overlay_node *next[];
};

struct overlay_slot {
	uint64_t hash;
	struct overlay_node *node;	/* NULL: free */
};

struct overlay {
	struct overlay_node *first[OVERLAY_LEVELS];
	struct overlay_node **tail[OVERLAY_LEVELS];	/* the empty link at the end of each level; NULL: its first */
	struct overlay_node *last;	/* with the highest key; NULL: not known */
	struct overlay_slot *slots;	/* nslots, a power of two: most lookups are of single keys */
	size_t nslots;
	uint64_t drawn;		/* levels drawn so far */
	size_t len;		/* nodes, deletion marks included */
	size_t bytes;		/* of keys and values */
};

/* The first node whose key is not below key, or NULL. */
struct overlay_node *
overlay_seek(const struct overlay *o, struct str key);

/* The node under key itself, or NULL. */
struct overlay_node *
overlay_find(const struct overlay *o, struct str key);

/* Sets key to a copy of value; with gone, to a deletion mark (value is ignored). */
void
overlay_put(struct overlay *o, struct str key, struct str value, bool gone);

/* Takes the node under key out, if there is one. */
void
overlay_remove(struct overlay *o, struct str key);

/* Gives all back; the overlay is then empty and usable. */
void
overlay_free(struct overlay *o);

#endif
