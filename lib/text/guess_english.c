#include "base/utf8.h"
#include "text/guess_rules.h"
#include "text/match.h"

#define MAX_WORDS 5
#define MAX_WORD 32	/* bytes */
#define MAX_SENTENCE 400	/* bytes back to the beginning of a sentence */

/* Letters of European names, digits and what joins them. */
static bool
is_word(uint32_t cp)
{
	return utf8_is_alnum(cp) || cp == '&' || cp == '\'' || cp == '-' || (cp >= 0xC0 &&
	    cp <= 0x24F);
}

static bool
ends_word(struct str text, size_t pos)
{
	return !is_word(match_peek(text, pos)) || match_peek(text, pos) == '\'';
}

static bool
starts_word(struct str text, size_t pos)
{
	uint32_t cp = 0;

	if (pos > 0)
		utf8_decode_before(text, pos, &cp);
	return !is_word(cp);
}

/* The start of the capitalised word that ends at pos, or pos when there is none. */
static size_t
capital_before(struct str text, size_t pos)
{
	size_t start = pos;

	while (start > 0 && pos - start < MAX_WORD) {
		uint32_t cp;
		unsigned len = utf8_decode_before(text, start, &cp);

		if (!is_word(cp))
			break;
		start -= len;
	}
	return start < pos && text.s[start] >= 'A' && text.s[start] <= 'Z' ? start : pos;
}

/* The end of the capitalised word (or initial with a full stop) at pos, or pos. */
static size_t
capital_at(struct str text, size_t pos)
{
	size_t end = pos;

	if (pos >= text.len || text.s[pos] < 'A' || text.s[pos] > 'Z')
		return pos;
	while (end < text.len && end - pos < MAX_WORD) {
		uint32_t cp;
		unsigned len = utf8_decode(text, end, &cp);

		if (!is_word(cp) || cp == '\'')
			break;
		end += len;
	}
	return end == pos + 1 && match_peek(text, end) == '.' ? end + 1 : end;
}

/* The end of up to max capitalised words that follow each other from pos; how many in *n. */
static size_t
capitals(struct str text, size_t pos, int max, int *n)
{
	size_t last = pos, next = pos;

	for (*n = 0; *n < max; ++*n, next = last + 1) {
		size_t word = capital_at(text, next);

		if (word == next || (*n > 0 && text.s[last] != ' '))
			break;
		/* Joe O'Neill, "Emily I can": a single letter is no surname */
		if (word == next + 1)
			break;
		last = word;
	}
	return last;
}

/* The end of "of America", "of the District of Columbia" behind a head at end. */
static size_t
of_phrases(struct str text, size_t end)
{
	int n, times;

	for (times = 0; times < 2; times++) {
		struct str after = str_slice(text, end, text.len);
		size_t name = end + (str_starts(after, " of the ") ? 8 : 4), last;

		if (!str_starts(after, " of "))
			break;
		last = capitals(text, name, 3, &n);
		if (n == 0)
			break;
		end = last;
	}
	return end;
}

/* The West Bank is no bank. */
static bool
is_direction(struct str words)
{
	return str_is(words, "West ") || str_is(words, "East ") || str_is(words, "Left ") ||
	    str_is(words, "Right ") ||
	    str_is(words, "South ") || str_is(words, "North ");
}

static bool
is_common_start(struct str word)
{
	static const char *const words[] = {
		"The", "A", "An", "It", "He", "She", "They", "We", "I", "This", "That", "These",
		"Those", "In", "On", "At", "But", "And", "As", "For", "Its", "His", "Her", "Their",
		"After", "Before", "When", "While", "If", "Since", "By", "With", "From", "Shares",
		"Analysts", "Officials", "Investors", "Last", "Some", "More", "Most", "Many", "All",
		"No", "Not", "So", "To", "There", "However", "Also", "Under", "According",
		"Agreement", "Co", "Means", "Chief", "Vice", "President", "Minister", "Secretary",
		"House", "State", "National", "Board", "Here"
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(words); i++) {
		if (str_is(word, words[i]))
			return true;
	}
	return false;
}

/* "A Corvo Airways jet": what begins a sentence before a name is no part of it. */
static bool
begins_sentence(struct str word)
{
	return str_is(word, "The") || str_is(word, "A") || str_is(word, "An");
}

/* Acme Widgets Inc., Harvard University: capitalised words before a head. */
static void
head(struct guess *g, size_t start, size_t end)
{
	size_t first = start, next;
	int n;

	if (!ends_word(g->text, end) || start == 0 || g->text.s[start - 1] != ' ')
		return;
	/* the International Space Station goes on */
	if (str_is(str_slice(g->text, start, end), "Space") && end + 1 < g->text.len &&
	    capital_at(g->text, end + 1) > end + 1)
		return;
	for (n = 0; n < MAX_WORDS && first > 0 && g->text.s[first - 1] == ' '; n++, first = next) {
		next = capital_before(g->text, first - 1);
		if (next == first - 1 || begins_sentence(str_slice(g->text, next, first - 1)))
			break;
	}
	if (n > 0 && !is_common_start(str_slice(g->text, first, start - 1)) &&
	    !is_direction(str_slice(g->text, first, start)))
		guess_add(g, first, of_phrases(g->text, end), "ORG");
}

