#include "text/sentence_rules.h"

#include <string.h>

#include "base/utf8.h"
#include "text/char_class.h"
#include "text/english_rules.h"
#include "text/line_wrap.h"
#include "text/words.h"

#define LIST_NUMBER_MAX 3	/* digits */
#define SPEAKER_MAX_BYTES 24
#define HEADLINE_MAX_BYTES 150
#define ADDRESS_MAX_BYTES 64
#define CREDIT_MAX_BYTES 90
#define ENGLISH_QUOTE_BYTES 120	/* longer quotations hold whole sentences */
#define INTERJECTION_MAX_BYTES 13	/* four syllables and a space */
#define MARKS_MAX 6		/* list marks before an item */

/* Verbs of saying and adnominal forms that go on with a quotation, behind white space as well. */
static const char *const sayings[] = {
	"라고", "라며", "라는", "라던", "라면서", "이라고", "이라며", "이라는", "하고 ", "하며", "하면서", "하는 ", "하더니",
	"하자 ", "하곤 ", "며 ", "면서 ", "고 말", "고 했", "고 한", "고 전", "고 밝", "고 강조", "고 설명",
};

/* The same without quotation marks: "...있다. 라는 말". */
static const char *const quotatives[] = { "라고 ", "라며 ", "라는 ", "하며 ", "하곤 ", "는 것", "는 말" };

/* What goes on with a sentence that ends in 다 as its quotation: "했다 하더라도", "있다 보니". */
static const char *const continuations[] = {
	"하더", "하는 ", "하고 ", "하면", "하며", "하여", "하겠", "하지만 ", "해도 ", "해서 ", "해야 ", "싶", "보니", "보면",
	"라고", "라는",
	"치고", "치자", "치면", "말고", "할 수", "할지", "합니", "한다", "했다",
};

/* Particles that stand right behind the mark that closes a quotation or a title. */
static const char *const particles[] = {
	"은", "는", "이", "가", "을", "를", "의", "에", "로", "으로", "와", "과", "도", "만", "고", "며", "면서", "란",
	"처럼", "같은",
	"인", "임", "였", "입니",
};

/* List marks that stand at the head of an item even within a line. */
static bool
is_item_mark(uint32_t cp)
{
	static const uint32_t marks[] = {
		0x2022, 0x2023, 0x203B, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6, 0x25B7, 0x25B8,
		0x25BA, 0x25C6,
		0x25C7, 0x25C8, 0x25CB, 0x25CF, 0x261E, 0x2714, 0x27A1, 0x1F449, 0x1F4CC, 0x1F4CD
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(marks); i++)
		if (marks[i] == cp)
			return true;
	return false;
}

/* Whether the words behind go on with what the candidate would close, as its quotation. */
static bool
is_quoted_part(struct str text, const struct boundary *b)
{
	struct str rest = str_slice(text, b->next, text.len);

	if (b->quote && words_begin(rest, sayings, ARRAY_LEN(sayings)))
		return true;
	if (b->mark != MARK_NONE && words_begin(rest, quotatives, ARRAY_LEN(quotatives)))
		return true;
	if (b->mark == MARK_NONE && str_ends(str_slice(text, 0, b->core), "다") &&
	    words_begin(rest, continuations, ARRAY_LEN(continuations)))
		return true;
	return b->gap == GAP_NONE && (b->quote || b->bracket) &&
	    (words_begin(rest, particles, ARRAY_LEN(particles)) ||
	    words_begin(rest, sayings, ARRAY_LEN(sayings)));
}

/* Whether the word that ends at end is one syllable. */
static bool
is_syllable_before(struct str text, size_t end)
{
	uint32_t cp;
	unsigned n;

	if (end == 0)
		return false;
	n = utf8_decode_before(text, end, &cp);
	return utf8_is_hangul(cp) && (end == n || text.s[end - n - 1] == ' ');
}

