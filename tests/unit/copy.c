/* fingerprint, copy, commonness, posting, copies_window: what two articles are to each other. */
#include <string.h>

#include "news/copies_window.h"
#include "news/copy.h"
#include "news/posting.h"
#include "test.h"

#define STORY "새빛시가 내년 도서관 예산을 올해보다 12% 적은 48억원으로 편성했다. 시는 의회에 낸 예산안에서 책을 사는 돈을 " \
	"먼저 줄이고 야간 개관은 그대로 두겠다고 밝혔다. 시민단체는 동네 작은 도서관 "
#define END "곳이 문을 닫을 수 있다며 반발하고 있다. 예산안은 다음 달 본회의에서 표결에 부쳐진다고 한다."

static enum copy_relation
relation(const char *title_a, const char *a, const char *title_b, const char *b)
{
	struct commonness common;
	struct fingerprint x, y;
	struct arena arena = { 0 };
	struct copy_match m;

	commonness_init(&common);
	fingerprint_make(&x, &arena, str_of(title_a), str_of(a), FINGERPRINT_ARTICLE);
	fingerprint_make(&y, &arena, str_of(title_b), str_of(b), FINGERPRINT_ARTICLE);
	copy_compare(&x, &y, &common, false, 0, &m);
	commonness_free(&common);
	arena_free(&arena);
	return m.relation;
}

static void
test_relations(void)
{
	test_int(relation("t", STORY "9" END, "t", STORY "9" END), COPY_EXACT, "the same text");
	test_int(relation("t", STORY "11" END, "t", STORY "9" END), COPY_REVISION, "a figure changed");
	test_int(relation("t", STORY "9" END " 그밖의 사정은 알려지지 않았다.", "t", STORY "9" END), COPY_NEAR, "a sentence more");
	test_int(relation("t", STORY "…", "t", STORY "9" END " 푸른당은 아직 당론을 정하지 않았고 시장은 말이 없다. 내년 예산은 모두 줄어든다."),
	    COPY_CONTAINED, "the beginning");
	test_int(relation("t", "전혀 다른 이야기다. 바닷가 마을의 아이들이 주말마다 쓰레기를 줍는다고 한다.", "t", STORY "9" END), COPY_ORIGINAL,
	    "another story");
	test_int(relation("Elm Paper sets payout", "Qtly div 11 cts vs 11 cts prior\nPay April 16\nRecord March 30",
	    "Oak Tile sets payout", "Qtly div 11 cts vs 11 cts prior\nPay April 16\nRecord March 30"), COPY_ORIGINAL,
	    "the same notice of another company");
	test_int(relation("", "", "", ""), COPY_ORIGINAL, "nothing is no copy of nothing");
}

static void
test_bytes(void)
{
	struct fingerprint x, y = { .nnumbers = 0 };
	struct arena arena = { 0 };
	struct strbuf bytes = { 0 }, again = { 0 };
	struct str all;
	size_t cut, words, taken = 0;

	fingerprint_make(&x, &arena, str_of("제목 title"), str_of(STORY "9" END), FINGERPRINT_ARTICLE);
	fingerprint_write_words(&x, &bytes);
	words = bytes.len;
	fingerprint_write_figures(&x, &bytes);
	all = strbuf_str(&bytes);
	test_ok(fingerprint_read_words(&y, &arena, str_slice(all, 0, words)) &&
	    fingerprint_read_figures(&y, &arena, str_slice(all, words, all.len)), "a fingerprint is read back");
	fingerprint_write_words(&y, &again);
	fingerprint_write_figures(&y, &again);
	test_ok(str_eq(all, strbuf_str(&again)), "and written the same");
	for (cut = 0; cut < all.len; cut++)
		taken += cut < words ? fingerprint_read_words(&y, &arena, str_slice(all, 0, cut))
				     : fingerprint_read_figures(&y, &arena, str_slice(all, words, cut));
	test_int((long long)taken, 0, "none of its parts is taken for one");
	strbuf_free(&bytes);
	strbuf_free(&again);
	arena_free(&arena);
}

