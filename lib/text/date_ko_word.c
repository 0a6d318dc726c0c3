#include "base/utf8.h"
#include "text/date_ko.h"
#include "text/follow.h"
#include "text/match.h"

/* Words for a period counted from the publication date. */
struct word {
	const char *text;
	enum date_grain grain;
	int offset;
};

static const struct word words[] = {
	{ "재작년", GRAIN_YEAR, -2 }, { "지지난해", GRAIN_YEAR, -2 }, { "작년", GRAIN_YEAR, -1 },
	{ "지난해", GRAIN_YEAR, -1 }, { "지난 해", GRAIN_YEAR, -1 }, { "전년", GRAIN_YEAR, -1 },
	{ "올해", GRAIN_YEAR, 0 }, { "올 해", GRAIN_YEAR, 0 }, { "금년", GRAIN_YEAR, 0 },
	{ "연내", GRAIN_YEAR, 0 }, { "이번 해", GRAIN_YEAR, 0 }, { "이번해", GRAIN_YEAR, 0 },
	{ "내년", GRAIN_YEAR, 1 }, { "명년", GRAIN_YEAR, 1 }, { "다음 해", GRAIN_YEAR, 1 },
	{ "다음해", GRAIN_YEAR, 1 }, { "후년", GRAIN_YEAR, 2 }, { "내후년", GRAIN_YEAR, 2 },
	{ "당해 연도", GRAIN_YEAR, 0 }, { "지지난달", GRAIN_MONTH, -2 }, { "지난달", GRAIN_MONTH, -1 },
	{ "지난 달", GRAIN_MONTH, -1 }, { "저번 달", GRAIN_MONTH, -1 }, { "저번달", GRAIN_MONTH, -1 },
	{ "전달보다", GRAIN_MONTH, -1 }, { "전달 대비", GRAIN_MONTH, -1 }, { "전달에 비해", GRAIN_MONTH, -1 },
	{ "전월", GRAIN_MONTH, -1 }, { "이달", GRAIN_MONTH, 0 }, { "이 달", GRAIN_MONTH, 0 },
	{ "이번 달", GRAIN_MONTH, 0 }, { "이번달", GRAIN_MONTH, 0 }, { "금월", GRAIN_MONTH, 0 },
	{ "당월", GRAIN_MONTH, 0 }, { "다음 달", GRAIN_MONTH, 1 }, { "다음달", GRAIN_MONTH, 1 },
	{ "내달", GRAIN_MONTH, 1 }, { "새달", GRAIN_MONTH, 1 }, { "다다음달", GRAIN_MONTH, 2 },
	{ "지지난주", GRAIN_WEEK, -2 }, { "지난주", GRAIN_WEEK, -1 }, { "지난 주", GRAIN_WEEK, -1 },
	{ "저번 주", GRAIN_WEEK, -1 }, { "저번주", GRAIN_WEEK, -1 }, { "이번 주", GRAIN_WEEK, 0 },
	{ "이번주", GRAIN_WEEK, 0 }, { "금주", GRAIN_WEEK, 0 }, { "다음 주", GRAIN_WEEK, 1 },
	{ "다음주", GRAIN_WEEK, 1 }, { "내주", GRAIN_WEEK, 1 }, { "오는 주", GRAIN_WEEK, 1 },
	{ "오는주", GRAIN_WEEK, 1 }, { "다다음주", GRAIN_WEEK, 2 }, { "지난 분기", GRAIN_QUARTER, -1 },
	{ "지난분기", GRAIN_QUARTER, -1 }, { "전분기", GRAIN_QUARTER, -1 }, { "직전 분기", GRAIN_QUARTER, -1 },
	{ "전 분기", GRAIN_QUARTER, -1 }, { "이번 분기", GRAIN_QUARTER, 0 }, { "이번분기", GRAIN_QUARTER, 0 },
	{ "다음 분기", GRAIN_QUARTER, 1 }, { "다음분기", GRAIN_QUARTER, 1 }, { "오늘", GRAIN_DAY, 0 },
	{ "금일", GRAIN_DAY, 0 }, { "이날", GRAIN_DAY, 0 }, { "이 날", GRAIN_DAY, 0 },
	{ "당일", GRAIN_DAY, 0 }, { "어제", GRAIN_DAY, -1 }, { "어저께", GRAIN_DAY, -1 },
	{ "전날", GRAIN_DAY, -1 }, { "전일", GRAIN_DAY, -1 }, { "그제", GRAIN_DAY, -2 },
	{ "그저께", GRAIN_DAY, -2 }, { "엊그제", GRAIN_DAY, -2 }, { "엊그저께", GRAIN_DAY, -2 },
	{ "그끄제", GRAIN_DAY, -3 }, { "그끄저께", GRAIN_DAY, -3 }, { "내일", GRAIN_DAY, 1 },
	{ "명일", GRAIN_DAY, 1 }, { "익일", GRAIN_DAY, 1 }, { "다음날", GRAIN_DAY, 1 },
	{ "다음 날", GRAIN_DAY, 1 }, { "그 다음 날", GRAIN_DAY, 1 }, { "이튿날", GRAIN_DAY, 1 },
	{ "모레", GRAIN_DAY, 2 }, { "내일모레", GRAIN_DAY, 2 }, { "글피", GRAIN_DAY, 3 },
	{ "그글피", GRAIN_DAY, 4 },
};

