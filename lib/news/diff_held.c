#include "news/diff_held.h"

#include <string.h>

#include "news/diff_key.h"
#include "news/diff_pack.h"

/* One of them as it lies in the value: what is behind the header is a packed claim. */
struct held {
	uint64_t twin;		/* of its value and root */
	int64_t published;
	uint64_t len;
};

/* Steps through a question's value; false at its end, or where it is broken. */
static bool
next_held(struct str value, size_t *pos, struct held *h, struct str *packed)
{
	if (value.len - *pos < sizeof(*h))
		return false;
	memcpy(h, value.s + *pos, sizeof(*h));
	*pos += sizeof(*h);
	if (value.len - *pos < h->len)
		return false;
	*packed = str_slice(value, *pos, *pos + h->len);
	*pos += h->len;
	return true;
}

static void
hold(struct strbuf *out, const struct diff_claim *c)
{
	struct held h = { diff_twin_word(c), c->published.known ? c->published.last : INT64_MIN,
		0 };
	size_t at = out->len;

	strbuf_add(out, &h, sizeof(h));
	diff_pack(out, c);
	h.len = out->len - at - sizeof(h);
	memcpy(out->s + at, &h, sizeof(h));
}

/* The oldest of a question that is full, or the length of the value. */
static size_t
find_oldest(struct str value)
{
	size_t pos = 0, at = 0, n = 0, oldest = value.len;
	int64_t when = INT64_MAX;
	struct held h;
	struct str packed;

	for (; next_held(value, &pos, &h, &packed); at = pos, n++)
		if (h.published < when) {
			when = h.published;
			oldest = at;
		}
	return n < DIFF_STORE_MOST ? value.len : oldest;
}

static struct diff_claim *
unpack(struct arena *arena, struct str packed)
{
	struct diff_claim *c = arena_alloc(arena, sizeof(*c));

	return diff_unpack(arena_dup(arena, packed), c) ? c : NULL;
}

static void
list_add(struct arena *arena, struct diff_list *l, struct diff_claim *c)
{
	if (c == NULL)
		return;
	l->items = arena_grow(arena, l->items, l->len, &l->cap, sizeof(struct diff_claim *));
	l->items[l->len++] = c;
}

void
diff_held_list(struct arena *arena, struct str value, struct diff_list *l)
{
	struct held h;
	struct str packed;

	for (size_t pos = 0; next_held(value, &pos, &h, &packed);)
		list_add(arena, l, unpack(arena, packed));
}

void
diff_held_merge(struct strbuf *out, struct str value, const struct diff_claim *c)
{
	uint64_t twin = diff_twin_word(c);
	size_t gone = find_oldest(value), pos = 0, at = 0;
	struct str packed;
	struct held h;

	for (; next_held(value, &pos, &h, &packed); at = pos)
		if (h.twin == twin)
			gone = at;
	for (pos = at = 0; next_held(value, &pos, &h, &packed); at = pos)
		if (at != gone)
			strbuf_add(out, value.s + at, pos - at);
	hold(out, c);
}

struct diff_claim *
diff_held_twin(struct arena *arena, struct str value, const struct diff_claim *c)
{
	uint64_t twin = diff_twin_word(c);
	struct str packed;
	struct held h;

	for (size_t pos = 0; next_held(value, &pos, &h, &packed);)
		if (h.twin == twin)
			return unpack(arena, packed);
	return NULL;
}

void
diff_held_since(struct strbuf *out, struct str value, int64_t before)
{
	struct str packed;
	struct held h;
	size_t at = 0, pos = 0;

	for (; next_held(value, &pos, &h, &packed); at = pos)
		if (h.published >= before || h.published == INT64_MIN)
			strbuf_add(out, value.s + at, pos - at);
}
