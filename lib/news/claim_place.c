#include "news/claim_place.h"

#include <string.h>

#include "base/utf8.h"
#include "news/claim_clause.h"

#define AGE_BYTES 4  /* of "(61" */
#define CITED 40     /* bytes between "according to" and whom it cites */
#define RIVAL_BYTES 60 /* between "경쟁" and the rival */
#define APPOSED_WORDS 8 /* of "a small town on the coast of about 12,000" */
#define WORD_BYTES 24 /* longer than any word that is looked for */
#define TENSE_BYTES 7 /* of "신임 " */
#define LIST_BYTES 8 /* of a bracket before its value: "(약 " */

/* The word that ends before pos; of one that no table holds only the last bytes. */
static struct str
word_before(const struct claim_sentence *s, size_t pos)
{
	struct str head = str_trim(str_slice(s->text, 0, pos));
	size_t start = head.len;
	while (start > 0 && head.s[start - 1] != ' ' && head.len - start <= WORD_BYTES)
		start--;
	return str_slice(head, start, head.len);
}

bool
claim_place_any_before(
    const struct claim_sentence *s, size_t pos, const char *const *words, size_t n)
{
	return str_is_any(word_before(s, pos), words, n);
}

struct str
claim_place_after(const struct claim_sentence *s, size_t pos)
{
	struct str rest = str_slice(s->text, pos, s->text.len);
	/* closing quotes and a bracketed alias belong to the name */
	for (;;) {
		uint32_t cp = 0;
		unsigned n = rest.len ? utf8_decode(rest, 0, &cp) : 0;
		if (n && (cp == '\'' || cp == '"' || cp == 0x2019 || cp == 0x201d || cp == '*'))
			rest = str_slice(rest, n, rest.len);
		else
			return rest;
	}
}

bool
claim_place_former(const struct claim_sentence *s, const struct mention *m)
{
	static const char *const words[] = {"전", "전직", "former", "Former"};
	const struct mention *next = m + 1;
	if (!(m->type & TYPE_ORG))
		return false;
	if (claim_place_any_before(s, m->at.start, words, ARRAY_LEN(words)))
		return true;
	return next < s->mentions + s->nmentions && next->type & TYPE_PER &&
	    next->at.start == m->at.end + 1 &&
	    str_starts(str_slice(s->text, next->at.end, s->text.len), " 전 ");
}

/* Where the ORG or the like that begins at pos ends, or pos. */
static size_t
mention_end(const struct claim_sentence *s, size_t pos)
{
	for (size_t i = 0; i < s->nmentions; i++)
		if (s->mentions[i].at.start == pos)
			return s->mentions[i].at.end;
	return pos;
}

/* Past the age in brackets and "전" between a person and the office: 김다온(61) 전 한들공사 사장. */
static size_t
office_start(const struct claim_sentence *s, size_t end)
{
	static const char *const tenses[] = {"전", "현", "신임", "전직"};
	struct str rest = str_slice(s->text, end, s->text.len);
	size_t close = str_starts(rest, "(") ? str_find(rest, str_of(")"), 0) : (size_t)-1;
	if (close != (size_t)-1 && close <= AGE_BYTES)
		end += close + 1;
	rest = str_slice(s->text, end + 1, end + 1 + TENSE_BYTES);
	const char *blank = rest.len ? memchr(rest.s, ' ', rest.len) : NULL;
	if (!blank || s->text.s[end] != ' ' ||
	    !str_is_any((struct str){rest.s, (size_t)(blank - rest.s)}, tenses, ARRAY_LEN(tenses)))
		return end;
	return (size_t)(blank - s->text.s);
}

