#include "news/claim_source.h"

#define GIVER_BYTES 12 /* "It has " before a verb of giving */
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
		/* "지진이 났다고 기상청이 밝혔다": an event says nothing */
		if (s->mentions[i].type == TYPE_EVENT)
			continue;
		for (size_t p = 0; p < ARRAY_LEN(particles); p++)
			if (str_starts(rest, particles[p]))
				return &s->mentions[i];
	}
	return NULL;
}

/* A document or a count that tells: "공시를 보면", "벡터셀의 집계에서", "위원회가 조사했더니". */
static bool
is_document(const struct claim_sentence *s, const struct hit *h)
{
	static const char *const words[] = {"보면", "종합하면", "집계에서", "조사에서", "통계에서"};
	struct str cue = str_slice(s->text, h->at.start, h->at.end);
	return str_has_any(cue, words, ARRAY_LEN(words));
}

/*
 * "소방청이 확인한 사망자는", "도는 410억 원으로 집계했는데 …", "낸 공시를 보면": who told it stands before the
 * value; a document speaks for itself where nobody is named.
 */
static struct str
told_before(const struct claim_frames *frames, const struct claim_sentence *s, size_t value)
{
	const struct hit *h = claim_sentence_cue_last(frames, s, CUE_TOLD, 0, value);
	if (!h) {
		h = claim_sentence_cue_last(frames, s, CUE_SAID, 0, value);
		if (!h || !(str_starts(str_slice(s->text, h->at.end, s->text.len), "는데") ||
			      str_is(str_slice(s->text, h->at.start, h->at.end), "밝힌")))
			return (struct str){0};
	}
	const struct mention *m = korean_speaker(s, h->at.start);
	if (m || !is_document(s, h))
		return m ? m->id : (struct str){0};
	m = mention_before(s, 0, h->at.start);
	return m && claim_sentence_distance(s, m->at.end, h->at.start) <= SOURCE_WORDS
	    ? m->id
	    : phrase_before(s, h->at.start);
}

/* "그는 “비용이 3억 원”이라며": whose words the quotation marks hold. */
static struct str
quoted_source(const struct claim_sentence *s, struct span value)
{
	size_t open = str_find(s->text, str_of("“"), 0), close;
	while (open != (size_t)-1 && open < value.start) {
		close = str_find(s->text, str_of("”"), open);
		if (close == (size_t)-1)
			break;
		if (close >= value.end) {
			const struct mention *m = korean_speaker(s, open);
			return m ? m->id : (struct str){0};
		}
		open = str_find(s->text, str_of("“"), close);
	}
	return (struct str){0};
}

/* ISO 4217: three capitals. */
static bool
is_money(const struct claim *c)
{
	for (size_t i = 0; i < c->unit.len; i++)
		if (c->unit.s[i] < 'A' || c->unit.s[i] > 'Z')
			return false;
	return c->unit.len == 3;
}

/* Whether the sentence ends with one of the words, its full stop left out. */
static bool
closes_with(const struct claim_sentence *s, const char *const *words, size_t n)
{
	struct str text = str_trim(s->text);
	if (str_ends(text, "."))
		text.len--;
	return str_ends_any(text, words, n);
}

/*
 * What somebody decides or revises is known from him: "회사는 재가동을 24일에서 28일로 늦췄다", "정부는 80억
 * 원을 보내기로 했다". What he did to a price or a rate (금리를 내렸다) all can see.
 */
