/* plain, furniture, fold, shingle: what is left of a text when two are compared. */
#include <stdio.h>
#include <string.h>

#include "base/hash.h"
#include "base/strbuf.h"
#include "text/fold.h"
#include "text/furniture.h"
#include "text/plain.h"
#include "text/shingle.h"
#include "test.h"

static void
test_plain(struct arena *a)
{
	static const char *const cases[][2] = {
		{ "<p>한 문단.</p><P class=x>둘째</P>", "\n한 문단.\n\n둘째\n" },
		{ "a &amp; b &lt;c&gt; &#x27;d&#39; &nbsp;&hellip;", "a & b <c> 'd'  …" },
		{ "NEC Corp <NIPN.T> & Co; 1 < 2", "NEC Corp <NIPN.T> & Co; 1 < 2" },
		{ "x<script>if (a<b) c();</script>y<style>p{}</STYLE>z", "xyz" },
		{ "x<!-- <p>no</p> -->y", "xy" },
		{ "<a href='x", "<a href='x" },
		{ "Ｎｏｖ ２０", "Nov 20" },
		{ "\xE1\x84\x80\xE1\x85\xB5\xE1\x84\x8C\xE1\x85\xA1", "기자" },
		{ "&#0;&#xFFFFFFFFF;&;&unknown;", "&#0;&#xFFFFFFFFF;&;&unknown;" },
		{ "x<script>never ends", "x" },
		{ "", "" },
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(cases); i++)
		test_str(plain_text(a, str_of(cases[i][0])), cases[i][1], "plain %zu", i);
}

/* What is left of a line, "-" for nothing. */
static struct str
left(const char *line, bool first)
{
	struct span s;

	return furniture_strip(str_of(line), first, &s) ? str_slice(str_of(line), s.start, s.end) : str_of("-");
}

static void
test_furniture(void)
{
	static const char *const datelines[] = {
		"【서울=한들통신】김도윤 기자 = ", "[한들신문 이서현 기자] ", "(세종=한들통신) 김도윤 특파원 = ", "한들신문=김도윤 기자 ",
		"NORTHPORT, March 2 (Harbor Wire) - ", "NEW YORK (Harbor Wire) - ", "Nov 22 (Harbor Wire) ", "LONDON, Jan 5 — ",
	};
	static const char *const lines[] = {
		"입력 2026.03.02 09:00 수정 2026.03.02 10:00", "김도윤 기자 구독", "김도윤 기자 dy@example.com",
		"<저작권자(c) 한들신문, 무단 전재-재배포 금지>", "ⓒ 한들신문 (www.example.com)", "▶ 한들신문 구독하기", "댓글 12 좋아요 3 공유하기",
		"[관련기사] 다른 글 / 또 다른 글", "By Ann Reed, Harbour Ledger", "Published March 2, 2026 9:00 a.m.",
		"12 comments  Share  Print", "(c) 2026 Morning Ledger. All rights reserved.", "Sign up for our newsletter.", "",
	};
	static const char *const words[] = {
		"김도윤 기자는 이날 법정에 나오지 않았다.", "By the end of the year the plant will close.", "지난해 입력 오류로 12억원이 잘못 나갔다.",
		"카카오톡으로 제보가 들어왔다.", "NASA said on Monday - after a delay - that it was ready.", "[단독] 새빛시가 예산을 줄인다.",
	};
	char line[256];
	size_t i;

	for (i = 0; i < ARRAY_LEN(datelines); i++) {
		snprintf(line, sizeof(line), "%s새빛시가 밝혔다.", datelines[i]);
		test_str(left(line, true), "새빛시가 밝혔다.", "dateline \"%s\"", datelines[i]);
		test_str(left(line, false), line, "which a later line cannot have");
	}
	for (i = 0; i < ARRAY_LEN(lines); i++)
		test_str(left(lines[i], false), "-", "furniture \"%s\"", lines[i]);
	for (i = 0; i < ARRAY_LEN(words); i++)
		test_str(left(words[i], true), words[i], "words \"%s\"", words[i]);
}

/* The symbols as text, numbers as #. */
static void
fold_string(struct fold *f, struct strbuf *out)
{
	size_t i;

	strbuf_reset(out);
	for (i = 0; i < f->len; i++)
		strbuf_add_cp(out, f->symbols[i] == FOLD_NUMBER ? '#' : f->symbols[i]);
}

