#include "text/markup.h"

#include <string.h>

#include "base/utf8.h"
#include "format/xml.h"

/* Elements that stand on lines of their own. */
static const char *const blocks[] = { "address", "article", "aside", "blockquote", "br", "caption",
	"center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
	"figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
	"main", "menu", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody",
	"td", "tfoot", "th", "thead", "tr", "ul" };

/* Elements whose content is not for reading. */
static const char *const hidden[] = { "noembed", "noframes", "noscript", "script", "style",
	"template" };

struct writer {
	struct strbuf *out;
	size_t start;		/* of this text in out */
	bool space, line;	/* white space or a line break is due before the next character */
	bool no_tag;		/* no tag is closed any more: a further < is a < */
	bool no_comment;	/* no comment is, either */
};

/* Whether name, in any case, is in the list. */
static bool
one_of(struct str name, const char *const *names, size_t n)
{
	char lower[16];
	size_t i;

	if (name.len == 0 || name.len >= sizeof(lower))
		return false;
	for (i = 0; i < name.len; i++)
		lower[i] = name.s[i] >= 'A' && name.s[i] <= 'Z' ? name.s[i] | 0x20 : name.s[i];
	for (i = 0; i < n; i++)
		if (str_is((struct str){ lower, name.len }, names[i]))
			return true;
	return false;
}

/* White space is held back until something follows, so that none stands at either end. */
static void
put(struct writer *w, uint32_t cp)
{
	if (utf8_is_space(cp)) {
		/* what has no width joins nothing and parts nothing */
		w->space |= cp != 0x200B && cp != 0x2060 && cp != 0xFEFF;
		return;
	}
	if (w->out->len > w->start && (w->line || w->space))
		strbuf_addc(w->out, w->line ? '\n' : ' ');
	w->line = w->space = false;
	strbuf_add_cp(w->out, cp);
}

/* Offset behind the tag that goes on at pos, quotes respected; 0 when it is not closed. */
static size_t
tag_end(struct str html, size_t pos)
{
	char quote = 0, before = 0;

	for (; pos < html.len; pos++) {
		char c = html.s[pos];

		if (quote != 0) {
			quote = c == quote ? 0 : quote;
		} else if ((c == '"' || c == '\'') && (before == '=' || before == ' ')) {
			quote = c;
		} else if (c == '>') {
			return pos + 1;
		}
		before = c;
	}
	return 0;
}

/* Offset of </name in html at or behind pos, or html.len. */
static size_t
find_close(struct str html, size_t pos, struct str name)
{
	for (; (pos = str_find(html, str_of("</"), pos)) != (size_t)-1; pos += 2) {
		size_t i;

		for (i = 0; i < name.len && pos + 2 + i < html.len &&
		    (html.s[pos + 2 + i] | 0x20) == (name.s[i] | 0x20); i++)
			;
		if (i == name.len)
			return pos;
	}
	return html.len;
}

/* Behind the element's content, as browsers see it: one that is never closed hides the rest. */
static size_t
skip_hidden(struct str html, size_t pos, struct str name)
{
	size_t close = find_close(html, pos, name),
	       end = close < html.len ? tag_end(html, close) : 0;

	return end > 0 ? end : html.len;
}

/*
 * The tag, comment or declaration at html.s[pos]: the offset behind it, or pos when it is a bare <.
 */
static size_t
read_tag(struct writer *w, struct str html, size_t pos)
{
	size_t name = pos + 1, end;
	struct str word;
	bool closing;

	if (!w->no_comment && str_starts(str_slice(html, pos, html.len), "<!--")) {
		end = str_find(html, str_of("-->"), pos + 4);
		if (end != (size_t)-1)
			return end + 3;
		w->no_comment = true;
	}
	closing = name < html.len && html.s[name] == '/';
	name += closing;
	for (end = name; end < html.len && utf8_is_alnum((unsigned char)html.s[end]); end++)
		;
	word = str_slice(html, name, end);
	if (w->no_tag || name == html.len || (closing && word.len == 0) ||
	    utf8_is_digit((unsigned char)html.s[name]))
		return pos;
	if (word.len == 0 && html.s[name] != '!' && html.s[name] != '?')
		return pos;
	if ((end = tag_end(html, end)) == 0) {
		/* a comment that nothing ends hides the rest, as in browsers */
		if (w->no_comment && str_starts(str_slice(html, pos, html.len), "<!--"))
			return html.len;
		w->no_tag = true;
		return pos;
	}
	w->line |= one_of(word, blocks, ARRAY_LEN(blocks));
	if (!closing && html.s[end - 2] != '/' && one_of(word, hidden, ARRAY_LEN(hidden)))
		return skip_hidden(html, end, word);
	return end;
}

void
markup_text(struct strbuf *out, struct str html)
{
	struct writer w = { .out = out, .start = out->len };
	size_t pos = 0, len;
	uint32_t cp;

	while (pos < html.len) {
		if (html.s[pos] == '<' && (len = read_tag(&w, html, pos)) > pos) {
			pos = len;
			continue;
		}
		if (html.s[pos] == '&' && (len = xml_reference(html, pos, &cp)) > 0)
			pos += len;
		else
			pos += utf8_decode(html, pos, &cp);
		put(&w, cp);
	}
}

void
markup_plain(struct strbuf *out, struct str text)
{
	struct writer w = { .out = out, .start = out->len };
	size_t pos = 0;
	uint32_t cp;

	while (pos < text.len) {
		pos += utf8_decode(text, pos, &cp);
		w.line |= cp == '\n' || cp == 0x2029;
		put(&w, cp);
	}
}
