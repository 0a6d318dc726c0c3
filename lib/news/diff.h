/*
 * diff - claims in, diffs out: what the outlets agree on, refine, contradict, update and correct.
 *
 * Claims come article by article; when an article is complete each of its claims is compared with
 * one representative for each distinct value and root under its key, of claims that arrived before
 * it, and each diff is written once.  What was seen lives in a state, so that a run costs in
 * proportion to its new claims.
 *
 * Source:  newsutils-records(5), "claim" and "diff".
 * Memory:  one article's claims, and what they are compared with.
 */
#ifndef NEWS_DIFF_H
#define NEWS_DIFF_H

#include "base/strbuf.h"
#include "news/claim.h"
#include "news/diff_engine.h"

/* Takes a claim; writes the diffs of the article before it, if that is complete now. */
void
diff_add(struct diff_engine *engine, const struct claim *c, struct strbuf *out);

/* Writes the diffs of the article at hand. */
void
diff_flush(struct diff_engine *engine, struct strbuf *out);

/* Gives the memory back; the state and the lexicon are the caller's. */
void
diff_free(struct diff_engine *engine);

#endif
