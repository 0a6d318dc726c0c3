#include "news/diff_walk.h"

#include "news/diff_held.h"

static bool
visit(void *arg, struct str key, struct str value)
{
	struct diff_walk *w = arg;
	size_t n = w->table == DIFF_TABLE_QUESTIONS ? diff_held_count(value) : 1;

	if (w->end.len > 0 && str_cmp(key, w->end) >= 0)
		return false;
	w->items = arena_grow(w->arena, w->items, w->len, &w->cap, sizeof(*w->items));
	w->items[w->len++] =
	    (struct diff_found){ arena_dup(w->arena, key), arena_dup(w->arena, value) };
	w->most -= n < w->most ? n : w->most;
	return w->most > 0;
}

void
diff_walk(struct diff_walk *w, struct state *state)
{
	w->items = NULL;
	w->len = w->cap = 0;
	state_each(state, w->table, w->prefix, visit, w);
}
