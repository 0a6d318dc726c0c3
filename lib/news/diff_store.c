#include "news/diff_store.h"

#include <string.h>

#include "base/hash.h"
#include "news/diff_held.h"
#include "news/diff_key.h"

/*
 * questions  what is asked of a subject: its newest representatives, one after the other
 * seen       ids of claims
 * texts      sentences, by time
 * names      by family names: the questions of their versions; by root, group and value: the
 *            question; by outlet and time: the roots of its articles
 * times      by time: what is to be let go together
 */
enum { QUESTIONS, SEEN, TEXTS, NAMES, TIMES };

const char *const diff_store_tables[DIFF_STORE_NTABLES] = { "questions", "seen", "texts", "names",
	"times" };

bool
diff_store_seen(struct diff_store *store, struct str id)
{
	struct diff_key k = diff_id_key(id);
	struct str value;

	return state_get(store->state, SEEN, diff_key_str(&k), &value);
}

/* What is to be let go together: the id, and the question of a representative (none: a copy). */
static void
put_time(struct diff_store *store, const struct diff_claim *c, const struct diff_key *id,
    const struct diff_key *question)
{
	struct diff_key at = { .len = 0 }, both = *id;

	if (!store->expires || !c->published.known)
		return;
	diff_key_add(&at, diff_time_word(c));
	memcpy(at.bytes + at.len, id->bytes, id->len);
	at.len += id->len;
	memcpy(both.bytes + both.len, question->bytes, question->len);
	both.len += question->len;
	state_put(store->state, TIMES, diff_key_str(&at), diff_key_str(&both));
}

void
diff_store_note(struct diff_store *store, const struct diff_claim *c)
{
	struct diff_key k = diff_id_key(c->id), none = { .len = 0 };

	state_put(store->state, SEEN, diff_key_str(&k), str_of(""));
	put_time(store, c, &k, &none);
}

struct diff_claim *
diff_store_twin(struct diff_store *store, struct arena *arena, const struct diff_claim *c)
{
	struct diff_key k = diff_question_key(c);
	struct str value;

	return state_get(store->state, QUESTIONS, diff_key_str(&k), &value)
	    ? diff_held_twin(arena, value, c)
	    : NULL;
}

/* Whether figures of kindred subjects are looked at: only where one value stands for good. */
static bool
has_kin(const struct diff_claim *c)
{
	return c->behaviour == CLAIM_FIXED;
}

static void
set_name(struct diff_store *store, const struct diff_claim *c, struct str question, bool put)
{
	char kind = c->family.len > 0 ? 'f' : 't';
	struct str name = kind == 'f' ? c->family : diff_claim_tail(c->subject), value;

	if (name.len == 0 || !has_kin(c))
		return;
	struct diff_key k = diff_name_key(kind, name, c->group);
	diff_key_add(&k, hash64(question));
	if (!put)
		state_delete(store->state, NAMES, diff_key_str(&k));
	else if (!state_get(store->state, NAMES, diff_key_str(&k), &value))
		state_put(store->state, NAMES, diff_key_str(&k), question);
}

void
diff_store_put(struct diff_store *store, const struct diff_claim *c)
{
	struct diff_key k = diff_question_key(c), id = diff_id_key(c->id), text = diff_text_key(c);
	struct diff_key root = diff_root_key(c);
	struct strbuf merged = { 0 };
	struct str value = { 0 };

	state_get(store->state, QUESTIONS, diff_key_str(&k), &value);
	diff_held_merge(&merged, value, c);
	state_put(store->state, QUESTIONS, diff_key_str(&k), strbuf_str(&merged));
	state_put(store->state, SEEN, diff_key_str(&id), str_of(""));
	if (c->evidence.len > 0)
		state_put(store->state, TEXTS, diff_key_str(&text), c->evidence);
	set_name(store, c, diff_key_str(&k), true);
	state_put(store->state, NAMES, diff_key_str(&root), diff_key_str(&k));
	put_time(store, c, &id, &k);
	strbuf_free(&merged);
}

