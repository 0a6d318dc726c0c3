#include "news/claim_inherit.h"

#include <math.h>
#include <string.h>

#include "news/claim_correct.h"
#include "news/claim_pair.h"

#define SHARE_BYTES 32 /* between "$1.2 billion" and "44%": " of its revenue, or " */

static struct str
rest_of(const struct claim_sentence *s, size_t figure)
{
	return str_slice(s->text, s->figures[figure].ext.end, s->text.len);
}

/* ------ figures that stand beside each other ------ */

/* "Of 16,000 people vaccinated, 11", "백신군 1만6천 명 가운데 11명": a part of the figure before. */
static size_t
part_of(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct anchor *anchors, size_t figure)
{
	const struct quantity *whole = &s->figures[figure - 1];
	struct str joint = str_trim(claim_pair_gap(s, figure));
	struct str head = str_slice(s->text, 0, whole->core.start);
	size_t frame = anchors[figure - 1].frame;
	bool of = !s->korean && (str_ends(head, "Of ") || str_ends(head, "Of the "));
	if (frame == FRAME_NONE || !(of || str_is(joint, "가운데") || str_is(joint, "중")))
		return FRAME_NONE;
	return frames->items[frame].part;
}

/* "Of 4,190 given a placebo, 142 fell ill": a figure behind a clause's first of is the whole. */
static size_t
whole_of(
    const struct claim_frames *frames, const struct claim_sentence *s, size_t figure, size_t part)
{
	static const char *const openings[] = {
	    "; of ", ", of ", "and of ", "Of ", "Of the ", "and of the "};
	struct str head = str_slice(s->text, 0, s->figures[figure].ext.start);
	if (s->korean || figure + 1 >= s->nfigures ||
	    !str_ends_any(head, openings, ARRAY_LEN(openings)))
		return part;
	size_t whole = frames->items[part].whole;
	return whole == FRAME_NONE ? part : whole;
}

/*
 * What share the figure before is: "6,240 people, or 13% of the 48,000", "600명(5%)", "1만2천 명의 5%".
 * Of an amount that rose it is the growth, which is not told here.
 */
static size_t
share_of(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct anchor *anchors, size_t figure)
{
	static const char *const joints[] = {", or", ")의", "(", ", or about", ", or roughly",
	    ", or nearly", ", about", ", roughly", ", equal to", ", or almost", ", 전체의",
	    "(전체의", ", or some", "의", ", or around", "(about", "(or"};
	const struct quantity *q = &s->figures[figure];
	const struct anchor *before = &anchors[figure - 1];
	struct str gap = claim_pair_gap(s, figure);
	if (q->kind != QUANTITY_PERCENT && q->kind != QUANTITY_RATIO)
		return FRAME_NONE;
	if (quantity_is_ratio(q - 1) || quantity_is_dated(q - 1) || before->role != CHANGE_NONE ||
	    str_is(q->unit, "pp") || gap.len > SHARE_BYTES ||
	    !str_ends_any(str_trim(gap), joints, ARRAY_LEN(joints)) ||
	    (s->korean && !str_is_any(str_trim(gap), joints, ARRAY_LEN(joints))))
		return FRAME_NONE;
	size_t ratio =
	    before->frame == FRAME_NONE ? FRAME_NONE : frames->items[before->frame].ratio;
	return ratio != FRAME_NONE && claim_anchor_takes(frames, &frames->items[ratio], q)
	    ? ratio
	    : claim_frames_find(frames, str_of("share"));
}

/* "67%인 9조 원", "전체의 40%인 5만 가구": the share that the figure behind it is. */
static bool
is_share_ahead(const struct claim_sentence *s, size_t figure)
{
	const struct quantity *q = &s->figures[figure];
	if (q->kind != QUANTITY_PERCENT || str_is(q->unit, "pp") || figure + 1 >= s->nfigures ||
	    quantity_is_ratio(q + 1) || quantity_is_dated(q + 1))
		return false;
	return str_is(str_slice(s->text, q->ext.end, q[1].ext.start), "인 ");
}

/* ------ figures of what was said before ------ */

