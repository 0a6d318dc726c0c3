/* JSON Feed 1.0 and 1.1 (jsonfeed.org). */
#include "base/strbuf.h"
#include "base/utf8.h"
#include "format/json.h"
#include "format/xml.h"
#include "text/feed_readers.h"
#include "text/markup.h"

static struct str
member(struct arena *arena, const struct json_value *object, const char *name)
{
	struct json_value v = json_get(object, name);

	/* an id may be a number, which stands for its text */
	return v.type == JSON_NUMBER ? v.raw : json_string_or_empty(arena, &v);
}

static struct str
text_of(struct arena *arena, struct str text, bool html)
{
	struct strbuf b = { 0 };
	struct str out;

	if (html)
		markup_text(&b, text);
	else
		markup_plain(&b, text);
	out = arena_dup(arena, strbuf_str(&b));
	strbuf_free(&b);
	return out;
}

/* authors (1.1), a list, or author (1.0): their names. */
static struct str
read_authors(struct arena *arena, const struct json_value *object)
{
	struct json_value one = json_get(object, "author"), list = json_get(object, "authors"),
	    item;
	struct str names = { NULL, 0 }, name;
	size_t pos = 0;

	if (list.type == JSON_ARRAY)
		while (json_next_item(&list, &pos, &item)) {
			name = item.type == JSON_OBJECT ? member(arena, &item, "name")
			    : (struct str){ NULL, 0 };
			if (names.len > 0 && name.len > 0)
				names = arena_concat(arena, names, str_of(", "));
			names = arena_concat(arena, names, name);
		}
	if (names.len == 0 && one.type == JSON_OBJECT)
		names = member(arena, &one, "name");
	return names;
}

/* content_html says more than content_text where both are there: it has the paragraphs. */
static void
read_item(
    struct arena *arena, const struct json_value *object, struct str base, struct feed_item *item)
{
	struct str html = member(arena, object, "content_html"),
	    plain = member(arena, object, "content_text");

	item->id = member(arena, object, "id");
	item->url = member(arena, object, "url");
	if (item->url.len == 0)
		item->url = member(arena, object, "external_url");
	if (item->url.len > 0)
		item->url = xml_resolve(arena, base, item->url);
	item->title = text_of(arena, member(arena, object, "title"), false);
	item->author = read_authors(arena, object);
	item->published = member(arena, object, "date_published");
	item->updated = member(arena, object, "date_modified");
	item->lang = member(arena, object, "language");
	item->summary = text_of(arena, member(arena, object, "summary"), false);
	item->text = html.len > 0 ? text_of(arena, html, true) : text_of(arena, plain, false);
}

bool
feed_parse_json(
    struct arena *arena, struct str text, struct str base, struct feed *feed, struct err *err)
{
	struct json_value root, items, item;
	size_t pos = 0;

	if (!json_parse(text, &root, err))
		return false;
	items = root.type == JSON_OBJECT ? json_get(&root, "items")
	    : (struct json_value){ .type = JSON_ABSENT };
	if (items.type != JSON_ARRAY) {
		*err = (struct err){ 0, "a JSON document without a list of items" };
		return false;
	}
	feed->title = text_of(arena, member(arena, &root, "title"), false);
	feed->url = member(arena, &root, "home_page_url");
	feed->lang = member(arena, &root, "language");
	feed->author = read_authors(arena, &root);
	if (base.len == 0)
		base = member(arena, &root, "feed_url");
	while (json_next_item(&items, &pos, &item))
		if (item.type == JSON_OBJECT)
			read_item(arena, &item, base, feed_add(arena, feed));
	return true;
}
