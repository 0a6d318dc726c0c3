/* The opening half of state_store: lock, file, and whether it is the state that the program means. */
#include "format/state_store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/alloc.h"

#define STORE_LAYOUT "newsutils state 1"

static char *
join(const char *dir, const char *name)
{
	struct strbuf b = { 0 };

	strbuf_addf(&b, "%s/%s", dir, name);
	return strbuf_detach(&b);
}

static enum state_status
take_lock(struct store *s, bool wait, struct strbuf *message)
{
	char *path = join(s->dir, "lock");
	int how = s->read_only ? LOCK_SH : LOCK_EX;
	enum state_status status = STATE_OK;

	s->lock = open(path, s->read_only ? O_RDONLY | O_CLOEXEC : O_RDWR | O_CREAT | O_CLOEXEC, 0666);
	if (s->lock < 0 && !s->read_only)
		status = store_fail(message, path, "cannot write", errno);
	/* a signal while waiting ends the wait: the program was asked to stop */
	else if (s->lock >= 0 && flock(s->lock, wait ? how : how | LOCK_NB) != 0) {
		if (errno != EWOULDBLOCK && errno != EINTR)
			status = store_fail(message, path, "cannot lock", errno);
		else {
			strbuf_addf(message, "%s: another process writes to this state", s->dir);
			status = STATE_BUSY;
		}
	}
	free(path);
	return status;
}

static int
put_meta(MDB_txn *txn, MDB_dbi meta, const char *name, const char *text)
{
	MDB_val k = { strlen(name), (void *)name }, v = { strlen(text), (void *)text };

	return mdb_put(txn, meta, &k, &v, 0);
}

static int
make_tables(MDB_txn *txn, const struct state_config *c)
{
	MDB_dbi dbi;
	char name[64], run[24];
	size_t i;
	int rc = mdb_dbi_open(txn, "meta", MDB_CREATE, &dbi);

	snprintf(run, sizeof(run), "%lld", (long long)c->run - 1);
	if (rc == 0)
		rc = put_meta(txn, dbi, "layout", STORE_LAYOUT);
	if (rc == 0)
		rc = put_meta(txn, dbi, "format", c->format);
	if (rc == 0)
		rc = put_meta(txn, dbi, "parameters", c->parameters ? c->parameters : "");
	if (rc == 0 && c->run >= 0)
		rc = put_meta(txn, dbi, "base", run);
	for (i = 0; rc == 0 && i < c->ntables; i++) {
		snprintf(name, sizeof(name), "+%s", c->tables[i]);
		rc = mdb_dbi_open(txn, c->tables[i], MDB_CREATE, &dbi);
		if (rc == 0)
			rc = mdb_dbi_open(txn, name, MDB_CREATE, &dbi);
	}
	return rc;
}

static int
open_env(MDB_env **env, const char *path, unsigned flags)
{
	int rc = mdb_env_create(env);

	if (rc == 0)
		rc = mdb_env_set_maxdbs(*env, 2 * STATE_MAX_TABLES + 2);
	/* flock stands in for LMDB's lock file, see the header */
	if (rc == 0)
		rc = mdb_env_open(*env, path, MDB_NOSUBDIR | MDB_NOLOCK | flags, 0666);
	if (rc != 0) {
		mdb_env_close(*env);
		*env = NULL;
	}
	return rc;
}

static int
sync_dir(const char *dir)
{
	int fd = open(dir, O_RDONLY | O_CLOEXEC), rc;

	if (fd < 0)
		return errno;
	rc = fsync(fd) == 0 ? 0 : errno;
	close(fd);
	return rc;
}

/* A new state, complete under another name first: an empty or cut file is then always damage. */
static enum state_status
make_file(struct store *s, const struct state_config *c, struct strbuf *message)
{
	char *fresh = join(s->dir, "state.new");
	enum state_status status = STATE_OK;
	MDB_env *env;
	MDB_txn *txn;
	int rc;

	unlink(fresh);
	rc = open_env(&env, fresh, 0);
	if (rc == 0) {
		rc = mdb_txn_begin(env, NULL, 0, &txn);
		if (rc == 0) {
			rc = make_tables(txn, c);
			if (rc == 0)
				rc = mdb_txn_commit(txn);
			else
				mdb_txn_abort(txn);
		}
		mdb_env_close(env);
	}
	if (rc == 0)
		rc = rename(fresh, s->path) == 0 ? sync_dir(s->dir) : errno;
	if (rc != 0) {
		unlink(fresh);
		status = store_fail(message, s->dir, "cannot make a state", rc);
	}
	free(fresh);
	return status;
}

/* A file that lost its end would be found out by SIGBUS only. */
static enum state_status
check_whole(struct store *s, struct strbuf *message)
{
	struct stat st;
	MDB_envinfo info;
	MDB_stat pages;
	int rc = mdb_env_info(s->env, &info);

	if (rc == 0)
		rc = mdb_env_stat(s->env, &pages);
	if (rc == 0 && stat(s->path, &st) != 0)
		rc = errno;
	if (rc != 0)
		return store_fail(message, s->path, "cannot read", rc);
	if ((uint64_t)st.st_size >= ((uint64_t)info.me_last_pgno + 1) * pages.ms_psize)
		return STATE_OK;
	strbuf_addf(message, "%s: damaged: %lld bytes where %llu are said to be", s->path, (long long)st.st_size,
	    ((unsigned long long)info.me_last_pgno + 1) * pages.ms_psize);
	return STATE_BROKEN;
}

