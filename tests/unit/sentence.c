/*
 * sentence: the cases that a splitter of news must get right, by name; each cut is written as " |
 * ".
 */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "text/abbreviation.h"
#include "text/boundary.h"
#include "text/quote.h"
#include "text/sentence.h"
#include "text/uax29.h"
#include "test.h"

struct split_case {
	const char *name, *want;
};

static struct sentence_model model;
static struct arena arena;

static struct sentence_list
split(struct str text, const char *lang)
{
	struct sentence_list list = { 0 };

	test_ok(sentence_split(&arena, &model, text, str_of(lang), &list) ||
	    list.len == SENTENCE_MAX, "splits");
	return list;
}

/* Takes the cuts out of want, splits what is left, and writes the cuts that were found in again. */
static void
check(const struct split_case *c, const char *lang)
{
	struct strbuf text = { 0 }, got = { 0 };
	struct str want = str_of(c->want);
	struct sentence_list list = { 0 };
	size_t i = 0, at, shown = 0;

	while ((at = str_find(want, str_of("|"), i)) != (size_t)-1) {
		strbuf_add_str(&text, str_slice(want, i, at));
		i = at + 1;
	}
	strbuf_add_str(&text, str_slice(want, i, want.len));
	sentence_split(&arena, &model, strbuf_str(&text), str_of(lang), &list);
	for (i = 0; i + 1 < list.len; i++) {
		strbuf_add_str(&got, str_slice(strbuf_str(&text), shown, list.items[i].span.end));
		strbuf_addc(&got, '|');
		shown = list.items[i].span.end;
	}
	strbuf_add_str(&got, str_slice(strbuf_str(&text), shown, text.len));
	test_str(strbuf_str(&got), c->want, "%s", c->name);
	strbuf_free(&text);
	strbuf_free(&got);
	arena_reset(&arena);
}

