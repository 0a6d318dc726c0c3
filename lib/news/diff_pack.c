#include "news/diff_pack.h"

#include <math.h>
#include <string.h>

#include "base/varint.h"

/* What is there, and what is so. */
enum {
	CLOCK = 1 << 0,
	SUPERSEDED = 1 << 1,
	REVISED = 1 << 2,
	KOREAN = 1 << 3,
	CONVERTED = 1 << 4,
	CHANGE = 1 << 5,
	CLOSED = 1 << 6,
	QUOTED = 1 << 7,
	FIGURE = 1 << 8,
	DAYS = 1 << 9,
	PERIOD = 1 << 10,
	STATED = 1 << 11,
	PUBLISHED = 1 << 12,
	GUESSED = 1 << 13
};

/* The texts, in the order that they are packed: one with a model keeps what differs from it. */
#define NTEXTS 16
enum { ARTICLE, ID, ROOT, ATTRIBUTE, GROUP, NONE };
static const unsigned char models[NTEXTS] = { NONE, ARTICLE, ARTICLE, NONE, ATTRIBUTE, NONE, NONE,
	NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE };

static void
texts_of(struct diff_claim *c, struct str *texts[NTEXTS])
{
	struct str *all[NTEXTS] = { &c->article, &c->id, &c->root, &c->attribute, &c->group,
		&c->name, &c->outlet, &c->source, &c->subject, &c->relative_to, &c->unit, &c->word,
		&c->text, &c->time, &c->corrected, &c->qualifier };

	memcpy(texts, all, sizeof(all));
}

static unsigned
flags_of(const struct diff_claim *c)
{
	bool open = c->period.first == EDTF_OPEN_LOW && c->period.last == EDTF_OPEN_HIGH;

	return (c->clock ? CLOCK : 0) | (c->superseded ? SUPERSEDED : 0) |
	    (c->revised ? REVISED : 0) | (c->korean ? KOREAN : 0) |
	    (c->converted ? CONVERTED : 0) | (c->change ? CHANGE : 0) |
	    (c->figure.in.closed ? CLOSED : 0) | (c->quoted ? QUOTED : 0) |
	    (diff_claim_numeric(c) ? FIGURE : 0) |
	    (c->days.first != 0 || c->days.last != 0 ? DAYS : 0) | (open ? 0 : PERIOD) |
	    (c->stated.known ? STATED : 0) | (c->published.known ? PUBLISHED : 0) |
	    (c->guessed ? GUESSED : 0);
}

/* An end is near its beginning. */
static void
add_pair(struct strbuf *out, int64_t first, int64_t last)
{
	varint_add_signed(out, first);
	varint_add_signed(out, (int64_t)((uint64_t)last - (uint64_t)first));
}

static bool
read_pair(struct str bytes, size_t *pos, int64_t *first, int64_t *last)
{
	if (!varint_read_signed(bytes, pos, first) || !varint_read_signed(bytes, pos, last))
		return false;
	*last = (int64_t)((uint64_t)*last + (uint64_t)*first);
	return true;
}

static void
add_numbers(struct strbuf *out, const struct diff_claim *c, unsigned flags)
{
	double figure[3] = { c->figure.value, c->figure.in.low, c->figure.in.high };

	varint_add(out, flags);
	varint_add(out, (unsigned)c->type | (unsigned)c->behaviour << 3);
	varint_add(out, (unsigned)c->modality | (unsigned)c->figure.modifier << 3);
	varint_add(out, c->figure.sig);
	if (flags & FIGURE)
		strbuf_add(out, figure, sizeof(figure));
	if (flags & DAYS)
		add_pair(out, c->days.first, c->days.last);
	if (flags & PERIOD)
		add_pair(out, c->period.first, c->period.last);
	if (flags & STATED)
		add_pair(out, c->stated.first, c->stated.last);
	if (flags & PUBLISHED)
		add_pair(out, c->published.first, c->published.last);
	strbuf_add(out, &c->version, sizeof(c->version));
	varint_add(out, c->place);
	varint_add(out, c->start);
	varint_add(out, c->end - c->start);
	varint_add(out, c->start - c->sentence);
}

static size_t
shared_length(struct str a, struct str b)
{
	size_t n = 0;

	while (n < a.len && n < b.len && a.s[n] == b.s[n])
		n++;
	return n;
}

