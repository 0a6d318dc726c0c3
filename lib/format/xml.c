#include "format/xml.h"

#include <libxml/parser.h>
#include <libxml/uri.h>
#include <limits.h>
#include <string.h>

#include "base/alloc.h"

struct reader {
	const struct xml_handler *handler;
	struct arena arena;		/* the attributes of one element */
	size_t depth;			/* 1 within the element that is put around all */
};

static struct str
str_of_xml(const xmlChar *s)
{
	return str_of((const char *)s);
}

/*
 * libxml2 gives an attribute as five pointers: local name, prefix, URI, begin and end of the value.
 */
static void
on_start(void *ctx, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int nspaces,
    const xmlChar **spaces, int n, int ndefaulted, const xmlChar **raw)
{
	struct reader *r = ctx;
	struct xml_name name = { str_of_xml(prefix), str_of_xml(local), str_of_xml(uri) };
	struct xml_attribute *a;
	int i;

	(void)nspaces;
	(void)spaces;
	(void)ndefaulted;
	if (r->depth++ == 0)
		return;
	a = arena_calloc(&r->arena, (size_t)n, sizeof(*a));
	for (i = 0; i < n; i++, raw += 5) {
		a[i].name =
		    (struct xml_name){ str_of_xml(raw[1]), str_of_xml(raw[0]), str_of_xml(raw[2]) };
		a[i].value = (struct str){ (const char *)raw[3], (size_t)(raw[4] - raw[3]) };
	}
	r->handler->start(r->handler->arg, &name, a, (size_t)n);
	arena_reset(&r->arena);
}

static void
on_end(void *ctx, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
	struct reader *r = ctx;
	struct xml_name name = { str_of_xml(prefix), str_of_xml(local), str_of_xml(uri) };

	if (--r->depth > 0)
		r->handler->end(r->handler->arg, &name);
}

/* What stands outside of all elements is nobody's text. */
static void
on_text(void *ctx, const xmlChar *text, int len)
{
	struct reader *r = ctx;

	if (r->depth > 1)
		r->handler->text(r->handler->arg, (struct str){ (const char *)text, (size_t)len });
}

/* Only the events that are wanted have callbacks: libxml2 builds no tree. */
static void
read_mended(struct reader *r, struct str text)
{
	xmlParserCtxtPtr ctxt = xmlNewParserCtxt();
	xmlDocPtr doc;

	if (ctxt == NULL)
		alloc_fail();
	memset(ctxt->sax, 0, sizeof(*ctxt->sax));
	ctxt->sax->initialized = XML_SAX2_MAGIC;
	ctxt->sax->startElementNs = on_start;
	ctxt->sax->endElementNs = on_end;
	ctxt->sax->characters = on_text;
	ctxt->sax->ignorableWhitespace = on_text;
	ctxt->userData = r;
	/*
	 * NOENT: without it "&amp;" in an attribute comes as "&#38;"; there is nothing else to
	 * expand
	 */
	doc = xmlCtxtReadMemory(ctxt, text.s, (int)text.len, NULL, "UTF-8",
	    XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NOERROR |
	    XML_PARSE_NOWARNING);
	xmlFreeDoc(doc);
	xmlFreeParserCtxt(ctxt);
}

bool
xml_parse(struct str text, const struct xml_handler *handler)
{
	struct reader r = { handler, { 0 }, 0 };
	struct strbuf mended = { 0 };
	size_t before;
	bool some;

	/* a document has one root; a list of items without one is read all the same */
	strbuf_adds(&mended, "<all>");
	before = mended.len;
	xml_mend(&mended, text);
	some = mended.len > before;
	strbuf_adds(&mended, "</all>");
	if (some && mended.len < INT_MAX)
		read_mended(&r, strbuf_str(&mended));
	arena_free(&r.arena);
	strbuf_free(&mended);
	return some;
}

struct str
xml_resolve(struct arena *arena, struct str base, struct str ref)
{
	struct str b = arena_dup(arena, base), r = arena_dup(arena, str_trim(ref)), out;
	xmlChar *uri;

	if (b.len == 0)
		return r;
	uri = xmlBuildURI((const xmlChar *)r.s, (const xmlChar *)b.s);
	if (uri == NULL)
		return r;
	out = arena_dup(arena, str_of_xml(uri));
	xmlFree(uri);
	return out;
}
