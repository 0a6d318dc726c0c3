/*
 * plan - a pipeline file, checked: which programs read what, in which order, and where it goes.
 *
 *	state: DIR              keep runs, and what programs remember, from run to run
 *	input: stdin            or files: [GLOB...] for the first program, or follow: [FILE...] read from where the last run ended
 *	strict: true            stop at the first bad line
 *	rejects: FILE           where bad lines are published
 *	keep: 10                how many runs are kept
 *	stages:
 *	  - dedupe: {window: 14d}
 *	  - segment
 *	outputs:                none: the last program writes to stdout
 *	  - file: claims.ndjson
 *	    after: extract-claims
 *	  - command: [mail, -s, news, me]
 *	    stages: [{report-diffs: {format: text}}]
 *	  - stdout: true
 *
 * Relative paths are relative to the file.  Memory: the caller's arena; the YAML tree lives there
 * too.
 * Errors:  all of a file, as format/yaml collects them.
 */
#ifndef NEWS_PLAN_H
#define NEWS_PLAN_H

#include <stdbool.h>

#include "format/yaml.h"
#include "news/program.h"

struct plan_stage {
	const struct program *program;
	const char *name;		/* the program's, with -2, -3 ... when it comes again */
	const char **argv;		/* path, options and operands; NULL-terminated */
	size_t argc;
	bool stateful, rejects;		/* takes --state and --run; takes --rejects */
	const struct yaml_node *at;
};

struct plan_chain {
	struct plan_stage *stages;
	size_t len;
};

enum plan_kind {
	PLAN_STDOUT,
	PLAN_FILE,
	PLAN_COMMAND
};

struct plan_output {
	enum plan_kind kind;
	const char *file;
	const char **command;		/* NULL-terminated */
	size_t after;			/* index of the stage whose output it takes */
	struct plan_chain chain;	/* what it goes through first */
};

enum plan_input {
	PLAN_STDIN,
	PLAN_FILES,
	PLAN_FOLLOW
};

struct plan {
	const char *path, *dir;		/* of the pipeline file */
	struct plan_chain chain;
	enum plan_input input;
	const char **files;		/* globs, or the files to follow */
	size_t nfiles;
	struct plan_output *outputs;
	size_t noutputs;
	const char *state, *rejects;	/* NULL when not wanted */
	bool strict;
	size_t keep;
};

/* Loads and checks file->name; false when anything in it is wrong (said in file->errors). */
bool
plan_load(
    struct plan *plan, struct arena *arena, struct yaml_file *file, struct program_set *programs);

/* Whether what a stage of the main chain writes is kept: an output takes it, or it is the last. */
bool
plan_is_tapped(const struct plan *plan, size_t stage);

/* Appends the pipeline as a bash script that does one run. */
void
plan_print(const struct plan *plan, struct strbuf *out);

/* Appends word so that a shell reads it back as one. */
void
plan_quote(struct strbuf *out, const char *word);

#endif
