/*
 * json - a strict one-pass scanner over one JSON record, and splicing of members into it.
 *
 * The scanner decides whether the line is a JSON object (RFC 8259, UTF-8 checked), finds the members a
 * program asks for and leaves every other byte alone.  Values are slices of the line; they are decoded
 * only when asked.  New members are spliced in before the closing brace.
 * Source:  RFC 8259; JSONTestSuite for the doubtful cases (tests/unit/json.c says what we do).
 * Units:   byte offsets into the line.  Memory: slices borrow the line; decoded strings live in the
 *          caller's arena.  O(len), recursion-free; nesting at most JSON_MAX_DEPTH.
 */
#ifndef FORMAT_JSON_H
#define FORMAT_JSON_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "base/strbuf.h"

#define JSON_MAX_DEPTH 512

enum json_type {
	JSON_ABSENT,
	JSON_NULL,
	JSON_FALSE,
	JSON_TRUE,
	JSON_NUMBER,
	JSON_STRING,
	JSON_ARRAY,
	JSON_OBJECT
};

/* One value: its text as it stands in the line (a string with its quotes). */
struct json_value {
	enum json_type type;
	struct str raw;
	bool escaped;		/* a string that holds a backslash */
};

/*
 * A member of the record that a program asks for.  `own` members are the ones it writes: json_splice
 * leaves out what stands in the line under that name.
 */
struct json_field {
	const char *name;
	bool own;
	struct json_value value;	/* filled by json_scan; of duplicate names the last */
};

/* What json_scan remembers for json_splice. */
struct json_record {
	struct str line;		/* the object, without white space around it */
	struct span *cuts;		/* own members, each with one comma; ascending */
	size_t ncuts;
	bool empty;			/* no member is left when the cuts are gone */
};

/*
 * Scans one line that must hold one object.  Fills fields[0..n) (absent ones get JSON_ABSENT) and *rec
 * (cuts live in the arena).  False: *err says what is wrong and where; fields are then unspecified.
 */
bool
json_scan(struct str line, struct json_field *fields, size_t n, struct arena *arena,
    struct json_record *rec, struct err *err);

/*
 * Whether text is one JSON value of any type (white space around it allowed); *value is set to it.
 */
bool
json_parse(struct str text, struct json_value *value, struct err *err);

/*
 * Appends the record to out without its own members, and with members (text such as "\"n\":1,\"x\":[]",
 * empty for none) before the closing brace.  No newline.
 */
void
json_splice(struct strbuf *out, const struct json_record *rec, struct str members);

/* Decodes a string: borrowed when it holds no escape, else in the arena.  Lone surrogates become U+FFFD. */
struct str
json_string(struct arena *arena, const struct json_value *v);

/* As json_string, but the empty str for any other type. */
struct str
json_string_or_empty(struct arena *arena, const struct json_value *v);

/* The number nearest to its text (overflow gives HUGE_VAL); NAN for any other type. */
double
json_number(const struct json_value *v);

/* A non-negative integer up to max into *n; false when v is not one. */
bool
json_size(const struct json_value *v, size_t max, size_t *n);

/* Steps through a scanned array: begin with pos 0.  False at the end, and for any other type. */
bool
json_next_item(const struct json_value *array, size_t *pos, struct json_value *item);

/*
 * Steps to the next item of a scanned array, and into it when it is an object: json_next_member on the array
 * then reads the item's members, all of them, and goes on behind it.  So an item is not looked through twice.
 * The item's type; JSON_ABSENT at the end, and for what is no array.
 */
enum json_type
json_enter_item(const struct json_value *array, size_t *pos);

/*
 * As json_next_item, for the members of an object, or of an array's object that json_enter_item has entered;
 * *key is the name as a string value.
 */
bool
json_next_member(const struct json_value *object, size_t *pos, struct json_value *key, struct json_value *item);

/* The last member of a scanned object under name; JSON_ABSENT when there is none. */
struct json_value
json_get(const struct json_value *object, const char *name);

#endif
