#include "news/claim_superseded.h"

#include "news/claim_denial.h"

#define TOLD_BYTES 20 /* "from its February " */
#define PLAN_BYTES 60 /* from "had hoped to" to the date that was hoped for */
#define GIVEN_WORDS 3 /* "20일 문을 열 예정이었으나" */

/* What a figure was called before: an earlier forecast of $3 billion, 이달 초 내놓은 잠정치(3조 원)보다. */
static bool
was_told_before(const struct claim_sentence *s, size_t figure)
{
	static const char *const korean[] = {"잠정치(", "잠정치인 ", "종전 전망치(", "기존 전망치(",
	    "기존 목표(", "종전 전망치인 ", "기존 전망치인 ", "당초 전망치(", "당초 목표(", "애초 목표("};
	static const char *const adjectives[] = {"earlier ", "previous ", "prior ", "initial ",
	    "original ", "preliminary "};
	/* "down from its February forecast of 3%" */
	static const char *const bases[] = {"from its ", "from the ", "from a ", "from an ", "than its ",
	    "than the "};
	static const char *const nouns[] = {"forecast of", "estimate of", "guidance of",
	    "projection of", "target of", "outlook of", "figure of", "count of", "toll of",
	    "range of", "reading of"};
	const struct quantity *q = &s->figures[figure];
	struct str head = str_slice(s->text, 0, q->ext.start), trimmed = str_trim(head);
	bool other = false;
	for (size_t i = 0; i < s->nfigures; i++)
		other |= i != figure && s->figures[i].kind == q->kind;
	for (size_t i = 0; other && s->korean && i < ARRAY_LEN(korean); i++)
		if (str_ends(head, korean[i]))
			return true;
	for (size_t i = 0; other && !s->korean && i < ARRAY_LEN(nouns); i++) {
		if (!str_ends(trimmed, nouns[i]))
			continue;
		trimmed.len -= str_of(nouns[i]).len;
		size_t from = trimmed.len > TOLD_BYTES ? trimmed.len - TOLD_BYTES : 0;
		return str_ends_any(trimmed, adjectives, ARRAY_LEN(adjectives)) ||
		    str_has_any(str_slice(trimmed, from, trimmed.len), bases, ARRAY_LEN(bases));
	}
	return false;
}

bool
claim_superseded_in_forecast(const struct claim_sentence *s, size_t figure)
{
	static const char *const owners[] = {" its ", " their ", " his ", " her ", " the ", "'s "};
	static const char *const nouns[] = {"forecast for", "forecast of", "estimate of", "estimate for",
	    "guidance for", "guidance to", "outlook for", "projection of", "projection for", "target for",
	    "forecast to", "guidance on"};
	const struct quantity *q = &s->figures[figure];
	struct span clause = claim_sentence_clause(s, q->core.start);
	struct str head = str_slice(s->text, clause.start, q->ext.start);
	if (s->korean || (q->kind != QUANTITY_MONEY && q->kind != QUANTITY_PERCENT))
		return false;
	for (size_t i = 0; i < ARRAY_LEN(nouns); i++) {
		size_t at = str_find(head, str_of(nouns[i]), 0);
		if (at != (size_t)-1 && str_has_any(str_slice(head, 0, at), owners, ARRAY_LEN(owners)))
			return true;
	}
	return false;
}

/*
 * What a date was planned to be: "which was to open on May 3, now opens on May 9", "had hoped
 * to open on Thursday, now says Saturday". A figure needs the "now" that takes its place.
 */
static bool
was_planned(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct quantity *q, size_t limit)
{
	size_t from = q->core.start > PLAN_BYTES ? q->core.start - PLAN_BYTES : 0;
	if (!claim_sentence_cue(frames, s, CUE_WAS_TO, from, q->core.start))
		return false;
	return q->kind == QUANTITY_DATE ||
	    str_find(str_slice(s->text, q->core.end, limit), str_of(" now "), 0) != (size_t)-1;
}

/* "선고는 12일로 잡혀 있었으나 일주일 늦춰졌다": the plan gave way, whatever day takes its place. */
static bool
gave_way(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct quantity *q)
{
	static const char *const moves[] = {"늦춰", "늦췄", "미뤄", "미뤘", "연기", "앞당겨", "앞당겼", "취소"};
	const struct hit *h;
	if (!s->korean || q->kind != QUANTITY_DATE)
		return false;
	h = claim_sentence_cue(frames, s, CUE_WAS_TO, q->ext.end, q->ext.end + PLAN_BYTES);
	return h && claim_sentence_distance(s, q->ext.end, h->at.start) <= GIVEN_WORDS &&
	    str_has_any(str_slice(s->text, h->at.end, s->text.len), moves, ARRAY_LEN(moves));
}

/*
 * Whether the old value is that of another period, which stands beside the new one: revenue of
 * "$4 million from $3 million", rates of "2% in May from 3% in April". A forecast is revised,
 * and its old value gone.
 */
static bool
is_of_other_period(const struct frame *f, const struct claim_sentence *s, size_t figure)
{
	return f->behaviour == CLAIM_PERIOD && !s->korean && !claim_superseded_in_forecast(s, figure);
}

/* "지난해 3억 원이던 이익은": a year's figure stands, whatever that of the next */
static bool
is_former_period(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    const struct anchor *a)
{
	return frames->items[a->frame].behaviour == CLAIM_PERIOD && figure > 0 &&
	    quantity_is_dated(&s->figures[figure - 1]);
}

bool
claim_superseded(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    const struct anchor *a)
{
	const struct quantity *q = &s->figures[figure];
	if (a->role == CHANGE_FROM)
		return !is_of_other_period(&frames->items[a->frame], s, figure) ||
		    was_told_before(s, figure);
	if (was_told_before(s, figure) || claim_denial_replaces(s, q) || gave_way(frames, s, q))
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
		return (!is_former_period(frames, s, figure, a) &&
			   claim_sentence_cue(frames, s, CUE_WAS_TO, q->ext.end, limit)) ||
		    (claim_sentence_cue(frames, s, CUE_FORMER, 0, q->core.start) &&
			!claim_sentence_cue(frames, s, CUE_FORMER, q->core.end, limit) &&
			figure == 0);
	return claim_sentence_cue(frames, s, CUE_FORMER, clause.start, q->core.start) != NULL ||
	    was_planned(frames, s, q, limit);
}
