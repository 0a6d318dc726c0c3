#include "text/sentence_rules.h"

#include "base/utf8.h"
#include "text/char_class.h"
#include "text/line_wrap.h"

#define LIST_NUMBER_MAX 3	/* digits */
#define SPEAKER_MAX_BYTES 24

/* Verbs of saying and adnominal forms that go on with a quotation, behind white space as well. */
static const char *const sayings[] = {
	"라고", "라며", "라는", "라던", "라면서", "이라고", "이라며", "이라는", "하고 ", "하며", "하면서", "하는 ", "하더니",
	"하자 ", "하곤 ", "며 ", "면서 ", "고 말", "고 했", "고 한", "고 전", "고 밝", "고 강조", "고 설명",
};

/* Particles that stand right behind the mark that closes a quotation or a title. */
static const char *const particles[] = {
	"은", "는", "이", "가", "을", "를", "의", "에", "로", "으로", "와", "과", "도", "만", "고", "며", "면서", "란", "처럼", "같은",
	"인", "임", "였", "입니",
};

/* List marks that stand at the head of an item even within a line. */
static bool
is_item_mark(uint32_t cp)
{
	static const uint32_t marks[] = {
		0x2022, 0x2023, 0x203B, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6, 0x25B7, 0x25B8, 0x25BA, 0x25C6,
		0x25C7, 0x25C8, 0x25CB, 0x25CF, 0x261E, 0x2714, 0x27A1, 0x1F449, 0x1F4CC, 0x1F4CD
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(marks); i++)
		if (marks[i] == cp)
			return true;
	return false;
}

static bool
starts_with_any(struct str text, const char *const *list, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (str_starts(text, list[i]))
			return true;
	return false;
}

/* Whether the words behind a closing quote or bracket go on with what it closed. */
static bool
is_quoted_part(struct str text, const struct boundary *b)
{
	struct str rest = str_slice(text, b->next, text.len);

	if (b->quote && starts_with_any(rest, sayings, ARRAY_LEN(sayings)))
		return true;
	return b->gap == GAP_NONE && (b->quote || b->bracket) &&
	    (starts_with_any(rest, particles, ARRAY_LEN(particles)) || starts_with_any(rest, sayings, ARRAY_LEN(sayings)));
}

/* "전. 부. 다.": single syllables with a full stop each are one emphatic word. */
static bool
is_spelled_out(struct str text, const struct boundary *b)
{
	uint32_t cp, before = ' ';
	unsigned n;

	if (b->core == 0 || b->next >= text.len || b->gap != GAP_SPACE || b->mark != MARK_STOP)
		return false;
	n = utf8_decode_before(text, b->core, &cp);
	if (!utf8_is_hangul(cp))
		return false;
	if (b->core > n)
		utf8_decode_before(text, b->core - n, &before);
	n = utf8_decode(text, b->next, &cp);
	return utf8_is_space(before) && utf8_is_hangul(cp) && b->next + n < text.len &&
	    (text.s[b->next + n] == '.' || text.s[b->next + n] == '!');
}

/* "name:" at pos: one word and a colon, as in an interview or a list of credits. */
static bool
is_speaker(struct str text, size_t pos)
{
	size_t end = pos + SPEAKER_MAX_BYTES < text.len ? pos + SPEAKER_MAX_BYTES : text.len, i;

	for (i = pos; i < end && (unsigned char)text.s[i] > ' '; i++)
		if (text.s[i] == ':')
			return i > pos && !(i + 1 < text.len && (text.s[i + 1] == '/' || utf8_is_digit((unsigned char)text.s[i + 1])));
	return false;
}

/* Endings that close a sentence without punctuation even in a text that has it everywhere else. */
static bool
has_strong_ending(struct str text, const struct boundary *b)
{
	struct str word = str_slice(text, 0, b->core);

	return str_ends(word, "다") || str_ends(word, "요") || str_ends(word, "죠") || str_ends(word, "까");
}

/* The number of "12. " or "3) " at pos, and where it ends; 0 when there is none. */
static unsigned
list_number(struct str text, size_t pos, size_t *end)
{
	size_t i = pos;
	unsigned n = 0;

	for (; i < text.len && i < pos + LIST_NUMBER_MAX && utf8_is_digit((unsigned char)text.s[i]); i++)
		n = n * 10 + (unsigned)(text.s[i] - '0');
	if (i == pos || i >= text.len || (text.s[i] != '.' && text.s[i] != ')'))
		return 0;
	*end = i + 1;
	return *end == text.len || text.s[*end] == ' ' ? n : 0;
}

/* Numbered items within a line: "1. ... 2. ..." goes on by one. */
static bool
is_next_item(struct str text, const struct boundary *b, size_t start)
{
	size_t end;
	unsigned here = list_number(text, start, &end), next = list_number(text, b->next, &end);

	return here > 0 && next == here + 1;
}

/* "2026. 1. 22.": a number before the mark and a number behind it that ends in a full stop. */
static bool
is_date_part(struct str text, const struct boundary *b)
{
	size_t i = b->next, digits = 0;

	if (b->core == 0 || !utf8_is_digit((unsigned char)text.s[b->core - 1]))
		return false;
	for (; i < text.len && digits < 3 && utf8_is_digit((unsigned char)text.s[i]); i++)
		digits++;
	return digits > 0 && digits < 3 && i < text.len && text.s[i] == '.';
}

/* Whether nothing but list marks and pictures stands before the candidate: they go with what follows. */
static bool
only_marks(struct str text, size_t start, size_t end)
{
	unsigned i;

	for (i = 0; i < 6 && start < end; i++) {
		uint32_t cp;
		enum char_class class;
		unsigned n = utf8_decode(text, start, &cp);

		class = char_class(cp);
		if (class != CHAR_BULLET && class != CHAR_EMOJI && class != CHAR_SPACE && class != CHAR_DASH)
			return false;
		start += n;
	}
	return start >= end;
}

enum sentence_verdict
sentence_rules(const struct sentence_candidates *c, const struct boundary *b, size_t start)
{
	size_t end;
	uint32_t cp;

	if (b->gap == GAP_LINE && line_wrap_goes_on(c->text, &c->profile, start, b->end, b->next))
		return VERDICT_KEEP;
	if (b->gap >= GAP_LINE)
		return VERDICT_CUT;
	if (only_marks(c->text, start, b->core) || (b->mark == MARK_STOP && is_date_part(c->text, b)))
		return VERDICT_KEEP;
	if (c->profile.korean && b->inside)
		return VERDICT_KEEP;
	if (b->mark == MARK_STOP && list_number(c->text, start, &end) > 0 && b->core < end)
		return VERDICT_KEEP;
	if (is_quoted_part(c->text, b) || is_spelled_out(c->text, b))
		return VERDICT_KEEP;
	if (c->profile.habit == HABIT_SURE && b->mark == MARK_NONE && !b->emoticon && !has_strong_ending(c->text, b))
		return VERDICT_KEEP;
	if (c->profile.korean && b->gap != GAP_NONE && (b->mark != MARK_NONE || b->quote) && is_speaker(c->text, b->next))
		return VERDICT_CUT;
	if (b->next < c->text.len && b->gap != GAP_NONE) {
		utf8_decode(c->text, b->next, &cp);
		if (is_item_mark(cp) || is_next_item(c->text, b, start))
			return VERDICT_CUT;
	}
	return VERDICT_ASK;
}