static void
test_fold(struct arena *a)
{
	static const char *const cases[][2] = {
		{ "한글, ABC é ﬁ!", "한글abcefi" }, { "6,389개월 12.50% 7퍼센트", "#개월#%#%" }, { "3㎞ Ⅳ", "#kmiv" },
		{ "ㄱㅏ", "가" }, { "", "" }, { "  \n\t…", "" },
	};
	struct strbuf got = { 0 };
	size_t i;

	for (i = 0; i < ARRAY_LEN(cases); i++) {
		struct fold f = { .arena = a };

		fold_add(&f, str_of(cases[i][0]));
		fold_string(&f, &got);
		test_str(strbuf_str(&got), cases[i][1], "folded \"%s\"", cases[i][0]);
	}
	strbuf_free(&got);
}

static struct fold_number
number(struct arena *a, const char *text)
{
	struct fold f = { .arena = a };

	fold_add(&f, str_of(text));
	return f.numbers[0];
}

static void
test_numbers(struct arena *a)
{
	static const char *const same[][2] = {
		{ "6,389", "6389" }, { "48.20", "48.2" }, { "07", "7" }, { "1,234,567.0", "1234567" }, { "0.5", "0.50" },
	};
	static const char *const texts[][2] = {
		{ "5,341억원", "5,341억" }, { "12%가", "12%" }, { "3만 5천", "3만" }, { "1,2루", "1" }, { "9조 원", "9조" }, { "8 percent", "8 percent" },
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(same); i++)
		test_int(number(a, same[i][0]).value, number(a, same[i][1]).value, "%s is %s", same[i][0], same[i][1]);
	test_ok(number(a, "48").value != number(a, "47").value, "48 is not 47");
	test_ok(number(a, "0").value != number(a, "0.1").value, "0 is not 0.1");
	for (i = 0; i < ARRAY_LEN(texts); i++)
		test_str(number(a, texts[i][0]).text, texts[i][1], "number of \"%s\"", texts[i][0]);
}

static void
test_shingles(void)
{
	uint32_t a[400], b[400];
	uint64_t x[400], y[400];
	size_t i, n, m;

	for (i = 0; i < 400; i++) {
		a[i] = 0xAC00 + (uint32_t)(hash_mix(i + 1) % 11172);
		b[i] = i < 100 ? 'q' : a[i];
	}
	n = shingle_hashes(a, 400, x);
	test_int((long long)n, 396, "five syllables a shingle");
	test_int((long long)shingle_hashes((uint32_t[]){ 'a', 'b' }, 2, y), 1, "a short text is one");
	test_int((long long)shingle_hashes(a, 0, y), 0, "an empty one none");
	m = shingle_hashes(b, 400, y);
	for (i = 1; i <= 250; i++)
		if (x[n - i] != y[m - i])
			break;
	test_int((long long)i, 251, "a shingle is the same wherever it stands");
}

static void
test_sketch(void)
{
	static uint64_t hashes[20000];
	static struct sketch whole, part, again;
	size_t i, j, shared = 0, level;

	for (i = 0; i < ARRAY_LEN(hashes); i++)
		hashes[i] = hash_mix(i + 77);
	sketch_build(&whole, hashes, ARRAY_LEN(hashes));
	sketch_build(&part, hashes, ARRAY_LEN(hashes) / 20);
	test_ok(whole.len <= SKETCH_MAX && whole.len > SKETCH_MAX / 4, "%zu hashes of 20,000", whole.len);
	test_ok((whole.len << whole.level) > 18000 && (whole.len << whole.level) < 22000, "which tell how many there are");
	for (i = 1; i < whole.len && whole.hashes[i - 1] < whole.hashes[i]; i++)
		;
	test_int((long long)i, (long long)whole.len, "ascending");
	level = sketch_at_level(&part, whole.level);
	for (i = 0; i < level; i++)
		for (j = 0; j < whole.len; j++)
			shared += whole.hashes[j] == part.hashes[i];
	test_int((long long)shared, (long long)level, "a part's hashes are all among the whole's");
	for (i = 0; i < whole.len && whole.places[i] < SKETCH_PLACES; i++)
		;
	test_int((long long)i, (long long)whole.len, "places");
	for (i = 0; i < ARRAY_LEN(hashes); i++)
		hashes[i] = hash_mix(i % 100 + 5);
	sketch_build(&again, hashes, ARRAY_LEN(hashes));
	test_int((long long)again.len, 100, "a text that repeats itself keeps all it has");
}

int
main(void)
{
	struct arena a = { 0 };

	test_plain(&a);
	test_furniture();
	test_fold(&a);
	test_numbers(&a);
	test_shingles();
	test_sketch();
	arena_free(&a);
	return test_done();
}
