/*
 * plan_stage - the stages of a pipeline file as command lines.
 *
 * Memory and errors as in news/plan.h.
 */
#ifndef NEWS_PLAN_STAGE_H
#define NEWS_PLAN_STAGE_H

#include "base/suggest.h"
#include "news/plan.h"

/* What is shared while one file is read. */
struct plan_reader {
	struct arena *arena;
	struct yaml_file *file;
	struct program_set *programs;
	struct map names;		/* how often each program came; the value is a count */
};

/* Reads a list of stages; every error in it is said. */
void
plan_read_stages(struct plan_reader *r, const struct yaml_node *list, struct plan_chain *chain);

#endif
