#include "base/utf8.h"
#include "text/guess_rules.h"

#define MAX_WORDS 5

static bool
is_word_byte(unsigned char c)
{
	return utf8_is_alnum(c) || c == '&' || c == '\'' || c == '-' || c >= 0xC3;
}

static bool
ends_word(struct str text, size_t pos)
{
	return pos == text.len || !is_word_byte((unsigned char)text.s[pos]) || text.s[pos] == '\'';
}

/* The start of the capitalised word that ends at pos, or pos when there is none. */
static size_t
capital_before(struct str text, size_t pos)
{
	size_t start = pos;

	while (start > 0 && pos - start < 32 && is_word_byte((unsigned char)text.s[start - 1]))
		start--;
	return start < pos && text.s[start] >= 'A' && text.s[start] <= 'Z' ? start : pos;
}

/* The end of the capitalised word (or initial with a full stop) at pos, or pos. */
static size_t
capital_at(struct str text, size_t pos)
{
	size_t end = pos;

	if (pos >= text.len || text.s[pos] < 'A' || text.s[pos] > 'Z')
		return pos;
	while (end < text.len && end - pos < 32 && is_word_byte((unsigned char)text.s[end]) && text.s[end] != '\'')
		end++;
	return end == pos + 1 && end < text.len && text.s[end] == '.' ? end + 1 : end;
}

/* Acme Widgets Inc., Harvard University: capitalised words before a head. */
static void
head(struct guess *g, size_t start, size_t end)
{
	size_t first = start, next;
	int n;

	if (!ends_word(g->text, end) || start == 0 || g->text.s[start - 1] != ' ')
		return;
	for (n = 0; n < MAX_WORDS && first > 0 && g->text.s[first - 1] == ' '; n++, first = next) {
		next = capital_before(g->text, first - 1);
		if (next == first - 1 || str_is(str_slice(g->text, next, first - 1), "The"))
			break;
	}
	if (n > 0)
		guess_add(g, first, end, "ORG");
}

/* Mr. Smith, President Emmanuel Macron: capitalised words behind a title. */
static void
title(struct guess *g, size_t start, size_t end)
{
	size_t name = end, next, last;
	int n;

	if (start > 0 && is_word_byte((unsigned char)g->text.s[start - 1]))
		return;
	if (name < g->text.len && g->text.s[name] == '.')
		name++;
	if (name >= g->text.len || g->text.s[name] != ' ')
		return;
	last = ++name;
	for (n = 0, next = name; n < 3; n++) {
		size_t word = capital_at(g->text, next);

		if (word == next)
			break;
		last = word;
		if (word >= g->text.len || g->text.s[word] != ' ')
			break;
		next = word + 1;
	}
	if (last > name + 1 && g->text.s[last - 1] != '.')
		guess_add(g, name, last, "PER");
}

void
guess_english(struct guess *g, enum trigger_class class, size_t start, size_t end)
{
	if (class == TRIGGER_ENGLISH_HEAD)
		head(g, start, end);
	else
		title(g, start, end);
}
