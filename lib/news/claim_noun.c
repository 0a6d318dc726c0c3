#include "news/claim_noun.h"

#include <string.h>

#include "base/utf8.h"
#include "news/claim_clause.h"
#include "news/claim_drug.h"
#include "news/claim_headline.h"
#include "news/claim_name_put.h"
#include "text/guess_slug.h"
#include "text/match.h"
#include "text/translit.h"

#define SYLLABLE 3
#define MIN_STEM (2 * SYLLABLE)
#define MAX_STEM (9 * SYLLABLE)
#define MIN_HEAD (2 * SYLLABLE)	/* of a head noun: 원전 */
#define CORRECTED_WORDS 3	/* of a noun phrase from the name to 기사 */
#define MAX_GLOSS 60		/* bytes */
/* Who says something, unnamed elsewhere: two syllables are mostly a common noun. */
#define MIN_AGENT (3 * SYLLABLE)
/* Whose ships, sales or staff are told, with no word of saying: fewer syllables may be any noun. */
#define MIN_OWNER (5 * SYLLABLE)

/* A word, the stem without its particle, and what speaks for a name. */
struct noun {
	struct span word, stem;
	struct str particle;
	size_t index;			/* of the word */
	bool firm;			/* it ends as names of firms do */
	bool corrects;			/* the sentence puts something right */
};

enum evidence {
	NOT_A_NAME,
	GLOSSED,	/* its Latin spelling stands behind it */
	TITLED,
	CALLED,		/* a noun before it says what it is */
	FIRM,
	AGENT,
	CORRECTED	/* a correction says whose article was wrong */
};

/* What a syllable at the end of a word may be a particle behind. */
enum joins {
	JOINS_NOTHING,
	JOINS_ANY,
	JOINS_CLOSED,	/* a consonant ends the syllable before */
	JOINS_OPEN
};

static enum joins
joins_of(uint32_t syllable)
{
	switch (syllable) {
	case 0xC758: /* 의 */
	case 0xB3C4: /* 도 */
		return JOINS_ANY;
	case 0xC740: /* 은 */
	case 0xC774: /* 이 */
	case 0xC744: /* 을 */
	case 0xACFC: /* 과 */
		return JOINS_CLOSED;
	case 0xB294: /* 는 */
	case 0xAC00: /* 가 */
	case 0xB97C: /* 를 */
	case 0xC640: /* 와 */
		return JOINS_OPEN;
	default:
		return JOINS_NOTHING;
	}
}

/* How many bytes of particle end the word: one that agrees with the syllable before. */
static size_t
particle_length(struct str word)
{
	uint32_t last, before;

	if (word.len <= SYLLABLE)
		return 0;
	utf8_decode_before(word, word.len, &last);
	enum joins joins = joins_of(last);
	if (joins == JOINS_NOTHING || joins == JOINS_ANY)
		return joins == JOINS_ANY ? SYLLABLE : 0;
	if (word.len < MIN_STEM + SYLLABLE && word.s[0] & 0x80)
		return 0;
	utf8_decode_before(word, word.len - SYLLABLE, &before);
	int batchim = utf8_batchim(before);
	if (joins == JOINS_CLOSED)
		return batchim != 0 ? SYLLABLE : 0;
	return batchim <= 0 ? SYLLABLE : 0;
}

/* The i-th word up to its first sign: Hangul, letters and figures. */
static struct noun
noun_at(const struct claim_sentence *s, size_t i)
{
	size_t start = s->words[i], end = start;
	uint32_t cp;

	while (end < s->text.len) {
		unsigned char lead = s->text.s[end];
		/* whatever follows these two, it is a syllable from 뀀 to 쿿: most of them need no decoding */
		if ((lead == 0xEB || lead == 0xEC) && end + SYLLABLE <= s->text.len) {
			end += SYLLABLE;
			continue;
		}
		unsigned n = utf8_decode(s->text, end, &cp);
		if (!utf8_is_hangul(cp) && !utf8_is_alnum(cp))
			break;
		end += n;
	}
	struct str word = str_slice(s->text, start, end);
	size_t cut = particle_length(word);
	return (struct noun){.word = {start, end}, .stem = {start, end - cut}, .index = i,
	    .particle = str_slice(s->text, end - cut, end)};
}

