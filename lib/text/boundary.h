/*
 * boundary - the places of a text where a sentence may end.
 *
 * Candidates are: a run of terminal punctuation and what belongs to it (closing quotes and
 * brackets, footnotes, emoticons); white space after a word that may end a Korean sentence without
 * punctuation; white space before a list mark; a line break.  Which of them do end a sentence is
 * decided elsewhere. A period inside a number, an address or a name that goes on without white
 * space is no candidate.
 * Units:   byte offsets into UTF-8.  Memory: none but the list of quotes handed in.  O(len).
 */
#ifndef TEXT_BOUNDARY_H
#define TEXT_BOUNDARY_H

#include <stdbool.h>

#include "base/str.h"
#include "text/quote.h"

/* What ends the words: the strongest of the run. */
enum boundary_mark {
	MARK_NONE,		/* no punctuation at all */
	MARK_STOP,
	MARK_DOTS,		/* .. ... … */
	MARK_EXCLAMATION,
	MARK_QUESTION,
	MARK_TILDE,
	MARK_COLON,
	MARK_COUNT
};

enum boundary_gap {
	GAP_NONE,
	GAP_SPACE,
	GAP_WIDE,		/* two or more, or a no-break space */
	GAP_LINE,		/* one line break */
	GAP_BLANK		/* a blank line, or the end of the text */
};

struct boundary {
	size_t core;		/* where the words end */
	size_t end;		/* where the sentence would end: behind all that belongs to it */
	size_t next;		/* where the next would begin */
	enum boundary_mark mark;
	enum boundary_gap gap;
	bool run;		/* the mark is repeated or mixed: !! ?! */
	bool quote, bracket, footnote, emoticon;	/* what stands behind the mark */
	size_t inside;		/* length of the quotation or brackets around it, 0 for none */
};

/* Hangul syllables that may end a sentence without punctuation: one bit for each from U+AC00. */
#define ENDINGS_BYTES ((0xD7A3 - 0xAC00) / 8 + 1)

struct boundary_scanner {
	struct str text;
	const struct quote_list *quotes;
	const unsigned char *endings;	/* ENDINGS_BYTES */
	size_t pos;			/* where to look on */
	size_t words;			/* first byte of the line that is not white space */
	size_t quote;			/* the first pair that does not lie wholly before */
};

/* Starts at the beginning of text. */
void
boundary_start(struct boundary_scanner *s, struct str text, const struct quote_list *quotes,
    const unsigned char *endings);

/* The next candidate, ascending by core; false at the end of the text. */
bool
boundary_next(struct boundary_scanner *s, struct boundary *b);

#endif
