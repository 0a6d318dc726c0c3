#include "text/automaton_build.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/strbuf.h"

/* How many free slots are tried for a state of several children before the array grows instead. */
#define TRIES 64

struct pattern {
	size_t start, len;	/* in the builder's text */
};

struct automaton_builder {
	bool fold;
	struct strbuf text;	/* all patterns, one after the other */
	struct pattern *patterns;
	size_t len, cap;
};

/* A node of the trie that is laid out into the double array; 0 is the root and never a child. */
struct trie_node {
	uint32_t code, first, next;	/* children in ascending order of first appearance */
	uint32_t pattern;
	uint32_t slot;
};

struct trie {
	struct trie_node *nodes;
	size_t len;
};

/*
 * The double array while it grows.  Free slots form a ring through next and prev; 0 is its anchor.
 */
struct layout {
	struct automaton_node *nodes;
	uint32_t *patterns;
	uint32_t *next, *prev;
	size_t len, cap, block;
};

struct automaton_builder *
automaton_builder_new(bool fold)
{
	struct automaton_builder *b = xcalloc(1, sizeof(*b));

	b->fold = fold;
	return b;
}

uint32_t
automaton_add(struct automaton_builder *b, struct str pattern)
{
	size_t i, start = b->text.len;

	if (b->len == b->cap) {
		b->cap = b->cap ? b->cap * 2 : 64;
		b->patterns = xreallocarray(b->patterns, b->cap, sizeof(*b->patterns));
	}
	strbuf_add_str(&b->text, pattern);
	for (i = start; b->fold && i < b->text.len; i++)
		b->text.s[i] = automaton_fold_byte(b->text.s[i]);
	b->patterns[b->len] = (struct pattern){ start, pattern.len };
	return (uint32_t)b->len++;
}

static struct str
pattern_text(const struct automaton_builder *b, size_t i)
{
	return (struct str){ b->text.s + b->patterns[i].start, b->patterns[i].len };
}

/*
 * ------ the alphabet: frequent symbols get small codes, which keeps the double array dense ------
 */

struct symbol_count {
	uint32_t symbol, count;
};

static int
by_count(const void *pa, const void *pb)
{
	const struct symbol_count *a = pa, *b = pb;

	if (a->count != b->count)
		return a->count < b->count ? 1 : -1;
	return (a->symbol > b->symbol) - (a->symbol < b->symbol);
}

/* The counter of a symbol, in a page that is made when it is first needed. */
static uint32_t *
symbol_cell(struct automaton *a, size_t *npages, uint32_t symbol)
{
	uint32_t *page = &a->page_of[symbol >> 8];

	if (*page == 0) {
		a->pages = xreallocarray(a->pages, *npages + 1, sizeof(*a->pages));
		memset(a->pages[*npages], 0, sizeof(*a->pages));
		*page = (uint32_t)++*npages;
	}
	return &a->pages[*page - 1][symbol & 0xFF];
}

/* Fills page_of and pages; the number of codes. */
static size_t
make_alphabet(struct automaton *a, struct str text)
{
	struct symbol_count *counts;
	size_t npages = 0, n = 0, pos = 0, i, p;

	while (pos < text.len)
		++*symbol_cell(a, &npages, automaton_symbol(text, &pos));
	counts = xreallocarray(NULL, npages * 256 + 1, sizeof(*counts));
	for (p = 0; p < AUTOMATON_PAGES; p++) {
		for (i = 0; a->page_of[p] != 0 && i < 256; i++) {
			uint32_t count = a->pages[a->page_of[p] - 1][i];

			if (count != 0)
				counts[n++] = (struct symbol_count){ (uint32_t)(p << 8 | i),
				    count };
		}
	}
	qsort(counts, n, sizeof(*counts), by_count);
	for (i = 0; i < n; i++)
		*symbol_cell(a, &npages, counts[i].symbol) = (uint32_t)i + 1;
	free(counts);
	return n;
}

/* ------ the trie ------ */

/* There is room for one: make_trie took it. */
static uint32_t
trie_new_node(struct trie *t, uint32_t code)
{
	t->nodes[t->len] = (struct trie_node){ .code = code };
	return (uint32_t)t->len++;
}

struct sorted {
	uint64_t key;		/* the first bytes, in their order: they tell most patterns apart */
	struct str text;
	uint32_t number;
};

