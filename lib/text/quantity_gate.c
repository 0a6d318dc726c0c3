#include "base/utf8.h"
#include "text/match.h"
#include "text/quantity_scan.h"

/*
 * Most words begin no quantity and no date, and the readers are many.  These tables hold how every word that
 * they know begins: nothing else is shown to them.  They only save time; a word that is added to a reader's
 * table needs its beginning here.
 */

/* What a Sino-Korean digit is followed by: another numeral, 분의, 점, or a unit it goes with. */
#define AFTER_DIGIT "십백천만억조점분와과개월년학퍼달유주라등위대일이삼사오육칠팔구불"
#define AFTER_BLANK "십백천만억점분개월년학퍼달유주라등위대킬미센밀나그톤리헥배갤인피야마조"
#define AFTER_MULTIPLIER "일이삼사오육륙칠팔구십백천만억조열스서마쉰예여아점분과원달불명마년배퍼개번가엔유위그권곳건표대프도여등주척센시층살세"

/* First syllables in order, the syllables that may follow (NULL: any), and those that may follow a blank. */
struct beginning {
	const char *first;
	const char *second;
	const char *third;	/* NULL: none behind a blank */
};

static const struct beginning beginnings[] = {
	{ "같", "은", NULL }, { "개", "천", NULL }, { "공", "점", NULL }, { "광", "복", NULL },
	{ "구", AFTER_DIGIT, AFTER_BLANK }, { "국", "군", NULL }, { "그", "글끄달저제해", "다해" },
	{ "근", "로", NULL }, { "글", "피", NULL }, { "금", "년요월일주", NULL }, { "나", "흘", NULL },
	{ "낮", NULL, "" }, { "내", "년달일주후", NULL }, { "너", "댓덧", NULL }, { "넉", "", "" },
	{ "네", "댓째명사개마번차권곳군가시달살배건", "" }, { "넷", NULL, "" }, { "노", "동", NULL },
	{ "다", "가다섯음", NULL }, { "닷", "새", NULL }, { "당", "월일해", NULL }, { "대", "여엿", NULL },
	{ "독", "립", NULL }, { "돌", "아", NULL }, { "두", NULL, "" }, { "둘", NULL, "" },
	{ "마", "이흔", NULL }, { "만", AFTER_MULTIPLIER "우", "" }, { "매", "주", NULL },
	{ "며", "칠", NULL }, { "명", "년일", NULL }, { "몇", NULL, "" }, { "모", "레", NULL },
	{ "목", "요", NULL }, { "반", "나년세시", "시" }, { "발", "렌", NULL }, { "밤", NULL, "" },
	{ "백", AFTER_MULTIPLIER, "" }, { "밸", "런", NULL }, { "보", "름", NULL }, { "빼", "빼", NULL },
	{ "분", "속", NULL }, { "사", "나흘" AFTER_DIGIT, AFTER_BLANK },
	{ "삼", AFTER_DIGIT "헥", AFTER_BLANK }, { "상", "반", NULL }, { "새", "달벽", NULL },
	{ "생", "후", NULL }, { "서", "너넛른", NULL }, { "석", "", "" }, { "섭", "씨", NULL },
	{ "성", "탄", NULL }, { "세", NULL, "" }, { "셋", NULL, "" },
	{ "수", "십백천만억개년주일시분초달차배명번곳가해건대마회군권요", NULL }, { "쉰", NULL, "" }, { "스", "무물승", NULL },
	{ "시", "간속월", NULL }, { "식", "목", NULL }, { "신", "정", NULL }, { "심", "야", NULL },
	{ "십", NULL, "" }, { "아", "침홉흐흔", NULL }, { "앞", "으", NULL }, { "어", "린버저제", NULL },
	{ "억", AFTER_MULTIPLIER, "" }, { "엊", "그", NULL }, { "여", "덟드든섯남러", NULL },
	{ "연", "내말초", NULL }, { "열", NULL, "" }, { "엿", "새", NULL }, { "영", "하점", NULL },
	{ "예", "닐순", NULL }, { "오", "는늘전후" AFTER_DIGIT, AFTER_BLANK }, { "올", "해", "" },
	{ "월", "말요초", NULL }, { "유", "월", NULL }, { "육", AFTER_DIGIT, AFTER_BLANK },
	{ "음", "수", NULL }, { "이", "날달듬레번튿틀" AFTER_DIGIT, "날" AFTER_BLANK }, { "익", "일", NULL },
	{ "일", "고곱요흔" AFTER_DIGIT, AFTER_BLANK }, { "자", "정", NULL }, { "작", "년", NULL },
	{ "재", "작", NULL }, { "저", "녁번", NULL }, { "전", "날년달분월일", "분" }, { "절", "반", NULL },
	{ "정", "오", NULL }, { "제", "헌", "" }, { "지", "난지", NULL }, { "직", "전", NULL },
	{ "천", AFTER_MULTIPLIER, "" }, { "첫", "번째", "번" }, { "초", "속", NULL }, { "최", "근", NULL },
	{ "칠", AFTER_DIGIT, AFTER_BLANK }, { "크", "리", NULL }, { "토", "요", NULL },
	{ "팔", AFTER_DIGIT, AFTER_BLANK }, { "하", "나루반", NULL },
	{ "한", "글낮두사명개마번차권곳군가시달살배건잔병컵채척켤쌍", "가갑개건곳군권그끼달대두마명모방배번벌병분사살상송시쌍잔다장점조종주줄차채척캔켤컵통팀편표해" },
	{ "할", "로", NULL }, { "핼", "러", NULL }, { "현", "충", NULL }, { "화", "씨요이", NULL },
	{ "후", "년", NULL },
};

