/* The forgetting half of diff_store. */
#include <string.h>

#include "news/diff_root.h"
#include "news/diff_store.h"
#include "news/diff_walk.h"

/* A question without claims goes, and so do the names that its kin find it by. */
static void
drop_question(struct diff_store *store, struct arena *arena, const struct diff_key *question,
    struct str value)
{
	struct diff_list all = { 0 };

	diff_held_list(arena, arena_dup(arena, value), &all);
	for (size_t i = 0; i < all.len; i++) {
		struct diff_key kin = diff_kin_key(all.items[i], question);

		if (kin.len > 0)
			state_delete(store->state, DIFF_TABLE_NAMES, diff_key_str(&kin));
	}
	state_delete(store->state, DIFF_TABLE_QUESTIONS, diff_key_str(question));
}

/* Takes what is older than the limit out of a question. */
static void
thin_out(struct diff_store *store, struct arena *arena, const struct diff_key *question,
    int64_t before)
{
	struct strbuf kept = { 0 };
	struct str value;

	if (!state_get(store->state, DIFF_TABLE_QUESTIONS, diff_key_str(question), &value))
		return;
	diff_held_since(&kept, value, before);
	if (kept.len == 0)
		drop_question(store, arena, question, value);
	else if (kept.len < value.len)
		state_put(
		    store->state, DIFF_TABLE_QUESTIONS, diff_key_str(question), strbuf_str(&kept));
	strbuf_free(&kept);
}

/* What was noted of a version: it, its root and its outlet, and the questions of its claims. */
static void
forget_version(struct diff_store *store, struct arena *arena, const struct diff_found *noted,
    int64_t before)
{
	uint64_t time = diff_key_word(noted->key, 0), root = diff_key_word(noted->value, 0),
		 outlet = diff_key_word(noted->value, 1);
	struct diff_key article = diff_article_key(outlet, time, root), question;

	for (size_t at = 2 * sizeof(uint64_t); at + DIFF_QUESTION_LEN <= noted->value.len;
	    at += DIFF_QUESTION_LEN) {
		memcpy(question.bytes, noted->value.s + at, DIFF_QUESTION_LEN);
		question.len = DIFF_QUESTION_LEN;
		thin_out(store, arena, &question, before);
	}
	diff_seen_forget(store->state, time, diff_key_word(noted->key, 1), before);
	diff_root_forget(store->state, root, before);
	state_delete(store->state, DIFF_TABLE_NAMES, diff_key_str(&article));
	state_delete(store->state, DIFF_TABLE_TIMES, noted->key);
}

void
diff_store_forget(struct diff_store *store, int64_t before)
{
	struct arena found = { 0 }, arena = { 0 };
	struct diff_key end = { .len = 0 };

	diff_key_add(&end, (uint64_t)before ^ (uint64_t)1 << 63);
	struct diff_walk w = { .arena = &found, .table = DIFF_TABLE_TIMES,
		.end = diff_key_str(&end), .most = (size_t)-1 };
	store->asked.len = 0;
	diff_walk(&w, store->state);
	for (size_t i = 0; i < w.len; i++) {
		forget_version(store, &arena, &w.items[i], before);
		arena_reset(&arena);
	}
	arena_free(&found);
	arena_free(&arena);
}
