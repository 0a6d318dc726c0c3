/*
 * lexicon - the names that a user lists, compiled for matching.
 *
 * A lexicon file is a YAML list of entries:
 *
 *	- id: meta                    slug; two files (or entries) with one id add up
 *	  type: ORG
 *	  names: [Meta Platforms]     always this entry
 *	  aliases: [Meta, 메타]       this entry when the conditions below hold
 *	  short: 미                   the syllable of a country in compounds: 미중, 한·미·일
 *	  wikidata: Q380
 *	  case: any                   letters match in any case (default: as written or in capitals)
 *	  whole_word: true            only particles may follow; false: may stand inside a word
 *	  not_before: [세포]          texts that must not follow an alias, directly or after a space
 *	  not_after: [빅]             texts that must not come before it
 *	  needs: [openai, ORG, "AI"]  an alias needs one of these near: an id, a type or a word
 *	  family: true                a version behind it makes a product of its own: GPT-6
 *
 * Memory:  the lexicon owns all it holds; entries are valid until lexicon_free.
 * Errors:  of the files: collected in yaml_file.  O(bytes) to add and to build.
 */
#ifndef TEXT_LEXICON_H
#define TEXT_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "format/yaml.h"
#include "text/automaton.h"

#define LEXICON_NONE UINT32_MAX

/* What an alias may need nearby. */
struct lexicon_need {
	struct str text;	/* as written */
	uint32_t entry;		/* an entry of that id, or LEXICON_NONE */
	uint32_t word;		/* else the number of a type or cue word, see lexicon_mark */
};

struct lexicon_entry {
	struct str id, type, wikidata;
	bool any_case, whole_word, inside, family;
	struct str *not_before, *not_after;
	size_t nnot_before, nnot_after;
	struct lexicon_need *needs;
	size_t nneeds;
};

/* One pattern of the automaton. */
struct lexicon_name {
	struct str text;
	uint32_t entry;		/* LEXICON_NONE for a cue word */
	uint32_t word;		/* of a cue word */
	bool alias;		/* the entry's conditions apply */
};

struct lexicon;

/* An empty lexicon, to be added to. */
struct lexicon *
lexicon_new(void);

/*
 * Adds the entries of a parsed file (NULL: an empty file adds nothing).  False: some were refused,
 * all said in file->errors.  The tree may go afterwards.
 */
bool
lexicon_add(struct lexicon *l, struct yaml_file *file, const struct yaml_node *root);

/* Resolves needs and builds the automaton; call once, after the last file and before any lookup. */
void
lexicon_build(struct lexicon *l);

/* The automaton over all names, once built. */
const struct automaton *
lexicon_automaton(const struct lexicon *l);

/* The name that is a pattern of the automaton. */
const struct lexicon_name *
lexicon_name_at(const struct lexicon *l, uint32_t pattern);

/* The entry of a number, below lexicon_entries. */
const struct lexicon_entry *
lexicon_entry_at(const struct lexicon *l, uint32_t entry);

/* The number of entries. */
size_t
lexicon_entries(const struct lexicon *l);

/* The number of distinct types and cue words that entries need. */
size_t
lexicon_words(const struct lexicon *l);

/* The number under which a type stands among the words, or LEXICON_NONE when no entry needs it. */
uint32_t
lexicon_type_word(const struct lexicon *l, struct str type);

/* The entry of an id, or LEXICON_NONE. */
uint32_t
lexicon_find_id(const struct lexicon *l, struct str id);

/* The entry whose short form is the syllable cp, or LEXICON_NONE. */
uint32_t
lexicon_find_short(const struct lexicon *l, uint32_t cp);

/* NULL is allowed. */
void
lexicon_free(struct lexicon *l);

#endif
