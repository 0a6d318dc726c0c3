#include "news/claim_name_en.h"

#include <string.h>

#include "base/utf8.h"
#include "news/claim_cast.h"
#include "news/claim_drug.h"
#include "news/claim_name_put.h"
#include "news/claim_word.h"
#include "text/guess_slug.h"

#define NAME_WORDS 6

/* A place in the name of an organisation (Bank of Korea): the longer name. */
static void
widen(struct arena *arena, struct claim_memory *memory, struct claim_sentence *s, struct span at)
{
	for (size_t i = 0; i < s->nmentions; i++) {
		struct mention *m = &s->mentions[i];
		if (m->at.start < at.start || m->at.end > at.end || m->type != TYPE_LOC)
			continue;
		claim_memory_note(memory, m, 1); /* its country is spoken of all the same */
		m->at = at;
		m->text = str_slice(s->text, at.start, at.end);
		m->id = guess_slug(arena, m->text);
		m->type = TYPE_ORG;
		return;
	}
}

/* How many bytes at the end of word are punctuation or the genitive's. */
static size_t
tail_length(struct str word)
{
	switch (word.s[word.len - 1]) {
	case ' ': case '\n': case ',': case '.': case ';': case ':':
	case '"': case '\'': case ')': case '!': case '?':
		return 1;
	case 's':
		return str_ends(word, "'s") ? 2 : str_ends(word, "’s") ? strlen("’s") : 0;
	default:
		return str_ends(word, "’") || str_ends(word, "”") ? strlen("’") : 0;
	}
}

/* The word that begins at s->words[i], without the punctuation and 's behind it. */
static struct span
word_span(const struct claim_sentence *s, size_t i)
{
	size_t start = s->words[i], end = i + 1 < s->nwords ? s->words[i + 1] : s->text.len;
	while (start < end && !utf8_is_alnum((unsigned char)s->text.s[start]) &&
	    (unsigned char)s->text.s[start] < 0x80)
		start++;
	struct str word = str_slice(s->text, start, end);
	for (size_t n; word.len > 1 && (n = tail_length(word)) > 0;)
		word.len -= n;
	return (struct span){start, start + word.len};
}

static bool
is_capital(const struct claim_sentence *s, struct span w)
{
	return w.start < w.end && s->text.s[w.start] >= 'A' && s->text.s[w.start] <= 'Z' &&
	    !claim_word_is_common(str_slice(s->text, w.start, w.end));
}

/* Whether a name may go on behind word: nothing but a space follows it. */
static bool
goes_on(const struct claim_sentence *s, struct span w, size_t next)
{
	return next == w.end + 1 && s->text.s[w.end] == ' ';
}

/* Where a number that belongs to a name ends (Lumen 3, Boeing 737), or 0.  Years do not. */
static size_t
number_behind(const struct claim_sentence *s, struct span at)
{
	size_t end = at.end + 1;
	if (at.end >= s->text.len || s->text.s[at.end] != ' ')
		return 0;
	while (end < s->text.len &&
	    (utf8_is_digit((unsigned char)s->text.s[end]) ||
		(s->text.s[end] == '.' && end + 1 < s->text.len &&
		    utf8_is_digit((unsigned char)s->text.s[end + 1]))))
		end++;
	size_t digits = end - at.end - 1;
	if (end + 1 < s->text.len && s->text.s[end] == ',' && s->text.s[end + 1] != ' ')
		return 0;
	if (digits == 0 || digits > 3 ||
	    (end < s->text.len && s->text.s[end] != ' ' && s->text.s[end] != '\'' &&
		s->text.s[end] != ',' && s->text.s[end] != '.'))
		return 0;
	for (size_t i = 0; i < s->nfigures; i++)
		if (s->figures[i].core.start == at.end + 1 && s->figures[i].kind != QUANTITY_NUMBER)
			return 0;
	return end;
}

