#define _GNU_SOURCE		/* memrchr */
#include "text/line_wrap.h"

#include <string.h>

#include "base/utf8.h"
#include "text/char_class.h"
#include "text/words.h"

/* A shorter line is a heading or a greeting whatever it ends in. */
#define KOREAN_MIN_BYTES 24
#define ENGLISH_MIN_BYTES 40
#define PROSE_MIN_COLUMNS 40
#define TAIL_MIN_COLUMNS 8

/* Endings that cannot end a sentence, nor a heading unless by chance. */
static const char *const open_endings[] = { "은", "는", "을", "를", "며", "면서", "지만", "는데", "라고" };

/* Open endings that need a mark to be told from nouns: "...없이도…". */
static const char *const marked_endings[] = { "도", "만", "고", "에", "서", "면" };

/* Endings after which prose goes on: particles, forms that stand before a noun, stems. */
static const char *const prose_endings[] = {
	"은", "는", "을", "를", "이", "가", "의", "에", "에서", "로", "와", "과", "도", "만", "고", "며", "서", "면",
	"지만", "한", "할",
	"된", "될", "인", "일", "던", "하", "되", "있", "없", "했", "됐", "등", "및", "또", "그", "더", "약", "위해",
	"대한", "따라",
};

/* Nouns that end like a particle. */
static const char *const nouns[] = { "마을", "가을", "노을", "고을", "조은", "지은" };

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
	class = char_class_before(line, line.len);
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

/* "3. " or "12) ": figures that head an item. */
static bool
begins_number(struct str line)
{
	size_t i = 0;

	while (i < line.len && i < 3 && utf8_is_digit((unsigned char)line.s[i]))
		i++;
	return i > 0 && i + 1 < line.len && (line.s[i] == '.' || line.s[i] == ')') &&
	    line.s[i + 1] == ' ';
}

/* "https://...", "name@news.kr" */
static bool
begins_address(struct str line)
{
	const char *end = memchr(line.s, ' ', line.len);
	struct str word = str_slice(line, 0, end ? (size_t)(end - line.s) : line.len);

	return str_starts(word, "http") || str_starts(word, "www.") ||
	    memchr(word.s, '@', word.len) != NULL;
}

static bool
begins_item(struct str line)
{
	enum char_class class = char_class_at(line, 0, NULL);

	if (line.len == 0 || begins_address(line))
		return true;
	return class == CHAR_BULLET || class == CHAR_DASH || class == CHAR_EMOJI ||
	    class == CHAR_OTHER ||
	    begins_number(line);
}

/* What stands behind the last sentence of a line without being the beginning of one. */
static bool
is_credit(struct str tail)
{
	static const char *const credits[] = { "기자", "특파원", "사진", "이미지", "무단", "ⓒ", "©" };
	size_t i;

	for (i = 0; i < ARRAY_LEN(credits); i++)
		if (str_find(tail, str_of(credits[i]), 0) != (size_t)-1)
			return true;
	return memchr(tail.s, '=', tail.len) != NULL || memchr(tail.s, '@', tail.len) != NULL;
}

/*
 * Whether a line that holds a sentence before the one at hand is broken by its width: then it is no
 * heading, and what is unfinished goes on.
 */
static bool
prose_goes_on(struct str line, struct str tail, struct str next)
{
	enum char_class class = char_class_at(next, 0, NULL), last = char_class_before(tail,
	    tail.len);
	size_t columns = text_profile_columns(tail);

	if (text_profile_columns(line) < PROSE_MIN_COLUMNS || columns < TAIL_MIN_COLUMNS ||
	    is_credit(tail))
		return false;
	if (last == CHAR_HANGUL ? !words_end(tail, prose_endings, ARRAY_LEN(prose_endings)) :
	    last != CHAR_LOWER && last != CHAR_UPPER && last != CHAR_DIGIT && last != CHAR_COMMA)
		return false;
	if (!line_wrap_is_finished(next) && memchr(next.s, '.', next.len) == NULL)
		return false;
	return class == CHAR_HANGUL || class == CHAR_LOWER || class == CHAR_DIGIT ||
	    class == CHAR_COMMA ||
	    (class == CHAR_UPPER && columns >= 2 * TAIL_MIN_COLUMNS);
}

static bool
korean_goes_on(struct str line, struct str next)
{
	enum char_class last = char_class_before(line, line.len);
	struct str words = line;

	if (line.len < KOREAN_MIN_BYTES || !line_wrap_is_finished(next))
		return false;
	if (last == CHAR_COMMA)
		return true;
	while (str_ends(words, "…") || str_ends(words, "..."))
		words.len -= 3;
	if (words.len < line.len && words_end(words, marked_endings, ARRAY_LEN(marked_endings)))
		return true;
	return words_end(words, open_endings, ARRAY_LEN(open_endings)) &&
	    !words_end(words, nouns, ARRAY_LEN(nouns));
}

static bool
english_goes_on(struct str line, struct str next)
{
	enum char_class last = char_class_before(line, line.len);

	return line.len >= ENGLISH_MIN_BYTES && char_class_at(next, 0, NULL) == CHAR_LOWER &&
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
	const char *before = end > 0 ? memrchr(text.s, '\n', end) : NULL;
	size_t first = before ? (size_t)(before + 1 - text.s) : 0;
	struct str line = str_trim(str_slice(text, first, end)), behind = str_trim(line_from(text,
	    next));
	struct str tail = str_trim(str_slice(text, first > start ? first : start, end));
	bool finished = line_wrap_is_finished(line);

	if (line.len == 0 || begins_item(behind) ||
	    (finished && char_class_before(line, line.len) != CHAR_ELLIPSIS))
		return false;
	if (!finished && is_full(line, profile->wrap))
		return true;
	if (!finished && tail.len < line.len && profile->habit != HABIT_NOMINAL &&
	    profile->habit < 4 &&
	    prose_goes_on(line, tail, behind))
		return true;
	return profile->korean ? korean_goes_on(line, behind) : english_goes_on(line, behind);
}
