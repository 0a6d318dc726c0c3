/* edtf: every form of date that the records hold, as days, and what is none. */
#include "format/edtf.h"
#include "format/timestamp.h"
#include "test.h"

static const struct {
	const char *text;
	int from[3], to[3];	/* year 0: open */
} dates[] = {
	{ "2025", { 2025, 1, 1 }, { 2025, 12, 31 } },
	{ "2025-05", { 2025, 5, 1 }, { 2025, 5, 31 } },
	{ "2024-02", { 2024, 2, 1 }, { 2024, 2, 29 } },
	{ "2025-05-03", { 2025, 5, 3 }, { 2025, 5, 3 } },
	{ "2025-21", { 2025, 3, 1 }, { 2025, 5, 31 } },
	{ "2025-24", { 2025, 12, 1 }, { 2026, 2, 28 } },
	{ "2025-33", { 2025, 1, 1 }, { 2025, 3, 31 } },
	{ "2025-Q4", { 2025, 10, 1 }, { 2025, 12, 31 } },
	{ "199X", { 1990, 1, 1 }, { 1999, 12, 31 } },
	{ "19XX", { 1900, 1, 1 }, { 1999, 12, 31 } },
	{ "2025-W05", { 2025, 1, 27 }, { 2025, 2, 2 } },
	{ "2026-W01", { 2025, 12, 29 }, { 2026, 1, 4 } },
	{ "2026-01/2026-03", { 2026, 1, 1 }, { 2026, 3, 31 } },
	{ "2022/..", { 2022, 1, 1 }, { 0, 0, 0 } },
	{ "../2022-05-01", { 0, 0, 0 }, { 2022, 5, 1 } },
	{ "2025-01~", { 2025, 1, 1 }, { 2025, 1, 31 } },
	{ "2026-01-22T00:30:00+09:00", { 2026, 1, 22 }, { 2026, 1, 22 } },
	{ "2026-01-22T15:00:00+09:00/2026-01-23T01:00:00+09:00", { 2026, 1, 22 }, { 2026, 1, 23 } },
};

static const char *const no_dates[] = { "", "..", "/", "../..", "20255", "2025-13", "2025-00",
	"2025-02-29",
	"2025-5", "2025-05-3", "T15:30", "2025-01-01T99:00:00Z", "2026/2025", "soon", "2025-Q5",
	"2025-Q",
	"2025-W54", "XXXX", "2025/2026/2027", "~", "2025-05-03x" };

static void
check_end(int64_t got, const int want[3], int64_t open, const char *text)
{
	int64_t days = want[0] ? timestamp_days(want[0], want[1], want[2]) : open;

	test_ok(got == days, "%s: day %lld", text, (long long)got);
}

int
main(void)
{
	struct edtf e;
	size_t i;

	for (i = 0; i < ARRAY_LEN(dates); i++) {
		test_ok(edtf_parse(str_of(dates[i].text), &e), "%s is a date", dates[i].text);
		check_end(e.first, dates[i].from, EDTF_OPEN_LOW, dates[i].text);
		check_end(e.last, dates[i].to, EDTF_OPEN_HIGH, dates[i].text);
	}
	for (i = 0; i < ARRAY_LEN(no_dates); i++)
		test_ok(!edtf_parse(str_of(no_dates[i]), &e), "'%s' is none", no_dates[i]);
	edtf_parse(str_of("2025-01~/2026?"), &e);
	test_ok(e.approximate && e.uncertain, "~ and ? on either side");
	edtf_parse(str_of("2025-01-05%"), &e);
	test_ok(e.approximate && e.uncertain, "%% is both");
	return test_done();
}
