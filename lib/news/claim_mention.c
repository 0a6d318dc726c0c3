#include "news/claim_mention.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "news/claim_act.h"
#include "news/claim_clause.h"
#include "news/claim_drug.h"
#include "news/claim_event.h"
#include "news/claim_facility.h"
#include "news/claim_name.h"
#include "news/claim_name_put.h"
#include "news/claim_place.h"
#include "text/guess_slug.h"

#define NEAR_NOUN 24   /* bytes between a name and the noun that says what it is */
#define DATELINE 60		/* bytes of a sentence that a dateline may take */
#define PHRASE_WORDS 4 /* of a noun phrase before its head */

/* Whether only spaces, quotes and lower-case words lie in between: one noun phrase. */
static bool
same_phrase(struct str between)
{
	if (between.len > NEAR_NOUN)
		return false;
	for (size_t i = 0; i < between.len; i++) {
		unsigned char c = between.s[i];
		if (c == ',' || c == '.' || c == '(' || c == ')' || c == ';' || c == ':' ||
		    (c >= 'A' && c <= 'Z'))
			return false;
	}
	return true;
}

/* Whether a Korean gap between a name and a noun is nothing but spaces and quotes. */
static bool
is_thin(struct str between)
{
	for (size_t i = 0; i < between.len; i++) {
		uint32_t cp;
		unsigned n = utf8_decode(between, i, &cp);
		if (cp != ' ' && cp != '\'' && cp != '"' && !(cp >= 0x2018 && cp <= 0x201d))
			return false;
		i += n - 1;
	}
	return true;
}

/* Events, laws and the types that a lexicon adds are what their phrase says, no name is needed. */
static bool
names_itself(uint32_t type)
{
	return !(type & (TYPE_PER | TYPE_ORG | TYPE_LOC | TYPE_THING));
}

/* The name that the noun at [start, end) describes: "Wren-4 weather satellite", "공기청정기 ‘바람결 A2’". */
static const struct mention *
described(const struct claim_sentence *s, struct span noun, uint32_t type)
{
	for (size_t i = 0; i < s->nmentions; i++) {
		const struct mention *m = &s->mentions[i];
		if (!m->named || (names_itself(type) && m->type != type) ||
		    (m->type == TYPE_LOC && type == TYPE_ORG))
			continue; /* 미국 정부 is not 미국 */
		struct str after = str_slice(s->text, m->at.end, noun.start);
		struct str before = str_slice(s->text, noun.end, m->at.start);
		if (m->at.end <= noun.start &&
		    (s->korean ? is_thin(after) || str_is(after, " 전 ")
			       : same_phrase(after) &&
				str_find(after, str_of(" the "), 0) == (size_t)-1))
			return m;
		if (noun.end <= m->at.start &&
		    ((before.len <= NEAR_NOUN && is_thin(before)) || claim_name_is_qualified(before)))
			return m;
		if (type == TYPE_LOC && m->type == TYPE_LOC && noun.end <= m->at.start &&
		    str_is(before, " of "))
			return m; /* the town of Daon */
	}
	return NULL;
}

/* The word before pos, and where it begins. */
static struct str
word_before(const struct claim_sentence *s, size_t pos, size_t *start)
{
	for (size_t i = s->nwords; i-- > 0;)
		if (s->words[i] < pos) {
			*start = s->words[i];
			return str_trim(str_slice(s->text, s->words[i], pos));
		}
	*start = 0;
	return (struct str){0};
}

static bool
is_determiner(struct str word)
{
	static const char *const words[] = {"the", "this", "that", "its", "their", "The", "This",
	    "That", "Its", "Their", "이", "그", "해당", "이번", "같은", "each", "both", "his",
	    "her"};
	return str_is_any(word, words, ARRAY_LEN(words));
}

/* Whether the phrase that ends with the noun at pos points back. */
static bool
points_back(const struct claim_sentence *s, size_t pos)
{
	size_t start = pos;
	for (size_t i = 0; i < PHRASE_WORDS; i++) {
		size_t at;
		struct str word = word_before(s, start, &at);
		if (word.len == 0)
			return s->korean && start == 0;
		if (is_determiner(word))
			return true;
		if (s->korean || str_ends(word, ",") || str_is(word, "a") || str_is(word, "an"))
			return s->korean && i == 0 && (str_ends(word, ".") || str_ends(word, ","));
		start = at;
	}
	return false;
}

