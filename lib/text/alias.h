/*
 * alias - other names of an entity that an article introduces and then uses.
 *
 * 딥시크(DeepSeek), 국제통화기금(IMF), 공정거래위원회(이하 공정위), 더불어민주당, 이하 민주당;
 * either side may be the one that is known.  What stands in brackets is no alias when it is an
 * amount, an age, a date, a title or a description: the two sides must sound alike, or one
 * abbreviate the other.
 * Units:   byte offsets into UTF-8.
 * Memory:  the book owns what it has learnt, at most ALIAS_MAX names of the article at hand.
 *          O(len * ALIAS_MAX).
 */
#ifndef TEXT_ALIAS_H
#define TEXT_ALIAS_H

#include "text/entity.h"

#define ALIAS_MAX 64

struct alias {
	struct str text, type, id, wikidata;
	size_t from;		/* where it holds from in the text at hand */
	enum entity_how how;	/* ENTITY_ALIAS, or ENTITY_MODEL for a name that a rule found */
};

/* A person whom the article has named in full: 김 후보 is then the only Kim of it. */
struct alias_person {
	struct str name, id, wikidata;
};

struct alias_book {
	struct arena arena;
	struct alias items[ALIAS_MAX];
	size_t len;
	struct alias_person persons[ALIAS_MAX];
	size_t npersons;
};

/* A new article begins: forget all. */
void
alias_reset(struct alias_book *book);

/* Forgets all and gives the memory back. */
void
alias_free(struct alias_book *book);

/*
 * Learns the aliases that text introduces beside its known entities (sorted), then adds to entities
 * every use of an alias behind its introduction, in this text and those that follow; entities is
 * sorted again.
 */
void
alias_find(struct alias_book *book, struct arena *arena, struct str text,
    struct entity_list *entities);

/*
 * Remembers the names of a text that rules have found, and who is named in full; then gives a
 * surname (김 후보) the id of the one person of that surname whom the article has named.
 */
void
alias_remember(struct alias_book *book, struct str text, struct entity_list *entities);

#endif
