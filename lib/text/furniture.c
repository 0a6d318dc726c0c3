#include "text/furniture.h"

#include <string.h>

#include "base/utf8.h"

/* Furniture lines are short; a paragraph that holds one of these words is a paragraph. */
#define MAX_LINE 400
#define MAX_BUTTON 160
#define MAX_DATELINE 90

/* A line that begins so leads elsewhere, or says when and by whom the article was entered. */
static const char *const openings[] = {
	"▶", "▷", "☞", "※", "<저작권", "[저작권", "저작권", "ⓒ", "©", "(c)", "(C)", "Copyright", "[관련기사]",
	"[관련 기사]", "관련기사", "관련 기사", "[포토]", "[사진]", "[영상]", "[동영상]", "Related:", "RELATED:",
	"Related Articles", "Read more", "READ MORE", "Read also", "Also read", "See also", "PHOTO", "VIDEO",
	"Advertisement", "ADVERTISEMENT", "Sign up", "Subscribe", "Follow us", "Our Standards:", "기사제보", "제보는", "구독하기", "무단전재", "무단 전재",
};

/* A line that holds one of these is a copyright notice, however long; or when it is short. */
static const char *const notices[] = {
	"무단전재", "무단 전재", "재배포 금지", "ights reserved",
};
static const char *const short_notices[] = {
	"재배포금지", "저작권자", "may not be published, broadcast",
};

/* A short line that holds one of these and is no sentence is a row of buttons. */
static const char *const buttons[] = {
	"구독하기", "공유하기", "글자크기", "글자 크기", "좋아요", "기사제보", "카카오톡", "newsletter", "Newsletter",
	"Share this", "Click here", "기자 구독",
};

/* A line of dates and times after one of these says when it was entered. */
static const char *const entries[] = {
	"입력", "기사입력", "수정", "최종수정", "등록", "송고", "승인", "업데이트", "Published", "Updated", "Posted",
	"Last updated", "PUBLISHED", "UPDATED",
};

static const char *const months[] = {
	"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
};

static bool
holds_any(struct str line, const char *const *words, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (str_find(line, str_of(words[i]), 0) != (size_t)-1)
			return true;
	return false;
}

static bool
has_digit(struct str line)
{
	size_t i;

	for (i = 0; i < line.len; i++)
		if (utf8_is_digit((unsigned char)line.s[i]))
			return true;
	return false;
}

/* "hong@example.com", with or without a name before it. */
static bool
is_address(struct str line)
{
	size_t at = str_find(line, str_of("@"), 0);

	return line.len <= 80 && at != (size_t)-1 && at > 0 && str_find(line, str_of("."), at) != (size_t)-1 &&
	    utf8_is_alnum((unsigned char)line.s[at - 1]);
}

/* "홍길동 기자", "By Ann Reed, Harbour Post". */
static bool
is_byline(struct str line)
{
	if (str_starts(line, "By ") || str_starts(line, "BY "))
		return line.len <= 80 && !str_ends(line, ".");
	return line.len <= 60 && (str_ends(line, "기자") || str_ends(line, "특파원") || str_ends(line, "통신원"));
}

/* "201 comments  Share  Print", "댓글 12". */
static bool
is_counter(struct str line)
{
	static const char *const words[] = { "comment", "Comment", "댓글", "shares", "views", "조회" };

	return line.len <= 80 && has_digit(str_slice(line, 0, 12)) &&
	    holds_any(str_slice(line, 0, 24), words, ARRAY_LEN(words));
}

static bool
is_furniture(struct str line)
{
	if (line.len > MAX_LINE)
		return false;
	if (str_starts_any(line, openings, ARRAY_LEN(openings)) || is_address(line) || is_byline(line))
		return true;
	if (is_counter(line))
		return true;
	if (line.len <= MAX_BUTTON && str_starts_any(line, entries, ARRAY_LEN(entries)) && has_digit(line) &&
	    !str_ends(line, "다."))
		return true;
	if (holds_any(line, notices, ARRAY_LEN(notices)))
		return true;
	if (line.len > MAX_BUTTON)
		return false;
	return holds_any(line, short_notices, ARRAY_LEN(short_notices)) ||
	    (!str_ends(line, ".") && holds_any(line, buttons, ARRAY_LEN(buttons)));
}

/* Whether one of these kinds of name for a journalist stands in head, and where it ends. */
static bool
find_title(struct str head, size_t *end)
{
	static const char *const titles[] = { "기자", "특파원", "통신원", "논설위원" };
	size_t i, at;

	for (i = 0; i < ARRAY_LEN(titles); i++) {
		at = str_find(head, str_of(titles[i]), 0);
		if (at != (size_t)-1) {
			*end = at + strlen(titles[i]);
			return true;
		}
	}
	return false;
}

