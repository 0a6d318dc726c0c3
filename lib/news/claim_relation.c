#include "news/claim_relation.h"

#define LIST_GAP 8		/* bytes between coordinated names */

static void
add(struct arena *arena, struct relation_list *out, struct relation r)
{
	for (size_t i = 0; i < out->len; i++)
		if (out->items[i].frame == r.frame && out->items[i].at.start < r.at.end &&
		    r.at.start < out->items[i].at.end)
			return;		/* the longer words came first */
	out->items = arena_grow(arena, out->items, out->len, &out->cap, sizeof(*out->items));
	out->items[out->len++] = r;
}

/* The name of the types nearest to the trigger on the frame's side, within its distance. */
static const struct mention *
value_of(const struct claim_sentence *s, const struct frame *f, struct span trigger)
{
	const struct mention *best = NULL;
	size_t nearest = f->distance + 1;
	for (size_t i = 0; i < s->nmentions; i++) {
		const struct mention *m = &s->mentions[i];
		bool before = trigger.start <= m->at.start;	/* the trigger stands before it */
		if (!m->named || !(m->type & f->values) ||
		    (f->side == SIDE_BEFORE && !before) || (f->side == SIDE_AFTER && before))
			continue;
		size_t from = before ? trigger.end : m->at.end, to = before ? m->at.start : trigger.start;
		size_t words = claim_sentence_distance(s, from, to);
		if (claim_sentence_breaks(s, from, to) == 0 && words < nearest) {
			nearest = words;
			best = m;
		}
	}
	return best;
}

static bool
is_list_gap(struct str gap)
{
	struct str inner = str_trim(gap);
	return gap.len <= LIST_GAP && (str_is(inner, ",") || str_is(inner, "·") || str_is(inner, "과") ||
	    str_is(inner, "와") || str_is(inner, "and") || str_is(inner, ", and"));
}

/* m and the names coordinated before it. */
static void
add_list(struct arena *arena, const struct claim_sentence *s, struct relation r, struct relation_list *out)
{
	const struct mention *m = r.value;
	for (;;) {
		r.value = m;
		r.at = m->at;
		r.word = m->id;
		add(arena, out, r);
		const struct mention *before = m - 1;
		if (m == s->mentions || !before->named ||
		    !is_list_gap(str_slice(s->text, before->at.end, m->at.start)))
			return;
		m = before;
	}
}

void
claim_relations(struct arena *arena, const struct claim_frames *frames, const struct claim_sentence *s,
    struct relation_list *out)
{
	for (size_t i = 0; i < s->nhits; i++) {
		const struct hit *h = &s->hits[i];
		const struct pattern *p = &frames->patterns[h->pattern];
		if (p->job == PATTERN_VALUE) {
			add(arena, out, (struct relation){.frame = p->of, .at = h->at, .word = p->value,
			    .type = CLAIM_TEXT, .hit = i});
			continue;
		}
		if (p->job != PATTERN_TRIGGER || !(frames->items[p->of].kinds & FRAME_ENTITY))
			continue;
		const struct mention *m = value_of(s, &frames->items[p->of], h->at);
		if (m)
			add_list(arena, s, (struct relation){.frame = p->of, .value = m, .type = CLAIM_ENTITY,
			    .hit = i}, out);
	}
}
