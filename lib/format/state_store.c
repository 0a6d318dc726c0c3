#include "format/state_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Room beyond what a transaction is expected to need: pages are copied before they change. */
#define MAP_SLACK (16u << 20)
#define MAP_ATTEMPTS 8

/* Changes carried over in one transaction: the next one writes where they stood. */
#define CONFIRM_KEYS 1024

enum state_status
store_fail(struct strbuf *message, const char *where, const char *what, int code)
{
	bool damaged = code == MDB_INVALID || code == MDB_CORRUPTED || code == MDB_PAGE_NOTFOUND ||
	    code == MDB_VERSION_MISMATCH || code == MDB_NOTFOUND || code == MDB_INCOMPATIBLE;

	strbuf_addf(message, "%s: %s: %s", where, what,
	    damaged ? "damaged, or not a state" : mdb_strerror(code));
	return damaged ? STATE_BROKEN : STATE_SYSTEM;
}

struct str
store_meta(struct store *s, const char *name)
{
	MDB_val k = { strlen(name), (void *)name }, v;

	if (mdb_get(s->read, s->meta, &k, &v) != 0)
		return (struct str){ NULL, 0 };
	return (struct str){ v.mv_data, v.mv_size };
}

bool
store_get(struct store *s, size_t table, struct str key, struct str *value)
{
	MDB_val k = { key.len, (void *)key.s }, v;

	if (mdb_get(s->read, s->base[table], &k, &v) != 0)
		return false;
	*value = (struct str){ v.mv_data, v.mv_size };
	return true;
}

static void
drop_snapshot(struct store *s)
{
	if (s->read != NULL)
		mdb_txn_abort(s->read);
	s->read = NULL;
}

enum state_status
store_refresh(struct store *s, struct strbuf *message)
{
	int rc;

	drop_snapshot(s);
	rc = mdb_txn_begin(s->env, NULL, MDB_RDONLY, &s->read);
	return rc == 0 ? STATE_OK : store_fail(message, s->path, "cannot read", rc);
}

void
store_close(struct store *s)
{
	drop_snapshot(s);
	if (s->env != NULL)
		mdb_env_close(s->env);
	if (s->lock >= 0)
		close(s->lock);
	free(s->dir);
	free(s->path);
	*s = (struct store){ .lock = -1 };
}

/* Makes the map hold at least extra more bytes than the file. */
static int
grow_map(struct store *s, size_t extra)
{
	MDB_envinfo info;
	MDB_stat pages;
	size_t need;
	int rc = mdb_env_info(s->env, &info);

	if (rc == 0)
		rc = mdb_env_stat(s->env, &pages);
	if (rc != 0)
		return rc;
	need = (info.me_last_pgno + 1) * pages.ms_psize + extra;
	/* whole mebibytes, so that the size is a multiple of any page */
	need = (need | 0xFFFFF) + 1;
	return need > info.me_mapsize ? mdb_env_set_mapsize(s->env, need) : 0;
}

/* A transaction of work(), again with a larger map as long as that is what it lacks. */
static enum state_status
transact(struct store *s, size_t bytes, int (*work)(struct store *s, MDB_txn *txn, const void *arg),
    const void *arg, struct strbuf *message)
{
	size_t extra = 2 * bytes + MAP_SLACK;
	int attempt, rc = MDB_MAP_FULL;
	MDB_txn *txn;

	drop_snapshot(s);
	for (attempt = 0; attempt < MAP_ATTEMPTS && rc == MDB_MAP_FULL; attempt++, extra *= 2) {
		rc = grow_map(s, extra);
		if (rc == 0)
			rc = mdb_txn_begin(s->env, NULL, 0, &txn);
		if (rc != 0)
			break;
		rc = work(s, txn, arg);
		if (rc == 0)
			rc = mdb_txn_commit(txn);
		else
			mdb_txn_abort(txn);
	}
	return rc == 0 ? store_refresh(s, message) : store_fail(message, s->path, "cannot write", rc);
}

static int
put_meta(struct store *s, MDB_txn *txn, const char *name, struct str text)
{
	MDB_val k = { strlen(name), (void *)name }, v = { text.len, (void *)text.s };

	return mdb_put(txn, s->meta, &k, &v, 0);
}

static int
put_run(struct store *s, MDB_txn *txn, const char *name, int64_t run)
{
	char text[24];

	snprintf(text, sizeof(text), "%lld", (long long)run);
	return put_meta(s, txn, name, str_of(text));
}

static int
delete_key(MDB_txn *txn, MDB_dbi dbi, MDB_val *k)
{
	int rc = mdb_del(txn, dbi, k, NULL);

	return rc == MDB_NOTFOUND ? 0 : rc;
}

