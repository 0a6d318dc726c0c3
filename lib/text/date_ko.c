#include <string.h>

#include "base/utf8.h"
#include "text/date.h"
#include "text/follow.h"
#include "text/match.h"
#include "text/numeral.h"

/* Words for a period counted from the publication date. */
static const struct word {
	const char *text;
	enum date_grain grain;
	int offset;
} words[] = {
	{ "재작년", GRAIN_YEAR, -2 }, { "지지난해", GRAIN_YEAR, -2 }, { "작년", GRAIN_YEAR, -1 }, { "지난해", GRAIN_YEAR, -1 },
	{ "지난 해", GRAIN_YEAR, -1 }, { "전년", GRAIN_YEAR, -1 }, { "올해", GRAIN_YEAR, 0 }, { "올 해", GRAIN_YEAR, 0 },
	{ "금년", GRAIN_YEAR, 0 }, { "이번 해", GRAIN_YEAR, 0 }, { "이번해", GRAIN_YEAR, 0 }, { "내년", GRAIN_YEAR, 1 },
	{ "명년", GRAIN_YEAR, 1 }, { "다음 해", GRAIN_YEAR, 1 }, { "다음해", GRAIN_YEAR, 1 }, { "후년", GRAIN_YEAR, 2 },
	{ "내후년", GRAIN_YEAR, 2 }, { "당해 연도", GRAIN_YEAR, 0 },
	{ "지지난달", GRAIN_MONTH, -2 }, { "지난달", GRAIN_MONTH, -1 }, { "지난 달", GRAIN_MONTH, -1 },
	{ "저번 달", GRAIN_MONTH, -1 }, { "저번달", GRAIN_MONTH, -1 }, { "전달보다", GRAIN_MONTH, -1 }, { "전달 대비", GRAIN_MONTH, -1 }, { "전달에 비해", GRAIN_MONTH, -1 }, { "전월", GRAIN_MONTH, -1 },
	{ "이달", GRAIN_MONTH, 0 }, { "이 달", GRAIN_MONTH, 0 }, { "이번 달", GRAIN_MONTH, 0 }, { "이번달", GRAIN_MONTH, 0 },
	{ "금월", GRAIN_MONTH, 0 }, { "당월", GRAIN_MONTH, 0 }, { "다음 달", GRAIN_MONTH, 1 }, { "다음달", GRAIN_MONTH, 1 },
	{ "내달", GRAIN_MONTH, 1 }, { "새달", GRAIN_MONTH, 1 }, { "다다음달", GRAIN_MONTH, 2 },
	{ "지지난주", GRAIN_WEEK, -2 }, { "지난주", GRAIN_WEEK, -1 }, { "지난 주", GRAIN_WEEK, -1 },
	{ "저번 주", GRAIN_WEEK, -1 }, { "저번주", GRAIN_WEEK, -1 }, { "이번 주", GRAIN_WEEK, 0 }, { "이번주", GRAIN_WEEK, 0 },
	{ "금주", GRAIN_WEEK, 0 }, { "다음 주", GRAIN_WEEK, 1 }, { "다음주", GRAIN_WEEK, 1 }, { "내주", GRAIN_WEEK, 1 },
	{ "오는 주", GRAIN_WEEK, 1 }, { "오는주", GRAIN_WEEK, 1 }, { "다다음주", GRAIN_WEEK, 2 },
	{ "지난 분기", GRAIN_QUARTER, -1 }, { "지난분기", GRAIN_QUARTER, -1 }, { "전분기", GRAIN_QUARTER, -1 },
	{ "직전 분기", GRAIN_QUARTER, -1 }, { "전 분기", GRAIN_QUARTER, -1 },
	{ "이번 분기", GRAIN_QUARTER, 0 }, { "이번분기", GRAIN_QUARTER, 0 }, { "다음 분기", GRAIN_QUARTER, 1 },
	{ "다음분기", GRAIN_QUARTER, 1 },
	{ "오늘", GRAIN_DAY, 0 }, { "금일", GRAIN_DAY, 0 }, { "이날", GRAIN_DAY, 0 }, { "당일", GRAIN_DAY, 0 },
	{ "어제", GRAIN_DAY, -1 }, { "어저께", GRAIN_DAY, -1 }, { "전날", GRAIN_DAY, -1 }, { "전일", GRAIN_DAY, -1 },
	{ "그제", GRAIN_DAY, -2 }, { "그저께", GRAIN_DAY, -2 }, { "엊그제", GRAIN_DAY, -2 }, { "엊그저께", GRAIN_DAY, -2 },
	{ "그끄제", GRAIN_DAY, -3 }, { "그끄저께", GRAIN_DAY, -3 }, { "내일", GRAIN_DAY, 1 }, { "명일", GRAIN_DAY, 1 },
	{ "익일", GRAIN_DAY, 1 }, { "다음날", GRAIN_DAY, 1 }, { "다음 날", GRAIN_DAY, 1 }, { "그 다음 날", GRAIN_DAY, 1 },
	{ "이튿날", GRAIN_DAY, 1 }, { "모레", GRAIN_DAY, 2 }, { "내일모레", GRAIN_DAY, 2 }, { "글피", GRAIN_DAY, 3 },
	{ "그글피", GRAIN_DAY, 4 },
};

