#include "text/josa.h"

#include <string.h>

#include "base/utf8.h"

#define MAX_RUN 24	/* syllables of a run that are looked at */
#define MAX_CHAIN 4	/* particles one behind the other: 에서-만-은 */

/* What the syllable before a particle must end in. */
enum agreement {
	ANY,
	VOWEL,
	CONSONANT,
	VOWEL_OR_RIEUL,		/* 로 */
	CONSONANT_NOT_RIEUL	/* 으로 */
};

struct particle {
	const char *text;
	enum agreement after;
};

static const struct particle particles[] = {
	{ "은", CONSONANT }, { "는", VOWEL }, { "이", CONSONANT }, { "가", VOWEL },
	{ "을", CONSONANT },
	{ "를", VOWEL }, { "과", CONSONANT }, { "와", VOWEL }, { "의", ANY }, { "에", ANY },
	{ "에서", ANY }, { "서", ANY }, { "에게", ANY }, { "에겐", ANY }, { "에게서", ANY },
	{ "에선", ANY },
	{ "엔", ANY }, { "께", ANY }, { "께서", ANY }, { "한테", ANY }, { "더러", ANY },
	{ "로", VOWEL_OR_RIEUL },
	{ "으로", CONSONANT_NOT_RIEUL }, { "로서", VOWEL_OR_RIEUL },
	{ "으로서", CONSONANT_NOT_RIEUL },
	{ "로써", VOWEL_OR_RIEUL }, { "으로써", CONSONANT_NOT_RIEUL }, { "로부터", VOWEL_OR_RIEUL },
	{ "으로부터", CONSONANT_NOT_RIEUL }, { "론", VOWEL_OR_RIEUL },
	{ "으론", CONSONANT_NOT_RIEUL },
	{ "도", ANY }, { "만", ANY }, { "까지", ANY }, { "부터", ANY }, { "마저", ANY },
	{ "조차", ANY },
	{ "밖에", ANY }, { "뿐", ANY }, { "보다", ANY }, { "보단", ANY }, { "처럼", ANY },
	{ "같이", ANY }, { "만큼", ANY },
	{ "대로", ANY }, { "마다", ANY }, { "씩", ANY }, { "이나", CONSONANT }, { "나", VOWEL },
	{ "이나마", CONSONANT }, { "나마", VOWEL }, { "이란", CONSONANT }, { "란", VOWEL },
	{ "이든", CONSONANT }, { "든", VOWEL }, { "이라도", CONSONANT }, { "라도", VOWEL },
	{ "이며", ANY },
	{ "며", VOWEL }, { "이랑", CONSONANT }, { "랑", VOWEL }, { "하고", ANY },
	{ "이야", CONSONANT },
	{ "야", VOWEL }, { "이여", CONSONANT }, { "여", VOWEL }, { "이자", ANY },
	{ "들", ANY }, { "등", ANY }, { "인", ANY }, { "일", ANY }, { "임", ANY }, { "이다", ANY },
	{ "다", VOWEL },
	{ "이고", ANY }, { "고", VOWEL }, { "이지만", ANY }, { "지만", VOWEL }, { "이니", ANY },
	{ "니", VOWEL },
	{ "이면", ANY }, { "면", VOWEL }, { "따라", ANY }, { "치고", ANY }, { "커녕", ANY },
	{ "요", VOWEL },
};

/*
 * Endings of the copula: what comes behind them up to the end of the run is more of the same verb.
 */
static const struct particle copulas[] = {
	{ "입니", ANY }, { "이었", ANY }, { "였", VOWEL }, { "이라", ANY }, { "라는", VOWEL },
	{ "라고", VOWEL },
	{ "라며", VOWEL }, { "라면", VOWEL }, { "라던", VOWEL }, { "라서", VOWEL },
	{ "라지만", VOWEL }, { "이던", ANY },
	{ "인데", ANY }, { "인지", ANY }, { "이므", ANY }, { "이어", ANY }, { "이에요", ANY },
	{ "예요", VOWEL },
	{ "이네", ANY }, { "이지", ANY }, { "이기", ANY }, { "일지", ANY }, { "일까", ANY },
	{ "이거", ANY }, { "이긴", ANY },
	{ "일뿐", ANY }, { "이라", ANY }, { "이자마", ANY },
};

static const char *const suffixes[] = {
	"씨", "님", "측", "산", "발", "행", "식", "형", "계", "판", "제", "급", "용", "내", "외",
	"간", "군", "양", "표", "별", "쪽", "권", "통", "전", "쯤", "류"
};

size_t
josa_run_end(struct str text, size_t pos)
{
	int n;

	for (n = 0; n < MAX_RUN && pos < text.len; n++) {
		uint32_t cp;
		unsigned len = utf8_decode(text, pos, &cp);

		if (!utf8_is_hangul(cp))
			break;
		pos += len;
	}
	return pos;
}

static bool
agrees(struct str text, size_t pos, enum agreement after)
{
	uint32_t cp;
	int final;

	if (after == ANY || pos == 0)
		return true;
	utf8_decode_before(text, pos, &cp);
	final = utf8_batchim(cp);
	if (final < 0)		/* a Latin name, a digit, a quote: how it is spoken is not known */
		return true;
	switch (after) {
	case VOWEL:
		return final == 0;
	case CONSONANT:
		return final != 0;
	case VOWEL_OR_RIEUL:
		return final == 0 || final == 8;
	default:
		return final != 0 && final != 8;
	}
}

/*
 * Whether text can begin with word at pos: by the last byte of its first syllable, as syllables share their
 * first bytes.  Both hold a syllable there.
 */
static bool
may_begin(struct str text, size_t pos, const char *word)
{
	return text.s[pos + 2] == word[2];
}

static bool
copula_at(struct str text, size_t pos, size_t end)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(copulas); i++) {
		if (may_begin(text, pos, copulas[i].text) &&
		    str_starts(str_slice(text, pos, end), copulas[i].text) &&
		    agrees(text, pos, copulas[i].after))
			return true;
	}
	return false;
}

/* Whether [pos, end) is a chain of at most depth particles. */
static bool
chain(struct str text, size_t pos, size_t end, int depth)
{
	size_t i;

	if (pos == end)
		return true;
	if (depth == 0)
		return false;
	for (i = 0; i < ARRAY_LEN(particles); i++) {
		size_t len;

		if (!may_begin(text, pos, particles[i].text))
			continue;
		len = strlen(particles[i].text);
		if (len <= end - pos && memcmp(text.s + pos, particles[i].text, len) == 0 &&
		    agrees(text, pos, particles[i].after) && chain(text, pos + len, end, depth - 1))
			return true;
	}
	return copula_at(text, pos, end);
}

bool
josa_follows(struct str text, size_t pos)
{
	return chain(text, pos, josa_run_end(text, pos), MAX_CHAIN);
}

bool
josa_or_suffix_follows(struct str text, size_t pos)
{
	size_t end = josa_run_end(text, pos), i;

	if (chain(text, pos, end, MAX_CHAIN))
		return true;
	for (i = 0; i < ARRAY_LEN(suffixes); i++) {
		if (str_starts(str_slice(text, pos, end), suffixes[i]) &&
		    chain(text, pos + strlen(suffixes[i]), end, MAX_CHAIN))
			return true;
	}
	return false;
}

size_t
josa_length(struct str text, size_t pos)
{
	size_t end = josa_run_end(text, pos);

	return chain(text, pos, end, MAX_CHAIN) ? end - pos : 0;
}
