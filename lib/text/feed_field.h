/*
 * feed_field - what an element of a feed means for an article.
 *
 * Source:  the formats of text/feed.h and the modules that they are extended with.
 */
#ifndef TEXT_FEED_FIELD_H
#define TEXT_FEED_FIELD_H

#include "format/xml.h"

enum feed_field {
	FIELD_NONE,
	FIELD_ITEM,		/* an item begins */
	FIELD_FEED,		/* the feed, channel or RDF root */
	FIELD_SOURCE,		/* where an aggregated item came from */
	FIELD_OUTLINE,		/* a subscription of an OPML list */
	FIELD_GROUP,		/* holds fields of the item around it */
	FIELD_TITLE,
	FIELD_LINK,
	FIELD_ID,
	FIELD_SUMMARY,
	FIELD_CONTENT,
	FIELD_AUTHOR,
	FIELD_PUBLISHED,
	FIELD_UPDATED,
	FIELD_LANG,
	FIELD_COUNT
};

struct feed_meaning {
	enum feed_field field;
	int rank; /* of several elements for one field the lowest counts, of equals the first */
};

/* FIELD_NONE for an element that says nothing about an article. */
struct feed_meaning
feed_field_find(const struct xml_name *name);

#endif
