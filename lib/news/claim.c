#include "news/claim.h"

#include <math.h>
#include <string.h>

#include "format/edtf.h"
#include "format/json_write.h"

/* In the order of `names` below. */
enum {
	F_ID,
	F_ARTICLE,
	F_REV,
	F_OUTLET,
	F_PUBLISHED,
	F_URL,
	F_COPY,
	F_START,
	F_END,
	F_TEXT,
	F_SENTENCE,
	F_SSTART,
	F_SEND,
	F_SUBJECT,
	F_SUBJECT_TEXT,
	F_SUBJECT_HOW,
	F_RELATIVE_TO,
	F_ATTRIBUTE,
	F_BEHAVIOUR,
	F_VTYPE,
	F_VALUE,
	F_LOW,
	F_HIGH,
	F_UNIT,
	F_SIG,
	F_MODIFIER,
	F_TIME,
	F_TIME_HOW,
	F_MODALITY,
	F_SOURCE,
	F_SUPERSEDED,
	F_CONVERSION_OF,
	F_QUALIFIER,
	F_CONFIDENCE,
	F_COUNT
};

static const char *const names[F_COUNT] = {"id", "article", "rev", "outlet", "published", "url",
    "copy", "start", "end", "text", "sentence", "sstart", "send", "subject", "subject_text",
    "subject_how", "relative_to", "attribute", "behaviour", "vtype", "value", "low", "high", "unit",
    "sig", "modifier", "time", "time_how", "modality", "source", "superseded", "conversion_of",
    "qualifier", "confidence"};
static const char *const types[] = {"quantity", "interval", "date", "entity", "text"};
static const char *const behaviours[] = {"", "fixed", "running", "period", "plan"};
static const char *const modalities[] = {"asserted", "planned", "speculated", "denied", "disputed"};
static const char *const hows[] = {
    "", "topic", "subject", "genitive", "list", "anaphor", "carry", "headline", "nearest"};

_Static_assert(F_COUNT == CLAIM_NFIELDS, "CLAIM_NFIELDS counts the members");

const char *
claim_type_name(enum claim_type type)
{
	return types[type];
}

const char *
claim_behaviour_name(enum claim_behaviour behaviour)
{
	return behaviours[behaviour];
}

const char *
claim_modality_name(enum claim_modality modality)
{
	return modalities[modality];
}

const char *
claim_how_name(enum claim_how how)
{
	return hows[how];
}

/* Index of word in table[0..n), or missing. */
static size_t
find_word(const char *const *table, size_t n, struct str word, size_t missing)
{
	for (size_t i = 0; i < n; i++)
		if (str_is(word, table[i]))
			return i;
	return missing;
}

enum claim_behaviour
claim_behaviour_parse(struct str word)
{
	return find_word(behaviours, ARRAY_LEN(behaviours), word, CLAIM_UNSTATED);
}

void
claim_fields(struct json_field fields[CLAIM_NFIELDS])
{
	for (size_t i = 0; i < F_COUNT; i++)
		fields[i] = (struct json_field){.name = names[i]};
}

static bool
present(const struct json_value *v)
{
	return v->type != JSON_ABSENT && v->type != JSON_NULL;
}

static void
read_copy(struct arena *arena, const struct json_value *v, struct claim_copy *copy)
{
	if (v->type != JSON_OBJECT)
		return;
	copy->raw = v->raw;
	struct json_value relation = json_get(v, "relation"), of = json_get(v, "of");
	struct json_value cluster = json_get(v, "cluster"), root = json_get(v, "root");
	copy->relation = json_string_or_empty(arena, &relation);
	copy->of = json_string_or_empty(arena, &of);
	copy->cluster = json_string_or_empty(arena, &cluster);
	copy->root = json_string_or_empty(arena, &root);
}

/* The two numbers of a range written as [low, high]; null is an open end. */
static bool
read_range(const struct json_value *v, struct claim *c)
{
	struct json_value low, high, more;
	size_t pos = 0;
	if (!json_next_item(v, &pos, &low) || !json_next_item(v, &pos, &high) ||
	    json_next_item(v, &pos, &more))
		return false;
	c->low = low.type == JSON_NULL ? -INFINITY : json_number(&low);
	c->high = high.type == JSON_NULL ? INFINITY : json_number(&high);
	c->type = CLAIM_INTERVAL;
	return !isnan(c->low) && !isnan(c->high) && !(isinf(c->low) && isinf(c->high));
}

/* An end of the interval as its own member: a missing end stays as it is, null is open. */
static void
read_end(const struct json_value *v, double open, double *end)
{
	if (v->type == JSON_NUMBER)
		*end = json_number(v);
	else if (v->type == JSON_NULL && isnan(*end))
		*end = open;
}

