/*
 * sentence: what holds for any text, random, mutated or malicious, and that time grows with its
 * length alone.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "text/sentence.h"
#include "text/uax29.h"
#include "test.h"

#define ROUNDS 3000
#define MUTATIONS 1500
#define PATHOLOGICAL_BYTES (1u << 19)
#define LARGE_BYTES (1u << 20)

static struct sentence_model model;

static const char *const symbols[] = {
	"다", "요", ".", ".", "!", "?", "…", "...", " ", " ", "\n", "\n\n", "\"", "'", "“", "”", "(",
	")", "[2]", "ㅋㅋ", "😊", "▶",
	"•", "-", "1.", "2)", "a.", "Mr.", "U.S.", "가", "한국", "라고", "하며", "the", "The", "www.", "@",
	"://", "~", "^^", ":", "\t",
	"\xC2\xA0", "\xE2\x80\x8B", "\xE3\x80\x80", "\xFF", "\xED\xA0", "\xF0\x9F", "。", "日", "é",
	"3", "기자", "©", "구독", "음", "\r\n",
};

static const char sample[] =
    "새 모델, 값이 절반? 더 싸진다\n\n홍길동 기자 hong@example.com\n\n어느 회사가 새 모델 V3.2를 내놓았다. 값은 “절반이다. 더 내린다.”라고 "
    "말했다.[2]\n• 하나\n• 둘\n1. 셋\n(사진=가나뉴스)\n정말 좋아요ㅋㅋ 또 올게요 😊 The U.S. firm said so. Mr. Kim "
    "left.\n무단전재 및 재배포 금지";

/* Whether [start, end) holds nothing but white space. */
static bool
is_space(struct str text, size_t start, size_t end)
{
	uint32_t cp;

	while (start < end) {
		start += utf8_decode(text, start, &cp);
		if (!utf8_is_space(cp))
			return false;
	}
	return true;
}

/*
 * Sentences ascend, are not empty, begin and end on code points, and leave out white space alone.
 */
static bool
holds(struct arena *arena, struct str text, const char *lang)
{
	struct sentence_list list = { 0 };
	size_t i, at = 0;

	if (!sentence_split(arena, &model, text, str_of(lang), &list))
		return list.len == SENTENCE_MAX;
	for (i = 0; i < list.len; i++) {
		struct span s = list.items[i].span;

		if (s.start < at || s.end <= s.start || s.end > text.len ||
		    !is_space(text, at, s.start))
			return false;
		/* only of well-formed text can it be asked where code points begin */
		if (utf8_valid_prefix(text) == text.len && (!utf8_boundary(text, s.start) ||
		    !utf8_boundary(text, s.end)))
			return false;
		at = s.end;
	}
	return is_space(text, at, text.len);
}

static void
test_random_texts(void)
{
	static const char *const langs[] = { "ko", "en", "ja", "" };
	struct arena arena = { 0 };
	uint64_t seed = 20260122;
	unsigned round, right = 0;

	for (round = 0; round < ROUNDS; round++) {
		struct strbuf text = { 0 };
		size_t n = test_random(&seed) % 60;

		while (n-- > 0)
			strbuf_adds(&text, symbols[test_random(&seed) % ARRAY_LEN(symbols)]);
		if (holds(&arena, strbuf_str(&text), langs[round % ARRAY_LEN(langs)]))
			right++;
		else
			printf("# %s\n", text.s ? text.s : "");
		strbuf_free(&text);
		arena_reset(&arena);
	}
	test_int(right, ROUNDS, "random texts: sentences cover all but white space");
	arena_free(&arena);
}

static void
test_mutations(void)
{
	struct arena arena = { 0 };
	uint64_t seed = 7;
	unsigned round, right = 0;
	size_t len = sizeof(sample) - 1;

	for (round = 0; round < MUTATIONS; round++) {
		char *text = arena_alloc(&arena, len);
		unsigned k;

		memcpy(text, sample, len);
		for (k = 0; k < 8; k++)
			text[test_random(&seed) % len] = (char)test_random(&seed);
		right += holds(&arena, (struct str){ text, len - test_random(&seed) % 40 }, k % 2 ?
		    "ko" : "");
		arena_reset(&arena);
	}
	test_int(right, MUTATIONS, "mutated texts as well");
	arena_free(&arena);
}

static void
test_same_twice(void)
{
	struct arena arena = { 0 };
	struct sentence_list a = { 0 }, b = { 0 };
	struct str text = str_of(sample);
	size_t i, same = 0;

	sentence_split(&arena, &model, text, str_of("ko"), &a);
	sentence_split(&arena, &model, text, str_of("ko"), &b);
	for (i = 0; i < a.len && i < b.len; i++)
		same += a.items[i].span.start == b.items[i].span.start &&
		    a.items[i].span.end == b.items[i].span.end &&
		    a.items[i].part == b.items[i].part;
	test_ok(a.len > 8 && a.len == b.len &&
	    same == a.len, "the same text gives the same sentences");
	arena_free(&arena);
}

/* CPU seconds for the pattern repeated to bytes: the best of three. */
static double
seconds(const char *pattern, size_t bytes, const char *lang)
{
	struct arena arena = { 0 };
	struct strbuf text = { 0 };
	double best = 1e9;
	unsigned i;

	while (text.len < bytes)
		strbuf_adds(&text, pattern);
	for (i = 0; i < 3; i++) {
		struct sentence_list list = { 0 };
		clock_t start = clock();
		double t;

		sentence_split(&arena, &model, strbuf_str(&text), str_of(lang), &list);
		t = (double)(clock() - start) / CLOCKS_PER_SEC;
		if (t < best)
			best = t;
		arena_reset(&arena);
	}
	strbuf_free(&text);
	arena_free(&arena);
	return best;
}

/* A text twice as long takes about twice as long, whatever it holds. */
static void
test_linear(void)
{
	static const char *const patterns[] = {
		"\"", "(", ")", ".", "?", "“", "[", "[1", "가나다 ", "다", "다 ", "다. ", "ㅋ", "ㅋ ",
		"1. ", "a.b", "a. ", "\n", " ", ". . ",
		"(가", "\"가\" ", "다.(가", "하며 ", "- ", "• ", "가,\n", "가나다라마바사아자차는\n", "x@", "://",
		"^^", ": ", "…", "M. ", "©",
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(patterns); i++) {
		double once = seconds(patterns[i], PATHOLOGICAL_BYTES, "ko"),
		    twice = seconds(patterns[i], LARGE_BYTES, "ko");

		test_ok(twice < 0.02 ||
		    twice < once * 3.5, "linear in pattern %zu, %.*s: %.3f s, then %.3f s", i,
		    (int)strcspn(patterns[i], "\n"), patterns[i], once, twice);
	}
	test_ok(seconds("a. (", LARGE_BYTES, "fr") < 2, "and by UAX #29");
}

int
main(void)
{
	struct err err;

	test_ok(sentence_model_parse(&model, sentence_model_default(), &err),
	    "the built-in model is read");
	test_random_texts();
	test_mutations();
	test_same_twice();
	test_linear();
	return test_done();
}
