#include "news/copy.h"

#include <string.h>

/* Shingles by their place in the smaller text, and the shared ones by their place in the larger. */
struct places {
	size_t there[SKETCH_PLACES], shared[SKETCH_PLACES], larger[SKETCH_PLACES];
};

/* A part of a text is covered when it shares a sixth of its shingles: fewer is chance. */
#define COVERED 6

static void
weigh_places(const struct places *p, size_t smaller, size_t larger, struct copy_evidence *e)
{
	size_t i, there = 0, covered = 0, head = 0, shared = 0;

	for (i = 0; i < SKETCH_PLACES; i++) {
		there += p->there[i];
		if (p->shared[i] * COVERED >= p->there[i])
			covered += p->there[i];
		shared += p->larger[i];
		if (i * larger <= SKETCH_PLACES * smaller)
			head += p->larger[i];
	}
	e->cover = there > 0 ? (double)covered / (double)there : 0;
	e->head = shared > 0 ? (double)head / (double)shared : 0;
}

/* Merges two ascending sketches, cut to the coarser level. */
static void
count_shingles(const struct sketch *x, size_t n, const struct sketch *y, size_t m, bool x_smaller,
    const struct commonness *common, struct copy_evidence *e)
{
	/* a kept sketch has lost its lower bits */
	unsigned shift = SKETCH_SHIFT - (x->level < y->level ? x->level : y->level);
	struct places places = { .there = { 0 } };
	size_t i = 0, j = 0;

	while (i < n || j < m) {
		uint64_t p = i < n ? x->hashes[i] >> shift : UINT64_MAX;
		uint64_t q = j < m ? y->hashes[j] >> shift : UINT64_MAX;
		bool usual = commonness_test(common, p < q ? x->hashes[i] : y->hashes[j]);

		if (x_smaller ? p <= q : q <= p)
			places.there[x_smaller ? x->places[i] : y->places[j]]++;
		if (p == q) {
			places.shared[x_smaller ? x->places[i] : y->places[j]]++;
			places.larger[x_smaller ? y->places[j] : x->places[i]]++;
		}
		e->all_shared += p == q;
		e->shared += p == q && !usual;
		e->a += p <= q && !usual;
		e->b += q <= p && !usual;
		i += p <= q;
		j += q <= p;
	}
	weigh_places(&places, x_smaller ? n : m, x_smaller ? m : n, e);
}

static void
compare_sketches(const struct sketch *a, const struct sketch *b, const struct commonness *common,
    struct copy_evidence *e)
{
	unsigned level = a->level > b->level ? a->level : b->level;

	e->all_a = sketch_at_level(a, level);
	e->all_b = sketch_at_level(b, level);
	count_shingles(a, e->all_a, b, e->all_b, e->all_a <= e->all_b, common, e);
}

enum { NUMBER_FREE, NUMBER_TAKEN };

/* The first number of b from `from` on (round its end) that is free and stands where n stands. */
static size_t
find_place(const struct fingerprint *b, const char *taken, size_t from, const struct fingerprint_number *n,
    bool same_value)
{
	size_t i, at;

	for (i = 0; i < b->nnumbers; i++) {
		const struct fingerprint_number *o;

		at = from + i < b->nnumbers ? from + i : from + i - b->nnumbers;
		o = &b->numbers[at];
		if (taken[at] == NUMBER_FREE && o->left == n->left && o->right == n->right &&
		    (o->value == n->value) == same_value)
			return at;
	}
	return b->nnumbers;
}

static void
align_numbers(const struct fingerprint *a, const struct fingerprint *b, struct copy_evidence *e)
{
	char taken_a[FINGERPRINT_NUMBERS] = { 0 }, taken_b[FINGERPRINT_NUMBERS] = { 0 };
	size_t i, at, next = 0;

	for (i = 0; i < a->nnumbers; i++) {
		at = find_place(b, taken_b, next, &a->numbers[i], true);
		if (at == b->nnumbers)
			continue;
		taken_a[i] = taken_b[at] = NUMBER_TAKEN;
		next = at + 1 < b->nnumbers ? at + 1 : 0;
		e->same++;
	}
	for (i = 0; i < a->nnumbers; i++) {
		if (taken_a[i] == NUMBER_TAKEN)
			continue;
		at = find_place(b, taken_b, i < b->nnumbers ? i : 0, &a->numbers[i], false);
		if (at == b->nnumbers)
			continue;
		taken_b[at] = NUMBER_TAKEN;
		if (e->changed < COPY_CHANGES) {
			e->change[e->changed][0] = i;
			e->change[e->changed][1] = at;
		}
		e->changed++;
	}
}

