/*
 * claim_frames_load - how claim_frames reads lexicons/attributes: claim_frames_load.c the file,
 * claim_frames_attribute.c what is said of attributes, claim_frames_words.c, below both, a list of words.
 */
#ifndef NEWS_CLAIM_FRAMES_LOAD_H
#define NEWS_CLAIM_FRAMES_LOAD_H

#include "news/claim_frames.h"

/* What loading needs beside its result. */
struct frames_loading {
	struct claim_frames *frames;
	struct yaml_file *file;
	struct automaton_builder *builder;
};

/* As claim_frames_type, but a new name gets the next bit; 0 when they are used up. */
uint32_t
claim_frames_intern_type(struct frames_loading *l, struct str name);

/*
 * Adds one word of the lexicon, errors at `at`. A leading ^ ties its beginning to a word's; a trailing
 * * lets a Latin word go on (recall*), which Korean always may; "let & go|leave" is let with one of the
 * others near.
 */
void
claim_frames_add_pattern(
    struct frames_loading *l, const struct yaml_node *at, struct str text, struct pattern p);

/* Adds each word of the list that map has under key, if it has one. */
void
claim_frames_add_words(
    struct frames_loading *l, const struct yaml_node *map, const char *key, struct pattern p);

/* Reads the map of all attributes, links them and makes what they derive. */
void
claim_frames_read_attributes(struct frames_loading *l, const struct yaml_node *map);

#endif
