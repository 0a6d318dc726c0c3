#include "text/line_part.h"

#include <string.h>

#include "base/utf8.h"
#include "text/char_class.h"
#include "text/line_wrap.h"
#include "text/words.h"

/* Longer lines are read as prose. */
#define SHORT_BYTES 150
#define NOTICE_BYTES 400
#define HEADING_BYTES 160
#define BYLINE_BYTES 100

static const char *const names[] = { "body", "heading", "caption", "byline", "list", "notice" };

/* Any of these makes a notice of a line, however it ends. */
static const char *const notice_words[] = {
	"무단전재", "무단 전재", "무단복제", "무단 복제", "재배포 금지", "재배포금지", "저작권자", "저작권 보호", "AI 학습 및 활용 금지",
	"All rights reserved", "All Rights Reserved", "ALL RIGHTS RESERVED",
};

/* These do where the line is short and states nothing. */
static const char *const notice_hints[] = {
	"ADVERTISEMENT", "Advertisement", "Click here", "Cookie", "Copyright", "Follow us",
	"Log in", "Most read", "Newsletter", "Privacy Policy", "READ MORE", "Read more",
	"Related articles", "Related stories", "Share this", "Sign up", "Skip to content",
	"Skip to main", "Subscribe", "Terms of", "click here", "cookie", "copyright",
	"follow us", "newsletter", "sign up", "subscribe", "공유하기", "관련 기사", "관련기사",
	"광고 문의", "광고문의", "구독", "글자 크기", "글자크기", "기사 공유",
	"기사 링크를 복사", "기사 제보", "기사제보", "뉴스레터", "댓글", "더보기", "로그인",
	"많이 본 뉴스", "메뉴 열기", "바로가기", "본문 바로가기", "스크랩", "실시간 뉴스",
	"알림 받기", "앱 다운로드", "위로 스크롤", "이메일 주소는 공개", "이미지 확대",
	"인기기사", "인쇄하기", "전체보기", "제보는", "제보하기", "좋아요", "채널 추가",
	"카카오톡", "팔로우", "프린트", "필수 필드", "회원가입", "후원하기",
};

/* What a page has instead of words: a whole line of it is a notice. */
static const char *const notice_lines[] = {
	"닫기", "목록", "이전글", "다음글", "메뉴", "검색", "홈", "TOP", "인쇄", "공유", "Share", "Print", "Menu",
	"Search", "Close",
};

static const char *const caption_starts[] = {
	"사진=", "사진 =", "사진:", "사진 :", "사진제공", "사진 제공", "사진출처", "사진 출처", "[사진", "(사진", "/사진", "<사진",
	"▲", "△", "이미지=",
	"이미지 =", "이미지:", "이미지 출처", "이미지출처", "[이미지", "(이미지", "그래픽=", "그래픽 =", "[그래픽", "자료사진", "자료=",
	"자료:", "영상=",
	"일러스트", "출처=", "![", "Photo:", "Photo by", "Photograph", "Image:", "Image credit",
	"Credit:", "Getty Images", "(Photo", "[Photo",
	"FILE PHOTO", "FILE -", "Illustration",
};

static const char *const caption_words[] = {
	"(AP Photo", "/Reuters", "Getty Images", "Photo by", "Photo:", "게티 이미지",
	"게티이미지", "그래픽=", "뉴스1 제공", "뉴시스 제공", "사진 제공", "사진=", "사진제공",
	"연합뉴스 제공", "이미지=", "자료사진",
};

/* Words that stand behind a name in a byline. */
static const char *const byline_roles[] = {
	"기자", "특파원", "앵커", "논설위원", "논설실장", "칼럼니스트", "에디터", "선임기자", "대기자", "통신원", "리포터", "편집장",
	"Reporter",
	"reporter", "Correspondent", "correspondent", "Staff Writer", "Editor",
};

static const char *const byline_starts[] = {
	"by ", "By ", "BY ", "글=", "글 =", "글:", "글 ", "기자 ", "입력 ", "입력:", "등록 ", "등록:", "수정 ",
	"수정:", "승인 ", "기사입력", "최종수정",
	"작성자", "작성일", "발행일", "게재일", "출처:", "출처 :", "Published", "Updated", "Posted ", "Written by",
	"Reporting by",
};

/* Marks that head a section rather than an item. */
static const char *const heading_marks[] = { "■", "◆", "◇", "▣", "【", "〔", "##", "# ", "<", "《",
    "Q.", "●" };

/* Whether the sentence states something, as prose does and labels and buttons do not. */
static bool
is_statement(struct str s)
{
	static const char *const ends[] = { "다.", "다.”", "다.\"", "다", "까?", "죠.", "다!" };

	if (words_end(s, ends, ARRAY_LEN(ends)))
		return true;
	return char_class_at(s, 0, NULL) == CHAR_UPPER && str_ends(s, ".");
}

/* "name@host" anywhere. */
static bool
has_address(struct str s)
{
	const char *at = memchr(s.s, '@', s.len);
	size_t i = at ? (size_t)(at - s.s) : 0;

	return i > 0 && i + 1 < s.len && utf8_is_alnum((unsigned char)s.s[i - 1]) &&
	    utf8_is_alnum((unsigned char)s.s[i + 1]);
}

/*
 * Whether notice_words are worth looking for: whether s holds 무단, 재배포, 저작권, 학습 및 or "eserved".
 * Every sentence comes here, so that two bytes at a time are looked at.
 */
