/*
 * diff_batch - the claims of one article while they are compared; shared by the modules of diff.
 *
 * Memory:  all of it lives in the engine's arena until the article is done.
 */
#ifndef NEWS_DIFF_BATCH_H
#define NEWS_DIFF_BATCH_H

#include "base/map.h"
#include "news/diff_arith.h"
#include "news/diff_engine.h"
#include "news/diff_write.h"

struct diff_entry {
	struct diff_claim *claim;
	struct diff_claim *twin;	/* what stood for its value and root already */
	struct diff_list rivals;	/* what it is to be compared with */
	struct diff_claim *right;	/* of a denied value: what the article gives instead */
	struct diff_claim *denied;	/* of that value: the denied one */
	struct diff_claim *successor;	/* of a superseded value: what replaced it */
	struct diff_claim *former;	/* of that value: the superseded one */
};

struct diff_batch {
	struct diff_engine *engine;
	struct strbuf *out;
	struct diff_entry *entries;
	size_t len;
	struct map moments;		/* root and unit of articles of the same moment */
};

/* Writes d, unless it says nothing. */
void
diff_emit(struct diff_batch *batch, const struct diff *d);

/*
 * diff_correct: what corrects a figure of its own outlet is about what that figure was about: a
 * correction names it in few words, and the article that it names in full.
 */
void
diff_correct_adopt(struct diff_batch *batch);

/* diff_correct: finds for each denied or superseded value what the article gives instead. */
void
diff_correct_pair(struct diff_batch *batch);

/*
 * diff_correct: adds to its rivals what a correction of the outlet's own may mean under other
 * attributes.
 */
void
diff_correct_find(struct diff_batch *batch, struct diff_entry *entry);

/* diff_correct: a correction without an as-of time speaks of the time of what it corrects. */
void
diff_correct_time(struct diff_entry *entry);

/*
 * diff_correct: writes what a denial, a correction or `from A to B` does to rival; false when
 *               neither is at work between the two.
 */
bool
diff_correct(struct diff_batch *batch, struct diff_entry *entry, struct diff_claim *rival);

/* diff_correct: what the article says about its own values. */
void
diff_correct_own(struct diff_batch *batch, struct diff_entry *entry);

/* diff_scope: equal figures that stand for different things, by what the article excludes. */
void
diff_scope(struct diff_batch *batch, struct diff_entry *entry);

/* diff_derive: checks stated figures against arithmetic on others. */
void
diff_derive(struct diff_batch *batch);

/* diff_currency: conversions within the article and the rates that they imply. */
void
diff_currency(struct diff_batch *batch);

/*
 * diff_ratio: a share or a ratio against the two figures that it compares, here or in other
 * articles.
 */
void
diff_derive_ratio(struct diff_batch *batch, const struct diff_claim *ratio);

/*
 * diff_sum: parts that add up to a whole, or do not; a list that is as long as it is said to be.
 */
void
diff_derive_sums(struct diff_batch *batch);
/* diff_product: whether a sum of money is a price times a count. */
void
diff_derive_product(struct diff_batch *batch, const struct diff_claim *sum);
/* Whether a list beside a count is as long as it says. */
void
diff_derive_count(struct diff_batch *batch, const struct diff_claim *count);
/*
 * diff_recall: the figure of a year ago that an article recalls, under the growth that others gave:
 * up 18 % to 2.84 billion on Thursday, and 2.404 billion a year ago on Friday.
 */
void
diff_derive_recall(struct diff_batch *batch, const struct diff_claim *c);
/* diff_delay: whether two dates lie as far apart as a delay, or another span of days, says. */
void
diff_derive_delay(struct diff_batch *batch, const struct diff_claim *delay);

/*
 * diff_delay: whether the text beside a date says that it moved from the other by just so much:
 * `the opening, put off by three days to Friday`.
 */
bool
diff_is_moved(const struct diff_batch *batch, const struct diff_claim *newer,
    const struct diff_claim *older);

/* Writes that left operator right gives result, or that it does not. */
void
diff_emit_derived(struct diff_batch *batch, const struct diff_claim *left, enum diff_operator op,
    const struct diff_claim *right, const struct diff_claim *result, enum diff_fit fit);

#endif
