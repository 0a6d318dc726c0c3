/*
 * claim_sentence - a tagged sentence as extraction reads it: figures, names, lexicon words, words
 * and clauses.
 *
 * Source:  newsutils-records(5), "sentence", "entities and quantities".
 * Units:   byte offsets into the sentence, half-open; distances in words (runs between white
 *          space).
 * Memory:  everything lives in the caller's arena or borrows the record.  O(len).
 */
#ifndef NEWS_CLAIM_SENTENCE_H
#define NEWS_CLAIM_SENTENCE_H

#include "news/claim_cue.h"
#include "news/claim_frames.h"

/*
 * A sentence is read up to so many figures, names and lexicon words; work grows with their product.
 */
#define SENTENCE_MAX_ITEMS 256
#define SENTENCE_MAX_HITS 1024

/* A name, or a noun phrase that a head noun makes one. */
struct mention {
	struct span at;
	struct str text;
	struct str id;
	uint32_t type; /* one bit; 0 for a type that the lexicon does not speak of */
	bool own;      /* found by claim_name */
	bool named;    /* from tag-entities; else a noun phrase */
	bool past;     /* an earlier event than the article's: the 1995 Daon earthquake */
	bool part;     /* of a budget, told beside others: what comes after is of the whole again */
	bool deictic;  /* "the company", "이 회사": stands for something said before */
	int role; /* points for its place in the sentence, whatever the figure: claim_role */
	enum claim_how how; /* topic or subject, by that place; else none */
};

/* A word of the lexicon in the text. */
struct hit {
	struct span at;
	uint32_t pattern;
	uint32_t cover; /* index + 1 of a longer trigger that covers this one, or 0 */
	uint32_t with;  /* letters of its companion (let & go), or 0 */
};

struct claim_sentence {
	struct str article, rev, outlet, published, lang, url, title;
	struct claim_copy copy;
	struct str part;
	struct str text;
	size_t start; /* of text in the article */
	bool last;
	bool korean; /* mostly Hangul */

	struct quantity *figures;
	size_t nfigures;
	struct mention *mentions; /* ascending, disjoint */
	size_t nmentions, mentions_cap;
	struct hit *hits; /* ascending start */
	size_t nhits, hits_cap;
	uint32_t cues; /* one bit for each enum cue that a hit is */
	size_t *words; /* where each word begins */
	size_t nwords;
	size_t *breaks; /* where each clause but the first begins */
	size_t nbreaks;
	uint32_t domains; /* bits of those that the article has shown so far, this sentence included */
};

#define CLAIM_SENTENCE_NFIELDS 15

/* The members that extraction asks for. */
void
claim_sentence_fields(struct json_field fields[CLAIM_SENTENCE_NFIELDS]);

/* The article that a record belongs to, decoded; empty for none. */
struct str
claim_sentence_article(
    struct arena *arena, const struct json_field fields[CLAIM_SENTENCE_NFIELDS]);

/*
 * Reads a record. False: *err names a required member that is missing (text), or entities or
 * quantities that do not fit the text.
 */
bool
claim_sentence_read(struct arena *arena, const struct claim_frames *frames,
    const struct json_field fields[CLAIM_SENTENCE_NFIELDS], struct claim_sentence *s,
    struct err *err);

/* Finds the words, clauses and lexicon words of s->text. */
void
claim_sentence_scan(
    struct arena *arena, const struct claim_frames *frames, struct claim_sentence *s);

/* Index of the first lexicon word that begins at or after pos. */
size_t
claim_sentence_hit(const struct claim_sentence *s, size_t pos);

/* Number of word beginnings in (from, to], whichever is larger. */
size_t
claim_sentence_distance(const struct claim_sentence *s, size_t from, size_t to);

/* Number of clause beginnings in (from, to], whichever is larger. */
size_t
claim_sentence_breaks(const struct claim_sentence *s, size_t from, size_t to);

/* The first name or noun phrase that overlaps at, or NULL. */
struct mention *
claim_sentence_mention(const struct claim_sentence *s, struct span at);

/* The clause that holds pos. */
struct span
claim_sentence_clause(const struct claim_sentence *s, size_t pos);

/* The first cue of the given kind that begins in [from, to), or NULL. */
const struct hit *
claim_sentence_cue(const struct claim_frames *frames, const struct claim_sentence *s, enum cue cue,
    size_t from, size_t to);
/* The last one. */
const struct hit *
claim_sentence_cue_last(const struct claim_frames *frames, const struct claim_sentence *s,
    enum cue cue, size_t from, size_t to);

#endif