/* Whether the title has the stem as a word, bare or with a particle. */
static bool
is_titled(struct str title, struct str stem)
{
	for (size_t pos = 0; (pos = str_find(title, stem, pos)) != (size_t)-1; pos += stem.len) {
		uint32_t before = ' ', behind = ' ';
		if (pos > 0)
			utf8_decode_before(title, pos, &before);
		if (pos + stem.len < title.len)
			utf8_decode(title, pos + stem.len, &behind);
		if (utf8_is_hangul(before) || utf8_is_alnum(before))
			continue;
		if (!utf8_is_hangul(behind))
			return true;
		size_t end = pos + stem.len;
		while (end < title.len && title.s[end] & 0x80 && utf8_decode(title, end, &behind) &&
		    utf8_is_hangul(behind))
			end += SYLLABLE;
		struct str rest = str_slice(title, pos, end);
		if (particle_length(rest) == rest.len - stem.len)
			return true;
	}
	return false;
}

/* The kind of firm that the word right before pos names: 배터리 업체 가람셀; NULL for none. */
static const struct pattern *
caller(const struct claim_frames *frames, const struct claim_sentence *s, size_t pos)
{
	static const char *const kinds[] = {
		"업체", "제조사", "제약사", "제약회사", "스타트업", "항공사", "개발사", "운영사"
	};

	for (size_t i = 0; i < s->nhits && s->hits[i].at.start < pos; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		if (p->job == PATTERN_NOUN && p->of == TYPE_ORG && s->hits[i].at.end + 1 == pos &&
		    str_ends_any(str_slice(s->text, 0, s->hits[i].at.end), kinds, ARRAY_LEN(kinds)))
			return p;
	}
	return NULL;
}

/*
 * 솔빛랩(Solbit Lab): the same name in Latin letters, and no abbreviation of its meaning; else
 * empty.
 */
static struct span
gloss_of(const struct claim_sentence *s, const struct noun *n)
{
	static const struct span none = {0};
	size_t open = n->word.end, close;

	if (open >= s->text.len || s->text.s[open] != '(' ||
	    (close = str_find(s->text, str_of(")"), open)) == (size_t)-1 ||
	    close - open > MAX_GLOSS)
		return none;
	struct str korean = str_slice(s->text, n->word.start, n->word.end);
	return translit_alike(korean, str_slice(s->text, open + 1, close)) ?
	    (struct span){open + 1, close} : none;
}

/* The Latin spelling makes the id; what follows its bracket is the particle of both. */
static void
add_glossed(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s, const struct noun *n,
    struct span gloss, uint32_t type)
{
	size_t before = s->nmentions;

	claim_name_add(arena, frames, memory, s, (struct span){n->word.start, gloss.end + 1}, type);
	if (s->nmentions == before)
		return;
	s->mentions[before].text = str_slice(s->text, n->word.start, n->word.end);
	s->mentions[before].id = guess_slug(arena, str_slice(s->text, gloss.start, gloss.end));
}

/* Whether the last syllable is one that an ending of is_firm ends in: most words are refused here. */
static bool
may_end_firm(struct str stem)
{
	uint32_t cp;

	utf8_decode_before(stem, stem.len, &cp);
	switch (cp) {
	case 0xC624: /* 오 */
	case 0xC2A4: /* 스 */
	case 0xD06C: /* 크 */
	case 0xD2B8: /* 트 */
	case 0xC988: /* 즈 */
	case 0xC5B4: /* 어 */
	case 0xD2F0: /* 티 */
	case 0xCE7C: /* 칼 */
	case 0xC158: /* 션 */
	case 0xB9AD: /* 릭 */
	case 0xC5C5: /* 업 */
	case 0xB9C8: /* 마 */
	case 'I':
		return true;
	default:
		return false;
	}
}

