/* romanize: Korean names in Latin letters, head words translated. */
#include "text/romanize.h"
#include "text/korean_latin.h"

#include "test.h"

static void
check(const char *korean, const char *latin)
{
	struct arena arena = {0};

	test_str(romanize(&arena, str_of(korean)), latin, "%s", korean);
	arena_free(&arena);
}

/* The English spelling of a person ends where the Korean one does; latin is empty for no person. */
static void
check_person(const char *korean, const char *latin)
{
	struct arena arena = {0};
	struct str want = romanize(&arena, str_of(korean)), got = korean_latin(&arena, str_of(latin));

	test_ok(str_eq(got, want), "%s is %s", latin, korean);
	arena_free(&arena);
}

int
main(void)
{
	check_person("김도현", "Kim Do-hyun");
	check_person("이석우", "Lee Seok-woo");
	check_person("박영수", "Park Young-soo");
	check_person("한복순", "Han Bok-soon");
	check_person("", "Jean-Luc Moreau");
	check_person("", "Ana-maria Kim");
	check_person("", "Smith Jo-ann");
	check_person("", "Kim");
	/* surnames of two syllables, with a given name of one or two */
	check_person("남궁민", "Namgung Min");
	check_person("선우재현", "Sunwoo Jae-hyun");
	check_person("황보혁", "Hwangbo Hyuk");
	check_person("", "Namgung Hospital");
	check_person("", "Kim Jun");

	/* the sounds of the rules: bare finals, liaison, ㄹ */
	/* a fused head inside a name that has another: Darucell Bio */
	check("다루셀바이오", "darucell bio");
	check("한소백스", "hansovax");
	test_ok(romanize_is_fused(str_of("cell")), "Daru Cell is Darucell");
	test_ok(!romanize_is_fused(str_of("bio")), "Daru Bio is two words");

	check("소래 3", "sorae 3");
	check("강남", "gangnam");
	check("먹골이", "meokgori");
	check("백마", "baekma");
	check("별리", "byeolli");
	check("왕십리", "wangsipri");
	check("해돋이", "haedodi");
	check("온누리", "onnuri");
	/* head words */
	check("한마루타이어", "hanmaru tire");
	check("가람 전자", "garam electronics");
	check("도담에너지솔루션", "dodam energy solution");
	check("누리셀", "nuricell");
	check("셀", "sel");
	check("전자", "jeonja");
	/* foreign words: the vowel that fills up the end */
	check("알벡사", "albeksa");
	check("솔벡스", "solbeks");
	check("버스", "beoseu");
	/* what is no Hangul */
	check("온별AI", "onbyeol AI");
	check("온별A", "onbyeolA");
	check("Wren-4", "Wren-4");
	check("", "");
	check("ㄱㅏ\xed\x95", "ㄱㅏ\xed\x95");
	return test_done();
}
