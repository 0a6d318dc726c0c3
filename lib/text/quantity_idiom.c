#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "text/follow.h"
#include "text/match.h"
#include "text/quantity_scan.h"

#define PAST_BYTES 60 /* from a verb in the past to "in two days" */

/* Words that are a quantity as they stand. */
struct idiom {
	const char *text;
	enum quantity_kind kind;
	double low, high;		/* equal when exact */
	const char *unit;
};

static const struct idiom idioms[] = {
	{ "하루", QUANTITY_DURATION, 1, 1, "day" }, { "이틀", QUANTITY_DURATION, 2, 2, "day" },
	{ "사흘", QUANTITY_DURATION, 3, 3, "day" }, { "나흘", QUANTITY_DURATION, 4, 4, "day" },
	{ "닷새", QUANTITY_DURATION, 5, 5, "day" }, { "엿새", QUANTITY_DURATION, 6, 6, "day" },
	{ "이레", QUANTITY_DURATION, 7, 7, "day" }, { "여드레", QUANTITY_DURATION, 8, 8, "day" },
	{ "아흐레", QUANTITY_DURATION, 9, 9, "day" }, { "열흘", QUANTITY_DURATION, 10, 10, "day" },
	{ "보름", QUANTITY_DURATION, 15, 15, "day" }, { "일주일", QUANTITY_DURATION, 1, 1, "week" },
	{ "며칠", QUANTITY_DURATION, 2, 9, "day" }, { "하루 이틀", QUANTITY_DURATION, 1, 2, "day" },
	{ "사나흘", QUANTITY_DURATION, 3, 4, "day" }, { "이삼일", QUANTITY_DURATION, 2, 3, "day" },
	{ "반년", QUANTITY_DURATION, 6, 6, "month" }, { "반세기", QUANTITY_DURATION, 50, 50, "year" },
	{ "반나절", QUANTITY_DURATION, 6, 6, "hour" }, { "일년", QUANTITY_DURATION, 1, 1, "year" },
	{ "시간반", QUANTITY_DURATION, 30, 30, "minute" },
	{ "반시간", QUANTITY_DURATION, 30, 30, "minute" },
	{ "반 시간", QUANTITY_DURATION, 30, 30, "minute" },
	{ "일년 반", QUANTITY_DURATION, 18, 18, "month" }, { "첫째", QUANTITY_ORDINAL, 1, 1, "" },
	{ "둘째", QUANTITY_ORDINAL, 2, 2, "" }, { "셋째", QUANTITY_ORDINAL, 3, 3, "" },
	{ "넷째", QUANTITY_ORDINAL, 4, 4, "" }, { "다섯째", QUANTITY_ORDINAL, 5, 5, "" },
	{ "여섯째", QUANTITY_ORDINAL, 6, 6, "" }, { "첫 번째", QUANTITY_ORDINAL, 1, 1, "" },
	{ "첫번째", QUANTITY_ORDINAL, 1, 1, "" }, { "네째번", QUANTITY_ORDINAL, 4, 4, "" },
	{ "절반", QUANTITY_RATIO, 0.5, 0.5, "" },
};

/* 수개월, 몇 시간: some of a unit that is written right behind. */
static const struct idiom some[] = {
	{ "개월", QUANTITY_DURATION, 2, 9, "month" }, { "년", QUANTITY_DURATION, 2, 9, "year" },
	{ "주", QUANTITY_DURATION, 2, 9, "week" }, { "일", QUANTITY_DURATION, 2, 9, "day" },
	{ "시간", QUANTITY_DURATION, 2, 9, "hour" }, { "분", QUANTITY_DURATION, 2, 9, "minute" },
	{ "초", QUANTITY_DURATION, 2, 9, "second" }, { "달", QUANTITY_DURATION, 2, 9, "month" },
	{ "차례", QUANTITY_COUNT, 2, 9, "time" }, { "개", QUANTITY_COUNT, 2, 9, "item" },
	{ "배", QUANTITY_MULTIPLE, 2, 9, "" }, { "명", QUANTITY_COUNT, 2, 9, "person" },
	{ "번", QUANTITY_COUNT, 2, 9, "time" }, { "곳", QUANTITY_COUNT, 2, 9, "place" },
	{ "가지", QUANTITY_COUNT, 2, 9, "kind" }, { "주일", QUANTITY_DURATION, 2, 9, "week" },
	{ "해", QUANTITY_DURATION, 2, 9, "year" }, { "건", QUANTITY_COUNT, 2, 9, "case" },
	{ "대", QUANTITY_COUNT, 2, 9, "unit" }, { "마리", QUANTITY_COUNT, 2, 9, "animal" },
	{ "회", QUANTITY_COUNT, 2, 9, "time" }, { "군데", QUANTITY_COUNT, 2, 9, "place" },
	{ "권", QUANTITY_COUNT, 2, 9, "volume" },
};

