/* The second half of json.h: strings, numbers, items and members of what json_scan has accepted. */
#include "format/json.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/decimal.h"
#include "base/utf8.h"
#include "format/json_scan.h"

#define FEW_DIGITS 9

static char
plain_escape(char c)
{
	switch (c) {
	case 'b': return '\b';
	case 'f': return '\f';
	case 'n': return '\n';
	case 'r': return '\r';
	case 't': return '\t';
	default: return c;
	}
}

/* The code point of the \u escape at p (and its low half); *used is how many bytes it takes. */
static uint32_t
unicode_escape(const char *p, const char *end, size_t *used)
{
	int32_t high = json_hex4(p + 2, end), low;

	*used = 6;
	if (high < 0xD800 || high > 0xDBFF || end - p < 12 || p[6] != '\\' || p[7] != 'u')
		return (uint32_t)high;
	low = json_hex4(p + 8, end);
	if (low < 0xDC00 || low > 0xDFFF)
		return (uint32_t)high;
	*used = 12;
	return 0x10000 + ((uint32_t)(high - 0xD800) << 10) + (uint32_t)(low - 0xDC00);
}

struct str
json_string(struct arena *arena, const struct json_value *v)
{
	const char *p = v->raw.s + 1, *end = v->raw.s + v->raw.len - 1;
	char *out, *to;
	size_t used;

	if (!v->escaped)
		return (struct str){ p, (size_t)(end - p) };
	out = to = arena_alloc(arena, v->raw.len);
	while (p < end) {
		const char *slash = memchr(p, '\\', (size_t)(end - p));
		size_t plain = (size_t)((slash ? slash : end) - p);

		memcpy(to, p, plain);
		to += plain;
		p += plain;
		if (p == end)
			break;
		if (p[1] == 'u') {
			to += utf8_encode(unicode_escape(p, end, &used), to);
			p += used;
		} else {
			*to++ = plain_escape(p[1]);
			p += 2;
		}
	}
	return (struct str){ out, (size_t)(to - out) };
}

struct str
json_string_or_empty(struct arena *arena, const struct json_value *v)
{
	if (v->type != JSON_STRING)
		return (struct str){ "", 0 };
	return json_string(arena, v);
}

double
json_number(const struct json_value *v)
{
	char small[64], *text = small;
	double number;

	if (v->type != JSON_NUMBER)
		return NAN;
	if (decimal_parse(v->raw, &number))
		return number;
	if (v->raw.len >= sizeof(small))
		text = xmemdup(v->raw.s, v->raw.len);
	else
		memcpy(small, v->raw.s, v->raw.len);
	if (text == small)
		small[v->raw.len] = '\0';
	number = strtod(text, NULL);
	if (text != small)
		free(text);
	return number;
}

/* Nearly all sizes are a few digits: their number, or (size_t)-1 for what is written otherwise. */
static size_t
few_digits(struct str raw)
{
	size_t n = 0, i;

	if (raw.len > FEW_DIGITS)
		return (size_t)-1;
	for (i = 0; i < raw.len; i++) {
		if (raw.s[i] < '0' || raw.s[i] > '9')
			return (size_t)-1;
		n = 10 * n + (size_t)(raw.s[i] - '0');
	}
	return n;
}

bool
json_size(const struct json_value *v, size_t max, size_t *n)
{
	double number;
	size_t few = v->type == JSON_NUMBER ? few_digits(v->raw) : (size_t)-1;

	if (few <= max && few != (size_t)-1) {
		*n = few;
		return true;
	}
	number = json_number(v);	/* 1e3 may be one as well */
	if (!(number >= 0) || number > (double)max || number != floor(number))
		return false;
	*n = (size_t)number;
	return true;
}

/*
 * What json_scan has accepted need not be checked again: a string ends at the next quote that no
 * backslash stands before, an array or object where as many brackets closed as opened.
 */

/* How many of the eight bytes at p come before the first quote or backslash, at most 8. */
static unsigned
bytes_inside(const char *p)
{
	const uint64_t ones = 0x0101010101010101u, high = 0x8080808080808080u;
	uint64_t w = json_word(p), quote = w ^ ones * '"', slash = w ^ ones * '\\';
	uint64_t found = (((quote - ones) & ~quote) | ((slash - ones) & ~slash)) & high;

	return found ? (unsigned)__builtin_ctzll(found) / 8 : 8;
}

