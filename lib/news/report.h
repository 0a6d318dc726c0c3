/*
 * report - diffs for people: a text for mail, one HTML page, an Atom feed.
 *
 * Diffs are gathered by what they are about (subject and attribute), what changed first.
 * Everything that comes from an article is escaped, and only http and https addresses become links.
 *
 * Source:  newsutils-records(5), "diff"; RFC 4287 for Atom.
 * Memory:  all diffs of the input, at most REPORT_MOST_DIFFS; they live in the report's arena.
 */
#ifndef NEWS_REPORT_H
#define NEWS_REPORT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/map.h"
#include "base/strbuf.h"
#include "format/json.h"
#include "news/diff_compare.h"

#define REPORT_MOST_DIFFS 100000

/* A sentence that a diff rests on. */
struct report_evidence {
	struct str id, article, outlet, published, url, text, sentence, time, unit;
	struct span mark;		/* of the value in the sentence; empty when unknown */
	double value, low, high;	/* NAN where there is none; open ends are infinite */
	double at;			/* published, seconds since 1970; NAN when unknown */
	const struct report_evidence *carries;	/* the claim whose copy this is */
	bool withdrawn;			/* denied or superseded by the text that gives it */
	bool plotted;			/* its value is one of the item's own attribute */
};

struct report_diff {
	enum diff_label label;
	struct str id, reason;
	const struct report_evidence *older, *newer;	/* of what changed; NULL: not given */
	struct report_evidence **evidence;
	size_t nevidence, independent;
	bool passed;		/* an update whose newer value replaced a later one as well */
};

/* All diffs about one attribute of one subject. */
struct report_item {
	size_t number;			/* in the order of arrival */
	struct str subject, attribute;
	struct str name;		/* what an article calls the subject, after report_sort */
	enum diff_label label;		/* the gravest of its diffs */
	struct report_diff **diffs;
	size_t ndiffs, cap_diffs;
	struct report_evidence **evidence;	/* each claim once, sorted: oldest first */
	size_t nevidence, cap_evidence;
	double newest;			/* published, of its evidence */
};

enum report_language { REPORT_KOREAN, REPORT_ENGLISH, REPORT_NLANGUAGES };

/* The fullest name of a subject in each language; empty for none. */
struct report_subject {
	struct str names[REPORT_NLANGUAGES];
};

struct report {
	struct arena arena;
	struct map items;		/* subject and attribute to struct report_item */
	struct map claims;		/* item's number and claim id to struct report_evidence */
	struct map subjects;		/* subject to struct report_subject: what articles call it */
	struct map names;		/* attribute to what people call it, struct str */
	struct report_item **sorted;	/* after report_sort: the gravest and newest first */
	size_t ndiffs, counts[DIFF_INCONSISTENT + 1];
	size_t nkorean, nenglish;	/* sentences */
	enum report_language language;
	struct str title;
	struct str link;		/* where the feed itself will be found; may be empty */
	int64_t now;
};

/* The members of a diff record that a report reads. */
#define REPORT_NFIELDS 11

/* Names them in fields; none is own. */
void
report_fields(struct json_field fields[REPORT_NFIELDS]);

/* Takes one diff; false: *err says what is missing or wrong. */
bool
report_add(struct report *r, struct arena *scratch, const struct json_field fields[REPORT_NFIELDS],
    struct err *err);

/*
 * Reads what attributes are called (attribute-names.yaml: a map for each language) into the
 * report's language.
 * False: what is wrong stands in errors, one "FILE:LINE:COLUMN: MESSAGE" a line.
 */
bool
report_load_names(struct report *r, const char *path, struct strbuf *errors);

/* Puts the items in the order in which they are told, and the reasons in the report's language. */
void
report_sort(struct report *r);

/* For mail; nothing at all when there was no diff. */
void
report_text(struct strbuf *out, const struct report *r);

/* One page that needs nothing else. */
void
report_html(struct strbuf *out, const struct report *r);

/* A feed of conflicts, updates, corrections and false arithmetic; its times are those of the articles. */
void
report_atom(struct strbuf *out, const struct report *r);

/*
 * The chart of an item: an interval for each statement, by outlet and time. Nothing when it has no
 * figures.
 */
void
report_chart(struct strbuf *out, const struct report *r, const struct report_item *item);

/* Gives the memory back. */
void
report_free(struct report *r);

#endif
