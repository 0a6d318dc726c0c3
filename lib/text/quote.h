/*
 * quote - which quotation marks and brackets of a text belong together.
 *
 * A pair stands in one line and is at most QUOTE_MAX_BYTES long, so that a mark without its partner
 * hides nothing but itself.  Straight quotes open or close as their neighbours say; an apostrophe
 * is neither.
 * Units:   byte offsets into UTF-8.  Memory: the list lives in the caller's arena.  O(len).
 */
#ifndef TEXT_QUOTE_H
#define TEXT_QUOTE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

#define QUOTE_MAX_BYTES 2000

/* Offsets of the opening and of the closing mark. */
struct quote_pair {
	size_t open, close;
};

/* The outermost pairs, ascending and disjoint. */
struct quote_list {
	struct quote_pair *items;
	size_t len, cap;
};

/* Appends the outermost pairs of text to *out. */
void
quote_find(struct arena *arena, struct str text, struct quote_list *out);

#endif
