/*
 * diff_seen - what is kept of a version of an article: which of its claims were seen, and what it
 * said.
 *
 * Claims come article by article, so the hashes of their ids are one value of the state, and their
 * sentences lie four to a value, with the date and the address that they share; a sentence of two
 * claims lies there once.
 *
 * Memory:  owns what is at hand; a zeroed struct is valid.
 */
#ifndef NEWS_DIFF_SEEN_H
#define NEWS_DIFF_SEEN_H

#include "base/arena.h"
#include "news/diff_record.h"

struct diff_seen {
	struct diff_record ids;		/* their date, how many texts there are, the ids in order */
	struct diff_record texts;	/* date, address, sentences */
	size_t nquotes;			/* sentences in texts */
};

/* Whether the claim with this id of a version was seen. */
bool
diff_seen_has(struct diff_seen *seen, struct state *state, uint64_t version, struct str id);

/* Makes it so. */
void
diff_seen_add(struct diff_seen *seen, struct state *state, const struct diff_claim *c);

/* Keeps date, url and quote of c, which was added, and sets its place to where. */
void
diff_seen_keep(struct diff_seen *seen, struct state *state, struct diff_claim *c);

/* Reads them again, into the arena; they stay empty when they are gone. */
void
diff_seen_read(struct state *state, struct arena *arena, struct diff_claim *c);

/*
 * Removes what a version said at a time (diff_time_word), and its ids when nothing of it is as new
 * as the limit.
 */
void
diff_seen_forget(struct state *state, uint64_t time, uint64_t version, int64_t before);

/* Writes what is at hand. */
void
diff_seen_close(struct diff_seen *seen, struct state *state);

/* Gives the memory back. */
void
diff_seen_free(struct diff_seen *seen);

#endif
