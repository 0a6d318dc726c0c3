/*
 * words - whether a text holds one of a fixed list of words.
 *
 * Lists are constants of C strings.  Units: bytes of UTF-8.  No memory, no state.
 */
#ifndef TEXT_WORDS_H
#define TEXT_WORDS_H

#include <stdbool.h>

#include "base/str.h"

/* Whether text begins with one of words[0..n). */
bool
words_begin(struct str text, const char *const *words, size_t n);

/* Whether text ends in one. */
bool
words_end(struct str text, const char *const *words, size_t n);

/* Whether text is one. */
bool
words_are(struct str text, const char *const *words, size_t n);

/* Whether one of words, each of three bytes or more, stands anywhere in text. */
bool
words_within(struct str text, const char *const *words, size_t n);

#endif
