#include "base/utf8.h"
#include "text/date_ko.h"
#include "text/follow.h"
#include "text/match.h"
#include "text/numeral.h"

const char *const ko_weekdays[7] = { "일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일" };

static const char *const weekday_signs[] = { "일", "월", "화", "수", "목", "금", "토" };

/* N월 at pos: *month and its end, or pos. */
static size_t
ko_match_month(struct ko *r, size_t pos, int *month)
{
	size_t len, unit;

	if ((len = match_at(r->text, pos, "유월")) > 0 || (len = match_at(r->text, pos, "시월")) > 0) {
		*month = match_at(r->text, pos, "유월") ? 6 : 10;
		return pos + len;
	}
	*month = ko_number(r->text, pos, 2, &len);
	if (*month < 1 || *month > 12)
		return pos;
	if ((unit = match_at(r->text, pos + len, "월")) == 0 &&
	    (unit = match_at(r->text, pos + len, "月")) == 0 &&
	    ((unit = match_at(r->text, pos + len, " 월")) == 0 || len > 2 ||
	    !follow_ends(r->text, pos + len + unit)))
		return pos;
	return pos + len + unit;
}

/* 약 24일, 총 10일: a number of days. */
static bool
before_span(struct str text, size_t pos)
{
	static const char *const words[] = { "약 ", "총 ", "평균 ", "최대 ", "최소 ", "무려 ", "불과 ", "단 ",
		"고작 ", "꼬박 ", "일수는 ", "기간은 ",
		"일수가 ", "기간이 ", "앞으로 ", "박 " };
	size_t i, len;

	for (i = 0; i < ARRAY_LEN(words); i++)
		if ((len = match_ends(text, pos, words[i])) > 0 && (i > 8 ||
		    !utf8_is_hangul(match_before(text, pos - len))))
			return true;
	return false;
}

/* N일 at pos: *day and its end, or pos.  Spans of days (3일간, 3일 만에) are none. */
size_t
ko_day(struct ko *r, size_t pos, int *day)
{
	static const char *const spans[] = { "간", "동안", " 동안", "만에", " 만에", "만인", " 만인", " 만의", "째",
		"이상",
		" 이상", "이내", " 이내", "가량", " 가량", "정도", " 정도", " 연속", "연속", "짜리", "남짓", "치", "여",
		"안에", " 안에",
		"씩", " 내내", "내내", " 넘게", "넘게", "이면", "이나", "내", " 내에", "까지만", " 뒤", "뒤", " 후", "후",
		"전", " 전에",
		" 전", "만 ", " 앞으로", "이라는", "에 한 번", "에 한번" };
	static const char *const sides[] = { " 전", "전", " 후", "후", " 뒤", "뒤", "내", "치", "여" };
	size_t len, unit, end, span;

	if (before_span(r->text, pos))
		return pos;
	*day = ko_number(r->text, pos, 2, &len);
	if (*day < 1 || *day > 31)
		return pos;
	if ((unit = match_at(r->text, pos + len, "일")) == 0 &&
	    (unit = match_at(r->text, pos + len, "日")) == 0 &&
	    (unit = match_at(r->text, pos + len, " 일")) == 0)
		return pos;
	end = pos + len + unit;
	span = match_longest(r->text, end, spans, ARRAY_LEN(spans), NULL);
	/* "오는 26일 전에": a day to come, by which something is due */
	if (span > 0 && match_ends(r->text, pos, "오는 ") &&
	    match_longest(r->text, end, sides, ARRAY_LEN(sides), NULL))
		return end;
	if (span > 0 && (!match_longest(r->text, end, sides, ARRAY_LEN(sides), NULL) ||
	    follow_ends(r->text, end + span)))
		return pos;
	return follow_particles(r->text, end) || unit > 3 ? end : pos;
}

/* (월), 월요일 behind a day. */
/* 16∼22일: *from, and where the last day begins; pos when there is no such range. */
static size_t
range_start(struct ko *r, size_t pos, int max, int *from)
{
	static const char *const marks[] = { "~", "∼", "～", "-", "–" };
	size_t len, mark;

	*from = match_number(r->text, pos, 2, &len);
	if (*from < 1 || *from > max || (mark = match_longest(r->text, pos + len, marks,
	    ARRAY_LEN(marks), NULL)) == 0)
		return pos;
	return pos + len + mark;
}

