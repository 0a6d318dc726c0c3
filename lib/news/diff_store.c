#include "news/diff_store.h"

#include <string.h>

#include "base/hash.h"
#include "news/diff_root.h"
#include "news/diff_walk.h"

const char *const diff_store_tables[DIFF_NTABLES] = { "questions", "seen", "texts", "roots",
	"names", "times" };

bool
diff_store_seen(struct diff_store *store, uint64_t version, struct str id)
{
	return diff_seen_has(&store->seen, store->state, version, id);
}

/*
 * What is to be let go together: root and outlet of a version, and the questions of its claims.
 * diff_forget reads it, so that forgetting never looks at what stays.
 */
static void
note_time(struct diff_store *store, const struct diff_claim *c, const struct diff_key *question)
{
	struct diff_key at = { .len = 0 }, whose = { .len = 0 };

	if (!store->expires || !c->published.known)
		return;
	diff_key_add(&at, diff_time_word(c));
	diff_key_add(&at, c->version);
	diff_record_open(&store->times, store->state, DIFF_TABLE_TIMES, &at);
	if (store->times.value.len == 0) {
		diff_key_add(&whose, hash64(c->root));
		diff_key_add(&whose, hash64(c->outlet));
		strbuf_add_str(&store->times.value, diff_key_str(&whose));
	}
	if (question != NULL)
		strbuf_add_str(&store->times.value, diff_key_str(question));
	store->times.changed = true;
}

void
diff_store_note(struct diff_store *store, const struct diff_claim *c)
{
	diff_seen_add(&store->seen, store->state, c);
	note_time(store, c, NULL);
}

/* The value of a question, borrowed until it is put; empty for none. */
static struct str
ask(struct diff_store *store, const struct diff_key *question)
{
	/* a claim asks for its twin, then for its rivals, then is added to them */
	if (!str_eq(diff_key_str(&store->asked), diff_key_str(question))) {
		store->asked = *question;
		if (!state_get(store->state, DIFF_TABLE_QUESTIONS, diff_key_str(question),
			&store->held))
			store->held = (struct str){ NULL, 0 };
	}
	return store->held;
}

struct diff_claim *
diff_store_twin(struct diff_store *store, struct arena *arena, const struct diff_claim *c)
{
	struct diff_key k = diff_question_key(c);
	struct str value = ask(store, &k);

	return value.len > 0 ? diff_held_twin(arena, value, diff_twin_word(c)) : NULL;
}

static void
put_question(struct diff_store *store, const struct diff_claim *c, const struct diff_key *question)
{
	strbuf_reset(&store->merged);
	diff_held_merge(&store->merged, ask(store, question), c);
	state_put(store->state, DIFF_TABLE_QUESTIONS, diff_key_str(question),
	    strbuf_str(&store->merged));
	store->asked.len = 0;
}

void
diff_store_put(struct diff_store *store, struct diff_claim *c)
{
	struct diff_key k = diff_question_key(c), kin = diff_kin_key(c, &k);
	struct str value;

	/* its place comes first: it is packed into the question */
	diff_seen_add(&store->seen, store->state, c);
	diff_seen_keep(&store->seen, store->state, c);
	put_question(store, c, &k);
	if (kin.len > 0 && !state_get(store->state, DIFF_TABLE_NAMES, diff_key_str(&kin), &value))
		state_put(store->state, DIFF_TABLE_NAMES, diff_key_str(&kin), diff_key_str(&k));
	diff_root_add(&store->roots, store->state, c, &k);
	note_time(store, c, &k);
}

void
diff_store_change(struct diff_store *store, const struct diff_claim *c)
{
	struct diff_key k = diff_question_key(c);

	put_question(store, c, &k);
}

void
diff_store_settle(struct diff_store *store)
{
	diff_seen_close(&store->seen, store->state);
	diff_record_close(&store->roots, store->state, DIFF_TABLE_ROOTS);
	diff_record_close(&store->times, store->state, DIFF_TABLE_TIMES);
}

/* ------ looking up ------ */

/* What the questions hold whose keys begin so. */
static void
each(struct diff_store *store, struct arena *arena, const struct diff_key *prefix,
    struct diff_list *out)
{
	struct diff_walk w = { .arena = arena, .table = DIFF_TABLE_QUESTIONS,
		.prefix = diff_key_str(prefix), .most = DIFF_HELD_MOST };

	diff_walk(&w, store->state);
	for (size_t i = 0; i < w.len; i++)
		diff_held_list(arena, w.items[i].value, out);
}

static void
one(struct diff_store *store, struct arena *arena, const struct diff_key *question,
    struct diff_list *out)
{
	struct str value = ask(store, question);

	if (value.len > 0)
		diff_held_list(arena, arena_dup(arena, value), out);
}

void
diff_store_rivals(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    struct diff_list *out)
{
	struct diff_key k = diff_question_key(c), any = k;

	if (c->behaviour == CLAIM_PERIOD && diff_period_word(c) == 0) {
		k.len -= DIFF_HALF;	/* a figure of no stated period may be of any */
		each(store, arena, &k, out);
		return;
	}
	one(store, arena, &k, out);
	if (c->behaviour != CLAIM_PERIOD)
		return;
	any.len -= DIFF_HALF;
	diff_key_add_half(&any, 0);
	one(store, arena, &any, out);
}