/* The first eight bytes of text as a number, with NUL bytes for those that a short one has not. */
static uint64_t
sort_key(struct str text)
{
	uint64_t key = 0;

	for (size_t i = 0; i < sizeof(key); i++)
		key = key << 8 | (i < text.len ? (unsigned char)text.s[i] : 0);
	return key;
}

static int
by_text(const void *pa, const void *pb)
{
	const struct sorted *a = pa, *b = pb;
	int order;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	order = str_cmp(a->text, b->text);
	return order != 0 ? order : (a->number > b->number) - (a->number < b->number);
}

/*
 * Adds one pattern.  Patterns come sorted, so a node's newest child is the only one that can be
 * shared, and it stands first in its list.
 */
static void
trie_add(struct trie *t, const struct automaton *a, struct str text, uint32_t number)
{
	uint32_t at = 0, symbol, code, child;
	size_t pos = 0;

	while (pos < text.len) {
		symbol = automaton_symbol(text, &pos);
		code = a->pages[a->page_of[symbol >> 8] - 1][symbol & 0xFF];
		child = t->nodes[at].first;
		if (child == 0 || t->nodes[child].code != code) {
			child = trie_new_node(t, code);
			t->nodes[child].next = t->nodes[at].first;
			t->nodes[at].first = child;
		}
		at = child;
	}
	/* the later number is met first; chain the older ones so that the lowest comes first */
	a->same[number] = t->nodes[at].pattern;
	t->nodes[at].pattern = number + 1;
}

static void
make_trie(struct trie *t, struct automaton *a, const struct automaton_builder *b)
{
	struct sorted *sorted = xreallocarray(NULL, b->len + 1, sizeof(*sorted));
	size_t i;

	for (i = 0; i < b->len; i++) {
		struct str text = pattern_text(b, i);

		sorted[i] = (struct sorted){ sort_key(text), text, (uint32_t)i };
	}
	qsort(sorted, b->len, sizeof(*sorted), by_text);
	/* a node for each byte at most: what is not written to takes no memory, and nothing is moved */
	t->nodes = xreallocarray(NULL, b->text.len + 1, sizeof(*t->nodes));
	trie_new_node(t, 0);
	/*
	 * Backwards: equal patterns then chain with the lowest number first.  Descending order
	 * shares newest children as well as ascending order does.
	 */
	for (i = b->len; i-- > 0;)
		trie_add(t, a, sorted[i].text, sorted[i].number);
	free(sorted);
}

/* ------ the double array ------ */

static void
layout_reserve(struct layout *l, size_t cap)
{
	l->cap = cap;
	l->nodes = xreallocarray(l->nodes, cap, sizeof(*l->nodes));
	l->patterns = xreallocarray(l->patterns, cap, sizeof(*l->patterns));
	l->next = xreallocarray(l->next, cap, sizeof(*l->next));
	l->prev = xreallocarray(l->prev, cap, sizeof(*l->prev));
}

/* One more block of free slots, put in front of the ring's anchor. */
static uint32_t
layout_grow(struct layout *l)
{
	uint32_t first = (uint32_t)l->len, i, end = (uint32_t)(l->len + l->block);

	l->len = end;
	if (end > l->cap)
		layout_reserve(l, end * 2);
	for (i = first; i < end; i++) {
		l->nodes[i] = (struct automaton_node){ .check = AUTOMATON_FREE };
		l->patterns[i] = 0;
		if (i == AUTOMATON_ROOT) {
			l->next[i] = l->prev[i] = i;
			continue;
		}
		l->prev[i] = l->prev[0];
		l->next[i] = 0;
		l->next[l->prev[0]] = i;
		l->prev[0] = i;
	}
	return first;
}

static void
layout_take(struct layout *l, uint32_t slot, uint32_t parent)
{
	l->next[l->prev[slot]] = l->next[slot];
	l->prev[l->next[slot]] = l->prev[slot];
	l->nodes[slot].check = parent;
}

static bool
base_fits(const struct layout *l, const struct trie *t, uint32_t child, uint32_t base)
{
	for (; child != 0; child = t->nodes[child].next) {
		uint32_t slot = base ^ t->nodes[child].code;

		if (slot == AUTOMATON_ROOT || l->nodes[slot].check != AUTOMATON_FREE)
			return false;
	}
	return true;
}

