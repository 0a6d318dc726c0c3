/*
 * diff_pack - a diff_claim as bytes, for the state.
 *
 * Units:   integers and doubles in the machine's own form: a state stays on its machine.
 * Memory:  what is read borrows from the bytes.
 */
#ifndef NEWS_DIFF_PACK_H
#define NEWS_DIFF_PACK_H

#include "base/strbuf.h"
#include "news/diff_claim.h"

/* Appends all of c but its evidence. */
void
diff_pack(struct strbuf *out, const struct diff_claim *c);

/* False when bytes are no packed claim. */
bool
diff_unpack(struct str bytes, struct diff_claim *c);

#endif
