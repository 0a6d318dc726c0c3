/* state: random puts, deletes, scans, commits and crashes over many runs, beside a model in memory. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "format/state.h"
#include "test.h"

static const char *const tables[] = { "only" };

/* What the state should hold: the base, and on top of it the run at hand; a key is a number below KEYS. */
enum { KEYS = 40, ROUNDS = 300 };

struct model {
	int base[KEYS], run[KEYS];	/* value, 0 for none */
	int64_t base_run;		/* the last run in base */
	bool pending;			/* run base_run + 1 was committed, and is held in left */
	int left[KEYS];
};

static struct state *
open_run(int64_t run)
{
	struct state_config c = { .dir = "state", .format = "t", .tables = tables, .ntables = 1, .run = run };
	struct strbuf message = { 0 };
	struct state *st;

	if (state_open(&st, &c, &message) != STATE_OK)
		printf("Bail out! run %lld: %s\n", (long long)run, message.s);
	strbuf_free(&message);
	return st;
}

static struct str
key_of(int n, char buf[16])
{
	snprintf(buf, 16, "%c%d", 'a' + n % 3, n);
	return str_of(buf);
}

static struct str
value_of(int n, char buf[3000])
{
	/* some values lie on pages of their own */
	size_t len = n % 7 == 0 ? 2900 : 5;

	memset(buf, 'x', len);
	snprintf(buf, 6, "%05d", n);
	buf[5] = 'x';
	return (struct str){ buf, len };
}

static void
mutate(struct state *st, struct model *m, uint64_t *seed)
{
	char kb[16], vb[3000];
	int i, changes = (int)(test_random(seed) % 30);

	for (i = 0; i < changes; i++) {
		int key = (int)(test_random(seed) % KEYS), value = (int)(test_random(seed) % 99999);

		if (test_random(seed) % 3 == 0) {
			state_delete(st, 0, key_of(key, kb));
			m->run[key] = 0;
		} else {
			state_put(st, 0, key_of(key, kb), value_of(value + 1, vb));
			m->run[key] = value + 1;
		}
	}
}

struct seen {
	struct str last;
	char buf[16];
	size_t n;
	bool ascending;
};

static bool
see(void *arg, struct str key, struct str value)
{
	struct seen *s = arg;

	(void)value;
	s->ascending &= s->n == 0 || str_cmp(s->last, key) < 0;
	memcpy(s->buf, key.s, key.len);
	s->last = (struct str){ s->buf, key.len };
	s->n++;
	return true;
}

static bool
agree(struct state *st, const struct model *m)
{
	static const char *const prefixes[] = { "", "a", "b", "c", "c1" };
	struct seen s;
	struct str value;
	char kb[16], vb[3000];
	size_t i, n[5] = { 0 };
	int key;

	for (key = 0; key < KEYS; key++) {
		bool there = state_get(st, 0, key_of(key, kb), &value);

		if (there != (m->run[key] != 0) || (there && !str_eq(value, value_of(m->run[key], vb))))
			return false;
		for (i = 0; i < ARRAY_LEN(n); i++)
			n[i] += there && str_starts(str_of(kb), prefixes[i]);
	}
	for (i = 0; i < ARRAY_LEN(n); i++) {
		s = (struct seen){ .ascending = true };
		state_each(st, 0, str_of(prefixes[i]), see, &s);
		if (s.n != n[i] || !s.ascending)
			return false;
	}
	return state_count(st, 0) == n[0];
}

/* One process: opens the next run or the same one again, changes something, ends well or not. */
static bool
attempt(struct model *m, uint64_t *seed)
{
	struct strbuf message = { 0 };
	struct state *st;
	bool good;

	if (m->pending && test_random(seed) % 2 == 0) {
		memcpy(m->base, m->left, sizeof(m->base));
		m->base_run++;
		m->pending = false;
	}
	memcpy(m->run, m->base, sizeof(m->run));
	st = open_run(m->base_run + 1);
	if (st == NULL)
		return false;
	good = agree(st, m);
	mutate(st, m, seed);
	good &= agree(st, m);
	if (test_random(seed) % 3 != 0) {
		good &= state_commit(st, &message) == STATE_OK && agree(st, m);
		memcpy(m->left, m->run, sizeof(m->left));
		m->pending = true;
	}
	state_close(st);
	strbuf_free(&message);
	return good;
}

int
main(void)
{
	char top[] = "build/state.XXXXXX", command[64];
	struct model m = { .base_run = 0 };
	uint64_t seed = 20261124;
	int i, good = 0;

	if (mkdtemp(top) == NULL || chdir(top) != 0)
		return 1;
	for (i = 0; i < ROUNDS; i++)
		good += attempt(&m, &seed);
	test_int(good, ROUNDS, "processes that saw what the model says, up to run %lld", (long long)m.base_run);
	snprintf(command, sizeof(command), "rm -rf ../../%s", top);
	return system(command) != 0 || test_done();
}
