#include "news/claim_anchor.h"

#include <math.h>

#include "base/utf8.h"

/* Points; SCORE_FLOOR is what an attribute must reach. */
enum {
	SCORE_BASE = 60,
	SCORE_FLOOR = 33,
	SCORE_WORD = 4,      /* off for each word between */
	SCORE_CLAUSE = 14,   /* off for each clause between */
	SCORE_RIVAL = 12,    /* off for each figure of the kind between */
	SCORE_UNIT = 14,     /* for a unit that the frame names */
	SCORE_TOUCH = 8,     /* for standing side by side */
	SCORE_HEAD = 12,     /* for the noun behind an English number: 19 flights */
	SCORE_TOPIC = 5,     /* for a trigger with a particle that makes it the subject */
	SCORE_TOUCHING = 10, /* off where the trigger stands right before another figure */
	SCORE_SPENT = 26,    /* off where a verb has closed its clause before the figure */
	SCORE_STOLEN = 24,   /* off where the trigger stands right before another figure */
	SCORE_BARE = 8,      /* off for a number without a unit that stands apart */
	SCORE_OPEN = 20,     /* off for a counter that no frame knows */
	SCORE_BLOCKED = 100,
	SCORE_FOREIGN = 36, /* off for a frame of domains that the article does not show */
	SCORE_MIDDLE = 12,   /* off for a short Korean word that begins inside another */
	SCORE_UNITARY = 34, /* of a frame whose unit is enough */
	BLOCK_WORDS = 5,
	SUBJECT_WORDS = 4 /* at most so far is a subject from its verb */
};

static bool
has_unit(const struct frame *f, struct str unit)
{
	for (size_t i = 0; i < f->nunits; i++)
		if (str_eq(f->units[i], unit))
			return true;
	return false;
}

/* An English counter that no frame speaks of (firefighters) says as little as none. */
static bool
is_open_unit(const struct claim_frames *frames, const struct quantity *q)
{
	return q->unit.len == 0 ||
	    (q->kind == QUANTITY_COUNT && utf8_is_alnum((unsigned char)q->unit.s[0]) &&
		!map_get(&frames->units, q->unit));
}

bool
claim_anchor_takes(
    const struct claim_frames *frames, const struct frame *f, const struct quantity *q)
{
	if (!(f->kinds & (1u << q->kind)))
		return false;
	/* nothing but points is counted in tenths: "measured the tremor at 5.8" */
	if (q->kind == QUANTITY_NUMBER && f->nunits && f->kinds & 1u << QUANTITY_COUNT &&
	    q->value != floor(q->value) && !has_unit(f, str_of("point")))
		return false;
	return f->nunits == 0 || has_unit(f, q->unit) || is_open_unit(frames, q);
}

/* Whether f belongs to no domain or to one that the article shows. */
static bool
is_at_home(const struct frame *f, const struct claim_sentence *s)
{
	return !f->domains || f->domains & s->domains;
}

static bool
is_change_unit(const struct quantity *q)
{
	return str_is(q->unit, "pp");
}

/*
 * The attribute that a trigger of f gives to q: f itself, its change, growth or ratio; FRAME_NONE
 * for none.
 */
static size_t
attribute_for(const struct claim_frames *frames, size_t frame, const struct quantity *q,
    const struct anchor *a, const struct hit *h)
{
	const struct frame *f = &frames->items[frame];
	/* 2,048 GPUs: a counter that is the trigger itself needs no place in the frame */
	bool counted = q->kind == QUANTITY_COUNT && f->kinds & (1u << QUANTITY_COUNT) &&
	    h->at.start >= q->core.start && h->at.end <= q->core.end;
	bool takes = counted || claim_anchor_takes(frames, f, q), moved = a->role == CHANGE_BY;
	if (f->change != FRAME_NONE &&
	    ((is_change_unit(q) && f->kinds & 1u << QUANTITY_PERCENT) ||
		(moved && takes && !f->direction)))
		return f->change;
	if (takes)
		return is_change_unit(q) && !has_unit(f, q->unit) ? FRAME_NONE : frame;
	if (f->growth != FRAME_NONE && moved &&
	    (q->kind == QUANTITY_PERCENT || q->kind == QUANTITY_MULTIPLE))
		return f->growth;
	if (f->ratio != FRAME_NONE && claim_anchor_takes(frames, &frames->items[f->ratio], q))
		return f->ratio;
	return FRAME_NONE;
}

