#include "news/claim_told.h"

#include "news/claim_time.h"

#define DATELINE_BYTES 60
#define TOLD_POINTS 70 /* of a date that is a claim though another figure stands in its clause */

static struct str
head_of(const struct claim_sentence *s, const struct quantity *q)
{
	return str_trim(str_slice(s->text, 0, q->core.start));
}

/* Whether the words before a date end with one of these, at a word's edge. */
static bool
follows(struct str head, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t len = str_of(words[i]).len;
		if (str_ends(head, words[i]) &&
		    (head.len == len || head.s[head.len - len - 1] == ' '))
			return true;
	}
	return false;
}

/*
 * Whether the date is that of the value which another is compared with: "up from 22% on Thursday",
 * "two more than on Friday", 전날보다.
 */
static bool
is_base(const struct claim_sentence *s, size_t figure)
{
	static const char *const than[] = {
	    "than", "than on", "than in", "compared with", "compared to"};
	static const char *const korean[] = {
	    "보다", " 대비", "에 비해", "과 비교", "와 비교", " 종가"};
	static const char *const from[] = {"from", "with", "than", "against", "from about", "to"};
	static const char *const gaps[] = {"on", "in", "late", "on late", "late on", "early"};
	const struct quantity *q = &s->figures[figure];
	struct str rest = str_slice(s->text, q->core.end, s->text.len);
	if (s->korean)
		return str_starts_any(rest, korean, ARRAY_LEN(korean));
	/* "27% above Friday's close" */
	if (str_starts(rest, "'s clos") || str_starts(rest, "’s clos"))
		return true;
	/* "40 more than the agency counted on March 4": no figure stands between */
	struct str head = head_of(s, q);
	size_t last = figure > 0 ? q[-1].ext.end : 0;
	if (str_find(str_slice(head, last, head.len), str_of(" than "), 0) != (size_t)-1)
		return true;
	if (follows(head_of(s, q), than, ARRAY_LEN(than)) ||
	    str_ends(str_slice(s->text, q->core.start, q->core.end), " earlier"))
		return true;
	if (figure == 0 || quantity_is_dated(q - 1))
		return false;
	struct str gap = str_trim(str_slice(s->text, q[-1].ext.end, q->core.start));
	struct str before = str_trim(str_slice(s->text, 0, q[-1].ext.start));
	return str_is_any(gap, gaps, ARRAY_LEN(gaps)) && follows(before, from, ARRAY_LEN(from)) &&
	    !str_ends(before, " to");
}

/* Whether a date only says up to when, or since when, something was counted or measured. */
static bool
is_counted(const struct claim_sentence *s, const struct quantity *q)
{
	/* a stretch of days ends with 까지 itself */
	static const char *const behind[] = {"까지", ")까지", "부터", " 현재", " 기준", " 오전", " 오후",
	    " 이후", " 이전", " 밤", " 저녁", " 새벽", " 아침", " 하루"};
	static const char *const before[] = {"as of", "As of", "by", "By", "since", "Since",
	    "by late", "By late", "by early", "Between", "between", "late", "By noon", "until",
	    "by the end of", "through", "By nightfall on", "by nightfall on", "By noon on", "by noon on",
	    "By dusk on", "by dusk on"};
	struct str rest = str_slice(s->text, q->core.end, s->text.len);
	return str_starts_any(rest, behind, ARRAY_LEN(behind)) ||
	    str_ends(str_slice(s->text, q->core.start, q->core.end), "까지") ||
	    str_starts(str_slice(s->text, q->core.start, q->core.end), "Between") ||
	    follows(head_of(s, q), before, ARRAY_LEN(before));
}

/* "공개된 작년 4분기 실적", "published third-quarter results": the quarter is that of the accounts. */
static bool
is_of_results(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const nouns[] = {" 실적", " 매출", " 영업이익", " 순이익", " 결산", " 잠정", " results",
	    " earnings", " revenue", " profit", " sales", "'s results", "'s earnings"};
	if (!str_is(q->grain, "quarter") && !str_is(q->grain, "year") && !str_is(q->grain, "month"))
		return false;
	return str_starts_any(
	    str_slice(s->text, q->core.end, s->text.len), nouns, ARRAY_LEN(nouns));
}

