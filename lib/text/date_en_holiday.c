#include "text/date_en.h"
#include "text/match.h"

enum rule {
	RULE_FIXED,
	RULE_EASTER,		/* n days after Easter Sunday */
	RULE_NTH		/* the nth weekday of a month; -1 the last */
};

struct holiday {
	const char *text;
	enum rule rule;
	int month, n, weekday;	/* of RULE_FIXED, n is the day */
};

static const struct holiday holidays[] = {
	{ "christmas", RULE_FIXED, 12, 25, 0 }, { "christmas day", RULE_FIXED, 12, 25, 0 },
	{ "xmas", RULE_FIXED, 12, 25, 0 }, { "christmas eve", RULE_FIXED, 12, 24, 0 },
	{ "xmas eve", RULE_FIXED, 12, 24, 0 }, { "boxing day", RULE_FIXED, 12, 26, 0 },
	{ "new year's day", RULE_FIXED, 1, 1, 0 }, { "new years day", RULE_FIXED, 1, 1, 0 },
	{ "new year's eve", RULE_FIXED, 12, 31, 0 }, { "new years eve", RULE_FIXED, 12, 31, 0 },
	{ "valentine's day", RULE_FIXED, 2, 14, 0 }, { "valentines day", RULE_FIXED, 2, 14, 0 },
	{ "st patrick's day", RULE_FIXED, 3, 17, 0 }, { "st. patrick's day", RULE_FIXED, 3, 17, 0 },
	{ "april fool's day", RULE_FIXED, 4, 1, 0 }, { "earth day", RULE_FIXED, 4, 22, 0 },
	{ "may day", RULE_FIXED, 5, 1, 0 }, { "independence day", RULE_FIXED, 7, 4, 0 },
	{ "halloween", RULE_FIXED, 10, 31, 0 }, { "halloween day", RULE_FIXED, 10, 31, 0 },
	{ "veterans day", RULE_FIXED, 11, 11, 0 }, { "juneteenth", RULE_FIXED, 6, 19, 0 },
	{ "easter", RULE_EASTER, 0, 0, 0 }, { "easter sunday", RULE_EASTER, 0, 0, 0 },
	{ "easter monday", RULE_EASTER, 0, 1, 0 }, { "good friday", RULE_EASTER, 0, -2, 0 },
	{ "palm sunday", RULE_EASTER, 0, -7, 0 }, { "ash wednesday", RULE_EASTER, 0, -46, 0 },
	{ "pentecost", RULE_EASTER, 0, 49, 0 }, { "ascension day", RULE_EASTER, 0, 39, 0 },
	{ "thanksgiving", RULE_NTH, 11, 4, 4 }, { "thanksgiving day", RULE_NTH, 11, 4, 4 },
	{ "mother's day", RULE_NTH, 5, 2, 0 }, { "mothers day", RULE_NTH, 5, 2, 0 },
	{ "father's day", RULE_NTH, 6, 3, 0 }, { "fathers day", RULE_NTH, 6, 3, 0 },
	{ "labor day", RULE_NTH, 9, 1, 1 }, { "memorial day", RULE_NTH, 5, -1, 1 },
	{ "martin luther king day", RULE_NTH, 1, 3, 1 },
	{ "martin luther king jr. day", RULE_NTH, 1, 3, 1 }, { "mlk day", RULE_NTH, 1, 3, 1 },
	{ "presidents day", RULE_NTH, 2, 3, 1 }, { "president's day", RULE_NTH, 2, 3, 1 },
	{ "columbus day", RULE_NTH, 10, 2, 1 },
};

size_t
en_holiday(struct str text, size_t pos, size_t *which)
{
	char c = pos < text.len ? (char)(text.s[pos] | 0x20) : '\0';
	size_t best = 0, i, len;

	for (i = 0; i < ARRAY_LEN(holidays); i++)
		if (holidays[i].text[0] == c &&
		    (len = match_word(text, pos, holidays[i].text)) > best) {
			best = len;
			*which = i;
		}
	return best;
}

/* Easter Sunday of a Gregorian year (Meeus, Jones, Butcher), as days since 1970-01-01. */
static int64_t
easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
	int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
	int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;

	return timestamp_days(year, f / 31, f % 31 + 1);
}

void
en_holiday_date(size_t which, int year, int *month, int *day)
{
	int y, first, last;

	*month = holidays[which].month;
	*day = holidays[which].n;
	if (holidays[which].rule == RULE_EASTER) {
		timestamp_civil(easter(year) + holidays[which].n, &y, month, day);
	} else if (holidays[which].rule == RULE_NTH && holidays[which].n > 0) {
		first = timestamp_weekday(timestamp_days(year, *month, 1));
		*day = 1 + (holidays[which].weekday - first + 7) % 7 + 7 * (holidays[which].n - 1);
	} else if (holidays[which].rule == RULE_NTH) {
		*day = timestamp_month_days(year, *month);
		last = timestamp_weekday(timestamp_days(year, *month, *day));
		*day -= (last - holidays[which].weekday + 7) % 7;
	}
}