/* How many values of the text with fewer numbers stand in the other, wherever. */
static void
count_values(const struct fingerprint *a, const struct fingerprint *b, struct copy_evidence *e)
{
	const struct fingerprint *few = a->nnumbers < b->nnumbers ? a : b, *many = few == a ? b : a;
	size_t i, j;

	e->numbers = few->nnumbers;
	for (i = 0; i < few->nnumbers; i++) {
		for (j = 0; j < many->nnumbers && many->numbers[j].value != few->numbers[i].value; j++)
			;
		e->values += j < many->nnumbers;
	}
}

static bool
has_piece(const uint16_t *pieces, size_t n, uint16_t piece)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (pieces[middle] < piece)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n && pieces[low] == piece;
}

/* The share of a's title that b, a short text, has in its title or its text. */
static double
title_share(const struct fingerprint *a, const struct fingerprint *b)
{
	size_t i, n = 0;

	for (i = 0; i < a->ntitle; i++)
		n += has_piece(b->title, b->ntitle, a->title[i]) || has_piece(b->pieces, b->npieces, a->title[i]);
	return a->ntitle > 0 && b->ntitle > 0 && b->npieces > 0 ? (double)n / (double)a->ntitle : 1;
}

void
copy_measure(const struct fingerprint *a, const struct fingerprint *b, const struct commonness *common,
    struct copy_evidence *e)
{
	double forth = title_share(a, b), back = title_share(b, a);

	*e = (struct copy_evidence){ .title = forth < back ? forth : back };
	compare_sketches(a->sketch, b->sketch, common, e);
	align_numbers(a, b, e);
	count_values(a, b, e);
}

/*
 * What a pair must share, by how much text there is to go by.  Measured on labelled articles: edits of a third
 * of the words leave about half of the shingles, spread over the whole text; a shared quotation leaves
 * them all, in one place.
 */
enum {
	SHORT = 60,		/* shingles: about three sentences */
	BRIEF = 150
};

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

/* Whether the words are those of one story. */
static bool
same_words(const struct judgement *j, const struct copy_evidence *e, double shingles)
{
	if (j->small * 2 >= j->large) {
		if (shingles < SHORT)
			return j->contained >= 0.6 && j->resemblance >= 0.4 && e->cover >= 0.7;
		return j->contained >= 0.37 && e->cover >= 0.7;
	}
	/* a part of another text: a short one must be its beginning, or it is a common sentence */
	if (shingles < 10)
		return false;
	if (shingles < SHORT)
		return j->contained >= 0.95 && e->head >= 0.9;
	return j->contained >= (shingles < BRIEF ? 0.85 : 0.6) && e->cover >= 0.85;
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
	return shingles >= BRIEF || e->numbers < 2 || e->values * 5 >= e->numbers * 2;
}

static bool
is_revision(const struct judgement *j, const struct copy_evidence *e)
{
	/* among many other edits one changed number is one more of them */
	if (e->changed == 1 && j->contained < 0.75)
		return false;
	return e->changed > 0;
}

static bool
same_title(const struct judgement *j, const struct copy_evidence *e, double shingles)
{
	if (shingles < 80)
		return e->title >= 0.3;
	return shingles >= BRIEF || j->contained >= 0.9 || e->title >= 0.2;
}

void
copy_compare(const struct fingerprint *a, const struct fingerprint *b, const struct commonness *common,
    bool same_id, struct copy_match *m)
{
	const struct copy_evidence *e = &m->evidence;
	double shingles = (double)(a->shingles < b->shingles ? a->shingles : b->shingles);
	bool exact = a->body.high == b->body.high && a->body.low == b->body.low;
	struct judgement j;

	*m = (struct copy_match){ .relation = COPY_ORIGINAL };
	if (a->shingles == 0 || b->shingles == 0)
		return;
	copy_measure(a, b, common, &m->evidence);
	j = weigh(e);
	m->resemblance = j.resemblance;
	if (!same_id && !same_title(&j, e, shingles))
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
