/*
 * report_part - what the three forms of a report share: words of the interface, escaping, names.
 */
#ifndef NEWS_REPORT_PART_H
#define NEWS_REPORT_PART_H

#include "news/report.h"

enum report_word {
	WORD_CONFLICT,
	WORD_INCONSISTENT,
	WORD_RETRACT,
	WORD_UPDATE,
	WORD_REFINE,
	WORD_SCOPE,
	WORD_AGREE,
	WORD_CONSISTENT,
	WORD_NEW,
	WORD_ALL,
	WORD_NOTHING,
	WORD_COPIES,
	WORD_SOURCES,
	WORD_TITLE,
	WORD_OUTLETS,
	WORD_SENTENCES,
	WORD_AS_OF,
	WORD_MORE,
	WORD_MADE,
	WORD_CHART,
	WORD_QUIET, WORD_GONE,
	WORD_COUNT
};

/* A word of the interface in the report's language. */
const char *
report_word(const struct report *r, enum report_word word);

/* What a label is called. */
const char *
report_label(const struct report *r, enum diff_label label);

/* The place of a label in the order of gravity: 0 is the gravest. */
int
report_gravity(enum diff_label label);

/* What a reader must know: the rest may be folded, or only counted. */
bool
report_is_news(enum diff_label label);

/*
 * Appends the item's sentences, each once with all its values marked, copies under their original.
 */
void
report_sentences(struct strbuf *out, const struct report *r, const struct report_item *item);

/* What a subject is called, by an article or else its slug as words. */
struct str
report_subject(struct arena *arena, const struct report_item *item);

/* What an attribute is called, by the names that were given or else its own words. */
struct str
report_attribute(const struct report *r, struct arena *arena, struct str attribute);

/* Appends text with & < > " ' as references, and without control characters: for HTML and XML. */
void
report_escape(struct strbuf *out, struct str text);

/* Whether an address may become a link: http or https, no control characters or blanks. */
bool
report_is_link(struct str url);

/* A figure short enough for an axis: 31.4%, 1.2억, 14.2T, 2027-04-07. */
struct str
report_figure(const struct report *r, struct arena *arena, double value, struct str unit);

/* A published date as people read it: 2027-04-07 13:20. */
struct str
report_when(struct arena *arena, struct str published);

/* When a value holds: `2027-04-07 06:00 기준`, `as of 2027-04-07`. */
struct str
report_as_of(const struct report *r, struct arena *arena, struct str time);

#endif
