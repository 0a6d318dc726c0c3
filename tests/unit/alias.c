/* alias, translit: what introduces another name, and what only looks like it. */
#include "base/arena.h"
#include "base/strbuf.h"
#include "test.h"
#include "text/alias.h"
#include "text/translit.h"

/* A text, the name in it that is known (NULL: none) and its type, and the aliases as "text/id ". */
struct introduction {
	const char *text, *known, *type, *want;
};

static const struct introduction introductions[] = {
	{ "세계기구(WXO)가 모였다. WXO는", "세계기구", "ORG", "WXO/세계기구 WXO/세계기구 " },
	{ "소나무연구소(이하 소나무)와 소나무의", "소나무연구소", "ORG",
	    "소나무/소나무연구소 소나무/소나무연구소 " },
	{ "소나무연구소, 이하 ‘소연’은 컸다. 소연은", "소나무연구소", "ORG",
	    "소연/소나무연구소 소연/소나무연구소 " },
	{ "공정감시위원회(공감위)는", "공정감시위원회", "ORG", "공감위/공정감시위원회 " },
	{ "딥브릭(Deepbrick)의", "Deepbrick", "ORG", "딥브릭/Deepbrick " },
	{ "딥브릭·Deepbrick의", "딥브릭", "ORG", "Deepbrick/딥브릭 " },
	{ "존 카터(John Carter)의 존 카터는", "John Carter", "PER",
	    "존 카터/John Carter 존 카터/John Carter " },
	{ "스타트업 딥브릭(Deepbrick)은 딥브릭이다", NULL, NULL,
	    "딥브릭/deepbrick Deepbrick/deepbrick 딥브릭/deepbrick " },
	{ "바람전자(Baram)는 크다. Baram이 샀다.", "바람전자", "ORG", "" },
	{ "이나무(CTX)는", "이나무", "PER", "" },
};

/* What stands in these brackets is an amount, a title, an age, a description. */
static const char *const no_introductions[] = {
	"나무전자(28억 달러)는", "나무전자(CEO)는", "나무전자(34)는", "나무전자(2025년)는",
	"나무전자(구글 모회사)는", "나무전자(compared to others)는", "나무전자(약 700개)는",
	"나무전자(https://a.b)는", "나무전자(사진)는", "나무전자·바위전자는", "나무전자()는",
	"나무전자(", "나무전자(남)는"
};

static const char *const alike[][2] = {
	{ "딥시크", "DeepSeek" }, { "엔비디아", "Nvidia" }, { "마이크로소프트", "Microsoft" },
	{ "저커버그", "Zuckerberg" }, { "팔란티어", "Palantir" }, { "알리바바", "Alibaba" },
	{ "오픈AI", "OpenAI" }, { "텐센트", "Tencent" }, { "젠슨 황", "Jensen Huang" }
};

/* Other names, and one whose consonants are too few to tell. */
static const char *const unlike[][2] = {
	{ "구글", "Amazon" }, { "삼성전자", "Samsung Life" }, { "오픈소스", "Coding" },
	{ "바이두", "Baichuan" }, { "화웨이", "Huawei" }
};

static void
check(const struct introduction *c)
{
	struct alias_book book = { 0 };
	struct arena arena = { 0 };
	struct entity_list list = { 0 };
	struct strbuf got = { 0 };
	struct str text = str_of(c->text);
	size_t i;

	if (c->known != NULL) {
		struct str known = str_of(c->known);
		size_t at = str_find(text, known, 0);

		entity_add(&arena, &list, (struct entity){ .start = at, .end = at + known.len,
		    .type = str_of(c->type), .id = known, .how = ENTITY_LEXICON });
	}
	alias_find(&book, &arena, text, &list);
	for (i = 0; i < list.len; i++) {
		const struct entity *e = &list.items[i];
		struct str name = str_slice(text, e->start, e->end);

		if (e->how == ENTITY_ALIAS)
			strbuf_addf(&got, "%.*s/%.*s ", (int)name.len, name.s, (int)e->id.len, e->id.s);
	}
	test_str(strbuf_str(&got), c->want, "%s", c->text);
	alias_free(&book);
	arena_free(&arena);
	strbuf_free(&got);
}

int
main(void)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(introductions); i++)
		check(&introductions[i]);
	for (i = 0; i < ARRAY_LEN(no_introductions); i++)
		check(&(struct introduction){ no_introductions[i], "나무전자", "ORG", "" });
	for (i = 0; i < ARRAY_LEN(alike); i++)
		test_ok(translit_alike(str_of(alike[i][0]), str_of(alike[i][1])), "%s is %s", alike[i][0],
		    alike[i][1]);
	for (i = 0; i < ARRAY_LEN(unlike); i++)
		test_ok(!translit_alike(str_of(unlike[i][0]), str_of(unlike[i][1])), "%s is not %s",
		    unlike[i][0], unlike[i][1]);
	return test_done();
}