/* Years that a text before this one set: known to be a date, not which. */
static const char *const anaphors[] = { "올 시즌", "올시즌", "이번 시즌", "지난 시즌", "다음 시즌", "이듬해", "이듬달",
	"그해", "그 해", "같은 해", "이듬", "당해", "그달", "같은 달", "같은 날" };

struct fest {
	const char *text;
	int month, day;
};

static const struct fest holidays[] = {
	{ "크리스마스이브", 12, 24 }, { "크리스마스 이브", 12, 24 }, { "크리스마스", 12, 25 }, { "성탄절", 12, 25 },
	{ "신정", 1, 1 }, { "삼일절", 3, 1 }, { "3·1절", 3, 1 }, { "식목일", 4, 5 }, { "어린이날", 5, 5 },
	{ "어버이날", 5, 8 }, { "스승의 날", 5, 15 }, { "현충일", 6, 6 }, { "제헌절", 7, 17 }, { "광복절", 8, 15 },
	{ "개천절", 10, 3 }, { "한글날", 10, 9 }, { "근로자의 날", 5, 1 }, { "노동절", 5, 1 }, { "국군의 날", 10, 1 },
	{ "밸런타인데이", 2, 14 }, { "발렌타인데이", 2, 14 }, { "화이트데이", 3, 14 }, { "빼빼로데이", 11, 11 },
	{ "핼러윈", 10, 31 }, { "할로윈", 10, 31 }, { "만우절", 4, 1 }, { "독립 기념일", 7, 4 },
};

size_t
ko_after_week(struct ko *r, size_t pos)
{
	size_t at = match_spaces(r->text, pos, 1), len, weekday = 0;

	if (match_at(r->text, pos, "말") && follow_particles(r->text, pos + 3)) {
		r->d->first = r->d->last - 1;
		r->d->grain = GRAIN_DAY;
		return pos + 3;
	}
	if ((len = match_longest(r->text, at, ko_weekdays, 7, &weekday)) > 0) {
		r->d->first += ((int)weekday + 6) % 7;
		r->d->last = r->d->first;
		r->d->grain = GRAIN_DAY;
		return at + len;
	}
	return ko_piece(r, pos);
}

size_t
ko_word(struct ko *r, size_t pos)
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
		return ko_after_year(r, pos);
	if (best->grain == GRAIN_MONTH)
		return ko_after_month(r, pos);
	if (best->grain == GRAIN_WEEK)
		return ko_after_week(r, pos);
	if (best->grain == GRAIN_QUARTER || follow_particles(r->text, pos))
		return pos;
	/* 오늘저녁, 내일오전: a time may be glued; 오늘날 is none */
	return match_at(r->text, pos, "날") ? pos - longest : pos;
}

size_t
ko_anaphor(struct ko *r, size_t pos)
{
	size_t len = match_longest(r->text, pos, anaphors, ARRAY_LEN(anaphors), NULL);

	if (len == 0 || (match_ends(r->text, pos + len, "이듬")))
		return pos;
	r->d->relative = r->d->dated = true;
	r->d->grain = match_ends(r->text, pos + len, "해") ? GRAIN_YEAR : match_ends(r->text,
	    pos + len, "달") ? GRAIN_MONTH : GRAIN_DAY;
	return r->d->grain == GRAIN_YEAR ? ko_after_year(r, pos + len) :
	    r->d->grain == GRAIN_MONTH ?
	    ko_after_month(r, pos + len) : pos + len;
}

/* 올해 광복절 */
size_t
ko_year_holiday(struct ko *r, size_t pos)
{
	size_t at = match_spaces(r->text, pos, 1), i, len;
	int y, m, day;

	for (i = 0; i < ARRAY_LEN(holidays); i++)
		if ((len = match_at(r->text, at, holidays[i].text)) > 0 &&
		    follow_particles(r->text, at + len)) {
			if (r->d->known) {
				timestamp_civil(r->d->first, &y, &m, &day);
				date_set_day(r->d, y, holidays[i].month, holidays[i].day);
			}
			r->d->grain = GRAIN_DAY;
			return at + len;
		}
	return pos;
}

size_t
ko_holiday(struct ko *r, size_t pos)
{
	size_t i, len, best = 0, which = 0;

	for (i = 0; i < ARRAY_LEN(holidays); i++)
		if ((len = match_at(r->text, pos, holidays[i].text)) > best) {
			best = len;
			which = i;
		}
	if (best == 0 || !follow_particles(r->text, pos + best) ||
	    !date_resolve_month_day(r->d, r->base, holidays[which].month, holidays[which].day, 0))
		return pos;
	return pos + best;
}

/* 연초, 연말, 월초, 새해 without a year. */
size_t
ko_bare_piece(struct ko *r, size_t pos)
{
	static const struct {
		const char *text;
		enum date_grain grain;
		enum piece piece;
	} bare[] = { { "연초", GRAIN_YEAR, PIECE_EARLY }, { "연말", GRAIN_YEAR, PIECE_LATE },
		{ "월초", GRAIN_MONTH, PIECE_EARLY }, { "월말", GRAIN_MONTH, PIECE_LATE },
		{ "상반기", GRAIN_YEAR, PIECE_HALF_1 },
		{ "하반기", GRAIN_YEAR, PIECE_HALF_2 } };
	size_t i, len;

	for (i = 0; i < ARRAY_LEN(bare); i++)
		if ((len = match_at(r->text, pos, bare[i].text)) > 0 &&
		    follow_particles(r->text, pos + len)) {
			date_set_offset(r->d, r->base, bare[i].grain, 0);
			ko_narrow(r->d, bare[i].piece);
			return pos + len;
		}
	return pos;
}
