#include <math.h>

#include "base/utf8.h"
#include "news/report_part.h"

/* Columns of a monospaced terminal or mail: Hangul and Han take two. */
static size_t
columns(struct str text)
{
	size_t n = 0;
	uint32_t cp;

	for (size_t i = 0; i < text.len;) {
		i += utf8_decode(text, i, &cp);
		n += cp >= 0x1100 &&
			(utf8_is_hangul(cp) || utf8_is_han(cp) || (cp >= 0x3000 && cp < 0xA000))
		    ? 2
		    : 1;
	}
	return n;
}

/* Text of an article on one line, without control characters. */
static void
add_plain(struct strbuf *out, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.s[i];

		if (c == '\n' || c == '\t' || c == '\r')
			strbuf_addc(out, ' ');
		else if (c >= 0x20 && c != 0x7f)
			strbuf_addc(out, (char)c);
	}
}

static void
add_counts(struct strbuf *out, const struct report *r)
{
	bool first = true;

	for (enum diff_label l = DIFF_NEW; l <= DIFF_INCONSISTENT; l++) {
		if (r->counts[l] == 0)
			continue;
		strbuf_addf(out, "%s%s %zu", first ? "" : " · ", report_label(r, l), r->counts[l]);
		first = false;
	}
	strbuf_addc(out, '\n');
}

static void
add_statement(struct strbuf *out, const struct report *r, struct arena *arena,
    const struct report_evidence *e, size_t width)
{
	struct str when = report_when(arena, e->published);

	strbuf_adds(out, "  ");
	add_plain(out, e->text);
	for (size_t i = columns(e->text); i < width + 2; i++)
		strbuf_addc(out, ' ');
	add_plain(out, e->outlet.len > 0 ? e->outlet : e->article);
	if (when.len > 0)
		strbuf_addf(out, ", %.*s", (int)when.len, when.s);
	if (e->time.len > 0) {
		strbuf_adds(out, " (");
		add_plain(out, report_as_of(r, arena, e->time));
		strbuf_addc(out, ')');
	}
	if (e->withdrawn)
		strbuf_addf(out, " [%s]", report_word(r, WORD_GONE));
	if (e->carries != NULL) {
		strbuf_adds(out, " = ");
		add_plain(out, e->carries->outlet);
	}
	strbuf_addc(out, '\n');
	if (report_is_link(e->url))
		strbuf_addf(out, "      %.*s\n", (int)e->url.len, e->url.s);
}

/* The two sides are named; that more stand behind them is worth knowing. */
#define SIDES 2

static void
add_reason(struct strbuf *out, const struct report *r, const struct report_diff *d)
{
	strbuf_adds(out, "  ");
	add_plain(out, d->reason);
	if (d->independent > SIDES)
		strbuf_addf(out, " (%s: %zu)", report_word(r, WORD_SOURCES), d->independent);
	strbuf_addc(out, '\n');
}

static void
add_item(struct strbuf *out, const struct report *r, struct arena *arena,
    const struct report_item *item)
{
	size_t width = 0;

	strbuf_addf(out, "\n[%s] ", report_label(r, item->label));
	add_plain(out, report_subject(arena, item));
	strbuf_adds(out, " · ");
	add_plain(out, report_attribute(r, arena, item->attribute));
	strbuf_addc(out, '\n');
	for (size_t i = 0; i < item->ndiffs && report_is_news(item->diffs[i]->label); i++)
		if (!item->diffs[i]->passed)
			add_reason(out, r, item->diffs[i]);
	for (size_t i = 0; i < item->nevidence; i++)
		if (columns(item->evidence[i]->text) > width &&
		    columns(item->evidence[i]->text) < 30)
			width = columns(item->evidence[i]->text);
	for (size_t i = 0; i < item->nevidence; i++)
		add_statement(out, r, arena, item->evidence[i], width);
}

void
report_text(struct strbuf *out, const struct report *r)
{
	struct arena arena = { 0 };

	if (r->items.len == 0)
		return;
	add_plain(out, r->title);
	strbuf_addc(out, '\n');
	add_counts(out, r);
	for (size_t i = 0; i < r->items.len; i++)
		if (report_is_news(r->sorted[i]->label))
			add_item(out, r, &arena, r->sorted[i]);
	arena_free(&arena);
}