/* An idiom is number and unit in one: nothing behind it is read as its unit. */
static void
set(struct atom *a, const struct idiom *i, size_t pos, size_t end)
{
	a->q.core.start = pos;
	a->q.core.end = end;
	a->q.kind = i->kind;
	a->q.unit = str_of(i->unit);
	a->q.value = i->low == i->high ? i->low : NAN;
	a->q.low = i->low == i->high ? NAN : i->low;
	a->q.high = i->low == i->high ? NAN : i->high;
	if (i->low != i->high)
		a->q.modifier = MODIFIER_ABOUT;
	a->has_unit = true;
	a->numeral.value = a->q.value;
	a->numeral.scale = 1;
	a->numeral.form = NUMERAL_NATIVE;
	a->numeral.end = end;
}

/* The longest idiom of a table at pos. */
static const struct idiom *
find(struct str text, size_t pos, const struct idiom *table, size_t n, size_t *len)
{
	const struct idiom *best = NULL;
	size_t i, l;

	*len = 0;
	for (i = 0; i < n; i++)
		if ((l = match_at(text, pos, table[i].text)) > *len) {
			*len = l;
			best = &table[i];
		}
	return best;
}

/* 수주, 수일, 수분, 수초, 수명 are other words unless a span is spoken of. */
static bool
some_fits(struct str text, const struct idiom *i, size_t end)
{
	static const char *const spans[] = { "간", " 간", "내", " 내", "만에", " 만에", "동안", " 동안", "째",
		"전", " 전", "후", " 후",
		"뒤", " 뒤", " 안에", "안에", " 이내", "이내", "에 걸", " 앞" };
	bool sure = match_ends(text, end, "개월") || match_ends(text, end, "년") ||
	    match_ends(text, end, "시간") ||
	    match_ends(text, end, "차례") || match_ends(text, end, "배");

	(void)i;
	if (sure)
		return follow_particles(text, end);
	return match_longest(text, end, spans, ARRAY_LEN(spans), NULL) > 0;
}

static bool
read_some(struct str text, size_t pos, struct atom *a)
{
	static const char *const words[] = { "수", "몇", "여러" };
	size_t which = 0, len = match_longest(text, pos, words, ARRAY_LEN(words), &which), at, unit;
	const struct idiom *i;

	if (len == 0)
		return false;
	at = which == 0 ? pos + len : match_spaces(text, pos + len, 1);
	i = find(text, at, some, ARRAY_LEN(some), &unit);
	if (i == NULL || (which == 0 ? !some_fits(text, i, at + unit) : !follow_particles(text,
	    at + unit)))
		return false;
	set(a, i, pos, at + unit);
	if (which == 2)
		a->q.high = INFINITY;
	return true;
}

bool
atom_read_idiom(struct str text, size_t pos, struct atom *a)
{
	size_t len;
	const struct idiom *i;

	if (!match_hangul(text, pos))
		return false;
	i = find(text, pos, idioms, ARRAY_LEN(idioms), &len);
	if (i != NULL && follow_particles(text, pos + len)) {
		set(a, i, pos, pos + len);
		if (i->kind == QUANTITY_RATIO) {
			a->q.of[0] = 1;
			a->q.of[1] = 2;
		}
		return true;
	}
	return read_some(text, pos, a);
}

static bool
is_letter(uint32_t cp)
{
	return utf8_is_hangul(cp) || utf8_is_han(cp) || (cp >= 'A' && cp <= 'z');
}

/* Whether a word with a capital ends at pos. */
static bool
is_name_before(struct str text, size_t pos)
{
	size_t start = pos;

	while (start > 0 && pos - start < 24 && utf8_is_alnum((unsigned char)text.s[start - 1]))
		start--;
	return pos - start >= 2 && text.s[start] >= 'A' && text.s[start] <= 'Z' &&
	    text.s[start + 1] >= 'a';
}

