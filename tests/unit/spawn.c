/* spawn: children joined by pipes, their statuses, and what they do not inherit. */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "format/spawn.h"
#include "test.h"

static int
run(const char *script, int in, int out)
{
	const char *const argv[] = { "sh", "-c", script, NULL };
	struct spawn s = { argv, in, out, -1, NULL, false };
	pid_t pid = spawn_start(&s);

	return pid < 0 ? -1 : spawn_wait(pid);
}

static void
test_joined(void)
{
	static const char *const writer[] = { "sh", "-c", "printf hello", NULL };
	static const char *const reader[] = { "sh", "-c", "tr a-z A-Z", NULL };
	int first[2], second[2];
	struct spawn w = { writer, -1, -1, -1, NULL, false }, r = { reader, -1, -1, -1, "/", false };
	char got[16] = "";
	pid_t a, b;

	test_ok(spawn_pipe(first) == 0 && spawn_pipe(second) == 0, "two pipes");
	w.out = first[1];
	r.in = first[0];
	r.out = second[1];
	a = spawn_start(&w);
	b = spawn_start(&r);
	/* were an end inherited, the reader would never see the end of its input */
	close(first[0]);
	close(first[1]);
	close(second[1]);
	test_int(read(second[0], got, sizeof(got) - 1), 5, "five bytes came through both");
	test_str(str_of(got), "HELLO", "changed on the way");
	test_int(spawn_wait(a) + spawn_wait(b), 0, "both ended well");
	close(second[0]);
}

/* A parent that is killed takes its bound child along: nobody holds the pipe any more. */
static void
test_bound(bool bound)
{
	static const char *const sleeper[] = { "sleep", "3", NULL };
	struct spawn s = { sleeper, -1, -1, -1, NULL, bound };
	struct pollfd end = { .events = POLLIN };
	int held[2], told[2];
	char byte;
	pid_t parent;

	test_ok(spawn_pipe(held) == 0 && spawn_pipe(told) == 0, "pipes");
	if ((parent = fork()) == 0) {
		s.out = held[1];
		byte = spawn_start(&s) > 0;
		if (write(told[1], &byte, 1) == 1)
			pause();
		_exit(1);
	}
	close(held[1]);
	test_ok(read(told[0], &byte, 1) == 1 && byte == 1, "a parent with a child");
	kill(parent, SIGKILL);
	test_int(spawn_wait(parent), 128 + SIGKILL, "the parent is killed");
	end.fd = held[0];
	test_int(poll(&end, 1, bound ? 10000 : 100), bound, bound ? "its bound child ends" : "another lives on");
	close(held[0]);
	close(told[0]);
	close(told[1]);
}

int
main(void)
{
	static const char *const missing[] = { "no-such-program-here", NULL };
	static const char *const pwd[] = { "sh", "-c", "test \"$(pwd)\" = /", NULL };
	struct spawn s = { missing, -1, -1, -1, NULL, false };

	test_joined();
	test_int(run("exit 65", -1, -1), 65, "an exit status");
	test_int(run("kill -9 $$", -1, -1), 128 + SIGKILL, "a signal");
	test_ok(spawn_start(&s) == -1 && errno == ENOENT,
	    "a program that is not there is said at once");
	s = (struct spawn){ pwd, -1, -1, -1, "/", false };
	test_int(spawn_wait(spawn_start(&s)), 0, "a working directory");
	signal(SIGPIPE, SIG_IGN);
	test_int(run("kill -PIPE $$; exit 3", -1, -1), 128 + SIGPIPE,
	    "an ignored signal is not handed on");
	test_bound(true);
	test_bound(false);
	test_int(spawn_wait(getpid()), 127, "no child of ours");
	return test_done();
}
