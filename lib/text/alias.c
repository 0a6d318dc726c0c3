#include "text/alias.h"

#include <string.h>

#include "base/utf8.h"
#include "text/alias_shape.h"
#include "text/guess_slug.h"
#include "text/josa.h"
#include "text/translit.h"

void
alias_reset(struct alias_book *book)
{
	arena_reset(&book->arena);
	book->len = 0;
	book->npersons = 0;
}

void
alias_free(struct alias_book *book)
{
	arena_free(&book->arena);
	book->len = 0;
}

/* What introductions are looked for in. */
struct miner {
	struct alias_book *book;
	struct arena *arena;
	struct str text;
	struct entity_list *entities;	/* sorted */
};

static bool
is_known(const struct miner *m, size_t start, size_t end)
{
	return entity_overlaps(m->entities, start, end);
}

/* Notes that name, which stands at from, is a name of what e names. */
static void
note(struct alias_book *book, struct str name, size_t from, const struct entity *e,
    enum entity_how how)
{
	size_t i;

	for (i = 0; i < book->len; i++) {
		if (str_eq(book->items[i].text, name))
			return;
	}
	/* the last quarter is kept for what the article introduces itself */
	if (book->len == ALIAS_MAX || (how == ENTITY_MODEL && book->len >= ALIAS_MAX / 4 * 3))
		return;
	book->items[book->len++] = (struct alias){ arena_dup(&book->arena, name),
	    arena_dup(&book->arena, e->type),
		arena_dup(&book->arena, e->id), arena_dup(&book->arena, e->wikidata), from, how };
}

static void
learn(struct miner *m, size_t start, size_t end, const struct entity *e)
{
	note(m->book, str_slice(m->text, start, end), start, e, ENTITY_ALIAS);
}

/*
 * The inside of a bracket at pos without 이하, quotes and what follows a comma; false when it is no
 * name.
 */
static bool
bracket_name(struct str text, size_t pos, struct span *name, bool *hereafter)
{
	size_t end = pos + 1;

	while (end < text.len && end - pos < ALIAS_BRACKET_MAX && text.s[end] != ')' &&
	    text.s[end] != '(' &&
	    text.s[end] != '\n')
		end++;
	if (end == text.len || text.s[end] != ')')
		return false;
	*name = (struct span){ pos + 1, end };
	*hereafter = alias_trim(text, name);
	return name->end > name->start && alias_is_name(str_slice(text, name->start, name->end));
}

/* The entity that ends at pos, over closing quotes and the ** of Markdown. */
static const struct entity *
entity_before(const struct miner *m, size_t pos)
{
	const struct entity *e = entity_ending(m->entities, pos);
	size_t before = alias_skip_quotes_back(m->text, pos);

	return e != NULL || before == pos ? e : entity_ending(m->entities, before);
}

/* A(B) with A known. */
static bool
learn_inside(struct miner *m, size_t pos, struct span name, bool hereafter)
{
	const struct entity *e = entity_before(m, pos);
	struct str known, other;

	if (e == NULL)
		return false;
	known = str_slice(m->text, e->start, e->end);
	other = str_slice(m->text, name.start, name.end);
	if (is_known(m, name.start, name.end))
		return true;
	if (hereafter || alias_matches(known, other, str_is(e->type, "PER")))
		learn(m, name.start, name.end, e);
	return true;
}

/*
 * The words before a bracket at pos that sound like the Latin name in it: at most as many as it
 * has, and none that is known.  False when there are none.
 */
static bool
words_alike(const struct miner *m, size_t pos, struct span name, struct span *words)
{
	struct str latin = str_slice(m->text, name.start, name.end);
	size_t n, end = alias_skip_quotes_back(m->text, pos);

	for (n = alias_count_words(latin); n > 0; n--) {
		size_t start = alias_words_back(m->text, end, n);

		*words = (struct span){ start, end };
		if (start < end && !is_known(m, start, end) &&
		    alias_matches(str_slice(m->text, start, end), latin, true))
			return true;
	}
	return false;
}

/* A(B): B is known, or both are new and the words around say what they are. */
static void
learn_before(struct miner *m, size_t pos, struct span name)
{
	const struct entity *e = entity_starting(m->entities, name.start);
	struct entity fresh = { 0 };
	struct span words;

	if (!words_alike(m, pos, name, &words))
		return;
	if (e != NULL) {
		if (e->end == name.end)
			learn(m, words.start, words.end, e);
		return;
	}
	fresh.type = alias_cue(m->text, words.start, name.end + 1);
	if (fresh.type.len == 0 || is_known(m, name.start, name.end))
		return;
	fresh.id = guess_slug(m->arena, str_slice(m->text, name.start, name.end));
	learn(m, words.start, words.end, &fresh);
	learn(m, name.start, name.end, &fresh);
}

/* "A, 이하 B" and "A·B" behind a known A that ends at pos. */
static void
learn_after(struct miner *m, const struct entity *e)
{
	static const char *const joints[] = { ", 이하 ", "·", "ㆍ", "/" };
	struct str known = str_slice(m->text, e->start, e->end);
	size_t i;

	for (i = 0; i < ARRAY_LEN(joints); i++) {
		struct str after = str_slice(m->text, e->end, m->text.len);
		struct span name = { e->end + strlen(joints[i]), 0 };

		if (!str_starts(after, joints[i]))
			continue;
		name.end = alias_word_end(m->text, name.start);
		alias_trim(m->text, &name);
		if (name.end > name.start && !is_known(m, name.start, name.end) &&
		    alias_is_name(str_slice(m->text, name.start, name.end)) &&
		    (i == 0 || translit_alike(known, str_slice(m->text, name.start, name.end))))
			learn(m, name.start, name.end, e);
	}
}