static size_t
skip_space(struct str line, size_t pos)
{
	while (pos < line.len && line.s[pos] == ' ')
		pos++;
	return pos;
}

/* "홍길동 기자 = " at pos; what follows it, or pos. */
static size_t
skip_reporter(struct str line, size_t pos)
{
	struct str head = str_slice(line, pos, pos + 60);
	size_t end;

	if (!find_title(head, &end))
		return pos;
	end = skip_space(line, pos + end);
	return end < line.len && line.s[end] == '=' ? skip_space(line, end + 1) : pos;
}

/* "【서울=연합】홍길동 기자 = ", "[신문 홍길동 기자] ", "(서울=연합뉴스) ". */
static size_t
skip_bracket(struct str line)
{
	static const char *const pairs[][2] = { { "【", "】" }, { "[", "]" }, { "(", ")" }, { "〔", "〕" } };
	size_t i, close, end;
	struct str inside;

	for (i = 0; i < ARRAY_LEN(pairs); i++) {
		if (!str_starts(line, pairs[i][0]))
			continue;
		close = str_find(str_slice(line, 0, MAX_DATELINE), str_of(pairs[i][1]), 0);
		if (close == (size_t)-1)
			return 0;
		inside = str_slice(line, strlen(pairs[i][0]), close);
		if (str_find(inside, str_of("="), 0) == (size_t)-1 && !find_title(inside, &end))
			return 0;
		close = skip_space(line, close + strlen(pairs[i][1]));
		return skip_reporter(line, close);
	}
	return 0;
}

/* "신문=홍길동 기자 ". */
static size_t
skip_plain_byline(struct str line)
{
	struct str head = str_slice(line, 0, MAX_DATELINE);
	size_t equals = str_find(head, str_of("="), 0), end;

	if (equals == (size_t)-1 || equals > 40 || !find_title(str_slice(head, equals, equals + 30), &end))
		return 0;
	end = skip_space(line, equals + end);
	if (end < line.len && line.s[end] == '=')
		end++;
	return skip_space(line, end);
}

static bool
is_month(struct str word)
{
	size_t i, j;

	for (i = 0; word.len >= 3 && i < ARRAY_LEN(months); i++) {
		for (j = 0; j < 3 && (word.s[j] | 0x20) == months[i][j]; j++)
			;
		if (j == 3)
			return true;
	}
	return false;
}

/* A word of a dateline: capitals, a month, a day. */
static bool
is_dateline_word(struct str word)
{
	size_t i;

	if (is_month(word))
		return true;
	for (i = 0; i < word.len; i++)
		if (strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,/'", word.s[i]) == NULL)
			return false;
	return word.len > 0;
}

/* "NEW YORK, Nov 22 (Reuters) - ", "Nov 22 (Reuters) ". */
static size_t
skip_english(struct str line)
{
	struct str head = str_slice(line, 0, MAX_DATELINE);
	size_t pos = 0, end, close;
	bool month = false, agency = false;

	while (pos < head.len && head.s[pos] != '(' && head.s[pos] != '-') {
		end = str_find(head, str_of(" "), pos);
		if (end == (size_t)-1 || !is_dateline_word(str_slice(head, pos, end)))
			break;
		month |= is_month(str_slice(head, pos, end));
		pos = skip_space(head, end);
	}
	if (pos == 0 || pos >= head.len)
		return 0;
	if (head.s[pos] == '(') {
		close = str_find(head, str_of(")"), pos);
		if (close == (size_t)-1)
			return 0;
		agency = true;
		pos = skip_space(head, close + 1);
	}
	end = str_starts(str_slice(line, pos, line.len), "-") ? 1 :
	    str_starts(str_slice(line, pos, line.len), "–") || str_starts(str_slice(line, pos, line.len), "—") ? 3 : 0;
	while (end > 0 && pos + end < line.len && line.s[pos + end] == '-')
		end++;
	if (end == 0 && !(month && agency))
		return 0;
	return skip_space(line, pos + end);
}

static size_t
skip_dateline(struct str line)
{
	size_t n = skip_bracket(line);

	if (n == 0)
		n = skip_plain_byline(line);
	return n != 0 ? n : skip_english(line);
}

bool
furniture_strip(struct str line, bool first, struct span *content)
{
	struct str rest = str_trim(line);

	content->start = (size_t)(rest.s - line.s);
	content->end = content->start + rest.len;
	if (first)
		content->start += skip_dateline(rest);
	rest = str_slice(line, content->start, content->end);
	return rest.len > 0 && !is_furniture(rest);
}
