#include "text/char_class.h"

#include "base/str.h"
#include "base/utf8.h"

struct range {
	uint32_t first, last;
	enum char_class class;
};

/* ASCII but letters and digits, which stand in order and are tested first. */
static const unsigned char ascii[128] = {
	['\t'] = CHAR_SPACE, ['\n'] = CHAR_NEWLINE, ['\v'] = CHAR_SPACE, ['\f'] = CHAR_SPACE,
	['\r'] = CHAR_SPACE, [' '] = CHAR_SPACE,
	['.'] = CHAR_STOP, ['!'] = CHAR_MARK, ['?'] = CHAR_MARK, ['~'] = CHAR_TILDE,
	[':'] = CHAR_COLON, [';'] = CHAR_COLON, [','] = CHAR_COMMA, ['"'] = CHAR_QUOTE,
	['\''] = CHAR_QUOTE, ['`'] = CHAR_QUOTE, ['('] = CHAR_OPEN, ['['] = CHAR_OPEN,
	['{'] = CHAR_OPEN,
	['<'] = CHAR_OPEN, [')'] = CHAR_CLOSE, [']'] = CHAR_CLOSE, ['}'] = CHAR_CLOSE,
	['>'] = CHAR_CLOSE, ['-'] = CHAR_DASH, ['*'] = CHAR_BULLET,
};

/*
 * Everything beyond ASCII that is not CHAR_OTHER, ascending.  A list mark among the pictures is a
 * bullet.
 */
static const struct range ranges[] = {
	{ 0x85, 0x85, CHAR_NEWLINE }, { 0xA0, 0xA0, CHAR_SPACE }, { 0xAB, 0xAB, CHAR_QUOTE_OPEN },
	{ 0xB7, 0xB7, CHAR_OTHER }, { 0xBB, 0xBB, CHAR_QUOTE_CLOSE }, { 0xC0, 0xD6, CHAR_UPPER },
	{ 0xD8, 0xDE, CHAR_UPPER }, { 0xDF, 0xF6, CHAR_LOWER }, { 0xF8, 0xFF, CHAR_LOWER },
	{ 0x1100, 0x11FF, CHAR_JAMO }, { 0x1680, 0x1680, CHAR_SPACE },
	{ 0x2000, 0x200B, CHAR_SPACE },
	{ 0x200D, 0x200D, CHAR_EMOJI }, { 0x2013, 0x2015, CHAR_DASH },
	{ 0x2018, 0x2018, CHAR_QUOTE_OPEN },
	{ 0x2019, 0x2019, CHAR_QUOTE_CLOSE }, { 0x201C, 0x201C, CHAR_QUOTE_OPEN },
	{ 0x201D, 0x201D, CHAR_QUOTE_CLOSE }, { 0x2020, 0x2021, CHAR_BULLET },
	{ 0x2022, 0x2023, CHAR_BULLET },
	{ 0x2025, 0x2026, CHAR_ELLIPSIS }, { 0x2028, 0x2029, CHAR_NEWLINE },
	{ 0x202F, 0x202F, CHAR_SPACE },
	{ 0x203B, 0x203B, CHAR_BULLET }, { 0x203C, 0x203D, CHAR_MARK },
	{ 0x2043, 0x2043, CHAR_BULLET }, { 0x2047, 0x2049, CHAR_MARK },
	{ 0x205F, 0x2060, CHAR_SPACE }, { 0x2190, 0x21FF, CHAR_BULLET },
	{ 0x223C, 0x223C, CHAR_TILDE },
	{ 0x2460, 0x24FF, CHAR_BULLET }, { 0x25A0, 0x25FF, CHAR_BULLET },
	{ 0x2600, 0x2604, CHAR_EMOJI }, { 0x2605, 0x2606, CHAR_EMOJI },
	{ 0x2607, 0x260D, CHAR_EMOJI }, { 0x260E, 0x2611, CHAR_BULLET },
	{ 0x2612, 0x261A, CHAR_EMOJI },
	{ 0x261B, 0x261E, CHAR_BULLET }, { 0x261F, 0x26FF, CHAR_EMOJI },
	{ 0x2700, 0x2704, CHAR_EMOJI },
	{ 0x2705, 0x2705, CHAR_BULLET }, { 0x2706, 0x2712, CHAR_EMOJI },
	{ 0x2713, 0x2716, CHAR_BULLET },
	{ 0x2717, 0x2775, CHAR_EMOJI }, { 0x2776, 0x2793, CHAR_BULLET },
	{ 0x2794, 0x27BF, CHAR_BULLET },
	{ 0x2B05, 0x2B1C, CHAR_BULLET }, { 0x2B50, 0x2B55, CHAR_EMOJI },
	{ 0x3000, 0x3000, CHAR_SPACE },
	{ 0x3001, 0x3001, CHAR_COMMA }, { 0x3002, 0x3002, CHAR_STOP }, { 0x3005, 0x3007, CHAR_HAN },
	{ 0x3008, 0x3008, CHAR_OPEN }, { 0x3009, 0x3009, CHAR_CLOSE },
	{ 0x300A, 0x300A, CHAR_OPEN },
	{ 0x300B, 0x300B, CHAR_CLOSE }, { 0x300C, 0x300C, CHAR_QUOTE_OPEN },
	{ 0x300D, 0x300D, CHAR_QUOTE_CLOSE }, { 0x300E, 0x300E, CHAR_QUOTE_OPEN },
	{ 0x300F, 0x300F, CHAR_QUOTE_CLOSE }, { 0x3010, 0x3010, CHAR_OPEN },
	{ 0x3011, 0x3011, CHAR_CLOSE },
	{ 0x3014, 0x3014, CHAR_OPEN }, { 0x3015, 0x3015, CHAR_CLOSE },
	{ 0x301C, 0x301C, CHAR_TILDE },
	{ 0x3041, 0x30FF, CHAR_HAN }, { 0x3130, 0x318F, CHAR_JAMO },
	{ 0x3200, 0x32FF, CHAR_BULLET },
	{ 0x3400, 0x4DBF, CHAR_HAN }, { 0x4E00, 0x9FFF, CHAR_HAN }, { 0xAC00, 0xD7A3, CHAR_HANGUL },
	{ 0xF900, 0xFAFF, CHAR_HAN }, { 0xFE0F, 0xFE0F, CHAR_EMOJI },
	{ 0xFEFF, 0xFEFF, CHAR_SPACE },
	{ 0xFF01, 0xFF01, CHAR_MARK }, { 0xFF08, 0xFF08, CHAR_OPEN },
	{ 0xFF09, 0xFF09, CHAR_CLOSE },
	{ 0xFF0C, 0xFF0C, CHAR_COMMA }, { 0xFF0E, 0xFF0E, CHAR_STOP },
	{ 0xFF10, 0xFF19, CHAR_DIGIT },
	{ 0xFF1A, 0xFF1B, CHAR_COLON }, { 0xFF1C, 0xFF1C, CHAR_OPEN },
	{ 0xFF1E, 0xFF1E, CHAR_CLOSE },
	{ 0xFF1F, 0xFF1F, CHAR_MARK }, { 0xFF21, 0xFF3A, CHAR_UPPER },
	{ 0xFF41, 0xFF5A, CHAR_LOWER },
	{ 0xFF5E, 0xFF5E, CHAR_TILDE }, { 0x1F300, 0x1F446, CHAR_EMOJI },
	{ 0x1F447, 0x1F449, CHAR_BULLET },
	{ 0x1F44A, 0x1F4CB, CHAR_EMOJI }, { 0x1F4CC, 0x1F4CD, CHAR_BULLET },
	{ 0x1F4CE, 0x1F535, CHAR_EMOJI }, { 0x1F536, 0x1F53B, CHAR_BULLET },
	{ 0x1F53C, 0x1FAFF, CHAR_EMOJI }, { 0xE0020, 0xE007F, CHAR_EMOJI },
};