static void
mine(struct miner *m)
{
	size_t i, pos;
	struct span name;
	bool hereafter;

	for (pos = str_find(m->text, str_of("("), 0); pos != (size_t)-1;
	    pos = str_find(m->text, str_of("("), pos + 1)) {
		if (!bracket_name(m->text, pos, &name, &hereafter) ||
		    learn_inside(m, pos, name, hereafter))
			continue;
		learn_before(m, pos, name);
	}
	for (i = 0; i < m->entities->len; i++)
		learn_after(m, &m->entities->items[i]);
}

/* Adds the uses of one alias from where it holds. */
static void
use(const struct alias *a, struct miner *m, struct entity_list *out)
{
	size_t at = str_find(m->text, a->text, a->from), end;

	for (; at != (size_t)-1; at = str_find(m->text, a->text, at + 1)) {
		end = at + a->text.len;
		if (!alias_is_word(m->text, at, end) || is_known(m, at, end))
			continue;
		entity_add(m->arena, out, (struct entity){ at, end, a->type, a->id, a->wikidata,
		    a->how });
	}
}

void
alias_find(struct alias_book *book, struct arena *arena, struct str text,
    struct entity_list *entities)
{
	struct miner m = { book, arena, text, entities };
	struct entity_list found = { 0 };
	size_t i;

	mine(&m);
	for (i = 0; i < book->len; i++) {
		use(&book->items[i], &m, &found);
		book->items[i].from = 0;
	}
	for (i = 0; i < found.len; i++)
		entity_add(arena, entities, found.items[i]);
	if (found.len > 0)
		entity_sort(entities);
}

/* A name that is long enough to be found again without what told it the first time. */
static bool
stands_alone(const struct entity *e, struct str name)
{
	bool hangul = (unsigned char)name.s[0] >= 0x80;

	return e->how == ENTITY_MODEL && name.len >= (hangul ? 9 : 5);
}

static void
note_person(struct alias_book *book, const struct entity *e, struct str name)
{
	size_t i;

	if (!str_is(e->type, "PER") || name.len < 6 || name.len > 12 ||
	    (unsigned char)name.s[0] < 0x80)
		return;
	for (i = 0; i < book->npersons; i++) {
		if (str_eq(book->persons[i].id, e->id))
			return;
	}
	if (book->npersons < ALIAS_MAX)
		book->persons[book->npersons++] = (struct alias_person){ arena_dup(&book->arena,
		    name),
			arena_dup(&book->arena, e->id), arena_dup(&book->arena, e->wikidata) };
}

/* The one person of a surname, or NULL when there is none or more than one. */
static const struct alias_person *
only_person(const struct alias_book *book, struct str surname)
{
	const struct alias_person *found = NULL;
	size_t i;

	for (i = 0; i < book->npersons; i++) {
		if (!str_eq(str_slice(book->persons[i].name, 0, surname.len), surname))
			continue;
		if (found != NULL)
			return NULL;
		found = &book->persons[i];
	}
	return found;
}

/* Of Skylark Labs the part before a word that many companies share: Skylark. */
static void
note_short_form(struct alias_book *book, const struct entity *e, struct str name)
{
	static const char *const shared[] = {
		" Space", " Labs", " Group", " Inc", " Inc.", " Corp", " Corp.", " Technologies",
		" Systems", " Motors", " Electronics", " Energy", " Holdings", " Industries",
		" Airlines", " Pharmaceuticals"
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(shared) && str_is(e->type, "ORG"); i++) {
		if (str_ends(name, shared[i]) && name.len >= str_of(shared[i]).len + 5)
			note(book, str_slice(name, 0, name.len - str_of(shared[i]).len), e->end, e,
			    ENTITY_ALIAS);
	}
}

/* The id of the one person whom a surname can stand for; false when there is none. */
static bool
settle_surname(const struct alias_book *book, struct entity *e, struct str name)
{
	const struct alias_person *person;

	if (e->how != ENTITY_MODEL || !str_is(e->type, "PER") || name.len != 3 ||
	    (person = only_person(book, name)) == NULL)
		return false;
	e->id = person->id;
	e->wikidata = person->wikidata;
	e->how = ENTITY_ALIAS;
	return true;
}

void
alias_remember(struct alias_book *book, struct str text, struct entity_list *entities)
{
	size_t i, n = 0;

	for (i = 0; i < entities->len; i++) {
		struct entity e = entities->items[i];
		struct str name = str_slice(text, e.start, e.end);

		/* 이 대통령 is somebody only where the article has named one 이 */
		if (!settle_surname(book, &e, name) && e.id.len == 0)
			continue;
		if (stands_alone(&e, name))
			note(book, name, e.start, &e, ENTITY_MODEL);
		if (e.how == ENTITY_MODEL)
			note_short_form(book, &e, name);
		note_person(book, &e, name);
		entities->items[n++] = e;
	}
	entities->len = n;
}
