/*
 * The main chain is cut where an output takes what a stage writes, and each piece runs from file to
 * file: no tee, no named pipe, and what is published was complete and synced before the run was
 * committed.
 */
#include "news/run.h"

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "news/run_file.h"
#include "news/run_publish.h"
#include "news/run_store.h"

struct work {
	struct arena *arena;
	const struct plan *plan;
	const char *folder;		/* of this run's files */
	struct run_setting setting;
	struct run_store *store;	/* NULL without a state */
	struct strbuf *message;
	bool stopped;
};

/* Says what the last system call failed on; the status is handed through. */
static int
fail(struct work *w, const char *what, int status)
{
	strbuf_addf(w->message, "%s: %s\n", what, strerror(errno));
	return status;
}

/* The files that the plan's globs name, in order; a name without a pattern must be there. */
static int
expand_files(struct work *w)
{
	const struct plan *plan = w->plan;
	const char **files = NULL;
	size_t i, j, n = 0, cap = 0;

	for (i = 0; i < plan->nfiles; i++) {
		glob_t found;
		int e = glob(plan->files[i], 0, NULL, &found);

		if (e != 0 && (e != GLOB_NOMATCH || strpbrk(plan->files[i], "*?[") == NULL)) {
			strbuf_addf(w->message, "%s: no such file\n", plan->files[i]);
			return EXIT_NO_INPUT;
		}
		for (j = 0; e == 0 && j < found.gl_pathc; j++) {
			files = arena_grow(w->arena, files, n, &cap, sizeof(*files));
			files[n++] = arena_dup(w->arena, str_of(found.gl_pathv[j])).s;
		}
		if (e == 0)
			globfree(&found);
	}
	w->setting.operands = files;
	w->setting.noperands = n;
	return EXIT_OK;
}

/* How far the committed run read a followed file; 0 for one that is new. */
static uint64_t
last_position(const struct run_store *store, const char *file)
{
	size_t i;

	for (i = 0; i < store->npositions; i++)
		if (strcmp(store->positions[i].file, file) == 0)
			return store->positions[i].bytes;
	return 0;
}

/*
 * Appends what was added to a followed file since the last run to out, up to its last whole line,
 * and says in *end where that is.  A file that has become shorter is read anew.
 */
static bool
copy_new(struct work *w, const char *file, int out, uint64_t *end)
{
	uint64_t from = last_position(w->store, file), pos;
	struct strbuf tail = { 0 };
	int fd = open(file, O_RDONLY | O_CLOEXEC);
	bool well = fd >= 0;
	struct stat st;
	size_t whole;
	ssize_t n = 0;

	if (well && fstat(fd, &st) == 0 && (uint64_t)st.st_size < from)
		from = 0;
	for (pos = *end = from; well; pos += (uint64_t)n) {
		strbuf_grow(&tail, 1 << 16);
		n = pread(fd, tail.s + tail.len, 1 << 16, (off_t)pos);
		well = n >= 0;
		if (n <= 0)
			break;
		tail.len += (size_t)n;
		for (whole = tail.len; whole > 0 && tail.s[whole - 1] != '\n'; whole--)
			;
		well = write(out, tail.s, whole) == (ssize_t)whole;
		*end += whole;
		memmove(tail.s, tail.s + whole, tail.len - whole);
		tail.len -= whole;
	}
	if (fd >= 0)
		close(fd);
	strbuf_free(&tail);
	return well;
}

/* Gathers what is new in the followed files; *some is false when nothing is. */
static int
gather_new(struct work *w, bool *some)
{
	const char *path = arena_printf(w->arena, "%s/input", w->folder).s;
	struct run_position *positions =
	    arena_calloc(w->arena, w->plan->nfiles, sizeof(*positions));
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	size_t i;

	*some = false;
	if (fd < 0)
		return fail(w, path, EXIT_SYSTEM);
	w->setting.in = fd;
	for (i = 0; i < w->plan->nfiles; i++) {
		positions[i].file = w->plan->files[i];
		if (!copy_new(w, positions[i].file, fd, &positions[i].bytes))
			return fail(w, positions[i].file, EXIT_NO_INPUT);
		*some |= positions[i].bytes != last_position(w->store, positions[i].file);
	}
	w->store->positions = positions;
	w->store->npositions = w->plan->nfiles;
	return lseek(fd, 0, SEEK_SET) < 0 ? fail(w, path, EXIT_SYSTEM) : EXIT_OK;
}

/* *some is false when there is nothing to do: no followed file has grown. */
static int
open_input(struct work *w, bool *some)
{
	*some = true;
	w->setting.in = STDIN_FILENO;
	if (w->plan->input == PLAN_STDIN)
		return EXIT_OK;
	if (w->plan->input == PLAN_FOLLOW)
		return gather_new(w, some);
	w->setting.in = open("/dev/null", O_RDONLY | O_CLOEXEC);
	return w->setting.in < 0 ? fail(w, "/dev/null", EXIT_SYSTEM) : expand_files(w);
}

/* Runs a chain into a file, from the setting's input. */
static int
chain_to_file(struct work *w, const struct plan_chain *chain, const char *path)
{
	int status;

	w->setting.out = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (w->setting.out < 0)
		return fail(w, path, EXIT_SYSTEM);
	status = run_chain(w->arena, chain, &w->setting, &w->stopped, w->message);
	if (status == EXIT_OK && fsync(w->setting.out) < 0 && errno != EINVAL)
		status = fail(w, path, EXIT_IO);
	close(w->setting.out);
	return status;
}

