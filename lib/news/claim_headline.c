#include "news/claim_headline.h"

#include "base/utf8.h"

#define TOPIC_BYTES 45 /* of a headline before the comma that ends its topic */
#define NAME_BYTES 27  /* of a name between quotes */

/* A word without the quotes and the comma around it. */
static struct str
bare_word(struct str word)
{
	static const char *const opens[] = {"‘", "“", "'", "\"", "<"};
	static const char *const closes[] = {",", "’", "”", "'", "\"", "…", ">", "’,", "”,"};
	for (size_t i = 0; i < ARRAY_LEN(opens); i++)
		if (str_starts(word, opens[i]))
			word = str_slice(word, str_of(opens[i]).len, word.len);
	for (size_t i = 0; i < ARRAY_LEN(closes); i++)
		if (str_ends(word, closes[i]))
			word = str_slice(word, 0, word.len - str_of(closes[i]).len);
	return word;
}

/* The title behind its label: [속보], [정정]. */
static struct str
unlabelled(struct str title)
{
	size_t close = str_starts(title, "[") ? str_find(title, str_of("]"), 0) : (size_t)-1;
	return close == (size_t)-1 ? title : str_trim(str_slice(title, close + 1, title.len));
}

/* Whether the word is Hangul, letters and figures: a quotation's tail or "8명으로…" is none. */
static bool
is_plain(struct str word)
{
	uint32_t cp;
	for (size_t i = 0, n; i < word.len; i += n) {
		n = utf8_decode(word, i, &cp);
		if (!utf8_is_hangul(cp) && !utf8_is_alnum(cp))
			return false;
	}
	return word.len > 3 && !utf8_is_digit((unsigned char)word.s[0]);
}

struct str
claim_headline_topic(struct str title)
{
	static const char *const marks[] = {", ", " “", " \""};
	title = unlabelled(title);
	size_t end = title.len;
	for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
		size_t at = str_find(title, str_of(marks[i]), 0);
		end = at < end ? at : end;
	}
	if (end == title.len || end > TOPIC_BYTES || !(title.s[0] & 0x80))
		return (struct str){0};
	size_t start = end;
	while (start > 0 && title.s[start - 1] != ' ')
		start--;
	struct str word = str_slice(title, start, end);
	return is_plain(word) ? word : (struct str){0};
}

/* The one word between single quotes, if any: 숫자로 본 ‘솔벡스’ 임상. */
static struct str
quoted(struct str title)
{
	size_t open = str_find(title, str_of("‘"), 0), close = str_find(title, str_of("’"), 0);
	if (open == (size_t)-1 || close == (size_t)-1 || close < open)
		return (struct str){0};
	struct str word = str_slice(title, open + str_of("‘").len, close);
	return word.len <= NAME_BYTES && is_plain(word) ? word : (struct str){0};
}

/* The first word, unless it only says how or where: 숫자로, 부산서. */
static struct str
first_word(struct str title)
{
	static const char *const adverbial[] = {"로", "에", "서", "도", "며", "고", "다", "한", "게"};
	size_t end = str_find(title, str_of(" "), 0);
	if (end == (size_t)-1 || !(title.s[0] & 0x80))
		return (struct str){0};
	struct str word = bare_word(str_slice(title, 0, end));
	return str_ends_any(word, adverbial, ARRAY_LEN(adverbial)) ? (struct str){0} : word;
}

struct str
claim_headline_word(struct str title)
{
	title = unlabelled(title);
	struct str word = claim_headline_topic(title);
	if (word.len == 0)
		word = quoted(title);
	return word.len > 0 ? word : first_word(title);
}
