#include "text/romanize.h"

#include <string.h>

#include "base/utf8.h"

#define SYLLABLE 3		/* bytes */
#define LONGEST 12		/* bytes that a byte of Hangul may become at most */

static const char *const initials[] = {
	"g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t",
	"p", "h"
};
static const char *const vowels[] = {
	"a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo",
	"we", "wi", "yu", "eu", "ui", "i"
};
/* Final consonants before a consonant or at the end, and what they become before a vowel. */
static const char *const finals[] = {
	"", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p",
	"p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"
};
static const char *const liaisons[] = {
	"", "g", "kk", "ks", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt", "lp", "r",
	"m", "b", "ps", "s", "ss", "ng", "j", "ch", "k", "t", "p", ""
};

enum { INITIAL_R = 5, INITIAL_NONE = 11, FINAL_L = 8 };

/*
 * What firms, institutions and products are called at their end. fused: written together in
 * English too.
 */
struct head {
	const char *korean, *english;
	bool fused;
};

static const struct head head_words[] = {
	{"바이오로직스", "biologics", false}, {"바이오사이언스", "bioscience", false},
	{"바이오텍", "biotech", false}, {"바이오팜", "biopharm", false}, {"엔지니어링", "engineering", false},
	{"파마슈티컬", "pharmaceutical", false}, {"디스플레이", "display", false},
	{"인베스트먼트", "investment", false}, {"엔터테인먼트", "entertainment", false},
	{"애널리틱스", "analytics", false}, {"일렉트로닉스", "electronics", false},
	{"다이내믹스", "dynamics", false}, {"에어로스페이스", "aerospace", false},
	{"머티리얼즈", "materials", false}, {"테라퓨틱스", "therapeutics", false},
	{"시스템즈", "systems", false}, {"시스템스", "systems", false},
	{"에너지솔루션", "energy solution", false}, {"로보틱스", "robotics", false},
	{"일렉트릭", "electric", false}, {"파이낸셜", "financial", false}, {"네트웍스", "networks", false},
	{"네트워크", "network", false}, {"솔루션", "solution", false}, {"홀딩스", "holdings", false},
	{"케미칼", "chemical", false}, {"케미컬", "chemical", false}, {"디바이스", "devices", false},
	{"디바이시스", "devices", false}, {"반도체", "semiconductor", false},
	{"중공업", "heavy industries", false}, {"자동차", "motor", false}, {"타이어", "tire", false},
	{"에너지", "energy", false}, {"바이오", "bio", false}, {"모터스", "motors", false},
	{"모빌리티", "mobility", false}, {"테크놀로지", "technology", false}, {"스페이스", "space", false},
	{"시스템", "systems", false}, {"그룹", "group", false}, {"증권", "securities", false},
	{"은행", "bank", false}, {"전자", "electronics", false}, {"화학", "chemical", false},
	{"제약", "pharmaceutical", false}, {"항공", "air", false}, {"건설", "construction", false},
	{"조선", "shipbuilding", false}, {"해운", "shipping", false}, {"보험", "insurance", false},
	{"철강", "steel", false}, {"제철", "steel", false}, {"전기", "electric", false},
	{"식품", "foods", false}, {"패널", "panel", false}, {"로직스", "logics", false},
	{"배터리", "battery", false}, {"오토", "auto", false}, {"모터", "motor", false},
	{"위원회", "committee", false}, {"경찰서", "police station", false},
	{"연구소", "institute", false}, {"연구원", "institute", false}, {"협회", "association", false},
	{"재단", "foundation", false}, {"병원", "hospital", false}, {"공사", "corporation", false},
	{"푸드", "food", false}, {"에어", "air", false}, {"대학교", "university", false},
	{"통신", "telecom", false}, {"테크", "tech", false}, {"랩스", "labs", false},
	{"소프트", "soft", true}, {"게임즈", "games", false}, {"그램", "gram", true},
	{"팜", "pharm", true}, {"셀", "cell", true}, {"랩", "lab", false}, {"텍", "tech", true},
	{"넷", "net", true}, {"젠", "gen", true}, {"칩", "chip", true}, {"봇", "bot", true},
	{"샛", "sat", true}, {"백스", "vax", true}, {"마이신", "mycin", true}, {"타이드", "tide", true},
	{"스타틴", "statin", true}, {"닙", "nib", true}, {"맙", "mab", true}, {"닉스", "nix", true},
	{"라인", "line", false}, {"뱅크", "bank", false}, {"마트", "mart", false}, {"페이", "pay", false},
	{"케어", "care", false}, {"헬스", "health", false}, {"헬스케어", "healthcare", false},
	{"메디컬", "medical", false}, {"파마", "pharma", false}, {"레일", "rail", false},
	{"캐피탈", "capital", false}, {"벤처스", "ventures", false}, {"파트너스", "partners", false},
	{"글로벌", "global", false}, {"모바일", "mobile", false}, {"클라우드", "cloud", false},
	{"로지스틱스", "logistics", false}, {"정밀", "precision", false},
	{"유나이티드", "united", false}, {"에어라인", "airlines", false},
	{"에어웨이즈", "airways", false}, {"캐피털", "capital", false}, {"제강", "steel", false},
	{"제지", "paper", false}, {"쇼핑", "shopping", false}
};

