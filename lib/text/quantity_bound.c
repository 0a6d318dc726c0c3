#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "text/follow.h"
#include "text/match.h"
#include "text/quantity_scan.h"

struct bound {
	const char *text;
	enum modifier modifier;	/* MODIFIER_EXACT: only widens ext */
};

static const struct bound before[] = {
	{ "약", MODIFIER_ABOUT }, { "대략", MODIFIER_ABOUT }, { "거의", MODIFIER_ABOUT },
	{ "얼추", MODIFIER_ABOUT }, { "근", MODIFIER_ABOUT }, { "최소", MODIFIER_AT_LEAST },
	{ "최소한", MODIFIER_AT_LEAST }, { "적어도", MODIFIER_AT_LEAST }, { "최대", MODIFIER_AT_MOST },
	{ "최고", MODIFIER_AT_MOST }, { "많아야", MODIFIER_AT_MOST }, { "불과", MODIFIER_EXACT },
	{ "단", MODIFIER_EXACT }, { "총", MODIFIER_EXACT }, { "평균", MODIFIER_EXACT },
	{ "각각", MODIFIER_EXACT }, { "만", MODIFIER_EXACT }, { "무려", MODIFIER_EXACT },
	{ "정확히", MODIFIER_EXACT }, { "각", MODIFIER_EXACT }, { "지난", MODIFIER_EXACT },
	{ "최근", MODIFIER_EXACT }, { "향후", MODIFIER_EXACT }, { "앞으로", MODIFIER_EXACT },
	{ "다음", MODIFIER_EXACT }, { "다가오는", MODIFIER_EXACT }, { "고작", MODIFIER_EXACT },
	{ "겨우", MODIFIER_EXACT }, { "about", MODIFIER_ABOUT }, { "around", MODIFIER_ABOUT },
	{ "approximately", MODIFIER_ABOUT }, { "roughly", MODIFIER_ABOUT },
	{ "some", MODIFIER_ABOUT }, { "nearly", MODIFIER_ABOUT }, { "almost", MODIFIER_ABOUT },
	{ "an estimated", MODIFIER_ABOUT }, { "approx.", MODIFIER_ABOUT },
	{ "approx", MODIFIER_ABOUT }, { "close to", MODIFIER_ABOUT }, { "~", MODIFIER_ABOUT },
	{ "over", MODIFIER_OVER }, { "more than", MODIFIER_OVER }, { "above", MODIFIER_OVER },
	{ "greater than", MODIFIER_OVER }, { "larger than", MODIFIER_OVER },
	{ "higher than", MODIFIER_OVER }, { "bigger than", MODIFIER_OVER },
	{ "exceeding", MODIFIER_OVER }, { "exceeds", MODIFIER_OVER },
	{ "at least", MODIFIER_AT_LEAST }, { "no less than", MODIFIER_AT_LEAST },
	{ "no fewer than", MODIFIER_AT_LEAST }, { "not less than", MODIFIER_AT_LEAST },
	{ "a minimum of", MODIFIER_AT_LEAST }, { "under", MODIFIER_UNDER },
	{ "less than", MODIFIER_UNDER }, { "fewer than", MODIFIER_UNDER },
	{ "below", MODIFIER_UNDER }, { "lower than", MODIFIER_UNDER },
	{ "smaller than", MODIFIER_UNDER }, { "at most", MODIFIER_AT_MOST },
	{ "up to", MODIFIER_AT_MOST }, { "no more than", MODIFIER_AT_MOST },
	{ "not more than", MODIFIER_AT_MOST }, { "as much as", MODIFIER_AT_MOST },
	{ "as many as", MODIFIER_AT_MOST }, { "a maximum of", MODIFIER_AT_MOST },
	{ "no later than", MODIFIER_AT_MOST }, { "exactly", MODIFIER_EXACT },
	{ "only", MODIFIER_EXACT }, { "just", MODIFIER_EXACT }, { "between", MODIFIER_EXACT },
	{ "starting on", MODIFIER_EXACT }, { "beginning on", MODIFIER_EXACT },
	{ "starting", MODIFIER_EXACT }, { "as early as", MODIFIER_EXACT },
	{ "as late as", MODIFIER_EXACT }, { "later than", MODIFIER_EXACT },
	{ "earlier than", MODIFIER_EXACT }, { "anytime after", MODIFIER_EXACT },
	{ "within", MODIFIER_EXACT }, { "through", MODIFIER_EXACT },
	{ "any time from", MODIFIER_EXACT }, { "less than or equal to", MODIFIER_AT_MOST },
	{ "smaller than or equal to", MODIFIER_AT_MOST },
	{ "lower than or equal to", MODIFIER_AT_MOST },
	{ "greater than or equal to", MODIFIER_AT_LEAST },
	{ "more than or equal to", MODIFIER_AT_LEAST }, { ">=", MODIFIER_AT_LEAST },
	{ "≥", MODIFIER_AT_LEAST }, { "<=", MODIFIER_AT_MOST }, { "≤", MODIFIER_AT_MOST },
	{ ">", MODIFIER_OVER }, { "<", MODIFIER_UNDER },
};

