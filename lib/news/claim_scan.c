#include "news/claim_sentence.h"

#include <string.h>

#include "base/utf8.h"
#include "news/claim_clause.h"

#define COVER_BYTES 64 /* no trigger word is longer */
#define WITH_BYTES 80  /* a companion stands no further off: some dozen words */

struct scan {
	struct arena *arena;
	const struct claim_frames *frames;
	struct claim_sentence *s;
	bool companions; /* a trigger that needs one was seen */
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
	if (p->left && is_word_byte(s->text, m->start)
		? m->start > 0 && is_word_byte(s->text, m->start - 1)
		: p->left && !begins_word(s->text, m->start))
		return true;
	/* a cue written as a name is one: May, Will */
	if (p->job == PATTERN_CUE && p->of != CUE_CORRECTION && m->start > 0 &&
	    s->text.s[m->start] >= 'A' && s->text.s[m->start] <= 'Z')
		return true;
	if (p->right && m->end < s->text.len && is_word_byte(s->text, m->end))
		return true;
	if (p->job == PATTERN_DOMAIN) {
		s->domains |= p->of;
		return true;
	}
	if (s->nhits == SENTENCE_MAX_HITS)
		return true;
	s->hits = arena_grow(scan->arena, s->hits, s->nhits, &s->hits_cap, sizeof(*s->hits));
	s->hits[s->nhits++] = (struct hit){.at = {m->start, m->end}, .pattern = m->pattern};
	if (p->job == PATTERN_CUE)
		s->cues |= 1u << p->of;
	scan->companions |= p->with || p->job == PATTERN_WITH;
	return true;
}

/* Whether x comes after y: by start, the longer first, then by pattern. */
static bool
is_after(const struct hit *x, const struct hit *y)
{
	if (x->at.start != y->at.start)
		return x->at.start > y->at.start;
	if (x->at.end != y->at.end)
		return x->at.end < y->at.end;
	return x->pattern > y->pattern;
}

/* Insertion sort: hits come ordered by their ends and hardly move. */
static void
sort_hits(struct claim_sentence *s)
{
	for (size_t i = 1; i < s->nhits; i++) {
		struct hit h = s->hits[i];
		size_t at = i;
		for (; at > 0 && is_after(&s->hits[at - 1], &h); at--)
			s->hits[at] = s->hits[at - 1];
		s->hits[at] = h;
	}
}

/* Letters of the nearest companion of hit i; 0 for none. hits are sorted by start. */
static uint32_t
companion(const struct claim_frames *frames, const struct claim_sentence *s, size_t i)
{
	const struct hit *h = &s->hits[i];
	uint32_t group = frames->patterns[h->pattern].with - 1;
	size_t from = i, to = i;
	while (from > 0 && h->at.start - s->hits[from - 1].at.start <= WITH_BYTES)
		from--;
	while (to < s->nhits && s->hits[to].at.start <= h->at.end + WITH_BYTES)
		to++;
	for (size_t o = from; o < to; o++) {
		const struct pattern *p = &frames->patterns[s->hits[o].pattern];
		struct span at = s->hits[o].at;
		if (p->job == PATTERN_WITH && p->of == group &&
		    (at.end <= h->at.start || at.start >= h->at.end))
			return (uint32_t)utf8_length(str_slice(s->text, at.start, at.end));
	}
	return 0;
}

/*
 * Leaves out the companions and the triggers that have none: "let" is of jobs in "will let 450 people
 * go" only.
 */
static void
drop_alone(struct arena *arena, const struct claim_frames *frames, struct claim_sentence *s)
{
	struct hit *kept = arena_alloc(arena, (s->nhits + 1) * sizeof(*kept));
	size_t n = 0;
	for (size_t i = 0; i < s->nhits; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		struct hit h = s->hits[i];
		if (p->job == PATTERN_WITH || (p->with && !(h.with = companion(frames, s, i))))
			continue;
		kept[n++] = h;
	}
	s->hits = kept;
	s->nhits = n;
	s->hits_cap = n;
}