static const struct split_case korean[] = {
	{ "a full stop without white space ends a sentence", "값이 크게 올랐다.|그는 이유를 말하지 않았다." },
	{ "so do ! and ?", "정말 올랐을까?|아무도 몰랐다!|그렇게 끝났다." },
	{ "a version is no end", "회사는 새 모델 V3.2를 내놓았다.| 이전 모델은 k1.5였다." },
	{ "a date with blanks is no end", "작성일은 2026. 1. 22. 목요일이다.| 다음 글은 없다." },
	{ "a list number goes with its item", "1. MoE 기술: 여러 모델을 함께 쓴다.|\n2. GRPO 방식: 정책을 고친다." },
	{ "a web address is one word",
	"자세한 내용은 https://www.example.org/a.html?b=1 에서 볼 수 있다.| 끝." },
	{ "an e-mail address is one word", "문의는 hong.gildong@example.co.kr 로 하면 된다.| 답은 늦다." },
	{ "nothing is cut within quotes", "그는 “오늘은 춥다. 내일은 따뜻하다. 모레는 모른다.”라고 말했다.| 모두 웃었다." },
	{ "nor within brackets", "이 도시(인구는 많다. 면적은 좁다.)는 항구다.| 배가 많다." },
	{ "nor before 라고", "\"곧 발표하겠다.\" 라고 회사는 밝혔다.| 시기는 미정이다." },
	{ "nor before 하며", "\"아직 멀었다.\" 하며 그는 고개를 저었다.| 회의는 끝났다." },
	{ "nor before 는", "'값이 싸다.'는 말이 퍼졌다.| 사실은 달랐다." },
	{ "two quotations side by side",
	"그는 \"분기점이 될 수 있다\"\"오픈AI와 메타를 자극할 것\"이라고 말했다.| 반응은 엇갈렸다." },
	{ "a quote without its partner hides nothing", "그는 \"곧 나온다고 말했다.| 기자들은 믿지 않았다.| 발표는 없었다." },
	{ "nor does a bracket", "가격(부가세 포함은 5만 원이다.| 배송비는 없다.| 교환도 된다." },
	{ "a footnote stays before", "이 나라는 작다.[2]| 인구는 4만 명이다.[3][4]| 수도는 산에 있다." },
	{ "a footnote behind a blank as well", "이 나라는 작다. [2]| 인구는 4만 명이다." },
	{ "an emoji stays before", "정말 맛있었어요😊| 다음에 또 갈게요👍| 추천합니다" },
	{ "laughter stays before", "어제 영화 봤어요ㅋㅋㅋ| 너무 웃겼어요 ㅎㅎ| 또 보고 싶네요" },
	{ "so does ^^", "안녕하세요~^^| 오늘도 좋은 하루 보내세요^^| 감사합니다" },
	{ "a list mark goes with what follows", "순서는 이렇다.| ▶ 먼저 신청서를 쓴다.| ▶ 다음에 보낸다." },
	{ "so do • and ※", "준비물은 다음과 같다.| • 신분증| • 사진 두 장| ※ 도장은 필요 없다." },
	{ "and 📌 at the head of a line", "일정을 정리했다.|\n📌 1월 12일 발표|\n📌 1월 20일 출시" },
	{ "a dash at the head of a line", "준비물|\n- 신분증|\n- 사진" },
	{ "dots within a sentence", "그건... 내가 한 일이 아니다.| 정말이다." },
	{ "words that merely end in 다", "그라나다 여행을 다녀온 사람은 다 안다.| 판다 두 마리도 보았다." },
	{ "바다 is no verb", "여름이면 바다 앞 숙소는 모두 찬다.| 값도 두 배다." },
	{ "~음 within a text that has full stops", "그는 웃음 띤 얼굴로 나왔다.| 도움 받은 사람이 많았다.| 모임 장소는 비밀이다.| "
	    "다음 날도 같았다." },
	{ "~음 where there are none", "오늘 드디어 도착했음| 방이 생각보다 넓음| 아침은 안 나옴| 그래도 만족함" },
	{ "endings without punctuation", "어제 새 카페에 다녀왔어요| 커피가 정말 맛있더라구요| 다음에 또 가려고 합니다" },
	{ "a newline ends a sentence", "첫 줄 제목|\n둘째 줄은 문장이다.|\n셋째 줄도 문장이다." },
	{ "but not a line that goes on",
	"미국의 한 경제 매체는 지난주 기사에서 이 회사는\n“곧 새 모델을 낸다”고 전했다.|\n반응은 뜨거웠다." },
	{ "nor prose that is broken by its width",
	"정부는 올해 말까지 신청을 받는다.| 대상은 만 65세 이상 노인이며 소득 하위 70%에\n"
	    "해당해야 한다.| 신청은 주민센터에서 받는다." },
	{ "a credit at the head of a line", "[사진=가나시 제공]| 행사는 세 시간 동안 이어졌다." },
	{ "a stop behind a bracket", "색상은 세 가지(흰색·검은색·파란색).| 지금 주문하면 내일 온다." },
	{ "nor behind a comma", "이 싸움은 누가 먼저 만드느냐가 아니라,\n누가 더 싸게 만드느냐다.|\n그래서 오래 간다." },
	{ "a headline with a question mark stays whole",
	"AI 쇼크? 더 큰 파도가 온다|\n올해 들어 값이 내렸다.| 수요도 줄었다.| "
	    "공급은 늘었다." },
	{ "a headline with an exclamation mark too",
	"도전! 나도 요리사|\n올해 들어 값이 내렸다.| 수요도 줄었다.| 공급은 늘었다." },
	{ "a no-break space", "값이 내렸다.|\xC2\xA0수요는 그대로다." },
	{ "a zero-width space", "값이 내렸다.|\xE2\x80\x8B수요는 그대로다." },
	{ "an ideographic space", "값이 내렸다.|\xE3\x80\x80수요는 그대로다." },
	{ "lost characters are left as they are", "출시는 20255월로 잡혔다.| 그 뒤로 미뤄졌다." },
	{ "spelled-out emphasis", "저희는 전. 부. 다. 먹었습니다.| 배가 불렀습니다." },
	{ "a byline, an address and what follows",
	"값이 내렸다.| 홍길동 기자 hong@example.com| 관련 소식은 내일 전한다." },
	{ "speakers", "사회자: 반갑습니다.| 손님: 저도 반갑습니다.| 사회자: 시작할까요?" },
	{ "a remark in brackets belongs to the sentence before",
	"그는 세 번 이겼다. (2024년 기준)| 네 번째는 졌다." },
	{ "했다 하더라도", "설령 그가 이겼다 하더라도 결과는 같다.| 다시 해도 마찬가지다." },
};

