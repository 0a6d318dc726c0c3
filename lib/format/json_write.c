#include "format/json_write.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "base/utf8.h"
#include "format/json_scan.h"

void
json_open(struct strbuf *b, char bracket)
{
	json_comma(b);
	strbuf_addc(b, bracket);
}

void
json_close(struct strbuf *b, char bracket)
{
	strbuf_addc(b, bracket);
}

static void
add_escape(struct strbuf *b, unsigned char c)
{
	static const char from[] = "\"\\\b\f\n\r\t", to[] = "\"\\bfnrt";
	const char *at = c ? strchr(from, c) : NULL;

	if (at != NULL)
		strbuf_addf(b, "\\%c", to[at - from]);
	else
		strbuf_addf(b, "\\u%04x", c);
}

/*
 * Adds text and its quotes where no byte of it needs a closer look; nearly none does.  It is looked through
 * in the buffer, with quotes behind it to run into: eight bytes can then be read at any place of it.
 */
static bool
add_plain(struct strbuf *b, struct str text)
{
	char *at;

	strbuf_grow(b, text.len + 1 + sizeof(uint64_t));
	at = b->s + b->len;
	*at++ = '"';
	if (text.len > 0)
		memcpy(at, text.s, text.len);
	memset(at + text.len, '"', sizeof(uint64_t));
	if (json_skip_plain(at, at + text.len + sizeof(uint64_t)) != at + text.len)
		return false;
	at[text.len + 1] = '\0';
	b->len += text.len + 2;
	return true;
}

static void
add_quoted(struct strbuf *b, struct str text)
{
	const char *end = text.s + text.len;
	size_t i = 0, from = 0;

	if (add_plain(b, text))
		return;
	strbuf_addc(b, '"');
	while ((i = (size_t)(json_skip_plain(text.s + i, end) - text.s)) < text.len) {
		unsigned char c = (unsigned char)text.s[i];
		unsigned n = utf8_sequence(text, i);

		if (n > 0 && c >= 0x20 && c != '"' && c != '\\') {
			i += n;
			continue;
		}
		strbuf_add(b, text.s + from, i - from);
		if (n == 0)
			strbuf_add_cp(b, UTF8_REPLACEMENT);
		else
			add_escape(b, c);
		from = ++i;
	}
	strbuf_add(b, text.s + from, text.len - from);
	strbuf_addc(b, '"');
}

void
json_add_string(struct strbuf *b, struct str text)
{
	json_comma(b);
	add_quoted(b, text);
}

/* The digits of n; printf takes several times as long, and most numbers of a record are small integers. */
static void
add_digits(struct strbuf *b, uint64_t n)
{
	char digits[20];
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
	strbuf_add(b, digits + at, sizeof(digits) - at);
}

/* digits / 10^places: those before the point, then those behind it with the zeros that lead them. */
static void
add_decimal(struct strbuf *b, const struct decimal *d)
{
	uint64_t whole = d->digits, rest = 0, unit = 1;
	unsigned i;

	for (i = 0; i < d->places; i++) {
		rest += whole % 10 * unit;
		whole /= 10;
		unit *= 10;
	}
	if (d->negative)
		strbuf_addc(b, '-');
	add_digits(b, whole);
	if (d->places == 0)
		return;
	strbuf_addc(b, '.');
	while ((unit /= 10) > 1 && rest < unit)
		strbuf_addc(b, '0');
	add_digits(b, rest);
}

void
json_add_number(struct strbuf *b, double number)
{
	struct decimal d;
	char digits[40];
	int precision;

	json_comma(b);
	if (!isfinite(number)) {
		strbuf_adds(b, "null");
		return;
	}
	if (decimal_of(number, &d)) {
		add_decimal(b, &d);
		return;
	}
	for (precision = 15; precision < 18; precision++) {
		snprintf(digits, sizeof(digits), "%.*g", precision, number);
		if (strtod(digits, NULL) == number)
			break;
	}
	strbuf_adds(b, digits);
}

void
json_add_size(struct strbuf *b, size_t n)
{
	json_comma(b);
	add_digits(b, n);
}

void
json_add_bool(struct strbuf *b, bool yes)
{
	json_comma(b);
	strbuf_adds(b, yes ? "true" : "false");
}

void
json_add_null(struct strbuf *b)
{
	json_comma(b);
	strbuf_adds(b, "null");
}

void
json_add_raw(struct strbuf *b, struct str raw)
{
	json_comma(b);
	strbuf_add_str(b, raw);
}
