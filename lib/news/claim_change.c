/*
 * What the verb beside a figure does to it. Korean: "3명 늘어" moves by 3, "15명으로 늘었다" to 15, "12명에서"
 * from 12. English: "rose (by) 3", "rose to 15", "from 12".
 */
#include "news/claim_anchor.h"

/* "makes up 30 %", "set up in May": an up that goes with its verb and raises nothing. */
static bool
is_phrasal(const struct claim_sentence *s, struct span at)
{
	static const char *const verbs[] = {"make ", "makes ", "made ", "making ", "set ", "sets ",
	    "setting ", "open ", "opened ", "end ", "ended ", "took ", "take "};
	struct str head = str_slice(s->text, 0, at.start);
	return at.end - at.start == 2 && str_ends_any(head, verbs, ARRAY_LEN(verbs));
}

/* 추가경정예산: a budget that amends one, whichever way it moves. */
static bool
is_of_name(const struct claim_sentence *s, struct span at)
{
	return str_starts(str_slice(s->text, at.end, s->text.len), "경정");
}

/* "lost 12 %" fell; "520,000 homes lost power" and "lost $4 million" moved no figure. */
static bool
is_loss(const struct claim_sentence *s, struct span at)
{
	if (!str_is(str_slice(s->text, at.start, at.end), "lost"))
		return false;
	for (size_t i = 0; i < s->nfigures; i++)
		if (s->figures[i].core.start >= at.end)
			return !quantity_is_ratio(&s->figures[i]) ||
			    claim_sentence_distance(s, at.end, s->figures[i].core.start) > 3;
	return true;
}

static int
direction_of(const struct claim_frames *frames, const struct claim_sentence *s, const struct hit *h)
{
	const struct pattern *p = &frames->patterns[h->pattern];
	if (p->job != PATTERN_CUE || (p->of == CUE_UP && (is_phrasal(s, h->at) || is_of_name(s, h->at))) ||
	    (p->of == CUE_DOWN && is_loss(s, h->at)))
		return 0;
	return p->of == CUE_UP ? 1 : p->of == CUE_DOWN ? -1 : 0;
}

/* The first verb of change that begins in [from, to) and its direction; NULL for none. */
static const struct hit *
first_verb(const struct claim_frames *frames, const struct claim_sentence *s, size_t from,
    size_t to, int *direction)
{
	for (size_t i = 0; i < s->nhits && s->hits[i].at.start < to; i++) {
		if (s->hits[i].at.start < from)
			continue;
		*direction = direction_of(frames, s, &s->hits[i]);
		if (*direction)
			return &s->hits[i];
	}
	*direction = 0;
	return NULL;
}

static const struct hit *
last_verb(const struct claim_frames *frames, const struct claim_sentence *s, size_t from, size_t to,
    int *direction)
{
	const struct hit *last = NULL;
	*direction = 0;
	for (size_t i = 0; i < s->nhits && s->hits[i].at.start < to; i++) {
		int d = direction_of(frames, s, &s->hits[i]);
		if (d && s->hits[i].at.start >= from) {
			last = &s->hits[i];
			*direction = d;
		}
	}
	return last;
}

/* Where the figure behind this one begins, or the end of the text. */
static size_t
next_figure(const struct claim_sentence *s, size_t figure)
{
	return figure + 1 < s->nfigures ? s->figures[figure + 1].ext.start : s->text.len;
}

/* The particle behind a Korean figure, 포인트 and 가량 left out; a span may already hold its 까지. */
static struct str
tail(const struct claim_sentence *s, size_t figure)
{
	const struct quantity *q = &s->figures[figure];
	struct str rest = str_slice(s->text, q->ext.end, s->text.len),
		   widened = str_slice(s->text, q->core.end, q->ext.end);
	if (str_ends(widened, "까지"))
		return str_slice(s->text, q->ext.end - str_of("까지").len, s->text.len);
	static const char *const skipped[] = {"포인트", "p", "가량", "정도", "쯤", "나", "씩"};
	for (size_t i = 0; i < ARRAY_LEN(skipped); i++)
		if (str_starts(rest, skipped[i]))
			rest = str_slice(rest, str_of(skipped[i]).len, rest.len);
	return rest;
}

/*
 * Whether 에서 begins a change, which a figure with 로 ends: "17명에서 9명으로". "투약군의 31%에서" is where
 * something was seen.
 */
static bool
leads_to(const struct claim_sentence *s, size_t figure)
{
	for (size_t i = figure + 1; i < s->nfigures && i <= figure + 2; i++) {
		struct str rest = tail(s, i);
		if (str_starts(rest, "로") || str_starts(rest, "으로") ||
		    str_starts(rest, "까지") || str_starts(rest, "대로"))
			return true;
	}
	return false;
}

