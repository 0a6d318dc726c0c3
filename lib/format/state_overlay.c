#include "format/state_overlay.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"

#define FIRST_SLOTS 64

/* Where each level's link to key, or to what follows it, is kept. */
struct path {
	struct overlay_node **link[OVERLAY_LEVELS];
};

/* The first eight bytes in their order as text; a shorter key ends with zeros. */
static uint64_t
head_of(struct str key)
{
	unsigned char bytes[8] = { 0 };
	uint64_t head = 0;
	size_t i;

	if (key.len > 0)
		memcpy(bytes, key.s, key.len < sizeof(bytes) ? key.len : sizeof(bytes));
	for (i = 0; i < sizeof(bytes); i++)
		head = head << 8 | bytes[i];
	return head;
}

/* Whether the node's key is below key, which begins with head. */
static bool
is_below(const struct overlay_node *n, uint64_t head, struct str key)
{
	return n->head != head ? n->head < head : str_cmp(n->key, key) < 0;
}

static void
walk(struct overlay *o, struct str key, struct path *path)
{
	struct overlay_node **links = o->first;
	uint64_t head = head_of(key);
	int level;

	/* ascending keys, as numbered records have, go to the end without a search */
	if (o->last != NULL && is_below(o->last, head, key)) {
		for (level = 0; level < OVERLAY_LEVELS; level++)
			path->link[level] = o->tail[level] != NULL ? o->tail[level] : &o->first[level];
		return;
	}
	for (level = OVERLAY_LEVELS - 1; level >= 0; level--) {
		while (links[level] != NULL && is_below(links[level], head, key))
			links = links[level]->next;
		path->link[level] = &links[level];
	}
}

struct overlay_node *
overlay_seek(const struct overlay *o, struct str key)
{
	struct overlay_node *const *links = o->first;
	uint64_t head = head_of(key);
	int level;

	for (level = OVERLAY_LEVELS - 1; level >= 0; level--)
		while (links[level] != NULL && is_below(links[level], head, key))
			links = links[level]->next;
	return links[0];
}

/* Where key stands in the slots, or the free one that ends the search for it. */
static size_t
find_slot(const struct overlay *o, uint64_t hash, struct str key)
{
	size_t at = hash & (o->nslots - 1);

	while (o->slots[at].node != NULL &&
	    (o->slots[at].hash != hash || !str_eq(o->slots[at].node->key, key)))
		at = (at + 1) & (o->nslots - 1);
	return at;
}

struct overlay_node *
overlay_find(const struct overlay *o, struct str key)
{
	return o->nslots > 0 ? o->slots[find_slot(o, hash64(key), key)].node : NULL;
}

/* At most half of the slots are taken. */
static void
grow_slots(struct overlay *o)
{
	struct overlay_slot *old = o->slots;
	size_t nold = o->nslots, i;

	if (2 * (o->len + 1) <= o->nslots)
		return;
	o->nslots = nold > 0 ? 2 * nold : FIRST_SLOTS;
	o->slots = xcalloc(o->nslots, sizeof(*o->slots));
	for (i = 0; i < nold; i++)
		if (old[i].node != NULL)
			o->slots[find_slot(o, old[i].hash, old[i].node->key)] = old[i];
	free(old);
}

/* What follows moves up, so that no search ends at the slot before it comes to its key. */
static void
free_slot(struct overlay *o, size_t at)
{
	size_t mask = o->nslots - 1, next;

	for (next = (at + 1) & mask; o->slots[next].node != NULL; next = (next + 1) & mask) {
		size_t home = o->slots[next].hash & mask;

		if (((next - home) & mask) < ((next - at) & mask))
			continue;
		o->slots[at] = o->slots[next];
		at = next;
	}
	o->slots[at].node = NULL;
}

/* One node in four rises a level. */
static int
draw_height(struct overlay *o)
{
	uint64_t bits = hash_mix(++o->drawn);
	int height = 1;

	while (height < OVERLAY_LEVELS && (bits & 3) == 0) {
		bits >>= 2;
		height++;
	}
	return height;
}

static struct overlay_node *
insert(struct overlay *o, struct str key)
{
	struct path found, *path = &found;
	uint64_t hash = hash64(key);
	int level, height = draw_height(o);
	size_t links = (size_t)height * sizeof(struct overlay_node *);
	struct overlay_node *n = xmalloc(sizeof(*n) + links + key.len);
	char *copy = (char *)n + sizeof(*n) + links;

	walk(o, key, path);
	memcpy(copy, key.s, key.len);
	n->head = head_of(key);
	n->key = (struct str){ copy, key.len };
	n->value = (struct str){ NULL, 0 };
	n->gone = false;
	for (level = 0; level < height; level++) {
		n->next[level] = *path->link[level];
		*path->link[level] = n;
		if (n->next[level] == NULL)
			o->tail[level] = &n->next[level];
	}
	if (n->next[0] == NULL)
		o->last = n;
	grow_slots(o);
	o->slots[find_slot(o, hash, key)] = (struct overlay_slot){ hash, n };
	o->len++;
	o->bytes += key.len;
	return n;
}

void
overlay_put(struct overlay *o, struct str key, struct str value, bool gone)
{
	struct overlay_node *n = overlay_find(o, key);
	char *old;

	if (n == NULL)
		n = insert(o, key);
	/* the value may be a slice of the one it replaces */
	old = (char *)n->value.s;
	o->bytes -= n->value.len;
	n->gone = gone;
	n->value = gone ? (struct str){ NULL, 0 } : (struct str){ xmemdup(value.s, value.len), value.len };
	o->bytes += n->value.len;
	free(old);
}

void
overlay_remove(struct overlay *o, struct str key)
{
	struct path path;
	struct overlay_node *n = overlay_find(o, key);
	int level;

	if (n == NULL)
		return;
	free_slot(o, find_slot(o, hash64(key), key));
	walk(o, key, &path);
	for (level = 0; level < OVERLAY_LEVELS && *path.link[level] == n; level++) {
		*path.link[level] = n->next[level];
		if (n->next[level] == NULL)
			o->tail[level] = path.link[level];
	}
	if (o->last == n)
		o->last = NULL;
	o->len--;
	o->bytes -= n->key.len + n->value.len;
	free((char *)n->value.s);
	free(n);
}

void
overlay_free(struct overlay *o)
{
	struct overlay_node *n = o->first[0], *next;

	for (; n != NULL; n = next) {
		next = n->next[0];
		free((char *)n->value.s);
		free(n);
	}
	free(o->slots);
	*o = (struct overlay){ 0 };
}
