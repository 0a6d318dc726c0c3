/*
 * yaml - a YAML file as a tree whose nodes know where they stand.
 *
 * Source:  libyaml (YAML 1.1 syntax).  Refused, each with its place: anchors, aliases, tags,
 *          duplicate keys, keys that are not scalars, a second document.
 * Units:   1-based line and column.  Memory: the tree lives in the caller's arena.
 * Errors:  all of a file are collected, one line each, as "FILE:LINE:COLUMN: MESSAGE\n".
 */
#ifndef FORMAT_YAML_H
#define FORMAT_YAML_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/strbuf.h"

#define YAML_MAX_DEPTH 64
#define YAML_MAX_BYTES (64u << 20)

enum yaml_type {
	YAML_NONE,
	YAML_SCALAR,
	YAML_LIST,
	YAML_MAP
};

struct yaml_node {
	enum yaml_type type;
	bool quoted;			/* a scalar in quotes is never a number, a flag or null */
	const char *file;		/* where it stands; NULL: in the file being checked */
	size_t line, column;
	struct str text;		/* of a scalar */
	struct str key;			/* when its parent is a map */
	size_t key_line, key_column;
	struct yaml_node *child, *next;	/* items in order */
	size_t nchildren;
};

/* A file being checked: its name for messages, and the messages. */
struct yaml_file {
	const char *name;
	struct strbuf *errors;
	size_t nerrors;
};

/* Parses bytes; NULL when there were errors (all said in file->errors) or the file is empty. */
struct yaml_node *
yaml_parse(struct arena *arena, struct str bytes, struct yaml_file *file);

/* Reads and parses path (= file->name); an unreadable file is an error like any other. */
struct yaml_node *
yaml_load(struct arena *arena, struct yaml_file *file);

/*
 * As yaml_load, but path may be a folder, and is then read as one file: its *.yaml in the order of
 * their names, maps joined key by key and lists end to end.  A lexicon is divided this way by domain,
 * and a user adds a domain, or words to a frame, by adding a file.  Two files that give one key a
 * scalar, or different types, are an error at the later.
 */
struct yaml_node *
yaml_load_folder(struct arena *arena, struct yaml_file *file);

/* Adds one error at node's place. */
void
yaml_error(struct yaml_file *file, const struct yaml_node *at, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* The child of a map under key, or NULL (also when map is NULL or no map). */
const struct yaml_node *
yaml_get(const struct yaml_node *map, const char *key);

/*
 * Every key of map must be among keys[0..n): others are errors, "unknown key 'alias' (did you mean
 * 'aliases'?)".  A node that is no map is an error as well; false then.
 */
bool
yaml_check_keys(
    struct yaml_file *file, const struct yaml_node *map, const char *const *keys, size_t n);

/*
 * Typed reading of an optional child; false and an error when it is there with another type.  An
 * absent child leaves *value as it is and is no error.
 */
bool
yaml_read_string(
    struct yaml_file *file, const struct yaml_node *map, const char *key, struct str *value);

/* As yaml_read_string: true, false, yes or no. */
bool
yaml_read_bool(struct yaml_file *file, const struct yaml_node *map, const char *key, bool *value);

/* As yaml_read_string: a non-negative integer. */
bool
yaml_read_size(struct yaml_file *file, const struct yaml_node *map, const char *key, size_t *value);

/* The child must be a scalar or a list of scalars: its items as an array in the arena. */
bool
yaml_read_strings(struct yaml_file *file, const struct yaml_node *map, const char *key,
    struct arena *arena, struct str **items, size_t *n);

#endif
