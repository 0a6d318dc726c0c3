#include "text/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/map.h"
#include "base/utf8.h"
#include "text/variant.h"

struct lexicon_short {
	uint32_t cp, entry;
};

struct lexicon {
	struct arena arena;
	struct lexicon_entry *entries;
	size_t nentries, entries_cap;
	struct lexicon_name *names;
	size_t nnames, names_cap;
	struct lexicon_short *shorts;
	size_t nshorts, shorts_cap;
	struct map ids;			/* id to index + 1, as a pointer */
	struct map types;
	struct map words;		/* types and cue words that are needed, to number + 1 */
	struct automaton_builder *builder;
	struct automaton *automaton;
};

static const char *const entry_keys[] = {
	"id", "type", "names", "aliases", "short", "wikidata", "case", "whole_word", "not_before",
	"not_after", "needs", "family"
};

struct lexicon *
lexicon_new(void)
{
	struct lexicon *l = xcalloc(1, sizeof(*l));

	l->builder = automaton_builder_new(true);
	return l;
}

/* Numbers are kept in maps as pointers: 0 is absent. */
static void *
number_value(size_t n)
{
	return (void *)(uintptr_t)(n + 1);
}

static uint32_t
map_number(const struct map *m, struct str key)
{
	void *value = map_get(m, key);

	return value == NULL ? LEXICON_NONE : (uint32_t)((uintptr_t)value - 1);
}

static void
add_pattern(struct lexicon *l, struct str text, uint32_t entry, bool alias)
{
	struct lexicon_name name = { arena_dup(&l->arena, text), entry, LEXICON_NONE, alias };

	l->names = arena_grow(&l->arena, l->names, l->nnames, &l->names_cap, sizeof(*l->names));
	l->names[l->nnames++] = name;
	automaton_add(l->builder, text);
}

static void
add_name(struct lexicon *l, struct str text, uint32_t entry, bool alias)
{
	struct str variants[VARIANT_MAX];
	size_t n = variant_of(&l->arena, text, variants), i;

	add_pattern(l, text, entry, alias);
	for (i = 0; i < n; i++)
		add_pattern(l, variants[i], entry, alias);
}

/* The list under key, copied out of the file's tree. */
static bool
read_list(struct lexicon *l, struct yaml_file *file, const struct yaml_node *node, const char *key,
    struct str **items, size_t *n)
{
	size_t i;

	if (!yaml_read_strings(file, node, key, &l->arena, items, n))
		return false;
	for (i = 0; i < *n; i++)
		(*items)[i] = arena_dup(&l->arena, (*items)[i]);
	return true;
}

static bool
read_names(struct lexicon *l, struct yaml_file *file, const struct yaml_node *node, const char *key,
    uint32_t entry, bool alias)
{
	struct str *items = NULL;
	size_t n = 0, i;

	if (!yaml_read_strings(file, node, key, &l->arena, &items, &n))
		return false;
	for (i = 0; i < n; i++) {
		if (items[i].len == 0) {
			yaml_error(file, yaml_get(node, key), "an empty name");
			return false;
		}
		add_name(l, items[i], entry, alias);
	}
	return true;
}

static bool
read_short(struct lexicon *l, struct yaml_file *file, const struct yaml_node *node, uint32_t entry)
{
	struct str text = { NULL, 0 };
	uint32_t cp;

	if (!yaml_read_string(file, node, "short", &text))
		return false;
	if (text.len == 0)
		return true;
	if (utf8_decode(text, 0, &cp) != text.len || !utf8_is_hangul(cp)) {
		yaml_error(file, yaml_get(node, "short"), "short is one Hangul syllable");
		return false;
	}
	l->shorts = arena_grow(&l->arena, l->shorts, l->nshorts, &l->shorts_cap,
	    sizeof(*l->shorts));
	l->shorts[l->nshorts++] = (struct lexicon_short){ cp, entry };
	return true;
}

static bool
read_flags(struct yaml_file *file, const struct yaml_node *node, struct lexicon_entry *e)
{
	struct str letters = { NULL, 0 };
	bool whole = false;

	if (!yaml_read_string(file, node, "case", &letters) ||
	    !yaml_read_bool(file, node, "family", &e->family) ||
	    !yaml_read_bool(file, node, "whole_word", &whole))
		return false;
	if (letters.len > 0 && !str_is(letters, "any") && !str_is(letters, "exact")) {
		yaml_error(file, yaml_get(node, "case"), "case is any or exact");
		return false;
	}
	if (letters.len > 0)
		e->any_case = str_is(letters, "any");
	if (yaml_get(node, "whole_word") != NULL) {
		e->whole_word = whole;
		e->inside = !whole;
	}
	return true;
}

static bool
read_needs(struct lexicon *l, struct yaml_file *file, const struct yaml_node *node,
    struct lexicon_entry *e)
{
	struct str *items = NULL;
	size_t n = 0, i;

	if (!read_list(l, file, node, "needs", &items, &n))
		return false;
	if (n == 0)
		return true;
	e->needs = arena_calloc(&l->arena, n, sizeof(*e->needs));
	e->nneeds = n;
	for (i = 0; i < n; i++)
		e->needs[i] = (struct lexicon_need){ items[i], LEXICON_NONE, LEXICON_NONE };
	return true;
}