struct speller {
	char *out;
	size_t len;
};

static void
put(struct speller *s, const char *letters)
{
	size_t n = strlen(letters);

	memcpy(s->out + s->len, letters, n);
	s->len += n;
}

static unsigned
initial_of(uint32_t syllable)
{
	return (syllable - 0xAC00) / 588;
}

/*
 * Whether a syllable ends a foreign word whose last consonant Korean cannot leave bare: 스, 트, 크,
 * 드, 프, 즈, 르, 그, 츠.
 */
static bool
is_filled(uint32_t cp)
{
	static const uint32_t filled[] = {0xC2A4, 0xD2B8, 0xD06C, 0xB4DC, 0xD504, 0xC988, 0xBE0C,
		0xB974, 0xADF8, 0xCE20};

	for (size_t i = 0; i < ARRAY_LEN(filled); i++)
		if (filled[i] == cp)
			return true;
	return false;
}

/*
 * Whether two consonants begin a foreign word that Korean has to part: 크론델, 트라넥.  Before ㄹ only,
 * where names of its own seldom begin so.
 */
static bool
begins_cluster(struct str text, size_t pos, uint32_t cp, uint32_t next)
{
	static const uint32_t parted[] = {0xBE0C, 0xD06C, 0xD2B8, 0xD504, 0xADF8, 0xB4DC, 0xC2A4};

	if (pos > 0 || text.len < 3 * SYLLABLE || next < 0xAC00 || next > 0xD7A3 ||
	    initial_of(next) != INITIAL_R)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(parted); i++)
		if (parted[i] == cp)
			return true;
	return false;
}

static bool
is_capital(struct str text, size_t pos)
{
	return pos < text.len && text.s[pos] >= 'A' && text.s[pos] <= 'Z';
}

/*
 * Whether two capitals or more begin at pos behind Hangul: 온별AI.  An English newspaper sets them
 * off (Onbyeol AI), so that both spellings make one name; a single letter (박하늘A) is no word.
 */
static bool
begins_capitals(struct str text, size_t pos)
{
	return pos >= SYLLABLE && text.s[pos - 1] & 0x80 && is_capital(text, pos) &&
	    is_capital(text, pos + 1);
}

