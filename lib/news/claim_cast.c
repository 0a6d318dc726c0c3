#include "news/claim_cast.h"

#include <string.h>

#include "base/utf8.h"

/* Of an article that is looked at: its names are there by then, and a hostile one costs no more. */
#define CAST_SENTENCES 64
#define CAST_BYTES (64u << 10)
#define CAST_WORDS 256
#define SHORTEST 4
#define LONGEST 24

void
claim_cast_open(struct claim_memory *memory, const struct claim_sentence *s, size_t n)
{
	size_t bytes = 0, most = n < CAST_SENTENCES ? n : CAST_SENTENCES;
	memory->cast = s;
	memory->ncast = 0;
	while (memory->ncast < most && (bytes += s[memory->ncast].text.len) <= CAST_BYTES)
		memory->ncast++;
}

void
claim_cast_close(struct claim_memory *memory)
{
	memory->cast = NULL;
	memory->ncast = 0;
	map_reset(&memory->names);
}

/* What stands behind a name alone: Quillane, whose; Quillane's; Quillane on Monday. */
static bool
is_told_of(struct str rest)
{
	static const char *const marks[] = {", whose ", ", which ", ", who ", ", founded ", ", based ",
	    "'s ", "’s ", " on Monday", " on Tuesday", " on Wednesday", " on Thursday", " on Friday",
	    " on Saturday", " on Sunday"};
	return str_starts_any(rest, marks, ARRAY_LEN(marks));
}

/* A verb of one thing behind a noun without an article: Solvanta is given twice. */
static bool
does_something(struct str rest)
{
	static const char *const verbs[] = {" is ", " has ", " costs ", " employs ", " makes ", " runs "};
	return str_starts_any(rest, verbs, ARRAY_LEN(verbs));
}

/* Whether the word ends as abstract nouns do, which have no article either: Growth is the lure. */
static bool
is_abstract(struct str word)
{
	static const char *const ends[] = {"tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship",
	    "ism", "ure", "age", "wth", "lth", "ess", "ody", "ery", "ics", "ade", "ice", "ude"};
	return str_ends_any(word, ends, ARRAY_LEN(ends));
}

/* Whether the word at pos begins what is said, so that its capital tells nothing. */
static bool
is_first(struct str text, size_t pos)
{
	static const char *const before[] = {"\"", "“", "‘", ": ", ". ", "? ", "! ", " - ", "— ", "– "};
	return pos == 0 || str_ends_any(str_slice(text, 0, pos), before, ARRAY_LEN(before));
}

/* Whether another capital word stands beside it: Global is no name for being one of Global Post. */
static bool
is_part(struct str text, size_t pos, size_t end)
{
	size_t before = pos > 0 ? pos - 1 : 0;
	while (before > 0 && text.s[before - 1] != ' ')
		before--;
	return (end + 1 < text.len && text.s[end] == ' ' && text.s[end + 1] >= 'A' &&
		   text.s[end + 1] <= 'Z') ||
	    (pos > 0 && text.s[pos - 1] == ' ' && text.s[before] >= 'A' && text.s[before] <= 'Z');
}

/* What the occurrences of a word say. */
struct reading {
	size_t n;     /* with a capital */
	bool inside;  /* one of them in a sentence */
	bool told_of; /* one of them as only a name stands */
	bool does;    /* one of them as a name or a noun without an article */
};

static void
read_sentence(struct str text, struct str word, struct reading *r)
{
	for (size_t pos = 0; (pos = str_find(text, word, pos)) != (size_t)-1; pos += word.len) {
		size_t end = pos + word.len;
		if ((pos > 0 && utf8_is_alnum((unsigned char)text.s[pos - 1])) ||
		    (end < text.len && utf8_is_alnum((unsigned char)text.s[end])))
			continue;
		r->n++;
		r->inside |= !is_first(text, pos) && !is_part(text, pos, end);
		r->told_of |= is_told_of(str_slice(text, end, text.len));
		r->does |= does_something(str_slice(text, end, text.len));
	}
}

static bool
is_written_small(const struct claim_memory *memory, struct str word)
{
	char small[LONGEST];
	memcpy(small, word.s, word.len);
	small[0] = (char)(small[0] + ('a' - 'A'));
	for (size_t i = 0; i < memory->ncast; i++)
		if (str_find(memory->cast[i].text, (struct str){small, word.len}, 0) != (size_t)-1)
			return true;
	return false;
}

static bool
is_name(const struct claim_memory *memory, struct str word)
{
	static const char *const endings[] = {"ing", "ly", "ed"};
	struct reading r = {0};
	if (str_ends_any(word, endings, ARRAY_LEN(endings)))
		return false;
	for (size_t i = 0; i < memory->ncast; i++)
		read_sentence(memory->cast[i].text, word, &r);
	/* Analysts, Prosecutors: a plural is a name only inside a sentence */
	if (!r.inside && !(r.does && !is_abstract(word)) && (r.n < 2 || !r.told_of || str_ends(word, "s")))
		return false;
	return !is_written_small(memory, word);
}

bool
claim_cast_is_name(struct claim_memory *memory, struct str word)
{
	bool added;
	if (memory->ncast == 0 || word.len < SHORTEST || word.len > LONGEST || word.s[0] < 'A' ||
	    word.s[0] > 'Z')
		return false;
	if (memory->names.len >= CAST_WORDS)
		return map_get(&memory->names, word) != NULL;
	struct map_entry *e = map_put(&memory->names, word, &added);
	if (added && is_name(memory, word))
		e->value = memory;
	return e->value != NULL;
}
