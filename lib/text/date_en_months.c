/*
 * Spans of months as accounts name them: the three months to September, the quarter ended Sept. 30,
 * the first nine months of the year, first-half revenue.
 */
#include "base/utf8.h"
#include "text/date_en.h"
#include "text/match.h"
#include "text/numeral.h"

/* three months, nine-month period, quarter, half-year, fiscal year: its end, or pos. */
static size_t
length_of(struct str text, size_t pos, int *months)
{
	static const char *const words[] = { "quarter", "half-year", "half", "fiscal year",
		"financial year", "year" };
	static const int lengths[] = { 3, 6, 6, 12, 12, 12 };
	struct numeral n;
	size_t which, at, len = match_longest_word(text, pos, words, ARRAY_LEN(words), &which);

	if (len > 0) {
		*months = lengths[which];
		return pos + len;
	}
	if (!numeral_read(text, pos, &n) || numeral_is_vague(&n) || n.value < 2 || n.value > 24 ||
	    n.value != (int)n.value)
		return pos;
	*months = (int)n.value;
	at = match_at(text, n.end, "-") ? n.end + 1 : match_spaces(text, n.end, 1);
	if (at == n.end || ((len = match_word(text, at, "months")) == 0 &&
	    (len = match_word(text, at, "month")) == 0))
		return pos;
	at += len;
	len = match_word(text, match_spaces(text, at, 1), "period");
	return len > 0 ? match_spaces(text, at, 1) + len : at;
}

static void
set_months(struct date *d, int year, int month, int months)
{
	int first = year * 12 + month - months;

	date_set_month(d, year, month);
	d->first = timestamp_days(first / 12, first % 12 + 1, 1);
}

/* to September, ended Sept. 30, through June 2027: the month that a span of months ends with. */
static size_t
ended(struct en *r, size_t pos, int months)
{
	static const char *const joints[] = { "to", "through", "until", "ended", "ended in",
		"ended on", "ending", "ending in", "ending on", "that ended", "that ended in",
		"that ended on", "to the end of", "through the end of" };
	size_t at = match_spaces(r->text, pos, 1), end;
	size_t len = match_longest_word(r->text, at, joints, ARRAY_LEN(joints), NULL);
	int y, m, day;

	if (at == pos || len == 0)
		return pos;
	at = match_spaces(r->text, at + len, 1);
	end = en_calendar(r, at);
	if (end == at || (r->d->grain != GRAIN_DAY && r->d->grain != GRAIN_MONTH))
		return pos;
	if (!r->d->known)
		return end;
	timestamp_civil(r->d->last, &y, &m, &day);
	if (day > 7 && day < 24)
		return pos;
	/* weeks make a financial quarter, whose end may be a few days off */
	if (day <= 7 && --m == 0)
		m = 12, y--;
	set_months(r->d, y, m, months);
	return end;
}

/* the first nine months of the year, the last three months of 2026 */
static size_t
of_year(struct en *r, size_t pos)
{
	int nth, months, y, m, day;
	size_t len = en_nth(r->text, pos, &nth), at = match_spaces(r->text, pos + len, 1), end;

	if (len == 0 || (nth != 1 && nth != -1) || (end = length_of(r->text, at, &months)) == at ||
	    months > 11)
		return pos;
	at = en_joint(r->text, end);
	if (at == end)
		return pos;
	r->inside = true;
	end = en_period(r, at);
	r->inside = false;
	if (end == at || r->d->grain != GRAIN_YEAR)
		return pos;
	if (r->d->known) {
		timestamp_civil(r->d->first, &y, &m, &day);
		set_months(r->d, y, nth == 1 ? months : 12, months);
	}
	return end;
}

/* "For the first half, revenue was $6 billion"; a match has halves as well. */
static bool
is_half_of_accounts(struct str text, size_t pos, size_t end)
{
	static const char *const joints[] = { "in the ", "In the ", "for the ", "For the ", "of the ",
		"during the ", "over the " };
	static const char *const accounts[] = { "revenue", "profit", "sales", "earnings", "income",
		"output", "exports", "imports", "shipments", "deliveries", "turnover", "loss of $" };
	size_t at = match_word(text, end, " half") > 0 ? end + 5 : 0, i;

	if (at == 0 || match_at(text, at, " of") || match_at(text, at, " against"))
		return false;
	for (i = 0; i < ARRAY_LEN(joints) && !match_ends(text, pos, joints[i]); i++)
		;
	return i < ARRAY_LEN(joints) && str_has_any(text, accounts, ARRAY_LEN(accounts));
}

