#include <math.h>

#include "format/timestamp.h"
#include "news/report_part.h"

/* What people subscribe to. */
static bool
is_entry(enum diff_label label)
{
	return label == DIFF_CONFLICT || label == DIFF_UPDATE || label == DIFF_RETRACT ||
	    label == DIFF_INCONSISTENT;
}

static void
add_time(struct strbuf *out, double at, int64_t now)
{
	struct timestamp t = { .seconds = isnan(at) ? now : (int64_t)at, .zoned = true };

	strbuf_adds(out, "<updated>");
	timestamp_format(out, &t);
	strbuf_adds(out, "</updated>");
}

static void
add_element(struct strbuf *out, const char *name, struct str text)
{
	strbuf_addf(out, "<%s>", name);
	report_escape(out, text);
	strbuf_addf(out, "</%s>\n", name);
}

/*
 * The newest publication behind a diff: the same in every run, so that readers see no false change.
 */
static double
time_of(const struct report_diff *d)
{
	double at = NAN;

	for (size_t i = 0; i < d->nevidence; i++)
		if (isnan(at) || d->evidence[i]->at > at)
			at = d->evidence[i]->at;
	return at;
}

static void
add_link(struct strbuf *out, const char *rel, struct str url)
{
	if (!report_is_link(url))
		return;
	strbuf_addf(out, "<link rel=\"%s\" href=\"", rel);
	report_escape(out, url);
	strbuf_adds(out, "\"/>\n");
}

/* HTML inside XML: escaped once as HTML, then as text. */
static void
add_content(struct strbuf *out, const struct report_diff *d)
{
	struct strbuf html = { 0 };

	strbuf_adds(&html, "<p>");
	report_escape(&html, d->reason);
	strbuf_adds(&html, "</p><ul>");
	for (size_t i = 0; i < d->nevidence; i++) {
		const struct report_evidence *e = d->evidence[i];

		strbuf_adds(&html, "<li>");
		if (report_is_link(e->url)) {
			strbuf_adds(&html, "<a href=\"");
			report_escape(&html, e->url);
			strbuf_adds(&html, "\">");
		}
		report_escape(&html, e->outlet.len > 0 ? e->outlet : e->article);
		strbuf_adds(&html, report_is_link(e->url) ? "</a>: " : ": ");
		report_escape(&html, str_slice(e->sentence, 0, e->mark.start));
		strbuf_adds(&html, "<b>");
		report_escape(&html, str_slice(e->sentence, e->mark.start, e->mark.end));
		strbuf_adds(&html, "</b>");
		report_escape(&html, str_slice(e->sentence, e->mark.end, e->sentence.len));
		strbuf_adds(&html, "</li>");
	}
	strbuf_adds(&html, "</ul>");
	strbuf_adds(out, "<content type=\"html\">");
	report_escape(out, strbuf_str(&html));
	strbuf_adds(out, "</content>\n");
	strbuf_free(&html);
}

/* The two values in the order of the reason, for readers that show titles only; empty for others. */
static struct str
values_of(struct arena *arena, const struct report_diff *d)
{
	const struct report_evidence *from = d->older, *to = d->newer;
	const char *sign = "→";

	if (d->label == DIFF_CONFLICT && d->nevidence > 1) {
		from = d->evidence[1];
		to = d->evidence[0];
		sign = "≠";
	}
	if (from == NULL || to == NULL || from->text.len == 0 || to->text.len == 0)
		return str_of("");
	return arena_printf(arena, ", %.*s %s %.*s", (int)from->text.len, from->text.s, sign,
	    (int)to->text.len, to->text.s);
}

static void
add_entry(struct strbuf *out, const struct report *r, struct arena *arena,
    const struct report_item *item, const struct report_diff *d)
{
	struct str subject = report_subject(arena, item);
	struct str attribute = report_attribute(r, arena, item->attribute);
	struct str values = values_of(arena, d);
	struct str title = arena_printf(arena, "%s: %.*s · %.*s%.*s", report_label(r, d->label),
	    (int)subject.len, subject.s, (int)attribute.len, attribute.s, (int)values.len, values.s);

	strbuf_adds(out, "<entry>\n");
	add_element(out, "title", title);
	strbuf_adds(out, "<id>urn:newsutils:diff:");
	report_escape(out, d->id);
	strbuf_adds(out, "</id>\n");
	add_time(out, time_of(d), r->now);
	strbuf_addf(out, "\n<category term=\"%s\"/>\n", diff_label_name(d->label));
	if (d->nevidence > 0)
		add_link(out, "alternate", d->evidence[0]->url);
	add_element(out, "summary", d->reason);
	add_content(out, d);
	strbuf_adds(out, "</entry>\n");
}

static double
newest(const struct report *r)
{
	double at = NAN;

	for (size_t i = 0; i < r->items.len; i++)
		if (!isnan(r->sorted[i]->newest) && (isnan(at) || r->sorted[i]->newest > at))
			at = r->sorted[i]->newest;
	return at;
}

void
report_atom(struct strbuf *out, const struct report *r)
{
	struct arena arena = { 0 };

	strbuf_addf(out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
	    "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"%s\">\n",
	    r->language == REPORT_KOREAN ? "ko" : "en");
	add_element(out, "title", r->title);
	add_element(out, "id", report_is_link(r->link) ? r->link : str_of("urn:newsutils:report"));
	add_link(out, "self", r->link);
	add_time(out, newest(r), r->now);
	strbuf_adds(out, "\n<author><name>newsutils</name></author>\n<generator>report-diffs</generator>\n");
	for (size_t i = 0; i < r->items.len; i++)
		for (size_t j = 0; j < r->sorted[i]->ndiffs; j++)
			if (is_entry(r->sorted[i]->diffs[j]->label) && !r->sorted[i]->diffs[j]->passed)
				add_entry(out, r, &arena, r->sorted[i], r->sorted[i]->diffs[j]);
	strbuf_adds(out, "</feed>\n");
	arena_free(&arena);
}
