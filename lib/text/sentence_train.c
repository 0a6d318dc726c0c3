#include "text/sentence_train.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "text/sentence_rules.h"

#define EPOCHS 8
#define SETTLED 4		/* from this epoch on the weights are averaged */
#define RATE 0.06
#define L2 5e-5
#define SCALE 24.0		/* one log odd in units of a weight */
#define MIN_SEEN 8		/* examples that must share a feature */
#define MIN_WEIGHT 4		/* smaller ones say nothing */
#define MIN_ENDING 8		/* sentences that must share a bare ending */
#define MIN_SHARE 20		/* of so many words that end alike, one must end a sentence */

#define NWEIGHTS ((size_t)1 << SENTENCE_FEATURE_BITS)

/* The examples, one after the other: features of item i stand at index[first[i]..first[i + 1]). */
struct examples {
	uint32_t *index;
	size_t nindex, cap_index;
	size_t *first;
	unsigned char *label;
	size_t len, cap;
};

struct learner {
	double *weight, *square, *sum;	/* sum: of the weights after each settled epoch */
	double bias_sum;
	uint32_t *seen;
	double bias, bias_square;
};

void
sentence_train_add(struct sentence_trainer *t, struct str text, const struct span *sentences,
    size_t n)
{
	struct sentence_document *d;

	t->documents = arena_grow(&t->arena, t->documents, t->len, &t->cap, sizeof(*t->documents));
	d = &t->documents[t->len++];
	d->text = arena_dup(&t->arena, text);
	d->sentences = arena_alloc(&t->arena, n * sizeof(*sentences));
	memcpy(d->sentences, sentences, n * sizeof(*sentences));
	d->nsentences = n;
}

/* Adds to counts the last syllable of each word of text that white space follows. */
static void
count_words(struct str text, uint32_t *counts)
{
	size_t i = 0;
	uint32_t cp, before = 0;

	while (i < text.len) {
		i += utf8_decode(text, i, &cp);
		if (cp == ' ' && utf8_is_hangul(before))
			counts[before - 0xAC00]++;
		before = cp;
	}
}

static void
count_sentences(const struct sentence_document *d, uint32_t *counts)
{
	size_t k;
	uint32_t cp;

	for (k = 0; k + 1 < d->nsentences; k++) {
		if (d->sentences[k].end == 0)
			continue;
		utf8_decode_before(d->text, d->sentences[k].end, &cp);
		if (utf8_is_hangul(cp))
			counts[cp - 0xAC00]++;
	}
}

/* Syllables that end sentences which have no punctuation, and do not mostly end other words. */
static void
learn_endings(const struct sentence_trainer *t, struct sentence_model *m)
{
	uint32_t *words = xcalloc(ENDINGS_BYTES * 8, sizeof(*words));
	uint32_t *ends = xcalloc(ENDINGS_BYTES * 8, sizeof(*ends)), i;
	size_t k;

	for (k = 0; k < t->len; k++) {
		count_words(t->documents[k].text, words);
		count_sentences(&t->documents[k], ends);
	}
	for (i = 0; i < ENDINGS_BYTES * 8; i++)
		if (ends[i] >= MIN_ENDING && ends[i] * MIN_SHARE >= words[i])
			sentence_model_add_ending(m, 0xAC00 + i);
	free(words);
	free(ends);
}

static void
add_example(struct examples *x, const uint32_t *index, size_t n, bool label)
{
	if (x->nindex + n > x->cap_index) {
		x->cap_index = (x->nindex + n) * 2;
		x->index = xreallocarray(x->index, x->cap_index, sizeof(*x->index));
	}
	if (x->len + 2 > x->cap) {
		x->cap = x->cap ? x->cap * 2 : 1024;
		x->first = xreallocarray(x->first, x->cap, sizeof(*x->first));
		x->label = xreallocarray(x->label, x->cap, sizeof(*x->label));
	}
	memcpy(x->index + x->nindex, index, n * sizeof(*index));
	x->first[x->len] = x->nindex;
	x->label[x->len++] = label;
	x->nindex += n;
	x->first[x->len] = x->nindex;
}

/*
 * Every candidate, labelled by the sentences of the document.  Here all syllables count as endings:
 * the many words that end no sentence teach what one looks like.
 */
