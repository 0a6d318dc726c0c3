/*
 * run_store - the folder of a pipeline with a state: its lock, its runs, and which of them counts.
 *
 *	DIR/lock                held while a run is at work
 *	DIR/committed           {"run":N,"folder":"N.XXXXXX","read":{FILE:BYTES}}, renamed into place
 *	DIR/begun               N and the time at which run N was begun, which all its attempts are given
 *	DIR/published           N, when all outputs of run N were published
 *	DIR/runs/N.XXXXXX/      what the run wrote; one that no commit names is what a crash left
 *	DIR/STAGE/              what the program of that stage remembers
 *
 * Memory:  the arena's.  Errors: an exit status, with a line in message.
 */
#ifndef NEWS_RUN_STORE_H
#define NEWS_RUN_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/strbuf.h"

/* How far a followed file was read. */
struct run_position {
	const char *file;
	uint64_t bytes;
};

struct run_store {
	struct arena *arena;
	const char *dir;
	int lock;
	int64_t committed, published;	/* run numbers; 0 when there was none yet */
	const char *folder;		/* of the committed run, or of the one at work */
	const char *now;		/* when the run at work was begun, RFC 3339 */
	struct run_position *positions;	/* of the committed run, or as set by the one at work */
	size_t npositions;
};

/*
 * Opens dir (made when it is not there) and locks it; 75 when another run has it and wait is false.
 */
int
run_store_open(struct run_store *store, struct arena *arena, const char *dir, bool wait,
    struct strbuf *message);

/* Makes the folder of the next run; store->folder is then that one. */
int
run_store_begin(struct run_store *store, struct strbuf *message);

/* The run at work has failed by itself: its next attempt is another run of the same number. */
void
run_store_fail(const struct run_store *store);

/* The run at work becomes the committed one; everything in its folder was synced before. */
int
run_store_commit(struct run_store *store, struct strbuf *message);

/* The outputs of the committed run were published. */
int
run_store_publish(struct run_store *store, struct strbuf *message);

/* Removes what crashed runs left, and all but the newest keep runs. */
void
run_store_prune(const struct run_store *store, size_t keep);

/* Lets the lock go. */
void
run_store_close(struct run_store *store);

#endif
