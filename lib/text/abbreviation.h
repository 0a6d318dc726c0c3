/*
 * abbreviation - English abbreviations that end in a full stop, by what follows them.
 *
 * Source:  common usage of news agencies; The Associated Press Stylebook for titles, months and
 *          places.
 * No memory, no state.
 */
#ifndef TEXT_ABBREVIATION_H
#define TEXT_ABBREVIATION_H

#include "base/str.h"

enum abbreviation {
	ABBREVIATION_NONE,
	ABBREVIATION_TITLE,	/* a name follows: Mr Dr Capt */
	ABBREVIATION_NUMBER,	/* a number or a label follows: No p Fig */
	ABBREVIATION_MONTH,
	ABBREVIATION_COMPANY,	/* ends a name: Inc Ltd */
	ABBREVIATION_PLACE,	/* U.S D.C St Calif */
	ABBREVIATION_INNER,	/* a sentence rarely ends in it: e.g vs cf */
	ABBREVIATION_OUTER,	/* may as well end one: etc a.m Jr */
	ABBREVIATION_COUNT
};

/* The kind of word, given without its last full stop; case is ignored. */
enum abbreviation
abbreviation_of(struct str word);

#endif
