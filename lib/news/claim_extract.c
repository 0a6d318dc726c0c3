#include "news/claim_extract.h"

#include <math.h>
#include <string.h>

#include "format/edtf.h"
#include "news/claim_cast.h"
#include "news/claim_correct.h"
#include "news/claim_event.h"
#include "news/claim_figure.h"
#include "news/claim_group.h"
#include "news/claim_inherit.h"
#include "news/claim_mention.h"
#include "news/claim_modality.h"
#include "news/claim_period.h"
#include "news/claim_relation.h"
#include "news/claim_role.h"
#include "news/claim_source.h"
#include "news/claim_subject.h"
#include "news/claim_told.h"
#include "news/interval.h"

#define CONFIDENCE_FULL 110 /* points of an anchor that leave no doubt */

/* A sentence being worked on. */
struct work {
	struct claim_extractor *x;
	struct arena *arena;
	struct claim_sentence *s;
	struct anchor *anchors; /* one for each figure */
	bool *busy;             /* the dates told for their own sake */
	struct standing *standings; /* of the figures before */
	struct str *ids;        /* of the claims made, empty for none */
	int64_t published;      /* day, or INT64_MIN */
	struct strbuf *out;
	struct claim_shared shared;
};

static int64_t
day_of(struct str published)
{
	struct edtf e;
	if (!edtf_parse(published, &e) || e.last == EDTF_OPEN_HIGH)
		return INT64_MIN;
	return e.last;
}

/* "30배 저렴", "20 times cheaper": the ratio is the other way round. */
static bool
is_cheaper(const struct claim_sentence *s, const struct quantity *q)
{
	struct str rest = str_slice(s->text, q->ext.end, q->ext.end + 24);
	return q->kind == QUANTITY_MULTIPLE &&
	    (str_find(rest, str_of("저렴"), 0) != (size_t)-1 ||
		str_find(rest, str_of("싸"), 0) != (size_t)-1 ||
		str_find(rest, str_of("cheaper"), 0) != (size_t)-1);
}

/* What the figure's number is divided by. */
static double
scale_of(const struct quantity *q)
{
	return q->kind == QUANTITY_PERCENT ? 100 : 1;
}

/* value / scale without the dust of division: 79.3 % is 0.793. */
static double
scaled(double value, double scale)
{
	return scale == 1 || isinf(value) ? value : round(value / scale * 1e12) / 1e12;
}

static void
set_single(struct claim *c, const struct quantity *q, double value, double scale)
{
	struct interval in = interval_of(value, q->sig, q->modifier);
	c->type = CLAIM_QUANTITY;
	c->value = scaled(value, scale);
	c->low = scaled(in.low, scale);
	c->high = scaled(in.high, scale);
}

static void
set_range(struct claim *c, double low, double high, double scale)
{
	c->type = CLAIM_INTERVAL;
	c->value = NAN;
	c->low = scaled(low, scale);
	c->high = scaled(high, scale);
}

static void
invert(struct claim *c)
{
	double low = c->low, high = c->high;
	c->value = 1 / c->value;
	c->low = 1 / high;
	c->high = 1 / low;
}

static void
negate(struct claim *c)
{
	double low = c->low;
	c->value = -c->value;
	c->low = -c->high;
	c->high = -low;
}

/*
 * The unit of a count in the frame's own word, its first: 17차례 and 17 aftershocks are 17 events.
 * What is another thing altogether keeps its own (households, companies).
 */
static struct str
unit_of(const struct frame *f, const struct quantity *q)
{
	static const char *const own[] = {
	    "household", "company", "country", "vote", "ballot", "building"};
	if (f->nunits == 0 ||
	    (q->kind != QUANTITY_COUNT && q->kind != QUANTITY_NUMBER &&
		q->kind != QUANTITY_ORDINAL))
		return q->unit;
	if (str_is(q->unit, "person") && !str_is(f->units[0], "case"))
		return q->unit;
	for (size_t i = 0; i < ARRAY_LEN(own); i++)
		if (str_is(q->unit, own[i]))
			return q->unit;
	return f->units[0];
}