/* Words by which a figure is a part of a sum told before, or the sum of such parts. */
static bool
is_part_or_sum(const struct claim_sentence *s, size_t figure)
{
	static const char *const before[] = {"the other", "The other", "the rest", "The rest",
	    "remaining", "remainder", "Of that", "Of this", "of which", "of that", "Of those",
	    "of those", "of them", "in all,", "total of", "making", "a further", "another", "그중",
	    "그 중", "이 중", "이중", "가운데", "나머지", "모두", "합치면", "합쳐", "합하면",
	    "더하면", "여기에"};
	static const char *const behind[] = {"of that", "of it", "of this", "of the total",
	    "in all", "in total", "of them", "of those", "altogether", "of the sum"};
	struct span clause = claim_sentence_clause(s, s->figures[figure].core.start);
	struct str head = claim_pair_gap(s, figure);
	struct str tail = str_slice(s->text, s->figures[figure].ext.end, clause.end);
	if (str_has_any(head, before, ARRAY_LEN(before)))
		return true;
	return str_starts_any(str_trim(tail), behind, ARRAY_LEN(behind));
}

/*
 * Whether a Korean list of parts goes on: "공공시설이 475억 원, 사유시설이 165억 원이다". The noun of each part
 * bears a particle and the figure is what is said of it, so nothing names the attribute again.
 */
static bool
is_said_of_noun(const struct claim_sentence *s, size_t figure)
{
	static const char *const marks[] = {
	    "이 ", "가 ", "은 ", "는 ", "이 약 ", "가 약 ", "은 약 ", "는 약 "};
	static const char *const ends[] = {
	    ", ", "이다", "다.", "이었", "였", "이며", "이고", "입니다", "으로 ", "로 ", "씩"};
	struct str head = str_slice(s->text, 0, s->figures[figure].ext.start);
	return s->korean && str_ends_any(head, marks, ARRAY_LEN(marks)) &&
	    str_starts_any(rest_of(s, figure), ends, ARRAY_LEN(ends));
}

/* Whether a bare English number ends its phrase, so that its noun is to be understood. */
static bool
is_noun_left_out(const struct claim_sentence *s, size_t figure)
{
	static const char *const verbs[] = {" had ", " has ", " reported ", " at ", " to ", " was ",
	    " were ", " is ", " not ", " making ", " said ", " counted ", " listed ", " gave ",
	    " only ", " just ", " be ", " by ", " other ", " from ", " another ", " put it at ",
	    " now ", " logged "};
	static const char *const ends[] = {".", ";", ", ", " in all", " in total", " as of", " by ",
	    " on ", " from ", " to ", " and ", " others", " so far", " since", " lost", " were",
	    " had", " are", " remain", " have"};
	struct str head = str_slice(s->text, 0, s->figures[figure].ext.start);
	struct str rest = rest_of(s, figure);
	return claim_pair_bare(&s->figures[figure]) && str_ends_any(head, verbs, ARRAY_LEN(verbs)) &&
	    (rest.len == 0 || str_starts_any(rest, ends, ARRAY_LEN(ends)));
}

/*
 * Whether people are the subject of a verb of their own, which no frame knows: in "3명이 숨지고 7명이
 * 풀려났다" the seven are not dead.
 */
static bool
is_subject(const struct claim_sentence *s, size_t figure)
{
	static const char *const becomes[] = {"이 됐", "이 되", "가 됐", "가 되", "이 된", "가 된",
	    "이 늘", "가 늘", "이 줄", "가 줄", "이 더"};
	struct str rest = rest_of(s, figure);
	return s->korean && s->figures[figure].kind == QUANTITY_COUNT &&
	    (str_starts(rest, "이 ") || str_starts(rest, "가 ")) &&
	    !str_starts_any(rest, becomes, ARRAY_LEN(becomes));
}

/*
 * Whether a sentence opens with the time that the one before is set against, so that it gives the same for
 * then: "지난해에는 138억 원을 벌었다", "A year earlier it was $2 billion".
 */
