#include "text/alias_shape.h"

#include <string.h>

#include "base/utf8.h"
#include "text/josa.h"
#include "text/match.h"
#include "text/translit.h"

#define CUE_BYTES 40	/* how far before a name its kind may be said */

static bool
is_quote(uint32_t cp)
{
	return cp == '\'' || cp == '"' || cp == '*' || (cp >= 0x2018 && cp <= 0x201D) ||
	    (cp >= 0x300A && cp <= 0x300F);
}

static bool
is_upper(uint32_t cp)
{
	return cp >= 'A' && cp <= 'Z';
}

bool
alias_trim(struct str text, struct span *name)
{
	static const char *const hereafter[] = { "이하 ", "이하", "약칭 ", "옛 ", "일명 " };
	bool said = false;
	size_t i;
	const char *comma;

	for (i = 0; i < ARRAY_LEN(hereafter); i++) {
		if (str_starts(str_slice(text, name->start, name->end), hereafter[i])) {
			name->start += strlen(hereafter[i]);
			said = true;
			break;
		}
	}
	comma = memchr(text.s + name->start, ',', name->end - name->start);
	if (comma != NULL)
		name->end = (size_t)(comma - text.s);
	while (name->start < name->end && is_quote(match_peek(text, name->start)))
		name->start += match_peek(text, name->start) < 0x80 ? 1 : 3;
	while (name->start < name->end && is_quote(match_before(text, name->end)))
		name->end -= match_before(text, name->end) < 0x80 ? 1 : 3;
	return said;
}

size_t
alias_count_words(struct str name)
{
	size_t n = 1, i;

	for (i = 0; i < name.len; i++)
		n += name.s[i] == ' ';
	return n;
}

/* Every word begins with a capital or a digit, but for the small words of names. */
static bool
is_capitalised(struct str name)
{
	static const char *const small[] = { "of ", "and ", "for ", "the ", "de ", "&" };
	size_t i, k;

	for (i = 0; i < name.len; i++) {
		bool begins = i == 0 || name.s[i - 1] == ' ', is_small = false;

		if (!begins)
			continue;
		for (k = 0; k < ARRAY_LEN(small); k++)
			is_small = is_small || str_starts(str_slice(name, i, name.len), small[k]);
		if (!is_upper((unsigned char)name.s[i]) &&
		    !utf8_is_digit((unsigned char)name.s[i]) && !is_small)
			return false;
	}
	return true;
}

/* A brand may begin small and go on in capitals: xAI, iFlytek. */
static bool
is_camel(struct str name)
{
	size_t i;

	for (i = 1; i < name.len; i++) {
		if (is_upper((unsigned char)name.s[i]))
			return memchr(name.s, ' ', name.len) == NULL;
	}
	return false;
}

/* Titles, kinds of things and other words that stand in brackets behind names. */
static bool
is_no_name(struct str name)
{
	static const char *const words[] = {
		"CEO", "CFO", "COO", "CTO", "CIO", "CMO", "CPO", "CSO", "PD", "MC", "MVP", "AI",
		"IT", "TV", "PC", "IPO", "M&A", "GPU", "CPU", "EPS", "PER", "OS", "SW", "HW", "KST",
		"GDP", "FA", "KOSPI", "KOSDAQ", "NYSE", "NASDAQ", "ETF", "Q&A", "DM", "SNS", "VIP"
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(words); i++) {
		if (str_is(name, words[i]))
			return true;
	}
	return false;
}

bool
alias_is_name(struct str name)
{
	uint32_t first = match_peek(name, 0);
	size_t i;

	if (name.len < 2 || is_no_name(name) || alias_count_words(name) > 5)
		return false;
	for (i = 0; i < name.len; i++) {
		if (strchr("%$=:;/\\<>[]{}!?+", name.s[i]) != NULL)
			return false;
	}
	if (utf8_is_hangul(first)) {
		if (name.len < 6 || alias_count_words(name) > 2)
			return false;
		for (i = 0; i < name.len; i++) {
			if (utf8_is_digit((unsigned char)name.s[i]))
				return false;
		}
		return true;
	}
	if (utf8_is_han(first))
		return true;
	return utf8_is_alnum(first) && !utf8_is_digit(first) &&
	    (is_capitalised(name) || is_camel(name));
}

/* Two to six capitals and digits. */
static bool
is_acronym(struct str name)
{
	size_t i;

	for (i = 0; i < name.len; i++) {
		if (!is_upper((unsigned char)name.s[i]) && !utf8_is_digit((unsigned char)name.s[i]))
			return false;
	}
	return name.len >= 2 && name.len <= 6;
}

/*
 * The syllables of a stand in b in the same order, the first or second of them first: 공정위,
 * 민주노총.
 */
