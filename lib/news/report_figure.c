#include <math.h>

#include "format/timestamp.h"
#include "news/report_part.h"

/* Where a new word begins: 1.2억, 1.2M. */
struct scale {
	double from;
	const char *word;
};

static const struct scale korean[] = { { 1e12, "조" }, { 1e8, "억" }, { 1e4, "만" } };
static const struct scale english[] = { { 1e12, "T" }, { 1e9, "B" }, { 1e6, "M" }, { 1e4, "K" } };

static struct str
scaled(struct arena *arena, double value, const struct scale *scales, size_t n, const char *prefix,
    const char *suffix)
{
	for (size_t i = 0; i < n; i++)
		if (fabs(value) >= scales[i].from) {
			double from =
			    scales[i].from == 1e4 && scales == english ? 1e3 : scales[i].from;

			return arena_printf(arena, "%s%.4g%s%s", prefix, value / from,
			    scales[i].word, suffix);
		}
	return arena_printf(arena, "%s%.6g%s", prefix, value, suffix);
}

struct str
report_figure(const struct report *r, struct arena *arena, double value, struct str unit)
{
	bool ko = r->language == REPORT_KOREAN;
	const char *prefix = str_is(unit, "USD") ? "$"
	    : str_is(unit, "KRW")                ? "₩"
	    : str_is(unit, "EUR")                ? "€"
						 : "";

	if (str_is(unit, "date")) {
		int year, month, day;

		timestamp_civil((int64_t)floor(value), &year, &month, &day);
		return arena_printf(arena, "%04d-%02d-%02d", year, month, day);
	}
	if (str_is(unit, "m"))
		return fabs(value) >= 1000 ? arena_printf(arena, "%.4g km", value / 1000)
					   : arena_printf(arena, "%.4g m", value);
	if (str_is(unit, "ratio"))
		return arena_printf(arena, "%.4g%%", value * 100);
	return scaled(arena, value, ko ? korean : english,
	    ko ? ARRAY_LEN(korean) : ARRAY_LEN(english), prefix, "");
}
