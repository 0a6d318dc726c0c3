#include "news/claim_figure.h"

#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "format/edtf.h"
#include "format/timestamp.h"

/* The digits of a name: GPT-4, Tern-4, A100. */
static bool
is_in_name(const struct claim_sentence *s, const struct quantity *q)
{
	for (size_t i = 0; i < s->nmentions; i++) {
		const struct mention *m = &s->mentions[i];
		if (m->named && m->at.start < q->core.end && q->core.start < m->at.end)
			return true;
	}
	size_t at = q->core.start;
	if (!utf8_is_digit((unsigned char)s->text.s[at]))
		return false;
	if (at > 1 && s->text.s[at - 1] == '-')
		at--;
	return at > 0 && (s->text.s[at - 1] | 0x20) >= 'a' && (s->text.s[at - 1] | 0x20) <= 'z' &&
	    q->kind != QUANTITY_MONEY;
}

static struct str
day_text(struct arena *arena, int64_t day)
{
	int y, m, d;
	timestamp_civil(day, &y, &m, &d);
	return arena_printf(arena, "%04d-%02d-%02d", y, m, d);
}

static bool
is_weekday(struct str word)
{
	static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
	for (size_t i = 0; i < ARRAY_LEN(days); i++)
		if (str_is(word, days[i]))
			return true;
	return false;
}

/* A bare weekday in a report is the last one, the day of publication included, unless a plan is told. */
static void
settle_weekday(struct arena *arena, const struct claim_frames *frames, const struct claim_sentence *s,
    struct quantity *q, int64_t published)
{
	struct edtf e;
	struct span clause = claim_sentence_clause(s, q->core.start);
	if (!is_weekday(str_slice(s->text, q->core.start, q->core.end)) || published == INT64_MIN ||
	    !edtf_parse(q->when, &e) || e.first <= published || e.first > published + 7)
		return;
	if (claim_sentence_cue(frames, s, CUE_PLANNED, clause.start, q->core.start) &&
	    !claim_sentence_cue(frames, s, CUE_SAID, clause.start, q->core.start))
		return;
	q->when = day_text(arena, e.first - 7);
}

/* "12일부터", "since 2022": the claim is the day it began. */
static void
settle_open(struct quantity *q)
{
	if (str_ends(q->when, "/.."))
		q->when.len -= 3;
}

/* "flown 11 times" counts; "11 times as large" is a ratio. */
static void
settle_times(const struct claim_sentence *s, struct quantity *q)
{
	static const char *const ratios[] = {"as ", "more ", "the ", "higher", "larger", "bigger", "cheaper", "less", "faster",
	    "that ", "its ", "their ", "greater", "lower", "over "};
	struct str text = str_slice(s->text, q->core.start, q->core.end);
	if (!str_ends(text, " times"))
		return;
	struct str rest = str_trim(str_slice(s->text, q->ext.end, q->ext.end + 12));
	for (size_t i = 0; i < ARRAY_LEN(ratios); i++)
		if (str_starts(rest, str_trim(str_of(ratios[i])).s))
			return;
	q->kind = QUANTITY_COUNT;
	q->unit = str_of("time");
}

/* "7명 가운데 5명": the whole and the part, unless it is a way to say a share (10명 중 7명). */
static bool
split_part(const struct claim_sentence *s, const struct quantity *q, struct quantity parts[2])
{
	static const char *const joints[] = {" 가운데 ", " 중 "};
	struct str text = str_slice(s->text, q->core.start, q->core.end);
	if (q->kind != QUANTITY_RATIO || isnan(q->of[0]) || fmod(q->of[1], 10) == 0)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(joints); i++) {
		size_t at = str_find(text, str_of(joints[i]), 0);
		if (at == (size_t)-1)
			continue;
		size_t cut = q->core.start + at, next = cut + str_of(joints[i]).len;
		struct quantity part = *q;
		part.kind = QUANTITY_COUNT;
		part.unit = str_ends(text, "명") ? str_of("person") : str_of("item");
		part.of[0] = part.of[1] = NAN;
		parts[0] = parts[1] = part;
		parts[0].value = q->of[1];
		parts[0].core = parts[0].ext = (struct span){q->core.start, cut};
		parts[1].value = q->of[0];
		parts[1].core = parts[1].ext = (struct span){next, q->core.end};
		return true;
	}
	return false;
}

/* "12월 3일에서 9일로": not a stretch of days but the old date and the new one. */
static bool
split_move(const struct claim_sentence *s, const struct quantity *q, struct quantity parts[2])
{
	struct str text = str_slice(s->text, q->core.start, q->core.end), joint = str_of("에서 ");
	size_t at = str_find(text, joint, 0), slash = str_find(q->when, str_of("/"), 0);
	struct str rest = str_slice(s->text, q->core.end, s->text.len);
	if (q->kind != QUANTITY_DATE || at == (size_t)-1 || slash == (size_t)-1 ||
	    !(str_starts(rest, "로") || str_starts(rest, "으로")))
		return false;
	parts[0] = parts[1] = *q;
	parts[0].core = parts[0].ext = (struct span){q->core.start, q->core.start + at};
	parts[0].when = str_slice(q->when, 0, slash);
	parts[1].core = parts[1].ext = (struct span){q->core.start + at + joint.len, q->core.end};
	parts[1].when = str_slice(q->when, slash + 1, q->when.len);
	return true;
}

