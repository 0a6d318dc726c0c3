#include "format/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/utf8.h"

/* A declared charset is believed with one broken character among this many. */
#define GOOD_PER_BAD 10
/* Where a declaration may stand. */
#define HEAD_MAX 1024

enum family {
	FAMILY_UTF8,
	FAMILY_MULTI,		/* can be refuted by the bytes */
	FAMILY_STATEFUL,	/* seven-bit, switched by escapes: looks like ASCII */
	FAMILY_SINGLE		/* decodes anything */
};

/* A label whose meaning on the web is not what it says, or whose family is known. */
struct label {
	const char *label, *name;
	enum family family;
};

static const struct label labels[] = {
	{ "utf-8", "UTF-8", FAMILY_UTF8 },
	{ "utf8", "UTF-8", FAMILY_UTF8 },
	{ "euc-kr", "CP949", FAMILY_MULTI },
	{ "euckr", "CP949", FAMILY_MULTI },
	{ "ksc5601", "CP949", FAMILY_MULTI },
	{ "ksc_5601", "CP949", FAMILY_MULTI },
	{ "ks_c_5601-1987", "CP949", FAMILY_MULTI },
	{ "ks_c_5601-1989", "CP949", FAMILY_MULTI },
	{ "ks_c_5601", "CP949", FAMILY_MULTI },
	{ "korean", "CP949", FAMILY_MULTI },
	{ "cp949", "CP949", FAMILY_MULTI },
	{ "ms949", "CP949", FAMILY_MULTI },
	{ "uhc", "CP949", FAMILY_MULTI },
	{ "windows-949", "CP949", FAMILY_MULTI },
	{ "x-windows-949", "CP949", FAMILY_MULTI },
	{ "johab", "JOHAB", FAMILY_MULTI },
	{ "gb2312", "GB18030", FAMILY_MULTI },
	{ "gbk", "GB18030", FAMILY_MULTI },
	{ "gb18030", "GB18030", FAMILY_MULTI },
	{ "big5", "BIG5-HKSCS", FAMILY_MULTI },
	{ "big5-hkscs", "BIG5-HKSCS", FAMILY_MULTI },
	{ "shift_jis", "CP932", FAMILY_MULTI },
	{ "shift-jis", "CP932", FAMILY_MULTI },
	{ "sjis", "CP932", FAMILY_MULTI },
	{ "x-sjis", "CP932", FAMILY_MULTI },
	{ "windows-31j", "CP932", FAMILY_MULTI },
	{ "cp932", "CP932", FAMILY_MULTI },
	{ "euc-jp", "EUC-JP-MS", FAMILY_MULTI },
	{ "iso-2022-kr", "ISO-2022-KR", FAMILY_STATEFUL },
	{ "iso-2022-jp", "ISO-2022-JP-3", FAMILY_STATEFUL },
	{ "utf-7", "UTF-7", FAMILY_STATEFUL },
	{ "utf-16", "UTF-16LE", FAMILY_MULTI },
	{ "utf-16le", "UTF-16LE", FAMILY_MULTI },
	{ "utf-16be", "UTF-16BE", FAMILY_MULTI },
	{ "us-ascii", "WINDOWS-1252", FAMILY_SINGLE },
	{ "ascii", "WINDOWS-1252", FAMILY_SINGLE },
	{ "iso-8859-1", "WINDOWS-1252", FAMILY_SINGLE },
	{ "latin1", "WINDOWS-1252", FAMILY_SINGLE },
	{ "iso-8859-9", "WINDOWS-1254", FAMILY_SINGLE },
	{ "tis-620", "WINDOWS-874", FAMILY_SINGLE },
};

struct charset {
	const char *name;	/* for iconv; NULL: none was declared, or it is not known */
	enum family family;
	char own[32];		/* a label that stands for itself */
};

/*
 * What a label means; one that is not in the table stands for itself, and iconv decides whether it
 * is known.
 */
