/*
 * diff_pack - a diff_claim as bytes, for the state.
 *
 * A state holds millions of them, and a question's are copied whenever one is added: what most
 * claims lack takes one bit, numbers take what they need, and a text that begins as another does
 * (an id as its article, a group as its attribute) keeps the rest only.
 *
 * Units:   doubles in the machine's own form: a state stays on its machine.
 */
#ifndef NEWS_DIFF_PACK_H
#define NEWS_DIFF_PACK_H

#include "base/strbuf.h"
#include "news/diff_claim.h"

/* Appends all of c but the texts that diff_seen keeps (published, url, sentence). */
void
diff_pack(struct strbuf *out, const struct diff_claim *c);

/*
 * False when bytes are no packed claim.  What is read borrows from bytes or lives in the arena.
 */
bool
diff_unpack(struct arena *arena, struct str bytes, struct diff_claim *c);

#endif
