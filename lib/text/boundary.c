#include "text/boundary.h"

#include <string.h>

#include "base/utf8.h"
#include "text/char_class.h"
#include "text/emoticon.h"
#include "text/trailer.h"

#define TOKEN_MAX 96		/* bytes looked at to tell an address */

/* What a byte can begin: everything else is passed over at once. */
enum byte_kind {
	BYTE_PLAIN,
	BYTE_SPACE,
	BYTE_OTHER		/* decode it */
};

static const unsigned char byte_kinds[256] = {
	['\t'] = BYTE_SPACE, ['\v'] = BYTE_SPACE, ['\f'] = BYTE_SPACE, ['\r'] = BYTE_SPACE,
	[' '] = BYTE_SPACE,
	['\n'] = BYTE_OTHER, ['.'] = BYTE_OTHER, ['!'] = BYTE_OTHER, ['?'] = BYTE_OTHER,
	['~'] = BYTE_OTHER,
	[':'] = BYTE_OTHER, [';'] = BYTE_OTHER, ['^'] = BYTE_OTHER,
	[0xC2] = BYTE_OTHER, [0xE1] = BYTE_OTHER, [0xE2] = BYTE_OTHER, [0xE3] = BYTE_OTHER,
	[0xEF] = BYTE_OTHER, [0xF0] = BYTE_OTHER,
};

/*
 * Whether pos lies behind an opening mark whose partner stands at pos or later.  pos never goes
 * back.
 */
static bool
inside_pair(struct boundary_scanner *s, size_t pos)
{
	const struct quote_list *q = s->quotes;

	while (s->quote < q->len && q->items[s->quote].close < pos)
		s->quote++;
	return s->quote < q->len && q->items[s->quote].open < pos;
}

/* Bytes from the opening to the closing mark of the pair around pos, 0 for none. */
static size_t
pair_length(struct boundary_scanner *s, size_t pos)
{
	const struct quote_list *q = s->quotes;

	return inside_pair(s, pos) ? q->items[s->quote].close - q->items[s->quote].open : 0;
}

void
boundary_start(struct boundary_scanner *s, struct str text, const struct quote_list *quotes,
    const unsigned char *endings)
{
	*s = (struct boundary_scanner){ .text = text, .quotes = quotes, .endings = endings };
}

/* Notes one character of the run; the strongest mark gives its name: ? ! ... . ~ */
static void
note_mark(struct boundary *b, enum boundary_mark mark)
{
	static const unsigned char strength[MARK_COUNT] = {
		[MARK_COLON] = 1, [MARK_TILDE] = 2, [MARK_STOP] = 3, [MARK_DOTS] = 4,
		[MARK_EXCLAMATION] = 5, [MARK_QUESTION] = 6
	};

	if (mark == MARK_STOP && (b->mark == MARK_STOP || b->mark == MARK_DOTS))
		mark = MARK_DOTS;
	else if (b->mark != MARK_NONE)
		b->run = true;
	if (strength[mark] > strength[b->mark])
		b->mark = mark;
}

/* What a character of this class at pos marks. */
static enum boundary_mark
mark_at(struct str text, size_t pos, enum char_class class)
{
	uint32_t cp;

	switch (class) {
	case CHAR_STOP:
		return MARK_STOP;
	case CHAR_ELLIPSIS:
		return MARK_DOTS;
	case CHAR_TILDE:
		return MARK_TILDE;
	case CHAR_MARK:
		utf8_decode(text, pos, &cp);
		return cp == '!' || cp == 0xFF01 || cp == 0x203C ? MARK_EXCLAMATION : MARK_QUESTION;
	default:
		return MARK_NONE;
	}
}

/*
 * One step of absorb: takes what stands at pos when it belongs to the sentence before; its length
 * or 0.
 */
static size_t
take(struct boundary_scanner *s, size_t pos, struct boundary *b)
{
	struct str text = s->text;
	unsigned n, behind;
	enum char_class class = char_class_at(text, pos, &n);
	size_t length;

	switch (class) {
	case CHAR_STOP:
	case CHAR_MARK:
	case CHAR_ELLIPSIS:
	case CHAR_TILDE:
		note_mark(b, mark_at(text, pos, class));
		return n;
	case CHAR_QUOTE:
	case CHAR_QUOTE_CLOSE:
		if (class == CHAR_QUOTE && !inside_pair(s, pos) &&
		    !char_is_blank(char_class_at(text, pos + n, &behind)))
			return 0;
		b->quote = true;
		return n;
	case CHAR_CLOSE:
		b->bracket = true;
		return n;
	case CHAR_OPEN:
		length = b->mark != MARK_NONE ? trailer_footnote(text, pos) : 0;
		b->footnote |= length > 0;
		if (length == 0 && b->quote && char_class_before(text, b->core) == CHAR_HANGUL)
			length = trailer_remark(text, pos);
		return length;
	case CHAR_SPACE:
		if (pos + n < text.len && b->mark != MARK_NONE &&
		    trailer_footnote(text, pos + n) > 0)
			return n;
		if (pos + n < text.len && char_class_before(text, b->core) == CHAR_HANGUL) {
			length = trailer_remark(text, pos + n);
			b->bracket |= length > 0;
			return length > 0 ? n + length : trailer_after_space(text, pos + n) ? n : 0;
		}
		return trailer_after_space(text, pos + n) ? n : 0;
	default:
		length = emoticon_length(text, pos);
		b->emoticon |= length > 0;
		return length;
	}
}