static void
find_charset(struct charset *c, struct str label)
{
	size_t i;

	label = str_trim(label);
	*c = (struct charset){ .name = NULL };
	if (label.len == 0 || label.len >= sizeof(c->own))
		return;
	for (i = 0; i < label.len; i++) {
		char b = label.s[i];

		/* '/' would begin an option of iconv */
		if (b <= ' ' || b == '/' || (unsigned char)b >= 0x7F)
			return;
		c->own[i] = b >= 'A' && b <= 'Z' ? b | 0x20 : b;
	}
	c->name = c->own;
	c->family = FAMILY_SINGLE;
	for (i = 0; i < ARRAY_LEN(labels); i++)
		if (strcmp(c->own, labels[i].label) == 0) {
			c->name = labels[i].name;
			c->family = labels[i].family;
		}
}

/* What a decoding gave. */
struct result {
	size_t bad;		/* broken sequences */
	size_t wide;		/* characters beyond ASCII */
	size_t hangul;
};

/* Counts what an encoding that fits gives: characters beyond ASCII, and the Hangul among them. */
static void
count_wide(struct str text, struct result *r)
{
	size_t pos = 0;
	uint32_t cp;

	while (pos < text.len) {
		pos += utf8_decode(text, pos, &cp);
		r->wide += cp >= 0x80;
		r->hangul += utf8_is_hangul(cp);
	}
}

/* Appends bytes decoded by iconv; false when the charset is not known to it. */
static bool
decode_iconv(struct strbuf *out, struct str bytes, const char *name, struct result *r)
{
	iconv_t cd = iconv_open("UTF-8", name);
	char *in = (char *)(uintptr_t)bytes.s, *to;
	size_t left = bytes.len, room, start = out->len, done, skip;
	size_t unit = strncmp(name, "UTF-16", 6) == 0 ? 2 : strncmp(name, "UTF-32", 6) == 0 ? 4 : 1;

	*r = (struct result){ 0 };
	if (cd == (iconv_t)-1)
		return false;
	while (left > 0) {
		strbuf_grow(out, left * 3 + 16);
		to = out->s + out->len;
		room = left * 3 + 16;
		done = iconv(cd, &in, &left, &to, &room);
		out->len = (size_t)(to - out->s);
		if (done != (size_t)-1 || (errno != EILSEQ && errno != EINVAL))
			continue;
		/* one unit that is no character, or half of a character at the end */
		skip = errno == EINVAL || left < unit ? left : unit;
		in += skip;
		left -= skip;
		strbuf_add_cp(out, UTF8_REPLACEMENT);
		r->bad++;
	}
	iconv_close(cd);
	if (out->s != NULL)
		out->s[out->len] = '\0';
	count_wide(str_slice(strbuf_str(out), start, out->len), r);
	return true;
}

/*
 * The length of a run of KS X 1001 Hangul, two bytes each, at pos; 0 when there are not two or they
 * end in half.
 */
static size_t
hangul_run(struct str bytes, size_t pos)
{
	size_t end = pos;

	while (end + 1 < bytes.len && (unsigned char)bytes.s[end] >= 0xB0 &&
	    (unsigned char)bytes.s[end] <= 0xC8 && (unsigned char)bytes.s[end + 1] >= 0xA1 &&
	    (unsigned char)bytes.s[end + 1] != 0xFF)
		end += 2;
	return end - pos < 4 || (end < bytes.len && (unsigned char)bytes.s[end] >= 0x80)
	    ? 0
	    : end - pos;
}

/* Offset behind the bytes at pos that begin a UTF-8 sequence and do not end it. */
static size_t
skip_subpart(struct str bytes, size_t pos)
{
	unsigned char lead = (unsigned char)bytes.s[pos];
	size_t want = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;

	for (pos++; want > 0 && pos < bytes.len && (bytes.s[pos] & 0xC0) == 0x80; want--)
		pos++;
	return pos;
}

/*
 * Appends ill-formed UTF-8 with U+FFFD for every maximal subpart; words of EUC-KR, which end up in
 * UTF-8 pages when a site copies from another, are decoded as what they are.  Both count as broken.
 */