/* Years that a text before this one set: known to be a date, not which. */
static const char *const anaphors[] = { "올 시즌", "이번 시즌", "지난 시즌", "다음 시즌", "이듬해", "이듬달", "그해", "그 해", "같은 해", "이듬", "당해", "그달", "같은 달", "같은 날" };

static const char *const weekdays[] = { "일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일" };
static const char *const weekday_signs[] = { "일", "월", "화", "수", "목", "금", "토" };

/* What says on which side of today a written date lies. */
static const struct {
	const char *text;
	int direction;		/* 2: in the period at hand */
} prefixes[] = {
	{ "지난번", -1 }, { "지난", -1 }, { "저번", -1 }, { "오는", 1 }, { "다가오는", 1 }, { "돌아오는", 1 }, { "다음", 1 },
	{ "이번", 2 }, { "올", 2 },
};

static const struct fest {
	const char *text;
	int month, day;
} holidays[] = {
	{ "크리스마스이브", 12, 24 }, { "크리스마스 이브", 12, 24 }, { "크리스마스", 12, 25 }, { "성탄절", 12, 25 },
	{ "신정", 1, 1 }, { "삼일절", 3, 1 }, { "3·1절", 3, 1 }, { "식목일", 4, 5 }, { "어린이날", 5, 5 },
	{ "어버이날", 5, 8 }, { "스승의 날", 5, 15 }, { "현충일", 6, 6 }, { "제헌절", 7, 17 }, { "광복절", 8, 15 },
	{ "개천절", 10, 3 }, { "한글날", 10, 9 }, { "근로자의 날", 5, 1 }, { "노동절", 5, 1 }, { "국군의 날", 10, 1 },
	{ "밸런타인데이", 2, 14 }, { "발렌타인데이", 2, 14 }, { "화이트데이", 3, 14 }, { "빼빼로데이", 11, 11 },
	{ "핼러윈", 10, 31 }, { "할로윈", 10, 31 }, { "만우절", 4, 1 }, { "독립 기념일", 7, 4 },
};

enum piece {
	PIECE_NONE,
	PIECE_EARLY,
	PIECE_MIDDLE,
	PIECE_LATE,
	PIECE_THIRD_1,		/* 상순 중순 하순 */
	PIECE_THIRD_2,
	PIECE_THIRD_3,
	PIECE_HALF_1,
	PIECE_HALF_2
};

static const struct {
	const char *text;
	enum piece piece;
} pieces[] = {
	{ "초반", PIECE_EARLY }, { "초", PIECE_EARLY }, { "중반", PIECE_MIDDLE }, { "중순", PIECE_THIRD_2 },
	{ "상순", PIECE_THIRD_1 }, { "초순", PIECE_THIRD_1 }, { "하순", PIECE_THIRD_3 }, { "후반", PIECE_LATE },
	{ "말", PIECE_LATE }, { "상반기", PIECE_HALF_1 }, { "하반기", PIECE_HALF_2 }, { "전반기", PIECE_HALF_1 },
	{ "후반기", PIECE_HALF_2 }, { "연초", PIECE_EARLY }, { "연말", PIECE_LATE },
};

/* Where the reading stands: what follows is looked for at `at`. */
struct reader {
	struct str text;
	size_t at;
	const struct date_base *base;
	int direction;		/* 0: none written */
	struct date *d;
};

