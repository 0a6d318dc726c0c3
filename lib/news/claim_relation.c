#include "news/claim_relation.h"

#include "base/utf8.h"

#define BRACKET_BYTES 60 /* of a bracket that explains a word */
#define LIST_GAP 8       /* bytes between coordinated names */

static void
add(struct arena *arena, struct relation_list *out, struct relation r)
{
	for (size_t i = 0; i < out->len; i++)
		if (out->items[i].frame == r.frame && out->items[i].at.start < r.at.end &&
		    r.at.start < out->items[i].at.end)
			return; /* the longer words came first */
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
		bool before = trigger.start <= m->at.start; /* the trigger stands before it */
		if (!m->named || !(m->type & f->values) || (f->side == SIDE_BEFORE && !before) ||
		    (f->side == SIDE_AFTER && before))
			continue;
		size_t from = before ? trigger.end : m->at.end,
		       to = before ? m->at.start : trigger.start;
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
	return gap.len <= LIST_GAP &&
	    (str_is(inner, ",") || str_is(inner, "·") || str_is(inner, "과") ||
		str_is(inner, "와") || str_is(inner, "and") || str_is(inner, ", and"));
}

/* m and the names coordinated before it. */
static void
add_list(struct arena *arena, const struct claim_sentence *s, struct relation r,
    struct relation_list *out)
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

/* Length of 1-3 digits at pos. */
static size_t
digits_at(struct str text, size_t pos)
{
	size_t n = 0;
	while (pos + n < text.len && n < 4 && utf8_is_digit((unsigned char)text.s[pos + n]))
		n++;
	return n > 3 ? 0 : n;
}

/* The score of a match: 3-1, 3–1, 3대 1. */
static void
add_score(struct arena *arena, const struct claim_sentence *s, size_t frame, size_t hit,
    struct relation_list *out)
{
	static const char *const joints[] = {"-", "–", "대 ", "대"};
	for (size_t at = 0; at < s->text.len; at++) {
		size_t n = digits_at(s->text, at), end = at + n;
		if (n == 0 ||
		    (at > 0 &&
			(utf8_is_alnum((unsigned char)s->text.s[at - 1]) ||
			    s->text.s[at - 1] == '-'))) {
			at += n;
			continue;
		}
		for (size_t j = 0; j < ARRAY_LEN(joints); j++) {
			size_t second = end + str_of(joints[j]).len, m;
			if (!str_starts(str_slice(s->text, end, s->text.len), joints[j]) ||
			    !(m = digits_at(s->text, second)) ||
			    (second + m < s->text.len &&
				(s->text.s[second + m] == '-' ||
				    utf8_is_alnum((unsigned char)s->text.s[second + m]))))
				continue;
			add(arena, out,
			    (struct relation){.frame = frame,
				.at = {at, second + m},
				.type = CLAIM_TEXT,
				.hit = hit,
				.word = arena_printf(arena, "%.*s-%.*s", (int)n, s->text.s + at,
				    (int)m, s->text.s + second)});
			return;
		}
		at = end;
	}
}

/* 전문가 혼합(MoE): a short bracket right behind belongs to the words. */
static struct span
with_bracket(struct str text, struct span at)
{
	if (at.end >= text.len || text.s[at.end] != '(')
		return at;
	size_t close = str_find(text, str_of(")"), at.end);
	if (close != (size_t)-1 && close - at.end <= BRACKET_BYTES)
		at.end = close + 1;
	return at;
}

void
claim_relations(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct relation_list *out)
{
	for (size_t i = 0; i < s->nhits; i++) {
		const struct hit *h = &s->hits[i];
		const struct pattern *p = &frames->patterns[h->pattern];
		if (p->job == PATTERN_VALUE) {
			add(arena, out,
			    (struct relation){.frame = p->of,
				.at = with_bracket(s->text, h->at),
				.word = p->value,
				.type = CLAIM_TEXT,
				.hit = i});
			continue;
		}
		if (p->job == PATTERN_TRIGGER && str_is(frames->items[p->of].name, "score-line"))
			add_score(arena, s, p->of, i, out);
		if (p->job != PATTERN_TRIGGER || !(frames->items[p->of].kinds & FRAME_ENTITY))
			continue;
		const struct mention *m = value_of(s, &frames->items[p->of], h->at);
		if (m)
			add_list(arena, s,
			    (struct relation){
				.frame = p->of, .value = m, .type = CLAIM_ENTITY, .hit = i},
			    out);
	}
}