/* 시, 군, 구 and the like off the end of a place: 다온시 and 다온 are one. */
static struct str
plain_place(struct str name)
{
	static const char *const suffixes[] = {"특별시", "광역시", "시장", "시", "군", "구", "도"};
	for (size_t i = 0; i < ARRAY_LEN(suffixes); i++)
		if (str_ends(name, suffixes[i]) && name.len - str_of(suffixes[i]).len >= 6)
			return str_slice(name, 0, name.len - str_of(suffixes[i]).len);
	return name;
}

/* The place that an event's phrase names before its head (*named), or the article's. */
static struct str
event_place(const struct claim_memory *memory, const struct claim_sentence *s, struct span noun,
    bool *named)
{
	*named = true;
	for (size_t i = 0; i < s->nmentions; i++) {
		const struct mention *m = &s->mentions[i];
		if (m->named && m->type & TYPE_LOC && m->at.end <= noun.start &&
		    same_phrase(str_slice(s->text, m->at.end, noun.start)))
			return plain_place(m->id);
	}
	*named = false;
	const struct known *k = claim_memory_salient(memory, TYPE_LOC);
	return k && k->type && !k->own ? plain_place(k->id) : (struct str){0};
}

/* The country right before a noun: 미국 정부, the U.S. government; NULL for none. */
static struct mention *
country_before(const struct claim_sentence *s, struct span noun)
{
	for (size_t i = 0; i < s->nmentions; i++)
		if (s->mentions[i].type == TYPE_LOC && s->mentions[i].at.end + 1 == noun.start)
			return &s->mentions[i];
	return NULL;
}

/*
 * The government of the country named before it, in Korean else the home country's; empty when it
 * stands for something said before.
 */
static struct str
government_id(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct span noun)
{
	const struct mention *named = country_before(s, noun);
	struct str country = named ? named->id : s->korean ? frames->home : (struct str){0};
	return country.len ?
	    arena_printf(arena, "%.*s-government", (int)country.len, country.s) : country;
}

/* An earlier event of the same kind, by its year and place: the 1995 Daon earthquake; empty for none. */
static struct str
past_event(struct arena *arena, const struct claim_sentence *s, size_t noun, struct str concept)
{
	size_t at = noun;
	struct str place = word_before(s, noun, &at),
		   year = claim_locality_is_year(place) ? place : word_before(s, at, &at);
	if (!claim_locality_is_year(year) || str_starts(s->published, arena_dup(arena, str_slice(year, 0, 4)).s))
		return (struct str){0};
	struct str id = guess_slug(arena, plain_place(place));
	return arena_printf(arena, "%.*s-%.*s", (int)id.len, id.s, (int)concept.len, concept.s);
}

static struct str
event_id(struct arena *arena, const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, struct span noun, struct str concept, uint32_t type)
{
	bool named;
	struct str place = event_place(memory, s, noun, &named);
	if (str_ends(concept, "-arm"))
		return concept; /* of whatever trial: it is nowhere, and never what is tried */
	if (type == TYPE_EVENT && claim_frames_also(frames, memory->event_class, concept))
		return memory->event; /* the blaze of a wildfire */
	const struct known *k = claim_memory_called(memory, concept, 0);
	if (!k && !named)
		k = claim_memory_event(memory, concept);
	if (k)
		return arena_dup(arena, k->id); /* the one the article is about */
	const struct known *tested = str_is(concept, "trial") && !named
	    ? claim_memory_salient(memory, TYPE_THING)
	    : NULL;
	if (tested && tested->type & TYPE_THING)
		return arena_dup(arena, tested->id); /* what a trial finds is said of what it tests */
	/* an index or a group is of a place only where its phrase says so */
	if (place.len == 0 || (!named && !(type & (TYPE_EVENT | TYPE_LAW))))
	return concept;
	return arena_printf(
	    arena, "%.*s-%.*s", (int)place.len, place.s, (int)concept.len, concept.s);
}

/* The phrase of a Korean head noun: the bare nouns before it. */
static size_t
phrase_start(const struct claim_sentence *s, size_t head)
{
	size_t start = head;
	for (size_t i = 0; i < PHRASE_WORDS; i++) {
		size_t at;
		struct str word = word_before(s, start, &at);
		static const char *const ends[] = {"은", "는", "이", "가", "을", "를", "의", "에",
		    "서", "로", "와", "과", "도", "만", ",", ".", "며", "고", "지", "히", "게",
		    "해", "터", "다"};
		if (word.len == 0 || claim_clause_adnominal(word))
			return start;
		for (size_t e = 0; e < ARRAY_LEN(ends); e++)
			if (str_ends(word, ends[e]))
				return start;
		start = at;
	}
	return start;
}

