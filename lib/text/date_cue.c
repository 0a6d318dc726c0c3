#include "base/utf8.h"
#include "text/date.h"
#include "text/match.h"

#define CUE_BYTES 110
#define JOINT_BYTES 24	/* from a joint to its date */

/* Korean says at the end of a clause that something is to come, English before. */
static const char *const korean[] = { "예정", "계획이", "계획을", "방침", "전망이", "할 것", "될 것", "릴 것", "일 것",
	"을 것", "목표로",
	"추진한다", "열린다", "시작한다", "개최한다", "치러진다", "실시한다", "진행된다", "진행한다", "하겠다", "나선다", "들어간다" };
static const char *const english[] = { "will ", "to be ", "plans", "plan to", "planned for",
	"scheduled", "expected", "expects", "hopes",
	"hoped to", "due ", "starting ", "set to", "set for", "forecast", "would ",
	"could ", "upcoming", "slated",
	"aims", "intends", "going to", "begins ", "opens ", "beginning ", "now says" };
/* These speak of the date that they stand before, not of a later one: from a year earlier, 2.2% in March. */
static const char *const english_joints[] = { "from ", "by ", "until " };

/* Whether the bytes at pos end a sentence. */
static bool
ends_sentence(struct str text, size_t pos)
{
	return text.s[pos] == '\n' || ((text.s[pos] == '.' || text.s[pos] == '?' ||
	    text.s[pos] == '!') &&
	    (pos + 1 == text.len || text.s[pos + 1] == ' ' || text.s[pos + 1] == '\n') && pos > 0 &&
	    !(text.s[pos - 1] >= 'A' && text.s[pos - 1] <= 'Z') && text.s[pos - 1] != 'm');
}

/* Behind the digits and units of the date at pos itself. */
static size_t
skip_date(struct str text, size_t pos)
{
	static const char *const units[] = { "월", "일", "년", "~", "∼", "-", " " };
	size_t len;

	while (pos < text.len) {
		if (utf8_is_digit(match_peek(text, pos)))
			pos++;
		else if ((len = match_longest(text, pos, units, ARRAY_LEN(units), NULL)) > 0)
			pos += len;
		else
			break;
	}
	return pos;
}

/* Whether another date begins at pos: what comes behind it is told of that one. */
static bool
other_date(struct str text, size_t pos)
{
	size_t len;

	return match_number(text, pos, 2, &len) > 0 && (match_at(text, pos + len, "월") || match_at(text, pos + len, "일"));
}

/* The last six bits of the third byte: a set of the first syllables of korean[], and a few more. */
static uint64_t
syllable_bit(const char *syllable)
{
	return (uint64_t)1 << (syllable[2] & 0x3F);
}

bool
date_future_korean(struct str text, size_t pos)
{
	uint64_t firsts = 0;
	size_t limit, i, step;

	for (i = 0; i < ARRAY_LEN(korean); i++)
		firsts |= syllable_bit(korean[i]);
	limit = pos + CUE_BYTES < text.len ? pos + CUE_BYTES : text.len;
	for (pos = skip_date(text, pos); pos < limit; pos += step) {
		if (ends_sentence(text, pos) || other_date(text, pos))
			return false;
		step = match_hangul(text, pos) ? 3 : 1;
		if (step == 1 || !(firsts & syllable_bit(text.s + pos)))
			continue;
		for (i = 0; i < ARRAY_LEN(korean); i++)
			if (match_at(text, pos, korean[i]))
				return true;
	}
	return false;
}

/* "from 2.3% in April": the joint is the figure's. */
static bool
has_share(struct str text, size_t from, size_t to)
{
	return str_find(str_slice(text, from, to), str_of("%"), 0) != (size_t)-1;
}

bool
date_past_english(struct str text, size_t pos)
{
	static const char *const irregular[] = { " began", " took", " won", " made", " sold",
		" bought", " paid", " came", " hit", " struck", " left", " met", " saw", " held",
		" went", " grew", " got", " rose", " fell", " brought", " lost", " sent" };
	static const char *const joints[] = { " in", " on", " last" };
	static const char *const plans[] = { "planned", "scheduled", "expected", "hoped", "slated" };
	static const char *const passive[] = { " be", " being", " is", " are", " get", " been" };
	struct str head = str_trim(str_slice(text, 0, pos));
	size_t i, start;

	for (i = 0; i < ARRAY_LEN(joints) && !str_ends(head, joints[i]); i++)
		;
	if (i == ARRAY_LEN(joints))
		return false;
	head = str_slice(head, 0, head.len - str_of(joints[i]).len);
	if (str_ends_any(head, irregular, ARRAY_LEN(irregular)))
		return true;
	if (!str_ends(head, "ed") || str_ends_any(head, plans, ARRAY_LEN(plans)))
		return false;
	for (start = head.len; start > 0 && utf8_is_alnum((unsigned char)head.s[start - 1]); start--)
		;
	return !str_ends_any(str_trim(str_slice(head, 0, start)), passive, ARRAY_LEN(passive));
}

bool
date_future_english(struct str text, size_t pos)
{
	size_t first = pos > CUE_BYTES ? pos - CUE_BYTES : 0, i, at = pos;

	if (date_past_english(text, pos))
		return false;

	while (at > first && !ends_sentence(text, at - 1))
		at--;
	for (; at < pos; at++) {
		if (at > 0 && utf8_is_alnum((unsigned char)text.s[at - 1]))
			continue;
		if (match_at(text, at, "may "))	/* a small letter: no month */
			return true;
		for (i = 0; i < ARRAY_LEN(english_joints) && at + JOINT_BYTES >= pos; i++)
			if (match_fold(text, at, english_joints[i]) && !has_share(text, at, pos))
				return true;
		for (i = 0; i < ARRAY_LEN(english); i++)
			if (match_fold(text, at, english[i]))
				return true;
	}
	return false;
}
