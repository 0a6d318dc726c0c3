/*
 * Nothing here is ever seen half written: a file is made beside its name, synced, and renamed over
 * it, and the folder is synced after that, for a rename is no more durable than the folder it
 * happens in.
 */
#include "news/run_file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Folders that are there already are fine, whoever made them. */
bool
run_file_mkdir(const char *dir)
{
	struct arena arena = { 0 };
	char *path = (char *)(uintptr_t)arena_dup(&arena, str_of(dir)).s, *slash = path;
	bool well = true;

	while (well && (slash = strchr(slash + 1, '/')) != NULL) {
		*slash = '\0';
		well = mkdir(path, 0777) == 0 || errno == EEXIST;
		*slash = '/';
	}
	well = well && (mkdir(path, 0777) == 0 || errno == EEXIST);
	arena_free(&arena);
	return well;
}

bool
run_file_mkparent(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL || slash == path)
		return true;
	return run_file_mkdir(arena_dup(arena, (struct str){ path, (size_t)(slash - path) }).s);
}

static bool
write_all(int fd, const char *bytes, size_t len)
{
	ssize_t n;

	while (len > 0) {
		n = write(fd, bytes, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		bytes += n;
		len -= (size_t)n;
	}
	return true;
}

bool
run_file_copy(int in, int out)
{
	char chunk[1 << 16];
	ssize_t n;

	while ((n = read(in, chunk, sizeof(chunk))) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 || !write_all(out, chunk, (size_t)n))
			return false;
	}
	return true;
}

int
run_file_begin(struct arena *arena, const char *path, const char **temporary)
{
	const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path;

	/* one name: what a crash left is written over by the next attempt */
	*temporary = arena_printf(arena, "%.*s.%s.new", (int)(base - path), path, base).s;
	return open(*temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
}

/* A rename is safe when the folder is synced, too. */
static void
sync_parent(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *dir =
	    slash ? arena_dup(arena, (struct str){ path, (size_t)(slash - path) + 1 }).s : ".";
	int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
}

/* Some file systems cannot sync a pipe or a device (EINVAL); that is no failure. */
bool
run_file_finish(struct arena *arena, int fd, const char *temporary, const char *path)
{
	bool well = fsync(fd) == 0 || errno == EINVAL;
	int e = errno;

	well = close(fd) == 0 && well;
	if (well && rename(temporary, path) == 0) {
		sync_parent(arena, path);
		return true;
	}
	e = well ? errno : e;
	unlink(temporary);
	errno = e;
	return false;
}

/* What cannot be removed stays for the next time: nothing depends on it. */
static void
remove_files(const char *dir, int levels)
{
	struct arena arena = { 0 };
	DIR *d = opendir(dir);
	struct dirent *entry;

	while (d != NULL && (entry = readdir(d)) != NULL) {
		const char *path = arena_printf(&arena, "%s/%s", dir, entry->d_name).s;

		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		if (unlink(path) < 0 && levels > 0)
			remove_files(path, levels - 1);
	}
	if (d != NULL)
		closedir(d);
	rmdir(dir);
	arena_free(&arena);
}

void
run_file_remove(const char *dir)
{
	remove_files(dir, 1);
}
