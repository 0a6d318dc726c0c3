/*
 * numeral - a number as it is written: in digits, in Korean or English words, or mixed.
 *
 * Source:  Sino-Korean and native numerals after the Standard Korean Language Dictionary; digit groups by
 *          thousands (1,234,567), by lakh (12,34,567) and with spaces (1 234 567).
 * Units:   byte offsets into UTF-8.  Memory: none.  At most NUMERAL_MAX bytes are read.
 */
#ifndef TEXT_NUMERAL_H
#define TEXT_NUMERAL_H

#include <stdbool.h>

#include "base/str.h"

#define NUMERAL_MAX 200

enum numeral_form {
	NUMERAL_DIGITS,		/* 1,470  .25  0033 */
	NUMERAL_MIXED,		/* 557만6000  6억 5천만  3.2 million */
	NUMERAL_SINO,		/* 이천칠백사십오 */
	NUMERAL_NATIVE,		/* 스물두 */
	NUMERAL_ENGLISH		/* twenty-one, a dozen */
};

struct numeral {
	size_t end;
	enum numeral_form form;
	double value;		/* NAN when vague */
	/* 수십, 서너, several: the range it stands for; high INFINITY for no end */
	double low, high;
	/* of its last multiplier: 1e8 for 20억, 1 for 20; a range's first number takes it over */
	double scale;
	unsigned sig;		/* significant digits as written; 0 in words */
	bool grouped;		/* 1,234 */
	bool decimal;		/* 1.5 */
	bool fraction;		/* two thirds, half: a ratio when it stands alone */
	double of[2];		/* of a fraction in words */
};

/* The numeral that begins at pos: false when there is none.  Signs are the caller's. */
bool
numeral_read(struct str text, size_t pos, struct numeral *n);

/* The three readers behind it. */
bool
numeral_read_digits(struct str text, size_t pos, struct numeral *n);

/* Digits with 만, 억, 조, Sino-Korean, native and Hanja numerals. */
bool
numeral_read_korean(struct str text, size_t pos, struct numeral *n);

/* English number words, with or without digits. */
bool
numeral_read_english(struct str text, size_t pos, struct numeral *n);

/* Whether the value is only known as low..high. */
bool
numeral_is_vague(const struct numeral *n);

#endif
