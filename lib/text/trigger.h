/*
 * trigger - the words by which guess knows that a name stands nearby.
 *
 * Source:  Korean and English news usage.  Memory: constant tables.
 */
#ifndef TEXT_TRIGGER_H
#define TEXT_TRIGGER_H

#include <stddef.h>

enum trigger_class {
	TRIGGER_SSI,		/* behind a name, a surname or a letter: 씨 */
	TRIGGER_TITLE,		/* behind a name or a surname: 대표 */
	TRIGGER_FULL_TITLE,	/* behind a full name only: 선수, 기자 */
	TRIGGER_OCCUPATION,	/* before a full name: 배우 */
	TRIGGER_ORG_HEAD,	/* ends the name of an organisation: 위원회 */
	TRIGGER_ORG_OFFICE,	/* as above, and a region may come before: 부산 기장경찰서 */
	TRIGGER_ORG_WORD,	/* is an organisation by itself: 검찰 */
	TRIGGER_PLACE_HEAD,	/* ends the name of a place: 나들목 */
	TRIGGER_REGION,		/* begins an address: 경기 */
	TRIGGER_BRACKET,	/* may hold an age: ( */
	TRIGGER_ENGLISH_HEAD,	/* ends the name of an organisation: Inc. */
	TRIGGER_ENGLISH_TITLE,	/* before a name: President */
	TRIGGER_ENGLISH_GIVEN,	/* a given name, before a surname: John */
	TRIGGER_ENGLISH_SAID,	/* before a person, who said it */
	TRIGGER_ENGLISH_BYLINE,	/* before a name that is all of the line: By */
	TRIGGER_ENGLISH_CUE,	/* says that the subject of the sentence is one: the company */
	TRIGGER_HYPHEN,		/* may join a name and a number: Voyager-2 */
	TRIGGER_QUOTE,		/* may open the name of a product: ‘바람결 A2’ */
	TRIGGER_GENERIC		/* a head with this before it is a common noun: 저축은행 */
};

struct trigger_list {
	enum trigger_class class;
	const char *const *words;
	size_t len;
};

extern const struct trigger_list trigger_lists[];
extern const size_t trigger_nlists;

#endif