/* Whether a longer trigger around this one speaks for the figure. */
static bool
is_covered(const struct claim_frames *frames, const struct claim_sentence *s, size_t hit,
    const struct quantity *q, const struct anchor *a)
{
	const struct hit *h = &s->hits[hit];
	if (!h->cover)
		return false;
	const struct hit *longer = &s->hits[h->cover - 1];
	return attribute_for(frames, frames->patterns[longer->pattern].of, q, a, longer) !=
	    FRAME_NONE;
}

/* Number of figures that rival q, wholly between two places. */
static size_t
rivals(const struct claim_sentence *s, const struct quantity *q, size_t from, size_t to)
{
	size_t n = 0;
	for (size_t i = 0; i < s->nfigures; i++) {
		const struct quantity *o = &s->figures[i];
		if (o != q && o->core.start >= from && o->core.end <= to && o->kind == q->kind)
			n++;
	}
	return n;
}

/* Whether a Korean trigger is the sentence's topic or subject: 투표율이, 가격은. */
static bool
is_topic(struct str text, size_t end)
{
	static const char *const particles[] = {"은 ", "는 ", "이 ", "가 ", "을 ", "를 "};
	struct str rest = str_slice(text, end, text.len);
	return str_starts_any(rest, particles, ARRAY_LEN(particles));
}

static bool
blocked(const struct claim_frames *frames, const struct claim_sentence *s, size_t frame,
    struct span q, struct span trigger)
{
	struct span hull = {q.start < trigger.start ? q.start : trigger.start,
	    q.end > trigger.end ? q.end : trigger.end};
	for (size_t i = 0; i < s->nhits; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		struct span at = s->hits[i].at;
		if (p->job != PATTERN_BLOCKER || p->of != frame)
			continue;
		if (at.start >= hull.start && at.end <= hull.end)
			return true;
		size_t words =
		    claim_sentence_distance(s, at.start, at.start < q.start ? q.start : q.end);
		if (words <= BLOCK_WORDS && claim_sentence_breaks(s, at.start, q.start) == 0)
			return true;
	}
	return false;
}

/* Whether a trigger behind q belongs to the figure behind it: "11명이, 위약군 1만6천 명". */
static bool
is_stolen(const struct claim_sentence *s, const struct quantity *q, struct span trigger)
{
	for (size_t i = 0; s->korean && i < s->nfigures; i++)
		if (s->figures[i].kind == q->kind && s->figures[i].ext.start >= trigger.end)
			return s->figures[i].ext.start == trigger.end + 1 ||
			    (is_topic(s->text, trigger.end) &&
				claim_sentence_distance(s, trigger.end, s->figures[i].ext.start) <=
				    2);
	return false;
}

/*
 * Whether a Korean verb goes on with 고, 며 and the like: 목숨을 잃고 120여 명이 … says nothing of the 120.
 */
static bool
is_spent(const struct claim_sentence *s, size_t end)
{
	static const char *const endings[] = {"고 ", "며 ", "지만 ", "으나 ", "면서 ", "으며 ",
	    "었고 ", "았고 ", "했고 ", "됐고 ", "졌고 ", "고, ", "며, ", "했으며 ", "됐으며 ",
	    "었으며 ", "졌으며 ", "고도 "};
	struct str rest = str_slice(s->text, end, s->text.len);
	for (size_t i = 0; s->korean && i < ARRAY_LEN(endings); i++)
		if (str_starts(rest, endings[i]))
			return true;
	return false;
}

/* Whether the word before names another figure: magnitude 6.1. */
static bool
is_touching_other(const struct claim_sentence *s, const struct quantity *q, size_t end)
{
	for (size_t i = 0; i < s->nfigures; i++)
		if (&s->figures[i] != q && s->figures[i].kind == q->kind &&
		    s->figures[i].core.start >= end && s->figures[i].core.start <= end + 1)
			return true;
	return false;
}

/*
 * Whether q is the seven of "two of the rocket's seven engines": the verb behind tells of the two.
 */
