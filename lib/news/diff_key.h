/*
 * diff_key - what claims are found by in the state.
 *
 * Source:  XXH3 of the names, so that any name fits; big-endian words, so that a prefix of words is
 *          a prefix of bytes and times are in order.
 */
#ifndef NEWS_DIFF_KEY_H
#define NEWS_DIFF_KEY_H

#include "news/diff_claim.h"

/* The tables of the state. */
enum diff_table {
	DIFF_TABLE_QUESTIONS,	/* what is asked of a subject: its newest representatives */
	DIFF_TABLE_SEEN,	/* by version of an article: the ids of its claims */
	DIFF_TABLE_TEXTS,	/* by time and version: what it said */
	DIFF_TABLE_ROOTS,	/* by root: under which questions its figures stand */
	DIFF_TABLE_NAMES,	/* a family's: its versions' questions; an outlet's: its articles */
	DIFF_TABLE_TIMES,	/* by time and version: what is to be let go together */
	DIFF_NTABLES
};

#define DIFF_HALF 4		/* bytes of half a word */
#define DIFF_QUESTION_LEN 20	/* of the key of a question */

struct diff_key {
	unsigned char bytes[64];
	size_t len;
};

/* Appends one word; a key holds eight. */
void
diff_key_add(struct diff_key *k, uint64_t word);

/* Appends the upper half of a word: enough to tell the few from each other that follow one word. */
void
diff_key_add_half(struct diff_key *k, uint64_t word);

/* Its word i, read again; 0 where it ends before. */
uint64_t
diff_key_word(struct str key, size_t i);

/* Its bytes, borrowed. */
struct str
diff_key_str(const struct diff_key *k);

/* What the keys of a subject's questions within a group begin with. */
struct diff_key
diff_subject_key(struct str subject, struct str group);

/*
 * Under which question a claim stands: subject, group, base and, if the attribute belongs to one,
 * period.
 */
struct diff_key
diff_question_key(const struct diff_claim *c);

/* Of the period alone; 0 where there is none. */
uint64_t
diff_period_word(const struct diff_claim *c);

/* Of the value and the root: equal for what is one statement. */
uint64_t
diff_twin_word(const struct diff_claim *c);

/* Of attribute and value, and of the time of what goes on. */
uint64_t
diff_value_word(const struct diff_claim *c);

/* Of the value and how it stands, whenever and under whatever attribute it is said to hold. */
uint64_t
diff_bare_word(const struct diff_claim *c);

/* Whether figures of kindred subjects are looked at: only where one value stands for good. */
bool
diff_has_kin(const struct diff_claim *c);

/* Under which name the question of c is found by its kin; len 0 for none. */
struct diff_key
diff_kin_key(const struct diff_claim *c, const struct diff_key *question);

/*
 * Of group and value: what copies share, and what a correction repeats, whatever was taken for the
 * subject and whenever it is said to hold.
 */
uint64_t
diff_root_word(const struct diff_claim *c);

/*
 * Of an article by the hashes of its outlet and its root: those of an outlet lie together, the
 * newest first.
 */
struct diff_key
diff_article_key(uint64_t outlet, uint64_t time, uint64_t root);

/* Of the publication: in the order of time; unknown first. */
uint64_t
diff_time_word(const struct diff_claim *c);

/* Kind 'f': name is the family of the subjects; 't': name is their last word. */
struct diff_key
diff_name_key(char kind, struct str name, struct str group);

#endif
