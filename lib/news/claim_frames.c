#include "news/claim_frames.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "news/claim_cue.h"
#include "news/claim_frames_load.h"

static const char *const type_names[] = {
    "PER", "ORG", "LOC", "EVENT", "PRODUCT", "MODEL", "CHIP", "TECH", "WORK", "LAW", "ACT"};

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
claim_frames_is_sited(const struct claim_frames *frames, struct str class)
{
	return frames->sited.len && map_get(&frames->sited, class);
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

uint32_t
claim_frames_intern_type(struct frames_loading *l, struct str name)
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
 * 1 + the index of the companions in text, "people|workers". Many triggers share them, so each list
 * of words is in the automaton once.
 */
static uint32_t
add_companions(struct frames_loading *l, const struct yaml_node *at, struct str text)
{
	struct claim_frames *f = l->frames;
	for (size_t i = 0; i < f->ncompanions; i++)
		if (str_eq(f->companions[i], text))
			return (uint32_t)i + 1;
	f->companions = arena_grow(&f->arena, f->companions, f->ncompanions, &f->companions_cap,
	    sizeof(*f->companions));
	f->companions[f->ncompanions++] = text;
	uint32_t group = (uint32_t)f->ncompanions;
	for (size_t bar; text.len > 0; text = str_slice(text, bar + 1, text.len)) {
		bar = str_find(text, str_of("|"), 0);
		bar = bar == (size_t)-1 ? text.len : bar;
		claim_frames_add_pattern(l, at, str_slice(text, 0, bar),
		    (struct pattern){.job = PATTERN_WITH, .of = group - 1});
	}
	return group;
}

void
claim_frames_add_pattern(struct frames_loading *l, const struct yaml_node *at, struct str text, struct pattern p)
{
	bool more = false;
	size_t with = str_find(text, str_of(" & "), 0);
	if (with != (size_t)-1) {
		p.with = add_companions(l, at, str_slice(text, with + 3, text.len));
		text = str_slice(text, 0, with);
	}
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

void
claim_frames_add_words(struct frames_loading *l, const struct yaml_node *map, const char *key, struct pattern p)
{
	struct str *words;
	size_t n = 0;
	const struct yaml_node *node = yaml_get(map, key);
	if (!yaml_read_strings(l->file, map, key, &l->frames->arena, &words, &n))
		return;
	for (size_t i = 0; i < n; i++)
		claim_frames_add_pattern(l, node, words[i], p);
}

/* nouns: {ORG: {company: [회사, firm]}}. */
static void
read_nouns(struct frames_loading *l, const struct yaml_node *map)
{
	for (const struct yaml_node *type = map ? map->child : NULL; type; type = type->next) {
		uint32_t bit = claim_frames_intern_type(l, type->key);
		if (type->type != YAML_MAP)
			yaml_error(l->file, type, "no map of concepts to their words");
		for (const struct yaml_node *c = type->child; c; c = c->next) {
			struct str concept = arena_dup(&l->frames->arena, c->key);
			claim_frames_add_words(l, type, concept.s,
			    (struct pattern){.job = PATTERN_NOUN, .of = bit, .value = concept});
		}
	}
}

/* domains: {election: [선거, election]}: what tells that an article is of the domain. */
static void
read_domains(struct frames_loading *l, const struct yaml_node *map)
{
	struct claim_frames *f = l->frames;
	for (const struct yaml_node *d = map ? map->child : NULL; d; d = d->next) {
		if (f->ndomains == FRAME_MAX_DOMAINS) {
			yaml_error(l->file, d, "more than %d domains", FRAME_MAX_DOMAINS);
			return;
		}
		struct str name = f->domains[f->ndomains] = arena_dup(&f->arena, d->key);
		claim_frames_add_words(l, map, name.s,
		    (struct pattern){.job = PATTERN_DOMAIN, .of = 1u << f->ndomains});
		f->ndomains++;
	}
}

/* events: {earthquake: [aftershock*]}: from causes to consequences. */
static void
read_events(struct frames_loading *l, const struct yaml_node *map)
{
	struct claim_frames *frames = l->frames;
	if (!map)
		return;
	frames->events = arena_calloc(&frames->arena, map->nchildren + 1, sizeof(struct str));
	for (const struct yaml_node *e = map->child; e; e = e->next) {
		struct str concept = arena_dup(&frames->arena, e->key);
		frames->events[frames->nevents] = concept;
		claim_frames_add_words(l, map, concept.s,
		    (struct pattern){.job = PATTERN_SIGN, .of = frames->nevents++});
	}
}

/* unless: {outbreak: [placebo]}: words that speak against an event of the lexicon. */
static void
read_unless(struct frames_loading *l, const struct yaml_node *map)
{
	const struct claim_frames *frames = l->frames;
	for (const struct yaml_node *e = map ? map->child : NULL; e; e = e->next) {
		uint32_t i = 0;
		while (i < frames->nevents && !str_eq(frames->events[i], e->key))
			i++;
		if (i == frames->nevents)
			yaml_error(l->file, e, "no event is called '%.*s'", (int)e->key.len, e->key.s);
		else
			claim_frames_add_words(l, map, frames->events[i].s,
			    (struct pattern){.job = PATTERN_COUNTERSIGN, .of = i});
	}
}

/* also: {fire: [wildfire]}: what others may be called by. */
static void
read_also(struct frames_loading *l, const struct yaml_node *map)
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
read_set(struct frames_loading *l, const struct yaml_node *root, const char *key, struct map *to)
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
read_ids(struct frames_loading *l, const struct yaml_node *map, struct map *to)
{
	for (const struct yaml_node *b = map ? map->child : NULL; b; b = b->next) {
		if (b->type != YAML_SCALAR)
			yaml_error(l->file, b, "no id");
		else
			map_put(to, arena_dup(&l->frames->arena, b->key), NULL)->value =
			    (void *)arena_dup(&l->frames->arena, b->text).s;
	}
}

static void
add_cues(struct frames_loading *l)
{
	size_t n;
	const struct claim_cue *cues = claim_cues(&n);
	for (size_t i = 0; i < n; i++)
		claim_frames_add_pattern(l, NULL, str_of(cues[i].text),
		    (struct pattern){.job = PATTERN_CUE, .of = cues[i].cue});
}

static bool
load(struct claim_frames *frames, struct yaml_node *root, struct yaml_file *file)
{
	static const char *const keys[] = {"home", "bodies", "countries", "wide", "domains",
	    "nouns", "events", "unless", "segments", "also", "placed", "sited", "attributes", "arithmetic"}; /* the last: diff-claims */
	struct frames_loading l = {frames, file, automaton_builder_new(true)};
	for (size_t i = 0; i < ARRAY_LEN(type_names); i++)
		frames->types[frames->ntypes++] = str_of(type_names[i]);
	if (root && yaml_check_keys(file, root, keys, ARRAY_LEN(keys))) {
		yaml_read_string(file, root, "home", &frames->home);
		read_ids(&l, yaml_get(root, "bodies"), &frames->bodies);
		read_ids(&l, yaml_get(root, "countries"), &frames->countries);
		read_domains(&l, yaml_get(root, "domains"));
		claim_frames_add_words(
		    &l, root, "segments", (struct pattern){.job = PATTERN_SEGMENT});
		read_set(&l, root, "wide", &frames->wide);
		read_set(&l, root, "placed", &frames->placed);
		read_set(&l, root, "sited", &frames->sited);
		read_nouns(&l, yaml_get(root, "nouns"));
		read_events(&l, yaml_get(root, "events"));
		read_unless(&l, yaml_get(root, "unless"));
		read_also(&l, yaml_get(root, "also"));
		claim_frames_read_attributes(&l, yaml_get(root, "attributes"));
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
	return load(frames, yaml_load_folder(&frames->arena, file), file);
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
	map_free(&frames->sited);
	map_free(&frames->bodies);
	map_free(&frames->countries);
	arena_free(&frames->arena);
	memset(frames, 0, sizeof(*frames));
}
