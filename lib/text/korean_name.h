/*
 * korean_name - the shape of Korean personal names.
 *
 * Source:  surnames of the 2015 census with more than 2,000 bearers; syllables of given names as
 *          registered.
 * Units:   byte offsets into UTF-8.  Memory: none; pure functions.  O(1).
 */
#ifndef TEXT_KOREAN_NAME_H
#define TEXT_KOREAN_NAME_H

#include <stdbool.h>

#include "base/str.h"

/* One syllable that is a surname. */
bool
korean_name_is_surname(struct str word);

/* A surname that does not begin more common words than names (경, 하, 여 are left out). */
bool
korean_name_is_likely_surname(struct str word);

/* A surname that is no common word before a title (전 대표, 한 의원, 이 교수 are left out). */
bool
korean_name_is_clear_surname(struct str word);

/* Surname and given name: three syllables, two, or four with a surname of two. */
bool
korean_name_is_full(struct str word);

/* A full name of three syllables that is very likely no other word: 홍길순 but not 조사원. */
bool
korean_name_is_plain(struct str word);

/* Length of the full name at the front of a run of Hangul whose rest are particles; 0 for none. */
size_t
korean_name_before_josa(struct str text, size_t start, size_t end);

#endif
