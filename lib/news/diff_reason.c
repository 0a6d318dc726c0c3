#include "news/diff_write.h"

/* What is said of a label, in both languages; {} takes the two sides in turn. */
struct phrase {
	const char *ko, *en;
};

static const struct phrase copied = {
	"같은 기사를 옮겨 실은 것이라 한 출처로 센다: ", "One report carried by both, so it counts once: "
};
static const struct phrase stale = {
	"이미 바로잡힌 값을 그대로 싣고 있다: ", "Still carries a figure that has been corrected: "
};
static const struct phrase denied = {
	"이 값을 부인했다: ", "This was denied: "
};
static const struct phrase moved = {
	"날짜가 바뀌었다: ", "The date moved: "
};
static const struct phrase phrases[] = {
	[DIFF_NONE] = { "", "" },
	[DIFF_NEW] = { "처음 나온 값이다: ", "Stated for the first time: " },
	[DIFF_AGREE] = { "같은 값을 전했다: ", "Both give the same value: " },
	[DIFF_REFINE] = { "더 정밀한 값이 나왔고 앞의 어림값 안에 든다: ",
	    "A more precise value, within the rougher one: " },
	[DIFF_CONFLICT] = { "같은 대상, 같은 시점의 값이 서로 다르다: ",
	    "Different values for the same thing at the same time: " },
	[DIFF_UPDATE] = { "나중 시점의 값으로 바뀌었다: ", "A later state replaces an earlier one: " },
	[DIFF_RETRACT] = { "값이 바로잡혔다: ", "The figure was corrected: " },
	[DIFF_SCOPE] = { "같은 값이 서로 다른 범위를 가리킨다: ",
	    "The same figure stands for different things: " },
	[DIFF_CONSISTENT] = { "계산이 맞는다: ", "The arithmetic holds: " },
	[DIFF_INCONSISTENT] = { "계산이 맞지 않는다: ", "The arithmetic does not hold: " },
};

static struct str
begun_with(struct arena *arena, struct str reason, const struct phrase *p, bool korean)
{
	const char *from = korean ? p->en : p->ko, *to = korean ? p->ko : p->en;

	if (*from == '\0' || !str_starts(reason, from))
		return (struct str){ 0 };
	return arena_concat(arena, str_of(to), str_slice(reason, str_of(from).len, reason.len));
}

struct str
diff_reason_in(struct arena *arena, struct str reason, bool korean)
{
	static const struct phrase *const others[] = { &copied, &stale, &denied, &moved };
	struct str said = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(others) && said.len == 0; i++)
		said = begun_with(arena, reason, others[i], korean);
	for (size_t i = 0; i < ARRAY_LEN(phrases) && said.len == 0; i++)
		said = begun_with(arena, reason, &phrases[i], korean);
	return said.len > 0 ? said : reason;
}

/* “557만6000달러” (중앙일보) */
static struct str
side(struct arena *arena, const struct diff_claim *c, bool korean)
{
	struct str text = c->text.len > 0 ? c->text : c->word;
	const char *open = korean ? "‘" : "“", *close = korean ? "’" : "”";

	if (c->outlet.len == 0)
		return arena_printf(arena, "%s%.*s%s", open, (int)text.len, text.s, close);
	return arena_printf(arena, "%s%.*s%s (%.*s)", open, (int)text.len, text.s, close,
	    (int)c->outlet.len, c->outlet.s);
}

static const struct phrase *
phrase_of(const struct diff *d)
{
	if (d->copies)
		return &copied;
	if (d->stale)
		return &stale;
	if (d->label == DIFF_RETRACT && d->newer != NULL && d->newer->modality == CLAIM_DENIED)
		return &denied;
	if (d->label == DIFF_UPDATE && d->newer->type == CLAIM_DATE)
		return &moved;
	return &phrases[d->label];
}

/* The sides in the order that a reader expects: old before new, rough before precise. */
static void
sides_of(const struct diff *d, const struct diff_claim *sides[2])
{
	sides[0] = d->older ? d->older : d->coarse ? d->coarse : d->claims[d->nclaims > 1 ? 1 : 0];
	sides[1] = d->newer ? d->newer : d->fine ? d->fine : d->claims[0];
}

static const char *
link_of(enum diff_label label)
{
	switch (label) {
	case DIFF_AGREE:
		return " = ";
	case DIFF_CONFLICT:
		return " ≠ ";
	case DIFF_SCOPE:
		return ", ";
	default:
		return " → ";
	}
}

struct str
diff_reason(struct arena *arena, const struct diff *d)
{
	bool korean = d->claims[0]->korean;
	const struct phrase *p = phrase_of(d);
	const struct diff_claim *sides[2];
	struct str text = str_of(korean ? p->ko : p->en);

	if (d->arithmetic.len > 0)
		return arena_concat(arena, text, d->shown.len > 0 ? d->shown : d->arithmetic);
	sides_of(d, sides);
	text = arena_concat(arena, text, side(arena, sides[0], korean));
	if (d->nclaims < 2)
		return text;
	text = arena_concat(arena, text, str_of(link_of(d->label)));
	return arena_concat(arena, text, side(arena, sides[1], korean));
}
