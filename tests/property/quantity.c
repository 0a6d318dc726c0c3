/*
 * quantity: on random mixtures of what the readers know, on mutated bytes and on long runs: spans are in
 * order and on character boundaries, values are numbers, dates are EDTF, and time stays linear.
 */
#include <math.h>
#include <string.h>
#include <time.h>

#include "base/strbuf.h"
#include "base/utf8.h"
#include "format/edtf.h"
#include "test.h"
#include "text/date.h"
#include "text/quantity_json.h"

static const char *const pieces[] = { "1", "2024", "3.5", "1,234", "12,34,567", ".25", "557만6000",
	"6억 5천만", "수십", "몇 ", "두 ", "세 번째",
	"스물두", "이천십오", "일점이삼", "百", "년", "월", "일", "시", "분", " 30분", "개월", "명", "개", "대", "원", "달러",
	" 캐나다 달러",
	"%", "%포인트", "배", "분의 ", "~", "∼", "-", " - ", "부터 ", "까지", "에서 ", " 중 ", "약 ", "여", " 이상",
	"이 넘는", "(", ")",
	"·여)", "지난 ", "오는 ", "지난해 ", "내년 초", "다음 주 ", "화요일", "어제 ", "오후 ", "사흘 뒤", "3년 전", "제",
	"'25년",
	"one", "hundred", " and ", "a half", "million", "$", "US$", "KRW ", " dollars", "between ",
	" to ", "from ", "last ", "next ",
	"Friday", "March ", "3rd", "of ", "the ", "end of ", "first ", "Q3 ", "2025-02-06",
	"T09:00:00", "3pm", " at ", "15:30",
	"half past ", "an hour", "GMT", "http://a.b/1", "a1@b.c", "GPT-4", "\n", " ", "하고", "한국",
	",", ".", "\xEA\xB0", "\xFF", "½",
	"in ", " ago", "easter ", "이듬해", "20255월", "지난 1R1", "3할2푼", "℃", "km", "마이너스 ", "섭씨 " };

static void
random_text(uint64_t *seed, struct strbuf *out)
{
	size_t n = test_random(seed) % 24, i;

	strbuf_reset(out);
	for (i = 0; i < n; i++)
		strbuf_adds(out, pieces[test_random(seed) % ARRAY_LEN(pieces)]);
	if (out->len > 0 && test_random(seed) % 4 == 0)
		out->s[test_random(seed) % out->len] = (char)test_random(seed);
}

static bool
span_holds(struct str text, struct span s, bool valid)
{
	return s.start <= s.end && s.end <= text.len &&
	    (!valid || (utf8_boundary(text, s.start) && utf8_boundary(text, s.end)));
}

static bool
when_holds(struct str when)
{
	struct edtf e;

	return when.len == 0 || when.s[0] == 'T' || edtf_parse(when, &e);
}

/* What every quantity of a list must satisfy; the text's name for it when it does not. */
static const char *
broken(struct str text, const struct quantity_list *l)
{
	bool valid = utf8_valid_prefix(text) == text.len;
	size_t i;

	for (i = 0; i < l->len; i++) {
		const struct quantity *q = &l->items[i];

		if (!span_holds(text, q->core, valid) || q->core.start == q->core.end)
			return "core";
		if (!span_holds(text, q->ext, valid) || q->ext.start > q->core.start ||
		    q->ext.end < q->core.end)
			return "ext";
		if (i > 0 && q->core.start < q[-1].core.end)
			return "order";
		if (isinf(q->value) || (!isnan(q->low) && !(q->low <= q->high)))
			return "value";
		if (q->equals != QUANTITY_NONE && q->equals >= i)
			return "equals";
		if (!when_holds(q->when))
			return "when";
	}
	return NULL;
}

static void
test_mixtures(void)
{
	struct timestamp published = { .seconds = 1738800000, .offset = TIMESTAMP_KST,
		.zoned = true };
	struct strbuf text = { 0 }, json = { 0 };
	struct arena arena = { 0 };
	uint64_t seed = 20250206;
	size_t i, found = 0, bad = 0;

	for (i = 0; i < 40000; i++) {
		struct quantity_list list;
		const char *what;

		random_text(&seed, &text);
		quantity_find(&arena, strbuf_str(&text), i % 3 == 0 ? NULL : &published, &list);
		what = broken(strbuf_str(&text), &list);
		if (what != NULL && bad++ < 5)
			test_ok(false, "%s: %s", what, text.s);
		found += list.len;
		strbuf_reset(&json);
		quantity_write(&json, strbuf_str(&text), &list);
		arena_reset(&arena);
	}
	test_ok(bad == 0, "40,000 mixtures hold what a quantity promises");
	test_ok(found > 40000, "%zu quantities were found in them", found);
	strbuf_free(&text);
	strbuf_free(&json);
	arena_free(&arena);
}

static double
seconds_of(struct str text)
{
	struct arena arena = { 0 };
	struct quantity_list list;
	clock_t start = clock();

	quantity_find(&arena, text, NULL, &list);
	arena_free(&arena);
	return (double)(clock() - start) / CLOCKS_PER_SEC;
}

/* 75 KB and 300 KB of the same: four times the time, with room for noise, or next to nothing. */
static void
test_linear(void)
{
	static const char *const runs[] = { "1", "일이삼사", "1,", "1~", "1/", "수", "두 ", "one ",
		"hundred and ", "end of ", "first of ", "지난 ",
		"2025-", "1명 중 ", "약 ", "@", "://", "$", "(", "일점", "1초 ", "half a ", "천만 ", "-",
		"1.", "a@b" };
	struct strbuf text = { 0 };
	size_t i;

	for (i = 0; i < ARRAY_LEN(runs); i++) {
		double small, large;

		strbuf_reset(&text);
		while (text.len < 300000)
			strbuf_adds(&text, runs[i]);
		small = seconds_of(str_slice(strbuf_str(&text), 0, 75000));
		large = seconds_of(strbuf_str(&text));
		test_ok(large < 12 * small + 0.3, "a run of '%s' takes linear time: %.3f s, %.3f s",
		    runs[i], small, large);
	}
	strbuf_free(&text);
}

int
main(void)
{
	test_mixtures();
	test_linear();
	return test_done();
}
