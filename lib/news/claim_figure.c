#include "news/claim_figure.h"

#include <math.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "news/claim_figure_rules.h"

/* The weekday of a newspaper or a shop: "the Sunday Courier said". */
static bool
is_title_day(const struct claim_sentence *s, const struct quantity *q)
{
	struct str day = str_slice(s->text, q->core.start, q->core.end);
	struct str rest = str_slice(s->text, q->core.end, s->text.len);
	return !s->korean && str_ends(day, "day") && str_find(day, str_of(" "), 0) == (size_t)-1 &&
	    q->core.start >= 4 && str_ends(str_slice(s->text, 0, q->core.start), "he ") &&
	    rest.len > 2 && rest.s[0] == ' ' && rest.s[1] >= 'A' && rest.s[1] <= 'Z';
}

/* Flight 418, Highway 9: a capital word that numbers what it names. */
static bool
is_numbered(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const words[] = {"Flight ", "Route ", "Highway ", "Article ", "Section ",
	    "Room ", "Gate ", "Terminal ", "Channel ", "Interstate ", "Runway ", "Chapter ",
	    "Platform ", "Bus ", "Train ", "Pier ", "Exit "};
	return !s->korean && q->kind != QUANTITY_DATE && q->kind != QUANTITY_MONEY &&
	    str_ends_any(str_slice(s->text, 0, q->core.start), words, ARRAY_LEN(words));
}

/* The digits of a name: GPT-4, Wren-4, A100. */
static bool
is_in_name(
    const struct claim_frames *frames, const struct claim_sentence *s, const struct quantity *q)
{
	for (size_t i = 0; i < s->nmentions; i++) {
		const struct mention *m = &s->mentions[i];
		if (m->named && m->at.start < q->core.end && q->core.start < m->at.end)
			return true;
	}
	if (q->kind == QUANTITY_DATE && is_title_day(s, q))
		return true;
	size_t at = q->core.start;
	if (!utf8_is_digit((unsigned char)s->text.s[at]))
		return false;
	if (at > 1 && s->text.s[at - 1] == '-')
		at--;
	for (size_t i = 0; i < s->nhits && s->hits[i].at.start < at; i++)
		if (s->hits[i].at.end == at &&
		    frames->patterns[s->hits[i].pattern].job == PATTERN_TRIGGER)
			return false; /* magnitude-4.9 */
	return at > 0 && (s->text.s[at - 1] | 0x20) >= 'a' && (s->text.s[at - 1] | 0x20) <= 'z' &&
	    q->kind != QUANTITY_MONEY;
}

/* 119 and 112 are whom one calls, as long as they count nothing. */
static bool
is_telephone(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const numbers[] = {"119", "112", "1339"};
	return s->korean && q->kind != QUANTITY_MONEY &&
	    str_is_any(str_slice(s->text, q->core.start, q->core.end), numbers, ARRAY_LEN(numbers));
}

/* "1인당 50만 원": the one person counts nobody. */
static bool
is_per(const struct claim_sentence *s, const struct quantity *q)
{
	return q->kind == QUANTITY_COUNT && q->value == 1 &&
	    str_starts(str_slice(s->text, q->core.end, s->text.len), "당 ");
}

/* "규모 2.0 이상의 여진": which ones are counted, no value of its own. */
static bool
is_condition(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const whose[] = {"의 ", "만 ", " 여진", " 지진"};
	return q->kind == QUANTITY_NUMBER &&
	    (q->modifier == MODIFIER_AT_LEAST || q->modifier == MODIFIER_OVER) &&
	    str_starts_any(str_slice(s->text, q->ext.end, s->text.len), whose, ARRAY_LEN(whose));
}

/* The title of an article that is spoken of: ‘개표 63%’ 기사. */
static bool
is_in_title(const struct claim_sentence *s, const struct quantity *q)
{
	size_t open = (size_t)-1;
	for (size_t at = 0;
	     (at = str_find(s->text, str_of("‘"), at)) != (size_t)-1 && at < q->core.start; at++)
		open = at;
	if (open == (size_t)-1)
		return false;
	size_t close = str_find(s->text, str_of("’"), open);
	return close != (size_t)-1 && close >= q->core.end &&
	    str_starts(str_slice(s->text, close + str_of("’").len, s->text.len), " 기사");
}

