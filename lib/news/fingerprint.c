#include "news/fingerprint.h"

#include <string.h>

#include "text/fold.h"
#include "text/furniture.h"
#include "text/plain.h"

#define CONTEXT_WEIGHT 8	/* four syllables or eight letters on either side of a number */
#define PIECE_WEIGHT 4
#define HEAD_SHINGLES 20
#define MAX_TAG 60		/* bytes of a tag before a title */

static bool
ends_cut(struct str text)
{
	text = str_trim(text);
	return str_ends(text, "…") || str_ends(text, "...");
}

/* The words of an article, line by line; whether they end in an ellipsis. */
static bool
fold_article(struct fold *f, struct str text)
{
	size_t pos = 0, end;
	struct span content;
	bool cut = false;

	while (pos < text.len) {
		const char *feed = memchr(text.s + pos, '\n', text.len - pos);
		struct str line;

		end = feed != NULL ? (size_t)(feed - text.s) : text.len;
		line = str_slice(text, pos, end);
		if (furniture_strip(line, f->len == 0, &content)) {
			line = str_slice(line, content.start, content.end);
			fold_add(f, line);
			cut = ends_cut(line);
		}
		pos = end + 1;
	}
	/* an article of nothing but notices is what it is */
	if (f->len == 0)
		fold_add(f, text);
	return cut;
}

/* The hash of the symbols on one side of a number, nearest first. */
static uint16_t
context(const struct fold *f, size_t at, int step)
{
	uint64_t h = step < 0 ? 1 : 2;
	unsigned weight = 0;
	size_t i;

	for (i = at + (size_t)step; i < f->len && weight < CONTEXT_WEIGHT; i += (size_t)step) {
		h = (h ^ f->symbols[i]) * 0x9E3779B97F4A7C15u;
		weight += fold_weight(f->symbols[i]);
	}
	return (uint16_t)(h >> 48);
}

/* All shingles of a text: the one that ends at symbol i is hashes[i - first]. */
struct shingles {
	uint64_t *hashes;
	size_t len, first;
};

/* The lowest of the five that end on the symbol at or behind it. */
static uint64_t
lowest_at(const struct shingles *s, size_t at)
{
	uint64_t lowest = UINT64_MAX;
	size_t i;

	for (i = at > s->first ? at - s->first : 0; i < s->len && i + s->first < at + SHINGLE_WEIGHT / 2; i++)
		if (s->hashes[i] < lowest)
			lowest = s->hashes[i];
	return lowest;
}

static void
take_numbers(struct fingerprint *fp, struct arena *arena, const struct fold *f, const struct shingles *s)
{
	size_t i;

	fp->nnumbers = f->nnumbers < FINGERPRINT_NUMBERS ? f->nnumbers : FINGERPRINT_NUMBERS;
	fp->numbers = arena_alloc(arena, fp->nnumbers * sizeof(*fp->numbers));
	for (i = 0; i < fp->nnumbers; i++) {
		const struct fold_number *n = &f->numbers[i];

		fp->numbers[i] = (struct fingerprint_number){ context(f, n->at, -1), context(f, n->at, 1),
			n->value & 0xFFFFFF, n->text,
			n->at < SHINGLE_WEIGHT / 2 ? UINT64_MAX : lowest_at(s, n->at - SHINGLE_WEIGHT / 2),
			lowest_at(s, n->at), lowest_at(s, n->at + SHINGLE_WEIGHT / 2) };
	}
}

/* The pieces of the symbols, in order. */
static uint16_t *
take_pieces(struct arena *arena, const struct fold *f, size_t max, size_t *n)
{
	uint16_t *pieces = arena_alloc(arena, (f->len + 1) * sizeof(*pieces));
	size_t i, j;

	for (i = 0, *n = 0; i < f->len && *n < max; i++) {
		uint64_t h = 3;
		unsigned weight = 0;

		for (j = i; j < f->len && weight < PIECE_WEIGHT; j++) {
			h = (h ^ f->symbols[j]) * 0x9E3779B97F4A7C15u;
			weight += fold_weight(f->symbols[j]);
		}
		if (weight >= PIECE_WEIGHT)
			pieces[(*n)++] = (uint16_t)(h >> 48);
	}
	return pieces;
}

