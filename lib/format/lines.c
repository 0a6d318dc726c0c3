#include "format/lines.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <unistd.h>

#include "base/alloc.h"

#define BUFFER_MIN (256u << 10)

void
lines_open(struct lines *r, int fd, size_t max)
{
	*r = (struct lines){ .fd = fd, .max = max, .cap = BUFFER_MIN };
	r->buf = xmalloc(r->cap);
}

void
lines_close(struct lines *r)
{
	free(r->buf);
	*r = (struct lines){ .fd = -1 };
}

/* Hands out buf[start, start + len) and moves on by len and skip bytes of newline. */
static void
take(struct lines *r, size_t len, size_t skip, struct str *line)
{
	*line = (struct str){ r->buf + r->start, len };
	r->offset = r->consumed;
	r->consumed += len + skip;
	r->start += len + skip;
	r->scanned = r->start;
}

/* Passes over the rest of a line that was too long. */
static bool
skip_rest(struct lines *r)
{
	char *newline = memchr(r->buf + r->start, '\n', r->end - r->start);
	size_t stop = newline ? (size_t)(newline - r->buf) + 1 : r->end;

	r->consumed += stop - r->start;
	r->start = r->scanned = stop;
	r->skipping = newline == NULL;
	return !r->skipping;
}

enum lines_status
lines_next(struct lines *r, struct str *line)
{
	char *newline;

	if (r->skipping && !skip_rest(r))
		return r->eof ? LINES_END : LINES_MORE;
	newline = memchr(r->buf + r->scanned, '\n', r->end - r->scanned);
	r->scanned = r->end;
	if (newline != NULL || (r->eof && r->end > r->start)) {
		size_t len = (newline ? (size_t)(newline - r->buf) : r->end) - r->start;

		r->number++;
		take(r, len, newline != NULL, line);
		return len > r->max ? LINES_TOO_LONG : LINES_LINE;
	}
	if (r->end - r->start > r->max) {
		r->number++;
		take(r, r->end - r->start, 0, line);
		r->skipping = true;
		return LINES_TOO_LONG;
	}
	return r->eof ? LINES_END : LINES_MORE;
}

/* Moves what is left to the front, and grows the buffer when it is full. */
static void
make_room(struct lines *r)
{
	if (r->start > 0) {
		memmove(r->buf, r->buf + r->start, r->end - r->start);
		r->scanned -= r->start;
		r->end -= r->start;
		r->start = 0;
	}
	if (r->end == r->cap) {
		r->cap *= 2;
		r->buf = xreallocarray(r->buf, r->cap, 1);
	}
}

static void
on_term(int sig)
{
	(void)sig;	/* it need only interrupt pselect */
}

void
lines_catch_term(void)
{
	struct sigaction sa = { .sa_handler = on_term };
	sigset_t term;

	sigaction(SIGTERM, &sa, NULL);
	sigemptyset(&term);
	sigaddset(&term, SIGTERM);
	sigprocmask(SIG_BLOCK, &term, NULL);
}

/* SIGTERM waits, blocked: it came while there was input to read. */
static bool
term_pending(void)
{
	sigset_t pending;

	return sigpending(&pending) == 0 && sigismember(&pending, SIGTERM) == 1;
}

/* Ends the input, and lets the next SIGTERM end the process. */
static void
end_by_term(struct lines *r)
{
	sigset_t term;
	int sig;

	sigemptyset(&term);
	sigaddset(&term, SIGTERM);
	if (term_pending())
		sigwait(&term, &sig);
	signal(SIGTERM, SIG_DFL);
	sigprocmask(SIG_UNBLOCK, &term, NULL);
	r->eof = r->terminated = true;
}

/* Waits until fd can be read, at most for the timeout; a blocked SIGTERM is let in only here. */
static int
wait_readable(int fd, const struct timespec *timeout)
{
	sigset_t mask;
	fd_set set;

	sigprocmask(SIG_BLOCK, NULL, &mask);
	sigdelset(&mask, SIGTERM);
	FD_ZERO(&set);
	FD_SET(fd, &set);
	return pselect(fd + 1, &set, NULL, NULL, timeout, &mask);
}

bool
lines_fill(struct lines *r, void (*idle)(void *arg), void *arg)
{
	const struct timespec now = { 0, 0 };
	ssize_t n;
	int ready;

	make_room(r);
	ready = wait_readable(r->fd, &now);
	if (ready == 0) {
		idle(arg);
		ready = wait_readable(r->fd, NULL);
	}
	/* no other signal has a handler, so EINTR is SIGTERM */
	if ((ready < 0 && errno == EINTR) || term_pending()) {
		end_by_term(r);
		return true;
	}
	if (ready < 0)
		return false;
	n = read(r->fd, r->buf + r->end, r->cap - r->end);
	if (n < 0)
		return errno == EINTR || errno == EAGAIN;
	r->end += (size_t)n;
	r->eof = n == 0;
	return true;
}

struct str
lines_buffered(const struct lines *r)
{
	return (struct str){ r->buf + r->start, r->end - r->start };
}

void
lines_take_all(struct lines *r)
{
	r->consumed += r->end - r->start;
	r->start = r->scanned = r->end;
}
