#include "news/claim_period.h"

#include "format/edtf.h"
#include "format/timestamp.h"
#include "news/claim_as_of.h"

#define PERIOD_REACH 6      /* sentences over which a period is carried */
#define YEAR_AGO_BYTES 24   /* from a figure to the end of year-ago */
#define YEAR_REACH 1        /* sentences from a year to "that year" */
#define OWN_DATE_WORDS 4    /* from a base of comparison to a date of its own */
#define ACCOUNTS_MONTHS 3   /* after the end of a year its accounts are told */

/* A figure whose time is asked for. */
struct asking {
	struct arena *arena;
	const struct claim_frames *frames;
	struct claim_memory *memory;
	const struct claim_sentence *s;
	size_t figure;
	const struct quantity *q;
	const struct anchor *anchor;
	struct claim *c;
};

static bool
is_ahead(const struct claim *c)
{
	return c->modality == CLAIM_SPECULATED || c->modality == CLAIM_PLANNED;
}

/* Money of accounts, its growth and the shares in it. */
static bool
is_of_accounts(const struct asking *a)
{
	const struct frame *own = &a->frames->items[a->anchor->frame],
			   *base = &a->frames->items[a->anchor->base];
	return !own->daily && (own->kinds | base->kinds) & (1u << QUANTITY_MONEY);
}

static enum claim_span
span_of(const struct asking *a)
{
	if (a->frames->items[a->anchor->frame].daily)
		return SPAN_DAY;
	if (a->c->behaviour == CLAIM_PLAN)
		return SPAN_YEAR;
	if (a->c->behaviour == CLAIM_PERIOD && a->q->kind == QUANTITY_MEASURE)
		return SPAN_MEASURED;
	return a->c->behaviour == CLAIM_PERIOD && is_of_accounts(a) ? SPAN_LONG : SPAN_ANY;
}

static struct str
months_text(struct arena *arena, int first, int last)
{
	return arena_printf(arena, "%04d-%02d/%04d-%02d", first / 12, first % 12 + 1, last / 12,
	    last % 12 + 1);
}

/* The months of period in the year of to, or in the year before when to is empty. */
static struct str
same_months(struct arena *arena, struct str period, struct str to)
{
	struct edtf e, year;
	int y, m, d, y2, m2;
	if (!edtf_parse(period, &e) || e.first == EDTF_OPEN_LOW || e.last == EDTF_OPEN_HIGH)
		return (struct str){0};
	timestamp_civil(e.first, &y, &m, &d);
	timestamp_civil(e.last, &y2, &m2, &d);
	int shift = -1;
	if (to.len && edtf_parse(to, &year) && year.first != EDTF_OPEN_LOW) {
		int named;
		timestamp_civil(year.first, &named, &(int){0}, &d);
		shift = named < y ? named - y : -1;
	}
	if (period.len == 4)
		return arena_printf(arena, "%04d", y + shift);
	if (period.len == 7)
		return arena_printf(arena, "%04d-%02d", y + shift, m);
	return months_text(arena, (y + shift) * 12 + m - 1, (y2 + shift) * 12 + m2 - 1);
}

/*
 * "full-year revenue": the year of publication, or in its first months the year whose accounts are
 * told.
 */
static struct str
full_year(const struct asking *a)
{
	static const char *const words[] = {"full-year", "full year", "Full-year", "연간"};
	struct edtf e;
	int y, m, d;
	if (!str_has_any(a->s->text, words, ARRAY_LEN(words)) || !edtf_parse(a->s->published, &e))
		return (struct str){0};
	timestamp_civil(e.first, &y, &m, &d);
	return arena_printf(a->arena, "%04d", y - (m <= ACCOUNTS_MONTHS && !is_ahead(a->c)));
}

/*
 * "the quarter": the one at hand, else the last that was over on the day of publication. What was
 * expected of quarterly figures that beat it is of the same.
 */
static struct str
the_quarter(const struct asking *a)
{
	static const char *const words[] = {"the quarter", "quarterly ", "The quarter"};
	static const char *const beaten[] = {"beat ", "topped", "trounced", "missed", "exceeded",
	    "surpassed", "fell short"};
	struct edtf e;
	int y, m, d;
	if (a->memory->period.len ||
	    (is_ahead(a->c) && !str_has_any(a->s->text, beaten, ARRAY_LEN(beaten))) ||
	    !str_has_any(a->s->text, words, ARRAY_LEN(words)) || !edtf_parse(a->s->published, &e))
		return (struct str){0};
	timestamp_civil(e.first, &y, &m, &d);
	int last = y * 12 + (m - 1) / 3 * 3 - 1;
	struct str quarter = months_text(a->arena, last - 2, last);
	a->memory->period = arena_dup(&a->memory->arena, quarter);
	a->memory->period_sentence = a->memory->sentence;
	return quarter;
}

