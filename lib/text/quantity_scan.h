/*
 * quantity_scan - the steps of quantity_find: readings, joined to ranges and ratios, bounded by their
 * context.  Nobody else includes this.
 */
#ifndef TEXT_QUANTITY_SCAN_H
#define TEXT_QUANTITY_SCAN_H

#include <math.h>

#include "text/date.h"
#include "text/numeral.h"
#include "text/quantity.h"
#include "text/unit.h"

/* A reading before it is known whether it goes on or counts at all. */
struct atom {
	struct quantity q;
	struct date date;	/* of a date or time */
	struct numeral numeral;
	bool is_date;
	bool has_unit;
	/* of 4년 전: year, and the number of steps it takes from the publication date */
	struct str step_unit;
	double step;
	bool article;		/* its number is an article: an hour */
	bool unlisted;		/* its unit is a noun that no table has */
	/* a number without a unit: kept only where its context lets it be one */
	bool weak;
	bool joined;
};

struct scan {
	struct arena *arena;
	struct str text;
	struct date_base base;
	struct quantity_list *out;
	struct atom pending;	/* the last reading, not yet written */
	bool has_pending;
	/* the date written just before it: a time may yet belong to that day */
	struct atom before;
	bool has_before;
	size_t day_end;		/* where the last day named ends, for the times behind it */
	int64_t day;
	bool has_day;
	/* the next URL or e-mail address: nothing is read in it */
	size_t address_from, address_to;
	size_t next_colon, next_at;		/* where to look for the one after */
};

/* Where the next reading may begin, at or after pos; text.len when there is none. */
size_t
scan_next(struct scan *s, size_t pos);

/* Whether a word that begins at pos may be read at all; quick. */
bool
scan_gate(struct str text, size_t pos);

/* Behind what cannot be a reading at pos. */
size_t
scan_skip(const struct scan *s, size_t pos);

/* The reading at pos. */
bool
atom_read(const struct scan *s, size_t pos, struct atom *a);

/* A number with its unit at pos, without dates: atom_read uses it. */
bool
atom_read_amount(struct str text, size_t pos, struct atom *a);

/* An atom at pos without a reading. */
static inline void
atom_init(struct atom *a, size_t pos)
{
	*a = (struct atom){ .q = { .core = { pos, pos }, .value = NAN, .low = NAN, .high = NAN,
	    .of = { NAN, NAN }, .equals = QUANTITY_NONE, .kind = QUANTITY_NUMBER } };
}

/* 마이너스, minus or a sign before digits: pos behind it, *negative set. */
size_t
atom_read_minus(struct str text, size_t pos, bool *negative);

/* Whether the unit is complete: a single syllable has nothing but particles behind it. */
bool
atom_unit_ends(struct str text, const struct unit *u);

/* A noun at pos behind the numeral n, which begins at start, that no table has: 3요소, but not 닛케이225지수. */
bool
atom_read_classifier(struct str text, size_t start, size_t pos, const struct numeral *n,
    struct unit *u);

/* Gives a the unit u, and what the words around make of it: 20대 is an age, 5번 a number, 5번의 a count. */
void
atom_set_unit(struct str text, struct atom *a, const struct unit *u);

/* a is the ratio of0 : of1, written up to end. */
void
atom_set_ratio(struct atom *a, double of0, double of1, double value, size_t end);

/* Ratios that begin with the numeral of a: 3할2푼5리; 18분의 1, 3대 1, 1/18, 1 in 21; 1/2 cup; 백과 사분의 삼. */
bool
atom_read_tenths(struct str text, struct atom *a);

/* 18분의 1, 1/18, 3대 1, 10명 중 7명. */
bool
atom_read_ratio(struct str text, struct atom *a);

/* A fraction of a unit: half a year, 반시간. */
bool
atom_read_measured_fraction(struct str text, struct atom *a);

/* A whole and a fraction: 2½, two and a half. */
bool
atom_read_mixed(struct str text, struct atom *a);

/* Money, composite durations and ratios that begin with the amount a: extend it. */
void
atom_extend(struct str text, struct atom *a);

/* Words that are an amount as they stand (사흘, 절반, 첫 번째), and 수개월, 몇 달, 여러 차례. */
bool
atom_read_idiom(struct str text, size_t pos, struct atom *a);

/* English: an hour, half a litre; 21st, third; 15 dollars 50; an hour and a half. */
bool
atom_read_article(struct str text, size_t pos, struct atom *a);

/* 제3차, 첫 번째, 3rd. */
bool
atom_read_ordinal(struct str text, size_t pos, struct atom *a);

/* Dollars and cents, 원 and 전, as one amount. */
void
atom_extend_cents(struct str text, struct atom *a);

/* Hours and minutes as one duration. */
void
atom_extend_hour(struct str text, struct atom *a);

/* The day or time that lies the duration a before or after the publication date: 3년 전, 사흘 뒤. */
bool
atom_step(struct str text, const struct date_base *base, const struct atom *a, struct date *d);

/* n units (year month week day) from base to the day: false for other units. */
bool
atom_step_days(const struct date_base *base, struct str unit, double n, struct date *d);

/* Whether a number without a unit is somebody's age: 박모(54·여)씨. */
bool
atom_is_age(struct str text, const struct atom *a);

/* Whether the numeral n in words, which begins at start, goes with the unit u; whether a alone is a number. */
bool
atom_word_allows(struct str text, size_t start, const struct numeral *n, const struct unit *u);

/* Whether a number in words counts something here. */
bool
atom_word_counts(struct str text, const struct atom *a);

/* Whether a number without a unit is one here. */
bool
atom_counts(struct str text, const struct atom *a);

/* Joins b to a (range, ratio, N of M): false when they are two. */
bool
atom_join(const struct scan *s, const struct atom *a, const struct atom *b, struct atom *out);

/* Whether b follows a as what it was changed to: A에서 B로, from A to B. */
bool
atom_follows_from(struct str text, const struct atom *a, const struct atom *b);

/* The day a and the range of times b as one: false when they do not belong together. */
bool
atom_join_day(const struct scan *s, const struct atom *a, const struct atom *b, struct atom *out);

/* Whether b converts a, as in 1조 달러(1470조 원). */
bool
atom_converts(struct str text, const struct quantity *a, const struct quantity *b);

/* Sets modifier and ext from what stands before and behind. */
void
atom_bound(struct str text, struct atom *a);

#endif
