/*
 * automaton - find any of many strings in a text, in one pass.
 *
 * Source:  A. Aho and M. Corasick (1975) over a character-wise double array (J. Aoe 1989; S. Kanda
 *          et al., "Engineering faster double-array Aho-Corasick automata", 2022).
 * Units:   byte offsets into UTF-8.  Patterns are numbered 0.. in the order added.
 * Memory:  the built automaton owns its tables; matching needs none.  O(len + matches).
 */
#ifndef TEXT_AUTOMATON_H
#define TEXT_AUTOMATON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct automaton;
struct automaton_builder;

struct automaton_match {
	size_t start, end;
	uint32_t pattern;
};

/* Patterns are copied.  fold: ASCII letters match in either case (per automaton). */
struct automaton_builder *
automaton_builder_new(bool fold);

/* Adds one pattern (not empty) and returns its number.  The same bytes twice are two patterns. */
uint32_t
automaton_add(struct automaton_builder *b, struct str pattern);

/* Builds and frees the builder. */
struct automaton *
automaton_build(struct automaton_builder *b);

/*
 * Calls visit for every occurrence of every pattern, ordered by end, then longest first; visit
 * returns false to stop.
 */
void
automaton_scan(const struct automaton *a, struct str text,
    bool (*visit)(void *arg, const struct automaton_match *m), void *arg);

/* NULL is allowed. */
void
automaton_free(struct automaton *a);

#endif
