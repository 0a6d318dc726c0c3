#include "news/claim_frames.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "news/claim_cue.h"

static const char *const type_names[] = {
    "PER", "ORG", "LOC", "EVENT", "PRODUCT", "MODEL", "CHIP", "TECH", "WORK", "LAW"};
static const char *const attribute_keys[] = {
    "kinds", "units", "subjects", "concepts", "values", "behaviour", "modality", "side", "distance",
    "weight", "change", "growth", "ratio", "part", "forecast", "country", "receiver", "versus",
    "toward", "subject", "direction", "daily", "reported", "unitary", "ko", "en", "blockers",
    "domain", "derive", "consensus", "says", "group" /* diff-claims reads it */
};

/* What loading needs beside its result. */
struct loading {
	struct claim_frames *frames;
	struct yaml_file *file;
	struct automaton_builder *builder;
};

size_t
claim_frames_find(const struct claim_frames *frames, struct str name)
{
	void *found = map_get(&frames->byname, name);
	return found ? (size_t)((struct frame *)found - frames->items) : FRAME_NONE;
}

struct str
claim_frames_institution(const struct claim_frames *frames, struct str id)
{
	const char *to = frames->bodies.len ? map_get(&frames->bodies, id) : NULL;
	return to ? str_of(to) : id;
}

struct str
claim_frames_country(const struct claim_frames *frames, struct str id)
{
	const char *to = frames->countries.len ? map_get(&frames->countries, id) : NULL;
	return str_of(to);
}

bool
claim_frames_also(const struct claim_frames *frames, struct str class, struct str called)
{
	char key[64];
	if (frames->also.len == 0 || class.len == 0 || class.len + called.len + 1 > sizeof(key))
		return false;
	memcpy(key, called.s, called.len);
	key[called.len] = ' ';
	memcpy(key + called.len + 1, class.s, class.len);
	return map_get(&frames->also, (struct str){key, called.len + 1 + class.len});
}

bool
claim_frames_is_placed(const struct claim_frames *frames, struct str class)
{
	return frames->placed.len && map_get(&frames->placed, class);
}

bool
claim_frames_is_wide(const struct claim_frames *frames, struct str id)
{
	return frames->wide.len && map_get(&frames->wide, id);
}

uint32_t
claim_frames_type(const struct claim_frames *frames, struct str name)
{
	for (size_t i = 0; i < frames->ntypes; i++)
		if (str_eq(frames->types[i], name))
			return 1u << i;
	return 0;
}

/* As claim_frames_type, but a new name gets the next bit; 0 when they are used up. */
static uint32_t
intern_type(struct loading *l, struct str name)
{
	uint32_t bit = claim_frames_type(l->frames, name);
	if (bit || l->frames->ntypes == FRAME_MAX_TYPES)
		return bit;
	l->frames->types[l->frames->ntypes] = arena_dup(&l->frames->arena, name);
	return 1u << l->frames->ntypes++;
}

static bool
is_ascii_word(char c)
{
	return utf8_is_alnum((unsigned char)c);
}

/*
 * Adds one word of the lexicon. A leading ^ ties its beginning to a word's; a trailing * lets a
 * Latin word go on (recall*), which Korean always may.
 */
static void
add_pattern(struct loading *l, const struct yaml_node *at, struct str text, struct pattern p)
{
	bool more = false;
	if (str_starts(text, "^")) {
		p.left = true;
		text = str_slice(text, 1, text.len);
	}
	if (str_ends(text, "*")) {
		more = true;
		text.len--;
	}
	if (text.len == 0) {
		yaml_error(l->file, at, "an empty word");
		return;
	}
	p.left |= is_ascii_word(text.s[0]);
	p.right = !more && is_ascii_word(text.s[text.len - 1]);
	struct claim_frames *f = l->frames;
	f->patterns = arena_grow(
	    &f->arena, f->patterns, f->npatterns, &f->patterns_cap, sizeof(*f->patterns));
	f->patterns[f->npatterns++] = p;
	automaton_add(l->builder, text);
}

