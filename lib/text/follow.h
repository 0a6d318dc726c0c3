/*
 * follow - what may stand right behind a number and its unit in Korean.
 *
 * Source:  particles and endings after the Standard Korean Language Dictionary.
 * Units:   byte offsets into UTF-8.  Memory: none.  At most FOLLOW_MAX syllables are read.
 */
#ifndef TEXT_FOLLOW_H
#define TEXT_FOLLOW_H

#include <stdbool.h>

#include "base/str.h"

#define FOLLOW_MAX 10

/*
 * Whether the Hangul run at pos is empty or a chain of particles, endings and words that go with amounts
 * (명에게도, 개씩, 년간, 원대의): then what stands before pos is complete.
 */
bool
follow_particles(struct str text, size_t pos);

/* Whether nothing, or one plain particle and nothing else, follows. */
bool
follow_ends(struct str text, size_t pos);

/* End of the stem of the Hangul run at pos: the run without the particles at its end. */
size_t
follow_stem_end(struct str text, size_t pos);

#endif
