#include "news/copies.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "news/copies_window.h"
#include "news/copies_record.h"
#include "news/posting.h"

#define CANDIDATES 16
#define VERSIONS 4		/* articles of the same id that are looked at */
#define HALF_ALIKE 0.6
#define SWEEP 1024		/* articles between two looks at the window */

enum table { TABLE_ARTICLES, TABLE_FIGURES, TABLE_INDEX, TABLE_MEMORY };

#define GONE UINT64_MAX		/* number of an article that fell out of the window */

/* What is in memory of an article: the rest is under its number in the state. */
struct entry {
	uint64_t number;
	int64_t time;
};

struct copies {
	struct state *state;
	enum fingerprint_unit unit;
	struct copies_window window;
	struct commonness common;
	struct posting postings;
	struct entry *entries;
	size_t len, cap, gone;	/* gone: of len, those that fell out of the window */
	uint64_t next;		/* number of the next article */
	unsigned since;		/* articles placed since the window was looked at */
	struct strbuf scratch;
	bool damaged;
};

/* An earlier article that the new one is compared with. */
struct earlier {
	struct copies_record record;
	int64_t apart;			/* seconds between the two */
	struct copy_match match;
};

const char *const *
copies_tables(size_t *n)
{
	static const char *const names[] = { "articles", "figures", "index", "memory" };

	*n = ARRAY_LEN(names);
	return names;
}

const char *
copies_parameters(enum fingerprint_unit unit)
{
	return unit == FINGERPRINT_ARTICLE ? "on=article shingle=10 sketch=512 keys=4+32+8"
					   : "on=sentence shingle=10 sketch=512 keys=4+32+8";
}

static void
add_entry(struct copies *c, uint64_t number, int64_t time, const uint32_t *keys, size_t n)
{
	if (c->len == c->cap) {
		c->cap = c->cap != 0 ? 2 * c->cap : 1024;
		c->entries = xreallocarray(c->entries, c->cap, sizeof(*c->entries));
	}
	c->entries[c->len] = (struct entry){ number, time };
	posting_add(&c->postings, (uint32_t)c->len, keys, n);
	c->len++;
}

static bool
load_entry(void *arg, struct str key, struct str value)
{
	struct copies *c = arg;
	struct copies_keys keys;

	if (key.len != 8 || !copies_keys_read(value, &keys)) {
		c->damaged = true;
		return false;
	}
	add_entry(c, copies_number(key), keys.time, keys.keys, keys.len);
	return true;
}

bool
copies_open(struct copies **copies, struct state *state, enum fingerprint_unit unit, int64_t window)
{
	struct copies *c = xcalloc(1, sizeof(*c));
	struct str value;

	*copies = c;
	c->state = state;
	c->unit = unit;
	c->window.length = window;
	commonness_init(&c->common);
	if (state_get(state, TABLE_MEMORY, str_of("common"), &value) &&
	    !commonness_read(&c->common, value))
		return false;
	if (state_get(state, TABLE_MEMORY, str_of("window"), &value) &&
	    !copies_window_read(&c->window, value, &c->next))
		return false;
	state_each(state, TABLE_INDEX, str_of(""), load_entry, c);
	return !c->damaged;
}

void
copies_close(struct copies *c)
{
	if (c == NULL)
		return;
	commonness_free(&c->common);
	posting_free(&c->postings);
	strbuf_free(&c->scratch);
	free(c->entries);
	free(c);
}

/* Reads a candidate; false when it is out of the window's reach or damaged. */
static bool
read_earlier(struct copies *c, struct arena *arena, uint32_t index, int64_t time, struct earlier *e)
{
	const struct entry *entry = &c->entries[index];
	char key[8];
	struct str value;

	if (entry->number == GONE || !copies_window_reaches(&c->window, time, entry->time))
		return false;
	e->apart = time < entry->time ? entry->time - time : time - entry->time;
	return state_get(c->state, TABLE_ARTICLES, copies_number_key(entry->number, key), &value) &&
	    copies_record_read(arena, value, &e->record);
}

/* Reads its figures as well. */
static bool
read_figures(struct copies *c, struct arena *arena, uint32_t index, struct earlier *e)
{
	char key[8];
	struct str value;

	return state_get(c->state, TABLE_FIGURES, copies_number_key(c->entries[index].number, key), &value) &&
	    fingerprint_read_figures(&e->record.print, arena, value);
}

