/*
 * run - one run of a pipeline: its processes, and how its results become visible.
 *
 * Without a state, stages are joined by pipes and nothing stays but the outputs.  With one, a run
 * works in a folder of its own, DIR/runs/N.XXXXXX; when all stages have ended well, DIR/committed
 * is renamed into place: it holds the run's number, the folder, and where the input was read to.
 * Then the outputs are published from the folder, each by rename, and DIR/published says so.  A
 * crash anywhere, then the same command again, does what was left to do.
 * Memory:  the caller's arena.  Errors: an exit status, with lines for people in message.
 */
#ifndef NEWS_RUN_H
#define NEWS_RUN_H

#include <stdint.h>

#include "base/strbuf.h"
#include "news/plan.h"

/* What a chain of stages is started with. */
struct run_setting {
	int in, out;			/* descriptors of the first and of the last program */
	const char *const *operands;	/* for the first program */
	size_t noperands;
	const char *state;		/* folder of the states, NULL for none */
	int64_t number;			/* of the run */
	const char *now;		/* what all take for the present time, NULL for the clock */
	const char *rejects;		/* folder for rejects, NULL for none */
	bool strict;
};

/*
 * Runs the stages of a chain joined by pipes and waits for all.  Returns 0, or the status of the
 * stage that failed first, said in message; 65 is success unless strict.  SIGTERM and SIGINT end
 * the stages. *stopped is set when the reader of the output went away.
 */
int
run_chain(struct arena *arena, const struct plan_chain *chain, const struct run_setting *setting,
    bool *stopped, struct strbuf *message);

/*
 * Runs the pipeline once, in the plan's folder as the current one.  wait: for another run of the
 * same state.
 */
int
run_plan(struct arena *arena, const struct plan *plan, bool wait, struct strbuf *message);

#endif