static bool
is_set_against(const struct claim_sentence *s)
{
	static const char *const openings[] = {"지난해에는 ", "지난해엔 ", "지난해는 ", "작년에는 ", "작년엔 ",
	    "전년에는 ", "1년 전에는 ", "1년 전엔 ", "한 해 전에는 ", "한 해 전 ", "지난달에는 ", "전달에는 ",
	    "지난주에는 ", "전날에는 ", "전날엔 ", "전날까지", "하루 전", "어제는 ", "앞서는 ", "당초에는 ",
	    "애초에는 ", "전 분기에는 ", "직전 분기에는 ", "재작년에는 ", "이전에는 ", "종전에는 ", "A year earlier",
	    "A year ago", "A year before", "Twelve months earlier", "The year before", "The day before",
	    "The previous ", "Last year it ", "Last year, it ", "A month earlier", "A month ago", "A week earlier",
	    "A day earlier", "The month before", "Before that", "In the same ", "In the previous ",
	    "In the prior ", "That compares ", "That compared ", "This compares ", "It compares "};
	return str_starts_any(s->text, openings, ARRAY_LEN(openings));
}

/* Whether a party's own reckoning of what is spoken of is told: "the real number is 520". */
static bool
is_reckoned(const struct claim_sentence *s, size_t figure)
{
	static const char *const heads[] = {"number is", "number was", "figure is", "figure was",
	    "total is", "total was", "put it at", "puts it at", "puts the number at", "put the number at",
	    "puts the figure at", "put the figure at", "put the total at", "puts the total at", "toll is",
	    "figure would be", "figure would have been", "number would be", "says it is", "says it was",
	    "said it was", "said it is", "estimate of", "estimates it at", "counts it at", "closer to",
	    "count stands at", "count stood at", "count is", "count was", "tally is", "tally was",
	    "tally of", "reckons it at", "spoke of", "speaks of", "talks of", "talked of"};
	static const char *const tails[] = {"이라고 ", "라고 ", "이라며", "이라는 "};
	struct str head = str_trim(str_slice(s->text, 0, s->figures[figure].ext.start));
	return s->korean ? str_starts_any(rest_of(s, figure), tails, ARRAY_LEN(tails))
			 : str_ends_any(head, heads, ARRAY_LEN(heads));
}

/*
 * Whether a figure without a trigger may be one more of those before: a share or rate, a value in
 * brackets or in a comparison, one in the same sentence, or where the words say so. Other people
 * and money in the next sentence are of something else.
 */
static bool
may_inherit(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, size_t figure)
{
	const struct quantity *q = &s->figures[figure];
	if (q->kind != QUANTITY_COUNT && q->kind != QUANTITY_MONEY &&
	    q->kind != QUANTITY_DURATION && q->kind != QUANTITY_NUMBER)
		return true;
	if (q->ext.start > 0 && s->text.s[q->ext.start - 1] == '(')
		return true;
	return claim_sentence_cue(frames, s, CUE_THAN, 0, s->text.len) ||
	    (claim_memory_anchored_here(memory, q) && !is_subject(s, figure)) ||
	    is_part_or_sum(s, figure) || is_said_of_noun(s, figure) ||
	    is_noun_left_out(s, figure) || is_set_against(s) || is_reckoned(s, figure) ||
	    (figure + 1 < s->nfigures && claim_pair_corrects(s, figure + 1));
}

/* The last figure's attribute for a number without a noun, if it counts or measures at all. */
static size_t
understood(
    const struct claim_frames *frames, const struct claim_memory *memory, const struct quantity *q)
{
	const uint32_t counts =
	    1u << QUANTITY_COUNT | 1u << QUANTITY_NUMBER | 1u << QUANTITY_MEASURE;
	size_t frame = claim_memory_anchor(memory, q);
	if (claim_pair_bare(q) && q->value != floor(q->value))
		return FRAME_NONE; /* 6.1 is no number of people */
	if (frame != FRAME_NONE || !claim_pair_bare(q) || memory->last_frame == FRAME_NONE ||
	    memory->sentence - memory->last_frame_sentence > 1 ||
	    !(frames->items[memory->last_frame].kinds & counts))
		return frame;
	return memory->last_frame;
}

