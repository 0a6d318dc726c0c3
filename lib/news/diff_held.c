#include "news/diff_held.h"

#include <string.h>

#include "base/varint.h"
#include "news/diff_key.h"
#include "news/diff_pack.h"

/* One of them: in the value stand its twin, the length of the rest, its time, the packed claim. */
struct held {
	uint64_t twin;		/* of its value and root */
	int64_t published;
	struct str packed;
};

/* Reads a number of the machine's own form; false at the end. */
static bool
take(struct str value, size_t *pos, void *to, size_t len)
{
	if (value.len - *pos < len)
		return false;
	memcpy(to, value.s + *pos, len);
	*pos += len;
	return true;
}

/* Steps through a question's value; false at its end, or where it is broken. */
static bool
next_held(struct str value, size_t *pos, struct held *h)
{
	uint32_t len;
	size_t at = 0;

	if (!take(value, pos, &h->twin, sizeof(h->twin)) || !take(value, pos, &len, sizeof(len)) ||
	    value.len - *pos < len)
		return false;
	struct str rest = str_slice(value, *pos, *pos + len);
	*pos += len;
	if (!varint_read_signed(rest, &at, &h->published))
		return false;
	h->packed = str_slice(rest, at, len);
	return true;
}

static void
hold(struct strbuf *out, const struct diff_claim *c, uint64_t twin)
{
	uint32_t len = 0;
	size_t at;

	strbuf_add(out, &twin, sizeof(twin));
	at = out->len;
	strbuf_add(out, &len, sizeof(len));
	varint_add_signed(out, c->published.known ? c->published.last : INT64_MIN);
	diff_pack(out, c);
	len = (uint32_t)(out->len - at - sizeof(len));
	memcpy(out->s + at, &len, sizeof(len));
}

/* The oldest of a question that is full, or the length of the value. */
static size_t
find_oldest(struct str value)
{
	size_t pos = 0, at = 0, n = 0, oldest = value.len;
	int64_t when = INT64_MAX;
	struct held h;

	for (; next_held(value, &pos, &h); at = pos, n++)
		if (h.published < when) {
			when = h.published;
			oldest = at;
		}
	return n < DIFF_HELD_MOST ? value.len : oldest;
}

static struct diff_claim *
unpack(struct arena *arena, struct str packed)
{
	struct diff_claim *c = arena_alloc(arena, sizeof(*c));

	return diff_unpack(arena, packed, c) ? c : NULL;
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

	for (size_t pos = 0; next_held(value, &pos, &h);)
		list_add(arena, l, unpack(arena, h.packed));
}

void
diff_held_merge(struct strbuf *out, struct str value, const struct diff_claim *c)
{
	uint64_t twin = diff_twin_word(c);
	size_t gone = find_oldest(value), pos = 0, at = 0;
	struct held h;

	for (; next_held(value, &pos, &h); at = pos)
		if (h.twin == twin)
			gone = at;
	for (pos = at = 0; next_held(value, &pos, &h); at = pos)
		if (at != gone)
			strbuf_add(out, value.s + at, pos - at);
	hold(out, c, twin);
}

size_t
diff_held_count(struct str value)
{
	size_t n = 0;
	struct held h;

	for (size_t pos = 0; next_held(value, &pos, &h);)
		n++;
	return n;
}

struct diff_claim *
diff_held_twin(struct arena *arena, struct str value, uint64_t twin)
{
	struct held h;

	for (size_t pos = 0; next_held(value, &pos, &h);)
		if (h.twin == twin)
			return unpack(arena, arena_dup(arena, h.packed));
	return NULL;
}

void
diff_held_since(struct strbuf *out, struct str value, int64_t before)
{
	struct held h;
	size_t at = 0, pos = 0;

	for (; next_held(value, &pos, &h); at = pos)
		if (h.published >= before || h.published == INT64_MIN)
			strbuf_add(out, value.s + at, pos - at);
}