struct search {
	const struct copies_article *article;
	const struct fingerprint *print;
	int64_t time;
	struct earlier kin[CANDIDATES + VERSIONS];	/* what it has to do with, one article a cluster */
	size_t nkin;
	bool known;		/* the id is taken by another version */
};

/*
 * Which of two articles of one cluster says better what the new one is to it: a part or a heavily edited
 * copy does not show all the figures, so whoever has more of them to compare.
 */
static bool
knows_better(const struct copy_match *a, const struct copy_match *b)
{
	size_t m = a->evidence.same + a->evidence.changed, n = b->evidence.same + b->evidence.changed;

	if ((a->relation == COPY_EXACT) != (b->relation == COPY_EXACT))
		return a->relation == COPY_EXACT;
	return m != n ? m > n : a->resemblance > b->resemblance;
}

/* Which of two clusters the new one belongs to: a copy before a revision, then the more alike. */
static bool
closer(const struct copy_match *a, const struct copy_match *b)
{
	static const int ranks[] = { 0, 3, 2, 2, 1 };

	if (ranks[a->relation] != ranks[b->relation])
		return ranks[a->relation] > ranks[b->relation];
	return a->resemblance - 0.02 * (double)a->evidence.changed >
	    b->resemblance - 0.02 * (double)b->evidence.changed;
}

static void
consider(struct copies *c, struct arena *arena, uint32_t index, struct search *s)
{
	struct earlier e;
	bool same_id;
	size_t i;

	if (!read_earlier(c, arena, index, s->time, &e))
		return;
	same_id = str_eq(e.record.id, s->article->id);
	s->known |= same_id;
	if (!copy_plausible(s->print, &e.record.print) || !read_figures(c, arena, index, &e))
		return;
	copy_compare(s->print, &e.record.print, &c->common, same_id, e.apart, &e.match);
	if (e.match.relation == COPY_ORIGINAL)
		return;
	for (i = 0; i < s->nkin && !str_eq(s->kin[i].record.cluster, e.record.cluster); i++)
		;
	if (i == s->nkin)
		s->nkin++;
	else if (!knows_better(&e.match, &s->kin[i].match))
		return;
	s->kin[i] = e;
}

static void
search(struct copies *c, struct arena *arena, const struct copies_keys *keys, struct search *s)
{
	struct posting_candidate found[CANDIDATES + VERSIONS];
	size_t i, j, n, versions;

	/* the first key is the id's */
	versions = posting_find(&c->postings, keys->keys, 1, found, VERSIONS);
	n = versions + posting_find(&c->postings, keys->keys + 1, keys->len - 1, found + versions,
	    CANDIDATES);
	for (i = 0; i < n; i++) {
		/* one key in common is chance, but for the id */
		if (i >= versions && found[i].hits < 2)
			break;
		for (j = 0; j < i && found[j].article != found[i].article; j++)
			;
		if (j == i)
			consider(c, arena, found[i].article, s);
	}
}

/* The article that decides, or NULL when there is none. */
static const struct earlier *
closest(const struct search *s)
{
	const struct earlier *best = NULL;
	size_t i;

	for (i = 0; i < s->nkin; i++)
		if (best == NULL || closer(&s->kin[i].match, &best->match))
			best = &s->kin[i];
	return best;
}

static void
take_changes(struct arena *arena, const struct search *s, const struct earlier *best,
    struct copies_answer *answer)
{
	const struct copy_evidence *e = &best->match.evidence;
	size_t i;

	answer->nchanged = e->changed < COPY_CHANGES ? e->changed : COPY_CHANGES;
	for (i = 0; i < answer->nchanged; i++) {
		answer->changed[i][0] = arena_dup(arena, best->record.print.numbers[e->change[i][1]].text);
		answer->changed[i][1] = s->print->numbers[e->change[i][0]].text;
	}
}

static void
answer_search(struct arena *arena, const struct search *s, struct copies_answer *answer)
{
	const struct copies_article *a = s->article;
	const struct earlier *best = closest(s);

	*answer = (struct copies_answer){ .relation = COPY_ORIGINAL };
	/* a second version cannot name its cluster by the id alone */
	answer->cluster = s->known ? arena_printf(arena, "%.*s@%.*s", (int)a->id.len, a->id.s, (int)a->rev.len,
	    a->rev.s) : a->id;
	answer->root = a->id;
	if (best == NULL)
		return;
	answer->relation = best->match.relation;
	answer->similarity = best->match.similarity;
	/* what was read from the state is the state's until it changes */
	answer->of = arena_dup(arena, best->record.id);
	answer->root = arena_dup(arena, best->record.root);
	if (answer->relation == COPY_REVISION)
		take_changes(arena, s, best, answer);
	else
		answer->cluster = arena_dup(arena, best->record.cluster);
}

