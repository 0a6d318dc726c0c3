/*
 * read-feed - news feeds and text files as article records.
 *
 * Its input is either records, one a line, or a file as a whole: feed_sniff tells by the first
 * bytes.  A feed that is broken gives what can be read of it; one broken item does not cost the
 * others.
 */
#include <inttypes.h>

#include "base/hash.h"
#include "format/encoding.h"
#include "format/filter.h"
#include "format/json_write.h"
#include "format/slurp.h"
#include "format/xml.h"
#include "news/article.h"
#include "text/feed.h"

#define SNIFF_BYTES 512

/* What is read of a source record, and of an article that passes. */
enum {
	FIELD_FILE,
	FIELD_TYPE,
	FIELD_URL,
	FIELD_FINAL,
	FIELD_ID,
	FIELD_TITLE,
	FIELD_TEXT,
	FIELD_REV
};

struct options {
	const char *content_type, *outlet, *url;
};

/* Where a feed came from, for its articles. */
struct origin {
	struct str url, content_type, outlet;
};

/* Stable from poll to poll: what the feed says, else the address, else a digest of the words. */
static void
add_id(struct strbuf *out, const struct feed_item *item)
{
	struct strbuf both = { 0 };

	json_key(out, "id");
	if (item->id.len > 0 || item->url.len > 0) {
		json_add_string(out, item->id.len > 0 ? item->id : item->url);
		return;
	}
	strbuf_add_str(&both, item->title);
	strbuf_addc(&both, '\n');
	strbuf_add_str(&both, item->text);
	strbuf_addf(out, "\"xxh3:%016" PRIx64 "\"", hash64(strbuf_str(&both)));
	strbuf_free(&both);
}

/* Members in the order of newsutils-records(5); what is unknown is left out. */
static void
write_article(struct strbuf *out, const struct feed_item *item, const struct origin *origin)
{
	char rev[ARTICLE_REV_LEN + 1];

	article_rev(item->title, item->text, rev);
	json_open(out, '{');
	add_id(out, item);
	json_add_member(out, "rev", str_of(rev));
	json_add_member(out, "url", item->url);
	json_add_member(out, "outlet", origin->outlet.len > 0 ? origin->outlet : item->outlet);
	json_add_member(out, "feed", origin->url);
	json_add_member(out, "title", item->title);
	json_add_member(out, "author", item->author);
	json_add_member(out, "published", item->published);
	json_add_member(out, "updated", item->updated);
	json_add_member(out, "lang", item->lang);
	json_add_member(out, "summary", item->summary);
	json_add_member(out, "text", item->text);
	json_close(out, '}');
	strbuf_addc(out, '\n');
}

/* A feed that an OPML list names, for fetch-urls. */
static void
write_source(struct strbuf *out, const struct feed_item *item)
{
	json_open(out, '{');
	json_add_member(out, "url", item->url);
	json_add_member(out, "title", item->title);
	json_close(out, '}');
	strbuf_addc(out, '\n');
}

/* The articles of one file's bytes. */
static bool
read_bytes(struct filter *f, const char *source, struct str bytes, const struct origin *origin,
    struct err *err)
{
	struct arena arena = { 0 };
	struct strbuf text = { 0 };
	struct feed feed;
	enum feed_format format = feed_sniff(str_slice(bytes, 0, SNIFF_BYTES));
	bool well;
	size_t i;

	encoding_decode(
	    &text, bytes, encoding_of_content_type(origin->content_type), encoding_of_xml(bytes));
	*err = (struct err){ 0,
		format == FEED_HTML ? "a web page, not a feed: read-page reads those" : "empty" };
	/* lines of records do not come here; a lone brace is a text */
	format = format == FEED_LINES ? FEED_TEXT : format;
	well = format != FEED_HTML && text.len > 0 &&
	    feed_parse(&arena, format, strbuf_str(&text), origin->url, &feed, err);
	for (i = 0; well && i < feed.len; i++) {
		const struct feed_item *item = &feed.items[i];

		if (feed.subscriptions)
			write_source(f->out, item);
		else if (item->bare)
			filter_reject(f, source, 1, 1, "an empty item", item->id);
		else
			write_article(f->out, item, origin);
	}
	strbuf_free(&text);
	arena_free(&arena);
	return well;
}

