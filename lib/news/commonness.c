#include "news/commonness.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"

#define SLOTS (1u << 18)
#define MINIMUM 6		/* articles that must share a shingle at the least */
#define SHARE 100		/* one of so many articles */

void
commonness_init(struct commonness *c)
{
	*c = (struct commonness){ { xcalloc(SLOTS, 1), xcalloc(SLOTS, 1) }, 0, 0 };
}

void
commonness_free(struct commonness *c)
{
	free(c->rows[0]);
	free(c->rows[1]);
	*c = (struct commonness){ { NULL, NULL }, 0, 0 };
}

/* A stored sketch has the upper 24 bits of a hash, so no more are looked at. */
static void
find_slots(const struct commonness *c, uint64_t hash, uint8_t *slots[2])
{
	uint64_t h = hash_mix(hash >> SKETCH_SHIFT);

	slots[0] = &c->rows[0][h & (SLOTS - 1)];
	slots[1] = &c->rows[1][h >> 32 & (SLOTS - 1)];
}

static void
halve(struct commonness *c)
{
	size_t i;

	for (i = 0; i < SLOTS; i++) {
		c->rows[0][i] >>= 1;
		c->rows[1][i] >>= 1;
	}
	c->articles /= 2;
	c->since = 0;
}

void
commonness_add(struct commonness *c, const struct sketch *s)
{
	uint8_t *slots[2], least;
	size_t i, row;

	for (i = 0; i < s->len; i++) {
		find_slots(c, s->hashes[i], slots);
		least = *slots[0] < *slots[1] ? *slots[0] : *slots[1];
		for (row = 0; row < 2; row++)
			if (*slots[row] == least && least < UINT8_MAX)
				++*slots[row];
	}
	c->articles++;
	if (++c->since == COMMON_PERIOD)
		halve(c);
}

bool
commonness_test(const struct commonness *c, uint64_t hash)
{
	uint32_t limit = MINIMUM + c->articles / SHARE;
	uint8_t *slots[2];

	find_slots(c, hash, slots);
	return *slots[0] >= limit && *slots[1] >= limit;
}

static void
add_number(struct strbuf *out, uint32_t n)
{
	for (; n >= 0x80; n >>= 7)
		strbuf_addc(out, (char)(n | 0x80));
	strbuf_addc(out, (char)n);
}

/* Each counter that is not zero: how many zeros before it, and it. */
void
commonness_write(const struct commonness *c, struct strbuf *out)
{
	uint32_t i, row, zeros = 0;

	add_number(out, c->articles);
	add_number(out, c->since);
	for (row = 0; row < 2; row++)
		for (i = 0; i < SLOTS; i++) {
			if (c->rows[row][i] == 0) {
				zeros++;
				continue;
			}
			add_number(out, zeros);
			strbuf_addc(out, (char)c->rows[row][i]);
			zeros = 0;
		}
}

static bool
read_number(struct str bytes, size_t *pos, uint32_t *n)
{
	unsigned shift;

	*n = 0;
	for (shift = 0; shift < 32 && *pos < bytes.len; shift += 7) {
		uint8_t byte = (uint8_t)bytes.s[(*pos)++];

		*n |= (uint32_t)(byte & 0x7F) << shift;
		if (byte < 0x80)
			return true;
	}
	return false;
}

bool
commonness_read(struct commonness *c, struct str bytes)
{
	size_t pos = 0, at = 0;
	uint32_t zeros;

	if (!read_number(bytes, &pos, &c->articles) || !read_number(bytes, &pos, &c->since))
		return false;
	while (pos < bytes.len) {
		if (!read_number(bytes, &pos, &zeros) || pos == bytes.len || (at += zeros) >= 2 * SLOTS)
			return false;
		c->rows[at / SLOTS][at % SLOTS] = (uint8_t)bytes.s[pos++];
		at++;
	}
	return true;
}
