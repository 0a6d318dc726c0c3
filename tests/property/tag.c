/*
 * tag: whatever the text, entities and quantities are ascending, disjoint, whole code points, and
 * repeatable.
 */
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "test.h"
#include "text/tag.h"

#define ROUNDS 3000
#define PIECES 40

static const char lexicon_text[] =
	"- {id: usa, type: LOC, names: [미국, US, 美], short: 미}\n"
	"- {id: china, type: LOC, names: [중국, 中], short: 중}\n"
	"- {id: lab, type: ORG, names: [새벽AI, Dawn AI], aliases: [새벽], needs: [usa, 휴대폰], family: true}\n"
	"- {id: m1, type: MODEL, names: [새벽 M1], aliases: [M1], needs: [lab]}\n";

static const char *const pieces[] = {
	"미국", "중국", "美", "中", "미", "중", "·", "새벽AI", "새벽", " M1", "M1", "-2.5", "은",
	"는", "에서", "씨", " 씨", "모", "김", "홍길순", " 회장", "위원회", "경찰서", "서울",
	" 강남구", "(", ")", "(이하 ", "(Dawn)", "34", ", 이하 ", "‘", "’", "\"", "Inc.", " of ",
	"President ", "By ", "Dawn AI", "the company", "3개", "5%", "약 2조 원", "지난 3월", " ",
	"\n", "\xFF", "\xED\xA0\x80", "\xE1\x80", "😀", "http://", "@", ".", "-", "7"
};

static struct str
random_text(struct arena *arena, uint64_t *seed)
{
	size_t n = test_random(seed) % PIECES, i, len = 0;
	char *s = arena_alloc(arena, PIECES * 24);

	for (i = 0; i < n; i++) {
		const char *piece = pieces[test_random(seed) % ARRAY_LEN(pieces)];

		memcpy(s + len, piece, strlen(piece));
		len += strlen(piece);
	}
	/* and one byte somewhere changed, now and then */
	if (len > 0 && test_random(seed) % 4 == 0)
		s[test_random(seed) % len] = (char)test_random(seed);
	return (struct str){ s, len };
}

static bool
entities_sound(struct str text, const struct entity_list *list)
{
	size_t i, from = 0;

	for (i = 0; i < list->len; i++) {
		const struct entity *e = &list->items[i];

		if (e->start < from || e->end <= e->start || e->end > text.len ||
		    e->type.len == 0 || e->id.len == 0 ||
		    utf8_valid_prefix(str_slice(text, e->start, e->end)) != e->end - e->start)
			return false;
		from = e->end;
	}
	return true;
}

static bool
quantities_sound(struct str text, const struct quantity_list *list)
{
	size_t i, from = 0;

	for (i = 0; i < list->len; i++) {
		const struct quantity *q = &list->items[i];

		if (q->core.start < from || q->core.end <= q->core.start ||
		    q->core.end > text.len ||
		    (q->equals != QUANTITY_NONE && q->equals >= list->len))
			return false;
		from = q->core.end;
	}
	return true;
}

static bool
same(const struct entity_list *a, const struct entity_list *b)
{
	size_t i;

	for (i = 0; a->len == b->len && i < a->len; i++) {
		if (a->items[i].start != b->items[i].start || a->items[i].end != b->items[i].end ||
		    !str_eq(a->items[i].id, b->items[i].id))
			return false;
	}
	return a->len == b->len;
}

int
main(void)
{
	struct strbuf errors = { 0 };
	struct yaml_file file = { .name = "t.yaml", .errors = &errors };
	struct arena arena = { 0 };
	struct lexicon *l = lexicon_new();
	struct tagger *t;
	uint64_t seed = 814;
	int i, sound = 0, repeatable = 0;

	lexicon_add(l, &file, yaml_parse(&arena, str_of(lexicon_text), &file));
	lexicon_build(l);
	t = tagger_new(l);
	for (i = 0; i < ROUNDS; i++) {
		struct entity_list first = { 0 }, second = { 0 };
		struct quantity_list q1 = { 0 }, q2 = { 0 };
		struct str text = random_text(&arena, &seed);

		tagger_reset(t);
		tagger_find(t, &arena, text, NULL, &first, &q1);
		tagger_reset(t);
		tagger_find(t, &arena, text, NULL, &second, &q2);
		sound += entities_sound(text, &first) && quantities_sound(text, &q1);
		repeatable += same(&first, &second) && q1.len == q2.len;
		arena_reset(&arena);
	}
	test_int(sound, ROUNDS, "names and figures are ascending, disjoint, inside the text");
	test_int(repeatable, ROUNDS, "the same text gives the same names");
	tagger_free(t);
	lexicon_free(l);
	arena_free(&arena);
	strbuf_free(&errors);
	return test_done();
}
