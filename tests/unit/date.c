/* date: what is written and what is taken from the publication date; ranges; what is no date. */
#include <string.h>

#include "test.h"
#include "text/date.h"

/* Thursday, 6 February 2025, 09:00 in Seoul. */
static const struct timestamp published = { .seconds = 1738800000, .offset = TIMESTAMP_KST,
	.zoned = true };

struct reading {
	const char *text;
	const char *value;	/* of the date that begins at its first byte; NULL: there is none */
	const char *grain;
};

static const struct reading readings[] = {
	{ "2025년 1월 20일", "2025-01-20", "day" }, { "이천십오년 삼월 삼일", "2015-03-03", "day" },
	{ "2025. 1. 22.", "2025-01-22", "day" },
	{ "1990년대", "199X", "year" }, { "15세기", "14XX", "year" }, { "'25년", "2025", "year" },
	{ "지난해 8월", "2024-08", "month" },
	{ "올해 1∼9월", "2025-01/2025-09", "month" }, { "12월 16∼22일", "2024-12-16/2024-12-22", "day" },
	{ "작년 4분기", "2024-10/2024-12", "quarter" }, { "올해 하반기", "2025-07/2025-12", "year" },
	{ "다음 주 화요일", "2025-02-11", "day" },
	{ "지난 20일", "2025-01-20", "day" }, { "오는 4월", "2025-04", "month" },
	{ "1일", "2025-02-01", "day" }, { "31일", "2025-01-31", "day" },
	{ "2014년 9월 세번째 화요일", "2014-09-16", "day" }, { "21일 월요일", "2025-04-21", "day" },
	{ "오는 26일 전에", "2025-02-26", "day" }, { "‘36년 만의 한파’", NULL, NULL },
	{ "광복절", "2024-08-15", "day" },
	{ "내년 광복절", "2026-08-15", "day" }, { "이날 오후 3시 30분", "2025-02-06T15:30:00+09:00", "hour" },
	{ "밤 12시", "T00:00:00", "hour" }, { "낮 1시 5분", "T13:05:00", "hour" },
	{ "정오", "T12:00:00", "hour" }, { "15:30", "T15:30:00", "hour" },
	{ "20255월", "2025-05", "month" }, { "그해 말", "", "year" },
	{ "March 3, 2015", "2015-03-03", "day" }, { "15 of february", "2025-02-15", "day" },
	{ "Sep-23-2020", "2020-09-23", "day" },
	{ "last Friday", "2025-01-31", "day" }, { "next month", "2025-03", "month" },
	{ "Q3 2024", "2024-07/2024-09", "quarter" },
	{ "first Monday of May 2025", "2025-05-05", "day" },
	{ "end of next month", "2025-03-21/2025-03-31", "month" },
	{ "easter 2013", "2013-03-31", "day" }, { "thanksgiving 2024", "2024-11-28", "day" },
	{ "first half of 2024", "2024-01/2024-06", "month" },
	{ "third quarter of last year", "2024-07/2024-09", "quarter" },
	{ "last year's third quarter", "2024-07/2024-09", "quarter" },
	{ "second quarter a year earlier", "2024-04/2024-06", "quarter" },
	{ "fourth quarter was dull", "2024-10/2024-12", "quarter" },
	{ "third-quarter profit", "2024-07/2024-09", "quarter" },
	{ "the three months to September", "2024-07/2024-09", "month" },
	{ "the quarter ended Jan. 3", "2024-10/2024-12", "month" },
	{ "first nine months of 2023", "2023-01/2023-09", "month" },
	{ "first-half sales", "2025-01/2025-06", "month" },
	{ "second-half sales", "2024-07/2024-12", "month" },
	{ "fiscal-2027 sales", "2027", "year" }, { "three months to May 15", NULL, NULL },
	{ "half past 3 pm", "T15:30:00", "hour" },
	{ "6 p.m. Monday", "2025-02-10T18:00:00+09:00", "hour" },
	{ "8 a.m. GMT on Feb. 3", "2025-02-03T17:00:00+09:00", "hour" },
	{ "6:30 a.m. local time on Feb. 5", "2025-02-05T06:30:00+09:00", "hour" },
	{ "tomorrow at 5pm", "2025-02-07T17:00:00+09:00", "hour" },
	{ "8:00 GMT", "T17:00:00", "hour" }, { "nineteen eighty six", NULL, NULL },
	{ "3일간", NULL, NULL }, { "10일 만에", NULL, NULL }, { "99년", NULL, NULL },
	{ "13월", NULL, NULL }, { "2025년 2월 30일", "2025", "year" },
	{ "오늘날", NULL, NULL }, { "25시", NULL, NULL }, { "may go", NULL, NULL },
	{ "sun", "2025-02-02", "day" }, { "sun rose", NULL, NULL },
	{ "1.5", NULL, NULL }, { "", NULL, NULL },
};

