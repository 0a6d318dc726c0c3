#include "text/automaton.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "text/automaton_build.h"

char
automaton_fold_byte(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* What the pages say of a symbol, 0 when no pattern holds it. */
static uint32_t
cell_of(const struct automaton *a, uint32_t symbol)
{
	uint32_t page = a->page_of[symbol >> 8];

	return page == 0 ? 0 : a->pages[page - 1][symbol & 0xFF];
}

/*
 * Follows the failure links until a state has a child under the cell's code; the root takes what none wants.
 */
static uint32_t
step(const struct automaton *a, uint32_t state, uint32_t cell)
{
	while (state != AUTOMATON_ROOT) {
		uint32_t child = a->nodes[state].base ^ cell >> 1;

		if (a->nodes[child].check == state)
			return child;
		state = a->nodes[state].fail;
	}
	return cell & 1 ? a->nodes[AUTOMATON_ROOT].base ^ cell >> 1 : AUTOMATON_ROOT;
}

/* Visits the patterns that end in state, longest first; false when the visitor wants no more. */
static bool
report(const struct automaton *a, uint32_t state, size_t end,
    bool (*visit)(void *arg, const struct automaton_match *m), void *arg)
{
	uint32_t p;

	for (state = a->nodes[state].ends; state != AUTOMATON_ROOT;
	     state = a->nodes[a->nodes[state].fail].ends) {
		for (p = a->patterns[state]; p != 0; p = a->same[p - 1]) {
			struct automaton_match m = { end - a->lengths[p - 1], end, p - 1 };

			if (!visit(arg, &m))
				return false;
		}
	}
	return true;
}

void
automaton_scan(const struct automaton *a, struct str text,
    bool (*visit)(void *arg, const struct automaton_match *m), void *arg)
{
	uint32_t state = AUTOMATON_ROOT, symbol, cell;
	size_t pos = 0;

	while (pos < text.len) {
		unsigned char byte = (unsigned char)text.s[pos];

		if (byte < 0x80) {
			symbol = a->fold ? (unsigned char)automaton_fold_byte((char)byte) : byte;
			pos++;
		} else {
			symbol = automaton_symbol(text, &pos);
		}
		cell = cell_of(a, symbol);
		state = cell == 0 ? AUTOMATON_ROOT : step(a, state, cell);
		if (state != AUTOMATON_ROOT && a->nodes[state].ends != AUTOMATON_ROOT &&
		    !report(a, state, pos, visit, arg))
			return;
	}
}

void
automaton_free(struct automaton *a)
{
	if (a == NULL)
		return;
	free(a->pages);
	free(a->nodes);
	free(a->patterns);
	free(a->lengths);
	free(a->same);
	free(a);
}
