#include <stdlib.h>

#include "news/report_part.h"

/* So many values are marked in one sentence. */
#define MOST_MARKS 32

static void
add_source(struct strbuf *out, const struct report_evidence *e)
{
	struct str outlet = e->outlet.len > 0 ? e->outlet : e->article;
	bool link = report_is_link(e->url);
	struct arena arena = { 0 };

	if (link) {
		strbuf_adds(out, "<a rel=\"noreferrer noopener\" href=\"");
		report_escape(out, e->url);
		strbuf_adds(out, "\">");
	}
	strbuf_adds(out, "<bdi>");
	report_escape(out, outlet);
	strbuf_adds(out, link ? "</bdi></a>" : "</bdi>");
	if (e->published.len > 0) {
		strbuf_adds(out, " <time>");
		report_escape(out, report_when(&arena, e->published));
		strbuf_adds(out, "</time>");
	}
	arena_free(&arena);
}

static void
add_copies(struct strbuf *out, const struct report *r, const struct report_item *item,
    const struct report_evidence *of)
{
	size_t n = 0;

	for (size_t i = 0; i < item->nevidence; i++)
		n += item->evidence[i]->carries == of;
	if (n == 0)
		return;
	strbuf_addf(out, "<details class=\"copies\"><summary>%s %zu</summary>",
	    report_word(r, WORD_COPIES), n);
	for (size_t i = 0; i < item->nevidence; i++)
		if (item->evidence[i]->carries == of) {
			strbuf_adds(out, "<p>");
			add_source(out, item->evidence[i]);
			strbuf_adds(out, "</p>");
		}
	strbuf_adds(out, "</details>");
}

static bool
is_same_sentence(const struct report_evidence *a, const struct report_evidence *b)
{
	return a->sentence.len > 0 && str_eq(a->article, b->article) &&
	    str_eq(a->sentence, b->sentence);
}

static int
by_start(const void *a, const void *b)
{
	const struct span *x = a, *y = b;

	return x->start != y->start ? (x->start < y->start ? -1 : 1) : 0;
}

/* The places of all values that the item takes from this sentence, in order. */
static size_t
collect_marks(
    const struct report_item *item, const struct report_evidence *e, struct span marks[MOST_MARKS])
{
	size_t n = 0;

	for (size_t i = 0; i < item->nevidence && n < MOST_MARKS; i++)
		if ((item->evidence[i] == e || is_same_sentence(item->evidence[i], e)) &&
		    item->evidence[i]->mark.end > item->evidence[i]->mark.start)
			marks[n++] = item->evidence[i]->mark;
	if (n > 0)
		qsort(marks, n, sizeof(marks[0]), by_start);
	return n;
}

static void
add_marked(struct strbuf *out, const struct report_item *item, const struct report_evidence *e)
{
	struct span marks[MOST_MARKS];
	size_t n = collect_marks(item, e, marks), at = 0;

	for (size_t i = 0; i < n; i++) {
		if (marks[i].start < at)
			continue;	/* inside the one before */
		report_escape(out, str_slice(e->sentence, at, marks[i].start));
		strbuf_adds(out, "<mark>");
		report_escape(out, str_slice(e->sentence, marks[i].start, marks[i].end));
		strbuf_adds(out, "</mark>");
		at = marks[i].end;
	}
	report_escape(out, str_slice(e->sentence, at, e->sentence.len));
}

/* A copy stands under its original, a sentence that was shown is not shown again. */
static bool
is_shown(const struct report_item *item, size_t at)
{
	const struct report_evidence *e = item->evidence[at];

	for (size_t i = 0; e->carries != NULL && i < item->nevidence; i++)
		if (item->evidence[i] == e->carries)
			return true;
	for (size_t i = 0; i < at; i++)
		if (is_same_sentence(item->evidence[i], e))
			return true;
	return false;
}

void
report_sentences(struct strbuf *out, const struct report *r, const struct report_item *item)
{
	size_t n = 0;

	for (size_t i = 0; i < item->nevidence; i++)
		n += !is_shown(item, i);
	if (n == 0)
		return;
	strbuf_addf(out, "<details%s><summary>%s %zu</summary>\n<ol>\n",
	    report_is_news(item->label) ? " open" : "", report_word(r, WORD_SENTENCES), n);
	for (size_t i = 0; i < item->nevidence; i++) {
		if (is_shown(item, i))
			continue;
		strbuf_adds(out, "<li><p class=\"src\">");
		add_source(out, item->evidence[i]);
		strbuf_adds(out, "</p><blockquote>");
		add_marked(out, item, item->evidence[i]);
		strbuf_adds(out, "</blockquote>");
		add_copies(out, r, item, item->evidence[i]);
		strbuf_adds(out, "</li>\n");
	}
	strbuf_adds(out, "</ol></details>\n");
}
