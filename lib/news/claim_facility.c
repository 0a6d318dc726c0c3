#include "news/claim_facility.h"

#include "base/utf8.h"
#include "news/claim_clause.h"
#include "text/guess_slug.h"

#define BEHIND 8 /* bytes of " in the " between noun and place */

bool
claim_facility_is(const struct claim_frames *frames, uint32_t type)
{
	return type && type == claim_frames_type(frames, str_of("FACILITY"));
}

/* A place, or a name of which nothing is known but that a plant has it: the Harwich plant. */
static bool
may_be_place(const struct mention *m)
{
	return m->named && !(m->type & (TYPE_PER | TYPE_ORG | TYPE_EVENT | TYPE_THING));
}

/* The id of the place that a mention names beside the noun; empty for none. */
static struct str
place_named(const struct claim_sentence *s, struct span noun, struct span *place_at)
{
	static const char *const joints[] = {" in ", " at ", " near ", " in the "};
	for (size_t i = 0; i < s->nmentions; i++) {
		const struct mention *m = &s->mentions[i];
		if (!may_be_place(m))
			continue;
		if (m->at.end + 1 == noun.start) {
			*place_at = m->at;
			return m->id;
		}
		if (!s->korean && m->at.start > noun.end && m->at.start - noun.end <= BEHIND &&
		    str_is_any(str_slice(s->text, noun.end, m->at.start), joints,
			ARRAY_LEN(joints)))
			return m->id;
	}
	return (struct str){0};
}

/* The bare Korean word right before the noun, unless it only qualifies: 적자 공장, 새 공장. */
static struct str
bare_word(const struct claim_sentence *s, struct span noun, struct span *place_at)
{
	static const char *const qualifying[] = {"이", "그", "새", "신", "각", "두", "세", "한", "이번", "해당",
	    "적자", "다른", "자사", "국내", "해외", "모든", "기존", "현지", "주요", "일부", "같은", "신규", "추가",
	    "대형", "자동차", "배터리", "반도체", "생산", "합작", "완성차"};
	static const char *const particles[] = {"은", "는", "이", "가", "을", "를", "의", "에", "서", "로", "와",
	    "과", "도", ",", ".", "며", "고", "해", "던", "째"};
	size_t end = noun.start > 0 ? noun.start - 1 : 0, start = end;
	while (start > 0 && s->text.s[start - 1] & 0x80)
		start--;
	struct str word = str_slice(s->text, start, end);
	if (!s->korean || word.len < 6 || (start > 0 && s->text.s[start - 1] != ' ') ||
	    str_is_any(word, qualifying, ARRAY_LEN(qualifying)) ||
	    str_ends_any(word, particles, ARRAY_LEN(particles)) || claim_clause_adnominal(word))
		return (struct str){0};
	*place_at = (struct span){start, end};
	return word;
}

/* The facility of the concept that was spoken of last; NULL for none. */
static const struct known *
spoken_of(const struct claim_memory *memory, struct str concept)
{
	const struct known *last = NULL;
	for (size_t i = 0; i < memory->nknown; i++) {
		const struct known *k = &memory->known[i];
		if (!k->own && str_ends(k->id, concept.s) && k->id.len > concept.len &&
		    k->id.s[k->id.len - concept.len - 1] == '-' &&
		    (!last || k->sentence >= last->sentence))
			last = k;
	}
	return last;
}

/*
 * The firm that the sentence before was about, else the one the article speaks of most; an airport is
 * its town's.
 */
static const struct known *
owner(const struct claim_memory *memory, struct str concept)
{
	if (str_is(concept, "airport")) {
		const struct known *town = claim_memory_salient(memory, TYPE_LOC);
		return town && town->type & TYPE_LOC ? town : NULL;
	}
	size_t last = memory->subject ? memory->subject : memory->topic;
	if (last && memory->known[last - 1].type & TYPE_ORG)
		return &memory->known[last - 1];
	const struct known *k = claim_memory_salient(memory, TYPE_ORG);
	return k && k->type & TYPE_ORG && !claim_memory_is_body(k) ? k : NULL;
}

struct str
claim_facility_id(struct arena *arena, const struct claim_memory *memory,
    const struct claim_sentence *s, struct span noun, struct str concept, struct span *place_at)
{
	*place_at = (struct span){0};
	struct str place = place_named(s, noun, place_at);
	if (place.len == 0) {
		place = bare_word(s, noun, place_at);
		place = place.len ? guess_slug(arena, place) : place;
	}
	const struct known *k = place.len ? NULL : spoken_of(memory, concept);
	if (k)
		return arena_dup(arena, k->id);
	const struct known *of = place.len ? NULL : owner(memory, concept);
	if (of)
		place = of->id;
	return place.len ? arena_printf(arena, "%.*s-%.*s", (int)place.len, place.s,
			       (int)concept.len, concept.s)
			 : concept;
}