/* Whether a demonstrative stands right before: 이 회사, this company. */
static bool
is_shown(const struct claim_sentence *s, size_t pos)
{
	size_t at;
	struct str word = word_before(s, pos, &at);
	return str_is(word, "이") || str_is(word, "this") || str_is(word, "This");
}

/* 두 후보, both companies: no one of them. */
static bool
is_several(const struct claim_sentence *s, size_t pos)
{
	static const char *const words[] = {"두", "세", "네", "양", "모든", "각", "여러", "다른",
	    "two", "both", "all", "several", "other", "three"};
	size_t at;
	struct str word = word_before(s, pos, &at);
	return str_is_any(word, words, ARRAY_LEN(words));
}

/* Whether the noun means a firm: a government or a ministry is never "the company". */
static bool
means_firm(const struct pattern *p)
{
	static const char *const firms[] = {
	    "company", "startup", "drugmaker", "carmaker", "airline", "club"};
	return str_is_any(p->value, firms, ARRAY_LEN(firms));
}

/*
 * Whether the noun means a kind of body of its own, which no firm or office spoken of is: "the union"
 * is not the company whose offer it turns down, named or not.
 */
static bool
means_own_kind(const struct pattern *p)
{
	static const char *const kinds[] = {"union", "university", "hospital", "court", "police"};
	return str_is_any(p->value, kinds, ARRAY_LEN(kinds));
}

/* The topic of the sentence before, when a noun of this type and concept may stand for it. */
static const struct known *
last_topic(const struct claim_memory *memory, const struct pattern *p)
{
	size_t last = memory->subject ? memory->subject : memory->topic;
	const struct known *k = last ? &memory->known[last - 1] : NULL;
	uint32_t types = p->of & TYPE_THING ? TYPE_THING : p->of;
	/* "the nation" is no name of which nothing is known: that may as well be a firm */
	if (!k || (k->type ? !(k->type & types) : types == TYPE_LOC) ||
	    (means_firm(p) && claim_memory_is_body(k)))
		return NULL;
	return k->concepts[0].len == 0 || claim_memory_is_called(k, p->value) ||
		!(p->of & TYPE_THING)
	    ? k
	    : NULL;
}

/* What the noun stands for: 이 회사, the satellite. */
static const struct known *
stands_for(struct claim_memory *memory, const struct claim_sentence *s, const struct hit *h,
    const struct pattern *p)
{
	if (is_several(s, h->at.start))
		return NULL;
	/* 이 후보 may be a candidate called 이 */
	if (p->of == TYPE_PER && s->korean && is_shown(s, h->at.start) &&
	    claim_memory_person(memory, str_of("이")))
		return claim_memory_person(memory, str_of("이"));
	const struct known *k =
	    is_shown(s, h->at.start) && !means_own_kind(p) ? last_topic(memory, p) : NULL;
	if (!k)
		k = claim_memory_called(memory, p->value, 0);
	if (k || means_own_kind(p) || !points_back(s, h->at.start))
		return k;
	k = last_topic(memory, p);
	if (!k)
		k = claim_memory_uncalled(
		    memory, p->of & TYPE_THING ? TYPE_THING : p->of, means_firm(p));
	if (k && p->of & TYPE_THING)
		claim_memory_call(memory, &memory->known[k - memory->known], p->value);
	return k;
}

static struct mention
phrase_of(struct arena *arena, const struct claim_frames *frames, struct claim_memory *memory,
    const struct claim_sentence *s, const struct hit *h)
{
	const struct pattern *p = &frames->patterns[h->pattern];
	struct mention m = {.at = h->at, .type = p->of, .id = p->value, .deictic = true};
	const struct known *k = NULL;
	struct str government = {0};
	if (str_is(p->value, "government"))
		government = government_id(arena, frames, s, h->at);
	if (government.len) {
		m.deictic = false;
		m.id = government;
	} else if (claim_facility_is(frames, p->of)) {
		struct span place;
		m.deictic = false;
		m.id = claim_facility_id(arena, memory, s, h->at, p->value, &place);
		m.at.start = place.end ? place.start : m.at.start;
	} else if (p->of == TYPE_ACT) {
		m.deictic = false;
		m.id = claim_act_id(arena, memory, s, p->value, &m.at);
	} else if (names_itself(p->of)) {
		struct str past = memory->event.len && p->of == TYPE_EVENT
		    ? past_event(arena, s, h->at.start, p->value)
		    : (struct str){0};
		m.deictic = false;
		m.past = past.len > 0;
		m.id = m.past ? past : event_id(arena, frames, memory, s, h->at, p->value, p->of);
		if (s->korean)
			m.at.start = phrase_start(s, h->at.start);
	} else {
		k = stands_for(memory, s, h, p);
		m.deictic = k || !means_own_kind(p);
	}
	m.text = str_slice(s->text, m.at.start, m.at.end);
	if (k) {
		m.id = k->id;
		m.type = k->type ? claim_memory_type(k) : p->of;
		claim_memory_learn(memory, k, p->of);
	}
	return m;
}

