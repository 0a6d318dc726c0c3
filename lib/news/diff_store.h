/*
 * diff_store - the claims that were seen, on disk by subject and attribute.
 *
 * One representative is kept for each distinct value and root under a key, so a lookup costs what
 * the key holds, not what the state holds.  What all claims of an article share lies apart, once:
 * the sentence of a claim is read only when a diff is written.
 *
 * Source:  format/state.  Keys are XXH3 of the names, so that any name fits.
 * Memory:  claims read live in the arena given.  A store with a state and all else zeroed is valid;
 *          it holds what an article adds to until diff_store_settle.
 */
#ifndef NEWS_DIFF_STORE_H
#define NEWS_DIFF_STORE_H

#include "format/edtf.h"
#include "format/state.h"
#include "news/diff_held.h"
#include "news/diff_seen.h"

#define DIFF_STORE_FORMAT "diff-claims 4"

extern const char *const diff_store_tables[DIFF_NTABLES];

struct diff_store {
	struct state *state;
	bool expires;		/* keep the index by time that diff_store_forget needs */

	/* --- the store's own --- */
	struct diff_seen seen;
	struct diff_record roots, times;
	struct diff_key asked;	/* the question looked up last; len 0: none */
	struct str held;	/* its value */
	struct strbuf merged;	/* what it becomes */
};

/* Whether the claim of this id was seen, in this version of its article. */
bool
diff_store_seen(struct diff_store *store, uint64_t version, struct str id);

/* Makes it so without keeping the claim. */
void
diff_store_note(struct diff_store *store, const struct diff_claim *c);

/* The representative of c's value and root, or NULL. */
struct diff_claim *
diff_store_twin(struct diff_store *store, struct arena *arena, const struct diff_claim *c);

/* Makes c the representative of its value and root, and sets its place. */
void
diff_store_put(struct diff_store *store, struct diff_claim *c);

/* Writes a representative again that was changed. */
void
diff_store_change(struct diff_store *store, const struct diff_claim *c);

/* Writes what the claims of an article added to: their sentences can be read from now on. */
void
diff_store_settle(struct diff_store *store);

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

/* Appends the claim's sentence and where it stands, as it goes into a diff. */
void
diff_store_evidence(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    struct strbuf *out);

/* Lets go of claims published before an instant; costs what it lets go. */
void
diff_store_forget(struct diff_store *store, int64_t before);

/* Gives the memory back; the state is the caller's. */
void
diff_store_free(struct diff_store *store);

#endif