/* Romanises text, which holds no head word. */
static void
spell(struct speller *s, struct str text)
{
	unsigned final = 0, n;

	for (size_t i = 0; i < text.len; i += n) {
		uint32_t cp, next = 0;

		n = utf8_decode(text, i, &cp);
		if (!utf8_is_hangul(cp) || cp < 0xAC00) {
			if (begins_capitals(text, i))
				put(s, " ");
			memcpy(s->out + s->len, text.s + i, n);
			s->len += n;
			final = 0;
			continue;
		}
		if (i + n < text.len)
			utf8_decode(text, i + n, &next);
		bool more = next >= 0xAC00 && next <= 0xD7A3;

		unsigned initial = initial_of(cp);
		put(s, initial == INITIAL_R && final == FINAL_L ? "l" : initials[initial]);
		bool bare = more ? begins_cluster(text, i, cp, next) : i >= 2 * SYLLABLE && is_filled(cp);
		if (!bare)
			put(s, vowels[(cp - 0xAC00) % 588 / 28]);
		final = (cp - 0xAC00) % 28;
		put(s, more && initial_of(next) == INITIAL_NONE ? liaisons[final] : finals[final]);
	}
}

/* The head word that text ends with behind at least two letters of a name; NULL for none. */
static const struct head *
head_of(struct str word)
{
	const struct head *best = NULL;
	size_t longest = 0;

	if (word.len == 0 || !(word.s[word.len - 1] & 0x80))
		return NULL;
	for (size_t i = 0; i < ARRAY_LEN(head_words); i++) {
		size_t n = strlen(head_words[i].korean);

		if (n <= longest || !str_ends(word, head_words[i].korean))
			continue;
		size_t least = head_words[i].fused ? n + 2 * SYLLABLE : n + 2;
		if (word.len == n ? !head_words[i].fused : word.len >= least) {
			best = &head_words[i];
			longest = n;
		}
	}
	return best;
}

/* A name inside a name may fuse in its turn: 다루셀바이오, darucell bio. */
static void
spell_stem(struct speller *s, struct str stem)
{
	const struct head *h = head_of(stem);

	if (!h || !h->fused) {
		spell(s, stem);
		return;
	}
	spell(s, str_slice(stem, 0, stem.len - strlen(h->korean)));
	put(s, h->english);
}

/* 도래 2호, 도래 4호기: English has the number alone. */
static struct str
without_counter(struct str word)
{
	static const char *const counters[] = {"호기", "호"};

	for (size_t i = 0; i < ARRAY_LEN(counters); i++) {
		size_t n = strlen(counters[i]);

		if (str_ends(word, counters[i]) && word.len > n && word.s[word.len - n - 1] >= '0' &&
		    word.s[word.len - n - 1] <= '9')
			return str_slice(word, 0, word.len - n);
	}
	return word;
}

static void
spell_word(struct speller *s, struct str word, bool first)
{
	const struct head *h = head_of(word);
	size_t stem = h ? word.len - strlen(h->korean) : word.len;

	if (h && stem == 0 && first)
		h = NULL;	/* 조선 alone is no shipbuilder */
	if (h && !h->fused)
		spell_stem(s, str_slice(word, 0, stem));
	else
		spell(s, str_slice(word, 0, h ? stem : word.len));
	if (!h)
		return;
	if (stem > 0 && !h->fused && s->out[s->len - 1] != '-')
		put(s, " ");
	put(s, h->english);
}

bool
romanize_is_fused(struct str word)
{
	bool fused = false;

	for (size_t i = 0; i < ARRAY_LEN(head_words); i++) {
		if (!str_is(word, head_words[i].english))
			continue;
		if (!head_words[i].fused)
			return false;	/* 테크 is set off, though 텍 is not */
		fused = true;
	}
	return fused;
}

struct str
romanize(struct arena *arena, struct str name)
{
	struct speller s = {.out = arena_alloc(arena, name.len * LONGEST + 1)};

	for (size_t start = 0, end; start < name.len; start = end) {
		for (end = start; end < name.len && name.s[end] != ' ';)
			end++;
		spell_word(&s, without_counter(str_slice(name, start, end)), start == 0);
		if (end < name.len)
			s.out[s.len++] = name.s[end++];
	}
	return (struct str){s.out, s.len};
}
