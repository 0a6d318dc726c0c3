#include "news/diff_alias.h"

#include <string.h>

#include "base/hash.h"
#include "news/diff_key.h"
#include "text/translit.h"

#define WEEK (7 * 24 * 3600)
#define FEW_SOUNDS 3 /* consonants: so few agree by chance, and the vowels must be as many */
#define SHORT_NAME 5 /* letters of a name that may stand for that of a firm */

/* What a slot holds: eight bytes of time, one of language, the id. */
enum { AT_TIME = 0, AT_KOREAN = 8, AT_ID = 9 };

/*
 * The head words that a firm's short name leaves out; a bank and a city's university are not
 * meant.
 */
static const char *const firms[] = {"aerospace", "airlines", "airways", "analog", "batteries",
    "battery", "bio", "biologics", "bioscience", "biosciences", "biotech", "cell", "chemical",
    "chemicals", "devices", "display", "dynamics", "electric", "electronics", "energy", "foods",
    "games", "health", "healthcare", "holdings", "industries", "instruments", "labs", "line",
    "lines", "mart", "materials", "mobility", "motor", "motors", "networks", "panel", "pharma",
    "pharmaceutical", "pharmaceuticals", "robotics", "semiconductor", "semiconductors",
    "shipping", "software", "space", "steel", "systems", "tech", "technologies", "technology",
    "telecom", "therapeutics", "tire", "tires"};

struct diff_key
diff_alias_key(char kind, struct str name)
{
	struct diff_key k = {.len = 0};

	diff_key_add(&k, hash_mix((unsigned char)kind));
	diff_key_add(&k, hash64(name) & DIFF_ALIAS_SLOTS);
	return k;
}

bool
diff_alias_read(struct diff_store *store, struct arena *arena, const struct diff_key *k,
    struct diff_spelling *found)
{
	struct str value;

	if (!diff_store_name(store, diff_key_str(k), &value) || value.len <= AT_ID)
		return false;
	memcpy(&found->time, value.s + AT_TIME, sizeof(found->time));
	found->korean = value.s[AT_KOREAN] != 0;
	found->id = arena_dup(arena, str_slice(value, AT_ID, value.len));
	return true;
}

void
diff_alias_write(struct diff_store *store, struct arena *arena, const struct diff_key *k,
    struct str id, const struct diff_claim *c)
{
	char *value = arena_alloc(arena, AT_ID + id.len);

	memcpy(value + AT_TIME, &c->published.first, sizeof(c->published.first));
	value[AT_KOREAN] = c->korean;
	memcpy(value + AT_ID, id.s, id.len);
	diff_store_set_name(store, diff_key_str(k), (struct str){value, AT_ID + id.len});
}

/* The groups of vowels; the eu of a romanised name mostly fills in between consonants (mireune). */
static size_t
vowel_groups(struct str id)
{
	static const char vowels[] = "aeiouyw";
	size_t n = 0, len = 0;

	for (size_t i = 0; i <= id.len; i++) {
		if (i < id.len && memchr(vowels, id.s[i], 7)) {
			len++;
			continue;
		}
		bool filler = len == 2 && memcmp(id.s + i - 2, "eu", 2) == 0;
		/* corvane, kobein: an e that ends a word is mostly silent */
		bool silent = len == 1 && n > 0 && id.s[i - 1] == 'e' &&
		    (i == id.len || id.s[i] == '-');
		n += len > 0 && !filler && !silent;
		len = 0;
	}
	return n;
}

/* Whether the vowels let two ids with equal consonants be one name. */
static bool
may_sound_alike(struct str a, struct str b, size_t sounds)
{
	size_t x = vowel_groups(a), y = vowel_groups(b), more = x > y ? x - y : y - x;

	return more <= (sounds <= FEW_SOUNDS ? 0 : 1 + sounds / 6);
}

bool
diff_alias_within_week(const struct diff_claim *c, const struct diff_spelling *s)
{
	int64_t apart = c->published.first > s->time ? c->published.first - s->time
						      : s->time - c->published.first;

	return apart <= WEEK;
}

static bool
sounds_as(struct str id, struct str sounds)
{
	char own[TRANSLIT_MAX];

	return str_eq((struct str){own, translit_sounds(id, own)}, sounds);
}

