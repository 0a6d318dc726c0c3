/*
 * claim - one thing that an article states, as the records hold it.
 *
 * Source:  newsutils-records(5), "claim".
 * Units:   byte offsets into the article's text; numbers in the unit named by `unit`, ratios as
 *          fractions (5 % is 0.05 with unit "ratio").
 * Memory:  all strings are borrowed: slices of the line read, or of the arena given.
 */
#ifndef NEWS_CLAIM_H
#define NEWS_CLAIM_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "base/strbuf.h"
#include "format/json.h"
#include "text/quantity.h"

enum claim_type {
	CLAIM_QUANTITY, /* value */
	CLAIM_INTERVAL, /* low, high */
	CLAIM_DATE,     /* word: EDTF */
	CLAIM_ENTITY,   /* word: an entity's id */
	CLAIM_TEXT      /* word */
};

enum claim_behaviour {
	CLAIM_UNSTATED, /* the record has none: look the attribute up, else fixed */
	CLAIM_FIXED,    /* true once and for all: a founder, a magnitude */
	CLAIM_RUNNING,  /* a count that goes on: casualties, votes counted */
	CLAIM_PERIOD,   /* belongs to its time: revenue, inflation */
	CLAIM_PLAN      /* may be moved: a launch date */
};

enum claim_modality {
	CLAIM_ASSERTED,
	CLAIM_PLANNED,
	CLAIM_SPECULATED,
	CLAIM_DENIED,
	CLAIM_DISPUTED
};

/* How the subject was found. */
enum claim_how {
	CLAIM_HOW_NONE,
	CLAIM_HOW_TOPIC,
	CLAIM_HOW_SUBJECT,
	CLAIM_HOW_GENITIVE,
	CLAIM_HOW_LIST,
	CLAIM_HOW_ANAPHOR,
	CLAIM_HOW_CARRY,
	CLAIM_HOW_HEADLINE,
	CLAIM_HOW_NEAREST
};

/* The article's copy member; all empty when it has none. */
struct claim_copy {
	struct str raw; /* the object as it stands in the record */
	struct str relation, of, cluster, root;
};

struct claim {
	struct str id, article, rev, outlet, published, url;
	struct claim_copy copy;
	struct span at;  /* start, end: of the value in the article */
	struct str text; /* its bytes */
	struct str sentence;
	struct span sentence_at; /* sstart, send */
	struct str subject, subject_text;
	enum claim_how subject_how;
	struct str relative_to;
	struct str attribute;
	enum claim_behaviour behaviour;
	enum claim_type type; /* vtype */
	double value;         /* a quantity, else NAN */
	double low, high;     /* its interval, open ends infinite; NAN: not stated */
	struct str word;      /* value of a date, an entity or a text */
	struct str unit;
	unsigned sig; /* 0: not stated */
	enum modifier modifier;
	struct str time, time_how; /* EDTF; how it was found */
	enum claim_modality modality;
	struct str source;        /* who says so; "outlet" the article itself */
	bool superseded;          /* the old value of a change that the text tells */
	struct str conversion_of; /* id of the claim that this one converts */
	struct str qualifier;
	double confidence; /* 0-1; NAN: not stated */
};

/* The members that make up a claim record: what a filter asks for. */
#define CLAIM_NFIELDS 34

/* Names the members in fields, none of them own. */
void
claim_fields(struct json_field fields[CLAIM_NFIELDS]);

/*
 * The claim in scanned fields. Accepts what claim_write writes and what people write by hand: null
 * for absent, [low, high] as value, no vtype (read off the value), no behaviour. False: *err says
 * which member is missing or wrong; id, article, attribute and a value are required.
 */
bool
claim_from_fields(struct arena *arena, const struct json_field fields[CLAIM_NFIELDS],
    struct claim *c, struct err *err);

/* As claim_from_fields, from one JSON object. */
bool
claim_read(struct arena *arena, struct str line, struct claim *c, struct err *err);

/* Appends the claim as one JSON object without a newline; absent members are left out. */
void
claim_write(struct strbuf *out, const struct claim *c);

/* Where the buffer holds the members that the claims of a sentence share; all 0 before the first of them. */
struct claim_shared {
	struct span article, sentence;
};

/*
 * As claim_write, for claims of one sentence that follow each other in one buffer: what they share is encoded
 * for the first and copied for the others.
 */
void
claim_write_shared(struct strbuf *out, const struct claim *c, struct claim_shared *shared);

/* quantity interval date entity text. */
const char *
claim_type_name(enum claim_type type);

/* fixed running period plan; empty for CLAIM_UNSTATED. */
const char *
claim_behaviour_name(enum claim_behaviour behaviour);

/* asserted planned speculated denied disputed. */
const char *
claim_modality_name(enum claim_modality modality);

/* topic subject genitive ...; empty for CLAIM_HOW_NONE. */
const char *
claim_how_name(enum claim_how how);

/* CLAIM_UNSTATED for any other word. */
enum claim_behaviour
claim_behaviour_parse(struct str word);

#endif