enum state_status
store_open(struct store *s, const struct state_config *c, struct strbuf *message)
{
	enum state_status status;
	struct stat st;
	int rc;

	*s = (struct store){ .lock = -1, .read_only = c->read_only, .ntables = c->ntables };
	s->base_run = s->pending_run = -1;
	s->dir = xmemdup(c->dir, strlen(c->dir));
	s->path = join(c->dir, "state.mdb");
	if (!c->read_only && mkdir(c->dir, 0777) != 0 && errno != EEXIST)
		return store_fail(message, c->dir, "cannot make the directory", errno);
	status = take_lock(s, c->wait, message);
	if (status != STATE_OK)
		return status;
	if (stat(s->path, &st) != 0) {
		if (errno != ENOENT || c->read_only)
			return store_fail(message, s->path, "cannot read", errno);
		status = make_file(s, c, message);
	} else if (st.st_size == 0)
		status = store_fail(message, s->path, "empty", MDB_INVALID);
	if (status != STATE_OK)
		return status;
	rc = open_env(&s->env, s->path, c->read_only ? MDB_RDONLY : 0);
	if (rc != 0)
		return store_fail(message, s->path, "cannot open", rc);
	return check_whole(s, message);
}

static enum state_status
mismatch(struct store *s, struct strbuf *message, const char *what, struct str have, const char *want)
{
	strbuf_addf(message, "%s: the state has %s \"%.*s\", this program \"%s\"", s->dir, what, (int)have.len,
	    have.s ? have.s : "", want);
	return STATE_MISMATCH;
}

static int64_t
meta_number(struct store *s, const char *name)
{
	struct str text = store_meta(s, name);
	int64_t n = 0;
	size_t i;

	if (text.len == 0 || text.len > 18)
		return -1;
	for (i = 0; i < text.len; i++)
		n = n * 10 + (text.s[i] - '0');
	return text.s[0] == '-' ? -1 : n;
}

static enum state_status
check_run(struct store *s, int64_t run, struct strbuf *message)
{
	int64_t last = s->pending_run >= 0 ? s->pending_run : s->base_run;

	if (run < 0) {
		if (!s->owned)
			return STATE_OK;
		strbuf_addf(message, "%s: this state belongs to a pipeline (last run %lld): --run is missing", s->dir,
		    (long long)last);
		return STATE_MISMATCH;
	}
	if (!s->owned || (run > s->base_run && run <= last + 1))
		return STATE_OK;
	strbuf_addf(message, "%s: run %lld asked for, but the state stands at %lld: it can go on with %lld to %lld",
	    s->dir, (long long)run, (long long)last, (long long)s->base_run + 1, (long long)last + 1);
	return STATE_MISMATCH;
}

static int
open_tables(struct store *s, const struct state_config *c)
{
	char name[64];
	size_t i;
	int rc = 0;

	for (i = 0; rc == 0 && i < c->ntables; i++) {
		snprintf(name, sizeof(name), "+%s", c->tables[i]);
		rc = mdb_dbi_open(s->read, c->tables[i], 0, &s->base[i]);
		if (rc == 0)
			rc = mdb_dbi_open(s->read, name, 0, &s->pending[i]);
	}
	return rc;
}

enum state_status
store_check(struct store *s, const struct state_config *c, struct strbuf *message)
{
	const char *parameters = c->parameters ? c->parameters : "";
	enum state_status status = store_refresh(s, message);
	int rc;

	if (status != STATE_OK)
		return status;
	rc = mdb_dbi_open(s->read, "meta", 0, &s->meta);
	if (rc != 0)
		return store_fail(message, s->path, "no table meta", rc);
	if (!str_is(store_meta(s, "layout"), STORE_LAYOUT))
		return mismatch(s, message, "layout", store_meta(s, "layout"), STORE_LAYOUT);
	if (!str_is(store_meta(s, "format"), c->format))
		return mismatch(s, message, "format", store_meta(s, "format"), c->format);
	if (!str_is(store_meta(s, "parameters"), parameters))
		return mismatch(s, message, "parameters", store_meta(s, "parameters"), parameters);
	s->owned = store_meta(s, "base").len > 0;
	s->base_run = meta_number(s, "base");
	s->pending_run = meta_number(s, "pending");
	if (!c->read_only)
		status = check_run(s, c->run, message);
	if (status != STATE_OK)
		return status;
	rc = open_tables(s, c);
	if (rc != 0)
		return store_fail(message, s->path, "a table is missing", rc);
	/* only a committed transaction lets later ones use the tables */
	mdb_txn_commit(s->read);
	s->read = NULL;
	return store_refresh(s, message);
}
