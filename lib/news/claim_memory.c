#include "news/claim_memory.h"

#include <limits.h>
#include <string.h>

#include "news/claim_headline.h"
#include "news/claim_word.h"

#define CALLED_OTHERWISE 20 /* off for a thing that has a noun of its own */
#define NAMED_ONLY_NOW 8 /* off for what the sentence itself brings up: "the" points further back */
#define TITLE_WEIGHT 4      /* a name in the title counts as so many mentions */
#define ANCHOR_REACH 2      /* sentences that a frame is inherited over */

void
claim_memory_reset(struct claim_memory *memory, struct str article, struct str title)
{
	struct arena arena = memory->arena;
	struct map said = memory->said, names = memory->names;
	arena_reset(&arena);
	map_reset(&said);
	map_reset(&names);
	*memory = (struct claim_memory){
	    .arena = arena, .said = said, .names = names, .last_frame = FRAME_NONE};
	memory->article = arena_dup(&memory->arena, article);
	memory->title = arena_dup(&memory->arena, title);
	memory->topic_word = claim_headline_topic(memory->title);
}

void
claim_memory_free(struct claim_memory *memory)
{
	arena_free(&memory->arena);
	map_free(&memory->said);
	map_free(&memory->names);
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
	memory->known = arena_grow(
	    &memory->arena, memory->known, memory->nknown, &memory->cap, sizeof(struct known));
	struct known *k = &memory->known[memory->nknown++];
	*k = (struct known){.id = arena_dup(&memory->arena, m->id),
	    .text = arena_dup(&memory->arena, m->text),
	    .type = m->type,
	    .own = m->own,
	    .salience = weight,
	    .first = memory->sentence,
	    .sentence = memory->sentence};
	if (claim_memory_is_titled(memory, k))
		k->salience += TITLE_WEIGHT;
	/* so does a body without a name: the hospital, the union */
	k->body = str_ends(k->id, "-government") || claim_word_is_body(k->text) ||
	    (!m->named && m->type == TYPE_ORG);
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

size_t
claim_memory_index(const struct claim_memory *memory, struct str id)
{
	for (size_t i = 0; i < memory->nknown; i++)
		if (str_eq(memory->known[i].id, id))
			return i + 1;
	return 0;
}

const struct known *
claim_memory_find(const struct claim_memory *memory, struct str id)
{
	size_t i = claim_memory_index(memory, id);
	return i ? &memory->known[i - 1] : NULL;
}

uint32_t
claim_memory_type(const struct known *k)
{
	uint32_t type = k->type & TYPE_THING ? k->type & TYPE_THING : k->type;
	return type & -type;
}

bool
claim_memory_is_called(const struct known *k, struct str concept)
{
	for (size_t i = 0; i < MEMORY_CONCEPTS; i++)
		if (k->concepts[i].len && str_eq(k->concepts[i], concept))
			return true;
	return false;
}

bool
claim_memory_is_body(const struct known *k)
{
	return k->type & TYPE_ORG && k->body;
}

bool
claim_memory_is_titled(const struct claim_memory *memory, const struct known *k)
{
	return str_find(memory->title, k->text, 0) != (size_t)-1;
}

const struct known *
claim_memory_called(const struct claim_memory *memory, struct str concept, uint32_t types)
{
	const struct known *best = NULL;
	for (size_t i = 0; i < memory->nknown; i++) {
		const struct known *k = &memory->known[i];
		if (claim_memory_is_called(k, concept) && !k->aside &&
		    (!best || k->sentence > best->sentence ||
			(k->sentence == best->sentence && k->salience > best->salience)))
			best = k;
	}
	return best || !types ? best : claim_memory_salient(memory, types);
}

int
claim_memory_points(const struct claim_memory *memory, const struct known *k)
{
	size_t ago = memory->sentence - k->sentence;
	int often = k->salience > 8 ? 8 : (int)k->salience;
	return often + (ago < 4 ? 4 - (int)ago : 0);
}

static const struct known *
most_salient(const struct claim_memory *memory, uint32_t types, int called, bool firm)
{
	const struct known *best = NULL;
	int most = INT_MIN;
	for (size_t i = 0; i < memory->nknown; i++) {
		const struct known *k = &memory->known[i];
		if ((k->type ? !(k->type & types) : types == TYPE_LOC) || (firm && claim_memory_is_body(k)))
			continue;
		int points = claim_memory_points(memory, k) - (k->type ? 0 : 6) -
		    (k->concepts[0].len ? called : 0) -
		    (called && k->first == memory->sentence ? NAMED_ONLY_NOW : 0) -
		    (k->aside ? called : 0);
		if (points > most) {
			best = k;
			most = points;
		}
	}
	return best;
}

const struct known *
claim_memory_salient(const struct claim_memory *memory, uint32_t types)
{
	return most_salient(memory, types, 0, false);
}

const struct known *
claim_memory_uncalled(const struct claim_memory *memory, uint32_t types, bool firm)
{
	return most_salient(memory, types, CALLED_OTHERWISE, firm);
}

const struct known *
claim_memory_event(const struct claim_memory *memory, struct str concept)
{
	for (size_t i = 0; i < memory->nknown; i++) {
		struct str id = memory->known[i].id;
		size_t at = id.len - concept.len;
		if (id.len >= concept.len && str_eq(str_slice(id, at, id.len), concept) &&
		    (at == 0 || id.s[at - 1] == '-') && !memory->known[i].own)
			return &memory->known[i];
	}
	return NULL;
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
		if (str_eq(k->text, part))
			return k;
		if (memcmp(k->text.s, part.s, part.len) == 0 ||
		    memcmp(k->text.s + k->text.len - part.len, part.s, part.len) == 0) {
			if (found)
				return NULL;
			found = k;
		}
	}
	return found;
}

void
claim_memory_learn(struct claim_memory *memory, const struct known *k, uint32_t type)
{
	struct known *own = &memory->known[k - memory->known];
	if (!own->type)
		own->type = type;
}

static bool
same_measure(const struct anchor_memory *a, const struct quantity *q)
{
	return a->kind == q->kind && str_is(q->unit, a->unit);
}

void
claim_memory_keep_anchor(struct claim_memory *memory, const struct quantity *q, size_t frame)
{
	size_t at = 0;
	if (!quantity_is_dated(q)) {
		memory->last_frame = frame;
		memory->last_frame_sentence = memory->sentence;
	}
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
	if (q->unit.len)
		memcpy(a->unit, q->unit.s, q->unit.len);
}

bool
claim_memory_anchored_here(const struct claim_memory *memory, const struct quantity *q)
{
	for (size_t i = 0; i < memory->nanchors; i++)
		if (same_measure(&memory->anchors[i], q) &&
		    memory->anchors[i].sentence == memory->sentence)
			return true;
	return false;
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
