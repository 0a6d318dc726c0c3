/*
 * claim_article - the sentences of an article, held back until its last.
 *
 * What an article is about stands in its headline, its lead and what it names most, not in the
 * sentence at hand: "six people were killed in South Korea" is said of a landslide that the second
 * paragraph places in a county.  So an article is read whole before its claims are written.
 *
 * Memory:  the lines of one article, at most ARTICLE_MAX_BYTES of them; a longer one is read in
 *          pieces, the first of which decides.
 */
#ifndef NEWS_CLAIM_ARTICLE_H
#define NEWS_CLAIM_ARTICLE_H

#include "news/claim_extract.h"

#define ARTICLE_MAX_BYTES (4u << 20)

struct claim_article {
	struct claim_extractor extractor; /* its frames are loaded by the caller */
	struct arena arena, next;	  /* of the article held, and of a record that may begin one */
	struct claim_sentence *sentences;
	size_t n, cap;
	size_t bytes; /* of their lines */
};

/*
 * Takes in one tagged sentence: fields are the scanned members of line.  Appends to out the claims of
 * an article that it ends, being its last or the first of another.  False: *err says what is wrong,
 * and out is as before.
 */
bool
claim_article_add(struct claim_article *a, struct str line,
    const struct json_field fields[CLAIM_SENTENCE_NFIELDS], struct strbuf *out, struct err *err);

/* Appends the claims of what is held; the article is over. */
void
claim_article_flush(struct claim_article *a, struct strbuf *out);

/* Gives everything back, the frames as well. */
void
claim_article_free(struct claim_article *a);

#endif