/* ------ looking up ------ */

struct visit {
	struct arena *arena;
	struct diff_list *out;
	size_t most;
};

static bool
visit_question(void *arg, struct str key, struct str value)
{
	struct visit *v = arg;

	(void)key;
	diff_held_list(v->arena, value, v->out);
	return v->out->len < v->most;
}

static void
each(struct diff_store *store, struct arena *arena, const struct diff_key *prefix,
    struct diff_list *out)
{
	struct visit v = { arena, out, out->len + DIFF_STORE_MOST };

	state_each(store->state, QUESTIONS, diff_key_str(prefix), visit_question, &v);
}

static void
one(struct diff_store *store, struct arena *arena, const struct diff_key *question,
    struct diff_list *out)
{
	struct str value;

	if (state_get(store->state, QUESTIONS, diff_key_str(question), &value))
		diff_held_list(arena, value, out);
}

void
diff_store_rivals(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    struct diff_list *out)
{
	struct diff_key k = diff_question_key(c);

	if (c->behaviour == CLAIM_PERIOD && diff_period_word(c) == 0) {
		k.len -= 8;	/* a figure of no stated period may be of any */
		each(store, arena, &k, out);
		return;
	}
	one(store, arena, &k, out);
	if (c->behaviour != CLAIM_PERIOD)
		return;
	k.len -= 8;
	diff_key_add(&k, 0);
	one(store, arena, &k, out);
}

/* Collects the questions first: a state may not be read while it is walked. */
struct names {
	struct arena *arena;
	struct str keys[DIFF_STORE_MOST];
	size_t len;
};

static bool
visit_name(void *arg, struct str key, struct str value)
{
	struct names *n = arg;

	(void)key;
	n->keys[n->len++] = arena_dup(n->arena, value);
	return n->len < ARRAY_LEN(n->keys);
}

static void
find_named(struct diff_store *store, struct arena *arena, char kind, struct str name,
    struct str group, struct diff_list *out)
{
	struct diff_key k = diff_name_key(kind, name, group);
	struct names n = { .arena = arena, .len = 0 };
	size_t most = out->len + DIFF_STORE_MOST;
	struct str value;

	state_each(store->state, NAMES, diff_key_str(&k), visit_name, &n);
	for (size_t i = 0; i < n.len && out->len < most; i++)
		if (state_get(store->state, QUESTIONS, n.keys[i], &value))
			diff_held_list(arena, value, out);
}

void
diff_store_kin(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    struct diff_list *out)
{
	struct str tail = diff_claim_tail(c->subject);

	if (!has_kin(c))
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
	struct diff_key k = { .len = 0 };

	diff_key_add(&k, hash64(subject));
	diff_key_add(&k, hash64(group));
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
	struct diff_key k = diff_root_key(c);
	struct str value;

	if (!state_get(store->state, NAMES, diff_key_str(&k), &value))
		return;
	value = arena_dup(arena, value);
	if (state_get(store->state, QUESTIONS, value, &value))
		diff_held_list(arena, value, out);
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
	struct diff_key k = diff_outlet_key(c->outlet);

	if (c->outlet.len == 0 || !c->published.known)
		return;
	diff_key_add(&k, ~diff_time_word(c));	/* the newest first */
	diff_key_add(&k, hash64(c->root));
	state_put(store->state, NAMES, diff_key_str(&k), c->root);
}

struct article {
	struct str root;
	int64_t published;
};

struct articles {
	struct arena *arena;
	struct article *items;
	size_t len;
};

