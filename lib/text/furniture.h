/*
 * furniture - what stands around an article's words: agency datelines, bylines, copyright notices, dates
 * of entry, links to other articles, buttons.
 *
 * Two outlets that print the same story differ in little else, so whoever compares articles looks at what
 * is left when it is gone.  Only short lines are furniture as a whole; nothing in the middle of a line is.
 *
 * Source:  the forms of Korean and English agencies and sites, collected by kind in furniture.c.
 * Units:   byte offsets into the line.  Memory: none.  Pure.  O(len).
 */
#ifndef TEXT_FURNITURE_H
#define TEXT_FURNITURE_H

#include <stdbool.h>

#include "base/str.h"

/*
 * The words of one line (without its line feed): *content is what is left of it.  False: nothing is.
 * first: no line with words came before, so that it may begin with a dateline or a byline.
 */
bool
furniture_strip(struct str line, bool first, struct span *content);

#endif
