#include "news/diff_contest.h"

#include <math.h>
#include <stdlib.h>

struct diff_verdict
diff_ordered(enum diff_order order, enum diff_relation relation)
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

	return order == DIFF_BEFORE || order == DIFF_AFTER ? diff_ordered(order, DIFF_DISJOINT)
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

/* A count that goes on: the later figure replaces the earlier one, two of one moment conflict. */
static struct diff_verdict
contest_running(const struct diff_claim *a, const struct diff_claim *b, bool same_moment)
{
	enum diff_order order = diff_order_stated(a, b);

	if ((diff_is_recalled(a) || diff_is_recalled(b)) && !diff_same_period(a, b))
		return none;
	if (order == DIFF_SAME && !(diff_is_of_its_day(a) && diff_is_of_its_day(b)))
		return conflict;
	if (order == DIFF_SAME)
		order = DIFF_UNKNOWN;
	if (order == DIFF_UNKNOWN && same_moment)
		return conflict;
	if (order == DIFF_UNKNOWN)
		order = order_of_ends(a, b);
	if (order == DIFF_UNKNOWN)
		order = diff_order_published(a, b);
	return order == DIFF_BEFORE || order == DIFF_AFTER ? diff_ordered(order, DIFF_DISJOINT)
							   : conflict;
}

/* Forecasts of different people differ without a contradiction; one forecaster changes his mind. */
static struct diff_verdict
contest_forecast(const struct diff_claim *a, const struct diff_claim *b)
{
	enum diff_order order = diff_order_published(a, b);

	if (!str_eq(a->source, b->source) || a->source.len == 0)
		return none;
	return order == DIFF_BEFORE || order == DIFF_AFTER ? diff_ordered(order, DIFF_DISJOINT) : none;
}

static struct diff_verdict
contest_fixed(const struct diff_claim *a, const struct diff_claim *b)
{
	enum diff_order order = diff_order_stated(a, b);

	if (a->stated.known && b->stated.known && (order == DIFF_BEFORE || order == DIFF_AFTER))
		return diff_ordered(order, DIFF_DISJOINT);
	return conflict;
}

/* The day of an article's own news: `announced on Monday`. */
static bool
is_news_of_the_day(const struct diff_claim *c)
{
	int64_t day = c->published.last / 86400;

	return c->published.known && c->days.first >= day - 3 && c->days.last <= day + 1;
}

/* So many days before its day no plan is carried out. */
#define EARLY 30

/*
 * What had happened when the plan was told is not what became of it: `the dam broke on Monday`, told
 * on Monday, and `the hearing is on Friday`, told on Tuesday.  Nor does what is planned for the autumn
 * happen in spring.
 */
static bool
is_past_of(const struct diff_claim *past, const struct diff_claim *plan)
{
	if (diff_is_plan(past) || !diff_is_plan(plan) || !plan->published.known)
		return false;
	if (plan->days.first > EDTF_OPEN_LOW + EARLY && past->days.last < plan->days.first - EARLY)
		return true;
	if (past->published.known && past->published.first <= plan->published.first &&
	    past->days.last <= past->published.first / 86400)
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
	if (diff_is_plan(a) || diff_is_plan(b))
		return contest_plan(a, b);
	return is_news_of_the_day(a) && is_news_of_the_day(b) ? none : conflict;
}

/* Figures that far apart are of different things, however alike their words. */
#define FAR 5.0

bool
diff_is_far(const struct diff_claim *a, const struct diff_claim *b)
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
#define STEP 0.25

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
 * A contradiction is told only where the subject of one of the two is sure: not where one was given
 * the nearest name and the other names nobody itself.
 */
static bool
is_uncertain(const struct diff_claim *a, const struct diff_claim *b)
{
	bool a_named = a->name.len > 0 && !a->guessed, b_named = b->name.len > 0 && !b->guessed;

	return (a->guessed || b->guessed) && !a_named && !b_named;
}

struct diff_verdict
diff_contest(const struct diff_claim *a, const struct diff_claim *b, bool same_moment)
{
	if (is_unbased(a, a->frame) || is_unbased(b, a->frame))
		return none;
	struct diff_verdict v = contest(a, b, same_moment);
	return v.label == DIFF_CONFLICT && (diff_is_far(a, b) || is_uncertain(a, b)) ? none : v;
}

struct diff_verdict
diff_contest_past(const struct diff_claim *a, const struct diff_claim *b, enum diff_relation relation,
    bool apart)
{
	if (apart || relation != DIFF_DISJOINT || (a->superseded && b->superseded) ||
	    !diff_claim_numeric(a) || a->modality != b->modality)
		return none;
	struct diff_verdict v = contest_running(a, b, false);
	return v.label == DIFF_UPDATE ? v : none;
}
