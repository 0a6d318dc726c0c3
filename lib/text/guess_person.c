#include "base/utf8.h"
#include "text/guess_rules.h"
#include "text/josa.h"
#include "text/korean_name.h"

#define MAX_BRACKET 40	/* bytes of (24·여) and (28·볼티모어 오리올스) */
#define SYLLABLE 3

static bool
is_letter_alone(struct str text, size_t pos)
{
	return pos > 0 && text.s[pos - 1] >= 'A' && text.s[pos - 1] <= 'Z' &&
	    guess_word_begins(text, pos - 1);
}

/* pos without a bracketed age before it: 김모(33)씨. */
static size_t
skip_bracket(struct str text, size_t pos)
{
	size_t i = pos;

	if (pos == 0 || text.s[pos - 1] != ')')
		return pos;
	while (i > 0 && pos - i < MAX_BRACKET && text.s[i - 1] != '(')
		i--;
	return i > 0 && text.s[i - 1] == '(' && utf8_is_digit((unsigned char)text.s[i]) ? i - 1 :
	    pos;
}

static size_t
skip_space(struct str text, size_t pos)
{
	return pos > 0 && text.s[pos - 1] == ' ' ? pos - 1 : pos;
}

/* pos without 전, 현, 신임 … between a name and its title. */
static size_t
skip_former(struct str text, size_t pos)
{
	static const char *const words[] = {
		" 전", " 현", " 신임", " 前", " 전임", " 수석", " 선임", " 공동", " 상임", " 명예"
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(words); i++) {
		struct str before = str_slice(text, 0, pos);

		if (str_ends(before, words[i]))
			return pos - str_of(words[i]).len;
	}
	return pos;
}

/* Adds the surname of 김 모 and 김모 that ends at end; false when that is not what stands there. */
static bool
add_anonymous(struct guess *g, size_t end)
{
	size_t start = guess_run_start(g->text, end, false), before;
	struct str run = str_slice(g->text, start, end);

	if (!guess_word_begins(g->text, start) || !str_ends(run, "모"))
		return false;
	if (run.len == 2 * SYLLABLE && korean_name_is_surname(str_slice(run, 0, SYLLABLE))) {
		guess_add(g, start, start + SYLLABLE, "PER");
		return true;
	}
	if (run.len != SYLLABLE || start == 0 || g->text.s[start - 1] != ' ')
		return false;
	before = guess_run_start(g->text, start - 1, false);
	if (!guess_word_begins(g->text, before) ||
	    !korean_name_is_surname(str_slice(g->text, before, start - 1)))
		return false;
	guess_add(g, before, start - 1, "PER");
	return true;
}

/* 김씨, 김 씨, A씨, 김모(33)씨, 장동민 씨. */
static void
ssi(struct guess *g, size_t start, size_t end)
{
	bool is_ssi = str_is(str_slice(g->text, start, end), "씨");
	size_t name_end = skip_space(g->text, skip_bracket(g->text, start)), name;
	bool apart = name_end < start;
	struct str run;

	if (!josa_follows(g->text, end))
		return;
	if (is_letter_alone(g->text, name_end)) {
		guess_add(g, name_end - 1, name_end, "PER");
		return;
	}
	if (add_anonymous(g, name_end))
		return;
	name = guess_run_start(g->text, name_end, false);
	run = str_slice(g->text, name, name_end);
	if (!guess_word_begins(g->text, name))
		return;
	if ((korean_name_is_surname(run) && (is_ssi || apart)) ||
	    ((is_ssi || name_end < skip_space(g->text, start)) && korean_name_is_full(run)) ||
	    (is_ssi && apart && run.len >= 2 * SYLLABLE && run.len <= 5 * SYLLABLE))
		guess_add(g, name, name_end, "PER");
}