/* A capital word that the title has as well: Discount is no part of Discounter. */
static bool
is_titled(const struct claim_memory *memory, struct str name)
{
	struct str title = memory->title;
	size_t pos = str_find(title, name, 0), end = pos + name.len;
	return pos != (size_t)-1 && (pos == 0 || !utf8_is_alnum((unsigned char)title.s[pos - 1])) &&
	    (end >= title.len || !utf8_is_alnum((unsigned char)title.s[end]));
}

/* Whether a word of the lexicon lies over it: Cholera has spread. */
static bool
is_of_lexicon(const struct claim_frames *frames, const struct claim_sentence *s, struct span at)
{
	for (size_t i = 0; i < s->nhits; i++)
		if (s->hits[i].at.start < at.end && at.start < s->hits[i].at.end &&
		    frames->patterns[s->hits[i].pattern].job != PATTERN_CUE)
			return true;
	return false;
}

/* Whether a lone capital word that begins what is said, and may be any word, is a name. */
static bool
is_initial_name(const struct claim_frames *frames, struct claim_memory *memory,
    const struct claim_sentence *s, struct span at)
{
	struct str name = str_slice(s->text, at.start, at.end);
	bool coded = memchr(name.s, '-', name.len) &&
	    utf8_is_digit((unsigned char)name.s[name.len - 1]);
	return coded || claim_name_known(memory, name) ||
	    (!is_of_lexicon(frames, s, at) &&
		(is_titled(memory, name) || claim_cast_is_name(memory, name)));
}

/* Whether the word before "of" only takes something of what is named: Shares of Skylark Labs. */
static bool
is_measured_of(const struct claim_sentence *s, size_t of)
{
	static const char *const parts[] = {"Shares", "Stock", "Sales", "Exports", "Imports", "Prices",
	    "Thousands", "Hundreds", "Dozens", "Millions", "Residents", "Employees", "Workers",
	    "Members", "Owners", "Holders", "Customers", "Users", "Half", "Most", "Parts", "Production",
	    "Deliveries", "Shipments", "Output", "Report", "News"};
	struct span w = of > 0 ? word_span(s, of - 1) : (struct span){0};
	return str_is_any(str_slice(s->text, w.start, w.end), parts, ARRAY_LEN(parts));
}

/*
 * Whether the word at i joins the words around it into one name: Bank of Korea, Food and Drug
 * Administration.
 */
static bool
joins(const struct claim_sentence *s, size_t i)
{
	struct span w = word_span(s, i), next = w;
	struct str word = str_slice(s->text, w.start, w.end);
	bool of = str_is(word, "of");
	if ((!of && !str_is(word, "and")) || (of && is_measured_of(s, i)))
		return false;
	for (size_t k = i + 1; k < s->nwords && k <= i + 3; k++) {
		struct span behind = word_span(s, k);
		if (!goes_on(s, next, behind.start) || !is_capital(s, behind))
			return false;
		if (of || claim_word_is_institution(str_slice(s->text, behind.start, behind.end)))
			return true;
		next = behind;
	}
	return false;
}

/* The name of capital words that begins at word *i, which becomes its last; *n is their number. */
static struct span
capital_run(const struct claim_sentence *s, size_t *i, size_t *n)
{
	struct span at = word_span(s, *i);
	for (*n = 1; *i + 1 < s->nwords && *n < NAME_WORDS; ++*n, ++*i) {
		struct span next = word_span(s, *i + 1);
		if (!goes_on(s, at, next.start) || !(is_capital(s, next) || joins(s, *i + 1)))
			break;
		at.end = next.end;
	}
	return at;
}

/* The word of the lexicon for a thing that begins right behind pos; NULL for none. */
static const struct hit *
thing_behind(const struct claim_frames *frames, const struct claim_sentence *s, size_t pos)
{
	size_t first = claim_sentence_hit(s, pos);
	for (size_t i = first; i < s->nhits && s->hits[i].at.start <= pos + 1; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		if (p->job == PATTERN_NOUN && p->of & TYPE_THING && s->hits[i].at.start == pos + 1)
			return &s->hits[i];
	}
	return NULL;
}

