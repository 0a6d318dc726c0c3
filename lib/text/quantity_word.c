#include <math.h>

#include "base/utf8.h"
#include "text/follow.h"
#include "text/match.h"
#include "text/quantity_scan.h"

/*
 * Numerals in Korean words are syllables of a thousand other words: 사건 is no four cases, 세단 no third
 * step, 천사 no 1004.  What is read as a number must go with its unit.
 */

/* Units that a native numeral may be glued to. */
static const char *const glued_to_native[] = { "명", "사람", "개", "마리", "번", "차례", "권", "곳", "군데",
	"가지", "시간",
	"달", "살", "배", "건", "번째", "째번", "잔", "병", "컵", "채", "척", "켤레", "쌍", "그루", "송이", "분", "종류",
	"조각",
	"박스", "상자", "그릇", "끼", "주", "골", "팀", "갑절", "곱절", "다스", "개월", "달러" };

/* Units of a single multiplier: 만원, 천 마리, 백 번. */
static const char *const of_multiplier[] = { "원", "달러", "불", "명", "마리", "년", "배", "퍼센트", "개", "번",
	"가지", "번째",
	"엔", "유로", "개월", "등", "위", "위안", "가구", "그루", "권", "곳", "건", "표", "대", "프로", "도" };

/* Units of a single digit in Sino-Korean. */
static const char *const of_digit[] = { "년", "개월", "퍼센트", "달러", "유로", "주일", "학년", "라운드", "개년", "주년",
	"등", "위" };

static bool
is_among(struct str text, const struct unit *u, const char *const *list, size_t n)
{
	struct str written = str_slice(text, u->start, u->end);
	size_t i;

	for (i = 0; i < n; i++)
		if (str_is(written, list[i]))
			return true;
	return false;
}

static size_t
syllables(struct str text, size_t start, size_t end)
{
	return utf8_length(str_slice(text, start, end));
}

static bool
native_allows(struct str text, size_t start, const struct numeral *n, const struct unit *u)
{
	bool glued = u->start == n->end;
	bool one = syllables(text, start, n->end) == 1;

	if (!u->listed)
		return !glued && (n->value > 1 || numeral_is_vague(n)) && n->value != 10;
	if (u->kind == QUANTITY_ORDINAL)
		return is_among(text, u, glued_to_native, ARRAY_LEN(glued_to_native));
	if (u->kind == QUANTITY_MONEY || u->kind == QUANTITY_PERCENT)
		return !one;
	if (match_at(text, u->start, "도") && u->end - u->start == 3)
		return false;
	if (glued && n->value == 1 && match_at(text, u->start, "번") && u->end - u->start == 3)
		return false;	/* 한번: once, an adverb */
	if (glued && one)
		return is_among(text, u, glued_to_native, ARRAY_LEN(glued_to_native)) &&
		    follow_particles(text, u->end) &&
		    !(n->value == 10 && match_at(text, u->start, "병"));
	/* 한 주요 인사 is no week: behind one, the unit is alone or has a particle */
	if (n->value == 1 && u->end - u->start == 3)
		return follow_ends(text, u->end);
	return true;
}

/* 구조, 이경, 사해: a digit and one of the largest multipliers. */
static bool
is_digit_and_giant(struct str text, size_t start, const struct numeral *n)
{
	return syllables(text, start, n->end) <= 2 && (n->value >= 1e12 || n->value == 0);
}

static bool
sino_allows(struct str text, size_t start, const struct numeral *n, const struct unit *u)
{
	size_t count = syllables(text, start, n->end);
	bool glued = u->start == n->end;

	if (!u->listed || match_at(text, start, "영") || match_at(text, start, "공"))
		return false;
	if (numeral_is_vague(n))
		return true;
	if (count == 1 && n->value < 10) {
		if (u->kind == QUANTITY_MEASURE)
			return u->end - u->start > 3;
		if (match_at(text, u->start, "주") && u->end - u->start == 3)
			return n->value == 3 && follow_particles(text, u->end);
		return is_among(text, u, of_digit, ARRAY_LEN(of_digit)) && !(glued &&
		    n->value == 2 && !match_at(text, u->start, "등")) &&
		    follow_particles(text, u->end);
	}
	if (count == 1 && n->value >= 1e12)
		return false;
	if (count == 1 && !glued && u->end - u->start > 3)
		return true;
	if (match_at(text, start, "만원 관중") || match_at(text, start, "만원 버스") ||
	    match_at(text, start, "만원 지하철"))
		return false;
	if (count == 1)
		return is_among(text, u, of_multiplier, ARRAY_LEN(of_multiplier)) &&
		    follow_particles(text, u->end);
	if (is_digit_and_giant(text, start, n))
		return u->kind == QUANTITY_MONEY || match_at(text, u->start, "번째");
	return true;
}

bool
atom_word_allows(struct str text, size_t start, const struct numeral *n, const struct unit *u)
{
	if (n->form == NUMERAL_NATIVE)
		return native_allows(text, start, n, u);
	if (n->form == NUMERAL_SINO && match_hangul(text, start))
		return sino_allows(text, start, n, u);
	return true;
}

/* Two syllables are enough when the second is 십: 이천, 구만 and 오만 are names and words. */
bool
atom_word_counts(struct str text, const struct atom *a)
{
	size_t start = a->q.core.start, end = a->numeral.end, count = syllables(text, start, end);

	if (!follow_particles(text, a->q.core.end) || utf8_is_hangul(match_before(text, start)))
		return false;
	/* 열세 and the like only stand before nouns; 했다고는 하나, is a verb */
	if (a->numeral.form == NUMERAL_NATIVE && (match_at(text, a->q.core.end, ",") ||
	    (a->numeral.value > 10 &&
	    a->numeral.value < 15 && (match_ends(text, end, "한") || match_ends(text, end, "두") ||
	    match_ends(text, end, "세") || match_ends(text, end, "네")))))
		return false;
	if (a->numeral.form == NUMERAL_NATIVE)
		return count >= 2 && (a->numeral.value >= 20 || !isnan(a->numeral.value));
	if (count == 2)
		return match_ends(text, end, "십") || (match_at(text, start, "일") &&
		    !match_ends(text, end, "조"));
	return count >= 3;
}
