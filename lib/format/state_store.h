/*
 * state_store - the file of a state: an LMDB environment, its writer's lock and its run numbers.
 *
 * DIR/lock is locked with flock(2) by everyone who opens the state (shared by readers), which stands in
 * for LMDB's own lock file, so that a killed process leaves nothing behind.  DIR/state.mdb appears by
 * a rename, complete.  Each table NAME has a second one, +NAME, for the changes of the pending run: there
 * the first byte of a value is '=' (set) or '-' (remove).
 *
 * Source:  LMDB 0.9.  Memory: values are slices of the map, valid until the next write or close.
 */
#ifndef FORMAT_STATE_STORE_H
#define FORMAT_STATE_STORE_H

#include <lmdb.h>

#include "format/state.h"
#include "format/state_overlay.h"

struct store {
	char *dir, *path;
	int lock;			/* descriptor of DIR/lock, -1 for a state without one */
	bool read_only;
	MDB_env *env;
	MDB_txn *read;			/* the snapshot that gets and scans look into */
	MDB_dbi meta;
	MDB_dbi base[STATE_MAX_TABLES], pending[STATE_MAX_TABLES];
	size_t ntables;
	bool owned;			/* by a pipeline: it has run numbers */
	int64_t base_run, pending_run;	/* -1: none, or run 0 is the first */
};

/* Takes the lock, makes DIR and the file when they are missing, checks that the file is whole. */
enum state_status
store_open(struct store *s, const struct state_config *config, struct strbuf *message);

/* Checks format, parameters and owner, opens the tables. */
enum state_status
store_check(struct store *s, const struct state_config *config, struct strbuf *message);

/*
 * Carries the pending run over into the base, some changes a transaction so that the file need not hold
 * both; or goes on with that where an earlier process was stopped.
 */
enum state_status
store_confirm(struct store *s, struct strbuf *message);

/* Whether an earlier process was stopped while it confirmed a run. */
bool
store_moving(struct store *s);

/* Writes what a run changed: into the base, or with a run number as the pending run in place of any other. */
enum state_status
store_write(struct store *s, const struct state_config *config, const struct overlay *tables,
    struct strbuf *message);

/* A value of the base. */
bool
store_get(struct store *s, size_t table, struct str key, struct str *value);

/* An entry of the meta table; empty when it is not there. */
struct str
store_meta(struct store *s, const char *name);

/* Opens the snapshot (again). */
enum state_status
store_refresh(struct store *s, struct strbuf *message);

/* Closes the file and lets the lock go; NULL is fine. */
void
store_close(struct store *s);

/* Says "WHERE: WHAT: REASON" and tells damage from the system's errors by the code of LMDB or errno. */
enum state_status
store_fail(struct strbuf *message, const char *where, const char *what, int code);

#endif
