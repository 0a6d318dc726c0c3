#include "news/diff_root.h"

#include <string.h>

#include "base/hash.h"

#define MOST 256

/* When the newest article of the root was published; its figures follow. */
struct head {
	int64_t last;
};

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
	size_t pos = sizeof(struct head);

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
	memcpy(question->bytes, value.s + at + offsetof(struct figure, question), DIFF_QUESTION_LEN);
	question->len = DIFF_QUESTION_LEN;
	return true;
}

/* A root of unknown time is kept for good. */
static void
note_time(struct strbuf *value, const struct diff_claim *c)
{
	struct head h = { c->published.known ? c->published.last : INT64_MAX };
	int64_t last;

	if (value->len == 0) {
		strbuf_add(value, &h, sizeof(h));
		return;
	}
	memcpy(&last, value->s, sizeof(last));
	if (h.last > last)
		memcpy(value->s, &h, sizeof(h));
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
	note_time(value, c);
	size_t at = find(strbuf_str(value), word), first = sizeof(struct head);
	if (at < value->len) {
		memcpy(value->s + at, &f, sizeof(f));
	} else {
		if (value->len >= first + MOST * sizeof(f)) {
			value->len -= sizeof(f);
			memmove(value->s + first, value->s + first + sizeof(f), value->len - first);
		}
		strbuf_add(value, &f, sizeof(f));
	}
	roots->changed = true;
}

void
diff_root_forget(struct state *state, uint64_t root, int64_t before)
{
	struct diff_key k = key_of(root);
	struct head h;
	struct str value;

	if (!state_get(state, DIFF_TABLE_ROOTS, diff_key_str(&k), &value) || value.len < sizeof(h))
		return;
	memcpy(&h, value.s, sizeof(h));
	if (h.last < before)
		state_delete(state, DIFF_TABLE_ROOTS, diff_key_str(&k));
}
