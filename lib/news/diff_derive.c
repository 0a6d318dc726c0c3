#include "news/diff_arith.h"
#include "news/diff_batch.h"

/* One result, and the pairs of operands that the article offers for it. */
struct trial {
	struct diff_batch *batch;
	const struct diff_equation *equation;
	const struct diff_claim *result;
	const struct diff_claim *left, *right;	/* the last pair that the text ties to it */
	size_t ntied;
	bool fits;
};

/* How closely the text ties a pair to its result. */
enum tie {
	UNTIED,
	LOOSE,		/* they only stand together: good for a confirmation, not for a doubt */
	TIED
};

static bool
is_attribute(const struct trial *t, const struct diff_claim *c, struct str name)
{
	return str_eq(c->attribute, name) ||
	    str_eq(c->group, diff_lexicon_group(t->batch->engine->lexicon, name));
}

static bool
same_period(const struct diff_claim *a, const struct diff_claim *b)
{
	return a->period.first == b->period.first && a->period.last == b->period.last;
}

/* Whether two figures may be of one time: what is recalled is not of today's. */
static bool
may_coincide(const struct diff_claim *a, const struct diff_claim *b)
{
	if (a->stated.known && b->stated.known)
		return same_period(a, b);
	return !diff_is_recalled(a) && !diff_is_recalled(b);
}

/* The date that a change counts from, if relative_to is one. */
static bool
base_date(const struct diff_claim *result, struct edtf *date)
{
	return result->relative_to.len > 0 && edtf_parse(result->relative_to, date);
}

/* A broker's target of a price says nothing of how the price moved. */
static bool
same_standing(const struct diff_claim *result, const struct diff_claim *c)
{
	return result->modality != CLAIM_ASSERTED || c->modality != CLAIM_SPECULATED ||
	    c->sentence == result->sentence;
}

static bool
is_left(const struct trial *t, const struct diff_claim *c)
{
	const struct diff_claim *r = t->result;

	if (c == r || !diff_usable(c) || c->superseded || c->converted)
		return false;
	if (!is_attribute(t, c, t->equation->left) || !same_standing(r, c))
		return false;
	if (!may_coincide(r, c) && c->sentence != r->sentence)
		return false;
	return diff_claim_kin(c->subject, r->subject) || c->sentence == r->sentence ||
	    (!t->equation->other && diff_near(c, r));
}

/*
 * What the result is relative to: an earlier time, another subject, or what the passage sets beside
 * it.
 */
static enum tie
tie_of_other(const struct trial *t, const struct diff_claim *left, const struct diff_claim *c)
{
	const struct diff_claim *r = t->result;
	bool one_subject = str_eq(c->subject, left->subject);
	bool together = c->sentence == left->sentence || c->sentence == r->sentence;
	struct edtf date;

	if (base_date(r, &date)) {
		bool then = (c->period.first >= date.first && c->period.last <= date.last) ||
		    (c->superseded && !c->stated.known);
		return one_subject && then ? TIED : UNTIED;
	}
	if (r->relative_to.len > 0 && diff_claim_kin(c->subject, r->relative_to))
		return TIED;
	if (one_subject && c->stated.known && left->stated.known &&
	    c->stated.last < left->stated.first)
		return together ? TIED : diff_near(c, r) ? LOOSE : UNTIED;
	if (!together)
		return UNTIED;
	/* a firm's sales and its shop's of one quarter are no before and after */
	if (!one_subject && c->stated.known && left->stated.known && same_period(c, left) &&
	    r->relative_to.len == 0)
		return LOOSE;
	if (c->superseded)
		return one_subject ? TIED : UNTIED;
	return !one_subject && !str_eq(c->subject, r->subject) ? TIED : LOOSE;
}

/* What analysts expect, by its attribute (operating-profit-consensus) or by its qualifier. */
static bool
is_consensus(const struct diff_claim *c)
{
	return str_ends(c->attribute, "-consensus") || str_is(c->qualifier, "consensus");
}

/* "3.12 billion, 8 % above the 2.89 billion expected": the base is what was forecast. */
static bool
is_consensus_of(const struct diff_claim *left, const struct diff_claim *c)
{
	return is_consensus(c) && str_eq(left->unit, c->unit) && c->attribute.len >= left->attribute.len &&
	    str_eq(str_slice(c->attribute, 0, left->attribute.len), left->attribute);
}