/* A day and its hour are a date. */
static void
settle_hour(struct quantity *q)
{
	if (q->kind == QUANTITY_TIME && q->when.len && !str_starts(q->when, "T")) {
		q->kind = QUANTITY_DATE;
		q->grain = str_of("hour");
	}
}

/* "28일 간격", "28일 동안": days, no date. */
static void
settle_days(const struct claim_sentence *s, struct quantity *q)
{
	static const char *const spans[] = {" 간격", "간 ", " 동안", "간의 "};
	struct str text = str_slice(s->text, q->core.start, q->core.end), rest = str_slice(s->text, q->core.end, s->text.len);
	double n = 0;
	if (q->kind != QUANTITY_DATE || !str_ends(text, "일") || text.len < 4)
		return;
	for (size_t i = 0; i + 3 < text.len; i++) {
		if (!utf8_is_digit((unsigned char)text.s[i]))
			return;
		n = 10 * n + (text.s[i] - '0');
	}
	for (size_t i = 0; i < ARRAY_LEN(spans); i++) {
		if (!str_starts(rest, spans[i]))
			continue;
		q->kind = QUANTITY_DURATION;
		q->unit = str_of("day");
		q->value = n;
		q->when = q->grain = (struct str){0};
		return;
	}
}

/* "a five-year contract", "the 1,840-kilogram satellite": the unit behind the hyphen. */
static void
settle_hyphen(const struct claim_sentence *s, struct quantity *q)
{
	static const struct {
		const char *word, *unit;
		enum quantity_kind kind;
	} units[] = {
		{"-year", "year", QUANTITY_DURATION}, {"-month", "month", QUANTITY_DURATION},
		{"-week", "week", QUANTITY_DURATION}, {"-day", "day", QUANTITY_DURATION},
		{"-hour", "hour", QUANTITY_DURATION}, {"-minute", "minute", QUANTITY_DURATION},
		{"-kilogram", "kg", QUANTITY_MEASURE}, {"-ton", "t", QUANTITY_MEASURE}, {"-tonne", "t", QUANTITY_MEASURE},
		{"-kilometer", "km", QUANTITY_MEASURE}, {"-kilometre", "km", QUANTITY_MEASURE},
		{"-meter", "m", QUANTITY_MEASURE}, {"-metre", "m", QUANTITY_MEASURE}, {"-mile", "[mi_i]", QUANTITY_MEASURE},
		{"-percent", "%", QUANTITY_PERCENT}, {"-member", "person", QUANTITY_COUNT},
		{"-seat", "seat", QUANTITY_COUNT}, {"-person", "person", QUANTITY_COUNT},
	};
	struct str rest = str_slice(s->text, q->core.end, s->text.len);
	if (q->kind != QUANTITY_NUMBER || !str_starts(rest, "-"))
		return;
	for (size_t i = 0; i < ARRAY_LEN(units); i++) {
		size_t n = str_of(units[i].word).len;
		if (!str_starts(rest, units[i].word) || (n < rest.len && utf8_is_alnum((unsigned char)rest.s[n])))
			continue;
		q->kind = units[i].kind;
		q->unit = str_of(units[i].unit);
		q->core.end += n;
		if (q->ext.end < q->core.end)
			q->ext.end = q->core.end;
		return;
	}
}

void
claim_figure_settle(struct arena *arena, const struct claim_frames *frames, struct claim_sentence *s,
    int64_t published)
{
	struct quantity *out = arena_alloc(arena, (2 * s->nfigures + 1) * sizeof(*out));
	size_t *moved = arena_calloc(arena, s->nfigures + 1, sizeof(*moved)), n = 0;
	for (size_t i = 0; i < s->nfigures; i++) {
		struct quantity q = s->figures[i];
		moved[i] = n;
		if (is_in_name(s, &q))
			continue;
		if (q.equals != QUANTITY_NONE)
			q.equals = q.equals < i ? moved[q.equals] : QUANTITY_NONE;
		if (split_part(s, &q, &out[n]) || split_move(s, &q, &out[n])) {
			n += 2;
			continue;
		}
		settle_weekday(arena, frames, s, &q, published);
		settle_open(&q);
		settle_hour(&q);
		settle_days(s, &q);
		settle_hyphen(s, &q);
		settle_times(s, &q);
		out[n++] = q;
	}
	s->figures = out;
	s->nfigures = n;
}
