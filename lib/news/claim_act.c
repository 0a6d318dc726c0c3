#include "news/claim_act.h"

#include <string.h>

#include "base/utf8.h"
#include "news/claim_clause.h"
#include "text/guess_slug.h"

#define PART_WORDS 3	/* of what a sum is for: 취약 어르신 돌봄 */
#define MIN_PART 6	/* bytes */
#define GLOSS 12	/* bytes of a bracket behind its first word: (AI) */

/* Whether id is the concept, or the concept with a number. */
static bool
is_of(struct str id, struct str concept)
{
	return id.len >= concept.len && memcmp(id.s, concept.s, concept.len) == 0 &&
	    (id.len == concept.len || (id.len == concept.len + 2 && id.s[concept.len] == '-'));
}

/* The act whose name ends so: 개혁안 after 연금개혁안; NULL for none. */
static const struct known *
ends_so(const struct claim_memory *memory, struct str noun)
{
	for (size_t i = 0; i < memory->nknown; i++) {
		struct str text = memory->known[i].text;
		if (memory->known[i].type & TYPE_ACT && text.len > noun.len &&
		    memcmp(text.s + text.len - noun.len, noun.s, noun.len) == 0)
			return &memory->known[i];
	}
	return NULL;
}

/* The act that was spoken of most, of the concept if one is given; NULL for none. */
static const struct known *
spoken_of(const struct claim_memory *memory, struct str concept)
{
	const struct known *best = NULL;
	for (size_t i = 0; i < memory->nknown; i++) {
		const struct known *k = &memory->known[i];
		if (k->type & TYPE_ACT && (concept.len == 0 || is_of(k->id, concept)) &&
		    (!best || k->salience > best->salience))
			best = k;
	}
	return best;
}

/* The digit of an ordinal right before pos, and where it begins; 0 for none. */
static char
number_before(const struct claim_sentence *s, size_t pos, size_t *start)
{
	static const struct { const char *word; char digit; } ordinals[] = {
		{"1차 ", '1'}, {"2차 ", '2'}, {"3차 ", '3'}, {"4차 ", '4'},
		{"first ", '1'}, {"second ", '2'}, {"third ", '3'}, {"fourth ", '4'}
	};
	struct str head = str_slice(s->text, 0, pos);
	for (size_t i = 0; i < ARRAY_LEN(ordinals); i++)
		if (str_ends(head, ordinals[i].word)) {
			*start = pos - strlen(ordinals[i].word);
			return ordinals[i].digit;
		}
	return 0;
}

/* Whether the Korean noun that ends at pos is a word of its own: 대책 of 대책은, not of 대책본부. */
static bool
is_word(const struct claim_sentence *s, size_t pos)
{
	static const char *const particles[] = {"은", "는", "이", "가", "을", "를", "의", "에", "으로", "로",
	    "과", "와", "도", "만", "보다", "부터", "까지", "안", "율"};
	struct str rest = str_slice(s->text, pos, s->text.len);
	uint32_t cp = 0;
	if (rest.len)
		utf8_decode(rest, 0, &cp);
	return !utf8_is_hangul(cp) || str_starts_any(rest, particles, ARRAY_LEN(particles));
}

struct str
claim_act_id(struct arena *arena, const struct claim_memory *memory,
    const struct claim_sentence *s, struct str concept, struct span *at)
{
	if (!is_word(s, at->end))
		return (struct str){0};
	struct str noun = str_slice(s->text, at->start, at->end);
	/* 소득세율은 is what 소득세는 is */
	if (str_starts(str_slice(s->text, at->end, s->text.len), "율"))
		at->end += strlen("율");
	/* a measure, a levy: whichever it was */
	if (str_is(concept, "act")) {
		const struct known *k = spoken_of(memory, (struct str){0});
		return k ? arena_dup(arena, k->id) : (struct str){0};
	}
	char number = number_before(s, at->start, &at->start);
	/* the first of its kind is what the others call by its kind alone */
	if (number > '1')
		return arena_printf(arena, "%.*s-%c", (int)concept.len, concept.s, number);
	const struct known *k = number ? NULL : spoken_of(memory, concept);
	if (!k && !number)
		k = ends_so(memory, noun);
	return k ? arena_dup(arena, k->id) : concept;
}

/* ------ what the sums of a budget are for ------ */

static bool
is_bare(struct str word)
{
	static const char *const particles[] = {"은", "는", "이", "가", "을", "를", "의", "에",
	    "에서",
	    "로", "와", "과", "도", "만", "며", "고", "등", "위해", "통해", "대해", "의해", ",", ".", "”", "’", ")"};
	return word.len > 1 && !str_ends_any(word, particles, ARRAY_LEN(particles)) &&
	    /* 소상공인 is no copula */
	    (str_ends(word, "인") || !claim_clause_adnominal(word)) &&
	    !utf8_is_digit((unsigned char)word.s[0]);
}