size_t
claim_place_title_end(const struct claim_frames *frames, const struct claim_sentence *s, size_t end)
{
	/* a particle right behind the name: most names have no title */
	if (end < s->text.len && s->text.s[end] & 0x80)
		return end;
	size_t office = office_start(s, end) + 1, at = mention_end(s, office);
	/* 한들공사 사장 follows the name as 사장 alone does */
	size_t title = at > office && at < s->text.len && s->text.s[at] == ' ' ? at + 1 : office;
	for (size_t i = claim_sentence_hit(s, title);
	     i < s->nhits && s->hits[i].at.start == title; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		if (p->job == PATTERN_NOUN && p->of == TYPE_PER)
			return s->hits[i].at.end;
	}
	return end;
}

/*
 * Whether mention is the measure of a ratio: GPT-4 in "GPT-4 개발 비용의 18분의 1 수준인 557만 달러".
 */
bool
claim_place_measure_of(const struct claim_sentence *s, const struct mention *m, size_t value)
{
	for (size_t i = 0; s->korean && i < s->nfigures; i++) {
		const struct quantity *q = &s->figures[i];
		if (q->core.start > value)
			return false;
		if ((q->kind == QUANTITY_RATIO || q->kind == QUANTITY_PERCENT) &&
		    m->at.end < q->core.start &&
		    str_ends(str_trim(str_slice(s->text, 0, q->core.start)), "의") &&
		    claim_sentence_breaks(s, m->at.end, q->core.start) == 0)
			return true;
	}
	return false;
}

/* Whether mention stands between the value and its trigger, without a clause in between. */
bool
claim_place_between(const struct claim_sentence *s, const struct mention *m, struct span value,
    const struct anchor *a)
{
	return a->hit != ANCHOR_INHERITED && m->at.start >= value.end &&
	    m->at.end <= s->hits[a->hit].at.start &&
	    claim_sentence_breaks(s, value.end, s->hits[a->hit].at.start) == 0;
}

/* What a share is of: X 중 47%, X 가운데 79%. */
bool
claim_place_whole(const struct claim_sentence *s, const struct mention *m, size_t value)
{
	struct str joint =
	    m->at.end < value ? str_trim(str_slice(s->text, m->at.end, value)) : (struct str){0};
	return str_is(joint, "중") || str_is(joint, "가운데") || str_is(joint, "중 약");
}

/* Whether mention owns what stands at trigger: 의, 's, or side by side. */
bool
claim_place_genitive(const struct claim_sentence *s, const struct mention *m, struct span trigger)
{
	for (const struct mention *o = m + 1;
	     o < s->mentions + s->nmentions && m->at.end <= trigger.start; o++)
		if (o->named && o->at.end <= trigger.start)
			return false; /* 오픈AI의 GPT 모델 개발 비용: GPT's */
	if (m->at.end <= trigger.start) {
		struct str rest = claim_place_after(s, m->at.end);
		size_t words = claim_sentence_distance(s, m->at.end, trigger.start);
		if (str_starts(rest, "의 ") || str_starts(rest, "'s ") || str_starts(rest, "’s "))
			return words <= 4 &&
			    claim_sentence_breaks(s, m->at.end, trigger.start) == 0;
		return str_starts(rest, " ") && words <= 1 && s->korean;
	}
	return !s->korean && m->at.start >= trigger.end &&
	    claim_sentence_distance(s, trigger.end, m->at.start) <= 3 &&
	    str_starts(str_slice(s->text, trigger.end, s->text.len), " of ");
}

/* A Korean clause that ends adnominally behind the value: its head noun is the subject. */
bool
claim_place_adnominal_head(const struct claim_sentence *s, const struct mention *m, size_t value_end)
{
	if (!s->korean || m->at.start < value_end)
		return false;
	size_t words = claim_sentence_distance(s, value_end, m->at.start);
	if (words == 0 || words > 3)
		return false;
	for (size_t i = 1; i < s->nwords; i++) {
		if (s->words[i] <= value_end || s->words[i] > m->at.start)
			continue;
		struct str word = str_trim(str_slice(s->text, s->words[i - 1], s->words[i]));
		if (claim_clause_adnominal(word))
			return true;
	}
	return false;
}

