#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "text/follow.h"
#include "text/match.h"
#include "text/quantity_scan.h"

static bool
one_syllable(const struct unit *u)
{
	return u->end - u->start == 3;
}

/* A single syllable is a unit only when nothing but particles follows: 3원칙 is no money. */
bool
atom_unit_ends(struct str text, const struct unit *u)
{
	if (!one_syllable(u) || !match_hangul(text, u->start))
		return true;
	/* 4대천왕, 5대은행: a rank, a noun goes on */
	if (match_at(text, u->start, "대") && match_hangul_run(text, u->end, 3) > u->end + 3 &&
	    utf8_is_digit(match_before(text, u->start)) &&
	    !utf8_is_digit(match_before(text, u->start - 1)))
		return true;
	return follow_particles(text, u->end);
}

/* Nouns behind a number that numbers them: 1번타자, 4차산업, 6월호, 3회말. */
static bool
is_title(struct str text, size_t pos)
{
	static const char *const heads[] = { "번", "차", "월", "일", "회", "호", "급", "단", "층", "년", "시",
		"사", "루", "부", "군", "교" };

	return match_longest(text, pos, heads, ARRAY_LEN(heads), NULL) > 0;
}

/* 3 robots, five planes: a plural in small letters, in the singular. */
static bool
read_plural(struct str text, size_t pos, struct unit *u)
{
	static const char *const others[] = { "years", "times", "is", "was", "has", "does", "goes",
		"this", "thus", "plus", "minus", "versus",
		"less", "across", "says", "was", "as", "its", "his", "us", "fifths", "thirds",
		"quarters", "halves", "hundreds", "thousands",
		"millions", "billions", "dozens", "dozs", "dzs", "lakhs", "crores", "yes", "always",
		"perhaps", "means", "equals", "comes", "lets",
		"sens", "sen", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays",
		"saturdays", "sundays" };
	size_t end = pos, i, len;

	while (end < text.len && text.s[end] >= 'a' && text.s[end] <= 'z' && end - pos < 20)
		end++;
	len = end - pos;
	if (len < 4 || text.s[end - 1] != 's' || text.s[end - 2] == 's' || text.s[end - 2] == 'u' ||
	    text.s[end - 2] == 'i' ||
	    utf8_is_alnum(match_peek(text, end)) || match_peek(text, end) == '\'')
		return false;
	for (i = 0; i < ARRAY_LEN(others); i++)
		if (match_word(text, pos, others[i]))
			return false;
	memset(u, 0, sizeof(*u));
	u->start = pos;
	u->end = end;
	u->kind = QUANTITY_COUNT;
	u->name = str_slice(text, pos, end - 1);
	u->factor = 1;
	return true;
}

/* A noun that no table has: 3요소, 두 회사. */
bool
atom_read_classifier(struct str text, size_t start, size_t pos, const struct numeral *n,
    struct unit *u)
{
	size_t at = match_spaces(text, pos, 1), end;
	bool native = n->form == NUMERAL_NATIVE;

	if (at > pos && read_plural(text, at, u))
		return true;
	/* glued to digits, or apart from a native numeral */
	if (!match_hangul(text, at) || native == (at == pos) ||
	    follow_particles(text, at))
		return false;
	end = follow_stem_end(text, at);
	if (native ? end - at > 12 || n->value == 1 :
	    end - at != 6 || is_title(text, at) || match_before(text, start) == 0xB7 ||
	    utf8_is_hangul(match_before(text, start)))
		return false;
	memset(u, 0, sizeof(*u));
	u->start = at;
	u->end = end;
	u->kind = QUANTITY_COUNT;
	u->name = str_slice(text, at, end);
	u->factor = 1;
	return true;
}

/* 10대, 20대 … of people: decades of age, unless machines are counted. */
static bool
is_age_decade(struct str text, const struct atom *a, const struct unit *u)
{
	static const char *const machines[] = { "차량", "버스", "승용차", "트럭", "택시", "서버", "헬기", "항공기",
		"전투기",
		"카메라", "컴퓨터", "로봇", "전차", "탱크", "자동차", "오토바이", "선풍기", "기기", "장비", "열차", "차", "구급차",
		"소방차", "경찰차", "화물차", "드론", "TV", "CCTV", "PC", "노트북", "자전거", "여객기" };
	size_t at = a->q.core.start, i;
	double v = a->q.value;

	if (!match_at(text, u->start, "대") || v < 10 || v > 90 || fmod(v, 10) != 0 ||
	    a->numeral.form != NUMERAL_DIGITS ||
	    match_spaces(text, a->numeral.end, 1) != a->numeral.end)
		return false;
	if (at > 0 && text.s[at - 1] == ' ')
		at--;
	if (at < a->q.core.start && utf8_is_alnum(match_before(text, at)))	/* F-35A 20대 */
		return false;
	for (i = 0; i < ARRAY_LEN(machines); i++)
		if (match_ends(text, at, machines[i]))
			return false;
	return true;
}

/* Whether pounds weigh here: something heavy is named, or kilograms stand behind in brackets. */
static bool
near_weight(struct str text, size_t start, size_t end)
{
	static const char *const heavy[] = { "무게", "체중", "kg", "㎏", "바벨", "감량", "빼기", "역기",
		"킬로그램" };
	struct str near = str_slice(text, start > 40 ? start - 40 : 0, end + 40);
	size_t i;

	for (i = 0; i < ARRAY_LEN(heavy); i++)
		if (str_find(near, str_of(heavy[i]), 0) != (size_t)-1)
			return true;
	return false;
}

