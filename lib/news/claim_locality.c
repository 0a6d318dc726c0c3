#include "news/claim_locality.h"

#include <string.h>

#include "base/utf8.h"
#include "news/claim_clause.h"
#include "news/claim_locality_rules.h"
#include "news/claim_word.h"
#include "text/guess_slug.h"
#include "text/josa.h"

#define SYLLABLE 3	    /* bytes of a Hangul syllable */
#define DATELINE_VOTES 2    /* where an article was written is often where it happened */

/* ------ Korean ------ */

/* The level that an administrative suffix means; PLACE_OPEN for none. */
static enum place_level
suffix_level(struct str suffix)
{
	static const char *const towns[] = {"시", "군", "구"};
	static const char *const villages[] = {"읍", "면", "동", "리"};
	if (str_is_any(suffix, towns, ARRAY_LEN(towns)))
		return PLACE_TOWN;
	if (str_is_any(suffix, villages, ARRAY_LEN(villages)))
		return PLACE_VILLAGE;
	/* 도 of Korea, 주 of other countries */
	return str_is(suffix, "도") || str_is(suffix, "주") ? PLACE_PROVINCE : PLACE_OPEN;
}

static bool
is_river_suffix(struct str suffix)
{
	return str_is(suffix, "강") || str_is(suffix, "천");
}

/* 특별시, 광역시 and the like off the end, then one syllable that is a suffix. */
static struct str
without_suffix(struct str name, enum place_level *level)
{
	static const char *const metropolitan[] = {"특별자치시", "특별자치도", "특별시", "광역시"};
	*level = PLACE_OPEN;
	for (size_t i = 0; i < ARRAY_LEN(metropolitan); i++)
		if (str_ends(name, metropolitan[i])) {
			*level = str_ends(name, "도") ? PLACE_PROVINCE : PLACE_TOWN;
			return str_slice(name, 0, name.len - str_of(metropolitan[i]).len);
		}
	if (name.len < 3 * SYLLABLE)
		return name; /* 대구 is no 대구 of 대 */
	*level = suffix_level(str_slice(name, name.len - SYLLABLE, name.len));
	return *level == PLACE_OPEN ? name : str_slice(name, 0, name.len - SYLLABLE);
}

struct str
claim_locality_plain(struct str name)
{
	enum place_level level;
	struct str plain = without_suffix(name, &level);
	return level == PLACE_TOWN ? plain : name;
}

/*
 * Words that end as a city or county does and are none: 정부군 (an army), 응급복구 (repair), 또다시
 * (again).
 */
static bool
is_no_town(struct str name)
{
	static const char *const ends[] = {"반드시", "다시", "동시", "즉시", "당시", "임시", "표시",
	    "제시", "지시", "실시", "감시", "중시", "무시", "응시", "수시", "일시", "도시", "상시",
	    "사시", "요시", "해군", "공군", "육군", "국군", "적군", "아군", "반군", "장군", "부군",
	    "합군", "란군", "둔군", "한군", "복구", "기구", "입구", "출구", "연구", "도구", "가구",
	    "요구", "친구", "백신군", "위약군", "대조군", "시험군", "실험군", "접종군", "투여군",
	    "환자군", "치료군", "비교군", "역구", "거구", "상구", "수구", "촉구", "청구", "항구", "분출구"};
	return str_ends_any(name, ends, ARRAY_LEN(ends));
}

/* 다온군에서: a name of two syllables or more, its suffix, and nothing behind but particles. */
static void
collect_suffixed(struct arena *arena, const struct claim_frames *frames, struct str text,
    size_t start, size_t end, struct place_list *list)
{
	for (size_t at = start + 2 * SYLLABLE; at + SYLLABLE <= end; at += SYLLABLE) {
		size_t behind = at + SYLLABLE;
		struct str name = str_slice(text, start, behind);
		if (suffix_level(str_slice(text, at, behind)) != PLACE_TOWN ||
		    (behind < end && !josa_follows(text, behind)) || is_no_town(name))
			continue;
		enum place_level level;
		struct str plain = without_suffix(name, &level);
		claim_locality_put(arena, frames, list, (struct str){0}, plain, level);
		return;
	}
}

/* 보람강이 넘치면서, 보람천 수위는: a name that ends as rivers do, and what floods do.  동두천 is a town elsewhere. */
static void
collect_river(struct arena *arena, const struct claim_frames *frames, struct str text,
    size_t start, size_t end, struct place_list *list)
{
	static const char *const floods[] = {"이 넘", "이 범람", "이 불어", "이 흘러넘", " 범람", "의 범람",
	    " 수위", "의 수위", " 둑", " 제방", " 물이 불"};
	for (size_t at = start + 2 * SYLLABLE; at + SYLLABLE <= end; at += SYLLABLE) {
		struct str suffix = str_slice(text, at, at + SYLLABLE);
		if (is_river_suffix(suffix) && str_starts_any(str_slice(text, at + SYLLABLE, text.len),
						   floods, ARRAY_LEN(floods))) {
			claim_locality_put(arena, frames, list, (struct str){0},
			    str_slice(text, start, at), PLACE_RIVER);
			return;
		}
	}
}