/*
 * A figure that stands right before the noun it measures: the 720-kilogram satellite.  In Korean a noun of what
 * people do (25% 관세); a firm or a place there only comes next (30% 정부 지분).
 */
bool
claim_place_measured(const struct claim_sentence *s, const struct mention *m, size_t value_end)
{
	if (s->korean)
		return !m->named && !(m->type & (TYPE_PER | TYPE_ORG | TYPE_LOC)) &&
		    m->at.start == value_end + 1;
	return m->at.start >= value_end && m->at.start - value_end <= 10 &&
	    claim_sentence_distance(s, value_end, m->at.start) <= 1;
}

/* 인구 120만 명의 한솔시, 무게 1.5톤의 위성; 3조 원 규모의 부양책, 3조 원짜리 부양책, but of the deal: 3조 원 규모의 도래셀 공급계약. */
bool
claim_place_owner_behind(const struct claim_sentence *s, const struct mention *m, size_t value_end)
{
	static const char *const sizes[] = {" 규모의 ", " 규모 ", "짜리 "};
	if (s->korean && !m->named && m->at.start >= value_end &&
	    claim_sentence_distance(s, value_end, m->at.start) <= 2 &&
	    str_starts_any(str_slice(s->text, value_end, s->text.len), sizes, ARRAY_LEN(sizes)))
		return true;
	return s->korean && m->at.start >= value_end && m->at.start - value_end <= 12 &&
	    str_starts(str_slice(s->text, value_end, s->text.len), "의 ");
}

/* 박서연 후보를 (1만 표 차로 앞섰다). */
bool
claim_place_object(
    const struct claim_frames *frames, const struct claim_sentence *s, const struct mention *m)
{
	struct str rest = claim_place_after(s, claim_place_title_end(frames, s, m->at.end));
	return str_starts(rest, "을 ") || str_starts(rest, "를 ");
}

/*
 * "Marlow Foods, whose revenue fell 3%": the last name before the pronoun of the clause that the
 * value stands in.
 */
bool
claim_place_antecedent(const struct claim_sentence *s, const struct mention *m, size_t value)
{
	static const char *const pronouns[] = {"which ", "who ", "whose "};
	static const char *const joins[] = {"and ", "but "};
	struct span clause = claim_sentence_clause(s, value);
	/* "which flies in May and will weigh 2 tonnes" */
	if (clause.start > 0 && str_starts_any(str_slice(s->text, clause.start, s->text.len), joins,
				    ARRAY_LEN(joins)))
		clause = claim_sentence_clause(s, clause.start - 1);
	if (s->korean || m->at.end >= clause.start || clause.start > value)
		return false;
	if (!str_starts_any(str_slice(s->text, clause.start, s->text.len), pronouns,
		ARRAY_LEN(pronouns)))
		return false;
	const struct mention *next = m + 1;
	return next == s->mentions + s->nmentions || next->at.start >= clause.start;
}

/* "an older lander called Ruff": what the clause is about bears this name. */
bool
claim_place_called(const struct claim_sentence *s, const struct mention *m)
{
	static const char *const words[] = {"called", "named", "dubbed"};
	return !s->korean && claim_place_any_before(s, m->at.start, words, ARRAY_LEN(words));
}

/* X(28억 달러), ‘X 2’(320억 개): the value stands in the bracket behind the name. */
bool
claim_place_listed(const struct claim_sentence *s, const struct mention *m, struct span value)
{
	if (m->at.end >= value.start)
		return false;
	struct str rest = claim_place_after(s, m->at.end);
	size_t open = s->text.len - rest.len;
	return str_starts(rest, "(") && open < value.start && value.start - open <= LIST_BYTES;
}

/*
 * A noun that names the attribute (화재 17건, aftershocks) is not its subject, unless a date is told
 * of it.
 */
