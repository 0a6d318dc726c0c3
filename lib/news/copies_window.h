/*
 * copies_window - the span of publication dates that dedupe looks at.
 *
 * Units:   seconds since 1970.  A window with its length set and all else zero is new.
 */
#ifndef NEWS_COPIES_WINDOW_H
#define NEWS_COPIES_WINDOW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "base/strbuf.h"

struct copies_window {
	int64_t length;
	bool known;		/* end is */
	int64_t end;		/* the latest date that is believed */
	unsigned ahead;		/* articles running that were more than a window later than end */
	int64_t low, high, sum;	/* of their dates */
};

/* Moves the window for an article; returns the article's date, the window's end when it has none. */
int64_t
copies_window_see(struct copies_window *w, bool dated, int64_t published);

/*
 * Whether an article of that date is still to be kept: half a window longer than articles are compared, for
 * those that come late.
 */
bool
copies_window_holds(const struct copies_window *w, int64_t time);

/* Whether two articles lie within a window of one another. */
bool
copies_window_reaches(const struct copies_window *w, int64_t a, int64_t b);

/* As bytes, with the number of the next article; back, the length as it is. */
void
copies_window_write(const struct copies_window *w, uint64_t next, struct strbuf *out);

/* From such bytes, of the length that copies_window_write gave; false for any other. */
bool
copies_window_read(struct copies_window *w, struct str bytes, uint64_t *next);

#endif