/* "54억 원의 순손실", "a net loss of $3 million": a profit below nothing. */
static bool
is_loss(const struct claim_sentence *s, const struct frame *f, const struct anchor *a)
{
	static const char *const words[] = {"손실", "적자", "loss"};
	if (f->consensus == FRAME_NONE || a->hit == ANCHOR_INHERITED)
		return false;
	struct str trigger = str_slice(s->text, s->hits[a->hit].at.start, s->hits[a->hit].at.end);
	return str_has_any(trigger, words, ARRAY_LEN(words));
}

/* The value members; false when the figure has none. */
static bool
set_value(struct work *w, const struct quantity *q, const struct anchor *a, struct claim *c)
{
	const struct frame *f = &w->x->frames.items[a->frame];
	c->value = c->low = c->high = NAN;
	c->modifier = q->modifier;
	c->sig = q->sig;
	if (quantity_is_dated(q)) {
		c->type = CLAIM_DATE;
		c->word = q->when;
		return q->when.len > 0 && !str_starts(q->when, "T");
	}
	if (!isnan(q->value))
		set_single(c, q, q->value, scale_of(q));
	else if (!isnan(q->of[0]) && q->of[1] != 0)
		set_single(c, q, q->of[0] / q->of[1], 1);
	else if (!isnan(q->low) && !isnan(q->high))
		set_range(c, q->low, q->high, scale_of(q));
	else
		return false;
	c->unit = quantity_is_ratio(q) ? str_of("ratio") : unit_of(f, q);
	if (is_cheaper(w->s, q))
		invert(c);
	if ((f->direction && a->direction < 0) || is_loss(w->s, f, a))
		negate(c);
	return true;
}

/* Appends text to a buffer that is long enough. */
static char *
put(char *at, struct str text)
{
	if (text.len)
		memcpy(at, text.s, text.len);
	return at + text.len;
}

/* ARTICLE@REV:start:attribute.  printf would take as long as finding the subject. */
static struct str
claim_id(struct arena *arena, const struct claim *c)
{
	char digits[20],
	    *id = arena_alloc(arena, c->article.len + c->rev.len + c->attribute.len + 24), *at = id;
	size_t n = sizeof(digits), start = c->at.start;
	do {
		digits[--n] = (char)('0' + start % 10);
		start /= 10;
	} while (start > 0);
	at = put(at, c->article);
	if (c->rev.len) {
		*at++ = '@';
		at = put(at, c->rev);
	}
	*at++ = ':';
	at = put(at, (struct str){digits + n, sizeof(digits) - n});
	*at++ = ':';
	at = put(at, c->attribute);
	return (struct str){id, (size_t)(at - id)};
}

/* The members that come from the sentence and the place of the value in it. */
static void
set_place(const struct claim_sentence *s, struct span at, struct claim *c)
{
	c->article = s->article;
	c->rev = s->rev;
	c->outlet = s->outlet;
	c->published = s->published;
	c->url = s->url;
	c->copy = s->copy;
	c->at = (struct span){s->start + at.start, s->start + at.end};
	c->text = str_slice(s->text, at.start, at.end);
	c->sentence = s->text;
	c->sentence_at = (struct span){s->start, s->start + s->text.len};
}

static double
confidence(int points)
{
	double c = points <= 0 ? 0.3 : (double)points / CONFIDENCE_FULL;
	return round(100 * (c > 1 ? 1 : c)) / 100;
}

static void
set_attribute(struct work *w, const struct anchor *a, bool expected, struct claim *c)
{
	const struct frame *f = &w->x->frames.items[a->frame];
	if (expected && f->forecast != FRAME_NONE)
		f = &w->x->frames.items[f->forecast];
	c->attribute = f->attribute;
	c->behaviour = f->behaviour;
	if (c->qualifier.len == 0)
		c->qualifier = f->qualifier;
}

/*
 * "매출 목표를 8조 원에서 7조 원으로 낮췄다": the noun that makes the old value a plan stands before both, but only
 * the old one has it at hand.
 */
static void
share_standing(const struct work *w, size_t figure, struct standing *st)
{
	const struct quantity *q = &w->s->figures[figure];
	const struct standing *old = figure > 0 ? &w->standings[figure - 1] : NULL;
	if (!old || !old->superseded || q->kind == QUANTITY_DATE || q[-1].kind != q->kind ||
	    st->modality != CLAIM_ASSERTED || w->anchors[figure - 1].role != CHANGE_FROM ||
	    w->anchors[figure - 1].base != w->anchors[figure].base)
		return;
	st->modality = old->modality;
	st->expected = old->expected;
}