/* A number in digits, in Sino-Korean or, for hours, native words: -1 when there is none. */
static int
read_number(struct str text, size_t pos, size_t max, size_t *len)
{
	struct numeral n;
	int value = match_number(text, pos, max, len);

	if (value >= 0 || (pos < text.len && (unsigned char)text.s[pos] < 0x80))
		return value;
	if (!numeral_read_korean(text, pos, &n) || n.form != NUMERAL_SINO || numeral_is_vague(&n) || n.value > 9999)
		return -1;
	*len = n.end - pos;
	return (int)n.value;
}

static bool
ends_well(struct str text, size_t pos)
{
	return follow_particles(text, pos);
}

/* 2024년, '25년, 이천십오년, 20255월 (a 년 that was lost); the end of it or pos. */
static size_t
read_year(struct reader *r, size_t pos)
{
	static const char *const quotes[] = { "'", "’", "‘" };
	size_t quote = match_longest(r->text, pos, quotes, ARRAY_LEN(quotes), NULL), len = 0, unit, at;
	int year = read_number(r->text, pos + quote, 4, &len);

	if (year < 0 || (len < 9 && !utf8_is_digit(match_peek(r->text, pos + quote))))	/* 천년 */
		return pos;
	at = pos + quote + len;
	if ((unit = match_at(r->text, at, "년")) == 0)
		unit = match_at(r->text, at, " 년") ? match_at(r->text, at, " 년") : match_at(r->text, at, "年");
	if (unit == 0)
		return pos;
	if (quote > 0 || (len == 2 && match_at(r->text, at + unit, " ") && year >= 10 && year <= 40)) {
		size_t month;

		if (quote == 0 && (read_number(r->text, at + unit + 1, 2, &month) < 1 ||
		    !match_at(r->text, at + unit + 1 + month, "월")))
			return pos;
		year += year < 60 ? 2000 : 1900;
	}
	if (year < 1000 || year > 2999)
		return pos;
	if (match_at(r->text, at + unit, "대")) {
		size_t decade = match_at(r->text, at + unit, "대");

		date_set_year(r->d, year);
		r->d->last = timestamp_days(year + 9, 12, 31);
		r->d->year = year;
		return at + unit + decade;
	}
	date_set_year(r->d, year);
	r->d->year = year;
	return at + unit;
}

/* 15세기 after Christ. */
static size_t
read_century(struct reader *r, size_t pos)
{
	size_t len, unit;
	int century = read_number(r->text, pos, 2, &len);

	if (century < 1 || century > 21 || (unit = match_at(r->text, pos + len, "세기")) == 0)
		return pos;
	date_set_year(r->d, century * 100 - 100);
	r->d->last = timestamp_days(century * 100 - 1, 12, 31);
	return pos + len + unit;
}

static void
set_piece_days(struct date *d, int64_t first, int64_t last)
{
	d->first = first;
	d->last = last;
}

/* Narrows a period to its beginning, middle or end: thirds of a month, quarters of a year. */
static void
set_piece(struct date *d, enum piece p)
{
	int y, m, day, span = (int)(d->last - d->first) + 1;
	int64_t first = d->first, last = d->last;

	d->part = p < PIECE_HALF_1;
	if (!d->known)
		return;
	timestamp_civil(first, &y, &m, &day);
	if (p == PIECE_HALF_1 || p == PIECE_HALF_2) {
		set_piece_days(d, timestamp_days(y, p == PIECE_HALF_1 ? 1 : 7, 1),
		    p == PIECE_HALF_1 ? timestamp_days(y, 6, 30) : timestamp_days(y, 12, 31));
	} else if (span > 30000) {
		d->part = true;	/* of a century */
		set_piece_days(d, p == PIECE_LATE ? timestamp_days(y + 67, 1, 1) : p == PIECE_MIDDLE ? timestamp_days(y + 34, 1, 1) :
		    first, p == PIECE_EARLY ? timestamp_days(y + 33, 12, 31) : p == PIECE_MIDDLE ?
		    timestamp_days(y + 66, 12, 31) : last);
	} else if (span > 3000) {
		static const int from[] = { 0, 4, 6 }, to[] = { 3, 6, 9 };
		int third = p == PIECE_EARLY ? 0 : p == PIECE_MIDDLE ? 1 : 2;

		set_piece_days(d, timestamp_days(y + from[third], 1, 1), timestamp_days(y + to[third], 12, 31));
	} else if (span > 300) {
		static const int from[] = { 1, 5, 10 }, to[] = { 3, 8, 12 };
		int part = p == PIECE_EARLY ? 0 : p == PIECE_MIDDLE ? 1 : 2;

		set_piece_days(d, timestamp_days(y, from[part], 1),
		    timestamp_days(y, to[part], timestamp_month_days(y, to[part])));
	} else if (span > 20) {
		if (p == PIECE_EARLY || p == PIECE_THIRD_1)
			set_piece_days(d, first, first + 9);
		else if (p == PIECE_MIDDLE || p == PIECE_THIRD_2)
			set_piece_days(d, first + 10, first + 19);
		else
			set_piece_days(d, first + 20, last);
	} else if (span == 7) {
		set_piece_days(d, p == PIECE_LATE ? first + 3 : first, p == PIECE_EARLY ? first + 2 : last);
	}
}