static const struct bound behind[] = {
	{ "이상", MODIFIER_AT_LEAST }, { "이하", MODIFIER_AT_MOST }, { "미만", MODIFIER_UNDER },
	{ "초과", MODIFIER_OVER }, { "이내", MODIFIER_AT_MOST }, { "한도", MODIFIER_AT_MOST },
	{ "가량", MODIFIER_ABOUT },
	{ "정도", MODIFIER_ABOUT }, { "쯤", MODIFIER_ABOUT }, { "경", MODIFIER_ABOUT },
	{ "께", MODIFIER_ABOUT }, { "안팎", MODIFIER_ABOUT }, { "내외", MODIFIER_ABOUT },
	{ "남짓", MODIFIER_OVER }, { "여", MODIFIER_OVER }, { "넘는", MODIFIER_OVER },
	{ "넘게", MODIFIER_OVER }, { "넘은", MODIFIER_OVER }, { "넘고", MODIFIER_OVER },
	{ "넘어", MODIFIER_OVER }, { "넘었", MODIFIER_OVER }, { "를 넘", MODIFIER_OVER },
	{ "을 넘", MODIFIER_OVER }, { "이 넘", MODIFIER_OVER }, { "가 넘", MODIFIER_OVER },
	{ "를 웃도", MODIFIER_OVER }, { "을 웃도", MODIFIER_OVER }, { "를 웃돌", MODIFIER_OVER },
	{ "을 웃돌", MODIFIER_OVER }, { "를 밑도", MODIFIER_UNDER }, { "을 밑도", MODIFIER_UNDER },
	{ "를 밑돌", MODIFIER_UNDER }, { "을 밑돌", MODIFIER_UNDER }, { "를 초과", MODIFIER_OVER },
	{ "을 초과", MODIFIER_OVER }, { "에 육박", MODIFIER_ABOUT }, { "에 가까", MODIFIER_ABOUT },
	{ "에 못 미", MODIFIER_UNDER }, { "에 못미", MODIFIER_UNDER }, { "를 돌파", MODIFIER_OVER },
	{ "을 돌파", MODIFIER_OVER }, { "가까이", MODIFIER_ABOUT }, { "가까운", MODIFIER_ABOUT },
	{ "or more", MODIFIER_AT_LEAST }, { "or less", MODIFIER_AT_MOST },
	{ "or so", MODIFIER_ABOUT }, { "or fewer", MODIFIER_AT_MOST },
	{ "and over", MODIFIER_AT_LEAST }, { "or older", MODIFIER_AT_LEAST },
	{ "or higher", MODIFIER_AT_LEAST }, { "or above", MODIFIER_AT_LEAST },
	{ "or later", MODIFIER_EXACT }, { "and later", MODIFIER_EXACT },
	{ "and after", MODIFIER_EXACT }, { "or after", MODIFIER_EXACT },
	{ "or earlier", MODIFIER_EXACT }, { "and before", MODIFIER_EXACT },
	{ "보다 크거나 같", MODIFIER_AT_LEAST }, { "보다 높거나 같", MODIFIER_AT_LEAST },
	{ "보다 많거나 같", MODIFIER_AT_LEAST }, { "보다 많거나 그와 같", MODIFIER_AT_LEAST },
	{ "보다 작거나 같", MODIFIER_AT_MOST }, { "보다 적거나 같", MODIFIER_AT_MOST },
	{ "보다 낮거나 같", MODIFIER_AT_MOST }, { "보다는 작거나 같", MODIFIER_AT_MOST },
	{ "과 같거나 작", MODIFIER_AT_MOST }, { "과 같거나 적", MODIFIER_AT_MOST },
	{ "과 같거나 크", MODIFIER_AT_LEAST }, { "과 같거나 많", MODIFIER_AT_LEAST },
	{ "과 같거나 그보다 많", MODIFIER_AT_LEAST }, { "과 같거나 그보다 크", MODIFIER_AT_LEAST },
	{ "과 같거나 그보다 작", MODIFIER_AT_MOST }, { "과 같거나 그보다 적", MODIFIER_AT_MOST },
	{ "이거나 그보다 크", MODIFIER_AT_LEAST }, { "이거나 그보다 많", MODIFIER_AT_LEAST },
	{ "이거나 그보다 높", MODIFIER_AT_LEAST }, { "이거나 그보다 작", MODIFIER_AT_MOST },
	{ "이거나 그보다 적", MODIFIER_AT_MOST }, { "이거나 그보다 낮", MODIFIER_AT_MOST },
	{ "혹은 그 이상", MODIFIER_AT_LEAST }, { "또는 그 이상", MODIFIER_AT_LEAST },
	{ "혹은 그 이하", MODIFIER_AT_MOST }, { "또는 그 이하", MODIFIER_AT_MOST },
	{ "혹은 그 미만", MODIFIER_AT_MOST }, { "또는 그 미만", MODIFIER_AT_MOST },
	{ "또는 그보다 적", MODIFIER_AT_MOST }, { "또는 그보다 많", MODIFIER_AT_LEAST },
	{ "혹은 그보다 적", MODIFIER_AT_MOST }, { "혹은 그보다 많", MODIFIER_AT_LEAST },
	{ "과 같", MODIFIER_EXACT }, { "밑", MODIFIER_UNDER }, { "보다 많", MODIFIER_OVER },
	{ "보다 크", MODIFIER_OVER }, { "보다 높", MODIFIER_OVER }, { "보다 작", MODIFIER_UNDER },
	{ "보다 적", MODIFIER_UNDER }, { "보다 낮", MODIFIER_UNDER },
};