/*
 * A base under which all of a state's children fall on free slots.  An only child fits anywhere and
 * takes the oldest free slot; several are tried from the newest, where there is most room.
 */
static uint32_t
find_base(struct layout *l, const struct trie *t, uint32_t first)
{
	bool only = t->nodes[first].next == 0;
	uint32_t slot = only ? l->next[0] : l->prev[0];
	int tries;

	for (tries = 0; tries < TRIES && slot != 0; tries++, slot = only ? l->next[slot] :
	    l->prev[slot]) {
		uint32_t base = slot ^ t->nodes[first].code;

		if (base_fits(l, t, first, base))
			return base;
	}
	return layout_grow(l);
}

/* Where a child's failure link goes: its code under the parent's failure path. */
static uint32_t
failure(const struct layout *l, uint32_t parent, uint32_t code)
{
	uint32_t state = parent;

	while (state != AUTOMATON_ROOT) {
		uint32_t child;

		state = l->nodes[state].fail;
		child = l->nodes[state].base ^ code;
		if (l->nodes[child].check == state)
			return child;
	}
	return AUTOMATON_ROOT;
}

/* Breadth first: a failure link points to a shallower state, which then has its place already. */
static void
lay_out(struct layout *l, struct trie *t)
{
	uint32_t *queue = xreallocarray(NULL, t->len, sizeof(*queue));
	size_t head, tail = 1;

	queue[0] = 0;
	for (head = 0; head < tail; head++) {
		struct trie_node *node = &t->nodes[queue[head]];
		uint32_t slot = node->slot, c, base;

		if (node->first == 0)
			continue;
		base = find_base(l, t, node->first);
		l->nodes[slot].base = base;
		for (c = node->first; c != 0; c = t->nodes[c].next) {
			uint32_t place = base ^ t->nodes[c].code, fail;

			layout_take(l, place, slot);
			fail = failure(l, slot, t->nodes[c].code);
			l->nodes[place].fail = fail;
			l->patterns[place] = t->nodes[c].pattern;
			l->nodes[place].ends = t->nodes[c].pattern ? place :
			    l->nodes[fail].ends;
			t->nodes[c].slot = place;
			queue[tail++] = c;
		}
	}
	free(queue);
}

/* Makes cells of the codes: with whether the root has a child under each. */
static void
mark_beginnings(struct automaton *a)
{
	uint32_t base = a->nodes[AUTOMATON_ROOT].base;

	for (size_t p = 0; p < AUTOMATON_PAGES; p++) {
		for (size_t i = 0; a->page_of[p] != 0 && i < 256; i++) {
			uint32_t *cell = &a->pages[a->page_of[p] - 1][i], code = *cell;

			if (code != 0)
				*cell = code << 1 |
				    (a->nodes[base ^ code].check == AUTOMATON_ROOT);
		}
	}
}

static size_t
power_above(size_t n)
{
	size_t p = 1;

	while (p <= n)
		p *= 2;
	return p;
}

struct automaton *
automaton_build(struct automaton_builder *b)
{
	struct automaton *a = xcalloc(1, sizeof(*a));
	struct layout l = { 0 };
	struct trie t = { 0 };
	size_t i;

	a->fold = b->fold;
	a->lengths = xcalloc(b->len + 1, sizeof(*a->lengths));
	a->same = xcalloc(b->len + 1, sizeof(*a->same));
	for (i = 0; i < b->len; i++)
		a->lengths[i] = (uint32_t)b->patterns[i].len;
	/* a block as wide as the alphabet: base ^ code never leaves the array */
	l.block = power_above(make_alphabet(a, strbuf_str(&b->text)));
	make_trie(&t, a, b);
	layout_reserve(&l, t.len + t.len / 4 + l.block); /* nearly all slots are taken */
	layout_grow(&l);
	lay_out(&l, &t);
	a->nodes = xreallocarray(l.nodes, l.len, sizeof(*l.nodes));
	a->patterns = xreallocarray(l.patterns, l.len, sizeof(*l.patterns));
	mark_beginnings(a);
	free(l.next);
	free(l.prev);
	free(t.nodes);
	free(b->patterns);
	strbuf_free(&b->text);
	free(b);
	return a;
}
