#include "news/claim_modality.h"

#include "format/edtf.h"
#include "news/claim_correct.h"

#define NOT_WORDS 2 /* words between "not" and what it denies */

static const struct hit *
cue_in(
    const struct claim_frames *frames, const struct claim_sentence *s, enum cue cue, struct span at)
{
	return claim_sentence_cue(frames, s, cue, at.start, at.end);
}

/* "3명이 아니라 2명", "2, not 3". */
static bool
is_negated(
    const struct claim_frames *frames, const struct claim_sentence *s, const struct quantity *q)
{
	if (s->korean) {
		const struct hit *h =
		    claim_sentence_cue(frames, s, CUE_NOT, q->ext.end, q->ext.end + 24);
		return h && claim_sentence_distance(s, q->ext.end, h->at.start) <= 1;
	}
	size_t from = q->ext.start > 32 ? q->ext.start - 32 : 0;
	const struct hit *h = claim_sentence_cue_last(frames, s, CUE_NOT, from, q->ext.start);
	return h && claim_sentence_distance(s, h->at.end, q->ext.start) <= NOT_WORDS;
}

/*
 * A denial: Korean denies what stands before it ("3천 장이 사라졌다고 보도했으나 …은 부인했다"), English what
 * follows ("denied that 3 engines failed").
 */
static bool
is_denied(
    const struct claim_frames *frames, const struct claim_sentence *s, const struct quantity *q)
{
	const struct hit *h;
	if (s->korean)
		return claim_sentence_cue(frames, s, CUE_DENIED, q->ext.end, s->text.len) != NULL;
	h = claim_sentence_cue_last(frames, s, CUE_DENIED, 0, q->core.start);
	if (h)
		return true;
	/* "a report of 3 deaths is untrue" */
	h = claim_sentence_cue(frames, s, CUE_DENIED, q->ext.end, s->text.len);
	return h && str_is(str_slice(s->text, h->at.start, h->at.end), "is untrue");
}

/* Where the words that say how sure the clause is may stand. */
static struct span
reach(const struct claim_frames *frames, const struct claim_sentence *s, struct span value)
{
	struct span clause = claim_sentence_clause(s, value.start);
	if (s->korean)
		return (struct span){value.end, clause.end};
	/* an appositive has no verb of its own: ", up from 2, an increase of 25%" */
	const struct hit *joint = claim_sentence_cue_last(frames, s, CUE_BREAK, 0, value.start);
	clause.start = joint ? joint->at.start : 0;
	return clause;
}

static enum claim_modality
by_cue(const struct claim_frames *frames, const struct claim_sentence *s, struct span value,
    bool may_be_planned)
{
	struct span at = reach(frames, s, value);
	if (cue_in(frames, s, CUE_SPECULATED, at))
		return CLAIM_SPECULATED;
	if (may_be_planned && cue_in(frames, s, CUE_PLANNED, at))
		return CLAIM_PLANNED;
	if (s->korean && cue_in(frames, s, CUE_DISPUTED, (struct span){value.end, s->text.len}))
		return CLAIM_DISPUTED;
	return CLAIM_ASSERTED;
}

/*
 * What a noun before the value says: 매출 목표를 10조 원으로, 예측한 …의 득표율을 52%로. A Korean cue counts there
 * when it stands behind the trigger, or modifies it.
 */
static enum claim_modality
by_noun(const struct claim_frames *frames, const struct claim_sentence *s, struct span trigger,
    size_t value)
{
	static const char *const modifying[] = {"한 ", "된 ", "하는 ", "되는 "};
	const struct hit *h =
	    claim_sentence_cue_last(frames, s, CUE_SPECULATED, trigger.end, value);
	if (h)
		return CLAIM_SPECULATED;
	if (claim_sentence_cue_last(frames, s, CUE_PLANNED, trigger.end, value))
		return CLAIM_PLANNED;
	h = claim_sentence_cue_last(
	    frames, s, CUE_SPECULATED, claim_sentence_clause(s, value).start, trigger.start);
	for (size_t i = 0; h && i < ARRAY_LEN(modifying); i++)
		if (str_starts(str_slice(s->text, h->at.end, s->text.len), modifying[i]))
			return CLAIM_SPECULATED;
	return CLAIM_ASSERTED;
}

