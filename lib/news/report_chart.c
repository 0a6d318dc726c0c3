#include <math.h>

#include "news/report_part.h"

/*
 * One SVG without a viewBox: x in per cent of the width, y in pixels, so that the text keeps its
 * size on any screen.  A statement is two lines: who says what, and the interval with the value as
 * a dot.
 */
#define ROW 46
#define BAR 32
#define AXIS 34
#define MOST_ROWS 24

/* The plot leaves room for dots at both ends, in per cent. */
#define LEFT 2.0
#define WIDTH 96.0

struct plot {
	double low, high;
	struct str unit;
	bool logarithmic;
	size_t rows;
};

/* What can be drawn: beyond that an axis would overflow. */
#define MOST 1e100
#define LEAST 1e-100

static bool
is_drawable(double value)
{
	return value == 0 || (fabs(value) > LEAST && fabs(value) < MOST);
}

static bool
has_figure(const struct report_evidence *e)
{
	return e->plotted && e->carries == NULL &&
	    (is_drawable(e->value) || is_drawable(e->low) || is_drawable(e->high));
}

static void
stretch(struct plot *p, double value)
{
	if (!is_drawable(value))
		return;
	p->low = isnan(p->low) ? value : fmin(p->low, value);
	p->high = isnan(p->high) ? value : fmax(p->high, value);
}

/* A bare number goes with any unit but a date's. */
static bool
is_unit(struct str unit, struct str of)
{
	if (str_eq(unit, of))
		return true;
	return (unit.len == 0 || of.len == 0) && !str_is(unit, "date") && !str_is(of, "date");
}

/* The scale of the unit that the first figure has; others are not drawn. */
static struct plot
measure(const struct report_item *item)
{
	struct plot p = { NAN, NAN, { 0 }, false, 0 };

	for (size_t i = 0; i < item->nevidence; i++) {
		const struct report_evidence *e = item->evidence[i];

		if (!has_figure(e) || (p.rows > 0 && !is_unit(e->unit, p.unit)))
			continue;
		if (p.unit.len == 0)
			p.unit = e->unit;
		p.rows++;
		stretch(&p, e->value);
		stretch(&p, e->low);
		stretch(&p, e->high);
	}
	p.logarithmic = p.low > 0 && p.high / p.low > 100;
	if (!p.logarithmic) {
		double margin =
		    p.high > p.low ? (p.high - p.low) * 0.08 : fmax(fabs(p.low) * 0.1, 1);

		p.low -= margin;
		p.high += margin;
	}
	return p;
}

/* The place of a value, in per cent of the width. */
static double
place(const struct plot *p, double value)
{
	double share;

	if (value <= -MOST)
		return 0;
	if (value >= MOST)
		return 100;
	share = p->logarithmic ? log(value / p->low) / log(p->high / p->low)
			       : (value - p->low) / (p->high - p->low);
	return LEFT + WIDTH * fmin(1, fmax(0, share));
}

static void
add_text(struct strbuf *out, const char *class, double x, size_t y, const char *anchor,
    struct str text)
{
	strbuf_addf(out, "<text class=\"%s\" x=\"%.2f%%\" y=\"%zu\" text-anchor=\"%s\">", class, x,
	    y, anchor);
	report_escape(out, text);
	strbuf_adds(out, "</text>");
}

/* Who says it and when, or as of when. */
static struct str
who(const struct report *r, struct arena *arena, const struct report_evidence *e)
{
	struct str outlet = e->outlet.len > 0 ? e->outlet : e->article;
	struct str when = e->time.len > 0 ? report_as_of(r, arena, e->time)
					  : report_when(arena, e->published);

	if (when.len == 0)
		return outlet;
	return arena_printf(arena, "%.*s · %.*s", (int)outlet.len, outlet.s, (int)when.len, when.s);
}

static void
add_row(struct strbuf *out, const struct report *r, struct arena *arena, const struct plot *p,
    const struct report_evidence *e, size_t top)
{
	double low = place(p, isnan(e->low) ? e->value : e->low);
	double high = place(p, isnan(e->high) ? e->value : e->high);

	add_text(out, "who", 0, top + 16, "start", who(r, arena, e));
	add_text(out, e->withdrawn ? "what gone" : "what", 100, top + 16, "end", e->text);
	strbuf_addf(out, "<line class=\"rail\" x1=\"0\" x2=\"100%%\" y1=\"%zu\" y2=\"%zu\"/>",
	    top + BAR, top + BAR);
	strbuf_addf(out,
	    "<line class=\"range%s\" x1=\"%.2f%%\" x2=\"%.2f%%\" y1=\"%zu\" y2=\"%zu\"/>",
	    isinf(e->low) || isinf(e->high) ? " open" : "", low, fmax(high, low + 0.4), top + BAR,
	    top + BAR);
	if (is_drawable(e->value))
		strbuf_addf(out, "<circle%s cx=\"%.2f%%\" cy=\"%zu\" r=\"5.5\"/>",
		    e->withdrawn ? " class=\"gone\"" : "", place(p, e->value), top + BAR);
}

static void
add_axis(struct strbuf *out, const struct report *r, struct arena *arena, const struct plot *p,
    size_t top)
{
	const char *const anchors[] = { "start", "middle", "end" };

	for (size_t i = 0; i < 3; i++) {
		double share = (double)i / 2;
		double value = p->logarithmic ? p->low * pow(p->high / p->low, share)
					      : p->low + (p->high - p->low) * share;
		double x = LEFT + WIDTH * share;

		strbuf_addf(out,
		    "<line class=\"tick\" x1=\"%.2f%%\" x2=\"%.2f%%\" y1=\"6\" y2=\"%zu\"/>", x, x,
		    top + 4);
		add_text(out, "axis", x, top + 20, anchors[i], report_figure(r, arena, value,
		    p->unit));
	}
}

void
report_chart(struct strbuf *out, const struct report *r, const struct report_item *item)
{
	struct plot p = measure(item);
	struct arena arena = { 0 };
	size_t rows = p.rows < MOST_ROWS ? p.rows : MOST_ROWS, top = 0;

	if (rows < 2)
		return;
	strbuf_addf(out,
	    "<svg class=\"chart\" width=\"100%%\" height=\"%zu\" role=\"img\" aria-label=\"%s\">",
	    rows * ROW + AXIS, report_word(r, WORD_CHART));
	add_axis(out, r, &arena, &p, rows * ROW);
	for (size_t i = 0; i < item->nevidence && top < rows * ROW; i++) {
		const struct report_evidence *e = item->evidence[i];

		if (!has_figure(e) || !is_unit(e->unit, p.unit))
			continue;
		add_row(out, r, &arena, &p, e, top);
		top += ROW;
	}
	strbuf_adds(out, "</svg>\n");
	arena_free(&arena);
}
