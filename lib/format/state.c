#include "format/state.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/diag.h"
#include "format/state_store.h"

struct state {
	struct state_config config;	/* its digest is a copy, the other texts are for opening only */
	bool on_disk;			/* false: the overlay is all there is */
	struct store store;
	struct overlay tables[STATE_MAX_TABLES];
};

/* What a reader sees of a pipeline's state is what its last run left: base and pending together. */
static void
load_pending(struct state *st)
{
	MDB_cursor *cursor;
	MDB_val k, v;
	size_t i;

	for (i = 0; i < st->store.ntables; i++) {
		if (mdb_cursor_open(st->store.read, st->store.pending[i], &cursor) != 0)
			continue;
		while (mdb_cursor_get(cursor, &k, &v, MDB_NEXT) == 0)
			if (v.mv_size > 0)
				overlay_put(&st->tables[i], (struct str){ k.mv_data, k.mv_size },
				    (struct str){ (char *)v.mv_data + 1, v.mv_size - 1 },
				    *(char *)v.mv_data == '-');
		mdb_cursor_close(cursor);
	}
}

/* The next run confirms the one before it; nothing else does but ending what was begun. */
static bool
must_confirm(struct state *s)
{
	int64_t pending = s->store.pending_run;

	return store_moving(&s->store) || (pending >= 0 && s->config.run == pending + 1);
}

enum state_status
state_open(struct state **st, const struct state_config *config, struct strbuf *message)
{
	struct state *s = xcalloc(1, sizeof(*s));
	enum state_status status = STATE_OK;

	*st = NULL;
	s->config = *config;
	if (config->digest != NULL)
		s->config.digest = xmemdup(config->digest, strlen(config->digest));
	s->on_disk = config->dir != NULL;
	s->store.lock = -1;
	if (s->on_disk) {
		status = store_open(&s->store, config, message);
		if (status == STATE_OK)
			status = store_check(&s->store, config, message);
		if (status == STATE_OK && !config->read_only && must_confirm(s))
			status = store_confirm(&s->store, message);
		if (status == STATE_OK && config->read_only)
			load_pending(s);
	}
	if (status == STATE_OK)
		*st = s;
	else
		state_close(s);
	return status;
}

bool
state_get(struct state *st, size_t table, struct str key, struct str *value)
{
	const struct overlay_node *n = overlay_find(&st->tables[table], key);

	if (n != NULL) {
		*value = n->value;
		return !n->gone;
	}
	return st->on_disk && store_get(&st->store, table, key, value);
}

void
state_put(struct state *st, size_t table, struct str key, struct str value)
{
	overlay_put(&st->tables[table], key, value, false);
}

void
state_delete(struct state *st, size_t table, struct str key)
{
	struct str value;

	if (st->on_disk && store_get(&st->store, table, key, &value))
		overlay_put(&st->tables[table], key, value, true);
	else
		overlay_remove(&st->tables[table], key);
}

/* A walk over the keys of base and overlay at once, ascending. */
struct merge {
	struct str prefix;
	MDB_cursor *cursor;		/* NULL: no base, or its end */
	struct str key, value;		/* of the base, where the cursor stands */
	const struct overlay_node *node;
};

static bool
has_prefix(struct str key, struct str prefix)
{
	return str_eq(str_slice(key, 0, prefix.len), prefix);
}

static void
move_base(struct merge *m, MDB_cursor_op op)
{
	MDB_val k = { m->prefix.len, (void *)m->prefix.s }, v;

	if (mdb_cursor_get(m->cursor, &k, &v, op) == 0) {
		m->key = (struct str){ k.mv_data, k.mv_size };
		m->value = (struct str){ v.mv_data, v.mv_size };
		if (has_prefix(m->key, m->prefix))
			return;
	}
	mdb_cursor_close(m->cursor);
	m->cursor = NULL;
}

static void
merge_start(struct merge *m, struct state *st, size_t table, struct str prefix)
{
	*m = (struct merge){ .prefix = prefix, .node = overlay_seek(&st->tables[table], prefix) };
	if (st->on_disk && mdb_cursor_open(st->store.read, st->store.base[table], &m->cursor) == 0)
		move_base(m, prefix.len > 0 ? MDB_SET_RANGE : MDB_FIRST);
}

/* The next entry; of a key in both, the overlay's.  False at the end. */
static bool
merge_next(struct merge *m, struct str *key, struct str *value)
{
	for (;;) {
		const struct overlay_node *n = m->node;
		int order;

		if (n != NULL && !has_prefix(n->key, m->prefix))
			n = NULL;
		if (n == NULL && m->cursor == NULL)
			return false;
		order = n == NULL ? -1 : m->cursor == NULL ? 1 : str_cmp(m->key, n->key);
		if (order < 0) {
			*key = m->key;
			*value = m->value;
			move_base(m, MDB_NEXT);
			return true;
		}
		if (order == 0)
			move_base(m, MDB_NEXT);
		m->node = n->next[0];
		if (!n->gone) {
			*key = n->key;
			*value = n->value;
			return true;
		}
	}
}

void
state_each(struct state *st, size_t table, struct str prefix,
    bool (*visit)(void *arg, struct str key, struct str value), void *arg)
{
	struct str key, value;
	struct merge m;

	merge_start(&m, st, table, prefix);
	while (merge_next(&m, &key, &value))
		if (!visit(arg, key, value))
			break;
	if (m.cursor != NULL)
		mdb_cursor_close(m.cursor);
}

size_t
state_count(struct state *st, size_t table)
{
	const struct overlay_node *n;
	struct str value;
	MDB_stat base = { 0 };
	size_t count;

	if (st->on_disk)
		mdb_stat(st->store.read, st->store.base[table], &base);
	count = base.ms_entries;
	for (n = st->tables[table].first[0]; n != NULL; n = n->next[0]) {
		bool below = st->on_disk && store_get(&st->store, table, n->key, &value);

		count = count + !n->gone - below;
	}
	return count;
}

enum state_status
state_commit(struct state *st, struct strbuf *message)
{
	if (!st->on_disk)
		return STATE_OK;
	return store_write(&st->store, &st->config, st->tables, message);
}

void
state_close(struct state *st)
{
	size_t i;

	if (st == NULL)
		return;
	for (i = 0; i < STATE_MAX_TABLES; i++)
		overlay_free(&st->tables[i]);
	if (st->on_disk)
		store_close(&st->store);
	free((char *)st->config.digest);
	free(st);
}

int
state_exit_status(enum state_status status)
{
	switch (status) {
	case STATE_OK:
		return EXIT_OK;
	case STATE_BUSY:
		return EXIT_BUSY;
	case STATE_MISMATCH:
		return EXIT_CONFIG;
	case STATE_BROKEN:
		return EXIT_BAD_DATA;
	case STATE_SYSTEM:
		break;
	}
	return EXIT_IO;
}
