#include <string.h>

#include "base/utf8.h"
#include "text/date_ko.h"
#include "text/follow.h"
#include "text/match.h"
#include "text/numeral.h"

/* What says on which side of today a written date lies. */
struct prefix {
	const char *text;
	int direction;		/* 2: in the period at hand */
};

static const struct prefix prefixes[] = {
	{ "지난번", -1 }, { "지난", -1 }, { "저번", -1 }, { "오는", 1 }, { "다가오는", 1 }, { "돌아오는", 1 },
	{ "다음", 1 }, { "이번", 2 }, { "올", 2 },
};

/* A number in digits, in Sino-Korean or, for hours, native words: -1 when there is none. */
int
ko_number(struct str text, size_t pos, size_t max, size_t *len)
{
	struct numeral n;
	int value = match_number(text, pos, max, len);

	if (value >= 0 || pos >= text.len || !match_one_of(text, pos, "일이삼사오육륙칠팔구십백천영一二三四五六七八九十"))
		return value;
	if (!numeral_read_korean(text, pos, &n) || n.form != NUMERAL_SINO || numeral_is_vague(&n) ||
	    n.value > 9999)
		return -1;
	*len = n.end - pos;
	return (int)n.value;
}

/* 2024년, '25년, 이천십오년, 20255월 (a 년 that was lost); the end of it or pos. */
static size_t
read_year(struct ko *r, size_t pos)
{
	static const char *const quotes[] = { "'", "’", "‘" };
	/* years of schools and accounts are named by the one they begin in */
	static const char *const years[] = { "학년도", "회계연도", " 회계연도", "사업연도", " 사업연도" };
	/* ‘36년 만의 한파’: a quotation that begins with a span of years, no ’36 */
	static const char *const spans[] = { " 만", "만에", "만의", "간", " 동안", " 전", " 연속", "째", " 넘" };
	size_t quote = match_longest(r->text, pos, quotes, ARRAY_LEN(quotes), NULL), len = 0, unit,
	    at, decade;
	int year = ko_number(r->text, pos + quote, 4, &len);

	if (year < 0 || (len < 9 && !utf8_is_digit(match_peek(r->text, pos + quote))))	/* 천년 */
		return pos;
	at = pos + quote + len;
	if ((unit = match_at(r->text, at, "년")) == 0 &&
	    (unit = match_longest(r->text, at, years, ARRAY_LEN(years), NULL)) == 0)
		unit = match_at(r->text, at, " 년") ? match_at(r->text, at, " 년") : match_at(r->text,
		    at, "年");
	if (unit == 0 ||
	    (quote > 0 && match_longest(r->text, at + unit, spans, ARRAY_LEN(spans), NULL) > 0))
		return pos;
	if (quote > 0 || (len == 2 && match_at(r->text, at + unit, " ") && year >= 10 &&
	    year <= 40)) {
		size_t month;

		if (quote == 0 && (ko_number(r->text, at + unit + 1, 2, &month) < 1 ||
		    !match_at(r->text, at + unit + 1 + month, "월")))
			return pos;
		year += year < 60 ? 2000 : 1900;
	}
	decade = match_at(r->text, at + unit, "대");
	if (decade > 0 && quote == 0 && len == 2 && year % 10 == 0 &&
	    !match_at(r->text, at + unit + decade, "계"))	/* 백년대계 */
		year += year < 30 ? 2000 : 1900;	/* 80년대 */
	if (year < 1000 || year > 2999)
		return pos;
	if (decade > 0) {
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
read_century(struct ko *r, size_t pos)
{
	size_t len, unit;
	int century = ko_number(r->text, pos, 2, &len);

	if (century < 1 || century > 21 || (unit = match_at(r->text, pos + len, "세기")) == 0)
		return pos;
	date_set_year(r->d, century * 100 - 100);
	r->d->last = timestamp_days(century * 100 - 1, 12, 31);
	return pos + len + unit;
}

/* Whether digits at pos, with others and marks behind them, are of a month or a day. */
static bool
month_or_day_follows(struct str text, size_t pos)
{
	size_t limit = pos + DATE_MAX;

	for (; pos < text.len && pos < limit; pos++) {
		if (match_hangul(text, pos) || (unsigned char)text.s[pos] == 0xE6)	/* 月 日 */
			return match_one_of(text, pos, "월일月日");
		if ((text.s[pos] | 0x20) >= 'a' && (text.s[pos] | 0x20) <= 'z')
			return false;
	}
	return false;
}

/* A number first: N년 …, N월 …, N일, N분기; or a weekday. */
static size_t
read_absolute(struct ko *r, size_t pos)
{
	size_t end, len, at, weekday = 0;
	int day, from, quarter;

	if ((end = read_year(r, pos)) > pos)
		return ko_after_year(r, end);
	if ((end = read_century(r, pos)) > pos)
		return ko_piece(r, end);
	if (r->direction == 0 && r->base->known && utf8_is_digit(match_peek(r->text, pos)) &&
	    month_or_day_follows(r->text, pos) && date_future_korean(r->text, pos))
		r->direction = 1;
	if ((end = ko_month_part(r, pos, false)) > pos)
		return end;
	/* 오는 11~13일 */
	if ((end = ko_day_range(r, pos, &from, &day)) > pos) {
		if (!date_resolve_day(r->d, r->base, day, r->direction == 2 ? 0 : r->direction))
			return pos;
		r->d->first = r->d->last - (day - from);
		return end;
	}
	if (pos < r->text.len && (end = ko_day(r, pos, &day)) > pos) {
		if (!date_resolve_day(r->d, r->base, day, r->direction == 2 ? 0 : r->direction))
			return pos;
		at = match_spaces(r->text, end, 1);
		if ((len = match_longest(r->text, at, ko_weekdays, 7, &weekday)) > 0)
			date_agree_weekday(r->d, r->base, day, (int)weekday);
		return ko_skip_weekday(r->text, end);
	}
	if ((len = match_longest(r->text, pos, ko_weekdays, 7, &weekday)) > 0) {
		date_resolve_weekday(r->d, r->base, (int)weekday, r->direction == 2 ? 0 :
		    r->direction);
		return pos + len;
	}
	quarter = ko_number(r->text, pos, 1, &len);
	if (quarter >= 1 && quarter <= 4 && (match_at(r->text, pos + len, "/4분기") ||
	    match_at(r->text, pos + len, "·4분기")))  {
		date_set_offset(r->d, r->base, GRAIN_YEAR, 0);
		return ko_quarter(r, pos);
	}
	if (quarter >= 1 && quarter <= 4 && match_at(r->text, pos + len, "분기") &&
	    follow_particles(r->text, pos + len + 6) &&
	    !match_at(r->text, pos + len + 6, " 연속")) {
		date_set_offset(r->d, r->base, GRAIN_YEAR, 0);
		return ko_quarter(r, pos);
	}
	return pos;
}

/* 지난 4일, 오는 4월, 올 3월, 이번 8월. */
static size_t
read_prefixed(struct ko *r, size_t pos)
{
	size_t i, len, at, end;

	for (i = 0; i < ARRAY_LEN(prefixes); i++) {
		if ((len = match_at(r->text, pos, prefixes[i].text)) == 0)
			continue;
		at = match_spaces(r->text, pos + len, 1);
		if (at == pos + len && !utf8_is_digit(match_peek(r->text, at)))
			return pos;
		r->direction = prefixes[i].direction;
		if (match_at(r->text, pos, "올")) {
			date_set_offset(r->d, r->base, GRAIN_YEAR, 0);
			end = ko_after_year(r, pos + len);
			return end > pos + len ? end : pos;
		}
		end = read_absolute(r, at);
		return end > at ? end : pos;
	}
	return pos;
}

/* Adds the time of day behind a day, with a blank or a comma between. */
static size_t
read_day_time(struct ko *r, size_t pos)
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
read_damaged(struct ko *r, size_t pos)
{
	size_t len;
	int year, month;
	uint32_t c;

	if ((len = match_at(r->text, pos, "지난 ")) > 0 &&
	    (month = match_number(r->text, pos + len, 1, &len)) > 0) {
		size_t at = pos + match_at(r->text, pos, "지난 ") + len;

		c = match_peek(r->text, at);
		if (c < 'A' || c > 'Z' || !utf8_is_digit(match_peek(r->text, at + 1)))
			return pos;
		date_resolve_month(r->d, r->base, month, -1);
		r->d->damaged = true;
		return at;
	}
	/* five or six digits and 월: a year and a month run together */
	if ((match_number(r->text, pos, 6, &len)) < 0 || len < 5 ||
	    !match_at(r->text, pos + len, "월"))
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
	static size_t (*const readers[])(struct ko *, size_t) = { read_damaged, ko_word,
		read_prefixed, read_absolute,
		ko_anaphor, ko_holiday, ko_bare_piece };
	struct ko r = { text, base, 0, d };
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
