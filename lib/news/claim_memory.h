/*
 * claim_memory - what an article has spoken of so far: who and what "the company", "it" and "이 제품"
 * may be.
 *
 * Source:  salience by frequency and recency after S. Lappin and H. Leass, "An algorithm for
 *          pronominal anaphora resolution" (1994), without its syntax.
 * Memory:  owns copies in its own arena until claim_memory_reset: one article.
 */
#ifndef NEWS_CLAIM_MEMORY_H
#define NEWS_CLAIM_MEMORY_H

#include "news/claim_anchor.h"
#include "news/claim_locality.h"

#define MEMORY_MAX_KNOWN 1024 /* of an article; later names are not remembered */
#define MEMORY_CONCEPTS 4
#define MEMORY_ANCHORS 8
#define MEMORY_NAMED 8
#define MEMORY_ASKED 4

/* Something the article has named. */
struct known {
	struct str id, text;
	uint32_t type;
	struct str concepts[MEMORY_CONCEPTS]; /* what it was called: company, satellite */
	unsigned salience;
	bool own;        /* found by claim_name */
	bool body;       /* it has the id or the name of an office, a court, a ministry */
	bool aside;      /* last spoken of as a rival or an observer: not carried on */
	size_t first;    /* sentence of the first mention */
	size_t sentence; /* of the last mention */
};

struct claim_memory {
	struct arena arena;
	struct known *known;
	size_t nknown, cap;
	struct str article, title;
	struct str topic_word;                        /* of the title: claim_headline_topic */
	struct str event, event_class; /* daon-earthquake, earthquake; empty: about none */
	struct str ship;               /* as the text has it: 도래호; empty: the event is of none */
	struct place *places;          /* that the article names, the event's own first */
	size_t nplaces;
	size_t sentence;                              /* number of the sentence at hand, from 1 */
	struct anchor_memory anchors[MEMORY_ANCHORS]; /* the latest by kind and unit */
	size_t nanchors;
	struct str period;      /* the time of the last value that had one */
	size_t period_sentence; /* the sentence that named it */
	struct str year;        /* the last one named: that year */
	size_t year_sentence;
	struct str outlook;     /* the same of the last forecast or plan */
	size_t outlook_sentence;
	struct str as_of;       /* when the running counts were taken last */
	size_t as_of_sentence;
	struct str told_day;    /* on which the article has somebody tell its counts */
	size_t last_frame;      /* of the last figure that is no date, or FRAME_NONE */
	size_t last_frame_sentence;
	size_t named[MEMORY_NAMED]; /* what the sentence before spoke of without a figure */
	size_t nnamed;
	size_t topic, subject;  /* of the sentence before: index + 1, or 0 */
	size_t told;            /* of the last claim: index + 1, or 0 */
	size_t told_sentence;
	uint32_t told_of;       /* the first type of its frame's subjects */
	struct map said;        /* names and texts already claimed */
	const struct claim_sentence *cast; /* the sentences that claim_cast looks at */
	size_t ncast;
	struct map names;       /* words that claim_cast judged: not NULL for a name */
	uint32_t domains;       /* that the article has shown, as in struct claim_sentence */
	bool correction;        /* the article corrects another */
	size_t asked[MEMORY_ASKED]; /* frames that the correction asks about */
	size_t nasked;
	enum quantity_kind wrong_kind; /* of the value that was wrong */
	struct str wrong_unit;
};

/* Forgets the article and begins another. */
void
claim_memory_reset(struct claim_memory *memory, struct str article, struct str title);

/*
 * Notes a mention; weight is how much it counts (a title more than a body). NULL when the article
 * is full.
 */
struct known *
claim_memory_note(struct claim_memory *memory, const struct mention *m, unsigned weight);

/* Says that k was called by a concept's word. */
void
claim_memory_call(struct claim_memory *memory, struct known *k, struct str concept);

/* Gives k a type when it has none: "the company" said it is one. */
void
claim_memory_learn(struct claim_memory *memory, const struct known *k, uint32_t type);

/*
 * The last thing that was called so, else the most salient of the types (0: none of them counts).
 */
const struct known *
claim_memory_called(const struct claim_memory *memory, struct str concept, uint32_t types);

/* Points of k for being spoken of often, lately and in the title. */
int
claim_memory_points(const struct claim_memory *memory, const struct known *k);

/* Whether k was called by the concept. */
bool
claim_memory_is_called(const struct known *k, struct str concept);

/* Whether k is a body of the state: it reports and counts, it is no firm. */
bool
claim_memory_is_body(const struct known *k);

/* Whether the article's title names k. */
bool
claim_memory_is_titled(const struct claim_memory *memory, const struct known *k);

/* What is known under id; NULL for nothing. */
const struct known *
claim_memory_find(const struct claim_memory *memory, struct str id);

/*
 * The one type of k that a mention of it has: a vaccine whose trial was spoken of as it is a thing, too,
 * and that before an event.
 */
uint32_t
claim_memory_type(const struct known *k);

/* Its index + 1, or 0. */
size_t
claim_memory_index(const struct claim_memory *memory, struct str id);

/* The most salient thing of the types (or of an open type, second); NULL for none. */
const struct known *
claim_memory_salient(const struct claim_memory *memory, uint32_t types);

/*
 * As claim_memory_salient, but things that were called something come last; firm: bodies of the
 * state do not count.
 */
const struct known *
claim_memory_uncalled(const struct claim_memory *memory, uint32_t types, bool firm);

/* The first event, law or the like of the concept that the article spoke of; NULL for none. */
const struct known *
claim_memory_event(const struct claim_memory *memory, struct str concept);

/* A person whose name begins (Korean) or ends (English) so; NULL unless there is one. */
const struct known *
claim_memory_person(const struct claim_memory *memory, struct str part);

/* Keeps the frame of a figure for the ones of its kind and unit that come after it. */
void
claim_memory_keep_anchor(struct claim_memory *memory, const struct quantity *q, size_t frame);

/* Whether such a figure stands in this very sentence. */
bool
claim_memory_anchored_here(const struct claim_memory *memory, const struct quantity *q);

/* The frame kept for q's kind and unit within the last sentences, or FRAME_NONE. */
size_t
claim_memory_anchor(const struct claim_memory *memory, const struct quantity *q);

/* Gives everything back; memory is then empty. */
void
claim_memory_free(struct claim_memory *memory);

#endif
