#include "news/claim_source.h"

#define SOURCE_WORDS 3 /* between a source and its verb, in English */

/* The last mention that ends in [from, to]. */
static const struct mention *
mention_before(const struct claim_sentence *s, size_t from, size_t to)
{
	const struct mention *last = NULL;
	for (size_t i = 0; i < s->nmentions && s->mentions[i].at.end <= to; i++)
		if (s->mentions[i].at.end >= from)
			last = &s->mentions[i];
	return last;
}

static const struct mention *
mention_after(const struct claim_sentence *s, size_t from)
{
	for (size_t i = 0; i < s->nmentions; i++)
		if (s->mentions[i].at.start >= from)
			return &s->mentions[i];
	return NULL;
}

/* The words right before pos, back to a clause mark: a source without an entry. */
static struct str
phrase_before(const struct claim_sentence *s, size_t pos)
{
	size_t start = 0;
	for (size_t i = s->nwords, taken = 0; i-- > 0 && taken < 2;)
		if (s->words[i] < pos) {
			struct str word = str_trim(str_slice(s->text, s->words[i], pos));
			if (taken > 0 && str_find(word, str_of(","), 0) != (size_t)-1)
				break;
			start = s->words[i];
			taken++;
		}
	return str_trim(str_slice(s->text, start, pos));
}

/* The mention with 은 는 이 가 that begins the sentence. */
static const struct mention *
korean_speaker(const struct claim_sentence *s, size_t verb)
{
	static const char *const particles[] = {
	    "은 ", "는 ", "이 ", "가 ", "은\n", "는\n", "측은 ", " 측은 "};
	for (size_t i = 0; i < s->nmentions && s->mentions[i].at.end < verb; i++) {
		struct str rest = str_slice(s->text, s->mentions[i].at.end, s->text.len);
		for (size_t p = 0; p < ARRAY_LEN(particles); p++)
			if (str_starts(rest, particles[p]))
				return &s->mentions[i];
	}
	return NULL;
}

/* "소방청이 확인한 사망자는", "도는 410억 원으로 집계했는데 …": who told it stands before the value. */
static struct str
told_before(const struct claim_frames *frames, const struct claim_sentence *s, size_t value)
{
	const struct hit *h = claim_sentence_cue_last(frames, s, CUE_TOLD, 0, value);
	if (!h) {
		h = claim_sentence_cue_last(frames, s, CUE_SAID, 0, value);
		if (!h || !str_starts(str_slice(s->text, h->at.end, s->text.len), "는데"))
			return (struct str){0};
	}
	const struct mention *m = korean_speaker(s, h->at.start);
	return m ? m->id : (struct str){0};
}

static struct str
korean_source(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, struct span value, const struct claim *c)
{
	const struct hit *h = claim_sentence_cue(frames, s, CUE_ACCORDING, 0, value.start);
	if (h) {
		const struct mention *m = mention_before(s, 0, h->at.start);
		return m ? m->id : phrase_before(s, h->at.start);
	}
	h = claim_sentence_cue_last(frames, s, CUE_SAID, value.end, s->text.len);
	if (h) {
		const struct mention *m = korean_speaker(s, h->at.start);
		if (m)
			return m->id;
		if (memory->topic)
			return memory->known[memory->topic - 1].id;
		return str_of("unattributed");
	}
	if (claim_sentence_cue(frames, s, CUE_REPORTED, value.end, s->text.len))
		return str_of("unattributed");
	/* a firm that 발표한 a product tells nothing of it */
	bool figure = c->type == CLAIM_QUANTITY || c->type == CLAIM_INTERVAL || c->type == CLAIM_DATE;
	struct str teller = figure ? told_before(frames, s, value.start) : (struct str){0};
	if (teller.len)
		return teller;
	/* "한은은 전망치를 1.7%로 낮췄다": a forecast is its maker's */
	const struct mention *maker =
	    c->modality == CLAIM_SPECULATED ? korean_speaker(s, value.start) : NULL;
	return maker ? maker->id : str_of("outlet");
}

/* "are now confirmed dead", "have been told to leave": nobody is named who says so. */
static bool
is_passive(const struct claim_sentence *s, const struct hit *h)
{
	static const char *const words[] = {" are", " is", " were", " was", " been", " be", " are now",
	    " is now", " being", " were also", " not", " yet"};
	struct str before = str_trim(str_slice(s->text, 0, h->at.start));
	return str_ends_any(before, words, ARRAY_LEN(words));
}

