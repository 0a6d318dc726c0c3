#include "text/english_rules.h"

#include "base/utf8.h"
#include "text/abbreviation.h"

#define WORD_MAX 12

/* Words that begin a sentence rather than a surname, in order of bytes. */
static const char *const starters[] = {
	"A", "After", "All", "Although", "An", "And", "As", "At", "Because", "Before", "But", "By",
	"Did", "Do", "Does", "For",
	"From", "Had", "Has", "Have", "He", "Her", "His", "How", "However", "I", "If", "In", "Is",
	"It", "Its", "My", "No", "Not",
	"Now", "On", "One", "Or", "Our", "She", "So", "Some", "That", "The", "Their", "Then",
	"There", "These", "They", "This",
	"Those", "To", "Was", "We", "Were", "What", "When", "Where", "Which", "While", "Who", "Why",
	"With", "You", "Your",
};

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* The ASCII word (letters and inner full stops) that ends at end. */
static struct str
word_before(struct str text, size_t end)
{
	size_t start = end;

	while (start > 0 && end - start < WORD_MAX &&
	    (utf8_is_alnum((unsigned char)text.s[start - 1]) || text.s[start - 1] == '.'))
		start--;
	return str_slice(text, start, end);
}

static struct str
word_at(struct str text, size_t start)
{
	size_t end = start;

	while (end < text.len && end - start < WORD_MAX &&
	    utf8_is_alnum((unsigned char)text.s[end]))
		end++;
	return str_slice(text, start, end);
}

static bool
is_starter(struct str word)
{
	size_t low = 0, high = ARRAY_LEN(starters);

	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = str_cmp(str_of(starters[middle]), word);

		if (order == 0)
			return true;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

/*
 * "Jennifer M. Anderson", "K. Stevens", "J.M. Huber": capital letters before a name, behind a name
 * or none.
 */
static bool
is_initial(struct str text, struct str word, struct str next)
{
	size_t start = (size_t)(word.s - text.s);
	struct str before;

	if (word.len == 0 || !is_upper(word.s[word.len - 1]) || (word.len > 1 &&
	    word.s[word.len - 2] != '.'))
		return false;
	if (next.len == 0 || !is_upper(next.s[0]) || is_starter(next))
		return false;
	if (next.len == 1 &&
	    !str_starts(str_slice(text, (size_t)(next.s - text.s) + 1, text.len), "."))
		return false;
	if (word.len > 1)
		return true;
	if (start < 2 || text.s[start - 1] != ' ' ||
	    !utf8_is_alnum((unsigned char)text.s[start - 2]))
		return true;
	before = word_before(text, start - 1);
	return before.len > 0 && is_upper(before.s[0]) && !str_is(before, "I");
}

/* "Yahoo! in": a name that ends in a mark, within a sentence. */
static bool
is_marked_name(struct str text, const struct boundary *b, struct str word, struct str next)
{
	size_t start = (size_t)(word.s - text.s);

	return b->mark == MARK_EXCLAMATION && !b->run && word.len > 1 && is_upper(word.s[0]) &&
	    is_lower(word.s[1]) &&
	    next.len > 0 && is_lower(next.s[0]) && start > 1 && is_lower(text.s[start - 2]);
}

/*
 * "6 p.m. Tuesday", "8 a.m. EST", "10 a.m. March 3": agencies write the day or the zone behind the
 * hour, with no comma.
 */
static bool
is_hour_of_day(struct str text, struct str word, struct str next)
{
	static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
	    "Saturday", "Sunday", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "PST",
	    "PDT", "PT", "GMT", "UTC", "BST", "CET", "CEST", "JST", "KST", "IST"};
	static const char *const months[] = {"January", "February", "March", "April", "May",
	    "June", "July", "August", "September", "October", "November", "December", "Jan", "Feb",
	    "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"};
	size_t end = (size_t)(next.s - text.s) + next.len;

	if (!str_is(word, "a.m") && !str_is(word, "p.m"))
		return false;
	if (str_is_any(next, days, ARRAY_LEN(days)))
		return true;
	end += end < text.len && text.s[end] == '.';
	return str_is_any(next, months, ARRAY_LEN(months)) && end + 1 < text.len &&
	    utf8_is_digit((unsigned char)text.s[end + 1]);
}

bool
english_rules_keep(struct str text, const struct boundary *b)
{
	struct str word = word_before(text, b->core), next = word_at(text, b->next);
	bool small;

	if (b->mark == MARK_COLON)
		return str_starts(next, "http");
	if (b->mark != MARK_STOP || b->run || b->gap == GAP_NONE || b->quote)
		return is_marked_name(text, b, word, next);
	small = next.len > 0 && is_lower(next.s[0]);
	switch (word.len == 1 && is_upper(word.s[0]) ? ABBREVIATION_NONE : abbreviation_of(word)) {
	case ABBREVIATION_TITLE:
		return !b->bracket;
	case ABBREVIATION_INNER:
		return true;
	case ABBREVIATION_NUMBER:
	case ABBREVIATION_MONTH:
		return small || (next.len > 0 && utf8_is_digit((unsigned char)next.s[0]));
	case ABBREVIATION_PLACE:
		return small || (word.len == 3 && word.s[1] == '.' && next.len > 1 &&
		    is_upper(next.s[0]) && !is_starter(next));
	case ABBREVIATION_NONE:
		return is_initial(text, word, next);
	default:
		return small || is_hour_of_day(text, word, next);
	}
}