/* 초, 말, 중순, 상반기 behind a year, month or week; the end of it or pos. */
static size_t
read_piece(struct reader *r, size_t pos)
{
	size_t at = match_spaces(r->text, pos, 1), i, len, best = 0;
	enum piece piece = PIECE_NONE;

	for (i = 0; i < ARRAY_LEN(pieces); i++)
		if ((len = match_at(r->text, at, pieces[i].text)) > best && ends_well(r->text, at + len)) {
			best = len;
			piece = pieces[i].piece;
		}
	if (best == 0 || (piece >= PIECE_HALF_1 && r->d->grain != GRAIN_YEAR))
		return pos;
	set_piece(r->d, piece);
	return at + best;
}

/* 1분기, 4사분기, 3·4분기 behind a year. */
static size_t
read_quarter(struct reader *r, size_t pos)
{
	size_t at = match_spaces(r->text, pos, 1), len, unit;
	int quarter = read_number(r->text, at, 1, &len), y, m, day;

	if (quarter < 1 || quarter > 4)
		return pos;
	if ((unit = match_at(r->text, at + len, "분기")) == 0 && (unit = match_at(r->text, at + len, "/4분기")) == 0 &&
	    (unit = match_at(r->text, at + len, "/4 분기")) == 0 && (unit = match_at(r->text, at + len, "사분기")) == 0 &&
	    (unit = match_at(r->text, at + len, "·4분기")) == 0)
		return pos;
	if (r->d->known) {
		timestamp_civil(r->d->first, &y, &m, &day);
		date_set_quarter(r->d, y, quarter);
	}
	r->d->grain = GRAIN_QUARTER;
	return at + len + unit;
}

/* N월 at pos: *month and its end, or pos. */
static size_t
match_month(struct reader *r, size_t pos, int *month)
{
	size_t len, unit;

	if ((len = match_at(r->text, pos, "유월")) > 0 || (len = match_at(r->text, pos, "시월")) > 0) {
		*month = match_at(r->text, pos, "유월") ? 6 : 10;
		return pos + len;
	}
	*month = read_number(r->text, pos, 2, &len);
	if (*month < 1 || *month > 12)
		return pos;
	if ((unit = match_at(r->text, pos + len, "월")) == 0 && (unit = match_at(r->text, pos + len, "月")) == 0 &&
	    ((unit = match_at(r->text, pos + len, " 월")) == 0 || len > 2 || !follow_ends(r->text, pos + len + unit)))
		return pos;
	return pos + len + unit;
}

