/*
 * edge - whether a string that was found in a text is a word of it, and so a name.
 *
 * Source:  Korean writes particles, suffixes and some head nouns behind a name without a space, and
 *          a few prefixes before it (대중국); newspapers write a country as one Hanja (美, 中企) or
 *          one syllable.
 * Units:   byte offsets into UTF-8.  Memory: none; pure functions.  O(1): at most a token of 256
 *          bytes.
 */
#ifndef TEXT_EDGE_H
#define TEXT_EDGE_H

#include <stdbool.h>

#include "text/lexicon.h"

/* Whether a word can begin at the match's start. */
bool
edge_left(struct str text, const struct automaton_match *m, const struct lexicon_name *name,
    const struct lexicon_entry *e);

/* Whether a word can end at the match's end.  glued: another name begins right there. */
bool
edge_right(struct str text, const struct automaton_match *m, const struct lexicon_entry *e,
    bool glued);

/* Whether the letters at the match are the name's: as written, in any case, or all in capitals. */
bool
edge_case(struct str text, const struct automaton_match *m, struct str name, bool any_case);

/* Whether the texts that the entry forbids beside its aliases are absent. */
bool
edge_allowed(struct str text, const struct automaton_match *m, const struct lexicon_entry *e);

/* Whether pos lies in a URL, an e-mail address or a file path. */
bool
edge_in_address(struct str text, size_t pos);

#endif
