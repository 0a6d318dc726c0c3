#include "news/diff_arith.h"

#include <math.h>
#include <stdio.h>

#include "base/strbuf.h"

/*
 * Durations are compared in months; a yearly rate is per year, and so is money over a contract's
 * years.
 */
static double
per_year(const struct diff_claim *c, enum diff_operator op, double value)
{
	bool rate = op == DIFF_TIMES || op == DIFF_OVER;

	return rate && str_is(c->unit, "month") ? value / 12 : value;
}

static double
apply(double a, enum diff_operator op, double b)
{
	switch (op) {
	case DIFF_PLUS:
		return a + b;
	case DIFF_MINUS:
		return a - b;
	case DIFF_TIMES:
		return a * b;
	case DIFF_OVER:
		return a / b;
	case DIFF_GROWTH:
		return a / b - 1;
	case DIFF_SAVING:
		return 1 - a / b;
	}
	return NAN;
}

/* The left side, given the result and the right. */
static double
left_of(double result, enum diff_operator op, double b)
{
	switch (op) {
	case DIFF_PLUS:
		return result - b;
	case DIFF_MINUS:
		return result + b;
	case DIFF_TIMES:
		return result / b;
	case DIFF_OVER:
		return result * b;
	case DIFF_GROWTH:
		return (result + 1) * b;
	case DIFF_SAVING:
		return (1 - result) * b;
	}
	return NAN;
}

static bool
holds(const struct interval *in, double value)
{
	double slack = 1e-9 * fmax(fabs(in->low), fabs(in->high));

	return value >= in->low - slack && value <= in->high + slack;
}

/* All corner values of the operation: enough, since every operator is monotone in each side. */
static struct interval
spread(const struct interval *a, enum diff_operator op, const struct interval *b)
{
	const double corners[4] = {
		apply(a->low, op, b->low), apply(a->low, op, b->high),
		apply(a->high, op, b->low), apply(a->high, op, b->high)
	};
	struct interval in = { corners[0], corners[0], true };

	for (size_t i = 1; i < ARRAY_LEN(corners); i++) {
		in.low = fmin(in.low, corners[i]);
		in.high = fmax(in.high, corners[i]);
	}
	return in;
}

static bool
meet(const struct interval *a, const struct interval *b)
{
	return a->low <= b->high && b->low <= a->high;
}

static bool
bounded(const struct diff_claim *c)
{
	return isfinite(c->figure.in.low) && isfinite(c->figure.in.high);
}

static bool
usable(const struct diff_claim *left, enum diff_operator op, const struct diff_claim *right,
    const struct diff_claim *result)
{
	bool divides = op == DIFF_OVER || op == DIFF_GROWTH || op == DIFF_SAVING;

	if (!bounded(left) || !bounded(right) || !bounded(result))
		return false;
	return !divides || right->figure.in.low > 0 || right->figure.in.high < 0;
}

bool
diff_fits_strictly(const struct diff_claim *left, enum diff_operator op,
    const struct diff_claim *right, const struct diff_claim *result)
{
	double value = apply(left->figure.value, op, per_year(right, op, right->figure.value));

	return usable(left, op, right, result) && !isnan(value) && holds(&result->figure.in, value);
}

static struct interval
negated(const struct interval *in)
{
	return (struct interval){ -in->high, -in->low, true };
}

enum diff_fit
diff_fit(const struct diff_claim *left, enum diff_operator op, const struct diff_claim *right,
    const struct diff_claim *result, bool loosely)
{
	const struct stated *r = &result->figure;
	struct interval in, divisor, other = negated(&r->in);
	bool change = op == DIFF_MINUS || op == DIFF_GROWTH;

	if (!usable(left, op, right, result))
		return DIFF_UNDECIDED;
	double value = apply(left->figure.value, op, per_year(right, op, right->figure.value));
	if (holds(&r->in, value) || (change && holds(&other, value)))
		return DIFF_FITS;
	if (holds(&left->figure.in, left_of(r->value, op, per_year(right, op, right->figure.value))))
		return DIFF_FITS;
	divisor = right->figure.in;
	divisor.low = per_year(right, op, divisor.low);
	divisor.high = per_year(right, op, divisor.high);
	in = spread(&left->figure.in, op, &divisor);
	if (!meet(&in, &r->in) && !(change && meet(&in, &other)))
		return DIFF_MISFITS;
	return loosely ? DIFF_FITS : DIFF_UNDECIDED;
}

