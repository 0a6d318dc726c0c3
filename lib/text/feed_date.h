/*
 * feed_date - the dates of feeds: RFC 822 and 3339, W3C-DTF, and what Korean sites write instead.
 *
 * Source:  RFC 822/5322, RFC 3339, W3C Note datetime; 2026.01.22 13:05, 2026년 1월 22일 오후 1시 5분,
 *          20260122130500, 목, 22 1월 2026 13:05:00 +0900 as seen in Korean feeds.
 * Memory:  none.  No state.  O(len).
 */
#ifndef TEXT_FEED_DATE_H
#define TEXT_FEED_DATE_H

#include <stdbool.h>

#include "base/strbuf.h"
#include "format/timestamp.h"

/* An instant or a day; zone is the offset in minutes of a date without one. */
bool
feed_date_parse(struct str text, int zone, struct timestamp *t);

/*
 * Appends text as a record's date: RFC 3339, or EDTF when no more than a day, a month or a year is
 * known. False, and nothing is appended, when it is no date.
 */
bool
feed_date_write(struct strbuf *out, struct str text, int zone);

#endif