static void
add_words(struct loading *l, const struct yaml_node *map, const char *key, struct pattern p)
{
	struct str *words;
	size_t n = 0;
	const struct yaml_node *node = yaml_get(map, key);
	if (!yaml_read_strings(l->file, map, key, &l->frames->arena, &words, &n))
		return;
	for (size_t i = 0; i < n; i++)
		add_pattern(l, node, words[i], p);
}

static void
read_kinds(struct loading *l, const struct yaml_node *map, struct frame *f)
{
	struct str *words;
	size_t n = 0;
	if (!yaml_read_strings(l->file, map, "kinds", &l->frames->arena, &words, &n))
		return;
	for (size_t i = 0; i < n; i++) {
		uint32_t bit = str_is(words[i], "entity") ? FRAME_ENTITY
		    : str_is(words[i], "text")            ? FRAME_TEXT
							  : 0;
		for (int k = QUANTITY_NUMBER; k <= QUANTITY_TIME && !bit; k++)
			if (str_is(words[i], quantity_kind_name(k)))
				bit = 1u << k;
		if (!bit)
			yaml_error(l->file, yaml_get(map, "kinds"), "unknown kind of value '%.*s'",
			    (int)words[i].len, words[i].s);
		f->kinds |= bit;
	}
	if (f->kinds == 0)
		yaml_error(l->file, map, "kinds are missing");
}

static void
read_types(struct loading *l, const struct yaml_node *map, struct frame *f)
{
	struct str *words;
	size_t n = 0;
	if (yaml_read_strings(l->file, map, "subjects", &l->frames->arena, &words, &n)) {
		if (n > FRAME_MAX_SUBJECTS)
			yaml_error(l->file, yaml_get(map, "subjects"), "more than %d types",
			    FRAME_MAX_SUBJECTS);
		for (size_t i = 0; i < n && i < FRAME_MAX_SUBJECTS; i++)
			f->subjects[f->nsubjects++] =
			    str_is(words[i], "THING") ? TYPE_THING : intern_type(l, words[i]);
	}
	n = 0;
	if (yaml_read_strings(l->file, map, "values", &l->frames->arena, &words, &n))
		for (size_t i = 0; i < n; i++)
			f->values |=
			    str_is(words[i], "THING") ? TYPE_THING : intern_type(l, words[i]);
}

/* The domains of a frame, which read_domains has read. */
static void
read_domain(struct loading *l, const struct yaml_node *map, struct frame *f)
{
	struct str *words;
	size_t n = 0;
	if (!yaml_read_strings(l->file, map, "domain", &l->frames->arena, &words, &n))
		return;
	for (size_t i = 0; i < n; i++) {
		size_t d = 0;
		while (d < l->frames->ndomains && !str_eq(l->frames->domains[d], words[i]))
			d++;
		if (d == l->frames->ndomains)
			yaml_error(l->file, yaml_get(map, "domain"), "no domain is called '%.*s'",
			    (int)words[i].len, words[i].s);
		else
			f->domains |= 1u << d;
	}
}

/* A word out of a list into *index. */
static void
read_choice(struct loading *l, const struct yaml_node *map, const char *key,
    const char *const *choices, size_t n, int *index)
{
	struct str word = {0};
	if (!yaml_get(map, key) || !yaml_read_string(l->file, map, key, &word))
		return;
	for (size_t i = 0; i < n; i++) {
		if (str_is(word, choices[i])) {
			*index = (int)i;
			return;
		}
	}
	yaml_error(l->file, yaml_get(map, key), "unknown %s '%.*s'", key, (int)word.len, word.s);
}

