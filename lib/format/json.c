#include "format/json.h"

#include <string.h>

#include "format/json_scan.h"

/* What the member loop of json_scan carries from one member to the next. */
struct members {
	struct json_record *rec;
	struct arena *arena;
	size_t cap;		/* of rec->cuts */
	size_t kept;		/* members left in the record so far */
	size_t next;		/* of the fields: the one behind the last that was found */
	size_t comma;		/* where the comma before this member stands */
	bool open;		/* the last cut goes on to the next member's name */
};

/*
 * The field that the raw name (with quotes) means, or NULL.  Looked for from the one behind the last found:
 * programs name the fields in the order in which records hold them.
 */
static struct json_field *
find_field(struct str raw, bool escaped, struct json_field *fields, size_t n, struct members *m)
{
	struct str name = { raw.s + 1, raw.len - 2 };
	size_t i;

	if (escaped)
		name = json_string(m->arena, &(struct json_value){ JSON_STRING, raw, true });
	for (i = 0; i < n; i++) {
		struct json_field *field = &fields[m->next < n ? m->next : 0];

		m->next = (size_t)(field - fields) + 1;
		if (field->name[0] == (name.len ? name.s[0] : '\0') && str_is(name, field->name))
			return field;
	}
	return NULL;
}

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
scan_member(struct json_scan *s, struct json_field *fields, size_t n, struct members *m)
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
	if (!json_scan_name(s))
		return false;
	name.len = (size_t)(s->p - name.s);
	escaped = s->escaped;
	if (!json_scan_colon(s) || !json_scan_value(s, 1, &value))
		return false;
	field = find_field(name, escaped, fields, n, m);
	if (field != NULL)
		field->value = value;
	if (field != NULL && field->own)
		cut_member(m, start, (size_t)(s->p - s->start));
	else
		m->kept++;
	return true;
}

static bool
scan_record(struct json_scan *s, struct json_field *fields, size_t n, struct members *m)
{
	json_skip_space(s);
	s->start = s->p;
	if (s->p == s->end || *s->p != '{')
		return json_fail(s, "expected an object");
	s->p++;
	json_skip_space(s);
	if (s->p < s->end && *s->p == '}') {
		s->p++;
	} else {
		for (;;) {
			if (!scan_member(s, fields, n, m))
				return false;
			json_skip_space(s);
			if (s->p == s->end)
				return json_fail(s, "unterminated object");
			if (*s->p == '}')
				break;
			if (*s->p != ',')
				return json_fail(s, "expected ',' or '}'");
			m->comma = (size_t)(s->p - s->start);
			s->p++;
			json_skip_space(s);
		}
		s->p++;
	}
	m->rec->line = (struct str){ s->start, (size_t)(s->p - s->start) };
	json_skip_space(s);
	return s->p == s->end || json_fail(s, "text after the object");
}

bool
json_scan(struct str line, struct json_field *fields, size_t n, struct arena *arena,
    struct json_record *rec, struct err *err)
{
	struct json_scan s = json_scan_of(line);
	struct members m = { .rec = rec, .arena = arena };
	size_t i;

	for (i = 0; i < n; i++)
		fields[i].value = (struct json_value){ .type = JSON_ABSENT };
	*rec = (struct json_record){ 0 };
	if (!scan_record(&s, fields, n, &m)) {
		s.start = line.s;	/* errors count from the line's first byte */
		json_scan_error(&s, err);
		return false;
	}
	rec->empty = m.kept == 0;
	return true;
}

bool
json_parse(struct str text, struct json_value *value, struct err *err)
{
	struct json_scan s = json_scan_of(text);
	bool ok;

	json_skip_space(&s);
	ok = json_scan_value(&s, 0, value);
	if (ok) {
		json_skip_space(&s);
		ok = s.p == s.end || json_fail(&s, "text after the value");
	}
	if (!ok)
		json_scan_error(&s, err);
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
