/*
 * Character references of HTML and XML.  Feeds use HTML's names without declaring them, so they are
 * replaced before the parser sees them; the table is that of libxml2's HTML parser.
 */
#include <libxml/HTMLparser.h>
#include <string.h>

#include "base/utf8.h"
#include "format/xml.h"

#define NAME_MAX_LEN 31

uint32_t
xml_entity(struct str name)
{
	char text[NAME_MAX_LEN + 1];
	const htmlEntityDesc *e;

	if (name.len == 0 || name.len > NAME_MAX_LEN)
		return 0;
	memcpy(text, name.s, name.len);
	text[name.len] = '\0';
	if (strcmp(text, "apos") == 0)
		return '\'';
	e = htmlEntityLookup((const xmlChar *)text);
	return e ? e->value : 0;
}

uint32_t
xml_code_point(uint32_t cp)
{
	/* windows-1252 */
	static const uint16_t c1[32] = { 0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020,
		0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018,
		0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153,
		0x9D, 0x17E, 0x178 };

	if (cp >= 0x80 && cp < 0xA0)
		return c1[cp - 0x80];
	if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF) || (cp & 0xFFFE) == 0xFFFE ||
	    (cp < 0x20 && cp != '\t' && cp != '\n' && cp != '\r'))
		return UTF8_REPLACEMENT;
	return cp;
}

/* The value of a digit in the base, or -1. */
static int
digit_of(char c, int base)
{
	int lower = c | 0x20;

	if (c >= '0' && c <= '9')
		return c - '0';
	return base == 16 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* &#8212; or &#x2014;, pos behind the '#'; the semicolon may be missing. */
static size_t
number_reference(struct str text, size_t pos, uint32_t *cp)
{
	int base = 10, d;
	size_t start;
	uint32_t value = 0;

	if (pos < text.len && (text.s[pos] | 0x20) == 'x') {
		base = 16;
		pos++;
	}
	for (start = pos; pos < text.len && (d = digit_of(text.s[pos], base)) >= 0; pos++)
		value = value > 0x10FFFF ? value : value * (uint32_t)base + (uint32_t)d;
	if (pos == start)
		return 0;
	*cp = xml_code_point(value);
	return pos < text.len && text.s[pos] == ';' ? pos + 1 : pos;
}

size_t
xml_reference(struct str text, size_t pos, uint32_t *cp)
{
	size_t start = pos + 1, end = start;

	if (start < text.len && text.s[start] == '#') {
		end = number_reference(text, start + 1, cp);
		return end > 0 ? end - pos : 0;
	}
	while (end < text.len && end - start <= NAME_MAX_LEN &&
	    utf8_is_alnum((unsigned char)text.s[end]))
		end++;
	if (end == text.len || text.s[end] != ';')
		return 0;
	*cp = xml_entity(str_slice(text, start, end));
	return *cp != 0 ? end + 1 - pos : 0;
}