/* Behind the string that begins at p. */
static const char *
skip_string(const char *p, const char *end, bool *escaped)
{
	unsigned n;

	*escaped = false;
	p++;
	for (;;) {
		for (n = 8; n == 8 && end - p >= 8; p += n)
			n = bytes_inside(p);
		/* the last bytes of a value */
		while (n == 8 && p < end && *p != '"' && *p != '\\')
			p++;
		if (p >= end || *p == '"')
			break;
		*escaped = true;
		p += 2;
	}
	return p < end ? p + 1 : end;
}

/* Behind the array or object that begins at p. */
static const char *
skip_brackets(const char *p, const char *end)
{
	size_t depth = 0;
	bool escaped;

	while (p < end) {
		char c = *p;

		if (c == '"') {
			p = skip_string(p, end, &escaped);
			continue;
		}
		p++;
		if (c == '{' || c == '[')
			depth++;
		else if ((c == '}' || c == ']') && --depth == 0)
			break;
	}
	return p;
}

/* The string at s->p, which is left behind it. */
static void
take_string(struct json_scan *s, struct json_value *value)
{
	const char *start = s->p;

	s->p = skip_string(start, s->end, &value->escaped);
	value->type = JSON_STRING;
	value->raw = (struct str){ start, (size_t)(s->p - start) };
}

/* The value at s->p, which is left behind it. */
static void
take_value(struct json_scan *s, struct json_value *value)
{
	const char *start = s->p;

	if (*start == '"') {
		take_string(s, value);
		return;
	}
	value->escaped = false;
	switch (*start) {
	case '[':
	case '{':
		value->type = *start == '[' ? JSON_ARRAY : JSON_OBJECT;
		s->p = skip_brackets(start, s->end);
		break;
	default:
		value->type = *start == 't' ? JSON_TRUE
		    : *start == 'f'	    ? JSON_FALSE
		    : *start == 'n'	    ? JSON_NULL
					    : JSON_NUMBER;
		while (s->p < s->end && *s->p > ' ' && *s->p != ',' && *s->p != ']' && *s->p != '}')
			s->p++;
	}
	value->raw = (struct str){ start, (size_t)(s->p - start) };
}

/* Goes to the next item: behind the opening bracket or the comma.  False at the closing bracket. */
static bool
step(struct json_scan *s)
{
	if (s->p == s->start)
		s->p++;
	json_skip_space(s);
	if (s->p < s->end && *s->p == ',')
		s->p++;
	json_skip_space(s);
	return s->p < s->end && *s->p != ']' && *s->p != '}';
}

bool
json_next_item(const struct json_value *array, size_t *pos, struct json_value *item)
{
	struct json_scan s = json_scan_of(array->raw);

	if (array->type != JSON_ARRAY)
		return false;
	s.p += *pos;
	if (!step(&s))
		return false;
	take_value(&s, item);
	*pos = (size_t)(s.p - s.start);
	return true;
}

enum json_type
json_enter_item(const struct json_value *array, size_t *pos)
{
	struct json_scan s = json_scan_of(array->raw);
	struct json_value item = { .type = JSON_OBJECT };

	s.p += *pos;
	if (array->type != JSON_ARRAY || !step(&s))
		return JSON_ABSENT;
	if (*s.p == '{')
		s.p++;
	else
		take_value(&s, &item);
	*pos = (size_t)(s.p - s.start);
	return item.type;
}

bool
json_next_member(const struct json_value *object, size_t *pos, struct json_value *key,
    struct json_value *item)
{
	struct json_scan s = json_scan_of(object->raw);
	bool more;

	if (object->type != JSON_OBJECT && (object->type != JSON_ARRAY || *pos == 0))
		return false;
	s.p += *pos;
	more = step(&s);
	if (more) {
		take_string(&s, key);
		json_skip_space(&s);
		s.p++;	/* the colon */
		json_skip_space(&s);
		take_value(&s, item);
	} else if (s.p < s.end) {
		s.p++;	/* behind the closing brace */
	}
	*pos = (size_t)(s.p - s.start);
	return more;
}

struct json_value
json_get(const struct json_value *object, const char *name)
{
	struct json_value key, item, found = { .type = JSON_ABSENT };
	struct arena arena = { 0 };
	size_t pos = 0;

	while (json_next_member(object, &pos, &key, &item)) {
		if (str_is(json_string(&arena, &key), name))
			found = item;
	}
	arena_free(&arena);
	return found;
}
