/*
 * feed: whatever the bytes, texts are UTF-8 without markup of ours; work grows with the length
 * alone.
 */
#include <string.h>
#include <time.h>

#include "base/utf8.h"
#include "format/encoding.h"
#include "format/xml.h"
#include "text/feed.h"
#include "text/markup.h"
#include "test.h"

static const char sample[] =
    "<?xml version=\"1.0\" encoding=\"euc-kr\"?><!DOCTYPE rss [<!ENTITY a \"b\">]>\n"
    "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>한빛 &amp; 신문</title>"
    "<item><title><![CDATA[금리 <b>동결</b>]]></title><link>http://h.example/?a=1&amp;b=2</link><guid>g</guid>"
    "<pubDate>Thu, 22 Jan 2026 13:05:00 +0900</pubDate><content:encoded>&lt;p&gt;하나&lt;/p&gt;&lt;p&gt;둘 &amp;nbsp; 셋"
    "&lt;/p&gt;</content:encoded></item><entry><author><name>가</name></author><summary type=\"html\" mode=\"base64\">"
    "PHA+</summary></entry></channel></rss>";
static const char bytes[] = "<>&;\"'/![]-=?#x \n\0\x80\xB0\xEB\xFF";

/* Reads a mutated feed; false when something of it is not as promised. */
static bool
read_mutated(uint64_t *seed, size_t *items)
{
	char text[sizeof(sample)];
	size_t edits = test_random(seed) % 12, len = sizeof(sample) - 1, i;
	struct strbuf utf8 = { 0 };
	struct arena arena = { 0 };
	struct feed feed = { .len = 0 };
	struct err err;
	bool well = true;

	memcpy(text, sample, sizeof(sample));
	while (edits-- > 0)
		text[test_random(seed) % len] = bytes[test_random(seed) % (sizeof(bytes) - 1)];
	if (test_random(seed) % 3 == 0)
		len = test_random(seed) % len;
	encoding_decode(&utf8, (struct str){ text, len }, str_of(""),
	    encoding_of_xml((struct str){ text, len }));
	well = utf8_valid_prefix(strbuf_str(&utf8)) == utf8.len;
	if (!feed_parse(
	        &arena, FEED_XML, strbuf_str(&utf8), str_of("http://h.example/"), &feed, &err))
		well = well && err.msg != NULL;
	for (i = 0; i < feed.len; i++) {
		well = well && utf8_valid_prefix(feed.items[i].title) == feed.items[i].title.len;
		well = well && utf8_valid_prefix(feed.items[i].text) == feed.items[i].text.len;
		well = well &&
		    (feed.items[i].title.len == 0 ||
		        memchr(feed.items[i].title.s, '\n', feed.items[i].title.len) == NULL);
	}
	*items += feed.len;
	arena_free(&arena);
	strbuf_free(&utf8);
	return well;
}

/* CPU time of mending and of reading n times what is repeated. */
static double
seconds(const char *repeated, size_t n)
{
	struct strbuf in = { 0 }, out = { 0 };
	clock_t start;
	size_t i;

	strbuf_adds(&in, "<a>");
	for (i = 0; i < n; i++)
		strbuf_adds(&in, repeated);
	start = clock();
	xml_mend(&out, strbuf_str(&in));
	strbuf_reset(&out);
	markup_text(&out, strbuf_str(&in));
	strbuf_free(&in);
	strbuf_free(&out);
	return (double)(clock() - start) / CLOCKS_PER_SEC;
}

int
main(void)
{
	static const char *const hard[] = { "<b ", "<b x='", "<!--", "<![CDATA[", "<!DOCTYPE [",
		"<?", "</c>", "&", "&#", "<b><c>", "<script>", "<b x=\"1\" x=\"2\"/>", "<" };
	uint64_t seed = 20310304;
	size_t items = 0, i;
	int round, wrong = 0;

	for (round = 0; round < 3000; round++)
		wrong += !read_mutated(&seed, &items);
	test_int(wrong, 0, "mutated feeds");
	test_ok(items > 1000, "%zu items were read all the same", items);
	for (i = 0; i < ARRAY_LEN(hard); i++) {
		double once = seconds(hard[i], 20000), ten = seconds(hard[i], 200000);

		/*
		 * ten times as much is far from a hundred times the work; a few milliseconds say
		 * nothing
		 */
		test_ok(ten < 0.1 || ten < once * 40, "%s ten times as long: %.4f s, then %.4f s",
		    hard[i], once, ten);
	}
	return test_done();
}
