/* state: gets, puts and scans; runs confirmed and discarded; files that are not what they should be. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "format/state.h"
#include "test.h"

static const char *const tables[] = { "one", "two" };

static struct state_config
config_of(const char *dir, int64_t run)
{
	return (struct state_config){ .dir = dir, .format = "test 1", .parameters = "k=3", .tables = tables,
		.ntables = ARRAY_LEN(tables), .run = run };
}

/* Opens for a test that goes on only when that works. */
static struct state *
open_run(const char *dir, int64_t run)
{
	struct state_config c = config_of(dir, run);
	struct strbuf message = { 0 };
	struct state *st;

	if (state_open(&st, &c, &message) != STATE_OK) {
		printf("Bail out! %s\n", message.s);
		exit(1);
	}
	strbuf_free(&message);
	return st;
}

static enum state_status
try_open(const struct state_config *c, const char *want)
{
	struct strbuf message = { 0 };
	struct state *st;
	enum state_status status = state_open(&st, c, &message);

	state_close(st);
	if (want != NULL)
		test_ok(message.s != NULL && strstr(message.s, want) != NULL, "message \"%s\" holds \"%s\"",
		    message.s ? message.s : "", want);
	strbuf_free(&message);
	return status;
}

static void
commit(struct state *st)
{
	struct strbuf message = { 0 };

	test_int(state_commit(st, &message), STATE_OK, "commit");
	state_close(st);
	strbuf_free(&message);
}

static void
put(struct state *st, const char *key, const char *value)
{
	state_put(st, 0, str_of(key), str_of(value));
}

static struct str
get(struct state *st, const char *key)
{
	struct str value;

	return state_get(st, 0, str_of(key), &value) ? value : str_of("(none)");
}

static bool
add_pair(void *arg, struct str key, struct str value)
{
	strbuf_addf(arg, "%.*s=%.*s ", (int)key.len, key.s, (int)value.len, value.s);
	return true;
}

static void
test_each(struct state *st, const char *prefix, const char *want)
{
	struct strbuf all = { 0 };

	strbuf_adds(&all, "");
	state_each(st, 0, str_of(prefix), add_pair, &all);
	test_str(strbuf_str(&all), want, "keys under \"%s\"", prefix);
	strbuf_free(&all);
}

static void
test_memory(void)
{
	struct state *st = open_run(NULL, -1);

	put(st, "b1", "x");
	put(st, "a", "1");
	put(st, "b0", "y");
	put(st, "b0", "z");
	put(st, "c", "");
	state_delete(st, 0, str_of("nothing"));
	test_each(st, "b", "b0=z b1=x ");
	test_each(st, "", "a=1 b0=z b1=x c= ");
	state_delete(st, 0, str_of("b0"));
	test_each(st, "b", "b1=x ");
	test_str(get(st, "c"), "", "an empty value is a value");
	test_str(get(st, "b0"), "(none)", "a deleted key is gone");
	test_int((long long)state_count(st, 0), 3, "count");
	test_int((long long)state_count(st, 1), 0, "tables are apart");
	commit(st);
}

static void
test_disk(const char *dir)
{
	struct state *st = open_run(dir, -1);

	put(st, "a", "1");
	put(st, "b", "2");
	commit(st);
	st = open_run(dir, -1);
	put(st, "bb", "3");
	put(st, "a", "4");
	state_delete(st, 0, str_of("b"));
	test_each(st, "", "a=4 bb=3 ");
	test_int((long long)state_count(st, 0), 2, "count over base and run");
	state_close(st);
	st = open_run(dir, -1);
	test_each(st, "", "a=1 b=2 ");
	state_close(st);
}

static void
test_runs(const char *dir)
{
	struct state_config c = config_of(dir, -1);
	struct state *st = open_run(dir, 7);

	put(st, "a", "7");
	put(st, "b", "7");
	commit(st);
	st = open_run(dir, 7);
	test_str(get(st, "a"), "(none)", "opening the pending run again discards it");
	put(st, "b", "7 again");
	commit(st);
	st = open_run(dir, 8);
	test_each(st, "", "b=7 again ");
	state_delete(st, 0, str_of("b"));
	put(st, "c", "8");
	commit(st);
	st = open_run(dir, 8);
	test_each(st, "", "b=7 again ");
	state_close(st);
	c.read_only = true;
	st = NULL;
	test_int(state_open(&st, &c, NULL), STATE_OK, "a reader needs no run number");
	test_each(st, "", "c=8 ");
	state_close(st);
	c.read_only = false;
	test_int(try_open(&c, "--run is missing"), STATE_MISMATCH, "without --run a pipeline's state is refused");
	c.run = 7;
	test_int(try_open(&c, "8 to 9"), STATE_MISMATCH, "a confirmed run is past");
	c.run = 10;
	test_int(try_open(&c, "8 to 9"), STATE_MISMATCH, "no run is left out");
	st = open_run(dir, 9);
	test_each(st, "", "c=8 ");
	state_close(st);
}

