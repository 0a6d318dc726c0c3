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

static struct str
korean_source(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, struct span value)
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
	return str_of("outlet");
}

static struct str
english_source(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, struct span value)
{
	const struct hit *h = claim_sentence_cue(frames, s, CUE_ACCORDING, 0, s->text.len);
	if (h) {
		const struct mention *m = mention_after(s, h->at.end);
		return m ? m->id : str_trim(str_slice(s->text, h->at.end, s->text.len));
	}
	h = claim_sentence_cue(frames, s, CUE_SAID, 0, s->text.len);
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

struct str
claim_source(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, struct span value)
{
	return s->korean ? korean_source(frames, memory, s, value)
			 : english_source(frames, memory, s, value);
}