static void
test_readings(void)
{
	struct date_base base;
	struct arena arena = { 0 };
	struct date d;
	size_t i;

	date_base_init(&base, &published);
	for (i = 0; i < ARRAY_LEN(readings); i++) {
		struct str text = str_of(readings[i].text);
		bool found = text.len > 0 && date_read(text, 0, &base, &d);

		test_ok(found == (readings[i].value != NULL), "%s is %s", readings[i].text,
		    readings[i].value != NULL ? "a date" : "none");
		if (!found || readings[i].value == NULL)
			continue;
		test_str(date_edtf(&arena, &d, &base), readings[i].value, "value of %s",
		    readings[i].text);
		test_str(date_grain_name(d.grain), readings[i].grain, "grain of %s",
		    readings[i].text);
	}
	arena_free(&arena);
}

/* Nothing is guessed without a publication date. */
static void
test_unpublished(void)
{
	static const char *const relative[] = { "지난 20일", "어제", "올해 1분기", "1월 12일", "last week",
		"Monday" };
	struct date_base base;
	struct arena arena = { 0 };
	struct date d;
	size_t i;

	date_base_init(&base, NULL);
	for (i = 0; i < ARRAY_LEN(relative); i++) {
		test_ok(date_read(str_of(relative[i]), 0, &base, &d) &&
		    d.relative, "%s is relative", relative[i]);
		test_str(date_edtf(&arena, &d, &base), "", "and has no value");
	}
	test_ok(date_read(str_of("2025년 1월 20일"), 0, &base, &d) &&
	    !d.relative, "a written date is not");
	arena_free(&arena);
}

static void
test_ranges(void)
{
	static const struct range {
		const char *a, *b, *value;
	} ranges[] = {
		{ "1월 20일", "2월 3일", "2025-01-20/2025-02-03" },
		{ "7월 13일", "15일", "2025-07-13/2025-07-15" },
		{ "2010년 5월", "지난해 8월", "2010-05/2024-08" },
		{ "5월", "2020년 10월", "2020-05/2020-10" },
		{ "10월 25일", "1월 25일", "2024-10-25/2025-01-25" },
		{ "오후 3시", "8시", "T15:00:00/T20:00:00" },
	};
	struct date_base base;
	struct arena arena = { 0 };
	struct date a, b, both;
	size_t i;

	date_base_init(&base, &published);
	for (i = 0; i < ARRAY_LEN(ranges); i++) {
		bool read = date_read(str_of(ranges[i].a), 0, &base, &a) &&
		    date_read(str_of(ranges[i].b), 0, &base, &b);

		test_ok(read && date_range(&a, &b, &base, &both), "%s to %s", ranges[i].a,
		    ranges[i].b);
		test_str(date_edtf(&arena, &both, &base), ranges[i].value, "its value");
	}
	date_read(str_of("2025년"), 0, &base, &a);
	date_read(str_of("2023년"), 0, &base, &b);
	test_ok(!date_range(&a, &b, &base, &both), "an end before the beginning is no range");
	test_ok(date_range_number(21, (date_read(str_of("24일"), 0, &base, &b), &b), &base, &both),
	    "21-24일");
	arena_free(&arena);
}

static void
test_published(void)
{
	struct timestamp t;

	test_ok(date_published(str_of("2026-01-22T09:30:00+09:00"), &t) && t.offset == 540 &&
	    !t.dated_only, "RFC 3339");
	test_ok(date_published(str_of("2025-12"), &t) && t.dated_only, "EDTF");
	test_ok(!date_published(str_of("yesterday"), &t), "no date");
}

int
main(void)
{
	test_readings();
	test_unpublished();
	test_ranges();
	test_published();
	return test_done();
}