static void
read_choices(struct loading *l, const struct yaml_node *map, struct frame *f)
{
	static const char *const sides[] = {"either", "before", "after"};
	static const char *const behaviours[] = {"fixed", "running", "period", "plan"};
	static const char *const modalities[] = {
	    "asserted", "planned", "speculated", "denied", "disputed"};
	int side = SIDE_EITHER, behaviour = 0, modality = CLAIM_ASSERTED;
	read_choice(l, map, "side", sides, ARRAY_LEN(sides), &side);
	read_choice(l, map, "behaviour", behaviours, ARRAY_LEN(behaviours), &behaviour);
	read_choice(l, map, "modality", modalities, ARRAY_LEN(modalities), &modality);
	f->side = side;
	f->behaviour = CLAIM_FIXED + behaviour;
	f->modality = modality;
}

static void
read_weight(struct loading *l, const struct yaml_node *map, struct frame *f)
{
	struct str word = {0};
	if (!yaml_get(map, "weight") || !yaml_read_string(l->file, map, "weight", &word))
		return;
	char *end, *text = xmemdup(word.s, word.len);
	long weight = strtol(text, &end, 10);
	if (*end != '\0' || word.len == 0 || weight < -100 || weight > 100)
		yaml_error(
		    l->file, yaml_get(map, "weight"), "weight is no number from -100 to 100");
	free(text);
	f->weight = (int)weight;
}

/* The texts that state a value: says: {open-source: [오픈소스, open source]}. */
static void
read_says(struct loading *l, const struct yaml_node *map, size_t frame)
{
	const struct yaml_node *says = yaml_get(map, "says");
	if (!says)
		return;
	if (says->type != YAML_MAP) {
		yaml_error(l->file, says, "says is no map of values to their words");
		return;
	}
	for (const struct yaml_node *v = says->child; v; v = v->next)
		add_words(l, says, arena_dup(&l->frames->arena, v->key).s,
		    (struct pattern){.job = PATTERN_VALUE, .of = frame, .value = v->key});
}

static void
read_attribute(struct loading *l, const struct yaml_node *map, struct frame *f)
{
	size_t frame = f - l->frames->items;
	*f = (struct frame){.name = map->key,
	    .distance = FRAME_DISTANCE,
	    .change = FRAME_NONE,
	    .growth = FRAME_NONE,
	    .ratio = FRAME_NONE,
	    .part = FRAME_NONE,
	    .forecast = FRAME_NONE,
	    .consensus = FRAME_NONE,
	    .level = FRAME_NONE,
	    .whole = FRAME_NONE,
	    .behaviour = CLAIM_FIXED};
	if (!yaml_check_keys(l->file, map, attribute_keys, ARRAY_LEN(attribute_keys)))
		return;
	read_kinds(l, map, f);
	yaml_read_strings(l->file, map, "units", &l->frames->arena, &f->units, &f->nunits);
	for (size_t i = 0; i < f->nunits; i++)
		map_put(&l->frames->units, f->units[i], NULL)->value = f->units;
	read_types(l, map, f);
	yaml_read_strings(l->file, map, "concepts", &l->frames->arena, &f->concepts, &f->nconcepts);
	read_choices(l, map, f);
	read_domain(l, map, f);
	read_weight(l, map, f);
	yaml_read_size(l->file, map, "distance", &f->distance);
	yaml_read_string(l->file, map, "subject", &f->subject);
	yaml_read_bool(l->file, map, "direction", &f->direction);
	yaml_read_bool(l->file, map, "country", &f->country);
	yaml_read_bool(l->file, map, "toward", &f->toward);
	yaml_read_bool(l->file, map, "versus", &f->versus);
	yaml_read_bool(l->file, map, "receiver", &f->receiver);
	yaml_read_bool(l->file, map, "reported", &f->reported);
	yaml_read_bool(l->file, map, "daily", &f->daily);
	yaml_read_bool(l->file, map, "unitary", &f->unitary);
	add_words(l, map, "ko", (struct pattern){.job = PATTERN_TRIGGER, .of = frame});
	add_words(l, map, "en", (struct pattern){.job = PATTERN_TRIGGER, .of = frame});
	add_words(l, map, "blockers", (struct pattern){.job = PATTERN_BLOCKER, .of = frame});
	read_says(l, map, frame);
}

