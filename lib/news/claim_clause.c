#include "news/claim_clause.h"

#include "base/utf8.h"

#define SYLLABLE 3 /* bytes */
#define GO 0xace0  /* 고 */
#define BATCHIM_N 4
#define BATCHIM_L 8
#define BATCHIM_SS 20

struct ending {
	uint32_t last; /* syllable */
	const char *before[10];
};

/* Endings that join clauses whatever the stem, by their last syllable: it alone refuses most words. */
static const struct ending connectives[] = {
	{0xba70 /* 며 */, {"으", "하", "되", "이", "라", "다", "지", "오르", "내리"}},
	{GO, {"하", "되", "이", "있", "없", "넘", "지"}},
	{0xc11c /* 서 */, {"면", "아", "어", "해", "돼"}},
	{0xc790 /* 자 */, {"자마", "하", "되", "이"}},
	{0xba74 /* 면 */, {"으", "하", "되"}},
	{0xc5b4 /* 어 */, {"얻", "늘", "줄"}},
	{0xb098 /* 나 */, {"으", "이"}},
	{0xb77c /* 라 */, {"올", "따"}},
	{0xb9cc /* 만 */, {"지"}},
	{0xb370 /* 데 */, {"는"}},
	{0xb3c4 /* 도 */, {"는데"}},
	{0xb2e4 /* 다 */, {"려"}},
	{0xb824 /* 려 */, {"내"}},
	{0xc5ec /* 여 */, {"들"}},
	{0xc544 /* 아 */, {"받"}},
	{0xb46c /* 둬 */, {"거"}},
};
/* Adnominal endings that a final ㄴ syllable of these makes certain. */
static const char *const adnominals[] = {"된", "한", "진", "친", "린", "른", "은", "인", "든", "난",
    "던", "킨", "긴", "쓴", "탄", "뛴", "춘", "간", "선", "운", "는", "할", "될", "릴", "질", "낸",
    "온", "둔", "본", "준", "산", "판", "센"};
/* Words and noun endings that only look adnominal. */
static const char *const not_adnominal[] = {"대한", "위한", "관한", "북한", "최근", "지난", "오는",
    "이번", "기간", "시간", "년간", "일간", "개월간", "사진", "지진", "여진", "기관", "언론",
    "재판", "출판", "의원", "위원", "직원", "회원", "병원", "요원", "인원", "대원", "자원", "법원",
    "만원", "주민", "국민", "시민", "이재민", "예산", "생산", "부산", "울산", "마산", "군산",
    "자산", "재산", "일본", "한은", "본인", "개인", "군인", "노인", "여인", "확인", "원인", "요인",
    "할인", "부인", "시인", "연인", "법인", "당선인", "선거인", "사람은", "후보는", "가운데",
    "여부", "전년", "작년", "내년", "금년", "대선", "총선", "보선", "노선", "전선", "우선", "직선"};

/* The last syllable as a number, 0 for none: most words are decided by it. */
static uint32_t
last_syllable(struct str word)
{
	uint32_t cp = 0;
	if (word.len >= 3)
		utf8_decode_before(word, word.len, &cp);
	return cp;
}

static int
last_batchim(struct str word, size_t end)
{
	uint32_t cp;
	if (end == 0 || end > word.len)
		return -1;
	utf8_decode_before(word, end, &cp);
	return utf8_batchim(cp);
}

bool
claim_clause_connective(struct str word)
{
	const struct ending *e = connectives, *end = connectives + ARRAY_LEN(connectives);
	uint32_t last = last_syllable(word);
	if (word.len < 2 * SYLLABLE)
		return false;
	while (e < end && e->last != last)
		e++;
	if (e == end)
		return false;
	struct str before = str_slice(word, 0, word.len - SYLLABLE);
	/* a past stem: 올랐고, 내렸으며, 했지만 */
	if (last == GO && last_batchim(before, before.len) == BATCHIM_SS)
		return true;
	for (size_t i = 0; i < ARRAY_LEN(e->before) && e->before[i]; i++)
		if (str_ends(before, e->before[i]))
			return !str_ends(word, "이하고"); /* 5% 이하고 */
	return false;
}

/*
 * Whether the syllable that ends word is one of ㄴ/ㄹ by its own batchim and the table has no say
 * against.
 */
bool
claim_clause_adnominal(struct str word)
{
	int batchim = utf8_batchim(last_syllable(word));
	if (batchim != BATCHIM_N && batchim != BATCHIM_L)
		return false;
	return str_is_any(str_slice(word, word.len - SYLLABLE, word.len), adnominals,
		   ARRAY_LEN(adnominals)) &&
	    !str_ends_any(word, not_adnominal, ARRAY_LEN(not_adnominal));
}

/* Bytes of punctuation at the end of word. */
static struct str
without_punctuation(struct str word, bool *comma)
{
	*comma = false;
	while (word.len > 0) {
		char c = word.s[word.len - 1];
		if (c != ',' && c != '.' && c != ';' && c != ':' && c != '"' && c != '\'' &&
		    c != ')')
			break;
		*comma |= c == ',' || c == ';';
		word.len--;
	}
	return word;
}

static bool
korean_break(struct str word)
{
	bool comma;
	struct str bare = without_punctuation(word, &comma);
	return claim_clause_connective(bare);
}

/*
 * An English clause begins at a conjunction, or behind a comma or semicolon that is not a list's.
 */
static bool
english_break(
    const struct claim_frames *frames, const struct claim_sentence *s, size_t word, size_t *hit)
{
	size_t start = s->words[word];
	while (*hit < s->nhits && s->hits[*hit].at.start < start)
		++*hit;
	for (size_t i = *hit; i < s->nhits && s->hits[i].at.start == start; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		if (p->job == PATTERN_CUE && p->of == CUE_BREAK)
			return true;
	}
	struct str rest = str_slice(s->text, start, s->text.len);
	if (start > 1 && s->text.s[start - 2] == ';')
		return true; /* no list of figures is written so */
	if (str_starts(rest, "not ") || str_starts(rest, "up ") || str_starts(rest, "down ") ||
	    utf8_is_digit((unsigned char)rest.s[0]) || rest.s[0] == '$')
		return false;
	char before = s->text.s[start > 1 ? start - 2 : 0];
	return before == ';' || before == ',';
}

void
claim_clause_find(struct arena *arena, const struct claim_frames *frames, struct claim_sentence *s)
{
	size_t hit = 0;
	s->breaks = arena_alloc(arena, (s->nwords + 1) * sizeof(*s->breaks));
	for (size_t i = 1; i < s->nwords; i++) {
		struct str before = str_trim(str_slice(s->text, s->words[i - 1], s->words[i]));
		if (s->korean ? korean_break(before) : english_break(frames, s, i, &hit))
			s->breaks[s->nbreaks++] = s->words[i];
	}
}