/* 장관이 검사들에게, 이로 인한 학생들: a particle or an ending, not a given name. */
static bool
ends_like_a_word(struct str run)
{
	static const char *const endings[] = {
		"이", "의", "을", "인", "한", "도", "만", "여", "고", "해"
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(endings); i++) {
		if (str_ends(run, endings[i]))
			return true;
	}
	return false;
}

/* 최노을 기자: a byline, whose name may be of any syllables but particles. */
static bool
is_byline(struct str title, struct str run)
{
	static const char *const particles[] = { "은", "에", "로", "의" };
	size_t i;

	if (!str_is(title, "기자") && !str_is(title, "특파원") && !str_is(title, "인턴기자"))
		return false;
	for (i = 0; i < ARRAY_LEN(particles); i++) {
		if (str_ends(run, particles[i]))
			return false;
	}
	return run.len == 3 * SYLLABLE && korean_name_is_likely_surname(str_slice(run, 0,
	    SYLLABLE));
}

/* Whether run, before a title, is a full name. */
static bool
is_titled(struct str run)
{
	return run.len >= 3 * SYLLABLE && korean_name_is_full(run) && !ends_like_a_word(run) &&
	    (run.len > 3 * SYLLABLE || korean_name_is_likely_surname(str_slice(run, 0, SYLLABLE)));
}

/*
 * 김재철 MBC 사장, 정동영 전 통일부 장관, 김용범 대통령실 정책실장: a full name before the one or
 * two words at office, whose title follows.
 */
static void
before_office(struct guess *g, size_t office)
{
	int words;

	for (words = 0; words < 2; words++) {
		size_t end = skip_former(g->text, skip_space(g->text, office));
		size_t start = guess_run_start(g->text, end, false);
		struct str run = str_slice(g->text, start, end);

		if (end == office)
			return;
		if (guess_word_begins(g->text, start) && korean_name_is_plain(run) &&
		    !str_ends(run, "은")) {
			guess_add(g, start, end, "PER");
			return;
		}
		office = guess_run_start(g->text, end, true);
	}
}

/* 조양호 회장, 윤 전 대변인, 박 대통령, 박근혜대통령. */
static void
title(struct guess *g, size_t start, size_t end, bool surname_will_do)
{
	size_t name_end, name;
	struct str run;

	if (!josa_or_suffix_follows(g->text, end))
		return;
	name_end = skip_space(g->text, start);
	if (name_end == start && !surname_will_do)
		return;
	if (name_end < start) {
		name_end = skip_bracket(g->text, name_end);
		name_end = skip_former(g->text, name_end);
	}
	name = guess_run_start(g->text, name_end, false);
	run = str_slice(g->text, name, name_end);
	if (!guess_word_begins(g->text, name))
		before_office(g, guess_run_start(g->text, name_end, true));
	else if (run.len == 2 * SYLLABLE && str_ends(run, "모") &&
	    korean_name_is_surname(str_slice(run, 0, SYLLABLE)))
		guess_add(g, name, name + SYLLABLE, "PER");
	else if (is_titled(run) || is_byline(str_slice(g->text, start, end), run) ||
	    (name_end < start && surname_will_do && korean_name_is_clear_surname(run)))
		guess_add(g, name, name_end, "PER");
	else if (name_end < start && surname_will_do && korean_name_is_surname(run))
		guess_add_tentative(g, name, name_end, "PER");
	else
		before_office(g, guess_run_start(g->text, name_end, true));
}

/* 배우 송강호, 가수 아이유가: a full name behind an occupation. */
static void
occupation(struct guess *g, size_t start, size_t end)
{
	size_t name = end + 1, len;

	if (!guess_word_begins(g->text, start) || end >= g->text.len || g->text.s[end] != ' ')
		return;
	len = korean_name_before_josa(g->text, name, josa_run_end(g->text, name));
	if (len >= 3 * SYLLABLE)
		guess_add(g, name, name + len, "PER");
}

