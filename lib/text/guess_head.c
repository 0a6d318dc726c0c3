#include "base/utf8.h"
#include "text/guess_rules.h"
#include "text/josa.h"

#define SYLLABLE 3
#define MAX_ADDRESS 5	/* words behind a region */
#define MAX_QUOTED 40	/* bytes of a quoted name */

static bool
in_list(enum trigger_class class, struct str word)
{
	size_t i, k;

	for (i = 0; i < trigger_nlists; i++) {
		if (trigger_lists[i].class != class)
			continue;
		for (k = 0; k < trigger_lists[i].len; k++) {
			if (str_is(word, trigger_lists[i].words[k]))
				return true;
		}
	}
	return false;
}

/* The start of a region's name and a space before pos, or pos. */
static size_t
region_before(struct str text, size_t pos)
{
	size_t start;

	if (pos == 0 || text.s[pos - 1] != ' ')
		return pos;
	start = guess_run_start(text, pos - 1, false);
	return guess_word_begins(text, start) &&
	    in_list(TRIGGER_REGION, str_slice(text, start, pos - 1)) ? start : pos;
}

/*
 * The end of a division behind an institution: 수원지검 강력부, 국회 예산정책처; end when there is
 * none.
 */
static size_t
division_end(struct str text, size_t end)
{
	static const char *const divisions[] = {
		"위원회", "정책처", "사무처", "관실", "부", "지원", "지부", "지청", "본부",
		"수사대", "수사과", "형사과", "정책과", "총무과", "연구원", "병원", "학과"
	};
	size_t run, at, i;

	if (end >= text.len || text.s[end] != ' ')
		return end;
	run = josa_run_end(text, end + 1);
	for (at = run; at >= end + 1 + 3 * SYLLABLE; at -= SYLLABLE) {
		for (i = 0; i < ARRAY_LEN(divisions); i++) {
			if (str_ends(str_slice(text, end + 1, at), divisions[i]) &&
			    josa_follows(text, at))
				return at;
		}
	}
	return end;
}

/* 국민권익위원회, KB국민은행: a head word with the word before it, which must be no common noun. */
static void
head(struct guess *g, enum trigger_class class, size_t start, size_t end)
{
	size_t name = guess_run_start(g->text, start, true);
	struct str stem = str_slice(g->text, name, start);

	if (!josa_or_suffix_follows(g->text, end) || stem.len < 2 ||
	    (stem.len < 2 * SYLLABLE && (unsigned char)stem.s[0] >= 0x80) ||
	    !guess_word_begins(g->text, name) || in_list(TRIGGER_GENERIC, stem))
		return;
	if (class == TRIGGER_ORG_OFFICE)
		name = region_before(g->text, name);
	if (class != TRIGGER_PLACE_HEAD)
		end = division_end(g->text, end);
	guess_add(g, name, end, class == TRIGGER_PLACE_HEAD ? "LOC" : "ORG");
}

/* 검찰, 국방부: a word that is an institution. */
static void
word(struct guess *g, size_t start, size_t end)
{
	if (guess_word_begins(g->text, start) && josa_or_suffix_follows(g->text, end))
		guess_add(g, start, division_end(g->text, end), "ORG");
}

/* Whether the word [start, end) is a unit of an address: 수지구, 팔달구, 매교동. */
static bool
is_unit(struct str word)
{
	static const char *const units[] = { "시", "군", "구", "읍", "면", "동", "리" };
	size_t i;

	for (i = 0; i < ARRAY_LEN(units); i++) {
		if (word.len >= 2 * SYLLABLE && word.len <= 5 * SYLLABLE &&
		    str_ends(word, units[i]))
			return !str_is(word, "방면");
	}
	return false;
}

/* The end of the unit of an address at start, without particles; start when there is none. */
static size_t
unit_end(struct str text, size_t start)
{
	size_t run = josa_run_end(text, start), end;

	for (end = run; end >= start + 2 * SYLLABLE; end -= SYLLABLE) {
		if (is_unit(str_slice(text, start, end)) && josa_follows(text, end))
			return end;
	}
	return start;
}

/* 경기 용인시 수지구: a region and the units behind it. */
static void
address(struct guess *g, size_t start, size_t end)
{
	size_t last = end, next;
	int n;

	if (!guess_word_begins(g->text, start))
		return;
	for (n = 0; n < MAX_ADDRESS && last < g->text.len &&
	    g->text.s[last] == ' '; n++, last = next) {
		next = unit_end(g->text, last + 1);
		if (next == last + 1)
			break;
	}
	/* what follows without a particle belongs to the place as well: 서울 송파구 올림픽공원 */
	if (n > 0 && (last >= g->text.len || g->text.s[last] != ' '))
		guess_add(g, start, last, "LOC");
}

/* S3, X100, V2: capitals and figures, as the last word of a product's name. */
static bool
is_model_number(struct str word)
{
	size_t letters = 0, i;

	while (letters < word.len && word.s[letters] >= 'A' && word.s[letters] <= 'Z')
		letters++;
	for (i = letters; i < word.len; i++) {
		if (!utf8_is_digit((unsigned char)word.s[i]))
			return false;
	}
	return letters >= 1 && letters <= 3 && word.len > letters && word.len - letters <= 4;
}

/* ‘바람결 A2’: a quotation of a few words of Korean and a model number. */
static void
quoted(struct guess *g, size_t start)
{
	size_t end = start, space = start, words = 1;

	while (end < g->text.len && end - start < MAX_QUOTED) {
		uint32_t cp;
		unsigned len = utf8_decode(g->text, end, &cp);

		if (cp == ' ') {
			space = end;
			words++;
		} else if (!utf8_is_hangul(cp) && !utf8_is_alnum(cp)) {
			break;
		}
		end += len;
	}
	if (words < 2 || words > 3 || space == start || (unsigned char)g->text.s[start] < 0x80 ||
	    !is_model_number(str_slice(g->text, space + 1, end)))
		return;
	if (end < g->text.len && (g->text.s[end] == '\'' || g->text.s[end] == '"' ||
	    str_starts(str_slice(g->text, end, g->text.len), "’") ||
	    str_starts(str_slice(g->text, end, g->text.len), "”")))
		guess_add(g, start, end, "PRODUCT");
}

void
guess_head(struct guess *g, enum trigger_class class, size_t start, size_t end)
{
	switch (class) {
	case TRIGGER_ORG_WORD:
		word(g, start, end);
		break;
	case TRIGGER_REGION:
		address(g, start, end);
		break;
	case TRIGGER_QUOTE:
		quoted(g, end);
		break;
	case TRIGGER_ORG_HEAD:
	case TRIGGER_ORG_OFFICE:
	case TRIGGER_PLACE_HEAD:
		head(g, class, start, end);
		break;
	default:
		break;
	}
}
