#include "news/diff_compare.h"

#include <math.h>
#include <stdlib.h>

static const char *const labels[] = {
	"", "new", "agree", "refine", "conflict", "update", "retract", "scope",
	"derived-consistent", "derived-inconsistent"
};

/* Words of text values that exclude each other. */
static const char *const opposites[][2] = {
	{ "advanced", "delayed" },
	{ "up", "down" },
	{ "rise", "fall" },
	{ "open", "closed" },
	{ "yes", "no" },
	{ "confirmed", "unconfirmed" },
	{ "approved", "rejected" },
	{ "guilty", "acquitted" },
};

const char *
diff_label_name(enum diff_label label)
{
	return labels[label];
}

static enum diff_relation
relate_figures(const struct diff_claim *a, const struct diff_claim *b)
{
	static const enum diff_relation of[] = { [INTERVAL_EQUAL] = DIFF_EQUAL,
		[INTERVAL_FINER] = DIFF_FINER,
		[INTERVAL_COARSER] = DIFF_COARSER,
		[INTERVAL_OVERLAP] = DIFF_OVERLAP,
		[INTERVAL_DISJOINT] = DIFF_DISJOINT };

	/* "the 12th" and "11 times" count the same; a bare number takes the unit of the other */
	if (!str_eq(a->unit, b->unit) && a->unit.len > 0 && b->unit.len > 0)
		return DIFF_APART;
	return of[interval_compare(&a->figure, &b->figure)];
}

static enum diff_relation
relate_dates(const struct diff_claim *a, const struct diff_claim *b)
{
	const struct edtf *x = &a->days, *y = &b->days;

	if (x->first == y->first && x->last == y->last) {
		if (a->clock == b->clock)
			return DIFF_EQUAL;
		return a->clock ? DIFF_FINER : DIFF_COARSER;
	}
	if (x->first >= y->first && x->last <= y->last)
		return DIFF_FINER;
	if (y->first >= x->first && y->last <= x->last)
		return DIFF_COARSER;
	return x->last < y->first || y->last < x->first ? DIFF_DISJOINT : DIFF_OVERLAP;
}

static bool
opposed(struct str a, struct str b)
{
	for (size_t i = 0; i < ARRAY_LEN(opposites); i++)
		if ((str_is(a, opposites[i][0]) && str_is(b, opposites[i][1])) ||
		    (str_is(a, opposites[i][1]) && str_is(b, opposites[i][0])))
			return true;
	return false;
}

/* A date that is to come, or that was: dates of plans move, quantities of plans differ. */
static bool
is_plan(const struct diff_claim *c)
{
	return c->modality == CLAIM_PLANNED || c->modality == CLAIM_SPECULATED;
}

/* A word where others have a date (`soon`) is a coarse date, of what is to come. */
static enum diff_relation
relate_words(const struct diff_claim *a, const struct diff_claim *b)
{
	if (a->type == CLAIM_DATE || b->type == CLAIM_DATE) {
		const struct diff_claim *date = a->type == CLAIM_DATE ? a : b;

		return !is_plan(date) ? DIFF_APART : a == date ? DIFF_FINER : DIFF_COARSER;
	}
	if (str_eq(a->word, b->word))
		return DIFF_EQUAL;
	return opposed(a->word, b->word) ? DIFF_DISJOINT : DIFF_APART;
}

enum diff_relation
diff_relate(const struct diff_claim *a, const struct diff_claim *b)
{
	if (diff_claim_numeric(a) != diff_claim_numeric(b))
		return DIFF_APART;
	if (diff_claim_numeric(a))
		return relate_figures(a, b);
	if (a->type == CLAIM_DATE && b->type == CLAIM_DATE)
		return relate_dates(a, b);
	if (a->type == CLAIM_DATE || b->type == CLAIM_DATE)
		if (a->type == CLAIM_ENTITY || b->type == CLAIM_ENTITY)
			return DIFF_APART;
	return relate_words(a, b);
}