static void
test_adopt(const char *dir)
{
	struct state *st = open_run(dir, -1);

	put(st, "a", "plain");
	commit(st);
	st = open_run(dir, 41);
	put(st, "a", "41");
	commit(st);
	st = open_run(dir, 41);
	test_str(get(st, "a"), "plain", "a pipeline takes a plain state over");
	state_close(st);
}

static void
test_mismatch(const char *dir)
{
	struct state_config c = config_of(dir, -1);
	struct state *st = open_run(dir, -1);

	test_int(try_open(&c, "another process"), STATE_BUSY, "a second writer is told that the state is busy");
	c.read_only = true;
	test_int(try_open(&c, "another process"), STATE_BUSY, "a reader as well");
	state_close(st);
	c = config_of(dir, -1);
	c.format = "test 2";
	test_int(try_open(&c, "format \"test 1\", this program \"test 2\""), STATE_MISMATCH, "other format");
	c = config_of(dir, -1);
	c.parameters = "k=4";
	test_int(try_open(&c, "\"k=3\", this program \"k=4\""), STATE_MISMATCH, "other parameters");
	c = config_of("/proc/none", -1);
	test_int(try_open(&c, "cannot make"), STATE_SYSTEM, "a place where nothing can be made");
	c = config_of("missing", -1);
	c.read_only = true;
	test_int(try_open(&c, "cannot read"), STATE_SYSTEM, "a reader makes no state");
}

static void
fill(const char *dir)
{
	struct state *st = open_run(dir, -1);
	char key[16];
	int i;

	for (i = 0; i < 5000; i++) {
		snprintf(key, sizeof(key), "%06d", i);
		put(st, key, "a value that takes some room in the file, so that it has pages to lose");
	}
	commit(st);
}

static void
test_damage(const char *dir)
{
	struct state_config c = config_of(dir, -1);
	char path[64];
	struct stat st;
	off_t size;

	fill(dir);
	snprintf(path, sizeof(path), "%s/state.mdb", dir);
	stat(path, &st);
	for (size = st.st_size - 1; size > 0; size = size * 2 / 3) {
		if (truncate(path, size) != 0)
			break;
		test_int(try_open(&c, "damaged"), STATE_BROKEN, "a file cut to %lld bytes", (long long)size);
	}
	test_int(truncate(path, 0), 0, "cut");
	test_int(try_open(&c, "damaged"), STATE_BROKEN, "an empty file is not taken for a new state");
}

/* Far more changes than one transaction carries over, with the process killed on its way. */
static void
test_confirm(const char *dir)
{
	struct state *st;
	char key[16];
	int i, killed, fine = 0;
	pid_t child;

	st = open_run(dir, 1);
	for (i = 0; i < 20000; i++) {
		snprintf(key, sizeof(key), "%06d", i);
		put(st, key, "a value");
	}
	commit(st);
	for (killed = 1; killed < 12; killed++) {
		child = fork();
		if (child == 0) {
			state_close(open_run(dir, 2));
			_exit(0);
		}
		nanosleep(&(struct timespec){ 0, killed * 1500000L }, NULL);
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
	}
	st = open_run(dir, 2);
	for (i = 0; i < 20000; i++) {
		snprintf(key, sizeof(key), "%06d", i);
		fine += str_is(get(st, key), "a value");
	}
	test_int(fine, 20000, "a confirmation stopped on its way goes on");
	test_int((long long)state_count(st, 0), 20000, "and nothing is there twice");
	state_close(st);
}

static void
test_admin(const char *dir)
{
	struct state_config c = config_of(dir, -1);
	struct strbuf out = { 0 }, message = { 0 };
	struct stat before, after;
	char path[64];
	struct state *st;
	int i;
	char key[16];

	fill(dir);
	st = open_run(dir, 3);
	for (i = 1; i < 5000; i++) {
		snprintf(key, sizeof(key), "%06d", i);
		state_delete(st, 0, str_of(key));
	}
	commit(st);
	state_close(open_run(dir, 4));
	snprintf(path, sizeof(path), "%s/state.mdb", dir);
	stat(path, &before);
	test_int(state_compact(&c, &message), STATE_OK, "compact");
	stat(path, &after);
	test_ok(after.st_size < before.st_size / 4, "the file shrinks from %lld to %lld", (long long)before.st_size,
	    (long long)after.st_size);
	test_int(state_describe(dir, &out, &message), STATE_OK, "describe");
	test_ok(strstr(out.s, "format: test 1\nparameters: k=3\nbase: 3\n") != NULL, "what it says:\n# %s", out.s);
	test_ok(strstr(out.s, "table one: 1 keys") != NULL, "and the tables");
	c = config_of("missing", -1);
	test_int(state_compact(&c, &message), STATE_SYSTEM, "nothing there to compact");
	strbuf_free(&out);
	strbuf_free(&message);
}

int
main(void)
{
	char top[] = "build/state.XXXXXX", command[64];

	if (mkdtemp(top) == NULL || chdir(top) != 0)
		return 1;
	test_memory();
	test_disk("disk");
	test_runs("runs");
	test_adopt("adopt");
	test_mismatch("mismatch");
	test_damage("damage");
	test_confirm("confirm");
	test_admin("admin");
	snprintf(command, sizeof(command), "rm -rf ../../%s", top);
	return system(command) != 0 || test_done();
}
