#include "text/sentence_rules.h"

#include "base/utf8.h"
#include "text/char_class.h"
#include "text/line_wrap.h"

#define LIST_NUMBER_MAX 3	/* digits */

/* What goes on with a quotation: particles and verbs of saying that stand right behind the closing mark. */
static const char *const quotatives[] = {
	"라고", "라며", "라는", "라던", "라면", "라든", "라기", "란 ", "이라", "고 ", "는 ", "며 ", "면서", "하고 ", "하며",
	"하면서", "하는 ", "하더니", "하자 ", "하곤", "하기에", "에서 ", "에 ", "를 ", "을 ", "로 ", "으로 ", "와 ", "과 ",
	"의 ", "가 ", "이 ", "은 ", "도 ", "처럼", "같은", "이다", "이었", "였다", "인 ", "임", "입니", "이며", "이고",
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
is_quotative(struct str text, size_t pos)
{
	struct str rest = str_slice(text, pos, text.len);
	size_t i;

	for (i = 0; i < ARRAY_LEN(quotatives); i++)
		if (str_starts(rest, quotatives[i]))
			return true;
	return false;
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
	if (b->quote && is_quotative(c->text, b->next))
		return VERDICT_KEEP;
	if (b->next < c->text.len && b->gap != GAP_NONE) {
		utf8_decode(c->text, b->next, &cp);
		if (is_item_mark(cp) || is_next_item(c->text, b, start))
			return VERDICT_CUT;
	}
	return VERDICT_ASK;
}
