/*
 * claim_role - what its particle or its position makes a name of a sentence.
 *
 * Korean marks topic, subject and standard of comparison by particles; in English the first name of a
 * clause is its subject, and small words mark the others.  None of it depends on a figure.
 *
 * Memory: none; roles stand in the mentions.  O(items of the sentence) for each mention.
 */
#ifndef NEWS_CLAIM_ROLE_H
#define NEWS_CLAIM_ROLE_H

#include "news/claim_memory.h"

/* Points of a role, which claim_subject adds to those of type and distance. */
enum {
	ROLE_TOPIC = 14,
	ROLE_SUBJECT = 15,
	ROLE_COMPARED = -60, /* X보다, than X */
	ROLE_SOURCE = -14,   /* X에 따르면, X said */
	ROLE_AFTER = -14,    /* whom something is done toward; what stands behind the value */
	ROLE_NEW = 6	     /* an unknown name that the sentence makes its topic */
};

/*
 * Notes the role of each mention, and sets aside in memory who is only cited, a rival or an observer:
 * once a sentence, before claim_subject is asked for each of its figures.
 */
void
claim_role_find(
    const struct claim_frames *frames, struct claim_memory *memory, struct claim_sentence *s);

#endif
