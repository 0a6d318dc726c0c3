/*
 * run_file - files that are there whole or not at all.
 *
 * Errors:  false with errno.
 */
#ifndef NEWS_RUN_FILE_H
#define NEWS_RUN_FILE_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/arena.h"
#include "base/str.h"

/* Makes dir and the folders above it. */
bool
run_file_mkdir(const char *dir);

/* Makes the folder that path lies in. */
bool
run_file_mkparent(struct arena *arena, const char *path);

/* Copies in to out from where both stand to the end; all of it is written or false. */
bool
run_file_copy(int in, int out);

/*
 * Begins a file that is to become path, in the same folder: a descriptor, and its name in
 * *temporary; -1.
 */
int
run_file_begin(struct arena *arena, const char *path, const char **temporary);

/* Syncs and closes fd and renames temporary to path; on failure nothing is left of it. */
bool
run_file_finish(struct arena *arena, int fd, const char *temporary, const char *path);

/* Removes a folder, its files, and one more level of folders. */
void
run_file_remove(const char *dir);

#endif