/* What a sign with its article stands for: the fire, the slope. */
static struct mention
event_of(const struct claim_memory *memory, const struct claim_sentence *s, const struct hit *h)
{
	return (struct mention){.at = h->at,
	    .text = str_slice(s->text, h->at.start, h->at.end),
	    .type = TYPE_EVENT,
	    .id = memory->event};
}

/* An English sign points back with its article: "the fire" is the wildfire, "open fire" is none. */
static bool
is_shown_sign(const struct claim_sentence *s, const struct hit *h)
{
	return !s->korean && points_back(s, h->at.start) && !claim_sentence_mention(s, h->at);
}

/*
 * Lets the phrase stand for the place right before its noun as well: "the U.S. government" and "the
 * Harwich plant" are one phrase, and no place.  False when there is none.
 */
static bool
takes_place(struct claim_sentence *s, struct mention *m, const struct hit *h)
{
	bool government = str_ends(m->id, "-government");
	if (!government && m->at.start == h->at.start)
		return false;
	for (size_t i = 0; i < s->nmentions; i++) {
		struct mention *place = &s->mentions[i];
		if (place->at.end + 1 != h->at.start ||
		    (government ? place->type != TYPE_LOC : place->at.start != m->at.start))
			continue;
		m->at.start = place->at.start;
		m->text = str_slice(s->text, m->at.start, m->at.end);
		*place = *m;
		return true;
	}
	return false;
}

static int
by_start(const void *a, const void *b)
{
	const struct mention *x = a, *y = b;
	return (x->at.start > y->at.start) - (x->at.start < y->at.start);
}

static void
add_mention(struct arena *arena, struct claim_sentence *s, struct mention m)
{
	s->mentions = arena_grow(arena, s->mentions, s->nmentions, &s->mentions_cap, sizeof(m));
	s->mentions[s->nmentions++] = m;
}

/* ‘7·2 돌봄 대책’: a quoted name whose head is an act is that act, as those call it who do not quote. */
static void
name_act(struct arena *arena, const struct claim_memory *memory, const struct claim_sentence *s,
    const struct hit *h, struct str concept, struct mention *m)
{
	struct span at = h->at;
	struct str id = m->own && !m->type && m->at.end == h->at.end
	    ? claim_act_id(arena, memory, s, concept, &at)
	    : (struct str){0};
	if (id.len == 0)
		return;
	m->id = id;
	m->type = TYPE_ACT;
}

/* 시험 is a trial where medicine is told of; elsewhere it is an examination that has a name. */
static bool
is_exam(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, const struct hit *h)
{
	if (!str_is(frames->patterns[h->pattern].value, "trial") ||
	    !str_starts(str_slice(s->text, h->at.start, h->at.end), "시험"))
		return false;
	for (size_t i = 0; i < frames->ndomains; i++)
		if (str_is(frames->domains[i], "medicine"))
			return !(memory->domains & 1u << i);
	return false;
}

static void
add_phrases(struct arena *arena, const struct claim_frames *frames, struct claim_memory *memory,
    struct claim_sentence *s)
{
	size_t end = 0;
	for (size_t i = 0; i < s->nhits && s->nmentions < SENTENCE_MAX_ITEMS; i++) {
		const struct hit *h = &s->hits[i];
		const struct pattern *p = &frames->patterns[h->pattern];
		if (h->at.start < end)
			continue;
		if (claim_event_is_sign(frames, memory, p)) {
			struct mention m = event_of(memory, s, h);
			claim_memory_note(memory, &m, 0);
			if (is_shown_sign(s, h)) {
				add_mention(arena, s, m);
				end = h->at.end;
			}
		}
		if (p->job != PATTERN_NOUN || is_exam(frames, memory, s, h))
			continue;
		struct mention *over = claim_sentence_mention(s, h->at);
		if (over && p->of == TYPE_ACT)
			name_act(arena, memory, s, h, p->value, over);
		const struct mention *named = over;
		struct mention *person = over ? NULL : claim_place_titled(s, h->at, p->of);
		if (person)
			named = person;
		else if (!named && !claim_facility_is(frames, p->of))
			named = described(s, h->at, p->of);
		if (named) {
			if (person)
				person->type = TYPE_PER;
			struct known *k = claim_memory_note(memory, named, 0);
			/* 선거 in the name of a committee makes it no election */
			if (k && (!names_itself(p->of) || named->type == p->of))
				claim_memory_call(memory, k, p->value);
			continue;
		}
		struct mention m = phrase_of(arena, frames, memory, s, h);
		if (takes_place(s, &m, h)) {
			end = h->at.end;
			continue;
		}
		if (m.id.len == 0 || (m.deictic && str_eq(m.id, p->value)))
			continue; /* it stands for nothing known */
		while (claim_sentence_mention(s, m.at) && m.at.start < h->at.start)
			m.at.start = claim_sentence_mention(s, m.at)->at.end;
		end = h->at.end;
		add_mention(arena, s, m);
	}
	claim_act_parts(arena, frames, memory, s);
	if (s->nmentions > 1)
		qsort(s->mentions, s->nmentions, sizeof(*s->mentions), by_start);
}