/* "이날 낸 공시를 보면", "지진 당일": a day already spoken of; who says it again tells no day. */
static bool
is_same_day(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const words[] = {"이날", "당일"};
	return q->kind == QUANTITY_DATE &&
	    str_is_any(str_slice(s->text, q->core.start, q->core.end), words, ARRAY_LEN(words));
}

/* "오늘(18일) 열린 공판": one day by two names. */
static bool
is_repeated(const struct claim_sentence *s, size_t figure)
{
	const struct quantity *q = &s->figures[figure];
	return figure > 0 && str_eq(q[-1].when, q->when) &&
	    str_is(str_slice(s->text, q[-1].core.end, q->core.start), "(");
}

/*
 * "PORT HARWICH, Nov. 3 (AB) - Snow has closed …": the day of a dateline is that of filing, and
 * nothing happened on it. Capitals stand before it, a dash behind.
 */
static bool
is_dateline(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const dashes[] = {" - ", " — ", " – ", " -- "};
	if (s->korean || q->core.start < 3 || q->core.end > DATELINE_BYTES)
		return false;
	struct str head = str_trim(str_slice(s->text, 0, q->core.start));
	size_t comma = str_find(head, str_of(","), 0);
	if (comma == (size_t)-1 || comma < 2)
		return false;
	for (size_t i = 0; i < comma; i++)
		if (head.s[i] >= 'a' && head.s[i] <= 'z')
			return false;
	return str_has_any(str_slice(s->text, q->core.end, q->core.end + DATELINE_BYTES), dashes,
	    ARRAY_LEN(dashes));
}

/* Whether a figure that is no date stands in the sentence; what it tells has a time. */
static bool
has_amount(const struct claim_sentence *s)
{
	for (size_t i = 0; i < s->nfigures; i++)
		if (!quantity_is_dated(&s->figures[i]) && s->figures[i].kind != QUANTITY_ORDINAL)
			return true;
	return false;
}

bool
claim_told(const struct claim_frames *frames, const struct claim_sentence *s, size_t figure,
    const struct anchor *a)
{
	const struct quantity *q = &s->figures[figure];
	if (a->frame == FRAME_NONE || is_base(s, figure) || is_dateline(s, q) ||
	    is_repeated(s, figure) || is_same_day(s, q) || is_of_results(s, q))
		return false;
	int weight = frames->items[a->base].weight;
	bool year = str_is(q->grain, "year");
	/* the verb of a vague frame is that of the count: "killed 12 by Monday" */
	bool stretch = str_find(q->when, str_of("/"), 0) != (size_t)-1;
	bool hour = q->kind == QUANTITY_TIME && !s->korean;
	if ((weight < 0 || hour) && (!s->korean || stretch) && is_counted(s, q) && has_amount(s))
		return false;
	if (!claim_time_is_period(s, figure))
		return true;
	return weight > (year ? 5 : 2) && a->score >= TOLD_POINTS;
}

/*
 * "Shares in Redwing closed 6% higher on Tuesday": the day is that of trading, which the price
 * has as its time.
 */
static bool
is_traded(const struct claim_frames *frames, const struct claim_sentence *s)
{
	for (size_t i = 0; i < s->nhits; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		if (p->job == PATTERN_TRIGGER && frames->items[p->of].daily && has_amount(s))
			return true;
	}
	return false;
}

bool
claim_told_plainly(
    const struct claim_frames *frames, const struct claim_sentence *s, size_t figure)
{
	static const char *const deictic[] = {"이날", "전날", "당일", "이튿날", "다음날", "다음 날",
	    "오늘", "어제", "하루", "today", "yesterday", "that day", "the day", "noon",
	    "midnight"};
	const struct quantity *q = &s->figures[figure];
	bool month =
	    str_is(q->grain, "month") && q->when.len == 7 && !claim_time_is_period(s, figure);
	if (q->kind != QUANTITY_DATE || is_traded(frames, s) || is_base(s, figure) ||
	    is_counted(s, q) || s->nwords < 3 ||
	    (!month && !str_is(q->grain, "day") && !str_is(q->grain, "hour")) ||
	    str_find(q->when, str_of("/"), 0) != (size_t)-1)
		return false;
	return !str_starts_any(
	    str_slice(s->text, q->core.start, q->core.end), deictic, ARRAY_LEN(deictic));
}
