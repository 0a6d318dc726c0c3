/*
 * encoding - bytes in whatever charset they really are, as UTF-8.
 *
 * What a server or a document declares is a hint: Korean feeds declare UTF-8 and send CP949, and
 * the other way round.  A byte order mark decides; then well-formed UTF-8; then a declared
 * multi-byte charset that decodes; then UTF-8 or a declared charset with a few broken bytes (each
 * becomes U+FFFD); then CP949 when that gives Hangul; then a declared single-byte charset, else
 * windows-1252.
 * Source:  WHATWG Encoding Standard for labels (euc-kr and its kin are CP949, latin1 is
 *          windows-1252); Unicode chapter 3, "U+FFFD substitution of maximal subparts"; glibc iconv
 *          for the tables.
 * Units:   bytes.  Memory: the caller's buffer.  O(len).
 */
#ifndef FORMAT_ENCODING_H
#define FORMAT_ENCODING_H

#include "base/str.h"
#include "base/strbuf.h"

/*
 * Appends bytes to out as well-formed UTF-8, without a byte order mark.  http: the charset of the
 * Content-Type; declared: the one in the document; either may be empty.
 */
void
encoding_decode(struct strbuf *out, struct str bytes, struct str http, struct str declared);

/* The charset of a Content-Type header ("text/xml; charset=euc-kr"), empty when there is none. */
struct str
encoding_of_content_type(struct str content_type);

/* The encoding of an XML declaration near the beginning of bytes, empty when there is none. */
struct str
encoding_of_xml(struct str bytes);

#endif