/* What a change was of: after "2명 늘어" the level, "모두 5명이 됐다", is the count's own. */
static size_t
level_of(const struct claim_frames *frames, size_t frame)
{
	size_t level = frames->items[frame].level;
	return level == FRAME_NONE ? frame : level;
}

/* What came about then is no longer what was expected: "영업이익 전망치는 60억 원이다. 지난해에는 138억 원을 벌었다". */
static size_t
was_of(const struct claim_frames *frames, const struct claim_sentence *s, size_t frame)
{
	for (size_t i = 0; frames->items[frame].expected && is_set_against(s) && i < frames->len; i++)
		if (frames->items[i].consensus == frame)
			return i;
	return frame;
}

/*
 * The attribute that the figures before leave to q: theirs, their change for percentage points,
 * their ratio.
 */
static size_t
remembered(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, const struct anchor *a, size_t figure)
{
	const struct quantity *q = &s->figures[figure];
	bool moved = a->role == CHANGE_BY || str_is(q->unit, "pp");
	size_t frame =
	    may_inherit(frames, memory, s, figure) ? understood(frames, memory, q) : FRAME_NONE;
	if (frame != FRAME_NONE && a->role == CHANGE_BY &&
	    frames->items[frame].change != FRAME_NONE && !frames->items[frame].direction)
		return frames->items[frame].change;
	if (frame == FRAME_NONE)
		frame = claim_correct_frame(frames, memory, q);
	if (frame != FRAME_NONE)
		return moved ? frame : was_of(frames, s, level_of(frames, frame));
	if (str_is(q->unit, "pp")) {
		struct quantity level = *q;
		level.unit = str_of("%");
		frame = claim_memory_anchor(memory, &level);
		return frame == FRAME_NONE ? FRAME_NONE : frames->items[frame].change;
	}
	frame = memory->last_frame;
	if (quantity_is_ratio(q) && frame != FRAME_NONE) {
		size_t ratio = frames->items[frame].ratio, growth = frames->items[frame].growth;
		/* "1년 전보다 20% 감소한 수치다": the growth of what was told last */
		if (a->role == CHANGE_BY && growth != FRAME_NONE &&
		    memory->sentence - memory->last_frame_sentence <= 1)
			return growth;
		if (ratio != FRAME_NONE && claim_anchor_takes(frames, &frames->items[ratio], q))
			return ratio;
	}
	return FRAME_NONE;
}

/* Whether the sentence speaks of what was named before: "It was 3 %", "이는", "정확한 금액은". */
static bool
says_it(const struct claim_memory *memory, const struct claim_sentence *s)
{
	static const char *const it[] = {"It was ", "It is ", "It came to ", "It stood at ",
	    "It stands at ", "The correct ", "The right ", "The figure ", "The amount ",
	    "The number ", "The total ", "They were ", "There were ", "이는 ", "금액은 ",
	    "그 수는 ", "정확한 ", "실제는 ", "실제로는 ", "올바른 "};
	return memory->correction || str_starts_any(s->text, it, ARRAY_LEN(it));
}

/*
 * What the sentence before named without a figure, where this one gives the figure and names nothing: the
 * longest word speaks, as "net profit" before "profit". A figure that nothing points at must have a unit
 * of the frame's own: "재산 피해를 두고는 말이 다르다. 도는 470억 원이라고 본다."
 */
static size_t
named_before(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, const struct quantity *q)
{
	bool it = says_it(memory, s);
	for (size_t i = 0; i < memory->nnamed; i++) {
		const struct frame *f = &frames->items[memory->named[i]];
		if (claim_anchor_takes(frames, f, q) &&
		    (it || (q->kind == QUANTITY_MONEY && (!f->domains || f->domains & s->domains))))
			return memory->named[i];
	}
	return FRAME_NONE;
}

/*
 * What analysts expected it to be of: "revenue of $2.8 billion, above the $2.7 billion analysts had
 * expected" is revenue's consensus. The account named nearest before the figure is meant, else the
 * one that follows it, else that of the sentence before.
 */
