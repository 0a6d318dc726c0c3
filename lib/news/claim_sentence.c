#include "news/claim_sentence.h"

#include <math.h>
#include <string.h>

#include "base/utf8.h"

enum {
	F_ID,
	F_ARTICLE,
	F_REV,
	F_START,
	F_TEXT,
	F_PART,
	F_LAST,
	F_OUTLET,
	F_PUBLISHED,
	F_LANG,
	F_URL,
	F_TITLE,
	F_COPY,
	F_ENTITIES,
	F_QUANTITIES,
	F_COUNT
};

/* In the order of a record's members: json_scan looks for each from the last found. */
static const char *const names[F_COUNT] = {"id", "article", "rev", "start", "text", "part", "last",
    "outlet", "published", "lang", "url", "title", "copy", "entities", "quantities"};
_Static_assert(F_COUNT == CLAIM_SENTENCE_NFIELDS, "CLAIM_SENTENCE_NFIELDS counts the members");

void
claim_sentence_fields(struct json_field fields[CLAIM_SENTENCE_NFIELDS])
{
	for (size_t i = 0; i < F_COUNT; i++)
		fields[i] = (struct json_field){.name = names[i]};
}

static bool
fail(struct err *err, const char *msg)
{
	*err = (struct err){.msg = msg};
	return false;
}

/*
 * The members of a figure or a name that extraction looks at, found in one pass, in the order in which
 * tag-entities writes them.
 */
enum {
	M_START,
	M_END,
	M_TYPE,
	M_ID,
	M_KIND,
	M_VALUE,
	M_UNIT,
	M_MODIFIER,
	M_OF,
	M_SIG,
	M_GRAIN,
	M_EXT,
	M_EQUALS,
	M_RELATIVE,
	M_COUNT
};

/* Which member key is, looked for from the one that is likely to come next; M_COUNT for none. */
static size_t
find_member(const struct json_value *key, size_t next)
{
	static const char *const wanted[M_COUNT] = {"start", "end", "type", "id", "kind", "value",
	    "unit", "modifier", "of", "sig", "grain", "ext", "equals", "relative"};
	struct str name = str_slice(key->raw, 1, key->raw.len - 1);
	for (size_t i = 0; i < M_COUNT; i++, next++) {
		next = next < M_COUNT ? next : 0;
		if (name.len && name.s[0] == wanted[next][0] && str_is(name, wanted[next]))
			return next;
	}
	return M_COUNT;
}

/* Those of an object, or of the item of a list that *pos has entered; type is that of either. */
static void
read_members(const struct json_value *object, enum json_type type, size_t *pos,
    struct json_value found[M_COUNT])
{
	struct json_value key, item;
	size_t next = 0;
	memset(found, 0, M_COUNT * sizeof(*found)); /* all JSON_ABSENT */
	while (type == JSON_OBJECT && json_next_member(object, pos, &key, &item)) {
		size_t at = find_member(&key, next);
		if (at == M_COUNT)
			continue;
		found[at] = item;
		next = at + 1;
	}
}

/* The start and end members, which must lie in text on code points. */
static bool
read_span(const struct json_value m[M_COUNT], struct str text, struct span *at)
{
	return json_size(&m[M_START], text.len, &at->start) &&
	    json_size(&m[M_END], text.len, &at->end) && at->start < at->end &&
	    utf8_boundary(text, at->start) && utf8_boundary(text, at->end);
}

static enum quantity_kind
read_kind(struct str word)
{
	for (int k = QUANTITY_NUMBER; k <= QUANTITY_TIME; k++)
		if (str_is(word, quantity_kind_name(k)))
			return k;
	return QUANTITY_NUMBER;
}

/* value: a number, [low, high] with null for open, or a date. */
static void
read_value(struct arena *arena, const struct json_value *v, struct quantity *q)
{
	struct json_value item;
	size_t pos = 0;
	q->value = q->low = q->high = NAN;
	if (v->type == JSON_NUMBER) {
		q->value = json_number(v);
	} else if (v->type == JSON_STRING) {
		q->when = json_string(arena, v);
	} else if (v->type == JSON_ARRAY) {
		if (json_next_item(v, &pos, &item))
			q->low = item.type == JSON_NUMBER ? json_number(&item) : -INFINITY;
		if (json_next_item(v, &pos, &item))
			q->high = item.type == JSON_NUMBER ? json_number(&item) : INFINITY;
	}
}

/* The wider span with 약, 여, 이상; the core where there is none. */
static struct span
read_ext(const struct json_value *ext, struct str text, struct span core)
{
	struct json_value inner[M_COUNT];
	struct span at;
	size_t pos = 0;
	if (ext->type != JSON_OBJECT)
		return core;
	read_members(ext, ext->type, &pos, inner);
	return read_span(inner, text, &at) && at.start <= core.start && at.end >= core.end ? at
											   : core;
}

