#include "news/diff_compare.h"

#include <math.h>

#include "news/diff_contest.h"

static const char *const labels[] = {
	"", "new", "agree", "refine", "conflict", "update", "retract", "scope",
	"derived-consistent", "derived-inconsistent"
};

static const struct diff_verdict none = { DIFF_NONE, DIFF_DISJOINT, false };

const char *
diff_label_name(enum diff_label label)
{
	return labels[label];
}

bool
diff_by_others(const struct diff_claim *a, const struct diff_claim *b)
{
	return a->source.len > 0 && b->source.len > 0 && !str_eq(a->source, b->source);
}

/*
 * `47 billion, says the province; the city reckons with 58`: one sentence sets two speakers against
 * each other, and means one thing at one time.
 */
static bool
are_set_against(const struct diff_claim *a, const struct diff_claim *b)
{
	return str_eq(a->article, b->article) && a->sentence == b->sentence && diff_by_others(a, b);
}

/* A depth put at 14 km by one institute and found to be 9.6 by another: neither changes with time. */
static bool
are_estimates(const struct diff_claim *a, const struct diff_claim *b)
{
	return a->behaviour == CLAIM_FIXED && b->behaviour == CLAIM_FIXED && diff_by_others(a, b);
}

/* More than so many, or at least; and so less than. */
static bool
is_open(const struct diff_claim *c)
{
	return c->figure.modifier != MODIFIER_EXACT && c->figure.modifier != MODIFIER_ABOUT;
}

/*
 * What is said as a fact and what is forecast meet only where the attribute has one value for good.
 * A count that goes on may be estimated, and the estimate is of now: about 31 billion of damage, then
 * 30.86; but more than 400 mm of rain are a forecast.
 */
static bool
modalities_meet(const struct diff_claim *a, const struct diff_claim *b, bool agreeing)
{
	bool forecast = a->modality == CLAIM_SPECULATED || b->modality == CLAIM_SPECULATED;
	bool ahead = diff_is_ahead(a) || diff_is_ahead(b);
	const struct diff_claim *guess = diff_is_plan(a) ? a : b;

	if (!diff_claim_numeric(a))
		return true;
	if (diff_is_plan(a) == diff_is_plan(b) && diff_is_ahead(a) == diff_is_ahead(b))
		return a->modality == b->modality || agreeing;
	if (ahead)
		return false;
	if (!agreeing)
		return forecast && (are_set_against(a, b) || are_estimates(a, b));
	if (a->behaviour == CLAIM_RUNNING)
		return forecast && !is_open(guess);
	return !forecast || a->behaviour != CLAIM_PERIOD;
}

/* A figure of another period is another figure; of an unknown period it may be the same. */
static bool
periods_meet(const struct diff_claim *a, const struct diff_claim *b, bool equal)
{
	if (a->behaviour != CLAIM_PERIOD && b->behaviour != CLAIM_PERIOD)
		return true;
	if (a->stated.known && b->stated.known)
		return diff_same_period(a, b);
	return equal || (!a->stated.known && !b->stated.known && are_set_against(a, b));
}

/*
 * `At least 4`, and 7 hours later: an open count that went on, not a more precise one; and so is
 * about 2 % on Monday, 2.4 % on Friday, when both texts say of when they speak.
 */
static enum diff_order
grown(const struct diff_claim *a, const struct diff_claim *b, enum diff_relation relation)
{
	const struct diff_claim *coarse = relation == DIFF_FINER ? b : a;
	enum diff_order order = diff_order_stated(a, b);

	if (a->behaviour != CLAIM_RUNNING || !diff_claim_numeric(a))
		return DIFF_UNKNOWN;
	if (a->stated.known && b->stated.known && coarse->figure.modifier == MODIFIER_ABOUT &&
	    order != DIFF_UNKNOWN && order != DIFF_SAME)
		return order;
	if (!isinf(coarse->figure.in.high))
		return DIFF_UNKNOWN;
	if (order == DIFF_UNKNOWN)
		order = diff_order_published(a, b);
	if (order == (coarse == a ? DIFF_BEFORE : DIFF_AFTER))
		return order;
	return DIFF_UNKNOWN;
}

