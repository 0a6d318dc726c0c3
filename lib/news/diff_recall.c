#include "news/diff_arith.h"
#include "news/diff_batch.h"

/* Unsigned, for an end may be open. */
static bool
is_year_after(int64_t day, int64_t before)
{
	uint64_t apart = (uint64_t)day - (uint64_t)before;

	return apart == 365 || apart == 366;
}

/* Whether the growth counts from what c gives: the date that it names, or a year before its own. */
static bool
counts_from(const struct diff_claim *growth, const struct diff_claim *c)
{
	struct edtf date;

	if (growth->relative_to.len > 0)
		return edtf_parse(growth->relative_to, &date) && c->period.first == date.first &&
		    c->period.last == date.last;
	return growth->stated.known && is_year_after(growth->period.first, c->period.first) &&
	    is_year_after(growth->period.last, c->period.last);
}

static bool
is_growth(const struct diff_claim *growth, const struct diff_equation *e, const struct diff_claim *c)
{
	return str_eq(growth->attribute, e->result) && !str_eq(growth->root, c->root) &&
	    diff_usable(growth) && !growth->superseded && counts_from(growth, c);
}

static bool
is_now(const struct diff_claim *now, const struct diff_equation *e, const struct diff_claim *growth,
    const struct diff_claim *c)
{
	return str_eq(now->attribute, e->left) && str_eq(now->unit, c->unit) && diff_usable(now) &&
	    !now->superseded && !now->converted && now->modality == CLAIM_ASSERTED &&
	    now->stated.known && now->period.first == growth->period.first &&
	    now->period.last == growth->period.last;
}

/* Whether the article says the growth itself: then it has been checked with its own figures. */
static bool
says_itself(const struct diff_batch *batch, const struct diff_claim *growth)
{
	for (size_t i = 0; i < batch->len; i++) {
		const struct diff_claim *c = batch->entries[i].claim;

		if (str_eq(c->attribute, growth->attribute) && str_eq(c->subject, growth->subject) &&
		    diff_relate(c, growth) == DIFF_EQUAL)
			return true;
	}
	return false;
}

/* The growth that other articles gave, with the figure of its time from wherever. */
static bool
try_growth(struct diff_batch *batch, const struct diff_equation *e, const struct diff_claim *c)
{
	struct diff_engine *engine = batch->engine;
	struct diff_list growths = { 0 }, nows = { 0 };

	diff_store_find(&engine->store, &engine->arena, c->subject,
	    diff_lexicon_group(engine->lexicon, e->result), &growths);
	if (growths.len > 0)
		diff_store_find(&engine->store, &engine->arena, c->subject, c->group, &nows);
	for (size_t i = 0; i < growths.len; i++) {
		const struct diff_claim *growth = growths.items[i];

		if (!is_growth(growth, e, c) || says_itself(batch, growth))
			continue;
		for (size_t j = 0; j < nows.len; j++)
			if (is_now(nows.items[j], e, growth, c) &&
			    diff_fits_strictly(nows.items[j], e->operator, c, growth)) {
				diff_emit_derived(
				    batch, nows.items[j], e->operator, c, growth, DIFF_FITS);
				return true;
			}
	}
	return false;
}

void
diff_derive_recall(struct diff_batch *batch, const struct diff_claim *c)
{
	const struct diff_lexicon *lexicon = batch->engine->lexicon;

	if (lexicon == NULL || c->behaviour != CLAIM_PERIOD || c->modality != CLAIM_ASSERTED ||
	    !diff_is_recalled(c))
		return;
	for (size_t i = 0; i < lexicon->len; i++) {
		const struct diff_equation *e = &lexicon->equations[i];

		if (e->other && (e->operator == DIFF_GROWTH || e->operator == DIFF_MINUS) &&
		    str_eq(e->right, c->attribute) && try_growth(batch, e, c))
			return;
	}
}