/* A place of tag-entities: 강원 다온군 새말리 is one of each level. */
static void
collect_entity(struct arena *arena, const struct claim_frames *frames, const struct mention *m,
    struct place_list *list)
{
	bool single = !memchr(m->text.s, ' ', m->text.len);
	for (size_t from = 0; from < m->text.len;) {
		size_t end = str_find(m->text, str_of(" "), from);
		struct str part = str_slice(m->text, from, end == (size_t)-1 ? m->text.len : end);
		enum place_level level;
		struct str plain = without_suffix(part, &level);
		/* the id of the lexicon (usa), not the one that was made of the name */
		bool own = single && !str_eq(m->id, guess_slug(arena, m->text));
		claim_locality_put(
		    arena, frames, list, own ? m->id : (struct str){0}, plain, level);
		from += part.len + 1;
	}
}

/* 발모라 지역, 다온반도 앞바다: a bare word before one of a map.  Common nouns stand there as well. */
static void
collect_mapped(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, size_t start, size_t end, struct place_list *list)
{
	static const char *const maps[] = {" 지역", " 지방", " 인근", " 일대", " 앞바다", " 해역",
	    " 해상", " 부근", " 연안", " 도심", " 외곽"};
	static const char *const common[] = {"피해", "사고", "현장", "해당", "침수", "위험", "재난",
	    "산간", "해안", "내륙", "수도권", "중부", "남부", "동부", "서부", "북부", "남동부",
	    "남서부", "북동부", "북서부", "국경", "접경", "농촌", "도시", "주거", "진앙", "마을",
	    "학교", "아파트", "공장", "하천", "저지대", "이들", "모든", "다른", "일부", "인접",
	    "주변", "서해", "남해", "동해", "영향", "대피", "통제", "발화", "지역", "주택", "상가",
	    "건물", "호텔", "공항", "역", "시장", "터미널", "교차로", "저수지", "댐", "강", "산",
	    "전국", "항구", "전체", "최대", "취약", "오염", "발생", "감염", "유행", "분쟁", "점령"};
	/* 번지면서 인근: a verb goes on */
	static const char *const verbs[] = {"면서", "으며", "하며", "지며", "자마자"};
	struct str word = str_slice(s->text, start, end),
		   rest = str_slice(s->text, end, s->text.len);
	if (word.len < 2 * SYLLABLE || str_ends_any(word, verbs, ARRAY_LEN(verbs)) || !str_starts_any(rest, maps, ARRAY_LEN(maps)) ||
	    str_is_any(word, common, ARRAY_LEN(common)) || claim_clause_adnominal(word))
		return;
	for (size_t i = claim_sentence_hit(s, start); i < s->nhits && s->hits[i].at.start < end; i++)
		if (frames->patterns[s->hits[i].pattern].job != PATTERN_CUE)
			return;
	enum place_level level;
	struct str plain = without_suffix(word, &level);
	claim_locality_put(arena, frames, list, (struct str){0}, plain, level);
}

/*
 * 노르벨 북부: of what has a north and a south, a country or a province, the town is another word; 주도 하론에서: a
 * word for a kind of town stands before its name.
 */
static void
collect_placed(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, size_t start, size_t end, struct place_list *list)
{
	static const char *const parts[] = {" 북부", " 남부", " 동부", " 서부", " 중부", " 북서부", " 북동부",
	    " 남서부", " 남동부"};
	static const char *const kinds[] = {"주도 ", "수도 ", "항구도시 ", "휴양도시 ", "관광도시 ", "중심도시 ",
	    "중심 도시 ", "소도시 ", "해안도시 "};
	struct str rest = str_slice(s->text, end, s->text.len), name = str_slice(s->text, start, end);
	if (end - start >= 3 * SYLLABLE && str_starts_any(rest, parts, ARRAY_LEN(parts)) &&
	    !claim_clause_adnominal(name)) {
		claim_locality_put(arena, frames, list, (struct str){0}, name, PLACE_WIDE);
		return;
	}
	if (!str_ends_any(str_slice(s->text, 0, start), kinds, ARRAY_LEN(kinds)))
		return;
	for (size_t at = start + 2 * SYLLABLE; at < start + name.len; at += SYLLABLE)
		if (josa_follows(s->text, at))
			name.len = at - start; /* the longest chain: 하론에서는 */
	claim_locality_put(arena, frames, list, (struct str){0}, name, PLACE_TOWN);
}

/* 미국 지질조사국, 일본 정부: a country there only says whose they are. */
static bool
is_of_body(const struct claim_sentence *s, const struct mention *m)
{
	size_t end = m->at.end + 1, to;
	if (end >= s->text.len || s->text.s[m->at.end] != ' ')
		return false;
	to = josa_run_end(s->text, end);
	while (to > end && !claim_word_is_body(str_slice(s->text, end, to)) &&
	    !str_ends(str_slice(s->text, end, to), "국"))
		to -= SYLLABLE;
	return to > end + SYLLABLE;
}