/* A qualifier that says how far a count has come, not of what it is. */
static bool
is_of_all(const struct diff_claim *c)
{
	static const char *const stages[] = { "final", "provisional", "preliminary", "total",
		"so far", "at the same" };

	if (str_has_any(c->qualifier, stages, ARRAY_LEN(stages)))
		return true;
	return c->qualifier.len == 0;
}

/*
 * One speaks of a part: the over-50s and the over-70s, the over-70s and all of them; of dates only where
 * both say of what: the first batch and the second.
 */
static bool
is_other_part(const struct diff_claim *a, const struct diff_claim *b)
{
	if (is_of_all(a) && is_of_all(b))
		return false;
	if (!diff_claim_numeric(a) && (a->qualifier.len == 0 || b->qualifier.len == 0))
		return false;
	return !str_eq(a->qualifier, b->qualifier);
}

/* So far from an open bound a figure is no finer form of it. */
#define NEAR_BOUND 1.25

/* "Up to 2 million tokens" and "only 500,000": neither says the other more precisely. */
static bool
is_wide_of(const struct diff_claim *a, const struct diff_claim *b, enum diff_relation relation)
{
	const struct diff_claim *fine = relation == DIFF_FINER ? a : b, *coarse = fine == a ? b : a;
	double x = fine->figure.value, y = coarse->figure.value;

	if (!diff_claim_numeric(a) || a->behaviour == CLAIM_RUNNING || isnan(x) || isnan(y))
		return false;
	return (isinf(coarse->figure.in.low) || isinf(coarse->figure.in.high)) &&
	    fmax(fabs(x), fabs(y)) > NEAR_BOUND * fmin(fabs(x), fabs(y));
}

/*
 * "15 billion from the state, 10 from the city": of two figures of one sentence, both told as exact,
 * neither is a rounding of the other.
 */
static bool
are_listed(const struct diff_claim *a, const struct diff_claim *b)
{
	return diff_claim_numeric(a) && str_eq(a->article, b->article) &&
	    a->sentence == b->sentence && a->figure.modifier == MODIFIER_EXACT &&
	    b->figure.modifier == MODIFIER_EXACT;
}

/* `up from 22 % on Thursday`: what has been replaced is still what Thursday's state was. */
static bool
is_past_state(const struct diff_claim *c)
{
	return c->superseded && c->behaviour == CLAIM_RUNNING && c->stated.known;
}

struct diff_verdict
diff_compare(const struct diff_claim *a, const struct diff_claim *b, bool same_moment)
{
	enum diff_relation relation = diff_relate(a, b);
	bool agreeing =
	    relation == DIFF_EQUAL || relation == DIFF_FINER || relation == DIFF_COARSER;
	bool loose = !str_eq(a->attribute, b->attribute) || !str_eq(a->subject, b->subject);
	bool one_article = str_eq(a->article, b->article);

	if (relation == DIFF_APART || relation == DIFF_OVERLAP || a->converted || b->converted)
		return none;
	/* how long its family took says nothing of a version */
	if (!str_eq(a->subject, b->subject) && (str_is(a->unit, "month") || str_is(a->unit, "day")))
		return none;
	if (a->modality == CLAIM_DENIED || b->modality == CLAIM_DENIED)
		return none;
	if (!modalities_meet(a, b, agreeing) || !periods_meet(a, b, agreeing))
		return none;
	if (relation == DIFF_EQUAL)
		return (struct diff_verdict){ DIFF_AGREE, relation, false };
	if (a->superseded || b->superseded)
		return is_past_state(a) || is_past_state(b)
		    ? diff_contest_past(a, b, relation, loose || one_article)
		    : none;
	/* a day in a month of another name is nothing: filed on the 3rd, announced in March */
	if (agreeing && loose && a->type == CLAIM_DATE)
		return none;
	if (agreeing && (are_listed(a, b) || is_wide_of(a, b, relation)))
		return none;
	if (agreeing) {
		enum diff_order order = grown(a, b, relation);

		if (order != DIFF_UNKNOWN)
			return diff_ordered(order, relation);
		return (struct diff_verdict){ DIFF_REFINE, relation, false };
	}
	if (is_other_part(a, b))
		return none;
	if (loose || (one_article && a->type == CLAIM_DATE))
		return none;
	if (one_article && diff_claim_numeric(a) && !diff_by_others(a, b))
		return none;
	return diff_contest(a, b, same_moment);
}