static void
test_commonness(void)
{
	static struct sketch s = { .len = 1 };
	struct commonness c, d;
	struct strbuf bytes = { 0 };
	int i;

	commonness_init(&c);
	commonness_init(&d);
	for (i = 0; i < 5000; i++) {
		/* one shingle in every tenth article, and one of its own */
		s.hashes[0] = (i % 10 == 0 ? 7u : 1000u + (uint64_t)i) << SKETCH_SHIFT;
		commonness_add(&c, &s);
	}
	test_ok(commonness_test(&c, 7ull << SKETCH_SHIFT), "what every tenth has is common");
	test_ok(!commonness_test(&c, 5001ull << SKETCH_SHIFT), "what one has is not");
	commonness_write(&c, &bytes);
	test_ok(commonness_read(&d, strbuf_str(&bytes)) && commonness_test(&d, 7ull << SKETCH_SHIFT), "written and read");
	test_ok(!commonness_read(&d, str_slice(strbuf_str(&bytes), 0, bytes.len - 1)), "a cut table is refused");
	for (i = 0; i < 20000; i++) {
		s.hashes[0] = (uint64_t)i << (SKETCH_SHIFT + 5);
		commonness_add(&c, &s);
	}
	test_ok(!commonness_test(&c, 7ull << SKETCH_SHIFT), "it is forgotten when nobody says it any more");
	commonness_free(&c);
	commonness_free(&d);
	strbuf_free(&bytes);
}

static void
test_posting(void)
{
	struct posting p = { 0 };
	struct posting_candidate found[3];
	uint32_t numbers[1000], i;

	for (i = 0; i < 1000; i++) {
		uint32_t keys[] = { i % 10, 100 + i / 2, 5000 + i };

		posting_add(&p, i, keys, 3);
		numbers[i] = i < 500 ? UINT32_MAX : i - 500;
	}
	test_int((long long)posting_find(&p, (uint32_t[]){ 7, 448, 5697 }, 3, found, 3), 3, "three candidates");
	test_ok(found[0].article == 697 && found[0].hits == 3, "the one with most keys first");
	test_int(found[1].article, 367, "then the oldest of the 64 newest that have one");
	test_ok(posting_find(&p, (uint32_t[]){ 99999 }, 1, found, 3) == 0, "an unknown key");
	posting_renumber(&p, numbers);
	test_ok(posting_find(&p, (uint32_t[]){ 5697 }, 1, found, 3) == 1 && found[0].article == 197, "renumbered");
	test_ok(posting_find(&p, (uint32_t[]){ 5100 }, 1, found, 3) == 0, "and forgotten");
	posting_free(&p);
}

static void
test_window(void)
{
	struct copies_window w = { .length = 100 }, v = { .length = 100 };
	struct strbuf bytes = { 0 };
	uint64_t next;

	copies_window_see(&w, true, 1000);
	copies_window_see(&w, true, 99999);
	test_ok(copies_window_holds(&w, 0), "nothing falls out before three dates were seen");
	copies_window_see(&w, true, 1010);
	test_ok(copies_window_holds(&w, 860) && !copies_window_holds(&w, 859), "the middle one is the end");
	test_int(copies_window_see(&w, false, 0), 1010, "an article without a date is of today");
	copies_window_see(&w, true, 5000);
	copies_window_see(&w, true, 1020);
	copies_window_see(&w, true, 5001);
	copies_window_see(&w, true, 5002);
	test_ok(copies_window_holds(&w, 1020), "two running are not believed");
	copies_window_write(&w, 42, &bytes);
	test_ok(copies_window_read(&v, strbuf_str(&bytes), &next) && next == 42, "written and read");
	copies_window_see(&v, true, 5003);
	test_ok(!copies_window_holds(&v, 1020) && copies_window_holds(&v, 4852), "three are");
	strbuf_free(&bytes);
}

int
main(void)
{
	test_relations();
	test_bytes();
	test_commonness();
	test_posting();
	test_window();
	return test_done();
}
