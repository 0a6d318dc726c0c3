#include <math.h>

#include "news/interval.h"
#include "test.h"

static struct stated
stated(double value, unsigned sig, enum modifier m)
{
	return (struct stated){ value, sig, m, interval_of(value, sig, m) };
}

static struct stated
range(double low, double high)
{
	return (struct stated){ NAN, 0, MODIFIER_RANGE, interval_range(low, high) };
}

static void
test_half(void)
{
	test_num(interval_half(20, 2), 0.5, "20 of two digits");
	test_num(interval_half(20, 0), 0.5, "below 1,000 written zeros count");
	test_num(interval_half(6000000, 0), 500000, "600만: from 1,000 on they do not");
	test_num(interval_half(5576000, 4), 500, "557만6000");
	test_ok(fabs(interval_half(0.314, 3) - 0.0005) < 1e-12, "31.4%% is 0.314 +- 0.0005");
	test_num(interval_half(0, 0), 0.5, "nothing at all");
}

static void
test_ends(const char *name, struct interval in, double low, double high)
{
	test_ok(fabs(in.low - low) < 1e-9 * fabs(low) || in.low == low, "%s: low %g", name, in.low);
	test_ok(fabs(in.high - high) < 1e-9 * fabs(high) || in.high == high, "%s: high %g", name, in.high);
}

static void
test_modifiers(void)
{
	test_ends("약 550만", interval_of(5500000, 2, MODIFIER_ABOUT), 5225000, 5775000);
	test_ends("약 600만", interval_of(6000000, 1, MODIFIER_ABOUT), 5500000, 6500000);
	test_ends("30여 명", interval_of(30, 2, MODIFIER_OVER), 30, 40);
	test_ends("more than 90%", interval_of(0.9, 2, MODIFIER_OVER), 0.9, 1.0);
	test_ends("4만2천여 대", interval_of(42000, 2, MODIFIER_OVER), 42000, 43000);
	test_ends("30배 이상", interval_of(30, 2, MODIFIER_AT_LEAST), 30, INFINITY);
	test_ends("at most 5", interval_of(5, 1, MODIFIER_AT_MOST), -INFINITY, 5);
	test_ends("-31%가량", interval_of(-0.31, 2, MODIFIER_ABOUT), -0.3255, -0.2945);
}

static void
test_pair(struct stated a, struct stated b, enum interval_relation want, const char *name)
{
	static const enum interval_relation mirror[] = {
		INTERVAL_EQUAL, INTERVAL_COARSER, INTERVAL_FINER, INTERVAL_OVERLAP, INTERVAL_DISJOINT
	};

	test_int(interval_compare(&a, &b), want, "%s", name);
	test_int(interval_compare(&b, &a), mirror[want], "%s, the other way round", name);
}

static void
test_relations(void)
{
	struct stated round = stated(6e6, 1, MODIFIER_EXACT), about = stated(6e6, 1, MODIFIER_ABOUT);

	test_pair(round, about, INTERVAL_EQUAL, "600만 agrees with 약 600만");
	test_pair(stated(5576000, 4, MODIFIER_EXACT), round, INTERVAL_FINER, "600만 without 약 is still round");
	test_pair(stated(5576000, 4, MODIFIER_EXACT), stated(5.5e6, 2, MODIFIER_ABOUT), INTERVAL_FINER, "557만6000 in 약 550만");
	test_pair(stated(5.5e6, 2, MODIFIER_ABOUT), about, INTERVAL_FINER, "약 550만 at the edge of 약 600만");
	test_pair(stated(9e12, 1, MODIFIER_EXACT), stated(8e12, 1, MODIFIER_EXACT), INTERVAL_DISJOINT, "9조 and 8조 touch but never agree");
	test_pair(stated(820, 3, MODIFIER_EXACT), stated(820, 3, MODIFIER_ABOUT), INTERVAL_EQUAL, "820 and about 820");
	test_pair(stated(42318, 5, MODIFIER_EXACT), stated(42000, 2, MODIFIER_OVER), INTERVAL_FINER, "42,318 in 4만2천여");
	test_pair(stated(1840, 3, MODIFIER_EXACT), stated(1960, 3, MODIFIER_EXACT), INTERVAL_DISJOINT, "1,840 and 1,960 kg");
	test_pair(stated(17, 2, MODIFIER_EXACT), stated(19, 2, MODIFIER_EXACT), INTERVAL_DISJOINT, "17 and 19");
	test_pair(stated(8.82e9, 3, MODIFIER_EXACT), stated(8.8e9, 2, MODIFIER_EXACT), INTERVAL_FINER, "88.2억 in 88억");
	test_pair(stated(5577000, 4, MODIFIER_EXACT), stated(5570000, 3, MODIFIER_EXACT), INTERVAL_FINER, "557만7000 cut to 557만");
	test_pair(range(20, 40), stated(30, 2, MODIFIER_EXACT), INTERVAL_COARSER, "30 in 20~40");
	test_pair(range(20, 40), range(20, 40), INTERVAL_EQUAL, "one range twice");
	test_pair(range(20, 40), range(35, 50), INTERVAL_OVERLAP, "ranges that overlap");
	test_pair(stated(11, 2, MODIFIER_EXACT), stated(3, 1, MODIFIER_AT_LEAST), INTERVAL_FINER, "11 is at least 3");
	test_pair(stated(2, 1, MODIFIER_EXACT), stated(3, 1, MODIFIER_AT_LEAST), INTERVAL_DISJOINT, "2 is not");
	test_pair(stated(5, 1, MODIFIER_AT_MOST), stated(3, 1, MODIFIER_AT_LEAST), INTERVAL_OVERLAP, "open to both sides");
	test_pair(range(2e9, 9.9e9), about, INTERVAL_DISJOINT, "수십억 and 600만");
}

int
main(void)
{
	test_half();
	test_modifiers();
	test_relations();
	return test_done();
}