/* Whose peso: the country that the text names nearby, or nobody's. */
static struct str
near_peso(struct str text, size_t pos)
{
	static const struct peso {
		const char *word, *code;
	} pesos[] = { { "Philippin", "PHP" }, { "Manila", "PHP" }, { "필리핀", "PHP" },
		{ "마닐라", "PHP" }, { "Mexic", "MXN" }, { "멕시코", "MXN" }, { "Argentin", "ARS" },
		{ "아르헨티나", "ARS" }, { "Chile", "CLP" }, { "칠레", "CLP" }, { "Colombia", "COP" },
		{ "콜롬비아", "COP" }, { "Cuba", "CUP" }, { "쿠바", "CUP" } };
	struct str near = str_slice(text, pos > 400 ? pos - 400 : 0, pos + 200);
	size_t i;

	for (i = 0; i < ARRAY_LEN(pesos); i++)
		if (str_find(near, str_of(pesos[i].word), 0) != (size_t)-1)
			return str_of(pesos[i].code);
	return str_of("peso");
}

/* 50대 중반 */
static void
narrow_decade(struct str text, struct atom *a)
{
	static const struct {
		const char *text;
		double from, to;
	} thirds[] = { { " 초반", 0, 3 }, { " 중반", 4, 6 }, { " 후반", 7, 9 } };
	double decade = a->q.low;
	size_t i, len;

	for (i = 0; i < ARRAY_LEN(thirds); i++)
		if ((len = match_at(text, a->q.core.end, thirds[i].text)) > 0) {
			a->q.low = decade + thirds[i].from;
			a->q.high = decade + thirds[i].to;
			a->q.core.end += len;
			return;
		}
}

/* "모두 34번", "지금까지 12번": so often, and not the one of that number. */
static bool
is_total(struct str text, size_t pos)
{
	static const char *const words[] = { "모두 ", "총 ", "지금까지 ", "통산 ", "하루 ", "한 해 ", "한 달에 ",
		"일주일에 ", "약 ", "최소 ", "적어도 " };

	return str_ends_any(str_slice(text, 0, pos), words, ARRAY_LEN(words));
}

/* What one word in two kinds is: 5번 numbers, 5번의 and 2만 번 count; 3층짜리 counts floors. */
static void
settle_kind(struct str text, struct atom *a, const struct unit *u)
{
	size_t at = match_spaces(text, u->end, 1);
	uint32_t next = match_peek(text, at);
	bool many = a->q.value >= 1000;

	if (match_at(text, u->start, "번") && u->end - u->start == 3 && (many ||
	    match_at(text, u->end, "의 ") || match_at(text, u->end, "이나") ||
	    is_total(text, a->q.core.start))) {
		a->q.kind = QUANTITY_COUNT;
		a->q.unit = str_of("time");
	} else if (match_at(text, u->start, "세대") && a->q.value >= 10) {
		a->q.kind = QUANTITY_COUNT;	/* 3세대 is a generation, 300세대 live in a block */
		a->q.unit = str_of("household");
	} else if (match_at(text, u->start, "층") && match_at(text, u->end, "짜리")) {
		a->q.kind = QUANTITY_COUNT;
		a->q.unit = str_of("floor");
	} else if (match_at(text, u->start, "편") && u->end - u->start == 3 && !many &&
	    (next == '-' || next == ':' || next == 0x2013 || next == 0x2014 || next == '\n')) {
		a->q.kind = QUANTITY_ORDINAL;	/* 814편 – a title follows */
		a->q.unit = str_of("");
	} else if (match_at(text, u->start, "파운드") && u->kind == QUANTITY_MONEY &&
	    near_weight(text, a->q.core.start, u->end)) {
		a->q.kind = QUANTITY_MEASURE;
		a->q.unit = str_of("[lb_av]");
	}
}

/* 4대 이상, 3대 등: machines, not a rank. */
static bool
bounds_follow(struct str text, size_t pos)
{
	static const char *const bounds[] = { "이상", "이하", "미만", "넘", "규모", "가량", "정도", "안팎", "등 ",
		"등을", "등이", "등,", "등.", "중 ", "가운데",
		"남짓", "분량", "모두", "가 ", "도입", "투입", "추가" };
	size_t at = match_spaces(text, pos, 1);

	return match_longest(text, at, bounds, ARRAY_LEN(bounds), NULL) > 0;
}

void
atom_set_unit(struct str text, struct atom *a, const struct unit *u)
{
	a->q.kind = u->kind;
	a->q.unit = u->name;
	a->q.value *= u->factor;
	a->q.low *= u->factor;
	a->q.high *= u->factor;
	a->q.core.end = u->end;
	a->has_unit = true;
	if (u->kind == QUANTITY_MONEY && str_is(u->name, "peso"))
		a->q.unit = near_peso(text, u->start);
	settle_kind(text, a, u);
	if (is_age_decade(text, a, u)) {
		a->q.kind = QUANTITY_AGE;
		a->q.unit = str_of("year");
		a->q.low = a->q.value;
		a->q.high = a->q.value + 9;
		a->q.value = NAN;
		a->q.modifier = MODIFIER_RANGE;
		narrow_decade(text, a);
	} else if (match_at(text, u->start, "대") && u->kind == QUANTITY_COUNT &&
	    a->numeral.form == NUMERAL_DIGITS && a->q.value <= 20 &&
	    u->start == a->numeral.end && !bounds_follow(text, u->end)) {
		/* 4대 천왕: the great four, no machines */
		size_t at = match_spaces(text, u->end, 1);

		if (match_hangul(text, at) && (at > u->end ||
		    !follow_particles(text, at)))
			a->q.unit = str_slice(text, u->start, u->end);
	}
}