static const char behind_firsts[] = "이초미가정쯤경께안내남여넘를을에보과혹또밑한";

static const struct bound widening[] = {
	{ "동안", MODIFIER_EXACT }, { "만에", MODIFIER_EXACT }, { "간", MODIFIER_EXACT },
	{ "부터", MODIFIER_EXACT }, { "까지", MODIFIER_EXACT },
	{ "만", MODIFIER_EXACT }, { "씩", MODIFIER_EXACT }, { "급", MODIFIER_EXACT },
	{ "짜리", MODIFIER_EXACT }, { "당", MODIFIER_EXACT }, { "이후", MODIFIER_EXACT },
	{ "이전", MODIFIER_EXACT }, { "내", MODIFIER_EXACT }, { "안", MODIFIER_EXACT },
	{ "안에", MODIFIER_EXACT }, { "내에", MODIFIER_EXACT }, { "내로", MODIFIER_EXACT },
	{ "연속", MODIFIER_EXACT }, { "만인", MODIFIER_EXACT }, { "만의", MODIFIER_EXACT },
	{ "기준", MODIFIER_EXACT }, { "권", MODIFIER_EXACT }, { "대", MODIFIER_EXACT },
	{ "사이", MODIFIER_EXACT }, { "이래", MODIFIER_EXACT }, { "전", MODIFIER_EXACT },
	{ "후", MODIFIER_EXACT }, { "뒤", MODIFIER_EXACT }, { "상당", MODIFIER_EXACT },
	{ "형", MODIFIER_EXACT }, { "치", MODIFIER_EXACT }, { "째", MODIFIER_EXACT },
};

static const char widening_firsts[] = "동만간부까씩급짜당이내안연기권대사전후뒤상형치째";