/* The attributes that derive: makes, each NAME-SUFFIX, and the link that leads to it. */
struct derived {
	const char *suffix;
	uint32_t kinds; /* its kinds of value; 0: those of the attribute */
	bool direction;
	enum claim_modality modality;
};

static const struct derived derivations[] = {
    {"change", 0, true, CLAIM_ASSERTED},
    {"growth", 1u << QUANTITY_PERCENT | 1u << QUANTITY_MULTIPLE, true, CLAIM_ASSERTED},
    {"consensus", 0, false, CLAIM_SPECULATED},
};

static size_t *
derived_link(struct frame *f, size_t which)
{
	return which == 0 ? &f->change : which == 1 ? &f->growth : &f->consensus;
}

/*
 * derive: [change] gives an attribute its NAME-change without a frame of its own: what is said of
 * exports, of patients or of a margin is said alike of how much they moved.
 */
static void
derive_attributes(struct loading *l, const struct yaml_node *map, size_t frame)
{
	struct claim_frames *frames = l->frames;
	struct str *words;
	size_t n = 0;
	if (!yaml_read_strings(l->file, map, "derive", &frames->arena, &words, &n))
		return;
	for (size_t i = 0; i < n; i++) {
		size_t which = 0;
		while (
		    which < ARRAY_LEN(derivations) && !str_is(words[i], derivations[which].suffix))
			which++;
		if (which == ARRAY_LEN(derivations)) {
			yaml_error(l->file, yaml_get(map, "derive"), "derive takes no '%.*s'",
			    (int)words[i].len, words[i].s);
			continue;
		}
		const struct derived *d = &derivations[which];
		struct frame *of = &frames->items[frame], *to = &frames->items[frames->len];
		*to = *of;
		to->name = arena_printf(
		    &frames->arena, "%.*s-%s", (int)of->name.len, of->name.s, d->suffix);
		to->kinds = d->kinds ? d->kinds : of->kinds;
		to->nunits = d->kinds ? 0 : of->nunits;
		to->direction = d->direction;
		to->unitary = false;
		to->modality = d->modality > of->modality ? d->modality : of->modality;
		to->change = to->growth = to->ratio = to->part = to->consensus = FRAME_NONE;
		*derived_link(of, which) = frames->len++;
		if (map_get(&frames->byname, to->name))
			yaml_error(l->file, map, "attribute '%.*s' stands there already",
			    (int)to->name.len, to->name.s);
		else
			map_put(&frames->byname, to->name, NULL)->value = to;
	}
}

/* change, growth and forecast name other attributes, which may stand later in the file. */
static void
link_attribute(struct loading *l, const struct yaml_node *map, const char *key, size_t *to)
{
	struct str name = {0};
	if (!yaml_get(map, key) || !yaml_read_string(l->file, map, key, &name))
		return;
	*to = claim_frames_find(l->frames, name);
	if (*to == FRAME_NONE)
		yaml_error(l->file, yaml_get(map, key), "no attribute is called '%.*s'",
		    (int)name.len, name.s);
	else if (str_is(str_of(key), "change") || str_is(str_of(key), "growth"))
		l->frames->items[*to].direction = true;
}

/* The links the other way, so that nobody has to search for them. */
static void
link_back(struct claim_frames *frames)
{
	for (size_t i = frames->len; i-- > 0;) {
		const struct frame *f = &frames->items[i];
		if (f->change != FRAME_NONE)
			frames->items[f->change].level = i;
		if (f->part != FRAME_NONE)
			frames->items[f->part].whole = i;
		if (f->consensus != FRAME_NONE)
			frames->items[f->consensus].expected = true;
	}
}