static void
add_document(struct examples *x, const struct sentence_document *d, struct arena *arena)
{
	unsigned char endings[ENDINGS_BYTES];
	struct sentence_candidates c;
	uint32_t index[SENTENCE_FEATURES_MAX];
	struct boundary b;
	size_t k = 0;

	memset(endings, 0xFF, sizeof(endings));
	sentence_candidates_start(&c, arena, d->text, endings);
	while (sentence_candidates_next(&c, &b)) {
		while (k + 1 < d->nsentences && d->sentences[k].end < b.core)
			k++;
		if (k + 1 >= d->nsentences ||
		    sentence_rules(&c, &b, d->sentences[k].start) != VERDICT_ASK)
			continue;
		if (d->sentences[k].end < b.end && d->sentences[k].end > b.core)
			continue;
		add_example(x, index, sentence_features(d->text, &c.profile, &b,
		    d->sentences[k].start, index),
		    d->sentences[k].end == b.end);
	}
}

static double
margin(const struct learner *l, const uint32_t *index, size_t n)
{
	double sum = l->bias;
	size_t i;

	for (i = 0; i < n; i++)
		sum += l->weight[index[i]];
	return sum;
}

static void
learn(struct learner *l, const uint32_t *index, size_t n, bool label)
{
	double error = (label ? 1.0 : 0.0) - 1.0 / (1.0 + exp(-margin(l, index, n))), g;
	size_t i;

	l->bias_square += error * error;
	l->bias += RATE * error / sqrt(1e-6 + l->bias_square);
	for (i = 0; i < n; i++) {
		if (l->seen[index[i]] < MIN_SEEN)
			continue;
		g = error - L2 * l->weight[index[i]] * (double)n;
		l->square[index[i]] += g * g;
		l->weight[index[i]] += RATE * g / sqrt(1e-6 + l->square[index[i]]);
	}
}

/* Fisher and Yates, with a generator of our own so that every machine learns the same. */
static void
shuffle(size_t *order, size_t n, uint64_t *seed)
{
	size_t i;

	for (i = n; i > 1; i--) {
		size_t k, held = order[i - 1];

		*seed ^= *seed << 13;
		*seed ^= *seed >> 7;
		*seed ^= *seed << 17;
		k = *seed % i;
		order[i - 1] = order[k];
		order[k] = held;
	}
}

static void
run_epochs(struct learner *l, const struct examples *x)
{
	size_t *order = xreallocarray(NULL, x->len, sizeof(*order)), i;
	uint64_t seed = 88172645463325252u;
	unsigned epoch;

	for (i = 0; i < x->len; i++)
		order[i] = i;
	for (epoch = 0; epoch < EPOCHS; epoch++) {
		shuffle(order, x->len, &seed);
		for (i = 0; i < x->len; i++) {
			size_t k = order[i], n = x->first[k + 1] - x->first[k];

			learn(l, x->index + x->first[k], n, x->label[k]);
		}
		for (i = 0; epoch >= SETTLED && i < NWEIGHTS; i++)
			l->sum[i] += l->weight[i];
		l->bias_sum += epoch >= SETTLED ? l->bias : 0;
	}
	free(order);
}

static void
round_weights(const struct learner *l, struct sentence_model *m)
{
	size_t i;

	for (i = 0; i < NWEIGHTS; i++) {
		double w = round(l->sum[i] / (EPOCHS - SETTLED) * SCALE);

		if (fabs(w) >= MIN_WEIGHT)
			m->weights[i] = (int8_t)(w > 127 ? 127 : w < -127 ? -127 : w);
	}
	m->bias = (int)round(l->bias_sum / (EPOCHS - SETTLED) * SCALE);
}

bool
sentence_train_run(struct sentence_trainer *t, struct sentence_model *m)
{
	struct examples x = { 0 };
	struct learner l = { 0 };
	struct arena arena = { 0 };
	size_t i;

	memset(m, 0, sizeof(*m));
	learn_endings(t, m);
	for (i = 0; i < t->len; i++) {
		add_document(&x, &t->documents[i], &arena);
		arena_reset(&arena);
	}
	l.weight = xcalloc(NWEIGHTS, sizeof(*l.weight));
	l.square = xcalloc(NWEIGHTS, sizeof(*l.square));
	l.sum = xcalloc(NWEIGHTS, sizeof(*l.sum));
	l.seen = xcalloc(NWEIGHTS, sizeof(*l.seen));
	for (i = 0; i < x.nindex; i++)
		l.seen[x.index[i]]++;
	if (x.len > 0)
		run_epochs(&l, &x);
	round_weights(&l, m);
	free(l.weight);
	free(l.square);
	free(l.sum);
	free(l.seen);
	free(x.index);
	free(x.first);
	free(x.label);
	arena_free(&arena);
	return x.len > 0;
}

void
sentence_train_free(struct sentence_trainer *t)
{
	arena_free(&t->arena);
	*t = (struct sentence_trainer){ 0 };
}