bool
claim_place_attribute(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct mention *m, const struct anchor *a)
{
	if (m->named || a->hit == ANCHOR_INHERITED || !(m->type & TYPE_EVENT) ||
	    frames->items[a->frame].kinds & (1u << QUANTITY_DATE))
		return false;
	struct span trigger = s->hits[a->hit].at;
	return m->at.end > trigger.start && trigger.end >= m->at.end;
}

/*
 * "이는 X의 6%에 불과하다": the ratio is of what was said before, and who is named in the sentence is what
 * that is measured by.
 */
bool
claim_place_measures_this(const struct claim_sentence *s, struct span value)
{
	static const char *const begins[] = {
	    "이는 ", "이것은 ", "이 금액은 ", "이 비용은 ", "이 수치는 ", "이 규모는 "};
	static const char *const ends[] = {
	    "에 불과", "에 그", "에 지나지", "에 해당", " 수준", "꼴"};
	struct str rest = str_slice(s->text, value.end, s->text.len);
	bool ended = false, ratio = false;
	if (!str_starts_any(str_trim(s->text), begins, ARRAY_LEN(begins)))
		return false;
	/* the extent of a figure may take its particle in */
	for (size_t i = 0; i < ARRAY_LEN(ends); i++)
		ended |= str_starts(rest, ends[i]) ||
		    str_starts(str_slice(s->text, value.end - strlen("에"), s->text.len), ends[i]);
	for (size_t i = 0; i < s->nfigures; i++)
		ratio |= s->figures[i].ext.start == value.start &&
		    (s->figures[i].kind == QUANTITY_PERCENT ||
			s->figures[i].kind == QUANTITY_RATIO ||
			s->figures[i].kind == QUANTITY_MULTIPLE);
	return ended && ratio;
}

/* Who is only compared with the one spoken of: what follows is not about it. */
bool
claim_place_rival(const struct claim_sentence *s, const struct mention *m)
{
	static const char *const words[] = {"경쟁사인", "경쟁사", "경쟁업체인", "경쟁업체", "맞수",
	    "라이벌", "Rival", "rival", "competitor", "Competitor"};
	if (claim_place_any_before(s, m->at.start, words, ARRAY_LEN(words)))
		return true;
	if (!s->korean)
		return false;
	/* 경쟁 제품인 미국 도담바이오의 ‘솔벡사’ */
	size_t from = m->at.start > RIVAL_BYTES ? m->at.start - RIVAL_BYTES : 0;
	struct str head = str_slice(s->text, from, m->at.start);
	size_t rival = str_find(head, str_of("경쟁 "), 0);
	return rival != (size_t)-1 && str_find(head, str_of("인 "), rival) != (size_t)-1 &&
	    str_find(head, str_of(","), rival) == (size_t)-1;
}

/* What stands before pos, without an article behind it. */
static struct str
head_of(const struct claim_sentence *s, size_t pos)
{
	static const char *const articles[] = {" the", " a", " an", " its", " their"};
	struct str head = str_trim(str_slice(s->text, 0, pos));
	for (size_t i = 0; i < ARRAY_LEN(articles); i++)
		if (str_ends(head, articles[i]))
			return str_slice(head, 0, head.len - str_of(articles[i]).len);
	return head;
}

/* "according to Acme", "a claim in the Harbour Post", "data from Acme Research": where a figure was read. */
static bool
is_told_by(const struct claim_sentence *s, const struct mention *m)
{
	static const char *const tellers[] = {"claim in", "claims in", "report in", "reports in",
	    "report by", "reports by", "article in", "story in", "interview with", "data from",
	    "figures from", "study by", "survey by", "poll by"};
	struct str head = str_trim(str_slice(s->text, 0, m->at.start));
	return str_ends(head, " according to") || str_is(head, "according to") ||
	    str_ends_any(head_of(s, m->at.start), tellers, ARRAY_LEN(tellers));
}

