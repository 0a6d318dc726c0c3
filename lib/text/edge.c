#include "text/edge.h"

#include <string.h>

#include "base/utf8.h"
#include "text/josa.h"
#include "text/match.h"

#define TOKEN 256		/* bytes of a token that are looked at on either side */
#define LONG_NAME 15		/* bytes of Hangul, five syllables: no accident */

/* Prefixes that stand before a country's or person's name without a space. */
static const char *const prefixes[] = {
	"대", "반", "친", "탈", "재", "주", "방", "범", "비", "전", "현", "신", "구", "옛"
};

/* Hanja before and behind a country's one-letter form: 訪美, 中企, 美軍. */
static const char *const han_prefixes[] = { "訪", "對", "駐", "反", "親", "在", "前" };
static const char *const han_suffixes[] = {
	"企", "軍", "發", "産", "製", "側", "外", "紙", "系", "戰", "式"
};
static const char *const han_countries[] = {
	"美", "中", "日", "韓", "英", "獨", "佛", "露", "北", "印", "加", "濠", "伊"
};

/* Nouns written behind a name of any type, or of places, without a space. */
static const char *const head_nouns[] = {
	"정부", "당국", "정상", "대표", "국민", "기업", "업체", "시장", "경제", "증시", "전역",
	"지역", "지방", "현지", "언론", "사태", "사건", "사회", "방문", "출신", "관계", "관련",
	"모델", "제품", "서비스", "칩", "반도체", "그룹", "계열", "주가", "주식", "본사", "지사",
	"직원", "회장", "사장", "의원", "장관", "총리", "대통령", "교수", "기자", "감독", "선수",
	"행정부", "진영", "정권", "시대", "전쟁", "쇼크", "국적", "국내", "문화", "문제", "영화",
	"연구", "대학", "공장", "법인", "협회", "노조", "외교", "대사", "총영사", "여행", "노선",
	"공항", "유학", "시내", "최대", "최초", "최고", "이미지"
};

static bool
is_letter(uint32_t cp)
{
	return utf8_is_alnum(cp) && !utf8_is_digit(cp);
}

static bool
ends_with_any(struct str text, const char *const *list, size_t n, size_t *len)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (str_ends(text, list[i])) {
			*len = strlen(list[i]);
			return true;
		}
	}
	return false;
}

/* A known prefix ends at pos and begins its word. */
static bool
prefix_before(struct str text, size_t pos)
{
	size_t len;

	return ends_with_any(str_slice(text, 0, pos), prefixes, ARRAY_LEN(prefixes), &len) &&
	    !utf8_is_hangul(match_before(text, pos - len));
}

/* 친미국, 반트럼프; but 친왕이 is a prince, not someone called 왕이. */
static bool
takes_prefix(const struct automaton_match *m, const struct lexicon_entry *e)
{
	return m->end - m->start >= (str_is(e->type, "LOC") ? 6 : 9);
}

/* One Hanja for a country: alone, among other countries, or beside the few that go with it. */
static bool
single_han_left(struct str text, size_t pos)
{
	struct str before = str_slice(text, 0, pos);
	uint32_t cp = match_before(text, pos);
	size_t len;

	if (utf8_is_han(cp))
		return ends_with_any(before, han_countries, ARRAY_LEN(han_countries), &len) ||
		    ends_with_any(before, han_prefixes, ARRAY_LEN(han_prefixes), &len);
	return !utf8_is_digit(cp) && (!utf8_is_hangul(cp) || prefix_before(text, pos));
}

static bool
single_han_right(struct str text, size_t pos)
{
	return !utf8_is_han(match_peek(text, pos)) ||
	    match_longest(text, pos, han_countries, ARRAY_LEN(han_countries), NULL) > 0 ||
	    match_longest(text, pos, han_suffixes, ARRAY_LEN(han_suffixes), NULL) > 0;
}

static bool
is_single_han(struct str text, size_t start, size_t end)
{
	uint32_t cp = match_peek(text, start);

	return utf8_is_han(cp) && end - start <= 4;
}

bool
edge_in_address(struct str text, size_t pos)
{
	size_t start = pos, end = pos;

	while (start > 0 && pos - start < TOKEN && text.s[start - 1] > ' ' &&
	    text.s[start - 1] != '(')
		start--;
	while (end < text.len && end - pos < TOKEN && text.s[end] > ' ' && text.s[end] != ')')
		end++;
	return str_find(str_slice(text, start, end), str_of("://"), 0) != (size_t)-1 ||
	    str_find(str_slice(text, start, end), str_of("www."), 0) != (size_t)-1 ||
	    memchr(text.s + start, '@', end - start) != NULL;
}