/* The next chain reads what the one before has written. */
static int
from_file(struct work *w, const char *path)
{
	if (w->setting.in > STDIN_FILENO)
		close(w->setting.in);
	w->setting.in = open(path, O_RDONLY | O_CLOEXEC);
	w->setting.noperands = 0;
	return w->setting.in < 0 ? fail(w, path, EXIT_SYSTEM) : EXIT_OK;
}

/* The main chain, cut where an output takes what a stage writes: each piece goes into a file. */
static int
run_pieces(struct work *w)
{
	const struct plan *plan = w->plan;
	size_t i, from = 0;
	int status = EXIT_OK;

	for (i = 0; i < plan->chain.len && status == EXIT_OK; i++) {
		struct plan_chain piece = { plan->chain.stages + from, i + 1 - from };
		const char *path = run_after_path(w->arena, w->folder, i);

		if (!plan_is_tapped(plan, i))
			continue;
		status = chain_to_file(w, &piece, path);
		if (status == EXIT_OK)
			status = from_file(w, path);
		from = i + 1;
	}
	return status;
}

/* What the outputs' own stages make of it. */
static int
run_outputs(struct work *w)
{
	const struct plan *plan = w->plan;
	size_t i;
	int status = EXIT_OK;

	for (i = 0; i < plan->noutputs && status == EXIT_OK; i++) {
		const struct plan_output *o = &plan->outputs[i];

		if (o->chain.len == 0)
			continue;
		status = from_file(w, run_after_path(w->arena, w->folder, o->after));
		if (status == EXIT_OK)
			status = chain_to_file(
			    w, &o->chain, run_result_path(w->arena, w->folder, plan, i));
	}
	return status;
}

/* All of a run but its commit. */
static int
run_all(struct work *w)
{
	int status;

	w->setting.rejects = arena_printf(w->arena, "%s/rejects", w->folder).s;
	status = run_pieces(w);
	if (status == EXIT_OK)
		status = run_outputs(w);
	if (w->setting.in > STDIN_FILENO)
		close(w->setting.in);
	return status;
}

static int
publish(struct work *w, int64_t number)
{
	return run_publish(w->arena, w->plan, w->folder, number, w->message);
}

/* The outputs of the committed run appear; a crash in here is made good by the next call. */
static int
publish_committed(struct work *w)
{
	int status = publish(w, w->store->committed);

	return status == EXIT_OK ? run_store_publish(w->store, w->message) : status;
}

/* The next run of a state, in a folder of its own. */
static int
run_next(struct work *w)
{
	bool some;
	int status;

	run_store_prune(w->store, w->plan->keep);
	if ((status = run_store_begin(w->store, w->message)) != EXIT_OK)
		return status;
	w->folder = w->store->folder;
	w->setting.state = w->plan->state;
	w->setting.number = w->store->committed + 1;
	w->setting.now = w->store->now;
	if ((status = open_input(w, &some)) == EXIT_OK && !some) {
		run_file_remove(w->folder);
		return EXIT_OK;
	}
	if (status == EXIT_OK)
		status = run_all(w);
	if (status == EXIT_OK)
		status = run_store_commit(w->store, w->message);
	if (status == EXIT_OK)
		return publish_committed(w);
	run_store_fail(w->store);
	/* it stays until the next run, with the rejects that may say why */
	strbuf_addf(w->message, "run %lld failed; what it wrote is in %s\n",
	    (long long)w->setting.number, w->folder);
	return status;
}

/* A run that was committed but not published is finished, and that is all this call does. */
static int
run_with_state(struct work *w, bool wait)
{
	struct run_store store;
	int status = run_store_open(&store, w->arena, w->plan->state, wait, w->message);

	w->store = &store;
	w->folder = store.folder;
	if (status == EXIT_OK)
		status = store.published < store.committed ? publish_committed(w) : run_next(w);
	run_store_close(&store);
	return status;
}

/* Outputs without a state: through a folder that is gone afterwards. */
static int
run_once(struct work *w)
{
	const char *base = getenv("TMPDIR");
	struct str name = arena_printf(w->arena, "%s/pipeline.XXXXXX", base && *base ? base : "/tmp");
	char *folder = (char *)(uintptr_t)name.s;
	bool some;
	int status;

	if (mkdtemp(folder) == NULL)
		return fail(w, folder, EXIT_SYSTEM);
	w->folder = folder;
	if (!run_file_mkdir(arena_printf(w->arena, "%s/rejects", folder).s))
		return fail(w, folder, EXIT_SYSTEM);
	status = open_input(w, &some);
	if (status == EXIT_OK)
		status = run_all(w);
	if (status == EXIT_OK)
		status = publish(w, 0);
	run_file_remove(folder);
	return status;
}

/* No state and no outputs: a pipe from input to stdout. */
static int
run_stream(struct work *w)
{
	bool some;
	int status = open_input(w, &some);

	w->setting.out = STDOUT_FILENO;
	if (status == EXIT_OK)
		status = run_chain(w->arena, &w->plan->chain, &w->setting, &w->stopped, w->message);
	return status;
}

int
run_plan(struct arena *arena, const struct plan *plan, bool wait, struct strbuf *message)
{
	struct work w = { .arena = arena, .plan = plan, .message = message };

	w.setting.strict = plan->strict;
	if (chdir(plan->dir) < 0)
		return fail(&w, plan->dir, EXIT_NO_INPUT);
	if (plan->state != NULL)
		return run_with_state(&w, wait);
	if (plan->noutputs > 0 || plan->rejects != NULL)
		return run_once(&w);
	return run_stream(&w);
}