static enum tie
tie_of(const struct trial *t, const struct diff_claim *left, const struct diff_claim *c)
{
	enum diff_operator op = t->equation->operator;

	if (c == left || c == t->result || !diff_usable(c) || c->converted)
		return UNTIED;
	if (!same_standing(t->result, c) && !is_consensus(c))
		return UNTIED;
	if (!is_attribute(t, c, t->equation->right))
		return t->equation->other && is_consensus_of(left, c) &&
			c->sentence == t->result->sentence && left->sentence == c->sentence
		    ? LOOSE
		    : UNTIED;
	/* a product, and money over years, have two units; all else has one */
	bool mixed = op == DIFF_TIMES || (op == DIFF_OVER && str_eq(t->result->unit, left->unit));
	if (!mixed && !str_eq(c->unit, left->unit))
		return UNTIED;
	if (t->equation->other)
		return tie_of_other(t, left, c);
	if (c->superseded)
		return UNTIED;
	if (!diff_claim_kin(c->subject, left->subject) && c->sentence != left->sentence)
		return diff_near(c, left) ? LOOSE : UNTIED;
	if (!diff_claim_kin(left->subject, t->result->subject) &&
	    left->sentence != t->result->sentence)
		return LOOSE;
	return t->result->stated.known == left->stated.known ? TIED : LOOSE;
}

static void
try_pair(struct trial *t, const struct diff_claim *left, const struct diff_claim *right,
    enum tie tie)
{
	const struct diff_claim *r = t->result;
	bool one_sentence = left->sentence == r->sentence && right->sentence == r->sentence;
	enum diff_operator op = t->equation->operator;
	bool fits = tie == TIED ? diff_fit(left, op, right, r, one_sentence) == DIFF_FITS
				: diff_fits_strictly(left, op, right, r) ||
		(op == DIFF_MINUS && diff_fits_strictly(right, op, left, r));

	if (tie == TIED) {
		t->ntied++;
		t->left = left;
		t->right = right;
	}
	if (!fits || t->fits)
		return;
	t->fits = true;
	diff_emit_derived(t->batch, left, op, right, r, DIFF_FITS);
}

/*
 * A sum may have more parts than two, and groups of a trial other sizes: these only ever confirm.
 */
static bool
is_partial(enum diff_operator op)
{
	return op == DIFF_PLUS || op == DIFF_SAVING;
}

/* Whether the operands give another figure of the article: then they are not about this one. */
static bool
gives_another(const struct trial *t)
{
	for (size_t i = 0; i < t->batch->len; i++) {
		const struct diff_claim *c = t->batch->entries[i].claim;

		if (c != t->result && diff_usable(c) &&
		    str_eq(c->attribute, t->result->attribute) &&
		    diff_fit(t->left, t->equation->operator, t->right, c, false) == DIFF_FITS)
			return true;
	}
	return false;
}

/*
 * A misfit is only told when the text ties one pair to the result, in one passage, and it is all
 * wrong.
 */
static bool
is_misfit(const struct trial *t)
{
	return t->ntied == 1 && !t->fits && !is_partial(t->equation->operator) &&
	    diff_near(t->left, t->result) && diff_near(t->right, t->result) &&
	    diff_fit(t->left, t->equation->operator, t->right, t->result, false) == DIFF_MISFITS &&
	    !gives_another(t);
}

/* All pairs.  False: the article offers none. */
static bool
try_equation(struct diff_batch *batch, const struct diff_equation *equation,
    const struct diff_claim *result)
{
	struct trial t = { .batch = batch, .equation = equation, .result = result };

	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *left = batch->entries[i].claim;

		for (size_t j = 0; is_left(&t, left) && j < batch->len; j++) {
			enum tie tie = tie_of(&t, left, batch->entries[j].claim);

			if (tie != UNTIED)
				try_pair(&t, left, batch->entries[j].claim, tie);
		}
	}
	if (is_misfit(&t))
		diff_emit_derived(batch, t.left, equation->operator, t.right, result, DIFF_MISFITS);
	return t.ntied > 0 || t.fits;
}

/*
 * The figure of an earlier article that the change counts from: of the date that it names, if it
 * names one.
 */
