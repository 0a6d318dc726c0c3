#include "news/claim_denial.h"

#define HOPE_BYTES 40    /* from a date to "as they had hoped" */
#define INSTEAD_WORDS 6 /* "instead of getting it on" */
#define NOT_WORDS 2 /* words between "not" and what it denies */

/*
 * "opens on May 9 instead of closing on May 3", "is now due on May 9, not May 3 as it had
 * hoped": the day was a plan that another takes the place of; nobody denies it.
 */
static bool
is_given_up(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const words[] = {"instead of ", "rather than "};
	static const char *const hopes[] = {" as planned", " as scheduled", " as previously", " as first", " as originally",
	    " as had been", " had hoped", " had planned", " had said", " had expected"};
	size_t from = q > s->figures ? q[-1].ext.end : 0;
	struct str head = str_slice(s->text, from, q->ext.start);
	struct str rest = str_slice(s->text, q->ext.end, q->ext.end + HOPE_BYTES);
	if (s->korean)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		size_t at = str_find(head, str_of(words[i]), 0);
		if (at != (size_t)-1 &&
		    claim_sentence_distance(s, from + at, q->ext.start) <= INSTEAD_WORDS)
			return true;
	}
	static const char *const nots[] = {"not", "not by", "not on", "not in", "not until"};
	return str_ends_any(str_trim(head), nots, ARRAY_LEN(nots)) &&
	    str_has_any(rest, hopes, ARRAY_LEN(hopes));
}

bool
claim_denial_replaces(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const words[] = {
	    "rather than", "instead of", "rather than in", "rather than on", "instead of in", "instead of on"};
	struct str before = str_trim(str_slice(s->text, 0, q->ext.start));
	if (q->kind != QUANTITY_DATE)
		return false;
	return str_ends_any(before, words, ARRAY_LEN(words)) || is_given_up(s, q);
}

bool
claim_denial_negates(
    const struct claim_frames *frames, const struct claim_sentence *s, const struct quantity *q)
{
	if (s->korean) {
		const struct hit *h =
		    claim_sentence_cue(frames, s, CUE_NOT, q->ext.end, q->ext.end + 24);
		return h && claim_sentence_distance(s, q->ext.end, h->at.start) <= 1;
	}
	size_t from = q->ext.start > 32 ? q->ext.start - 32 : 0;
	const struct hit *h = claim_sentence_cue_last(frames, s, CUE_NOT, from, q->ext.start);
	return h && claim_sentence_distance(s, h->at.end, q->ext.start) <= NOT_WORDS;
}

/*
 * "3명이 숨졌다는 보도를 부인했다", but not "구속된 3명은 혐의를 부인했다" nor "보도를 16일 부인했다": between the figure
 * and a verb of denying stands what was said. "사실무근" needs no more than its subject.
 */
static bool
is_korean_denial(struct str between, struct str cue)
{
	static const char *const said[] = {"다는 ", "라는 ", "다고 ", "라고 ", "다”", "다\"", "다’",
	    "보도", "소문", "설을 ", "설에 ", "설은 ", "주장", "루머", "관측", "지적", "기사", "전망", "사실을 "};
	static const char *const verbs[] = {"부인", "반박", "일축", "선을 그"};
	if (!str_has_any(cue, verbs, ARRAY_LEN(verbs)))
		return true;
	/* "“찬성률은 84%”라고 반박했다": what he sets against it is his own */
	if (str_is(cue, "반박") && str_ends(str_trim(between), "고"))
		return false;
	return str_has_any(between, said, ARRAY_LEN(said));
}

/* "denied wrongdoing but agreed to pay $3 million", "denied it, saying it had 3 left": another matter. */
static bool
is_english_denial(struct str between)
{
	static const char *const turns[] = {" but ", "; ", ", saying ", " and said ", " and agreed ",
	    " and will ", ", adding ", " though ", " while "};
	return !str_has_any(between, turns, ARRAY_LEN(turns));
}

/*
 * "rejected a Channel 3 report of 50 layoffs", "called a report that 50 jobs would go pure
 * fiction": between the verb and the figure stands what somebody said. "rejected an offer of $5
 * million" denies nothing.
 */
static bool
is_rejected_report(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const verbs[] = {"rejected ", "rejects ", "dismisses ", "called ", "calls "};
	static const char *const tellings[] = {" report ", " reports ", " claim ", " claims ", " rumor ",
	    " rumors ", " rumour ", " rumours ", " story ", " suggestion ", " suggestions ",
	    " speculation ", " allegation "};
	static const char *const fictions[] = {"invention", "fiction", "nonsense", "untrue", "fabrica",
	    "fantasy", "made up", "made-up", "rubbish", "false", "no truth", "baseless", "groundless",
	    "wrong", "absurd", "ridiculous", "fake"};
	struct str head = str_slice(s->text, 0, q->core.start);
	for (size_t i = 0; i < ARRAY_LEN(verbs); i++) {
		size_t at = str_find(head, str_of(verbs[i]), 0);
		if (at == (size_t)-1)
			continue;
		struct str between = str_slice(head, at, head.len);
		if (str_has_any(between, tellings, ARRAY_LEN(tellings)) && is_english_denial(between) &&
		    (!str_starts(str_of(verbs[i]), "call") ||
			str_has_any(str_slice(s->text, q->core.end, s->text.len), fictions,
			    ARRAY_LEN(fictions))))
			return true;
	}
	return false;
}

/* "a report of 3 deaths is untrue" */
static bool
is_called_untrue(
    const struct claim_frames *frames, const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const words[] = {"untrue", "hoax", "false", "not true", "fake",
	    "groundless", "baseless", "unfounded"};
	const struct hit *h =
	    claim_sentence_cue(frames, s, CUE_DENIED, q->ext.end, s->text.len);
	return h &&
	    str_has_any(str_slice(s->text, h->at.start, h->at.end), words, ARRAY_LEN(words)) &&
	    is_english_denial(str_slice(s->text, q->ext.end, h->at.start));
}

bool
claim_denial_denies(
    const struct claim_frames *frames, const struct claim_sentence *s, const struct quantity *q)
{
	const struct hit *h;
	if (s->korean) {
		h = claim_sentence_cue(frames, s, CUE_DENIED, q->ext.end, s->text.len);
		return h &&
		    is_korean_denial(str_slice(s->text, q->ext.end, h->at.start),
			str_slice(s->text, h->at.start, h->at.end));
	}
	h = claim_sentence_cue_last(frames, s, CUE_DENIED, 0, q->core.start);
	if (h && is_english_denial(str_slice(s->text, h->at.end, q->core.start)))
		return true;
	return is_called_untrue(frames, s, q) ||
	    (q->kind != QUANTITY_DATE && is_rejected_report(s, q));
}
