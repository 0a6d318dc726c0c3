#include "news/diff.h"

#include <math.h>
#include <stdlib.h>

#include "news/diff_alias.h"
#include "news/diff_batch.h"
#include "news/diff_event.h"

/* So far apart, in seconds, articles do not speak of one moment. */
#define MOMENT (18 * 3600)

/* Remembers that the articles speak of the same moment: a running figure of theirs is equal. */
static struct str
moment_key(struct diff_batch *batch, const struct diff_claim *c)
{
	struct arena *arena = &batch->engine->arena;

	return arena_concat(arena, arena_concat(arena, c->root, str_of("\n")), c->unit);
}

static void
note_moments(struct diff_batch *batch, const struct diff_entry *e)
{
	const struct diff_claim *c = e->claim;

	/* a firm's staff is the same tomorrow */
	if (c->frame != NULL && c->frame->slow)
		return;
	if (c->behaviour != CLAIM_RUNNING || str_is(c->unit, "ratio") || c->stated.known ||
	    c->superseded || c->modality != CLAIM_ASSERTED)
		return;
	for (size_t i = 0; i < e->rivals.len; i++) {
		const struct diff_claim *r = e->rivals.items[i];

		if (!str_eq(r->article, c->article) && !r->stated.known && !r->superseded &&
		    r->modality == CLAIM_ASSERTED && diff_relate(c, r) == DIFF_EQUAL)
			map_put(&batch->moments, moment_key(batch, r), NULL)->value = batch;
	}
}

static bool
same_moment(struct diff_batch *batch, const struct diff_claim *c, const struct diff_claim *rival)
{
	/* what is equal a day later has only not moved */
	if (c->published.known && rival->published.known &&
	    llabs(c->published.first - rival->published.first) > MOMENT)
		return false;
	return batch->moments.len > 0 && map_get(&batch->moments, moment_key(batch, rival)) != NULL;
}

/* Reads what the claim is to be compared with, then makes it a representative itself. */
static void
gather(struct diff_batch *batch, struct diff_entry *e)
{
	struct diff_engine *engine = batch->engine;
	struct diff_store *store = &engine->store;

	e->twin = diff_store_twin(store, &engine->arena, e->claim);
	if (e->twin == NULL && !str_eq(e->claim->root, e->claim->article) && !e->claim->revised)
		e->twin = diff_store_original(store, &engine->arena, e->claim);
	if (e->twin != NULL) {
		diff_store_note(store, e->claim);
		if (e->twin->corrected.len > 0)
			diff_store_rivals(store, &engine->arena, e->claim, &e->rivals);
		return;
	}
	if (e->claim->subject.len == 0 || str_is(e->claim->subject, "article")) {
		/* for its copies: of whom it speaks, nobody knows, or it speaks of itself */
		diff_store_put(store, e->claim);
		return;
	}
	diff_store_rivals(store, &engine->arena, e->claim, &e->rivals);
	diff_store_kin(store, &engine->arena, e->claim, &e->rivals);
	diff_correct_find(batch, e);
	diff_correct_time(e);
	diff_store_put(store, e->claim);
}

/* An article that carries another's, with its figures: one source. */
static void
write_copy(struct diff_batch *batch, struct diff_entry *e)
{
	struct diff d = { .label = DIFF_AGREE, .relation = DIFF_EQUAL, .copies = true, .nclaims = 2,
	    .claims = { e->claim, e->twin } };

	if (str_eq(e->claim->article, e->twin->article))
		return;
	diff_emit(batch, &d);
	if (e->twin->corrected.len == 0)
		return;
	for (size_t i = 0; i < e->rivals.len; i++)
		if (str_eq(e->rivals.items[i]->id, e->twin->corrected)) {
			struct diff s = { .label = DIFF_RETRACT, .stale = true, .nclaims = 2,
			    .claims = { e->claim, e->rivals.items[i] },
			    .older = e->claim, .newer = e->rivals.items[i] };

			diff_emit(batch, &s);
		}
}

/*
 * Other representatives of the value that the pair agrees on, or that either side of a dispute
 * gives.
 */
static void
add_support(struct diff_batch *batch, const struct diff_entry *e, struct diff *d)
{
	struct arena *arena = &batch->engine->arena;

	for (size_t i = 0; i < e->rivals.len; i++) {
		struct diff_claim *r = e->rivals.items[i];

		if (r == d->claims[1] || r->superseded || r->modality == CLAIM_DENIED)
			continue;
		if (diff_relate(r, d->claims[1]) != DIFF_EQUAL ||
		    !str_eq(r->attribute, d->claims[1]->attribute))
			continue;
		d->support.items = arena_grow(arena, d->support.items, d->support.len,
		    &d->support.cap, sizeof(struct diff_claim *));
		d->support.items[d->support.len++] = r;
	}
}

