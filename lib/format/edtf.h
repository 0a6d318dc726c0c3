/*
 * edtf - dates as the records hold them, read as an interval of days.
 *
 * Source:  EDTF level 1 (ISO 8601-2:2019 annex A): 2025, 2025-05, 2025-05-03, 2025-21..24 (seasons),
 *          2025-33..36 (quarters; 2025-Q1 is read as well), 199X, 2025-W05, A/B, ../B, A/.., trailing ~ ? %;
 *          RFC 3339 instants count as their day.
 * Units:   days since 1970-01-01, both ends inclusive.
 */
#ifndef FORMAT_EDTF_H
#define FORMAT_EDTF_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

#define EDTF_OPEN_LOW INT64_MIN
#define EDTF_OPEN_HIGH INT64_MAX

struct edtf {
	int64_t first, last;	/* EDTF_OPEN_LOW / EDTF_OPEN_HIGH where open */
	bool approximate;	/* ~ or % on either side */
	bool uncertain;		/* ? or % on either side */
};

/* False when text is no such date. */
bool
edtf_parse(struct str text, struct edtf *e);

#endif