static const struct split_case english[] = {
	{ "U.S. within a sentence",
	"He works for the U.S. Government in Virginia.| She does not." },
	{ "Mr. and Dr.", "Mr. Kim met Dr. Lee on Monday.| They talked for an hour." },
	{ "initials",
	"The chair is John F. Miller.| J. K. Park wrote the report.| Analysts at J.P. "
	    "Morgan agreed." },
	{ "an amount", "It costs $4.50 a month.| The old price was $3.99." },
	{ "an ellipsis", "He thought about it... and then he left.| Nobody followed." },
	{ "a quotation that goes on", "\"This is great.\" she said.| Then she sat down." },
	{ "an hour and its day", "It was 6 p.m. Tuesday in Lund.| By 10 a.m. EST March 3 it was "
	    "over.| They left at 8 a.m.| The rest stayed behind." },
	{ "a company", "Acme Inc. said on Friday that it would close.| Shares fell." },
	{ "a question and an answer", "What is your name?| My name is Jonas." },
	{ "times", "The shop opens at 9 a.m. on weekdays.| It closes at noon." },
	{ "e.g. and i.e.",
	"Bring a tool, e.g. a hammer.| A saw, i.e. the small one, is fine too." },
	{ "numbered items", "1.) The first item| 2.) The second item" },
	{ "lettered items", "a. The first item| b. The second item| c. The third one" },
	{ "a wrapped line",
	"The committee said on Monday that the plan which had been put\n"
	    "forward was not ready.|\nIt will meet again." },
	{ "a footnote", "He moved to London. [17]| He stayed for a year. [18]" },
	{ "two full stops glued",
	"The first one is small.|The second one is large.| The third is lost." },
};

/* Other languages, by UAX #29. */
static const struct split_case others[] = {
	{ "Japanese", "今日は晴れです。|明日は雨でしょう。|本当ですか?|はい。" },
	{ "Chinese", "今天天气很好。|我们去公园吧!|你去吗?" },
	{ "French", "Il fait beau.| Tu viens ?| Oui." },
	{ "Russian", "Сегодня тепло.| Завтра будет дождь." },
};

static void
test_cases(void)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(korean); i++)
		check(&korean[i], "ko");
	for (i = 0; i < ARRAY_LEN(english); i++)
		check(&english[i], "en");
	for (i = 0; i < ARRAY_LEN(others); i++)
		check(&others[i], i == 0 ? "ja" : i == 1 ? "zh" : i == 2 ? "fr" : "");
}

static void
test_part(const char *text, size_t n, const char *want)
{
	struct sentence_list list = split(str_of(text), "ko");

	if (test_ok(n < list.len, "there is a sentence %zu", n))
		test_str(str_of(line_part_name(list.items[n].part)), want, "part of \"%.60s\"",
		    text + list.items[n].span.start);
	arena_reset(&arena);
}

