#include "news/claim_as_of.h"

#include "format/edtf.h"
#include "news/claim_until.h"

#define MEASURE_REACH 2 /* sentences over which the hour of a share, a measure is carried */
#define RECENT_DAYS 7   /* an event of these days is what the report counts the victims of */

/* The date that the sentence counts up to: the last before the figure, else the first behind. */
static const struct quantity *
here(const struct claim_sentence *s, size_t figure)
{
	const struct quantity *found = NULL;
	for (size_t i = 0; i < s->nfigures; i++)
		if (claim_until_is(s, &s->figures[i])) {
			if (found && i > figure)
				break;
			found = &s->figures[i];
		}
	return found;
}

/* The end of a span of days: 5월 20일부터 전날까지. */
static struct str
end_of(struct str when)
{
	size_t slash = str_find(when, str_of("/"), 0);
	return slash == (size_t)-1 ? when : str_slice(when, slash + 1, when.len);
}

/* Whether a span of days is the end of a month: 지난달 말 현재. */
static bool
is_month_end(struct str when)
{
	return when.len == 21 && str_eq(str_slice(when, 0, 7), str_slice(when, 11, 18)) &&
	    str_cmp(str_slice(when, 19, 21), str_of("28")) >= 0;
}

/* "14, up from nine reported on Monday": the day is that of the telling of nine. */
static bool
is_base(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const bases[] = {" from", " than", " from about", " from at least"};
	return !s->korean && !claim_time_is_date(q) &&
	    str_ends_any(str_trim(str_slice(s->text, 0, q->core.start)), bases, ARRAY_LEN(bases));
}

/* The day of a telling in the sentence, not long before publication. */
static struct str
told(struct arena *arena, const struct claim_frames *frames, const struct claim_sentence *s)
{
	for (size_t i = 0; i < s->nfigures; i++) {
		const struct quantity *d = &s->figures[i];
		if (claim_until_is_day(d) && !(i > 0 && is_base(s, d - 1)) && claim_time_is_telling(frames, s, d) && claim_until_is_past(s, d))
			return end_of(claim_time_text(arena, s, d));
	}
	return (struct str){0};
}

/*
 * Whether the sentence speaks of another time, as one that recalls an earlier disaster does; the
 * day of what the report is about, and a day to come, are none.
 */
static bool
speaks_of_another(const struct claim_sentence *s)
{
	struct edtf e, published;
	if (!edtf_parse(s->published, &published))
		return true;
	for (size_t i = 0; i < s->nfigures; i++) {
		const struct quantity *d = &s->figures[i];
		if (!claim_time_is_date(d) || claim_time_is_beginning(s, d) ||
		    !claim_until_days(s, d->when, &e))
			continue;
		if (e.first < published.first - RECENT_DAYS)
			return true;
	}
	return false;
}

/* "같은 시각", "by then": the hour that was named before. */
static bool
points_back(const struct claim_sentence *s)
{
	static const char *const words[] = {"같은 시각", "같은 시간", "이 시각", "이때까지", "같은 시점", "by then",
	    "By then", "at that date", "at the same hour", "at the same time", "at that time",
	    "at that point", "by that time"};
	return str_has_any(s->text, words, ARRAY_LEN(words));
}

/* Whether a figure is a rate, a speed: what is so at an hour, and not counted up to it. */
static bool
is_rate(const struct quantity *q)
{
	return q->kind == QUANTITY_MEASURE && str_find(q->unit, str_of("/"), 0) != (size_t)-1;
}

/* Whether the value is of an event at hand: its dead, its evacuees, the houses and woods it took. */
static bool
is_toll(const struct claim_frames *frames, const struct claim_sentence *s, const struct anchor *a,
    const struct quantity *q)
{
	bool is_compared = (s->cues & (1u << CUE_THAN)) != 0;
	const struct frame *f = &frames->items[a->frame];
	bool count = q->kind == QUANTITY_COUNT || q->kind == QUANTITY_NUMBER;
	/* three more dead are those of a day, whose number goes on; three more than before are not */
	return f->behaviour == CLAIM_RUNNING && f->nsubjects > 0 &&
	    (a->role != CHANGE_BY || is_compared) &&
	    (count ? f->subjects[0] == TYPE_EVENT : f->extent);
}

/* Whether the frame speaks of events: what it counts is up to the end of a span of days. */
static bool
is_of_event(const struct frame *f)
{
	for (size_t i = 0; i < f->nsubjects; i++)
		if (f->subjects[i] & TYPE_EVENT)
			return true;
	return false;
}

