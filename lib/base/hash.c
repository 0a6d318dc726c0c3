#include "base/hash.h"

#include <xxhash.h>

uint64_t
hash64(struct str data)
{
	return XXH3_64bits(data.s ? data.s : "", data.len);
}

struct hash128
hash128(struct str data)
{
	XXH128_hash_t h = XXH3_128bits(data.s ? data.s : "", data.len);

	return (struct hash128){ h.high64, h.low64 };
}

uint64_t
hash_mix(uint64_t x)
{
	/* The finalizer of splitmix64 (G. Steele et al., 2014). */
	x ^= x >> 30;
	x *= 0xBF58476D1CE4E5B9u;
	x ^= x >> 27;
	x *= 0x94D049BB133111EBu;
	return x ^ x >> 31;
}
