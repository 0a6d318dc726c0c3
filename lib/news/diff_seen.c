#include "news/diff_seen.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/varint.h"

#define QUOTES 4	/* sentences in a value: with more of them it would need pages of its own */
#define HEAD (DIFF_RECORD_DATE + sizeof(uint64_t))	/* before the ids; the number of texts */

static uint64_t
word_at(struct str bytes, size_t pos)
{
	uint64_t word;

	memcpy(&word, bytes.s + pos, sizeof(word));
	return word;
}

static int
by_word(const void *a, const void *b)
{
	uint64_t x = word_at((struct str){ a, sizeof(x) }, 0);
	uint64_t y = word_at((struct str){ b, sizeof(y) }, 0);

	return x < y ? -1 : x > y;
}

static void
open_ids(struct diff_seen *seen, struct state *state, uint64_t version)
{
	struct diff_key k = { .len = 0 };

	diff_key_add(&k, version);
	if (str_eq(diff_key_str(&k), diff_key_str(&seen->ids.key)))
		return;
	diff_seen_close(seen, state);
	diff_record_open(&seen->ids, state, DIFF_TABLE_SEEN, &k);
}

bool
diff_seen_has(struct diff_seen *seen, struct state *state, uint64_t version, struct str id)
{
	uint64_t word = hash64(id);

	open_ids(seen, state, version);
	struct str ids = str_slice(strbuf_str(&seen->ids.value), HEAD, seen->ids.value.len);
	return ids.len > 0 &&
	    bsearch(&word, ids.s, ids.len / sizeof(word), sizeof(word), by_word) != NULL;
}

void
diff_seen_add(struct diff_seen *seen, struct state *state, const struct diff_claim *c)
{
	uint64_t word = hash64(c->id), none = 0;

	open_ids(seen, state, c->version);
	diff_record_date(&seen->ids, c);
	if (seen->ids.value.len < HEAD)
		strbuf_add(&seen->ids.value, &none, sizeof(none));
	strbuf_add(&seen->ids.value, &word, sizeof(word));
}

/* Texts lie in the order of time: new ones go to the end of the table, and few pages change. */
static struct diff_key
text_key(uint64_t time, uint64_t version, uint64_t n)
{
	struct diff_key k = { .len = 0 };

	diff_key_add(&k, time);
	diff_key_add(&k, version + n);
	return k;
}

/*
 * Where in the texts at hand the quote of c stands or is to stand; QUOTES when they are full, or of
 * another address or date.
 */
static size_t
find_quote(const struct diff_seen *seen, const struct diff_claim *c)
{
	struct diff_key first = text_key(diff_time_word(c), 0, 0);
	struct str texts = strbuf_str(&seen->texts.value), text;
	size_t pos = 0, n = 0;

	if (texts.len == 0 || memcmp(first.bytes, seen->texts.key.bytes, sizeof(uint64_t)) != 0)
		return QUOTES;
	if (!varint_read_str(texts, &pos, &text) || !str_eq(text, c->date) ||
	    !varint_read_str(texts, &pos, &text) || !str_eq(text, c->url))
		return QUOTES;
	for (; n < seen->nquotes && varint_read_str(texts, &pos, &text); n++)
		if (str_eq(text, c->quote))
			break;
	return n;
}

static void
begin_texts(struct diff_seen *seen, struct state *state, const struct diff_claim *c)
{
	uint64_t n = word_at(strbuf_str(&seen->ids.value), DIFF_RECORD_DATE);
	struct diff_key k = text_key(diff_time_word(c), c->version, n);

	diff_record_begin(&seen->texts, state, DIFF_TABLE_TEXTS, &k);
	varint_add_str(&seen->texts.value, c->date);
	varint_add_str(&seen->texts.value, c->url);
	seen->nquotes = 0;
	n++;
	memcpy(seen->ids.value.s + DIFF_RECORD_DATE, &n, sizeof(n));
	seen->ids.changed = true;
}

void
diff_seen_keep(struct diff_seen *seen, struct state *state, struct diff_claim *c)
{
	size_t at;

	open_ids(seen, state, c->version);
	at = find_quote(seen, c);
	if (at == QUOTES) {
		begin_texts(seen, state, c);
		at = 0;
	}
	if (at == seen->nquotes) {
		varint_add_str(&seen->texts.value, c->quote);
		seen->texts.changed = true;
		seen->nquotes++;
	}
	c->place = (word_at(strbuf_str(&seen->ids.value), DIFF_RECORD_DATE) - 1) * QUOTES + at;
}

void
diff_seen_read(struct state *state, struct arena *arena, struct diff_claim *c)
{
	struct diff_key k = text_key(diff_time_word(c), c->version, c->place / QUOTES);
	struct str texts;
	size_t pos = 0;

	c->apart = false;
	if (!state_get(state, DIFF_TABLE_TEXTS, diff_key_str(&k), &texts))
		return;
	texts = arena_dup(arena, texts);
	if (!varint_read_str(texts, &pos, &c->date) || !varint_read_str(texts, &pos, &c->url))
		return;
	for (size_t i = 0; i <= c->place % QUOTES; i++)
		if (!varint_read_str(texts, &pos, &c->quote))
			return;
}

void
diff_seen_forget(struct state *state, uint64_t time, uint64_t version, int64_t before)
{
	struct diff_key k = { .len = 0 };
	struct str ids;

	diff_key_add(&k, version);
	if (!state_get(state, DIFF_TABLE_SEEN, diff_key_str(&k), &ids) || ids.len < HEAD)
		return;
	for (uint64_t i = 0, n = word_at(ids, DIFF_RECORD_DATE); i < n; i++) {
		struct diff_key text = text_key(time, version, i);

		state_delete(state, DIFF_TABLE_TEXTS, diff_key_str(&text));
	}
	if (diff_record_is_over(ids, before))
		state_delete(state, DIFF_TABLE_SEEN, diff_key_str(&k));
}

void
diff_seen_close(struct diff_seen *seen, struct state *state)
{
	struct strbuf *ids = &seen->ids.value;

	if (seen->ids.changed)
		qsort(ids->s + HEAD, (ids->len - HEAD) / sizeof(uint64_t), sizeof(uint64_t),
		    by_word);
	diff_record_close(&seen->ids, state, DIFF_TABLE_SEEN);
	diff_record_close(&seen->texts, state, DIFF_TABLE_TEXTS);
}

void
diff_seen_free(struct diff_seen *seen)
{
	diff_record_free(&seen->ids);
	diff_record_free(&seen->texts);
}
