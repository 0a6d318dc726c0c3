/*
 * sentence_rules - boundaries that need no weighing.
 *
 * Source:  the house's records ("a newline is a boundary unless the line is a wrapped sentence");
 *          Korean orthography for quotations (한글 맞춤법, appendix on punctuation).
 * No memory, no state.  O(1) for each candidate.
 */
#ifndef TEXT_SENTENCE_RULES_H
#define TEXT_SENTENCE_RULES_H

#include "text/sentence_candidates.h"

enum sentence_verdict {
	VERDICT_ASK,		/* the model decides */
	VERDICT_CUT,
	VERDICT_KEEP
};

/* What the rules say of b, when the sentence at hand begins at start. */
enum sentence_verdict
sentence_rules(const struct sentence_candidates *c, const struct boundary *b, size_t start);

#endif
