/*
 * copies - the articles of a time window, and what each new one is to them.
 *
 * Candidates come from an index of keys: the lowest shingles that are not common, and the lowest
 * numbers in their places, so that a text from a mould is found by its figures.  Each is then compared
 * (news/copy), and the best decides.
 *
 * The window is on the date of publication.  Its upper end moves with the input, by more than its own
 * length only when three articles running say so: one date of 2099 empties nothing.
 *
 * Source:  newsutils-records(5), "copy".
 * Memory:  about 1 KiB an article of the window, owned; fingerprints stay in the state.
 */
#ifndef NEWS_COPIES_H
#define NEWS_COPIES_H

#include "format/state.h"
#include "news/copy.h"
#include "news/fingerprint.h"

#define COPIES_FORMAT "dedupe 1"

struct copies;

struct copies_article {
	struct str id, rev, title, text;
	bool dated;
	int64_t published;		/* seconds since 1970, when dated */
};

/* What the article is; strings live in the arena or are the article's own. */
struct copies_answer {
	enum copy_relation relation;
	struct str of, cluster, root;	/* of: empty for an original */
	double similarity;		/* 0 for an original */
	struct str changed[COPY_CHANGES][2];	/* numbers of the earlier article and of this one */
	size_t nchanged;
};

/* The tables that a state must be opened with, and the parameters that must agree. */
const char *const *
copies_tables(size_t *n);

/* The parameters of the sketches, which must agree with those of a state. */
const char *
copies_parameters(enum fingerprint_unit unit);

/* Takes what the state holds; window in seconds.  False: the state is damaged. */
bool
copies_open(struct copies **c, struct state *state, enum fingerprint_unit unit, int64_t window);

/* Says what the article is, and remembers it. */
void
copies_place(struct copies *c, struct arena *arena, const struct copies_article *article,
    struct copies_answer *answer);

/* Lets go what fell out of the window and hands the rest to the state; the state's commit is the caller's. */
void
copies_save(struct copies *c);

/* Gives all back; the state stays the caller's. */
void
copies_close(struct copies *c);

#endif
