#include "news/diff_store.h"

#include <string.h>

#include "base/hash.h"
#include "news/diff_pack.h"

enum { CLAIMS, TWINS, SEEN, TEXTS, NAMES, TIMES };

const char *const diff_store_tables[DIFF_STORE_NTABLES] = { "claims", "twins", "seen", "texts", "names", "times" };

/* A key under construction: big-endian words, so that a prefix of words is a prefix of bytes. */
struct key {
	unsigned char bytes[8 + DIFF_STORE_KEY + 8];
	size_t len;
};

static void
key_add(struct key *k, uint64_t word)
{
	for (int shift = 56; shift >= 0; shift -= 8)
		k->bytes[k->len++] = (unsigned char)(word >> shift);
}

static struct str
key_str(const struct key *k)
{
	return (struct str){ (const char *)k->bytes, k->len };
}

/* What a figure is relative to; a date is no other base: the period says it already. */
static uint64_t
base_word(const struct diff_claim *c)
{
	struct edtf e;

	return c->relative_to.len == 0 || edtf_parse(c->relative_to, &e) ? 0 : hash64(c->relative_to);
}

static uint64_t
pair_word(int64_t first, int64_t last)
{
	return hash_mix((uint64_t)first * 0x9e3779b97f4a7c15u ^ hash_mix((uint64_t)last));
}

/* Only attributes that belong to their period are kept apart by it. */
static uint64_t
period_word(const struct diff_claim *c)
{
	if (c->behaviour != CLAIM_PERIOD || !c->stated.known)
		return 0;
	return pair_word(c->period.first, c->period.last);
}

static uint64_t
double_word(double d)
{
	uint64_t word;

	memcpy(&word, &d, sizeof(word));
	return word;
}

/* Equal for claims that a reader would call the same statement. */
static uint64_t
value_word(const struct diff_claim *c)
{
	uint64_t word = hash64(c->unit) ^ hash_mix(c->modality == CLAIM_DENIED ? 1 : c->superseded ? 2 : 3);

	if (diff_claim_numeric(c)) {
		word = hash_mix(word ^ double_word(c->figure.value));
		word = hash_mix(word ^ double_word(c->figure.in.low));
		word = hash_mix(word ^ double_word(c->figure.in.high));
	} else if (c->type == CLAIM_DATE) {
		word ^= pair_word(c->days.first, c->days.last) + c->clock;
	} else {
		word ^= hash64(c->word);
	}
	if (c->behaviour == CLAIM_RUNNING && c->stated.known)
		word = hash_mix(word ^ pair_word(c->stated.first, c->stated.last));
	return hash_mix(word ^ hash64(c->attribute));
}

static uint64_t
time_word(const struct diff_claim *c)
{
	return (uint64_t)(c->published.known ? c->published.last : 0) ^ (uint64_t)1 << 63;
}

/* Under which question a claim stands. */
static struct key
question_key(const struct diff_claim *c)
{
	struct key k = { .len = 0 };

	key_add(&k, hash64(c->subject));
	key_add(&k, hash64(c->group));
	key_add(&k, base_word(c));
	key_add(&k, period_word(c));
	return k;
}

/* Of a representative: the newest of a question come first. */
static struct key
claim_key(const struct diff_claim *c)
{
	struct key k = question_key(c);

	key_add(&k, ~time_word(c));
	key_add(&k, hash_mix(value_word(c) ^ hash64(c->root)));
	return k;
}

/* By which the representative of a value and root is found. */
static struct key
twin_key(const struct diff_claim *c)
{
	struct key k = question_key(c);

	key_add(&k, value_word(c));
	key_add(&k, hash64(c->root));
	return k;
}

static struct key
id_key(struct str id)
{
	struct hash128 h = hash128(id);
	struct key k = { .len = 0 };

	key_add(&k, h.high);
	key_add(&k, h.low);
	return k;
}

/* Sentences lie in the order of time: new ones go to the end of the table, and few pages change. */
static struct key
text_key(const struct diff_claim *c)
{
	struct key k = { .len = 0 };

	key_add(&k, time_word(c));
	key_add(&k, hash128(c->id).high);
	return k;
}

bool
diff_store_seen(struct diff_store *store, struct str id)
{
	struct key k = id_key(id);
	struct str value;

	return state_get(store->state, SEEN, key_str(&k), &value);
}

static struct diff_claim *
unpack(struct arena *arena, struct str value)
{
	struct diff_claim *c = arena_alloc(arena, sizeof(*c));

	return diff_unpack(arena_dup(arena, value), c) ? c : NULL;
}

struct diff_claim *
diff_store_twin(struct diff_store *store, struct arena *arena, const struct diff_claim *c)
{
	struct key k = twin_key(c);
	struct str value;

	if (!state_get(store->state, TWINS, key_str(&k), &value))
		return NULL;
	value = arena_dup(arena, value);
	return state_get(store->state, CLAIMS, value, &value) ? unpack(arena, value) : NULL;
}

/* 'f': name is the family of the subject; 't': name is its last word. */
static struct key
name_key(char kind, struct str name, struct str group)
{
	struct key k = { .len = 0 };

	key_add(&k, hash64(name) ^ hash_mix((unsigned char)kind));
	key_add(&k, hash64(group));
	return k;
}

static void
set_name(struct diff_store *store, const struct diff_claim *c, struct str claim, bool put)
{
	char kind = c->family.len > 0 ? 'f' : 't';
	struct str name = kind == 'f' ? c->family : diff_claim_tail(c->subject);

	if (name.len == 0 || c->behaviour != CLAIM_FIXED)
		return;
	struct key k = name_key(kind, name, c->group);
	key_add(&k, hash64(claim));
	if (put)
		state_put(store->state, NAMES, key_str(&k), claim);
	else
		state_delete(store->state, NAMES, key_str(&k));
}

