#include "news/claim_figure.h"

#include "base/utf8.h"
#include "news/claim_figure_rules.h"

/* The digits of a name: GPT-4, Tern-4, A100. */
static bool
is_in_name(const struct claim_frames *frames, const struct claim_sentence *s, const struct quantity *q)
{
	for (size_t i = 0; i < s->nmentions; i++) {
		const struct mention *m = &s->mentions[i];
		if (m->named && m->at.start < q->core.end && q->core.start < m->at.end)
			return true;
	}
	size_t at = q->core.start;
	if (!utf8_is_digit((unsigned char)s->text.s[at]))
		return false;
	if (at > 1 && s->text.s[at - 1] == '-')
		at--;
	for (size_t i = 0; i < s->nhits && s->hits[i].at.start < at; i++)
		if (s->hits[i].at.end == at && frames->patterns[s->hits[i].pattern].job == PATTERN_TRIGGER)
			return false;		/* magnitude-4.9 */
	return at > 0 && (s->text.s[at - 1] | 0x20) >= 'a' && (s->text.s[at - 1] | 0x20) <= 'z' &&
	    q->kind != QUANTITY_MONEY;
}

/* "규모 2.0 이상의 여진": which ones are counted, no value of its own. */
static bool
is_condition(const struct claim_sentence *s, const struct quantity *q)
{
	return q->kind == QUANTITY_NUMBER && (q->modifier == MODIFIER_AT_LEAST || q->modifier == MODIFIER_OVER) &&
	    str_starts(str_slice(s->text, q->ext.end, s->text.len), "의 ");
}

/* The title of an article that is spoken of: ‘개표 63%’ 기사. */
static bool
is_in_title(const struct claim_sentence *s, const struct quantity *q)
{
	size_t open = (size_t)-1;
	for (size_t at = 0; (at = str_find(s->text, str_of("‘"), at)) != (size_t)-1 && at < q->core.start; at++)
		open = at;
	if (open == (size_t)-1)
		return false;
	size_t close = str_find(s->text, str_of("’"), open);
	return close != (size_t)-1 && close >= q->core.end &&
	    str_starts(str_slice(s->text, close + str_of("’").len, s->text.len), " 기사");
}

/* "May last year": a month and the year behind it are one date. */
static bool
join_year(struct arena *arena, const struct claim_sentence *s, struct quantity *month, const struct quantity *year)
{
	struct str text = str_slice(s->text, year->core.start, year->core.end);
	if (month->kind != QUANTITY_DATE || month->when.len != 7 || year->when.len != 4 ||
	    year->core.start != month->core.end + 1 || !str_ends(text, " year"))
		return false;
	month->when = arena_concat(arena, year->when, str_slice(month->when, 4, 7));
	month->core.end = month->ext.end = year->core.end;
	return true;
}

void
claim_figure_settle(struct arena *arena, const struct claim_frames *frames, struct claim_sentence *s,
    int64_t published)
{
	struct quantity *out = arena_alloc(arena, (2 * s->nfigures + 1) * sizeof(*out));
	size_t *moved = arena_calloc(arena, s->nfigures + 1, sizeof(*moved)), n = 0;
	for (size_t i = 0; i < s->nfigures; i++) {
		struct quantity q = s->figures[i];
		moved[i] = n;
		if (is_in_name(frames, s, &q) || is_condition(s, &q) || is_in_title(s, &q) || (n > 0 && join_year(arena, s, &out[n - 1], &q)))
			continue;
		if (q.equals != QUANTITY_NONE)
			q.equals = q.equals < i ? moved[q.equals] : QUANTITY_NONE;
		if (claim_figure_split(s, &q, &out[n])) {
			n += 2;
			continue;
		}
		claim_figure_units(s, &q);
		claim_figure_date(arena, frames, s, &q, n ? &out[n - 1] : NULL, published);
		out[n++] = q;
	}
	s->figures = out;
	s->nfigures = n;
}
