/*
 * claim_frames - the attribute lexicon: which words say what a value is the value of.
 *
 * A YAML file lists the attributes, each with the kinds of value it takes, the units, the types of
 * things it is said of and its trigger words in Korean and English. All words of the lexicon and
 * the cues of news/claim_cue become one automaton, so that a sentence is read once.
 *
 * Source:  frames after C. Fillmore, "Frame semantics" (1982); pipelines/lexicons/attributes
 *          explains its keys.
 * Memory:  owns everything; strings are borrowed until claim_frames_free.
 * Errors:  all of a file at once, as "FILE:LINE:COLUMN: MESSAGE\n" (format/yaml).
 */
#ifndef NEWS_CLAIM_FRAMES_H
#define NEWS_CLAIM_FRAMES_H

#include <stdint.h>

#include "base/map.h"
#include "format/yaml.h"
#include "news/claim.h"
#include "text/automaton.h"

#define FRAME_NONE ((size_t)-1)
#define FRAME_MAX_SUBJECTS 8
#define FRAME_MAX_TYPES 31
#define FRAME_MAX_DOMAINS 32
#define FRAME_DISTANCE 14 /* words, unless the frame says otherwise */

/* Kinds of value beside those of enum quantity_kind, as bits of struct frame's kinds. */
#define FRAME_ENTITY (1u << 16)
#define FRAME_TEXT (1u << 17)

/* Types of things: the bits of the records' entity types, in the order of claim_frames_type. */
#define TYPE_PER (1u << 0)
#define TYPE_ORG (1u << 1)
#define TYPE_LOC (1u << 2)
#define TYPE_EVENT (1u << 3)
#define TYPE_PRODUCT (1u << 4)
#define TYPE_MODEL (1u << 5)
#define TYPE_CHIP (1u << 6)
#define TYPE_TECH (1u << 7)
#define TYPE_WORK (1u << 8)
#define TYPE_LAW (1u << 9)
#define TYPE_ACT (1u << 10) /* claim_act */
#define TYPE_THING (TYPE_PRODUCT | TYPE_MODEL | TYPE_CHIP | TYPE_TECH | TYPE_WORK)

enum frame_side {
	SIDE_EITHER,
	SIDE_BEFORE, /* the trigger stands before the value */
	SIDE_AFTER
};

struct frame {
	struct str name;
	struct str attribute, qualifier; /* what its claims are called; the name and empty, or as the lexicon has it */
	uint32_t kinds;    /* 1 << quantity kind, FRAME_ENTITY, FRAME_TEXT */
	struct str *units; /* the units it takes; none: any */
	size_t nunits;
	uint32_t subjects[FRAME_MAX_SUBJECTS]; /* type bits, most likely first */
	size_t nsubjects;
	struct str *concepts; /* what it is said of by preference: satellite */
	size_t nconcepts;
	uint32_t values; /* types that an entity value may have */
	enum claim_behaviour behaviour;
	enum claim_modality modality; /* at least that uncertain */
	enum frame_side side;
	size_t distance;    /* words */
	int weight;         /* beside distance: negative for vague triggers */
	size_t change;      /* the attribute of "it rose by 3", or FRAME_NONE */
	size_t growth;      /* of "it rose 3 %" */
	size_t ratio;       /* of "half of it", "7 times it" */
	size_t part;        /* of "11 of them" */
	size_t forecast;    /* of a speculated value */
	size_t consensus;   /* of what analysts expect it to be */
	size_t level;       /* the attribute whose change this is, or FRAME_NONE */
	size_t whole;       /* the attribute whose part this is */
	bool expected;      /* some attribute's consensus */
	struct str subject; /* an entity id when nothing is named: won */
	bool toward;        /* of one country toward another: usa-to-china */
	bool versus;        /* the object of its verb is what it is compared with */
	bool country;       /* said of a country, named or meant */
	bool receiver;      /* its subject is whom it is given to: X에 과징금 */
	bool direction;     /* the value carries the sign of its verb */
	bool reported;      /* the telling, not what is told: always asserted */
	bool aside;         /* background, whoever speaks in its sentence: an age */
	bool extent;        /* a measure that grows like a toll: the area of a fire */
	bool segments;      /* told of parts of its subject as well: sales, overseas sales */
	bool daily;         /* holds on a trading day: a share price, an index */
	bool unitary;       /* its unit says enough: no trigger is needed */
	uint32_t domains;   /* bits of the domains it belongs to; 0: any text */
};

