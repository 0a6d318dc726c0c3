/* The measuring half of news/copy. */
#include "news/copy.h"

#include <string.h>

/* Shingles by their place in the smaller text, and the shared ones by their place in the larger. */
struct places {
	size_t there[SKETCH_PLACES], shared[SKETCH_PLACES], larger[SKETCH_PLACES];
};

/* No copy shares less of the shorter text. */
#define LITTLE 0.25

/* Shared shingles that are not common, so that the two are one story. */
#define OWN_WORDS 80

/* So many of the lowest hashes are looked at first. */
#define GLANCE 64

/* How many pieces are the beginning of a text: a name of four syllables, or six letters. */
#define LEAD 3

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

/* A merge of two ascending sketches, as far as it has come. */
struct overlap {
	const uint64_t *few, *many;	/* the shorter one first */
	size_t nfew, nmany, i, j, shared;
	unsigned shift;			/* a kept sketch has lost its lower bits */
};

/* Goes on until `until` hashes of the shorter sketch are done. */
static void
overlap_to(struct overlap *o, size_t until)
{
	if (until > o->nfew)
		until = o->nfew;
	while (o->i < until && o->j < o->nmany) {
		uint64_t p = o->few[o->i] >> o->shift, q = o->many[o->j] >> o->shift;

		o->shared += p == q;
		o->i += p <= q;
		o->j += q <= p;
	}
}

bool
copy_plausible(const struct fingerprint *a, const struct fingerprint *b)
{
	const struct sketch *x = a->sketch, *y = b->sketch;
	unsigned level = x->level > y->level ? x->level : y->level;
	size_t n = sketch_at_level(x, level), m = sketch_at_level(y, level);
	struct overlap o = { .few = x->hashes, .many = y->hashes, .nfew = n, .nmany = m };

	o.shift = SKETCH_SHIFT - (x->level < y->level ? x->level : y->level);
	if (m < n) {
		o.few = y->hashes;
		o.many = x->hashes;
		o.nfew = m;
		o.nmany = n;
	}
	/* most candidates show at once that they share a phrase and no more */
	overlap_to(&o, GLANCE);
	if (o.nfew > GLANCE && (double)o.shared * 4 < LITTLE * GLANCE)
		return false;
	overlap_to(&o, o.nfew);
	return o.shared > 0 && (double)o.shared >= LITTLE * (double)o.nfew;
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

/* Notes that number i of a stands where b has another one. */
static void
note_change(struct copy_evidence *e, size_t i, size_t at)
{
	if (e->changed < COPY_CHANGES) {
		e->change[e->changed][0] = i;
		e->change[e->changed][1] = at;
	}
	e->changed++;
}

/* Whether a number stands among words that many articles have. */
static bool
is_usual(const struct fingerprint_number *n, const struct commonness *common)
{
	return commonness_test(common, n->around) &&
	    (commonness_test(common, n->before) || commonness_test(common, n->behind));
}

/*
 * Between two texts that share many words of their own, a number among words that everybody has (readers'
 * comments, a date of entry) tells nothing when it changes.
 */
static void
align_numbers(const struct fingerprint *a, const struct fingerprint *b, const struct commonness *common,
    struct copy_evidence *e)
{
	char taken_a[FINGERPRINT_NUMBERS] = { 0 }, taken_b[FINGERPRINT_NUMBERS] = { 0 };
	bool one_story = e->shared >= OWN_WORDS;
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
		if (!one_story || !is_usual(&a->numbers[i], common))
			note_change(e, i, at);
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
	size_t i;

	for (i = 0; i < n; i++)
		if (pieces[i] == piece)
			return true;
	return false;
}

/* The share of n pieces that an article has in its text or its title. */
static double
share_in(const uint16_t *pieces, size_t n, const struct fingerprint *fp)
{
	size_t i, there = 0;

	for (i = 0; i < n; i++)
		there += has_piece(fp->pieces, fp->npieces, pieces[i]) ||
		    has_piece(fp->title, fp->ntitle, pieces[i]);
	return n > 0 ? (double)there / (double)n : 1;
}

static size_t
at_most(size_t n, size_t max)
{
	return n < max ? n : max;
}

static void
lower(double *least, double value)
{
	if (value < *least)
		*least = value;
}

/* What of a's names is missing in b. */
static void
ask_names(const struct fingerprint *a, const struct fingerprint *b, struct copy_evidence *e)
{
	size_t i, own = 0;

	lower(&e->lead, share_in(a->pieces, at_most(a->npieces, LEAD), b));
	if (a->ntitle == 0 || b->ntitle == 0)
		return;
	lower(&e->title, share_in(a->title, a->ntitle, b));
	lower(&e->name, share_in(a->title, at_most(a->ntitle, LEAD), b));
	for (i = 0; i < a->ntitle; i++)
		own += has_piece(a->pieces, a->npieces, a->title[i]);
	lower(&e->own, (double)own / (double)a->ntitle);
}

/*
 * Names are asked for where there are few words.  The title of a part may say what only the whole goes on
 * to tell, and the whole's what the part left out: then the part is asked alone.
 */
static void
compare_names(const struct fingerprint *a, const struct fingerprint *b, struct copy_evidence *e)
{
	const struct fingerprint *small = a->shingles < b->shingles ? a : b, *large = small == a ? b : a;

	e->title = e->name = e->lead = e->own = 1;
	e->cut = small->cut;
	if (small->shingles >= COPY_BRIEF || large->npieces == 0)
		return;
	ask_names(small, large, e);
	if (small->shingles * 10 >= large->shingles * 7)
		ask_names(large, small, e);
}

void
copy_measure(const struct fingerprint *a, const struct fingerprint *b, const struct commonness *common,
    struct copy_evidence *e)
{
	*e = (struct copy_evidence){ .same = 0 };
	compare_sketches(a->sketch, b->sketch, common, e);
	align_numbers(a, b, common, e);
	count_values(a, b, e);
	compare_names(a, b, e);
}