/* 박모(54·여)씨, A(57)씨, (조명익·35): the age of who stands before. */
bool
atom_is_age(struct str text, const struct atom *a)
{
	static const char *const captions[] = { "그림", "표", "사진", "항", "조", "호", "장", "식" };
	size_t start = a->q.core.start, end = a->q.core.end, at, i;
	uint32_t before, next = match_peek(text, end);

	if (a->numeral.form != NUMERAL_DIGITS || a->numeral.decimal || a->numeral.grouped ||
	    a->q.value < 1 || a->q.value > 119)
		return false;
	if ((match_ends(text, start, "aged ") && !utf8_is_alnum(match_before(text, start - 5))) ||
	    (match_ends(text, start, "age ") && !utf8_is_alnum(match_before(text, start - 4))))
		return true;
	if (match_ends(text, start, ", ") && next == ',' && is_name_before(text, start - 2))
		return a->q.value >= 10;	/* Kim, 54, said */
	if (next != ')' && next != 0xB7 && !(next == ',' && match_at(text, end, ", ")) &&
	    next != 0x318D)
		return false;
	before = match_before(text, start);
	if (before == 0xB7 || match_ends(text, start, ", "))
		return next == ')' && is_letter(match_before(text, start - 2));
	if (before != '(')
		return false;
	at = match_ends(text, start - 1, " ") ? start - 2 : start - 1;
	for (i = 0; i < ARRAY_LEN(captions); i++)
		if (match_ends(text, at, captions[i]) && at == start - 1 &&
		    !utf8_is_hangul(match_before(text, at - match_ends(text, at, captions[i]))))
			return false;
	before = match_before(text, at);
	return utf8_is_hangul(before) || utf8_is_han(before) || (before >= 'A' && before <= 'z') ||
	    before == 0x2019 || before == '\'';
}

struct step {
	const char *unit;
	enum date_grain grain;
	int factor;			/* days, or seconds for hours and less */
};

static const struct step steps[] = {
	{ "year", GRAIN_YEAR, 1 }, { "quarter", GRAIN_QUARTER, 1 }, { "month", GRAIN_MONTH, 1 },
	{ "week", GRAIN_DAY, 7 }, { "day", GRAIN_DAY, 1 }, { "hour", GRAIN_HOUR, 3600 },
	{ "minute", GRAIN_HOUR, 60 }, { "second", GRAIN_HOUR, 1 },
};

/* n steps from the publication date; false when n is no whole number of days and more. */
static bool
step(const struct date_base *base, size_t which, double n, struct date *d)
{
	int64_t seconds;

	d->end_seconds = -1;
	if (steps[which].grain != GRAIN_HOUR) {
		if (n != floor(n) || fabs(n) > 100000)
			return false;
		date_set_offset(d, base, steps[which].grain, (int64_t)n * steps[which].factor);
		return true;
	}
	d->dated = d->timed = d->relative = true;
	d->grain = GRAIN_HOUR;
	if (!base->known || base->seconds < 0 || fabs(n) > 1e6)
		return fabs(n) <= 1e6;
	seconds = base->seconds + (int64_t)(n * steps[which].factor);
	d->first = d->last = base->today + (seconds >= 0 ? seconds / 86400 :
	    -((-seconds + 86399) / 86400));
	d->seconds = (int)(seconds - (d->first - base->today) * 86400);
	d->known = true;
	return true;
}

bool
atom_step_days(const struct date_base *base, struct str unit, double n, struct date *d)
{
	int months = base->year * 12 + base->month - 1, year, month, day = base->day;

	if (str_is(unit, "day") || str_is(unit, "week")) {
		date_set_offset(d, base, GRAIN_DAY, (int64_t)n * (str_is(unit, "week") ? 7 : 1));
		return fabs(n) < 100000;
	}
	if ((!str_is(unit, "month") && !str_is(unit, "year")) || fabs(n) > 10000)
		return false;
	months += (int)n * (str_is(unit, "year") ? 12 : 1);
	year = months / 12;
	month = months % 12 + 1;
	if (day > timestamp_month_days(year, month))
		day = timestamp_month_days(year, month);
	return date_set_day(d, year, month, day);
}

/* Whether an amount or a verb in the past stands in the clause before pos. */
static bool
tells_past(struct str text, size_t pos)
{
	static const char *const words[] = { " fell", "ed ", " sold", " rose", " grew", " won",
	" lost",
		" took", " ran", " had ", " has ", " have ", " was ", " were ", " made", " charges",
		" did ", " saw " };
	size_t from = pos > PAST_BYTES ? pos - PAST_BYTES : 0;

	return str_has_any(str_slice(text, from, pos), words, ARRAY_LEN(words)) &&
	    !date_future_english(text, pos);
}