/* The length of a tag at the head of a title, 0 for none: [속보], (종합), <TABLE>. */
static size_t
tag_length(struct str title)
{
	static const char *const pairs[][2] = { { "[", "]" }, { "(", ")" }, { "<", ">" }, { "【", "】" } };
	size_t i, close;

	for (i = 0; i < ARRAY_LEN(pairs); i++) {
		if (!str_starts(title, pairs[i][0]))
			continue;
		close = str_find(str_slice(title, 0, MAX_TAG), str_of(pairs[i][1]), 0);
		return close == (size_t)-1 ? 0 : close + strlen(pairs[i][1]);
	}
	return 0;
}

/* A title without the tags before it; one that is nothing else stays. */
static struct str
strip_tags(struct str title)
{
	struct str rest = str_trim(title);
	size_t tag;

	while ((tag = tag_length(rest)) > 0)
		rest = str_trim(str_slice(rest, tag, rest.len));
	return rest.len > 0 ? rest : title;
}

/* The hash of the symbols with each number's value in its place. */
static struct hash128
hash_body(struct fold *f)
{
	size_t i;

	for (i = 0; i < f->nnumbers && f->numbers[i].at < f->len; i++)
		f->symbols[f->numbers[i].at] = f->numbers[i].value | 0x80000000u;
	return hash128((struct str){ (const char *)f->symbols, f->len * sizeof(*f->symbols) });
}

/* The lowest hashes among the first: a text cut behind them has the same. */
static void
take_head(struct fingerprint *fp, const struct shingles *s)
{
	size_t i, j, first = s->len < HEAD_SHINGLES ? s->len : HEAD_SHINGLES;

	for (i = 0; i < first; i++) {
		for (j = fp->nhead; j > 0 && fp->head[j - 1] > s->hashes[i]; j--)
			if (j < FINGERPRINT_HEAD)
				fp->head[j] = fp->head[j - 1];
		if (j < FINGERPRINT_HEAD)
			fp->head[j] = s->hashes[i];
		fp->nhead += fp->nhead < FINGERPRINT_HEAD;
	}
}

static void
take_shingles(struct fingerprint *fp, struct arena *arena, const struct fold *f, struct shingles *s)
{
	s->hashes = arena_alloc(arena, (f->len + 1) * sizeof(*s->hashes));
	s->len = shingle_hashes(f->symbols, f->len, s->hashes);
	s->first = f->len - s->len;
	take_head(fp, s);
	fp->sketch = arena_alloc(arena, sizeof(*fp->sketch));
	sketch_build(fp->sketch, s->hashes, s->len);
	fp->shingles = (uint64_t)fp->sketch->len << fp->sketch->level;
}

void
fingerprint_make(struct fingerprint *fp, struct arena *arena, struct str title, struct str text,
    enum fingerprint_unit unit)
{
	struct fold f = { .arena = arena }, head = { .arena = arena };
	struct shingles shingles;

	*fp = (struct fingerprint){ .nnumbers = 0 };
	text = plain_text(arena, text);
	if (unit == FINGERPRINT_ARTICLE)
		fp->cut = fold_article(&f, text);
	else
		fold_add(&f, text);
	take_shingles(fp, arena, &f, &shingles);
	take_numbers(fp, arena, &f, &shingles);
	if (f.len <= FINGERPRINT_SHORT)
		fp->pieces = take_pieces(arena, &f, FINGERPRINT_SHORT, &fp->npieces);
	fold_add(&head, strip_tags(plain_text(arena, title)));
	fp->title = take_pieces(arena, &head, FINGERPRINT_TITLE, &fp->ntitle);
	fp->body = hash_body(&f);
}
