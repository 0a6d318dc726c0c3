/*
 * josa - the Korean particles and endings that may follow a name without a space.
 *
 * Source:  the particles (조사), the copula 이다 and its endings, and the suffixes of the Standard
 *          Korean Language Dictionary that news writes behind names (씨 측 산 발 …).
 * Units:   byte offsets into UTF-8.  Memory: none; pure functions.  O(length of the Hangul run, at
 *          most 24 syllables).
 */
#ifndef TEXT_JOSA_H
#define TEXT_JOSA_H

#include <stdbool.h>

#include "base/str.h"

/*
 * Whether what follows a name that ends at pos can be read as a chain of particles up to the end of
 * the Hangul run: 은, 에서는, 이라며 (but 이네 … 다 in any form).  True when no Hangul follows at
 * all.  After a Hangul syllable the forms must agree with its final consonant (은/는, 이/가, 을/를,
 * 과/와, 으로/로).
 */
bool
josa_follows(struct str text, size_t pos);

/* As josa_follows, but a suffix such as 씨, 측, 산, 발, 식 may come first: 중국산의, 트럼프발로. */
bool
josa_or_suffix_follows(struct str text, size_t pos);

/* Length of the longest chain of particles at pos that ends the Hangul run; 0 for none. */
size_t
josa_length(struct str text, size_t pos);

/* The end of the run of Hangul syllables at pos. */
size_t
josa_run_end(struct str text, size_t pos);

#endif
