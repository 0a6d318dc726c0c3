#include "news/diff_pack.h"

#include <string.h>

/* All that is no text, without padding: equal claims are equal bytes. */
struct packed {
	double figure[3];
	int64_t when[8];
	uint64_t start, sentence;
	uint8_t type, behaviour, modality, modifier;
	uint8_t sig, closed, flags, known;
};

_Static_assert(sizeof(struct packed) == 13 * 8 + 8, "no padding");

enum { CLOCK = 1, SUPERSEDED = 2, REVISED = 4, KOREAN = 8, CONVERTED = 16, CHANGE = 32 };
enum { STATED = 1, PUBLISHED = 2 };

/* The texts, in the order that they are packed. */
#define NTEXTS 15
static void
texts_of(struct diff_claim *c, struct str *texts[NTEXTS])
{
	struct str *all[NTEXTS] = { &c->name, &c->id, &c->article, &c->root, &c->outlet, &c->source,
		&c->subject, &c->attribute, &c->group, &c->relative_to, &c->unit, &c->word,
		&c->text, &c->corrected, &c->qualifier };

	memcpy(texts, all, sizeof(all));
}

static struct packed
pack(const struct diff_claim *c)
{
	return (struct packed){ .figure = { c->figure.value, c->figure.in.low, c->figure.in.high },
		.when = { c->days.first, c->days.last, c->period.first, c->period.last,
		    c->stated.first, c->stated.last, c->published.first, c->published.last },
		.start = c->start,
		.sentence = c->sentence,
		.type = (uint8_t)c->type,
		.behaviour = (uint8_t)c->behaviour,
		.modality = (uint8_t)c->modality,
		.modifier = (uint8_t)c->figure.modifier,
		.sig = (uint8_t)c->figure.sig,
		.closed = c->figure.in.closed,
		.flags = (uint8_t)((c->clock ? CLOCK : 0) | (c->superseded ? SUPERSEDED : 0) |
		    (c->revised ? REVISED : 0) | (c->korean ? KOREAN : 0) |
		    (c->converted ? CONVERTED : 0) | (c->change ? CHANGE : 0)),
		.known = (uint8_t)((c->stated.known ? STATED : 0) |
		    (c->published.known ? PUBLISHED : 0)) };
}

void
diff_pack(struct strbuf *out, const struct diff_claim *c)
{
	struct packed p = pack(c);
	struct diff_claim copy = *c;
	struct str *texts[NTEXTS];

	strbuf_add(out, &p, sizeof(p));
	texts_of(&copy, texts);
	for (size_t i = 0; i < NTEXTS; i++) {
		uint32_t len = (uint32_t)texts[i]->len;

		strbuf_add(out, &len, sizeof(len));
		strbuf_add_str(out, *texts[i]);
	}
}

static bool
unpack_texts(struct str bytes, struct diff_claim *c)
{
	struct str *texts[NTEXTS];
	size_t pos = sizeof(struct packed);

	texts_of(c, texts);
	for (size_t i = 0; i < NTEXTS; i++) {
		uint32_t len;

		if (bytes.len - pos < sizeof(len))
			return false;
		memcpy(&len, bytes.s + pos, sizeof(len));
		pos += sizeof(len);
		if (bytes.len - pos < len)
			return false;
		*texts[i] = str_slice(bytes, pos, pos + len);
		pos += len;
	}
	return pos == bytes.len;
}

static void
unpack(const struct packed *p, struct diff_claim *c)
{
	*c = (struct diff_claim){ .figure = { p->figure[0], p->sig, p->modifier,
				      { p->figure[1], p->figure[2], p->closed } },
		.days = { p->when[0], p->when[1], false, false },
		.period = { p->when[2], p->when[3], false, false },
		.stated = { p->when[4], p->when[5], p->known & STATED },
		.published = { p->when[6], p->when[7], p->known & PUBLISHED },
		.start = p->start,
		.sentence = p->sentence,
		.type = p->type,
		.behaviour = p->behaviour,
		.modality = p->modality,
		.clock = p->flags & CLOCK,
		.superseded = p->flags & SUPERSEDED,
		.revised = p->flags & REVISED,
		.korean = p->flags & KOREAN,
		.converted = p->flags & CONVERTED,
		.change = p->flags & CHANGE };
}

bool
diff_unpack(struct str bytes, struct diff_claim *c)
{
	struct packed p;

	if (bytes.len < sizeof(p))
		return false;
	memcpy(&p, bytes.s, sizeof(p));
	unpack(&p, c);
	if (!unpack_texts(bytes, c))
		return false;
	c->family = diff_claim_family(c->subject);
	return true;
}
