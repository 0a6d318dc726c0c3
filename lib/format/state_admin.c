/* What a person asks of a state: what is in it, and to make its file small. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "format/state_store.h"

/* "name: text\n" of a meta entry that is there. */
static void
describe_meta(struct store *s, const char *name, struct strbuf *out)
{
	struct str text = store_meta(s, name);

	if (text.len > 0)
		strbuf_addf(out, "%s: %.*s\n", name, (int)text.len, text.s);
}

static int
describe_table(struct store *s, struct str name, size_t page, struct strbuf *out)
{
	char copy[64];
	MDB_stat st;
	MDB_dbi dbi;
	int rc;

	if (name.len >= sizeof(copy) || str_is(name, "meta"))
		return 0;
	snprintf(copy, sizeof(copy), "%.*s", (int)name.len, name.s);
	rc = mdb_dbi_open(s->read, copy, 0, &dbi);
	if (rc == 0)
		rc = mdb_stat(s->read, dbi, &st);
	if (rc != 0 || (copy[0] == '+' && st.ms_entries == 0))
		return rc;
	strbuf_addf(out, "%s %s: %zu keys, %zu bytes\n", copy[0] == '+' ? "pending table" : "table",
	    copy[0] == '+' ? copy + 1 : copy, st.ms_entries,
	    (st.ms_branch_pages + st.ms_leaf_pages + st.ms_overflow_pages) * page);
	return 0;
}

/* The unnamed database holds the names of the tables. */
static int
describe_tables(struct store *s, struct strbuf *out)
{
	MDB_dbi main;
	MDB_cursor *cursor;
	MDB_stat pages;
	MDB_val k, v;
	int rc = mdb_env_stat(s->env, &pages);

	if (rc == 0)
		rc = mdb_dbi_open(s->read, NULL, 0, &main);
	if (rc == 0)
		rc = mdb_cursor_open(s->read, main, &cursor);
	if (rc != 0)
		return rc;
	while (rc == 0 && mdb_cursor_get(cursor, &k, &v, MDB_NEXT) == 0)
		rc = describe_table(s, (struct str){ k.mv_data, k.mv_size }, pages.ms_psize, out);
	mdb_cursor_close(cursor);
	return rc;
}

enum state_status
state_describe(const char *dir, struct strbuf *out, struct strbuf *message)
{
	static const char *const names[] = { "format", "parameters", "base", "pending", "digest",
		"pending digest" };
	struct state_config c = { .dir = dir, .run = -1, .read_only = true };
	struct store s;
	struct stat st;
	enum state_status status = store_open(&s, &c, message);
	size_t i;
	int rc;

	if (status == STATE_OK)
		status = store_refresh(&s, message);
	if (status == STATE_OK) {
		rc = mdb_dbi_open(s.read, "meta", 0, &s.meta);
		for (i = 0; rc == 0 && i < ARRAY_LEN(names); i++)
			describe_meta(&s, names[i], out);
		if (rc == 0)
			rc = describe_tables(&s, out);
		if (rc == 0 && stat(s.path, &st) == 0)
			strbuf_addf(out, "file: %lld bytes\n", (long long)st.st_size);
		if (rc != 0)
			status = store_fail(message, s.path, "cannot read", rc);
	}
	store_close(&s);
	return status;
}

static int
sync_path(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC), rc;

	if (fd < 0)
		return errno;
	rc = fsync(fd) == 0 ? 0 : errno;
	close(fd);
	return rc;
}

/* The copy takes the old file's place by a rename: a crash leaves one or the other. */
static int
replace_compact(struct store *s)
{
	struct strbuf fresh = { 0 };
	int rc;

	strbuf_addf(&fresh, "%s/state.new", s->dir);
	unlink(fresh.s);
	rc = mdb_env_copy2(s->env, fresh.s, MDB_CP_COMPACT);
	if (rc == 0)
		rc = sync_path(fresh.s);
	if (rc == 0)
		rc = rename(fresh.s, s->path) == 0 ? sync_path(s->dir) : errno;
	if (rc != 0)
		unlink(fresh.s);
	strbuf_free(&fresh);
	return rc;
}

enum state_status
state_compact(const struct state_config *config, struct strbuf *message)
{
	struct strbuf path = { 0 };
	enum state_status status = STATE_OK;
	struct store s;
	struct stat st;
	int rc;

	/* asking to compact what is not there should not make one */
	strbuf_addf(&path, "%s/state.mdb", config->dir);
	rc = stat(path.s, &st) == 0 ? 0 : errno;
	if (rc != 0)
		status = store_fail(message, path.s, "cannot read", rc);
	strbuf_free(&path);
	if (rc != 0)
		return status;
	status = store_open(&s, config, message);
	if (status == STATE_OK && (rc = replace_compact(&s)) != 0)
		status = store_fail(message, s.path, "cannot compact", rc);
	store_close(&s);
	return status;
}
