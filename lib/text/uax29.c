#include "text/uax29.h"

#include <stdbool.h>
#include <utf8proc.h>

#include "base/utf8.h"

struct range {
	uint32_t first, last;
	enum uax29_class class;
};

/* Beyond ASCII: code points whose class does not follow from their general category, ascending. */
static const struct range ranges[] = {
	{ 0x85, 0x85, UAX29_SEP }, { 0xAA, 0xAA, UAX29_LOWER }, { 0xBA, 0xBA, UAX29_LOWER },
	{ 0x2B0, 0x2B8, UAX29_LOWER }, { 0x2C0, 0x2C1, UAX29_LOWER }, { 0x2E0, 0x2E4, UAX29_LOWER },
	{ 0x37A, 0x37A, UAX29_LOWER }, { 0x55D, 0x55D, UAX29_SCONTINUE },
	{ 0x589, 0x589, UAX29_STERM }, { 0x5F3, 0x5F3, UAX29_OLETTER },
	{ 0x60C, 0x60D, UAX29_SCONTINUE }, { 0x61D, 0x61F, UAX29_STERM },
	{ 0x66B, 0x66C, UAX29_NUMERIC }, { 0x6D4, 0x6D4, UAX29_STERM },
	{ 0x700, 0x702, UAX29_STERM }, { 0x7F8, 0x7F8, UAX29_SCONTINUE },
	{ 0x7F9, 0x7F9, UAX29_STERM }, { 0x837, 0x837, UAX29_STERM }, { 0x839, 0x839, UAX29_STERM },
	{ 0x83D, 0x83E, UAX29_STERM }, { 0x964, 0x965, UAX29_STERM },
	{ 0x104A, 0x104B, UAX29_STERM }, { 0x10D0, 0x10FA, UAX29_OLETTER },
	{ 0x10FD, 0x10FF, UAX29_OLETTER }, { 0x1362, 0x1362, UAX29_STERM },
	{ 0x1367, 0x1368, UAX29_STERM }, { 0x166E, 0x166E, UAX29_STERM },
	{ 0x1735, 0x1736, UAX29_STERM }, { 0x1802, 0x1802, UAX29_SCONTINUE },
	{ 0x1803, 0x1803, UAX29_STERM }, { 0x1808, 0x1808, UAX29_SCONTINUE },
	{ 0x1809, 0x1809, UAX29_STERM }, { 0x1944, 0x1945, UAX29_STERM },
	{ 0x1AA8, 0x1AAB, UAX29_STERM }, { 0x1B5A, 0x1B5B, UAX29_STERM },
	{ 0x1B5E, 0x1B5F, UAX29_STERM }, { 0x1B7D, 0x1B7E, UAX29_STERM },
	{ 0x1C3B, 0x1C3C, UAX29_STERM }, { 0x1C7E, 0x1C7F, UAX29_STERM },
	{ 0x1C90, 0x1CBA, UAX29_OLETTER }, { 0x1CBD, 0x1CBF, UAX29_OLETTER },
	{ 0x1D2C, 0x1D6A, UAX29_LOWER }, { 0x1D78, 0x1D78, UAX29_LOWER },
	{ 0x1D9B, 0x1DBF, UAX29_LOWER }, { 0x200C, 0x200D, UAX29_EXTEND },
	{ 0x2013, 0x2014, UAX29_SCONTINUE }, { 0x2024, 0x2024, UAX29_ATERM },
	{ 0x2028, 0x2029, UAX29_SEP }, { 0x203C, 0x203D, UAX29_STERM },
	{ 0x2047, 0x2049, UAX29_STERM }, { 0x2071, 0x2071, UAX29_LOWER },
	{ 0x207F, 0x207F, UAX29_LOWER }, { 0x2090, 0x209C, UAX29_LOWER },
	{ 0x2160, 0x216F, UAX29_UPPER }, { 0x2170, 0x217F, UAX29_LOWER },
	{ 0x24B6, 0x24CF, UAX29_UPPER }, { 0x24D0, 0x24E9, UAX29_LOWER },
	{ 0x275B, 0x2760, UAX29_CLOSE }, { 0x2C7C, 0x2C7D, UAX29_LOWER },
	{ 0x2E00, 0x2E01, UAX29_CLOSE }, { 0x2E06, 0x2E08, UAX29_CLOSE },
	{ 0x2E0B, 0x2E0B, UAX29_CLOSE }, { 0x2E2E, 0x2E2E, UAX29_STERM },
	{ 0x2E3C, 0x2E3C, UAX29_STERM }, { 0x2E53, 0x2E54, UAX29_STERM },
	{ 0x3001, 0x3001, UAX29_SCONTINUE }, { 0x3002, 0x3002, UAX29_STERM },
	{ 0xA4FF, 0xA4FF, UAX29_STERM }, { 0xA60E, 0xA60F, UAX29_STERM },
	{ 0xA69C, 0xA69D, UAX29_LOWER }, { 0xA6F3, 0xA6F3, UAX29_STERM },
	{ 0xA6F7, 0xA6F7, UAX29_STERM }, { 0xA770, 0xA770, UAX29_LOWER },
	{ 0xA7F8, 0xA7F9, UAX29_LOWER }, { 0xA876, 0xA877, UAX29_STERM },
	{ 0xA8CE, 0xA8CF, UAX29_STERM }, { 0xA92F, 0xA92F, UAX29_STERM },
	{ 0xA9C8, 0xA9C9, UAX29_STERM }, { 0xAA5D, 0xAA5F, UAX29_STERM },
	{ 0xAAF0, 0xAAF1, UAX29_STERM }, { 0xAB5C, 0xAB5F, UAX29_LOWER },
	{ 0xABEB, 0xABEB, UAX29_STERM }, { 0xFE10, 0xFE11, UAX29_SCONTINUE },
	{ 0xFE13, 0xFE13, UAX29_SCONTINUE }, { 0xFE31, 0xFE32, UAX29_SCONTINUE },
	{ 0xFE50, 0xFE51, UAX29_SCONTINUE }, { 0xFE52, 0xFE52, UAX29_ATERM },
	{ 0xFE55, 0xFE55, UAX29_SCONTINUE }, { 0xFE56, 0xFE57, UAX29_STERM },
	{ 0xFE58, 0xFE58, UAX29_SCONTINUE }, { 0xFE63, 0xFE63, UAX29_SCONTINUE },
	{ 0xFF01, 0xFF01, UAX29_STERM }, { 0xFF0C, 0xFF0D, UAX29_SCONTINUE },
	{ 0xFF0E, 0xFF0E, UAX29_ATERM }, { 0xFF1A, 0xFF1A, UAX29_SCONTINUE },
	{ 0xFF1F, 0xFF1F, UAX29_STERM }, { 0xFF61, 0xFF61, UAX29_STERM },
	{ 0xFF64, 0xFF64, UAX29_SCONTINUE }, { 0xFF9E, 0xFF9F, UAX29_EXTEND },
	{ 0x10780, 0x10780, UAX29_LOWER }, { 0x10783, 0x10785, UAX29_LOWER },
	{ 0x10787, 0x107B0, UAX29_LOWER }, { 0x107B2, 0x107BA, UAX29_LOWER },
	{ 0x10A56, 0x10A57, UAX29_STERM }, { 0x10F55, 0x10F59, UAX29_STERM },
	{ 0x10F86, 0x10F89, UAX29_STERM }, { 0x11047, 0x11048, UAX29_STERM },
	{ 0x110BE, 0x110C1, UAX29_STERM }, { 0x11141, 0x11143, UAX29_STERM },
	{ 0x111C5, 0x111C6, UAX29_STERM }, { 0x111CD, 0x111CD, UAX29_STERM },
	{ 0x111DE, 0x111DF, UAX29_STERM }, { 0x11238, 0x11239, UAX29_STERM },
	{ 0x1123B, 0x1123C, UAX29_STERM }, { 0x112A9, 0x112A9, UAX29_STERM },
	{ 0x1144B, 0x1144C, UAX29_STERM }, { 0x115C2, 0x115C3, UAX29_STERM },
	{ 0x115C9, 0x115D7, UAX29_STERM }, { 0x11641, 0x11642, UAX29_STERM },
	{ 0x1173C, 0x1173E, UAX29_STERM }, { 0x11944, 0x11944, UAX29_STERM },
	{ 0x11946, 0x11946, UAX29_STERM }, { 0x11A42, 0x11A43, UAX29_STERM },
	{ 0x11A9B, 0x11A9C, UAX29_STERM }, { 0x11C41, 0x11C42, UAX29_STERM },
	{ 0x11EF7, 0x11EF8, UAX29_STERM }, { 0x16A6E, 0x16A6F, UAX29_STERM },
	{ 0x16AF5, 0x16AF5, UAX29_STERM }, { 0x16B37, 0x16B38, UAX29_STERM },
	{ 0x16B44, 0x16B44, UAX29_STERM }, { 0x16E98, 0x16E98, UAX29_STERM },
	{ 0x1BC9F, 0x1BC9F, UAX29_STERM }, { 0x1DA88, 0x1DA88, UAX29_STERM },
	{ 0x1F130, 0x1F149, UAX29_UPPER }, { 0x1F150, 0x1F169, UAX29_UPPER },
	{ 0x1F170, 0x1F189, UAX29_UPPER }, { 0x1F676, 0x1F678, UAX29_CLOSE },
	{ 0xE0020, 0xE007F, UAX29_EXTEND },
};

