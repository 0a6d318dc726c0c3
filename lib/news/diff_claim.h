/*
 * diff_claim - a claim as the comparison sees it: values in one dimension, times as instants.
 *
 * Source:  newsutils-records(5), "claim"; units after UCUM.
 * Units:   instants are seconds since 1970-01-01T00:00:00Z, both ends inclusive.
 * Memory:  strings live in the arena given, or are constants.
 */
#ifndef NEWS_DIFF_CLAIM_H
#define NEWS_DIFF_CLAIM_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "format/edtf.h"
#include "news/claim.h"
#include "news/interval.h"

/* What the lexicon knows of an attribute. */
struct diff_attribute {
	enum claim_behaviour behaviour;
	struct str group;
	bool change;		/* says by how much another attribute changed */
	bool reported;		/* the day of the telling, not of what is told */
	bool several;		/* a subject may have many at once: the days of a club's matches */
	bool slow;		/* a level that hardly moves within days: a firm's staff */
	bool relative;		/* a share or a ratio: of what, the text need not say */
};

/* When something was so. */
struct moment {
	int64_t first, last;
	bool known;
};

struct diff_claim {
	struct str id, article, root, outlet;
	struct str source;		/* who says it; empty: the article itself, or nobody named */
	struct str name;		/* what the text calls the subject; empty for a pronoun */
	struct str subject;
	struct str family;		/* the subject without its version, "" when it has none */
	struct str attribute;
	struct str group;		/* of attributes whose figures may agree */
	struct str relative_to;
	struct str qualifier;
	struct str unit, word, text;
	struct str conversion_of;
	struct str corrected;		/* id of the claim that corrected it, once known */
	struct str time;		/* as the record has it */
	struct str date, url, quote;	/* when its article was published, where, and its sentence */
	const struct diff_attribute *frame;	/* NULL: not in the lexicon, or read from the state */
	enum claim_type type;
	enum claim_behaviour behaviour;
	enum claim_modality modality;
	struct stated figure;		/* of a quantity or an interval, in unit */
	struct edtf days;		/* of a date */
	bool clock;			/* the date has a time of day */
	struct edtf period;		/* what `time` covers */
	struct moment stated;		/* as `time` says, if it does */
	struct moment published;
	bool superseded, revised, korean;
	bool own;			/* denies what its own outlet had said */
	bool change;			/* its attribute says by how much another changed */
	bool converted;			/* only another currency's view of conversion_of */
	size_t start, end, sentence;	/* byte offsets into the article */
	bool guessed;			/* its subject is only the nearest name */
	bool quoted;			/* its value stands in the sentence */
	bool apart;			/* date, url and quote lie in the state, at: */
	uint64_t version;		/* of the article and its revision, a hash */
	uint64_t place;			/* of the sentence among the version's */
};

/*
 * Views c under what the lexicon says of its attribute (NULL: fixed, its own group).  Everything
 * that is kept is copied into arena.
 */
void
diff_claim_view(struct arena *arena, const struct claim *c, const struct diff_attribute *attribute,
    struct diff_claim *view);

/* The article and the revision of it that a claim stands in, as a hash. */
uint64_t
diff_claim_version(const struct claim *c);

/* Appends the JSON object that a diff carries for c; c may not be apart. */
void
diff_claim_evidence(struct strbuf *out, const struct diff_claim *c);

/* Whether it has a figure. */
bool
diff_claim_numeric(const struct diff_claim *c);

/* Whether two claims stand in one passage. */
bool
diff_near(const struct diff_claim *a, const struct diff_claim *b);

/* A figure that arithmetic may use: not one that was denied. */
bool
diff_usable(const struct diff_claim *c);

/*
 * The subject without trailing version words (gpt-4 is gpt, deepseek-r1 is deepseek); "" when it
 * has none.
 */
struct str
diff_claim_family(struct str subject);

/*
 * The last word of a subject of several, which may be a family's name (openai-gpt: gpt); else "".
 */
struct str
diff_claim_tail(struct str subject);

/* One name, or one a version of the other: gpt-4, gpt, openai-gpt. */
bool
diff_claim_kin(struct str a, struct str b);

#endif
