#include "format/json_scan.h"

#include <string.h>

#include "base/utf8.h"

bool
json_fail(struct json_scan *s, const char *msg)
{
	s->error = msg;
	return false;
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

int32_t
json_hex4(const char *p, const char *end)
{
	int32_t value = 0;
	int i, digit;

	if (end - p < 4)
		return -1;
	for (i = 0; i < 4; i++) {
		digit = hex_digit(p[i]);
		if (digit < 0)
			return -1;
		value = value << 4 | digit;
	}
	return value;
}

static bool
scan_escape(struct json_scan *s)
{
	s->escaped = true;
	if (s->end - s->p < 2)
		return json_fail(s, "unterminated string");
	switch (s->p[1]) {
	case '"': case '\\': case '/': case 'b': case 'f': case 'n': case 'r': case 't':
		s->p += 2;
		return true;
	case 'u':
		if (json_hex4(s->p + 2, s->end) < 0)
			return json_fail(s, "invalid \\u escape");
		s->p += 6;
		return true;
	default:
		return json_fail(s, "invalid escape");
	}
}

/* From the opening quote to behind the closing one. */
static bool
json_scan_string(struct json_scan *s)
{
	unsigned n;

	s->escaped = false;
	s->p++;
	while ((s->p = json_skip_plain(s->p, s->end)) < s->end) {
		unsigned char c = (unsigned char)*s->p;

		if (c == '"') {
			s->p++;
			return true;
		}
		if (c == '\\') {
			if (!scan_escape(s))
				return false;
			continue;
		}
		if (c < 0x20)
			return json_fail(s, "control character in a string");
		n = utf8_sequence((struct str){ s->p, (size_t)(s->end - s->p) }, 0);
		if (n == 0)
			return json_fail(s, "invalid UTF-8");
		s->p += n;
	}
	return json_fail(s, "unterminated string");
}

static bool
is_digit(const struct json_scan *s)
{
	return s->p < s->end && *s->p >= '0' && *s->p <= '9';
}

static bool
scan_digits(struct json_scan *s)
{
	if (!is_digit(s))
		return json_fail(s, "expected a digit");
	while (is_digit(s))
		s->p++;
	return true;
}

static bool
scan_number(struct json_scan *s)
{
	if (*s->p == '-')
		s->p++;
	if (s->p < s->end && *s->p == '0')
		s->p++;
	else if (!scan_digits(s))
		return false;
	if (s->p < s->end && *s->p == '.') {
		s->p++;
		if (!scan_digits(s))
			return false;
	}
	if (s->p < s->end && (*s->p == 'e' || *s->p == 'E')) {
		s->p++;
		if (s->p < s->end && (*s->p == '+' || *s->p == '-'))
			s->p++;
		if (!scan_digits(s))
			return false;
	}
	return true;
}

static bool
scan_word(struct json_scan *s, const char *word)
{
	size_t n = strlen(word);

	if ((size_t)(s->end - s->p) < n || memcmp(s->p, word, n) != 0)
		return json_fail(s, "expected a value");
	s->p += n;
	return true;
}

/* A value that is no array or object. */
static bool
scan_scalar(struct json_scan *s, enum json_type *type)
{
	switch (*s->p) {
	case '"':
		*type = JSON_STRING;
		return json_scan_string(s);
	case 't':
		*type = JSON_TRUE;
		return scan_word(s, "true");
	case 'f':
		*type = JSON_FALSE;
		return scan_word(s, "false");
	case 'n':
		*type = JSON_NULL;
		return scan_word(s, "null");
	case '-': case '0': case '1': case '2': case '3': case '4':
	case '5': case '6': case '7': case '8': case '9':
		*type = JSON_NUMBER;
		return scan_number(s);
	default:
		return json_fail(s, "expected a value");
	}
}

bool
json_scan_name(struct json_scan *s)
{
	if (s->p == s->end || *s->p != '"')
		return json_fail(s, "expected a member name in quotes");
	return json_scan_string(s);
}

bool
json_scan_colon(struct json_scan *s)
{
	json_skip_space(s);
	if (s->p == s->end || *s->p != ':')
		return json_fail(s, "expected ':'");
	s->p++;
	json_skip_space(s);
	return true;
}

/* One bit for each open bracket: set for an object. */
struct nesting {
	uint8_t objects[JSON_MAX_DEPTH / 8];
	unsigned depth;
};

static bool
in_object(const struct nesting *n)
{
	return n->objects[(n->depth - 1) / 8] >> (n->depth - 1) % 8 & 1;
}

/* Enters the bracket at p.  *closed: it was empty and is behind us. */
static bool
scan_open(struct json_scan *s, struct nesting *n, bool *closed)
{
	bool object = *s->p == '{';
	unsigned i = n->depth / 8, bit = 1u << n->depth % 8;

	if (n->depth == JSON_MAX_DEPTH)
		return json_fail(s, "nested deeper than 512");
	n->objects[i] = (uint8_t)(object ? n->objects[i] | bit : n->objects[i] & ~bit);
	n->depth++;
	s->p++;
	json_skip_space(s);
	*closed = s->p < s->end && *s->p == (object ? '}' : ']');
	if (*closed) {
		s->p++;
		n->depth--;
		return true;
	}
	return !object || (json_scan_name(s) && json_scan_colon(s));
}

/* Behind a value: leaves brackets that close here.  *more: another item follows, and p is at it. */
static bool
scan_after(struct json_scan *s, struct nesting *n, unsigned base, bool *more)
{
	*more = false;
	while (n->depth > base) {
		bool object = in_object(n);

		json_skip_space(s);
		if (s->p == s->end)
			return json_fail(s, object ? "unterminated object" : "unterminated array");
		if (*s->p == (object ? '}' : ']')) {
			s->p++;
			n->depth--;
			continue;
		}
		if (*s->p != ',')
			return json_fail(s, object ? "expected ',' or '}'" : "expected ',' or ']'");
		s->p++;
		json_skip_space(s);
		*more = true;
		return !object || (json_scan_name(s) && json_scan_colon(s));
	}
	return true;
}

/* The array or object at p, without recursion. */
static bool
scan_nested(struct json_scan *s, unsigned depth)
{
	struct nesting n = { .depth = depth };
	enum json_type inner;
	bool more = true, closed;

	while (more) {
		if (s->p == s->end)
			return json_fail(s, "expected a value");
		if (*s->p == '{' || *s->p == '[') {
			if (!scan_open(s, &n, &closed))
				return false;
			if (!closed)
				continue;
		} else if (!scan_scalar(s, &inner)) {
			return false;
		}
		if (!scan_after(s, &n, depth, &more))
			return false;
	}
	return true;
}

bool
json_scan_value(struct json_scan *s, unsigned depth, struct json_value *value)
{
	const char *start = s->p;
	bool ok;

	if (s->p == s->end)
		return json_fail(s, "expected a value");
	/* most members are scalars, which need no stack of brackets */
	if (*start == '{' || *start == '[') {
		value->type = *start == '{' ? JSON_OBJECT : JSON_ARRAY;
		ok = scan_nested(s, depth);
	} else {
		ok = scan_scalar(s, &value->type);
	}
	if (!ok)
		return false;
	value->raw = (struct str){ start, (size_t)(s->p - start) };
	value->escaped = value->type == JSON_STRING && s->escaped;
	return true;
}

void
json_scan_error(const struct json_scan *s, struct err *err)
{
	err->pos = (size_t)(s->p - s->start);
	err->msg = s->error;
}