static void
read_details(
    struct arena *arena, const struct json_value m[M_COUNT], struct str text, struct quantity *q)
{
	struct json_value item;
	size_t n, pos = 0;
	q->kind = read_kind(json_string_or_empty(arena, &m[M_KIND]));
	read_value(arena, &m[M_VALUE], q);
	q->unit = json_string_or_empty(arena, &m[M_UNIT]);
	q->grain = json_string_or_empty(arena, &m[M_GRAIN]);
	if (!modifier_parse(json_string_or_empty(arena, &m[M_MODIFIER]), &q->modifier))
		q->modifier = MODIFIER_EXACT;
	q->sig = json_size(&m[M_SIG], 30, &n) ? (unsigned)n : 0;
	q->equals = json_size(&m[M_EQUALS], SENTENCE_MAX_ITEMS, &n) ? n : QUANTITY_NONE;
	q->relative = m[M_RELATIVE].type == JSON_TRUE;
	q->ext = read_ext(&m[M_EXT], text, q->core);
	q->of[0] = q->of[1] = NAN;
	for (size_t i = 0;
	     i < 2 && m[M_OF].type == JSON_ARRAY && json_next_item(&m[M_OF], &pos, &item); i++)
		q->of[i] = json_number(&item);
}

static bool
read_figures(
    struct arena *arena, const struct json_value *list, struct claim_sentence *s, struct err *err)
{
	struct json_value m[M_COUNT];
	enum json_type type;
	size_t pos = 0, cap = 0, end = 0;
	while (s->nfigures < SENTENCE_MAX_ITEMS &&
	    (type = json_enter_item(list, &pos)) != JSON_ABSENT) {
		s->figures = arena_grow(arena, s->figures, s->nfigures, &cap, sizeof(*s->figures));
		struct quantity *q = &s->figures[s->nfigures++];
		memset(q, 0, sizeof(*q));
		read_members(list, type, &pos, m);
		if (!read_span(m, s->text, &q->core) || q->core.start < end)
			return fail(err, "quantities do not fit the text");
		end = q->core.end;
		read_details(arena, m, s->text, q);
	}
	return true;
}

static bool
read_mentions(struct arena *arena, const struct claim_frames *frames, const struct json_value *list,
    struct claim_sentence *s, struct err *err)
{
	struct json_value members[M_COUNT];
	enum json_type type;
	size_t pos = 0, end = 0;
	while (s->nmentions < SENTENCE_MAX_ITEMS &&
	    (type = json_enter_item(list, &pos)) != JSON_ABSENT) {
		struct mention m = {.named = true};
		read_members(list, type, &pos, members);
		if (!read_span(members, s->text, &m.at))
			return fail(err, "entities do not fit the text");
		if (m.at.start < end)
			continue;
		end = m.at.end;
		m.text = str_slice(s->text, m.at.start, m.at.end);
		m.id = json_string_or_empty(arena, &members[M_ID]);
		m.id = claim_frames_institution(frames, m.id.len ? m.id : m.text);
		m.type = claim_frames_type(frames, json_string_or_empty(arena, &members[M_TYPE]));
		s->mentions =
		    arena_grow(arena, s->mentions, s->nmentions, &s->mentions_cap, sizeof(m));
		s->mentions[s->nmentions++] = m;
	}
	return true;
}

/* Whether more of the text is Hangul than Latin: by the first bytes of its characters. */
static bool
is_korean(struct str text)
{
	size_t hangul = 0, latin = 0;
	for (size_t i = 0; i < text.len;) {
		unsigned char c = text.s[i];
		hangul += c >= 0xea && c <= 0xed;
		latin += (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
		i += c < 0xe0 ? 1 : 3;
	}
	return hangul * 2 > latin;
}

struct str
claim_sentence_article(
    struct arena *arena, const struct json_field fields[CLAIM_SENTENCE_NFIELDS])
{
	struct str article = json_string_or_empty(arena, &fields[F_ARTICLE].value);
	return article.len ? article : json_string_or_empty(arena, &fields[F_ID].value);
}

bool
claim_sentence_read(struct arena *arena, const struct claim_frames *frames,
    const struct json_field fields[CLAIM_SENTENCE_NFIELDS], struct claim_sentence *s,
    struct err *err)
{
	const struct json_field *f = fields;
	memset(s, 0, sizeof(*s));
	const struct {
		size_t field;
		struct str *to;
	} strings[] = {
	    {F_REV, &s->rev},
	    {F_OUTLET, &s->outlet},
	    {F_PUBLISHED, &s->published},
	    {F_LANG, &s->lang},
	    {F_URL, &s->url},
	    {F_TITLE, &s->title},
	    {F_PART, &s->part},
	    {F_TEXT, &s->text},
	};
	for (size_t i = 0; i < ARRAY_LEN(strings); i++)
		*strings[i].to = json_string_or_empty(arena, &f[strings[i].field].value);
	if (f[F_TEXT].value.type != JSON_STRING)
		return fail(err, "text is missing or no string");
	s->article = claim_sentence_article(arena, fields);
	if (s->article.len == 0)
		return fail(err, "article is missing");
	if (!json_size(&f[F_START].value, (size_t)-2, &s->start))
		s->start = 0;
	s->last = f[F_LAST].value.type == JSON_TRUE;
	s->korean = is_korean(s->text);
	if (f[F_COPY].value.type == JSON_OBJECT)
		s->copy.raw = f[F_COPY].value.raw;
	if (f[F_QUANTITIES].value.type == JSON_ARRAY &&
	    !read_figures(arena, &f[F_QUANTITIES].value, s, err))
		return false;
	return f[F_ENTITIES].value.type != JSON_ARRAY ||
	    read_mentions(arena, frames, &f[F_ENTITIES].value, s, err);
}