static const unsigned char ascii[128] = {
	['\t'] = UAX29_SP, ['\n'] = UAX29_LF, ['\v'] = UAX29_SP, ['\f'] = UAX29_SP,
	['\r'] = UAX29_CR,
	[' '] = UAX29_SP, ['!'] = UAX29_STERM, ['?'] = UAX29_STERM, ['.'] = UAX29_ATERM,
	[','] = UAX29_SCONTINUE,
	['-'] = UAX29_SCONTINUE, [':'] = UAX29_SCONTINUE, ['"'] = UAX29_CLOSE, ['\''] = UAX29_CLOSE,
	['('] = UAX29_CLOSE, [')'] = UAX29_CLOSE, ['['] = UAX29_CLOSE, [']'] = UAX29_CLOSE,
	['{'] = UAX29_CLOSE,
	['}'] = UAX29_CLOSE,
};

static enum uax29_class
from_category(uint32_t cp)
{
	switch (utf8proc_category((utf8proc_int32_t)cp)) {
	case UTF8PROC_CATEGORY_LL:
		return UAX29_LOWER;
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LT:
		return UAX29_UPPER;
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_NL:
		return UAX29_OLETTER;
	case UTF8PROC_CATEGORY_ND:
		return UAX29_NUMERIC;
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ME:
		return UAX29_EXTEND;
	case UTF8PROC_CATEGORY_CF:
		return UAX29_FORMAT;
	case UTF8PROC_CATEGORY_ZS:
		return UAX29_SP;
	case UTF8PROC_CATEGORY_PS:
	case UTF8PROC_CATEGORY_PE:
	case UTF8PROC_CATEGORY_PI:
	case UTF8PROC_CATEGORY_PF:
		return UAX29_CLOSE;
	default:
		return UAX29_OTHER;
	}
}

