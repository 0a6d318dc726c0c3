#include "news/claim_name.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "news/claim_name_rules.h"
#include "news/claim_noun.h"
#include "news/claim_word.h"
#include "text/guess.h"
#include "text/josa.h"
#include "text/korean_name.h"

#define QUALIFIED 40 /* bytes of " against Lenn fever, " */
#define QUOTE_BYTES 60
#define APPOSED 24     /* bytes from a name to the noun of its apposition */
#define KNOWN_AGAIN 64 /* names looked for again in each sentence */

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
claim_name_has_noun(const struct claim_frames *frames, const struct claim_sentence *s, struct span at,
    uint32_t type)
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
	if (claim_name_is_person(s, at))
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
claim_name_put(struct arena *arena, const struct claim_frames *frames, const struct claim_memory *memory,
    struct claim_sentence *s, struct span at)
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
claim_name_has_head(const struct claim_frames *frames, const struct claim_sentence *s, struct span at)
{
	for (size_t i = 0; i < s->nhits; i++)
		if (frames->patterns[s->hits[i].pattern].job <= PATTERN_NOUN &&
		    s->hits[i].at.start >= at.start && s->hits[i].at.end <= at.end)
			return true;
	return false;
}

/* Whether a noun that says what something is ends right before pos: 태풍 ‘미르네’. */
static bool
is_noun_before(const struct claim_frames *frames, const struct claim_sentence *s, size_t pos)
{
	for (size_t i = 0; i < s->nhits && s->hits[i].at.start < pos; i++)
		if (frames->patterns[s->hits[i].pattern].job == PATTERN_NOUN &&
		    s->hits[i].at.end + 1 == pos)
			return true;
	return false;
}

/*
 * Whether the quoted text looks like a name: few words, and no verb ends it, unless a noun calls
 * it so.
 */
static bool
is_quoted_name(struct str text, bool of_work, bool called)
{
	static const char *const endings[] = {"다", "요", "까", "라", "네", "자", "음", "것", "야",
	    "지", "고", "며", ".", "?", "!", "…", "기", "해", "듯"};
	size_t spaces = 0;
	if (text.len < 2 || text.len > QUOTE_BYTES)
		return false;
	for (size_t i = 0; i < text.len; i++)
		spaces += text.s[i] == ' ';
	for (size_t i = 0; i < ARRAY_LEN(endings) && !called; i++)
		if (str_ends(text, endings[i]))
			return false;
	return spaces <= (of_work ? 6 : 2);
}

static void
find_quoted(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s, const char *open,
    const char *close)
{
	struct str left = str_of(open), right = str_of(close);
	for (size_t pos = 0; (pos = str_find(s->text, left, pos)) != (size_t)-1;) {
		size_t start = pos + left.len, end = str_find(s->text, right, start);
		if (end == (size_t)-1)
			return;
		struct span at = {start, end};
		struct str behind = str_slice(s->text, end + right.len, s->text.len);
		bool of_work = str_starts(behind, " 논문") || str_starts(behind, " 프레임워크") ||
		    str_starts(behind, " 영화");
		bool called = is_noun_before(frames, s, pos);
		if (!str_starts(behind, " 기사") && !claim_name_is_taken(s, at) &&
		    is_quoted_name(str_slice(s->text, start, end), of_work, called))
			claim_name_put(arena, frames, memory, s, at);
		pos = end + right.len;
	}
}

/*
 * Length of a surname and two syllables, with or without a particle behind; 0 when it does not look
 * so.
 */
static size_t
given_name(struct str text, size_t start, size_t end)
{
	static const char *const particles[] = {
	    "", "을", "를", "이", "가", "은", "는", "의", "과", "와", "도", "에게", "씨"};
	if (end - start < 9 || !korean_name_is_surname(str_slice(text, start, start + 3)))
		return 0;
	struct str rest = str_slice(text, start + 9, end);
	for (size_t i = 0; i < ARRAY_LEN(particles); i++)
		if (str_is(rest, particles[i]))
			return 9;
	return 0;
}

