#include "news/claim_sentence.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "news/claim_clause.h"

enum {
	F_ARTICLE, F_ID, F_REV, F_OUTLET, F_PUBLISHED, F_LANG, F_URL, F_TITLE, F_COPY, F_PART, F_TEXT, F_START,
	F_LAST, F_ENTITIES, F_QUANTITIES, F_N, F_COUNT
};

static const char *const names[F_COUNT] = {
	"article", "id", "rev", "outlet", "published", "lang", "url", "title", "copy", "part", "text", "start",
	"last", "entities", "quantities", "n"
};
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

/* The start and end members of an object, which must lie in text on code points. */
static bool
read_span(const struct json_value *object, struct str text, struct span *at)
{
	struct json_value start = json_get(object, "start"), end = json_get(object, "end");
	return json_size(&start, text.len, &at->start) && json_size(&end, text.len, &at->end) &&
	    at->start < at->end && utf8_boundary(text, at->start) && utf8_boundary(text, at->end);
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

static void
read_details(struct arena *arena, const struct json_value *v, struct str text, struct quantity *q)
{
	struct json_value kind = json_get(v, "kind"), value = json_get(v, "value"), unit = json_get(v, "unit");
	struct json_value modifier = json_get(v, "modifier"), sig = json_get(v, "sig");
	struct json_value ext = json_get(v, "ext"), grain = json_get(v, "grain"), of = json_get(v, "of");
	struct json_value equals = json_get(v, "equals"), relative = json_get(v, "relative"), item;
	size_t n, pos = 0;
	q->kind = read_kind(json_string_or_empty(arena, &kind));
	read_value(arena, &value, q);
	q->unit = json_string_or_empty(arena, &unit);
	q->grain = json_string_or_empty(arena, &grain);
	if (!modifier_parse(json_string_or_empty(arena, &modifier), &q->modifier))
		q->modifier = MODIFIER_EXACT;
	q->sig = json_size(&sig, 30, &n) ? (unsigned)n : 0;
	q->equals = json_size(&equals, SENTENCE_MAX_ITEMS, &n) ? n : QUANTITY_NONE;
	q->relative = relative.type == JSON_TRUE;
	q->ext = q->core;
	if (ext.type == JSON_OBJECT && !read_span(&ext, text, &q->ext))
		q->ext = q->core;
	q->of[0] = q->of[1] = NAN;
	for (size_t i = 0; i < 2 && of.type == JSON_ARRAY && json_next_item(&of, &pos, &item); i++)
		q->of[i] = json_number(&item);
}

static bool
read_figures(struct arena *arena, const struct json_value *list, struct claim_sentence *s, struct err *err)
{
	struct json_value item;
	size_t pos = 0, cap = 0, end = 0;
	while (s->nfigures < SENTENCE_MAX_ITEMS && json_next_item(list, &pos, &item)) {
		s->figures = arena_grow(arena, s->figures, s->nfigures, &cap, sizeof(*s->figures));
		struct quantity *q = &s->figures[s->nfigures++];
		memset(q, 0, sizeof(*q));
		if (item.type != JSON_OBJECT || !read_span(&item, s->text, &q->core) || q->core.start < end)
			return fail(err, "quantities do not fit the text");
		end = q->core.end;
		read_details(arena, &item, s->text, q);
	}
	return true;
}

static bool
read_mentions(struct arena *arena, const struct claim_frames *frames, const struct json_value *list,
    struct claim_sentence *s, struct err *err)
{
	struct json_value item;
	size_t pos = 0, end = 0;
	while (s->nmentions < SENTENCE_MAX_ITEMS && json_next_item(list, &pos, &item)) {
		struct mention m = {.named = true};
		if (item.type != JSON_OBJECT || !read_span(&item, s->text, &m.at))
			return fail(err, "entities do not fit the text");
		if (m.at.start < end)
			continue;
		end = m.at.end;
		struct json_value id = json_get(&item, "id"), type = json_get(&item, "type");
		m.text = str_slice(s->text, m.at.start, m.at.end);
		m.id = json_string_or_empty(arena, &id);
		if (m.id.len == 0)
			m.id = m.text;
		m.type = claim_frames_type(frames, json_string_or_empty(arena, &type));
		s->mentions = arena_grow(arena, s->mentions, s->nmentions, &s->mentions_cap, sizeof(m));
		s->mentions[s->nmentions++] = m;
	}
	return true;
}

static void
read_copy(struct arena *arena, const struct json_value *v, struct claim_copy *copy)
{
	struct json_value root;
	if (v->type != JSON_OBJECT)
		return;
	copy->raw = v->raw;
	root = json_get(v, "root");
	copy->root = json_string_or_empty(arena, &root);
}

/* Whether more of the text is Hangul than Latin. */
static bool
is_korean(struct str text)
{
	size_t hangul = 0, latin = 0;
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = text.s[i];
		hangul += c >= 0xea && c <= 0xed;
		latin += (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
	}
	return hangul * 2 > latin;
}

bool
claim_sentence_read(struct arena *arena, const struct claim_frames *frames,
    const struct json_field fields[CLAIM_SENTENCE_NFIELDS], struct claim_sentence *s, struct err *err)
{
	const struct json_field *f = fields;
	memset(s, 0, sizeof(*s));
	const struct {
		size_t field;
		struct str *to;
	} strings[] = {
		{F_ARTICLE, &s->article}, {F_REV, &s->rev}, {F_OUTLET, &s->outlet}, {F_PUBLISHED, &s->published},
		{F_LANG, &s->lang}, {F_URL, &s->url}, {F_TITLE, &s->title}, {F_PART, &s->part}, {F_TEXT, &s->text},
	};
	for (size_t i = 0; i < ARRAY_LEN(strings); i++)
		*strings[i].to = json_string_or_empty(arena, &f[strings[i].field].value);
	if (f[F_TEXT].value.type != JSON_STRING)
		return fail(err, "text is missing or no string");
	if (s->article.len == 0)
		s->article = json_string_or_empty(arena, &f[F_ID].value);
	if (s->article.len == 0)
		return fail(err, "article is missing");
	if (!json_size(&f[F_START].value, (size_t)-2, &s->start))
		s->start = 0;
	s->last = f[F_LAST].value.type == JSON_TRUE;
	s->korean = is_korean(s->text);
	read_copy(arena, &f[F_COPY].value, &s->copy);
	if (f[F_QUANTITIES].value.type == JSON_ARRAY && !read_figures(arena, &f[F_QUANTITIES].value, s, err))
		return false;
	return f[F_ENTITIES].value.type != JSON_ARRAY ||
	    read_mentions(arena, frames, &f[F_ENTITIES].value, s, err);
}

/* ------ lexicon words ------ */

struct scan {
	struct arena *arena;
	const struct claim_frames *frames;
	struct claim_sentence *s;
};

static bool
is_word_byte(struct str text, size_t pos)
{
	return utf8_is_alnum((unsigned char)text.s[pos]);
}

/* ^word: what stands before is no letter of any script. */
static bool
begins_word(struct str text, size_t pos)
{
	uint32_t cp;
	if (pos == 0)
		return true;
	utf8_decode_before(text, pos, &cp);
	return !utf8_is_alnum(cp) && !utf8_is_hangul(cp) && !utf8_is_han(cp);
}

static bool
visit(void *arg, const struct automaton_match *m)
{
	struct scan *scan = arg;
	struct claim_sentence *s = scan->s;
	const struct pattern *p = &scan->frames->patterns[m->pattern];
	if (p->left && is_word_byte(s->text, m->start) ? m->start > 0 && is_word_byte(s->text, m->start - 1) :
	    p->left && !begins_word(s->text, m->start))
		return true;
	/* a cue written as a name is one: May, Will */
	if (p->job == PATTERN_CUE && p->of != CUE_CORRECTION && m->start > 0 && s->text.s[m->start] >= 'A' &&
	    s->text.s[m->start] <= 'Z')
		return true;
	if (p->right && m->end < s->text.len && is_word_byte(s->text, m->end))
		return true;
	if (s->nhits == SENTENCE_MAX_ITEMS)
		return false;
	s->hits = arena_grow(scan->arena, s->hits, s->nhits, &s->hits_cap, sizeof(*s->hits));
	s->hits[s->nhits++] = (struct hit){{m->start, m->end}, m->pattern};
	return true;
}

static int
by_start(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;
	if (x->at.start != y->at.start)
		return x->at.start < y->at.start ? -1 : 1;
	if (x->at.end != y->at.end)
		return x->at.end > y->at.end ? -1 : 1;
	return (x->pattern > y->pattern) - (x->pattern < y->pattern);
}

/*
 * Where trigger words of different frames overlap, the longest speaks (사전투표율 is no 투표율).  hits are
 * sorted by start, longest first.
 */
static void
drop_covered(const struct claim_frames *frames, struct claim_sentence *s)
{
	size_t n = 0, end = 0;
	for (size_t i = 0; i < s->nhits; i++) {
		struct hit h = s->hits[i];
		const struct pattern *p = &frames->patterns[h.pattern];
		if (p->job == PATTERN_TRIGGER) {
			size_t last = n;
			bool covered = false;
			/* only a longer one can begin no later and end no sooner */
			if (h.at.end <= end)
				while (last-- > 0 && !covered) {
					const struct hit *o = &s->hits[last];
					covered = frames->patterns[o->pattern].job == PATTERN_TRIGGER &&
					    o->at.end >= h.at.end &&
					    o->at.end - o->at.start > h.at.end - h.at.start;
					if (h.at.start - o->at.start > 64)
						break;
				}
			if (covered)
				continue;
			end = h.at.end > end ? h.at.end : end;
		}
		s->hits[n++] = h;
	}
	s->nhits = n;
}

static void
find_words(struct arena *arena, struct claim_sentence *s)
{
	size_t n = 0;
	bool space = true;
	for (size_t i = 0; i < s->text.len; i++) {
		bool now = s->text.s[i] == ' ' || s->text.s[i] == '\t' || s->text.s[i] == '\n';
		n += space && !now;
		space = now;
	}
	s->words = arena_alloc(arena, (n + 1) * sizeof(*s->words));
	space = true;
	for (size_t i = 0; i < s->text.len; i++) {
		bool now = s->text.s[i] == ' ' || s->text.s[i] == '\t' || s->text.s[i] == '\n';
		if (space && !now)
			s->words[s->nwords++] = i;
		space = now;
	}
}

void
claim_sentence_scan(struct arena *arena, const struct claim_frames *frames, struct claim_sentence *s)
{
	struct scan scan = {arena, frames, s};
	find_words(arena, s);
	automaton_scan(frames->automaton, s->text, visit, &scan);
	if (s->nhits > 1)
		qsort(s->hits, s->nhits, sizeof(*s->hits), by_start);
	drop_covered(frames, s);
	claim_clause_find(arena, frames, s);
}

/* ------ distances ------ */

/* Number of items of an ascending array that are <= pos. */
static size_t
count_upto(const size_t *items, size_t n, size_t pos)
{
	size_t low = 0, high = n;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (items[mid] <= pos)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static size_t
between(const size_t *items, size_t n, size_t from, size_t to)
{
	size_t a = count_upto(items, n, from), b = count_upto(items, n, to);
	return a > b ? a - b : b - a;
}

size_t
claim_sentence_distance(const struct claim_sentence *s, size_t from, size_t to)
{
	return between(s->words, s->nwords, from, to);
}

size_t
claim_sentence_breaks(const struct claim_sentence *s, size_t from, size_t to)
{
	return between(s->breaks, s->nbreaks, from, to);
}

struct span
claim_sentence_clause(const struct claim_sentence *s, size_t pos)
{
	size_t n = count_upto(s->breaks, s->nbreaks, pos);
	return (struct span){n ? s->breaks[n - 1] : 0, n < s->nbreaks ? s->breaks[n] : s->text.len};
}

/* ------ cues ------ */

static bool
is_cue(const struct claim_frames *frames, const struct hit *h, enum cue cue)
{
	const struct pattern *p = &frames->patterns[h->pattern];
	return p->job == PATTERN_CUE && p->of == cue;
}

const struct hit *
claim_sentence_cue(const struct claim_frames *frames, const struct claim_sentence *s, enum cue cue, size_t from,
    size_t to)
{
	for (size_t i = 0; i < s->nhits && s->hits[i].at.start < to; i++)
		if (s->hits[i].at.start >= from && is_cue(frames, &s->hits[i], cue))
			return &s->hits[i];
	return NULL;
}

const struct hit *
claim_sentence_cue_last(const struct claim_frames *frames, const struct claim_sentence *s, enum cue cue, size_t from,
    size_t to)
{
	const struct hit *last = NULL;
	for (size_t i = 0; i < s->nhits && s->hits[i].at.start < to; i++)
		if (s->hits[i].at.start >= from && is_cue(frames, &s->hits[i], cue))
			last = &s->hits[i];
	return last;
}
