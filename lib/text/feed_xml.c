/* RSS, RDF, Atom and CDF by what their elements mean, whatever stands around them. */
#include <string.h>

#include "format/xml.h"
#include "text/feed_readers.h"
#include "text/feed_construct.h"
#include "text/feed_field.h"

#define NO_RANK 99

struct level {
	enum feed_field field;	/* what the element means to its parent */
	struct str base, lang;
};

struct reader {
	struct arena *arena;
	struct feed *feed;
	struct feed_item *item;		/* the open one, or NULL */
	struct feed_item channel;	/* what the feed says of itself */
	struct level levels[XML_DEPTH_MAX + 2];
	size_t depth, item_depth;
	bool atom, seen;

	int rank[2][FIELD_COUNT];	/* of what is held: of the feed, of the item */
	bool permalink;			/* the item's id is its URL */
	struct str about;		/* rdf:about of the item */

	size_t capture; /* depth of the element whose text is collected, 0 for none */
	struct feed_meaning meaning;
	struct feed_construct text;
	bool named, muted;	/* an author's <name> was seen; text that is not collected */
};

static struct level *
top(struct reader *r)
{
	return &r->levels[r->depth];
}

/* The value of an attribute by its local name, empty when there is none. */
static struct str
find_attribute(const struct xml_attribute *a, size_t n, const char *name)
{
	size_t i, j;

	/* in any case: CDF has HREF, OPML xmlUrl */
	for (i = 0; i < n; i++) {
		struct str local = a[i].name.local;

		for (j = 0;
		     j < local.len && (local.s[j] == name[j] || (local.s[j] | 0x20) == name[j]);
		     j++)
			;
		if (j == local.len && name[j] == '\0')
			return a[i].value;
	}
	return (struct str){ NULL, 0 };
}

/* What is held of the open item, or of the feed when none is open. */
static int *
ranks(struct reader *r)
{
	return r->rank[r->item != NULL];
}

/* Whether a value of this meaning is to be kept; remembers it if so. */
static bool
outranks(struct reader *r, struct feed_meaning m)
{
	int *held = &ranks(r)[m.field];
	bool dated = m.field == FIELD_PUBLISHED || m.field == FIELD_UPDATED;

	/* of equals the first, which is the item's own; but a date that is said again is a later one */
	if (m.rank > *held || (m.rank == *held && !dated))
		return false;
	*held = m.rank;
	return true;
}

static void
reset_ranks(int *rank)
{
	size_t i;

	for (i = 0; i < FIELD_COUNT; i++)
		rank[i] = NO_RANK;
}

/* An id that is a URL stands in for a link that is missing, and the other way round. */
static void
finish_item(struct reader *r)
{
	struct feed_item *item = r->item;

	if (item == NULL)
		return;
	if (item->url.len == 0 && r->permalink &&
	    (str_starts(item->id, "http://") || str_starts(item->id, "https://")))
		item->url = item->id;
	if (item->url.len == 0 && r->about.len > 0)
		item->url = r->about;
	if (item->id.len == 0)
		item->id = r->about;
	r->item = NULL;
}

/* An item that begins within another ends it: its end tag was forgotten. */
static void
begin_item(struct reader *r, const struct xml_attribute *a, size_t n)
{
	struct str href = find_attribute(a, n, "href");

	finish_item(r);
	r->item = feed_add(r->arena, r->feed);
	r->item->lang = top(r)->lang;
	r->item->bare = n == 0;
	r->item_depth = r->depth;
	reset_ranks(r->rank[1]);
	r->permalink = false;
	r->about = arena_dup(r->arena, find_attribute(a, n, "about"));
	if (href.len > 0)
		r->item->url = xml_resolve(r->arena, top(r)->base, href);
	r->item->updated = arena_dup(r->arena, find_attribute(a, n, "lastmod"));
}

/* Atom's <link rel href>: the alternate is the article. */
static void
take_link(struct reader *r, const struct xml_attribute *a, size_t n, struct str href)
{
	struct str rel = str_trim(find_attribute(a, n, "rel")), type = find_attribute(a, n, "type");
	struct feed_item *to = r->item ? r->item : &r->channel;
	struct feed_meaning m = { FIELD_LINK, 1 };

	if (rel.len > 0 && !str_is(rel, "alternate"))
		return;
	/* of several alternates the one for people */
	if (type.len > 0 && str_find(type, str_of("html"), 0) == (size_t)-1)
		m.rank = 2;
	if (outranks(r, m))
		to->url = xml_resolve(r->arena, top(r)->base, href);
}

/* From here to the end of the element all text is the field's. */
static void
begin_capture(struct reader *r, struct feed_meaning m, const struct xml_attribute *a, size_t n)
{
	r->capture = r->depth;
	r->meaning = m;
	r->named = r->muted = false;
	/* the constructs of Atom are plain text, those of all modules and of RSS are HTML */
	feed_construct_begin(&r->text, find_attribute(a, n, "type"), find_attribute(a, n, "mode"),
	    r->atom && m.rank == 0 ? FEED_PLAIN : FEED_ESCAPED);
	if (m.field == FIELD_ID && r->item != NULL)
		r->permalink = !str_is(find_attribute(a, n, "ispermalink"), "false");
}

