#include "news/diff_batch.h"
#include "news/diff_contest.h"

/* Sentences further apart do not correct each other. */
#define NEAR 200

static size_t
distance(const struct diff_claim *a, const struct diff_claim *b)
{
	return a->start > b->start ? a->start - b->start : b->start - a->start;
}

/* One attribute, or one and its forecast: of two figures in one sentence only one may be called a forecast. */
static bool
same_attribute(const struct diff_claim *a, const struct diff_claim *b)
{
	const struct diff_claim *longer = a->attribute.len > b->attribute.len ? a : b;
	const struct diff_claim *shorter = longer == a ? b : a;

	if (str_eq(a->attribute, b->attribute))
		return true;
	return a->sentence == b->sentence && str_ends(longer->attribute, "-forecast") &&
	    str_eq(str_slice(longer->attribute, 0, shorter->attribute.len), shorter->attribute);
}

static bool
same_question(const struct diff_claim *a, const struct diff_claim *b)
{
	return a->type == b->type && str_eq(a->subject, b->subject) && same_attribute(a, b) &&
	    str_eq(a->relative_to, b->relative_to) && diff_relate(a, b) != DIFF_APART;
}

/* Of two times: `512 in 2025, 640 this year` replaces nothing. */
static bool
both_dated(const struct diff_claim *a, const struct diff_claim *b)
{
	return a->stated.known && b->stated.known &&
	    (a->stated.first != b->stated.first || a->stated.last != b->stated.last);
}

/* One question answered twice in one breath: not 3 but 2; from May to June. */
static bool
answers(const struct diff_claim *asked, const struct diff_claim *other)
{
	if (other->superseded || other->modality == CLAIM_DENIED || other->converted ||
	    asked->converted)
		return false;
	if (!same_question(asked, other) || diff_relate(asked, other) == DIFF_EQUAL)
		return false;
	if (asked->behaviour == CLAIM_PERIOD && both_dated(asked, other))
		return false;
	if (asked->sentence == other->sentence)
		return true;
	/* the firm rejects 900; a sentence on, the union has a number of its own */
	if (asked->modality == CLAIM_DENIED &&
	    (diff_by_others(asked, other) || diff_is_far(asked, other)))
		return false;
	if (both_dated(asked, other))
		return false;
	return distance(asked, other) < NEAR;
}

/* The nearest answer, one of the same sentence before all others. */
static struct diff_entry *
find_answer(struct diff_batch *batch, const struct diff_claim *asked)
{
	struct diff_entry *best = NULL;
	size_t best_distance = (size_t)-1;

	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *other = batch->entries[i].claim;

		if (other == asked || !answers(asked, other))
			continue;
		size_t d = distance(asked, other) + (other->sentence == asked->sentence ? 0 : NEAR);
		if (d < best_distance) {
			best_distance = d;
			best = &batch->entries[i];
		}
	}
	return best;
}

void
diff_correct_pair(struct diff_batch *batch)
{
	for (size_t i = 0; i < batch->len; i++) {
		struct diff_entry *e = &batch->entries[i];
		bool denied = e->claim->modality == CLAIM_DENIED;
		struct diff_entry *answer =
		    denied || e->claim->superseded ? find_answer(batch, e->claim) : NULL;

		if (answer == NULL)
			continue;
		if (denied) {
			e->right = answer->claim;
			answer->denied = e->claim;
		} else {
			e->successor = answer->claim;
			answer->former = e->claim;
		}
	}
}

/* The day of the article that is corrected, if the correction names it. */
static const struct edtf *
named_day(const struct diff_batch *batch)
{
	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *c = batch->entries[i].claim;

		if (str_is(c->attribute, "publication-date") && c->type == CLAIM_DATE &&
		    c->days.first != EDTF_OPEN_LOW && c->days.last != EDTF_OPEN_HIGH)
			return &c->days;
	}
	return NULL;
}

static void
adopt(struct diff_claim *c, const struct diff_claim *from)
{
	c->subject = from->subject;
	c->family = from->family;
	c->name = from->name;
	c->relative_to = from->relative_to;
	if (!c->stated.known) {
		c->stated = from->stated;
		c->period = from->period;
	}
}