static void
read_attributes(struct loading *l, const struct yaml_node *map)
{
	struct claim_frames *frames = l->frames;
	if (!map || map->type != YAML_MAP) {
		yaml_error(l->file, map, "attributes is no map");
		return;
	}
	frames->items = arena_calloc(
	    &frames->arena, map->nchildren * (1 + ARRAY_LEN(derivations)), sizeof(*frames->items));
	for (const struct yaml_node *a = map->child; a; a = a->next) {
		struct frame *f = &frames->items[frames->len++];
		read_attribute(l, a, f);
		map_put(&frames->byname, f->name, NULL)->value = f;
	}
	struct frame *f = frames->items;
	for (const struct yaml_node *a = map->child; a; a = a->next, f++) {
		link_attribute(l, a, "change", &f->change);
		link_attribute(l, a, "growth", &f->growth);
		link_attribute(l, a, "ratio", &f->ratio);
		link_attribute(l, a, "part", &f->part);
		link_attribute(l, a, "forecast", &f->forecast);
		link_attribute(l, a, "consensus", &f->consensus);
	}
	size_t own = frames->len, i = 0;
	for (const struct yaml_node *a = map->child; a && i < own; a = a->next)
		derive_attributes(l, a, i++);
	link_back(frames);
}

/* nouns: {ORG: {company: [회사, firm]}}. */
static void
read_nouns(struct loading *l, const struct yaml_node *map)
{
	for (const struct yaml_node *type = map ? map->child : NULL; type; type = type->next) {
		uint32_t bit = intern_type(l, type->key);
		if (type->type != YAML_MAP)
			yaml_error(l->file, type, "no map of concepts to their words");
		for (const struct yaml_node *c = type->child; c; c = c->next) {
			struct str concept = arena_dup(&l->frames->arena, c->key);
			add_words(l, type, concept.s,
			    (struct pattern){.job = PATTERN_NOUN, .of = bit, .value = concept});
		}
	}
}

/* domains: {election: [선거, election]}: what tells that an article is of the domain. */
static void
read_domains(struct loading *l, const struct yaml_node *map)
{
	struct claim_frames *f = l->frames;
	for (const struct yaml_node *d = map ? map->child : NULL; d; d = d->next) {
		if (f->ndomains == FRAME_MAX_DOMAINS) {
			yaml_error(l->file, d, "more than %d domains", FRAME_MAX_DOMAINS);
			return;
		}
		struct str name = f->domains[f->ndomains] = arena_dup(&f->arena, d->key);
		add_words(l, map, name.s,
		    (struct pattern){.job = PATTERN_DOMAIN, .of = 1u << f->ndomains});
		f->ndomains++;
	}
}

/* events: {earthquake: [aftershock*]}: from causes to consequences. */
static void
read_events(struct loading *l, const struct yaml_node *map)
{
	struct claim_frames *frames = l->frames;
	if (!map)
		return;
	frames->events = arena_calloc(&frames->arena, map->nchildren + 1, sizeof(struct str));
	for (const struct yaml_node *e = map->child; e; e = e->next) {
		struct str concept = arena_dup(&frames->arena, e->key);
		frames->events[frames->nevents] = concept;
		add_words(l, map, concept.s,
		    (struct pattern){.job = PATTERN_SIGN, .of = frames->nevents++});
	}
}

/* also: {fire: [wildfire]}: what others may be called by. */
static void
read_also(struct loading *l, const struct yaml_node *map)
{
	struct arena *arena = &l->frames->arena;
	for (const struct yaml_node *e = map ? map->child : NULL; e; e = e->next) {
		struct str *classes;
		size_t n = 0;
		const char *called = arena_dup(arena, e->key).s;
		if (!yaml_read_strings(l->file, map, called, arena, &classes, &n))
			continue;
		for (size_t i = 0; i < n; i++)
			map_put(&l->frames->also,
			    arena_printf(
				arena, "%s %.*s", called, (int)classes[i].len, classes[i].s),
			    NULL)
			    ->value = classes;
	}
}