enum uax29_class
uax29_class(uint32_t cp)
{
	size_t low = 0, high = ARRAY_LEN(ranges);

	if (cp < 128) {
		if ((cp | 0x20) >= 'a' && (cp | 0x20) <= 'z')
			return (cp & 0x20) != 0 ? UAX29_LOWER : UAX29_UPPER;
		return utf8_is_digit(cp) ? UAX29_NUMERIC : (enum uax29_class)ascii[cp];
	}
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (cp > ranges[middle].last)
			low = middle + 1;
		else if (cp < ranges[middle].first)
			high = middle;
		else
			return ranges[middle].class;
	}
	return from_category(cp);
}

/* The class at *pos, which moves behind the character and all Extend and Format after it (SB5). */
static enum uax29_class
take(struct str text, size_t *pos)
{
	enum uax29_class class, next;
	uint32_t cp;

	*pos += utf8_decode(text, *pos, &cp);
	class = uax29_class(cp);
	if (class == UAX29_CR && *pos < text.len && text.s[*pos] == '\n')
		(*pos)++;
	if (class == UAX29_CR || class == UAX29_LF || class == UAX29_SEP)
		return UAX29_SEP;
	while (*pos < text.len) {
		unsigned n = utf8_decode(text, *pos, &cp);

		next = uax29_class(cp);
		if (next != UAX29_EXTEND && next != UAX29_FORMAT)
			break;
		*pos += n;
	}
	return class;
}

/* SB8: whether a small letter comes before any other letter, mark or separator. */
static bool
goes_on_small(struct str text, size_t pos)
{
	while (pos < text.len) {
		switch (take(text, &pos)) {
		case UAX29_LOWER:
			return true;
		case UAX29_OLETTER:
		case UAX29_UPPER:
		case UAX29_SEP:
		case UAX29_ATERM:
		case UAX29_STERM:
			return false;
		default:
			break;
		}
	}
	return false;
}

/* Where the scan stands behind a terminal mark: SATerm Close* Sp*. */
struct term {
	bool any;		/* a mark was seen */
	bool full_stop;		/* it was ATerm */
	bool letter;		/* a letter stood before it (SB7) */
	bool closed, spaced;	/* Close and Sp have followed */
};

/* Whether class may follow the mark without a break (SB6-SB10); rest: where the class begins. */
static bool
goes_on(struct str text, const struct term *t, enum uax29_class class, size_t rest)
{
	bool at_once = !t->closed && !t->spaced;

	if (class == UAX29_SEP || class == UAX29_SP || class == UAX29_SCONTINUE ||
	    class == UAX29_ATERM ||
	    class == UAX29_STERM)
		return true;
	if (class == UAX29_CLOSE && !t->spaced)
		return true;
	if (t->full_stop && at_once && (class == UAX29_NUMERIC || (class == UAX29_UPPER &&
	    t->letter)))
		return true;
	return t->full_stop && goes_on_small(text, rest);
}

/* Moves t on over a character that belongs to the sentence. */
static void
advance(struct term *t, enum uax29_class class, bool letter)
{
	if (class == UAX29_ATERM || class == UAX29_STERM)
		*t = (struct term){ true, class == UAX29_ATERM, letter, false, false };
	else if (t->any && class == UAX29_SP)
		t->spaced = true;
	else if (t->any && class == UAX29_CLOSE && !t->spaced)
		t->closed = true;
	else
		t->any = false;
}

size_t
uax29_next(struct str text, size_t pos)
{
	struct term t = { 0 };
	bool letter = false;

	while (pos < text.len) {
		size_t start = pos;
		enum uax29_class class = take(text, &pos);

		if (t.any && !goes_on(text, &t, class, start))
			return start;
		if (class == UAX29_SEP)
			return pos;
		advance(&t, class, letter);
		letter = class == UAX29_UPPER || class == UAX29_LOWER;
	}
	return text.len;
}
