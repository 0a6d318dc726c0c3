#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "format/json.h"
#include "news/diff.h"
#include "test.h"

#define ROUNDS 150
#define MOST 24

/* A claim of the random news: its record without id and article. */
struct fact {
	int article, root;
	char members[400];
};

struct world {
	struct fact facts[MOST];
	size_t len;
};

static const char *const behaviours[] = { "fixed", "running", "period", "plan" };
static const char *const modalities[] = { "asserted", "asserted", "asserted", "planned", "speculated", "denied" };

static size_t
pick(uint64_t *seed, size_t n)
{
	return (size_t)(test_random(seed) >> 11) % n;
}

static void
make_fact(uint64_t *seed, struct fact *f, int article)
{
	size_t attribute = pick(seed, 4);
	char time[64] = "";

	if (pick(seed, 2))
		snprintf(time, sizeof(time), ",\"time\":\"2026-03-%02zu\"", 1 + pick(seed, 4));
	f->article = article;
	f->root = pick(seed, 4) == 0 && article > 0 ? (int)pick(seed, (size_t)article) : article;
	snprintf(f->members, sizeof(f->members), "\"subject\":\"s%zu\",\"attribute\":\"x%zu\",\"behaviour\":\"%s\",\"value\":%zu,"
	    "\"sig\":2,\"unit\":\"person\",\"modality\":\"%s\",\"modifier\":\"%s\"%s", pick(seed, 2), attribute,
	    behaviours[attribute], 10 + pick(seed, 6), modalities[pick(seed, ARRAY_LEN(modalities))],
	    pick(seed, 3) ? "exact" : "about", time);
}

static void
make_world(uint64_t *seed, struct world *w)
{
	int article = 0;

	w->len = 4 + pick(seed, MOST - 4);
	for (size_t i = 0; i < w->len; i++) {
		make_fact(seed, &w->facts[i], article);
		article += pick(seed, 2) != 0;
	}
}

struct run {
	struct diff_engine engine;
	struct arena arena;
	struct strbuf out;
};

static void
run_open(struct run *r)
{
	const struct state_config config = { .format = "test", .parameters = "", .tables = diff_store_tables,
	    .ntables = DIFF_NTABLES, .run = -1 };
	struct strbuf message = { 0 };

	memset(r, 0, sizeof(*r));
	if (state_open(&r->engine.store.state, &config, &message) != STATE_OK)
		exit(1);
	strbuf_free(&message);
}

static void
run_close(struct run *r)
{
	diff_free(&r->engine);
	state_close(r->engine.store.state);
	arena_free(&r->arena);
	strbuf_free(&r->out);
}

/* Feeds facts; ids and articles begin with prefix. */
static void
feed(struct run *r, const struct fact *facts, size_t n, const char *prefix, size_t first)
{
	for (size_t i = 0; i < n; i++) {
		struct strbuf line = { 0 };
		const struct fact *f = &facts[i];
		struct claim c;
		struct err err;

		strbuf_addf(&line, "{\"id\":\"%s%zu\",\"article\":\"%sa%d\",\"outlet\":\"o%d\",\"text\":\"t\",", prefix, first + i, prefix,
		    f->article, f->article);
		strbuf_addf(&line, "\"published\":\"2026-03-%02dT09:00:00Z\",\"copy\":{\"relation\":\"near\",\"root\":\"%sa%d\"},%s}",
		    1 + f->article, prefix, f->root, f->members);
		if (!claim_read(&r->arena, arena_dup(&r->arena, strbuf_str(&line)), &c, &err))
			exit(1);
		diff_add(&r->engine, &c, &r->out);
		strbuf_free(&line);
	}
	diff_flush(&r->engine, &r->out);
}

static size_t
count(struct str text, const char *what)
{
	size_t n = 0, at = 0;

	while ((at = str_find(text, str_of(what), at)) != (size_t)-1) {
		n++;
		at++;
	}
	return n;
}

