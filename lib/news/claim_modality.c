#include "news/claim_modality.h"

#include "format/edtf.h"
#include "news/claim_until.h"
#include "news/claim_correct.h"
#include "news/claim_denial.h"
#include "news/claim_superseded.h"

#define WILL_WORDS 2 /* "will cost about $3" */
#define BASE_WORDS 4 /* "than the $3 million it took in 2026" */

static const struct hit *
cue_in(
    const struct claim_frames *frames, const struct claim_sentence *s, enum cue cue, struct span at)
{
	return claim_sentence_cue(frames, s, cue, at.start, at.end);
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
	/*
	 * "expects $5 billion this year; the third quarter brought in $1 billion": two
	 * statements
	 */
	for (size_t i = value.start; i-- > clause.start;)
		if (s->text.s[i] == ';') {
			clause.start = i;
			break;
		}
	return clause;
}

/* Words of getting past a mark: what stands behind them is the mark, no word on the value. */
static bool
has_comparison(struct str text)
{
	static const char *const words[] = {"above", "below", "beat", "topp", "exceed", "miss",
	    "ahead of", "past ", "trounc", "short of", "surpass", "outstrip", "than"};
	return str_has_any(text, words, ARRAY_LEN(words));
}

static bool
is_money(const struct claim_sentence *s, struct span value)
{
	for (size_t i = 0; i < s->nfigures; i++)
		if (s->figures[i].core.end == value.end)
			return s->figures[i].kind == QUANTITY_MONEY;
	return false;
}

/* "3.1조 원으로 증권가 예상(2.9조 원)을 웃돌았다", "earnings of $3 beat the estimate": a mark that was met. */
static bool
is_mark(const struct claim_sentence *s, struct span value, const struct hit *h)
{
	static const char *const cases[] = {"(", "을 ", "를 ", "보다", "에 ", "에는 ", "인 "};
	struct str rest = str_slice(s->text, h->at.end, s->text.len);
	if (!s->korean && str_ends(str_slice(s->text, 0, h->at.start), "which "))
		return true; /* ", which puts the rate at 2%": worked out, not guessed */
	/* "puts the loss at $3 million" guesses, "puts its readers at 3 million" counts */
	if (!s->korean && str_is(str_slice(s->text, h->at.start, h->at.end), "puts") &&
	    !is_money(s, value))
		return true;
	if (!s->korean)
		return h->at.start >= value.end &&
		    has_comparison(str_slice(s->text, value.end, h->at.start));
	if (str_starts(rest, "치"))
		rest = str_slice(rest, str_of("치").len, rest.len);
	return str_starts_any(rest, cases, ARRAY_LEN(cases));
}

/* "살 수 있다" is open to all; "넘을 수 있다" may come to pass. */
static bool
is_ability(const struct claim_sentence *s, const struct hit *h)
{
	static const char *const verbs[] = {"쓸 ", "살 ", "볼 ", "받을 ", "이용할 ", "사용할 ", "구매할 ",
	    "신청할 ", "만날 ", "탈 ", "갈 ", "들을 ", "즐길 ", "처리할 ", "누릴 "};
	struct str cue = str_slice(s->text, h->at.start, h->at.end),
		   before = str_slice(s->text, 0, h->at.start);
	if (!str_starts(cue, "수 있"))
		return false;
	return str_ends_any(before, verbs, ARRAY_LEN(verbs));
}

/* "50억 원을 낼 것으로 증권가는 본다": the holder of the view stands between its object and its verb. */
static bool
is_view(const struct claim_sentence *s, struct span at)
{
	static const char *const verbs[] = {" 본다", " 봤다", " 보고 있", " 봅니다", " 봤습니다", " 예상한", " 내다"};
	size_t view = s->korean ? str_find(s->text, str_of("것으로 "), at.start) : (size_t)-1;
	return view != (size_t)-1 && view < at.end &&
	    str_has_any(str_slice(s->text, view, at.end), verbs, ARRAY_LEN(verbs));
}

