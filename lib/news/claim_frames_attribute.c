#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "news/claim_frames_load.h"

static const char *const attribute_keys[] = {
    "kinds", "units", "subjects", "concepts", "values", "behaviour", "modality", "side", "distance",
    "weight", "change", "growth", "ratio", "part", "forecast", "country", "receiver", "versus",
    "toward", "subject", "direction", "daily", "reported", "aside", "extent", "segments", "unitary", "ko", "en", "blockers",
    "domain", "derive", "consensus", "says", "attribute", "qualifier",
    "group", "several", "slow", "relative"	/* diff-claims reads these */
};

static void
read_kinds(struct frames_loading *l, const struct yaml_node *map, struct frame *f)
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

/* The types that a word of subjects or values means: what is said of laws is said of bills and other acts. */
static uint32_t
types_of(struct frames_loading *l, struct str word)
{
	if (str_is(word, "THING"))
		return TYPE_THING;
	uint32_t bit = claim_frames_intern_type(l, word);
	return bit == TYPE_LAW ? TYPE_LAW | TYPE_ACT : bit;
}

static void
read_types(struct frames_loading *l, const struct yaml_node *map, struct frame *f)
{
	struct str *words;
	size_t n = 0;
	if (yaml_read_strings(l->file, map, "subjects", &l->frames->arena, &words, &n)) {
		if (n > FRAME_MAX_SUBJECTS)
			yaml_error(l->file, yaml_get(map, "subjects"), "more than %d types",
			    FRAME_MAX_SUBJECTS);
		for (size_t i = 0; i < n && i < FRAME_MAX_SUBJECTS; i++)
			f->subjects[f->nsubjects++] = types_of(l, words[i]);
	}
	n = 0;
	if (yaml_read_strings(l->file, map, "values", &l->frames->arena, &words, &n))
		for (size_t i = 0; i < n; i++)
			f->values |= types_of(l, words[i]);
}

/* The domains of a frame, which read_domains has read. */
static void
read_domain(struct frames_loading *l, const struct yaml_node *map, struct frame *f)
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
read_choice(struct frames_loading *l, const struct yaml_node *map, const char *key,
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
read_choices(struct frames_loading *l, const struct yaml_node *map, struct frame *f)
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
read_weight(struct frames_loading *l, const struct yaml_node *map, struct frame *f)
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
read_says(struct frames_loading *l, const struct yaml_node *map, size_t frame)
{
	const struct yaml_node *says = yaml_get(map, "says");
	if (!says)
		return;
	if (says->type != YAML_MAP) {
		yaml_error(l->file, says, "says is no map of values to their words");
		return;
	}
	for (const struct yaml_node *v = says->child; v; v = v->next)
		claim_frames_add_words(l, says, arena_dup(&l->frames->arena, v->key).s,
		    (struct pattern){.job = PATTERN_VALUE, .of = frame, .value = v->key});
}

static void
read_attribute(struct frames_loading *l, const struct yaml_node *map, struct frame *f)
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
	f->attribute = f->name;
	yaml_read_string(l->file, map, "attribute", &f->attribute);
	yaml_read_string(l->file, map, "qualifier", &f->qualifier);
	yaml_read_bool(l->file, map, "direction", &f->direction);
	yaml_read_bool(l->file, map, "country", &f->country);
	yaml_read_bool(l->file, map, "toward", &f->toward);
	yaml_read_bool(l->file, map, "versus", &f->versus);
	yaml_read_bool(l->file, map, "receiver", &f->receiver);
	yaml_read_bool(l->file, map, "reported", &f->reported);
	yaml_read_bool(l->file, map, "aside", &f->aside);
	yaml_read_bool(l->file, map, "extent", &f->extent);
	yaml_read_bool(l->file, map, "segments", &f->segments);
	yaml_read_bool(l->file, map, "daily", &f->daily);
	yaml_read_bool(l->file, map, "unitary", &f->unitary);
	claim_frames_add_words(l, map, "ko", (struct pattern){.job = PATTERN_TRIGGER, .of = frame});
	claim_frames_add_words(l, map, "en", (struct pattern){.job = PATTERN_TRIGGER, .of = frame});
	claim_frames_add_words(l, map, "blockers", (struct pattern){.job = PATTERN_BLOCKER, .of = frame});
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
derive_attribute(struct frames_loading *l, const struct yaml_node *map, size_t frame, size_t which)
{
	struct claim_frames *frames = l->frames;
	const struct derived *d = &derivations[which];
	struct frame *of = &frames->items[frame], *to = &frames->items[frames->len];
	struct str name = arena_printf(
	    &frames->arena, "%.*s-%s", (int)of->name.len, of->name.s, d->suffix);
	if (map_get(&frames->byname, name)) {
		yaml_error(l->file, map, "attribute '%.*s' stands there already", (int)name.len, name.s);
		return;
	}
	*to = *of;
	to->name = to->attribute = name;
	/* what is expected of sales is a figure of sales; one of two qualifiers is not compared */
	if (str_is(str_of(d->suffix), "consensus")) {
		to->attribute = of->attribute;
		to->qualifier = str_of(d->suffix);
	}
	to->kinds = d->kinds ? d->kinds : of->kinds;
	to->nunits = d->kinds ? 0 : of->nunits;
	to->direction = d->direction;
	to->unitary = false;
	to->modality = d->modality > of->modality ? d->modality : of->modality;
	to->change = to->growth = to->ratio = to->part = to->consensus = FRAME_NONE;
	*derived_link(of, which) = frames->len++;
	map_put(&frames->byname, name, NULL)->value = to;
}

static void
derive_attributes(struct frames_loading *l, const struct yaml_node *map, size_t frame)
{
	struct str *words;
	size_t n = 0;
	if (!yaml_read_strings(l->file, map, "derive", &l->frames->arena, &words, &n))
		return;
	for (size_t i = 0; i < n; i++) {
		size_t which = 0;
		while (
		    which < ARRAY_LEN(derivations) && !str_is(words[i], derivations[which].suffix))
			which++;
		if (which < ARRAY_LEN(derivations))
			derive_attribute(l, map, frame, which);
		else
			yaml_error(l->file, yaml_get(map, "derive"), "derive takes no '%.*s'",
			    (int)words[i].len, words[i].s);
	}
}

/* change, growth and forecast name other attributes, which may stand later in the file. */
static void
link_attribute(struct frames_loading *l, const struct yaml_node *map, const char *key, size_t *to)
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

/* Few frames are; every figure with a unit is tried with each of them. */
static void
list_unitary(struct claim_frames *frames)
{
	frames->unitary = arena_alloc(&frames->arena, frames->len * sizeof(*frames->unitary));
	for (size_t i = 0; i < frames->len; i++)
		if (frames->items[i].unitary)
			frames->unitary[frames->nunitary++] = i;
}

void
claim_frames_read_attributes(struct frames_loading *l, const struct yaml_node *map)
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
	list_unitary(frames);
}