bool
edge_left(struct str text, const struct automaton_match *m, const struct lexicon_name *name,
    const struct lexicon_entry *e)
{
	uint32_t before = match_before(text, m->start), first = match_peek(text, m->start);

	if (m->start == 0 || e->inside)
		return true;
	if (utf8_is_hangul(first))
		return !is_letter(before) && (!utf8_is_hangul(before) ||
		    (prefix_before(text, m->start) && takes_prefix(m, e)));
	if (utf8_is_han(first))
		return !is_single_han(text, m->start, m->end) || single_han_left(text, m->start);
	if (!utf8_is_alnum(first))
		return true;
	/* 지난 1R1: what is left of a date; only a name that others vouch for may stand so */
	if (utf8_is_digit(before))
		return is_letter(first) && name->alias && e->nneeds > 0;
	return !is_letter(before) && before != '_' && before != '@' && before != '#' &&
	    !(before == '.' && m->start > 1 && utf8_is_alnum((unsigned char)text.s[m->start - 2]));
}

/* Behind a Latin letter or a digit. */
static bool
latin_right(struct str text, size_t end, const struct lexicon_entry *e)
{
	uint32_t next = match_peek(text, end), after = match_peek(text, end + 1);

	if (utf8_is_alnum(next) || next == '_')
		return false;
	if ((next == '.' || next == '-') && utf8_is_digit(after))
		return false;
	if ((next == '.' || next == '@') && is_letter(after))
		return !edge_in_address(text, end) && next == '.' && after >= 'A' && after <= 'Z';
	if (!utf8_is_hangul(next))
		return true;
	if (josa_or_suffix_follows(text, end))
		return true;
	/* GPT계열; but after a figure a counter may stand: 3개 */
	return (!utf8_is_digit(match_before(text, end)) && (str_is(e->type, "MODEL") ||
	    str_is(e->type, "TECH"))) ||
	    match_longest(text, end, head_nouns, ARRAY_LEN(head_nouns), NULL) > 0;
}

bool
edge_right(struct str text, const struct automaton_match *m, const struct lexicon_entry *e,
    bool glued)
{
	uint32_t last = match_before(text, m->end), next = match_peek(text, m->end);

	if (m->end == text.len || e->inside)
		return true;
	if (glued)
		return true;
	if (utf8_is_han(last))
		return !is_single_han(text, m->start, m->end) || single_han_right(text, m->end);
	if (utf8_is_alnum(last))
		return latin_right(text, m->end, e);
	if (!utf8_is_hangul(last) || !utf8_is_hangul(next))
		return true;
	if (josa_follows(text, m->end))
		return true;
	if (e->whole_word)
		return false;
	return m->end - m->start >= LONG_NAME || josa_or_suffix_follows(text, m->end) ||
	    match_longest(text, m->end, head_nouns, ARRAY_LEN(head_nouns), NULL) > 0;
}

bool
edge_case(struct str text, const struct automaton_match *m, struct str name, bool any_case)
{
	struct str found = str_slice(text, m->start, m->end);
	size_t i, letters = 0;

	if (any_case || str_eq(found, name))
		return true;
	for (i = 0; i < found.len; i++) {
		if (found.s[i] >= 'a' && found.s[i] <= 'z')
			return false;
		letters += found.s[i] >= 'A' && found.s[i] <= 'Z';
	}
	return letters >= 4;
}

bool
edge_allowed(struct str text, const struct automaton_match *m, const struct lexicon_entry *e)
{
	struct str after = str_slice(text, m->end, text.len), before = str_slice(text, 0, m->start);
	size_t i;

	for (i = 0; i < e->nnot_before; i++) {
		if (str_starts(after, e->not_before[i].s) ||
		    (str_starts(after, " ") && str_starts(str_slice(after, 1, after.len),
		    e->not_before[i].s)))
			return false;
	}
	for (i = 0; i < e->nnot_after; i++) {
		if (str_ends(before, e->not_after[i].s) ||
		    (str_ends(before, " ") &&
		    str_ends(str_slice(before, 0, before.len - 1), e->not_after[i].s)))
			return false;
	}
	return true;
}