/* 공격수 박하늘을: a full name with its particle behind the title. */
static void
add_name_behind(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s, size_t title)
{
	if (title + 1 >= s->text.len || s->text.s[title] != ' ')
		return;
	size_t start = title + 1, end = start;
	while (end < s->text.len && (s->text.s[end] & 0x80))
		end++;
	size_t len = korean_name_before_josa(s->text, start, end);
	if (len == 0)
		len = given_name(s->text, start, end);
	struct span at = {start, start + len};
	/* 사장 소유의: a particle ends no name */
	static const char *const never[] = {"의", "는", "를"};
	if (at.end == end && str_ends_any(str_slice(s->text, start, end), never, ARRAY_LEN(never)))
		return;
	if (len && end - start <= 24 && !claim_name_is_taken(s, at))
		claim_name_put(arena, frames, memory, s, at);
}

/* A person whose id is that of the part of the name by which others call him. */
static void
put_person(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s, struct span at, struct str part)
{
	size_t before = s->nmentions;
	claim_name_put(arena, frames, memory, s, at);
	if (s->nmentions > before && part.len < at.end - at.start)
		s->mentions[before].id = guess_slug(arena, part);
}

/* 박서연 후보, 김 당선인: the word before a title of persons. */
static void
find_titled(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s)
{
	for (size_t i = 0; i < s->nhits; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		size_t title = s->hits[i].at.start;
		if (p->job != PATTERN_NOUN || p->of != TYPE_PER || title < 4 ||
		    s->text.s[title - 1] != ' ')
			continue;
		size_t start = title - 1;
		while (start > 0 && s->text.s[start - 1] != ' ' && title - start <= 13)
			start--;
		struct span at = {start, title - 1};
		struct str word = str_slice(s->text, at.start, at.end);
		/* 하 모 대표: the surname alone is known, as in 하 대표 */
		bool masked = str_is(word, "모") && start >= 4 && s->text.s[start - 1] == ' ' &&
		    korean_name_is_surname(str_slice(s->text, start - 4, start - 1));
		if (masked)
			at.start = start - 4;
		add_name_behind(arena, frames, memory, s, s->hits[i].at.end);
		if ((masked || korean_name_is_full(word) || korean_name_is_clear_surname(word) ||
			(word.len == 9 && given_name(s->text, at.start, at.end))) &&
		    !claim_name_is_taken(s, at))
			put_person(arena, frames, memory, s, at,
			    str_slice(s->text, at.start, masked ? at.start + 3 : at.end));
	}
}

/* 다온시의 종전 최고기온: where the owner of a trigger ends behind words that only say which. */
static size_t
owner_end(const struct claim_sentence *s, size_t trigger)
{
	static const char *const which[] = {" 종전 ", " 기존 ", " 지난해 ", " 올해 ", " 하루 ", " 역대 ", " 현재 ", " 전체 ",
	    " 평균 ", " 연간 "};
	struct str head = str_slice(s->text, 0, trigger);
	for (size_t i = 0; i < ARRAY_LEN(which); i++)
		if (str_ends(head, which[i]))
			head.len -= str_of(which[i]).len - 1;
	return str_ends(head, "의 ") ? head.len - str_of("의 ").len : 0;
}