/* N일 at pos: *day and its end, or pos.  Spans of days (3일간, 3일 만에) are none. */
static size_t
match_day(struct reader *r, size_t pos, int *day)
{
	static const char *const spans[] = { "간", "동안", " 동안", "만에", " 만에", "만인", " 만인", " 만의", "째", "이상",
		" 이상", "이내", " 이내", "가량", " 가량", "정도", " 정도", " 연속", "연속", "짜리", "남짓", "치", "여", "안에", " 안에",
		"씩", " 내내", "내내", " 넘게", "넘게", "이면", "이나", "내", " 내에", "까지만", " 뒤", "뒤", " 후", "후", "전", " 전에",
		" 전", "만 ", " 앞으로", "이라는", "에 한 번", "에 한번" };
	static const char *const sides[] = { " 전", "전", " 후", "후", " 뒤", "뒤", "내", "치", "여" };
	size_t len, unit, end, span;

	*day = read_number(r->text, pos, 2, &len);
	if (*day < 1 || *day > 31)
		return pos;
	if ((unit = match_at(r->text, pos + len, "일")) == 0 && (unit = match_at(r->text, pos + len, "日")) == 0 &&
	    (unit = match_at(r->text, pos + len, " 일")) == 0)
		return pos;
	end = pos + len + unit;
	span = match_longest(r->text, end, spans, ARRAY_LEN(spans), NULL);
	if (span > 0 && (!match_longest(r->text, end, sides, ARRAY_LEN(sides), NULL) || follow_ends(r->text, end + span)))
		return pos;
	return follow_particles(r->text, end) || unit > 3 ? end : pos;
}

/* (월), 월요일 behind a day. */
static size_t
skip_weekday(struct str text, size_t pos)
{
	size_t at = match_spaces(text, pos, 1), len, sign;

	if ((len = match_longest(text, at, weekdays, ARRAY_LEN(weekdays), NULL)) > 0)
		return at + len;
	if (match_at(text, pos, "(") && (sign = match_longest(text, pos + 1, weekday_signs, ARRAY_LEN(weekday_signs), NULL)) > 0 &&
	    match_at(text, pos + 1 + sign, ")"))
		return pos + 1 + sign + 1;
	return pos;
}

/* 첫 번째 화요일, 마지막 일요일 behind a month. */
static size_t
read_nth_weekday(struct reader *r, size_t pos)
{
	static const char *const last[] = { "마지막 ", "마지막" };
	size_t at = match_spaces(r->text, pos, 1), len, weekday = 0, day;
	struct numeral n;
	int nth = 0;
	int64_t first;

	if ((len = match_longest(r->text, at, last, ARRAY_LEN(last), NULL)) > 0) {
		nth = -1;
		at += len;
	} else if ((len = match_at(r->text, at, "첫")) > 0 || (numeral_read_korean(r->text, at, &n) && n.value >= 1 && n.value <= 5)) {
		nth = len > 0 ? 1 : (int)n.value;
		at = len > 0 ? at + len : n.end;
		at = match_spaces(r->text, at, 1);
		at += match_at(r->text, at, "번째");
		at += match_at(r->text, at, "째");
		at = match_spaces(r->text, at, 1);
	} else {
		return pos;
	}
	if ((day = match_longest(r->text, at, weekdays, ARRAY_LEN(weekdays), &weekday)) == 0 || r->d->grain != GRAIN_MONTH)
		return pos;
	if (r->d->known) {
		first = nth > 0 ? r->d->first + ((int)weekday - timestamp_weekday(r->d->first) + 7) % 7 + (nth - 1) * 7 :
		    r->d->last - (timestamp_weekday(r->d->last) - (int)weekday + 7) % 7;
		r->d->first = r->d->last = first;
	}
	r->d->grain = GRAIN_DAY;
	return at + day;
}

/* Month and what follows it, in the year that is already read (year 0: the nearest). */
static size_t
read_month_part(struct reader *r, size_t pos, bool after_year)
{
	int month, day, y, m, d0;
	size_t end = match_month(r, pos, &month), at;

	if (end == pos)
		return pos;
	at = match_spaces(r->text, end, 1);
	if (at < r->text.len && match_day(r, at, &day) > at) {
		size_t day_end = match_day(r, at, &day);
		bool ok;

		if (after_year && r->d->known) {
			timestamp_civil(r->d->first, &y, &m, &d0);
			ok = date_set_day(r->d, y, month, day);
		} else if (after_year) {
			r->d->grain = GRAIN_DAY;
			ok = true;
		} else {
			ok = date_resolve_month_day(r->d, r->base, month, day, r->direction == 2 ? 0 : r->direction);
		}
		r->d->month = month;
		r->d->day = day;
		return ok ? skip_weekday(r->text, day_end) : pos;
	}
	if (after_year && r->d->known) {
		timestamp_civil(r->d->first, &y, &m, &d0);
		date_set_month(r->d, y, month);
	} else if (r->direction == 2 && r->base->known) {
		r->d->relative = true;
		date_set_month(r->d, r->base->year, month);
	} else if (!after_year) {
		date_resolve_month(r->d, r->base, month, r->direction);
	}
	r->d->month = month;
	r->d->grain = GRAIN_MONTH;
	at = read_nth_weekday(r, end);
	if (at == end && match_at(r->text, end, "의"))
		at = read_nth_weekday(r, end + 3);
	return at > end && at != end + 3 ? at : read_piece(r, end);
}