static bool
is_firm(struct str stem)
{
	static const char *const ends[] = {
		"바이오", "바이오로직스", "바이오사이언스", "모터스", "테크", "랩스", "홀딩스", "소프트", "게임즈", "타이어", "로보틱스",
		"테라퓨틱스", "다이내믹스", "모빌리티", "머티리얼즈", "케미칼", "에어로스페이스", "에너지솔루션", "이노베이션", "일렉트릭",
		"일렉트로닉스", "중공업", "엔터테인먼트", "네트웍스", "시스템즈", "디바이스", "파마", "AI"
	};

	if (stem.len < MIN_STEM || !may_end_firm(stem))
		return false;
	for (size_t i = 0; i < ARRAY_LEN(ends); i++)
		if (str_ends(stem, ends[i]) && stem.len >= str_of(ends[i]).len + MIN_STEM)
			return true;
	return false;
}

/* Whether the sentence tells what firms above all have: 도래스피너스는 매장 40곳을 운영한다. */
static bool
tells_of_firm(const struct claim_frames *frames, const struct claim_sentence *s, size_t pos)
{
	for (size_t i = claim_sentence_hit(s, pos); i < s->nhits; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		if (p->job == PATTERN_TRIGGER && frames->items[p->of].nsubjects &&
		    frames->items[p->of].subjects[0] == TYPE_ORG)
			return true;
	}
	return false;
}

/*
 * Who says, plans or expects it: the first topic of the sentence, with nothing that qualifies it.
 */
static bool
is_agent(const struct claim_frames *frames, const struct claim_sentence *s, const struct noun *n)
{
	static const char *const groups[] = {
		"들", "측", "자", "인", "원", "민", "가", "계", "단", "장", "진", "사", "팀", "관", "국", "청",
		"부", "처", "것", "결과", "정부", "언론", "대변"
	};
	/* 도래라인 is no 상인: loanwords that end as groups do */
	static const char *const loans[] = {"라인", "체인", "디자인", "코인"};
	struct str stem = str_slice(s->text, n->stem.start, n->stem.end);

	if (n->index > 0 || stem.len < MIN_AGENT ||
	    !(str_is(n->particle, "은") || str_is(n->particle, "는")) ||
	    (str_ends_any(stem, groups, ARRAY_LEN(groups)) &&
		!str_ends_any(stem, loans, ARRAY_LEN(loans))))
		return false;
	return claim_sentence_cue(frames, s, CUE_SAID, n->word.end, s->text.len) ||
	    claim_sentence_cue(frames, s, CUE_PLANNED, n->word.end, s->text.len) ||
	    (stem.len >= MIN_OWNER && tells_of_firm(frames, s, n->word.end));
}

/*
 * "7일 내보낸 다온셀 실적 기사": the first of the bare words before 기사 says what a corrected article
 * was about.
 */
static bool
is_corrected(const struct claim_sentence *s, const struct noun *n)
{
	static const char *const articles[] = {"기사", "보도"};
	static const char *const own[] = {"본지", "본보", "지면", "해당", "관련", "지난"};

	if (n->particle.len || !n->corrects ||
	    str_is_any(str_slice(s->text, n->word.start, n->word.end), own, ARRAY_LEN(own)))
		return false;
	if (n->index > 0) {
		struct noun before = noun_at(s, n->index - 1);
		struct str word = str_slice(s->text, before.word.start, before.word.end);
		if (before.word.end + 1 == n->word.start && before.particle.len == 0 &&
		    !claim_clause_adnominal(word) && !utf8_is_digit((unsigned char)word.s[0]))
			return false;
	}
	for (size_t i = n->index + 1; i < s->nwords && i <= n->index + CORRECTED_WORDS; i++) {
		struct noun next = noun_at(s, i);
		if (next.word.start != noun_at(s, i - 1).word.end + 1)
			return false;
		if (str_starts_any(str_slice(s->text, next.word.start, s->text.len), articles,
			ARRAY_LEN(articles)))
			return true;
	}
	return false;
}

