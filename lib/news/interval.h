/*
 * interval - what a stated figure leaves open: the range of values that its writer may have meant.
 *
 * Source:  newsutils-records(5), "claim"; significant digits as in ISO 80000-1 annex B.
 * Units:   the figure's own.  Pure functions, no memory.
 */
#ifndef NEWS_INTERVAL_H
#define NEWS_INTERVAL_H

#include <stdbool.h>

#include "text/quantity.h"

/* [low, high): high is excluded unless closed; an open end is -INFINITY or INFINITY. */
struct interval {
	double low, high;
	bool closed;
};

enum interval_relation {
	INTERVAL_EQUAL,		/* same value, or an approximation of it */
	INTERVAL_FINER,		/* a lies inside b and is more precise */
	INTERVAL_COARSER,	/* b lies inside a */
	INTERVAL_OVERLAP,
	INTERVAL_DISJOINT
};

/*
 * Half a unit of the last significant digit of value; sig 0: as the rules of records say for
 * written zeros.
 */
double
interval_half(double value, unsigned sig);

/* The interval of a single figure. */
struct interval
interval_of(double value, unsigned sig, enum modifier m);

/* The interval of a range or a vague figure: [low, high] both included. */
struct interval
interval_range(double low, double high);

/* A figure as a text states it. */
struct stated {
	double value;		/* NAN for a range */
	unsigned sig;
	enum modifier modifier;
	struct interval in;
};

/*
 * How claim a stands to claim b.  Values are compared as written (equal values agree whatever their
 * modifier); two exact values of equal precision that differ never overlap.
 */
enum interval_relation
interval_compare(const struct stated *a, const struct stated *b);

#endif