/* "$3 million in the year-ago quarter" */
static bool
is_year_ago(const struct asking *a)
{
	static const char *const words[] = {
	    "year-ago", "year-earlier", "prior-year", "the year before", "a year before"};
	size_t end = a->q->ext.end;
	return str_has_any(str_slice(a->s->text, end, end + YEAR_AGO_BYTES), words, ARRAY_LEN(words));
}

/* "$3 million, compared with $2 million": without a date of its own the base is a year older. */
static bool
is_base(const struct asking *a)
{
	static const char *const words[] = {
	    "compared with", "compared to", "against", "versus", "up from", "down from"};
	const struct claim_sentence *s = a->s;
	const struct quantity *next = a->q + 1;
	if (s->korean || is_ahead(a->c) ||
	    !str_ends_any(
		str_trim(str_slice(s->text, 0, a->q->core.start)), words, ARRAY_LEN(words)))
		return false;
	return a->figure + 1 >= s->nfigures || !claim_time_is_date(next) ||
	    claim_sentence_distance(s, a->q->ext.end, next->ext.start) > OWN_DATE_WORDS;
}

/* Pay is of no quarter that the accounts before it were of. */
static bool
is_of_person(const struct asking *a)
{
	const struct frame *f = &a->frames->items[a->anchor->frame];
	return f->nsubjects > 0 && f->subjects[0] == TYPE_PER;
}

static struct str
carried(const struct asking *a)
{
	static const char *const that_year[] = {"that year", "그해", "그 해", "같은 해"};
	const struct claim_memory *m = a->memory;
	/*
	 * what analysts had expected is of the accounts that were told, and not of the guidance
	 * after them
	 */
	static const char *const expected[] = {"had expected", "had forecast", "had predicted",
	    "had pencilled in", "had penciled in"};
	bool of_accounts = m->period.len &&
	    (a->frames->items[a->anchor->frame].expected ||
		str_has_any(a->s->text, expected, ARRAY_LEN(expected))) &&
	    m->sentence - m->period_sentence <= PERIOD_REACH;
	if (is_ahead(a->c) && !of_accounts && m->outlook.len &&
	    m->sentence - m->outlook_sentence <= PERIOD_REACH)
		return arena_dup(a->arena, m->outlook);
	if (m->year.len && m->sentence - m->year_sentence <= YEAR_REACH &&
	    str_has_any(a->s->text, that_year, ARRAY_LEN(that_year)))
		return arena_dup(a->arena, m->year);
	if (!m->period.len || m->sentence - m->period_sentence > PERIOD_REACH || is_of_person(a))
		return (struct str){0};
	if ((is_year_ago(a) || is_base(a) ||
		(a->anchor->role == CHANGE_FROM && !is_ahead(a->c))) &&
	    is_of_accounts(a))
		return same_months(a->arena, m->period, (struct str){0});
	return a->anchor->role == CHANGE_FROM && a->s->korean ? (struct str){0}
							      : arena_dup(a->arena, m->period);
}

/* "전 분기(980억 원)보다", "$3 million in the previous quarter": the quarter before the one at hand. */
static struct str
quarter_before(const struct asking *a, struct str period)
{
	static const char *const korean[] = {"전 분기(", "직전 분기(", "전분기(", "전 분기의 ", "직전 분기의 ",
	    "전 분기 ", "직전 분기 "};
	static const char *const english[] = {"previous quarter", "prior quarter", "quarter before",
	    "preceding quarter"};
	struct str head = str_slice(a->s->text, 0, a->q->core.start);
	struct edtf e;
	int y, m, d, y2, m2;
	bool before = a->s->korean
	    ? str_ends_any(head, korean, ARRAY_LEN(korean)) && a->q->kind == QUANTITY_MONEY
	    : str_has_any(str_slice(a->s->text, a->q->ext.end, a->q->ext.end + YEAR_AGO_BYTES + 8),
		  english, ARRAY_LEN(english));
	if (!before || !edtf_parse(period, &e) || e.first == EDTF_OPEN_LOW ||
	    e.last == EDTF_OPEN_HIGH)
		return (struct str){0};
	timestamp_civil(e.first, &y, &m, &d);
	timestamp_civil(e.last, &y2, &m2, &d);
	if (y2 * 12 + m2 - y * 12 - m != 2)
		return (struct str){0};
	return months_text(a->arena, y * 12 + m - 4, y * 12 + m - 2);
}

/* A period that later sentences go on to speak of. */
static void
remember(const struct asking *a, struct claim_when when)
{
	struct claim_memory *m = a->memory;
	bool day = when.time.len >= 10 && when.time.s[7] == '-';
	if (when.earlier || day || a->c->superseded || a->anchor->role == CHANGE_FROM ||
	    str_is(when.how, "bracket"))
		return;
	if (is_ahead(a->c)) {
		m->outlook = arena_dup(&m->arena, when.time);
		m->outlook_sentence = m->sentence;
	} else {
		m->period = arena_dup(&m->arena, when.time);
		m->period_sentence = m->sentence;
	}
}

