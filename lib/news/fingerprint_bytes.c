/* Fingerprints as bytes: little-endian, counts as LEB128. */
#include <string.h>

#include "news/fingerprint.h"

static void
add_fixed(struct strbuf *out, uint64_t n, unsigned bytes)
{
	char buf[8];
	unsigned i;

	for (i = 0; i < bytes; i++)
		buf[i] = (char)(n >> 8 * i);
	strbuf_add(out, buf, bytes);
}

static void
add_count(struct strbuf *out, uint64_t n)
{
	for (; n >= 0x80; n >>= 7)
		strbuf_addc(out, (char)(n | 0x80));
	strbuf_addc(out, (char)n);
}

static void
add_pieces(struct strbuf *out, const uint16_t *pieces, size_t n)
{
	size_t i;

	add_count(out, n);
	for (i = 0; i < n; i++)
		add_fixed(out, pieces[i], 2);
}

void
fingerprint_write_words(const struct fingerprint *fp, struct strbuf *out)
{
	const struct sketch *s = fp->sketch;
	size_t i;

	add_fixed(out, fp->body.high, 8);
	add_fixed(out, fp->body.low, 8);
	add_count(out, fp->cut);
	add_count(out, s->level);
	add_count(out, s->len);
	/* the 24 bits behind those that the level leaves zero */
	for (i = 0; i < s->len; i++)
		add_fixed(out, s->hashes[i] >> (SKETCH_SHIFT - s->level), 3);
	/* two places a byte */
	for (i = 0; i < s->len; i += 2)
		add_fixed(out, (unsigned)s->places[i] | (i + 1 < s->len ? (unsigned)s->places[i + 1] << 4 : 0), 1);
}

void
fingerprint_write_figures(const struct fingerprint *fp, struct strbuf *out)
{
	size_t i;

	add_count(out, fp->nnumbers);
	for (i = 0; i < fp->nnumbers; i++) {
		const struct fingerprint_number *n = &fp->numbers[i];

		add_fixed(out, n->left, 2);
		add_fixed(out, n->right, 2);
		add_fixed(out, n->value, 3);
		add_count(out, n->text.len);
		strbuf_add_str(out, n->text);
	}
	add_pieces(out, fp->title, fp->ntitle);
	add_pieces(out, fp->pieces, fp->npieces);
}

struct reader {
	const unsigned char *at, *end;
	bool bad;
};

static uint64_t
read_fixed(struct reader *r, unsigned bytes)
{
	uint64_t n = 0;
	unsigned i;

	if (r->end - r->at < (ptrdiff_t)bytes) {
		r->bad = true;
		return 0;
	}
	for (i = 0; i < bytes; i++)
		n |= (uint64_t)*r->at++ << 8 * i;
	return n;
}

/* A count of at most max. */
static size_t
read_count(struct reader *r, size_t max)
{
	uint64_t n = 0;
	unsigned shift;

	for (shift = 0; shift < 63; shift += 7) {
		uint64_t byte = read_fixed(r, 1);

		n |= (byte & 0x7F) << shift;
		if (byte < 0x80)
			break;
	}
	if (n > max)
		r->bad = true;
	return r->bad ? 0 : (size_t)n;
}

static uint16_t *
read_pieces(struct reader *r, struct arena *arena, size_t max, size_t *n)
{
	uint16_t *pieces;
	size_t i;

	*n = read_count(r, max);
	pieces = arena_alloc(arena, *n * sizeof(*pieces));
	for (i = 0; i < *n; i++)
		pieces[i] = (uint16_t)read_fixed(r, 2);
	return pieces;
}

static void
read_sketch(struct reader *r, struct sketch *s)
{
	const unsigned char *at;
	size_t i;

	s->level = (unsigned)read_count(r, SKETCH_SHIFT);
	s->len = read_count(r, SKETCH_MAX);
	if ((size_t)(r->end - r->at) < 3 * s->len + (s->len + 1) / 2) {
		r->bad = true;
		s->len = 0;
	}
	at = r->at;
	for (i = 0; i < s->len; i++, at += 3)
		s->hashes[i] = (at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16) <<
		    (SKETCH_SHIFT - s->level);
	for (i = 0; i < s->len; i++)
		s->places[i] = at[i / 2] >> 4 * (i % 2) & 15;
	r->at = at + (s->len + 1) / 2;
}

static void
read_number(struct reader *r, struct fingerprint_number *n)
{
	n->left = (uint16_t)read_fixed(r, 2);
	n->right = (uint16_t)read_fixed(r, 2);
	n->value = (uint32_t)read_fixed(r, 3);
	n->text.len = read_count(r, (size_t)(r->end - r->at));
	n->text.s = (const char *)r->at;
	r->at += n->text.len;
	if (r->at > r->end) {
		r->bad = true;
		r->at = r->end;
	}
}

static struct reader
reader_of(struct str bytes)
{
	const unsigned char *at = (const unsigned char *)bytes.s;

	return (struct reader){ at, at + bytes.len, false };
}

bool
fingerprint_read_words(struct fingerprint *fp, struct arena *arena, struct str bytes)
{
	struct reader r = reader_of(bytes);

	fp->body.high = read_fixed(&r, 8);
	fp->body.low = read_fixed(&r, 8);
	fp->cut = read_count(&r, 1) != 0;
	fp->sketch = arena_alloc(arena, sizeof(*fp->sketch));
	read_sketch(&r, fp->sketch);
	fp->shingles = (uint64_t)fp->sketch->len << fp->sketch->level;
	return !r.bad && r.at == r.end;
}

bool
fingerprint_read_figures(struct fingerprint *fp, struct arena *arena, struct str bytes)
{
	struct reader r = reader_of(bytes);
	size_t i;

	fp->nnumbers = read_count(&r, FINGERPRINT_NUMBERS);
	fp->numbers = arena_alloc(arena, fp->nnumbers * sizeof(*fp->numbers));
	for (i = 0; i < fp->nnumbers && !r.bad; i++)
		read_number(&r, &fp->numbers[i]);
	fp->title = read_pieces(&r, arena, FINGERPRINT_TITLE, &fp->ntitle);
	fp->pieces = read_pieces(&r, arena, FINGERPRINT_SHORT, &fp->npieces);
	return !r.bad && r.at == r.end;
}