/* "May last year": a month and the year behind it are one date. */
static bool
join_year(struct arena *arena, const struct claim_sentence *s, struct quantity *month,
    const struct quantity *year)
{
	struct str text = str_slice(s->text, year->core.start, year->core.end);
	if (month->kind != QUANTITY_DATE || month->when.len != 7 || year->when.len != 4 ||
	    year->core.start != month->core.end + 1 || !str_ends(text, " year"))
		return false;
	month->when = arena_concat(arena, year->when, str_slice(month->when, 4, 7));
	month->core.end = month->ext.end = year->core.end;
	return true;
}

static bool
has_figure_at(const struct claim_sentence *s, size_t pos)
{
	for (size_t i = 0; i < s->nfigures; i++)
		if (s->figures[i].ext.start <= pos && pos < s->figures[i].ext.end)
			return true;
	return false;
}

static int
by_start(const void *a, const void *b)
{
	const struct quantity *x = a, *y = b;
	return (x->core.start > y->core.start) - (x->core.start < y->core.start);
}

/* A bare number right before a trigger that nothing has read: all 9 engines. */
static void
add_counted(struct arena *arena, const struct claim_frames *frames, struct claim_sentence *s)
{
	size_t cap = 0, before = s->nfigures;
	for (size_t i = 0; i < before; i++)
		if (s->figures[i].equals != QUANTITY_NONE)
			return; /* others point at their places */
	for (size_t i = 0; i < s->nhits && s->nfigures < before + 8; i++) {
		size_t end = s->hits[i].at.start, start;
		if (frames->patterns[s->hits[i].pattern].job != PATTERN_TRIGGER || end < 2 ||
		    s->text.s[--end] != ' ')
			continue;
		for (start = end; start > 0 && utf8_is_digit((unsigned char)s->text.s[start - 1]);
		     start--)
			;
		if (start == end || end - start > 6 || has_figure_at(s, start) ||
		    (start > 0 && s->text.s[start - 1] != ' '))
			continue;
		struct quantity q = {.core = {start, end},
		    .ext = {start, end},
		    .kind = QUANTITY_NUMBER,
		    .low = NAN,
		    .high = NAN,
		    .of = {NAN, NAN},
		    .equals = QUANTITY_NONE,
		    .sig = (unsigned)(end - start)};
		if (is_numbered(s, &q))
			continue;
		for (size_t d = start; d < end; d++)
			q.value = 10 * q.value + (s->text.s[d] - '0');
		if (cap == 0) {
			struct quantity *all = arena_alloc(arena, (before + 8) * sizeof(*all));
			for (cap = 0; cap < before; cap++)
				all[cap] = s->figures[cap];
			s->figures = all;
			cap = before + 8;
		}
		s->figures[s->nfigures++] = q;
	}
	if (s->nfigures > before)
		qsort(s->figures, s->nfigures, sizeof(*s->figures), by_start);
}

void
claim_figure_settle(struct arena *arena, const struct claim_frames *frames,
    struct claim_sentence *s, int64_t published)
{
	struct quantity *out = arena_alloc(arena, (2 * s->nfigures + 1) * sizeof(*out));
	size_t *moved = arena_calloc(arena, s->nfigures + 1, sizeof(*moved)), n = 0;
	for (size_t i = 0; i < s->nfigures; i++) {
		struct quantity q = s->figures[i];
		moved[i] = n;
		if (is_in_name(frames, s, &q) || is_condition(s, &q) || is_per(s, &q) || is_numbered(s, &q) ||
		    is_telephone(s, &q) || is_in_title(s, &q) ||
		    (n > 0 && join_year(arena, s, &out[n - 1], &q)))
			continue;
		if (q.equals != QUANTITY_NONE)
			q.equals = q.equals < i ? moved[q.equals] : QUANTITY_NONE;
		if (claim_figure_split(s, &q, &out[n])) {
			n += 2;
			continue;
		}
		claim_figure_units(s, &q);
		if (n > 0)
			claim_figure_partner(s, &out[n - 1], &q);
		claim_figure_date(arena, frames, s, &q, n ? &out[n - 1] : NULL, published);
		out[n++] = q;
	}
	s->figures = out;
	s->nfigures = n;
	if (!s->korean)
		add_counted(arena, frames, s);
}