static bool
visit_article(void *arg, struct str key, struct str value)
{
	struct articles *all = arg;
	uint64_t word = 0;

	for (size_t i = 8; i < 16 && i < key.len; i++)
		word = word << 8 | (unsigned char)key.s[i];
	all->items[all->len++] = (struct article){ arena_dup(all->arena, value),
		(int64_t)(~word ^ (uint64_t)1 << 63) };
	return all->len < MOST_ARTICLES;
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

/* Whether an instant lies in the days, wherever on the earth they were counted. */
static bool
is_of_days(int64_t instant, const struct edtf *days)
{
	return instant >= (days->first - 1) * 86400 && instant < (days->last + 2) * 86400;
}

struct diff_claim *
diff_store_corrected(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    const struct edtf *days)
{
	struct article items[MOST_ARTICLES];
	struct articles all = { arena, items, 0 };
	struct diff_key k = diff_outlet_key(c->outlet);
	struct diff_claim *other = NULL;

	if (c->outlet.len == 0)
		return NULL;
	state_each(store->state, NAMES, diff_key_str(&k), visit_article, &all);
	for (size_t i = 0; i < all.len; i++) {
		struct diff_claim *said = find_said(store, arena, c, items[i].root);

		if (said != NULL && (days == NULL || is_of_days(items[i].published, days)))
			return said;
		other = other == NULL ? said : other;
	}
	return other;
}

bool
diff_store_name(struct diff_store *store, struct str key, struct str *value)
{
	return state_get(store->state, NAMES, key, value);
}

void
diff_store_set_name(struct diff_store *store, struct str key, struct str value)
{
	state_put(store->state, NAMES, key, value);
}

struct str
diff_store_evidence(struct diff_store *store, struct arena *arena, const struct diff_claim *c)
{
	struct diff_key k = diff_text_key(c);
	struct str value;

	if (c->evidence.len > 0)
		return c->evidence;
	if (!state_get(store->state, TEXTS, diff_key_str(&k), &value))
		return str_of("{}");
	return arena_dup(arena, value);
}

/* ------ forgetting ------ */

struct expired {
	struct arena *arena;
	uint64_t before;
	struct str *keys, *values;
	size_t len, cap, cap_values;
};

static bool
visit_expired(void *arg, struct str key, struct str value)
{
	struct expired *e = arg;
	uint64_t at = 0;

	for (size_t i = 0; i < 8 && i < key.len; i++)
		at = at << 8 | (unsigned char)key.s[i];
	if (at >= e->before)
		return false;
	e->keys = arena_grow(e->arena, e->keys, e->len, &e->cap, sizeof(*e->keys));
	e->values = arena_grow(e->arena, e->values, e->len, &e->cap_values, sizeof(*e->values));
	e->keys[e->len] = arena_dup(e->arena, key);
	e->values[e->len++] = arena_dup(e->arena, value);
	return true;
}

/*
 * Takes what is older than the limit out of a question; a question without claims goes, and so does
 * its name.
 */
static void
thin_out(struct diff_store *store, struct arena *arena, struct str question, int64_t before)
{
	struct strbuf kept = { 0 };
	struct diff_list all = { 0 };
	struct str value;

	if (!state_get(store->state, QUESTIONS, question, &value))
		return;
	diff_held_since(&kept, value, before);
	if (kept.len == 0) {
		diff_held_list(arena, value, &all);
		if (all.len > 0)
			set_name(store, all.items[0], question, false);
		state_delete(store->state, QUESTIONS, question);
	} else if (kept.len < value.len) {
		state_put(store->state, QUESTIONS, question, strbuf_str(&kept));
	}
	strbuf_free(&kept);
}

void
diff_store_forget(struct diff_store *store, struct arena *arena, int64_t before)
{
	struct expired e = { .arena = arena, .before = (uint64_t)before ^ (uint64_t)1 << 63 };

	state_each(store->state, TIMES, str_of(""), visit_expired, &e);
	for (size_t i = 0; i < e.len; i++) {
		struct str id = str_slice(e.values[i], 0, 16),
			   question = str_slice(e.values[i], 16, e.values[i].len);

		if (question.len > 0)
			thin_out(store, arena, question, before);
		state_delete(store->state, SEEN, id);
		state_delete(store->state, TEXTS, str_slice(e.keys[i], 0, 16));
		state_delete(store->state, TIMES, e.keys[i]);
	}
}
