#include <math.h>
#include <stdio.h>

#include "format/timestamp.h"
#include "news/report_part.h"
#include "news/report_style.h"

/* So many outlets get a button. */
#define MOST_OUTLETS 24

/* So many items are shown; the rest is counted. */
#define MOST_ITEMS 1000

struct page {
	struct strbuf *out;
	const struct report *r;
	struct arena arena;
	struct map outlets;		/* outlet to its number + 1, as a pointer */
	struct str names[MOST_OUTLETS];
	size_t noutlets;
};

static void
collect_outlets(struct page *p)
{
	for (size_t i = 0; i < p->r->items.len; i++) {
		const struct report_item *item = p->r->sorted[i];

		for (size_t j = 0; j < item->nevidence && p->noutlets < MOST_OUTLETS; j++) {
			bool added;

			if (item->evidence[j]->outlet.len == 0)
				continue;
			struct map_entry *e =
			    map_put(&p->outlets, item->evidence[j]->outlet, &added);
			if (!added)
				continue;
			e->value = &p->names[p->noutlets];
			p->names[p->noutlets++] = e->key;
		}
	}
}

/* The outlet's number, or MOST_OUTLETS. */
static size_t
outlet_number(const struct page *p, struct str outlet)
{
	const struct str *name = map_get(&p->outlets, outlet);

	return name != NULL ? (size_t)(name - p->names) : MOST_OUTLETS;
}

static void
add_head(struct page *p)
{
	struct strbuf *out = p->out;

	strbuf_addf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
	    p->r->language == REPORT_KOREAN ? "ko" : "en");
	strbuf_adds(out,
	    "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
	    "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
	report_escape(out, p->r->title);
	strbuf_adds(out, "</title>\n<style>\n");
	strbuf_adds(out, report_style);
}

/* One radio button, and the rules that show only what it stands for. */
static void
add_filter_rules(struct page *p, const char *group, const char *id, const char *class)
{
	strbuf_addf(p->out, "#%s-%s:checked~main .card:not(.%s){display:none}\n", group, id, class);
}

static void
add_checked_rules(struct page *p, const char *group, const char *id)
{
	strbuf_addf(p->out, "#%s-%s:checked~header label[for=%s-%s]{background:var(--ink);color:var(--bg);"
	    "border-color:var(--ink)}#%s-%s:focus-visible~header label[for=%s-%s]{outline:2px solid var(--link)}\n",
	    group, id, group, id, group, id, group, id);
}

static void
add_rules(struct page *p)
{
	char id[24], class[24];

	add_checked_rules(p, "f", "all");
	add_checked_rules(p, "o", "all");
	for (enum diff_label l = DIFF_NEW; l <= DIFF_INCONSISTENT; l++)
		if (p->r->counts[l] > 0) {
			snprintf(class, sizeof(class), "l%d", (int)l);
			add_filter_rules(p, "f", diff_label_name(l), class);
			add_checked_rules(p, "f", diff_label_name(l));
		}
	for (size_t i = 0; i < p->noutlets; i++) {
		snprintf(id, sizeof(id), "%zu", i);
		snprintf(class, sizeof(class), "o%zu", i);
		add_filter_rules(p, "o", id, class);
		add_checked_rules(p, "o", id);
	}
	strbuf_adds(p->out, "</style>\n</head>\n<body>\n");
}

static void
add_radio(struct page *p, const char *group, const char *id, bool checked)
{
	strbuf_addf(p->out, "<input class=\"f\" type=\"radio\" name=\"%s\" id=\"%s-%s\"%s>", group,
	    group, id, checked ? " checked" : "");
}

static void
add_radios(struct page *p)
{
	char id[24];

	add_radio(p, "f", "all", true);
	for (int g = 0; g <= report_gravity(DIFF_CONSISTENT); g++)
		for (enum diff_label l = DIFF_NEW; l <= DIFF_INCONSISTENT; l++)
			if (report_gravity(l) == g && p->r->counts[l] > 0)
				add_radio(p, "f", diff_label_name(l), false);
	add_radio(p, "o", "all", true);
	for (size_t i = 0; i < p->noutlets; i++) {
		snprintf(id, sizeof(id), "%zu", i);
		add_radio(p, "o", id, false);
	}
	strbuf_addc(p->out, '\n');
}

static void
add_label_buttons(struct page *p)
{
	strbuf_addf(p->out, "<nav aria-label=\"%s\"><label for=\"f-all\">%s<b>%zu</b></label>",
	    report_word(p->r, WORD_ALL), report_word(p->r, WORD_ALL), p->r->ndiffs);
	for (int g = 0; g <= report_gravity(DIFF_CONSISTENT); g++)
		for (enum diff_label l = DIFF_NEW; l <= DIFF_INCONSISTENT; l++)
			if (report_gravity(l) == g && p->r->counts[l] > 0)
				strbuf_addf(p->out, "<label for=\"f-%s\">%s<b>%zu</b></label>",
				    diff_label_name(l), report_label(p->r, l), p->r->counts[l]);
	strbuf_adds(p->out, "</nav>\n");
}