/* "전. 부. 다.", "반.전.": single syllables with a full stop each are one emphatic word. */
static bool
is_spelled_out(struct str text, const struct boundary *b)
{
	uint32_t cp, before = ' ';
	unsigned n;

	if (b->core == 0 || b->next >= text.len || b->gap > GAP_SPACE || b->mark != MARK_STOP)
		return false;
	n = utf8_decode_before(text, b->core, &cp);
	if (!utf8_is_hangul(cp))
		return false;
	if (b->core > n)
		utf8_decode_before(text, b->core - n, &before);
	if (before == ' ' && b->core > n + 1 && text.s[b->core - n - 2] == '.' &&
	    is_syllable_before(text, b->core - n - 2))
		return true;
	n = utf8_decode(text, b->next, &cp);
	return (utf8_is_space(before) || (before == '.' && b->gap == GAP_NONE)) &&
	    utf8_is_hangul(cp) &&
	    b->next + n < text.len && (text.s[b->next + n] == '.' || text.s[b->next + n] == '!');
}

/* "음... 그게": an interjection before dots goes with what follows. */
static bool
is_interjection(const struct boundary *b, size_t start)
{
	return b->mark == MARK_DOTS && !b->run && !b->emoticon &&
	    b->core - start <= INTERJECTION_MAX_BYTES;
}

/* Whether the words end in a quotation mark. */
static bool
is_behind_quote(struct str text, const struct boundary *b)
{
	uint32_t cp;
	enum char_class class;

	if (b->core == 0)
		return false;
	utf8_decode_before(text, b->core, &cp);
	class = char_class(cp);
	return class == CHAR_QUOTE || class == CHAR_QUOTE_CLOSE;
}

/* "[사진=가나시 제공]" at the head of a line: a credit of its own. */
static bool
is_credit(struct str text, const struct boundary *b, size_t start)
{
	static const char *const kinds[] = { "사진", "이미지", "그래픽", "자료", "영상", "출처", "Photo" };
	struct str credit = str_slice(text, start, b->core);

	return b->mark == MARK_NONE && credit.len > 4 && credit.len <= CREDIT_MAX_BYTES &&
	    (credit.s[0] == '[' || credit.s[0] == '(' || credit.s[0] == '<') &&
	    memchr(")]>", credit.s[credit.len - 1], 3) != NULL &&
	    memchr(credit.s + 1, credit.s[0], credit.len - 1) == NULL &&
	    words_within(credit, kinds, ARRAY_LEN(kinds));
}

/* "...세 가지(흰색·파란색). 지금": a Korean sentence that ends in a bracket. */
static bool
is_stop_behind_bracket(struct str text, const struct boundary *b)
{
	return b->mark == MARK_STOP && !b->run && b->core > 3 && text.s[b->core - 1] == ')' &&
	    char_class_at(text, b->next, NULL) == CHAR_HANGUL;
}

/* "(?)": a mark that doubts the word before. */
static bool
is_doubt(struct str text, const struct boundary *b)
{
	return b->bracket && b->core > 0 && text.s[b->core - 1] == '(';
}

/* "name:" at pos: one word and a colon, as in an interview or a list of credits. */
static bool
is_speaker(struct str text, size_t pos)
{
	size_t end = pos + SPEAKER_MAX_BYTES < text.len ? pos + SPEAKER_MAX_BYTES : text.len, i;

	for (i = pos; i < end && (unsigned char)text.s[i] > ' '; i++)
		if (text.s[i] == ':')
			return i > pos && !(i + 1 < text.len && (text.s[i + 1] == '/' ||
			    utf8_is_digit((unsigned char)text.s[i + 1])));
	return false;
}

/* "홍길동 기자 hong@news.kr": a reporter's address ends the byline before the candidate. */
static bool
is_reporter_address(struct str text, const struct boundary *b)
{
	size_t start = b->core;
	struct str before;

	if (b->mark != MARK_NONE || start == 0 || !utf8_is_alnum((unsigned char)text.s[start - 1]))
		return false;
	while (start > 0 && b->core - start < ADDRESS_MAX_BYTES &&
	    (unsigned char)text.s[start - 1] > ' ' &&
	    (unsigned char)text.s[start - 1] < 0x80)
		start--;
	if (memchr(text.s + start, '@', b->core - start) == NULL)
		return false;
	before = str_trim(str_slice(text, start > 24 ? start - 24 : 0, start));
	return str_find(before, str_of("기자"), 0) != (size_t)-1 ||
	    str_find(before, str_of("특파원"), 0) != (size_t)-1;
}

