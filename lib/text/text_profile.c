#include "text/text_profile.h"

#include <string.h>

#include "base/utf8.h"
#include "text/char_class.h"

/* A wrapped text has lines enough to tell, of a width that a person or a mailer would choose. */
#define WRAP_MIN_LINES 4
#define WRAP_MIN_WIDTH 40
#define WRAP_MAX_WIDTH 120

static bool
is_word_end(struct str text, size_t i)
{
	unsigned char c = (unsigned char)text.s[i];

	return c <= ' ' && i > 0 && (unsigned char)text.s[i - 1] > ' ';
}

bool
text_profile_is_punctuated(const struct text_profile *p)
{
	return p->habit == 1 || p->habit == 2 || p->habit == HABIT_SURE;
}

bool
text_profile_is_final(uint32_t cp)
{
	return cp == 0xB2E4 || cp == 0xC694 || cp == 0xC8E0 || cp == 0xAE4C;
}

/* 음 임 함 됨 */
static bool
is_nominal(uint32_t cp)
{
	return cp == 0xC74C || cp == 0xC784 || cp == 0xD568 || cp == 0xB428;
}

/* Counts the end of a word at i as one that closes a sentence, with or without punctuation. */
static void
count_end(struct str text, size_t i, struct text_profile *p)
{
	uint32_t cp = char_hangul_before(text, i);
	unsigned n;

	if (cp != 0) {
		p->bare += text_profile_is_final(cp);
		p->nominal += is_nominal(cp);
		return;
	}
	n = utf8_decode_before(text, i, &cp);
	if ((cp == '"' || cp == 0x201D) && i > n)
		utf8_decode_before(text, i - n, &cp);
	p->stops += cp == '.' || cp == '!' || cp == '?' || cp == 0x2026 || cp == 0x3002;
}

static void
count_bytes(struct str text, struct text_profile *p)
{
	size_t i;

	for (i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.s[i];

		if (c >= 0xEA && c <= 0xED)
			p->hangul++;
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
			p->latin++;
		else if (c >= 0xC3 && c != 0xE2 && c < 0xF0)
			p->other++;
		else if (c == '[' && i > 0 && text.s[i - 1] == '.')
			p->stops++;	/* a footnote */
		else if (is_word_end(text, i))
			count_end(text, i, p);
	}
	if (text.len > 0 && (unsigned char)text.s[text.len - 1] > ' ')
		count_end(text, text.len, p);
}

static unsigned
habit_of(size_t stops, size_t bare, size_t nominal)
{
	size_t all = stops + bare;

	if (nominal >= 2 && nominal > all)
		return 6;
	if (all == 0)
		return 0;
	if (bare == 0 && stops < 2)
		return 0;
	if (stops >= 8 && stops * 20 >= all * 19)
		return 7;
	if (stops * 10 >= all * 9)
		return 1;
	if (stops * 10 >= all * 6)
		return 2;
	if (stops * 10 >= all * 3)
		return 3;
	return stops > 0 ? 4 : 5;
}

size_t
text_profile_columns(struct str line)
{
	size_t i, n = 0;

	for (i = 0; i < line.len; i++) {
		unsigned char c = (unsigned char)line.s[i];

		n += c < 0x80 || (c >= 0xC0 && c < 0xE0) ? 1 : c >= 0xE0 ? 2 : 0;
	}
	return n;
}

/* Lines that are nearly as wide as the widest, not counting those that end a paragraph. */
static size_t
full_lines(struct str text, size_t widest)
{
	size_t start = 0, full = 0;

	while (start < text.len) {
		const char *end = memchr(text.s + start, '\n', text.len - start);
		size_t stop = end ? (size_t)(end - text.s) : text.len;

		full += text_profile_columns(str_slice(text, start, stop)) * 5 >= widest * 4;
		start = stop + 1;
	}
	return full;
}

static size_t
wrap_of(struct str text)
{
	size_t start = 0, widest = 0;

	while (start < text.len) {
		const char *end = memchr(text.s + start, '\n', text.len - start);
		size_t stop = end ? (size_t)(end - text.s) : text.len, n;

		if (stop - start > WRAP_MAX_WIDTH * 2)
			return 0;
		n = text_profile_columns(str_slice(text, start, stop));
		if (n > widest)
			widest = n;
		start = stop + 1;
	}
	if (widest < WRAP_MIN_WIDTH || widest > WRAP_MAX_WIDTH)
		return 0;
	return full_lines(text, widest) >= WRAP_MIN_LINES ? widest : 0;
}

void
text_profile_of(struct str text, struct text_profile *p)
{
	*p = (struct text_profile){ 0 };
	count_bytes(text, p);
	p->korean = p->hangul > 0 && p->hangul * 3 >= p->hangul + p->latin / 3 + p->other;
	p->habit = habit_of(p->stops, p->bare, p->nominal);
	p->wrap = wrap_of(text);
}