static bool
is_whole(const struct claim_sentence *s, const struct quantity *q)
{
	const struct quantity *part = q - 1;
	return !s->korean && q > s->figures && part->ext.end < q->core.start &&
	    str_starts(str_slice(s->text, part->ext.end, q->core.start), " of ") &&
	    claim_sentence_distance(s, part->ext.end, q->core.start) <= 4;
}

/* Behind a relative pronoun that follows at once, the figure is still spoken of; else pos. */
static size_t
next_word(const struct claim_sentence *s, size_t pos)
{
	size_t from = pos;
	while (pos < s->text.len && s->text.s[pos] != ' ')
		pos++;
	struct str rest = str_slice(s->text, pos + 1, s->text.len);
	bool relative =
	    str_starts(rest, "who ") || str_starts(rest, "which ") || str_starts(rest, "that ");
	return relative ? pos + 1 : from;
}

/* 차용 in 전기차용: two syllables that begin inside a word are often no word at all. */
static bool
is_mid_word(struct str text, struct span at)
{
	uint32_t cp;
	if (at.start == 0 || at.end - at.start != 2 * str_of("가").len)
		return false;
	utf8_decode_before(text, at.start, &cp);
	return utf8_is_hangul(cp);
}

/* Points of trigger h for figure q; the frame's weight is in it. */
static int
score(const struct claim_sentence *s, const struct quantity *q, const struct hit *h,
    const struct frame *f, const struct anchor *a)
{
	size_t from, to;
	bool before = h->at.start < q->core.start;
	if (h->at.end <= q->ext.start) {
		from = h->at.end;
		to = q->ext.start;
	} else if (h->at.start >= q->ext.end) {
		from = q->ext.end;
		to = h->at.start;
	} else {
		from = to = q->ext.start; /* they overlap: 3명 숨져, 720-kilogram */
	}
	if ((f->side == SIDE_BEFORE && !before) || (f->side == SIDE_AFTER && before))
		return 0;
	size_t words = claim_sentence_distance(s, from, to);
	words -= words > 0; /* the next word is no distance */
	if (words > f->distance)
		return 0;
	/* what moved is the subject, whatever stands between it and its verb */
	bool moved = before && !s->korean && a->role != CHANGE_NONE;
	if (words > SUBJECT_WORDS && (moved || (before && is_topic(s->text, h->at.end))))
		words = SUBJECT_WORDS;
	int points = SCORE_BASE + 2 * f->weight;
	/* "took 61 %" is of votes in an election, hardly of anything in a report on steel */
	if (!is_at_home(f, s))
		points -= SCORE_FOREIGN;
	points += (int)(utf8_length(str_slice(s->text, h->at.start, h->at.end)) + h->with) / 2;
	/* a Korean date stands at the front, its verb at the end */
	bool framing = s->korean && !before && q->kind == QUANTITY_DATE;
	points -= (framing ? SCORE_WORD / 2 : SCORE_WORD) * (int)words;
	points -=
	    SCORE_CLAUSE * (int)claim_sentence_breaks(s, before ? from : next_word(s, from), to);
	if (!moved)
		points -= SCORE_RIVAL * (int)rivals(s, q, from, to);
	if (!before && !s->korean && words == 0 &&
	    (q->kind == QUANTITY_NUMBER || q->kind == QUANTITY_COUNT))
		points += SCORE_HEAD;
	if (before && is_touching_other(s, q, h->at.end))
		points -= SCORE_TOUCHING;
	if (!before && (words > 0 || q->kind == QUANTITY_COUNT) && h->at.start >= q->core.end &&
	    is_whole(s, q))
		points -= SCORE_STOLEN;
	if (before && is_spent(s, h->at.end))
		points -= SCORE_SPENT;
	if (!before && is_stolen(s, q, h->at))
		points -= SCORE_STOLEN;
	if (s->korean && is_mid_word(s->text, h->at))
		points -= SCORE_MIDDLE;
	if (words == 0)
		points += SCORE_TOUCH;
	if (before && is_topic(s->text, h->at.end))
		points += SCORE_TOPIC;
	return points;
}

/*
 * A word of another figure (14 trillion won), of a date (the quarter ended June 30) or of a name
 * says nothing of this one.
 */