/*
 * A later version of an article that gives another figure than the one before: the outlet mended
 * it.
 */
static void
mend_revision(const struct diff_claim *c, const struct diff_claim *r, struct diff_verdict *v)
{
	if (v->label != DIFF_CONFLICT || !str_eq(c->root, r->root) || (!c->revised && !r->revised))
		return;
	v->label = DIFF_RETRACT;
	v->a_is_old = r->revised && !c->revised;
}

/* Another value that the same article gives for the same question at the same time. */
static bool
is_sibling(const struct diff_claim *of, const struct diff_claim *c)
{
	return c != of && str_eq(c->article, of->article) && !c->superseded &&
	    c->modality != CLAIM_DENIED && !c->converted && str_eq(c->subject, of->subject) &&
	    str_eq(c->attribute, of->attribute) && str_eq(c->relative_to, of->relative_to) &&
	    !diff_by_others(c, of) && str_eq(c->qualifier, of->qualifier);
}

/* "2.1% in May from 2.3% in April": the base is of another month, and no second reading of this one. */
static bool
is_of_other_time(const struct diff_claim *a, const struct diff_claim *b)
{
	return a->stated.known && b->stated.known &&
	    (a->period.last < b->period.first || b->period.last < a->period.first);
}

/* "474 houses were damaged, 96 of them destroyed": what is told first and is more is the whole. */
static bool
is_whole_of(const struct diff_claim *of, const struct diff_claim *part)
{
	return of->behaviour == CLAIM_RUNNING && diff_claim_numeric(of) &&
	    of->start < part->start && of->figure.value > part->figure.value;
}

static bool
is_apart(const struct diff_claim *of, const struct diff_claim *c)
{
	return !is_whole_of(of, c) && of->stated.known == c->stated.known && of->period.first == c->period.first &&
	    of->period.last == c->period.last && diff_relate(of, c) == DIFF_DISJOINT;
}

static bool
agree(const struct diff_claim *a, const struct diff_claim *b)
{
	enum diff_relation r = diff_relate(a, b);

	return r == DIFF_EQUAL || r == DIFF_FINER || r == DIFF_COARSER;
}

/* Whether two figures are close enough for readings of one thing, by a fifth. */
static bool
is_close(const struct diff_claim *a, const struct diff_claim *b)
{
	double x = a->figure.value, y = b->figure.value;

	return diff_claim_numeric(a) && fabs(x - y) <= 0.2 * fmin(fabs(x), fabs(y));
}

/*
 * Both articles begin with these: an article's first value is that of the whole, and the parts
 * follow.
 */
static bool
are_leads(struct diff_batch *batch, const struct diff_entry *e, const struct diff_claim *r)
{
	if (!is_close(e->claim, r))
		return false;
	for (size_t i = 0; i < e->rivals.len; i++) {
		const struct diff_claim *s = e->rivals.items[i];

		if (is_sibling(r, s) && !is_of_other_time(r, s) &&
		    (s->start < r->start || is_close(s, e->claim)))
			return false;
	}
	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *s = batch->entries[i].claim;

		if (is_sibling(e->claim, s) && !is_of_other_time(e->claim, s) &&
		    (s->start < e->claim->start || is_close(s, r)))
			return false;
	}
	return true;
}

/*
 * An article that gives several values for one question speaks of several things (a whole and its
 * parts, two candidates), and none of them contradicts; and where one of its values agrees, its
 * others do not count.
 */
static bool
is_ambiguous(struct diff_batch *batch, const struct diff_entry *e, const struct diff_claim *r)
{
	if (are_leads(batch, e, r))
		return false;
	for (size_t i = 0; i < e->rivals.len; i++) {
		const struct diff_claim *s = e->rivals.items[i];

		if (is_sibling(r, s) && (is_apart(r, s) || agree(e->claim, s)))
			return true;
	}
	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *s = batch->entries[i].claim;

		if (is_sibling(e->claim, s) && (is_apart(e->claim, s) || agree(r, s)))
			return true;
	}
	return false;
}

/*
 * What corrects an earlier figure is set against others only where both texts say of when they
 * speak.
 */
static bool
is_misplaced(const struct diff_entry *e, const struct diff_claim *r)
{
	return e->denied != NULL && (!e->claim->stated.known || !r->stated.known ||
	    diff_order_stated(e->claim, r) == DIFF_UNKNOWN);
}

/*
 * A club plays on Saturday and on Tuesday, and nothing moved; but a fire breaks out on one day, so
 * that of an event two days contradict.
 */
static bool
has_several(const struct diff_batch *batch, const struct diff_claim *c)
{
	return c->frame != NULL && c->frame->several &&
	    diff_lexicon_class(batch->engine->lexicon, c->subject).len == 0;
}