/* The first four letters of English words by their first letter; a blank: no letter follows. */
static const char *const english[26] = {
	"apr apriarouasceash aug augu", "begibillboxibom boy ", "calechricolucomicrorcurrcy  ",
	"day dec decedozedoz ",
	"earleasteigheleveartend eom eoy eoq even",
	"fathfeb febrfiftfirsfiscfivefollfortfourfri fridfy  ",
	"good", "halfhallhund", "inde",
	"jan janujul julyjun june", "", "labolakhlastlate",
	"malamar marcmartmay memomid middmidnmillminumlk mon mondmontmornmoth",
	"naugneganew nextninenintnoonnougnov nove", "oct octoone ", "palmpastpentpresprevprio",
	"q1  q2  q3  q4  qtr quadquar",
	"ringrs  ", "sat satusecosep septsevesix sixtst  starsun sund",
	"ten tenstentthirthisthouthrethu thurtodatomotonitriltue tuestweltwentwo ", "upco",
	"valevete", "wed wednweek", "xmas",
	"yearyestyr  ", "zero",
};

/* What "a" or "an" may stand before, "this" too: units, multipliers, parts. */
static const char after_article[] = "acrebarrbillmlk centcoupcrorcup dayldaysday decadolldozefew fiftfootfortfourgallgramhalfhourhund"
	"inchkilolakhlb  litrliteminumetrmilemillmontmornnighouncpairpounquarsecosixttenstentthirthouton "
	"triltwenweekyardyearyr  afteevencomicalequideurotonndegrpintpastsundmondtueswednthurfridsatu";

static bool
has_prefix(struct str text, size_t pos, const char *list)
{
	char four[4];
	size_t i;
	bool ended = false;

	for (i = 0; i < 4; i++) {
		char c = pos + i < text.len && !ended ? (char)(text.s[pos + i] | 0x20) : ' ';

		/* digits may be glued to a short word: feb13, fy2025, q3 */
		if (!((c >= 'a' && c <= 'z') || (i == 1 && c >= '1' && c <= '4' &&
		    (text.s[pos] | 0x20) == 'q'))) {
			ended = true;
			c = ' ';
		}
		four[i] = c;
	}
	for (; *list != '\0'; list += 4)
		if (list[0] == four[0] && list[1] == four[1] && list[2] == four[2] &&
		    list[3] == four[3])
			return true;
	return false;
}

/* A sign of money or a code that a number follows: US$, Mex$, KRW 500, GBP3. */
static bool
is_code(struct str text, size_t pos)
{
	size_t i;

	for (i = 1; i <= 5 && pos + i < text.len; i++)
		if (text.s[pos + i] == '$')
			return true;
	return text.s[pos] < 'a' && utf8_is_digit(match_peek(text, match_spaces(text,
	    pos + 3 < text.len ? pos + 3 : text.len, 1)));
}

static bool
english_begins(struct str text, size_t pos)
{
	char c = (char)(text.s[pos] | 0x20);
	size_t len = match_word(text, pos, "a");

	if (len == 0)
		len = match_word(text, pos, "an");
	if (len == 0)
		len = match_word(text, pos, "this");
	if (len > 0)
		return is_code(text, pos) || has_prefix(text, match_spaces(text, pos + len, 1),
		    after_article);
	return has_prefix(text, pos, english[c - 'a']) || is_code(text, pos);
}

/* Three bytes as a number in their order. */
static uint32_t
three_bytes(const char *s)
{
	return (uint32_t)(unsigned char)s[0] << 16 | (uint32_t)(unsigned char)s[1] << 8 | (unsigned char)s[2];
}

static const struct beginning *
find_beginning(struct str text, size_t pos)
{
	size_t low = 0, high = ARRAY_LEN(beginnings), middle;
	uint32_t key = three_bytes(text.s + pos), there;

	while (low < high) {
		middle = (low + high) / 2;
		there = three_bytes(beginnings[middle].first);
		if (key == there)
			return &beginnings[middle];
		if (key < there)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

static bool
korean_begins(struct str text, size_t pos)
{
	const struct beginning *b = find_beginning(text, pos);
	size_t at = pos + 3;

	if (b == NULL)
		return false;
	if (match_hangul(text, at))
		return b->second == NULL || match_one_of(text, at, b->second);
	return b->third == NULL ? b->second == NULL : match_one_of(text, match_spaces(text, at, 2),
	    b->third);
}

bool
scan_gate(struct str text, size_t pos)
{
	unsigned char c = (unsigned char)text.s[pos];
	uint32_t cp;

	if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
		return english_begins(text, pos);
	if (c < 0x80)
		return true;
	if (match_hangul(text, pos))
		return korean_begins(text, pos);
	cp = match_peek(text, pos);
	return utf8_is_han(cp) || (cp >= 0x20A0 && cp <= 0x20BF) || (cp >= 0xA2 && cp <= 0xA5) ||
	    (cp >= 0xBC && cp <= 0xBE) ||
	    cp == 0xFF04 || cp == 0xFFE5 || cp == 0xFFE6 || cp == 0xE3F || cp == 0x2018 ||
	    cp == 0x2019;
}
