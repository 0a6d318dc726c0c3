/* Stages as processes joined by pipes. */
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/diag.h"
#include "format/spawn.h"
#include "news/run.h"

struct child {
	const struct plan_stage *stage;
	pid_t pid;		/* 0 once it was waited for, or never started */
	int status;
	bool last;
};

struct children {
	struct child *items;
	size_t len, alive;
	bool told;		/* the others were asked to end */
	int status;		/* of the stage that failed first */
	const char *culprit;
};

static void
add_word(struct arena *arena, const char ***argv, size_t *n, size_t *cap, const char *word)
{
	*argv = arena_grow(arena, *argv, *n, cap, sizeof(**argv));
	(*argv)[(*n)++] = word;
}

/* Whether the pipeline file gives the stage an option itself. */
static bool
says(const struct plan_stage *stage, const char *option)
{
	size_t i;

	for (i = 1; i < stage->argc; i++)
		if (str_starts(str_of(stage->argv[i]), option))
			return true;
	return false;
}

/* The stage's command line with what this run adds to it. */
static const char **
command_line(
    struct arena *arena, const struct plan_stage *stage, const struct run_setting *s, bool first)
{
	const char **argv = NULL;
	size_t n = 0, cap = 0, i;

	for (i = 0; i < stage->argc; i++)
		add_word(arena, &argv, &n, &cap, stage->argv[i]);
	if (s->strict && stage->program->suite)
		add_word(arena, &argv, &n, &cap, "--strict");
	if (s->now != NULL && stage->program->suite && !says(stage, "--now="))
		add_word(arena, &argv, &n, &cap, arena_printf(arena, "--now=%s", s->now).s);
	if (s->rejects != NULL && stage->rejects)
		add_word(arena, &argv, &n, &cap,
		    arena_printf(arena, "--rejects=%s/%s.ndjson", s->rejects, stage->name).s);
	if (s->state != NULL && stage->stateful) {
		/* a stage of a run that was killed may not be gone yet: its lock is waited for */
		add_word(arena, &argv, &n, &cap, "--wait");
		add_word(arena, &argv, &n, &cap,
		    arena_printf(arena, "--state=%s/%s", s->state, stage->name).s);
		add_word(arena, &argv, &n, &cap,
		    arena_printf(arena, "--run=%lld", (long long)s->number).s);
	}
	if (first && s->noperands > 0) {
		add_word(arena, &argv, &n, &cap, "--");
		for (i = 0; i < s->noperands; i++)
			add_word(arena, &argv, &n, &cap, s->operands[i]);
	}
	add_word(arena, &argv, &n, &cap, NULL);
	return argv;
}

/* Once is enough: a stage that is at its end needs time for its last lines. */
static void
end_others(struct children *c)
{
	size_t i;

	if (c->told)
		return;
	c->told = true;
	for (i = 0; i < c->len; i++)
		if (c->items[i].pid > 0)
			kill(c->items[i].pid, SIGTERM);
}

/* 65 says that bad records were set aside, which a feed must survive. */
static bool
is_success(const struct child *child, bool strict)
{
	if (!child->stage->program->suite)
		return child->status == 0;
	/* that something differs is what --exit-code asks for, and no failure */
	if (child->status == EXIT_DIFFERS)
		return program_option(child->stage->program, str_of("exit-code")) != NULL;
	return child->status == 0 || (child->status == EXIT_BAD_DATA && !strict);
}

/* A stage has ended: when badly, the pipeline cannot end well, and the others are asked to stop. */
static void
note_end(struct children *c, struct child *child, bool strict)
{
	child->pid = 0;
	c->alive--;
	if (is_success(child, strict))
		return;
	/* a stage whose reader ended is no culprit, unless it was ours that went away */
	if (child->status == 128 + SIGPIPE && !child->last)
		return;
	if (c->status == 0) {
		c->status = child->status;
		c->culprit = child->stage->name;
	}
	end_others(c);
}