static enum evidence
evidence_of(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, const struct noun *n, const struct pattern *called)
{
	struct str stem = str_slice(s->text, n->stem.start, n->stem.end);

	if (n->firm)
		return FIRM;
	if (str_eq(stem, memory->topic_word))
		return TITLED;
	if (is_corrected(s, n))
		return CORRECTED;
	if (n->particle.len == 0)
		return NOT_A_NAME;
	if (is_titled(memory->title, stem))
		return TITLED;
	if (called)
		return CALLED;
	return is_agent(frames, s, n) ? AGENT : NOT_A_NAME;
}

/* A word for whoever was named before: no name, whatever speaks for one. */
static bool
is_common(struct str stem)
{
	static const char *const common[] = {
		"이번", "이날", "오늘", "올해", "관계", "당시", "현재", "가운데", "우리", "저희", "자신", "모두", "대부분",
		"일부", "전체", "측", "관계자", "대표", "직원", "고객", "임원", "회사", "업체", "이들", "그들", "누구",
		"무엇", "여기", "거기", "결과", "이유"
	};
	return str_is_any(stem, common, ARRAY_LEN(common));
}

static bool
may_be_name(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, const struct noun *n)
{
	struct str stem = str_slice(s->text, n->stem.start, n->stem.end);

	if (stem.len < MIN_STEM || stem.len > MAX_STEM)
		return false;
	/* without a particle only the headline, a firm's ending or a gloss can make it one */
	if (n->particle.len == 0 && !(n->word.end < s->text.len && s->text.s[n->word.end] == '(') &&
	    !n->firm && !str_eq(stem, memory->topic_word) && !is_corrected(s, n))
		return false;
	for (size_t i = 0; i < s->nhits && s->hits[i].at.start < n->stem.end && !n->firm; i++)
		if (s->hits[i].at.end > n->stem.start &&
		    frames->patterns[s->hits[i].pattern].job <= PATTERN_NOUN)
			return false;
	return true;
}

/*
 * Where a model's number behind the word ends (누리 2의), or 0: one or two digits with a particle, no
 * unit, and the same word with a number stands elsewhere, too (‘누리 3’).
 */
static size_t
model_number(const struct claim_memory *memory, const struct claim_sentence *s, const struct noun *n)
{
	static const char *const particles[] = {"의 ", "는 ", "은 ", "가 ", "이 ", "를 ", "을 ", "와 ", "과 ",
	    "보다 ", "도 "};
	size_t start = n->word.end + 1, end = start;

	if (start >= s->text.len || !utf8_is_digit((unsigned char)s->text.s[start]))
		return 0;
	while (end < s->text.len && utf8_is_digit((unsigned char)s->text.s[end]))
		end++;
	if (n->particle.len || end > start + 2 || s->text.s[n->word.end] != ' ' ||
	    !str_starts_any(str_slice(s->text, end, s->text.len), particles, ARRAY_LEN(particles)))
		return 0;
	struct str stem = str_slice(s->text, n->word.start, start);
	for (size_t i = 0; i < memory->nknown; i++)
		if (memory->known[i].own && memory->known[i].text.len > stem.len &&
		    memcmp(memory->known[i].text.s, stem.s, stem.len) == 0 &&
		    utf8_is_digit((unsigned char)memory->known[i].text.s[stem.len]))
			return end;
	size_t before = str_find(str_slice(s->text, 0, n->word.start), stem, 0);
	return before != (size_t)-1 && utf8_is_digit((unsigned char)s->text.s[before + stem.len]) ? end
												  : 0;
}

/* Where the number of a unit (“ 2호기”) that begins at pos ends, or 0. */
static size_t
unit_end(const struct claim_sentence *s, size_t pos)
{
	size_t end = pos + 1;

	while (end < s->text.len && utf8_is_digit((unsigned char)s->text.s[end]))
		end++;
	if (end == pos + 1 || s->text.s[pos] != ' ' ||
	    !str_starts(str_slice(s->text, end, s->text.len), "호기"))
		return 0;
	return end + str_of("호기").len;
}

