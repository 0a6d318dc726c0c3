/*
 * compound - countries written as one syllable: 미중, 한·미·일, 미 국무부.
 *
 * Source:  the abbreviations that Korean newspapers use; which syllable stands for which country is
 *          the lexicon's (short).
 * Units:   byte offsets into UTF-8.  No state.  O(len).
 */
#ifndef TEXT_COMPOUND_H
#define TEXT_COMPOUND_H

#include "text/entity.h"
#include "text/lexicon.h"

/* Appends the countries of such compounds to out (unsorted). */
void
compound_find(const struct lexicon *l, struct arena *arena, struct str text,
    struct entity_list *out);

#endif
