#include "news/diff_key.h"

#include <string.h>

#include "base/hash.h"

void
diff_key_add(struct diff_key *k, uint64_t word)
{
	for (int shift = 56; shift >= 0; shift -= 8)
		k->bytes[k->len++] = (unsigned char)(word >> shift);
}

void
diff_key_add_half(struct diff_key *k, uint64_t word)
{
	diff_key_add(k, word);
	k->len -= DIFF_HALF;
}

uint64_t
diff_key_word(struct str key, size_t i)
{
	uint64_t word = 0;

	for (size_t at = 8 * i; at < 8 * i + 8 && at < key.len; at++)
		word = word << 8 | (unsigned char)key.s[at];
	return word;
}

struct str
diff_key_str(const struct diff_key *k)
{
	return (struct str){ (const char *)k->bytes, k->len };
}

/* What a figure is relative to; a date is no other base: the period says it already. */
static uint64_t
base_word(const struct diff_claim *c)
{
	struct edtf e;

	return c->relative_to.len == 0 || edtf_parse(c->relative_to, &e) ? 0
									 : hash64(c->relative_to);
}

static uint64_t
pair_word(int64_t first, int64_t last)
{
	return hash_mix((uint64_t)first * 0x9e3779b97f4a7c15u ^ hash_mix((uint64_t)last));
}

/* Only attributes that belong to their period are kept apart by it. */
uint64_t
diff_period_word(const struct diff_claim *c)
{
	if (c->behaviour != CLAIM_PERIOD || !c->stated.known)
		return 0;
	return pair_word(c->period.first, c->period.last);
}

static uint64_t
double_word(double d)
{
	uint64_t word;

	memcpy(&word, &d, sizeof(word));
	return word;
}

uint64_t
diff_bare_word(const struct diff_claim *c)
{
	uint64_t word = hash64(c->unit) ^
	    hash_mix(c->modality == CLAIM_DENIED ? 1
		    : c->superseded              ? 2
						 : 3);

	if (diff_claim_numeric(c)) {
		word = hash_mix(word ^ double_word(c->figure.value));
		word = hash_mix(word ^ double_word(c->figure.in.low));
		word = hash_mix(word ^ double_word(c->figure.in.high));
	} else if (c->type == CLAIM_DATE) {
		word ^= pair_word(c->days.first, c->days.last) + c->clock;
	} else {
		word ^= hash64(c->word);
	}
	return word;
}

/* Equal for claims that a reader would call the same statement. */
uint64_t
diff_value_word(const struct diff_claim *c)
{
	uint64_t word = diff_bare_word(c);

	if (c->behaviour == CLAIM_RUNNING && c->stated.known)
		word = hash_mix(word ^ pair_word(c->stated.first, c->stated.last));
	return hash_mix(word ^ hash64(c->attribute));
}

uint64_t
diff_time_word(const struct diff_claim *c)
{
	return (uint64_t)(c->published.known ? c->published.last : 0) ^ (uint64_t)1 << 63;
}

struct diff_key
diff_subject_key(struct str subject, struct str group)
{
	struct diff_key k = { .len = 0 };

	diff_key_add(&k, hash64(subject));
	diff_key_add_half(&k, hash64(group));
	return k;
}

struct diff_key
diff_question_key(const struct diff_claim *c)
{
	struct diff_key k = diff_subject_key(c->subject, c->group);

	diff_key_add_half(&k, base_word(c));
	diff_key_add_half(&k, diff_period_word(c));
	return k;
}

/* Of c's value and root. */
uint64_t
diff_twin_word(const struct diff_claim *c)
{
	return hash_mix(diff_value_word(c) ^ hash64(c->root));
}

/* 'f': name is the family of the subject; 't': name is its last word. */
struct diff_key
diff_name_key(char kind, struct str name, struct str group)
{
	struct diff_key k = { .len = 0 };

	diff_key_add(&k, hash64(name) ^ hash_mix((unsigned char)kind));
	diff_key_add(&k, hash64(group));
	return k;
}

bool
diff_has_kin(const struct diff_claim *c)
{
	return c->behaviour == CLAIM_FIXED;
}

struct diff_key
diff_kin_key(const struct diff_claim *c, const struct diff_key *question)
{
	char kind = c->family.len > 0 ? 'f' : 't';
	struct str name = kind == 'f' ? c->family : diff_claim_tail(c->subject);
	struct diff_key k = { .len = 0 };

	if (name.len == 0 || !diff_has_kin(c))
		return k;
	k = diff_name_key(kind, name, c->group);
	diff_key_add(&k, hash64(diff_key_str(question)));
	return k;
}

uint64_t
diff_root_word(const struct diff_claim *c)
{
	return diff_bare_word(c) ^ hash64(c->group);
}

struct diff_key
diff_article_key(uint64_t outlet, uint64_t time, uint64_t root)
{
	struct diff_key k = { .len = 0 };

	diff_key_add(&k, outlet ^ hash_mix('o'));
	diff_key_add(&k, ~time);
	diff_key_add(&k, root);
	return k;
}
