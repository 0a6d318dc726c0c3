/* copies: random and damaged texts; whatever comes, each article gets an answer that holds together. */
#include <string.h>

#include "base/map.h"
#include "news/copies.h"
#include "test.h"

enum { ARTICLES = 3000, POOL = 40 };

static const char *const alphabet[] = {
	"가", "나", "다", "것으로", "밝혔다", " ", "\n", "<p>", "</p>", "&amp;", "&#x", "12", "3,456", ".5", "%", "억", "조", "기자", "[", "]",
	"(", ")", "=", "-", "REUTER", "Nov 2", "a", "Z", "é", "ﷺ", "\xE1\x84\x80", "\xE1\x85\xA1", "\xFF", "\xED\xA0\x80", "１", "…", "무단 전재", "▶",
};

static void
random_text(struct strbuf *out, uint64_t *seed)
{
	size_t n = test_random(seed) % (test_random(seed) % 20 == 0 ? 3000 : 120);

	strbuf_reset(out);
	strbuf_adds(out, "");
	while (n-- > 0)
		strbuf_adds(out, alphabet[test_random(seed) % ARRAY_LEN(alphabet)]);
}

/* Some bytes fewer, more or other. */
static void
mutate(struct strbuf *text, uint64_t *seed)
{
	size_t n = test_random(seed) % 8;

	while (n-- > 0 && text->len > 0)
		text->s[test_random(seed) % text->len] = (char)test_random(seed);
	if (text->len > 0 && test_random(seed) % 4 == 0)
		text->len = test_random(seed) % text->len;
}

/* An answer names articles and clusters that were there before, or begins its own. */
static bool
holds_together(const struct copies_answer *a, struct str id, const struct map *ids, const struct map *clusters)
{
	if (a->similarity < 0 || a->similarity > 1)
		return false;
	if (a->relation == COPY_ORIGINAL)
		return a->of.len == 0 && str_eq(a->root, id) && map_get(clusters, a->cluster) == NULL;
	if (map_get(ids, a->of) == NULL || map_get(ids, a->root) == NULL)
		return false;
	if (a->relation == COPY_REVISION)
		return a->nchanged > 0 && map_get(clusters, a->cluster) == NULL;
	return a->nchanged == 0 && map_get(clusters, a->cluster) != NULL;
}

int
main(void)
{
	struct state_config config = { .format = COPIES_FORMAT, .run = -1 };
	struct strbuf text[POOL] = { { 0 } }, message = { 0 };
	struct arena arena = { 0 }, names = { 0 };
	struct map ids = { 0 }, clusters = { 0 };
	struct copies *copies;
	struct copies_answer answer;
	struct state *state;
	uint64_t seed = 77;
	int i, good = 0, copied = 0;

	config.tables = copies_tables(&config.ntables);
	if (state_open(&state, &config, &message) != STATE_OK ||
	    !copies_open(&copies, state, FINGERPRINT_ARTICLE, 1000))
		return 1;
	for (i = 0; i < ARTICLES; i++) {
		struct strbuf *t = &text[test_random(&seed) % POOL];
		struct copies_article a = { .id = arena_printf(&names, "%d", i), .rev = str_of("0"), .dated = i % 5 != 0,
			.published = i / 10 };

		if (test_random(&seed) % 4 == 0)
			random_text(t, &seed);
		else
			mutate(t, &seed);
		a.title = str_slice(strbuf_str(t), 0, 20);
		a.text = strbuf_str(t);
		copies_place(copies, &arena, &a, &answer);
		good += holds_together(&answer, a.id, &ids, &clusters);
		copied += answer.relation != COPY_ORIGINAL;
		map_put(&ids, a.id, NULL)->value = &ids;
		map_put(&clusters, arena_dup(&names, answer.cluster), NULL)->value = &ids;
		arena_reset(&arena);
	}
	test_int(good, ARTICLES, "answers that hold together");
	test_ok(copied > ARTICLES / 10, "of which %d are no originals", copied);
	copies_close(copies);
	state_close(state);
	for (i = 0; i < POOL; i++)
		strbuf_free(&text[i]);
	map_free(&ids);
	map_free(&clusters);
	arena_free(&arena);
	arena_free(&names);
	return test_done();
}
