#include "test.h"

#include <stdarg.h>
#include <stdio.h>

/* The one count of a test process: tests may have what lib/ may not. */
static int run, failed;

static bool
report(bool yes, const char *fmt, va_list ap)
{
	printf("%sok %d - ", yes ? "" : "not ", ++run);
	vprintf(fmt, ap);
	putchar('\n');
	if (!yes)
		failed++;
	return yes;
}

bool
test_ok(bool yes, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	report(yes, fmt, ap);
	va_end(ap);
	return yes;
}

bool
test_str(struct str got, const char *want, const char *fmt, ...)
{
	bool yes = str_is(got, want);
	va_list ap;

	va_start(ap, fmt);
	report(yes, fmt, ap);
	va_end(ap);
	if (!yes)
		printf("#   got  %.*s\n#   want %s\n", (int)got.len, got.s ? got.s : "", want);
	return yes;
}

bool
test_num(double got, double want, const char *fmt, ...)
{
	bool yes = got == want || (got != got && want != want);
	va_list ap;

	va_start(ap, fmt);
	report(yes, fmt, ap);
	va_end(ap);
	if (!yes)
		printf("#   got  %.17g\n#   want %.17g\n", got, want);
	return yes;
}

bool
test_int(long long got, long long want, const char *fmt, ...)
{
	bool yes = got == want;
	va_list ap;

	va_start(ap, fmt);
	report(yes, fmt, ap);
	va_end(ap);
	if (!yes)
		printf("#   got  %lld\n#   want %lld\n", got, want);
	return yes;
}

void
test_skip(const char *why)
{
	printf("ok %d # SKIP %s\n", ++run, why);
}

uint64_t
test_random(uint64_t *seed)
{
	uint64_t x = *seed;

	x ^= x >> 12;
	x ^= x << 25;
	x ^= x >> 27;
	*seed = x;
	return x * 0x2545F4914F6CDD1Du;
}

int
test_done(void)
{
	printf("1..%d\n", run);
	return failed != 0;
}
