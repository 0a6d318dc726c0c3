/*
 * state - what a program remembers from run to run: tables of byte strings in one directory.
 *
 * With a run number N a state holds the base, up to run N-1, and one pending delta, N.  Opening N discards a
 * pending N; opening N+1 confirms N into the base.  Nothing of a pending run touches the base, so a crash
 * anywhere and the same command again give what would have come without it.  Without a run number: one
 * transaction at state_commit.
 *
 * Source:  LMDB; one writer by flock(2).
 * Units:   tables are numbered as in state_config.tables; keys are 1..STATE_MAX_KEY bytes.
 * Memory:  values handed out are borrowed until their key is put or deleted, or the state closed.  The writes of the run are
 *          held in memory until the commit.
 */
#ifndef FORMAT_STATE_H
#define FORMAT_STATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/strbuf.h"

#define STATE_MAX_KEY 500
#define STATE_MAX_TABLES 16

enum state_status {
	STATE_OK,
	STATE_BUSY,		/* another process writes (75) */
	STATE_MISMATCH,		/* other format, parameters, run order, or owner (78) */
	STATE_BROKEN,		/* damaged or not a state (65) */
	STATE_SYSTEM		/* I/O, no space, permission (71/74) */
};

struct state_config {
	const char *dir;		/* made when it is not there; NULL: in memory only */
	const char *format;		/* "dedupe 1": must match what is there */
	const char *parameters;		/* "k=512 shingle=5": must match what is there */
	const char *digest;		/* of lexicons and options: recorded, may differ; NULL for none */
	const char *const *tables;
	size_t ntables;
	int64_t run;			/* -1: none */
	bool wait;			/* for another writer, instead of STATE_BUSY */
	bool read_only;
};

struct state;

/* Opens; on anything but STATE_OK *st is NULL and message says what, where, and both sides of a mismatch. */
enum state_status
state_open(struct state **st, const struct state_config *config, struct strbuf *message);

/* The value under key, as this run sees it.  False: there is none. */
bool
state_get(struct state *st, size_t table, struct str key, struct str *value);

/* Sets, or removes (no error when it is not there). */
void
state_put(struct state *st, size_t table, struct str key, struct str value);

/* Removes key (no error when it is not there). */
void
state_delete(struct state *st, size_t table, struct str key);

/*
 * Calls visit for every key that begins with prefix, ascending, base and this run merged; visit returns
 * false to stop.  visit may not write to the state.
 */
void
state_each(struct state *st, size_t table, struct str prefix,
    bool (*visit)(void *arg, struct str key, struct str value), void *arg);

/* Number of keys of a table, as this run sees it. */
size_t
state_count(struct state *st, size_t table);

/* Makes the run's writes durable: the pending delta with a run number, the base without. */
enum state_status
state_commit(struct state *st, struct strbuf *message);

/* Closes; what was not committed is forgotten.  NULL is fine. */
void
state_close(struct state *st);

/* What is in a state, as lines for people ("key: value\n"): format, runs, tables with keys and bytes. */
enum state_status
state_describe(const char *dir, struct strbuf *out, struct strbuf *message);

/*
 * Rewrites the file without its free pages, base and pending run as they are.  Needs no other writer; the
 * state must not be open here.  Only dir and wait of config are looked at.
 */
enum state_status
state_compact(const struct state_config *config, struct strbuf *message);

/* The exit status that a program gives for a state_status. */
int
state_exit_status(enum state_status status);

#endif