static bool
read_value(struct arena *arena, const struct json_field *f, struct claim *c)
{
	const struct json_value *value = &f[F_VALUE].value;
	struct edtf date;
	c->value = c->low = c->high = NAN;
	switch (value->type) {
	case JSON_NUMBER:
		c->value = json_number(value);
		c->type = CLAIM_QUANTITY;
		break;
	case JSON_ARRAY:
		if (!read_range(value, c))
			return false;
		break;
	case JSON_STRING:
		c->word = json_string(arena, value);
		c->type = edtf_parse(c->word, &date) ? CLAIM_DATE : CLAIM_ENTITY;
		break;
	case JSON_ABSENT:
	case JSON_NULL:
		c->type = CLAIM_INTERVAL;
		if (f[F_LOW].value.type != JSON_NUMBER && f[F_HIGH].value.type != JSON_NUMBER)
			return false;
		break;
	default:
		return false;
	}
	if (value->type != JSON_ARRAY) {
		read_end(&f[F_LOW].value, -INFINITY, &c->low);
		read_end(&f[F_HIGH].value, INFINITY, &c->high);
	}
	return true;
}

static bool
read_type(struct arena *arena, const struct json_value *v, struct claim *c)
{
	if (!present(v))
		return true;
	size_t type =
	    find_word(types, ARRAY_LEN(types), json_string_or_empty(arena, v), ARRAY_LEN(types));
	if (type == ARRAY_LEN(types))
		return false;
	/* the word may not contradict what the value is */
	if ((type <= CLAIM_INTERVAL) != (c->type <= CLAIM_INTERVAL))
		return false;
	if (type != CLAIM_QUANTITY || !isnan(c->value))
		c->type = type;
	return true;
}

static void
read_strings(struct arena *arena, const struct json_field *f, struct claim *c)
{
	const struct {
		size_t field;
		struct str *to;
	} strings[] = {
	    {F_ID, &c->id},
	    {F_ARTICLE, &c->article},
	    {F_REV, &c->rev},
	    {F_OUTLET, &c->outlet},
	    {F_PUBLISHED, &c->published},
	    {F_URL, &c->url},
	    {F_TEXT, &c->text},
	    {F_SENTENCE, &c->sentence},
	    {F_SUBJECT, &c->subject},
	    {F_SUBJECT_TEXT, &c->subject_text},
	    {F_RELATIVE_TO, &c->relative_to},
	    {F_ATTRIBUTE, &c->attribute},
	    {F_UNIT, &c->unit},
	    {F_TIME, &c->time},
	    {F_TIME_HOW, &c->time_how},
	    {F_SOURCE, &c->source},
	    {F_CONVERSION_OF, &c->conversion_of},
	    {F_QUALIFIER, &c->qualifier},
	};
	for (size_t i = 0; i < ARRAY_LEN(strings); i++)
		*strings[i].to = json_string_or_empty(arena, &f[strings[i].field].value);
}

static void
read_words(struct arena *arena, const struct json_field *f, struct claim *c)
{
	struct str word = json_string_or_empty(arena, &f[F_BEHAVIOUR].value);
	c->behaviour = claim_behaviour_parse(word);
	word = json_string_or_empty(arena, &f[F_MODALITY].value);
	c->modality = find_word(modalities, ARRAY_LEN(modalities), word, CLAIM_ASSERTED);
	word = json_string_or_empty(arena, &f[F_SUBJECT_HOW].value);
	c->subject_how = find_word(hows, ARRAY_LEN(hows), word, CLAIM_HOW_NONE);
	word = json_string_or_empty(arena, &f[F_MODIFIER].value);
	if (!modifier_parse(word, &c->modifier))
		c->modifier = c->type == CLAIM_INTERVAL ? MODIFIER_RANGE : MODIFIER_EXACT;
}

static size_t
read_size(const struct json_value *v)
{
	size_t n;
	return json_size(v, (size_t)-2, &n) ? n : 0;
}

static bool
fail(struct err *err, const char *msg)
{
	*err = (struct err){.msg = msg};
	return false;
}

bool
claim_from_fields(struct arena *arena, const struct json_field fields[CLAIM_NFIELDS],
    struct claim *c, struct err *err)
{
	memset(c, 0, sizeof(*c));
	read_strings(arena, fields, c);
	if (c->id.len == 0)
		return fail(err, "id is missing");
	if (c->article.len == 0)
		return fail(err, "article is missing");
	if (c->attribute.len == 0)
		return fail(err, "attribute is missing");
	if (!read_value(arena, fields, c))
		return fail(err, "value is missing or no number, range or string");
	if (!read_type(arena, &fields[F_VTYPE].value, c))
		return fail(err, "vtype is unknown or not the value's");
	read_words(arena, fields, c);
	read_copy(arena, &fields[F_COPY].value, &c->copy);
	c->at = (struct span){read_size(&fields[F_START].value), read_size(&fields[F_END].value)};
	c->sentence_at =
	    (struct span){read_size(&fields[F_SSTART].value), read_size(&fields[F_SEND].value)};
	c->sig = (unsigned)(read_size(&fields[F_SIG].value) & 0xff);
	c->superseded = fields[F_SUPERSEDED].value.type == JSON_TRUE;
	c->confidence = json_number(&fields[F_CONFIDENCE].value);
	return true;
}