size_t
ko_day_range(struct ko *r, size_t pos, int *from, int *to)
{
	size_t at = range_start(r, pos, 31, from), end;

	if (at == pos || (end = ko_day(r, at, to)) == at || *to <= *from)
		return pos;
	return end;
}

size_t
ko_month_range(struct ko *r, size_t pos, int *from, int *to)
{
	size_t at = range_start(r, pos, 12, from), end;

	if (at == pos || (end = ko_match_month(r, at, to)) == at || *to <= *from)
		return pos;
	return end;
}

size_t
ko_skip_weekday(struct str text, size_t pos)
{
	size_t at = match_spaces(text, pos, 1), len, sign;

	if ((len = match_longest(text, at, ko_weekdays, 7, NULL)) > 0)
		return at + len;
	if (match_at(text, pos, "(") && (sign = match_longest(text, pos + 1, weekday_signs,
	    ARRAY_LEN(weekday_signs), NULL)) > 0 &&
	    match_at(text, pos + 1 + sign, ")"))
		return pos + 1 + sign + 1;
	return pos;
}

/*
 * 첫, 첫째, 두 번째: 1 to 5; 마지막: -1; *pos moves behind it and a blank.  0: none.  *ordinal: it says so
 * itself, unlike the two of 2주.
 */
static int
read_nth(struct str text, size_t *pos, bool *ordinal)
{
	size_t at = match_spaces(text, *pos, 1), len, end;
	struct numeral n;
	int nth = 1;

	*ordinal = true;
	if ((len = match_at(text, at, "마지막")) > 0) {
		*pos = match_spaces(text, at + len, 1);
		return -1;
	}
	if ((len = match_at(text, at, "첫")) > 0) {
		at += len;
	} else if (numeral_read_korean(text, at, &n) && n.value >= 1 && n.value <= 5) {
		nth = (int)n.value;
		at = n.end;
		*ordinal = false;
	} else {
		return 0;
	}
	end = at = match_spaces(text, at, 1);
	end += match_at(text, end, "번째");
	end += match_at(text, end, "째");
	*ordinal |= end > at;
	*pos = match_spaces(text, end, 1);
	return nth;
}

/* The nth weekday (from the end: -1) of the days of d. */
static int64_t
nth_weekday(const struct date *d, int nth, int weekday)
{
	if (nth < 0)
		return d->last - (timestamp_weekday(d->last) - weekday + 7) % 7;
	return d->first + (weekday - timestamp_weekday(d->first) + 7) % 7 + (nth - 1) * 7;
}

size_t
ko_nth(struct ko *r, size_t pos)
{
	size_t at = pos, day, weekday = 0;
	bool ordinal;
	int nth = read_nth(r->text, &at, &ordinal);

	if (nth == 0)
		return pos;
	if ((day = match_longest(r->text, at, ko_weekdays, 7, &weekday)) > 0 &&
	    r->d->grain == GRAIN_MONTH) {
		if (r->d->known)
			r->d->first = r->d->last = nth_weekday(r->d, nth, (int)weekday);
		r->d->grain = GRAIN_DAY;
		return at + day;
	}
	/* KS X ISO 8601: a week belongs to the month or year that its Thursday is in */
	if ((day = match_at(r->text, at, "주차")) == 0 && ordinal)
		day = match_at(r->text, at, "주");
	if (day == 0 || !follow_particles(r->text, at + day))
		return pos;
	if (r->d->known) {
		r->d->first = nth_weekday(r->d, nth, 4) - 3;
		r->d->last = r->d->first + 6;
	}
	r->d->grain = GRAIN_WEEK;
	return ko_after_week(r, at + day);
}

/* 올해 1∼9월, 지난 6∼7월 */
static size_t
month_range_part(struct ko *r, size_t pos, bool after_year)
{
	int from, to, y, m, day;
	size_t end = ko_month_range(r, pos, &from, &to);
	int64_t first;

	if (end == pos)
		return pos;
	if (!after_year)
		date_resolve_month(r->d, r->base, to, r->direction == 2 ? 0 : r->direction);
	r->d->grain = GRAIN_MONTH;
	if (!r->d->known)
		return end;
	timestamp_civil(r->d->first, &y, &m, &day);
	date_set_month(r->d, y, from);
	first = r->d->first;
	date_set_month(r->d, y, to);
	r->d->first = first;
	return end;
}

