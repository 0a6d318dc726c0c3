/*
 * article - what all programs agree on about an article.
 *
 * Source:  newsutils-records(5), "article".  No state.
 */
#ifndef NEWS_ARTICLE_H
#define NEWS_ARTICLE_H

#include "base/str.h"

#define ARTICLE_REV_LEN 8

/*
 * Which version of an article this is: the first 8 hex digits of the XXH3 of its title, a newline
 * and its text, both decoded (an absent one is empty).  rev is NUL-terminated.  O(len).
 */
void
article_rev(struct str title, struct str text, char rev[ARTICLE_REV_LEN + 1]);

#endif