/* Endings that close a sentence without punctuation even in a text that has it everywhere else. */
static bool
has_strong_ending(struct str text, const struct boundary *b)
{
	uint32_t cp;

	if (b->core == 0)
		return false;
	utf8_decode_before(text, b->core, &cp);
	return text_profile_is_final(cp);
}

/* The label of a list item: its number, or its letter, and where the words begin. */
struct label {
	unsigned value;		/* 0: there is none */
	bool letter;
	size_t end;
};

/* "12. ", "3) ", "1.) ", "b. " at pos. */
static struct label
list_label(struct str text, size_t pos)
{
	struct label l = { 0, false, pos };
	size_t i = pos;

	for (; i < text.len && i < pos + LIST_NUMBER_MAX &&
	    utf8_is_digit((unsigned char)text.s[i]); i++)
		l.value = l.value * 10 + (unsigned)(text.s[i] - '0');
	if (i == pos && i < text.len && text.s[i] >= 'a' && text.s[i] <= 'z') {
		l.value = (unsigned)(text.s[i++] - 'a') + 1;
		l.letter = true;
	}
	if (i == pos)
		return l;
	if (i < text.len && text.s[i] == '.')
		i++;
	if (i < text.len && text.s[i] == ')')
		i++;
	if (text.s[i - 1] != '.' && text.s[i - 1] != ')')
		return (struct label){ 0, false, pos };
	l.end = i;
	if (i < text.len && text.s[i] != ' ')
		l.value = 0;
	return l;
}

/* Passes over the list marks and pictures that a line begins with. */
static size_t
skip_marks(struct str text, size_t pos, size_t end)
{
	unsigned i;

	for (i = 0; i < MARKS_MAX && pos < end; i++) {
		uint32_t cp;
		enum char_class class;
		unsigned n = utf8_decode(text, pos, &cp);

		class = char_class(cp);
		if (class != CHAR_BULLET && class != CHAR_EMOJI && class != CHAR_SPACE &&
		    class != CHAR_DASH)
			break;
		pos += n;
	}
	return pos;
}

/* Labelled items within a line: "1. ... 2. ..." goes on by one. */
static bool
is_next_item(struct str text, const struct boundary *b, size_t start)
{
	struct label next = list_label(text, skip_marks(text, b->next, text.len)), here;

	if (next.value == 0)
		return false;
	here = list_label(text, skip_marks(text, start, b->core));
	return here.value > 0 && next.value == here.value + 1 && next.letter == here.letter;
}

/*
 * Whether the candidate stands within the label that the sentence begins with, or within its marks.
 */
static bool
is_in_label(struct str text, const struct boundary *b, size_t start)
{
	size_t pos = skip_marks(text, start, b->core);
	struct label l;

	if (pos >= b->core)
		return true;
	if (b->core - pos > LIST_NUMBER_MAX + 1)
		return false;
	l = list_label(text, pos);
	return l.value > 0 && b->core < l.end;
}

/* Where the run of digits that ends at end begins. */
static size_t
digits_before(struct str text, size_t end)
{
	size_t start = end;

	while (start > 0 && end - start < 5 && utf8_is_digit((unsigned char)text.s[start - 1]))
		start--;
	return start;
}

/*
 * "2026. 1. 22.": a number before the mark and a number behind it that ends in a full stop; or the
 * last one, which Korean writes with its full stop as well.
 */
static bool
is_date_part(struct str text, const struct boundary *b)
{
	size_t i = b->next, start = digits_before(text, b->core);

	if (start == b->core)
		return false;
	while (i < text.len && i < b->next + 3 && utf8_is_digit((unsigned char)text.s[i]))
		i++;
	if (i > b->next && i < b->next + 3 && i < text.len && text.s[i] == '.')
		return true;
	return b->core - start <= 2 && start > 3 && text.s[start - 1] == ' ' &&
	    text.s[start - 2] == '.' &&
	    utf8_is_digit((unsigned char)text.s[start - 3]);
}

