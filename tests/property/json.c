/*
 * Properties of format/json on random records: what is spliced scans again, foreign members keep their bytes
 * and order, splicing twice changes nothing; mutated lines are refused or accepted but never read outside.
 */
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "format/json.h"
#include "test.h"

#define ROUNDS 20000

static void
random_value(struct strbuf *b, uint64_t *seed, int depth)
{
	static const char *const scalars[] = { "1.10", "-0", "1e400", "9007199254740993", "true", "null", "\"\"",
		"\"\\u0000\\/\"", "\"한글\"", "\"a\\\"b\\\\\"", "\"😀\"", "\" , } ]\"" };
	uint64_t r = test_random(seed);
	int i, n = (int)(r >> 8 & 3);

	if (depth == 0 || (r & 3) != 0) {
		strbuf_adds(b, scalars[(r >> 16) % ARRAY_LEN(scalars)]);
		return;
	}
	strbuf_addc(b, r & 4 ? '[' : '{');
	for (i = 0; i < n; i++) {
		if (i > 0)
			strbuf_adds(b, r & 16 ? " ," : ",");
		if (!(r & 4))
			strbuf_adds(b, "\"x\" :");
		random_value(b, seed, depth - 1);
	}
	strbuf_addc(b, r & 4 ? ']' : '}');
}

/* A record with foreign members a, b and own members x, y in any order; foreign gets the foreign ones alone. */
static void
random_record(struct strbuf *line, struct strbuf *foreign, uint64_t *seed)
{
	static const char *const names[] = { "a", "x", "b", "y", "\\u0078" };
	int i, n = (int)(test_random(seed) % 7);
	struct strbuf value = { 0 };

	strbuf_reset(line);
	strbuf_reset(foreign);
	strbuf_addc(line, '{');
	for (i = 0; i < n; i++) {
		const char *name = names[test_random(seed) % ARRAY_LEN(names)];

		strbuf_reset(&value);
		random_value(&value, seed, 3);
		strbuf_addf(line, "%s\"%s\":%s", i ? "," : "", name, value.s);
		if (*name == 'a' || *name == 'b')
			strbuf_addf(foreign, "%s\"%s\":%s", foreign->len ? "," : "", name, value.s);
	}
	strbuf_addc(line, '}');
	strbuf_free(&value);
}

static bool
splice(struct str line, const char *add, struct strbuf *out, struct arena *arena)
{
	struct json_field fields[] = { { .name = "x", .own = true }, { .name = "y", .own = true } };
	struct json_record rec;
	struct err err;

	strbuf_reset(out);
	if (!json_scan(line, fields, ARRAY_LEN(fields), arena, &rec, &err))
		return false;
	json_splice(out, &rec, str_of(add));
	return true;
}

static bool
round_trip(struct strbuf *line, struct strbuf *foreign, struct arena *arena)
{
	struct strbuf once = { 0 }, twice = { 0 }, want = { 0 };
	bool ok;

	strbuf_addf(&want, "{%s%s\"x\":1}", foreign->len ? foreign->s : "", foreign->len ? "," : "");
	ok = splice(strbuf_str(line), "\"x\":1", &once, arena) && splice(strbuf_str(&once), "\"x\":1", &twice, arena) &&
	    str_eq(strbuf_str(&once), strbuf_str(&want)) && str_eq(strbuf_str(&once), strbuf_str(&twice));
	strbuf_free(&once);
	strbuf_free(&twice);
	strbuf_free(&want);
	return ok;
}

/* The line with some bytes changed, in a block of exactly its size so that a sanitizer sees any step outside. */
static void
mutate_and_scan(struct strbuf *line, uint64_t *seed, struct arena *arena)
{
	char *copy = xmemdup(line->s, line->len), *tight = malloc(line->len);
	struct json_field field = { .name = "a" };
	struct json_record rec;
	struct err err = { 0, NULL };
	int i;

	for (i = 0; i < 3; i++)
		copy[test_random(seed) % line->len] = (char)test_random(seed);
	memcpy(tight, copy, line->len);
	if (!json_scan((struct str){ tight, line->len }, &field, 1, arena, &rec, &err) &&
	    (err.msg == NULL || err.pos > line->len))
		test_ok(false, "an error has a message and a place: %s", copy);
	free(copy);
	free(tight);
}

int
main(void)
{
	struct strbuf line = { 0 }, foreign = { 0 };
	struct arena arena = { 0 };
	uint64_t seed = 20260122;
	int i, bad = 0;

	for (i = 0; i < ROUNDS && bad < 5; i++) {
		random_record(&line, &foreign, &seed);
		if (!round_trip(&line, &foreign, &arena)) {
			test_ok(false, "splicing %s keeps %s", line.s, foreign.s);
			bad++;
		}
		mutate_and_scan(&line, &seed, &arena);
		arena_reset(&arena);
	}
	test_ok(bad == 0, "%d random records keep their foreign members byte for byte", i);
	strbuf_free(&line);
	strbuf_free(&foreign);
	arena_free(&arena);
	return test_done();
}