/* "By Ana Roe": who wrote it is not what it is about. */
static bool
is_byline(struct str text)
{
	return str_starts(text, "By ") && text.len < 60 && !str_ends(text, ".");
}

/*
 * Where "MANILA, Nov 3 (Agency) - " ends, or 0: a place in capitals or an agency in brackets, and a
 * dash soon after; "(서울=통신) 아무개 기자 = " ends with its second sign of equality.
 */
static size_t
dateline_end(struct str text)
{
	static const char *const dashes[] = {" - ", " — ", " – ", " -- ", "기자 = "};
	size_t capitals = 0;
	while (capitals < text.len && text.s[capitals] >= 'A' && text.s[capitals] <= 'Z')
		capitals++;
	if (capitals < 4 && !str_starts(text, "("))
		return 0;
	for (size_t i = 0; i < ARRAY_LEN(dashes); i++) {
		size_t at = str_find(str_slice(text, 0, text.len < DATELINE ? text.len : DATELINE),
		    str_of(dashes[i]), 0);
		if (at != (size_t)-1)
			return at;
	}
	return 0;
}

/*
 * Takes out what the dateline names: where and by whom it was written.  The place is remembered, as
 * that of events which name none.
 */
static void
drop_dateline(struct claim_memory *memory, struct claim_sentence *s)
{
	size_t end = dateline_end(s->text), kept = 0;
	for (size_t i = 0; i < s->nmentions && end; i++) {
		if (s->mentions[i].at.start >= end)
			s->mentions[kept++] = s->mentions[i];
		else if (s->mentions[i].type == TYPE_LOC)
			claim_memory_note(memory, &s->mentions[i], 1);
	}
	s->nmentions = end ? kept : s->nmentions;
}

/* (서울=연합뉴스): where it was written, and by whom. */
static bool
is_dateline(struct str text, struct span at)
{
	return (at.end < text.len && text.s[at.end] == '=') ||
	    (at.start > 0 && text.s[at.start - 1] == '=');
}

/* The Amalgamated Glass Workers, the Dockers' Alliance: unions that do not say so. */
static bool
is_union(struct str name)
{
	static const char *const marks[] = {" Workers", "Workers’", "Workers'", "Teamsters", " Union",
	    "노조", "노동조합", "노총"};
	return str_has_any(name, marks, ARRAY_LEN(marks));
}

void
claim_mention_complete(struct arena *arena, const struct claim_frames *frames,
    struct claim_memory *memory, struct claim_sentence *s, unsigned weight)
{
	if (is_byline(s->text))
		return;
	claim_event_places(arena, memory, s);
	claim_name_find(arena, frames, memory, s);
	drop_dateline(memory, s);
	for (size_t i = 0; i < s->nmentions; i++) {
		struct mention *m = &s->mentions[i];
		if (is_dateline(s->text, m->at) || claim_place_former(s, m))
			continue;
		const struct known *k =
		    m->type & TYPE_PER ? claim_memory_person(memory, m->text) : NULL;
		if (k)
			m->id = arena_dup(arena, k->id);
		struct known *noted = claim_memory_note(memory, m, weight);
		if (noted && m->type & TYPE_ORG && is_union(m->text))
			claim_memory_call(memory, noted, str_of("union"));
		if (noted && claim_drug_is(m->text))
			claim_memory_call(memory, noted, str_of("drug"));
	}
	add_phrases(arena, frames, memory, s);
	for (size_t i = 0; i < s->nmentions; i++)
		if (!s->mentions[i].named && !s->mentions[i].part)
			claim_memory_note(memory, &s->mentions[i], weight);
}
