#include "news/claim_correct.h"

#include "news/claim_pair.h"

#define WRONG_WORDS 12 /* between "incorrectly said" and the value */
#define ASIDE_BYTES 80 /* a question is named so near to "misstated" */

/* The next figure of q's kind and unit in its sentence: what may take its place. */
static const struct quantity *
answer_to(const struct claim_sentence *s, size_t figure)
{
	const struct quantity *q = &s->figures[figure];
	for (size_t i = figure + 1; i < s->nfigures; i++)
		if (s->figures[i].kind == q->kind && str_eq(s->figures[i].unit, q->unit))
			return &s->figures[i];
	return NULL;
}

/* The right side of "‘14명’은 ‘11명’의 잘못": the owner of the mistake should have stood. */
static bool
is_rightful(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const quotes[] = {"’", "”", "'", "\""};
	static const char *const mistakes[] = {"의 잘못", "의 오기", "의 착오", "의 오류"};
	struct str rest = str_slice(s->text, q->ext.end, s->text.len);
	for (size_t i = 0; i < ARRAY_LEN(quotes); i++)
		if (str_starts(rest, quotes[i])) {
			rest = str_slice(rest, str_of(quotes[i]).len, rest.len);
			break;
		}
	return str_starts_any(rest, mistakes, ARRAY_LEN(mistakes));
}

/*
 * A Korean correction tells the old value first: "18명으로 보도했으나 16명이 맞습니다", "‘5명’을 ‘4명’으로
 * 바로잡습니다". Without a second value the verb has to say that it was wrong.
 */
static bool
is_korean_mistake(
    const struct claim_frames *frames, const struct claim_sentence *s, size_t figure)
{
	const struct quantity *q = &s->figures[figure], *answer = answer_to(s, figure);
	if (claim_sentence_cue(frames, s, CUE_WRONG, q->ext.end, s->text.len))
		return true;
	return answer &&
	    claim_sentence_cue(frames, s, CUE_CORRECTION, answer->ext.end, s->text.len);
}

/* Under "Corrections", "our report of July 20 gave a figure of 30%": what an article told was wrong. */
static bool
tells_article(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct quantity *q)
{
	static const char *const articles[] = {"An article", "A report", "A story", "Our report",
	    "Our article", "Our story", "The article", "The story"};
	struct str before = str_slice(s->text, 0, q->ext.start);
	for (size_t i = 0; q->kind != QUANTITY_DATE && i < ARRAY_LEN(articles); i++)
		if (str_find(before, str_of(articles[i]), 0) != (size_t)-1)
			return claim_sentence_cue(frames, s, CUE_SAID, 0, q->ext.start) ||
			    str_find(before, str_of(" gave "), 0) != (size_t)-1 ||
			    str_find(before, str_of(" put "), 0) != (size_t)-1;
	return false;
}

/*
 * "incorrectly said that 18 people"; but "misstated the gap between its two doses" says what is
 * asked, and only "misstated the gap as two weeks" what was answered.
 */
static bool
is_english_mistake(
    const struct claim_frames *frames, const struct claim_sentence *s, size_t figure)
{
	static const char *const corrects[] = {"corrects ", "Corrects ", "corrected ", "Corrected "};
	static const char *const saying[] = {" as", " at", " was", " were", " that", " be", " is"};
	const struct quantity *q = &s->figures[figure];
	const struct hit *wrong = claim_sentence_cue_last(frames, s, CUE_WRONG, 0, q->ext.start);
	/* "corrects price to $4 from $3" */
	if (str_ends(str_trim(str_slice(s->text, 0, q->ext.start)), " from") &&
	    str_has_any(str_slice(s->text, 0, q->ext.start), corrects, ARRAY_LEN(corrects)))
		return true;
	if (!wrong || claim_sentence_distance(s, wrong->at.end, q->ext.start) > WRONG_WORDS)
		return tells_article(frames, s, q);
	struct str cue = str_slice(s->text, wrong->at.start, wrong->at.end),
		   before = str_trim(str_slice(s->text, wrong->at.end, q->ext.start));
	if (str_ends(cue, "ly") || str_ends(cue, "error") || str_starts(cue, "earlier") ||
	    str_starts(cue, "previous"))
		return true;
	return str_ends_any(before, saying, ARRAY_LEN(saying));
}

