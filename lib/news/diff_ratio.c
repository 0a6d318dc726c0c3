#include <string.h>

#include "base/utf8.h"
#include "news/diff_beside.h"

/* cost-ratio is of cost; price-ratio of list-price; a share may be of anything that is counted. */
static bool
is_of_base(const struct diff_ratio *r, const struct diff_claim *c)
{
	struct str base = r->base, names[2] = { c->attribute, c->group };

	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		struct str n = names[i];

		if (base.len == 0 || str_eq(n, base))
			return true;
		if (n.len > base.len && memcmp(n.s, base.s, base.len) == 0 && n.s[base.len] == '-')
			return true;
		if (n.len > base.len && n.s[n.len - base.len - 1] == '-' &&
		    memcmp(n.s + n.len - base.len, base.s, base.len) == 0)
			return true;
	}
	return false;
}

static bool
within(const struct diff_claim *c, const struct edtf *date)
{
	return c->stated.known && c->period.first >= date->first && c->period.last <= date->last;
}

/* The figure that stands under the line. */
static bool
is_below(const struct diff_ratio *r, const struct diff_claim *c)
{
	if (!diff_ratio_operand(r, c))
		return false;
	if (r->by_attribute)
		return str_eq(c->attribute, r->attribute) && (!r->by_date || within(c, &r->date));
	if (!is_of_base(r, c))
		return false;
	if (r->by_date)
		return str_eq(c->subject, r->result->subject) && within(c, &r->date);
	return diff_claim_kin(c->subject, r->result->relative_to);
}

/* The figure above the line, given the one below. */
static bool
is_above(const struct diff_ratio *r, const struct diff_claim *below, const struct diff_claim *c)
{
	if (c == below || !diff_ratio_operand(r, c) || !str_eq(c->unit, below->unit) ||
	    c->converted != below->converted)
		return false;
	if (!diff_claim_kin(c->subject, r->result->subject))
		return false;
	if (r->by_attribute)
		return !str_eq(c->attribute, r->attribute) && diff_near(c, r->result);
	return str_eq(c->group, below->group) && (!r->by_date || !within(c, &r->date));
}

static void
try_here(struct diff_ratio *r, const struct diff_claim *above, const struct diff_claim *below)
{
	bool near = diff_near(above, r->result) && diff_near(below, r->result);
	enum diff_fit fit = diff_fit(above, DIFF_OVER, below, r->result, near);

	if (fit != DIFF_FITS)
		return;
	r->nfits++;
	diff_emit_derived(r->batch, above, DIFF_OVER, below, r->result, fit);
}

static void
try_article(struct diff_ratio *r)
{
	const struct diff_batch *b = r->batch;

	for (size_t i = 0; i < b->len; i++)
		for (size_t j = 0; is_below(r, b->entries[i].claim) && j < b->len; j++)
			if (is_above(r, b->entries[i].claim, b->entries[j].claim))
				try_here(r, b->entries[j].claim, b->entries[i].claim);
}

/* What other articles, and this one, say of a subject. */
static void
find(struct diff_ratio *r, struct str subject, struct diff_list *out)
{
	struct diff_engine *engine = r->batch->engine;
	struct diff_claim name = { .subject = subject,
		.family = diff_claim_family(subject),
		.behaviour = CLAIM_FIXED,
		.group = diff_lexicon_group(engine->lexicon, r->base) };

	diff_store_find(&engine->store, &engine->arena, subject, name.group, out);
	diff_store_kin(&engine->store, &engine->arena, &name, out);
}

/* A pair of another article, or one side here and the other there where the article is silent. */
static bool
may_join(const struct diff_ratio *r, const struct diff_claim *above, const struct diff_claim *below)
{
	bool here = str_eq(above->article, r->result->article),
	     there = str_eq(below->article, r->result->article);

	if (here && there)
		return false;
	return str_eq(above->article, below->article) || here != there;
}

