/*
 * alias_shape - what the two sides of an introduction look like; used by alias only.
 *
 * Units:   byte offsets into UTF-8.  Memory: none; pure functions.  O(length of the names).
 */
#ifndef TEXT_ALIAS_SHAPE_H
#define TEXT_ALIAS_SHAPE_H

#include <stdbool.h>

#include "base/str.h"

#define ALIAS_BRACKET_MAX 80

/* Cuts 이하, quotes and all from a comma on; whether 이하 or 약칭 stood there. */
bool
alias_trim(struct str text, struct span *name);

/* Whether name can be a name: letters first, no amount, no title, no sentence. */
bool
alias_is_name(struct str name);

/*
 * Whether one side can stand for the other: they sound alike, or (not strict) the Latin one is an
 * acronym, or the Korean one abbreviates.
 */
bool
alias_matches(struct str known, struct str other, bool strict);

/* Whether [start, end) stands as a word of its own, particles apart. */
bool
alias_is_word(struct str text, size_t start, size_t end);

/* pos without closing quotes and asterisks before it. */
size_t
alias_skip_quotes_back(struct str text, size_t pos);

/* The start of the n words (1-4) that end at pos. */
size_t
alias_words_back(struct str text, size_t pos, size_t n);

/* The number of words, one more than its spaces. */
size_t
alias_count_words(struct str name);

/* The end of the word at pos, without particles behind Latin letters. */
size_t
alias_word_end(struct str text, size_t pos);

/* ORG or PER by the words before start or behind end, empty when they say nothing. */
struct str
alias_cue(struct str text, size_t start, size_t end);

#endif