static size_t
expected_of(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, const struct quantity *q)
{
	size_t found = FRAME_NONE;
	for (size_t i = 0; i < s->nhits; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		if (p->job != PATTERN_TRIGGER || s->hits[i].cover ||
		    frames->items[p->of].consensus == FRAME_NONE ||
		    !claim_anchor_takes(frames, &frames->items[p->of], q))
			continue;
		if (s->hits[i].at.start < q->core.start || found == FRAME_NONE)
			found = frames->items[p->of].consensus;
	}
	/* a Korean market report means the operating profit where it names nothing */
	if (found == FRAME_NONE && !s->korean && memory->last_frame != FRAME_NONE)
		found = frames->items[memory->last_frame].consensus;
	return found;
}

/* "전체 가입자의 31.8%다", "매출의 3%": a part of what the genitive names. */
static bool
is_of_genitive(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const of[] = {"의 ", "의 약 "};
	struct str head = str_slice(s->text, 0, q->ext.start);
	if (q->kind != QUANTITY_PERCENT && q->kind != QUANTITY_RATIO)
		return false;
	return s->korean ? str_ends_any(head, of, ARRAY_LEN(of))
			 : q->kind == QUANTITY_PERCENT &&
		(str_starts(str_slice(s->text, q->ext.end, s->text.len), " of the ") ||
		    str_starts(str_slice(s->text, q->ext.end, s->text.len), " of its "));
}

static void
take(struct anchor *a, size_t frame)
{
	a->frame = a->base = frame;
	a->hit = ANCHOR_INHERITED;
}

/* Whether nothing but a vague word, such as "on", speaks for the figure. */
static bool
is_weak(const struct claim_frames *frames, const struct anchor *a)
{
	return a->frame == FRAME_NONE || frames->items[a->frame].weight < 0;
}

/*
 * Two levels of one thing share its attribute, whatever word stands beside the second: in "revenue slipped
 * to $3.2 billion from $3.4 billion, while net profit rose" both are revenue's.
 */
static bool
takes_level(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct anchor *anchors, size_t figure)
{
	const struct anchor *before = figure > 0 ? &anchors[figure - 1] : NULL;
	return before && before->role != CHANGE_BY && anchors[figure].role != CHANGE_BY &&
	    !is_weak(frames, before) && claim_pair_levels(s, figure);
}

/*
 * Whether the next item of a list has no word of its own, so that it is what the item before was:
 * "선거 비용으로 갑은 9천만 원, 을은 8천만 원을 썼다" tells twice of the one thing that stands before both.
 */
static bool
takes_list(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct anchor *anchors, size_t figure)
{
	const struct anchor *before = figure > 0 ? &anchors[figure - 1] : NULL, *a = &anchors[figure];
	if (!before || is_weak(frames, before) || before->role == CHANGE_BY ||
	    !claim_pair_listed(s, figure))
		return false;
	if (a->hit != ANCHOR_INHERITED && s->hits[a->hit].at.start >= s->figures[figure - 1].ext.end &&
	    s->hits[a->hit].at.end <= s->figures[figure].ext.start)
		return false; /* "net profit of 2 million, revenue of 9 million" */
	return is_weak(frames, a) ||
	    (a->hit != ANCHOR_INHERITED && a->score < before->score &&
		s->hits[a->hit].at.end <= s->figures[figure - 1].ext.start);
}

/* Whether what the sum is for stands right before it (어르신 돌봄에 3조 원): to is set where it goes there. */
static bool
is_of_part(const struct claim_sentence *s, const struct quantity *q, bool *to)
{
	for (size_t i = 0; i < s->nmentions && q->kind == QUANTITY_MONEY; i++) {
		const struct mention *m = &s->mentions[i];
		if (!m->part || m->at.end >= q->ext.start || claim_sentence_distance(s, m->at.end, q->ext.start) > 2)
			continue;
		struct str joint = str_slice(s->text, m->at.end, q->ext.start);
		*to = str_starts(joint, "에 ") || str_starts(joint, "에는 ") || str_starts(joint, "에만 ");
		return true;
	}
	return false;
}

