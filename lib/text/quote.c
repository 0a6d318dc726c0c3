#include "text/quote.h"

#include "base/utf8.h"
#include "text/char_class.h"

#define STACK_MAX 16

struct open_mark {
	size_t pos;
	uint32_t closer;
};

struct finder {
	struct arena *arena;
	struct str text;
	struct quote_list *out;
	struct open_mark stack[STACK_MAX];
	size_t depth;
};

/* First byte of the characters that can open, close or end a line; of Hangul and letters none. */
static bool
may_matter(unsigned char c)
{
	switch (c) {
	case '\n': case '"': case '\'': case '`': case '(': case ')': case '[': case ']': case '{':
	case '}': case '<': case '>': case 0xC2: case 0xE2: case 0xE3: case 0xEF:
		return true;
	default:
		return false;
	}
}

static bool
is_letter(enum char_class c)
{
	return c == CHAR_LOWER || c == CHAR_UPPER || c == CHAR_DIGIT;
}

/* Position + 1 of the topmost open mark that closer closes; 0 for none. */
static size_t
find_open(const struct finder *f, uint32_t closer)
{
	size_t i;

	for (i = f->depth; i > 0; i--)
		if (f->stack[i - 1].closer == closer)
			return i;
	return 0;
}

/* Beyond STACK_MAX nothing more is opened: such text is noise. */
static void
open_mark(struct finder *f, size_t pos, uint32_t closer)
{
	if (f->depth < STACK_MAX)
		f->stack[f->depth++] = (struct open_mark){ pos, closer };
}

/* Records the pair, and drops the pairs that it encloses. */
static void
close_mark(struct finder *f, size_t at, size_t pos)
{
	size_t open = f->stack[at - 1].pos;
	struct quote_list *out = f->out;

	f->depth = at - 1;
	if (pos - open > QUOTE_MAX_BYTES)
		return;
	while (out->len > 0 && out->items[out->len - 1].open > open)
		out->len--;
	out->items = arena_grow(f->arena, out->items, out->len, &out->cap, sizeof(*out->items));
	out->items[out->len++] = (struct quote_pair){ open, pos };
}

/*
 * A straight quote closes what it finds open unless it looks like an opening one (blank before,
 * word behind): then the one found open had no partner.
 */
static void
straight_quote(struct finder *f, size_t pos, size_t next, uint32_t cp)
{
	enum char_class before = char_class_before(f->text, pos), behind = char_class_at(f->text,
	    next, NULL);
	bool opens = char_is_blank(before) || before == CHAR_OPEN;
	size_t at = find_open(f, cp);

	if (cp != '"' && is_letter(before) && is_letter(behind))
		return;
	if (at != 0 && !(opens && !char_is_blank(behind))) {
		close_mark(f, at, pos);
		return;
	}
	if (at != 0)
		f->depth = at - 1;
	if (char_is_blank(behind) || (cp != '"' && is_letter(before)))
		return;
	open_mark(f, pos, cp);
}

static void
paired_quote(struct finder *f, size_t pos, size_t next, uint32_t cp, enum char_class class)
{
	size_t at;

	if (class == CHAR_OPEN || class == CHAR_QUOTE_OPEN) {
		/*
		 * A quotation does not begin again inside itself: the earlier mark had no partner.
		 */
		at = class == CHAR_QUOTE_OPEN ? find_open(f, char_closer(cp)) : 0;
		if (at != 0)
			f->depth = at - 1;
		if (!(cp == '<' && char_is_blank(char_class_at(f->text, next, NULL))))
			open_mark(f, pos, char_closer(cp));
		return;
	}
	if (cp == 0x2019 && is_letter(char_class_before(f->text, pos)) &&
	    is_letter(char_class_at(f->text, next, NULL)))
		return;
	at = find_open(f, cp);
	if (at != 0)
		close_mark(f, at, pos);
}

void
quote_find(struct arena *arena, struct str text, struct quote_list *out)
{
	struct finder f = { .arena = arena, .text = text, .out = out };
	size_t i = 0;
	uint32_t cp;

	while (i < text.len) {
		enum char_class class;
		unsigned n;

		if (!may_matter((unsigned char)text.s[i])) {
			i++;
			continue;
		}
		n = utf8_decode(text, i, &cp);
		class = char_class(cp);
		if (class == CHAR_NEWLINE)
			f.depth = 0;
		else if (class == CHAR_QUOTE)
			straight_quote(&f, i, i + n, cp);
		else if (class >= CHAR_QUOTE_OPEN && class <= CHAR_CLOSE)
			paired_quote(&f, i, i + n, cp, class);
		i += n;
	}
}