enum pattern_job {
	PATTERN_TRIGGER,
	PATTERN_BLOCKER,
	PATTERN_VALUE, /* a text value in its own words */
	PATTERN_NOUN,  /* a head noun of a type */
	PATTERN_DOMAIN, /* what tells an article's domain */
	PATTERN_SIGN,  /* a word that tells of an event without naming it: aftershocks */
	PATTERN_COUNTERSIGN, /* a word that speaks against an event: placebo against an outbreak */
	PATTERN_SEGMENT, /* a word for a part of a firm: online, 해외 */
	PATTERN_WITH,  /* a companion without which a trigger says nothing: let & go */
	PATTERN_CUE    /* news/claim_cue */
};

struct pattern {
	enum pattern_job job;
	uint32_t of;      /* index of the frame, the event, the companions; bit of a noun's type, of a domain; enum cue */
	uint32_t with;    /* 1 + index of the companions of which one must stand near; 0: none */
	struct str value; /* the word that a text value stands for; the concept of a noun */
	bool left, right; /* must begin, end at a word's edge */
};

struct claim_frames {
	struct arena arena;
	struct frame *items;
	size_t len;
	size_t *unitary; /* the frames that are */
	size_t nunitary;
	struct pattern *patterns;
	size_t npatterns, patterns_cap;
	struct automaton *automaton;
	struct str *companions; /* as the file words them: "people|workers" */
	size_t ncompanions, companions_cap;
	struct str home; /* the country that Korean text means when it names none */
	struct str types[FRAME_MAX_TYPES]; /* names; bit i is 1 << i */
	size_t ntypes;
	struct str domains[FRAME_MAX_DOMAINS]; /* names; bit i is 1 << i */
	size_t ndomains;
	struct str *events; /* concepts of nouns that are events of a place, causes first */
	size_t nevents;
	struct map also;    /* "fire wildfire": a wildfire may be called a fire */
	struct map wide;    /* ids of places too wide to name an event by */
	struct map placed;  /* classes of events that go by their place alone */
	struct map sited;   /* classes of events that go by the firm they happened at */
	struct map byname;
	struct map units;     /* all that some frame names */
	struct map bodies;    /* id of a body to that of its institution, a NUL-terminated string */
	struct map countries; /* id of an institution to that of its country, likewise */
};

/* Loads file->name, a file or a folder of files; false when there were errors (frames is then empty). */
bool
claim_frames_load(struct claim_frames *frames, struct yaml_file *file);

/* The same from bytes, for tests. */
bool
claim_frames_parse(struct claim_frames *frames, struct str bytes, struct yaml_file *file);

/* Index among events of the one that the pattern names or is a sign of; nevents for none. */
size_t
claim_frames_event(const struct claim_frames *frames, const struct pattern *p);

/* Index of the attribute, or FRAME_NONE. */
size_t
claim_frames_find(const struct claim_frames *frames, struct str name);

/* The institution that the body under id speaks for, or id itself. */
struct str
claim_frames_institution(const struct claim_frames *frames, struct str id);

/* The country that the institution under id speaks of; empty for none. */
struct str
claim_frames_country(const struct claim_frames *frames, struct str id);

/* Whether an event of the one class may be called by the other: a wildfire by fire. */
bool
claim_frames_also(const struct claim_frames *frames, struct str class, struct str called);

/* Whether events of the class go by their place alone: an outbreak. */
bool
claim_frames_is_placed(const struct claim_frames *frames, struct str class);

/* Whether events of the class go by the firm or plant they are at, where one is named: a fire. */
bool
claim_frames_is_sited(const struct claim_frames *frames, struct str class);

/* Whether the place under id is too wide to name an event by: a country. */
bool
claim_frames_is_wide(const struct claim_frames *frames, struct str id);

/* The bit of a type's name; 0 when no frame and no noun speaks of it. */
uint32_t
claim_frames_type(const struct claim_frames *frames, struct str name);

/* Gives everything back; frames is then empty. */
void
claim_frames_free(struct claim_frames *frames);

#endif