/* Each record's claims, sorted, as lines of text. */
static int
by_text(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static struct str
pair_of(struct arena *arena, struct str line)
{
	struct json_field f = { .name = "claims" };
	struct json_record rec;
	struct json_value item;
	struct str ids[16], all = { 0 };
	struct err err;
	size_t n = 0, pos = 0;

	if (!json_scan(line, &f, 1, arena, &rec, &err))
		return all;
	while (n < ARRAY_LEN(ids) && json_next_item(&f.value, &pos, &item))
		ids[n++] = json_string(arena, &item);
	qsort(ids, n, sizeof(ids[0]), by_text);
	for (size_t i = 0; i < n; i++)
		all = arena_concat(arena, arena_concat(arena, all, ids[i]), str_of(" "));
	return all;
}

static struct str
pairs_of(struct arena *arena, struct str out)
{
	struct str pairs[1024], all = { 0 };
	size_t n = 0;

	for (size_t at = 0, end; at < out.len && n < ARRAY_LEN(pairs); at = end + 1) {
		end = str_find(out, str_of("\n"), at);
		pairs[n++] = pair_of(arena, str_slice(out, at, end));
	}
	qsort(pairs, n, sizeof(pairs[0]), by_text);
	for (size_t i = 0; i < n; i++)
		all = arena_concat(arena, arena_concat(arena, all, pairs[i]), str_of("\n"));
	return all;
}

/* One article against itself under another name: nothing contradicts. */
static bool
same_twice(const struct world *w)
{
	struct fact facts[MOST * 2];
	struct run r;

	run_open(&r);
	for (size_t i = 0; i < w->len; i++) {
		facts[i] = facts[w->len + i] = w->facts[i];
		facts[i].article = facts[i].root = facts[w->len + i].root = 0;
		facts[w->len + i].article = 1;
	}
	feed(&r, facts, w->len, "x", 0);
	size_t before = count(strbuf_str(&r.out), "\"label\":\"conflict\"");
	feed(&r, facts + w->len, w->len, "x", w->len);
	bool well = count(strbuf_str(&r.out), "\"label\":\"conflict\"") == before && before == 0;
	run_close(&r);
	return well;
}

/* The same ids again write nothing. */
static bool
once(const struct world *w)
{
	struct run r;

	run_open(&r);
	feed(&r, w->facts, w->len, "x", 0);
	size_t len = r.out.len;
	feed(&r, w->facts, w->len, "x", 0);
	bool well = r.out.len == len;
	run_close(&r);
	return well;
}

/* Articles in the opposite order give the same pairs, whatever their labels' direction. */
static bool
any_order(struct world *w, size_t *nconflicts)
{
	struct run forth, back;
	struct arena arena = { 0 };

	/* one value an article: which claim stands for a copied value depends on which came first */
	for (size_t i = 0; i < w->len; i++)
		w->facts[i].article = w->facts[i].root = (int)i;
	run_open(&forth);
	run_open(&back);
	feed(&forth, w->facts, w->len, "x", 0);
	for (size_t i = w->len; i > 0; i--)
		feed(&back, &w->facts[i - 1], 1, "x", i - 1);
	struct str a = pairs_of(&arena, strbuf_str(&forth.out)), b = pairs_of(&arena, strbuf_str(&back.out));
	bool well = str_eq(a, b);
	*nconflicts += count(strbuf_str(&forth.out), "\"label\":\"conflict\"");
	run_close(&forth);
	run_close(&back);
	arena_free(&arena);
	return well;
}

static size_t
most_independent(struct str out)
{
	size_t most = 0;

	for (size_t at = 0; (at = str_find(out, str_of("\"independent\":"), at)) != (size_t)-1; at++) {
		size_t n = (size_t)strtoul(out.s + at + strlen("\"independent\":"), NULL, 10);

		most = n > most ? n : most;
	}
	return most;
}

/* A copy of the first article adds no source. */
static bool
copies_add_nothing(const struct world *w)
{
	struct fact copies[MOST];
	struct run r;

	run_open(&r);
	feed(&r, w->facts, w->len, "x", 0);
	size_t before = most_independent(strbuf_str(&r.out));
	for (size_t i = 0; i < w->len; i++) {
		copies[i] = w->facts[i];
		copies[i].article = 25;
	}
	size_t from = r.out.len;
	feed(&r, copies, w->len, "x", w->len);
	size_t after = most_independent(str_slice(strbuf_str(&r.out), from, r.out.len));
	bool well = after <= (before > 1 ? before : 1);
	run_close(&r);
	return well;
}

/* An article about something else changes nothing of what is written. */
static bool
unrelated(const struct world *w)
{
	struct fact other = { .article = 20, .root = 20,
	    .members = "\"subject\":\"elsewhere\",\"attribute\":\"x0\",\"value\":12,\"unit\":\"person\"" };
	struct run with, without;

	run_open(&with);
	run_open(&without);
	feed(&with, &other, 1, "y", 0);
	feed(&with, w->facts, w->len, "x", 0);
	feed(&without, w->facts, w->len, "x", 0);
	bool well = str_eq(strbuf_str(&with.out), strbuf_str(&without.out));
	run_close(&with);
	run_close(&without);
	return well;
}

int
main(void)
{
	uint64_t seed = 20261124;
	size_t twice = 0, again = 0, order = 0, copies = 0, others = 0, nconflicts = 0;

	for (int i = 0; i < ROUNDS; i++) {
		struct world w;

		make_world(&seed, &w);
		twice += same_twice(&w);
		again += once(&w);
		copies += copies_add_nothing(&w);
		others += unrelated(&w);
		order += any_order(&w, &nconflicts);
	}
	test_int((long long)twice, ROUNDS, "an article against itself has no conflict");
	test_int((long long)again, ROUNDS, "a diff is written once");
	test_int((long long)copies, ROUNDS, "a copy never raises independent");
	test_int((long long)others, ROUNDS, "an unrelated article changes no diff");
	test_int((long long)order, ROUNDS, "order of arrival changes no pair");
	test_ok(nconflicts > ROUNDS / 2, "such news does contradict itself: %zu conflicts", nconflicts);
	return test_done();
}