/* 윤석민(28·볼티모어): a full name before an age. */
static void
bracket(struct guess *g, size_t start, size_t end)
{
	size_t name = guess_run_start(g->text, start, false), digits = end;

	while (digits < g->text.len && digits - end < 3 &&
	    utf8_is_digit((unsigned char)g->text.s[digits]))
		digits++;
	if (digits == end || digits - end > 2 || digits == g->text.len)
		return;
	if (g->text.s[digits] != ')' && g->text.s[digits] != ',' &&
	    !str_starts(str_slice(g->text, digits, g->text.len), "·") &&
	    !str_starts(str_slice(g->text, digits, g->text.len), "세"))
		return;
	if (add_anonymous(g, start))
		return;
	if (guess_word_begins(g->text, name) &&
	    korean_name_is_full(str_slice(g->text, name, start)))
		guess_add(g, name, start, "PER");
}

void
guess_person(struct guess *g, enum trigger_class class, size_t start, size_t end)
{
	switch (class) {
	case TRIGGER_SSI:
		ssi(g, start, end);
		break;
	case TRIGGER_OCCUPATION:
		occupation(g, start, end);
		break;
	case TRIGGER_BRACKET:
		bracket(g, start, end);
		break;
	default:
		title(g, start, end, class == TRIGGER_TITLE);
		break;
	}
}

/* A particle that marks who acts, and so a name before it. */
static bool
case_particle(struct str text, size_t pos)
{
	static const char *const particles[] = {
		"은", "는", "이", "가", "을", "를", "의", "와", "과", "도", "에게", "께서", "라는"
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(particles); i++) {
		if (str_starts(str_slice(text, pos, text.len), particles[i]))
			return josa_follows(text, pos) && josa_length(text, pos) <= 4 * SYLLABLE;
	}
	return false;
}

/*
 * The syllable behind a name of three must be Hangul as well: a look at two lead bytes tells most.
 */
static bool
may_be_plain(struct str text, size_t pos)
{
	return pos + 4 * SYLLABLE <= text.len && (unsigned char)text.s[pos] >= 0xEA &&
	    (unsigned char)text.s[pos + 3 * SYLLABLE] >= 0xEA &&
	    (unsigned char)text.s[pos + 3 * SYLLABLE] <= 0xED;
}

void
guess_plain_names(struct guess *g)
{
	size_t pos = 0;
	bool begins = true;

	while (pos < g->text.len) {
		uint32_t cp = (unsigned char)g->text.s[pos];
		size_t len = cp < 0x80 ? 1 : utf8_decode(g->text, pos, &cp);
		size_t end = pos + 3 * SYLLABLE;

		if (begins && may_be_plain(g->text, pos) &&
		    korean_name_is_plain(str_slice(g->text, pos, end)) &&
		    case_particle(g->text, end))
			guess_add(g, pos, end, "PER");
		begins = !utf8_is_hangul(cp) && !utf8_is_alnum(cp);
		pos += len;
	}
}

/* pos without what joins the names of a list, or pos when nothing does. */
static size_t
skip_joint(struct str text, size_t pos)
{
	static const char *const joints[] = { ", ", "·", "ㆍ", "와 ", "과 ", "," };
	size_t i;

	for (i = 0; i < ARRAY_LEN(joints); i++) {
		if (str_ends(str_slice(text, 0, pos), joints[i]))
			return pos - str_of(joints[i]).len;
	}
	return pos;
}

void
guess_list_before(struct guess *g, const struct entity_list *known, size_t pos)
{
	for (;;) {
		size_t end = skip_joint(g->text, pos), start;
		struct str run;

		if (end == pos)
			return;
		start = guess_run_start(g->text, end, false);
		run = str_slice(g->text, start, end);
		if (run.len != 3 * SYLLABLE || !guess_word_begins(g->text, start) ||
		    entity_overlaps(known, start, end) || !korean_name_is_full(run) ||
		    !korean_name_is_likely_surname(str_slice(run, 0, SYLLABLE)))
			return;
		guess_add(g, start, end, "PER");
		pos = start;
	}
}
