/*
 * map - a hash table from byte strings to pointers.
 *
 * Source:  open addressing with linear probing, at most 3/4 full, XXH3 of the key.
 * Memory:  keys and values are borrowed: both must outlive the map.  A zeroed struct is a valid
 *          empty map.  Iteration (map_next) is in order of insertion, so output never depends on
 *          addresses or hash values.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdint.h>

#include "base/str.h"

struct map_entry {
	struct str key;
	uint64_t hash;
	void *value;
};

struct map {
	struct map_entry *entries;	/* len of cap, in order of insertion */
	uint32_t *slots;		/* nslots of index + 1 into entries, 0 free */
	size_t len, cap, nslots;
};

/* The value under key, or NULL. */
void *
map_get(const struct map *m, struct str key);

/*
 * The entry under key, added with value NULL when it was not there (then *added is true; added may
 * be NULL).  The pointer is valid until the next map_put.
 */
struct map_entry *
map_put(struct map *m, struct str key, bool *added);

/* Forgets all entries, keeps the memory. */
void
map_reset(struct map *m);

/* Gives the memory back; the map is then empty and usable. */
void
map_free(struct map *m);

#endif
