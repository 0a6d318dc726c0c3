/*
 * romanize - Korean names in Latin letters, as an English newspaper would most likely spell them.
 *
 * Source:  Revised Romanization of Korean (국어의 로마자 표기법, 2000): final consonants before the
 *          next syllable, ㄹㄹ as ll; as for names of persons, syllables do not assimilate (백마:
 *          baekma).  Two departures: words that firms and products end with are translated
 *          (한마루타이어: hanmaru tire), and the vowel that only parts consonants of a
 *          foreign word, at its end or before ㄹ at its beginning, is dropped (솔벡스: solbeks, 크론델: krondel).
 * Memory:  the result lives in the arena given.  O(length).
 */
#ifndef TEXT_ROMANIZE_H
#define TEXT_ROMANIZE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

/*
 * The name with its Hangul romanised; everything else stays as it is. A head word (타이어, 은행) is
 * set off by a space, one that fuses with the name (셀: cell) is not.
 */
struct str
romanize(struct arena *arena, struct str name);

/*
 * Whether word, in small Latin letters, is a head that romanize fuses with what stands before it: an
 * English newspaper may write Daru Cell or Darucell for 다루셀.
 */
bool
romanize_is_fused(struct str word);

#endif