/* 올해 광복절 */
static size_t
read_year_holiday(struct reader *r, size_t pos)
{
	size_t at = match_spaces(r->text, pos, 1), i, len;
	int y, m, day;

	for (i = 0; i < ARRAY_LEN(holidays); i++)
		if ((len = match_at(r->text, at, holidays[i].text)) > 0 && ends_well(r->text, at + len)) {
			if (r->d->known) {
				timestamp_civil(r->d->first, &y, &m, &day);
				date_set_day(r->d, y, holidays[i].month, holidays[i].day);
			}
			r->d->grain = GRAIN_DAY;
			return at + len;
		}
	return pos;
}

/* What may stand behind a year: month, quarter, 초. */
static size_t
read_after_year(struct reader *r, size_t pos)
{
	size_t at = match_spaces(r->text, pos, 1), end;

	if (match_at(r->text, pos, "도"))	/* 2025년도 */
		at = match_spaces(r->text, pos += 3, 1);
	if ((end = read_month_part(r, at, true)) > at)
		return end;
	if ((end = read_quarter(r, pos)) > pos)
		return end;
	if ((end = read_piece(r, pos)) > pos)
		return end;
	if (match_at(r->text, at, "한 해") && ends_well(r->text, at + 7))
		return at + 7;
	return read_year_holiday(r, pos);
}

static size_t
read_after_month(struct reader *r, size_t pos)
{
	size_t at = match_spaces(r->text, pos, 1), end;
	int day, y, m, d0;

	if (at < r->text.len && (end = match_day(r, at, &day)) > at) {
		r->d->day = day;
		r->d->grain = GRAIN_DAY;
		if (r->d->known) {
			timestamp_civil(r->d->first, &y, &m, &d0);
			if (!date_set_day(r->d, y, m, day))
				return pos;
		}
		return skip_weekday(r->text, end);
	}
	if ((end = read_nth_weekday(r, pos)) > pos)
		return end;
	return read_piece(r, pos);
}

/* 다음 주 화요일, 이번 주말. */
static size_t
read_after_week(struct reader *r, size_t pos)
{
	size_t at = match_spaces(r->text, pos, 1), len, weekday = 0;

	if (match_at(r->text, pos, "말") && ends_well(r->text, pos + 3)) {
		r->d->first = r->d->last - 1;
		r->d->grain = GRAIN_DAY;
		return pos + 3;
	}
	if ((len = match_longest(r->text, at, weekdays, ARRAY_LEN(weekdays), &weekday)) > 0) {
		r->d->first += ((int)weekday + 6) % 7;
		r->d->last = r->d->first;
		r->d->grain = GRAIN_DAY;
		return at + len;
	}
	return read_piece(r, pos);
}

static size_t
read_word(struct reader *r, size_t pos)
{
	const struct word *best = NULL;
	size_t i, len, longest = 0;

	for (i = 0; i < ARRAY_LEN(words); i++)
		if ((len = match_at(r->text, pos, words[i].text)) > longest) {
			longest = len;
			best = &words[i];
		}
	if (best == NULL)
		return pos;
	date_set_offset(r->d, r->base, best->grain, best->offset);
	pos += longest;
	if (best->grain == GRAIN_YEAR)
		return read_after_year(r, pos);
	if (best->grain == GRAIN_MONTH)
		return read_after_month(r, pos);
	if (best->grain == GRAIN_WEEK)
		return read_after_week(r, pos);
	if (best->grain == GRAIN_QUARTER || follow_particles(r->text, pos))
		return pos;
	/* 오늘저녁, 내일오전: a time may be glued; 오늘날 is none */
	return match_at(r->text, pos, "날") ? pos - longest : pos;
}