/* Whether what differs says nothing: the two may well be of two things. */
static bool
is_idle(struct diff_batch *batch, const struct diff_entry *e, const struct diff_claim *r)
{
	if (diff_is_moved(batch, e->claim, r))
		return false;
	return has_several(batch, e->claim) || is_ambiguous(batch, e, r) || is_misplaced(e, r);
}

static void
compare(struct diff_batch *batch, struct diff_entry *e, struct diff_claim *r)
{
	const struct diff_claim *c = e->claim;
	struct diff d = { .nclaims = 2, .claims = { c, r } };

	if (diff_correct(batch, e, r))
		return;
	struct diff_verdict v = diff_compare(c, r, same_moment(batch, c, r));
	mend_revision(c, r, &v);
	if ((v.label == DIFF_CONFLICT || v.label == DIFF_UPDATE) &&
	    !str_eq(c->article, r->article) && is_idle(batch, e, r))
		return;
	if (v.label == DIFF_NONE || (v.label == DIFF_AGREE && str_eq(c->article, r->article)))
		return;
	d.label = v.label;
	d.relation = v.relation;
	if (v.label == DIFF_REFINE) {
		d.fine = v.relation == DIFF_FINER ? c : r;
		d.coarse = v.relation == DIFF_FINER ? r : c;
	} else if (v.label == DIFF_UPDATE || v.label == DIFF_RETRACT) {
		d.older = v.a_is_old ? c : r;
		d.newer = v.a_is_old ? r : c;
	}
	if (v.label == DIFF_AGREE || v.label == DIFF_CONFLICT)
		add_support(batch, e, &d);
	diff_emit(batch, &d);
}

static void
write_entry(struct diff_batch *batch, struct diff_entry *e)
{
	if (e->twin != NULL) {
		write_copy(batch, e);
		return;
	}
	if (batch->engine->first && e->rivals.len == 0) {
		struct diff d = { .label = DIFF_NEW, .nclaims = 1, .claims = { e->claim } };

		diff_emit(batch, &d);
	}
	diff_correct_own(batch, e);
	for (size_t i = 0; i < e->rivals.len; i++)
		compare(batch, e, e->rivals.items[i]);
	diff_scope(batch, e);
}

void
diff_flush(struct diff_engine *engine, struct strbuf *out)
{
	struct diff_batch batch = { .engine = engine, .out = out, .len = engine->claims.len };

	batch.entries = arena_calloc(&engine->arena, batch.len, sizeof(*batch.entries));
	for (size_t i = 0; i < batch.len; i++)
		batch.entries[i].claim = engine->claims.items[i];
	for (size_t i = 0; i < batch.len; i++)
		diff_alias(
		    &engine->store, &engine->arena, engine->lexicon, batch.entries[i].claim);
	diff_event(&engine->store, &engine->arena, engine->lexicon, engine->claims.items, batch.len);
	diff_correct_pair(&batch);
	diff_correct_adopt(&batch);
	if (batch.len > 0)
		diff_store_publish(&engine->store, batch.entries[0].claim);
	for (size_t i = 0; i < batch.len; i++) {
		gather(&batch, &batch.entries[i]);
		note_moments(&batch, &batch.entries[i]);
	}
	diff_store_settle(&engine->store);
	for (size_t i = 0; i < batch.len; i++)
		write_entry(&batch, &batch.entries[i]);
	diff_currency(&batch);
	diff_derive(&batch);
	map_free(&batch.moments);
	engine->claims = (struct diff_list){ 0 };
	arena_reset(&engine->arena);
}

/* Whether the claim stands in the batch already: its id is not in the state yet. */
static bool
repeated(const struct diff_engine *engine, struct str id)
{
	for (size_t i = engine->claims.len; i > 0; i--)
		if (str_eq(engine->claims.items[i - 1]->id, id))
			return true;
	return false;
}

void
diff_add(struct diff_engine *engine, const struct claim *c, struct strbuf *out)
{
	struct diff_list *l = &engine->claims;
	const struct diff_attribute *a = NULL;
	uint64_t version = diff_claim_version(c);

	if (l->len > 0 && !str_eq(l->items[0]->article, c->article))
		diff_flush(engine, out);
	if (diff_store_seen(&engine->store, version, c->id) || repeated(engine, c->id))
		return;
	if (engine->lexicon != NULL)
		a = diff_lexicon_attribute(engine->lexicon, c->attribute);
	l->items =
	    arena_grow(&engine->arena, l->items, l->len, &l->cap, sizeof(struct diff_claim *));
	l->items[l->len] = arena_alloc(&engine->arena, sizeof(struct diff_claim));
	diff_claim_view(&engine->arena, c, a, l->items[l->len++]);
}

void
diff_free(struct diff_engine *engine)
{
	diff_store_free(&engine->store);
	arena_free(&engine->arena);
}