/* The entry under id, a new one when there is none yet; NULL and an error when the types differ. */
static struct lexicon_entry *
entry_for(struct lexicon *l, struct yaml_file *file, const struct yaml_node *node, struct str id,
    struct str type)
{
	uint32_t at = map_number(&l->ids, id);
	struct lexicon_entry *e;

	if (at != LEXICON_NONE) {
		e = &l->entries[at];
		if (type.len > 0 && !str_eq(type, e->type)) {
			yaml_error(file, yaml_get(node, "type"), "'%.*s' has the type %.*s already",
			    (int)id.len, id.s, (int)e->type.len, e->type.s);
			return NULL;
		}
		return e;
	}
	if (type.len == 0) {
		yaml_error(file, node, "type is missing");
		return NULL;
	}
	l->entries = arena_grow(&l->arena, l->entries, l->nentries, &l->entries_cap,
	    sizeof(*l->entries));
	e = &l->entries[l->nentries];
	*e = (struct lexicon_entry){ .id = arena_dup(&l->arena, id), .type = arena_dup(&l->arena,
	    type) };
	map_put(&l->ids, e->id, NULL)->value = number_value(l->nentries++);
	map_put(&l->types, e->type, NULL)->value = l;
	return e;
}

static bool
add_entry(struct lexicon *l, struct yaml_file *file, const struct yaml_node *node)
{
	struct str id = { NULL, 0 }, type = { NULL, 0 }, wikidata = { NULL, 0 };
	struct lexicon_entry *e;
	uint32_t index;

	if (!yaml_check_keys(file, node, entry_keys, ARRAY_LEN(entry_keys)) ||
	    !yaml_read_string(file, node, "id", &id) ||
	    !yaml_read_string(file, node, "type", &type) ||
	    !yaml_read_string(file, node, "wikidata", &wikidata))
		return false;
	if (id.len == 0) {
		yaml_error(file, node, "id is missing");
		return false;
	}
	e = entry_for(l, file, node, id, type);
	if (e == NULL)
		return false;
	index = (uint32_t)(e - l->entries);
	if (wikidata.len > 0)
		e->wikidata = arena_dup(&l->arena, wikidata);
	return read_flags(file, node, e) && read_needs(l, file, node, e) &&
	    read_list(l, file, node, "not_before", &e->not_before, &e->nnot_before) &&
	    read_list(l, file, node, "not_after", &e->not_after, &e->nnot_after) &&
	    read_names(l, file, node, "names", index, false) &&
	    read_names(l, file, node, "aliases", index, true) && read_short(l, file, node, index);
}

bool
lexicon_add(struct lexicon *l, struct yaml_file *file, const struct yaml_node *root)
{
	const struct yaml_node *node;
	bool ok = true;

	if (root == NULL)
		return file->nerrors == 0;
	if (root->type != YAML_LIST) {
		yaml_error(file, root, "a lexicon is a list of entries");
		return false;
	}
	for (node = root->child; node != NULL; node = node->next)
		ok = add_entry(l, file, node) && ok;
	return ok;
}

static void
resolve_need(struct lexicon *l, struct lexicon_need *need)
{
	bool added;
	struct map_entry *word;

	need->entry = map_number(&l->ids, need->text);
	if (need->entry != LEXICON_NONE)
		return;
	word = map_put(&l->words, need->text, &added);
	if (added)
		word->value = number_value(l->words.len - 1);
	need->word = map_number(&l->words, need->text);
	/* what is no id and no type is a word to look for in the text */
	if (added && map_get(&l->types, need->text) == NULL) {
		add_pattern(l, need->text, LEXICON_NONE, false);
		l->names[l->nnames - 1].word = need->word;
	}
}

void
lexicon_build(struct lexicon *l)
{
	size_t i, k;

	for (i = 0; i < l->nentries; i++) {
		for (k = 0; k < l->entries[i].nneeds; k++)
			resolve_need(l, &l->entries[i].needs[k]);
	}
	l->automaton = automaton_build(l->builder);
	l->builder = NULL;
}

const struct automaton *
lexicon_automaton(const struct lexicon *l)
{
	return l->automaton;
}

const struct lexicon_name *
lexicon_name_at(const struct lexicon *l, uint32_t pattern)
{
	return &l->names[pattern];
}

const struct lexicon_entry *
lexicon_entry_at(const struct lexicon *l, uint32_t entry)
{
	return &l->entries[entry];
}

size_t
lexicon_entries(const struct lexicon *l)
{
	return l->nentries;
}

size_t
lexicon_words(const struct lexicon *l)
{
	return l->words.len;
}

uint32_t
lexicon_type_word(const struct lexicon *l, struct str type)
{
	return map_number(&l->words, type);
}

uint32_t
lexicon_find_id(const struct lexicon *l, struct str id)
{
	return map_number(&l->ids, id);
}

uint32_t
lexicon_find_short(const struct lexicon *l, uint32_t cp)
{
	size_t i;

	for (i = 0; i < l->nshorts; i++) {
		if (l->shorts[i].cp == cp)
			return l->shorts[i].entry;
	}
	return LEXICON_NONE;
}

void
lexicon_free(struct lexicon *l)
{
	if (l == NULL)
		return;
	if (l->builder != NULL)
		automaton_free(automaton_build(l->builder));
	automaton_free(l->automaton);
	map_free(&l->ids);
	map_free(&l->types);
	map_free(&l->words);
	arena_free(&l->arena);
	free(l);
}