bool
claim_correct_is_mistake(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, size_t figure, const struct frame *f)
{
	/* the day of the article that is corrected was no mistake */
	if (!memory->correction || f->reported || is_rightful(s, &s->figures[figure]))
		return false;
	return s->korean ? is_korean_mistake(frames, s, figure)
			 : is_english_mistake(frames, s, figure);
}

void
claim_correct_note(struct claim_memory *memory, const struct quantity *q, size_t frame)
{
	memory->asked[0] = frame;
	memory->nasked = 1;
	memory->wrong_kind = q->kind;
	memory->wrong_unit = arena_dup(&memory->arena, q->unit);
}

size_t
claim_correct_frame(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct quantity *q)
{
	for (size_t i = 0; memory->correction && i < memory->nasked; i++)
		if (claim_anchor_takes(frames, &frames->items[memory->asked[i]], q))
			return memory->asked[i];
	return FRAME_NONE;
}

/* What the sentence says was wrong, as far as the lexicon knows its words: its net profit. */
static void
read_question(const struct claim_frames *frames, struct claim_memory *memory,
    const struct claim_sentence *s)
{
	const struct hit *wrong = claim_sentence_cue(frames, s, CUE_WRONG, 0, s->text.len);
	if (!wrong || s->korean)
		return;
	memory->nasked = 0;
	for (size_t i = claim_sentence_hit(s, wrong->at.end);
	     i < s->nhits && s->hits[i].at.start < wrong->at.end + ASIDE_BYTES; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		if (p->job == PATTERN_TRIGGER && s->hits[i].cover == 0 &&
		    memory->nasked < ARRAY_LEN(memory->asked))
			memory->asked[memory->nasked++] = p->of;
	}
}

static bool
is_counted(const struct quantity *q)
{
	return !claim_pair_bare(q) && !quantity_is_dated(q);
}

/* Whether "not" or the like stands right before the figure. */
static bool
is_set_against(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const words[] = {"not", "rather than", "instead of"};
	struct str before = str_trim(str_slice(s->text, 0, q->ext.start));
	return str_ends_any(before, words, ARRAY_LEN(words));
}

/* "the correct number is 16", "it was 16". */
static bool
is_answer(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const verbs[] = {" is", " was", " are", " were"};
	struct str before = str_trim(str_slice(s->text, 0, q->ext.start));
	return str_ends_any(before, verbs, ARRAY_LEN(verbs));
}

/* "13 metres, not 31", "13, not 31 metres": both have the unit that is said once. */
static void
share_units(const struct claim_memory *memory, struct claim_sentence *s)
{
	for (size_t i = 0; i < s->nfigures; i++) {
		struct quantity *q = &s->figures[i];
		const struct quantity *from = NULL;
		if (!claim_pair_bare(q))
			continue;
		if (i > 0 && is_counted(q - 1) && is_set_against(s, q))
			from = q - 1;
		else if (i + 1 < s->nfigures && is_counted(q + 1) && is_set_against(s, q + 1))
			from = q + 1;
		if (from) {
			q->kind = from->kind;
			q->unit = from->unit;
		} else if (memory->correction && memory->wrong_unit.len && is_answer(s, q)) {
			q->kind = memory->wrong_kind;
			q->unit = memory->wrong_unit;
		}
	}
}

void
claim_correct_begin(struct claim_memory *memory, struct str title)
{
	static const char *const english[] = {"Correction", "CORRECTION", "CORRECTED", "Clarification",
	    "For the record", "For the Record", "Erratum"};
	static const char *const korean[] = {"바로잡", "정정]", "[정정", "정정보도", "[고칩니다", "로 고칩니다"};
	if (str_starts_any(title, english, ARRAY_LEN(english)) ||
	    str_has_any(title, korean, ARRAY_LEN(korean)))
		memory->correction = true;
}

void
claim_correct_open(
    const struct claim_frames *frames, struct claim_memory *memory, struct claim_sentence *s)
{
	if (claim_sentence_cue(frames, s, CUE_CORRECTION, 0, s->text.len))
		memory->correction = true;
	if (memory->correction)
		read_question(frames, memory, s);
	if (!s->korean)
		share_units(memory, s);
}