static enum change_role
korean_role(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    int *direction)
{
	const struct quantity *q = &s->figures[figure];
	struct str rest = tail(s, figure);
	size_t limit = next_figure(s, figure);
	struct span clause = claim_sentence_clause(s, q->core.start);
	const struct hit *verb = first_verb(frames, s, q->ext.end, limit, direction);
	bool near = verb && claim_sentence_distance(s, q->ext.end, verb->at.start) <= 2 &&
	    verb->at.start < clause.end;
	if (str_starts(rest, "에서") || str_starts(rest, "으로") || str_starts(rest, "로") ||
	    str_starts(rest, "까지")) {
		*direction = 0;
		if (str_starts(rest, "에서"))
			return leads_to(s, figure) ? CHANGE_FROM : CHANGE_NONE;
		return near ? CHANGE_TO : CHANGE_NONE;
	}
	if (near &&
	    (str_starts(rest, " ") || str_starts(rest, "이 ") || str_starts(rest, "가 ") ||
		verb->at.start <= q->ext.end))
		return CHANGE_BY;
	*direction = 0;
	/* a list shares its verb: 직전 분기보다 11%, 작년보다 48% 많다 */
	if (str_starts(rest, ", ") && figure + 1 < s->nfigures)
		for (size_t i = figure + 1; i < s->nfigures && i <= figure + 2; i++)
			if (s->figures[i].kind == q->kind && q->kind != QUANTITY_COUNT &&
			    (i == figure + 1 ||
				claim_sentence_cue(
				    frames, s, CUE_THAN, q->ext.end, s->figures[i].core.start)))
				return korean_role(frames, s, i, direction);
	return CHANGE_NONE;
}

static bool
before_is(const struct claim_sentence *s, size_t pos, const char *word)
{
	struct str head = str_trim(str_slice(s->text, 0, pos));
	size_t n = str_of(word).len;
	return head.len >= n && str_ends(head, word) &&
	    (head.len == n || head.s[head.len - n - 1] == ' ');
}

/* Whether the figure stands behind a preposition, with about or nearly in between or not. */
static bool
follows(const struct claim_sentence *s, const struct quantity *q, const char *word)
{
	return before_is(s, q->ext.start, word) || before_is(s, q->core.start, word) ||
	    (str_starts(str_slice(s->text, q->ext.start, s->text.len), word) &&
		q->ext.start < q->core.start);
}

/* "turnout was 63%, down from 68%": the figure is what it came down to. */
static bool
is_level(const struct claim_sentence *s, const struct quantity *q, const struct hit *verb)
{
	return str_starts(str_slice(s->text, q->core.end, s->text.len), ", ") &&
	    str_starts(str_slice(s->text, verb->at.end, s->text.len), " from ");
}

static enum change_role
english_role(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    int *direction)
{
	const struct quantity *q = &s->figures[figure];
	size_t previous = figure > 0 ? s->figures[figure - 1].ext.end : 0;
	/* "three more bodies" add to those found before; "three more than" compares */
	struct str rest = str_slice(s->text, q->core.end, s->text.len);
	if ((q->kind == QUANTITY_COUNT || q->kind == QUANTITY_NUMBER) &&
	    str_starts(rest, " more ") && !str_starts(rest, " more than")) {
		*direction = 1;
		return CHANGE_BY;
	}
	/* "26 shops, two more than on Friday" */
	if ((q->kind == QUANTITY_COUNT || q->kind == QUANTITY_NUMBER) && figure > 0 &&
	    (str_starts(rest, " more than ") || str_starts(rest, " fewer than "))) {
		*direction = str_starts(rest, " more") ? 1 : -1;
		return CHANGE_BY;
	}
	/* "25% more than the $248 million it took in 2026" */
	if (q->kind == QUANTITY_PERCENT &&
	    (str_starts(rest, " more than") || str_starts(rest, " less than"))) {
		*direction = str_starts(rest, " more") ? 1 : -1;
		return CHANGE_BY;
	}
	const struct hit *verb = last_verb(frames, s, previous, q->ext.start, direction);
	bool near = verb && claim_sentence_distance(s, verb->at.end, q->ext.start) <= 3;
	if (follows(s, q, "by") && verb)
		return CHANGE_BY;
	if (follows(s, q, "from") || follows(s, q, "to") || follows(s, q, "at")) {
		*direction = 0;
		return follows(s, q, "from") ? CHANGE_FROM : near ? CHANGE_TO : CHANGE_NONE;
	}
	if (near && claim_sentence_distance(s, verb->at.end, q->ext.start) <= 2)
		return CHANGE_BY;
	/* "3 fewer", "25 % higher than" */
	verb = first_verb(frames, s, q->ext.end, next_figure(s, figure), direction);
	if (verb && claim_sentence_distance(s, q->ext.end, verb->at.start) <= 1 &&
	    !is_level(s, q, verb))
		return CHANGE_BY;
	*direction = 0;
	return CHANGE_NONE;
}

enum change_role
claim_change_role(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    int *direction)
{
	return s->korean ? korean_role(frames, s, figure, direction)
			 : english_role(frames, s, figure, direction);
}
