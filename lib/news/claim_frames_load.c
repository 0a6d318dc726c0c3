#include "news/claim_frames_load.h"

#include <string.h>

#include "news/claim_cue.h"

static const char *const type_names[] = {
    "PER", "ORG", "LOC", "EVENT", "PRODUCT", "MODEL", "CHIP", "TECH", "WORK", "LAW", "ACT"};

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
