#include <math.h>
#include <string.h>

#include "text/match.h"
#include "text/quantity_scan.h"

static const char *const kind_names[] = { "number", "ordinal", "percent", "ratio", "multiple",
	"money", "count", "age",
	"measure", "duration", "date", "time" };
static const char *const modifier_names[] = { "exact", "about", "over", "at-least", "under",
	"at-most", "range" };

const char *
quantity_kind_name(enum quantity_kind kind)
{
	return kind_names[kind];
}

const char *
modifier_name(enum modifier m)
{
	return modifier_names[m];
}

bool
modifier_parse(struct str word, enum modifier *m)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(modifier_names); i++)
		if (str_is(word, modifier_names[i])) {
			*m = (enum modifier)i;
			return true;
		}
	return false;
}

static struct quantity *
push(struct scan *s, const struct quantity *q)
{
	struct quantity_list *l = s->out;

	l->items = arena_grow(s->arena, l->items, l->len, &l->cap, sizeof(*l->items));
	l->items[l->len] = *q;
	return &l->items[l->len++];
}

/* Whether no sentence ends between two places that are not far apart. */
static bool
same_sentence(struct str text, size_t from, size_t to)
{
	if (to < from || to - from > 240)
		return false;
	for (; from < to; from++)
		if (text.s[from] == '\n' || (text.s[from] == '.' && from + 1 < to &&
		    text.s[from + 1] == ' ' &&
		    from > 0 && text.s[from - 1] != 'm'))
			return false;
	return true;
}

/* 오전 11시 현재: a time by itself is of the day that its sentence names, else of the publication. */
static void
give_day(struct scan *s, struct atom *a)
{
	struct date *d = &a->date;

	if (d->timed && !d->dated && s->base.known) {
		d->first = s->has_day && same_sentence(s->text, s->day_end, a->q.core.start) ?
		    s->day : s->base.today;
		d->last = d->first + (d->end_seconds >= 0 && d->end_seconds < d->seconds);
		d->known = d->dated = d->relative = true;
	}
	if (d->known && d->first == d->last && (d->timed || d->grain == GRAIN_DAY)) {
		s->has_day = true;
		s->day = d->first;
		s->day_end = a->q.core.end;
	}
}

static void
write_date(struct scan *s, struct atom *a)
{
	struct quantity *q = &a->q;

	give_day(s, a);

	q->when = date_edtf(s->arena, &a->date, &s->base);
	q->grain = date_grain_name(a->date.grain);
	q->relative = a->date.relative && q->when.len == 0;
	q->damaged = a->date.damaged;
}

/* Writes the pending reading, if it counts. */
static void
flush(struct scan *s)
{
	struct atom *a = &s->pending;

	if (!s->has_pending)
		return;
	s->has_pending = s->has_before = false;
	if (a->weak && !atom_counts(s->text, a))
		return;
	atom_bound(s->text, a);
	if (a->is_date)
		write_date(s, a);
	s->has_before = a->is_date && !a->date.timed;
	if (s->has_before)
		s->before = *a;
	a->q.equals = QUANTITY_NONE;
	if (s->out->len > 0 && atom_converts(s->text, &s->out->items[s->out->len - 1], &a->q))
		a->q.equals = s->out->len - 1;
	push(s, &a->q);
}

static void
add(struct scan *s, const struct atom *a)
{
	struct atom joined;

	if (s->has_pending && atom_join(s, &s->pending, a, &joined)) {
		s->pending = joined;
		/* Monday 8-9am: the day is already written; it is taken back */
		if (s->has_before && atom_join_day(s, &s->before, &joined, &s->pending))
			s->out->len--;
		s->has_before = false;
		return;
	}
	joined = *a;
	if (s->has_pending && s->pending.is_date && a->is_date &&
	    atom_follows_from(s->text, &s->pending, a))
		date_carry_year(&s->pending.date, &joined.date);
	flush(s);
	s->pending = joined;
	s->has_pending = true;
}

void
quantity_find(struct arena *arena, struct str text, const struct timestamp *published,
    struct quantity_list *out)
{
	struct scan s = { .arena = arena, .text = text, .out = out };
	struct atom a;
	size_t pos = 0;

	out->items = NULL;
	out->len = out->cap = 0;
	date_base_init(&s.base, published);
	while ((pos = scan_next(&s, pos)) < text.len) {
		if (atom_read(&s, pos, &a)) {
			add(&s, &a);
			pos = a.q.core.end > pos ? a.q.core.end : pos + 1;
		} else {
			pos = scan_skip(&s, pos);
		}
	}
	flush(&s);
}

bool
quantity_is_dated(const struct quantity *q)
{
	return q->kind == QUANTITY_DATE || q->kind == QUANTITY_TIME;
}

bool
quantity_is_ratio(const struct quantity *q)
{
	return q->kind == QUANTITY_PERCENT || q->kind == QUANTITY_RATIO ||
	    q->kind == QUANTITY_MULTIPLE;
}
