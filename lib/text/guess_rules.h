/*
 * guess_rules - what each kind of trigger says about the words beside it; used by guess only.
 *
 * Units:   byte offsets into UTF-8.  Memory: see guess.h.  O(1) for each trigger.
 */
#ifndef TEXT_GUESS_RULES_H
#define TEXT_GUESS_RULES_H

#include "text/entity.h"
#include "text/trigger.h"

struct guess {
	struct arena *arena;
	struct str text;
	struct entity_list *out;
};

/* Adds a name of a type (a constant). */
void
guess_add(struct guess *g, size_t start, size_t end, const char *type);

/*
 * Adds what is a name only when the article has one that it may stand for (이 대통령, 한 의원): it
 * has no id until alias_remember gives it one or takes it out.
 */
void
guess_add_tentative(struct guess *g, size_t start, size_t end, const char *type);

/* The rules for persons in Korean. */
void
guess_person(struct guess *g, enum trigger_class class, size_t start, size_t end);

/* The rules for organisations and places in Korean, and for quoted products. */
void
guess_head(struct guess *g, enum trigger_class class, size_t start, size_t end);

/* The rules for English. */
void
guess_english(struct guess *g, enum trigger_class class, size_t start, size_t end);

/* Full names that stand alone before a particle, in all of the text. */
void
guess_plain_names(struct guess *g);

/* The full names of a list that ends before pos, as far as none is known yet. */
void
guess_list_before(struct guess *g, const struct entity_list *known, size_t pos);

/*
 * The start of the run of Hangul (and, when latin, of ASCII letters and digits) that ends at pos.
 */
size_t
guess_run_start(struct str text, size_t pos, bool latin);

/* Whether a word begins at pos: no Hangul, ASCII letter or digit stands right before. */
bool
guess_word_begins(struct str text, size_t pos);

#endif
