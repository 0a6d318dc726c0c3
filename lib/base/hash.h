/*
 * hash - XXH3 of bytes.
 *
 * Source:  xxHash (XXH3, seed 0), stable since 0.8; the values may be stored on disk.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stdint.h>

#include "base/str.h"

struct hash128 {
	uint64_t high, low;
};

/* 64 bits of XXH3. */
uint64_t
hash64(struct str data);

/* 128 bits of XXH3, for identity without a second comparison. */
struct hash128
hash128(struct str data);

/* A finalizer that spreads the bits of one integer (for tables and sketches). */
uint64_t
hash_mix(uint64_t x);

#endif
