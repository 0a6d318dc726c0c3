#include "text/fold.h"

#include <string.h>
#include <utf8proc.h>

#include "base/hash.h"
#include "base/utf8.h"

#define MAX_DIGITS 40

/* A byte makes a symbol at most, but for a few ligatures of many letters: what does not fit is left out. */
static void
push(struct fold *f, uint32_t symbol)
{
	if (f->len < f->cap)
		f->symbols[f->len++] = symbol;
}

/* Puts a vowel or a final consonant onto the syllable before it (Unicode section 3.12). */
static bool
compose_jamo(struct fold *f, uint32_t cp)
{
	uint32_t *last = f->len > 0 ? &f->symbols[f->len - 1] : NULL;

	if (last == NULL)
		return false;
	if (cp >= 0x1161 && cp <= 0x1175 && *last >= 0x1100 && *last <= 0x1112) {
		*last = 0xAC00 + ((*last - 0x1100) * 21 + (cp - 0x1161)) * 28;
		return true;
	}
	if (cp >= 0x11A8 && cp <= 0x11C2 && utf8_is_hangul(*last) && (*last - 0xAC00) % 28 == 0) {
		*last += cp - 0x11A7;
		return true;
	}
	return false;
}

/* The characters that are neither ASCII nor Hangul nor Chinese nor kana. */
static void
push_other(struct fold *f, uint32_t cp)
{
	utf8proc_int32_t parts[32];
	int boundclass = UTF8PROC_BOUNDCLASS_START;
	utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, ARRAY_LEN(parts),
	    UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_STABLE,
	    &boundclass);
	utf8proc_ssize_t i;

	for (i = 0; i < n && i < (utf8proc_ssize_t)ARRAY_LEN(parts); i++) {
		uint32_t part = (uint32_t)parts[i];

		switch (utf8proc_category(parts[i])) {
		case UTF8PROC_CATEGORY_LU:
		case UTF8PROC_CATEGORY_LL:
		case UTF8PROC_CATEGORY_LT:
		case UTF8PROC_CATEGORY_LM:
		case UTF8PROC_CATEGORY_LO:
			if (!compose_jamo(f, part))
				push(f, part);
			break;
		case UTF8PROC_CATEGORY_ND:
		case UTF8PROC_CATEGORY_NL:
		case UTF8PROC_CATEGORY_NO:
			push(f, FOLD_NUMBER);
			break;
		default:
			if (part == '%')
				push(f, part);
		}
	}
}

static void
push_ascii(struct fold *f, uint32_t c)
{
	if (c >= 'A' && c <= 'Z')
		push(f, c | 0x20);
	else if ((c >= 'a' && c <= 'z') || c == '%')
		push(f, c);
}

static void
push_letter(struct fold *f, uint32_t cp)
{
	if (cp >= 0xFF01 && cp <= 0xFF5E)
		push_ascii(f, cp - 0xFEE0);
	else if (utf8_is_hangul(cp) || utf8_is_han(cp) || (cp >= 0x3041 && cp <= 0x30FE && cp != 0x30FB))
		push(f, cp);
	else if (!((cp >= 0x2000 && cp <= 0x206F) || (cp >= 0x3000 && cp <= 0x303F)))
		push_other(f, cp);
}

static bool
digit_at(struct str text, size_t pos)
{
	return pos < text.len && utf8_is_digit((unsigned char)text.s[pos]);
}

/* Whether a comma at pos sets thousands apart: three digits follow (a fourth is a slip of the keyboard). */
static bool
is_thousands(struct str text, size_t pos)
{
	return text.s[pos] == ',' && digit_at(text, pos + 1) && digit_at(text, pos + 2) && digit_at(text, pos + 3);
}

/* The hash of a value as it is written without separators, leading zeros and zeros behind the point. */
static uint32_t
value_of(char *digits, size_t len)
{
	size_t start = 0;

	if (memchr(digits, '.', len) != NULL) {
		while (digits[len - 1] == '0')
			len--;
		if (digits[len - 1] == '.')
			len--;
	}
	while (start + 1 < len && digits[start] == '0' && digits[start + 1] != '.')
		start++;
	return (uint32_t)hash64((struct str){ digits + start, len - start });
}

/* Digits from pos on; *end is behind them. */
static uint32_t
read_digits(struct str text, size_t pos, size_t *end)
{
	char digits[MAX_DIGITS];
	size_t n = 0;

	for (; pos < text.len; pos++) {
		if (digit_at(text, pos) || (text.s[pos] == '.' && digit_at(text, pos + 1))) {
			if (n < sizeof(digits))
				digits[n++] = text.s[pos];
		} else if (!is_thousands(text, pos))
			break;
	}
	*end = pos;
	return value_of(digits, n);
}

/* Skips any of the words right behind a number, with a space between or none; 0 when there is none. */
static size_t
follow(struct str text, size_t pos, const char *const *words, size_t n)
{
	size_t start = pos < text.len && text.s[pos] == ' ' ? pos + 1 : pos, i;

	for (i = 0; i < n; i++)
		if (str_starts(str_slice(text, start, text.len), words[i]))
			return start + strlen(words[i]) - pos;
	return 0;
}

static size_t
push_number(struct fold *f, struct str text, size_t pos)
{
	static const char *const percent[] = { "%", "％", "퍼센트", "percent", "per cent", "pct" };
	static const char *const scales[] = { "조", "억", "만", "천", "백" };
	struct fold_number *n;
	size_t end, tail, unit;

	f->numbers = arena_grow(f->arena, f->numbers, f->nnumbers, &f->numbers_cap, sizeof(*f->numbers));
	n = &f->numbers[f->nnumbers++];
	n->at = f->len;
	n->value = read_digits(text, pos, &end);
	push(f, FOLD_NUMBER);
	tail = end;
	while (tail < end + 9 && (unit = follow(text, tail, scales, ARRAY_LEN(scales))) > 0)
		tail += unit;
	unit = follow(text, end, percent, ARRAY_LEN(percent));
	n->text = str_slice(text, pos, unit > 0 ? end + unit : tail);
	if (unit == 0)
		return end;
	push(f, '%');
	return end + unit;
}

void
fold_add(struct fold *f, struct str text)
{
	size_t pos = 0, need = f->len + text.len;
	uint32_t cp;

	if (need > f->cap) {
		uint32_t *old = f->symbols;

		f->cap = need > 2 * f->cap ? need : 2 * f->cap;
		need = f->cap;
		f->symbols = arena_alloc(f->arena, need * sizeof(*f->symbols));
		if (f->len > 0)
			memcpy(f->symbols, old, f->len * sizeof(*old));
	}
	while (pos < text.len) {
		unsigned char c = (unsigned char)text.s[pos];

		if (c >= 0x80) {
			pos += utf8_decode(text, pos, &cp);
			push_letter(f, cp);
		} else if (utf8_is_digit(c)) {
			pos = push_number(f, text, pos);
		} else {
			push_ascii(f, c);
			pos++;
		}
	}
}
