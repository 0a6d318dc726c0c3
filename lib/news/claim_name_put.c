#include "news/claim_name_put.h"

#include <string.h>

#include "base/utf8.h"
#include "news/claim_word.h"
#include "text/guess_slug.h"

#define OFFICE 60    /* bytes of "the mayor of Harwich" */
#define QUALIFIED 40 /* bytes of " against Lenn fever, " */
#define APPOSED 24     /* bytes from a name to the noun of its apposition */

/* The first word of text behind an article. */
static struct str
word_of_phrase(struct str text)
{
	static const char *const articles[] = {"a ", "an ", "the "};
	for (size_t i = 0; i < ARRAY_LEN(articles); i++)
		if (str_starts(text, articles[i]))
			text = str_slice(text, str_of(articles[i]).len, text.len);
	size_t end = 0;
	while (end < text.len && (utf8_is_alnum((unsigned char)text.s[end]) || text.s[end] == '-'))
		end++;
	return str_slice(text, 0, end);
}

/* "Ida Brook, 52,", "Ida Brook, a nurse", "Ida Brook, Doran's chief executive": an age or an office. */
static bool
is_person_behind(struct str rest)
{
	static const char *const owners[] = {"'s ", "’s "};
	if (!str_starts(rest, ", "))
		return false;
	struct str word = word_of_phrase(str_slice(rest, 2, rest.len));
	if (word.len == 0)
		return false;
	bool age = word.len <= 2 && utf8_is_digit((unsigned char)word.s[0]) &&
	    (rest.len == word.len + 2 || rest.s[word.len + 2] == ',' || rest.s[word.len + 2] == '.');
	/* behind an article the word begins later */
	struct str behind = str_slice(rest, (size_t)(word.s - rest.s) + word.len, rest.len);
	for (size_t i = 0; i < ARRAY_LEN(owners); i++)
		if (str_starts(behind, owners[i]))
			word = word_of_phrase(
			    str_slice(behind, str_of(owners[i]).len, behind.len));
	return age || claim_word_is_role(word);
}

/* "The mayor of Harwich, Ida Brook, said": an office stands before the comma, with what it is over. */
static bool
is_office_apposed(struct str head)
{
	if (!str_ends(head, ", "))
		return false;
	head.len -= 2;
	size_t start = head.len, of = (size_t)-1;
	while (start > 0 && !strchr(",.;:", head.s[start - 1]) && head.len - start < OFFICE)
		start--;
	head = str_slice(head, start, head.len);
	for (size_t at = 0; (at = str_find(head, str_of(" of "), at)) != (size_t)-1; at++)
		of = of == (size_t)-1 ? at : of;
	if (of == (size_t)-1)
		return false;
	for (start = of; start > 0 && utf8_is_alnum((unsigned char)head.s[start - 1]);)
		start--;
	return claim_word_is_role(str_slice(head, start, of));
}

/*
 * An English name of a person: what somebody is stands before it (finance chief Ida Brook) or behind
 * it.  Such a one speaks; the figures are of what is spoken of.
 */
static bool
is_person(const struct claim_sentence *s, struct span at)
{
	size_t start = at.start > 0 ? at.start - 1 : 0, end = start;
	if (s->korean)
		return false;
	while (start > 0 && utf8_is_alnum((unsigned char)s->text.s[start - 1]))
		start--;
	return claim_word_is_role(str_slice(s->text, start, end)) ||
	    is_office_apposed(str_slice(s->text, 0, at.start)) ||
	    is_person_behind(str_slice(s->text, at.end, s->text.len));
}

bool
claim_name_is_taken(const struct claim_sentence *s, struct span at)
{
	if (claim_sentence_mention(s, at))
		return true;
	for (size_t i = 0; i < s->nfigures; i++)
		if (s->figures[i].core.start < at.end && at.start < s->figures[i].core.end)
			return true;
	return false;
}

/* The type of the head noun inside the name (Coastal Survey Office). */
static uint32_t
inner_type(const struct claim_frames *frames, const struct claim_sentence *s, struct span at)
{
	for (size_t i = 0; i < s->nhits; i++)
		if (frames->patterns[s->hits[i].pattern].job == PATTERN_NOUN &&
		    s->hits[i].at.start >= at.start && s->hits[i].at.end <= at.end &&
		    (s->hits[i].at.end == at.end ||
			frames->patterns[s->hits[i].pattern].of == TYPE_EVENT))
			return frames->patterns[s->hits[i].pattern].of;
	return 0;
}

