/*
 * diff_event - one event under two places: daon-wildfire in one outlet, tamarack-wildfire in another.
 *
 * An event's id is its place and its class (news/claim_event), and outlets may name it by the
 * county, the town or the ridge.  Two ids of one class are one event when copies of one article
 * bear them, or when an article gives figures that only the other event has: two of three digits
 * (1,340 houses and 14,600 acres), or one of four (1,342 people), within a week.  Places that only
 * sound alike never are; two quakes may strike two towns in one week.
 *
 * Memory:  slots of the state as for news/diff_alias.
 */
#ifndef NEWS_DIFF_EVENT_H
#define NEWS_DIFF_EVENT_H

#include "news/diff_lexicon.h"
#include "news/diff_store.h"

/*
 * Gives the n claims of an article the event that their figures say they are of, and keeps them for
 * articles to come.
 */
void
diff_event(struct diff_store *store, struct arena *arena, const struct diff_lexicon *lexicon,
    struct diff_claim **claims, size_t n);

#endif
