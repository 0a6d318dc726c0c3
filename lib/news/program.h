/*
 * program - the programs that a pipeline may join, and the options that they say they take.
 *
 * A program is looked for in the folder of the running one first, then in PATH.  Those of the
 * folder are of the suite: what their --help lists is what a pipeline file may say.
 * Memory:  all of it lives in the arena of the set.
 */
#ifndef NEWS_PROGRAM_H
#define NEWS_PROGRAM_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/str.h"

struct program_option {
	const char *name;
	bool takes_value;
};

struct program {
	const char *name, *path;
	bool suite;
	struct program_option *options;	/* of a program of the suite, as --help lists them */
	size_t noptions;
};

/* A zeroed set with an arena is ready for use. */
struct program_set {
	struct arena *arena;
	struct map programs;
	const char *folder;		/* of the running program */
	const char *base;		/* what a program given by a relative path is relative to */
	const char **names;		/* the programs of the suite that lie in it */
	size_t nnames;
};

/* Looks where the running program lies and what lies beside it. */
void
program_set_open(struct program_set *set, struct arena *arena);

/* Gives back what does not live in the arena. */
void
program_set_close(struct program_set *set);

/*
 * The program of that name, run once for its --help when it is of the suite; NULL when there is
 * none.
 */
const struct program *
program_find(struct program_set *set, struct str name);

/* The name in the folder that is nearest to a mistyped one, or NULL. */
const char *
program_suggest(const struct program_set *set, struct str name);

/* The option of that name, or NULL. */
const struct program_option *
program_option(const struct program *p, struct str name);

/* The option nearest to a mistyped one, or NULL. */
const char *
program_suggest_option(const struct program *p, struct str name);

#endif
