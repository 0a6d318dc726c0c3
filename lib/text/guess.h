/*
 * guess - names that no lexicon lists, by the words in and around them.
 *
 * Persons by title (조양호 회장, 김 모 씨, A씨, 배우 송강호), by an age in brackets (김영수(34));
 * organisations by head word (국민권익위원회, 강동경찰서, Acme Corp.); places by suffix (한남대교,
 * 대천해수욕장) and addresses.
 * Source:  surnames of the Korean census; head words and titles as Korean news uses them.
 * Units:   byte offsets into UTF-8.  Memory: entities live in the caller's arena.
 *          O(len): every rule looks at a bounded number of words around a trigger.
 */
#ifndef TEXT_GUESS_H
#define TEXT_GUESS_H

#include "text/entity.h"

struct guesser;

/* The triggers, compiled. */
struct guesser *
guesser_new(void);

/*
 * Appends what the rules find to out (unsorted, may overlap what is there: entity_sort decides).  A
 * surname that is a common word as well (이 대통령) has no id yet: alias_remember settles it.
 */
void
guess_find(const struct guesser *g, struct arena *arena, struct str text, struct entity_list *out);

/*
 * Adds the full names that stand in one list with a person of the sorted entities: 김도윤, 박서린,
 * 이한결 의원. entities is sorted again.
 */
void
guess_lists(struct arena *arena, struct str text, struct entity_list *entities);

/* NULL is allowed. */
void
guesser_free(struct guesser *g);

#endif