/* wide: [usa, japan] and placed: [outbreak]: the words are keys of the map. */
static void
read_set(struct loading *l, const struct yaml_node *root, const char *key, struct map *to)
{
	struct str *words;
	size_t n = 0;
	if (!yaml_get(root, key) ||
	    !yaml_read_strings(l->file, root, key, &l->frames->arena, &words, &n))
		return;
	for (size_t i = 0; i < n; i++)
		map_put(to, words[i], NULL)->value = words;
}

/* bodies: {bok-mpc: bank-of-korea} and countries: {fed: usa}. */
static void
read_ids(struct loading *l, const struct yaml_node *map, struct map *to)
{
	for (const struct yaml_node *b = map ? map->child : NULL; b; b = b->next) {
		if (b->type != YAML_SCALAR)
			yaml_error(l->file, b, "no id");
		else
			map_put(to, arena_dup(&l->frames->arena, b->key), NULL)->value =
			    (void *)arena_dup(&l->frames->arena, b->text).s;
	}
}

/* Few frames are; every figure with a unit is tried with each of them. */
static void
list_unitary(struct claim_frames *frames)
{
	frames->unitary = arena_alloc(&frames->arena, frames->len * sizeof(*frames->unitary));
	for (size_t i = 0; i < frames->len; i++)
		if (frames->items[i].unitary)
			frames->unitary[frames->nunitary++] = i;
}

static void
add_cues(struct loading *l)
{
	size_t n;
	const struct claim_cue *cues = claim_cues(&n);
	for (size_t i = 0; i < n; i++)
		add_pattern(l, NULL, str_of(cues[i].text),
		    (struct pattern){.job = PATTERN_CUE, .of = cues[i].cue});
}

static bool
load(struct claim_frames *frames, struct yaml_node *root, struct yaml_file *file)
{
	static const char *const keys[] = {"home", "bodies", "countries", "wide", "domains",
	    "nouns", "events", "also", "placed", "attributes", "arithmetic"}; /* the last: diff-claims */
	struct loading l = {frames, file, automaton_builder_new(true)};
	for (size_t i = 0; i < ARRAY_LEN(type_names); i++)
		frames->types[frames->ntypes++] = str_of(type_names[i]);
	if (root && yaml_check_keys(file, root, keys, ARRAY_LEN(keys))) {
		yaml_read_string(file, root, "home", &frames->home);
		read_ids(&l, yaml_get(root, "bodies"), &frames->bodies);
		read_ids(&l, yaml_get(root, "countries"), &frames->countries);
		read_domains(&l, yaml_get(root, "domains"));
		read_set(&l, root, "wide", &frames->wide);
		read_set(&l, root, "placed", &frames->placed);
		read_nouns(&l, yaml_get(root, "nouns"));
		read_events(&l, yaml_get(root, "events"));
		read_also(&l, yaml_get(root, "also"));
		read_attributes(&l, yaml_get(root, "attributes"));
		list_unitary(frames);
	}
	add_cues(&l);
	frames->automaton = automaton_build(l.builder);
	if (root && file->nerrors == 0)
		return true;
	claim_frames_free(frames);
	return false;
}

bool
claim_frames_load(struct claim_frames *frames, struct yaml_file *file)
{
	memset(frames, 0, sizeof(*frames));
	return load(frames, yaml_load(&frames->arena, file), file);
}

bool
claim_frames_parse(struct claim_frames *frames, struct str bytes, struct yaml_file *file)
{
	memset(frames, 0, sizeof(*frames));
	return load(frames, yaml_parse(&frames->arena, bytes, file), file);
}

void
claim_frames_free(struct claim_frames *frames)
{
	if (frames->automaton)
		automaton_free(frames->automaton);
	map_free(&frames->byname);
	map_free(&frames->units);
	map_free(&frames->also);
	map_free(&frames->wide);
	map_free(&frames->placed);
	map_free(&frames->bodies);
	map_free(&frames->countries);
	arena_free(&frames->arena);
	memset(frames, 0, sizeof(*frames));
}