void
diff_correct_adopt(struct diff_batch *batch)
{
	struct diff_engine *engine = batch->engine;

	for (size_t i = 0; i < batch->len; i++) {
		struct diff_entry *e = &batch->entries[i];
		struct diff_claim *said = NULL;

		if (e->right != NULL && e->claim->own)
			said = diff_store_corrected(
			    &engine->store, &engine->arena, e->claim, named_day(batch));
		if (said == NULL)
			continue;
		adopt(e->claim, said);
		adopt(e->right, said);
	}
}

/*
 * A standing claim of another article that gives the value `of`; of the outlet itself under any
 * attribute, for a correction need not use the words of what it corrects, and it may correct the
 * old side of a change (profit rose to 5 million from 3).
 */
static bool
states(const struct diff_claim *rival, const struct diff_claim *of)
{
	return of != NULL && rival->modality != CLAIM_DENIED &&
	    (!rival->superseded || of->own) && !rival->converted && !str_eq(rival->article, of->article) &&
	    str_eq(rival->subject, of->subject) &&
	    (str_eq(rival->attribute, of->attribute) ||
		(of->outlet.len > 0 && str_eq(rival->outlet, of->outlet))) &&
	    diff_relate(rival, of) == DIFF_EQUAL;
}

void
diff_correct_find(struct diff_batch *batch, struct diff_entry *e)
{
	struct diff_engine *engine = batch->engine;
	struct diff_list all = { 0 };

	if (e->denied == NULL)
		return;
	diff_store_subject(&engine->store, &engine->arena, e->claim->subject, &all);
	for (size_t i = 0; i < all.len; i++) {
		if (str_eq(all.items[i]->group, e->claim->group) ||
		    !states(all.items[i], e->denied))
			continue;
		e->rivals.items = arena_grow(&engine->arena, e->rivals.items, e->rivals.len,
		    &e->rivals.cap, sizeof(struct diff_claim *));
		e->rivals.items[e->rivals.len++] = all.items[i];
	}
}

void
diff_correct_time(struct diff_entry *e)
{
	for (size_t i = 0; e->denied != NULL && !e->claim->stated.known && i < e->rivals.len; i++) {
		const struct diff_claim *r = e->rivals.items[i];

		if (states(r, e->denied))
			e->claim->stated = r->stated.known ? r->stated : r->published;
	}
}

static void
write_change(struct diff_batch *batch, enum diff_label label, struct diff_claim *older,
    struct diff_claim *newer, struct diff_claim *arrived)
{
	struct diff d = { .label = label, .nclaims = 2, .older = older, .newer = newer,
	    .claims = { arrived, arrived == older ? newer : older } };

	diff_emit(batch, &d);
}

/* Who denies that a line fell on Sunday says nothing of the day. */
static bool
denies_no_day(const struct diff_claim *c)
{
	return c->frame != NULL && c->frame->several;
}

bool
diff_correct(struct diff_batch *batch, struct diff_entry *e, struct diff_claim *rival)
{
	struct diff_claim *c = e->claim;

	if (states(rival, e->denied)) {
		write_change(batch, DIFF_RETRACT, rival, c, c);
		rival->corrected = c->id;
		diff_store_change(&batch->engine->store, rival);
		return true;
	}
	if (states(rival, e->former) && !c->converted) {
		write_change(batch, DIFF_UPDATE, rival, c, c);
		return true;
	}
	if (c->modality == CLAIM_DENIED) {
		if (e->right == NULL && !denies_no_day(c) && states(rival, c))
			write_change(batch, DIFF_RETRACT, rival, c, c);
		return true;
	}
	if (rival->modality == CLAIM_DENIED && !rival->superseded) {
		if (rival->corrected.len == 0 && !denies_no_day(c) && states(c, rival))
			write_change(batch, DIFF_RETRACT, c, rival, c);
		return true;
	}
	return false;
}

void
diff_correct_own(struct diff_batch *batch, struct diff_entry *e)
{
	if (e->right != NULL)
		write_change(batch, DIFF_RETRACT, e->claim, e->right, e->claim);
	else if (e->successor != NULL)
		write_change(batch, DIFF_UPDATE, e->claim, e->successor, e->claim);
}