/* Whether the last syllable or letter before pos can end one of the words of before[]. */
static bool
may_end_bound(struct str text, size_t pos)
{
	static const char *const last[] = { "약", "략", "의", "추", "근", "소", "한", "도", "대", "고", "야",
		"과", "단", "총", "균", "각", "만",
		"려", "히", "작", "우", "난", "후", "로", "음", "는" };
	size_t i;

	if (pos == 0)
		return false;
	if ((unsigned char)text.s[pos - 1] < 0x80)
		return text.s[pos - 1] != '(' && text.s[pos - 1] != ' ' && text.s[pos - 1] != '\n';
	if (!utf8_is_hangul(match_before(text, pos)))
		return true;
	for (i = 0; i < ARRAY_LEN(last); i++)
		if (match_at(text, pos - 3, last[i]))
			return true;
	return false;
}

/* The bound that ends at pos behind a blank (or right there for a sign); its beginning. */
static const struct bound *
find_before(struct str text, size_t pos, size_t *start)
{
	size_t at = pos > 0 && text.s[pos - 1] == ' ' ? pos - 1 : pos, i, len, k;
	const struct bound *best = NULL;
	size_t longest = 0;
	uint32_t c;

	if (!may_end_bound(text, at))
		return NULL;
	for (i = 0; i < ARRAY_LEN(before); i++) {
		bool word = (before[i].text[0] | 0x20) >= 'a' && (before[i].text[0] | 0x20) <= 'z';

		/* each is ASCII or not from its first byte to its last */
		if (((before[i].text[0] ^ text.s[at - 1]) & 0x80) != 0)
			continue;
		len = strlen(before[i].text);
		if (len > at || len <= longest)
			continue;
		k = at - len;
		if (!(word ? match_fold(text, k, before[i].text) == len &&
		    at < pos : match_at(text, k, before[i].text) == len))
			continue;
		c = match_before(text, k);
		if (word ? utf8_is_alnum(c) : utf8_is_hangul(c) || utf8_is_digit(c))
			continue;
		best = &before[i];
		longest = len;
		*start = k;
	}
	return best;
}

/* Whether a bound ends in the stem of a verb or adjective. */
static bool
is_stem(const char *bound)
{
	static const char *const stems[] = { "크", "높", "많", "작", "적", "낮", "같", "을 넘", "를 넘", "이 넘",
		"가 넘", "도", "돌" };
	struct str text = str_of(bound);
	size_t i;

	for (i = 0; i < ARRAY_LEN(stems); i++)
		if (str_ends(text, stems[i]))
			return !str_is(text, "한도");
	return false;
}

/*
 * The longest bound that begins at pos or one blank behind it.  A short one must be followed by
 * particles only, or 이상 would be found in 이상한.  firsts: how the entries in Hangul begin.
 */
static const struct bound *
find_behind(struct str text, size_t pos, const char *firsts, const struct bound *table, size_t n,
    size_t *end)
{
	size_t at = match_spaces(text, pos, 1), i, len;
	const struct bound *best = NULL;

	if (match_hangul(text, at) ? !match_one_of(text, at, firsts) : at == pos)
		return NULL;
	for (i = 0; i < n; i++)
		if ((len = match_at(text, at, table[i].text)) > 0 && at + len > *end &&
		    (len > 3 || follow_particles(text, at + len))) {
			best = &table[i];
			*end = at + len;
		}
	if (best != NULL && is_stem(best->text))	/* the rest of the verb: 넘는, 크거나 같다 */
		*end = match_hangul_run(text, *end, 3);
	return best;
}

/*
 * "전망치 평균 50억 원을 웃돌았다": the amount is the mark that another one passed, and no more than it says;
 * "손실이 50억 원을 웃돈다" is over 50억 itself.
 */
static bool
is_mark(struct str text, size_t pos, const struct bound *b)
{
	static const char *const marks[] = { "치 ", "치인 ", "치 평균 ", "기록인 ", "기록 ", "평균인 ", "목표인 ",
	"목표 ",
		"예상 ", "기준인 ", "기준 " };
	static const char *const passing[] = { "웃", "밑", "넘", "돌파" };
	size_t i;

	if (!str_has_any(str_of(b->text), passing, ARRAY_LEN(passing)))
		return false;
	for (i = 0; i < ARRAY_LEN(marks); i++)
		if (match_ends(text, pos, marks[i]))
			return true;
	return false;
}

