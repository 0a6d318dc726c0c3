#include "news/claim_role.h"

#include "news/claim_place.h"
#include "news/claim_word.h"

/* The role that a Korean particle gives the mention. */
static int
korean_role(const struct claim_frames *frames, const struct claim_sentence *s, struct mention *m)
{
	static const char *const topics[] = {"은 ", "는 ", "은,", "는,", "에서는 ", "도 "};
	static const char *const subjects[] = {"이 ", "가 ", "께서 "};
	static const char *const objects[] = {"을 ", "를 "};
	static const char *const compared[] = {
	    "보다", "에 비해", "에 비하", " 대비", "와 비교", "과 비교"};
	static const char *const sources[] = {
	    "에 따르면", "에 의하면", " 등에 따르면", "와의 인터뷰", "과의 인터뷰"};
	static const char *const datives[] = {"에 ", "에는 ", "에게 ", "에게는 "};
	struct str rest = claim_place_after(s, claim_place_title_end(frames, s, m->at.end));
	if (str_starts_any(rest, compared, ARRAY_LEN(compared)))
		return ROLE_COMPARED;
	if (str_starts_any(rest, sources, ARRAY_LEN(sources)))
		return ROLE_SOURCE * 2;
	if (str_starts_any(rest, topics, ARRAY_LEN(topics))) {
		m->how = CLAIM_HOW_TOPIC;
		return ROLE_TOPIC;
	}
	if (str_starts_any(rest, subjects, ARRAY_LEN(subjects))) {
		m->how = CLAIM_HOW_SUBJECT;
		return ROLE_SUBJECT;
	}
	/* 정부가 보조금을 3백만 원에서 2백만 원으로 줄인다: whose act it is says less than what it is done to */
	if (m->type == TYPE_ACT && str_starts_any(rest, objects, ARRAY_LEN(objects)))
		return ROLE_SUBJECT;
	/* 식약처에 허가를 신청했다, 예산안에 반영됐다: where something goes, unless the frame is of its receiver */
	if (m->type & (TYPE_ORG | TYPE_ACT) && str_starts_any(rest, datives, ARRAY_LEN(datives)))
		return ROLE_AFTER;
	return 0;
}

static int
english_role(const struct claim_frames *frames, const struct claim_sentence *s, struct mention *m)
{
	static const char *const compared[] = {"than", "versus", "against"};
	static const char *const beside[] = {"for", "in", "from", "by"};
	struct span clause = claim_sentence_clause(s, m->at.start);
	if (claim_place_any_before(s, m->at.start, compared, ARRAY_LEN(compared)))
		return ROLE_COMPARED;
	const struct hit *denied =
	    claim_sentence_cue(frames, s, CUE_DENIED, m->at.end, s->text.len);
	if (denied && claim_sentence_distance(s, m->at.end, denied->at.start) <= 1)
		return ROLE_SOURCE * 2;
	if (claim_place_cited(s, m))
		return ROLE_SOURCE * 2;
	if (claim_place_asked(s, m))
		return ROLE_AFTER;
	const struct hit *said = claim_sentence_cue(frames, s, CUE_SAID, m->at.end, s->text.len);
	if (said && claim_sentence_distance(s, m->at.end, said->at.start) <= 1)
		return ROLE_SOURCE;
	/* the first name of a clause is its subject */
	for (size_t i = 0; i < s->nmentions && s->mentions[i].at.start < m->at.start; i++)
		if (s->mentions[i].at.start >= clause.start)
			return 0;
	if (claim_place_any_before(s, m->at.start, beside, ARRAY_LEN(beside)))
		return 0;
	m->how = CLAIM_HOW_SUBJECT;
	/* so is one of which nothing else is known: it is what the clause is about */
	return m->type == 0 ? ROLE_SUBJECT + ROLE_NEW : ROLE_SUBJECT;
}

/* 세움증권은 … 내다봤다: who estimates another's figures. */
static bool
is_observer(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct mention *m)
{
	static const char *const ends[] = {"증권", "연구원", "연구소", "신용평가", "리서치", "협회",
	    " Securities", " Research", " Ratings", " Analytics", " Data", " Institute", " Bank"};
	static const char *const estimates[] = {"추정치", "전망치", "목표주가", "추산", "내다봤"};
	if (!(m->type & TYPE_ORG) || !str_ends_any(m->text, ends, ARRAY_LEN(ends)))
		return false;
	bool estimated = claim_sentence_cue(frames, s, CUE_SPECULATED, 0, s->text.len);
	for (size_t i = 0; i < ARRAY_LEN(estimates) && !estimated; i++)
		estimated = str_find(s->text, str_of(estimates[i]), 0) != (size_t)-1;
	return estimated;
}