/* A feed or a text given as a file: what its server said comes by options. */
static bool
on_file(struct filter *f, const char *source, struct str bytes, struct err *err)
{
	const struct options *o = f->state;
	struct origin origin = { str_of(o->url), str_of(o->content_type), str_of(o->outlet) };

	return read_bytes(f, source, bytes, &origin, err);
}

static bool
on_sniff(struct filter *f, const char *source, struct str head)
{
	(void)f;
	(void)source;
	return feed_sniff(head) != FEED_LINES;
}

/* A record that is an article already: passed on, with a rev when it has none. */
static void
pass_article(struct filter *f, struct record *rec)
{
	const struct json_field *fields = f->fields;
	struct strbuf members = { 0 };
	char rev[ARTICLE_REV_LEN + 1];

	if (fields[FIELD_REV].value.type == JSON_ABSENT) {
		article_rev(json_string_or_empty(rec->arena, &fields[FIELD_TITLE].value),
		    json_string_or_empty(rec->arena, &fields[FIELD_TEXT].value), rev);
		json_add_member(&members, "rev", str_of(rev));
	}
	filter_emit(f, rec, strbuf_str(&members));
	strbuf_free(&members);
}

/* A source with the file that was fetched for it, or an article. */
static bool
on_record(struct filter *f, struct record *rec, struct err *err)
{
	const struct json_field *fields = f->fields;
	const struct options *o = f->state;
	struct strbuf bytes = { 0 };
	struct origin origin;
	struct str path;
	bool well;

	if (fields[FIELD_FILE].value.type == JSON_ABSENT &&
	    fields[FIELD_ID].value.type == JSON_STRING) {
		pass_article(f, rec);
		return true;
	}
	if (!filter_need_string(rec, &fields[FIELD_FILE],
	    "neither a source with a file nor an article with an id", &path, err))
		return false;
	origin.url = json_string_or_empty(rec->arena, &fields[FIELD_FINAL].value);
	if (origin.url.len == 0)
		origin.url = json_string_or_empty(rec->arena, &fields[FIELD_URL].value);
	origin.content_type = json_string_or_empty(rec->arena, &fields[FIELD_TYPE].value);
	origin.outlet = str_of(o->outlet);
	path = arena_dup(rec->arena, path);
	well = slurp_file(path.s, XML_BYTES_MAX, &bytes, &err->msg) &&
	    read_bytes(f, path.s, strbuf_str(&bytes), &origin, err);
	err->pos = 0;
	strbuf_free(&bytes);
	return well;
}

int
main(int argc, char **argv)
{
	struct options o = { "", "", "" };
	const struct option options[] = {
		{ "content-type", OPTION_STRING, &o.content_type, "TYPE",
		    "the Content-Type that a file came with" },
		{ "outlet", OPTION_STRING, &o.outlet, "NAME", "the outlet of all articles" },
		{ "url", OPTION_STRING, &o.url, "URL", "where a file came from" },
	};
	struct json_field fields[] = {
		[FIELD_FILE] = { .name = "file" }, [FIELD_TYPE] = { .name = "content_type" },
		[FIELD_URL] = { .name = "url" }, [FIELD_FINAL] = { .name = "final_url" },
		[FIELD_ID] = { .name = "id" }, [FIELD_TITLE] = { .name = "title" },
		[FIELD_TEXT] = { .name = "text" }, [FIELD_REV] = { .name = "rev" },
	};
	struct filter f = {
		.name = "read-feed",
		.usage = "[OPTION]... [FILE]...",
		.summary = "Read feeds, plain text or OPML, write one article or source a line.",
		.options = options,
		.noptions = ARRAY_LEN(options),
		.fields = fields,
		.nfields = ARRAY_LEN(fields),
		.sniff = on_sniff,
		.file = on_file,
		.record = on_record,
		.state = &o,
	};

	return filter_main(&f, argc, argv);
}