void
diff_pack(struct strbuf *out, const struct diff_claim *c)
{
	struct diff_claim copy = *c;
	struct str *texts[NTEXTS];

	add_numbers(out, c, flags_of(c));
	texts_of(&copy, texts);
	for (size_t i = 0; i < NTEXTS; i++) {
		size_t same = 0;

		if (models[i] != NONE) {
			same = shared_length(*texts[i], *texts[models[i]]);
			varint_add(out, same);
		}
		varint_add_str(out, str_slice(*texts[i], same, texts[i]->len));
	}
}

static bool
read_double(struct str bytes, size_t *pos, double *d)
{
	if (bytes.len - *pos < sizeof(*d))
		return false;
	memcpy(d, bytes.s + *pos, sizeof(*d));
	*pos += sizeof(*d);
	return true;
}

static bool
read_times(struct str bytes, size_t *pos, struct diff_claim *c, uint64_t flags)
{
	struct moment unknown = { INT64_MIN, INT64_MAX, false };

	c->period = (struct edtf){ EDTF_OPEN_LOW, EDTF_OPEN_HIGH, false, false };
	c->stated = c->published = unknown;
	c->stated.known = flags & STATED;
	c->published.known = flags & PUBLISHED;
	return (!(flags & DAYS) || read_pair(bytes, pos, &c->days.first, &c->days.last)) &&
	    (!(flags & PERIOD) || read_pair(bytes, pos, &c->period.first, &c->period.last)) &&
	    (!(flags & STATED) || read_pair(bytes, pos, &c->stated.first, &c->stated.last)) &&
	    (!(flags & PUBLISHED) ||
		read_pair(bytes, pos, &c->published.first, &c->published.last));
}

static bool
read_places(struct str bytes, size_t *pos, struct diff_claim *c)
{
	uint64_t place, start, len, before;

	if (bytes.len - *pos < sizeof(c->version))
		return false;
	memcpy(&c->version, bytes.s + *pos, sizeof(c->version));
	*pos += sizeof(c->version);
	if (!varint_read(bytes, pos, &place) || !varint_read(bytes, pos, &start) ||
	    !varint_read(bytes, pos, &len) || !varint_read(bytes, pos, &before))
		return false;
	c->place = place;
	c->start = start;
	c->end = start + len;
	c->sentence = start - before;
	return true;
}

static void
read_flags(struct diff_claim *c, uint64_t flags)
{
	c->clock = flags & CLOCK;
	c->superseded = flags & SUPERSEDED;
	c->revised = flags & REVISED;
	c->korean = flags & KOREAN;
	c->converted = flags & CONVERTED;
	c->change = flags & CHANGE;
	c->figure.in.closed = flags & CLOSED;
	c->quoted = flags & QUOTED;
	c->guessed = flags & GUESSED;
}

static bool
read_numbers(struct str bytes, size_t *pos, struct diff_claim *c)
{
	uint64_t flags, kind, standing, sig;

	if (!varint_read(bytes, pos, &flags) || !varint_read(bytes, pos, &kind) ||
	    !varint_read(bytes, pos, &standing) || !varint_read(bytes, pos, &sig))
		return false;
	*c = (struct diff_claim){ .type = kind & 7, .behaviour = kind >> 3,
		.modality = standing & 7,
		.figure = { NAN, (unsigned)sig, standing >> 3, { 0, 0, false } }, .apart = true };
	read_flags(c, flags);
	if (flags & FIGURE && (!read_double(bytes, pos, &c->figure.value) ||
	    !read_double(bytes, pos, &c->figure.in.low) ||
	    !read_double(bytes, pos, &c->figure.in.high)))
		return false;
	return read_times(bytes, pos, c, flags) && read_places(bytes, pos, c);
}

static bool
read_text(struct arena *arena, struct str bytes, size_t *pos, const struct str *model,
    struct str *text)
{
	uint64_t same = 0;

	if (model != NULL && (!varint_read(bytes, pos, &same) || same > model->len))
		return false;
	if (!varint_read_str(bytes, pos, text))
		return false;
	if (same > 0) {
		struct str head = str_slice(*model, 0, (size_t)same);

		*text = text->len == 0 ? head : arena_concat(arena, head, *text);
	}
	return true;
}

bool
diff_unpack(struct arena *arena, struct str bytes, struct diff_claim *c)
{
	struct str *texts[NTEXTS];
	size_t pos = 0;

	if (!read_numbers(bytes, &pos, c))
		return false;
	texts_of(c, texts);
	for (size_t i = 0; i < NTEXTS; i++)
		if (!read_text(arena, bytes, &pos, models[i] == NONE ? NULL : texts[models[i]],
			texts[i]))
			return false;
	c->family = diff_claim_family(c->subject);
	return pos == bytes.len;
}