/* A head noun that makes a name of the syllables before it, and what such a name is of. */
struct head {
	const char *word;
	uint32_t type;
	bool numbered;	/* 도래원전 2호기: a unit of it has a number */
};

/* Whether a syllable from from on begins a head noun of headed_end: few words have one. */
static bool
may_be_headed(struct str word, size_t from)
{
	uint32_t cp;

	for (size_t i = from; i + MIN_HEAD <= word.len; i += utf8_decode(word, i, &cp)) {
		if (match_at(word, i, "지") || match_at(word, i, "신") || match_at(word, i, "산") ||
		    match_at(word, i, "원") || match_at(word, i, "발"))
			return true;
	}
	return false;
}

/*
 * Where the name that a head noun makes of a word ends (도래지구|에, 보람원전 2호기|가), or 0.  One that is only
 * called by its kind (택지지구, 노후원전) has no name.
 */
static size_t
headed_end(const struct claim_sentence *s, const struct noun *n, uint32_t *type)
{
	static const struct head heads[] = {
		{"지구", TYPE_LOC, false}, {"신도시", TYPE_LOC, false},
		{"산업단지", TYPE_LOC, false}, {"산단", TYPE_LOC, false}, {"원전", TYPE_PRODUCT, true},
		{"발전소", TYPE_PRODUCT, true}
	};
	static const char *const particles[] = {"", "에", "에는", "에도", "에만", "에서", "에서는", "의", "는", "은", "가", "이",
	    "를", "을", "로", "와", "과", "도"};
	static const char *const kinds[] = {"택지", "시범", "신규", "주택", "개발", "정비", "사업", "특별", "관리",
	    "보호", "경제", "국내", "해외", "노후", "소형", "대형", "탈", "자력", "화력", "수력", "풍력", "태양광", "조력",
	    "국가", "일반", "첨단", "복합", "가스", "석탄", "연료전지"};
	struct str word = str_slice(s->text, n->word.start, n->word.end);

	if (!may_be_headed(word, MIN_STEM))
		return 0;
	for (size_t i = 0; i < ARRAY_LEN(heads); i++) {
		size_t at = str_find(word, str_of(heads[i].word), MIN_STEM);
		if (at == (size_t)-1 ||
		    str_ends_any(str_slice(word, 0, at), kinds, ARRAY_LEN(kinds)))
			continue;
		size_t end = at + str_of(heads[i].word).len;
		*type = heads[i].type;
		if (!str_is_any(str_slice(word, end, word.len), particles, ARRAY_LEN(particles)))
			continue;
		size_t unit = heads[i].numbered && end == word.len ? unit_end(s, n->word.end) : 0;
		return unit ? unit : n->word.start + end;
	}
	return 0;
}

/* A loanword that firms and clubs end in, written apart as their English names are: 다온 유나이티드. */
static bool
is_loan_head(struct str stem)
{
	static const char *const heads[] = {"유나이티드", "시티", "FC", "바이오로직스", "테라퓨틱스", "에어로스페이스",
	    "다이내믹스", "로보틱스", "모터스", "홀딩스", "머티리얼즈", "엔터테인먼트", "일렉트릭", "헬스케어", "캐피털",
	    "벤처스", "파트너스", "에어라인", "에어웨이즈", "시스템즈", "랩스", "디바이스", "일렉트로닉스"};

	uint32_t last = 0;

	if (stem.len > 0)
		utf8_decode_before(stem, stem.len, &last);
	/* their last syllables first: every word is asked */
	switch (last) {
	case 0xB4DC: /* 드 */
	case 0xD2F0: /* 티 */
	case 0xC2A4: /* 스 */
	case 0xC988: /* 즈 */
	case 0xD2B8: /* 트 */
	case 0xB9AD: /* 릭 */
	case 0xC5B4: /* 어 */
	case 0xD138: /* 털 */
	case 'C':
		return str_is_any(stem, heads, ARRAY_LEN(heads));
	default:
		return false;
	}
}

