#include "format/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * What the parent blocks is the parent's affair, and a filter must die of SIGPIPE as usual, whoever
 * ignored it above.  A hangup that nohup(1) has set aside stays so.
 */
static void
reset_signals(void)
{
	sigset_t none;

	signal(SIGPIPE, SIG_DFL);
	signal(SIGCHLD, SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

/* Gives fd under the number `as`; a descriptor that has it already must lose its close-on-exec. */
static bool
give(int fd, int as)
{
	if (fd < 0)
		return true;
	if (fd == as)
		return fcntl(fd, F_SETFD, 0) == 0;
	return dup2(fd, as) == as;
}

/* The child's side: becomes the program, or says through fd why not. */
static void
become(const struct spawn *s, pid_t parent, int fd)
{
	int e;

	reset_signals();
	if (s->bound) {
		/* were the parent dead by now, the signal would not come any more */
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		if (getppid() != parent)
			_exit(127);
	}
	if ((s->dir == NULL || chdir(s->dir) == 0) && give(s->in, STDIN_FILENO) &&
	    give(s->out, STDOUT_FILENO) && give(s->err, STDERR_FILENO))
		execvp(s->argv[0], (char *const *)s->argv);
	e = errno;
	while (write(fd, &e, sizeof(e)) < 0 && errno == EINTR)
		;
	_exit(127);
}

pid_t
spawn_start(const struct spawn *s)
{
	pid_t parent = getpid(), pid;
	int fd[2], e = 0;
	ssize_t n;

	if (spawn_pipe(fd) < 0)
		return -1;
	if ((pid = fork()) == 0)
		become(s, parent, fd[1]);
	e = errno;
	close(fd[1]);
	if (pid < 0) {
		close(fd[0]);
		errno = e;
		return -1;
	}
	/* the pipe closes when the program begins; before that it may bring an errno */
	while ((n = read(fd[0], &e, sizeof(e))) < 0 && errno == EINTR)
		;
	close(fd[0]);
	if (n != (ssize_t)sizeof(e))
		return pid;
	spawn_wait(pid);
	errno = e;
	return -1;
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
