/*
 * diff_key - what claims are found by in the state.
 *
 * Source:  XXH3 of the names, so that any name fits; big-endian words, so that a prefix of words is
 *          a prefix of bytes and times are in order.
 */
#ifndef NEWS_DIFF_KEY_H
#define NEWS_DIFF_KEY_H

#include "news/diff_claim.h"

struct diff_key {
	unsigned char bytes[64];
	size_t len;
};

/* Appends one word; a key holds eight. */
void
diff_key_add(struct diff_key *k, uint64_t word);
/* Its bytes, borrowed. */
struct str
diff_key_str(const struct diff_key *k);

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

/*
 * Of root, group and value: what copies share, and what a correction repeats, whatever was taken
 * for the subject and whenever it is said to hold.
 */
struct diff_key
diff_root_key(const struct diff_claim *c);

/* Of an outlet: its articles follow, by time. */
struct diff_key
diff_outlet_key(struct str outlet);

/* Of the publication: in the order of time; unknown first. */
uint64_t
diff_time_word(const struct diff_claim *c);

/* Of a claim's id. */
struct diff_key
diff_id_key(struct str id);

/* Sentences lie in the order of time: new ones go to the end of the table, and few pages change. */
struct diff_key
diff_text_key(const struct diff_claim *c);

/* Kind 'f': name is the family of the subjects; 't': name is their last word. */
struct diff_key
diff_name_key(char kind, struct str name, struct str group);

#endif