static void
add_header(struct page *p)
{
	struct timestamp now = { .seconds = p->r->now, .zoned = true };

	add_radios(p);
	strbuf_adds(p->out, "<header>\n<h1>");
	report_escape(p->out, p->r->title);
	strbuf_addf(p->out, "</h1>\n<p class=\"meta\">%s ", report_word(p->r, WORD_MADE));
	timestamp_format(p->out, &now);
	strbuf_adds(p->out, "</p>\n");
	if (p->r->ndiffs > 0)
		add_label_buttons(p);
	if (p->noutlets > 1) {
		strbuf_addf(p->out,
		    "<nav class=\"outlets\" aria-label=\"%s\"><label for=\"o-all\">%s</label>",
		    report_word(p->r, WORD_OUTLETS), report_word(p->r, WORD_ALL));
		for (size_t i = 0; i < p->noutlets; i++) {
			strbuf_addf(p->out, "<label for=\"o-%zu\">", i);
			report_escape(p->out, p->names[i]);
			strbuf_adds(p->out, "</label>");
		}
		strbuf_adds(p->out, "</nav>\n");
	}
	strbuf_adds(p->out, "</header>\n<main>\n");
}

/* What is said of the item: all that is news, or else its first line. */
static void
add_reasons(struct page *p, const struct report_item *item)
{
	strbuf_adds(p->out, "<ul class=\"reasons\">\n");
	for (size_t i = 0; i < item->ndiffs && (i == 0 || report_is_news(item->diffs[i]->label));
	     i++) {
		const struct report_diff *d = item->diffs[i];

		if (d->passed)
			continue;
		strbuf_addf(p->out, "<li class=\"%s\">", diff_label_name(d->label));
		report_escape(p->out, d->reason);
		if (d->independent > 1)
			strbuf_addf(p->out, " <span class=\"ind\">%s %zu</span>",
			    report_word(p->r, WORD_SOURCES), d->independent);
		strbuf_adds(p->out, "</li>\n");
	}
	strbuf_adds(p->out, "</ul>\n");
}

/* Label classes and outlet classes: what the filters look at. */
static void
add_classes(struct page *p, const struct report_item *item)
{
	bool labels[DIFF_INCONSISTENT + 1] = { false }, outlets[MOST_OUTLETS + 1] = { false };

	for (size_t i = 0; i < item->ndiffs; i++)
		labels[item->diffs[i]->label] = true;
	for (size_t i = 0; i < item->nevidence; i++)
		outlets[outlet_number(p, item->evidence[i]->outlet)] = true;
	for (enum diff_label l = DIFF_NEW; l <= DIFF_INCONSISTENT; l++)
		if (labels[l])
			strbuf_addf(p->out, " l%d", (int)l);
	for (size_t i = 0; i < MOST_OUTLETS; i++)
		if (outlets[i])
			strbuf_addf(p->out, " o%zu", i);
}

static void
add_item(struct page *p, const struct report_item *item)
{
	bool news = report_is_news(item->label);

	strbuf_addf(p->out, "<article class=\"card %s%s", diff_label_name(item->label),
	    news ? "" : " plain");
	add_classes(p, item);
	strbuf_addf(p->out, "\">\n<h2><span class=\"badge\">%s</span><bdi>",
	    report_label(p->r, item->label));
	report_escape(p->out, report_subject(&p->arena, item));
	strbuf_adds(p->out, "</bdi> <span class=\"attr\">");
	report_escape(p->out, report_attribute(p->r, &p->arena, item->attribute));
	strbuf_adds(p->out, "</span></h2>\n");
	add_reasons(p, item);
	if (news)
		report_chart(p->out, p->r, item);
	report_sentences(p->out, p->r, item);
	strbuf_adds(p->out, "</article>\n");
	arena_reset(&p->arena);
}

static void
add_items(struct page *p)
{
	const struct report *r = p->r;
	size_t n = r->items.len < MOST_ITEMS ? r->items.len : MOST_ITEMS;
	bool quiet = false;

	for (size_t i = 0; i < n; i++) {
		if (!quiet && !report_is_news(r->sorted[i]->label)) {
			strbuf_addf(p->out, "<h3>%s</h3>\n", report_word(r, WORD_QUIET));
			quiet = true;
		}
		add_item(p, r->sorted[i]);
	}
	if (n < r->items.len)
		strbuf_addf(p->out, "<p class=\"empty\">+%zu %s</p>\n", r->items.len - n,
		    report_word(r, WORD_MORE));
	if (n == 0)
		strbuf_addf(p->out, "<p class=\"empty\">%s</p>\n", report_word(r, WORD_NOTHING));
}

void
report_html(struct strbuf *out, const struct report *r)
{
	struct page p = { .out = out, .r = r };

	collect_outlets(&p);
	add_head(&p);
	add_rules(&p);
	add_header(&p);
	add_items(&p);
	strbuf_adds(out, "</main>\n<footer>newsutils · report-diffs</footer>\n</body>\n</html>\n");
	map_free(&p.outlets);
	arena_free(&p.arena);
}
