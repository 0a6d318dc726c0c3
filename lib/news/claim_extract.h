/*
 * claim_extract - the claims of an article.
 *
 * Source:  newsutils-records(5), "claim"; value first, then attribute (claim_anchor), subject,
 *          time, modality and source.
 * Memory:  a claim's strings live in the arena given or borrow the record. The article at hand is
 *          kept in struct claim_extractor; nothing else is.
 */
#ifndef NEWS_CLAIM_EXTRACT_H
#define NEWS_CLAIM_EXTRACT_H

#include "news/claim_memory.h"

struct claim_extractor {
	struct claim_frames frames;
	struct claim_memory memory;
};

/*
 * Appends the claims of n > 0 tagged sentences to out, one line each.  They are one article's, or
 * the part of it that follows what was given before.
 */
void
claim_extract(struct claim_extractor *x, struct arena *arena, struct claim_sentence *s, size_t n,
    struct strbuf *out);

#endif
