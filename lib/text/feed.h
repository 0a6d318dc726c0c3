/*
 * feed - the items of a syndication feed, whatever its format and state of repair.
 *
 * Source:  RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0 (RFC 4287), CDF, JSON Feed 1.1, Dublin
 *          Core and the content and iTunes modules, OPML 2.0; a plain text file is a feed of one
 *          item.
 * Units:   UTF-8 (see format/encoding).  Memory: everything lives in the caller's arena.  O(len).
 */
#ifndef TEXT_FEED_H
#define TEXT_FEED_H

#include <stdbool.h>

#include "base/err.h"
#include "text/feed_item.h"

enum feed_format {
	FEED_LINES,		/* records, not a feed */
	FEED_XML,
	FEED_JSON,
	FEED_HTML,		/* a page, not a feed */
	FEED_TEXT
};

/* What the first bytes of a file (512 or all there are) say that it is. */
enum feed_format
feed_sniff(struct str head);

/*
 * Reads a feed of the given format (FEED_XML, FEED_JSON, FEED_TEXT).  base: the URL it came from,
 * or empty. False: not a feed; *err says why.
 */
bool
feed_parse(struct arena *arena, enum feed_format format, struct str text, struct str base,
    struct feed *feed, struct err *err);

#endif