static enum diff_order
order_of(const struct moment *a, const struct moment *b)
{
	if (a->first == b->first && a->last == b->last)
		return DIFF_SAME;
	if (a->last < b->first)
		return DIFF_BEFORE;
	return b->last < a->first ? DIFF_AFTER : DIFF_UNKNOWN;
}

enum diff_order
diff_order_published(const struct diff_claim *a, const struct diff_claim *b)
{
	if (!a->published.known || !b->published.known)
		return DIFF_UNKNOWN;
	return order_of(&a->published, &b->published);
}

static bool
same_period(const struct diff_claim *a, const struct diff_claim *b)
{
	return a->stated.known && b->stated.known && a->period.first == b->period.first &&
	    a->period.last == b->period.last;
}

/* Not since some day, nor up to one. */
static bool
is_bounded(const struct diff_claim *c)
{
	return c->stated.first != INT64_MIN && c->stated.last != INT64_MAX;
}

/* How far Korean clocks are ahead of those of a wire that gives its times as UTC, in seconds. */
#define KST (9 * 3600)

/*
 * `As of 6 a.m. on the 11th` in Korean and in English is one moment in Korea, though the English text
 * was read in the zone of its publication; and so is one day.
 */
static bool
is_one_clock(const struct diff_claim *a, const struct diff_claim *b)
{
	int64_t ahead = b->stated.first - a->stated.first;

	return a->stated.known && b->stated.known && a->korean != b->korean && is_bounded(a) &&
	    same_period(a, b) && a->stated.last - a->stated.first == b->stated.last - b->stated.first &&
	    ahead == (a->korean ? KST : -KST);
}

enum diff_order
diff_order_stated(const struct diff_claim *a, const struct diff_claim *b)
{
	const struct moment *x = a->stated.known ? &a->stated : &a->published;
	const struct moment *y = b->stated.known ? &b->stated : &b->published;

	if ((!a->stated.known && !b->stated.known) || !x->known || !y->known)
		return DIFF_UNKNOWN;
	if (is_one_clock(a, b))
		return DIFF_SAME;
	return order_of(x, y);
}

/* From the first second of a day to its last. */
#define WHOLE_DAY (24 * 3600 - 1)

/* So long before publication a figure is a recollection, in seconds. */
#define RECALLED (45 * 86400)

