#include "news/copies_record.h"

#include <string.h>

#include "base/hash.h"

static uint32_t
number_hash(const struct fingerprint_number *n)
{
	return (uint32_t)hash_mix((uint64_t)n->left << 48 ^ (uint64_t)n->right << 32 ^ n->value);
}

/* Puts h among the n lowest, which stay ascending and distinct; returns how many there are then. */
static size_t
keep_lowest(uint32_t *lowest, size_t n, uint32_t h)
{
	size_t at = n, i;

	while (at > 0 && lowest[at - 1] > h)
		at--;
	if (at == COPIES_NUMBER_KEYS || (at > 0 && lowest[at - 1] == h))
		return n;
	n += n < COPIES_NUMBER_KEYS;
	for (i = n - 1; i > at; i--)
		lowest[i] = lowest[i - 1];
	lowest[at] = h;
	return n;
}

static void
add_numbers(struct copies_keys *keys, const struct fingerprint *print)
{
	size_t i, n = 0;

	for (i = 0; i < print->nnumbers; i++)
		n = keep_lowest(keys->keys + keys->len, n, number_hash(&print->numbers[i]));
	keys->len += n;
}

void
copies_keys_make(struct copies_keys *keys, struct str id, const struct fingerprint *print,
    const struct commonness *common, int64_t time)
{
	const struct sketch *s = print->sketch;
	size_t i, words = 0;

	keys->time = time;
	keys->len = 2;
	keys->keys[0] = (uint32_t)hash64(id);
	keys->keys[1] = (uint32_t)print->body.low;
	for (i = 0; i < print->nhead; i++)
		if (!commonness_test(common, print->head[i]))
			keys->keys[keys->len++] = (uint32_t)hash_mix(print->head[i]);
	for (i = 0; i < s->len && words < COPIES_WORD_KEYS; i++)
		if (!commonness_test(common, s->hashes[i])) {
			/* below the bits that the level leaves zero */
			keys->keys[keys->len++] = (uint32_t)(s->hashes[i] >> 8);
			words++;
		}
	add_numbers(keys, print);
}

static void
add_fixed(struct strbuf *out, uint64_t n, unsigned bytes)
{
	char buf[8];
	unsigned i;

	for (i = 0; i < bytes; i++)
		buf[i] = (char)(n >> 8 * i);
	strbuf_add(out, buf, bytes);
}

static uint64_t
fixed_at(struct str bytes, size_t pos, unsigned n)
{
	uint64_t number = 0;
	unsigned i;

	for (i = 0; i < n; i++)
		number |= (uint64_t)(unsigned char)bytes.s[pos + i] << 8 * i;
	return number;
}

void
copies_keys_write(const struct copies_keys *keys, struct strbuf *out)
{
	size_t i;

	add_fixed(out, (uint64_t)keys->time, 8);
	for (i = 0; i < keys->len; i++)
		add_fixed(out, keys->keys[i], 4);
}

bool
copies_keys_read(struct str bytes, struct copies_keys *keys)
{
	size_t i;

	if (bytes.len < 16 || bytes.len % 4 != 0 || bytes.len > 8 + 4 * COPIES_MAX_KEYS)
		return false;
	keys->time = (int64_t)fixed_at(bytes, 0, 8);
	keys->len = (bytes.len - 8) / 4;
	for (i = 0; i < keys->len; i++)
		keys->keys[i] = (uint32_t)fixed_at(bytes, 8 + 4 * i, 4);
	return true;
}

static void
add_text(struct strbuf *out, struct str text)
{
	add_fixed(out, text.len, 4);
	strbuf_add_str(out, text);
}

/* A text at *pos; false when the bytes end before it does. */
static bool
read_text(struct str bytes, size_t *pos, struct str *text)
{
	size_t len;

	if (bytes.len - *pos < 4)
		return false;
	len = (size_t)fixed_at(bytes, *pos, 4);
	*pos += 4;
	if (bytes.len - *pos < len)
		return false;
	*text = str_slice(bytes, *pos, *pos + len);
	*pos += len;
	return true;
}

/* The names that mostly are the article's own id are left empty then. */
static struct str
shorten(struct str name, struct str id)
{
	return str_eq(name, id) ? (struct str){ NULL, 0 } : name;
}

void
copies_record_write(const struct copies_record *record, struct strbuf *out)
{
	add_text(out, record->id);
	add_text(out, shorten(record->cluster, record->id));
	add_text(out, shorten(record->root, record->id));
	fingerprint_write_words(&record->print, out);
}

bool
copies_record_read(struct arena *arena, struct str bytes, struct copies_record *record)
{
	size_t pos = 0;

	if (!read_text(bytes, &pos, &record->id) || !read_text(bytes, &pos, &record->cluster) ||
	    !read_text(bytes, &pos, &record->root))
		return false;
	if (record->cluster.len == 0)
		record->cluster = record->id;
	if (record->root.len == 0)
		record->root = record->id;
	record->print = (struct fingerprint){ .nnumbers = 0 };
	return fingerprint_read_words(&record->print, arena, str_slice(bytes, pos, bytes.len));
}

struct str
copies_number_key(uint64_t number, char buf[8])
{
	int i;

	for (i = 0; i < 8; i++)
		buf[i] = (char)(number >> (56 - 8 * i));
	return (struct str){ buf, 8 };
}

uint64_t
copies_number(struct str key)
{
	uint64_t number = 0;
	size_t i;

	for (i = 0; i < key.len; i++)
		number = number << 8 | (unsigned char)key.s[i];
	return number;
}
