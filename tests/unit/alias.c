/* alias, translit: what introduces another name, and what only looks like it. */
#include "base/arena.h"
#include "base/strbuf.h"
#include "test.h"
#include "text/alias.h"
#include "text/translit.h"

/*
 * Mines text with the first occurrence of each known name as an entity; the aliases as "text/id
 * ...".
 */
static void
check(const char *text, const char *const *known, const char *want)
{
	struct alias_book book = { 0 };
	struct arena arena = { 0 };
	struct entity_list list = { 0 };
	struct strbuf got = { 0 };
	size_t i;

	for (i = 0; known[i] != NULL; i += 2) {
		size_t at = str_find(str_of(text), str_of(known[i]), 0);

		entity_add(&arena, &list, (struct entity){ at, at + str_of(known[i]).len,
		    str_of(known[i + 1]),
		    str_of(known[i]), str_of(""), ENTITY_LEXICON });
	}
	entity_sort(&list);
	alias_find(&book, &arena, str_of(text), &list);
	for (i = 0; i < list.len; i++) {
		const struct entity *e = &list.items[i];

		if (e->how == ENTITY_ALIAS)
			strbuf_addf(&got, "%.*s/%.*s ", (int)(e->end - e->start), text + e->start,
			    (int)e->id.len, e->id.s);
	}
	test_str(strbuf_str(&got), want, "%s", text);
	alias_free(&book);
	arena_free(&arena);
	strbuf_free(&got);
}

static void
test_introductions(void)
{
	check("바람전자(Baram)는 크다. Baram이 샀다.", (const char *const[]){ "바람전자", "ORG",
	    NULL }, "");
	check("세계기구(WXO)가 모였다. WXO는", (const char *const[]){ "세계기구", "ORG", NULL },
	    "WXO/세계기구 WXO/세계기구 ");
	check("소나무연구소(이하 소나무)와 소나무의", (const char *const[]){ "소나무연구소", "ORG",
	    NULL },
	    "소나무/소나무연구소 소나무/소나무연구소 ");
	check("공정감시위원회(공감위)는", (const char *const[]){ "공정감시위원회", "ORG", NULL },
	    "공감위/공정감시위원회 ");
	check("딥브릭(Deepbrick)의", (const char *const[]){ "Deepbrick", "ORG", NULL },
	    "딥브릭/Deepbrick ");
	check("존 카터(John Carter)의 존 카터는", (const char *const[]){ "John Carter", "PER",
	    NULL },
	    "존 카터/John Carter 존 카터/John Carter ");
	check("소나무연구소, 이하 ‘소연’은 컸다. 소연은", (const char *const[]){ "소나무연구소",
	    "ORG", NULL },
	    "소연/소나무연구소 소연/소나무연구소 ");
	check("딥브릭·Deepbrick의", (const char *const[]){ "딥브릭", "ORG", NULL },
	    "Deepbrick/딥브릭 ");
	check("스타트업 딥브릭(Deepbrick)은 딥브릭이다", (const char *const[]){ NULL },
	    "딥브릭/deepbrick Deepbrick/deepbrick 딥브릭/deepbrick ");
}

static void
test_no_introductions(void)
{
	static const char *const texts[] = {
		"나무전자(28억 달러)는", "나무전자(CEO)는", "나무전자(34)는", "나무전자(2025년)는",
		"나무전자(구글 모회사)는", "나무전자(compared to others)는", "나무전자(약 700개)는",
		"나무전자(https://a.b)는", "나무전자(사진)는", "나무전자·바위전자는",
		"나무전자()는", "나무전자(", "나무전자(남)는"
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(texts); i++)
		check(texts[i], (const char *const[]){ "나무전자", "ORG", NULL }, "");
	check("이나무(CTX)는", (const char *const[]){ "이나무", "PER", NULL }, "");
}

static void
test_sound(void)
{
	static const char *const alike[][2] = { { "딥시크", "DeepSeek" }, { "엔비디아", "Nvidia" },
		{ "마이크로소프트", "Microsoft" }, { "저커버그", "Zuckerberg" }, { "팔란티어",
		    "Palantir" },
		{ "알리바바", "Alibaba" }, { "오픈AI", "OpenAI" }, { "텐센트", "Tencent" },
		    { "젠슨 황", "Jensen Huang" } };
	static const char *const unlike[][2] = { { "구글", "Amazon" }, { "삼성전자",
	    "Samsung Life" }, { "화웨이", "Huawei" },
		{ "오픈소스", "Coding" }, { "바이두", "Baichuan" } };
	size_t i;

	for (i = 0; i < ARRAY_LEN(alike); i++)
		test_ok(translit_alike(str_of(alike[i][0]), str_of(alike[i][1])),
		    "%s sounds like %s", alike[i][0],
		    alike[i][1]);
	for (i = 0; i < ARRAY_LEN(unlike); i++)
		test_ok(!translit_alike(str_of(unlike[i][0]), str_of(unlike[i][1])),
		    "%s is not %s (or too short to tell)",
		    unlike[i][0], unlike[i][1]);
}

int
main(void)
{
	test_introductions();
	test_no_introductions();
	test_sound();
	return test_done();
}