/* The first word that makes a forecast of the value. */
static bool
is_forecast(const struct claim_frames *frames, const struct claim_sentence *s, struct span value,
    struct span at)
{
	const struct hit *h;
	if (is_view(s, at))
		return true;
	while ((h = cue_in(frames, s, CUE_SPECULATED, at)) != NULL) {
		if (!is_mark(s, value, h) && !is_ability(s, h))
			return true;
		at.start = h->at.start + 1;
	}
	return false;
}

/* "will weigh 2,150 kg", but not "will carry the 1,840-kilogram satellite". */
static bool
will_measure(const struct claim_sentence *s, const struct hit *h, struct span value)
{
	struct str between = str_slice(s->text, h->at.end, value.start);
	return h->at.end <= value.start &&
	    claim_sentence_distance(s, h->at.end, value.start) <= WILL_WORDS &&
	    str_find(between, str_of(" the "), 0) == (size_t)-1 &&
	    str_find(between, str_of(" a "), 0) == (size_t)-1;
}

/* "3월에 접수하고 5월에 문을 연다는 목표다": clauses joined by 고 share the predicate at the end. */
static bool
shares_plan(const struct claim_sentence *s, struct span clause)
{
	static const char *const plans[] = {"목표다", "계획이다", "방침이다", "예정이다", "목표입니다",
	    "계획입니다", "방침입니다", "예정입니다"};
	static const char *const joints[] = {"고", "고,"};
	struct str part = str_trim(str_slice(s->text, clause.start, clause.end)),
		   text = str_trim(s->text);
	if (str_ends(text, "."))
		text.len--;
	return str_ends_any(part, joints, ARRAY_LEN(joints)) &&
	    str_ends_any(text, plans, ARRAY_LEN(plans));
}

/*
 * Whether the clause tells a plan.  What stands or goes on needs a plain word of it: a deal that was
 * agreed stands (agreed to buy 3,000), and so does a limit that is to be kept (유지하기로 했다).
 */
static bool
is_planned(const struct claim_frames *frames, const struct claim_sentence *s, struct span value,
    struct span at, enum claim_behaviour behaviour)
{
	static const char *const plain[] = {"계획", "예정", "방침"};
	static const char *const decided[] = {"기로 했", "기로 결정"};
	const struct hit *h = cue_in(frames, s, CUE_PLANNED, at);
	if (!h && behaviour == CLAIM_PLAN && s->korean)
		return shares_plan(s, at);
	if (!h || behaviour == CLAIM_PLAN || behaviour == CLAIM_PERIOD)
		return h != NULL;
	struct str cue = str_slice(s->text, h->at.start, h->at.end);
	if (str_is_any(cue, plain, ARRAY_LEN(plain)))
		return true;
	for (size_t i = 0; behaviour == CLAIM_RUNNING && i < ARRAY_LEN(decided); i++)
		if (str_is(cue, decided[i]))
			return !str_ends(str_slice(s->text, 0, h->at.start), "유지하");
	return str_is(cue, "will") && will_measure(s, h, value);
}

