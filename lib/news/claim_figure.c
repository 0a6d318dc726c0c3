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
		if (split_part(s, &q, &out[n])) {
			n += 2;
			continue;
		}
		settle_weekday(arena, frames, s, &q, published);
		settle_open(&q);
		settle_times(s, &q);
		out[n++] = q;
	}
	s->figures = out;
	s->nfigures = n;
}