static void
test_parts(void)
{
	static const char body[] = "\n\n값이 크게 내렸다. 수요도 줄었다. 공급은 늘었다.\n\n";
	static const struct { const char *line, *part; } lines[] = {
		{ "시장의 새로운 강자", "heading" }, { "🔥 미중 경쟁, 이제 다음 단계로", "heading" },
		{ "■ 남은 과제", "heading" }, { "홍길동 기자 hong@example.com", "byline" },
		{ "[서울=가나통신] 홍길동 기자", "byline" }, { "by 지은이 2026. 1. 22.", "byline" },
		{ "이미지=픽스 크리에이터", "caption" }, { "▲ 행사장 모습. (사진=가나뉴스)", "caption" },
		{ "사진 제공=시청", "caption" }, { "ⓒ 가나뉴스", "caption" },
		{ "저작권자 ⓒ 가나신문, 무단전재 및 재배포 금지", "notice" }, { "▶ 가나신문 구독하기", "notice" },
		{ "본문 바로가기", "notice" }, { "댓글 0", "notice" },
		{ "Subscribe to our newsletter", "notice" },
		{ "• 오픈소스 생태계 구축", "list" }, { "1. 먼저 신청서를 쓴다.", "list" },
		{ "기자회견은 오후에 열린다.", "body" }, { "그는 구독 서비스의 값을 올리겠다고 말했다.", "body" },
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(lines); i++) {
		struct strbuf text = { 0 };

		strbuf_addf(&text, "제목 줄%s%s%s", body, lines[i].line, body);
		test_part(text.s, 4, lines[i].part);
		strbuf_free(&text);
	}
	test_part("새 모델 나온다\n\n값이 내렸다. 수요도 줄었다.", 0, "heading");
	test_part("새 모델 나온다\n\n값이 내렸다. 수요도 줄었다.", 1, "body");
}

static void
test_modules(void)
{
	struct quote_list quotes = { 0 };

	quote_find(&arena, str_of("a \"b (c) d\" e ' f\n\"g\nh\""), &quotes);
	test_int((long long)quotes.len, 1, "the outermost pair of a line alone");
	test_ok(quotes.len == 1 && quotes.items[0].open == 2 &&
	    quotes.items[0].close == 10, "and where it stands");
	test_int(abbreviation_of(str_of("Mrs")), ABBREVIATION_TITLE, "Mrs is a title");
	test_int(abbreviation_of(str_of("vs")), ABBREVIATION_INNER, "vs stands within sentences");
	test_int(abbreviation_of(str_of("word")), ABBREVIATION_NONE, "a word is none");
	test_int((long long)uax29_next(str_of("Hi. there. Now"), 0), 11,
	    "a small letter goes on (SB8)");
	test_int((long long)uax29_next(str_of("3.4 a.B. C"), 0), 9,
	    "numbers and letters go on (SB6, SB7)");
}

/* A file that is no model says where it is wrong. */
static void
test_model(void)
{
	static const char *const bad[] = { "", "x", "newsutils boundary model 1\nbias: 0\n",
		"newsutils boundary model 1\nweights\n5\n",
		"newsutils boundary model 1\nweights\nfffff 1\n",
		"newsutils boundary model 1\nbias: x\nweights\n",
		"newsutils boundary model 1\nweights\n1 200\n" };
	struct strbuf out = { 0 };
	struct err err;
	size_t i;

	for (i = 0; i < ARRAY_LEN(bad); i++)
		test_ok(!sentence_model_parse(&model, str_of(bad[i]), &err),
		    "model %zu is refused: %s", i, err.msg);
	test_ok(sentence_model_parse(&model, sentence_model_default(), &err),
	    "the built-in model is read");
	sentence_model_write(&model, str_of("text: none\n"), &out);
	test_ok(sentence_model_parse(&model, strbuf_str(&out), &err),
	    "what is written is read again");
	strbuf_free(&out);
	test_ok(sentence_model_parse(&model, sentence_model_default(), &err),
	    "and the first again");
}

int
main(void)
{
	test_model();
	test_cases();
	test_parts();
	test_modules();
	arena_free(&arena);
	return test_done();
}