static void
decode_utf8(struct strbuf *out, struct str bytes, struct result *r)
{
	struct result word;
	size_t pos = 0, well, run;

	*r = (struct result){ 0 };
	while (pos < bytes.len) {
		well = utf8_valid_prefix(str_slice(bytes, pos, bytes.len));
		strbuf_add(out, bytes.s + pos, well);
		count_wide(str_slice(bytes, pos, pos + well), r);
		pos += well;
		if (pos == bytes.len)
			return;
		r->bad++;
		if ((run = hangul_run(bytes, pos)) > 0) {
			decode_iconv(out, str_slice(bytes, pos, pos + run), "CP949", &word);
			r->bad += run / 2 - 1;
			pos += run;
			continue;
		}
		strbuf_add_cp(out, UTF8_REPLACEMENT);
		pos = skip_subpart(bytes, pos);
	}
}

/*
 * Decodes with c when that is well enough: at most one broken character in good_per_bad (0: none
 * broken).
 */
static bool
try_charset(struct strbuf *out, struct str bytes, const struct charset *c, size_t good_per_bad)
{
	struct result r;
	size_t start = out->len;

	if (c->name == NULL)
		return false;
	if (c->family == FAMILY_UTF8)
		decode_utf8(out, bytes, &r);
	else if (!decode_iconv(out, bytes, c->name, &r))
		return false;
	if (r.bad == 0 || (good_per_bad > 0 && r.bad * good_per_bad <= r.wide))
		return true;
	out->len = start;
	return false;
}

/* CP949 that nobody declared: it must decode, and give mostly Hangul. */
static bool
try_korean(struct strbuf *out, struct str bytes)
{
	struct result r;
	size_t start = out->len;

	if (decode_iconv(out, bytes, "CP949", &r) && r.bad * GOOD_PER_BAD <= r.wide &&
	    r.hangul * 2 > r.wide)
		return true;
	out->len = start;
	return false;
}

/* A byte order mark, or markup in two-byte units without one: its charset and length. */
static const char *
find_mark(struct str bytes, size_t *len)
{
	static const struct mark {
		const char *bytes;
		size_t n, skip;
		const char *name;
	} marks[] = {
		{ "\xEF\xBB\xBF", 3, 3, "UTF-8" },
		{ "\xFF\xFE\0\0", 4, 4, "UTF-32LE" }, { "\0\0\xFE\xFF", 4, 4, "UTF-32BE" },
		{ "\xFF\xFE", 2, 2, "UTF-16LE" }, { "\xFE\xFF", 2, 2, "UTF-16BE" },
		{ "<\0\0\0", 4, 0, "UTF-32LE" }, { "\0\0\0<", 4, 0, "UTF-32BE" },
		{ "<\0?\0", 4, 0, "UTF-16LE" }, { "\0<\0?", 4, 0, "UTF-16BE" },
		{ "<\0r\0", 4, 0, "UTF-16LE" }, { "\0<\0r", 4, 0, "UTF-16BE" },
		{ "<\0f\0", 4, 0, "UTF-16LE" }, { "\0<\0f", 4, 0, "UTF-16BE" },
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(marks); i++)
		if (bytes.len >= marks[i].n && memcmp(bytes.s, marks[i].bytes, marks[i].n) == 0) {
			*len = marks[i].skip;
			return marks[i].name;
		}
	return NULL;
}

/* ISO-2022 and UTF-7 look like ASCII; only their shifts tell them apart. */
static bool
has_escapes(struct str bytes)
{
	return memchr(bytes.s, 0x1B, bytes.len) != NULL || memchr(bytes.s, 0x0E, bytes.len) != NULL;
}

/* The order of trust that encoding.h describes, for bytes that are not well-formed UTF-8. */
static void
decode_hinted(
    struct strbuf *out, struct str bytes, const struct charset *http, const struct charset *doc)
{
	static const struct charset utf8 = { .name = "UTF-8", .family = FAMILY_UTF8 };
	static const struct charset latin = { .name = "WINDOWS-1252", .family = FAMILY_SINGLE };
	const struct charset *order[2] = { http, doc };
	struct result r;
	size_t i;