/* Where the name of two words that such a head ends begins, or its own start. */
static size_t
two_words_start(const struct claim_sentence *s, const struct noun *n)
{
	if (n->index == 0 || !is_loan_head(str_slice(s->text, n->stem.start, n->stem.end)))
		return n->stem.start;
	struct noun before = noun_at(s, n->index - 1);
	/* no more of the verbs that may stand there: a town may well end in ㄴ */
	static const char *const verbs[] = {"하는", "되는", "있는", "떠난", "이끄는", "속한", "위한", "대한", "뛰는"};
	struct str word = str_slice(s->text, before.word.start, before.word.end);
	if (before.word.end + 1 != n->stem.start || before.particle.len || word.len < MIN_STEM ||
	    str_ends_any(word, verbs, ARRAY_LEN(verbs)))
		return n->stem.start;
	return before.word.start;
}

/* The number is a figure of the sentence, but here a part of the name. */
static void
add_model(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s, struct span at)
{
	if (!claim_sentence_mention(s, at))
		claim_name_put(arena, frames, memory, s, at);
}

/* 전국의 미분양: what is counted all over the country is said of it. */
static void
add_nationwide(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s, const struct noun *n)
{
	static const char *const words[] = {"전국", "전국의", "전국에서", "전국적으로"};
	struct str word = str_slice(s->text, n->word.start, n->word.end);
	size_t before = s->nmentions;

	if (frames->home.len == 0 || !str_starts(word, words[0]) ||
	    !str_is_any(word, words, ARRAY_LEN(words)))
		return;
	claim_name_add(arena, frames, memory, s,
	    (struct span){n->word.start, n->word.start + str_of("전국").len}, TYPE_LOC);
	if (s->nmentions > before) {
		s->mentions[before].id = frames->home;
		s->mentions[before].own = false;
	}
}

void
claim_noun_find(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, struct claim_sentence *s)
{
	bool corrects = claim_sentence_cue(frames, s, CUE_CORRECTION, 0, s->text.len);
	for (size_t i = 0; i < s->nwords; i++) {
		struct noun n = noun_at(s, i);
		if (n.word.end - n.word.start < MIN_STEM)
			continue;
		n.corrects = corrects;
		n.firm = is_firm(str_slice(s->text, n.stem.start, n.stem.end));
		add_nationwide(arena, frames, memory, s, &n);
		size_t number = model_number(memory, s, &n);
		if (number) {
			add_model(arena, frames, memory, s, (struct span){n.word.start, number});
			continue;
		}
		size_t two = two_words_start(s, &n);
		if (two < n.stem.start) {
			claim_name_add(arena, frames, memory, s,
			    (struct span){two, n.stem.end}, TYPE_ORG);
			continue;
		}
		uint32_t type = 0;
		size_t head = headed_end(s, &n, &type);
		if (head) {
			claim_name_add(arena, frames, memory, s,
			    (struct span){n.word.start, head}, type);
			continue;
		}
		if (claim_drug_is(str_slice(s->text, n.stem.start, n.stem.end))) {
			claim_name_add(arena, frames, memory, s, n.stem, TYPE_PRODUCT);
			continue;
		}
		if (!may_be_name(frames, memory, s, &n))
			continue;
		const struct pattern *called = caller(frames, s, n.word.start);
		struct span gloss = gloss_of(s, &n);
		enum evidence e =
		    gloss.end ? GLOSSED : evidence_of(frames, memory, s, &n, called);
		/* few words come here: the longest table is asked last */
		if (e == NOT_A_NAME || is_common(str_slice(s->text, n.stem.start, n.stem.end)))
			continue;
		type = called ? called->of : e == FIRM || e == AGENT ? TYPE_ORG : 0;
		if (gloss.end)
			add_glossed(arena, frames, memory, s, &n, gloss, type);
		else
			claim_name_add(arena, frames, memory, s, n.stem, type);
	}
}
