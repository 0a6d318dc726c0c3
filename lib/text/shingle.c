#include "text/shingle.h"

#include <stdbool.h>
#include <string.h>

#include "base/hash.h"
#include "text/fold.h"

#define FACTOR 0x9E3779B97F4A7C15u
#define SET_SLOTS 1024		/* a power of two, twice SKETCH_MAX */

/* FACTOR^n, for taking the first symbol out of a window of n + 1. */
static void
fill_powers(uint64_t powers[SHINGLE_WEIGHT + 1])
{
	size_t i;

	powers[0] = 1;
	for (i = 1; i <= SHINGLE_WEIGHT; i++)
		powers[i] = powers[i - 1] * FACTOR;
}

/* One multiply spreads the low bits upwards; a hash is compared by its high bits first. */
static uint64_t
finish(uint64_t h)
{
	h ^= h >> 32;
	h *= 0xD6E8FEB86659FD93u;
	return h ^ h >> 32;
}

size_t
shingle_hashes(const uint32_t *symbols, size_t len, uint64_t *out)
{
	uint64_t powers[SHINGLE_WEIGHT + 1], h = 0;
	size_t first = 0, n = 0, i;
	unsigned weight = 0;

	fill_powers(powers);
	for (i = 0; i < len; i++) {
		h = h * FACTOR + symbols[i] + 1;
		weight += fold_weight(symbols[i]);
		/* the window is the shortest that is full */
		while (weight - fold_weight(symbols[first]) >= SHINGLE_WEIGHT) {
			weight -= fold_weight(symbols[first]);
			h -= powers[i - first] * (symbols[first] + 1);
			first++;
		}
		if (weight >= SHINGLE_WEIGHT)
			out[n++] = finish(h);
	}
	if (n == 0 && len > 0)
		out[n++] = finish(h);
	return n;
}

/* Distinct hashes in the order of the text, and a table of where each stands. */
struct set {
	size_t len;
	uint64_t hashes[SKETCH_MAX + 1];
	uint8_t places[SKETCH_MAX + 1];
	uint16_t slots[SET_SLOTS];	/* index + 1, 0: free */
};

/* Adds h; nothing happens when it was there. */
static void
set_add(struct set *set, uint64_t h, uint8_t place)
{
	size_t i = h & (SET_SLOTS - 1);

	for (; set->slots[i] != 0; i = (i + 1) & (SET_SLOTS - 1))
		if (set->hashes[set->slots[i] - 1] == h)
			return;
	set->hashes[set->len] = h;
	set->places[set->len] = place;
	set->slots[i] = (uint16_t)++set->len;
}

/* Keeps the hashes below limit only. */
static void
set_filter(struct set *set, uint64_t limit)
{
	size_t i, n = set->len;

	memset(set->slots, 0, sizeof(set->slots));
	set->len = 0;
	/* what is kept moves down at most */
	for (i = 0; i < n; i++)
		if (set->hashes[i] < limit)
			set_add(set, set->hashes[i], set->places[i]);
}

/* Moves the hash at i down to where it belongs. */
static void
sink(struct sketch *s, size_t i)
{
	uint64_t h = s->hashes[i];
	uint8_t place = s->places[i];

	for (; i > 0 && s->hashes[i - 1] > h; i--) {
		s->hashes[i] = s->hashes[i - 1];
		s->places[i] = s->places[i - 1];
	}
	s->hashes[i] = h;
	s->places[i] = place;
}

/* The hashes are spread evenly below 2^64 >> level, so that a bucket holds one or two. */
static void
sort_set(struct sketch *s, const struct set *set)
{
	size_t starts[SKETCH_MAX + 1] = { 0 }, i, at;

	for (i = 0; i < set->len; i++)
		starts[(set->hashes[i] << s->level >> 55) + 1]++;
	for (i = 1; i <= SKETCH_MAX; i++)
		starts[i] += starts[i - 1];
	for (i = 0; i < set->len; i++) {
		at = starts[set->hashes[i] << s->level >> 55]++;
		s->hashes[at] = set->hashes[i];
		s->places[at] = set->places[i];
	}
	for (i = 1; i < s->len; i++)
		sink(s, i);
}

/* The hashes of level from on; rises as far as it must. */
static void
fill_set(struct set *set, struct sketch *s, unsigned from, const uint64_t *hashes, size_t n)
{
	uint64_t limit = UINT64_MAX >> from;
	size_t i;

	memset(set->slots, 0, sizeof(set->slots));
	set->len = 0;
	s->level = from;
	for (i = 0; i < n; i++) {
		if (hashes[i] >= limit || hashes[i] == 0)
			continue;
		set_add(set, hashes[i], (uint8_t)(i * SKETCH_PLACES / n));
		while (set->len > SKETCH_MAX && s->level < SKETCH_SHIFT) {
			limit = UINT64_MAX >> ++s->level;
			set_filter(set, limit);
		}
	}
}

void
sketch_build(struct sketch *s, const uint64_t *hashes, size_t n)
{
	struct set set;
	unsigned guess = 0;

	while (n >> guess > SKETCH_MAX * 15 / 16)
		guess++;
	fill_set(&set, s, guess, hashes, n);
	/* a text that repeats itself has fewer than its length lets expect */
	if (guess > 0 && set.len < SKETCH_MAX / 4)
		fill_set(&set, s, 0, hashes, n);
	s->len = set.len;
	sort_set(s, &set);
}

size_t
sketch_at_level(const struct sketch *s, unsigned level)
{
	uint64_t limit = level < 64 ? UINT64_MAX >> level : 0;
	size_t low = 0, high = s->len;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (s->hashes[middle] < limit)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