/* White space from pos on, without passing a line break: fills b->next and b->gap. */
static void
skip_space(struct str text, struct boundary *b)
{
	size_t pos = b->end, count = 0;
	bool plain = true;
	unsigned n;

	while (char_class_at(text, pos, &n) == CHAR_SPACE) {
		plain &= n == 1;
		count++;
		pos += n;
	}
	b->next = pos;
	b->gap = count == 0 ? GAP_NONE : count == 1 && plain ? GAP_SPACE : GAP_WIDE;
}

/* Whether the word around end is an address: it holds @, :// or www. */
static bool
is_address(struct str text, size_t end)
{
	size_t start = end, least = end > TOKEN_MAX ? end - TOKEN_MAX : 0, i;
	size_t most = end + TOKEN_MAX < text.len ? end + TOKEN_MAX : text.len;

	for (i = end; i < most && (unsigned char)text.s[i] > ' ' &&
	    (unsigned char)text.s[i] < 0x80; i++)
		if (text.s[i] == '@')
			return true;

	while (start > least && (unsigned char)text.s[start - 1] > ' ' &&
	    (unsigned char)text.s[start - 1] < 0x80) {
		start--;
		if (text.s[start] == '@' || (text.s[start] == '/' && start > 0 &&
		    text.s[start - 1] == '/'))
			return true;
	}
	return end - start > 4 && memcmp(text.s + start, "www.", 4) == 0;
}

/*
 * Whether the candidate, with no white space behind it, can end a sentence: "...다.그는", "the end.The
 * next".
 */
static bool
may_be_glued(struct str text, const struct boundary *b)
{
	unsigned n;
	enum char_class left = char_class_before(text, b->core), right = char_class_at(text,
	    b->next, &n);
	bool marked = b->mark != MARK_NONE && b->mark != MARK_TILDE && b->mark != MARK_COLON;
	bool word = left == CHAR_HANGUL || left == CHAR_CLOSE || left == CHAR_QUOTE_CLOSE ||
	    left == CHAR_JAMO;

	if (!marked && !b->emoticon)
		return false;
	if (is_address(text, b->core))
		return false;
	switch (right) {
	case CHAR_HANGUL:
	case CHAR_HAN:
	case CHAR_BULLET:
	case CHAR_QUOTE:
	case CHAR_QUOTE_OPEN:
	case CHAR_OPEN:
		return word || left == CHAR_LOWER || b->mark != MARK_STOP || b->quote || b->bracket;
	case CHAR_UPPER:
		return word || left == CHAR_LOWER || b->quote || b->bracket || b->emoticon;
	case CHAR_DIGIT:
	case CHAR_LOWER:
		return word && !b->quote && left != CHAR_CLOSE;
	default:
		return false;
	}
}

/* Takes the punctuation that begins at core; false when no sentence can end there. */
static bool
candidate(struct boundary_scanner *s, size_t core, struct boundary *b)
{
	size_t pos = core, length;

	*b = (struct boundary){ .core = core };
	if (core < s->text.len && (s->text.s[core] == ':' || s->text.s[core] == ';') &&
	    emoticon_length(s->text, core) == 0) {
		b->mark = MARK_COLON;
		pos++;
	}
	while (pos < s->text.len && (length = take(s, pos, b)) > 0)
		pos += length;
	b->end = pos;
	skip_space(s->text, b);
	s->pos = b->next > core ? b->next : core + 1;
	b->inside = pair_length(s, b->end);
	if (core <= s->words || b->next >= s->text.len)
		return false;
	if (b->gap == GAP_NONE)
		return b->mark != MARK_COLON && may_be_glued(s->text, b);
	return s->text.s[b->next] != '\n';
}

