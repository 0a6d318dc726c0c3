#include "text/feed_field.h"

#include <string.h>

/*
 * The prefix under which a namespace is known here; "" are the vocabularies of the feeds
 * themselves.
 */
struct space {
	const char *uri, *prefix;
};

static const struct space spaces[] = {
	{ "http://www.w3.org/2005/atom", "" },
	{ "http://purl.org/atom/ns#", "" },
	{ "http://example.com/newformat#", "" },
	{ "http://example.com/necho", "" },
	{ "http://purl.org/echo/", "" },
	{ "uri/of/echo/namespace#", "" },
	{ "http://purl.org/pie/", "" },
	{ "http://purl.org/rss/1.0/", "" },
	{ "http://my.netscape.com/rdf/simple/0.9/", "" },
	{ "http://channel.netscape.com/rdf/simple/0.9/", "" },
	{ "http://my.netscape.com/publish/formats/rss-0.91.dtd", "" },
	{ "http://backend.userland.com/rss", "" },
	{ "http://backend.userland.com/rss2", "" },
	{ "http://backend.userland.com/rss091", "" },
	{ "http://backend.userland.com/rss092", "" },
	{ "http://blogs.law.harvard.edu/tech/rss", "" },
	{ "http://purl.org/rss/1.0/modules/rss091#", "" },
	{ "http://purl.org/net/rss1.1#", "" },
	{ "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf" },
	{ "http://purl.org/dc/elements/1.1/", "dc" },
	{ "http://purl.org/dc/elements/1.0/", "dc" },
	{ "http://purl.org/dc/terms/", "dcterms" },
	{ "http://purl.org/rss/1.0/modules/content/", "content" },
	{ "http://purl.org/rss/1.0/modules/dcterms/", "dcterms" },
	{ "http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes" },
	{ "http://example.com/dtds/podcast-1.0.dtd", "itunes" },
	{ "http://search.yahoo.com/mrss", "media" },
	{ "http://search.yahoo.com/mrss/", "media" },
	{ "http://www.w3.org/1999/xhtml", "xhtml" },
};

/*
 * What an element means.  The plain name of a format stands before those of modules that it may be
 * extended with.
 */
struct element {
	const char *name;
	struct feed_meaning meaning;
};

static const struct element elements[] = {
	{ "item", { FIELD_ITEM, 0 } },
	{ "entry", { FIELD_ITEM, 0 } },
	{ "feed", { FIELD_FEED, 0 } },
	{ "channel", { FIELD_FEED, 0 } },
	{ "rss", { FIELD_FEED, 0 } },
	{ "rdf:rdf", { FIELD_FEED, 0 } },
	{ "outline", { FIELD_OUTLINE, 0 } },
	{ "source", { FIELD_SOURCE, 0 } },
	{ "media:group", { FIELD_GROUP, 0 } },
	{ "title", { FIELD_TITLE, 0 } },
	{ "dc:title", { FIELD_TITLE, 1 } },
	{ "itunes:title", { FIELD_TITLE, 2 } },
	{ "media:title", { FIELD_TITLE, 3 } },
	{ "link", { FIELD_LINK, 0 } },
	{ "guid", { FIELD_ID, 0 } },
	{ "id", { FIELD_ID, 0 } },
	{ "dc:identifier", { FIELD_ID, 1 } },
	{ "description", { FIELD_SUMMARY, 0 } },
	{ "summary", { FIELD_SUMMARY, 0 } },
	{ "abstract", { FIELD_SUMMARY, 0 } },
	{ "dc:description", { FIELD_SUMMARY, 1 } },
	{ "dcterms:abstract", { FIELD_SUMMARY, 1 } },
	{ "itunes:summary", { FIELD_SUMMARY, 2 } },
	{ "itunes:subtitle", { FIELD_SUMMARY, 3 } },
	{ "media:description", { FIELD_SUMMARY, 4 } },
	{ "content:encoded", { FIELD_CONTENT, 0 } },
	{ "content", { FIELD_CONTENT, 0 } },
	{ "fullitem", { FIELD_CONTENT, 1 } },
	{ "body", { FIELD_CONTENT, 1 } },
	{ "xhtml:body", { FIELD_CONTENT, 1 } },
	{ "author", { FIELD_AUTHOR, 0 } },
	{ "dc:creator", { FIELD_AUTHOR, 1 } },
	{ "dc:author", { FIELD_AUTHOR, 1 } },
	{ "itunes:author", { FIELD_AUTHOR, 2 } },
	{ "managingeditor", { FIELD_AUTHOR, 3 } },
	{ "pubdate", { FIELD_PUBLISHED, 0 } },
	{ "published", { FIELD_PUBLISHED, 0 } },
	{ "issued", { FIELD_PUBLISHED, 1 } },
	{ "dcterms:issued", { FIELD_PUBLISHED, 1 } },
	{ "dc:date", { FIELD_PUBLISHED, 2 } },
	{ "created", { FIELD_PUBLISHED, 3 } },
	{ "dcterms:created", { FIELD_PUBLISHED, 3 } },
	{ "updated", { FIELD_UPDATED, 0 } },
	{ "modified", { FIELD_UPDATED, 0 } },
	{ "dcterms:modified", { FIELD_UPDATED, 1 } },
	{ "lastbuilddate", { FIELD_UPDATED, 2 } },
	{ "language", { FIELD_LANG, 0 } },
	{ "dc:language", { FIELD_LANG, 1 } },
};

/* Appends the lower case of text to at most the end of buffer. */
static size_t
add_lower(char *buffer, size_t n, size_t size, struct str text)
{
	size_t i;

	for (i = 0; i < text.len && n < size; i++)
		buffer[n++] = text.s[i] >= 'A' && text.s[i] <= 'Z' ? text.s[i] | 0x20 : text.s[i];
	return n;
}

/* The known prefix of a name's namespace; the written one when the namespace is none of ours. */
static struct str
find_prefix(const struct xml_name *name)
{
	char lower[80];
	struct str uri;
	size_t i;

	if (name->uri.len == 0)
		return name->prefix;
	uri = (struct str){ lower, add_lower(lower, 0, sizeof(lower), name->uri) };
	for (i = 0; i < ARRAY_LEN(spaces); i++)
		if (str_is(uri, spaces[i].uri))
			return str_of(spaces[i].prefix);
	/* a default namespace that nobody knows is taken for the feed's own */
	return name->prefix;
}

struct feed_meaning
feed_field_find(const struct xml_name *name)
{
	static const struct feed_meaning none = { FIELD_NONE, 0 };
	char key[40];
	struct str prefix = find_prefix(name), k;
	size_t n, i;

	n = add_lower(key, 0, sizeof(key), prefix);
	/* Atom is often written with its prefix and without its namespace */
	if (name->uri.len == 0 && str_is((struct str){ key, n }, "atom"))
		n = 0;
	if (n > 0)
		n = add_lower(key, n, sizeof(key), str_of(":"));
	k = (struct str){ key, add_lower(key, n, sizeof(key), name->local) };
	for (i = 0; i < ARRAY_LEN(elements); i++)
		if (str_is(k, elements[i].name))
			return elements[i].meaning;
	return none;
}
