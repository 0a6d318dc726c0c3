/* posix_spawn_file_actions_addchdir_np is an extension that POSIX.1-2024 took over. */
#define _GNU_SOURCE

#include "format/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/*
 * What the parent ignores or handles is the parent's affair: a filter must die of SIGPIPE as usual.
 */
static int
set_attributes(posix_spawnattr_t *attr)
{
	sigset_t defaults, none;
	int e;

	sigemptyset(&none);
	sigemptyset(&defaults);
	sigaddset(&defaults, SIGPIPE);
	sigaddset(&defaults, SIGINT);
	sigaddset(&defaults, SIGTERM);
	sigaddset(&defaults, SIGHUP);
	sigaddset(&defaults, SIGCHLD);
	if ((e = posix_spawnattr_setsigdefault(attr, &defaults)) != 0 ||
	    (e = posix_spawnattr_setsigmask(attr, &none)) != 0)
		return e;
	return posix_spawnattr_setflags(attr, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
}

/* The child's three descriptors; dup2 onto itself also clears close-on-exec. */
static int
set_actions(posix_spawn_file_actions_t *actions, const struct spawn *s)
{
	int e = 0;

	if (s->dir != NULL)
		e = posix_spawn_file_actions_addchdir_np(actions, s->dir);
	if (e == 0 && s->in >= 0)
		e = posix_spawn_file_actions_adddup2(actions, s->in, STDIN_FILENO);
	if (e == 0 && s->out >= 0)
		e = posix_spawn_file_actions_adddup2(actions, s->out, STDOUT_FILENO);
	if (e == 0 && s->err >= 0)
		e = posix_spawn_file_actions_adddup2(actions, s->err, STDERR_FILENO);
	return e;
}

pid_t
spawn_start(const struct spawn *s)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;
	pid_t pid = -1;
	int e;

	if ((e = posix_spawn_file_actions_init(&actions)) != 0) {
		errno = e;
		return -1;
	}
	if ((e = posix_spawnattr_init(&attr)) == 0) {
		if ((e = set_attributes(&attr)) == 0 && (e = set_actions(&actions, s)) == 0)
			e = posix_spawnp(
			    &pid, s->argv[0], &actions, &attr, (char *const *)s->argv, environ);
		posix_spawnattr_destroy(&attr);
	}
	posix_spawn_file_actions_destroy(&actions);
	if (e != 0) {
		errno = e;
		return -1;
	}
	return pid;
}

int
spawn_wait(pid_t pid)
{
	int status;

	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return 127;
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int
spawn_pipe(int fd[2])
{
	if (pipe(fd) < 0)
		return -1;
	if (fcntl(fd[0], F_SETFD, FD_CLOEXEC) < 0 || fcntl(fd[1], F_SETFD, FD_CLOEXEC) < 0) {
		close(fd[0]);
		close(fd[1]);
		return -1;
	}
	return 0;
}
