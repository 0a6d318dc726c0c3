/*
 * Two small files carry the protocol: `committed` names the run that counts, `published` the one
 * whose outputs are out.  Each is replaced by rename, so that a crash leaves the old one or the new
 * one; where they differ, the next call has outputs to publish and nothing else.
 */
#include "news/run_store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include "base/diag.h"
#include "format/json.h"
#include "format/json_write.h"
#include "format/slurp.h"
#include "format/timestamp.h"
#include "news/run_file.h"

#define RECORD_MAX (16u << 20)
#define RUN_MAX ((size_t)1 << 53)

static const char *
path_in(const struct run_store *s, const char *name)
{
	return arena_printf(s->arena, "%s/%s", s->dir, name).s;
}

static int
fail(const struct run_store *s, struct strbuf *message, const char *name, const char *why)
{
	strbuf_addf(message, "%s/%s: %s\n", s->dir, name, why);
	return EXIT_SYSTEM;
}

/* Writes a small file by rename. */
static int
write_file(const struct run_store *s, const char *name, struct str bytes, struct strbuf *message)
{
	const char *path = path_in(s, name), *temporary;
	int fd = run_file_begin(s->arena, path, &temporary);

	if (fd < 0)
		return fail(s, message, name, strerror(errno));
	if (write(fd, bytes.s, bytes.len) != (ssize_t)bytes.len) {
		close(fd);
		return fail(s, message, name, "cannot be written");
	}
	if (!run_file_finish(s->arena, fd, temporary, path))
		return fail(s, message, name, strerror(errno));
	return EXIT_OK;
}

static bool
read_positions(struct run_store *s, const struct json_value *read)
{
	struct json_value key, value;
	size_t pos = 0, cap = 0, bytes;

	while (json_next_member(read, &pos, &key, &value)) {
		if (!json_size(&value, RUN_MAX, &bytes))
			return false;
		s->positions =
		    arena_grow(s->arena, s->positions, s->npositions, &cap, sizeof(*s->positions));
		s->positions[s->npositions++] = (struct run_position){
			arena_dup(s->arena, json_string(s->arena, &key)).s, bytes
		};
	}
	return true;
}

/* A record that this version did not write is damage: guessing a run number could lose a run. */
static bool
parse_committed(struct run_store *s, struct str bytes)
{
	struct json_value root, run, folder, read;
	struct err err;
	size_t number;

	if (!json_parse(bytes, &root, &err) || root.type != JSON_OBJECT)
		return false;
	run = json_get(&root, "run");
	folder = json_get(&root, "folder");
	read = json_get(&root, "read");
	if (!json_size(&run, RUN_MAX, &number) || folder.type != JSON_STRING ||
	    read.type != JSON_OBJECT)
		return false;
	s->committed = (int64_t)number;
	s->folder = path_in(s,
	    arena_printf(s->arena, "runs/%s", arena_dup(s->arena, json_string(s->arena, &folder)).s)
	    .s);
	return read_positions(s, &read);
}

/* What is committed and published; a state without either is new. */
static int
read_records(struct run_store *s, struct strbuf *message)
{
	struct strbuf b = { 0 };
	const char *msg;
	int status = EXIT_OK;

	if (access(path_in(s, "committed"), F_OK) == 0) {
		if (!slurp_file(path_in(s, "committed"), RECORD_MAX, &b, &msg))
			status = fail(s, message, "committed", msg);
		else if (!parse_committed(s, strbuf_str(&b))) {
			status = fail(s, message, "committed", "is damaged");
			status = EXIT_BAD_DATA;
		}
	}
	strbuf_reset(&b);
	if (status == EXIT_OK && access(path_in(s, "published"), F_OK) == 0) {
		if (!slurp_file(path_in(s, "published"), RECORD_MAX, &b, &msg))
			status = fail(s, message, "published", msg);
		else
			s->published = strtoll(b.s, NULL, 10);
	}
	strbuf_free(&b);
	return status;
}

/*
 * Locks fd, at once or not at all; but a run that was killed while it started a program leaves a
 * child that holds the lock until it has become that program, so that is tried for a moment.
 */
static bool
take_lock(int fd, bool wait)
{
	struct timespec moment = { 0, 10000000 };
	int tries;

	if (wait)
		return flock(fd, LOCK_EX) == 0;
	for (tries = 0; flock(fd, LOCK_EX | LOCK_NB) < 0; tries++) {
		if (errno != EWOULDBLOCK || tries == 20)
			return false;
		nanosleep(&moment, NULL);
	}
	return true;
}