static size_t
read_anaphor(struct reader *r, size_t pos)
{
	size_t len = match_longest(r->text, pos, anaphors, ARRAY_LEN(anaphors), NULL);

	if (len == 0 || (match_ends(r->text, pos + len, "이듬")))
		return pos;
	r->d->relative = r->d->dated = true;
	r->d->grain = match_ends(r->text, pos + len, "해") ? GRAIN_YEAR : match_ends(r->text, pos + len, "달") ? GRAIN_MONTH : GRAIN_DAY;
	return r->d->grain == GRAIN_YEAR ? read_after_year(r, pos + len) : r->d->grain == GRAIN_MONTH ?
	    read_after_month(r, pos + len) : pos + len;
}

static size_t
read_holiday(struct reader *r, size_t pos)
{
	size_t i, len, best = 0, which = 0;

	for (i = 0; i < ARRAY_LEN(holidays); i++)
		if ((len = match_at(r->text, pos, holidays[i].text)) > best) {
			best = len;
			which = i;
		}
	if (best == 0 || !ends_well(r->text, pos + best) || !date_resolve_month_day(r->d, r->base, holidays[which].month, holidays[which].day, 0))
		return pos;
	return pos + best;
}

/* 연초, 연말, 월초, 새해 without a year. */
static size_t
read_bare_piece(struct reader *r, size_t pos)
{
	static const struct {
		const char *text;
		enum date_grain grain;
		enum piece piece;
	} bare[] = { { "연초", GRAIN_YEAR, PIECE_EARLY }, { "연말", GRAIN_YEAR, PIECE_LATE }, { "월초", GRAIN_MONTH, PIECE_EARLY },
		{ "월말", GRAIN_MONTH, PIECE_LATE }, { "상반기", GRAIN_YEAR, PIECE_HALF_1 }, { "하반기", GRAIN_YEAR, PIECE_HALF_2 } };
	size_t i, len;

	for (i = 0; i < ARRAY_LEN(bare); i++)
		if ((len = match_at(r->text, pos, bare[i].text)) > 0 && ends_well(r->text, pos + len)) {
			date_set_offset(r->d, r->base, bare[i].grain, 0);
			set_piece(r->d, bare[i].piece);
			return pos + len;
		}
	return pos;
}

/* A number first: N년 …, N월 …, N일, N분기; or a weekday. */
static size_t
read_absolute(struct reader *r, size_t pos)
{
	size_t end, len, at, weekday = 0;
	int day, quarter;

	if ((end = read_year(r, pos)) > pos)
		return read_after_year(r, end);
	if ((end = read_century(r, pos)) > pos)
		return read_piece(r, end);
	if ((end = read_month_part(r, pos, false)) > pos)
		return end;
	if (pos < r->text.len && (end = match_day(r, pos, &day)) > pos) {
		if (!date_resolve_day(r->d, r->base, day, r->direction == 2 ? 0 : r->direction))
			return pos;
		at = match_spaces(r->text, end, 1);
		if ((len = match_longest(r->text, at, weekdays, ARRAY_LEN(weekdays), &weekday)) > 0)
			date_agree_weekday(r->d, r->base, day, (int)weekday);
		return skip_weekday(r->text, end);
	}
	if ((len = match_longest(r->text, pos, weekdays, ARRAY_LEN(weekdays), &weekday)) > 0) {
		date_resolve_weekday(r->d, r->base, (int)weekday, r->direction == 2 ? 0 : r->direction);
		return pos + len;
	}
	quarter = read_number(r->text, pos, 1, &len);
	if (quarter >= 1 && quarter <= 4 && (match_at(r->text, pos + len, "/4분기") || match_at(r->text, pos + len, "·4분기")))  {
		date_set_offset(r->d, r->base, GRAIN_YEAR, 0);
		return read_quarter(r, pos);
	}
	if (quarter >= 1 && quarter <= 4 && match_at(r->text, pos + len, "분기") && ends_well(r->text, pos + len + 6) &&
	    !match_at(r->text, pos + len + 6, " 연속")) {
		date_set_offset(r->d, r->base, GRAIN_YEAR, 0);
		return read_quarter(r, pos);
	}
	return pos;
}