/* "expects to turn over $5 billion", "edged up to 4.3%": the word goes with its verb. */
static bool
is_phrasal(struct str text, size_t pos)
{
	static const char *const moves[] = { "edged ", "edges ", "edging ", "went ", "goes ",
	"gone ",
		"moved ", "ticked ", "crept ", "shot ", "jumped ", "inched ", "bumped ", "nudged ",
		"pushed ", "brought ", "drove ", "climbed ", "rounded ", "adds ", "added ",
		"crawled ",
		"drifted ", "revised ", "rising ", "risen ", "back ", "sent it ", "and now " };
	static const char *const verbs[] = { "turn ", "turns ", "turned ", "turning ", "hand ",
		"hands ", "handed ", "handing ", "signed " };
	size_t i;

	for (i = 0; match_word(text, pos, "up to") && i < ARRAY_LEN(moves); i++)
		if (match_ends(text, pos, moves[i]))
			return true;
	if (!match_word(text, pos, "over"))
		return false;
	for (i = 0; i < ARRAY_LEN(verbs); i++)
		if (match_ends(text, pos, verbs[i]))
			return true;
	return false;
}

/* A later word wins over 약 (약 100명 이상 is at least), but no word makes a range anything else. */
static void
set(struct quantity *q, enum modifier m)
{
	if (m == MODIFIER_EXACT || q->modifier == MODIFIER_RANGE)
		return;
	if (q->modifier == MODIFIER_EXACT || m != MODIFIER_ABOUT)
		q->modifier = m;
}

void
atom_bound(struct str text, struct atom *a)
{
	struct quantity *q = &a->q;
	const struct bound *b;
	size_t at;
	unsigned i;

	q->ext = q->core;
	for (i = 0; i < 2 && !match_word(text, q->ext.start, "between") &&
	    (b = find_before(text, q->ext.start, &at)) != NULL && !is_phrasal(text, at); i++) {
		q->ext.start = at;
		/* over the next four years: during them */
		if (!(q->kind == QUANTITY_DURATION && b->modifier == MODIFIER_OVER && (
		    match_word(text, q->core.start, "next") ||
		    match_word(text, q->core.start, "last") ||
		    match_word(text, q->core.start, "past"))))
			set(q, b->modifier);
	}
	for (i = 0; i < 2; i++) {
		at = q->ext.end;
		if ((b = find_behind(text, q->ext.end, behind_firsts, behind,
		    ARRAY_LEN(behind), &at)) == NULL || is_mark(text, q->ext.start, b))
			break;
		q->ext.end = at;
		set(q, b->modifier);
	}
	at = q->ext.end;
	if (find_behind(text, q->ext.end, widening_firsts, widening, ARRAY_LEN(widening), &at) != NULL) {
		if (a->is_date && !a->joined && !a->date.timed && a->date.known && !a->date.part &&
		    match_at(text, match_spaces(text, q->ext.end, 1), "부터"))
			a->date.open = true;
		q->ext.end = at;
	}
	if (!isnan(q->value) && q->modifier == MODIFIER_RANGE)
		q->modifier = MODIFIER_EXACT;
}

/* The word that ends right before pos, blanks left out. */
static struct str
word_before(struct str text, size_t pos)
{
	size_t end = pos, start;

	while (end > 0 && text.s[end - 1] == ' ' && pos - end < 2)
		end--;
	start = end;
	while (start > 0 && end - start < 32 && utf8_is_alnum((unsigned char)text.s[start - 1]))
		start--;
	return str_slice(text, start, end);
}

/* GPT, iPhone: a word with a capital anywhere can be the name of a product. */
static bool
has_capital(struct str word)
{
	size_t i;

	for (i = 0; i < word.len; i++)
		if (word.s[i] >= 'A' && word.s[i] <= 'Z')
			return true;
	return false;
}