/* Signals of one kind merge, so every SIGCHLD may stand for several ends. */
static void
reap(struct children *c, bool strict)
{
	size_t i;
	int status;

	for (i = 0; i < c->len; i++) {
		struct child *child = &c->items[i];

		if (child->pid <= 0 || waitpid(child->pid, &status, WNOHANG) != child->pid)
			continue;
		child->status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
		note_end(c, child, strict);
	}
}

/* Waits for all; a signal to end is handed on to them. */
static void
wait_all(struct children *c, const sigset_t *awaited, bool strict)
{
	int sig;

	reap(c, strict);
	while (c->alive > 0) {
		if (sigwait(awaited, &sig) != 0)
			continue;
		if (sig != SIGCHLD) {
			if (c->status == 0)
				c->status = 128 + sig;
			end_others(c);
		}
		reap(c, strict);
	}
}

/*
 * Starts one stage between in and out, both of which are then closed here unless they were the
 * caller's.
 */
static bool
start_stage(struct arena *arena, struct child *child, const struct run_setting *s, bool first,
    int in, int out, struct strbuf *message)
{
	const char **argv = command_line(arena, child->stage, s, first);
	struct spawn spawn = { argv, in, out, -1, NULL, true };

	child->pid = spawn_start(&spawn);
	if (child->pid < 0) {
		strbuf_addf(message, "%s: %s\n", child->stage->name, strerror(errno));
		child->pid = 0;
	}
	if (in != s->in)
		close(in);
	if (out != s->out)
		close(out);
	return child->pid > 0;
}

/*
 * Every stage gets its own ends of its pipes alone: a reader sees the end when its writer is gone.
 */
static bool
start_all(
    struct arena *arena, struct children *c, const struct run_setting *s, struct strbuf *message)
{
	int in = s->in, fd[2] = { -1, -1 };
	size_t i;

	for (i = 0; i < c->len; i++) {
		bool last = i + 1 == c->len;

		if (!last && spawn_pipe(fd) < 0) {
			strbuf_addf(message, "pipe: %s\n", strerror(errno));
			if (in != s->in)
				close(in);
			return false;
		}
		if (!start_stage(
		    arena, &c->items[i], s, i == 0, in, last ? s->out : fd[1], message)) {
			if (!last)
				close(fd[0]);
			return false;
		}
		c->alive++;
		in = fd[0];
	}
	return true;
}

/* The reader of our own output going away (head -1) is no error and needs no message. */
static int
judge(const struct children *c, bool *stopped, struct strbuf *message)
{
	const struct child *last = &c->items[c->len - 1];

	*stopped = c->status == 128 + SIGPIPE && last->status == 128 + SIGPIPE;
	if (c->status == 0 || *stopped)
		return c->status;
	if (c->culprit == NULL)
		strbuf_addf(message, "ended by signal %d\n", c->status - 128);
	else if (c->status > 128)
		strbuf_addf(message, "%s: ended by signal %d\n", c->culprit, c->status - 128);
	else
		strbuf_addf(message, "%s: ended with status %d\n", c->culprit, c->status);
	return c->status;
}

int
run_chain(struct arena *arena, const struct plan_chain *chain, const struct run_setting *setting,
    bool *stopped, struct strbuf *message)
{
	struct children c = { arena_calloc(arena, chain->len, sizeof(struct child)), chain->len, 0,
		false, 0, NULL };
	sigset_t awaited, before;
	size_t i;

	*stopped = false;
	for (i = 0; i < chain->len; i++) {
		c.items[i].stage = &chain->stages[i];
		c.items[i].last = i + 1 == chain->len;
	}
	/* were it ignored, as some parents leave it, there would be no status to wait for */
	signal(SIGCHLD, SIG_DFL);
	sigemptyset(&awaited);
	sigaddset(&awaited, SIGCHLD);
	sigaddset(&awaited, SIGTERM);
	sigaddset(&awaited, SIGINT);
	sigaddset(&awaited, SIGHUP);
	sigprocmask(SIG_BLOCK, &awaited, &before);
	if (!start_all(arena, &c, setting, message)) {
		c.status = EXIT_SYSTEM;
		c.told = false;
		end_others(&c);
	}
	wait_all(&c, &awaited, setting->strict);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return judge(&c, stopped, message);
}
