#include "text/compound.h"

#include <string.h>

#include "base/utf8.h"
#include "text/josa.h"
#include "text/match.h"

#define MAX_SYLLABLES 5

/*
 * Pairs that are no other word.  Left out: 중미 (Central America), 독일, 중독 (poisoning), 영일,
 * 일러, 인도 …; 북미 (North America) and 미러 (mirror) count only before a word of diplomacy.
 */
static const char *const pairs[] = {
	"한미", "한중", "한일", "한러", "한독", "한불", "한영", "한호", "미중", "미일", "미북",
	"미영", "중일", "중러", "중북", "일중", "일미", "북중", "북러", "북일", "러북", "러중",
	"영미", "남북미", "미한", "중한", "북미", "미러", "일한", "미독"
};
static const char *const doubtful[] = { "북미", "미러", "일한", "미한", "중한", "한영", "한호" };

/* Words behind a compound, with or without a space. */
static const char *const dealings[] = {
	"정상", "회담", "관계", "협상", "대화", "갈등", "전쟁", "경쟁", "무역", "동맹", "외교",
	"실무", "고위급", "분쟁", "합의", "패권", "양국", "간", "긴장", "담판", "접경", "국경",
	"국방", "외무", "군사", "연합", "공동", "협력", "통상", "자유무역", "통화", "밀착", "대결",
	"대립", "기술", "디커플링", "휴전", "관세", "경제", "수교", "조약", "안보", "친선", "교류",
	"공조", "3국", "삼국", "핵"
};

/* What a country's one syllable and a space may stand before. */
static const char *const institutions[] = {
	"대통령", "정부", "국무", "국방", "재무부", "상무", "법무", "의회", "상원", "하원", "연방",
	"중앙은행", "연준", "백악관", "외교부", "외무", "방위성", "총리", "총선", "대선", "행정부",
	"당국", "언론", "매체", "관영", "증시", "국채", "해군", "공군", "육군", "중앙정보국",
	"실리콘밸리", "항공우주국", "에너지부", "교통부", "노동부", "환경보호청", "식품의약국",
	"대법원", "공화당", "민주당", "빅테크", "항모", "특사", "정보당국", "재무장관", "본토",
	"국가안보", "캘리포니아", "뉴욕", "워싱턴", "텍사스", "전문매체", "기업", "은행", "달러"
};

struct finder {
	const struct lexicon *lexicon;
	struct arena *arena;
	struct str text;
	struct entity_list *out;
	size_t sorted;		/* entities of out that were there before */
};

static struct entity_list
known_names(const struct finder *f)
{
	return (struct entity_list){ f->out->items, f->sorted, f->sorted };
}

static void
add_country(const struct finder *f, uint32_t entry, size_t start, size_t end)
{
	const struct lexicon_entry *e = lexicon_entry_at(f->lexicon, entry);

	entity_add(f->arena, f->out,
	    (struct entity){ start, end, e->type, e->id, e->wikidata, ENTITY_LEXICON });
}

/* Length of a middle dot or hyphen at pos, 0 for none. */
static size_t
dot_length(struct str text, size_t pos)
{
	static const char *const dots[] = { "·", "ㆍ", "・", "‧", "∙", "•", "-" };

	return match_longest(text, pos, dots, ARRAY_LEN(dots), NULL);
}

/* What follows the last syllable must end the word, or be a word of diplomacy. */
static bool
compound_ends(struct str text, size_t end, bool doubtful_pair)
{
	bool dealing = match_longest(text, match_spaces(text, end, 1), dealings,
	    ARRAY_LEN(dealings),
	    NULL) > 0;

	return dealing || (!doubtful_pair && josa_or_suffix_follows(text, end));
}

/* Every two neighbours must be a known pair. */
static bool
all_pairs(struct str run)
{
	size_t i;

	for (i = 0; i + 6 <= run.len; i += 3) {
		if (!str_is_any(str_slice(run, i, i + 6), pairs, ARRAY_LEN(pairs)))
			return false;
	}
	return true;
}

