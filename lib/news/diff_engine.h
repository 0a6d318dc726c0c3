/*
 * diff_engine - what a comparison keeps from article to article; shared by the modules of diff.
 *
 * Memory:  the state and the lexicon are the caller's; diff_free (news/diff) gives the rest back.
 */
#ifndef NEWS_DIFF_ENGINE_H
#define NEWS_DIFF_ENGINE_H

#include "news/diff_lexicon.h"
#include "news/diff_store.h"

struct diff_engine {
	struct diff_store store;
	const struct diff_lexicon *lexicon;	/* NULL: all attributes are fixed */
	size_t evidence;			/* sentences in a diff */
	bool first;				/* also write what is new */
	size_t ndiffering;			/* diffs written that say that something differs */

	/* --- the engine's own --- */
	struct arena arena;
	struct diff_list claims;		/* of the article at hand */
};

#endif
