/* feed: markup to text, the dates of feeds, and what a file is. */
#include "text/feed.h"
#include "text/feed_date.h"
#include "text/markup.h"
#include "test.h"

static const struct {
	const char *html, *want;
} texts[] = {
	{ "<p>One.</p>\n<p>Two  <b>bold</b>\n words.</p>", "One.\nTwo bold words." },
	{ "a<br>b<br/>c", "a\nb\nc" },
	{ "x&nbsp;&amp;&#8212;&#x2014;&hellip;&copy;&bogus;", "x &——…©&bogus;" },
	{ "&lt;b&gt; is not bold", "<b> is not bold" },
	{ "3 < 4 and a<b", "3 < 4 and a<b" },
	{ "<script>alert('<p>')</script>seen<style>p{}</style>", "seen" },
	{ "<iframe src=x>fallback</iframe> seen", "fallback seen" },
	{ "<!-- hidden --> seen <!-- never closed", "seen" },
	{ "<!-- closed by a > alone", "alone" },
	{ "<a title=\"a > b\">link</a>", "link" },
	{ "<ul><li>하나<li>둘</ul>셋", "하나\n둘\n셋" },
	{ "한\xE2\x80\x8B글", "한글" },
	{ "  ", "" },
	{ "", "" },
};

static const struct {
	const char *text, *want;
} dates[] = {
	{ "Thu, 22 Jan 2026 04:05:00 GMT", "2026-01-22T04:05:00Z" },
	{ "2026-01-22T13:05:00.5+09:00", "2026-01-22T13:05:00+09:00" },
	{ "2026.01.22 13:05", "2026-01-22T13:05:00+09:00" },
	{ "2026/01/22 13:05:00", "2026-01-22T13:05:00+09:00" },
	{ "2026. 1. 22. 오후 1:05", "2026-01-22T13:05:00+09:00" },
	{ "2026-01-22 오전 12:05:00", "2026-01-22T00:05:00+09:00" },
	{ "2026년 1월 22일 (목) 오후 1시 5분", "2026-01-22T13:05:00+09:00" },
	{ "2026년 1월 22일", "2026-01-22" },
	{ "목, 22 1월 2026 13:05:00 +0900", "2026-01-22T13:05:00+09:00" },
	{ "2026-01-22 04:05:00 GMT", "2026-01-22T04:05:00Z" },
	{ "2026-01-22T13:05:00 KST", "2026-01-22T13:05:00+09:00" },
	{ "Thu Jan 22 13:05:00 KST 2026", "2026-01-22T13:05:00+09:00" },
	{ "1/22/2026 1:05:00 PM", "2026-01-22T13:05:00+09:00" },
	{ "26.01.22 13:05", "2026-01-22T13:05:00+09:00" },
	{ "2026-01-22 13:05:00.0", "2026-01-22T13:05:00+09:00" },
	{ "2026-01-22(목) 13:05", "2026-01-22T13:05:00+09:00" },
	{ "1769054700", "2026-01-22T04:05:00Z" },
	{ "1769054700000", "2026-01-22T04:05:00Z" },
	{ "22/01/2026", "" },
	{ "1/2/2026 13:05", "" },
	{ "20260122130500", "2026-01-22T13:05:00+09:00" },
	{ "202601221305", "2026-01-22T13:05:00+09:00" },
	{ "20260122", "2026-01-22" },
	{ "2026", "2026" },
	{ "2026-01", "2026-01" },
	{ "2026-13", "" },
	{ "2026.13.40 13:05", "" },
	{ "입력 2026.01.22", "2026-01-22" },
	{ "3일 전", "" },
	{ "", "" },
};

static const struct {
	const char *head;
	enum feed_format format;
} sniffed[] = {
	{ "\xEF\xBB\xBF<?xml version=\"1.0\"?><rss>", FEED_XML },
	{ "<br />\n<b>Warning</b>: x\n<?xml version=\"1.0\"?>", FEED_XML },
	{ "\n\n<feed xmlns=\"x\">", FEED_XML },
	{ "<!DOCTYPE html><html>", FEED_HTML },
	{ "{\"version\": \"https://jsonfeed.org/version/1\"}", FEED_JSON },
	{ "{\n  \"version\": 1}", FEED_JSON },
	{ "{\"id\":\"a\"}\n{\"id\":\"b\"}\n", FEED_LINES },
	{ "", FEED_LINES },
	{ "A headline\n\nText.", FEED_TEXT },
};

static void
test_texts(void)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(texts); i++) {
		struct strbuf b = { 0 };

		markup_text(&b, str_of(texts[i].html));
		test_str(strbuf_str(&b), texts[i].want, "markup %zu", i);
		strbuf_free(&b);
	}
}

static void
test_dates(void)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(dates); i++) {
		struct strbuf b = { 0 };

		feed_date_write(&b, str_of(dates[i].text), TIMESTAMP_KST);
		test_str(strbuf_str(&b), dates[i].want, "date: %s", dates[i].text);
		strbuf_free(&b);
	}
}

int
main(void)
{
	size_t i;

	test_texts();
	test_dates();
	for (i = 0; i < ARRAY_LEN(sniffed); i++)
		test_int(
		    feed_sniff(str_of(sniffed[i].head)), sniffed[i].format, "what file %zu is", i);
	return test_done();
}