/* The day of publication, unless the sentence speaks of another. */
static struct claim_when
trading_day(const struct asking *a)
{
	static const char *const days[] = {"that day", "the day ", "the same day"};
	struct str day = str_slice(a->s->published, 0, 10);
	if (day.len < 10 || a->anchor->role == CHANGE_FROM || a->c->modality != CLAIM_ASSERTED ||
	    str_has_any(a->s->text, days, ARRAY_LEN(days)) ||
	    claim_time_has_day(a->frames, a->s))
		return (struct claim_when){0};
	return (struct claim_when){day, str_of("published"), false};
}

static struct claim_when
period_time(const struct asking *a, struct claim_when when)
{
	bool ago = !when.earlier && is_of_accounts(a) && (is_year_ago(a) || is_base(a));
	if (when.time.len && when.earlier && a->memory->period.len) {
		when.time = same_months(a->arena, a->memory->period, when.time);
	} else if (when.time.len && ago) {
		when.time = same_months(a->arena, when.time, (struct str){0});
		when.earlier = true;
	}
	struct str before = is_of_accounts(a)
	    ? quarter_before(a, when.time.len ? when.time : a->memory->period)
	    : (struct str){0};
	if (before.len)
		return (struct claim_when){before, str_of("clause"), true};
	if (span_of(a) == SPAN_DAY)
		return when.time.len ? when : trading_day(a);
	if (!when.time.len && (when.time = full_year(a)).len)
		when.how = str_of("sentence");
	if (!when.time.len && (when.time = the_quarter(a)).len)
		when.how = str_of("sentence");
	if (when.time.len)
		remember(a, when);
	else if ((when.time = carried(a)).len)
		when.how = str_of("carry");
	else if (a->q->kind == QUANTITY_PERCENT || a->q->kind == QUANTITY_RATIO)
		return claim_as_of(
		    a->arena, a->frames, a->memory, a->s, a->figure, a->anchor, a->c, when);
	return when;
}

/* What is forecast of a count that goes on is of no day: rain "by Tuesday night" falls until then. */
static bool
is_ahead_of_day(const struct asking *a, struct claim_when when)
{
	struct edtf e, published;
	if (a->c->behaviour != CLAIM_RUNNING || when.time.len < 10 || when.time.s[7] != '-')
		return false;
	return is_ahead(a->c) ||
	    (edtf_parse(when.time, &e) && edtf_parse(a->s->published, &published) &&
		e.first > published.last);
}

void
claim_period(struct arena *arena, const struct claim_frames *frames, struct claim_memory *memory,
    const struct claim_sentence *s, size_t figure, const struct anchor *anchor, const bool *busy,
    struct claim *c)
{
	struct asking a = {
	    arena, frames, memory, s, figure, &s->figures[figure], anchor, c};
	struct claim_when when = {0};
	if (c->behaviour == CLAIM_FIXED) {
		if (a.q->kind == QUANTITY_MEASURE)
			when = claim_as_of_here(arena, memory, s, figure);
	} else {
		when = claim_time(arena, frames, s, figure, busy, span_of(&a));
		/*
		 * "12명에서 15명으로": the date of the sentence is the new figure's; "올해 전망치를 1%에서
		 * 2%로": a forecast and its revision are of one year
		 */
		if (anchor->role == CHANGE_FROM && !str_is(when.how, "bracket") && s->korean &&
		    c->behaviour != CLAIM_PLAN &&
		    !(c->behaviour == CLAIM_PERIOD && (is_of_accounts(&a) || is_ahead(c))))
			return;
		if (c->behaviour == CLAIM_PERIOD || span_of(&a) == SPAN_DAY)
			when = period_time(&a, when);
		else if (c->behaviour == CLAIM_RUNNING)
			when = claim_as_of(arena, frames, memory, s, figure, anchor, c, when);
	}
	if (is_ahead_of_day(&a, when))
		return;
	c->time = when.time;
	c->time_how = when.how;
}

void
claim_period_close(const struct claim_frames *frames, struct claim_memory *memory,
    const struct claim_sentence *s)
{
	for (size_t i = 0; i < s->nfigures; i++) {
		const struct quantity *d = &s->figures[i];
		bool months = str_is(d->grain, "month") &&
		    str_find(d->when, str_of("/"), 0) != (size_t)-1;
		if (str_is(d->grain, "year") && d->when.len == 4) {
			memory->year = arena_dup(&memory->arena, d->when);
			memory->year_sentence = memory->sentence;
		}
		if (memory->period_sentence == memory->sentence || !claim_time_is_date(d) ||
		    claim_time_is_compared(frames, s, i) || !(months || str_is(d->grain, "quarter")))
			continue;
		memory->period = arena_dup(&memory->arena, d->when);
		memory->period_sentence = memory->sentence;
	}
}
