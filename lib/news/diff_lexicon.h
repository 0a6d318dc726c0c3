/*
 * diff_lexicon - what the attribute lexicon says about comparing: behaviour, groups, arithmetic.
 *
 * From lexicons/attributes: a frame's `behaviour`, `change` and `growth`; its `group`, for attributes
 * whose figures may agree though their names differ; and the list `arithmetic` of equations between
 * attributes. What extract-claims alone needs is passed over here.
 *
 * Memory:  all of it lives in the arena of the lexicon.
 */
#ifndef NEWS_DIFF_LEXICON_H
#define NEWS_DIFF_LEXICON_H

#include "base/arena.h"
#include "base/map.h"
#include "base/strbuf.h"
#include "news/diff_claim.h"

enum diff_operator {
	DIFF_PLUS = '+',
	DIFF_MINUS = '-',
	DIFF_TIMES = '*',
	DIFF_OVER = '/',
	DIFF_GROWTH = '%',	/* left / right - 1 */
	DIFF_SAVING = '~'	/* 1 - left / right */
};

/*
 * result = left operator right; other: right belongs to what the result is relative to.  A left of "1" is
 * the number.
 */
struct diff_equation {
	struct str result, left, right;
	enum diff_operator operator;
	bool other;
};

struct diff_lexicon {
	struct arena arena;
	struct map attributes;		/* name to struct diff_attribute */
	struct map events;		/* classes of events: earthquake */
	struct diff_equation *equations;
	size_t len, cap;
};

/* Reads path; false: what is wrong stands in errors, one "FILE:LINE:COLUMN: MESSAGE" a line. */
bool
diff_lexicon_load(struct diff_lexicon *lexicon, const char *path, struct strbuf *errors);

/* NULL for an attribute that it does not know. */
const struct diff_attribute *
diff_lexicon_attribute(const struct diff_lexicon *lexicon, struct str name);

/* The group of an attribute: its own name unless the lexicon says otherwise. */
struct str
diff_lexicon_group(const struct diff_lexicon *lexicon, struct str name);

/* The class of a subject that is an event by its place: wildfire of daon-wildfire; else empty. */
struct str
diff_lexicon_class(const struct diff_lexicon *lexicon, struct str subject);

/* Gives the memory back. */
void
diff_lexicon_free(struct diff_lexicon *lexicon);

#endif