static void
remember(struct copies *c, const struct copies_article *a, const struct fingerprint *print,
    const struct copies_keys *keys, const struct copies_answer *answer)
{
	struct copies_record record = { a->id, answer->cluster, answer->root, *print };
	char key[8];
	struct str number = copies_number_key(c->next, key);

	strbuf_reset(&c->scratch);
	copies_record_write(&record, &c->scratch);
	state_put(c->state, TABLE_ARTICLES, number, strbuf_str(&c->scratch));
	strbuf_reset(&c->scratch);
	fingerprint_write_figures(print, &c->scratch);
	state_put(c->state, TABLE_FIGURES, number, strbuf_str(&c->scratch));
	strbuf_reset(&c->scratch);
	copies_keys_write(keys, &c->scratch);
	state_put(c->state, TABLE_INDEX, number, strbuf_str(&c->scratch));
	add_entry(c, c->next, keys->time, keys->keys, keys->len);
	c->next++;
	/*
	 * A story that many copy is not usual for it; but what is half alike may be alike in its notices
	 * alone.
	 */
	if (answer->relation == COPY_ORIGINAL || answer->similarity < HALF_ALIKE)
		commonness_add(&c->common, print->sketch);
}

/* Closes the gaps that articles left in the index. */
static void
close_gaps(struct copies *c)
{
	uint32_t *numbers = xreallocarray(NULL, c->len, sizeof(*numbers));
	size_t i, kept = 0;

	for (i = 0; i < c->len; i++) {
		numbers[i] = UINT32_MAX;
		if (c->entries[i].number == GONE)
			continue;
		numbers[i] = (uint32_t)kept;
		c->entries[kept++] = c->entries[i];
	}
	posting_renumber(&c->postings, numbers);
	c->len = kept;
	c->gone = 0;
	free(numbers);
}

/* Lets go of the articles that fell out of the window. */
static void
sweep(struct copies *c)
{
	struct str key;
	char buf[8];
	size_t i;

	for (i = 0; i < c->len; i++) {
		struct entry *e = &c->entries[i];

		if (e->number == GONE || copies_window_holds(&c->window, e->time))
			continue;
		key = copies_number_key(e->number, buf);
		state_delete(c->state, TABLE_ARTICLES, key);
		state_delete(c->state, TABLE_FIGURES, key);
		state_delete(c->state, TABLE_INDEX, key);
		e->number = GONE;
		c->gone++;
	}
	c->since = 0;
	/* the index is rebuilt at a cost of its size, so for a part of its size only */
	if (c->gone * 4 > c->len)
		close_gaps(c);
}

void
copies_place(struct copies *c, struct arena *arena, const struct copies_article *article,
    struct copies_answer *answer)
{
	struct search s = { .article = article };
	struct fingerprint print;
	struct copies_keys keys;

	s.time = copies_window_see(&c->window, article->dated, article->published);
	fingerprint_make(&print, arena, article->title, article->text, c->unit);
	s.print = &print;
	copies_keys_make(&keys, article->id, &print, &c->common, s.time);
	search(c, arena, &keys, &s);
	answer_search(arena, &s, answer);
	/* nothing to compare with, or seen before: a feed that is polled again */
	if (print.shingles == 0 || (answer->relation == COPY_EXACT && str_eq(answer->of, article->id)))
		return;
	remember(c, article, &print, &keys, answer);
	if (++c->since == SWEEP)
		sweep(c);
}

void
copies_save(struct copies *c)
{
	sweep(c);
	strbuf_reset(&c->scratch);
	commonness_write(&c->common, &c->scratch);
	state_put(c->state, TABLE_MEMORY, str_of("common"), strbuf_str(&c->scratch));
	strbuf_reset(&c->scratch);
	copies_window_write(&c->window, c->next, &c->scratch);
	state_put(c->state, TABLE_MEMORY, str_of("window"), strbuf_str(&c->scratch));
}