bool
claim_read(struct arena *arena, struct str line, struct claim *c, struct err *err)
{
	struct json_field fields[CLAIM_NFIELDS];
	struct json_record rec;
	claim_fields(fields);
	return json_scan(line, fields, CLAIM_NFIELDS, arena, &rec, err) &&
	    claim_from_fields(arena, fields, c, err);
}

/* An end of an interval: nothing when unknown, null when open. */
static void
write_end(struct strbuf *out, const char *name, double end)
{
	if (isnan(end))
		return;
	json_key(out, name);
	json_add_number(out, end);
}

static void
write_value(struct strbuf *out, const struct claim *c)
{
	json_add_member(out, "vtype", str_of(types[c->type]));
	if (c->type == CLAIM_QUANTITY) {
		json_key(out, "value");
		json_add_number(out, c->value);
	} else if (c->type == CLAIM_INTERVAL) {
		json_key(out, "value");
		json_open(out, '[');
		json_add_number(out, c->low);
		json_add_number(out, c->high);
		json_close(out, ']');
	} else {
		json_add_member(out, "value", c->word);
	}
	write_end(out, "low", c->low);
	write_end(out, "high", c->high);
	json_add_member(out, "unit", c->unit);
	if (c->sig) {
		json_key(out, "sig");
		json_add_size(out, c->sig);
	}
	json_add_member(out, "modifier", str_of(modifier_name(c->modifier)));
}

static void
write_span(struct strbuf *out, const char *start, const char *end, struct span at)
{
	json_key(out, start);
	json_add_size(out, at.start);
	json_key(out, end);
	json_add_size(out, at.end);
}

static void
write_article(struct strbuf *out, const struct claim *c)
{
	json_add_member(out, "article", c->article);
	json_add_member(out, "rev", c->rev);
	json_add_member(out, "outlet", c->outlet);
	json_add_member(out, "published", c->published);
	json_add_member(out, "url", c->url);
	if (c->copy.raw.len) {
		json_key(out, "copy");
		json_add_raw(out, c->copy.raw);
	}
}

static void
write_sentence(struct strbuf *out, const struct claim *c)
{
	json_add_member(out, "sentence", c->sentence);
	write_span(out, "sstart", "send", c->sentence_at);
}

/* What out holds at `at` once more; if there is nothing yet, what write writes, and where that is. */
static void
write_again(struct strbuf *out, const struct claim *c,
    void (*write)(struct strbuf *out, const struct claim *c), struct span *at)
{
	size_t len = at->end - at->start;
	if (len > 0) {
		strbuf_grow(out, len); /* first, for the bytes may move with it */
		strbuf_add(out, out->s + at->start, len);
		return;
	}
	at->start = out->len;
	write(out, c);
	at->end = out->len;
}

void
claim_write(struct strbuf *out, const struct claim *c)
{
	struct claim_shared nothing = {0};
	claim_write_shared(out, c, &nothing);
}

void
claim_write_shared(struct strbuf *out, const struct claim *c, struct claim_shared *shared)
{
	json_open(out, '{');
	json_add_member(out, "id", c->id);
	write_again(out, c, write_article, &shared->article);
	write_span(out, "start", "end", c->at);
	json_add_member(out, "text", c->text);
	write_again(out, c, write_sentence, &shared->sentence);
	json_add_member(out, "subject", c->subject);
	json_add_member(out, "subject_text", c->subject_text);
	json_add_member(out, "subject_how", str_of(hows[c->subject_how]));
	json_add_member(out, "relative_to", c->relative_to);
	json_add_member(out, "attribute", c->attribute);
	json_add_member(out, "behaviour", str_of(behaviours[c->behaviour]));
	write_value(out, c);
	json_add_member(out, "time", c->time);
	json_add_member(out, "time_how", c->time_how);
	json_add_member(out, "modality", str_of(modalities[c->modality]));
	json_add_member(out, "source", c->source);
	if (c->superseded) {
		json_key(out, "superseded");
		json_add_bool(out, true);
	}
	json_add_member(out, "conversion_of", c->conversion_of);
	json_add_member(out, "qualifier", c->qualifier);
	if (!isnan(c->confidence)) {
		json_key(out, "confidence");
		json_add_number(out, c->confidence);
	}
	json_close(out, '}');
}
