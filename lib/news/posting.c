#include "news/posting.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"

static struct posting_slot *
find_slot(const struct posting *p, uint32_t key)
{
	size_t i = hash_mix(key) & (p->nslots - 1);

	while (p->slots[i].first != 0 && p->slots[i].key != key)
		i = (i + 1) & (p->nslots - 1);
	return &p->slots[i];
}

static void
grow_slots(struct posting *p)
{
	struct posting_slot *old = p->slots;
	size_t i, n = p->nslots;

	p->nslots = n != 0 ? 2 * n : 1024;
	p->slots = xcalloc(p->nslots, sizeof(*p->slots));
	for (i = 0; i < n; i++)
		if (old[i].first != 0)
			*find_slot(p, old[i].key) = old[i];
	free(old);
}

static void
add_key(struct posting *p, uint32_t article, uint32_t key)
{
	struct posting_slot *slot;

	if (p->used >= p->nslots / 4 * 3)
		grow_slots(p);
	if (p->len == p->cap) {
		p->cap = p->cap != 0 ? 2 * p->cap : 4096;
		p->entries = xreallocarray(p->entries, p->cap, sizeof(*p->entries));
	}
	slot = find_slot(p, key);
	p->used += slot->first == 0;
	p->entries[p->len] = (struct posting_entry){ article, slot->first };
	slot->key = key;
	slot->first = (uint32_t)++p->len;
}

void
posting_add(struct posting *p, uint32_t article, const uint32_t *keys, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		add_key(p, article, keys[i]);
	if (article >= p->nhits) {
		size_t grown = 2 * p->nhits > article ? 2 * p->nhits : article + 1024;

		p->hits = xreallocarray(p->hits, grown, 1);
		memset(p->hits + p->nhits, 0, grown - p->nhits);
		p->nhits = grown;
	}
}

/* Whether a is the better candidate. */
static int
better(const struct posting_candidate *a, const struct posting_candidate *b)
{
	return a->hits != b->hits ? a->hits > b->hits : a->article < b->article;
}

/* Keeps the best max of the candidates offered, in order. */
static size_t
keep_best(struct posting_candidate *found, size_t len, size_t max, struct posting_candidate c)
{
	size_t i = len;

	if (len == max) {
		if (!better(&c, &found[len - 1]))
			return len;
		i--;
	} else
		len++;
	for (; i > 0 && better(&c, &found[i - 1]); i--)
		found[i] = found[i - 1];
	found[i] = c;
	return len;
}

size_t
posting_find(struct posting *p, const uint32_t *keys, size_t n, struct posting_candidate *found, size_t max)
{
	uint32_t seen[POSTING_KEYS * POSTING_VISITS];
	size_t nseen = 0, i, len = 0;
	unsigned visits;
	uint32_t at;

	for (i = 0; i < n && i < POSTING_KEYS && p->nslots > 0; i++) {
		at = find_slot(p, keys[i])->first;
		for (visits = 0; at != 0 && visits < POSTING_VISITS; visits++) {
			const struct posting_entry *e = &p->entries[at - 1];

			if (p->hits[e->article] == 0)
				seen[nseen++] = e->article;
			p->hits[e->article] += p->hits[e->article] < UINT8_MAX;
			at = e->next;
		}
	}
	for (i = 0; i < nseen; i++) {
		len = keep_best(found, len, max, (struct posting_candidate){ seen[i], p->hits[seen[i]] });
		p->hits[seen[i]] = 0;
	}
	return len;
}

void
posting_renumber(struct posting *p, const uint32_t *articles)
{
	struct posting old = *p;
	size_t i;

	*p = (struct posting){ .nslots = 0 };
	/* entries stand in the order in which they were added; the keys are found through the slots */
	for (i = 0; i < old.nslots; i++) {
		uint32_t at = old.slots[i].first;

		for (; at != 0; at = old.entries[at - 1].next)
			old.entries[at - 1].article = articles[old.entries[at - 1].article];
	}
	for (i = 0; i < old.nslots; i++) {
		uint32_t at = old.slots[i].first, kept = 0, next;

		/* turn the chain round, so that adding it again keeps newest first */
		for (; at != 0; at = next) {
			next = old.entries[at - 1].next;
			if (old.entries[at - 1].article == UINT32_MAX)
				continue;
			old.entries[at - 1].next = kept;
			kept = at;
		}
		for (at = kept; at != 0; at = old.entries[at - 1].next)
			posting_add(p, old.entries[at - 1].article, &old.slots[i].key, 1);
	}
	posting_free(&old);
}

void
posting_free(struct posting *p)
{
	free(p->slots);
	free(p->entries);
	free(p->hits);
	*p = (struct posting){ .nslots = 0 };
}
