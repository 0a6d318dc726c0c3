/*
 * shingle - the overlapping pieces of a folded text, and a sketch of them that stays small.
 *
 * A shingle is five syllables or ten letters (see fold_weight), hashed by a rolling polynomial and one
 * mixing multiply.  A sketch holds the hashes below 2^64 >> level, with a level that leaves at most
 * SKETCH_MAX: the sketches of two texts are samples of the same hashes, so both their resemblance and
 * the containment of a short text in a long one can be told from them.
 *
 * Source:  A. Broder, "On the resemblance and containment of documents" (1997); FracMinHash: L. Irber et
 *          al., "Lightweight compositional analysis of metagenomes with FracMinHash" (2022); R. Karp and
 *          M. Rabin (1987).
 * Memory:  in place; hashes in the caller's array.  Pure.  O(len).
 */
#ifndef TEXT_SHINGLE_H
#define TEXT_SHINGLE_H

#include <stddef.h>
#include <stdint.h>

#define SHINGLE_WEIGHT 10
#define SKETCH_MAX 512
#define SKETCH_PLACES 16
#define SKETCH_SHIFT 40		/* a kept sketch needs the 24 bits above this, plus those its level leaves zero */

struct sketch {
	unsigned level;
	size_t len;
	uint64_t hashes[SKETCH_MAX];	/* ascending, distinct */
	uint8_t places[SKETCH_MAX];	/* in which of SKETCH_PLACES equal parts of the text each stands first */
};

/*
 * The hash of every shingle of symbols[0..len) into out[0..len), and how many there are.  A text shorter
 * than a shingle is one; an empty text has none.
 */
size_t
shingle_hashes(const uint32_t *symbols, size_t len, uint64_t *out);

/* The sketch of n hashes in the order of the text, which may hold duplicates. */
void
sketch_build(struct sketch *s, const uint64_t *hashes, size_t n);

/* How many of a sketch's hashes (ascending, of level own) belong to a coarser level. */
size_t
sketch_at_level(const struct sketch *s, unsigned level);

#endif
