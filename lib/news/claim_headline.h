/*
 * claim_headline - whom a Korean headline is about.
 *
 * A headline sets its topic off with a comma (누리셀, 공장 짓는다) or lets it speak (누리셀 “사실무근”): the
 * word before the mark is a name, though no particle says so.
 */
#ifndef NEWS_CLAIM_HEADLINE_H
#define NEWS_CLAIM_HEADLINE_H

#include "base/str.h"

/* The topic of a headline, borrowed from it; empty where nothing sets one off.  O(len). */
struct str
claim_headline_topic(struct str title);

/* The same, else its one quoted word, else the first, unless it only says how or where. */
struct str
claim_headline_word(struct str title);

#endif