/* "expects", "forecast": such a verb is about what is to come, not about the base beside it. */
static bool
is_of_forecasts(struct str verb)
{
	static const char *const verbs[] = {"expect", "expects", "forecast", "forecasts",
	    "predicted", "see", "sees", "estimated"};
	return str_is_any(verb, verbs, ARRAY_LEN(verbs));
}

/* The first verb of saying that speaks of the value. */
static const struct hit *
saying(const struct claim_frames *frames, const struct claim_sentence *s, struct span value,
    enum claim_modality modality)
{
	const struct hit *h;
	for (size_t from = 0;
	     (h = claim_sentence_cue(frames, s, CUE_SAID, from, s->text.len)) != NULL;
	     from = h->at.start + 1) {
		struct str verb = str_slice(s->text, h->at.start, h->at.end);
		if (is_passive(s, h) || (modality == CLAIM_ASSERTED && is_of_forecasts(verb)))
			continue;
		/* a firm that "reported revenue of", a country that "has reported 46 cases" */
		if (str_is(verb, "reported") && h->at.end <= value.start &&
		    str_find(str_slice(s->text, h->at.end, value.start), str_of(" that "), 0) ==
			(size_t)-1)
			continue;
		return h;
	}
	return NULL;
}

/* "citing a conflict of dates" names a reason, "citing Redfern" a source. */
static bool
names_source(const struct claim_sentence *s, const struct hit *h)
{
	static const char *const people[] = {"officials", "police", "sources", "people", "data",
	    "government", "unnamed", "two ", "an internal", "a report"};
	struct str rest = str_trim(str_slice(s->text, h->at.end, s->text.len));
	if (!str_is(str_slice(s->text, h->at.start, h->at.end), "citing"))
		return true;
	if (str_starts_any(rest, people, ARRAY_LEN(people)))
		return true;
	return rest.len > 0 && rest.s[0] >= 'A' && rest.s[0] <= 'Z';
}

static struct str
english_source(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, struct span value, enum claim_modality modality)
{
	const struct hit *h = claim_sentence_cue(frames, s, CUE_ACCORDING, 0, s->text.len);
	if (h && names_source(s, h)) {
		const struct mention *m = mention_after(s, h->at.end);
		return m ? m->id : str_trim(str_slice(s->text, h->at.end, s->text.len));
	}
	h = saying(frames, s, value, modality);
	if (h) {
		const struct mention *m = mention_before(s, 0, h->at.start);
		if (m && claim_sentence_distance(s, m->at.end, h->at.start) <= SOURCE_WORDS)
			return m->id;
		if (memory->subject)
			return memory->known[memory->subject - 1].id;
		return phrase_before(s, h->at.start);
	}
	if (claim_sentence_cue(frames, s, CUE_REPORTED, 0, value.start))
		return str_of("unattributed");
	return str_of("outlet");
}

/* Who had said what is denied: "a report in the Argus"; somebody did. */
static struct str
denied_source(const struct claim_sentence *s)
{
	static const char *const tellings[] = {"report in ", "report by ", "claim in ", "claim by ",
	    "story in ", "reports in ", "article in ", "claims in "};
	for (size_t i = 0; !s->korean && i < ARRAY_LEN(tellings); i++) {
		size_t at = str_find(s->text, str_of(tellings[i]), 0);
		const struct mention *m =
		    at == (size_t)-1 ? NULL : mention_after(s, at + str_of(tellings[i]).len);
		if (m)
			return m->id;
	}
	return str_of("unattributed");
}

struct str
claim_source(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, struct span value, const struct claim *c)
{
	if (c->modality == CLAIM_DENIED && !memory->correction)
		return claim_sentence_cue(frames, s, CUE_DENIED, 0, s->text.len)
		    ? denied_source(s)
		    : str_of("outlet");
	size_t frame = claim_frames_find(frames, c->attribute);
	/* whoever speaks in its sentence: the speaker's age, the people of his town */
	if (memory->correction || (frame != FRAME_NONE && frames->items[frame].aside))
		return str_of("outlet");
	if (frame != FRAME_NONE && frames->items[frame].expected)
		return str_of("analysts");
	return s->korean ? korean_source(frames, memory, s, value, c)
			 : english_source(frames, memory, s, value, c->modality);
}