	for (i = 0; i < 2; i++)
		if (order[i]->family == FAMILY_MULTI && try_charset(out, bytes, order[i], 0))
			return;
	if (try_charset(out, bytes, &utf8, GOOD_PER_BAD))
		return;
	for (i = 0; i < 2; i++)
		if (order[i]->family == FAMILY_MULTI &&
		    try_charset(out, bytes, order[i], GOOD_PER_BAD))
			return;
	if (try_korean(out, bytes))
		return;
	for (i = 0; i < 2; i++)
		if (order[i]->family == FAMILY_SINGLE &&
		    try_charset(out, bytes, order[i], GOOD_PER_BAD))
			return;
	if (!try_charset(out, bytes, &latin, GOOD_PER_BAD))
		decode_utf8(out, bytes, &r);
}

void
encoding_decode(struct strbuf *out, struct str bytes, struct str http, struct str declared)
{
	struct charset h, d;
	struct result r;
	size_t skip = 0;
	const char *marked = bytes.len > 0 ? find_mark(bytes, &skip) : NULL;

	find_charset(&h, http);
	find_charset(&d, declared);
	if (bytes.len == 0)
		return;
	bytes = str_slice(bytes, skip, bytes.len);
	if (marked != NULL && strcmp(marked, "UTF-8") != 0 && decode_iconv(out, bytes, marked, &r))
		return;
	if (utf8_valid_prefix(bytes) < bytes.len) {
		if (marked != NULL)
			decode_utf8(out, bytes, &r);
		else
			decode_hinted(out, bytes, &h, &d);
		return;
	}
	if (has_escapes(bytes) &&
	    ((h.family == FAMILY_STATEFUL && try_charset(out, bytes, &h, 0)) ||
	    (d.family == FAMILY_STATEFUL && try_charset(out, bytes, &d, 0))))
		return;
	strbuf_add_str(out, bytes);
}

/* Offset just behind word in text, letters in any case; (size_t)-1 when it is not there. */
static size_t
behind(struct str text, const char *word)
{
	size_t n = strlen(word), i, j;

	for (i = 0; i + n <= text.len; i++) {
		for (j = 0; j < n &&
		     (text.s[i + j] == word[j] ||
		    (text.s[i + j] >= 'A' && text.s[i + j] <= 'Z' &&
		    (text.s[i + j] | 0x20) == word[j]));
		     j++)
			;
		if (j == n)
			return i + n;
	}
	return (size_t)-1;
}

/* The value of NAME=VALUE, quoted or not. */
static struct str
value_of(struct str text, const char *name)
{
	static const struct str none = { NULL, 0 };
	size_t pos = behind(text, name), end;
	char quote = 0;

	if (pos == (size_t)-1)
		return none;
	while (pos < text.len && text.s[pos] == ' ')
		pos++;
	if (pos == text.len || text.s[pos++] != '=')
		return none;
	while (pos < text.len && text.s[pos] == ' ')
		pos++;
	if (pos < text.len && (text.s[pos] == '"' || text.s[pos] == '\''))
		quote = text.s[pos++];
	for (end = pos; end < text.len; end++)
		if (quote ? text.s[end] == quote : strchr(" ;,?>\t\r\n", text.s[end]) != NULL)
			break;
	return str_slice(text, pos, end);
}

struct str
encoding_of_content_type(struct str content_type)
{
	return value_of(content_type, "charset");
}

struct str
encoding_of_xml(struct str bytes)
{
	struct str head = str_slice(bytes, 0, HEAD_MAX);
	size_t start = behind(head, "<?xml"), end;

	if (start == (size_t)-1)
		return (struct str){ NULL, 0 };
	end = str_find(head, str_of("?>"), start);
	return value_of(str_slice(head, start, end == (size_t)-1 ? head.len : end), "encoding");
}
