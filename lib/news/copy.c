#include "news/copy.h"

#define NOTICE 80		/* shingles: shorter texts are notices as a rule */
#define SHORT_APART (3 * 86400)	/* seconds */

struct judgement {
	double small, large;	/* shingles that count */
	double contained;	/* share of the smaller text's that are shared */
	double resemblance;	/* share of both texts' */
	bool mould;		/* all its words are common: only numbers and names tell it from its kind */
};

static struct judgement
weigh(const struct copy_evidence *e)
{
	size_t a = e->a, b = e->b, shared = e->shared;
	struct judgement j = { .mould = e->a * 4 < e->all_a || e->b * 4 < e->all_b };

	if (j.mould) {
		a = e->all_a;
		b = e->all_b;
		shared = e->all_shared;
	}
	j.small = (double)(a < b ? a : b);
	j.large = (double)(a < b ? b : a);
	j.contained = j.small > 0 ? (double)shared / j.small : 0;
	j.resemblance = a + b > shared ? (double)shared / (double)(a + b - shared) : 0;
	return j;
}

/*
 * Whether the words are those of one story, by how many there are to go by.  Measured on labelled articles:
 * edits of a third of the words leave about half of the shingles, spread over the whole text; a shared
 * quotation leaves them all, in one place.
 */
static bool
same_words(const struct judgement *j, const struct copy_evidence *e, double shingles)
{
	bool uneven = j->small < 0.7 * j->large;

	if (j->small * 2 >= j->large) {
		if (shingles < COPY_SHORT)
			return j->contained >= 0.7 && j->resemblance >= 0.55 && e->cover >= 0.75;
		return j->contained >= (uneven && shingles < COPY_BRIEF ? 0.85 : 0.37) &&
		    e->cover >= (uneven ? 0.85 : 0.72);
	}
	/* a part of another text: a short one must be its beginning, or it is a common sentence */
	if (shingles < (e->cut ? 10 : 32))
		return false;
	if (shingles < COPY_SHORT)
		return j->contained >= 0.95 && e->head >= 0.9;
	if (shingles < COPY_BRIEF)
		return j->contained >= (e->head >= 0.9 ? 0.9 : 0.96) && e->cover >= 0.85;
	return j->contained >= 0.6 && e->cover >= 0.85;
}

/* Whether too many figures differ for the words to be anything but a mould. */
static bool
same_figures(const struct judgement *j, const struct copy_evidence *e, double shingles)
{
	double changed = (double)e->changed, aligned = (double)(e->same + e->changed);

	if (j->mould && e->same < 2)
		return false;
	if (changed * 3 > aligned && shingles < 60 * changed)
		return false;
	/* in a text of few words the figures are what it says */
	return shingles >= COPY_BRIEF || e->numbers < 2 || e->values * 5 >= e->numbers * 2;
}

static bool
is_revision(const struct judgement *j, const struct copy_evidence *e)
{
	/* among many other edits one changed number is one more of them */
	if (e->changed == 1 && j->contained < 0.75)
		return false;
	return e->changed > 0;
}

/* Whether two short texts name the same things. */
static bool
same_names(const struct judgement *j, const struct copy_evidence *e, double shingles)
{
	if (shingles >= COPY_BRIEF)
		return true;
	/* each outlet writes its own headline: a story with the same figures needs no name, a notice does */
	if (shingles >= COPY_SHORT && e->lead >= 0.4 && e->same >= 3 && e->changed == 0 &&
	    e->values == e->numbers)
		return true;
	/* where the name stands in the title alone, the title decides */
	if (e->own < 0.5 && e->title < 0.8)
		return false;
	if (j->contained < 0.97 && (e->lead < 0.4 || e->name < 0.4))
		return false;
	return e->title >= (shingles < NOTICE ? 0.3 : 0.2) || (shingles >= NOTICE && j->contained >= 0.9);
}

void
copy_compare(const struct fingerprint *a, const struct fingerprint *b, const struct commonness *common,
    bool same_id, int64_t apart, struct copy_match *m)
{
	const struct copy_evidence *e = &m->evidence;
	double shingles = (double)(a->shingles < b->shingles ? a->shingles : b->shingles);
	bool exact = a->body.high == b->body.high && a->body.low == b->body.low;
	struct judgement j;

	*m = (struct copy_match){ .relation = COPY_ORIGINAL };
	if (a->shingles == 0 || b->shingles == 0 || !copy_plausible(a, b))
		return;
	copy_measure(a, b, common, &m->evidence);
	/* the same few words a week later are the same notice, not the same story */
	if (!same_id && shingles < COPY_SHORT && apart > SHORT_APART)
		return;
	j = weigh(e);
	m->resemblance = j.resemblance;
	if (!same_id && !same_names(&j, e, shingles))
		return;
	if (exact) {
		m->relation = COPY_EXACT;
		m->similarity = 1;
		return;
	}
	if (same_id ? j.contained < 0.3 : !same_words(&j, e, shingles) || !same_figures(&j, e, shingles))
		return;
	m->similarity = j.resemblance;
	if (is_revision(&j, e))
		m->relation = COPY_REVISION;
	else if (j.small < 0.7 * j.large && j.contained >= 0.6) {
		m->relation = COPY_CONTAINED;
		m->similarity = j.contained;
	} else
		m->relation = COPY_NEAR;
}

const char *
copy_relation_name(enum copy_relation relation)
{
	static const char *const names[] = { "original", "exact", "near", "contained", "revision" };

	return names[relation];
}
