#include "news/diff_root.h"

#include <string.h>

#include "base/hash.h"

#define MOST 256	/* figures of a root, far more than one article gives */

/* What follows the date of a value. */
struct figure {
	unsigned char word[sizeof(uint64_t)];
	unsigned char question[DIFF_QUESTION_LEN];
};

static struct diff_key
key_of(uint64_t root)
{
	struct diff_key k = { .len = 0 };

	diff_key_add(&k, root);
	return k;
}

/* Where the figure with this word begins; the end of the value where there is none. */
static size_t
find(struct str value, uint64_t word)
{
	size_t pos = DIFF_RECORD_DATE;

	for (; pos + sizeof(struct figure) <= value.len; pos += sizeof(struct figure))
		if (memcmp(value.s + pos, &word, sizeof(word)) == 0)
			return pos;
	return value.len;
}

bool
diff_root_find(const struct diff_record *roots, struct state *state, const struct diff_claim *c,
    struct diff_key *question)
{
	struct diff_key k = key_of(hash64(c->root));
	struct str value = strbuf_str(&roots->value);

	if (!str_eq(diff_key_str(&k), diff_key_str(&roots->key)) &&
	    !state_get(state, DIFF_TABLE_ROOTS, diff_key_str(&k), &value))
		return false;
	size_t at = find(value, diff_root_word(c));
	if (at >= value.len)
		return false;
	memcpy(question->bytes, value.s + at + offsetof(struct figure, question),
	    DIFF_QUESTION_LEN);
	question->len = DIFF_QUESTION_LEN;
	return true;
}

void
diff_root_add(struct diff_record *roots, struct state *state, const struct diff_claim *c,
    const struct diff_key *question)
{
	struct diff_key k = key_of(hash64(c->root));
	uint64_t word = diff_root_word(c);
	struct figure f;
	struct strbuf *value = &roots->value;

	memcpy(f.word, &word, sizeof(word));
	memcpy(f.question, question->bytes, sizeof(f.question));
	diff_record_open(roots, state, DIFF_TABLE_ROOTS, &k);
	diff_record_date(roots, c);
	size_t at = find(strbuf_str(value), word), first = DIFF_RECORD_DATE;
	if (at < value->len) {
		memcpy(value->s + at, &f, sizeof(f));
	} else {
		if (value->len >= first + MOST * sizeof(f)) {
			value->len -= sizeof(f);
			memmove(value->s + first, value->s + first + sizeof(f), value->len - first);
		}
		strbuf_add(value, &f, sizeof(f));
	}
}

void
diff_root_forget(struct state *state, uint64_t root, int64_t before)
{
	struct diff_key k = key_of(root);
	struct str value;

	if (state_get(state, DIFF_TABLE_ROOTS, diff_key_str(&k), &value) &&
	    diff_record_is_over(value, before))
		state_delete(state, DIFF_TABLE_ROOTS, diff_key_str(&k));
}
