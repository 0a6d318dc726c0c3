#define _GNU_SOURCE		/* memrchr */
#include "text/line_wrap.h"

#include <string.h>

#include "base/utf8.h"
#include "text/char_class.h"

/* A shorter line is a heading or a greeting whatever it ends in. */
#define KOREAN_MIN_BYTES 24
#define ENGLISH_MIN_BYTES 40

/* Endings that cannot end a sentence, nor a heading unless by chance. */
static const char *const open_endings[] = { "은", "는", "을", "를", "며", "면서", "지만", "는데", "라고" };

/* Open endings that need a mark to be told from nouns: "...없이도…". */
static const char *const marked_endings[] = { "도", "만", "고", "에", "서", "면" };

/* Nouns that end like a particle. */
static const char *const nouns[] = { "마을", "가을", "노을", "고을", "조은", "지은" };

static bool
ends_in(struct str line, const char *const *endings, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (str_ends(line, endings[i]))
			return true;
	return false;
}

static enum char_class
first_class(struct str line)
{
	uint32_t cp;

	if (line.len == 0)
		return CHAR_NEWLINE;
	utf8_decode(line, 0, &cp);
	return char_class(cp);
}

static enum char_class
last_class(struct str line)
{
	uint32_t cp;

	if (line.len == 0)
		return CHAR_NEWLINE;
	utf8_decode_before(line, line.len, &cp);
	return char_class(cp);
}

bool
line_wrap_is_finished(struct str line)
{
	enum char_class class;
	uint32_t cp;

	while (line.len > 0) {
		unsigned n = utf8_decode_before(line, line.len, &cp);

		class = char_class(cp);
		if (class != CHAR_QUOTE && class != CHAR_QUOTE_CLOSE && class != CHAR_CLOSE &&
		    class != CHAR_SPACE &&
		    class != CHAR_EMOJI)
			break;
		line.len -= n;
	}
	class = last_class(line);
	return class == CHAR_STOP || class == CHAR_MARK || class == CHAR_ELLIPSIS ||
	    class == CHAR_COLON;
}

/* Bytes from start to the line's break. */
static struct str
line_from(struct str text, size_t start)
{
	const char *end = start < text.len ? memchr(text.s + start, '\n', text.len - start) : NULL;

	return str_slice(text, start, end ? (size_t)(end - text.s) : text.len);
}

static bool
begins_item(struct str line)
{
	enum char_class class = first_class(line);

	return class == CHAR_BULLET || class == CHAR_DASH || class == CHAR_EMOJI ||
	    class == CHAR_DIGIT ||
	    class == CHAR_OTHER;
}

static bool
korean_goes_on(struct str line, struct str next)
{
	enum char_class last = last_class(line);
	struct str words = line;

	if (line.len < KOREAN_MIN_BYTES || !line_wrap_is_finished(next))
		return false;
	if (last == CHAR_COMMA)
		return true;
	while (str_ends(words, "…") || str_ends(words, "..."))
		words.len -= 3;
	if (words.len < line.len && ends_in(words, marked_endings, ARRAY_LEN(marked_endings)))
		return true;
	return ends_in(words, open_endings, ARRAY_LEN(open_endings)) &&
	    !ends_in(words, nouns, ARRAY_LEN(nouns));
}

static bool
english_goes_on(struct str line, struct str next)
{
	enum char_class last = last_class(line);

	return line.len >= ENGLISH_MIN_BYTES && first_class(next) == CHAR_LOWER &&
	    (last == CHAR_LOWER || last == CHAR_COMMA || last == CHAR_DIGIT || last == CHAR_CLOSE);
}

/* Whether the line is as wide as its text is wrapped, a word of the next one more or less. */
static bool
is_full(struct str line, size_t wrap)
{
	return wrap > 0 && text_profile_columns(line) * 5 >= wrap * 4;
}

bool
line_wrap_goes_on(struct str text, const struct text_profile *profile, size_t start, size_t end,
    size_t next)
{
	const char *before = memrchr(text.s + start, '\n', end - start);
	size_t first = before ? (size_t)(before + 1 - text.s) : start;
	struct str line = str_trim(str_slice(text, first, end)), behind = str_trim(line_from(text,
	    next));

	if (line.len == 0 || (line_wrap_is_finished(line) && last_class(line) != CHAR_ELLIPSIS) ||
	    begins_item(behind))
		return false;
	if (is_full(line, profile->wrap) && !line_wrap_is_finished(line))
		return true;
	return profile->korean ? korean_goes_on(line, behind) : english_goes_on(line, behind);
}