bool
diff_is_recalled(const struct diff_claim *c)
{
	return c->stated.known && c->published.known &&
	    c->stated.last < c->published.first - RECALLED;
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

/* A state that was still to come when it was told: 50 million users by the end of the year. */
static bool
is_ahead(const struct diff_claim *c)
{
	return c->behaviour == CLAIM_RUNNING && c->stated.known && c->published.known &&
	    c->stated.first > c->published.first + WHOLE_DAY;
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
	bool ahead = is_ahead(a) || is_ahead(b);
	const struct diff_claim *guess = is_plan(a) ? a : b;

	if (!diff_claim_numeric(a))
		return true;
	if (is_plan(a) == is_plan(b) && is_ahead(a) == is_ahead(b))
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
		return same_period(a, b);
	return equal || (!a->stated.known && !b->stated.known && are_set_against(a, b));
}

static struct diff_verdict
ordered(enum diff_order order, enum diff_relation relation)
{
	return (struct diff_verdict){ DIFF_UPDATE, relation, order == DIFF_BEFORE };
}

static const struct diff_verdict conflict = { DIFF_CONFLICT, DIFF_DISJOINT, false };
static const struct diff_verdict none = { DIFF_NONE, DIFF_DISJOINT, false };

/* A later article moves a plan; two of the same moment contradict each other. */
static struct diff_verdict
contest_plan(const struct diff_claim *a, const struct diff_claim *b)
{
	enum diff_order order = diff_order_published(a, b);

	return order == DIFF_BEFORE || order == DIFF_AFTER ? ordered(order, DIFF_DISJOINT)
							   : conflict;
}

/* Counted from one day on: `from the 10th to the 12th` and `to the 17th`. */
static enum diff_order
order_of_ends(const struct diff_claim *a, const struct diff_claim *b)
{
	const struct moment *x = &a->stated, *y = &b->stated;

	if (!x->known || !y->known || x->first != y->first || x->last == y->last)
		return DIFF_UNKNOWN;
	return x->last < y->last ? DIFF_BEFORE : DIFF_AFTER;
}

/*
 * Of the whole day on which it was told: no hour is named, and the count of the evening is not that
 * of the morning.
 */
static bool
of_its_day(const struct diff_claim *c)
{
	return c->stated.known && c->published.known && c->stated.last - c->stated.first >= WHOLE_DAY &&
	    c->published.first >= c->stated.first && c->published.first <= c->stated.last;
}

/* A count that goes on: the later figure replaces the earlier one, two of one moment conflict. */
static struct diff_verdict
contest_running(const struct diff_claim *a, const struct diff_claim *b, bool same_moment)
{
	enum diff_order order = diff_order_stated(a, b);

	if ((diff_is_recalled(a) || diff_is_recalled(b)) && !same_period(a, b))
		return none;
	if (order == DIFF_SAME && !(of_its_day(a) && of_its_day(b)))
		return conflict;
	if (order == DIFF_SAME)
		order = DIFF_UNKNOWN;
	if (order == DIFF_UNKNOWN && same_moment)
		return conflict;
	if (order == DIFF_UNKNOWN)
		order = order_of_ends(a, b);
	if (order == DIFF_UNKNOWN)
		order = diff_order_published(a, b);
	return order == DIFF_BEFORE || order == DIFF_AFTER ? ordered(order, DIFF_DISJOINT)
							   : conflict;
}

/* Forecasts of different people differ without a contradiction; one forecaster changes his mind. */
static struct diff_verdict
contest_forecast(const struct diff_claim *a, const struct diff_claim *b)
{
	enum diff_order order = diff_order_published(a, b);

	if (!str_eq(a->source, b->source) || a->source.len == 0)
		return none;
	return order == DIFF_BEFORE || order == DIFF_AFTER ? ordered(order, DIFF_DISJOINT) : none;
}

static struct diff_verdict
contest_fixed(const struct diff_claim *a, const struct diff_claim *b)
{
	enum diff_order order = diff_order_stated(a, b);

	if (a->stated.known && b->stated.known && (order == DIFF_BEFORE || order == DIFF_AFTER))
		return ordered(order, DIFF_DISJOINT);
	return conflict;
}

/* The day of an article's own news: `announced on Monday`. */
static bool
is_news_of_the_day(const struct diff_claim *c)
{
	int64_t day = c->published.last / 86400;

	return c->published.known && c->days.first >= day - 3 && c->days.last <= day + 1;
}

/*
 * What had happened when the plan was told is not what became of it: `the dam broke on Monday`, told
 * on Monday, and `the hearing is on Friday`, told on Tuesday.
 */
static bool
is_past_of(const struct diff_claim *past, const struct diff_claim *plan)
{
	if (is_plan(past) || !is_plan(plan) || !plan->published.known)
		return false;
	if (past->published.known && past->published.first <= plan->published.first &&
	    past->days.last * 86400 <= past->published.first)
		return true;
	return past->days.last < plan->published.first / 86400 - 1;
}

/*
 * Dates that differ: a plan that moved, two pieces of news, or a contradiction about what has been.
 */
static struct diff_verdict
contest_dates(const struct diff_claim *a, const struct diff_claim *b)
{
	if (is_past_of(a, b) || is_past_of(b, a))
		return none;
	if (is_plan(a) || is_plan(b))
		return contest_plan(a, b);
	return is_news_of_the_day(a) && is_news_of_the_day(b) ? none : conflict;
}

/* Figures that far apart are of different things, however alike their words. */
#define FAR 10.0

static bool
is_far(const struct diff_claim *a, const struct diff_claim *b)
{
	double x = fabs(isnan(a->figure.value) ? a->figure.in.low : a->figure.value);
	double y = fabs(isnan(b->figure.value) ? b->figure.in.low : b->figure.value);

	return diff_claim_numeric(a) && fmin(x, y) > 0 && fmax(x, y) > FAR * fmin(x, y);
}

/*
 * By how much, but not since when; how many times, or what share, but not of what: another article
 * may count from elsewhere.
 */
static bool
is_unbased(const struct diff_claim *c, const struct diff_attribute *frame)
{
	if (c->relative_to.len > 0)
		return false;
	return (c->change && !c->stated.known) || (frame != NULL && frame->relative);
}

/* Within so many seconds a slow level does not move much, */
#define SLOW (14 * 86400)
/* and by more than this share of it not at all. */
#define STEP 0.2

/*
 * Two levels of one thing that is slow: a little more is a later state, a little less contradicts
 * (nobody sheds 5,000 of 96,000 staff in a week unheard), and much more or less is of something else
 * (all who signed up, those who came this month).
 */
static struct diff_verdict
contest_slow(const struct diff_claim *a, const struct diff_claim *b, struct diff_verdict v)
{
	double x = a->figure.value, y = b->figure.value;
	double older = v.a_is_old ? x : y, newer = v.a_is_old ? y : x;

	if (v.label != DIFF_UPDATE || (a->stated.known && b->stated.known) ||
	    !a->published.known || !b->published.known ||
	    llabs(a->published.first - b->published.first) > SLOW)
		return v;
	if (!(fabs(x - y) <= STEP * fmin(x, y)))
		return none;
	return newer < older ? conflict : v;
}

/* Values that cannot both be right now. */
static struct diff_verdict
contest(const struct diff_claim *a, const struct diff_claim *b, bool same_moment)
{
	if (a->type == CLAIM_DATE)
		return contest_dates(a, b);
	if (!diff_claim_numeric(a))
		return conflict;
	if (a->modality == CLAIM_SPECULATED && b->modality == CLAIM_SPECULATED)
		return contest_forecast(a, b);
	if (a->behaviour == CLAIM_PLAN)
		return contest_plan(a, b);
	if (a->behaviour == CLAIM_RUNNING || b->behaviour == CLAIM_RUNNING) {
		struct diff_verdict v = contest_running(a, b, same_moment);

		return a->frame != NULL && a->frame->slow ? contest_slow(a, b, v) : v;
	}
	return a->behaviour == CLAIM_PERIOD ? conflict : contest_fixed(a, b);
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

static struct diff_verdict
contest_past(const struct diff_claim *a, const struct diff_claim *b, enum diff_relation relation,
    bool apart)
{
	if (apart || relation != DIFF_DISJOINT || (a->superseded && b->superseded) ||
	    !diff_claim_numeric(a) || a->modality != b->modality)
		return none;
	struct diff_verdict v = contest_running(a, b, false);
	return v.label == DIFF_UPDATE ? v : none;
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
		    ? contest_past(a, b, relation, loose || one_article)
		    : none;
	if (agreeing && are_listed(a, b))
		return none;
	if (agreeing) {
		enum diff_order order = grown(a, b, relation);

		if (order != DIFF_UNKNOWN)
			return ordered(order, relation);
		return (struct diff_verdict){ DIFF_REFINE, relation, false };
	}
	if (is_other_part(a, b))
		return none;
	if (loose || (one_article && a->type == CLAIM_DATE))
		return none;
	if (one_article && diff_claim_numeric(a) && !diff_by_others(a, b))
		return none;
	if (is_unbased(a, a->frame) || is_unbased(b, a->frame))
		return none;
	struct diff_verdict v = contest(a, b, same_moment);
	return v.label == DIFF_CONFLICT && is_far(a, b) ? none : v;
}
