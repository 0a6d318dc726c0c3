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

/* The code of a symbol, 0 when no pattern holds it. */
static uint32_t
code_of(const struct automaton *a, uint32_t symbol)
{
	uint32_t page = a->page_of[symbol >> 8];

	return page == 0 ? 0 : a->pages[page - 1][symbol & 0xFF];
}

/*
 * Follows the failure links until a state has a child under code; the root takes what none wants.
 */
static uint32_t
step(const struct automaton *a, uint32_t state, uint32_t code)
{
	for (;;) {
		uint32_t child = a->nodes[state].base ^ code;

		if (a->nodes[child].check == state)
			return child;
		if (state == AUTOMATON_ROOT)
			return AUTOMATON_ROOT;
		state = a->nodes[state].fail;
	}
}

/* Visits the patterns that end in state, longest first; false when the visitor wants no more. */
static bool
report(const struct automaton *a, uint32_t state, size_t end,
    bool (*visit)(void *arg, const struct automaton_match *m), void *arg)
{
	uint32_t p;

	if (a->nodes[state].pattern == 0)
		state = a->nodes[state].suffix;
	for (; state != AUTOMATON_ROOT; state = a->nodes[state].suffix) {
		for (p = a->nodes[state].pattern; p != 0; p = a->same[p - 1]) {
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
	uint32_t state = AUTOMATON_ROOT, symbol, code;
	size_t pos = 0;

	while (pos < text.len) {
		unsigned char byte = (unsigned char)text.s[pos];

		if (byte < 0x80) {
			symbol = a->fold ? (unsigned char)automaton_fold_byte((char)byte) : byte;
			pos++;
		} else {
			symbol = automaton_symbol(text, &pos);
		}
		code = code_of(a, symbol);
		if (code == 0) {
			state = AUTOMATON_ROOT;
			continue;
		}
		state = step(a, state, code);
		if ((a->nodes[state].pattern | a->nodes[state].suffix) != 0 &&
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
	free(a->lengths);
	free(a->same);
	free(a);
}