static bool
abbreviates(struct str a, struct str b)
{
	size_t i = 0, k = 0;

	if (a.len >= b.len || a.len < 6)
		return false;
	while (i + 3 <= a.len && k + 3 <= b.len) {
		if (memcmp(a.s + i, b.s + k, 3) == 0)
			i += 3;
		k += (unsigned char)b.s[k] < 0x80 ? 1 : 3;
	}
	return i == a.len;
}

bool
alias_matches(struct str known, struct str other, bool strict)
{
	bool korean = utf8_is_hangul(match_peek(known, 0));
	bool other_korean = utf8_is_hangul(match_peek(other, 0));

	if (korean && other_korean)
		return !strict && (abbreviates(other, known) || abbreviates(known, other));
	if (!korean && !other_korean)
		return !strict && (is_acronym(other) != is_acronym(known)) &&
		    !utf8_is_han(match_peek(other, 0));
	if (utf8_is_han(match_peek(other, 0)) || utf8_is_han(match_peek(known, 0)))
		return !strict || utf8_length(known) == utf8_length(other);
	if (!strict && is_acronym(korean ? other : known))
		return true;
	return korean ? translit_alike(known, other) : translit_alike(other, known);
}

bool
alias_is_word(struct str text, size_t start, size_t end)
{
	uint32_t before = match_before(text, start), first = match_peek(text, start);
	uint32_t after = match_peek(text, end);

	if (start > 0 && (utf8_is_alnum(before) ||
	    (utf8_is_hangul(first) && utf8_is_hangul(before))))
		return false;
	return !utf8_is_alnum(after) && (!utf8_is_hangul(after) ||
	    josa_or_suffix_follows(text, end));
}

size_t
alias_skip_quotes_back(struct str text, size_t pos)
{
	while (pos > 0 && is_quote(match_before(text, pos)))
		pos -= match_before(text, pos) < 0x80 ? 1 : 3;
	return pos;
}

size_t
alias_words_back(struct str text, size_t pos, size_t n)
{
	size_t start = pos;

	if (n > 4)
		return pos;
	while (n > 0 && start > 0) {
		uint32_t cp;
		unsigned len = utf8_decode_before(text, start, &cp);

		if (cp == ' ' && start < pos && --n > 0)
			start -= len;
		else if (utf8_is_hangul(cp) || utf8_is_alnum(cp) || cp == '-')
			start -= len;
		else
			break;
	}
	return start;
}

/* The end of a run of Hangul at pos without one particle behind it. */
static size_t
korean_word_end(struct str text, size_t pos)
{
	size_t end = josa_run_end(text, pos), at;

	for (at = pos + 6; at < end; at += 3) {
		if (josa_length(text, at) > 0)
			return at;
	}
	return end;
}

size_t
alias_word_end(struct str text, size_t pos)
{
	size_t end = pos, n;

	if (utf8_is_hangul(match_peek(text, pos)))
		return korean_word_end(text, pos);
	for (n = 0; end < text.len && end - pos < ALIAS_BRACKET_MAX; n++) {
		uint32_t cp;
		unsigned len = utf8_decode(text, end, &cp);

		/* from an opening quote to the closing one, or a word of Latin letters */
		if (n > 0 && is_quote(cp))
			return end + len;
		if (!is_quote(cp) && !utf8_is_alnum(cp) && !(utf8_is_hangul(cp) &&
		    is_quote(match_peek(text, pos))))
			break;
		end += len;
	}
	return end;
}

static bool
contains_any(struct str text, const char *const *words, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (str_find(text, str_of(words[i]), 0) != (size_t)-1)
			return true;
	}
	return false;
}

struct str
alias_cue(struct str text, size_t start, size_t end)
{
	static const char *const organisations[] = {
		"스타트업", "업체", "기업", "회사", "은행", "연구소", "재단", "단체", "제조사",
		"매체", "운영사", "개발사", "플랫폼"
	};
	static const char *const titles[] = {
		"대표", "회장", "최고경영자", "교수", "대통령", "총리", "장관", "감독", "의원",
		"CEO", "연구원", "박사", "부사장", "사장", "위원장", "이사", "씨"
	};
	size_t from = start > CUE_BYTES ? start - CUE_BYTES : 0, i;
	struct str after;

	while (!utf8_boundary(text, from))
		from++;
	if (contains_any(str_slice(text, from, start), organisations, ARRAY_LEN(organisations)))
		return str_of("ORG");
	after = str_slice(text, end, text.len);
	if (str_starts(after, " "))
		after = str_slice(after, 1, after.len);
	for (i = 0; i < ARRAY_LEN(titles); i++) {
		if (str_starts(after, titles[i]))
			return str_of("PER");
	}
	return str_of("");
}
