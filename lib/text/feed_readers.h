/*
 * feed_readers - the readers behind feed_parse, one for each family of formats.
 *
 * Source, units and memory as in text/feed.
 */
#ifndef TEXT_FEED_READERS_H
#define TEXT_FEED_READERS_H

#include "base/err.h"
#include "text/feed_item.h"

/* The reader of RSS, RDF, Atom, CDF and OPML behind feed_parse. */
bool
feed_parse_xml(struct arena *arena, struct str text, struct str base, struct feed *feed,
    struct err *err);

/* The reader of JSON Feed behind feed_parse. */
bool
feed_parse_json(struct arena *arena, struct str text, struct str base, struct feed *feed,
    struct err *err);

/*
 * A text file: an optional head of "Name: value" lines (Title, Date, Author, Outlet, URL, Id, Lang)
 * ended by an empty line; else a first line that stands alone is the title.  The rest is the text.
 */
bool
feed_parse_text(struct arena *arena, struct str text, struct feed *feed, struct err *err);

#endif
