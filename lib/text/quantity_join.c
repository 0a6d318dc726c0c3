#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "text/match.h"
#include "text/quantity_scan.h"

/* What stands between two readings that make a range; a blank on either side is allowed where marked. */
struct joint {
	const char *text;
	bool word;		/* needs what follows: 까지, 사이 or the same unit */
};

static const struct joint joints[] = {
	{ "~", false }, { "∼", false }, { "～", false }, { "〜", false }, { "-", false },
	{ "–", false }, { "—", false }, { "부터", true }, { "에서부터", true }, { "에서", true },
	{ "to", true }, { "-to-", true }, { "and", true }, { "내지", false }, { "through", true },
	{ "until", true },
	{ "untill", true }, { "till", true }, { "thru", true }, { "to the", true },
	{ "and the", true }, { "through the", true }, { "till the", true }, { "- the", false },
	{ "- ~", false }, { "-~", false }, { "and about", true }, { "to about", true },
	{ "to around", true }, { "~ 약", false }, { "보다 크고", true }, { "보다 높고", true },
	{ "보다 많고", true }, { "보다 높지만", true }, { "보다 크지만", true }, { "보다 크거나 같고", true },
	{ "보다 크거나 같고,", true }, { "초과", true }, { "이상", true }, { "과", true }, { "와", true },
};

/* Behind the part of its day that stands at a day: 9일 저녁부터 10일 새벽까지; pos where there is none. */
static size_t
skip_day_part(struct str text, size_t pos)
{
	static const char *const parts[] = { "새벽", "아침", "오전", "낮", "점심", "오후", "저녁", "밤", "한밤" };
	size_t at = match_spaces(text, pos, 1);
	size_t len = at > pos ? match_longest(text, at, parts, ARRAY_LEN(parts), NULL) : 0;

	return len > 0 ? at + len : pos;
}

/* The joint that is all of text between a and b, or NULL. */
static const struct joint *
find_joint(struct str text, size_t from, size_t to)
{
	struct str gap;
	size_t i;

	if (to < from || to - from > 32)
		return NULL;
	from = skip_day_part(text, from);
	gap = str_trim(str_slice(text, from, to));
	for (i = 0; i < ARRAY_LEN(joints) && gap.len > 0; i++)
		if (match_fold(gap, 0, joints[i].text) == gap.len)
			return &joints[i];
	return NULL;
}

/* 까지 or 사이 closes a range that a joint such as 에서 has only opened. */
static bool
ends_range(struct str text, size_t pos)
{
	size_t end = skip_day_part(text, pos), at = match_spaces(text, pos, 1);

	return match_at(text, end, "까지") || match_at(text, at, "사이");
}

/* Whether word, with or without "the", stands right before pos. */
static bool
begins_with(struct str text, size_t pos, const char *word)
{
	size_t at = pos, len = strlen(word);

	if (at == 0 || text.s[at - 1] != ' ')
		return false;
	at--;
	if (match_ends(text, at, " the"))
		at -= 4;
	return at >= len && match_fold(text, at - len, word) > 0;
}

/* Whether the clause before pos says that something rose, moved or was put off. */
static bool
tells_change(struct str text, size_t pos)
{
	static const char *const stems[] = { "rose", "rise", "rais", "fell", "fall", "cut", "drop",
		"climb", "increas", "decreas", "jump",
		"slip", "slid", "surg", "plung", "declin", "grew", "grow", "mov", "postpon",
		"delay", "push", "put back", "put off", "reschedul",
		"shift", "chang", "advanc", "revis", "lower", "lift", "up from", "down from",
		"brought", "narrow", "widen", "edged",
		"ticked", "grad", "extend", "went", "gone", "swing", "swung", "shrank", "shrunk",
		"expand", "doubl", "bump", "trim", "boost", "go from", "goes from", "going from",
		"reduc", "hike", "slash", "downgrad", "upgrad", "shorten", "eased", "eases",
		"weaken", "strengthen", "swell", "swollen", "improv" };
	size_t at = pos > 90 ? pos - 90 : 0, i;
	struct str window;

	for (i = at; i + 1 < pos; i++)	/* this sentence only */
		if (text.s[i] == '.' && text.s[i + 1] == ' ')
			at = i + 1;
	window = str_slice(text, at, pos);
	if (str_find(window, str_of("range"), 0) != (size_t)-1)
		return false;
	for (; at < pos; at++) {
		if (at > 0 && utf8_is_alnum((unsigned char)text.s[at - 1]))
			continue;
		for (i = 0; i < ARRAY_LEN(stems); i++)
			if (match_fold(text, at, stems[i]))
				return true;
	}
	return false;
}

