#include "text/sentence.h"

#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "text/sentence_rules.h"
#include "text/uax29.h"

/*
 * How much surer than even the model must be of words without a mark, by the habit of the text:
 * where sentences end in punctuation hardly one ends without.  Units: weights (24 are one log odd).
 */
static const int bare_margin[HABIT_COUNT] = { 15, 60, 50, 30, 10, 0, -10, 60 };

/* Dots and tildes stand within sentences as well; the same text's habit tells. */
static const int soft_margin[HABIT_COUNT] = { 0, 20, 15, 0, 0, 0, 0, 20 };

/* English texts of the training data leave marks out that others set. */
#define ENGLISH_MARGIN (-10)

struct splitter {
	struct arena *arena;
	struct str text;
	struct sentence_list *out;
	size_t start;		/* of the sentence at hand */
	bool keep_joiners;	/* zero-width characters stay at the ends of a sentence */
};

static bool
is_trimmed(const struct splitter *s, uint32_t cp)
{
	if (s->keep_joiners && (cp == 0x200B || cp == 0x2060 || cp == 0xFEFF))
		return false;
	return utf8_is_space(cp);
}

/* Whether text holds white space alone, zero-width characters included. */
static bool
is_blank(struct str text)
{
	uint32_t cp;
	size_t i = 0;

	while (i < text.len) {
		i += utf8_decode(text, i, &cp);
		if (!utf8_is_space(cp))
			return false;
	}
	return true;
}

/*
 * Appends [s->start, end) without the white space at both ends, when anything is left; goes on at
 * next.
 */
static bool
cut(struct splitter *s, size_t end, size_t next)
{
	struct sentence_list *out = s->out;
	size_t start = s->start;
	uint32_t cp;
	unsigned n;

	while (start < end && (n = utf8_decode(s->text, start, &cp), is_trimmed(s, cp)))
		start += n;
	while (end > start && (n = utf8_decode_before(s->text, end, &cp), is_trimmed(s, cp)))
		end -= n;
	s->start = next;
	if (is_blank(str_slice(s->text, start, end)))
		return true;
	if (out->len == SENTENCE_MAX)
		return false;
	out->items = arena_grow(s->arena, out->items, out->len, &out->cap, sizeof(*out->items));
	out->items[out->len++] = (struct sentence){ { start, end }, PART_BODY };
	return true;
}

static bool
is_boundary(const struct sentence_model *m, const struct sentence_candidates *c,
    const struct boundary *b,
    size_t start)
{
	uint32_t index[SENTENCE_FEATURES_MAX];
	size_t n;
	int margin;
	enum sentence_verdict verdict = sentence_rules(c, b, start);

	if (verdict != VERDICT_ASK)
		return verdict == VERDICT_CUT;
	n = sentence_features(c->text, &c->profile, b, start, index);
	margin = c->profile.korean ? 0 : ENGLISH_MARGIN;
	if (b->mark == MARK_NONE && !b->emoticon)
		margin = bare_margin[c->profile.habit];
	else if (c->profile.korean && (b->mark == MARK_DOTS || b->mark == MARK_TILDE))
		margin = soft_margin[c->profile.habit];
	return sentence_model_score(m, index, n) > margin;
}

/* Cuts by the rules of UAX #29, for languages that the model does not know. */
static bool
split_by_uax29(struct splitter *s)
{
	size_t pos = 0;

	s->keep_joiners = true;
	while (pos < s->text.len) {
		pos = uax29_next(s->text, pos);
		if (!cut(s, pos, pos))
			return false;
	}
	return true;
}

static bool
split_by_model(struct splitter *s, const struct sentence_model *m, struct sentence_candidates *c)
{
	struct boundary b;

	while (sentence_candidates_next(c, &b))
		if (is_boundary(m, c, &b, s->start) && !cut(s, b.end, b.next))
			return false;
	return cut(s, s->text.len, s->text.len);
}

/* Whether lang is tag or begins with it and a subtag, in any case. */
static bool
is_language(struct str lang, const char *tag)
{
	size_t n = strlen(tag);

	return lang.len >= n && strncasecmp(lang.s, tag, n) == 0 && (lang.len == n ||
	    lang.s[n] == '-');
}

/* Korean by its letters, English by its tag or, without one, by its letters. */
static bool
is_known(const struct text_profile *p, struct str lang)
{
	if (p->korean || is_language(lang, "ko"))
		return true;
	if (lang.len > 0 && !is_language(lang, "und"))
		return is_language(lang, "en");
	return p->latin > p->other;
}

/* Line breaks in the white space of [start, end). */
static size_t
count_breaks(struct str text, size_t start, size_t end)
{
	size_t n = 0;

	for (; start < end; start++)
		n += text.s[start] == '\n';
	return n;
}

static bool
ends_in_stop(struct str text, size_t end)
{
	return end > 0 && strchr(".?!", text.s[end - 1]) != NULL;
}

/*
 * Names the part of every sentence; the sentences of a list item's line are all of the list.
 * opened: the sentence before begins its line.
 */
static void
name_parts(struct str text, const struct text_profile *profile, struct sentence_list *list)
{
	size_t i, before = 2, behind, end;
	bool item = false, opened = false;

	for (i = 0; i < list->len; i++, before = behind) {
		struct sentence *s = &list->items[i];
		struct line_place place = { .first = i == 0 };

		end = i + 1 < list->len ? s[1].span.start : text.len;
		behind = i + 1 < list->len ? count_breaks(text, s->span.end, end) : 2;
		place.begins = before > 0;
		place.ends = behind > 0;
		place.alone = before > 1 && behind > 1;
		place.punctuated = text_profile_is_punctuated(profile);
		s->part = line_part_of(str_slice(text, s->span.start, s->span.end), &place);
		/* "What the picture shows. (사진=...)" is a caption as a whole. */
		if (s->part == PART_CAPTION && !place.begins && place.ends && opened &&
		    s[-1].part == PART_BODY)
			s[-1].part = PART_CAPTION;
		/* "[사진=...] What the picture shows": without a full stop it is the picture's as well */
		if (s->part == PART_BODY && place.ends && opened && !place.begins &&
		    s[-1].part == PART_CAPTION && !ends_in_stop(text, s->span.end))
			s->part = PART_CAPTION;
		if (place.begins)
			item = s->part == PART_LIST;
		else if (item && s->part == PART_BODY)
			s->part = PART_LIST;
		opened = place.begins;
	}
}

bool
sentence_split(struct arena *arena, const struct sentence_model *m, struct str text,
    struct str lang,
    struct sentence_list *out)
{
	struct splitter s = { arena, text, out, 0, false };
	struct sentence_candidates c;

	sentence_candidates_start(&c, arena, text, m->endings);
	if (!(is_known(&c.profile, lang) ? split_by_model(&s, m, &c) : split_by_uax29(&s)))
		return false;
	name_parts(text, &c.profile, out);
	return true;
}