/* "Harbour Wire misreported the profit": whose article was wrong, of which no figure is. */
static bool
is_corrected(const struct claim_memory *memory, const struct claim_sentence *s,
    const struct mention *m)
{
	static const char *const verbs[] = {" gave ", " misreported ", " misstated ", " overstated ",
	    " understated ", " said ", " reported ", " wrote ", " published ", " incorrectly ",
	    " wrongly ", " mistakenly ", " erroneously "};
	/* but "our report on Doran Foods gave …" */
	static const char *const objects[] = {"on", "about", "of"};
	return memory->correction && !s->korean &&
	    !claim_place_any_before(s, m->at.start, objects, ARRAY_LEN(objects)) &&
	    str_starts_any(str_slice(s->text, m->at.end, s->text.len), verbs, ARRAY_LEN(verbs));
}

/* "Hollin partner Ida Brook said", 다온개발 윤하람 전 사장: a firm that only says who somebody is. */
static bool
is_affiliation(const struct claim_sentence *s, const struct mention *m)
{
	const struct mention *next = m + 1;
	if (s->korean)
		return m->type == TYPE_ORG && next < s->mentions + s->nmentions && next->named &&
		    next->type == TYPE_PER && next->at.start == m->at.end + 1;
	size_t start = m->at.end + 1, end = start;
	if (!(m->type & TYPE_ORG) || start >= s->text.len || s->text.s[m->at.end] != ' ')
		return false;
	while (end < s->text.len && s->text.s[end] >= 'a' && s->text.s[end] <= 'z')
		end++;
	return end + 1 < s->text.len && s->text.s[end] == ' ' && s->text.s[end + 1] >= 'A' &&
	    s->text.s[end + 1] <= 'Z' && claim_word_is_role(str_slice(s->text, start, end));
}

/* ‘윤하람 전 사장 구형’ 기사에서: a person in the headline of the article that is put right. */
static bool
is_in_headline(const struct claim_memory *memory, const struct claim_sentence *s,
    const struct mention *m)
{
	size_t open, close;
	if (!memory->correction || !s->korean || !(m->type & TYPE_PER))
		return false;
	close = str_find(s->text, str_of("’ 기사"), m->at.end);
	open = str_find(s->text, str_of("‘"), 0);
	return close != (size_t)-1 && open < m->at.start;
}

/* Whether m is a rival, or somebody who is cited: no figure without a name is theirs. */
static bool
is_aside(const struct claim_memory *memory, const struct claim_sentence *s,
    const struct mention *m, const struct known *k)
{
	bool cited = m->type & (TYPE_ORG | TYPE_PER) && claim_place_cited(s, m) &&
	    !claim_memory_is_titled(memory, k);
	/* a control arm is what others are held against, sentence by sentence */
	return cited || str_ends(m->id, "-arm") || is_corrected(memory, s, m) ||
	    claim_place_rival(s, m);
}

void
claim_role_find(
    const struct claim_frames *frames, struct claim_memory *memory, struct claim_sentence *s)
{
	for (size_t i = 0; i < s->nmentions; i++) {
		struct mention *m = &s->mentions[i];
		size_t known = claim_memory_index(memory, m->id);
		struct known *k = known ? &memory->known[known - 1] : NULL;
		bool observes = is_observer(frames, s, m), belongs = is_affiliation(s, m);
		m->how = CLAIM_HOW_NONE;
		m->role = s->korean ? korean_role(frames, s, m) : english_role(frames, s, m);
		/* 세움증권은 누리셀의 이익을 … 추정했다: its estimate is of whom it watches */
		if (observes || belongs) {
			m->how = CLAIM_HOW_NONE;
			m->role = ROLE_SOURCE * 2;
		}
		if (is_in_headline(memory, s, m))
			m->role = ROLE_COMPARED;
		if (k)
			k->aside = observes || is_aside(memory, s, m, k) ||
			    (belongs && !claim_memory_is_titled(memory, k)) ||
			    claim_place_former(s, m);
	}
}