static bool
has_notice_root(struct str s)
{
	size_t i;

	for (i = 0; i + 6 <= s.len; i++) {
		struct str rest = { s.s + i, s.len - i };

		switch ((unsigned char)s.s[i] << 8 | (unsigned char)s.s[i + 1]) {
		case 0xEBAC:
		case 0xEC9E:
		case 0xECA0:
		case 0xED95:
			if (str_starts(rest, "무단") || str_starts(rest, "재배포") ||
			    str_starts(rest, "저작권") ||
			    str_starts(rest, "학습 및"))
				return true;
			break;
		case 'e' << 8 | 's':
		case 'E' << 8 | 'S':
			if (str_starts(rest, "eserved") || str_starts(rest, "ESERVED"))
				return true;
			break;
		default:
			break;
		}
	}
	return false;
}

static bool
is_notice(struct str s, const struct line_place *place)
{
	bool statement = is_statement(s);

	if (s.len > (statement ? SHORT_BYTES : NOTICE_BYTES))
		return false;
	if (has_notice_root(s) && words_within(s, notice_words, ARRAY_LEN(notice_words)))
		return true;
	if (place->begins && place->ends && words_are(s, notice_lines, ARRAY_LEN(notice_lines)))
		return true;
	return s.len <= SHORT_BYTES && !statement &&
	    words_within(s, notice_hints, ARRAY_LEN(notice_hints));
}

static bool
is_caption(struct str s)
{
	static const char *const copyright[] = { "ⓒ", "(c)" };

	if (s.len > SHORT_BYTES || (is_statement(s) && !str_ends(s, ")")))
		return false;
	return words_within(s, caption_words, ARRAY_LEN(caption_words)) ||
	    words_within(s, copyright, ARRAY_LEN(copyright)) ||
	    str_find(s, str_of("©"), 0) != (size_t)-1;
}

/* Cuts addresses, brackets and marks off the end, so that "홍길동 기자 (a@b.kr) =" ends in its role. */
static struct str
without_contact(struct str s)
{
	for (;;) {
		size_t i = s.len;
		uint32_t cp;
		unsigned n;

		if (s.len == 0)
			return s;
		n = utf8_decode_before(s, s.len, &cp);
		if (utf8_is_hangul(cp) || !utf8_is_alnum(cp)) {
			if (utf8_is_hangul(cp))
				return s;
			s.len -= n;
			continue;
		}
		while (i > 0 && (unsigned char)s.s[i - 1] > ' ' && (unsigned char)s.s[i - 1] < 0x80)
			i--;
		if (memchr(s.s + i, '@', s.len - i) == NULL)
			return s;
		s.len = i;
	}
}

static bool
is_byline(struct str s)
{
	struct str name;
	size_t i;

	if (s.len > BYLINE_BYTES || is_statement(s))
		return false;
	if (has_address(s) || words_begin(s, byline_starts, ARRAY_LEN(byline_starts)))
		return true;
	if (str_ends(s, " 구독"))		/* the button beside the name */
		s.len -= sizeof(" 구독") - 1;
	name = without_contact(s);
	for (i = 0; i < ARRAY_LEN(byline_roles); i++)
		if (str_ends(name, byline_roles[i]) && name.len > str_of(byline_roles[i]).len)
			return true;
	return false;
}

/* "1. ", "2) ", "[3] " and list marks. */
static bool
is_item(struct str s)
{
	enum char_class class = char_class_at(s, 0, NULL);
	size_t i = 0;

	if (class == CHAR_BULLET)
		return true;
	if (class == CHAR_DASH)
		return s.len > 1 && (s.s[1] == ' ' || (unsigned char)s.s[1] >= 0x80);
	if (s.s[0] == '[')
		s = str_slice(s, 1, s.len);
	while (i < s.len && i < 3 && utf8_is_digit((unsigned char)s.s[i]))
		i++;
	return i > 0 && i + 1 < s.len && memchr(".)]", s.s[i], 3) != NULL && s.s[i + 1] == ' ';
}

static bool
is_heading(struct str s, const struct line_place *place)
{
	enum char_class class;
	uint32_t cp;

	if (!place->begins || !place->ends || s.len > HEADING_BYTES ||
	    memchr(s.s, '\n', s.len) != NULL)
		return false;
	utf8_decode_before(s, s.len, &cp);
	class = char_class(cp);
	if (class == CHAR_STOP || class == CHAR_COMMA || class == CHAR_COLON ||
	    str_ends(s, "다.”") ||
	    str_ends(s, "다.\"") || str_ends(s, ".)"))
		return false;
	if (words_begin(s, heading_marks, ARRAY_LEN(heading_marks)))
		return true;
	if (char_class_at(s, 0, NULL) == CHAR_EMOJI)
		return !line_wrap_is_finished(s) || place->alone;
	return place->first || (place->punctuated && (place->alone || !line_wrap_is_finished(s)));
}

enum line_part
line_part_of(struct str sentence, const struct line_place *place)
{
	if (sentence.len == 0)
		return PART_BODY;
	if (sentence.len <= NOTICE_BYTES &&
	    words_begin(sentence, caption_starts, ARRAY_LEN(caption_starts)))
		return PART_CAPTION;
	if (str_ends(sentence, " 구독") && is_byline(sentence))
		return PART_BYLINE;
	if (is_notice(sentence, place))
		return PART_NOTICE;
	if (is_caption(sentence))
		return PART_CAPTION;
	if (is_byline(sentence))
		return PART_BYLINE;
	if (place->begins && words_begin(sentence, heading_marks, ARRAY_LEN(heading_marks)) &&
	    is_heading(sentence, place))
		return PART_HEADING;
	if (place->begins && is_item(sentence))
		return PART_LIST;
	return is_heading(sentence, place) ? PART_HEADING : PART_BODY;
}

const char *
line_part_name(enum line_part part)
{
	return names[part];
}