static size_t
read_prefixed(struct reader *r, size_t pos)
{
	size_t i, len, at, end;

	for (i = 0; i < ARRAY_LEN(prefixes); i++) {
		if ((len = match_at(r->text, pos, prefixes[i].text)) == 0)
			continue;
		at = match_spaces(r->text, pos + len, 1);
		if (at == pos + len && (r->direction == 2 || (at < r->text.len && (unsigned char)r->text.s[at] < 0x80)) &&
		    !utf8_is_digit(match_peek(r->text, at)))
			return pos;
		r->direction = prefixes[i].direction;
		if (r->direction == 2 && (end = read_piece(r, at - 1)) > at && r->base->known) {
			date_set_offset(r->d, r->base, GRAIN_YEAR, 0);
			return read_piece(r, at - 1);
		}
		if (r->direction == 2 && match_at(r->text, pos, "올")) {
			date_set_offset(r->d, r->base, GRAIN_YEAR, 0);
			if ((end = read_after_year(r, pos + len)) > pos + len)
				return end;
		}
		end = read_absolute(r, at);
		return end > at ? end : pos;
	}
	return pos;
}

/* Adds the time of day behind a day, with a blank or a comma between. */
static size_t
read_day_time(struct reader *r, size_t pos)
{
	size_t at = match_spaces(r->text, pos, 1), end;
	int seconds;
	bool bare;

	if (r->d->grain != GRAIN_DAY)
		return pos;
	if (at == pos && match_at(r->text, pos, ", "))
		at = pos + 2;
	if (at >= r->text.len)
		return pos;
	end = date_read_time(r->text, at, &seconds, &bare);
	if (end == at)
		end = date_read_clock(r->text, at, &seconds, &bare);
	if (end == at)
		return pos;
	r->d->timed = true;
	r->d->seconds = seconds;
	r->d->bare = bare;
	r->d->grain = GRAIN_HOUR;
	return end;
}

static void
init(struct date *d, size_t pos)
{
	memset(d, 0, sizeof(*d));
	d->start = pos;
	d->end_seconds = -1;
}

/* 지난 1R1, 20255월: dates that lost their 월 or 년. */
static size_t
read_damaged(struct reader *r, size_t pos)
{
	size_t len;
	int year, month;
	uint32_t c;

	if ((len = match_at(r->text, pos, "지난 ")) > 0 && (month = match_number(r->text, pos + len, 1, &len)) > 0) {
		size_t at = pos + match_at(r->text, pos, "지난 ") + len;

		c = match_peek(r->text, at);
		if (c < 'A' || c > 'Z' || !utf8_is_digit(match_peek(r->text, at + 1)))
			return pos;
		date_resolve_month(r->d, r->base, month, -1);
		r->d->damaged = true;
		return at;
	}
	/* five or six digits and 월: a year and a month run together */
	if ((match_number(r->text, pos, 6, &len)) < 0 || len < 5 || !match_at(r->text, pos + len, "월"))
		return pos;
	year = match_number(str_slice(r->text, 0, pos + 4), pos, 4, &len);
	month = match_number(r->text, pos + 4, 2, &len);
	if (year < 1900 || year > 2099 || month < 1 || month > 12)
		return pos;
	date_set_month(r->d, year, month);
	r->d->year = year;
	r->d->month = month;
	r->d->damaged = true;
	return pos + 4 + len + 3;
}

bool
date_read_korean(struct str text, size_t pos, const struct date_base *base, struct date *d)
{
	static size_t (*const readers[])(struct reader *, size_t) = { read_damaged, read_word, read_prefixed, read_absolute,
		read_anaphor, read_holiday, read_bare_piece };
	struct reader r = { text, pos, base, 0, d };
	size_t i, end = pos, at;

	for (i = 0; i < ARRAY_LEN(readers) && end == pos; i++) {
		if (i > 0 && i != 3 && (unsigned char)text.s[pos] < 0x80)
			continue;	/* words */
		init(d, pos);
		r.direction = 0;
		end = readers[i](&r, pos);
	}
	if (end > pos) {
		d->end = read_day_time(&r, end);
		return true;
	}
	init(d, pos);
	at = date_read_time(text, pos, &d->seconds, &d->bare);
	if (at == pos)
		return false;
	d->end = at;
	d->timed = true;
	d->grain = GRAIN_HOUR;
	return true;
}