/* and, 과 and 와 join only between … and …, 사이; from … to is enough by itself. */
static bool
joins(struct str text, const struct joint *j, const struct atom *a, const struct atom *b)
{
	if (!j->word)
		return true;
	if (str_starts(str_of(j->text), "and"))
		return a->q.core.start >= 8 && begins_with(text, a->q.core.start, "between");
	if (str_is(str_of(j->text), "과") || str_is(str_of(j->text), "와"))
		return ends_range(text, b->q.core.end) &&
		    match_at(text, match_spaces(text, b->q.core.end, 1), "사이");
	if (str_starts(str_of(j->text), "보다"))
		return match_at(text, b->q.core.end, "보다") || match_at(text, b->q.core.end, " 보다");
	if (str_is(str_of(j->text), "초과") || str_is(str_of(j->text), "이상"))
		return match_at(text, match_spaces(text, b->q.core.end, 1), "미만") ||
		    match_at(text, match_spaces(text, b->q.core.end, 1), "이하");
	/* 5.4에서 5.6으로, from 3% to 5%: a change has two figures, and in doubt it is one */
	if (str_starts(str_of(j->text), "에서") || str_is(str_of(j->text), "부터"))
		return ends_range(text, b->q.core.end);
	return !tells_change(text, a->q.core.start);
}

/* A range has two ends and no value of its own. */
static void
set_range(struct atom *out, double low, double high)
{
	out->q.low = low;
	out->q.high = high;
	out->q.value = NAN;
	out->q.modifier = MODIFIER_RANGE;
	out->joined = true;
}

/* 10~20억 달러: the first number is of the second one's size. */
static double
with_scale(const struct atom *a, const struct atom *b)
{
	double v = a->q.value, mantissa = b->numeral.value / b->numeral.scale;

	if (a->numeral.scale == 1 && b->numeral.scale > 1 && a->numeral.value < 1e4 &&
	    a->numeral.value <= mantissa + 0.5)
		return v * b->numeral.scale;
	if (a->numeral.scale == 1 && b->numeral.scale > 1 && a->numeral.value < b->numeral.scale &&
	    a->numeral.value < 1000)
		return v * b->numeral.scale;
	return v;
}

/* What a unit has multiplied its number by (dozen, 만 as a classifier): the other end gets it too. */
static double
unit_factor(const struct atom *b)
{
	return b->numeral.value != 0 && !isnan(b->numeral.value) ?
	    fabs(b->q.value / b->numeral.value) : 1;
}

/*
 * Two amounts as the ends of one range.  Refused where the pair is known to be something else:
 * two different units, the higher one first, a telephone number, a score.
 */
static bool
join_amounts(struct str text, const struct atom *a, const struct atom *b, struct atom *out)
{
	double low = a->q.value, high = b->q.value;

	if (b->q.kind == QUANTITY_AGE && isnan(high) && a->weak && low >= 10 && low < b->q.low &&
	    fmod(low, 10) == 0) {
		*out = *b;	/* 20∼30대 */
		out->q.low = low;
		out->q.core.start = a->q.core.start;
		out->joined = true;
		return true;
	}
	if (b->q.kind == QUANTITY_ORDINAL && a->numeral.form == NUMERAL_ENGLISH &&
	    match_at(text, a->q.core.end, "-"))
		return false;
	if (isnan(low) || isnan(high) || a->joined || b->joined || a->is_date || b->is_date)
		return false;
	if (!b->has_unit && a->has_unit && a->q.kind == QUANTITY_MONEY) {
		low = with_scale(a, b);		/* $10-12 million */
	} else if (!a->has_unit) {
		low = with_scale(a, b) * unit_factor(b);
	} else if (a->q.kind != b->q.kind || !str_eq(a->q.unit, b->q.unit)) {
		if (b->has_unit)
			return false;
	}
	/* 853-3242 */
	if (a->weak && b->weak && match_at(text, a->q.core.end, "-") &&
	    a->q.core.end - a->q.core.start == 3 &&
	    b->q.core.start == a->q.core.end + 1 && b->q.core.end - b->q.core.start == 4)
		return false;
	if (low >= high || (a->weak && b->weak && high < 100 &&
	    match_at(text, a->q.core.end, "-") &&
	    !a->numeral.decimal &&
	    b->q.core.start == a->q.core.end + 1 &&
	    match_hangul(text, b->q.core.end)))
		return false;	/* 2-3으로 졌다: a score */
	*out = *b;
	if (!b->has_unit && a->has_unit) {
		out->q.kind = a->q.kind;
		out->q.unit = a->q.unit;
		out->has_unit = true;
		out->weak = false;
	}
	out->q.core.start = a->q.core.start;
	set_range(out, low, high);
	out->q.sig = a->q.sig < b->q.sig ? a->q.sig : b->q.sig;
	return true;
}