/* first-half revenue: of the year at hand, or of the last where that half is still to come. */
static size_t
half(struct en *r, size_t pos)
{
	int nth, year = r->base->year;
	size_t len = en_nth(r->text, pos, &nth);

	if (len == 0 || (nth != 1 && nth != 2) || (match_word(r->text, pos + len, "-half") == 0 &&
	    !is_half_of_accounts(r->text, pos, pos + len)))
		return pos;
	r->d->relative = r->d->dated = true;
	r->d->grain = GRAIN_MONTH;
	if (r->base->known) {
		if (nth == 2 && r->base->month < 7 && !date_future_english(r->text, pos))
			year--;
		set_months(r->d, year, 6 * nth, 6);
	}
	return pos + len + 5;
}

/* its third quarter ended Jan. 31: the accounts name the end of a quarter of their own. */
static size_t
nth_ended(struct en *r, size_t pos)
{
	int nth, months;
	size_t len = en_nth(r->text, pos, &nth), at, end;

	if (len == 0 || nth < 1 || nth > 4)
		return pos;
	at = match_at(r->text, pos + len, "-") ? pos + len + 1
					       : match_spaces(r->text, pos + len, 1);
	end = length_of(r->text, at, &months);
	if (end == at || months > 6)
		return pos;
	at = ended(r, end, months);
	return at > end ? at : pos;
}

/*
 * the March quarter, the December-quarter result of 2027: accounts name a quarter by its last month
 * where fiscal years differ; the last one over, unless it is to come.
 */
static size_t
quarter_of_month(struct en *r, size_t pos)
{
	int month, year;
	size_t at, end, len = en_month(r->text, pos, &month), word;

	/* in "the January-to-March quarter" March is only the end of a range */
	if (len == 0 || match_ends(r->text, pos, "-"))
		return pos;
	at = match_at(r->text, pos + len, "-") ? pos + len + 1
					       : match_spaces(r->text, pos + len, 1);
	if (at == pos + len || (word = match_word(r->text, at, "quarter")) == 0)
		return pos;
	end = at + word;
	at = en_joint(r->text, end);
	if (at > end && (len = en_year(r->text, at, &year)) > 0) {
		set_months(r->d, year, month, 3);
		return at + len;
	}
	r->d->relative = r->d->dated = true;
	r->d->grain = GRAIN_QUARTER;
	if (r->base->known) {
		bool ahead = date_future_english(r->text, pos);

		year = r->base->year - (month > r->base->month && !ahead);
		set_months(r->d, year + (month < r->base->month && ahead), month, 3);
	}
	return end;
}

/* H1 2028, 2H of 2027, 1H28: a half by its letter, as tables and analysts write it. */
static size_t
half_letter(struct en *r, size_t pos)
{
	size_t at, len;
	int nth, year = 0, two;

	if (match_at(r->text, pos, "H"))
		nth = match_number(r->text, pos + 1, 1, &len);
	else if (match_at(r->text, pos + 1, "H"))
		nth = match_number(r->text, pos, 1, &len);
	else
		return pos;
	at = pos + 2;
	if (nth != 1 && nth != 2)
		return pos;
	if ((two = match_number(r->text, at, 2, &len)) >= 0 && len == 2) {
		year = 2000 + two;
		at += 2;
	} else if ((len = en_year(r->text, en_joint(r->text, at), &year)) > 0) {
		at = en_joint(r->text, at) + len;
	}
	if (utf8_is_alnum(match_peek(r->text, at)))
		return pos;	/* H1N1 */
	r->d->relative = year == 0;
	r->d->dated = true;
	r->d->grain = GRAIN_MONTH;
	if (year != 0 || r->base->known)
		set_months(r->d, year != 0 ? year : r->base->year, 6 * nth, 6);
	return at;
}

size_t
en_months(struct en *r, size_t pos)
{
	size_t at = en_the(r->text, pos), end;
	int months;

	if ((end = half(r, at)) > at || (end = of_year(r, at)) > at ||
	    (end = nth_ended(r, at)) > at || (end = quarter_of_month(r, at)) > at ||
	    (end = half_letter(r, at)) > at)
		return end;
	end = length_of(r->text, at, &months);
	if (end == at)
		return pos;
	at = ended(r, end, months);
	return at > end ? at : pos;
}
