#include "news/claim_site.h"

#include <string.h>

#include "base/utf8.h"
#include "news/claim_word.h"
#include "text/guess_slug.h"

#define GAP 40 /* bytes between the name and the word of the event */
#define WORKS 50 /* from that word to "plant" */

/* Whether a word says what part of a firm it is, or where: 공장에서, 2공장, 본사. */
static bool
is_korean_part(struct str word)
{
	static const char *const parts[] = {"", "공장", "제지공장", "화학공장", "본사", "창고", "물류센터", "물류창고",
	    "사업장", "작업장", "연구소", "사옥", "매장", "건물", "발전소", "제철소", "조선소", "정유공장", "리조트",
	    "호텔", "데이터센터", "내", "안", "큰"};
	if (str_ends(word, "에서"))
		word.len -= str_of("에서").len;
	else if (str_ends(word, "의"))
		word.len -= str_of("의").len;
	while (word.len && (utf8_is_digit((unsigned char)word.s[0]) || str_starts(word, "제")))
		word = str_slice(word, utf8_is_digit((unsigned char)word.s[0]) ? 1 : 3, word.len);
	return str_is_any(word, parts, ARRAY_LEN(parts));
}

static bool
is_english_part(struct str word)
{
	static const char *const parts[] = {"plant", "plants", "factory", "warehouse", "mill", "refinery",
	    "depot", "works", "terminal", "headquarters", "chemical", "battery", "paper", "steel",
	    "storage", "distribution", "center", "centre", "a", "the", "an", "at", "in", "of", "inside",
	    "its", "'s", "’s", ""};
	return str_is_any(word, parts, ARRAY_LEN(parts));
}

/* Whether nothing stands between name and event but what part of the firm it is. */
static bool
is_beside(const struct claim_sentence *s, size_t from, size_t to)
{
	if (from > to || to - from > GAP)
		return false;
	struct str gap = str_slice(s->text, from, to);
	for (size_t at = 0; at < gap.len;) {
		size_t end = str_find(gap, str_of(" "), at);
		end = end == (size_t)-1 ? gap.len : end;
		struct str word = str_slice(gap, at, end);
		if (!(s->korean ? is_korean_part(word) : is_english_part(word)))
			return false;
		at = end + 1;
	}
	return true;
}

/* "a fire at Doran Paper": the name behind, with a word of place between. */
static bool
is_at(const struct claim_sentence *s, size_t from, size_t to)
{
	static const char *const places[] = {" at ", " in ", " inside "};
	return !s->korean && from < to &&
	    str_starts_any(str_slice(s->text, from, to), places, ARRAY_LEN(places)) &&
	    is_beside(s, from, to);
}

/* The i-th word, without the blank behind it. */
static struct str
word_at(const struct claim_sentence *s, size_t i)
{
	size_t end = i + 1 < s->nwords ? s->words[i + 1] : s->text.len;
	return str_trim(str_slice(s->text, s->words[i], end));
}

/*
 * The name that no lexicon knows before a word for works close to that of the event: a fire at the
 * Doran Paper mill, the Harwich plant fire.
 */
static struct str
name_of_works(struct arena *arena, const struct claim_sentence *s, struct span event)
{
	static const char *const works[] = {"plant", "factory", "warehouse", "mill", "refinery", "depot"};
	for (size_t i = 1; i < s->nwords && !s->korean; i++) {
		size_t at = s->words[i], first = i;
		size_t apart = at > event.end ? at - event.end : event.start > at ? event.start - at : 0;
		if (apart > WORKS || !str_starts_any(word_at(s, i), works, ARRAY_LEN(works)))
			continue;
		while (first > 0 && s->text.s[s->words[first - 1]] >= 'A' &&
		    s->text.s[s->words[first - 1]] <= 'Z' &&
		    !claim_word_is_common(word_at(s, first - 1)))
			first--;
		if (first < i)
			return guess_slug(arena, str_slice(s->text, s->words[first], at - 1));
	}
	return (struct str){0};
}

/* The id of whose works the event of a word is at; empty for none. */
static struct str
site_of(struct arena *arena, const struct claim_sentence *s, struct span event)
{
	for (size_t k = 0; k < s->nmentions; k++) {
		const struct mention *m = &s->mentions[k];
		if (m->type == TYPE_ORG &&
		    (is_beside(s, m->at.end, event.start) || is_at(s, event.end, m->at.start)))
			return m->id;
	}
	return name_of_works(arena, s, event);
}

struct str
claim_site_find(struct arena *arena, const struct claim_frames *frames, size_t class,
    const struct claim_sentence *s, size_t n)
{
	struct str id = {0};
	for (size_t i = 0; i < n && id.len == 0; i++)
		for (size_t h = 0; h < s[i].nhits && id.len == 0; h++)
			if (claim_frames_event(frames, &frames->patterns[s[i].hits[h].pattern]) == class)
				id = site_of(arena, &s[i], s[i].hits[h].at);
	return id;
}