/*
 * in 3 days, in about half an hour: a span ahead, where the sentence begins with it or speaks
 * of what is to come.  In 2 years of war is none, nor is "fell in 24 hours", "sold 3 million in
 * two days".
 */
static bool
in_before(struct str text, size_t pos)
{
	static const char *const words[] = { "in ", "In ", "in about ", "in around ",
		"in approximately ", "In about " };
	size_t i, len;

	for (i = 0; i < ARRAY_LEN(words); i++)
		if ((len = match_ends(text, pos, words[i])) > 0 &&
		    !utf8_is_alnum(match_before(text, pos - len)))
			return !tells_past(text, pos - len) && !match_ends(text, pos - len, "est ") &&
			    !match_ends(text, pos - len, "first ") &&
			/* its lowest in two years */
			    !match_ends(text, pos - len, "time ");
	return false;
}

/*
 * "지진 이틀 뒤", "출범 3년 뒤인 2028년": steps from what happened, and not from publication; the day that
 * they lead to may stand behind.
 */
static bool
is_from_event(struct str text, size_t start, size_t end)
{
	static const char *const events[] = { "지진 ", "사고 ", "화재 ", "발생 ", "출범 ", "공포 ", "개봉 ",
	"출시 ",
		"발표 ", "수술 ", "접종 ", "투여 ", "취임 ", "개장 ", "개통 ", "체포 ", "계약 ", "합의 ", "선거 ", "투표 ",
		"전쟁 ",
		"폭발 ", "붕괴 ", "충돌 ", "실종 ", "사망 ", "출산 ", "결혼 ", "이혼 ", "입사 ", "퇴임 ", "상장 ", "설립 ",
		"창업 ",
		"착공 ", "준공 ", "입원 ", "퇴원 ", "감염 ", "확진 ", "진단 ", "발사 ", "이륙 ", "폐막 ", "개막 ", "입국 ",
		"귀국 ",
		"시행 ", "선고 ", "기소 ", "침수 ", "산사태 ", "태풍 ", "홍수 ", "참사 ", "범행 ", "추락 ", "침몰 " };
	size_t i;

	if (match_at(text, end, "인 ") && utf8_is_digit(match_peek(text, end + 4)))
		return true;
	for (i = 0; i < ARRAY_LEN(events); i++)
		if (match_ends(text, start, events[i]))
			return true;
	return false;
}

bool
atom_step(struct str text, const struct date_base *base, const struct atom *a, struct date *d)
{
	static const char *const behind[] = { "전", "후", "뒤", "이후", "ago", "earlier", "from now",
		"later", "hence", "from today",
		"from right now" };
	size_t pos = match_at(text, a->q.core.end, "여") ? a->q.core.end + 3 : a->q.core.end;
	size_t at = match_spaces(text, pos, 1), which = 0, len, i;
	double n = isnan(a->q.value) ? a->q.low : a->q.value;

	if (a->q.kind != QUANTITY_DURATION)
		return false;
	len = match_longest(text, at, behind, ARRAY_LEN(behind), &which);
	if (len == 0 && in_before(text, a->q.core.start)) {
		which = 3;
		len = 0;
		at = a->q.core.end;
	} else if (len == 0 || (which < 4 ? !follow_particles(text, at + len) : !match_word(text,
	    at, behind[which])))
		return false;
	if (which == 0 || which == 4 || which == 5)
		n = -n;
	if ((isnan(a->q.value) && which == 3 && len > 0) ||
	    (which < 4 && len > 0 && is_from_event(text, a->q.core.start, at + len)))
		return false;
	/* 19 minutes later, 40분 뒤: in a story, not from its publication */
	if ((which >= 1 && which <= 3 && len > 0) || which == 7)
		if (str_is(a->q.unit, "minute") || str_is(a->q.unit, "second") ||
		    str_is(a->q.unit, "hour"))
			return false;
	memset(d, 0, sizeof(*d));
	d->start = a->q.core.start;
	d->end = at + len;
	for (i = 0; i < ARRAY_LEN(steps); i++)
		if (str_is(a->q.unit, steps[i].unit)) {
			if (!isnan(a->q.value))
				return step(base, i, n, d);
			/* 며칠 뒤: a day, nobody knows which */
			d->dated = d->relative = true;
			d->end_seconds = -1;
			d->grain = steps[i].grain;
			return true;
		}
	return false;
}
