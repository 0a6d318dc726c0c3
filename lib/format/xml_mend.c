/* Broken XML made well-formed: one pass with a stack of what is open. */
#include <string.h>

#include "base/utf8.h"
#include "format/xml.h"

struct mend {
	struct strbuf *out;
	struct str text;
	size_t pos;
	struct str open[XML_DEPTH_MAX];	/* names of the elements that are open */
	size_t depth;
	size_t too_deep; /* elements that were opened beyond the limit and are left out */
	bool begun;			/* an element was seen */
	bool no_comment, no_cdata, no_doctype,
	    no_instruction; /* the end of one does not come any more */
};

static bool
is_name_byte(char c)
{
	return utf8_is_alnum((unsigned char)c) || c == '_' || c == ':' || c == '-' || c == '.' ||
	    (unsigned char)c >= 0x80;
}

/* No vocabulary of feeds has names beyond ASCII, but headlines have <속보>. */
static bool
is_name_start(char c)
{
	return is_name_byte(c) && (unsigned char)c < 0x80 && c != '-' && c != '.' && c != ':' &&
	    !utf8_is_digit((unsigned char)c);
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Appends one code point as XML text; what XML cannot hold is dropped. */
static void
put_cp(struct strbuf *out, uint32_t cp)
{
	switch (cp) {
	case '&':
		strbuf_adds(out, "&amp;");
		return;
	case '<':
		strbuf_adds(out, "&lt;");
		return;
	case '>':
		strbuf_adds(out, "&gt;");
		return;
	case '"':
		strbuf_adds(out, "&quot;");
		return;
	default:
		if (cp >= 0x80 && cp < 0xA0)
			cp = xml_code_point(cp);
		if ((cp >= 0x20 || cp == '\t' || cp == '\n') && cp != 0xFFFE && cp != 0xFFFF)
			strbuf_add_cp(out, cp);
	}
}

/* Appends text; references are kept as the characters they name when they are references. */
static void
put_text(struct strbuf *out, struct str text, bool references)
{
	size_t pos = 0, len;
	uint32_t cp;

	while (pos < text.len) {
		if (references && text.s[pos] == '&' && (len = xml_reference(text, pos, &cp)) > 0)
			pos += len;
		else
			pos += utf8_decode(text, pos, &cp);
		put_cp(out, cp);
	}
}

/* Writes the end tag of the innermost open element. */
static void
close_top(struct mend *m)
{
	struct str name = m->open[--m->depth];

	strbuf_adds(m->out, "</");
	strbuf_add_str(m->out, name);
	strbuf_addc(m->out, '>');
}

/* </name>: closes down to name; a name that is not open closes the innermost, which was meant. */
static void
end_tag(struct mend *m)
{
	size_t start = m->pos + 2, end = start, i;
	struct str name;

	while (end < m->text.len && is_name_byte(m->text.s[end]))
		end++;
	name = str_slice(m->text, start, end);
	while (end < m->text.len && m->text.s[end] != '>' && m->text.s[end] != '<')
		end++;
	m->pos = end < m->text.len && m->text.s[end] == '>' ? end + 1 : end;
	if (m->too_deep > 0) {
		m->too_deep--;
		return;
	}
	for (i = m->depth; i > 0 && !str_eq(m->open[i - 1], name); i--)
		;
	if (i == 0)
		i = m->depth;
	/* the root and what stands directly in it are closed by their own names only */
	if (i > 0 && (str_eq(m->open[i - 1], name) || i > 2))
		while (m->depth >= i)
			close_top(m);
}

/* The value at m->pos, quoted or not; a quote that is never closed ends with the tag. */
static struct str
attribute_value(struct mend *m)
{
	struct str t = m->text;
	size_t start = m->pos;
	const char *close;

	if (m->pos < t.len && (t.s[m->pos] == '"' || t.s[m->pos] == '\'')) {
		close = memchr(t.s + start + 1, t.s[start], t.len - start - 1);
		if (close == NULL && (close = memchr(t.s + start, '>', t.len - start)) == NULL)
			close = t.s + t.len;
		m->pos = (size_t)(close - t.s) + (close < t.s + t.len && *close == t.s[start]);
		return str_slice(t, start + 1, (size_t)(close - t.s));
	}
	while (m->pos < t.len && !is_blank(t.s[m->pos]) && t.s[m->pos] != '>')
		m->pos++;
	return str_slice(t, start, m->pos);
}

static void
skip_blanks(struct mend *m)
{
	while (m->pos < m->text.len && is_blank(m->text.s[m->pos]))
		m->pos++;
}

/* To the next attribute's name; false at the end of the tag. */
static bool
find_attribute(struct mend *m)
{
	struct str t = m->text;

	for (; m->pos < t.len && t.s[m->pos] != '>' && t.s[m->pos] != '<'; m->pos++) {
		if (is_name_start(t.s[m->pos]))
			return true;
		if (t.s[m->pos] == '/' && m->pos + 1 < t.len && t.s[m->pos + 1] == '>')
			return false;
	}
	return false;
}

/* One attribute at m->pos; false at the end of the tag.  A name that is there twice counts once. */
static bool
attribute(struct mend *m, struct str *names, size_t *n, size_t max)
{
	struct str name, value = { NULL, 0 };
	size_t start, i;

	if (!find_attribute(m))
		return false;
	for (start = m->pos; m->pos < m->text.len && is_name_byte(m->text.s[m->pos]); m->pos++)
		;
	name = str_slice(m->text, start, m->pos);
	skip_blanks(m);
	if (m->pos < m->text.len && m->text.s[m->pos] == '=') {
		m->pos++;
		skip_blanks(m);
		value = attribute_value(m);
	}
	for (i = 0; i < *n && !str_eq(names[i], name); i++)
		;
	if (i < *n || *n == max)
		return true;
	names[(*n)++] = name;
	strbuf_addc(m->out, ' ');
	strbuf_add_str(m->out, name);
	strbuf_adds(m->out, "=\"");
	put_text(m->out, value, true);
	strbuf_addc(m->out, '"');
	return true;
}

/* A start tag with its attributes; beyond the depth limit the tag goes and its content stays. */
static void
start_tag(struct mend *m)
{
	struct str names[64], name;
	size_t n = 0, start = m->pos + 1, before = m->out->len;
	bool empty;

	for (m->pos = start; m->pos < m->text.len && is_name_byte(m->text.s[m->pos]); m->pos++)
		;
	name = str_slice(m->text, start, m->pos);
	strbuf_addc(m->out, '<');
	strbuf_add_str(m->out, name);
	while (attribute(m, names, &n, ARRAY_LEN(names)))
		;
	empty = m->pos < m->text.len && m->text.s[m->pos] == '/';
	m->pos += empty;
	if (m->pos < m->text.len && m->text.s[m->pos] == '>')
		m->pos++;
	if (m->depth == XML_DEPTH_MAX) {
		m->out->len = before;
		m->too_deep += !empty;
		return;
	}
	strbuf_adds(m->out, empty ? "/>" : ">");
	m->begun = true;
	if (!empty)
		m->open[m->depth++] = name;
}

/* Moves behind close, searched from `from`; false and *never when it does not come any more. */
static bool
skip_past(struct mend *m, size_t from, const char *close, bool *never)
{
	size_t at = *never ? (size_t)-1 : str_find(m->text, str_of(close), from);

	if (at == (size_t)-1) {
		*never = true;
		return false;
	}
	m->pos = at + strlen(close);
	return true;
}

/* <![CDATA[...]]>; one that is not closed reaches to the end. */
static void
cdata(struct mend *m)
{
	size_t start = m->pos + strlen("<![CDATA["), end;

	if (!skip_past(m, start, "]]>", &m->no_cdata))
		m->pos = m->text.len + 3;
	end = m->pos - 3;
	if (m->pos > m->text.len)
		m->pos = end = m->text.len;
	if (m->depth > 0)
		put_text(m->out, str_slice(m->text, start, end), false);
}

/* <!DOCTYPE x [ ... ]>: skipped with its declarations, and any other <!...>. */
static void
declaration(struct mend *m)
{
	size_t i, brackets = 0;
	char quote = 0;

	for (i = m->pos + 2; i < m->text.len && !m->no_doctype; i++) {
		char c = m->text.s[i];

		if (quote != 0)
			quote = c == quote ? 0 : quote;
		else if (c == '"' || c == '\'')
			quote = c;
		else if (c == '[')
			brackets++;
		else if (c == ']' && brackets > 0)
			brackets--;
		else if (c == '>' && brackets == 0) {
			m->pos = i + 1;
			return;
		}
	}
	m->no_doctype = true;
	m->pos += 2;
}

/* What begins with < at m->pos; false when that is a bare <. */
static bool
markup(struct mend *m)
{
	struct str rest = str_slice(m->text, m->pos, m->text.len);

	if (rest.len < 2)
		return false;
	if (str_starts(rest, "<![CDATA[")) {
		cdata(m);
	} else if (str_starts(rest, "<!--")) {
		if (!skip_past(m, m->pos + 4, "-->", &m->no_comment))
			m->pos += 4;
	} else if (rest.s[1] == '!') {
		declaration(m);
	} else if (rest.s[1] == '?') {
		if (!skip_past(m, m->pos + 2, ">", &m->no_instruction))
			m->pos += 2;
	} else if (rest.s[1] == '/' && rest.len > 2 && is_name_start(rest.s[2])) {
		end_tag(m);
	} else if (is_name_start(rest.s[1])) {
		start_tag(m);
	} else {
		return false;
	}
	return true;
}

/*
 * Where the document begins: at its root or declaration, behind what a server may have printed
 * before.
 */
static size_t
find_root(struct str text)
{
	static const char *const roots[] = { "<?xml", "<rss", "<feed", "<rdf:RDF", "<channel",
		"<CHANNEL", "<opml" };
	size_t i, best = (size_t)-1;

	for (i = 0; i < ARRAY_LEN(roots); i++) {
		size_t at = str_find(text, str_of(roots[i]), 0);

		if (at < best)
			best = at;
	}
	return best == (size_t)-1 ? 0 : best;
}

void
xml_mend(struct strbuf *out, struct str text)
{
	struct mend m = { .out = out, .text = text };
	size_t end, before = out->len;
	const char *next;

	m.pos = find_root(text);
	while (m.pos < text.len) {
		if (text.s[m.pos] == '<' && markup(&m))
			continue;
		next = memchr(text.s + m.pos + 1, '<', text.len - m.pos - 1);
		end = next ? (size_t)(next - text.s) : text.len;
		if (m.depth > 0)
			put_text(out, str_slice(text, m.pos, end), true);
		m.pos = end;
	}
	while (m.depth > 0)
		close_top(&m);
	if (!m.begun)
		out->len = before;
}