static struct str
decider(const struct claim_frames *frames, const struct claim_sentence *s, struct span value,
    const struct claim *c)
{
	static const char *const decided[] = {"기로 했다", "기로 했습니다"};
	static const char *const aims[] = {"목표다", "구상이다", "목표입니다", "구상입니다"};
	static const char *const revised[] = {"고쳤다", "고쳤습니다", "늦췄다", "늦췄습니다", "미뤘다",
	    "미뤘습니다", "앞당겼다", "앞당겼습니다", "잡았다", "잡았습니다", "수정했다", "수정했습니다", "조정했다",
	    "바꿨다", "정했다", "늦춘다", "미룬다", "앞당긴다"};
	size_t frame = claim_frames_find(frames, c->attribute);
	const struct frame *f = frame == FRAME_NONE ? NULL : &frames->items[frame];
	bool ahead = c->modality == CLAIM_PLANNED || c->modality == CLAIM_SPECULATED;
	bool of_event = f && f->nsubjects > 0 && f->subjects[0] == TYPE_EVENT &&
	    c->type != CLAIM_DATE;
	if (!(ahead && closes_with(s, aims, ARRAY_LEN(aims))) &&
	    !(ahead && is_money(c) && closes_with(s, decided, ARRAY_LEN(decided))) &&
	    !((ahead || of_event) && closes_with(s, revised, ARRAY_LEN(revised))))
		return (struct str){0};
	const struct mention *m = korean_speaker(s, value.start);
	return m && (m->type == 0 || m->type & (TYPE_ORG | TYPE_PER | TYPE_LOC)) ? m->id
										   : (struct str){0};
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
	if (!teller.len && figure)
		teller = quoted_source(s, value);
	if (!teller.len && figure)
		teller = decider(frames, s, value, c);
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

/* "kept its full-year forecast": a noun, which says nothing of who speaks. */
static bool
is_noun(const struct claim_sentence *s, const struct hit *h)
{
	static const char *const before[] = {" its", " the", " a", " their", " his", " her",
	    "-year", " annual", " earlier", " previous", " revenue", " profit", " sales", " growth",
	    " official", " own", " quarterly", " this", "'s"};
	struct str verb = str_slice(s->text, h->at.start, h->at.end);
	return str_starts(verb, "forecast") &&
	    str_ends_any(str_trim(str_slice(s->text, 0, h->at.start)), before, ARRAY_LEN(before));
}

/* "up from nine reported on Monday": the figure was reported, and reports nothing itself. */
static bool
is_participle(const struct claim_sentence *s, const struct hit *h)
{
	for (size_t i = 0; i < s->nfigures; i++)
		if (s->figures[i].core.end + 1 == h->at.start)
			return true;
	return false;
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
		if (is_passive(s, h) || is_noun(s, h) || is_participle(s, h) ||
		    (modality == CLAIM_ASSERTED && is_of_forecasts(verb)))
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

/*
 * Verbs by which a body gives its own figure: "put the loss at $3 million", "lowered its
 * estimate to 6.1", "hoped to reopen on Friday", "guided to revenue of". Where a word is given
 * it stands between them.
 */
struct giving {
	const char *verb, *needs;
};

static const struct giving givings[] = {{" put ", " at "}, {" puts ", " at "}, {" reckons ", ""},
    {" reckon ", ""}, {" reckons", ""}, {" hopes to ", ""}, {" hope to ", ""}, {" hoped to ", ""},
    {" guided to ", ""}, {" is guiding to ", ""}, {" gave it ", ""}, {" lowered its estimate", ""},
    {" raised its estimate", ""}, {" cut its estimate", ""}, {" lifted its estimate", ""},
    {" lowered its forecast", ""}, {" raised its forecast", ""}, {" cut its forecast", ""},
    {" lifted its forecast", ""}, {" issued ", ""}, {" insists ", ""}, {" insisted ", ""},
    {" warned ", ""}, {" argues ", ""}, {" maintains ", ""}, {" kept its ", " forecast"},
    {" kept its ", " guidance"}, {" reiterated ", ""}, {" measured ", " at "}, {" gave a ", ""},
    {" gives a ", ""}, {" places the ", ""}, {" rated ", " at "}};

/* Who gives the figure; a pronoun is the one spoken of before. */
static struct str
giver(const struct claim_memory *memory, const struct claim_sentence *s, struct span value)
{
	struct str head = str_slice(s->text, 0, value.start);
	for (size_t i = 0; i < ARRAY_LEN(givings); i++) {
		size_t at = str_find(head, str_of(givings[i].verb), 0);
		if (at == (size_t)-1 ||
		    str_find(str_slice(s->text, at, value.start), str_of(givings[i].needs), 0) ==
			(size_t)-1)
			continue;
		const struct mention *m = mention_before(s, 0, at);
		if (m && claim_sentence_distance(s, m->at.end, at) <= SOURCE_WORDS)
			return m->id;
		if (memory->subject && at <= GIVER_BYTES)
			return memory->known[memory->subject - 1].id;
	}
	return (struct str){0};
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

/* "in Harwich, officials said": people without a name speak, and not the town before the comma. */
static bool
is_by_people(const struct claim_sentence *s, const struct mention *m, const struct hit *h)
{
	static const char *const people[] = {"officials", "police", "authorities", "sources",
	    "analysts", "witnesses", "doctors", "researchers", "prosecutors", "lawyers", "rescuers",
	    "firefighters", "residents", "economists", "scientists", "investigators",
	    "people familiar"};
	struct str gap = str_slice(s->text, m->at.end, h->at.start);
	return str_starts(gap, ", ") && str_has_any(gap, people, ARRAY_LEN(people));
}

static struct str
english_source(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, struct span value, enum claim_modality modality)
{
	/* "and now sees": somebody does, but these words name nobody */
	static const char *const joints[] = {"and ", "but ", "it ", "they ", "which ", "who ", "now "};
	const struct hit *h = claim_sentence_cue(frames, s, CUE_ACCORDING, 0, s->text.len);
	if (h && names_source(s, h)) {
		const struct mention *m = mention_after(s, h->at.end);
		return m ? m->id : str_trim(str_slice(s->text, h->at.end, s->text.len));
	}
	h = saying(frames, s, value, modality);
	if (h) {
		const struct mention *m = mention_before(s, 0, h->at.start);
		if (m && !is_by_people(s, m, h) &&
		    claim_sentence_distance(s, m->at.end, h->at.start) <= SOURCE_WORDS)
			return m->id;
		if (m && is_by_people(s, m, h))
			return phrase_before(s, h->at.start);
		if (memory->subject)
			return memory->known[memory->subject - 1].id;
		struct str phrase = phrase_before(s, h->at.start);
		return str_starts_any(phrase, joints, ARRAY_LEN(joints)) ? str_of("unattributed")
									 : phrase;
	}
	if (claim_sentence_cue(frames, s, CUE_REPORTED, 0, value.start))
		return str_of("unattributed");
	struct str body = giver(memory, s, value);
	return body.len ? body : str_of("outlet");
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
