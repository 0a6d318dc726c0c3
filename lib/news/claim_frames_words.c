#include "news/claim_frames_load.h"

#include "base/utf8.h"

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
