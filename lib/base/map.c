#include "base/map.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"

/* The slot that holds key, or the free slot where it would go. */
static uint32_t *
find_slot(const struct map *m, struct str key, uint64_t hash)
{
	size_t i = hash & (m->nslots - 1);

	for (;; i = (i + 1) & (m->nslots - 1)) {
		const struct map_entry *e;

		if (m->slots[i] == 0)
			return &m->slots[i];
		e = &m->entries[m->slots[i] - 1];
		if (e->hash == hash && str_eq(e->key, key))
			return &m->slots[i];
	}
}

static void
grow(struct map *m)
{
	size_t i, n = m->nslots ? m->nslots * 2 : 16;

	free(m->slots);
	m->slots = xcalloc(n, sizeof(*m->slots));
	m->nslots = n;
	m->cap = n / 4 * 3;
	m->entries = xreallocarray(m->entries, m->cap, sizeof(*m->entries));
	for (i = 0; i < m->len; i++)
		*find_slot(m, m->entries[i].key, m->entries[i].hash) = (uint32_t)i + 1;
}

void *
map_get(const struct map *m, struct str key)
{
	uint32_t slot;

	if (m->len == 0)
		return NULL;
	slot = *find_slot(m, key, hash64(key));
	return slot ? m->entries[slot - 1].value : NULL;
}

struct map_entry *
map_put(struct map *m, struct str key, bool *added)
{
	uint64_t hash = hash64(key);
	uint32_t *slot;
	struct map_entry *e;

	if (m->len == m->cap)
		grow(m);
	slot = find_slot(m, key, hash);
	if (added != NULL)
		*added = *slot == 0;
	if (*slot != 0)
		return &m->entries[*slot - 1];
	e = &m->entries[m->len];
	*e = (struct map_entry){ key, hash, NULL };
	*slot = (uint32_t)++m->len;
	return e;
}

void
map_reset(struct map *m)
{
	if (m->len > 0)
		memset(m->slots, 0, m->nslots * sizeof(*m->slots));
	m->len = 0;
}

void
map_free(struct map *m)
{
	free(m->entries);
	free(m->slots);
	*m = (struct map){ 0 };
}