/* 3~4년 전: from the day before the farther step to that after the nearer. */
static bool
join_steps(const struct scan *s, const struct atom *a, const struct atom *b, struct atom *out)
{
	struct date d = b->date;
	double n = b->step < 0 ? -a->q.value : a->q.value;

	if (!(fabs(n) < fabs(b->step)) || n != floor(n))
		return false;
	*out = *b;
	out->q.core.start = out->date.start = a->q.core.start;
	out->joined = true;
	if (!d.known || d.timed || !s->base.known)
		return true;
	date_set_offset(&d, &s->base, d.grain, (int64_t)n * (str_is(b->step_unit, "week") ? 7 : 1));
	out->date.first = d.first < b->date.first ? d.first : b->date.first;
	out->date.last = d.last > b->date.last ? d.last : b->date.last;
	return true;
}

/* Two dates, or a bare number and the date it borrows its month or unit from (3~5일, July 3-5). */
static bool
join_dates(const struct scan *s, const struct atom *a, const struct atom *b, struct atom *out)
{
	struct date range;

	if (!b->is_date)
		return false;
	if (b->step_unit.len > 0 && a->weak && !a->is_date)
		return join_steps(s, a, b, out);
	if (a->is_date ? !date_range(&a->date, &b->date, &s->base, &range) :
	    (!(a->weak || a->q.kind == QUANTITY_ORDINAL) || isnan(a->q.value) ||
	    !date_range_number(a->q.value, &b->date, &s->base, &range)))
		return false;
	*out = *b;
	out->date = range;
	out->date.start = a->q.core.start;
	out->q.core.start = a->q.core.start;
	out->joined = true;
	out->weak = false;
	return true;
}

/* July 13-15, August 27th - 29th, 8am until 6: the second number shares what the first one says. */
static bool
join_date_number(const struct scan *s, const struct atom *a, const struct atom *b, struct atom *out)
{
	struct date range = a->date;
	double n = b->q.value;

	if (a->joined || isnan(n) || n != floor(n) ||
	    !(b->weak || b->q.kind == QUANTITY_ORDINAL || (a->date.timed &&
	    match_ends(s->text, b->q.core.end, "h"))))
		return false;
	if (a->date.timed) {
		if (n > 24 || a->date.end_seconds >= 0)
			return false;
		range.end_seconds = (int)n * 3600;
		if (range.end_seconds < range.seconds && n < 12)
			range.end_seconds += 12 * 3600;
	} else {
		struct date day = { .end_seconds = -1, .day = (int)n, .dated = true, .known = true,
			.grain = GRAIN_DAY };

		if (a->date.grain != GRAIN_DAY || a->date.month == 0 || n > 31 || n < 1 ||
		    !date_range(&a->date, &day, &s->base, &range))
			return false;
	}
	*out = *a;
	out->date = range;
	out->q.core.end = b->q.core.end;
	out->date.end = b->q.core.end;
	out->joined = true;
	out->weak = false;
	return true;
}

/* 10명 중 7명: a share.  16명 중 3명 are two counts: only round wholes are spoken of this way. */
static bool
join_share(struct str text, const struct atom *a, const struct atom *b, struct atom *out)
{
	static const char *const of[] = { "중", "가운데", "중에", "중에서", "당" };
	struct str gap;
	double whole = a->q.value, part = b->q.value;
	size_t i;

	if (a->q.kind != QUANTITY_COUNT || b->q.kind != QUANTITY_COUNT ||
	    !str_eq(a->q.unit, b->q.unit) || !(part <= whole) ||
	    !((whole >= 2 && whole <= 10) || whole == 100 || whole == 1000) ||
	    b->q.core.start - a->q.core.end > 16)
		return false;
	gap = str_trim(str_slice(text, a->q.core.end, b->q.core.start));
	for (i = 0; i < ARRAY_LEN(of); i++)
		if (str_is(gap, of[i])) {
			*out = *b;
			out->q.core.start = a->q.core.start;
			out->q.kind = QUANTITY_RATIO;
			out->q.of[0] = part;
			out->q.of[1] = whole;
			out->q.value = part / whole;
			out->q.unit = str_of("");
			out->joined = true;
			return true;
		}
	return false;
}