/* One line: what may hold no line break. */
static struct str
one_line(struct str text)
{
	char *s = (char *)(uintptr_t)text.s;
	size_t i;

	for (i = 0; i < text.len; i++)
		if (s[i] == '\n')
			s[i] = ' ';
	return text;
}

static void
add_author(struct reader *r, struct str *author, struct str name)
{
	if (name.len == 0 || str_find(*author, name, 0) != (size_t)-1)
		return;
	if (author->len > 0)
		*author = arena_concat(r->arena, *author, str_of(", "));
	*author = arena_concat(r->arena, *author, name);
}

/* The language of an item is that of its text, when the text says so itself. */
static void
take_lang(struct reader *r, enum feed_field field)
{
	const struct level *l = top(r);

	if (r->item == NULL || l->lang.len == 0 || str_eq(l->lang, r->levels[r->depth - 1].lang))
		return;
	if (field == FIELD_CONTENT ||
	    (field == FIELD_SUMMARY && r->rank[1][FIELD_CONTENT] == NO_RANK))
		r->item->lang = l->lang;
}

/* The field is complete: it counts when nothing of lower rank was there before. */
static void
end_capture(struct reader *r)
{
	struct feed_item *to = r->item ? r->item : &r->channel;
	struct str raw = feed_construct_raw(&r->text, r->arena);
	enum feed_field field = r->meaning.field;

	r->capture = 0;
	if (raw.len == 0)
		return;
	/* several authors of one kind are all named */
	if (field == FIELD_AUTHOR && r->meaning.rank == ranks(r)[FIELD_AUTHOR]) {
		add_author(r, &to->author, one_line(feed_construct_words(&r->text, r->arena)));
		return;
	}
	if (!outranks(r, r->meaning))
		return;
	take_lang(r, field);
	if (field == FIELD_TITLE)
		to->title = one_line(feed_construct_words(&r->text, r->arena));
	else if (field == FIELD_SUMMARY)
		to->summary = feed_construct_words(&r->text, r->arena);
	else if (field == FIELD_CONTENT)
		to->text = feed_construct_words(&r->text, r->arena);
	else if (field == FIELD_AUTHOR)
		to->author = one_line(feed_construct_words(&r->text, r->arena));
	else if (field == FIELD_LINK)
		to->url = xml_resolve(r->arena, top(r)->base, raw);
	else if (field == FIELD_ID)
		to->id = raw;
	else if (field == FIELD_PUBLISHED)
		to->published = raw;
	else if (field == FIELD_UPDATED)
		to->updated = raw;
	else if (field == FIELD_LANG)
		to->lang = raw;
	else if (field == FIELD_SOURCE)
		to->outlet = one_line(feed_construct_words(&r->text, r->arena));
}

/* An element within a captured one: markup, or a part of an author. */
static void
inner_start(struct reader *r, const struct xml_name *name)
{
	if (r->meaning.field != FIELD_AUTHOR) {
		feed_construct_start(&r->text, name->local);
		return;
	}
	r->muted = !str_is(name->local, "name");
	if (!r->muted) {
		r->named = true;
		strbuf_reset(&r->text.buffer);
	}
}

/* Base and language are inherited by what stands within (xml:base, xml:lang). */
static void
push(struct reader *r, const struct xml_attribute *a, size_t n)
{
	const struct level *parent = top(r);
	struct level *l = &r->levels[++r->depth];
	size_t i;

	*l = (struct level){ FIELD_NONE, parent->base, parent->lang };
	for (i = 0; i < n; i++) {
		if (!str_is(a[i].name.prefix, "xml"))
			continue;
		if (str_is(a[i].name.local, "base"))
			l->base = xml_resolve(r->arena, parent->base, a[i].value);
		else if (str_is(a[i].name.local, "lang"))
			l->lang = arena_dup(r->arena, str_trim(a[i].value));
	}
}

/* An element that stands directly in the feed, an item or a source. */
static void
start_field(struct reader *r, struct feed_meaning m, const struct xml_attribute *a, size_t n)
{
	struct str href = find_attribute(a, n, "href");

	if (r->item != NULL)
		r->item->bare = false;
	if (m.field == FIELD_LINK && href.len > 0) {
		take_link(r, a, n, href);
		return;
	}
	if (m.field == FIELD_SOURCE && r->atom)
		return;
	begin_capture(r, m, a, n);
}

