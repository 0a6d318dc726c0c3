/*
 * timestamp - instants: RFC 3339, RFC 822/2822, and the civil calendar.
 *
 * Source:  RFC 3339, RFC 5322 section 3.3 and 4.3 (obsolete zones); days from civil dates after
 *          H. Hinnant, "chrono-compatible low-level date algorithms".
 * Units:   seconds since 1970-01-01T00:00:00Z; offsets in minutes east of UTC; days since
 *          1970-01-01.
 */
#ifndef FORMAT_TIMESTAMP_H
#define FORMAT_TIMESTAMP_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "base/strbuf.h"

#define TIMESTAMP_KST 540

struct timestamp {
	int64_t seconds;
	int offset;		/* minutes; how it was written */
	bool zoned;		/* false: no zone was written and the caller's was taken */
	bool dated_only;	/* only a date was written */
};

/* Days since 1970-01-01 of a proleptic Gregorian date, and back.  month 1-12. */
int64_t
timestamp_days(int year, int month, int day);

/* The date of days since 1970-01-01. */
void
timestamp_civil(int64_t days, int *year, int *month, int *day);

/* Number of days of a month. */
int
timestamp_month_days(int year, int month);

/* 0 Sunday to 6 Saturday. */
int
timestamp_weekday(int64_t days);

/*
 * 2026-01-22, 2026-01-22T09:30:00+09:00 and with a space for the T, fractions dropped.  zone:
 * offset for none.
 */
bool
timestamp_parse_3339(struct str text, int zone, struct timestamp *t);

/*
 * Thu, 22 Jan 2026 09:30:00 +0900 and its many broken kin (no weekday, two-digit year, KST, GMT,
 * full names).
 */
bool
timestamp_parse_822(struct str text, int zone, struct timestamp *t);

/* Appends 2026-01-22T09:30:00+09:00 (Z for offset 0), or 2026-01-22 when dated_only. */
void
timestamp_format(struct strbuf *out, const struct timestamp *t);

/* Appends Thu, 22 Jan 2026 09:30:00 +0900. */
void
timestamp_format_822(struct strbuf *out, const struct timestamp *t);

#endif