/* Thursday from 9:30 to 11:00, 9:30 - 11:00 on Thursday: a day and a time that belong together. */
bool
atom_join_day(const struct scan *s, const struct atom *a, const struct atom *b, struct atom *out)
{
	static const char *const between[] = { "", ",", "from", "on", "between", "at", "of" };
	const struct atom *day = a->date.timed ? b : a, *time = a->date.timed ? a : b;
	struct str gap = str_trim(str_slice(s->text, a->q.core.end, b->q.core.start));
	size_t i;

	if (!a->is_date || !b->is_date || !time->date.timed || day->date.timed ||
	    time->date.dated ||
	    day->date.grain != GRAIN_DAY ||
	    day->joined || time->date.end_seconds < 0 || b->q.core.start - a->q.core.end > 10)
		return false;
	for (i = 0; i < ARRAY_LEN(between) && !str_is(gap, between[i]); i++)
		;
	if (i == ARRAY_LEN(between))
		return false;
	*out = *b;
	out->date = time->date;
	out->date.first = day->date.first;
	out->date.last = day->date.last;
	out->date.known = day->date.known;
	out->date.dated = true;
	out->date.relative = day->date.relative;
	out->q.core.start = out->date.start = a->q.core.start;
	out->q.kind = QUANTITY_TIME;
	out->joined = true;
	return true;
}

/* three days after Easter, 2 weeks from January 15: a step from a written day. */
static bool
join_step(const struct scan *s, const struct atom *a, const struct atom *b, struct atom *out)
{
	static const struct {
		const char *text;
		int sign;
	} steps[] = { { "after", 1 }, { "from", 1 }, { "before", -1 } };
	struct str gap = str_trim(str_slice(s->text, a->q.core.end, b->q.core.start));
	struct date_base base = { .known = true, .seconds = -1 };
	struct date d = { .end_seconds = -1 };
	size_t i;

	if (a->q.kind != QUANTITY_DURATION || !b->is_date || b->date.timed ||
	    b->date.grain != GRAIN_DAY || !b->date.known ||
	    isnan(a->q.value) || a->q.value != floor(a->q.value) ||
	    b->q.core.start - a->q.core.end > 9)
		return false;
	for (i = 0; i < ARRAY_LEN(steps) && match_fold(gap, 0, steps[i].text) != gap.len; i++)
		;
	base.today = b->date.first;
	timestamp_civil(base.today, &base.year, &base.month, &base.day);
	if (i == ARRAY_LEN(steps) || gap.len == 0 ||
	    !atom_step_days(&base, a->q.unit, a->q.value * steps[i].sign, &d))
		return false;
	*out = *b;
	out->date = d;
	out->date.relative = b->date.relative;
	out->q.core.start = out->date.start = a->q.core.start;
	out->joined = true;
	return true;
}

bool
atom_follows_from(struct str text, const struct atom *a, const struct atom *b)
{
	const struct joint *j = find_joint(text, a->q.core.end, b->q.core.start);

	return j != NULL && (str_is(str_of(j->text), "에서") || str_is(str_of(j->text), "to"));
}

bool
atom_join(const struct scan *s, const struct atom *a, const struct atom *b, struct atom *out)
{
	const struct joint *j;

	if (b->q.core.start < a->q.core.end)
		return false;
	if (join_share(s->text, a, b, out) || atom_join_day(s, a, b, out) ||
	    join_step(s, a, b, out))
		return true;
	j = find_joint(s->text, a->q.core.end, b->q.core.start);
	if (match_before(s->text, a->q.core.start) == '-' ||
	    (match_peek(s->text, b->q.core.end) == '-' && b->date.bare))
		return false;	/* a telephone number */
	if (j == NULL || !joins(s->text, j, a, b))
		return false;
	if (a->is_date && !b->is_date)
		return join_date_number(s, a, b, out);
	return b->is_date ? join_dates(s, a, b, out) : join_amounts(s->text, a, b, out);
}

/*
 * What says that the same money or measure follows in other terms. "or" does so only because the
 * units differ: "$5 million or 6 million euros" is one sum, "5 or 6 million" never comes here.
 */
static bool
is_conversion(struct str gap)
{
	static const char *const joints[] = { "(", ", 우리 돈으로", "우리 돈으로", ", 우리 돈", "우리 돈", ", 한화로", ", 한화",
		"한화", "(우리 돈", "(우리 돈으로", "(한화", "(한화로", ", or", "or", ", about", "(about", "(around", "(roughly",
		"(nearly", "(equivalent to", "— or", ", equivalent to", ", or the equivalent of", "(some" };

	return str_is_any(str_trim(gap), joints, ARRAY_LEN(joints));
}

bool
atom_converts(struct str text, const struct quantity *a, const struct quantity *b)
{
	size_t at;

	if (a->kind != b->kind || (a->kind != QUANTITY_MONEY && a->kind != QUANTITY_MEASURE) ||
	    str_eq(a->unit, b->unit))
		return false;
	at = b->ext.start < b->core.start ? b->ext.start : b->core.start;
	if (at >= a->ext.end && is_conversion(str_slice(text, a->ext.end, at)))
		return true;
	at = match_ends(text, at, " ") ? at - 1 : at;
	return match_ends(text, at, "(") && at - 1 >= a->core.end && at - 1 - a->core.end <= 12;
}