static enum claim_modality
by_cue(const struct claim_frames *frames, const struct claim_sentence *s, struct span value,
    enum claim_behaviour behaviour)
{
	struct span at = reach(frames, s, value);
	if (is_forecast(frames, s, value, at))
		return CLAIM_SPECULATED;
	if (is_planned(frames, s, value, at, behaviour))
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
	static const char *const opening[] = {"(", "치("};
	const struct hit *h =
	    claim_sentence_cue_last(frames, s, CUE_SPECULATED, trigger.end, value);
	/*
	 * "예상(2천만 원)을 8% 웃돌았다": the bracket holds what was expected, and the value is no part
	 * of it
	 */
	if (h && str_starts_any(str_slice(s->text, h->at.end, value), opening, ARRAY_LEN(opening)) &&
	    str_find(str_slice(s->text, h->at.end, value), str_of(")"), 0) != (size_t)-1)
		h = NULL;
	if (h || str_ends(str_slice(s->text, 0, trigger.start), "목표")) /* 목표주가 */
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

/*
 * "지난해(3조 원)보다 늘어날 것", "above last year's $3 billion", "than the $3 billion it took in 2026": what a
 * forecast is compared with has been.
 */
static bool
is_past_base(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    int64_t published)
{
	static const char *const was[] = {"이던 ", "였던 ", "이었던 "};
	static const char *const bases[] = {" on the", " on its"};
	const struct quantity *q = &s->figures[figure], *before = figure > 0 ? q - 1 : NULL,
			      *after = figure + 1 < s->nfigures ? q + 1 : NULL;
	size_t from = q->ext.start > 24 ? q->ext.start - 24 : 0;
	struct str joint = before && before->ext.end <= q->ext.start
	    ? str_slice(s->text, before->ext.end, q->ext.start)
	    : (struct str){0};
	if (q->kind == QUANTITY_DATE)
		return false;
	if (before && is_past(before, published) && (str_is(joint, "(") || str_is(joint, "'s ")))
		return true;
	/* "지난해 3억 원이던 이익은", "지난해 3억 원을 들인 공사는 올해 5억 원으로 늘 전망이다" */
	if (s->korean)
		return str_starts_any(str_slice(s->text, q->core.end, s->text.len), was,
			   ARRAY_LEN(was)) ||
		    (before && after && is_past(before, published) && str_is(joint, " ") &&
			after->kind == QUANTITY_DATE && !is_past(after, published));
	struct str head = str_trim(str_slice(s->text, from, q->ext.start));
	return after && is_past(after, published) &&
	    claim_sentence_distance(s, q->ext.end, after->ext.start) <= BASE_WORDS &&
	    (claim_sentence_cue_last(frames, s, CUE_THAN, from, q->ext.start) ||
		str_ends_any(head, bases, ARRAY_LEN(bases)));
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
	if ((claim_denial_negates(frames, s, q) &&
		(memory->correction || !claim_denial_replaces(s, q))) || claim_correct_is_mistake(frames, memory, s, figure, f)) {
		st.modality = CLAIM_DENIED;
		if (memory->correction)
			st.qualifier = str_of("own correction");
		return st;
	}
	if (f->reported) {
		/* the day of a filing may be to come */
		if (is_ahead(q, published))
			st.modality = CLAIM_PLANNED;
		st.superseded = claim_superseded(frames, s, figure, a);
		return st;
	}
	if (!memory->correction && claim_denial_denies(frames, s, q)) {
		st.modality = CLAIM_DENIED;
		return st;
	}
	st.superseded = claim_superseded(frames, s, figure, a);
	if (a->role == CHANGE_FROM && !s->korean)
		st.modality = claim_superseded_in_forecast(s, figure) ? CLAIM_SPECULATED
								      : CLAIM_ASSERTED;
	else
		st.modality = by_cue(frames, s, (struct span){q->ext.start, q->core.end},
		    q->kind == QUANTITY_DATE ? CLAIM_PLAN : f->behaviour);
	if (st.modality == CLAIM_ASSERTED && s->korean && a->hit != ANCHOR_INHERITED)
		st.modality = by_noun(frames, s, s->hits[a->hit].at, q->ext.start);
	if (st.modality != CLAIM_ASSERTED && is_past_base(frames, s, figure, published)) {
		st.modality = CLAIM_ASSERTED;
		st.expected = false;
	}
	/*
	 * "expects to open on May 3": of what one is to do oneself that is a plan, of a storm a
	 * forecast
	 */
	if (st.modality == CLAIM_SPECULATED && !s->korean && q->kind == QUANTITY_DATE &&
	    f->behaviour == CLAIM_PLAN)
		st.modality = CLAIM_PLANNED;
	/* a date that no longer holds was a plan, too: 당초 4일로 잡혔던 */
	bool given_up = q->kind == QUANTITY_DATE && st.superseded && a->role != CHANGE_FROM;
	if (st.modality == CLAIM_ASSERTED &&
	    (is_ahead(q, published) || claim_until_is_to_come(s, q) || given_up))
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
	enum claim_modality m = by_cue(frames, s, at, CLAIM_PLAN);
	return m == CLAIM_ASSERTED ? least : m;
}
