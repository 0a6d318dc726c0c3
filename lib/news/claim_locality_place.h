/*
 * claim_locality_place - a list of places, each with how wide it is; below the finders of both languages.
 *
 * Memory:  ids and texts live in the caller's arena or are borrowed.  O(places) a call.
 */
#ifndef NEWS_CLAIM_LOCALITY_PLACE_H
#define NEWS_CLAIM_LOCALITY_PLACE_H

#include "news/claim_sentence.h"

#define PLACE_MAX 32 /* of an article; later ones are passed over */

enum place_level {
	PLACE_WIDE,	/* a country, a continent */
	PLACE_PROVINCE, /* 도, province, state */
	PLACE_VILLAGE,	/* 읍 면 동 리, village */
	PLACE_OPEN,	/* nothing says what it is */
	PLACE_TOWN,	/* 시 군 구, city, county, town: what outlets name an event by */
	PLACE_RIVER	/* names the floods that it makes, and nothing else */
};

struct place {
	struct str id, text; /* without its suffix: daon, 다온 */
	enum place_level level;
	unsigned votes;
};

struct place_list {
	struct place *items; /* PLACE_MAX of them */
	size_t len;
};

/* Adds a place, or finds it; id empty: the slug of text.  NULL when the list is full. */
struct place *
claim_locality_put(struct arena *arena, const struct claim_frames *frames, struct place_list *list,
    struct str id, struct str text, enum place_level level);

/* Whether word is a year: 1995, 1995년. */
bool
claim_locality_is_year(struct str word);

#endif
