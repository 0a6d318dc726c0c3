/*
 * claim_cue - the words of the language itself that extraction reads: endings, connectives,
 * reporting verbs.
 *
 * They belong to Korean and English, not to a domain, so they stand here and not in the attribute
 * lexicon. Patterns are written as in the lexicon (^ and *), see news/claim_frames.h.
 */
#ifndef NEWS_CLAIM_CUE_H
#define NEWS_CLAIM_CUE_H

#include <stddef.h>

enum cue {
	CUE_UP, /* a verb of growth: 늘었, rose */
	CUE_DOWN,
	CUE_PLANNED,
	CUE_SPECULATED,
	CUE_DENIED,
	CUE_DISPUTED,
	CUE_NOT,        /* 3명이 아니라, not */
	CUE_WRONG,      /* what was reported in error: misstated, 전했으나 */
	CUE_CORRECTION, /* 바로잡습니다, Correction */
	CUE_FORMER,     /* 당초, originally */
	CUE_WAS_TO,     /* a plan that no longer holds: 하려던, 잡혔던 */
	CUE_SAID,       /* 밝혔다, said */
	CUE_TOLD,       /* 집계한 …은: told by whom stands before it */
	CUE_ACCORDING,  /* 에 따르면, according to */
	CUE_REPORTED,   /* 것으로 알려졌다: nobody is named */
	CUE_THAN,       /* 보다, than, compared with */
	CUE_BREAK,      /* an English word that begins a new clause */
	CUE_FROM,       /* from */
	CUE_TO,
	CUE_BY,
	CUE_HERE, /* 이 회사, it, the company stand for something said before */
	CUE_COUNT
};

struct claim_cue {
	const char *text;
	enum cue cue;
};

/* All of them; *n is their number. */
const struct claim_cue *
claim_cues(size_t *n);

#endif