/* Words at the beginning of a sentence that name nothing. */
static bool
is_preposition(struct str word)
{
	static const char *const plain[] = { "In", "At", "On", "Of", "By", "To", "For", "From",
		"With", "The", "And", "Or", "About",
		"Over", "Only", "Some", "Nearly", "Almost", "Until", "Since", "Between", "Under",
		"Than", "Is", "Are", "Was" };
	size_t i;

	for (i = 0; i < ARRAY_LEN(plain); i++)
		if (str_is(word, plain[i]))
			return true;
	return false;
}

/* 소래 3의, 누리 4를: a small number behind a bare noun is part of a name. */
static bool
numbers_name(struct str text, const struct atom *a)
{
	static const char *const ends[] = { "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과",
		"도", "만", "다", "서", "고", "며", "면", "인",
		"약", "총", "수", "모", "도", "한", "간" };
	size_t pos = a->q.core.start, i;

	if (match_ends(text, pos, "승점 "))
		return false;
	if (a->numeral.form != NUMERAL_DIGITS || a->numeral.decimal || a->q.value >= 100 ||
	    !match_ends(text, pos, " ") ||
	    !utf8_is_hangul(match_before(text, pos - 1)))
		return false;
	for (i = 0; i < ARRAY_LEN(ends); i++)
		if (match_ends(text, pos - 1, ends[i]))
			return false;
	return true;
}

/* 1. and 2) at the beginning of a line, [3], Group 1. */
static bool
is_label(struct str text, const struct atom *a)
{
	size_t start = a->q.core.start, end = a->q.core.end, line = start;
	struct str word;

	while (line > 0 && (text.s[line - 1] == ' ' || text.s[line - 1] == '\t' ||
	    text.s[line - 1] == '(') && start - line < 8)
		line--;
	if ((line == 0 || text.s[line - 1] == '\n') && end < text.len && (text.s[end] == '.' ||
	    text.s[end] == ')') &&
	    (end + 1 >= text.len || text.s[end + 1] == ' ') && end + 1 < text.len)
		return true;
	if (match_ends(text, start, "[") && match_at(text, end, "]"))
		return true;
	if (numbers_name(text, a))
		return true;
	word = word_before(text, start);
	/* Group 1 53 */
	if (word.len > 0 && utf8_is_digit((unsigned char)word.s[0]) && word.len < 4)
		word = word_before(text, (size_t)(word.s - text.s));
	return word.len > 0 && !str_is(word, "A") && !str_is(word, "I") && has_capital(word) &&
	    !is_preposition(word);
}

/* one of them, the one, no one: no number. */
static bool
is_pronoun(struct str text, const struct atom *a)
{
	static const char *const before[] = { "the ", "The ", "no ", "No ", "this ", "that ",
		"any ", "every ", "another ", "each " };
	size_t start = a->q.core.start, i;

	if (a->q.core.end - start != 3 || !match_word(text, start, "one"))
		return false;
	for (i = 0; i < ARRAY_LEN(before); i++)
		if (match_ends(text, start, before[i]))
			return true;
	return match_at(text, a->q.core.end, " of") > 0;
}

bool
atom_counts(struct str text, const struct atom *a)
{
	uint32_t before = match_before(text, a->q.core.start), next = match_peek(text,
	    a->q.core.end);

	if (a->numeral.form == NUMERAL_SINO || a->numeral.form == NUMERAL_NATIVE)
		return atom_word_counts(text, a);
	if (is_pronoun(text, a))
		return false;
	if (is_label(text, a) || before == '-' || before == '#' || before == '.' ||
	    utf8_is_hangul(before))
		return false;
	if ((next == '-' || next == '.' || next == 0xB7) &&
	    utf8_is_digit(match_peek(text, a->q.core.end + (next == 0xB7 ? 2 : 1))))
		return false;
	if (before == 0xB7 || ((next == '\'' || next == 0x2019 || next == 0x201D || next == '"') &&
	    before == ' '))
		return false;	/* 6·25, 'iOS 7', 드라마 '응답하라 1988' */
	if (utf8_is_alnum(next) || next == '_')
		return false;
	return !utf8_is_hangul(next) || follow_particles(text, a->q.core.end);
}
