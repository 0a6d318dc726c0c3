#include "text/feed_item.h"

struct feed_item *
feed_add(struct arena *arena, struct feed *feed)
{
	feed->items = arena_grow(arena, feed->items, feed->len, &feed->cap, sizeof(*feed->items));
	feed->items[feed->len] = (struct feed_item){ .id = { NULL, 0 } };
	return &feed->items[feed->len++];
}
