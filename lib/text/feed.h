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

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

/* What is unknown is empty. */
struct feed_item {
	struct str id, url;		/* url is absolute when the feed says where it stands */
	struct str title, author;	/* one line each; several authors are parted by ", " */
	struct str published, updated;	/* RFC 3339 or EDTF */
	struct str lang;		/* BCP 47 */
	struct str outlet;		/* the item's own source, when it names one */
	struct str summary,
	    text; /* lines parted by \n, no markup; text is the summary when there is no more */
	bool bare;			/* nothing that we know stood in it */
};

struct feed {
	struct str title, url, lang, author;
	bool subscriptions; /* an OPML list: items hold the url and title of a feed each, no more */
	struct feed_item *items;
	size_t len, cap;
};

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

/* A new item at the end of the feed; valid until the next. */
struct feed_item *
feed_add(struct arena *arena, struct feed *feed);

#endif
