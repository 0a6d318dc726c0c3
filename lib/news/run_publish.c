/*
 * Publishing reads from the folder of a committed run alone and may be interrupted and begun again
 * at any point: a file is replaced by the same file, and a command can tell by the run's number
 * that it has been here.
 */
#include "news/run_publish.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "format/spawn.h"
#include "news/run_file.h"

const char *
run_after_path(struct arena *arena, const char *folder, size_t i)
{
	return arena_printf(arena, "%s/after-%zu", folder, i + 1).s;
}

const char *
run_result_path(struct arena *arena, const char *folder, const struct plan *plan, size_t i)
{
	if (plan->outputs[i].chain.len == 0)
		return run_after_path(arena, folder, plan->outputs[i].after);
	return arena_printf(arena, "%s/output-%zu", folder, i + 1).s;
}

static int
fail(struct strbuf *message, const char *what, int status)
{
	strbuf_addf(message, "%s: %s\n", what, strerror(errno));
	return status;
}

/* The name of a file output: {run} in it stands for the run's number. */
static const char *
file_name(struct arena *arena, const char *file, int64_t number)
{
	struct str name = str_of(file), mark = str_of("{run}");
	size_t at = str_find(name, mark, 0);

	if (at == (size_t)-1)
		return file;
	return arena_printf(
	    arena, "%.*s%lld%s", (int)at, file, (long long)number, file + at + mark.len)
	    .s;
}

/* The copy is complete and synced before it takes the place of what was there. */
static int
publish_file(struct arena *arena, const char *from, const char *path, struct strbuf *message)
{
	const char *temporary;
	int in = open(from, O_RDONLY | O_CLOEXEC), out;

	if (in < 0)
		return fail(message, from, EXIT_SYSTEM);
	out = run_file_mkparent(arena, path) ? run_file_begin(arena, path, &temporary) : -1;
	if (out < 0) {
		close(in);
		return fail(message, path, EXIT_NO_OUTPUT);
	}
	if (!run_file_copy(in, out)) {
		fail(message, path, EXIT_IO);
		close(in);
		close(out);
		unlink(temporary);
		return EXIT_IO;
	}
	close(in);
	return run_file_finish(arena, out, temporary, path) ? EXIT_OK
	    : fail(message, path, EXIT_NO_OUTPUT);
}

/* The command may get the same run twice; its number lets it tell. */
static int
publish_command(
    const struct plan_output *o, const char *from, int64_t number, struct strbuf *message)
{
	struct spawn s = { o->command, open(from, O_RDONLY | O_CLOEXEC), -1, -1, NULL, false };
	char run[32];
	pid_t pid;
	int status;

	if (s.in < 0)
		return fail(message, from, EXIT_SYSTEM);
	snprintf(run, sizeof(run), "%lld", (long long)number);
	setenv("NEWSUTILS_RUN", run, 1);
	pid = spawn_start(&s);
	close(s.in);
	if (pid < 0)
		return fail(message, o->command[0], EXIT_NO_OUTPUT);
	status = spawn_wait(pid);
	if (status != 0)
		strbuf_addf(message, "%s: ended with status %d\n", o->command[0], status);
	return status == 0 ? EXIT_OK : EXIT_IO;
}

static int
publish_stdout(const char *from, struct strbuf *message)
{
	int in = open(from, O_RDONLY | O_CLOEXEC);
	bool well;

	if (in < 0)
		return fail(message, from, EXIT_SYSTEM);
	well = run_file_copy(in, STDOUT_FILENO);
	if (!well)
		fail(message, "<stdout>", EXIT_IO);
	close(in);
	return well ? EXIT_OK : EXIT_IO;
}

/* A stage that set nothing aside may have left no file. */
static bool
append_rejects(struct arena *arena, const struct plan_chain *chain, const char *folder, int out)
{
	size_t i;

	for (i = 0; i < chain->len; i++) {
		const char *path =
		    arena_printf(arena, "%s/rejects/%s.ndjson", folder, chain->stages[i].name).s;
		int in = open(path, O_RDONLY | O_CLOEXEC);
		bool well = in < 0 || run_file_copy(in, out);

		if (in >= 0)
			close(in);
		if (!well)
			return false;
	}
	return true;
}

/* The rejects of all stages in their order, in one file. */
static int
publish_rejects(
    struct arena *arena, const struct plan *plan, const char *folder, struct strbuf *message)
{
	const char *temporary, *path = plan->rejects;
	bool well;
	size_t i;
	int out;

	if (path == NULL && plan->state == NULL)
		return EXIT_OK;
	if (path == NULL)
		path = arena_printf(arena, "%s/rejects.ndjson", plan->state).s;
	out = run_file_mkparent(arena, path) ? run_file_begin(arena, path, &temporary) : -1;
	if (out < 0)
		return fail(message, path, EXIT_NO_OUTPUT);
	well = append_rejects(arena, &plan->chain, folder, out);
	for (i = 0; i < plan->noutputs; i++)
		well = well && append_rejects(arena, &plan->outputs[i].chain, folder, out);
	if (!run_file_finish(arena, out, temporary, path) || !well)
		return fail(message, path, EXIT_IO);
	return EXIT_OK;
}

int
run_publish(struct arena *arena, const struct plan *plan, const char *folder, int64_t number,
    struct strbuf *message)
{
	int status = publish_rejects(arena, plan, folder, message);
	size_t i;

	for (i = 0; i < plan->noutputs && status == EXIT_OK; i++) {
		const struct plan_output *o = &plan->outputs[i];
		const char *from = run_result_path(arena, folder, plan, i);

		/*
		 * a run that was committed under another pipeline file: what it has not made cannot
		 * be made up
		 */
		if (access(from, F_OK) < 0)
			strbuf_addf(message,
			    "run %lld has no output %zu: the pipeline was changed since\n",
			    (long long)number, i + 1);
		else if (o->kind == PLAN_FILE)
			status =
			    publish_file(arena, from, file_name(arena, o->file, number), message);
		else if (o->kind == PLAN_COMMAND)
			status = publish_command(o, from, number, message);
		else
			status = publish_stdout(from, message);
	}
	if (status == EXIT_OK && plan->noutputs == 0)
		status =
		    publish_stdout(run_after_path(arena, folder, plan->chain.len - 1), message);
	return status;
}
