/*
 * claim_anchor - which attribute a figure is the value of.
 *
 * Every trigger word near a figure is scored: by words and clauses between the two, by figures of
 * the same kind in between, by unit and by side. Too weak means no attribute.
 */
#ifndef NEWS_CLAIM_ANCHOR_H
#define NEWS_CLAIM_ANCHOR_H

#include "news/claim_sentence.h"

#define ANCHOR_INHERITED ((size_t)-1)

/* How a figure stands to the value that its verb moves: "rose by 3 from 12 to 15". */
enum change_role {
	CHANGE_NONE,
	CHANGE_BY,
	CHANGE_FROM,
	CHANGE_TO
};

struct anchor {
	size_t frame; /* FRAME_NONE: the figure is no claim */
	size_t base;  /* the frame whose trigger spoke, when a change or ratio of it was meant */
	size_t hit;   /* its trigger, or ANCHOR_INHERITED */
	int score;
	int direction; /* +1, -1, or 0 */
	enum change_role role;
};

/* What the sentences before leave to a figure without a trigger of its own. */
struct anchor_memory {
	size_t frame; /* of the last figure with this kind and unit, or FRAME_NONE */
	enum quantity_kind kind;
	char unit[24];
	size_t sentence; /* number of its sentence */
};

/* The direction and role of figure: what the verb beside it does. */
enum change_role
claim_change_role(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    int *direction);

/* Anchors one figure; anchor->frame is FRAME_NONE when nothing is strong enough. */
void
claim_anchor(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    struct anchor *anchor);

/* Whether frame takes a figure of this kind and unit as its value. */
bool
claim_anchor_takes(
    const struct claim_frames *frames, const struct frame *f, const struct quantity *q);

#endif
