/*
 * variant - the other ways in which writers space and hyphenate a name.
 *
 * Source:  Korean spacing is free inside names (도널드 트럼프, 도널드트럼프); model numbers are
 *          joined by a space, a hyphen of some kind or nothing (GPT-4, GPT 4, GPT4).
 * Memory:  variants live in the caller's arena.  No state.  O(length).
 */
#ifndef TEXT_VARIANT_H
#define TEXT_VARIANT_H

#include "base/arena.h"
#include "base/str.h"

#define VARIANT_MAX 6

/* Fills out with the variants of name that differ from it; their number. */
size_t
variant_of(struct arena *arena, struct str name, struct str out[VARIANT_MAX]);

#endif