/* Whether a head noun of the type is among the words of the name. */
bool
claim_name_has_noun(const struct claim_frames *frames, const struct claim_sentence *s,
    struct span at, uint32_t type)
{
	for (size_t i = 0; i < s->nhits; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		if (p->job == PATTERN_NOUN && p->of == type && s->hits[i].at.start >= at.start &&
		    s->hits[i].at.end <= at.end)
			return true;
	}
	return false;
}

/* a probe called Ruff */
static bool
is_calling(struct str between)
{
	static const char *const words[] = {" called ", " named ", " dubbed "};
	return str_is_any(between, words, ARRAY_LEN(words));
}

/* "Harwich, a small town": what stands between the name and the noun that says what it is. */
static bool
is_apposition(struct str between)
{
	static const char *const articles[] = {", a ", ", an ", ", the "};
	return between.len <= APPOSED && str_starts_any(between, articles, ARRAY_LEN(articles)) &&
	    !memchr(between.s + 1, ',', between.len - 1);
}

bool
claim_name_is_qualified(struct str between)
{
	static const char *const begins[] = {" against ", " for ", " to treat ", " to prevent ", " of "};
	return between.len <= QUALIFIED && str_starts_any(between, begins, ARRAY_LEN(begins)) &&
	    str_ends(between, ", ") && memchr(between.s, ',', between.len) == between.s + between.len - 2;
}

/*
 * Whether a person's noun goes on with the name of that person: "Port Sarne striker Milo Pruvost" makes
 * a person of Pruvost and none of Port Sarne.
 */
static bool
is_anothers(const struct claim_sentence *s, const struct pattern *p, struct span noun)
{
	char next = noun.end + 1 < s->text.len ? s->text.s[noun.end + 1] : ' ';
	return p->of == TYPE_PER && !s->korean && s->text.s[noun.end] == ' ' && next >= 'A' && next <= 'Z';
}

/* The type of the noun beside the name, within a few lower-case words. */
static uint32_t
outer_type(const struct claim_frames *frames, const struct claim_sentence *s, struct span at)
{
	for (size_t i = 0; i < s->nhits; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		struct span h = s->hits[i].at;
		if (p->job != PATTERN_NOUN)
			continue;
		if (p->of == TYPE_EVENT && h.end + 1 + str_of("‘").len != at.start)
			continue; /* 태풍 ‘너울’, but not a fire beside a product */
		if (h.start >= at.end && is_anothers(s, p, h))
			continue;
		if (h.start >= at.end && claim_sentence_distance(s, at.end, h.start) <= 2 &&
		    h.start - at.end <= 20 && !memchr(s->text.s + at.end, ',', h.start - at.end))
			return p->of;
		if (h.start > at.end && is_apposition(str_slice(s->text, at.end, h.start)))
			return p->of;
		/* "Ana Rowe, chairman of Doran Mills": the firm is what she is chairman of */
		if (h.end <= at.start && str_is(p->value, "chief") &&
		    str_starts(str_slice(s->text, h.end, at.start), " of "))
			continue;
		if (h.end <= at.start &&
		    (at.start - h.end <= 4 || is_calling(str_slice(s->text, h.end, at.start)) ||
			claim_name_is_qualified(str_slice(s->text, h.end, at.start))))
			return p->of;
	}
	return 0;
}

/* What Korean firms and clubs are called at their end. */
static bool
is_company(struct str name)
{
	static const char *const ends[] = {"FC", "유나이티드", "시티", "전자", "바이오", "제약",
	    "테크", "자동차", "항공", "통신", "건설", "은행", "그룹", "중공업"};
	/* 다온AI, but not an AI of a foreign name, which says what it is itself */
	return str_ends_any(name, ends, ARRAY_LEN(ends)) ||
	    (str_ends(name, "AI") && name.s[0] & 0x80);
}