/* Lenn fever, the Harwich virus: the name is of a disease, and no figure is its own. */
static bool
is_disease(struct str rest)
{
	static const char *const words[] = {" fever", " virus", " disease", " syndrome", " flu ", " influenza"};
	return str_starts_any(rest, words, ARRAY_LEN(words));
}

/*
 * Whether the words only qualify the noun behind them: the American company; its RSV vaccine
 * Alvexa, where the thing has its own name, here or before.
 */
static bool
qualifies(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, struct span last, size_t n)
{
	struct str word = str_slice(s->text, last.start, last.end);
	size_t next = last.end + 1;
	if (next >= s->text.len || s->text.s[last.end] != ' ' || s->text.s[next] < 'a' ||
	    s->text.s[next] > 'z')
		return false;
	if (claim_word_is_demonym(word))
		return true;
	const struct hit *thing =
	    n == 1 && claim_word_is_acronym(word) ? thing_behind(frames, s, last.end) : NULL;
	if (!thing)
		return false;
	next = thing->at.end + 1;
	return (next < s->text.len && s->text.s[next] >= 'A' && s->text.s[next] <= 'Z') ||
	    claim_memory_called(memory, frames->patterns[thing->pattern].value, 0);
}

/* The Koreans, two Americans: people of a country, who bear no name. */
static bool
is_people(const struct claim_sentence *s, struct span w, size_t n)
{
	struct str word = str_slice(s->text, w.start, w.end);
	return n == 1 && str_ends(word, "s") &&
	    claim_word_is_demonym(str_slice(word, 0, word.len - 1));
}

/*
 * Whether the word begins what is said, so that its capital says nothing: first of all, behind a
 * quotation mark or a dateline's dash ("HARWICH - How long …").
 */
static bool
is_initial(const struct claim_sentence *s, size_t word, struct span w)
{
	static const char *const before[] = {"\"", "“", "‘", " - ", "— ", "– ", "-- ", ": ", ". ", "? "};
	struct str head = str_slice(s->text, 0, w.start);
	return word == 0 || str_ends_any(head, before, ARRAY_LEN(before));
}

void
claim_name_find_english(struct arena *arena, const struct claim_frames *frames, struct claim_memory *memory,
    struct claim_sentence *s)
{
	for (size_t i = 0; i < s->nwords; i++) {
		struct span w = word_span(s, i);
		size_t n;
		/* torvalimab: names of medicines are written small */
		if (claim_drug_is(str_slice(s->text, w.start, w.end))) {
			claim_name_add(arena, frames, memory, s, w, TYPE_PRODUCT);
			continue;
		}
		if (!is_capital(s, w))
			continue;
		bool initial = is_initial(s, i, w);
		struct span at = capital_run(s, &i, &n);
		/* Sheriff Ida Brook is Ida Brook, wherever her office is named with her */
		if (n > 2 && claim_word_is_role(str_slice(s->text, w.start, w.end))) {
			at.start = w.end + 1;
			n--;
			initial = false;
		}
		if (qualifies(frames, memory, s, word_span(s, i), n) || is_people(s, at, n) ||
		    is_disease(str_slice(s->text, at.end, s->text.len)) ||
		    str_is(str_slice(s->text, at.start, at.end), "Wall Street"))
			continue;
		if (claim_name_has_head(frames, s, at) && initial && n == 1)
			continue; /* Magnitude-4.9 quake */
		size_t number = number_behind(s, at);
		if (number) {
			at.end = number;
			n++;
		}
		if (initial && n == 1 && !is_initial_name(frames, memory, s, at))
			continue;
		if (!claim_name_is_taken(s, (struct span){at.start, number ? w.end : at.end}))
			claim_name_put(arena, frames, memory, s, at);
		else if (n > 1 && claim_name_has_noun(frames, s, at, TYPE_ORG))
			widen(arena, memory, s, at);
	}
}
