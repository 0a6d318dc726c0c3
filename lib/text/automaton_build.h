/*
 * automaton_build - the tables of an automaton, shared by its builder and its scanner only.
 *
 * Units:   a symbol is a code point or an ill-formed byte; a code is a symbol's rank by frequency,
 *          from 1.
 * Memory:  see automaton.h.
 */
#ifndef TEXT_AUTOMATON_BUILD_H
#define TEXT_AUTOMATON_BUILD_H

#include "base/utf8.h"
#include "text/automaton.h"

#define AUTOMATON_ROOT 0u
#define AUTOMATON_FREE UINT32_MAX	/* check of a slot that no state holds */
#define AUTOMATON_ILL_FORMED 0x110000u	/* symbols of ill-formed bytes begin here */
#define AUTOMATON_PAGES ((AUTOMATON_ILL_FORMED >> 8) + 1)

/*
 * A state.  Its child under code stands at base ^ code and has the state in check.  Sixteen bytes, so that
 * none lies across two lines of a cache.
 */
struct automaton_node {
	uint32_t base, check;
	uint32_t fail;		/* the state of the longest proper suffix */
	uint32_t ends;		/* the nearest state that ends a pattern: itself or down the failures */
};

struct automaton {
	bool fold;
	uint32_t page_of[AUTOMATON_PAGES];	/* of 256 symbols each: index + 1 into pages */
	/*
	 * 2 * code, + 1 where a pattern begins with the symbol: most of a text ends at the root, which then
	 * need not look for a child; 0: in no pattern
	 */
	uint32_t (*pages)[256];
	struct automaton_node *nodes;
	uint32_t *patterns;	/* by state: number + 1 of the first that ends there, 0 for none */
	uint32_t *lengths;	/* of each pattern, in bytes */
	uint32_t *same;		/* number + 1 of the next pattern with the same bytes */
};

/*
 * The symbol at text.s[*pos]; *pos steps over it.  An ill-formed byte is a symbol of its own, so that
 * it matches nothing but itself and lengths stay lengths in bytes.
 */
static inline uint32_t
automaton_symbol(struct str text, size_t *pos)
{
	uint32_t cp;
	unsigned n = utf8_decode(text, *pos, &cp);

	if (n == 1 && (unsigned char)text.s[*pos] >= 0x80)
		cp = AUTOMATON_ILL_FORMED + (unsigned char)text.s[*pos];
	*pos += n;
	return cp;
}

/* An ASCII letter in lower case; any other byte as it is. */
char
automaton_fold_byte(char c);

#endif
