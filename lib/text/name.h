/*
 * name - the names of a lexicon in a text.
 *
 * Source:  newsutils-records(5): the longest name wins, particles are outside the span.
 * Units:   byte offsets into UTF-8.  Memory: entities live in the caller's arena and borrow the
 *          lexicon.
 * State:   a name_context remembers what the article at hand has named, for names that need another
 *          nearby. O(len + matches).
 */
#ifndef TEXT_NAME_H
#define TEXT_NAME_H

#include "text/entity.h"
#include "text/lexicon.h"

struct name_context;

/* A context for texts tagged with l, which must outlive it. */
struct name_context *
name_context_new(const struct lexicon *l);

/* A new article begins. */
void
name_context_reset(struct name_context *c);

/* NULL is allowed. */
void
name_context_free(struct name_context *c);

/* Appends the entities of text to out, ascending and disjoint, and remembers them in c. */
void
name_find(const struct lexicon *l, struct name_context *c, struct arena *arena, struct str text,
    struct entity_list *out);

#endif
