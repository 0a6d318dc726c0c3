#include "format/json.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"

/* The scanner's place.  Nothing is read at or beyond end. */
struct scan {
	const char *start, *p, *end;
	const char *error;
	bool escaped;		/* the string scanned last holds a backslash */
};

static bool
fail(struct scan *s, const char *msg)
{
	s->error = msg;
	return false;
}

static void
skip_space(struct scan *s)
{
	while (s->p < s->end && (*s->p == ' ' || *s->p == '\t' || *s->p == '\n' || *s->p == '\r'))
		s->p++;
}

/*
 * Whether none of the eight bytes is a quote, a backslash, a control character or part of a multi-byte
 * sequence: the usual "has a zero byte" trick on the word, three times.  A borrow can only raise a false
 * alarm above a true one, so the answer "none" is exact.
 */
static bool
plain_word(const char *p)
{
	const uint64_t ones = 0x0101010101010101u, high = 0x8080808080808080u;
	uint64_t w, quote, slash;

	memcpy(&w, p, sizeof(w));
	quote = w ^ ones * '"';
	slash = w ^ ones * '\\';
	return ((w | (w - ones * 0x20) | (quote - ones) | (slash - ones)) & high) == 0;
}

/* Whether p holds a three-byte sequence with a lead that needs no range check: all of Hangul has one. */
static bool
plain_triple(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return (u[0] & 0xF0) == 0xE0 && u[0] != 0xE0 && u[0] != 0xED && (u[1] & 0xC0) == 0x80 &&
	    (u[2] & 0xC0) == 0x80;
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

/* Four hex digits at p, or -1. */
static int32_t
hex4(const char *p, const char *end)
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
scan_escape(struct scan *s)
{
	s->escaped = true;
	if (s->end - s->p < 2)
		return fail(s, "unterminated string");
	switch (s->p[1]) {
	case '"': case '\\': case '/': case 'b': case 'f': case 'n': case 'r': case 't':
		s->p += 2;
		return true;
	case 'u':
		if (hex4(s->p + 2, s->end) < 0)
			return fail(s, "invalid \\u escape");
		s->p += 6;
		return true;
	default:
		return fail(s, "invalid escape");
	}
}

/* From the opening quote to behind the closing one. */
static bool
scan_string(struct scan *s)
{
	unsigned n;

	s->escaped = false;
	s->p++;
	while (s->p < s->end) {
		unsigned char c = (unsigned char)*s->p;

		if (c >= 0x80) {
			while (s->end - s->p >= 3 && plain_triple(s->p))
				s->p += 3;
			if (s->p == s->end || (unsigned char)*s->p < 0x80)
				continue;
			n = utf8_sequence((struct str){ s->p, (size_t)(s->end - s->p) }, 0);
			if (n == 0)
				return fail(s, "invalid UTF-8");
			s->p += n;
		} else if (c == '"') {
			s->p++;
			return true;
		} else if (c == '\\') {
			if (!scan_escape(s))
				return false;
		} else if (c < 0x20) {
			return fail(s, "control character in a string");
		} else {
			s->p++;
			while (s->end - s->p >= 8 && plain_word(s->p))
				s->p += 8;
		}
	}
	return fail(s, "unterminated string");
}

static bool
is_digit(const struct scan *s)
{
	return s->p < s->end && *s->p >= '0' && *s->p <= '9';
}

static bool
scan_digits(struct scan *s)
{
	if (!is_digit(s))
		return fail(s, "expected a digit");
	while (is_digit(s))
		s->p++;
	return true;
}

static bool
scan_number(struct scan *s)
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
scan_word(struct scan *s, const char *word)
{
	size_t n = strlen(word);

	if ((size_t)(s->end - s->p) < n || memcmp(s->p, word, n) != 0)
		return fail(s, "expected a value");
	s->p += n;
	return true;
}

/* A value that is no array or object. */
static bool
scan_scalar(struct scan *s, enum json_type *type)
{
	switch (*s->p) {
	case '"':
		*type = JSON_STRING;
		return scan_string(s);
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
		return fail(s, "expected a value");
	}
}

static bool
scan_name(struct scan *s)
{
	if (s->p == s->end || *s->p != '"')
		return fail(s, "expected a member name in quotes");
	return scan_string(s);
}

/* The colon behind a name, and the space around it. */
static bool
scan_colon(struct scan *s)
{
	skip_space(s);
	if (s->p == s->end || *s->p != ':')
		return fail(s, "expected ':'");
	s->p++;
	skip_space(s);
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
scan_open(struct scan *s, struct nesting *n, bool *closed)
{
	bool object = *s->p == '{';
	unsigned i = n->depth / 8, bit = 1u << n->depth % 8;

	if (n->depth == JSON_MAX_DEPTH)
		return fail(s, "nested deeper than 512");
	n->objects[i] = (uint8_t)(object ? n->objects[i] | bit : n->objects[i] & ~bit);
	n->depth++;
	s->p++;
	skip_space(s);
	*closed = s->p < s->end && *s->p == (object ? '}' : ']');
	if (*closed) {
		s->p++;
		n->depth--;
		return true;
	}
	return !object || (scan_name(s) && scan_colon(s));
}

/* Behind a value: leaves brackets that close here.  *more: another item follows, and p is at it. */
static bool
scan_after(struct scan *s, struct nesting *n, unsigned base, bool *more)
{
	*more = false;
	while (n->depth > base) {
		bool object = in_object(n);

		skip_space(s);
		if (s->p == s->end)
			return fail(s, object ? "unterminated object" : "unterminated array");
		if (*s->p == (object ? '}' : ']')) {
			s->p++;
			n->depth--;
			continue;
		}
		if (*s->p != ',')
			return fail(s, object ? "expected ',' or '}'" : "expected ',' or ']'");
		s->p++;
		skip_space(s);
		*more = true;
		return !object || (scan_name(s) && scan_colon(s));
	}
	return true;
}

/* One value at p of any type, and all that is in it, without recursion.  depth: brackets open around it. */
static bool
scan_value(struct scan *s, unsigned depth, struct json_value *value)
{
	struct nesting n = { .depth = depth };
	const char *start = s->p;
	enum json_type inner;
	bool more = true, closed;

	if (s->p == s->end)
		return fail(s, "expected a value");
	value->type = *s->p == '{' ? JSON_OBJECT : *s->p == '[' ? JSON_ARRAY : JSON_ABSENT;
	while (more) {
		if (s->p == s->end)
			return fail(s, "expected a value");
		if (*s->p == '{' || *s->p == '[') {
			if (!scan_open(s, &n, &closed))
				return false;
			if (!closed)
				continue;
		} else if (!scan_scalar(s, &inner)) {
			return false;
		} else if (value->type == JSON_ABSENT) {
			value->type = inner;
		}
		if (!scan_after(s, &n, depth, &more))
			return false;
	}
	value->raw = (struct str){ start, (size_t)(s->p - start) };
	value->escaped = value->type == JSON_STRING && s->escaped;
	return true;
}

static void
set_error(const struct scan *s, struct err *err)
{
	err->pos = (size_t)(s->p - s->start);
	err->msg = s->error;
}

static struct scan
scan_of(struct str text)
{
	return (struct scan){ .start = text.s, .p = text.s, .end = text.s + text.len };
}

/* ------ the record ------ */

/* The field that the raw name (with quotes) means, or NULL. */
static struct json_field *
find_field(struct str raw, bool escaped, struct json_field *fields, size_t n, struct arena *arena)
{
	struct str name = { raw.s + 1, raw.len - 2 };
	size_t i;

	if (escaped)
		name = json_string(arena, &(struct json_value){ JSON_STRING, raw, true });
	for (i = 0; i < n; i++)
		if (fields[i].name[0] == (name.len ? name.s[0] : '\0') && str_is(name, fields[i].name))
			return &fields[i];
	return NULL;
}

/* What the member loop of json_scan carries from one member to the next. */
struct members {
	struct json_record *rec;
	struct arena *arena;
	size_t cap;		/* of rec->cuts */
	size_t kept;		/* members left in the record so far */
	size_t comma;		/* where the comma before this member stands */
	bool open;		/* the last cut goes on to the next member's name */
};

/* Notes that [start, end) is an own member: with the comma before it, or else the one behind it. */
static void
cut_member(struct members *m, size_t start, size_t end)
{
	struct json_record *rec = m->rec;

	rec->cuts = arena_grow(m->arena, rec->cuts, rec->ncuts, &m->cap, sizeof(*rec->cuts));
	rec->cuts[rec->ncuts++] = (struct span){ m->kept ? m->comma : start, end };
	m->open = m->kept == 0;
}

static bool
scan_member(struct scan *s, struct json_field *fields, size_t n, struct members *m)
{
	size_t start = (size_t)(s->p - s->start);
	struct json_value value;
	struct json_field *field;
	struct str name;
	bool escaped;

	if (m->open)
		m->rec->cuts[m->rec->ncuts - 1].end = start;
	m->open = false;
	name.s = s->p;
	if (!scan_name(s))
		return false;
	name.len = (size_t)(s->p - name.s);
	escaped = s->escaped;
	if (!scan_colon(s) || !scan_value(s, 1, &value))
		return false;
	field = find_field(name, escaped, fields, n, m->arena);
	if (field != NULL)
		field->value = value;
	if (field != NULL && field->own)
		cut_member(m, start, (size_t)(s->p - s->start));
	else
		m->kept++;
	return true;
}

static bool
scan_record(struct scan *s, struct json_field *fields, size_t n, struct members *m)
{
	skip_space(s);
	s->start = s->p;
	if (s->p == s->end || *s->p != '{')
		return fail(s, "expected an object");
	s->p++;
	skip_space(s);
	if (s->p < s->end && *s->p == '}') {
		s->p++;
	} else {
		for (;;) {
			if (!scan_member(s, fields, n, m))
				return false;
			skip_space(s);
			if (s->p == s->end)
				return fail(s, "unterminated object");
			if (*s->p == '}')
				break;
			if (*s->p != ',')
				return fail(s, "expected ',' or '}'");
			m->comma = (size_t)(s->p - s->start);
			s->p++;
			skip_space(s);
		}
		s->p++;
	}
	m->rec->line = (struct str){ s->start, (size_t)(s->p - s->start) };
	skip_space(s);
	return s->p == s->end || fail(s, "text after the object");
}

bool
json_scan(struct str line, struct json_field *fields, size_t n, struct arena *arena,
    struct json_record *rec, struct err *err)
{
	struct scan s = scan_of(line);
	struct members m = { .rec = rec, .arena = arena };
	size_t i;

	for (i = 0; i < n; i++)
		fields[i].value = (struct json_value){ .type = JSON_ABSENT };
	*rec = (struct json_record){ 0 };
	if (!scan_record(&s, fields, n, &m)) {
		s.start = line.s;	/* errors count from the line's first byte */
		set_error(&s, err);
		return false;
	}
	rec->empty = m.kept == 0;
	return true;
}

bool
json_parse(struct str text, struct json_value *value, struct err *err)
{
	struct scan s = scan_of(text);
	bool ok;

	skip_space(&s);
	ok = scan_value(&s, 0, value);
	if (ok) {
		skip_space(&s);
		ok = s.p == s.end || fail(&s, "text after the value");
	}
	if (!ok)
		set_error(&s, err);
	return ok;
}

void
json_splice(struct strbuf *out, const struct json_record *rec, struct str members)
{
	const char *line = rec->line.s;
	size_t i, from = 0;

	strbuf_grow(out, rec->line.len + members.len + 2);
	for (i = 0; i < rec->ncuts; i++) {
		strbuf_add(out, line + from, rec->cuts[i].start - from);
		from = rec->cuts[i].end;
	}
	strbuf_add(out, line + from, rec->line.len - 1 - from);
	if (members.len > 0 && !rec->empty)
		strbuf_addc(out, ',');
	strbuf_add_str(out, members);
	strbuf_addc(out, '}');
}

/* ------ reading ------ */

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
	int32_t high = hex4(p + 2, end), low;

	*used = 6;
	if (high < 0xD800 || high > 0xDBFF || end - p < 12 || p[6] != '\\' || p[7] != 'u')
		return (uint32_t)high;
	low = hex4(p + 8, end);
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

bool
json_size(const struct json_value *v, size_t max, size_t *n)
{
	double number = json_number(v);

	if (!(number >= 0) || number > (double)max || number != floor(number))
		return false;
	*n = (size_t)number;
	return true;
}

/* Goes to the next item: behind the opening bracket or the comma.  False at the closing bracket. */
static bool
step(struct scan *s)
{
	if (s->p == s->start)
		s->p++;
	skip_space(s);
	if (s->p < s->end && *s->p == ',')
		s->p++;
	skip_space(s);
	return s->p < s->end && *s->p != ']' && *s->p != '}';
}

bool
json_next_item(const struct json_value *array, size_t *pos, struct json_value *item)
{
	struct scan s = scan_of(array->raw);

	if (array->type != JSON_ARRAY)
		return false;
	s.p += *pos;
	if (!step(&s) || !scan_value(&s, 0, item))
		return false;
	*pos = (size_t)(s.p - s.start);
	return true;
}

bool
json_next_member(const struct json_value *object, size_t *pos, struct json_value *key,
    struct json_value *item)
{
	struct scan s = scan_of(object->raw);

	if (object->type != JSON_OBJECT)
		return false;
	s.p += *pos;
	if (!step(&s) || !scan_value(&s, 0, key))
		return false;
	skip_space(&s);
	s.p++;
	skip_space(&s);
	if (!scan_value(&s, 0, item))
		return false;
	*pos = (size_t)(s.p - s.start);
	return true;
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