/* Who says, plans or expects something is nobody's product. */
static bool
is_agent(const struct claim_frames *frames, const struct claim_sentence *s, struct span at)
{
	for (size_t i = 0; i < s->nhits; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		if (p->job == PATTERN_CUE && s->hits[i].at.start == at.end + 1 &&
		    (p->of == CUE_SAID || p->of == CUE_PLANNED || p->of == CUE_SPECULATED ||
			p->of == CUE_DENIED))
			return true;
	}
	return str_starts(str_slice(s->text, at.end, s->text.len), " has ");
}

/* Anchored off Harwich, a depot near Harwich: what only places have before them. */
static bool
is_behind_place_word(const struct claim_sentence *s, struct span at)
{
	static const char *const words[] = {" off ", " near ", " outside ", " across ", " around "};
	return !s->korean && str_ends_any(str_slice(s->text, 0, at.start), words, ARRAY_LEN(words));
}

/* What is known by a name that begins or ends with this one. */
const struct known *
claim_name_known(const struct claim_memory *memory, struct str name)
{
	const struct known *found = NULL;
	for (size_t i = 0; i < memory->nknown; i++) {
		const struct known *k = &memory->known[i];
		if (str_eq(k->text, name))
			return k;
		if (k->type & TYPE_PER && k->text.len > name.len + 1 &&
		    k->text.s[k->text.len - name.len - 1] == ' ' &&
		    memcmp(k->text.s + k->text.len - name.len, name.s, name.len) == 0)
			found = k;
		if (k->text.len > name.len && memcmp(k->text.s, name.s, name.len) == 0 &&
		    k->text.s[name.len] == ' ')
			found = k;
	}
	return found;
}

/* Several words, the last of which is what firms and institutions are called. */
static bool
is_institution(struct str name)
{
	size_t last = name.len;
	while (last > 0 && name.s[last - 1] != ' ')
		last--;
	return last > 0 && claim_word_is_institution(str_slice(name, last, name.len));
}

/* What the words in and around a name that is new say it is; 0 for nothing. */
static uint32_t
new_type(const struct claim_frames *frames, const struct claim_sentence *s, struct span at)
{
	struct str name = str_slice(s->text, at.start, at.end);
	uint32_t type;
	if (is_person(s, at))
		return TYPE_PER;
	/* the Amalgamated Glass Workers are no workers but their union, and 다온AI 모델 is 다온AI's */
	if (is_institution(name) || is_company(name))
		return TYPE_ORG;
	type = inner_type(frames, s, at);
	if (!type)
		type = outer_type(frames, s, at);
	if (!type && is_behind_place_word(s, at))
		return TYPE_LOC;
	/* letters and figures are a maker's name for a thing: Wren-4, 바람결 A2 */
	if (!type && utf8_is_digit((unsigned char)name.s[name.len - 1]))
		return TYPE_PRODUCT;
	return !type && is_agent(frames, s, at) ? TYPE_ORG : type;
}

void
claim_name_put(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s, struct span at)
{
	struct mention m = {
	    .at = at, .text = str_slice(s->text, at.start, at.end), .named = true, .own = true};
	const struct known *k = claim_name_known(memory, m.text);
	if (s->nmentions == SENTENCE_MAX_ITEMS)
		return;
	m.id = k ? arena_dup(arena, k->id) : guess_slug(arena, m.text);
	m.type = k ? claim_memory_type(k) : new_type(frames, s, at);
	if (m.id.len == 0)
		return;
	s->mentions = arena_grow(arena, s->mentions, s->nmentions, &s->mentions_cap, sizeof(m));
	s->mentions[s->nmentions++] = m;
}

void
claim_name_add(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s, struct span at, uint32_t type)
{
	size_t before = s->nmentions;
	if (claim_name_is_taken(s, at))
		return;
	claim_name_put(arena, frames, memory, s, at);
	if (s->nmentions > before && !s->mentions[before].type)
		s->mentions[before].type = type;
}

/* Whether a word of the lexicon is in it: then it is no owner but part of the attribute. */
bool
claim_name_has_head(
    const struct claim_frames *frames, const struct claim_sentence *s, struct span at)
{
	for (size_t i = 0; i < s->nhits; i++)
		if (frames->patterns[s->hits[i].pattern].job <= PATTERN_NOUN &&
		    s->hits[i].at.start >= at.start && s->hits[i].at.end <= at.end)
			return true;
	return false;
}
