/*
 * diff_store - the claims that were seen, on disk by subject and attribute.
 *
 * One representative is kept for each distinct value and root under a key, so a lookup costs what
 * the key holds, not what the state holds.  The sentence of a claim lies apart: it is read only
 * when a diff is written.
 *
 * Source:  format/state.  Keys are XXH3 of the names, so that any name fits.
 * Memory:  claims read live in the arena given.
 */
#ifndef NEWS_DIFF_STORE_H
#define NEWS_DIFF_STORE_H

#include "format/state.h"
#include "news/diff_claim.h"

#define DIFF_STORE_FORMAT "diff-claims 1"
#define DIFF_STORE_NTABLES 5

/*
 * Of the representatives under one key only the newest are kept, so that a claim never costs more.
 */
#define DIFF_STORE_MOST 32

extern const char *const diff_store_tables[DIFF_STORE_NTABLES];

struct diff_store {
	struct state *state;
	bool expires;		/* keep the index by time that diff_store_forget needs */
};

struct diff_list {
	struct diff_claim **items;
	size_t len, cap;
};

/* Whether the claim of this id was seen. */
bool
diff_store_seen(struct diff_store *store, struct str id);

/* Makes it so without keeping the claim. */
void
diff_store_note(struct diff_store *store, const struct diff_claim *c);

/* The representative of c's value and root, or NULL. */
struct diff_claim *
diff_store_twin(struct diff_store *store, struct arena *arena, const struct diff_claim *c);

/* Makes c the representative of its value and root. */
void
diff_store_put(struct diff_store *store, const struct diff_claim *c);

/*
 * Appends what stands under c's own key: same subject, group and base, and a period that may be the
 * same.
 */
void
diff_store_rivals(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    struct diff_list *out);

/* Appends what stands under a subject that is a version of c's, or whose version c's is. */
void
diff_store_kin(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    struct diff_list *out);

/* Appends all claims of a subject within a group of attributes, whatever their base and period. */
void
diff_store_find(struct diff_store *store, struct arena *arena, struct str subject, struct str group,
    struct diff_list *out);

/* Appends the claims of a subject under whatever attribute, as many as one question may hold. */
void diff_store_subject(
    struct diff_store *store, struct arena *arena, struct str subject, struct diff_list *out);

/*
 * What another article of c's root says with c's attribute and value, or NULL: its subject may be
 * another.
 */
struct diff_claim *
diff_store_original(struct diff_store *store, struct arena *arena, const struct diff_claim *c);

/* Remembers that c's article is one of its outlet's. */
void
diff_store_publish(struct diff_store *store, const struct diff_claim *c);

/*
 * What an article of the outlet (or the one it copied) says with the group and value of c, which
 * denies it: of the newest articles, one of the days given before any other (NULL: no day is
 * given).  NULL: there is none.
 */
struct diff_claim *
diff_store_corrected(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    const struct edtf *days);

/* What is kept under a name by diff_store_set_name; false for nothing. */
bool
diff_store_name(struct diff_store *store, struct str key, struct str *value);

/* Keeps value under a name, whatever was there. */
void
diff_store_set_name(struct diff_store *store, struct str key, struct str value);

/* The claim's sentence and where it stands, as it goes into a diff; "{}" when it is gone. */
struct str
diff_store_evidence(struct diff_store *store, struct arena *arena, const struct diff_claim *c);

/* Lets go of claims published before an instant; costs what it lets go. */
void
diff_store_forget(struct diff_store *store, struct arena *arena, int64_t before);

#endif