/* 새빛동의 투표율: a bare noun that owns a trigger. */
static void
find_owners(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s)
{
	static const char *const regions[] = {"동", "구", "시", "군", "읍", "면", "리", "도"};
	static const char *const never[] = {
	    "이", "그", "자신", "모두", "전체", "올해", "지난해", "기존", "각각", "현재", "대부분", "전망", "예상",
	    "추정", "목표", "평균", "최고", "최대", "최저", "기준", "하루", "당시", "이번", "전국"};
	for (size_t i = 0; i < s->nhits; i++) {
		if (frames->patterns[s->hits[i].pattern].job != PATTERN_TRIGGER)
			continue;
		size_t end = owner_end(s, s->hits[i].at.start), start;
		for (start = end; start > 0 && s->text.s[start - 1] & 0x80;)
			start--;
		struct span at = {start, end};
		struct str word = str_slice(s->text, start, end);
		bool skip =
		    word.len < 6 || word.len > 24 || claim_name_is_taken(s, at) || claim_name_has_head(frames, s, at);
		if (skip || str_is_any(word, never, ARRAY_LEN(never)))
			continue;
		claim_name_put(arena, frames, memory, s, at);
		struct mention *m = &s->mentions[s->nmentions - 1];
		for (size_t r = 0; r < ARRAY_LEN(regions) && !m->type; r++)
			if (str_ends(word, regions[r])) {
				m->type = TYPE_LOC;
				m->id = guess_slug(arena, claim_locality_plain(word));
			}
	}
}

/*
 * The name that stands for k in a later sentence: all of it, of two words of a firm the first alone.  *pos:
 * where it stands, or (size_t)-1.
 */
static struct str
later_name(const struct claim_sentence *s, const struct known *k, size_t *pos)
{
	const char *space;

	*pos = str_find(s->text, k->text, 0);
	if (*pos != (size_t)-1 || !(k->type & TYPE_ORG) || !(k->text.s[0] & 0x80) ||
	    !(space = memchr(k->text.s, ' ', k->text.len)))
		return k->text;
	struct str first = str_slice(k->text, 0, (size_t)(space - k->text.s));
	*pos = str_find(s->text, first, 0);
	return first;
}

/* Names found here before, where nothing else marks them now: 박하늘은. */
static void
find_again(struct arena *arena, const struct claim_memory *memory, struct claim_sentence *s)
{
	for (size_t i = 0; i < memory->nknown && i < KNOWN_AGAIN; i++) {
		const struct known *k = &memory->known[i];
		if (!k->own)
			continue; /* tag-entities finds its own */
		size_t pos;
		struct str name = later_name(s, k, &pos);
		struct span at = {pos, pos + name.len};
		if (pos == (size_t)-1 || name.len < 6 || (pos > 0 && s->text.s[pos - 1] & 0x80) ||
		    (name.len < k->text.len && !josa_follows(s->text, at.end)) ||
		    claim_name_is_taken(s, at) || s->nmentions == SENTENCE_MAX_ITEMS)
			continue;
		struct mention m = {.at = at,
		    .text = str_slice(s->text, at.start, at.end),
		    .id = arena_dup(arena, k->id),
		    .type = claim_memory_type(k),
		    .named = true,
		    .own = true};
		s->mentions =
		    arena_grow(arena, s->mentions, s->nmentions, &s->mentions_cap, sizeof(m));
		s->mentions[s->nmentions++] = m;
	}
}

static int
by_start(const void *a, const void *b)
{
	const struct mention *x = a, *y = b;
	return (x->at.start > y->at.start) - (x->at.start < y->at.start);
}

void
claim_name_find(struct arena *arena, const struct claim_frames *frames, struct claim_memory *memory,
    struct claim_sentence *s)
{
	size_t before = s->nmentions;
	if (s->korean) {
		find_quoted(arena, frames, memory, s, "‘", "’");
		find_quoted(arena, frames, memory, s, "'", "'");
		find_quoted(arena, frames, memory, s, "《", "》");
		find_titled(arena, frames, memory, s);
		find_owners(arena, frames, memory, s);
		claim_noun_find(arena, frames, memory, s);
		find_again(arena, memory, s);
	} else {
		claim_name_find_english(arena, frames, memory, s);
	}
	if (s->nmentions > before)
		qsort(s->mentions, s->nmentions, sizeof(*s->mentions), by_start);
}
