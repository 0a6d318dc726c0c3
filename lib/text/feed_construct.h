/*
 * feed_construct - the text of a feed's element, in whichever of its disguises.
 *
 * A title or a content is plain text, HTML in escapes, XML elements, or any of them in base64.
 * Source:  RFC 4287 section 3.1 and 4.1.3 (type), Atom 0.3 (mode), RSS 2.0 (HTML unless something
 *          else is said).
 * Memory:  the buffer is kept from one element to the next; results live in the caller's arena.
 *          O(len).
 */
#ifndef TEXT_FEED_CONSTRUCT_H
#define TEXT_FEED_CONSTRUCT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/strbuf.h"

enum feed_mode {
	FEED_PLAIN,
	FEED_ESCAPED,		/* HTML */
	FEED_MARKUP		/* child elements are the markup; their text is escaped again */
};

/* A zeroed one is ready for feed_construct_begin. */
struct feed_construct {
	enum feed_mode mode;
	bool base64;
	struct strbuf buffer;
};

/*
 * Begins an element with these attributes (empty when absent); fallback: what it is when it has
 * none.
 */
void
feed_construct_begin(
    struct feed_construct *c, struct str type, struct str mode, enum feed_mode fallback);

/* Text as it comes. */
void
feed_construct_text(struct feed_construct *c, struct str text);

/* The start tag of a child element. */
void
feed_construct_start(struct feed_construct *c, struct str name);

/* The end tag of a child element. */
void
feed_construct_end(struct feed_construct *c, struct str name);

/* The words, without markup: lines parted by \n. */
struct str
feed_construct_words(struct feed_construct *c, struct arena *arena);

/* The bytes as they stand (of a date, an address), trimmed. */
struct str
feed_construct_raw(const struct feed_construct *c, struct arena *arena);

/* Gives the buffer back. */
void
feed_construct_free(struct feed_construct *c);

#endif