/* Opening mark and what closes it, ascending. */
static const uint32_t pairs[][2] = {
	{ '"', '"' }, { '\'', '\'' }, { '(', ')' }, { '<', '>' }, { '[', ']' }, { '`', '`' },
	{ '{', '}' },
	{ 0xAB, 0xBB }, { 0x2018, 0x2019 }, { 0x201C, 0x201D }, { 0x3008, 0x3009 },
	{ 0x300A, 0x300B },
	{ 0x300C, 0x300D }, { 0x300E, 0x300F }, { 0x3010, 0x3011 }, { 0x3014, 0x3015 },
	{ 0xFF08, 0xFF09 },
	{ 0xFF1C, 0xFF1E },
};

static enum char_class
beyond_ascii(uint32_t cp)
{
	size_t low = 0, high = ARRAY_LEN(ranges);

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (cp > ranges[middle].last)
			low = middle + 1;
		else if (cp < ranges[middle].first)
			high = middle;
		else
			return ranges[middle].class;
	}
	return CHAR_OTHER;
}

enum char_class
char_class(uint32_t cp)
{
	if (cp >= 'a' && cp <= 'z')
		return CHAR_LOWER;
	if (utf8_is_hangul(cp))
		return CHAR_HANGUL;
	if (cp >= 'A' && cp <= 'Z')
		return CHAR_UPPER;
	if (utf8_is_digit(cp))
		return CHAR_DIGIT;
	return cp < 128 ? ascii[cp] : beyond_ascii(cp);
}

enum char_class
char_class_at(struct str text, size_t pos, unsigned *n)
{
	unsigned length = 0;
	uint32_t cp = '\n';

	if (pos < text.len)
		length = utf8_decode(text, pos, &cp);
	if (n != NULL)
		*n = length;
	return char_class(cp);
}

enum char_class
char_class_before(struct str text, size_t pos)
{
	uint32_t cp = '\n';

	if (pos > 0)
		utf8_decode_before(text, pos, &cp);
	return char_class(cp);
}

bool
char_is_blank(enum char_class class)
{
	return class == CHAR_SPACE || class == CHAR_NEWLINE;
}

uint32_t
char_closer(uint32_t cp)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(pairs); i++)
		if (pairs[i][0] == cp)
			return pairs[i][1];
	return 0;
}

uint32_t
char_hangul_before(struct str text, size_t pos)
{
	const unsigned char *p = (const unsigned char *)text.s + pos;
	uint32_t cp;

	if (pos < 3 || p[-3] < 0xEA || p[-3] > 0xED || (p[-2] & 0xC0) != 0x80 ||
	    (p[-1] & 0xC0) != 0x80)
		return 0;
	cp = (p[-3] & 0x0Fu) << 12 | (p[-2] & 0x3Fu) << 6 | (p[-1] & 0x3Fu);
	return utf8_is_hangul(cp) ? cp : 0;
}

uint32_t
char_lower(uint32_t cp)
{
	if ((cp >= 'A' && cp <= 'Z') || (cp >= 0xC0 && cp <= 0xDE && cp != 0xD7))
		return cp + 0x20;
	return cp;
}
