/*
 * xml - XML as people publish it: elements and text, whatever is broken.
 *
 * The text is mended first (xml_mend) into well-formed XML without a document type, so that no
 * entity can be declared, nothing is loaded and nothing expands; then libxml2 reads it.
 * Source:  XML 1.0 (5th edition), Namespaces in XML; the named character references of HTML 4.01.
 * Units:   UTF-8 in and out (see format/encoding for the rest).  Memory: everything handed to a
 *          callback is borrowed until it returns.  O(len).
 */
#ifndef FORMAT_XML_H
#define FORMAT_XML_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/strbuf.h"

#define XML_DEPTH_MAX 200
#define XML_BYTES_MAX (64u << 20)

/*
 * A name as written, and the namespace that its prefix stands for (empty: none, or never declared).
 */
struct xml_name {
	struct str prefix, local, uri;
};

struct xml_attribute {
	struct xml_name name;
	struct str value;
};

struct xml_handler {
	void *arg;
	void (*start)(void *arg, const struct xml_name *name,
	    const struct xml_attribute *attributes, size_t n);
	void (*end)(void *arg, const struct xml_name *name);
	void (*text)(void *arg, struct str text);
};

/*
 * Calls the handler through the whole of text (at most XML_BYTES_MAX, the caller's to see to), which
 * is mended first.  False: nothing in it is an element.
 */
bool
xml_parse(struct str text, const struct xml_handler *handler);

/*
 * Appends text to out as well-formed XML: bare & and < escaped, HTML's names for characters
 * replaced, end tags put where they are missing and dropped where nothing is open, control
 * characters, comments, instructions and the document type left out; what stands before the first
 * element, or outside of any, is dropped.  There may be several elements side by side.
 */
void
xml_mend(struct strbuf *out, struct str text);

/* The code point that an HTML name without & and ; stands for ("nbsp"), or 0. */
uint32_t
xml_entity(struct str name);

/*
 * The code point that was meant: windows-1252 has quotes and dashes where Unicode has C1 controls
 * that no text holds; what is no character is U+FFFD.
 */
uint32_t
xml_code_point(uint32_t cp);

/*
 * Reads the reference at text.s[pos] (a '&'): its code point into *cp and its length; 0 when it is
 * none. Numbers go through xml_code_point.
 */
size_t
xml_reference(struct str text, size_t pos, uint32_t *cp);

/* ref resolved against base (RFC 3986); ref itself when base is empty or either is no URI. */
struct str
xml_resolve(struct arena *arena, struct str base, struct str ref);

#endif
