/* automaton against a search for each pattern at each place, on random patterns and texts. */
#include <string.h>

#include "base/arena.h"
#include "test.h"
#include "text/automaton.h"

#define ROUNDS 400
#define PATTERNS 40

/* Few different symbols of one to four bytes, so that patterns overlap and nest. */
static const char *const symbols[] = { "a", "b", "A", "é", "한", "국", "😀", "\xFF" };

static struct str
random_text(struct arena *arena, uint64_t *seed, size_t symbols_max)
{
	size_t n = 1 + test_random(seed) % symbols_max, len = 0, i;
	char *s = arena_alloc(arena, n * 4);

	for (i = 0; i < n; i++) {
		const char *symbol = symbols[test_random(seed) % ARRAY_LEN(symbols)];

		memcpy(s + len, symbol, strlen(symbol));
		len += strlen(symbol);
	}
	return (struct str){ s, len };
}

struct found {
	struct str text;
	const struct str *patterns;
	size_t count, last_end, last_start;
	uint32_t last_pattern;
	bool right;
};

static bool
check(void *arg, const struct automaton_match *m)
{
	struct found *f = arg;

	f->right = f->right && str_eq(str_slice(f->text, m->start, m->end),
	    f->patterns[m->pattern]);
	/* by end, then by start, then by number: so no match comes twice */
	if (f->count > 0)
		f->right = f->right && (m->end > f->last_end || (m->end == f->last_end &&
		    (m->start > f->last_start || (m->start == f->last_start &&
		    m->pattern > f->last_pattern))));
	f->count++;
	f->last_end = m->end;
	f->last_start = m->start;
	f->last_pattern = m->pattern;
	return true;
}

static size_t
naive(struct str text, const struct str *patterns, size_t n)
{
	size_t count = 0, i, at;

	for (i = 0; i < n; i++) {
		for (at = 0; at + patterns[i].len <= text.len; at++)
			count += memcmp(text.s + at, patterns[i].s, patterns[i].len) == 0;
	}
	return count;
}

static bool
round_holds(struct arena *arena, uint64_t *seed)
{
	struct automaton_builder *b = automaton_builder_new(false);
	struct str patterns[PATTERNS];
	size_t n = test_random(seed) % PATTERNS, i;
	struct automaton *a;
	struct found f = { .patterns = patterns, .right = true };

	for (i = 0; i < n; i++) {
		patterns[i] = random_text(arena, seed, 6);
		automaton_add(b, patterns[i]);
	}
	a = automaton_build(b);
	f.text = random_text(arena, seed, 300);
	automaton_scan(a, f.text, check, &f);
	automaton_free(a);
	return f.right && f.count == naive(f.text, patterns, n);
}

int
main(void)
{
	struct arena arena = { 0 };
	uint64_t seed = 20260122;
	int i, held = 0;

	for (i = 0; i < ROUNDS; i++) {
		held += round_holds(&arena, &seed);
		arena_reset(&arena);
	}
	test_int(held, ROUNDS, "all matches, each once, in order, as a naive search finds them");
	arena_free(&arena);
	return test_done();
}