/* What is to be let go together: the id, and the place of a representative (claim empty: a copy). */
static void
put_time(struct diff_store *store, const struct diff_claim *c, const struct key *id, const struct key *claim)
{
	struct key at = { .len = 0 }, both = *id;

	if (!store->expires || !c->published.known)
		return;
	key_add(&at, time_word(c));
	memcpy(at.bytes + at.len, id->bytes, id->len);
	at.len += id->len;
	memcpy(both.bytes + both.len, claim->bytes, claim->len);
	both.len += claim->len;
	state_put(store->state, TIMES, key_str(&at), key_str(&both));
}

void
diff_store_note(struct diff_store *store, const struct diff_claim *c)
{
	struct key k = id_key(c->id), none = { .len = 0 };

	state_put(store->state, SEEN, key_str(&k), str_of(""));
	put_time(store, c, &k, &none);
}

void
diff_store_put(struct diff_store *store, const struct diff_claim *c)
{
	struct key k = claim_key(c), twin = twin_key(c), id = id_key(c->id), text = text_key(c);
	struct strbuf packed = { 0 };

	diff_pack(&packed, c);
	state_put(store->state, CLAIMS, key_str(&k), strbuf_str(&packed));
	state_put(store->state, TWINS, key_str(&twin), key_str(&k));
	state_put(store->state, SEEN, key_str(&id), str_of(""));
	if (c->evidence.len > 0)
		state_put(store->state, TEXTS, key_str(&text), c->evidence);
	set_name(store, c, key_str(&k), true);
	put_time(store, c, &id, &k);
	strbuf_free(&packed);
}

struct visit {
	struct diff_store *store;
	struct arena *arena;
	struct diff_list *out;
	size_t most;
};

static void
list_add(struct visit *v, struct diff_claim *c)
{
	struct diff_list *l = v->out;

	if (c == NULL)
		return;
	l->items = arena_grow(v->arena, l->items, l->len, &l->cap, sizeof(struct diff_claim *));
	l->items[l->len++] = c;
}

static bool
visit_claim(void *arg, struct str key, struct str value)
{
	struct visit *v = arg;

	(void)key;
	list_add(v, unpack(v->arena, value));
	return v->out->len < v->most;
}

static void
each(struct diff_store *store, struct arena *arena, const struct key *prefix, struct diff_list *out)
{
	struct visit v = { store, arena, out, out->len + DIFF_STORE_MOST };

	state_each(store->state, CLAIMS, key_str(prefix), visit_claim, &v);
}

void
diff_store_rivals(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    struct diff_list *out)
{
	struct key k = { .len = 0 };
	uint64_t period = period_word(c);

	key_add(&k, hash64(c->subject));
	key_add(&k, hash64(c->group));
	key_add(&k, base_word(c));
	if (period == 0) {
		each(store, arena, &k, out);
		return;
	}
	key_add(&k, period);
	each(store, arena, &k, out);
	k.len -= 8;
	key_add(&k, 0);
	each(store, arena, &k, out);
}

/* Collects the keys first: a state may not be read while it is walked. */
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
find_named(struct diff_store *store, struct arena *arena, char kind, struct str name, struct str group,
    struct diff_list *out)
{
	struct key k = name_key(kind, name, group);
	struct names n = { .arena = arena, .len = 0 };
	struct visit v = { store, arena, out, 0 };
	struct str value;

	state_each(store->state, NAMES, key_str(&k), visit_name, &n);
	for (size_t i = 0; i < n.len; i++)
		if (state_get(store->state, CLAIMS, n.keys[i], &value))
			list_add(&v, unpack(arena, value));
}

void
diff_store_kin(struct diff_store *store, struct arena *arena, const struct diff_claim *c,
    struct diff_list *out)
{
	struct str tail = diff_claim_tail(c->subject);
	struct key k = { .len = 0 };

	if (c->family.len > 0) {
		key_add(&k, hash64(c->family));
		key_add(&k, hash64(c->group));
		each(store, arena, &k, out);
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
	struct key k = { .len = 0 };

	key_add(&k, hash64(subject));
	key_add(&k, hash64(group));
	each(store, arena, &k, out);
}

struct str
diff_store_evidence(struct diff_store *store, struct arena *arena, const struct diff_claim *c)
{
	struct key k = text_key(c);
	struct str value;

	if (c->evidence.len > 0)
		return c->evidence;
	if (!state_get(store->state, TEXTS, key_str(&k), &value))
		return str_of("{}");
	return arena_dup(arena, value);
}

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

static void
forget_one(struct diff_store *store, struct arena *arena, struct str key, struct str value)
{
	struct str id = str_slice(value, 0, 16), claim = str_slice(value, 16, value.len), bytes;

	if (claim.len > 0 && state_get(store->state, CLAIMS, claim, &bytes)) {
		struct diff_claim *c = unpack(arena, bytes);

		if (c != NULL) {
			struct key twin = twin_key(c);

			set_name(store, c, claim, false);
			state_delete(store->state, TWINS, key_str(&twin));
		}
		state_delete(store->state, CLAIMS, claim);
	}
	state_delete(store->state, SEEN, id);
	state_delete(store->state, TEXTS, str_slice(key, 0, 16));
	state_delete(store->state, TIMES, key);
}

void
diff_store_forget(struct diff_store *store, struct arena *arena, int64_t before)
{
	struct expired e = { .arena = arena, .before = (uint64_t)before ^ (uint64_t)1 << 63 };

	state_each(store->state, TIMES, str_of(""), visit_expired, &e);
	for (size_t i = 0; i < e.len; i++)
		forget_one(store, arena, e.keys[i], e.values[i]);
}
