/* base: strings, arena, buffers, UTF-8, map. */
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/strbuf.h"
#include "base/varint.h"
#include "base/utf8.h"
#include "test.h"

static void
test_strings(void)
{
	struct str t = str_of("딥 news");

	test_ok(str_starts(t, "딥") && str_ends(t, "news"), "prefix and suffix");
	test_int((long long)str_find(t, str_of("news"), 0), 4, "find gives a byte offset");
	test_int((long long)str_find(t, str_of("x"), 0), -1, "find without a hit");
	test_int((long long)str_find(str_of("a b  put it"), str_of(" put "), 0), 4, "a needle between blanks");
	test_int((long long)str_find(str_of("a b  put"), str_of(" put "), 0), -1, "and one that the text breaks off");
	test_int((long long)str_find(str_of("a   b"), str_of("  "), 2), 2, "blanks alone, from where it is asked");
	test_int((long long)str_find(str_of("값 ‘가’ ‘나’"), str_of("‘"), 5), 14, "a quote behind the first");
	test_int((long long)str_find(str_of("ㅇ경경경 쟁"), str_of("경 "), 0), 9, "Hangul and a blank");
	test_int((long long)str_find(str_of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"), str_of("ab"), 0), 30,
	    "a byte that is everywhere");
	test_int((long long)str_find(str_of("babababababababababababababababababa"), str_of("bb"), 0), -1,
	    "no hit where the byte looked for is everywhere");
	test_ok(str_is(str_of(""), NULL) && str_is(str_of(""), "") && !str_is(t, NULL) && !str_is(t, ""),
	    "the empty text is no other");
	test_ok(!str_is(str_of("new"), "news") && !str_is(str_of("news"), "new"), "nor a part of a word");
	test_str(str_slice(t, 4, 99), "news", "a slice is cut to the text");
	test_str(str_trim(str_of(" \t a b\r\n")), "a b", "trim");
	test_ok(str_cmp(str_of("ab"), str_of("abc")) < 0, "a prefix sorts first");
}

/* Arrays past the size of the common blocks, grown in turn, with other memory between them. */
static void
test_large_arrays(void)
{
	struct arena a = { 0 };
	struct big {
		uint64_t number, more[30];
	} *items[3] = { NULL };
	size_t cap[3] = { 0 }, wrong = 0;

	for (int round = 0; round < 2; round++) {
		for (size_t i = 0; i < 12000; i++) {
			for (size_t k = 0; k < 3; k++) {
				if (i >= 4000 * (k + 1))
					continue;
				items[k] = arena_grow(&a, items[k], i, &cap[k], sizeof(struct big));
				items[k][i] = (struct big){ .number = i * 3 + k };
				memset(arena_alloc(&a, 40), 0xFF, 40);
			}
		}
		for (size_t k = 0; k < 3; k++)
			for (size_t i = 0; i < 4000 * (k + 1); i++)
				wrong += items[k][i].number != i * 3 + k;
		arena_reset(&a);
		memset(items, 0, sizeof(items));
		memset(cap, 0, sizeof(cap));
	}
	test_int((long long)wrong, 0, "large arrays keep what is in them");
	arena_free(&a);
}

static void
test_arena(void)
{
	struct arena a = { 0 };
	size_t cap = 0, i;
	int *items = NULL;

	for (i = 0; i < 1000; i++) {
		items = arena_grow(&a, items, i, &cap, sizeof(*items));
		items[i] = (int)i;
	}
	test_int(items[999], 999, "a growing array keeps its items");
	memset(arena_alloc(&a, 3u << 20), 1, 3u << 20);
	arena_reset(&a);
	test_str(arena_printf(&a, "%d-%s", 7, "x"), "7-x", "printf into an arena after a reset");
	arena_free(&a);
}

static void
test_utf8(void)
{
	static const char *bad[] = { "\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80",
		"\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE1\x80", "\xFF" };
	uint32_t cp;
	size_t i;

	for (i = 0; i < ARRAY_LEN(bad); i++) {
		struct str t = str_of(bad[i]);

		test_int((long long)utf8_valid_prefix(t), 0, "ill-formed sequence %zu is refused", i);
		test_int(utf8_decode(t, 0, &cp), 1, "and decodes one byte at a time");
	}
	test_int(utf8_decode(str_of("한"), 0, &cp), 3, "한 has three bytes");
	test_int(cp, 0xD55C, "한 is U+D55C");
	test_int(utf8_decode_before(str_of("a한"), 4, &cp), 3, "backwards as well");
	test_int(utf8_decode_before(str_of("a한b"), 5, &cp), 1, "a letter behind Hangul");
	test_ok(utf8_decode_before(str_of("\xEC\x95"), 2, &cp) == 1 && cp == UTF8_REPLACEMENT,
	    "a sequence that breaks off, backwards");
	test_ok(utf8_decode_before(str_of("é😀"), 6, &cp) == 4 && cp == 0x1F600, "four bytes, backwards");
	test_int(utf8_batchim(0xB9D0), 8, "말 ends in ㄹ");
	test_int((long long)utf8_length(str_of("딥😀a")), 3, "length in code points");
	test_int((long long)utf8_valid_prefix(str_of("0123456789한글\xF0\x9F\x98")), 16, "a cut sequence at the end");
}

static void
test_map(void)
{
	struct map m = { 0 };
	struct arena a = { 0 };
	bool added;
	int i, in_order = 1;

	for (i = 0; i < 1000; i++)
		map_put(&m, arena_printf(&a, "key %d", i), NULL)->value = &m;
	map_put(&m, str_of("key 5"), &added);
	test_ok(!added && m.len == 1000, "a key is held once");
	test_ok(map_get(&m, str_of("key 999")) == &m, "lookup");
	test_ok(map_get(&m, str_of("key 1000")) == NULL, "lookup of what is not there");
	for (i = 0; i < 1000; i++)
		in_order &= str_eq(m.entries[i].key, arena_printf(&a, "key %d", i));
	test_ok(in_order, "entries stand in order of insertion");
	map_free(&m);
	arena_free(&a);
}

static void
test_strbuf(void)
{
	struct strbuf b = { 0 };
	int i;

	for (i = 0; i < 500; i++)
		strbuf_addf(&b, "%d,", i);
	strbuf_add_cp(&b, 0xD55C);
	test_ok(str_ends(strbuf_str(&b), "499,한"), "formatted text and code points");
	strbuf_reset(&b);
	test_int((long long)b.len, 0, "reset");
	strbuf_free(&b);
}

static void
test_varint(void)
{
	static const int64_t numbers[] = { 0, 1, -1, 63, -64, 64, 1 << 20, INT64_MAX, INT64_MIN };
	struct strbuf b = { 0 };
	struct str text;
	size_t pos = 0, i;
	int64_t n;

	for (i = 0; i < ARRAY_LEN(numbers); i++)
		varint_add_signed(&b, numbers[i]);
	test_int(b.s[4 - 1] == 126 && b.len > 5, 1, "one byte for what is near zero");
	varint_add_str(&b, str_of("한빛"));
	for (i = 0; i < ARRAY_LEN(numbers); i++)
		test_ok(varint_read_signed(strbuf_str(&b), &pos, &n) && n == numbers[i], "number %zu", i);
	test_ok(varint_read_str(strbuf_str(&b), &pos, &text) && str_is(text, "한빛"), "text");
	test_int((long long)pos, (long long)b.len, "nothing is left");
	test_ok(!varint_read_signed(strbuf_str(&b), &pos, &n), "nor can it be read");
	pos = 0;
	test_ok(!varint_read_str(str_of("\x05" "four"), &pos, &text), "a text that was cut");
	strbuf_free(&b);
}

int
main(void)
{
	test_varint();
	test_strings();
	test_arena();
	test_large_arrays();
	test_utf8();
	test_map();
	test_strbuf();
	return test_done();
}