/* (다온=통신사), 다온=신문: where it was written. */
static void
collect_dateline(struct arena *arena, const struct claim_frames *frames, struct str text,
    size_t start, size_t end, struct place_list *list)
{
	if (end >= text.len || text.s[end] != '=' || end - start < 2 * SYLLABLE)
		return;
	enum place_level level;
	struct str plain = without_suffix(str_slice(text, start, end), &level);
	struct place *p =
	    claim_locality_put(arena, frames, list, (struct str){0}, plain, level);
	if (p)
		p->votes += DATELINE_VOTES;
}

static void
collect_korean(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct place_list *list)
{
	for (size_t i = 0; i < s->nmentions; i++)
		if (s->mentions[i].type == TYPE_LOC && s->mentions[i].named &&
		    !is_of_body(s, &s->mentions[i]))
			collect_entity(arena, frames, &s->mentions[i], list);
	for (size_t i = 0; i < s->nwords; i++) {
		size_t start = s->words[i];
		size_t limit = i + 1 < s->nwords ? s->words[i + 1] : s->text.len;
		size_t end = start;
		while (start < limit && (end = josa_run_end(s->text, start)) == start)
			start++; /* quotes and brackets */
		if (end <= start || claim_sentence_mention(s, (struct span){start, end}))
			continue;
		collect_suffixed(arena, frames, s->text, start, end, list);
		collect_river(arena, frames, s->text, start, end, list);
		collect_mapped(arena, frames, s, start, end, list);
		collect_placed(arena, frames, s, start, end, list);
		collect_dateline(arena, frames, s->text, start, end, list);
	}
}

/* ------ both ------ */

void
claim_locality_collect(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct place_list *list)
{
	if (s->korean)
		collect_korean(arena, frames, s, list);
	else
		claim_locality_collect_english(arena, frames, s, list);
}

/* The end of a name of Hangul that begins at start: its suffix belongs to it, particles do not. */
static size_t
korean_end(struct str text, size_t start, size_t end, bool river)
{
	size_t run = josa_run_end(text, start);
	if (run == end || josa_follows(text, end))
		return end;
	struct str suffix = str_slice(text, end, end + SYLLABLE);
	enum place_level level =
	    river && is_river_suffix(suffix) ? PLACE_RIVER : suffix_level(suffix);
	bool ends = end + SYLLABLE == run || josa_follows(text, end + SYLLABLE);
	return level != PLACE_OPEN && ends ? end + SYLLABLE : 0;
}

static bool
is_latin(struct str text, size_t pos)
{
	return pos < text.len && utf8_is_alnum((unsigned char)text.s[pos]);
}

/* The end of a Latin name, or 0 where it is part of a longer one: Daon Foods, New Daon. */
static size_t
latin_end(struct str text, size_t start, size_t end)
{
	if (is_latin(text, end) || (end < text.len && text.s[end] == '-'))
		return 0;
	struct str rest = str_slice(text, end, text.len);
	size_t suffix = claim_locality_designator(rest);
	if (suffix)
		return end + suffix;
	if (rest.len > 1 && rest.s[0] == ' ' && rest.s[1] >= 'A' && rest.s[1] <= 'Z')
		return 0;
	size_t before = start;
	while (before > 0 && text.s[before - 1] == ' ')
		before--;
	while (before > 0 && is_latin(text, before - 1))
		before--;
	return before < start && text.s[before] >= 'A' && text.s[before] <= 'Z' && before > 0 ? 0
											      : end;
}

/* Whether a letter of any script stands right before pos. */
static bool
is_inside(struct str text, size_t pos)
{
	uint32_t cp;
	if (pos == 0)
		return false;
	utf8_decode_before(text, pos, &cp);
	return utf8_is_alnum(cp) || utf8_is_hangul(cp) || utf8_is_han(cp);
}

/* Where the name of the river at pos begins: the River Wren. */
static size_t
river_start(struct str text, size_t pos)
{
	size_t n = strlen("River ");
	return str_ends(str_slice(text, 0, pos), "River ") ? pos - n : pos;
}

struct span
claim_locality_in(struct str text, const struct place *place, size_t from)
{
	bool hangul = place->text.len && (place->text.s[0] & 0x80);
	for (size_t at; (at = str_find(text, place->text, from)) != (size_t)-1; from = at + 1) {
		size_t end = at + place->text.len;
		if (is_inside(text, at))
			continue;
		size_t start = place->level == PLACE_RIVER ? river_start(text, at) : at;
		if (hangul)
			end = korean_end(text, at, end, place->level == PLACE_RIVER);
		else if (start == at || is_latin(text, end))
			end = latin_end(text, at, end);
		if (end)
			return (struct span){start, end};
	}
	return (struct span){0, 0};
}