/*
 * Notes which trigger words lie inside a longer one (투표율 in 사전투표율): where the longer one can speak,
 * it does. hits are sorted by start, longest first.
 */
static void
find_covers(const struct claim_frames *frames, struct claim_sentence *s)
{
	for (size_t i = 1; i < s->nhits; i++) {
		struct hit *h = &s->hits[i];
		if (frames->patterns[h->pattern].job != PATTERN_TRIGGER)
			continue;
		for (size_t o = i;
		     o-- > 0 && h->at.start - s->hits[o].at.start <= COVER_BYTES && !h->cover;)
			if (frames->patterns[s->hits[o].pattern].job == PATTERN_TRIGGER &&
			    s->hits[o].at.end >= h->at.end &&
			    s->hits[o].at.end - s->hits[o].at.start > h->at.end - h->at.start)
				h->cover = (uint32_t)o + 1;
	}
}

static void
find_words(struct arena *arena, struct claim_sentence *s)
{
	bool space = true;
	/* every other byte may begin one */
	s->words = arena_alloc(arena, (s->text.len / 2 + 1) * sizeof(*s->words));
	for (size_t i = 0; i < s->text.len;) {
		unsigned char c = s->text.s[i];
		bool now = c <= ' ' && (c == ' ' || c == '\t' || c == '\n');
		if (space && !now)
			s->words[s->nwords++] = i;
		space = now;
		i += c < 0xe0 ? 1 : 3; /* no later byte of a character is a blank */
	}
}

void
claim_sentence_scan(
    struct arena *arena, const struct claim_frames *frames, struct claim_sentence *s)
{
	struct scan scan = {arena, frames, s, false};
	find_words(arena, s);
	automaton_scan(frames->automaton, s->text, visit, &scan);
	sort_hits(s);
	if (scan.companions)
		drop_alone(arena, frames, s);
	find_covers(frames, s);
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

size_t
claim_sentence_hit(const struct claim_sentence *s, size_t pos)
{
	size_t low = 0, high = s->nhits;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (s->hits[mid].at.start < pos)
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

struct mention *
claim_sentence_mention(const struct claim_sentence *s, struct span at)
{
	for (size_t i = 0; i < s->nmentions; i++)
		if (s->mentions[i].at.start < at.end && at.start < s->mentions[i].at.end)
			return &s->mentions[i];
	return NULL;
}

/* ------ cues ------ */

_Static_assert(CUE_COUNT <= 32, "cues have a bit each");

/* Most sentences have few kinds of cues: the others need no search. */
static bool
has_cue(const struct claim_sentence *s, enum cue cue)
{
	return s->cues >> cue & 1;
}

static bool
is_cue(const struct claim_frames *frames, const struct hit *h, enum cue cue)
{
	const struct pattern *p = &frames->patterns[h->pattern];
	return p->job == PATTERN_CUE && p->of == cue;
}

const struct hit *
claim_sentence_cue(const struct claim_frames *frames, const struct claim_sentence *s, enum cue cue,
    size_t from, size_t to)
{
	if (!has_cue(s, cue))
		return NULL;
	for (size_t i = claim_sentence_hit(s, from); i < s->nhits && s->hits[i].at.start < to; i++)
		if (is_cue(frames, &s->hits[i], cue))
			return &s->hits[i];
	return NULL;
}

const struct hit *
claim_sentence_cue_last(const struct claim_frames *frames, const struct claim_sentence *s,
    enum cue cue, size_t from, size_t to)
{
	const struct hit *last = NULL;
	if (!has_cue(s, cue))
		return NULL;
	for (size_t i = claim_sentence_hit(s, to); i-- > 0 && s->hits[i].at.start >= from && !last;)
		if (is_cue(frames, &s->hits[i], cue))
			last = &s->hits[i];
	return last;
}