int
run_store_open(
    struct run_store *s, struct arena *arena, const char *dir, bool wait, struct strbuf *message)
{
	*s = (struct run_store){ .arena = arena, .dir = dir, .lock = -1 };
	if (!run_file_mkdir(path_in(s, "runs")))
		return fail(s, message, "runs", strerror(errno));
	s->lock = open(path_in(s, "lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
	if (s->lock < 0)
		return fail(s, message, "lock", strerror(errno));
	if (!take_lock(s->lock, wait)) {
		strbuf_addf(message, "%s: another run is at work\n", dir);
		return errno == EWOULDBLOCK ? EXIT_BUSY : EXIT_SYSTEM;
	}
	return read_records(s, message);
}

/*
 * The time that this attempt at a run is given: that of the first attempt when a crash ended it, so
 * that what says when it was made says the same again.
 */
static int
set_time(struct run_store *s, struct strbuf *message)
{
	struct timestamp t = { .seconds = (int64_t)time(NULL), .zoned = true };
	struct strbuf b = { 0 };
	const char *msg;
	char *end;
	int status = EXIT_OK;

	if (slurp_file(path_in(s, "begun"), RECORD_MAX, &b, &msg) &&
	    strtoll(b.s, &end, 10) == s->committed + 1 && *end == ' ') {
		s->now = arena_dup(s->arena, str_trim(str_of(end))).s;
	} else {
		strbuf_reset(&b);
		timestamp_format(&b, &t);
		s->now = arena_dup(s->arena, strbuf_str(&b)).s;
		status = write_file(s, "begun",
		    arena_printf(s->arena, "%lld %s\n", (long long)s->committed + 1, s->now),
		    message);
	}
	strbuf_free(&b);
	return status;
}

void
run_store_fail(const struct run_store *s)
{
	unlink(path_in(s, "begun"));
}

int
run_store_begin(struct run_store *s, struct strbuf *message)
{
	char *folder = (char *)(uintptr_t)arena_printf(s->arena, "%s/runs/%lld.XXXXXX", s->dir,
	    (long long)s->committed + 1).s;

	/*
	 * a name of its own: what a killed run's stages still write goes into a folder that nobody
	 * reads
	 */
	if (mkdtemp(folder) == NULL)
		return fail(s, message, "runs", strerror(errno));
	s->folder = folder;
	if (!run_file_mkdir(arena_printf(s->arena, "%s/rejects", folder).s))
		return fail(s, message, "runs", strerror(errno));
	return set_time(s, message);
}

/* The rename is the commit: before it the run did not happen, behind it all of it did. */
int
run_store_commit(struct run_store *s, struct strbuf *message)
{
	struct strbuf b = { 0 };
	size_t i;
	int status;

	json_open(&b, '{');
	json_key(&b, "run");
	json_add_size(&b, (size_t)s->committed + 1);
	json_key(&b, "folder");
	json_add_string(&b, str_of(strrchr(s->folder, '/') + 1));
	json_key(&b, "read");
	json_open(&b, '{');
	for (i = 0; i < s->npositions; i++) {
		json_add_string(&b, str_of(s->positions[i].file));
		strbuf_addc(&b, ':');
		json_add_size(&b, s->positions[i].bytes);
	}
	json_close(&b, '}');
	json_close(&b, '}');
	strbuf_addc(&b, '\n');
	status = write_file(s, "committed", strbuf_str(&b), message);
	strbuf_free(&b);
	if (status == EXIT_OK)
		s->committed++;
	return status;
}

int
run_store_publish(struct run_store *s, struct strbuf *message)
{
	struct str number = arena_printf(s->arena, "%lld\n", (long long)s->committed);
	int status = write_file(s, "published", number, message);

	if (status == EXIT_OK)
		s->published = s->committed;
	return status;
}

/* Folders of a number beyond the committed one are what crashes left. */
void
run_store_prune(const struct run_store *s, size_t keep)
{
	const char *runs = path_in(s, "runs"),
	    *current = s->folder ? strrchr(s->folder, '/') + 1 : "";
	DIR *dir = opendir(runs);
	struct dirent *entry;

	while (dir != NULL && (entry = readdir(dir)) != NULL) {
		long long number = strtoll(entry->d_name, NULL, 10);

		if (number <= 0 || strcmp(entry->d_name, current) == 0)
			continue;
		if (number >= s->committed || (size_t)(s->committed - number) >= keep)
			run_file_remove(arena_printf(s->arena, "%s/%s", runs, entry->d_name).s);
	}
	if (dir != NULL)
		closedir(dir);
}

void
run_store_close(struct run_store *s)
{
	if (s->lock >= 0)
		close(s->lock);
	s->lock = -1;
}
