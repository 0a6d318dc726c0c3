#include "news/claim_pair.h"

#define LIST_BYTES 64 /* the noun of a list's next item is no longer */
#define PAIR_BYTES 48 /* at most so much stands between the two figures of "not 31 but 13" */

bool
claim_pair_bare(const struct quantity *q)
{
	return q->kind == QUANTITY_NUMBER && q->unit.len == 0;
}

struct str
claim_pair_gap(const struct claim_sentence *s, size_t figure)
{
	size_t from = figure > 0 ? s->figures[figure - 1].ext.end : 0;
	return str_slice(s->text, from, s->figures[figure].ext.start);
}

bool
claim_pair_corrects(const struct claim_sentence *s, size_t figure)
{
	static const char *const joints[] = {", not", "not", ", and not", "instead of",
	    "rather than", ", rather than", ", instead of", "but", ", but", ", but rather"};
	static const char *const korean[] = {"아니라", "아닌", "아니고"};
	if (figure == 0)
		return false;
	const struct quantity *a = &s->figures[figure - 1], *b = a + 1;
	struct str gap = str_trim(claim_pair_gap(s, figure));
	if (gap.len > PAIR_BYTES || quantity_is_dated(a) != quantity_is_dated(b) ||
	    !(a->kind == b->kind || claim_pair_bare(a) || claim_pair_bare(b)))
		return false;
	if (s->korean)
		return str_has_any(gap, korean, ARRAY_LEN(korean));
	if (str_ends(gap, ", not"))
		return true;
	if (!str_is_any(gap, joints, ARRAY_LEN(joints)))
		return false;
	/* "five injured but 20 safe" is no correction: but needs a not before it */
	return !str_ends(gap, "but") || str_ends(str_slice(s->text, 0, a->ext.start), "not ");
}

bool
claim_pair_moves(const struct claim_sentence *s, size_t figure)
{
	static const char *const joints[] = {"to", "from", "until", "rather than in",
	    ", rather than in", "rather than on", ", rather than on", "instead of in",
	    "instead of on", ", instead of in", ", instead of on", ", not on", ", not in", "to the",
	    "에서", "에서 오는", "에서 다음 달", "이던", "에 "};
	if (figure == 0 || !quantity_is_dated(&s->figures[figure - 1]) ||
	    !quantity_is_dated(&s->figures[figure]))
		return false;
	return str_is_any(str_trim(claim_pair_gap(s, figure)), joints, ARRAY_LEN(joints));
}

bool
claim_pair_levels(const struct claim_sentence *s, size_t figure)
{
	static const char *const joints[] = {"to", "from", ", up from", ", down from", "up from",
	    "down from", "against", ", against", "versus", ", versus", "compared with",
	    ", compared with", "compared to", ", compared to", "instead of", ", instead of",
	    "rather than", ", rather than", "rather than the", "instead of the", "from the",
	    ", up from the", ", down from the", "against the", "compared with the",
	    ", higher than the", ", lower than the", "에서", "에서 다시", "에서 최대"};
	if (figure == 0)
		return false;
	const struct quantity *a = &s->figures[figure - 1], *b = a + 1;
	if (quantity_is_dated(a) || a->kind != b->kind || !str_eq(a->unit, b->unit))
		return false;
	return str_is_any(str_trim(claim_pair_gap(s, figure)), joints, ARRAY_LEN(joints));
}

bool
claim_pair_listed(const struct claim_sentence *s, size_t figure)
{
	static const char *const joints[] = {", ", " and ", "과 ", "와 ", "을, ", "를, ", "이고 ", "이며 "};
	if (figure == 0)
		return false;
	const struct quantity *a = &s->figures[figure - 1], *b = a + 1;
	if (quantity_is_dated(a) || a->kind != b->kind || !str_eq(a->unit, b->unit))
		return false;
	struct str gap = claim_pair_gap(s, figure);
	return gap.len <= LIST_BYTES && str_starts_any(gap, joints, ARRAY_LEN(joints));
}

bool
claim_pair_votes(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure)
{
	static const char *const verbs[] = {"voted ", "vote of ", "passed ", "passed by ",
	    "approved ", "approved by ", "approved it ", "passed it ", "ratified ", "ratified by ",
	    "backed it ", "voting ", "by a vote of ", "it by ", "carried ", "carried by ", "it "};
	const struct quantity *q = &s->figures[figure];
	if (s->korean || figure + 1 >= s->nfigures || quantity_is_dated(q) || quantity_is_ratio(q) ||
	    quantity_is_dated(q + 1) || quantity_is_ratio(q + 1) ||
	    !str_is(str_trim(claim_pair_gap(s, figure + 1)), "to"))
		return false;
	struct str head = str_slice(s->text, 0, q->ext.start);
	/* "passed the bill on Monday by 52 votes to 46": whatever stands before */
	bool counted = str_ends(head, " by ") && str_is(q->unit, "vote");
	if (!counted && !str_ends_any(head, verbs, ARRAY_LEN(verbs)))
		return false;
	size_t yes = claim_frames_find(frames, str_of("vote-yes"));
	return yes != FRAME_NONE && claim_anchor_takes(frames, &frames->items[yes], q) &&
	    (str_find(s->text, str_of("vote"), 0) != (size_t)-1 ||
		str_find(s->text, str_of("approv"), 0) != (size_t)-1 ||
		str_find(s->text, str_of("pass"), 0) != (size_t)-1);
}

bool
claim_pair_counts(const struct claim_sentence *s, size_t figure)
{
	static const char *const joints[] = {"of the", "of its", "of their", "of"};
	return !s->korean && claim_pair_bare(&s->figures[figure]) &&
	    s->figures[figure + 1].kind == QUANTITY_COUNT &&
	    str_is_any(str_trim(claim_pair_gap(s, figure + 1)), joints, ARRAY_LEN(joints));
}