bool
claim_place_cited(const struct claim_sentence *s, const struct mention *m)
{
	static const char *const korean[] = {"에 따르면", "에 의하면", " 집계에", " 집계로", " 자료를 보면",
	    " 조사에 따르면", " 등에 따르면"};
	static const char *const english[] = {"according to", "data from", "figures from"};
	if (s->korean)
		return str_starts_any(claim_place_after(s, m->at.end), korean, ARRAY_LEN(korean));
	if (is_told_by(s, m))
		return true;
	for (size_t i = 0; i < ARRAY_LEN(english); i++) {
		size_t at = str_find(s->text, str_of(english[i]), 0), end;
		if (at == (size_t)-1 || at > m->at.start)
			continue;
		/* according to the research firm Doran: nothing but what it is may stand between */
		end = at + str_of(english[i]).len;
		if (m->at.start - end <= CITED && claim_sentence_breaks(s, end, m->at.start) == 0)
			return true;
	}
	return false;
}

bool
claim_place_distant(const struct claim_sentence *s, const struct mention *m, size_t value_end)
{
	static const char *const joints[] = {" 거리인 ", " 거리의 ", " 떨어진 ", " 거리에 있는 ", " 떨어져 있는 "};
	return s->korean && m->at.start > value_end && !(m->type & (TYPE_EVENT | TYPE_PER)) &&
	    str_is_any(str_slice(s->text, value_end, m->at.start), joints, ARRAY_LEN(joints));
}

bool
claim_place_asked(const struct claim_sentence *s, const struct mention *m)
{
	static const char *const verbs[] = {" ask", " asked", " asking", " told", " urged", " with",
	    " to", " applied to", " from"};
	return m->type & TYPE_ORG &&
	    str_ends_any(head_of(s, m->at.start), verbs, ARRAY_LEN(verbs));
}

bool
claim_place_apposed(const struct claim_sentence *s, const struct mention *m, size_t value)
{
	static const char *const articles[] = {", a ", ", an ", ", the "};
	if (s->korean || m->at.end >= value)
		return false;
	struct str between = str_slice(s->text, m->at.end, value);
	return str_starts_any(between, articles, ARRAY_LEN(articles)) &&
	    str_find(between, str_of(" of "), 0) != (size_t)-1 &&
	    str_find(between, str_of(","), 1) == (size_t)-1 &&
	    claim_sentence_distance(s, m->at.end, value) <= APPOSED_WORDS;
}

bool
claim_place_shared(const struct claim_sentence *s, const struct mention *m, size_t value)
{
	static const char *const joins[] = {"and ", "but "};
	struct span clause = claim_sentence_clause(s, value);
	if (s->korean || clause.start == 0 ||
	    !str_starts_any(str_slice(s->text, clause.start, s->text.len), joins, ARRAY_LEN(joins)))
		return false;
	struct span before = claim_sentence_clause(s, clause.start - 1);
	for (size_t i = 0; i < s->nmentions; i++)
		if (s->mentions[i].at.start >= clause.start && s->mentions[i].at.end <= value)
			return false;
	return m->at.start >= before.start && m->at.end < clause.start;
}

bool
claim_place_locative(const struct claim_sentence *s, const struct mention *m, size_t value)
{
	static const char *const joints[] = {"에", "에는", "에도", "에만"};
	if (!s->korean || m->at.end >= value || m->type & TYPE_ORG)
		return false;
	return str_is_any(str_trim(str_slice(s->text, m->at.end, value)), joints,
	    ARRAY_LEN(joints));
}

struct mention *
claim_place_titled(const struct claim_sentence *s, struct span noun, uint32_t type)
{
	for (size_t i = 0; type == TYPE_PER && !s->korean && i < s->nmentions; i++) {
		struct mention *m = &s->mentions[i];
		if (m->named && m->at.start == noun.end + 1 && s->text.s[noun.end] == ' ' &&
		    (m->type == 0 || m->type == TYPE_PER))
			return m;
	}
	return NULL;
}
