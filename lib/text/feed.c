/*
 * What the readers of the formats have in common.  They fill in what is written; what follows from
 * it (the zone of a date, the outlet of an item) is settled here, once all of the feed is known.
 */
#include "text/feed.h"

#include <string.h>

#include "base/strbuf.h"
#include "base/utf8.h"
#include "text/feed_date.h"
#include "text/feed_readers.h"

/* Of so many items the letters are counted to see whether an undeclared feed is Korean. */
#define LOOK_AT 20

static bool
contains(struct str text, const char *word)
{
	return str_find(text, str_of(word), 0) != (size_t)-1;
}

/* A page that begins as HTML does, in any case. */
static bool
begins_html(struct str head)
{
	static const char *const begins[] = { "<!doctype html", "<html", "<head", "<body" };
	size_t i, j;

	for (i = 0; i < ARRAY_LEN(begins); i++) {
		for (j = 0; begins[i][j] != '\0' && j < head.len &&
		     (head.s[j] | 0x20) == (begins[i][j] | 0x20);
		     j++)
			;
		if (begins[i][j] == '\0')
			return true;
	}
	return false;
}

/*
 * Whether the head is a JSON document over many lines or a JSON Feed, rather than one record a
 * line.
 */
static bool
is_json_feed(struct str head)
{
	const char *nl = memchr(head.s, '\n', head.len);
	struct str line = nl ? str_trim(str_slice(head, 0, (size_t)(nl - head.s))) : head;

	return contains(head, "jsonfeed.org/version") || str_is(line, "{");
}

enum feed_format
feed_sniff(struct str head)
{
	static const char *const roots[] = { "<?xml", "<rss", "<feed", "<rdf:RDF", "<channel",
		"<CHANNEL", "<opml" };
	size_t i;

	if (str_starts(head, "\xFF\xFE") || str_starts(head, "\xFE\xFF") ||
	    (head.len > 3 && (head.s[0] == '\0' || head.s[1] == '\0')))
		return FEED_XML;
	if (str_starts(head, "\xEF\xBB\xBF"))
		head = str_slice(head, 3, head.len);
	head = str_trim(head);
	if (head.len == 0 || head.s[0] == 0x1E)
		return FEED_LINES;
	if (head.s[0] == '{')
		return is_json_feed(head) ? FEED_JSON : FEED_LINES;
	for (i = 0; i < ARRAY_LEN(roots); i++)
		if (contains(head, roots[i]))
			return FEED_XML;
	if (begins_html(head))
		return FEED_HTML;
	return head.s[0] == '<' ? FEED_XML : FEED_TEXT;
}

/* Letters of any script, and the Hangul among them. */
static void
count_letters(struct str text, size_t *hangul, size_t *letters)
{
	size_t pos = 0;
	uint32_t cp;

	while (pos < text.len) {
		pos += utf8_decode(text, pos, &cp);
		*hangul += utf8_is_hangul(cp);
		*letters += cp >= 0x80 || (utf8_is_alnum(cp) && !utf8_is_digit(cp));
	}
}

/* Korean by its own word, else by its letters: its zone-less dates are then KST. */
static bool
is_korean(const struct feed *feed)
{
	size_t i, hangul = 0, letters = 0;

	if (feed->lang.len > 0)
		return str_starts(feed->lang, "ko");
	count_letters(feed->title, &hangul, &letters);
	for (i = 0; i < feed->len && i < LOOK_AT; i++) {
		count_letters(feed->items[i].title, &hangul, &letters);
		count_letters(str_slice(feed->items[i].text, 0, 600), &hangul, &letters);
	}
	return hangul * 3 > letters;
}

/* A date as the record holds it; one that cannot be read is unknown. */
static void
settle_date(struct arena *arena, struct str *date, int zone)
{
	struct strbuf b = { 0 };

	if (date->len == 0)
		return;
	feed_date_write(&b, *date, zone);
	*date = arena_dup(arena, strbuf_str(&b));
	strbuf_free(&b);
}

/* en_US is written en-US. */
static struct str
settle_lang(struct arena *arena, struct str lang)
{
	struct str copy = arena_dup(arena, lang);
	char *s = (char *)(uintptr_t)copy.s;
	size_t i;

	for (i = 0; i < copy.len; i++)
		if (s[i] == '_')
			s[i] = '-';
	return copy;
}

/* A link that is a program or a document of its own is no address of an article. */
static struct str
settle_url(struct str url)
{
	static const char *const schemes[] = { "javascript:", "vbscript:", "data:" };
	size_t i, j;

	for (i = 0; i < ARRAY_LEN(schemes); i++) {
		for (j = 0; schemes[i][j] != '\0' && j < url.len &&
		     ((url.s[j] | 0x20) == schemes[i][j] || url.s[j] == schemes[i][j]);
		     j++)
			;
		if (schemes[i][j] == '\0')
			return (struct str){ NULL, 0 };
	}
	return url;
}

/*
 * What all formats have in common once they are read: dates, languages, and what the feed says for
 * its items.
 */
static void
settle(struct arena *arena, struct feed *feed)
{
	int zone = is_korean(feed) ? TIMESTAMP_KST : 0;
	size_t i;

	for (i = 0; i < feed->len; i++) {
		struct feed_item *item = &feed->items[i];

		item->url = settle_url(item->url);
		settle_date(arena, &item->published, zone);
		settle_date(arena, &item->updated, zone);
		if (item->lang.len == 0)
			item->lang = feed->lang;
		item->lang = settle_lang(arena, item->lang);
		if (item->outlet.len == 0)
			item->outlet = feed->title;
		if (item->author.len == 0)
			item->author = feed->author;
		if (item->text.len == 0)
			item->text = item->summary;
	}
}

bool
feed_parse(struct arena *arena, enum feed_format format, struct str text, struct str base,
    struct feed *feed, struct err *err)
{
	bool well;

	*feed = (struct feed){ .title = { NULL, 0 } };
	*err = (struct err){ 0, "neither a feed nor a text" };
	if (format == FEED_XML)
		well = feed_parse_xml(arena, text, base, feed, err);
	else if (format == FEED_JSON)
		well = feed_parse_json(arena, text, base, feed, err);
	else
		well = format == FEED_TEXT && feed_parse_text(arena, text, feed, err);
	if (well)
		settle(arena, feed);
	return well;
}
