/*
 * spawn - child processes joined by pipes.
 *
 * Source:  fork(2) and execvp(3); prctl(2), PR_SET_PDEATHSIG, which is Linux's own.  Descriptors are
 *          close-on-exec except the three a child is given.
 * Memory:  none is kept.  Errors: -1 and errno, as the system call that failed.
 */
#ifndef FORMAT_SPAWN_H
#define FORMAT_SPAWN_H

#include <stdbool.h>
#include <sys/types.h>

struct spawn {
	const char *const *argv;	/* NULL-terminated; argv[0] is looked up in PATH unless it has a slash */
	int in, out, err;		/* descriptors to give as 0, 1, 2; -1 inherits */
	const char *dir;		/* working directory, NULL inherits */
	bool bound;			/* is killed when this process ends, however it ends */
};

/* Starts a child; its pid, or -1 with errno, also when the program cannot be executed. */
pid_t
spawn_start(const struct spawn *s);

/* Waits for pid: its exit status, or 128 + signal. */
int
spawn_wait(pid_t pid);

/* A close-on-exec pipe: 0, or -1 with errno. */
int
spawn_pipe(int fd[2]);

#endif
