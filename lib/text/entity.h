/*
 * entity - a name that a text mentions.
 *
 * Source:  newsutils-records(5), "entities and quantities".
 * Units:   byte offsets into UTF-8, half-open; particles (josa) are outside.
 * Memory:  strings are slices of the text, of the lexicon or of the caller's arena.
 */
#ifndef TEXT_ENTITY_H
#define TEXT_ENTITY_H

#include "base/arena.h"
#include "base/str.h"

enum entity_how {
	ENTITY_LEXICON,
	ENTITY_ALIAS,		/* learnt from the article at hand */
	ENTITY_MODEL		/* by the words around and in it */
};

struct entity {
	size_t start, end;
	struct str type, id;
	struct str wikidata;	/* empty when unknown */
	enum entity_how how;
};

struct entity_list {
	struct entity *items;	/* ascending, disjoint */
	size_t len, cap;
};

/* Appends one entity; the list lives in the arena. */
void
entity_add(struct arena *arena, struct entity_list *list, struct entity e);

/* Puts the list in ascending order; of overlapping ones the first and longest stays. */
void
entity_sort(struct entity_list *list);

/* Whether [start, end) meets an entity of a sorted list.  O(log n). */
bool
entity_overlaps(const struct entity_list *list, size_t start, size_t end);

/* The entity of a sorted list that ends at an offset, or NULL.  O(log n). */
const struct entity *
entity_ending(const struct entity_list *list, size_t end);

/* The entity of a sorted list that begins at an offset, or NULL.  O(log n). */
const struct entity *
entity_starting(const struct entity_list *list, size_t start);

/* lexicon alias model, as in the records. */
const char *
entity_how_name(enum entity_how how);

#endif