/*
 * "(...a year.) at", "'It is.' she said": a small letter goes on with what quotes or brackets
 * closed.
 */
static bool
is_small_behind_closer(struct str text, const struct boundary *b)
{
	uint32_t cp;

	if ((!b->quote && !b->bracket) || b->next >= text.len)
		return false;
	utf8_decode(text, b->next, &cp);
	return char_class(cp) == CHAR_LOWER;
}

/*
 * "AI 쇼크? 더 있다…전망": a short line of its own that does not end as a sentence does, in a text whose
 * sentences do, is a headline, and is left whole.
 */
static bool
is_headline(const struct sentence_candidates *c, const struct boundary *b, size_t start)
{
	struct str text = c->text, line;
	size_t first = start;
	const char *end;

	if ((b->mark != MARK_QUESTION && b->mark != MARK_EXCLAMATION && b->mark != MARK_DOTS) ||
	    b->emoticon)
		return false;
	if (!text_profile_is_punctuated(&c->profile))
		return false;
	while (first > 0 && start - first < 8 && (text.s[first - 1] == ' ' ||
	    text.s[first - 1] == '\t'))
		first--;
	if (first > 0 && text.s[first - 1] != '\n')
		return false;
	line = str_slice(text, start, start + HEADLINE_MAX_BYTES);
	end = memchr(line.s, '\n', line.len);
	if (end == NULL || (size_t)(end - line.s) < b->next - start)
		return false;
	return !line_wrap_is_finished(str_slice(line, 0, (size_t)(end - line.s)));
}

/* What the marks and words around a candidate within a line say; see sentence_rules. */
static enum sentence_verdict
rules_within_line(const struct sentence_candidates *c, const struct boundary *b, size_t start)
{
	uint32_t cp;

	if (is_in_label(c->text, b, start) || (b->mark == MARK_STOP && is_date_part(c->text, b)))
		return VERDICT_KEEP;
	if (c->profile.korean && is_interjection(b, start))
		return VERDICT_KEEP;
	if (b->inside > 0 && (c->profile.korean || b->inside <= ENGLISH_QUOTE_BYTES))
		return VERDICT_KEEP;
	if (is_doubt(c->text, b) || is_quoted_part(c->text, b) || is_spelled_out(c->text, b) ||
	    is_small_behind_closer(c->text, b))
		return VERDICT_KEEP;
	if (is_headline(c, b, start) || english_rules_keep(c->text, b))
		return VERDICT_KEEP;
	if (c->profile.korean && is_reporter_address(c->text, b))
		return VERDICT_CUT;
	if (c->profile.habit == HABIT_SURE && b->mark == MARK_NONE && !b->emoticon &&
	    !has_strong_ending(c->text, b))
		return VERDICT_KEEP;
	if (b->gap == GAP_NONE || b->next >= c->text.len)
		return VERDICT_ASK;
	if (c->profile.korean && (b->mark != MARK_NONE || b->quote ||
	    is_behind_quote(c->text, b)) && is_speaker(c->text, b->next))
		return VERDICT_CUT;
	if (is_credit(c->text, b, start) || (c->profile.korean &&
	    is_stop_behind_bracket(c->text, b)))
		return VERDICT_CUT;
	utf8_decode(c->text, b->next, &cp);
	return is_item_mark(cp) || is_next_item(c->text, b, start) ? VERDICT_CUT : VERDICT_ASK;
}

enum sentence_verdict
sentence_rules(const struct sentence_candidates *c, const struct boundary *b, size_t start)
{
	if (b->gap == GAP_LINE && line_wrap_goes_on(c->text, &c->profile, start, b->end, b->next))
		return VERDICT_KEEP;
	return b->gap >= GAP_LINE ? VERDICT_CUT : rules_within_line(c, b, start);
}