/* What of id has a sound: of an event its place, as its class is spelt alike in both languages. */
static struct str
sounding(const struct diff_lexicon *lexicon, struct str id)
{
	struct str class = diff_lexicon_class(lexicon, id);

	return class.len == 0 ? id : str_slice(id, 0, id.len - class.len - 1);
}

/* Whether both are names, or both events of one class. */
static bool
same_class(const struct diff_lexicon *lexicon, struct str a, struct str b)
{
	return str_eq(diff_lexicon_class(lexicon, a), diff_lexicon_class(lexicon, b));
}

/* The other language's spelling; makes the slot c's own when it has none that is as new. */
static bool
other_language(struct diff_store *store, struct arena *arena, const struct diff_lexicon *lexicon,
    struct str id, const struct diff_claim *c, struct str *first)
{
	char sounds[TRANSLIT_MAX];
	struct str part = sounding(lexicon, id), class = diff_lexicon_class(lexicon, id);
	size_t n = translit_sounds(part, sounds);
	struct diff_key k = diff_alias_key('s', (struct str){sounds, n});
	struct diff_spelling s;

	if (n < FEW_SOUNDS)
		return false;
	if (class.len > 0)
		diff_key_add(&k, hash64(class));
	bool known = diff_alias_read(store, arena, &k, &s) && diff_alias_within_week(c, &s) &&
	    same_class(lexicon, s.id, id) &&
	    sounds_as(sounding(lexicon, s.id), (struct str){sounds, n});
	if (known && !str_eq(s.id, id) && s.korean != c->korean &&
	    may_sound_alike(sounding(lexicon, s.id), part, n)) {
		*first = s.id;
		return true;
	}
	if (!known)
		diff_alias_write(store, arena, &k, id, c);
	return false;
}

/* A head word, or one of several without its s: the id of Arden Devices may end in -device. */
static bool
is_head(struct str tail, struct str head)
{
	return str_eq(tail, head) ||
	    (str_ends(head, "s") && str_eq(tail, str_slice(head, 0, head.len - 1)));
}

/* The name of a firm without its head word; the name itself when it is short; else empty. */
static struct str
short_name(struct str id)
{
	struct str tail = diff_claim_tail(id);

	if (tail.len == 0)
		return id.len >= SHORT_NAME ? id : (struct str){0};
	struct str head = str_slice(id, 0, id.len - tail.len - 1);
	if (head.len < SHORT_NAME || memchr(head.s, '-', head.len))
		return (struct str){0};
	for (size_t i = 0; i < ARRAY_LEN(firms); i++)
		if (is_head(tail, str_of(firms[i])))
			return head;
	return (struct str){0};
}

/* The same firm by its full or its short name. */
static bool
other_length(struct diff_store *store, struct arena *arena, struct str id,
    const struct diff_claim *c, struct str *first)
{
	struct str name = short_name(id);
	struct diff_key k = diff_alias_key('h', name);
	struct diff_spelling s;

	if (name.len == 0)
		return false;
	bool known = diff_alias_read(store, arena, &k, &s) && diff_alias_within_week(c, &s) &&
	    str_eq(short_name(s.id), name);
	if (known && !str_eq(s.id, id) && (s.id.len == name.len || id.len == name.len)) {
		*first = s.id;
		return true;
	}
	if (!known)
		diff_alias_write(store, arena, &k, id, c);
	return false;
}

static struct str
first_spelling(struct diff_store *store, struct arena *arena, const struct diff_lexicon *lexicon,
    struct str id, const struct diff_claim *c)
{
	struct str first = id;

	if (other_length(store, arena, id, c, &first))
		return first;
	other_language(store, arena, lexicon, id, c, &first);
	return first;
}

void
diff_alias(struct diff_store *store, struct arena *arena, const struct diff_lexicon *lexicon,
    struct diff_claim *c)
{
	if (!c->published.known || c->subject.len == 0)
		return;
	struct str first = first_spelling(store, arena, lexicon, c->subject, c);
	if (str_eq(first, c->subject))
		return;
	c->subject = first;
	c->family = diff_claim_family(first);
}
