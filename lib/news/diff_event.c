#include "news/diff_event.h"

#include <math.h>

#include "base/hash.h"
#include "news/diff_alias.h"
#include "news/diff_key.h"

#define ENOUGH 2  /* points that make two ids one event */
#define RIVALS 8  /* events that an article's figures may be of */
#define THREE 100 /* the least number of three digits */
#define FOUR 1000

/* Other events that share figures with one of the article's, with their points. */
struct tally {
	struct str ids[RIVALS];
	unsigned points[RIVALS];
	size_t len;
};

/*
 * How telling a figure is: 2 for four digits, 1 for three, written zeros at the end not counted
 * (150 people are put up everywhere), 0 for another.
 */
static unsigned
weight(const struct diff_claim *c)
{
	double v = c->figure.value;

	if (c->type != CLAIM_QUANTITY || c->modality != CLAIM_ASSERTED || isnan(v) || v != floor(v) ||
	    v < THREE || v > 1e15 || c->figure.modifier != MODIFIER_EXACT)
		return 0;
	while (fmod(v, 10) == 0)
		v /= 10;
	return v >= FOUR ? 2 : v >= THREE;
}

static struct diff_key
figure_key(const struct diff_claim *c, struct str class)
{
	struct diff_key k = diff_alias_key('f', class);

	diff_key_add(&k, (hash64(c->attribute) ^ hash_mix((uint64_t)c->figure.value)) & DIFF_ALIAS_SLOTS);
	return k;
}

static struct diff_key
root_key(const struct diff_claim *c, struct str class)
{
	struct diff_key k = diff_alias_key('r', class);

	diff_key_add(&k, hash64(c->root) & DIFF_ALIAS_SLOTS);
	return k;
}

static void
add_points(struct tally *t, struct str id, unsigned points)
{
	size_t i = 0;

	while (i < t->len && !str_eq(t->ids[i], id))
		i++;
	if (i == RIVALS)
		return;
	t->ids[i] = id;
	t->points[i] = (i < t->len ? t->points[i] : 0) + points;
	t->len += i == t->len;
}

/* Whether some claim of the article is said of id: who tells of both knows that they are two. */
static bool
speaks_of(struct diff_claim **claims, size_t n, struct str id)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(claims[i]->subject, id))
			return true;
	return false;
}

/* The event that the article tells most of; empty for none. */
static struct str
main_event(const struct diff_lexicon *lexicon, struct diff_claim **claims, size_t n)
{
	struct tally t = { .len = 0 };
	size_t best = 0;

	for (size_t i = 0; i < n; i++)
		if (claims[i]->published.known &&
		    diff_lexicon_class(lexicon, claims[i]->subject).len > 0)
			add_points(&t, claims[i]->subject, 1);
	for (size_t i = 1; i < t.len; i++)
		if (t.points[i] > t.points[best])
			best = i;
	return t.len > 0 ? t.ids[best] : (struct str){ NULL, 0 };
}

/* Who else is known under the key within a week of c; empty for nobody. */
static struct str
other_under(struct diff_store *store, struct arena *arena, const struct diff_lexicon *lexicon,
    const struct diff_key *k, const struct diff_claim *c)
{
	struct diff_spelling s;

	/* two classes or figures may share a slot */
	if (!diff_alias_read(store, arena, k, &s) || !diff_alias_within_week(c, &s) ||
	    str_eq(s.id, c->subject) ||
	    !str_eq(diff_lexicon_class(lexicon, s.id), diff_lexicon_class(lexicon, c->subject)))
		return (struct str){ NULL, 0 };
	return s.id;
}

/* The event of the original of a copy, or that whose figures these are; subject for neither. */
static struct str
known_event(struct diff_store *store, struct arena *arena, const struct diff_lexicon *lexicon,
    struct diff_claim **claims, size_t n, struct str subject)
{
	struct str class = diff_lexicon_class(lexicon, subject);
	struct tally t = { .len = 0 };

	for (size_t i = 0; i < n; i++) {
		const struct diff_claim *c = claims[i];
		unsigned points = weight(c);
		bool copy = !str_eq(c->root, c->article);
		struct diff_key k = copy ? root_key(c, class) : figure_key(c, class);

		if (!str_eq(c->subject, subject) || (!copy && points == 0))
			continue;
		struct str other = other_under(store, arena, lexicon, &k, c);
		if (other.len > 0 && !speaks_of(claims, n, other))
			add_points(&t, other, copy ? ENOUGH : points);
	}
	for (size_t i = 0; i < t.len; i++)
		if (t.points[i] >= ENOUGH)
			return t.ids[i];
	return subject;
}

/* Keeps what articles to come may share with the event. */
static void
keep(struct diff_store *store, struct arena *arena, struct str class, const struct diff_claim *c)
{
	struct diff_key root = root_key(c, class), figure = figure_key(c, class);

	if (str_eq(c->root, c->article))
		diff_alias_write(store, arena, &root, c->subject, c);
	if (weight(c) > 0)
		diff_alias_write(store, arena, &figure, c->subject, c);
}

void
diff_event(struct diff_store *store, struct arena *arena, const struct diff_lexicon *lexicon,
    struct diff_claim **claims, size_t n)
{
	struct str subject = main_event(lexicon, claims, n), first;

	if (subject.len == 0)
		return;
	first = known_event(store, arena, lexicon, claims, n, subject);
	for (size_t i = 0; i < n; i++) {
		if (!str_eq(claims[i]->subject, subject))
			continue;
		claims[i]->subject = first;
		claims[i]->family = diff_claim_family(first);
		keep(store, arena, diff_lexicon_class(lexicon, first), claims[i]);
	}
}
