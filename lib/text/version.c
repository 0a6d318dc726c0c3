#include "text/version.h"

#include <string.h>

#include "base/utf8.h"
#include "text/guess_slug.h"
#include "text/josa.h"
#include "text/match.h"

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

/* What makes an edition of a version, and how an id spells it. */
struct edition {
	const char *written, *id;
};
static const struct edition editions[] = {
	{ "Max", "max" }, { "Pro", "pro" }, { "Flash", "flash" }, { "Ultra", "ultra" },
	{ "Mini", "mini" }, { "mini", "mini" }, { "Nano", "nano" }, { "nano", "nano" },
	{ "Exp", "exp" }, { "Thinking", "thinking" }, { "Turbo", "turbo" }, { "turbo", "turbo" },
	{ "Plus", "plus" }, { "Coder", "coder" }, { "Preview", "preview" }, { "Codex", "codex" },
	{ "Large", "large" }, { "Lite", "lite" }, { "Air", "air" }, { "맥스", "max" }, { "프로",
	"pro" },
	{ "플래시", "flash" }, { "울트라", "ultra" }, { "미니", "mini" }, { "나노", "nano" },
	{ "싱킹", "thinking" }, { "씽킹", "thinking" }, { "터보", "turbo" }, { "플러스", "plus" },
	{ "코더", "coder" }, { "라이트", "lite" },
};

/* The end of an edition behind a version: GPT-4o mini, R1-0528; pos when there is none. */
static size_t
edition_end(struct str text, size_t pos)
{
	size_t start = pos + 1, len = 0, i;

	if (byte_at(text, pos) != ' ' && byte_at(text, pos) != '-')
		return pos;
	for (i = 0; i < ARRAY_LEN(editions) && len == 0; i++)
		len = match_at(text, start, editions[i].written);
	if (len == 0 && byte_at(text, pos) == '-' && skip(text, start, 5, true) == start + 4)
		len = 4;
	return len > 0 && ends(text, start + len) ? start + len : pos;
}

struct str
version_slug(struct arena *arena, struct str version)
{
	struct str slug = guess_slug(arena, version);
	size_t i;

	for (i = 0; i < ARRAY_LEN(editions); i++) {
		if (!str_ends(slug, editions[i].written))
			continue;
		slug.len -= str_of(editions[i].written).len;
		return arena_concat(arena, slug, str_of(editions[i].id));
	}
	return slug;
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
	if (edition_end(text, end) > end)
		return edition_end(text, end);
	return ends(text, end) ? end : pos;
}
