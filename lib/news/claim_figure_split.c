#include "news/claim_figure_rules.h"

#include <math.h>

/* "7명 가운데 5명": the whole and the part, unless it is a way to say a share (10명 중 7명). */
static bool
split_part(const struct claim_sentence *s, const struct quantity *q, struct quantity parts[2])
{
	static const char *const joints[] = {" 가운데 ", " 중 "};
	struct str text = str_slice(s->text, q->core.start, q->core.end);
	if (q->kind != QUANTITY_RATIO || isnan(q->of[0]) || fmod(q->of[1], 10) == 0)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(joints); i++) {
		size_t at = str_find(text, str_of(joints[i]), 0);
		if (at == (size_t)-1)
			continue;
		size_t cut = q->core.start + at, next = cut + str_of(joints[i]).len;
		struct quantity part = *q;
		part.kind = QUANTITY_COUNT;
		part.unit = str_ends(text, "명") ? str_of("person") : str_of("item");
		part.of[0] = part.of[1] = NAN;
		parts[0] = parts[1] = part;
		parts[0].value = q->of[1];
		parts[0].core = parts[0].ext = (struct span){q->core.start, cut};
		parts[1].value = q->of[0];
		parts[1].core = parts[1].ext = (struct span){next, q->core.end};
		return true;
	}
	return false;
}

/* "12월 3일에서 9일로": not a stretch of days but the old date and the new one. */
static bool
split_move(const struct claim_sentence *s, const struct quantity *q, struct quantity parts[2])
{
	struct str text = str_slice(s->text, q->core.start, q->core.end), joint = str_of("에서 ");
	size_t at = str_find(text, joint, 0), slash = str_find(q->when, str_of("/"), 0);
	struct str rest = str_slice(s->text, q->core.end, s->text.len);
	if (q->kind != QUANTITY_DATE || at == (size_t)-1 || slash == (size_t)-1 ||
	    !(str_starts(rest, "로") || str_starts(rest, "으로")))
		return false;
	parts[0] = parts[1] = *q;
	parts[0].core = parts[0].ext = (struct span){q->core.start, q->core.start + at};
	parts[0].when = str_slice(q->when, 0, slash);
	parts[1].core = parts[1].ext = (struct span){q->core.start + at + joint.len, q->core.end};
	parts[1].when = str_slice(q->when, slash + 1, q->when.len);
	return true;
}

/* The two ends of a range as two figures. */
static void
set_parts(const struct quantity *q, struct quantity parts[2])
{
	parts[0] = parts[1] = *q;
	for (size_t i = 0; i < 2; i++) {
		parts[i].modifier = MODIFIER_EXACT;
		parts[i].value = i ? q->high : q->low;
		parts[i].low = parts[i].high = NAN;
		parts[i].sig = 0;
	}
}

/* "strengthened 0.6% to 1,388": a change and where it led, no stretch. */
static bool
split_led(const struct claim_sentence *s, const struct quantity *q, struct quantity parts[2])
{
	struct str text = str_slice(s->text, q->core.start, q->core.end);
	size_t at = str_find(text, str_of("% to "), 0);
	if (q->kind != QUANTITY_PERCENT || at == (size_t)-1 || str_ends(text, "%") || isnan(q->low))
		return false;
	set_parts(q, parts);
	parts[0].core = parts[0].ext = (struct span){q->core.start, q->core.start + at + 1};
	parts[1].core = parts[1].ext =
	    (struct span){q->core.start + at + str_of("% to ").len, q->core.end};
	parts[1].kind = QUANTITY_NUMBER;
	parts[1].unit = (struct str){0};
	return true;
}

/* "rose by three to 11": the change and the level. */
static bool
split_by(const struct claim_sentence *s, const struct quantity *q, struct quantity parts[2])
{
	struct str text = str_slice(s->text, q->core.start, q->core.end),
		   before = str_slice(s->text, 0, q->core.start);
	size_t at = str_find(text, str_of(" to "), 0);
	if (s->korean || at == (size_t)-1 || isnan(q->low) || isnan(q->high) ||
	    !str_ends(before, " by "))
		return false;
	set_parts(q, parts);
	parts[0].core = parts[0].ext = (struct span){q->core.start, q->core.start + at};
	parts[1].core = parts[1].ext =
	    (struct span){q->core.start + at + str_of(" to ").len, q->core.end};
	return true;
}

/* "4.9에서 5.1로": the old value and the new one. */
static bool
split_from(const struct claim_sentence *s, const struct quantity *q, struct quantity parts[2])
{
	struct str text = str_slice(s->text, q->core.start, q->core.end), joint = str_of("에서 ");
	struct str rest = str_slice(s->text, q->core.end, s->text.len);
	size_t at = str_find(text, joint, 0);
	if (at == (size_t)-1 || isnan(q->low) || isnan(q->high) ||
	    !(str_starts(rest, "로") || str_starts(rest, "으로")))
		return false;
	set_parts(q, parts);
	parts[0].core = parts[0].ext = (struct span){q->core.start, q->core.start + at};
	parts[1].core = parts[1].ext = (struct span){q->core.start + at + joint.len, q->core.end};
	return true;
}

bool
claim_figure_split(
    const struct claim_sentence *s, const struct quantity *q, struct quantity parts[2])
{
	/* one value that is no share and no date holds no two */
	if (isnan(q->low) && q->kind != QUANTITY_RATIO && q->kind != QUANTITY_DATE)
		return false;
	return split_part(s, q, parts) || split_move(s, q, parts) || split_led(s, q, parts) ||
	    split_by(s, q, parts) || split_from(s, q, parts);
}
