/*
 * posting - which articles have a key: the index that a new article's candidates come from.
 *
 * Source:  an inverted index with open addressing and one chain a key, newest first.
 * Units:   an article is a number, given in ascending order.
 * Memory:  owned: about 20 bytes a key of an article.  A zeroed struct is a valid empty index.
 */
#ifndef NEWS_POSTING_H
#define NEWS_POSTING_H

#include <stddef.h>
#include <stdint.h>

#define POSTING_VISITS 64	/* articles looked at under one key, the newest */
#define POSTING_KEYS 64

struct posting_slot {
	uint32_t key;
	uint32_t first;		/* index + 1 into entries, 0 when the slot is free */
};

struct posting_entry {
	uint32_t article;
	uint32_t next;		/* index + 1 */
};

struct posting {
	struct posting_slot *slots;
	size_t nslots, used;
	struct posting_entry *entries;
	size_t len, cap;
	uint8_t *hits;		/* of each article, zero between calls */
	size_t nhits;
};

struct posting_candidate {
	uint32_t article;
	unsigned hits;		/* keys in common, at most 255 */
};

/* Notes that article has these keys. */
void
posting_add(struct posting *p, uint32_t article, const uint32_t *keys, size_t n);

/*
 * The max articles that have most of the keys, best first, of equals the older first; returns how many there
 * are.  n is at most POSTING_KEYS.
 */
size_t
posting_find(struct posting *p, const uint32_t *keys, size_t n, struct posting_candidate *found, size_t max);

/* Forgets articles: articles[i] is the new number of i, or UINT32_MAX; the order must stay. */
void
posting_renumber(struct posting *p, const uint32_t *articles);

/* Gives the list back. */
void
posting_free(struct posting *p);

#endif
