/*
 * claim_locality - the places that an article names, and how wide they are.
 *
 * A place is found by what stands around it: an administrative suffix (다온군, Daon County), the
 * words of a map (off Daon, the coast of Daon, a town of 4,000), the dateline, or tag-entities.
 * Suffixes and particles are off its id, so that 다온군에서, 다온 and Daon County are one place: daon.
 *
 * Units:   byte offsets into a sentence.  Memory: the caller's arena.  O(words) a sentence.
 */
#ifndef NEWS_CLAIM_LOCALITY_H
#define NEWS_CLAIM_LOCALITY_H

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

/* Adds the places of a sentence to list, a vote for each one that a dateline names. */
void
claim_locality_collect(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct place_list *list);

/* A Korean town without its suffix: 다온 of 다온시; another name as it is.  Borrowed. */
struct str
claim_locality_plain(struct str name);

/* Whether word is a year: 1995, 1995년. */
bool
claim_locality_is_year(struct str word);

/*
 * Where text names place at or after from, its suffix included; an empty span for nowhere.  Latin
 * letters are compared as they are, and a longer name (Daon Foods) is not the place.
 */
struct span
claim_locality_in(struct str text, const struct place *place, size_t from);

#endif
