/* timestamp: instants as feeds and records write them, and the calendar under them. */
#include "base/strbuf.h"
#include "format/timestamp.h"
#include "test.h"

static const struct {
	const char *text, *want;	/* want NULL: refused */
} rfc3339[] = {
	{ "2026-01-22T09:30:00+09:00", "2026-01-22T09:30:00+09:00" },
	{ "2026-01-22 09:30:00Z", "2026-01-22T09:30:00Z" },
	{ "2026-01-22t09:30:00.123456-0500", "2026-01-22T09:30:00-05:00" },
	{ "2026-01-22T09:30", "2026-01-22T09:30:00+09:00" },
	{ "2026-01-22T24:00:00Z", "2026-01-23T00:00:00Z" },
	{ "2026-12-31T23:59:60Z", "2027-01-01T00:00:00Z" },
	{ "2026-01-22", "2026-01-22" },
	{ "2024-02-29", "2024-02-29" },
	{ "2026-02-29", NULL },
	{ "2026-13-01", NULL },
	{ "2026-01-22T25:00:00Z", NULL },
	{ "2026-01-22T09:30:00+99:00", NULL },
	{ "2026-01-22T09:30:00Zjunk", NULL },
	{ "2026", NULL },
	{ "", NULL },
};

static const struct {
	const char *text, *want;
} rfc822[] = {
	{ "Thu, 22 Jan 2026 09:30:00 +0900", "2026-01-22T09:30:00+09:00" },
	{ "Thu, 22 Jan 2026 09:30:00 KST", "2026-01-22T09:30:00+09:00" },
	{ "Thu, 22 Jan 2026 09:30:00 +0900 (KST)", "2026-01-22T09:30:00+09:00" },
	{ "22 Jan 26 00:30 GMT", "2026-01-22T00:30:00Z" },
	{ "Thursday, 22-Jan-26 00:30:00 GMT", "2026-01-22T00:30:00Z" },
	{ "Thu Jan 22 00:30:00 2026", "2026-01-22T00:30:00+09:00" },
	{ "Jan 22, 2026 1:05 PM EST", "2026-01-22T13:05:00-05:00" },
	{ "22 January 2026", "2026-01-22" },
	{ "목, 22 Jan 2026 09:30:00 +0900", "2026-01-22T09:30:00+09:00" },
	{ "Thu,22 Jan 2026 9:5:1 +09:00", "2026-01-22T09:05:01+09:00" },
	{ "Thu, 22 Jan 2026 09:30:00 -0800", "2026-01-22T09:30:00-08:00" },
	{ "31 Feb 2026 00:00:00 GMT", NULL },
	{ "22 Jan", NULL },
	{ "09:30:00 GMT", NULL },
	{ "soon", NULL },
	{ "", NULL },
};

static void
test_written(const char *text, const char *want, bool (*parse)(struct str, int, struct timestamp *))
{
	struct strbuf b = { 0 };
	struct timestamp t;

	if (!parse(str_of(text), TIMESTAMP_KST, &t)) {
		test_ok(want == NULL, "\"%s\" is refused", text);
		return;
	}
	timestamp_format(&b, &t);
	if (want == NULL)
		test_ok(false, "\"%s\" is refused, not read as %s", text, b.s);
	else
		test_str(strbuf_str(&b), want, "\"%s\"", text);
	strbuf_free(&b);
}

/* Every day of 800 years goes there and back, and one day follows the other. */
static void
test_calendar(void)
{
	int64_t first = timestamp_days(1600, 1, 1), last = timestamp_days(2400, 1, 1), d;
	int year, month, day, wrong = 0;

	for (d = first; d < last; d++) {
		timestamp_civil(d, &year, &month, &day);
		wrong += timestamp_days(year, month, day) != d ||
		    day > timestamp_month_days(year, month);
	}
	test_int(wrong, 0, "days and civil dates of 800 years");
	test_int(timestamp_days(1970, 1, 1), 0, "the epoch");
	test_int(timestamp_weekday(timestamp_days(2026, 1, 22)), 4, "a Thursday");
	test_int(
	    timestamp_weekday(timestamp_days(1969, 12, 31)), 3, "a Wednesday before the epoch");
	test_int(timestamp_month_days(2026, 0), 0, "there is no month 0");
}

static void
test_822_written(void)
{
	struct timestamp t = { 0 };
	struct strbuf b = { 0 };

	test_ok(timestamp_parse_3339(str_of("2026-01-22T09:30:00+09:00"), 0, &t) && t.zoned &&
	        !t.dated_only && t.seconds == 1769041800,
	    "an instant in seconds");
	timestamp_format_822(&b, &t);
	test_str(strbuf_str(&b), "Thu, 22 Jan 2026 09:30:00 +0900", "as RFC 822");
	test_ok(timestamp_parse_3339(str_of("2026-01-22"), TIMESTAMP_KST, &t) && !t.zoned &&
	        t.dated_only && t.seconds == 1769007600,
	    "a date begins at midnight of the caller's zone");
	strbuf_free(&b);
}

int
main(void)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(rfc3339); i++)
		test_written(rfc3339[i].text, rfc3339[i].want, timestamp_parse_3339);
	for (i = 0; i < ARRAY_LEN(rfc822); i++)
		test_written(rfc822[i].text, rfc822[i].want, timestamp_parse_822);
	test_calendar();
	test_822_written();
	return test_done();
}
