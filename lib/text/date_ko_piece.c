#include "base/utf8.h"
#include "text/date_ko.h"
#include "text/follow.h"
#include "text/match.h"

struct piece_word {
	const char *text;
	enum piece piece;
};

static const struct piece_word pieces[] = {
	{ "초반", PIECE_EARLY }, { "초", PIECE_EARLY }, { "중반", PIECE_MIDDLE },
	{ "중순", PIECE_THIRD_2 }, { "상순", PIECE_THIRD_1 }, { "초순", PIECE_THIRD_1 },
	{ "하순", PIECE_THIRD_3 }, { "후반", PIECE_LATE }, { "말", PIECE_LATE }, { "상반기", PIECE_HALF_1 },
	{ "하반기", PIECE_HALF_2 }, { "전반기", PIECE_HALF_1 }, { "후반기", PIECE_HALF_2 },
	{ "연초", PIECE_EARLY }, { "연말", PIECE_LATE },
};

static void
set_piece_days(struct date *d, int64_t first, int64_t last)
{
	d->first = first;
	d->last = last;
}

/* Narrows a period to its beginning, middle or end: thirds of a month, quarters of a year. */
void
ko_narrow(struct date *d, enum piece p)
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
		set_piece_days(d, p == PIECE_LATE ? timestamp_days(y + 67, 1, 1) :
		    p == PIECE_MIDDLE ? timestamp_days(y + 34, 1, 1) :
		    first, p == PIECE_EARLY ? timestamp_days(y + 33, 12, 31) : p == PIECE_MIDDLE ?
		    timestamp_days(y + 66, 12, 31) : last);
	} else if (span > 3000) {
		static const int from[] = { 0, 4, 6 }, to[] = { 3, 6, 9 };
		int third = p == PIECE_EARLY ? 0 : p == PIECE_MIDDLE ? 1 : 2;

		set_piece_days(d, timestamp_days(y + from[third], 1, 1),
		    timestamp_days(y + to[third], 12, 31));
	} else if (span > 300) {
		static const int from[] = { 1, 5, 10 }, to[] = { 3, 8, 12 };
		int part = p == PIECE_EARLY ? 0 : p == PIECE_MIDDLE ? 1 : 2;

		set_piece_days(d, timestamp_days(y, from[part], 1),
		    timestamp_days(y, to[part], timestamp_month_days(y, to[part])));
	} else if (span > 80) {
		int month = m + (p == PIECE_EARLY ? 0 : p == PIECE_MIDDLE ? 1 : 2);

		set_piece_days(d, timestamp_days(y, month, 1),
		    timestamp_days(y, month, timestamp_month_days(y, month)));
	} else if (span > 20) {
		if (p == PIECE_EARLY || p == PIECE_THIRD_1)
			set_piece_days(d, first, first + 9);
		else if (p == PIECE_MIDDLE || p == PIECE_THIRD_2)
			set_piece_days(d, first + 10, first + 19);
		else
			set_piece_days(d, first + 20, last);
	} else if (span == 7) {
		set_piece_days(d, p == PIECE_LATE ? first + 3 : first, p == PIECE_EARLY ?
		    first + 2 :
		    last);
	}
}

/* 초, 말, 중순, 상반기 behind a year, month or week; the end of it or pos. */
size_t
ko_piece(struct ko *r, size_t pos)
{
	size_t at = match_spaces(r->text, pos, 1), i, len, best = 0;
	enum piece piece = PIECE_NONE;

	for (i = 0; i < ARRAY_LEN(pieces); i++)
		if ((len = match_at(r->text, at, pieces[i].text)) > best &&
		    follow_particles(r->text, at + len)) {
			best = len;
			piece = pieces[i].piece;
		}
	if (best == 0 || match_at(r->text, at, "초과") ||
	    (piece >= PIECE_HALF_1 && r->d->grain != GRAIN_YEAR))
		return pos;
	ko_narrow(r->d, piece);
	return at + best;
}

/* 1분기, 4사분기, 3·4분기 behind a year; 1분기 말. */
size_t
ko_quarter(struct ko *r, size_t pos)
{
	size_t at = match_spaces(r->text, pos, 1), len, unit;
	int quarter = ko_number(r->text, at, 1, &len), y, m, day;

	if (quarter < 1 || quarter > 4)
		return pos;
	if ((unit = match_at(r->text, at + len, "분기")) == 0 &&
	    (unit = match_at(r->text, at + len, "/4분기")) == 0 &&
	    (unit = match_at(r->text, at + len, "/4 분기")) == 0 &&
	    (unit = match_at(r->text, at + len, "사분기")) == 0 &&
	    (unit = match_at(r->text, at + len, "·4분기")) == 0)
		return pos;
	if (r->d->known) {
		timestamp_civil(r->d->first, &y, &m, &day);
		date_set_quarter(r->d, y, quarter);
	}
	r->d->grain = GRAIN_QUARTER;
	return ko_piece(r, at + len + unit);
}