static void
add_figure(struct strbuf *b, enum diff_operator op, const struct diff_claim *c)
{
	const struct stated *f = &c->figure;

	if (isnan(f->value))
		strbuf_addf(b, "[%.12g..%.12g]", f->in.low, f->in.high);
	else
		strbuf_addf(b, "%.12g", per_year(c, op, f->value));
}

struct str
diff_arith_text(struct arena *arena, const struct diff_claim *left, enum diff_operator op,
    const struct diff_claim *right, const struct diff_claim *result, enum diff_fit fit)
{
	struct strbuf b = { 0 };
	double value = apply(left->figure.value, op, per_year(right, op, right->figure.value));

	if (op == DIFF_SAVING)
		strbuf_adds(&b, "1-");
	add_figure(&b, DIFF_PLUS, left);
	strbuf_addc(&b, op == DIFF_GROWTH || op == DIFF_SAVING ? '/' : (char)op);
	add_figure(&b, op, right);
	if (op == DIFF_GROWTH)
		strbuf_adds(&b, "-1");
	strbuf_addc(&b, '=');
	if (!isnan(value))
		strbuf_addf(&b, "%.6g", value);
	strbuf_adds(&b, fit == DIFF_MISFITS ? " ≠ " : " ≈ ");
	add_figure(&b, DIFF_PLUS, result);
	struct str text = arena_dup(arena, strbuf_str(&b));
	strbuf_free(&b);
	return text;
}

/* 14769082000 as 14,769,082,000; six digits of a fraction. */
static void
add_grouped(struct strbuf *b, double value)
{
	char text[64];
	int len;

	if (fabs(value) < 1000 || fabs(value) > 1e15) {
		strbuf_addf(b, "%.6g", value);
		return;
	}
	len = snprintf(text, sizeof(text), "%.0f", fabs(value));
	if (value < 0)
		strbuf_addc(b, '-');
	for (int i = 0; i < len; i++) {
		strbuf_addc(b, text[i]);
		if ((len - i - 1) % 3 == 0 && i + 1 < len)
			strbuf_addc(b, ',');
	}
}

static void
add_quoted(struct strbuf *b, const struct diff_claim *c, bool korean)
{
	strbuf_adds(b, korean ? "‘" : "“");
	strbuf_add_str(b, c->text.len > 0 ? c->text : c->word);
	strbuf_adds(b, korean ? "’" : "”");
}

struct str
diff_arith_shown(struct arena *arena, const struct diff_claim *left, enum diff_operator op,
    const struct diff_claim *right, const struct diff_claim *result, enum diff_fit fit)
{
	struct strbuf b = { 0 };
	double value = apply(left->figure.value, op, per_year(right, op, right->figure.value));
	bool ratio = str_is(result->unit, "ratio");

	if (op == DIFF_SAVING)
		strbuf_adds(&b, "1 − ");
	add_quoted(&b, left, result->korean);
	strbuf_adds(&b,
	    op == DIFF_PLUS        ? " + "
		: op == DIFF_MINUS ? " − "
		: op == DIFF_TIMES ? " × "
				   : " ÷ ");
	add_quoted(&b, right, result->korean);
	if (op == DIFF_GROWTH)
		strbuf_adds(&b, " − 1");
	if (!isnan(value)) {
		strbuf_adds(&b, " = ");
		if (ratio)
			strbuf_addf(&b, value < 2 ? "%.4g%%" : "%.4g×",
			    value < 2 ? value * 100 : value);
		else
			add_grouped(&b, value);
	}
	strbuf_adds(&b, fit == DIFF_MISFITS ? " ≠ " : " ≈ ");
	add_quoted(&b, result, result->korean);
	struct str text = arena_dup(arena, strbuf_str(&b));
	strbuf_free(&b);
	return text;
}
