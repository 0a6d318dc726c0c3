#include "news/claim_name.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "news/claim_name_en.h"
#include "news/claim_name_put.h"
#include "news/claim_noun.h"
#include "news/claim_word.h"
#include "text/guess_slug.h"
#include "text/josa.h"
#include "text/korean_name.h"

#define QUOTE_BYTES 60
#define KNOWN_AGAIN 64 /* names looked for again in each sentence */

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