/* 미중, 한미일: the longest run of syllables at start that is a compound; the offset behind it. */
static size_t
joined(const struct finder *f, size_t start)
{
	size_t end = start, i, best;
	uint32_t cp, entries[MAX_SYLLABLES];
	int n;

	for (n = 0; n < MAX_SYLLABLES && end < f->text.len; n++, end += 3) {
		if (utf8_decode(f->text, end, &cp) != 3)
			break;
		entries[n] = lexicon_find_short(f->lexicon, cp);
		if (entries[n] == LEXICON_NONE)
			break;
	}
	for (best = end; n >= 2; n--, best -= 3) {
		struct str run = str_slice(f->text, start, best);

		if (all_pairs(run) &&
		    compound_ends(f->text, best, str_is_any(run, doubtful, ARRAY_LEN(doubtful))))
			break;
	}
	if (n < 2)
		return start;
	for (i = 0; i < (size_t)n; i++)
		add_country(f, entries[i], start + i * 3, start + i * 3 + 3);
	return best;
}

/* The dot behind a single syllable may lead on to a name of another kind: 한·아세안, 미·EU. */
static bool
leads_on(const struct finder *f, size_t start, size_t pos)
{
	struct entity_list known = known_names(f);

	if (pos == start + 3 || pos >= f->text.len)
		return false;
	return entity_starting(&known, pos) != NULL || (f->text.s[pos] >= 'A' &&
	    f->text.s[pos] <= 'Z');
}

/* 미·중, 한·미·일: syllables between middle dots; the offset behind the last. */
static size_t
dotted(const struct finder *f, size_t start)
{
	size_t places[MAX_SYLLABLES], pos = start, i;
	uint32_t cp, entries[MAX_SYLLABLES];
	int n = 0;

	while (n < MAX_SYLLABLES && pos < f->text.len) {
		size_t len = utf8_decode(f->text, pos, &cp);

		entries[n] = lexicon_find_short(f->lexicon, cp);
		if (entries[n] == LEXICON_NONE)
			break;
		places[n++] = pos;
		pos += len;
		len = dot_length(f->text, pos);
		if (len == 0)
			break;
		pos += len;
	}
	if (n == 0 || (n == 1 && !leads_on(f, start, pos)))
		return start;
	if (places[n - 1] + 3 == pos && !compound_ends(f->text, pos, false))
		return start;
	for (i = 0; i < (size_t)n; i++)
		add_country(f, entries[i], places[i], places[i] + 3);
	return pos;
}

/* 미 국무부: one syllable, a space, and an institution or a name behind it. */
static bool
alone(const struct finder *f, size_t start, uint32_t cp)
{
	size_t end = start + 3;

	if (end >= f->text.len || f->text.s[end] != ' ')
		return false;
	if (start > 0 && cp != 0xBBF8 /* 미 */ && f->text.s[start - 1] == ' ')
		return false;
	return match_longest(f->text, end + 1, institutions, ARRAY_LEN(institutions), NULL) > 0;
}

/* The country or countries at pos; the offset to go on from. */
static size_t
find_at(const struct finder *f, size_t pos, uint32_t cp, uint32_t entry)
{
	struct entity_list known = known_names(f);
	size_t next;

	if (entity_overlaps(&known, pos, pos + 3))
		return pos + 3;
	next = dotted(f, pos);
	if (next == pos)
		next = joined(f, pos);
	if (next > pos)
		return next;
	if (alone(f, pos, cp))
		add_country(f, entry, pos, pos + 3);
	return pos + 3;
}

void
compound_find(const struct lexicon *l, struct arena *arena, struct str text,
    struct entity_list *out)
{
	struct finder f = { l, arena, text, out, out->len };
	size_t pos = 0;
	bool begins = true;	/* no letter or digit stands before pos */

	while (pos < text.len) {
		uint32_t cp, entry = LEXICON_NONE;
		size_t len = utf8_decode(text, pos, &cp);

		if (begins && utf8_is_hangul(cp))
			entry = lexicon_find_short(l, cp);
		begins = entry == LEXICON_NONE && !utf8_is_hangul(cp) && !utf8_is_alnum(cp);
		pos = entry == LEXICON_NONE ? pos + len : find_at(&f, pos, cp, entry);
	}
}