/* A subscription; an outline without a feed is a folder. */
static void
take_outline(struct reader *r, const struct xml_attribute *a, size_t n)
{
	struct str url = str_trim(find_attribute(a, n, "xmlurl")),
	    title = find_attribute(a, n, "title");
	struct feed_item *item;

	r->seen = true;
	r->feed->subscriptions = true;
	if (url.len == 0)
		return;
	if (title.len == 0)
		title = find_attribute(a, n, "text");
	item = feed_add(r->arena, r->feed);
	item->url = xml_resolve(r->arena, top(r)->base, url);
	item->title = one_line(arena_dup(r->arena, str_trim(title)));
}

/* Within Atom's <source>, which describes the feed that an item was taken from. */
static bool
in_source(const struct reader *r)
{
	return r->levels[r->depth - 1].field == FIELD_SOURCE;
}

/* Whether a field that holds no elements was left open: the next field begins within it. */
static bool
is_left_open(const struct reader *r, const struct xml_name *name, enum feed_field next)
{
	static const enum feed_field flat[] = { FIELD_TITLE, FIELD_LINK, FIELD_ID, FIELD_PUBLISHED,
		FIELD_UPDATED, FIELD_LANG };
	size_t i;

	if (next < FIELD_TITLE || next > FIELD_LANG || str_ends(name->uri, "xhtml"))
		return false;
	for (i = 0; i < ARRAY_LEN(flat) && flat[i] != r->meaning.field; i++)
		;
	return i < ARRAY_LEN(flat);
}

static void
on_start(void *arg, const struct xml_name *name, const struct xml_attribute *a, size_t n)
{
	struct reader *r = arg;
	struct feed_meaning m = feed_field_find(name);
	enum feed_field parent = top(r)->field;

	push(r, a, n);
	if (r->capture > 0 && is_left_open(r, name, m.field)) {
		/* what follows stands in the open element, which stands in for the item */
		parent = r->levels[r->capture].field = r->item ? FIELD_ITEM : FIELD_FEED;
		end_capture(r);
	} else if (r->capture > 0 && (m.field != FIELD_ITEM || r->meaning.field == FIELD_CONTENT)) {
		inner_start(r, name);
		return;
	}
	if (r->capture > 0)
		end_capture(r);
	top(r)->field = m.field;
	if (m.field == FIELD_ITEM) {
		r->seen = true;
		begin_item(r, a, n);
	} else if (m.field == FIELD_FEED) {
		r->seen = true;
		r->atom |= str_is(name->local, "feed");
		if (r->channel.lang.len == 0)
			r->channel.lang = top(r)->lang;
		if (r->channel.url.len == 0)
			r->channel.url =
			    xml_resolve(r->arena, top(r)->base, find_attribute(a, n, "href"));
	} else if (m.field == FIELD_OUTLINE) {
		take_outline(r, a, n);
	} else if (m.field == FIELD_GROUP) {
		top(r)->field = parent;
	} else if (m.field != FIELD_NONE && (parent == FIELD_FEED || parent == FIELD_ITEM)) {
		start_field(r, m, a, n);
	} else if (m.field == FIELD_TITLE && in_source(r) && r->item != NULL) {
		begin_capture(r, (struct feed_meaning){ FIELD_SOURCE, 0 }, a, n);
	}
}

/* The end of an element within a captured one. */
static void
inner_end(struct reader *r, const struct xml_name *name)
{
	if (r->meaning.field == FIELD_AUTHOR)
		r->muted = r->named;
	else
		feed_construct_end(&r->text, name->local);
}

static void
on_end(void *arg, const struct xml_name *name)
{
	struct reader *r = arg;

	if (r->capture == r->depth && r->capture > 0)
		end_capture(r);
	else if (r->capture > 0)
		inner_end(r, name);
	else if (r->item != NULL && r->depth == r->item_depth)
		finish_item(r);
	if (r->depth > 0)
		r->depth--;
}

static void
on_text(void *arg, struct str text)
{
	struct reader *r = arg;

	if (r->capture > 0 && !r->muted)
		feed_construct_text(&r->text, text);
}

bool
feed_parse_xml(
    struct arena *arena, struct str text, struct str base, struct feed *feed, struct err *err)
{
	struct reader *r = arena_calloc(arena, 1, sizeof(*r));
	struct xml_handler handler = { r, on_start, on_end, on_text };

	if (text.len > XML_BYTES_MAX) {
		*err = (struct err){ XML_BYTES_MAX, "a feed larger than 64 MiB" };
		return false;
	}
	r->arena = arena;
	r->feed = feed;
	r->levels[0].base = base;
	reset_ranks(r->rank[0]);
	reset_ranks(r->rank[1]);
	xml_parse(text, &handler);
	if (r->capture > 0)
		end_capture(r);
	finish_item(r);
	feed_construct_free(&r->text);
	feed->title = r->channel.title;
	feed->url = r->channel.url;
	feed->lang = r->channel.lang;
	if (r->atom)
		feed->author = r->channel.author;
	if (!r->seen)
		*err =
		    (struct err){ 0, "XML that is no feed: no item, entry, channel or feed in it" };
	return r->seen;
}