/* "지금까지 17건", "26 to date": up to the day of publication, by its own words. */
static bool
is_to_date(const struct claim_sentence *s)
{
	static const char *const words[] = {"지금까지", "현재까지", "이제까지", "to date", "so far", "So far",
	    "at present", "At present"};
	return str_has_any(s->text, words, ARRAY_LEN(words));
}

/* Whether a figure is of a count that somebody keeps; an old value, a plan, a sum of money is none. */
static bool
is_counted(const struct quantity *q, const struct anchor *a, const struct claim *c)
{
	return c->modality == CLAIM_ASSERTED && !c->superseded && a->role != CHANGE_FROM &&
	    q->kind != QUANTITY_MONEY;
}

/* The day of publication, or the one on which the article has somebody tell the count. */
static struct claim_when
by_default(struct arena *arena, const struct claim_memory *m, const struct claim_sentence *s)
{
	if (m->told_day.len)
		return (struct claim_when){arena_dup(arena, m->told_day), str_of("told"), false};
	if (s->published.len < 10)
		return (struct claim_when){0};
	return (struct claim_when){str_slice(s->published, 0, 10), str_of("published"), false};
}

/* Keeps what the sentence counts up to, and the day of its telling, for those after it. */
static const struct quantity *
note(struct arena *arena, const struct claim_frames *frames, struct claim_memory *m,
    const struct claim_sentence *s, size_t figure, struct str *day)
{
	const struct quantity *d = here(s, figure);
	if (d) {
		m->as_of = arena_dup(&m->arena, end_of(claim_time_text(arena, s, d)));
		m->as_of_sentence = m->sentence;
	}
	*day = told(arena, frames, s);
	if (day->len)
		m->told_day = arena_dup(&m->arena, *day);
	return d;
}

/* What the article says of the time of a count whose sentence names none. */
static struct claim_when
from_before(struct arena *arena, const struct claim_memory *m, const struct claim_sentence *s,
    bool toll, bool measure, struct str day)
{
	struct claim_when carried = {arena_dup(arena, m->as_of), str_of("carry"), false};
	if (m->as_of.len && points_back(s))
		return carried;
	if (is_to_date(s))
		return by_default(arena, m, s);
	if (speaks_of_another(s))
		return (struct claim_when){0};
	if (toll && day.len)
		return (struct claim_when){day, str_of("told"), false};
	if (m->as_of.len && (toll || m->sentence - m->as_of_sentence <= MEASURE_REACH))
		return carried;
	/* an area may be that of anything, and no event's */
	return toll && !measure ? by_default(arena, m, s) : (struct claim_when){0};
}

struct claim_when
claim_as_of(struct arena *arena, const struct claim_frames *frames, struct claim_memory *memory,
    const struct claim_sentence *s, size_t figure, const struct anchor *anchor,
    const struct claim *c, struct claim_when when)
{
	const struct quantity *q = &s->figures[figure];
	bool toll = is_toll(frames, s, anchor, q);
	struct str day;
	const struct quantity *d = note(arena, frames, memory, s, figure, &day);
	if (!is_counted(q, anchor, c) || (d && is_rate(q)))
		return d && is_rate(q) ? claim_as_of_here(arena, memory, s, figure) : when;
	if (d && (!when.time.len || str_is(when.how, "sentence")))
		return (struct claim_when){
		    arena_dup(arena, memory->as_of), str_of("sentence"), false};
	if (when.time.len) {
		if (q->kind == QUANTITY_COUNT &&
		    (is_of_event(&frames->items[anchor->frame]) || is_month_end(when.time)))
			when.time = end_of(when.time);
		return when;
	}
	return from_before(arena, memory, s, toll, q->kind == QUANTITY_MEASURE, day);
}

struct claim_when
claim_as_of_here(struct arena *arena, struct claim_memory *memory, const struct claim_sentence *s,
    size_t figure)
{
	static const char *const now[] = {" 현재", " 기준"};
	const struct quantity *d = here(s, figure);
	if (!d || (s->korean &&
		      !str_starts_any(str_slice(s->text, d->core.end, s->text.len), now,
			  ARRAY_LEN(now))))
		return (struct claim_when){0};
	if (!s->korean && !str_ends(str_trim(str_slice(s->text, 0, d->core.start)), "s of"))
		return (struct claim_when){0};
	memory->as_of = arena_dup(&memory->arena, claim_time_text(arena, s, d));
	memory->as_of_sentence = memory->sentence;
	return (struct claim_when){claim_time_text(arena, s, d), str_of("sentence"), false};
}