static void
write_figure(struct work *w, size_t figure)
{
	struct claim_sentence *s = w->s;
	const struct quantity *q = &s->figures[figure];
	const struct anchor *a = &w->anchors[figure];
	const struct claim_frames *frames = &w->x->frames;
	struct claim c = {0};
	if (a->frame == FRAME_NONE || claim_is_group(q) || !set_value(w, q, a, &c))
		return;
	set_place(s, q->ext, &c);
	struct standing st = claim_modality(frames, &w->x->memory, s, figure, a, w->published);
	/* what is put right is of the kind of what was wrong */
	if (w->x->memory.correction && figure > 0 && w->standings[figure - 1].expected &&
	    s->figures[figure - 1].kind == q->kind && st.modality == CLAIM_ASSERTED) {
		st.modality = CLAIM_SPECULATED;
		st.expected = true;
	}
	share_standing(w, figure, &st);
	w->standings[figure] = st;
	c.modality = st.modality;
	c.superseded = st.superseded;
	c.qualifier = st.qualifier;
	if (w->x->memory.correction && st.modality == CLAIM_DENIED)
		claim_correct_note(&w->x->memory, q, a->frame);
	if (c.qualifier.len == 0 && q->kind != QUANTITY_DATE)
		c.qualifier = claim_group(w->arena, s, figure);
	if (c.qualifier.len == 0)
		c.qualifier = claim_group_segment(frames, s, a);
	set_attribute(w, a, st.modality == CLAIM_SPECULATED || st.expected, &c);
	struct subject subject = claim_subject(w->arena, frames, &w->x->memory, s, q->ext, a);
	c.subject = subject.id;
	c.subject_text = subject.text;
	c.subject_how = subject.how;
	claim_subject_told(&w->x->memory, s, &frames->items[a->frame], &subject);
	/*
	 * an amount of money stands for itself; what it is compared with belongs to the ratio
	 * beside it
	 */
	if (q->kind != QUANTITY_MONEY)
		c.relative_to = subject.relative_to;
	if (c.type != CLAIM_DATE)
		claim_period(
		    w->arena, frames, &w->x->memory, s, figure, a, w->busy, &c);
	c.source = frames->items[a->frame].reported
	    ? str_of("outlet")
	    : claim_source(frames, &w->x->memory, s, q->ext, &c);
	if (q->equals != QUANTITY_NONE && q->equals < s->nfigures)
		c.conversion_of = w->ids[q->equals];
	c.confidence = confidence(a->score);
	c.id = w->ids[figure] = claim_id(w->arena, &c);
	claim_write_shared(w->out, &c, &w->shared);
	strbuf_addc(w->out, '\n');
}

static void
extract_figures(struct work *w)
{
	struct claim_sentence *s = w->s;
	for (size_t i = 0; i < s->nfigures; i++) {
		claim_anchor(&w->x->frames, s, i, &w->anchors[i]);
		claim_inherit(&w->x->frames, &w->x->memory, s, w->anchors, i);
		if (w->anchors[i].frame == FRAME_NONE && claim_told_plainly(&w->x->frames, s, i))
			w->anchors[i].frame = w->anchors[i].base =
			    claim_frames_find(&w->x->frames, str_of("event-date"));
		if (w->anchors[i].frame != FRAME_NONE)
			claim_memory_keep_anchor(
			    &w->x->memory, &s->figures[i], w->anchors[i].frame);
		if (quantity_is_dated(&s->figures[i]) &&
		    !claim_told(&w->x->frames, s, i, &w->anchors[i]))
			w->anchors[i].frame = FRAME_NONE;
		size_t frame = w->anchors[i].frame;
		w->busy[i] = quantity_is_dated(&s->figures[i]) && frame != FRAME_NONE &&
		    !w->x->frames.items[frame].reported;
	}
	for (size_t i = 0; i < s->nfigures; i++) {
		claim_inherit_back(&w->x->frames, s, w->anchors, i);
		write_figure(w, i);
	}
	claim_period_close(&w->x->frames, &w->x->memory, s);
}

