#include <string.h>

#include "base/utf8.h"
#include "text/follow.h"
#include "text/match.h"
#include "text/unit.h"

/* 5in is five inches, but in "5 in" the word is a preposition: a short unit must be glued. */
static bool
fits(const struct unit_entry *e, struct str text, size_t pos, size_t len, bool glued)
{
	uint32_t next = match_peek(text, pos + len);

	if ((e->flags & UNIT_SHORT) && !glued)
		return false;
	return !(e->flags & UNIT_LATIN) || !utf8_is_alnum(next);
}

static size_t
entry_length(const struct unit_entry *e, struct str text, size_t pos)
{
	if ((e->flags & UNIT_CASE) || !(e->flags & UNIT_LATIN))
		return match_at(text, pos, e->text);
	/* %P and words: capitals are no matter */
	return e->text[0] >= 'A' && e->text[0] <= 'Z' ? match_at(text, pos, e->text) :
	    match_fold(text, pos, e->text);
}

static const struct unit_entry *
find_longest(const struct unit_entry *table, size_t n, struct str text, size_t pos, bool glued,
    unsigned avoid, size_t *len)
{
	const struct unit_entry *best = NULL;
	char first = (char)(text.s[pos] | 0x20);
	char second = pos + 1 < text.len ? (char)(text.s[pos + 1] | 0x20) : '\0';
	size_t i, l;

	*len = 0;
	for (i = 0; i < n; i++) {
		const char *t = table[i].text;

		/* two bytes refuse nearly all of the table */
		if ((t[0] | 0x20) != first || (t[1] != '\0' && (t[1] | 0x20) != second))
			continue;
		l = entry_length(&table[i], text, pos);
		if (l > *len && !(table[i].flags & avoid) && fits(&table[i], text, pos, l, glued)) {
			best = &table[i];
			*len = l;
		}
	}
	return best;
}

static bool
is_native(const struct numeral *n)
{
	return n->form == NUMERAL_NATIVE;
}

static void
set(struct unit *u, const struct unit_entry *e, size_t pos, size_t len)
{
	u->start = pos;
	u->end = pos + len;
	u->kind = e->kind;
	u->name = str_of(e->name);
	u->factor = e->factor;
	u->listed = true;
}

/* The Korean entry at pos; behind a native numeral the entries made for it come first. */
static const struct unit_entry *
find_korean(struct str text, size_t pos, const struct numeral *n, bool glued, size_t *len)
{
	size_t count, l;
	const struct unit_entry *table = unit_korean(&count), *e, *native = NULL;
	size_t i;

	e = find_longest(table, count, text, pos, glued, UNIT_NATIVE, len);
	if (!is_native(n))
		return e;
	for (i = 0; i < count; i++)
		if ((table[i].flags & UNIT_NATIVE) &&
		    (l = match_at(text, pos, table[i].text)) >= *len && l > 0) {
			native = &table[i];
			*len = l;
		}
	/* 두 분 are people, 서른 분 are minutes */
	if (native != NULL && match_at(text, pos, "분") && n->value >= 10)
		return e;
	return native != NULL ? native : e;
}

/* One blank, a hyphen before letters (10-gallon), or a word that says no unit (2 more minutes). */
static size_t
skip_filler(struct str text, size_t pos)
{
	static const char *const fillers[] = { "more", "extra", "less", "fewer", "additional", "of",
		"full", "straight", "consecutive",
		"upcoming", "past", "last", "previous", "coming", "next" };
	size_t at = match_spaces(text, pos, 1), len;

	if (at == pos && match_at(text, pos, "-") &&
	    (text.s[pos + 1 < text.len ? pos + 1 : pos] | 0x20) >= 'a')
		return pos + 1;
	if (at > pos && (len = match_longest_word(text, at, fillers, ARRAY_LEN(fillers),
	    NULL)) > 0 &&
	    match_spaces(text, at + len, 1) > at + len)
		return match_spaces(text, at + len, 1);
	return at;
}

/* Letters, signs of the tables and of money, and whatever is not ASCII; a point or a bracket is no unit. */
static bool
may_begin(char c)
{
	return (unsigned char)c >= 0x80 || utf8_is_alnum((unsigned char)c) ||
	    (c != '\0' && strchr("%'-$", c) != NULL);
}

bool
unit_read(struct str text, size_t pos, const struct numeral *n, struct unit *u)
{
	size_t at = skip_filler(text, pos), len = 0, korean_len = 0, count;
	const struct unit_entry *table = unit_latin(&count), *e, *korean;
	struct unit money;
	bool has_money, hangul;

	if (at >= text.len || !may_begin(text.s[at]))
		return false;
	has_money = unit_read_money(text, at, &money);
	/* signs may be in either table; letters and Hangul are in their own */
	hangul = match_hangul(text, at);
	e = hangul ? NULL : find_longest(table, count, text, at, at == pos, 0, &len);
	korean = utf8_is_alnum((unsigned char)text.s[at]) ? NULL : find_korean(text, at, n,
	    at == pos, &korean_len);
	if (korean != NULL && (e == NULL || korean_len > len)) {
		e = korean;
		len = korean_len;
	}
	if (e == NULL && !has_money)
		return false;
	if (has_money && (e == NULL || money.end >= at + len))
		*u = money;
	else
		set(u, e, at, len);
	return true;
}
