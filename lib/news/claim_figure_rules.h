/*
 * claim_figure_rules - the single rules of claim_figure.
 *
 * Each looks at one figure and the words beside it; s is scanned. Units and memory as in
 * claim_figure.h.
 */
#ifndef NEWS_CLAIM_FIGURE_RULES_H
#define NEWS_CLAIM_FIGURE_RULES_H

#include "news/claim_sentence.h"

/*
 * Sets unit and kind by the words behind the figure: 11 times, a five-year deal, a quarter point,
 * 28만 원대.
 */
void
claim_figure_units(const struct claim_sentence *s, struct quantity *q);

/* Gives a bare number the unit of the figure before it when the two are the ends of one change. */
void
claim_figure_partner(
    const struct claim_sentence *s, const struct quantity *before, struct quantity *q);

/* Whether the figure is two: 7명 가운데 5명, 3일에서 9일로, 0.6% to 1,388.  Then parts are they. */
bool
claim_figure_split(
    const struct claim_sentence *s, const struct quantity *q, struct quantity parts[2]);

/* Sets a date by the others of its sentence and by the day of publication (or INT64_MIN). */
void
claim_figure_date(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct quantity *q, const struct quantity *before,
    int64_t published);

#endif