static bool
is_inside(const struct claim_sentence *s, struct span at, const struct quantity *q)
{
	for (size_t i = 0; i < s->nfigures; i++)
		if ((&s->figures[i] != q || (q->kind == QUANTITY_DATE && !s->korean)) &&
		    s->figures[i].core.start <= at.start && at.end <= s->figures[i].core.end)
			return true;
	for (size_t i = 0; i < s->nmentions; i++)
		if (s->mentions[i].named && s->mentions[i].at.start <= at.start &&
		    at.end <= s->mentions[i].at.end)
			return true;
	return false;
}

/* In "four of the six directors backed it" the members are the six. */
static bool
is_of_whole(const struct claim_sentence *s, size_t figure, struct span trigger)
{
	if (s->korean || figure + 1 >= s->nfigures)
		return false;
	const struct quantity *part = &s->figures[figure], *whole = part + 1;
	struct str joint = str_slice(s->text, part->ext.end, whole->core.start);
	size_t far = whole->kind == QUANTITY_COUNT ? 0 : 1; /* whether its noun is part of it */
	return str_starts(joint, " of ") &&
	    claim_sentence_distance(s, part->ext.end, whole->core.start) <= 4 &&
	    trigger.start >= whole->core.start &&
	    claim_sentence_distance(s, whole->core.end, trigger.start) <= far;
}

/* A year or a quarter is no day on which something was told. */
static bool
is_long(const struct quantity *q)
{
	return q->kind == QUANTITY_DATE &&
	    (str_is(q->grain, "year") || str_is(q->grain, "quarter"));
}

/* "연내 신청할 계획이다": what is yet to be filed may be told by its year. */
static bool
is_planned(const struct claim_frames *frames, const struct claim_sentence *s)
{
	return claim_sentence_cue(frames, s, CUE_PLANNED, 0, s->text.len) != NULL;
}

static void
offer(struct anchor *best, size_t frame, size_t base, size_t hit, int points)
{
	if (points <= best->score || points < SCORE_FLOOR)
		return;
	best->frame = frame;
	best->base = base;
	best->hit = hit;
	best->score = points;
}

void
claim_anchor(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    struct anchor *a)
{
	const struct quantity *q = &s->figures[figure];
	*a = (struct anchor){.frame = FRAME_NONE, .base = FRAME_NONE, .hit = ANCHOR_INHERITED};
	a->role = claim_change_role(frames, s, figure, &a->direction);
	for (size_t i = 0; i < s->nhits; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		if (p->job != PATTERN_TRIGGER || is_inside(s, s->hits[i].at, q) ||
		    is_of_whole(s, figure, s->hits[i].at))
			continue;
		size_t frame = attribute_for(frames, p->of, q, a, &s->hits[i]);
		if (frame == FRAME_NONE || is_covered(frames, s, i, q, a))
			continue;
		if (frames->items[frame].reported &&
		    (str_is(q->grain, "hour") || (is_long(q) && !is_planned(frames, s))))
			continue;
		int points = score(s, q, &s->hits[i], &frames->items[p->of], a);
		if (q->unit.len && frames->items[frame].nunits && is_open_unit(frames, q))
			points -= SCORE_OPEN;
		/* nothing in a bare number says that it counts what a distant word speaks of */
		if (q->kind == QUANTITY_NUMBER && !q->unit.len && frames->items[frame].nunits &&
		    s->hits[i].at.start != q->ext.end + 1 && s->hits[i].at.end + 1 != q->ext.start)
			points -= SCORE_BARE;
		if (points >= SCORE_FLOOR && has_unit(&frames->items[frame], q->unit))
			points += SCORE_UNIT;
		if (points >= SCORE_FLOOR && blocked(frames, s, p->of, q->core, s->hits[i].at))
			points -= SCORE_BLOCKED;
		offer(a, frame, p->of, i, points);
	}
	for (size_t i = 0; i < frames->nunitary && q->unit.len; i++) {
		size_t frame = frames->unitary[i];
		if (is_at_home(&frames->items[frame], s) &&
		    has_unit(&frames->items[frame], q->unit) &&
		    claim_anchor_takes(frames, &frames->items[frame], q))
			offer(a, frame, frame, ANCHOR_INHERITED, SCORE_UNITARY);
	}
}
