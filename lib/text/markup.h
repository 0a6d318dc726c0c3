/*
 * markup - the words of an HTML fragment, as feeds carry them.
 *
 * Tags go, references become characters, blocks (p, div, li, br ...) become lines, scripts, styles
 * and embedded documents vanish; white space is one space, and a line is never empty.
 * Source:  HTML Living Standard, sections 13.2.5 (tokens, simplified) and 15.3 (which elements are
 *          blocks).
 * Units:   UTF-8.  Memory: the caller's buffer.  No state.  O(len).
 */
#ifndef TEXT_MARKUP_H
#define TEXT_MARKUP_H

#include "base/str.h"
#include "base/strbuf.h"

/* Appends the text of html; lines are separated by \n, none at the end. */
void
markup_text(struct strbuf *out, struct str html);

/* Appends plain text in the same form: white space within a line folded, empty lines left out. */
void
markup_plain(struct strbuf *out, struct str text);

#endif
