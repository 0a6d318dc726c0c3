/* base/decimal against the C library, over numbers of every size and number of places. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "format/json.h"
#include "format/json_write.h"
#include "news/interval.h"
#include "test.h"

#define ROUNDS 300000

/* The shortest of %.15g to %.17g that reads back as number: what json_add_number promises. */
static void
print_shortest(double number, char *text, size_t size)
{
	for (int precision = 15; precision < 18; precision++) {
		snprintf(text, size, "%.*g", precision, number);
		if (strtod(text, NULL) == number)
			break;
	}
}

/* Decimals as texts write them, most of them; some doubles of any bits. */
static double
random_number(uint64_t *seed)
{
	uint64_t bits = test_random(seed), digits = test_random(seed) >> bits % 64;
	double number = (double)digits / pow(10, (double)(bits >> 8) / 0x1p56 * 20);

	if (bits % 3 == 0)
		memcpy(&number, &digits, sizeof(number));
	else if (bits % 3 == 1)
		number = (double)digits / pow(10, (double)(bits >> 8 & 15));
	return bits >> 7 & 1 ? -number : number;
}

static void
test_against_printf(void)
{
	uint64_t seed = 20271;
	struct strbuf b = { 0 };
	size_t written = 0, fast = 0;

	for (int i = 0; i < ROUNDS; i++) {
		double number = random_number(&seed);
		struct decimal d;
		char want[64];

		if (!isfinite(number) || number == 0)
			continue;
		strbuf_reset(&b);
		json_add_number(&b, number);
		if (number == floor(number) && fabs(number) < 1e15)
			snprintf(want, sizeof(want), "%.0f", number);
		else
			print_shortest(number, want, sizeof(want));
		if (strcmp(b.s, want) != 0)
			test_ok(false, "%s is written as %s", want, b.s);
		written++;
		fast += decimal_of(number, &d);
	}
	test_ok(written > ROUNDS / 2, "%zu numbers are written as printf writes them", written);
	test_ok(fast > ROUNDS / 8, "%zu of them without it", fast);
	strbuf_free(&b);
}

static void
test_against_strtod(void)
{
	static const char *const formats[] = { "%.0f", "%.1f", "%.3f", "%.7f", "%.15g", "%.17g", "%.22f", "%.30f" };
	uint64_t seed = 7;
	size_t fast = 0;

	for (int i = 0; i < ROUNDS; i++) {
		double number = random_number(&seed), got;
		char text[512];

		snprintf(text, sizeof(text), formats[i % ARRAY_LEN(formats)], number);
		if (!isfinite(number) || !decimal_parse(str_of(text), &got))
			continue;
		fast++;
		number = strtod(text, NULL);
		if (memcmp(&got, &number, sizeof(got)) != 0)
			test_ok(false, "%s is read as %.17g", text, got);
	}
	test_ok(fast > ROUNDS / 8, "%zu texts are read as strtod reads them", fast);
}

static void
test_refused(void)
{
	static const char *const texts[] = { "", "-", "1e5", "1.2.3", "+1", "9007199254740993", "inf", " 1",
		"0.00000000000000000000001" };
	static const double numbers[] = { NAN, INFINITY, 1e15, 0.00001, 1.0 / 3 };
	struct decimal d;
	double number;

	for (size_t i = 0; i < ARRAY_LEN(texts); i++)
		test_ok(!decimal_parse(str_of(texts[i]), &number), "'%s' is left to strtod", texts[i]);
	for (size_t i = 0; i < ARRAY_LEN(numbers); i++)
		test_ok(!decimal_of(numbers[i], &d), "%g is left to printf", numbers[i]);
}

/* The last digit that counts in "%.11e" is the one whose unit the interval takes. */
static void
test_interval(void)
{
	uint64_t seed = 99;

	for (int i = 0; i < ROUNDS; i++) {
		double number = random_number(&seed), half, got;
		char text[32], *e;
		int last;

		if (!isfinite(number) || number == 0 || fabs(number) > 1e30 || fabs(number) < 1e-30)
			continue;
		snprintf(text, sizeof(text), "%.11e", fabs(number));
		e = strchr(text, 'e');
		for (last = 11; last > 0 && text[last + 1] == '0'; last--)
			;
		half = fabs(number) < 1000 && atoi(e + 1) - last > 0 ? 0.5 : pow(10, atoi(e + 1) - last) / 2;
		got = interval_half(number, 0);
		if (got != half)
			test_ok(false, "half a unit of %.17g is %g, not %g", number, half, got);
	}
	test_ok(true, "intervals count digits as printf does");
}

int
main(void)
{
	test_against_printf();
	test_against_strtod();
	test_refused();
	test_interval();
	return test_done();
}
