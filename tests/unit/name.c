/* name, josa, variant, version, compound: what counts as a name, and where it ends. */
#include "base/arena.h"
#include "base/strbuf.h"
#include "test.h"
#include "text/josa.h"
#include "text/name.h"
#include "text/variant.h"
#include "text/version.h"

static const char lexicon_text[] =
	"- {id: usa, type: LOC, names: [미국, US], short: 미}\n"
	"- {id: china, type: LOC, names: [중국, 中], short: 중}\n"
	"- {id: japan, type: LOC, names: [일본], short: 일}\n"
	"- {id: seoul-bank, type: ORG, names: [서울은행]}\n"
	"- {id: seoul, type: LOC, names: [서울]}\n"
	"- {id: nari, type: ORG, names: [나리전자], aliases: [나리, N1], needs: [나리전자, 휴대폰], not_before: [꽃]}\n"
	"- {id: flower, type: WORK, names: [나리]}\n"
	"- {id: lab, type: ORG, names: [새벽AI], family: true}\n"
	"- {id: whole, type: ORG, names: [하늘], whole_word: true}\n"
	"- {id: inside, type: ORG, names: [구름], whole_word: false}\n"
	"- {id: anycase, type: ORG, names: [MiXed], case: any}\n";

struct fixture {
	struct lexicon *lexicon;
	struct name_context *context;
	struct arena arena;
};

/* The entities of text as "name/id name/id". */
static void
check(struct fixture *f, const char *text, const char *want)
{
	struct entity_list list = { 0 };
	struct strbuf got = { 0 };
	size_t i;

	name_context_reset(f->context);
	name_find(f->lexicon, f->context, &f->arena, str_of(text), &list);
	for (i = 0; i < list.len; i++) {
		struct str name = str_slice(str_of(text), list.items[i].start, list.items[i].end);

		strbuf_addf(&got, "%s%.*s/%.*s", i > 0 ? " " : "", (int)name.len, name.s,
		    (int)list.items[i].id.len,
		    list.items[i].id.s);
	}
	test_str(strbuf_str(&got), want, "%s", text);
	strbuf_free(&got);
	arena_reset(&f->arena);
}

static void
test_names(struct fixture *f)
{
	check(f, "미국은 미국에서도 미국이었다가 미국산을", "미국/usa 미국/usa 미국/usa 미국/usa");
	check(f, "미국는 미국를 미국지도", "");
	check(f, "서울은행은 서울은 은행이 아니다", "서울은행/seoul-bank 서울/seoul");
	check(f, "친미국 대중국 한미국", "미국/usa 중국/china");
	check(f, "US의 USA AUS US-China", "US/usa US/usa");
	check(f, "미중 미·중·일 中企 中央 訪中",
	    "미/usa 중/china 미/usa 중/china 일/japan 中/china 中/china");
	check(f, "나리 나리꽃", "나리/flower");
	check(f, "휴대폰을 만드는 나리와 N1", "나리/nari N1/nari");
	check(f, "새벽AI미국", "새벽AI/lab 미국/usa");
	check(f, "새벽AI V2는 새벽AI R3과 새벽AI 3개월",
	    "새벽AI V2/lab-v2 새벽AI R3/lab-r3 새벽AI/lab");
	check(f, "하늘은 하늘산 먹구름이다", "하늘/whole 구름/inside");
	check(f, "mixed MIXED Mixed mixeds", "mixed/anycase MIXED/anycase Mixed/anycase");
	check(f, "http://us.example/US a@US.example", "");
	check(f, "", "");
}

static void
test_josa(void)
{
	static const char *const yes[] = {
		"", "은", "에서만은", "이라며", "입니다", "으로부터", "이었던", "까지도"
	};
	static const char *const no[] = { "는", "가게", "하다", "적", "은행" };
	struct arena a = { 0 };
	size_t i;

	for (i = 0; i < ARRAY_LEN(yes); i++)
		test_ok(josa_follows(arena_concat(&a, str_of("미국"), str_of(yes[i])), 6), "미국%s",
		    yes[i]);
	for (i = 0; i < ARRAY_LEN(no); i++)
		test_ok(!josa_follows(arena_concat(&a, str_of("미국"), str_of(no[i])), 6),
		    "not 미국%s", no[i]);
	test_ok(josa_follows(str_of("R1는"), 2) && josa_follows(str_of("R1은"), 2),
	    "either form behind a figure");
	test_int((long long)josa_length(str_of("일본에서는 말"), 6), 9, "the whole chain");
	arena_free(&a);
}

static void
test_variants(void)
{
	struct arena a = { 0 };
	struct str out[VARIANT_MAX];

	test_int((long long)variant_of(&a, str_of("GPT-4"), out), 5, "GPT-4 has five");
	test_str(out[0], "GPT 4", "with a space");
	test_str(out[2], "GPT\xE2\x80\x91" "4", "with a hyphen that does not break");
	test_str(out[4], "GPT4", "closed up");
	test_int((long long)variant_of(&a, str_of("도널드 트럼프"), out), 1,
	    "a Korean name has one");
	test_str(out[0], "도널드트럼프", "without its space");
	test_int((long long)variant_of(&a, str_of("New York"), out), 0, "an English name has none");
	test_int((long long)version_end(str_of("GPT-5.2는"), 3, false), 7, "a version");
	test_int((long long)version_end(str_of("GPT 3개"), 3, false), 3, "a count is no version");
	test_int((long long)version_end(str_of("GPT 3"), 3, true), 3,
	    "a version that must have a letter");
	arena_free(&a);
}

int
main(void)
{
	struct strbuf errors = { 0 };
	struct yaml_file file = { .name = "t.yaml", .errors = &errors };
	struct fixture f = { .lexicon = lexicon_new() };

	lexicon_add(f.lexicon, &file, yaml_parse(&f.arena, str_of(lexicon_text), &file));
	lexicon_build(f.lexicon);
	f.context = name_context_new(f.lexicon);
	test_str(strbuf_str(&errors), "", "the lexicon is right");
	test_names(&f);
	test_josa();
	test_variants();
	name_context_free(f.context);
	lexicon_free(f.lexicon);
	arena_free(&f.arena);
	strbuf_free(&errors);
	return test_done();
}