/* Carries up to *left of a table's pending changes over into its base. */
static int
move_changes(struct store *s, MDB_txn *txn, size_t table, size_t *left)
{
	MDB_cursor *cursor;
	MDB_val k, v;
	int rc = mdb_cursor_open(txn, s->pending[table], &cursor);

	if (rc != 0)
		return rc;
	while (*left > 0 && (rc = mdb_cursor_get(cursor, &k, &v, MDB_FIRST)) == 0) {
		MDB_val value = { v.mv_size - 1, (char *)v.mv_data + 1 };

		if (v.mv_size == 0)
			rc = MDB_CORRUPTED;
		else if (*(char *)v.mv_data == '-')
			rc = delete_key(txn, s->base[table], &k);
		else
			rc = mdb_put(txn, s->base[table], &k, &value, 0);
		if (rc == 0)
			rc = mdb_cursor_del(cursor, 0);
		if (rc != 0)
			break;
		--*left;
	}
	mdb_cursor_close(cursor);
	return rc == MDB_NOTFOUND ? 0 : rc;
}

/* From now on the pending run belongs to the base, wherever its changes still stand. */
static int
begin_confirm(struct store *s, MDB_txn *txn)
{
	MDB_val digest = { sizeof("pending digest") - 1, (void *)"pending digest" };
	MDB_val pending = { sizeof("pending") - 1, (void *)"pending" };
	MDB_val v;
	int rc = put_run(s, txn, "base", s->pending_run);

	if (rc == 0 && mdb_get(txn, s->meta, &digest, &v) == 0)
		rc = put_meta(s, txn, "digest", (struct str){ v.mv_data, v.mv_size });
	if (rc == 0)
		rc = put_meta(s, txn, "moving", str_of("1"));
	return rc == 0 ? delete_key(txn, s->meta, &pending) : rc;
}

static int
confirm_some(struct store *s, MDB_txn *txn, const void *arg)
{
	MDB_val moving = { sizeof("moving") - 1, (void *)"moving" };
	size_t i, left = CONFIRM_KEYS;
	int rc = s->pending_run >= 0 ? begin_confirm(s, txn) : 0;

	(void)arg;
	for (i = 0; rc == 0 && i < s->ntables; i++)
		rc = move_changes(s, txn, i, &left);
	return rc == 0 && left > 0 ? delete_key(txn, s->meta, &moving) : rc;
}

enum state_status
store_confirm(struct store *s, struct strbuf *message)
{
	enum state_status status;

	do {
		status = transact(s, CONFIRM_KEYS * 4096, confirm_some, NULL, message);
		if (status != STATE_OK)
			return status;
		if (s->pending_run >= 0)
			s->base_run = s->pending_run;
		s->pending_run = -1;
	} while (store_moving(s));
	return STATE_OK;
}

bool
store_moving(struct store *s)
{
	return store_meta(s, "moving").len > 0;
}

struct writing {
	const struct state_config *config;
	const struct overlay *tables;
};

static int
write_base(MDB_txn *txn, MDB_dbi dbi, const struct overlay_node *n)
{
	MDB_val k = { n->key.len, (void *)n->key.s }, v = { n->value.len, (void *)n->value.s };

	return n->gone ? delete_key(txn, dbi, &k) : mdb_put(txn, dbi, &k, &v, 0);
}

/* In place of whatever was pending; in the order of keys, so that none is looked for. */
static int
write_pending(MDB_txn *txn, MDB_dbi dbi, const struct overlay_node *n)
{
	MDB_cursor *cursor;
	int rc = mdb_drop(txn, dbi, 0);

	if (rc == 0)
		rc = mdb_cursor_open(txn, dbi, &cursor);
	if (rc != 0)
		return rc;
	for (; rc == 0 && n != NULL; n = n->next[0]) {
		MDB_val k = { n->key.len, (void *)n->key.s }, v = { n->value.len + 1, NULL };

		rc = mdb_cursor_put(cursor, &k, &v, MDB_RESERVE | MDB_APPEND);
		if (rc != 0)
			break;
		*(char *)v.mv_data = n->gone ? '-' : '=';
		if (n->value.len > 0)
			memcpy((char *)v.mv_data + 1, n->value.s, n->value.len);
	}
	mdb_cursor_close(cursor);
	return rc;
}

static int
write_meta(struct store *s, MDB_txn *txn, const struct state_config *c)
{
	struct str digest = str_of(c->digest ? c->digest : "");
	int rc;

	if (c->run < 0)
		return put_meta(s, txn, "digest", digest);
	rc = put_run(s, txn, "base", c->run - 1);
	if (rc == 0)
		rc = put_run(s, txn, "pending", c->run);
	return rc == 0 ? put_meta(s, txn, "pending digest", digest) : rc;
}

static int
write_tables(struct store *s, MDB_txn *txn, const void *arg)
{
	const struct writing *w = arg;
	int rc = write_meta(s, txn, w->config);
	size_t i;

	for (i = 0; rc == 0 && i < s->ntables; i++) {
		const struct overlay_node *n = w->tables[i].first[0];

		if (w->config->run >= 0) {
			rc = write_pending(txn, s->pending[i], n);
			continue;
		}
		for (; rc == 0 && n != NULL; n = n->next[0])
			rc = write_base(txn, s->base[i], n);
	}
	return rc;
}

enum state_status
store_write(struct store *s, const struct state_config *config, const struct overlay *tables,
    struct strbuf *message)
{
	struct writing w = { config, tables };
	size_t i, bytes = 0;

	for (i = 0; i < s->ntables; i++)
		bytes += tables[i].bytes + 64 * tables[i].len;
	return transact(s, bytes, write_tables, &w, message);
}