/* Whether a date lies after the day of publication. */
static bool
is_ahead(const struct quantity *q, int64_t published)
{
	struct edtf e;
	return q->kind == QUANTITY_DATE && q->when.len && published != INT64_MIN &&
	    edtf_parse(q->when, &e) && e.first != EDTF_OPEN_LOW && e.first > published;
}

static bool
is_past(const struct quantity *q, int64_t published)
{
	struct edtf e;
	return q->kind == QUANTITY_DATE && q->when.len && published != INT64_MIN &&
	    edtf_parse(q->when, &e) && e.last != EDTF_OPEN_HIGH && e.last <= published;
}

/* The old value of a change: A에서 B로, from A to B, to B from A, 당초 A … B, A로 잡혔던 … B. */
static bool
is_superseded(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    const struct anchor *a)
{
	const struct quantity *q = &s->figures[figure];
	if (a->role == CHANGE_FROM)
		return true;
	struct span clause = claim_sentence_clause(s, q->core.start);
	size_t limit = s->text.len;
	for (size_t i = figure + 1; i < s->nfigures; i++)
		if (s->figures[i].kind == q->kind) {
			limit = s->figures[i].ext.start;
			break;
		}
	if (limit == s->text.len)
		return false; /* nothing takes its place here */
	if (s->korean)
		return claim_sentence_cue(frames, s, CUE_WAS_TO, q->ext.end, limit) != NULL ||
		    (claim_sentence_cue(frames, s, CUE_FORMER, 0, q->core.start) &&
			!claim_sentence_cue(frames, s, CUE_FORMER, q->core.end, limit) &&
			figure == 0);
	return claim_sentence_cue(frames, s, CUE_FORMER, clause.start, q->core.start) != NULL;
}

struct standing
claim_modality(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, size_t figure, const struct anchor *a, int64_t published)
{
	const struct quantity *q = &s->figures[figure];
	const struct frame *f = &frames->items[a->frame];
	struct standing st = {.modality = CLAIM_ASSERTED};
	st.expected = a->hit != ANCHOR_INHERITED && s->korean &&
	    by_noun(frames, s, s->hits[a->hit].at, q->ext.start) == CLAIM_SPECULATED;
	if (is_negated(frames, s, q) || claim_correct_is_mistake(frames, memory, s, figure, f)) {
		st.modality = CLAIM_DENIED;
		if (memory->correction)
			st.qualifier = str_of("own correction");
		return st;
	}
	if (f->reported)
		return st;
	if (!memory->correction && is_denied(frames, s, q)) {
		st.modality = CLAIM_DENIED;
		return st;
	}
	st.superseded = is_superseded(frames, s, figure, a);
	st.modality = a->role == CHANGE_FROM && !s->korean
	    ? CLAIM_ASSERTED
	    : by_cue(frames, s, q->ext,
		  f->behaviour == CLAIM_PLAN || f->behaviour == CLAIM_PERIOD ||
		      q->kind == QUANTITY_DATE);
	if (st.modality == CLAIM_ASSERTED && s->korean && a->hit != ANCHOR_INHERITED)
		st.modality = by_noun(frames, s, s->hits[a->hit].at, q->ext.start);
	if (is_ahead(q, published) && st.modality == CLAIM_ASSERTED)
		st.modality = CLAIM_PLANNED;
	else if (is_past(q, published) && !st.superseded && st.modality == CLAIM_PLANNED)
		st.modality = CLAIM_ASSERTED;
	if (st.modality == CLAIM_ASSERTED)
		st.modality = f->modality;
	return st;
}

enum claim_modality
claim_modality_of_span(const struct claim_frames *frames, const struct claim_sentence *s,
    struct span at, enum claim_modality least)
{
	enum claim_modality m = by_cue(frames, s, at, true);
	return m == CLAIM_ASSERTED ? least : m;
}
