/*
 * feed_item - what a feed holds: its own lines and its items, whatever format they were read from.
 *
 * Memory:  everything lives in the arena given.
 */
#ifndef TEXT_FEED_ITEM_H
#define TEXT_FEED_ITEM_H

#include <stdbool.h>

#include "base/arena.h"
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

/* A new item at the end of the feed; valid until the next. */
struct feed_item *
feed_add(struct arena *arena, struct feed *feed);

#endif