/* 12월 16∼22일 */
static size_t
day_range_part(struct ko *r, size_t pos, int month, bool after_year)
{
	int from, to, y, m, day;
	size_t end = ko_day_range(r, pos, &from, &to);
	int64_t last;

	if (after_year && r->d->known) {
		timestamp_civil(r->d->first, &y, &m, &day);
		if (!date_set_day(r->d, y, month, to))
			return pos;
	} else if (!after_year && !date_resolve_month_day(r->d, r->base, month, to,
	    r->direction == 2 ? 0 : r->direction)) {
		return pos;
	}
	r->d->grain = GRAIN_DAY;
	if (!r->d->known)
		return end;
	last = r->d->last;
	timestamp_civil(last, &y, &m, &day);
	if (!date_set_day(r->d, y, m, from))
		return pos;
	r->d->last = last;
	return end;
}

/* Month and what follows it, in the year that is already read (year 0: the nearest). */
size_t
ko_month_part(struct ko *r, size_t pos, bool after_year)
{
	int month, day, y, m, d0;
	size_t end = ko_match_month(r, pos, &month), at;

	if (end == pos)
		return month_range_part(r, pos, after_year);
	at = match_spaces(r->text, end, 1);
	if (ko_day_range(r, at, &d0, &day) > at)
		return day_range_part(r, at, month, after_year);
	if (at < r->text.len && ko_day(r, at, &day) > at) {
		size_t day_end = ko_day(r, at, &day);
		bool ok;

		if (after_year && r->d->known) {
			timestamp_civil(r->d->first, &y, &m, &d0);
			ok = date_set_day(r->d, y, month, day);
		} else if (after_year) {
			r->d->grain = GRAIN_DAY;
			ok = true;
		} else {
			ok = date_resolve_month_day(r->d, r->base, month, day, r->direction == 2 ?
			    0 : r->direction);
		}
		r->d->month = month;
		r->d->day = day;
		return ok ? ko_skip_weekday(r->text, day_end) : pos;
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
	at = ko_nth(r, end);
	if (at == end && match_at(r->text, end, "의"))
		at = ko_nth(r, end + 3);
	return at > end && at != end + 3 ? at : ko_piece(r, end);
}

/* What may stand behind a year: month, quarter, 초. */
size_t
ko_after_year(struct ko *r, size_t pos)
{
	size_t at = match_spaces(r->text, pos, 1), end;

	if (match_at(r->text, pos, "도"))	/* 2025년도 */
		at = match_spaces(r->text, pos += 3, 1);
	if ((end = ko_month_part(r, at, true)) > at)
		return end;
	if ((end = ko_quarter(r, pos)) > pos)
		return end;
	if ((end = ko_piece(r, pos)) > pos || (end = ko_nth(r, pos)) > pos)
		return end;
	if (match_at(r->text, at, "한 해") && follow_particles(r->text, at + 7))
		return at + 7;
	return ko_year_holiday(r, pos);
}

size_t
ko_after_month(struct ko *r, size_t pos)
{
	size_t at = match_spaces(r->text, pos, 1), end;
	int day, y, m, d0;

	if ((end = ko_day_range(r, at, &d0, &day)) > at) {	/* 이달 21-24일 */
		r->d->grain = GRAIN_DAY;
		if (r->d->known) {
			timestamp_civil(r->d->first, &y, &m, &(int){ 0 });
			if (!date_set_day(r->d, y, m, day))
				return pos;
			r->d->first = timestamp_days(y, m, d0);
		}
		return end;
	}
	if (at < r->text.len && (end = ko_day(r, at, &day)) > at) {
		r->d->day = day;
		r->d->grain = GRAIN_DAY;
		if (r->d->known) {
			timestamp_civil(r->d->first, &y, &m, &d0);
			if (!date_set_day(r->d, y, m, day))
				return pos;
		}
		return ko_skip_weekday(r->text, end);
	}
	if ((end = ko_nth(r, pos)) > pos)
		return end;
	return ko_piece(r, pos);
}
