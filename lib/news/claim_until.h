/*
 * claim_until - the words and hours that say up to when something was counted: 15일까지, 오후 3시 현재, by late
 * Monday.  What follows for a value is claim_time's and claim_as_of's.
 */
#ifndef NEWS_CLAIM_UNTIL_H
#define NEWS_CLAIM_UNTIL_H

#include "format/edtf.h"
#include "news/claim_sentence.h"

/* Whether a date says the hour or the day. */
bool
claim_until_is_day(const struct quantity *d);

/* The first and last day of an EDTF text, a time of day being of the day of publication. */
bool
claim_until_days(const struct claim_sentence *s, struct str when, struct edtf *e);

/* Whether a date is over when the article is published: what is counted by then was counted. */
bool
claim_until_is_past(const struct claim_sentence *s, const struct quantity *d);

/* Whether a time of day lies behind that of publication on its day, both in one zone: 밤 9시까지 연다. */
bool
claim_until_is_to_come(const struct claim_sentence *s, const struct quantity *d);

/* Whether a date of the sentence says up to when something was counted. O(1) but for words. */
bool
claim_until_is(const struct claim_sentence *s, const struct quantity *date);

#endif
