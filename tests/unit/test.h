/*
 * test - the little that unit and property tests need: TAP lines on stdout.
 *
 * A test program calls test_ok and friends and returns test_done().  Each check is one line, "ok 3 - name"
 * or "not ok 3 - name" followed by # lines that say what differed.
 */
#ifndef UNIT_TEST_H
#define UNIT_TEST_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* One check; fmt names it. */
bool
test_ok(bool yes, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Equal texts, numbers (exactly), integers; both sides are shown when they differ. */
bool
test_str(struct str got, const char *want, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
bool
test_num(double got, double want, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
bool
test_int(long long got, long long want, const char *fmt, ...) __attribute__((format(printf, 3, 4)));

/* "ok N # SKIP why". */
void
test_skip(const char *why);

/* A reproducible stream of random numbers (xorshift64*): seed it with any value but 0. */
uint64_t
test_random(uint64_t *seed);

/* Prints the plan; 0 when all was well, else 1. */
int
test_done(void);

#endif