/* "3. ", "12) " or "b. " at pos, perhaps. */
static bool
is_list_label(struct str text, size_t pos)
{
	size_t i = pos;

	while (i < text.len && i < pos + 3 && utf8_is_alnum((unsigned char)text.s[i]))
		i++;
	if (i == pos || (i > pos + 1 && !utf8_is_digit((unsigned char)text.s[pos])))
		return false;
	return i + 1 < text.len && (text.s[i] == '.' || text.s[i] == ')') &&
	    (text.s[i + 1] == ' ' || text.s[i + 1] == ')');
}

static bool
is_ending(const unsigned char *endings, uint32_t cp)
{
	return utf8_is_hangul(cp) && (endings[(cp - 0xAC00) >> 3] >> ((cp - 0xAC00) & 7) & 1) != 0;
}

/* Three or more of one mark as in "*****" or "-----" that begin (end) at pos. */
static bool
is_rule_line(struct str text, size_t pos, int step)
{
	unsigned i;
	char c;

	if (step < 0 ? pos < 3 : pos + 3 > text.len)
		return false;
	c = text.s[step < 0 ? pos - 1 : pos];
	for (i = 0; i < 3; i++)
		if (text.s[step < 0 ? pos - 1 - i : pos + i] != c)
			return false;
	return memchr("*=-_#", c, 5) != NULL;
}

/*
 * Whether a heading, a signature or a time of day may end at pos without a mark: "x@y.org We",
 * "09:00 AM I".
 */
static bool
may_end_label(struct str text, size_t pos)
{
	unsigned char before = (unsigned char)text.s[pos - 1],
	    next = (unsigned char)text.s[pos + 1];

	if (is_rule_line(text, pos, -1) || is_rule_line(text, pos + 1, 1))
		return true;
	if (!utf8_is_alnum(before) || (next >= 'a' && next <= 'z'))
		return false;
	if (pos > 3 && before == 'M' && (text.s[pos - 2] == 'A' || text.s[pos - 2] == 'P') &&
	    text.s[pos - 3] == ' ')
		return true;
	return before >= 'a' && is_address(text, pos);
}

/* Whether the white space at pos can stand behind a sentence that ends without punctuation. */
static bool
may_be_bare(const struct boundary_scanner *s, size_t pos)
{
	uint32_t before;
	unsigned n;
	enum char_class class, behind;

	if (pos == 0 || pos + 1 >= s->text.len)
		return false;
	before = char_hangul_before(s->text, pos);
	if (before != 0 && is_ending(s->endings, before))
		return true;
	/* Hangul behind it is neither mark nor label: most words end here. */
	if (before != 0 && (unsigned char)s->text.s[pos + 1] >= 0xEA &&
	    (unsigned char)s->text.s[pos + 1] <= 0xED)
		return false;
	utf8_decode_before(s->text, pos, &before);
	if (before < 0x80 && may_end_label(s->text, pos))
		return true;
	class = char_class(before);
	if (class == CHAR_CLOSE || class == CHAR_JAMO || class == CHAR_QUOTE ||
	    class == CHAR_QUOTE_CLOSE)
		return true;
	behind = char_class_at(s->text, pos + 1, &n);
	return behind == CHAR_BULLET || trailer_after_space(s->text, pos + 1) ||
	    is_list_label(s->text, pos + 1);
}

/* A line break at pos: the candidate ends before it and takes all white space that follows. */
static void
line_break(struct boundary_scanner *s, size_t pos, struct boundary *b)
{
	size_t breaks = 0;
	enum char_class class;
	unsigned n;

	*b = (struct boundary){ .core = pos, .end = pos };
	while (char_is_blank(class = char_class_at(s->text, pos, &n)) && n > 0) {
		breaks += class == CHAR_NEWLINE;
		pos += n;
	}
	b->next = s->pos = s->words = pos;
	b->gap = breaks > 1 || pos == s->text.len ? GAP_BLANK : GAP_LINE;
	b->inside = pair_length(s, b->end);
}

bool
boundary_next(struct boundary_scanner *s, struct boundary *b)
{
	struct str text = s->text;
	size_t i = s->pos;

	for (; i < text.len; i = s->pos) {
		enum char_class class;
		unsigned n;

		switch (byte_kinds[(unsigned char)text.s[i]]) {
		case BYTE_PLAIN:
			s->pos = i + 1;
			continue;
		case BYTE_SPACE:
			if (may_be_bare(s, i) && candidate(s, i, b))
				return true;
			if (s->pos <= i)
				s->pos = i + 1;
			continue;
		default:
			break;
		}
		class = char_class_at(text, i, &n);
		if (class == CHAR_NEWLINE) {
			line_break(s, i, b);
			return true;
		}
		if (mark_at(text, i, class) != MARK_NONE || class == CHAR_COLON ||
		    emoticon_length(text, i) > 0) {
			if (candidate(s, i, b))
				return true;
		} else {
			s->pos = i + n;
		}
	}
	return false;
}
