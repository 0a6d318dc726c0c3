#include "text/version.h"

#include <string.h>

#include "base/utf8.h"
#include "text/josa.h"

static unsigned char
byte_at(struct str text, size_t pos)
{
	return pos < text.len ? (unsigned char)text.s[pos] : 0;
}

static bool
is_letter(unsigned char c)
{
	return utf8_is_alnum(c) && !utf8_is_digit(c);
}

/* The end of up to max letters or digits at pos. */
static size_t
skip(struct str text, size_t pos, size_t max, bool digits)
{
	size_t end = pos;

	while (end - pos < max && (digits ? utf8_is_digit(byte_at(text, end)) :
	    is_letter(byte_at(text, end))))
		end++;
	return end;
}

/* Whether a name can end at pos: no counter, no rest of a number or a word. */
static bool
ends(struct str text, size_t pos)
{
	unsigned char c = byte_at(text, pos), after = byte_at(text, pos + 1);
	uint32_t cp = 0;

	if (pos < text.len)
		utf8_decode(text, pos, &cp);
	if (utf8_is_hangul(cp))
		return josa_follows(text, pos);
	if (c == '.' || c == ',' || c == '-')
		return !utf8_is_digit(after);
	return !utf8_is_alnum(c) && strchr("%$/:", c == 0 ? ' ' : c) == NULL;
}

size_t
version_end(struct str text, size_t pos, bool lettered)
{
	size_t start = pos, digits, end;

	if (byte_at(text, start) == ' ' || byte_at(text, start) == '-')
		start++;
	digits = skip(text, start, 1, false);
	if (lettered && (digits == start || start == pos))
		return pos;
	end = skip(text, digits, 2, true);
	if (end == digits)
		return pos;
	while (byte_at(text, end) == '.' && utf8_is_digit(byte_at(text, end + 1)))
		end = skip(text, end + 1, 2, true);
	end = skip(text, end, 2, false);
	return ends(text, end) ? end : pos;
}
