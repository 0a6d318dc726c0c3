#include <math.h>

#include "base/utf8.h"
#include "text/match.h"
#include "text/quantity_scan.h"

/* What stands between two readings that make a range; a blank on either side is allowed where marked. */
static const struct joint {
	const char *text;
	bool word;		/* needs what follows: 까지, 사이 or the same unit */
} joints[] = {
	{ "~", false }, { "∼", false }, { "～", false }, { "〜", false }, { "-", false }, { "–", false }, { "—", false },
	{ "부터", true }, { "에서부터", true }, { "에서", true }, { "to", true }, { "and", true }, { "내지", false },
	{ "through", true }, { "until", true }, { "till", true }, { "thru", true }, { "과", true }, { "와", true },
};

/* The joint that is all of text between a and b, or NULL. */
static const struct joint *
find_joint(struct str text, size_t from, size_t to)
{
	struct str gap = str_trim(str_slice(text, from, to));
	size_t i;

	if (to < from || to - from > 24)
		return NULL;
	for (i = 0; i < ARRAY_LEN(joints); i++)
		if (str_is(gap, joints[i].text))
			return &joints[i];
	return NULL;
}

static bool
ends_range(struct str text, size_t pos)
{
	size_t at = match_spaces(text, pos, 1);

	return match_at(text, pos, "까지") || match_at(text, at, "사이");
}

static bool
begins_with(struct str text, size_t pos, const char *word)
{
	size_t at = pos;

	if (at == 0 || text.s[at - 1] != ' ')
		return false;
	at--;
	if (!(match_ends(text, at, word) || (at >= 4 && match_fold(text, at - (word[0] == 'f' ? 4 : 7), word))))
		return false;
	return true;
}

/* and, 과 and 와 join only between … and …, 사이; from … to is enough by itself. */
static bool
joins(struct str text, const struct joint *j, const struct atom *a, const struct atom *b)
{
	if (!j->word)
		return true;
	if (str_is(str_of(j->text), "and"))
		return a->q.core.start >= 8 && begins_with(text, a->q.core.start, "between");
	if (str_is(str_of(j->text), "과") || str_is(str_of(j->text), "와"))
		return ends_range(text, b->q.core.end) && match_at(text, match_spaces(text, b->q.core.end, 1), "사이");
	if (str_is(str_of(j->text), "에서"))
		return ends_range(text, b->q.core.end) || a->is_date || a->weak || str_eq(a->q.unit, b->q.unit);
	return true;
}

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

	if (a->numeral.scale == 1 && b->numeral.scale > 1 && a->numeral.value < 1e4 && a->numeral.value <= mantissa + 0.5)
		return v * b->numeral.scale;
	if (a->numeral.scale == 1 && b->numeral.scale > 1 && a->numeral.value < b->numeral.scale && a->numeral.value < 1000)
		return v * b->numeral.scale;
	return v;
}

static double
unit_factor(const struct atom *b)
{
	return b->numeral.value != 0 && !isnan(b->numeral.value) ? fabs(b->q.value / b->numeral.value) : 1;
}

static bool
join_amounts(const struct atom *a, const struct atom *b, struct atom *out)
{
	double low = a->q.value, high = b->q.value;

	if (isnan(low) || isnan(high) || a->joined || b->joined || a->is_date || b->is_date)
		return false;
	if (!a->has_unit) {
		low = with_scale(a, b) * unit_factor(b);
	} else if (a->q.kind != b->q.kind || !str_eq(a->q.unit, b->q.unit)) {
		if (b->has_unit)
			return false;
	}
	if (low >= high)
		return false;
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

static bool
join_dates(const struct scan *s, const struct atom *a, const struct atom *b, struct atom *out)
{
	struct date range;

	if (!b->is_date)
		return false;
	if (a->is_date ? !date_range(&a->date, &b->date, &s->base, &range) :
	    (!a->weak || isnan(a->q.value) || !date_range_number(a->q.value, &b->date, &s->base, &range)))
		return false;
	*out = *b;
	out->date = range;
	out->date.start = a->q.core.start;
	out->q.core.start = a->q.core.start;
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

	if (a->q.kind != QUANTITY_COUNT || b->q.kind != QUANTITY_COUNT || !str_eq(a->q.unit, b->q.unit) || !(part <= whole) ||
	    !((whole >= 2 && whole <= 10) || whole == 100 || whole == 1000) || b->q.core.start - a->q.core.end > 16)
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

bool
atom_join(const struct scan *s, const struct atom *a, const struct atom *b, struct atom *out)
{
	const struct joint *j;

	if (b->q.core.start < a->q.core.end)
		return false;
	if (join_share(s->text, a, b, out))
		return true;
	j = find_joint(s->text, a->q.core.end, b->q.core.start);
	if (match_before(s->text, a->q.core.start) == '-' || (match_peek(s->text, b->q.core.end) == '-' && b->date.bare))
		return false;	/* a telephone number */
	if (j == NULL || !joins(s->text, j, a, b))
		return false;
	return b->is_date ? join_dates(s, a, b, out) : join_amounts(a, b, out);
}

bool
atom_converts(struct str text, const struct quantity *a, const struct quantity *b)
{
	size_t at;

	if (a->kind != b->kind || (a->kind != QUANTITY_MONEY && a->kind != QUANTITY_MEASURE) || str_eq(a->unit, b->unit))
		return false;
	at = b->ext.start < b->core.start ? b->ext.start : b->core.start;
	at = match_ends(text, at, " ") ? at - 1 : at;
	return match_ends(text, at, "(") && at - 1 >= a->core.end && at - 1 - a->core.end <= 12;
}