void
claim_inherit(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, struct anchor *anchors, size_t figure)
{
	const struct quantity *q = &s->figures[figure];
	struct anchor *a = &anchors[figure];
	if (q->equals != QUANTITY_NONE && q->equals < figure) {
		struct anchor *original = &anchors[q->equals];
		int direction = a->direction;
		/*
		 * a conversion is of what it converts, whichever of the two the trigger stands by
		 */
		if (original->frame == FRAME_NONE)
			*original = *a;
		*a = *original;
		a->direction = direction;
		return;
	}
	size_t part = figure > 0 ? part_of(frames, s, anchors, figure) : FRAME_NONE;
	if (part != FRAME_NONE) {
		a->frame = a->base = part;
		return;
	}
	if (a->frame != FRAME_NONE)
		a->frame = whole_of(frames, s, figure, a->frame);
	if (a->frame != FRAME_NONE && frames->items[a->frame].expected) {
		size_t of = expected_of(frames, memory, s, q);
		if (of != FRAME_NONE)
			a->frame = of;
	}
	/* whatever is done with it (연구개발에 3조 원), what a budget gives to something is its budget */
	bool given = false;
	if (is_of_part(s, q, &given) && (given || a->frame == FRAME_NONE)) {
		take(a, claim_frames_find(frames, str_of("budget")));
		return;
	}
	if (claim_pair_votes(frames, s, figure)) {
		take(a, claim_frames_find(frames, str_of("vote-yes")));
		return;
	}
	if (figure > 0 && claim_pair_votes(frames, s, figure - 1)) {
		take(a, claim_frames_find(frames, str_of("vote-no")));
		return;
	}
	if (claim_pair_moves(s, figure) && is_weak(frames, a) && !is_weak(frames, a - 1)) {
		*a = anchors[figure - 1];
		return;
	}
	if (takes_level(frames, s, anchors, figure) || takes_list(frames, s, anchors, figure)) {
		take(a, anchors[figure - 1].frame);
		return;
	}
	if (a->frame != FRAME_NONE)
		return;
	if (claim_pair_corrects(s, figure) && anchors[figure - 1].frame != FRAME_NONE) {
		*a = anchors[figure - 1];
		return;
	}
	if (quantity_is_dated(q))
		return;
	size_t share = figure > 0 ? share_of(frames, s, anchors, figure) : FRAME_NONE;
	if (share == FRAME_NONE && (is_of_genitive(s, q) || is_share_ahead(s, figure)))
		share = claim_frames_find(frames, str_of("share"));
	size_t named = share != FRAME_NONE || !says_it(memory, s) ? share
								   : named_before(frames, memory, s, q);
	take(a, named != FRAME_NONE ? named : remembered(frames, memory, s, a, figure));
	if (a->frame == FRAME_NONE)
		take(a, named_before(frames, memory, s, q));
}

void
claim_inherit_back(const struct claim_frames *frames, const struct claim_sentence *s,
    struct anchor *anchors, size_t figure)
{
	const struct quantity *q = &s->figures[figure];
	if (figure + 1 >= s->nfigures)
		return;
	size_t frame = anchors[figure + 1].frame;
	if (claim_pair_moves(s, figure + 1) && is_weak(frames, &anchors[figure]) &&
	    !is_weak(frames, &anchors[figure + 1]))
		anchors[figure] = anchors[figure + 1];
	if (anchors[figure].frame != FRAME_NONE ||
	    !(claim_pair_corrects(s, figure + 1) || claim_pair_counts(s, figure)))
		return;
	if (frame != FRAME_NONE &&
	    (claim_pair_bare(q) || claim_anchor_takes(frames, &frames->items[frame], q)))
		anchors[figure] = anchors[figure + 1];
}

void
claim_inherit_close(
    const struct claim_frames *frames, struct claim_memory *memory, const struct claim_sentence *s)
{
	memory->nnamed = 0;
	if (memory->last_frame != FRAME_NONE && memory->last_frame_sentence == memory->sentence)
		return;
	for (size_t i = 0; i < s->nhits && memory->nnamed < MEMORY_NAMED; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		if (p->job == PATTERN_TRIGGER && !s->hits[i].cover &&
		    frames->items[p->of].weight > 0)
			memory->named[memory->nnamed++] = p->of;
	}
}