/* Each name or text value is claimed once in an article. */
static bool
is_new(struct work *w, const struct claim *c)
{
	bool added;
	char *s = arena_alloc(
	    &w->x->memory.arena, c->attribute.len + c->subject.len + c->word.len + 2);
	char *at = put(s, c->attribute);
	*at++ = ' ';
	at = put(at, c->subject);
	*at++ = ' ';
	at = put(at, c->word);
	struct str key = {s, (size_t)(at - s)};
	map_put(&w->x->memory.said, key, &added);
	return added;
}

static void
write_relation(struct work *w, const struct relation *r)
{
	const struct claim_frames *frames = &w->x->frames;
	const struct frame *f = &frames->items[r->frame];
	struct anchor a = {.frame = r->frame, .hit = r->hit};
	struct claim c = {.type = r->type, .word = r->word, .value = NAN, .low = NAN, .high = NAN};
	set_place(w->s, r->at, &c);
	struct subject subject = claim_subject(w->arena, frames, &w->x->memory, w->s, r->at, &a);
	c.attribute = f->attribute;
	c.behaviour = f->behaviour;
	c.subject = subject.id;
	c.subject_text = subject.text;
	c.subject_how = subject.how;
	c.modality = claim_modality_of_span(frames, w->s, r->at, f->modality);
	c.source = claim_source(frames, &w->x->memory, w->s, r->at, &c);
	c.confidence = 0.5;
	if (c.subject.len == 0 || !is_new(w, &c))
		return;
	c.id = claim_id(w->arena, &c);
	claim_write_shared(w->out, &c, &w->shared);
	strbuf_addc(w->out, '\n');
}

static void
extract_relations(struct work *w)
{
	struct relation_list list = {0};
	claim_relations(w->arena, &w->x->frames, w->s, &list);
	for (size_t i = 0; i < list.len; i++)
		write_relation(w, &list.items[i]);
}

static bool
is_passed_over(struct str part)
{
	return str_is(part, "caption") || str_is(part, "byline") || str_is(part, "notice");
}

static void
extract_sentence(
    struct claim_extractor *x, struct arena *arena, struct claim_sentence *s, struct strbuf *out)
{
	struct work w = {
	    .x = x, .arena = arena, .s = s, .out = out, .published = day_of(s->published)};
	x->memory.sentence++;
	claim_mention_complete(arena, &x->frames, &x->memory, s, 1);
	claim_figure_settle(arena, &x->frames, s, w.published);
	if (is_passed_over(s->part))
		return;
	claim_role_find(&x->frames, &x->memory, s);
	claim_correct_open(&x->frames, &x->memory, s);
	w.anchors = arena_calloc(arena, s->nfigures + 1, sizeof(*w.anchors));
	w.busy = arena_calloc(arena, s->nfigures + 1, sizeof(*w.busy));
	w.standings = arena_calloc(arena, s->nfigures + 1, sizeof(*w.standings));
	w.ids = arena_calloc(arena, s->nfigures + 1, sizeof(*w.ids));
	extract_figures(&w);
	claim_inherit_close(&x->frames, &x->memory, s);
	extract_relations(&w);
	claim_subject_close(&x->memory, s);
}

void
claim_extract(struct claim_extractor *x, struct arena *arena, struct claim_sentence *s, size_t n,
    struct strbuf *out)
{
	bool begins = n > 0 && !str_eq(x->memory.article, s[0].article);
	struct claim_sentence title = {.korean = n > 0 && s[0].korean};
	if (begins) {
		claim_memory_reset(&x->memory, s[0].article, s[0].title);
		claim_correct_begin(&x->memory, s[0].title);
		title.text = x->memory.title;
		claim_sentence_scan(arena, &x->frames, &title);
		x->memory.domains = title.domains;
	}
	for (size_t i = 0; i < n; i++) {
		claim_sentence_scan(arena, &x->frames, &s[i]);
		x->memory.domains |= s[i].domains;
	}
	if (begins)
		claim_event_find(arena, &x->frames, &x->memory, &title, s, n);
	claim_cast_open(&x->memory, s, n);
	for (size_t i = 0; i < n; i++) {
		s[i].domains = x->memory.domains;
		extract_sentence(x, arena, &s[i], out);
	}
	claim_cast_close(&x->memory);
	if (n > 0 && s[n - 1].last)
		claim_memory_reset(&x->memory, (struct str){0}, (struct str){0});
}
