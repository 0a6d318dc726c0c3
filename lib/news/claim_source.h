/*
 * claim_source - who says so: X에 따르면, X는 …고 밝혔다, according to X, X said.
 */
#ifndef NEWS_CLAIM_SOURCE_H
#define NEWS_CLAIM_SOURCE_H

#include "news/claim_memory.h"

/*
 * The id of the source that the sentence names for what stands at value; "unattributed" where it
 * only says that something is said; "outlet" where the article itself says it.
 */
struct str
claim_source(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, struct span value, const struct claim *c);

#endif