static bool
is_earlier(const struct diff_claim *result, const struct diff_claim *now,
    const struct diff_claim *then)
{
	struct edtf date;

	if (!diff_usable(then) || then->superseded || then->converted ||
	    str_eq(then->article, now->article))
		return false;
	if (!str_eq(then->attribute, now->attribute) || !str_eq(then->unit, now->unit))
		return false;
	if (base_date(result, &date))
		return then->stated.known && then->period.first >= date.first &&
		    then->period.last <= date.last;
	enum diff_order order = diff_order_stated(then, now);
	return (order == DIFF_UNKNOWN ? diff_order_published(then, now) : order) == DIFF_BEFORE;
}

/* A change, and the figures before and after it in two articles: 17 then, 2 more, 19 now. */
static void
try_earlier(struct diff_batch *batch, const struct diff_equation *equation,
    const struct diff_claim *result)
{
	struct diff_engine *engine = batch->engine;
	struct trial t = { .batch = batch, .equation = equation, .result = result };
	struct diff_list then = { 0 };

	for (size_t i = 0; i < batch->len && then.len == 0; i++) {
		const struct diff_claim *now = batch->entries[i].claim;

		if (!is_left(&t, now) || !diff_near(now, result))
			continue;
		diff_store_find(&engine->store, &engine->arena, now->subject, now->group, &then);
		for (size_t j = 0; j < then.len && !t.fits; j++)
			if (is_earlier(result, now, then.items[j]) &&
			    diff_fits_strictly(now, equation->operator, then.items[j], result))
				try_pair(&t, now, then.items[j], TIED);
	}
}

/* x-growth and x-change are of x, though no frame says so. */
static bool
implied(const struct diff_claim *result, struct diff_equation *e)
{
	struct str name = result->attribute;
	bool growth = str_ends(name, "-growth"), change = str_ends(name, "-change");

	if (!growth && !change)
		return false;
	*e = (struct diff_equation){ .result = name, .operator = growth ? DIFF_GROWTH : DIFF_MINUS, .other = true,
		.left = str_slice(name, 0, name.len - 7) };
	e->right = e->left;
	return true;
}

/* "A hazard ratio of 0.66, a risk that is 34 % lower": what is left of one. */
static void
try_rest(struct diff_batch *batch, const struct diff_equation *e, const struct diff_claim *result)
{
	static const struct diff_claim one = { .text = { "1", 1 },
		.figure = { 1, 1, MODIFIER_EXACT, { 1, 1, true } } };

	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *c = batch->entries[i].claim;
		struct diff d = { .label = DIFF_CONSISTENT, .claims = { result, c }, .nclaims = 2 };

		if (c == result || !diff_usable(c) || c->superseded ||
		    !str_eq(c->attribute, e->right) || !diff_near(c, result) ||
		    !diff_fits_strictly(&one, DIFF_MINUS, c, result))
			continue;
		d.arithmetic = diff_arith_text(
		    &batch->engine->arena, &one, DIFF_MINUS, c, result, DIFF_FITS);
		d.shown = diff_arith_shown(
		    &batch->engine->arena, &one, DIFF_MINUS, c, result, DIFF_FITS);
		diff_emit(batch, &d);
		return;
	}
}

static void
try_one(struct diff_batch *batch, const struct diff_equation *e, const struct diff_claim *result)
{
	if (str_is(e->left, "1"))
		try_rest(batch, e, result);
	else if (!try_equation(batch, e, result) && e->other)
		try_earlier(batch, e, result);
}

static bool
try_equations(struct diff_batch *batch, const struct diff_claim *result)
{
	const struct diff_lexicon *lexicon = batch->engine->lexicon;
	struct diff_equation own;
	bool found = lexicon == NULL;

	for (size_t i = 0; lexicon != NULL && i < lexicon->len; i++)
		if (str_eq(lexicon->equations[i].result, result->attribute)) {
			try_one(batch, &lexicon->equations[i], result);
			found = true;
		}
	if (!found && implied(result, &own)) {
		try_one(batch, &own, result);
		found = true;
	}
	return found;
}

void
diff_derive(struct diff_batch *batch)
{
	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *c = batch->entries[i].claim;

		/* a copy repeats its original's arithmetic */
		if (!str_eq(c->root, c->article) && !c->revised)
			continue;
		if (!diff_usable(c) || c->superseded || c->converted)
			continue;
		if (!try_equations(batch, c))
			diff_derive_product(batch, c);
		diff_derive_recall(batch, c);
		diff_derive_ratio(batch, c);
		diff_derive_delay(batch, c);
		diff_derive_count(batch, c);
	}
	diff_derive_sums(batch);
}
