/* automaton: every occurrence of every pattern, by end and then longest first. */
#include "base/strbuf.h"
#include "test.h"
#include "text/automaton.h"

static bool
note(void *arg, const struct automaton_match *m)
{
	strbuf_addf(arg, "%zu-%zu:%u ", m->start, m->end, m->pattern);
	return true;
}

static bool
stop_at_once(void *arg, const struct automaton_match *m)
{
	(void)m;
	++*(int *)arg;
	return false;
}

static void
check(bool fold, const char *const *patterns, size_t n, const char *text, const char *want,
    const char *name)
{
	struct automaton_builder *b = automaton_builder_new(fold);
	struct automaton *a;
	struct strbuf got = { 0 };
	size_t i;

	for (i = 0; i < n; i++)
		automaton_add(b, str_of(patterns[i]));
	a = automaton_build(b);
	automaton_scan(a, str_of(text), note, &got);
	test_str(strbuf_str(&got), want, "%s", name);
	automaton_free(a);
	strbuf_free(&got);
}

int
main(void)
{
	static const char *const classic[] = { "he", "she", "his", "hers" };
	static const char *const korean[] = { "한국", "한국은행", "국은", "은행" };
	static const char *const twice[] = { "AI", "ai", "AI" };
	static const char *const nested[] = { "a", "aa", "aaa" };
	struct automaton_builder *b = automaton_builder_new(false);
	struct automaton *a;
	int calls = 0;

	check(false, classic, 4, "ushers", "1-4:1 2-4:0 2-6:3 ", "the example of Aho and Corasick");
	check(false, korean, 4, "한국은행", "0-6:0 3-9:2 0-12:1 6-12:3 ", "offsets are bytes");
	check(false, twice, 3, "AI ai", "0-2:0 0-2:2 3-5:1 ",
	    "the same bytes twice are two patterns");
	check(true, twice, 3, "Ai", "0-2:0 0-2:1 0-2:2 ", "folded letters match in either case");
	check(false, nested, 3, "aaa", "0-1:0 0-2:1 1-2:0 0-3:2 1-3:1 2-3:0 ", "longest first");
	check(false, classic, 0, "ushers", "", "no pattern, no match");
	check(false, classic, 4, "", "", "no text, no match");
	check(false, (const char *const[]){ "\xED\x95" }, 1, "\xED\x95\x9C \xED\x95", "4-6:0 ",
	    "ill-formed bytes match only themselves");
	automaton_add(b, str_of("x"));
	a = automaton_build(b);
	automaton_scan(a, str_of("xxx"), stop_at_once, &calls);
	test_int(calls, 1, "a visitor can stop the scan");
	automaton_free(a);
	return test_done();
}