static void
find_named(struct diff_store *store, struct arena *arena, char kind, struct str name,
    struct str group, struct diff_list *out)
{
	struct diff_key k = diff_name_key(kind, name, group);
	struct diff_walk w = { .arena = arena, .table = DIFF_TABLE_NAMES,
		.prefix = diff_key_str(&k), .most = DIFF_HELD_MOST };
	size_t most = out->len + DIFF_HELD_MOST;
	struct str value;

	diff_walk(&w, store->state);
	for (size_t i = 0; i < w.len && out->len < most; i++)
		if (state_get(store->state, DIFF_TABLE_QUESTIONS, w.items[i].value, &value))
			diff_held_list(arena, arena_dup(arena, value), out);
}

void
diff_store_kin(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    struct diff_list *out)
{
	struct str tail = diff_claim_tail(c->subject);

	if (!diff_has_kin(c))
		return;
	if (c->family.len > 0) {
		diff_store_find(store, arena, c->family, c->group, out);
		find_named(store, arena, 't', c->family, c->group, out);
		return;
	}
	find_named(store, arena, 'f', c->subject, c->group, out);
	if (tail.len > 0)
		find_named(store, arena, 'f', tail, c->group, out);
}

void
diff_store_find(struct diff_store *store, struct arena *arena, struct str subject, struct str group,
    struct diff_list *out)
{
	struct diff_key k = diff_subject_key(subject, group);

	each(store, arena, &k, out);
}

void
diff_store_subject(struct diff_store *store, struct arena *arena, struct str subject,
    struct diff_list *out)
{
	struct diff_key k = { .len = 0 };

	diff_key_add(&k, hash64(subject));
	each(store, arena, &k, out);
}

/* The representatives of the question under which c's root gives c's value. */
static void
find_root(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    struct diff_list *out)
{
	struct diff_key question;
	struct str value;

	if (diff_root_find(&store->roots, store->state, c, &question) &&
	    state_get(store->state, DIFF_TABLE_QUESTIONS, diff_key_str(&question), &value))
		diff_held_list(arena, arena_dup(arena, value), out);
}

struct diff_claim *
diff_store_original(struct diff_store *store, struct arena *arena, const struct diff_claim *c)
{
	struct diff_list all = { 0 };

	find_root(store, arena, c, &all);
	for (size_t i = 0; i < all.len; i++)
		if (str_eq(all.items[i]->root, c->root) &&
		    diff_value_word(all.items[i]) == diff_value_word(c))
			return all.items[i];
	return NULL;
}

/* ------ what a correction corrects ------ */

/* An outlet's correction is looked for in so many of its articles, the newest. */
#define MOST_ARTICLES 256

void
diff_store_publish(struct diff_store *store, const struct diff_claim *c)
{
	struct diff_key k =
	    diff_article_key(hash64(c->outlet), diff_time_word(c), hash64(c->root));

	if (c->outlet.len == 0 || !c->published.known)
		return;
	state_put(store->state, DIFF_TABLE_NAMES, diff_key_str(&k), c->root);
}

/* What the article of this root says with c's value, as a fact or as what has been replaced. */
static struct diff_claim *
find_said(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    struct str root)
{
	struct diff_claim said = *c;

	said.modality = CLAIM_ASSERTED;
	said.root = root;
	for (int i = 0; i < 2; i++) {
		struct diff_list all = { 0 };

		said.superseded = i > 0;
		find_root(store, arena, &said, &all);
		for (size_t j = 0; j < all.len; j++)
			if (str_eq(all.items[j]->root, root) &&
			    str_eq(all.items[j]->group, c->group) &&
			    diff_bare_word(all.items[j]) == diff_bare_word(&said))
				return all.items[j];
	}
	return NULL;
}

/* Whether an article lies in the days, wherever on the earth they were counted; by its key. */
static bool
is_of_days(struct str key, const struct edtf *days)
{
	int64_t instant = (int64_t)(~diff_key_word(key, 1) ^ (uint64_t)1 << 63);

	return instant >= (days->first - 1) * 86400 && instant < (days->last + 2) * 86400;
}

struct diff_claim *
diff_store_corrected(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    const struct edtf *days)
{
	struct diff_key k = diff_article_key(hash64(c->outlet), 0, 0);
	struct diff_walk w = { .arena = arena, .table = DIFF_TABLE_NAMES,
		.prefix = str_slice(diff_key_str(&k), 0, sizeof(uint64_t)), .most = MOST_ARTICLES };
	struct diff_claim *other = NULL;

	if (c->outlet.len == 0)
		return NULL;
	diff_walk(&w, store->state);
	for (size_t i = 0; i < w.len; i++) {
		struct diff_claim *said = find_said(store, arena, c, w.items[i].value);

		if (said != NULL && (days == NULL || is_of_days(w.items[i].key, days)))
			return said;
		other = other == NULL ? said : other;
	}
	return other;
}

bool
diff_store_name(struct diff_store *store, struct str key, struct str *value)
{
	return state_get(store->state, DIFF_TABLE_NAMES, key, value);
}

void
diff_store_set_name(struct diff_store *store, struct str key, struct str value)
{
	state_put(store->state, DIFF_TABLE_NAMES, key, value);
}

void
diff_store_evidence(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    struct strbuf *out)
{
	struct diff_claim whole = *c;

	if (whole.apart)
		diff_seen_read(store->state, arena, &whole);
	diff_claim_evidence(out, &whole);
}

void
diff_store_free(struct diff_store *store)
{
	diff_seen_free(&store->seen);
	diff_record_free(&store->roots);
	diff_record_free(&store->times);
	strbuf_free(&store->merged);
}
