#include "news/claim_memory.h"

#include <string.h>

#define ANCHOR_REACH 2		/* sentences that a frame is inherited over */

void
claim_memory_reset(struct claim_memory *memory, struct str article)
{
	struct arena arena = memory->arena;
	struct map said = memory->said;
	arena_reset(&arena);
	map_reset(&said);
	*memory = (struct claim_memory){.arena = arena, .said = said};
	memory->article = arena_dup(&memory->arena, article);
}

void
claim_memory_free(struct claim_memory *memory)
{
	arena_free(&memory->arena);
	map_free(&memory->said);
	*memory = (struct claim_memory){0};
}

struct known *
claim_memory_note(struct claim_memory *memory, const struct mention *m, unsigned weight)
{
	for (size_t i = 0; i < memory->nknown; i++) {
		struct known *k = &memory->known[i];
		if (str_eq(k->id, m->id)) {
			k->salience += weight;
			k->sentence = memory->sentence;
			k->type |= m->type;
			return k;
		}
	}
	if (memory->nknown == MEMORY_MAX_KNOWN)
		return NULL;
	memory->known = arena_grow(&memory->arena, memory->known, memory->nknown, &memory->cap, sizeof(struct known));
	struct known *k = &memory->known[memory->nknown++];
	*k = (struct known){.id = arena_dup(&memory->arena, m->id), .text = arena_dup(&memory->arena, m->text),
	    .type = m->type, .salience = weight, .sentence = memory->sentence};
	return k;
}

void
claim_memory_call(struct claim_memory *memory, struct known *k, struct str concept)
{
	for (size_t i = 0; i < MEMORY_CONCEPTS; i++) {
		if (str_eq(k->concepts[i], concept))
			return;
		if (k->concepts[i].len == 0) {
			k->concepts[i] = arena_dup(&memory->arena, concept);
			return;
		}
	}
}

static bool
is_called(const struct known *k, struct str concept)
{
	for (size_t i = 0; i < MEMORY_CONCEPTS; i++)
		if (k->concepts[i].len && str_eq(k->concepts[i], concept))
			return true;
	return false;
}

const struct known *
claim_memory_called(const struct claim_memory *memory, struct str concept, uint32_t types)
{
	const struct known *best = NULL;
	for (size_t i = 0; i < memory->nknown; i++) {
		const struct known *k = &memory->known[i];
		if (is_called(k, concept) && (!best || k->sentence > best->sentence ||
		    (k->sentence == best->sentence && k->salience > best->salience)))
			best = k;
	}
	return best ? best : claim_memory_salient(memory, types);
}

const struct known *
claim_memory_salient(const struct claim_memory *memory, uint32_t types)
{
	const struct known *best = NULL;
	unsigned most = 0;
	for (size_t i = 0; i < memory->nknown; i++) {
		const struct known *k = &memory->known[i];
		if (!(k->type & types))
			continue;
		size_t ago = memory->sentence - k->sentence;
		unsigned points = 4 * k->salience + (ago < 4 ? 3 * (4 - (unsigned)ago) : 0) + 1;
		if (points > most) {
			best = k;
			most = points;
		}
	}
	return best;
}

const struct known *
claim_memory_person(const struct claim_memory *memory, struct str part)
{
	const struct known *found = NULL;
	if (part.len == 0)
		return NULL;
	for (size_t i = memory->nknown; i-- > 0;) {
		const struct known *k = &memory->known[i];
		if (!(k->type & TYPE_PER) || k->text.len <= part.len)
			continue;
		if (memcmp(k->text.s, part.s, part.len) == 0 ||
		    memcmp(k->text.s + k->text.len - part.len, part.s, part.len) == 0) {
			if (found)
				return NULL;
			found = k;
		}
	}
	return found;
}

static bool
same_measure(const struct anchor_memory *a, const struct quantity *q)
{
	return a->kind == q->kind && strlen(a->unit) == q->unit.len && memcmp(a->unit, q->unit.s, q->unit.len) == 0;
}

void
claim_memory_keep_anchor(struct claim_memory *memory, const struct quantity *q, size_t frame)
{
	size_t at = 0;
	if (q->unit.len >= sizeof(memory->anchors[0].unit))
		return;
	while (at < memory->nanchors && !same_measure(&memory->anchors[at], q))
		at++;
	if (at == MEMORY_ANCHORS)
		at = 0;
	else if (at == memory->nanchors)
		memory->nanchors++;
	struct anchor_memory *a = &memory->anchors[at];
	*a = (struct anchor_memory){.frame = frame, .kind = q->kind, .sentence = memory->sentence};
	memcpy(a->unit, q->unit.s, q->unit.len);
}

size_t
claim_memory_anchor(const struct claim_memory *memory, const struct quantity *q)
{
	for (size_t i = 0; i < memory->nanchors; i++)
		if (same_measure(&memory->anchors[i], q) &&
		    memory->sentence - memory->anchors[i].sentence <= ANCHOR_REACH)
			return memory->anchors[i].frame;
	return FRAME_NONE;
}
