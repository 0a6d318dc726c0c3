/*
 * tag - names and figures of the texts of an article, one after the other.
 *
 * Source:  newsutils-records(5): the longest name wins, and a figure inside a name is no figure.
 * Units:   byte offsets into UTF-8.  Memory: results live in the caller's arena.
 * State:   what the article at hand has named and which aliases it has introduced.  O(len).
 */
#ifndef TEXT_TAG_H
#define TEXT_TAG_H

#include "text/entity.h"
#include "text/lexicon.h"
#include "text/quantity.h"

struct tagger;

/* A tagger with the names of l, which must outlive it. */
struct tagger *
tagger_new(const struct lexicon *l);

/* A new article begins. */
void
tagger_reset(struct tagger *t);

/*
 * Finds the entities and quantities of one text, both ascending.  published may be NULL.
 */
void
tagger_find(struct tagger *t, struct arena *arena, struct str text,
    const struct timestamp *published,
    struct entity_list *entities, struct quantity_list *quantities);

/* NULL is allowed. */
void
tagger_free(struct tagger *t);

#endif