static bool
ends_like_a_company(struct str name)
{
	static const char *const ends[] = {
		" Ltd", " Inc", " Inc.", " Corp", " Corp.", " Co", " Co.", " Group", " Bank",
		" Securities", " Brothers", " Partners", " Capital", " Party", " Agency",
		" Ministry", " University"
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(ends); i++) {
		if (str_ends(name, ends[i]))
			return true;
	}
	return false;
}

/* Mr. Smith, President Emmanuel Macron: capitalised words behind a title. */
static void
title(struct guess *g, size_t start, size_t end)
{
	size_t name = end, last;
	int n;

	if (!starts_word(g->text, start))
		return;
	if (name < g->text.len && g->text.s[name] == '.')
		name++;
	if (name >= g->text.len || g->text.s[name] != ' ')
		return;
	last = capitals(g->text, ++name, 3, &n);
	if (last > name + 1 && g->text.s[last - 1] != '.' &&
	    !is_common_start(str_slice(g->text, name, capital_at(g->text, name))) &&
	    !ends_like_a_company(str_slice(g->text, name, last)))
		guess_add(g, name, last, "PER");
}

/* John Carter, John F. Carter: a given name and the capitalised words behind it. */
static void
given(struct guess *g, size_t start, size_t end)
{
	size_t last;
	int n;

	if (!starts_word(g->text, start) || end + 1 >= g->text.len || g->text.s[end] != ' ')
		return;
	last = capitals(g->text, end + 1, 2, &n);
	if (n > 0 && g->text.s[last - 1] != '.')
		guess_add(g, start, last, "PER");
}

/* "...," said Jane Carter, a teacher. */
static void
said(struct guess *g, size_t start, size_t end)
{
	size_t last;
	int n;

	if (!starts_word(g->text, start))
		return;
	last = capitals(g->text, end, 3, &n);
	if (n >= 2 && (last == g->text.len || g->text.s[last] == ',' || g->text.s[last] == '.') &&
	    !ends_like_a_company(str_slice(g->text, end, last)))
		guess_add(g, end, last, "PER");
}

/* By Ana Roe, and nothing else on the line. */
static void
byline(struct guess *g, size_t start, size_t end)
{
	int n;
	size_t last;

	if (start > 0 && g->text.s[start - 1] != '\n')
		return;
	last = capitals(g->text, end, 3, &n);
	if (n >= 2 && (last == g->text.len || g->text.s[last] == '\n' || g->text.s[last] == ','))
		guess_add(g, end, last, "PER");
}

/* "Skylark Labs will launch ..., the company said": the subject is what the cue speaks of. */
static void
cue(struct guess *g, size_t start)
{
	size_t first = start, last, word;
	int n;

	while (first > 0 && start - first < MAX_SENTENCE && g->text.s[first - 1] != '\n' &&
	    !(first > 1 && g->text.s[first - 1] == ' ' && g->text.s[first - 2] == '.' &&
	    g->text.s[first] >= 'A' && g->text.s[first] <= 'Z'))
		first--;
	if (first > 0 && start - first >= MAX_SENTENCE)
		return;
	last = capitals(g->text, first, 3, &n);
	word = capital_at(g->text, first);
	if (n < 2 || word == first || is_common_start(str_slice(g->text, first, word)) ||
	    last + 1 >= g->text.len ||
	    g->text.s[last] != ' ' || g->text.s[last + 1] < 'a' || g->text.s[last + 1] > 'z')
		return;
	guess_add(g, first, last, "ORG");
}

/*
 * Voyager-2, Halcyon-2: a capitalised word of at least three letters and a number of at most three
 * digits.
 */
static void
numbered(struct guess *g, size_t start, size_t end)
{
	size_t first = capital_before(g->text, start), last = end, i;

	while (last < g->text.len && last - end < 4 &&
	    utf8_is_digit((unsigned char)g->text.s[last]))
		last++;
	if (last == end || last - end > 3 || start - first < 3 || !ends_word(g->text, last))
		return;
	for (i = first + 1; i < start; i++) {
		if (g->text.s[i] < 'a' || g->text.s[i] > 'z')
			return;
	}
	/* the grades of rating agencies are no products */
	if (start - first == 3 || str_is(str_slice(g->text, first, start), "Prime"))
		return;
	guess_add(g, first, last, "PRODUCT");
}

void
guess_english(struct guess *g, enum trigger_class class, size_t start, size_t end)
{
	switch (class) {
	case TRIGGER_ENGLISH_HEAD:
		head(g, start, end);
		break;
	case TRIGGER_ENGLISH_GIVEN:
		given(g, start, end);
		break;
	case TRIGGER_ENGLISH_SAID:
		said(g, start, end);
		break;
	case TRIGGER_ENGLISH_BYLINE:
		byline(g, start, end);
		break;
	case TRIGGER_ENGLISH_CUE:
		cue(g, start);
		break;
	case TRIGGER_HYPHEN:
		numbered(g, start, end);
		break;
	default:
		title(g, start, end);
		break;
	}
}
