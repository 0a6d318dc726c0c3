#include "text/sentence.h"

#include "base/utf8.h"
#include "text/char_class.h"
#include "text/sentence_rules.h"

/*
 * How much surer than even the model must be of words without a mark, by the habit of the text: where
 * sentences end in punctuation hardly one ends without.  Units: weights (24 are one log odd).
 */
static const int bare_margin[HABIT_COUNT] = { 15, 60, 50, 30, 10, 0, -10, 60 };

/* Dots and tildes stand within sentences as well; the same text's habit tells. */
static const int soft_margin[HABIT_COUNT] = { 0, 20, 15, 0, 0, 0, 0, 20 };

struct splitter {
	struct arena *arena;
	struct str text;
	struct sentence_list *out;
	size_t start;		/* of the sentence at hand */
};

/* Appends [s->start, end) without the white space at both ends, when anything is left; goes on at next. */
static bool
cut(struct splitter *s, size_t end, size_t next)
{
	struct sentence_list *out = s->out;
	size_t start = s->start;
	uint32_t cp;
	unsigned n;

	while (start < end && (n = utf8_decode(s->text, start, &cp), utf8_is_space(cp)))
		start += n;
	while (end > start && (n = utf8_decode_before(s->text, end, &cp), utf8_is_space(cp)))
		end -= n;
	s->start = next;
	if (start == end)
		return true;
	if (out->len == SENTENCE_MAX)
		return false;
	out->items = arena_grow(s->arena, out->items, out->len, &out->cap, sizeof(*out->items));
	out->items[out->len++] = (struct sentence){ { start, end }, PART_BODY };
	return true;
}

static bool
is_boundary(const struct sentence_model *m, const struct sentence_candidates *c, const struct boundary *b,
    size_t start)
{
	uint32_t index[SENTENCE_FEATURES_MAX];
	size_t n;
	int margin;
	enum sentence_verdict verdict = sentence_rules(c, b, start);

	if (verdict != VERDICT_ASK)
		return verdict == VERDICT_CUT;
	n = sentence_features(c->text, &c->profile, b, start, index);
	margin = 0;
	if (b->mark == MARK_NONE && !b->emoticon)
		margin = bare_margin[c->profile.habit];
	else if (c->profile.korean && (b->mark == MARK_DOTS || b->mark == MARK_TILDE))
		margin = soft_margin[c->profile.habit];
	return sentence_model_score(m, index, n) > margin;
}

bool
sentence_split(struct arena *arena, const struct sentence_model *m, struct str text, struct str lang,
    struct sentence_list *out)
{
	struct splitter s = { arena, text, out, 0 };
	struct sentence_candidates c;
	struct boundary b;

	(void)lang;
	sentence_candidates_start(&c, arena, text, m->endings);
	while (sentence_candidates_next(&c, &b))
		if (is_boundary(m, &c, &b, s.start) && !cut(&s, b.end, b.next))
			return false;
	return cut(&s, text.len, text.len);
}
