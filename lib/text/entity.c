#include "text/entity.h"

#include <stdlib.h>

void
entity_add(struct arena *arena, struct entity_list *list, struct entity e)
{
	list->items = arena_grow(arena, list->items, list->len, &list->cap, sizeof(*list->items));
	list->items[list->len++] = e;
}

static int
by_place(const void *pa, const void *pb)
{
	const struct entity *a = pa, *b = pb;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return (int)a->how - (int)b->how;
}

void
entity_sort(struct entity_list *list)
{
	size_t i, n = 0;

	if (list->len == 0)
		return;
	qsort(list->items, list->len, sizeof(*list->items), by_place);
	for (i = 0; i < list->len; i++) {
		if (n == 0 || list->items[i].start >= list->items[n - 1].end)
			list->items[n++] = list->items[i];
	}
	list->len = n;
}

/* Index of the first entity whose end lies beyond pos. */
static size_t
first_beyond(const struct entity_list *list, size_t pos)
{
	size_t low = 0, high = list->len;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (list->items[mid].end > pos)
			high = mid;
		else
			low = mid + 1;
	}
	return low;
}

bool
entity_overlaps(const struct entity_list *list, size_t start, size_t end)
{
	size_t i = first_beyond(list, start);

	return i < list->len && list->items[i].start < end;
}

const struct entity *
entity_ending(const struct entity_list *list, size_t end)
{
	size_t i = first_beyond(list, end);

	return i > 0 && list->items[i - 1].end == end ? &list->items[i - 1] : NULL;
}

const struct entity *
entity_starting(const struct entity_list *list, size_t start)
{
	size_t i = first_beyond(list, start);

	return i < list->len && list->items[i].start == start ? &list->items[i] : NULL;
}

const char *
entity_how_name(enum entity_how how)
{
	static const char *const names[] = { "lexicon", "alias", "model" };

	return names[how];
}