static bool
is_glossed(struct str word)
{
	size_t open = str_find(word, str_of("("), 0);
	return open != (size_t)-1 && str_ends(word, ")") && word.len - open <= GLOSS;
}

/* Where the noun phrase that ends at end begins: its last word and the bare ones before it. */
static size_t
phrase_start(const struct claim_sentence *s, size_t end)
{
	size_t at = s->nwords, start;
	while (at > 0 && s->words[at - 1] >= end)
		at--;
	if (at == 0)
		return end;
	start = s->words[--at];
	for (size_t i = 1; i < PART_WORDS && at > 0; i++) {
		struct str word = str_trim(str_slice(s->text, s->words[at - 1], start));
		if (!is_bare(word) && !is_glossed(word))
			break;
		start = s->words[--at];
	}
	return start;
}

/* What makes the id: the first word, or the letters that it is glossed by. */
static struct str
key_of(struct str phrase)
{
	size_t space = str_find(phrase, str_of(" "), 0);
	struct str first = space == (size_t)-1 ? phrase : str_slice(phrase, 0, space);
	if (!is_glossed(first))
		return first;
	return str_slice(first, str_find(first, str_of("("), 0) + 1, first.len - 1);
}

static bool
is_time(struct str phrase)
{
	static const char *const ends[] = {"올해", "내년", "지난해", "작년", "이날", "가운데", "동안", "이번", "년",
	    "월", "분기", "기준", "이후", "전체", "대비", "규모"};
	return str_ends_any(phrase, ends, ARRAY_LEN(ends));
}

static void
add_part(struct arena *arena, struct claim_sentence *s, struct span at)
{
	struct str phrase = str_slice(s->text, at.start, at.end);
	struct mention *over;
	if (phrase.len < MIN_PART || is_time(phrase) || s->nmentions == SENTENCE_MAX_ITEMS)
		return;
	struct str key = guess_slug(arena, key_of(phrase));
	/* a name in it is one of its own */
	while ((over = claim_sentence_mention(s, at)) != NULL && over->at.end < at.end)
		at.start = over->at.end;
	if (over || key.len == 0)
		return;
	s->mentions = arena_grow(
	    arena, s->mentions, s->nmentions, &s->mentions_cap, sizeof(*s->mentions));
	s->mentions[s->nmentions++] = (struct mention){.at = at,
	    .text = phrase,
	    .type = TYPE_ACT,
	    .part = true,
	    .id = arena_printf(arena, "%.*s-budget", (int)key.len, key.s)};
}

/*
 * Whether a trigger of something else than a budget stands in the phrase: 국채 발행액은 is what is
 * raised, while money for something (피해 복구에) may be told in any words.
 */
static bool
is_attribute(const struct claim_frames *frames, const struct claim_sentence *s, struct span at)
{
	size_t budget = claim_frames_find(frames, str_of("budget"));
	if (str_starts(str_slice(s->text, at.end, s->text.len), "에"))
		return false;
	for (size_t i = claim_sentence_hit(s, at.start); i < s->nhits; i++) {
		const struct hit *h = &s->hits[i];
		const struct pattern *p = &frames->patterns[h->pattern];
		if (h->at.start >= at.end)
			break;
		if (p->job == PATTERN_NOUN ||
		    (p->job == PATTERN_TRIGGER && p->of != budget && h->at.end == at.end))
			return true;
	}
	return false;
}

/*
 * The end of the phrase whose particle stands right before the sum at pos (돌봄에 3조 원), or before
 * one more word (돌봄은 본래 3조 원이었다); 0 for none.
 */
static size_t
phrase_end(const struct claim_sentence *s, size_t pos)
{
	static const char *const particles[] = {"에서는 ", "에는 ", "에만 ", "에 ", "은 ", "는 ", "을 ", "를 "};
	static const char *const topics[] = {"은 ", "는 "};
	struct str head = str_slice(s->text, 0, pos);
	size_t at = s->nwords;
	for (size_t i = 0; i < ARRAY_LEN(particles); i++)
		if (str_ends(head, particles[i]))
			return pos - strlen(particles[i]);
	while (at > 0 && s->words[at - 1] >= pos)
		at--;
	if (at == 0 || !is_bare(str_trim(str_slice(s->text, s->words[at - 1], pos))))
		return 0;
	head = str_slice(s->text, 0, s->words[at - 1]);
	return str_ends_any(head, topics, ARRAY_LEN(topics)) ? head.len - strlen(topics[0]) : 0;
}

void
claim_act_parts(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s)
{
	const struct known *k = spoken_of(memory, (struct str){0});
	if (!s->korean || !k || str_find(k->id, str_of("budget"), 0) == (size_t)-1)
		return;
	for (size_t i = 0; i < s->nfigures; i++) {
		if (s->figures[i].kind != QUANTITY_MONEY)
			continue;
		size_t end = phrase_end(s, s->figures[i].ext.start);
		struct span at = {end ? phrase_start(s, end) : 0, end};
		if (end && !is_attribute(frames, s, at))
			add_part(arena, s, at);
	}
}
