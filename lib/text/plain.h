/*
 * plain - running text out of text that may hold HTML.
 *
 * Feeds and pages disagree about what a text is: the same article comes once as lines and once as
 * paragraphs with tags and entities.  Elements of HTML go, those that begin a line become a line feed, the
 * content of script and style goes with them, and character references are replaced.  A '<' that begins
 * no known element stays ("<NIPN.T>" is a ticker).  Full-width ASCII becomes ASCII, conjoining jamo syllables.
 *
 * Source:  HTML (WHATWG), sections 13.1.2 and 13.2.5; Unicode NFC by utf8proc; the named references are
 *          those that news texts use.
 * Memory:  the arena, or the text itself when there is nothing to replace.  Pure.  O(len).
 */
#ifndef TEXT_PLAIN_H
#define TEXT_PLAIN_H

#include "base/arena.h"
#include "base/str.h"

/* The text as plain lines. */
struct str
plain_text(struct arena *arena, struct str text);

#endif
