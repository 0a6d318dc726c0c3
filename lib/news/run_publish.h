/*
 * run_publish - the results of a finished run, put where the pipeline file says.
 *
 * Every file appears by rename; a command gets its result on stdin and the run's number as
 * NEWSUTILS_RUN. Publishing the same run again does the same again.
 * Memory:  the arena's.  Errors: an exit status, with lines in message.
 */
#ifndef NEWS_RUN_PUBLISH_H
#define NEWS_RUN_PUBLISH_H

#include <stdint.h>

#include "base/strbuf.h"
#include "news/plan.h"

/* Publishes all outputs and the rejects from folder. */
int
run_publish(struct arena *arena, const struct plan *plan, const char *folder, int64_t number,
    struct strbuf *message);

/* Where a run keeps what stage i of the main chain wrote. */
const char *
run_after_path(struct arena *arena, const char *folder, size_t i);

/* Where a run keeps what output i is to be. */
const char *
run_result_path(struct arena *arena, const char *folder, const struct plan *plan, size_t i);

#endif