static bool
stands_here(const struct diff_ratio *r, const struct diff_list *list)
{
	for (size_t i = 0; i < list->len; i++)
		if (str_eq(list->items[i]->article, r->result->article) &&
		    !list->items[i]->converted)
			return true;
	return false;
}

static void
try_elsewhere(struct diff_ratio *r)
{
	struct diff_list above = { 0 }, below = { 0 };

	find(r, r->result->subject, &above);
	find(r, r->result->relative_to, &below);
	if (stands_here(r, &above) && stands_here(r, &below))
		return;
	for (size_t i = 0; i < above.len; i++)
		for (size_t j = 0; j < below.len; j++) {
			struct diff_claim *a = above.items[i], *b = below.items[j];

			if (!is_below(r, b) || !is_above(r, b, a) || a->converted ||
			    !may_join(r, a, b))
				continue;
			if (diff_fits_strictly(a, DIFF_OVER, b, r->result))
				diff_emit_derived(r->batch, a, DIFF_OVER, b, r->result, DIFF_FITS);
		}
}

/* "operating-profit 2025" or "list-price": an attribute of the lexicon, and perhaps its time. */
static void
read_base(struct diff_ratio *r)
{
	struct str to = r->result->relative_to;
	size_t space = str_find(to, str_of(" "), 0);
	struct str word = str_slice(to, 0, space),
		   rest = str_slice(to, space == (size_t)-1 ? to.len : space + 1, to.len);
	const struct diff_lexicon *lexicon = r->batch->engine->lexicon;

	r->by_date = edtf_parse(to, &r->date);
	if (r->by_date || lexicon == NULL || diff_lexicon_attribute(lexicon, word) == NULL)
		return;
	r->by_attribute = true;
	r->attribute = word;
	r->by_date = rest.len > 0 && edtf_parse(rest, &r->date);
}

/*
 * The one pair that the text names for the ratio: the subject's own figure and another subject's
 * under the attribute that the ratio is relative to.  `184 of the 2,318 patients, or 12 %` is wrong.
 */
static void
try_misfit(struct diff_ratio *r)
{
	const struct diff_batch *b = r->batch;
	const struct diff_claim *above = NULL, *below = NULL;
	size_t nabove = 0, nbelow = 0;

	for (size_t i = 0; i < b->len; i++) {
		const struct diff_claim *c = b->entries[i].claim;
		bool own = str_eq(c->subject, r->result->subject);

		if (!diff_ratio_operand(r, c) || c->converted || !diff_near(c, r->result) ||
		    !str_eq(c->attribute, r->result->relative_to))
			continue;
		nabove += own;
		nbelow += !own;
		*(own ? &above : &below) = c;
	}
	if (nabove == 1 && nbelow == 1 && str_eq(above->unit, below->unit) &&
	    diff_fit(above, DIFF_OVER, below, r->result, true) == DIFF_MISFITS)
		diff_emit_derived(r->batch, above, DIFF_OVER, below, r->result, DIFF_MISFITS);
}

void
diff_derive_ratio(struct diff_batch *batch, const struct diff_claim *result)
{
	struct diff_ratio r = { .batch = batch, .result = result };
	struct str name = result->attribute;

	if (!str_is(result->unit, "ratio") || batch->engine->lexicon == NULL)
		return;
	if (str_ends(name, "-ratio")) {
		r.base = str_slice(name, 0, name.len - 6);
	} else if (!str_ends(name, "share")) {
		if (!result->change && !str_ends(name, "-growth") && !str_ends(name, "-change"))
			diff_ratio_counted(&r);
		return;
	}
	if (result->relative_to.len == 0) {
		diff_ratio_beside(&r);
		return;
	}
	read_base(&r);
	try_article(&r);
	if (r.nfits == 0)
		diff_ratio_beside(&r);
	if (r.nfits == 0)
		try_misfit(&r);
	if (!r.by_date && !r.by_attribute && r.base.len > 0)
		try_elsewhere(&r);
}
