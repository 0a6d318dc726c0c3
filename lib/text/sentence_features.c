#include "text/sentence_features.h"

#include "base/utf8.h"
#include "text/abbreviation.h"
#include "text/char_class.h"

#define SUFFIX_MAX 4		/* characters of a word that are hashed one by one */
#define WORD_MAX 12		/* characters of a word that are looked at */

/* A word as the model sees it. */
struct word {
	uint32_t part[SUFFIX_MAX];	/* hashes of its last (first) 1..4 characters */
	uint32_t whole;			/* hash of up to WORD_MAX characters, lower case */
	uint32_t shape;			/* hash of its classes, runs taken together */
	uint32_t edge;			/* its character farthest from the boundary */
	uint32_t final, final2;		/* final consonants of its last two syllables */
	unsigned len;			/* characters, up to WORD_MAX */
	enum char_class class;		/* of its character nearest to the boundary */
	enum char_class outer;		/* of the one farthest from it */
	bool dotted;			/* holds a full stop */
	bool comma, colon;		/* stands behind it */
};

struct view {
	struct word left, left2;	/* the words before the boundary, nearest first */
	struct word right, right2;
	enum char_class behind;		/* class at b->next, of a quote as well */
	uint32_t mark, gap, tail, habit, length;
	enum abbreviation abbreviation;	/* what the left word is */
	bool bare, line_start;		/* no mark; the left word begins its line */
	bool korean;
};

static uint32_t
mix(uint32_t h, uint32_t v)
{
	h = (h ^ v) * 0x9E3779B1u;
	return h ^ h >> 15;
}

static bool
opens(enum char_class c)
{
	return c == CHAR_OPEN || c == CHAR_QUOTE_OPEN || c == CHAR_QUOTE;
}

/* Final consonant of a syllable; 28 for any other character. */
static uint32_t
final_of(uint32_t cp)
{
	return utf8_is_hangul(cp) ? (uint32_t)utf8_batchim(cp) : 28;
}

static void
add_char(struct word *w, uint32_t cp, enum char_class class, enum char_class *run)
{
	uint32_t i = w->len < SUFFIX_MAX ? w->len : SUFFIX_MAX - 1;

	cp = char_lower(cp);
	w->whole = mix(w->whole, cp);
	if (w->len < SUFFIX_MAX)
		for (; i < SUFFIX_MAX; i++)
			w->part[i] = w->whole;
	if (w->len == 0 || *run != class)
		w->shape = mix(w->shape, class + 1);
	*run = class;
	w->dotted |= class == CHAR_STOP && w->len > 0;
	w->edge = cp;
	w->outer = class;
	w->len++;
}

/* The word that ends at pos, read backwards; returns where it begins. */
static size_t
word_before(struct str text, size_t pos, struct word *w)
{
	enum char_class class, run = CHAR_OTHER;
	uint32_t cp;
	unsigned n;

	*w = (struct word){ .final = 28, .final2 = 28 };
	while (pos > 0 && w->len < WORD_MAX) {
		n = utf8_decode_before(text, pos, &cp);
		class = char_class(cp);
		if (char_is_blank(class) || (w->len > 0 && opens(class)))
			break;
		if (w->len == 0) {
			w->class = class;
			w->final = final_of(cp);
		} else if (w->len == 1) {
			w->final2 = final_of(cp);
		}
		add_char(w, cp, class, &run);
		pos -= n;
	}
	return pos;
}

/* The word that begins at pos; returns where it ends. */
static size_t
word_behind(struct str text, size_t pos, struct word *w)
{
	enum char_class class, run = CHAR_OTHER;
	uint32_t cp;

	*w = (struct word){ .final = 28, .final2 = 28, .class = CHAR_NEWLINE };
	while (pos < text.len && w->len < WORD_MAX) {
		unsigned n = utf8_decode(text, pos, &cp);

		class = char_class(cp);
		if (char_is_blank(class))
			break;
		if (w->len > 0 && (class == CHAR_STOP || class == CHAR_MARK ||
		    class == CHAR_COMMA ||
		    class == CHAR_COLON || class == CHAR_QUOTE || class == CHAR_QUOTE_CLOSE)) {
			w->comma = class == CHAR_COMMA;
			w->dotted = class == CHAR_STOP;
			w->colon = class == CHAR_COLON;
			break;
		}
		if (w->len == 0)
			w->class = class;
		w->final2 = w->final;
		w->final = final_of(cp);
		add_char(w, cp, class, &run);
		pos += n;
	}
	return pos;
}

/* Passes over white space within the line; step > 0 forward. */
static size_t
skip_back(struct str text, size_t pos)
{
	uint32_t cp;
	unsigned n;

	while (pos > 0) {
		n = utf8_decode_before(text, pos, &cp);
		if (char_class(cp) != CHAR_SPACE)
			break;
		pos -= n;
	}
	return pos;
}

static size_t
skip_openers(struct str text, size_t pos)
{
	uint32_t cp;
	unsigned i, n;

	for (i = 0; i < 3 && pos < text.len; i++) {
		n = utf8_decode(text, pos, &cp);
		if (!opens(char_class(cp)))
			break;
		pos += n;
	}
	return pos;
}

static size_t
skip_spaces(struct str text, size_t pos)
{
	size_t end = pos + 8 < text.len ? pos + 8 : text.len;

	while (pos < end && text.s[pos] == ' ')
		pos++;
	return pos;
}

/* How much the sentence at hand has grown, in a few steps. */
static uint32_t
length_step(size_t bytes)
{
	static const unsigned short steps[] = { 6, 12, 24, 36, 60, 90, 150, 240, 400 };
	uint32_t i;

	for (i = 0; i < ARRAY_LEN(steps) && bytes > steps[i]; i++)
		continue;
	return i;
}

static bool
is_latin(enum char_class c)
{
	return c == CHAR_LOWER || c == CHAR_UPPER;
}

/* A Korean text may quote English, and an English one Korean: both words tell. */
static bool
is_korean(const struct text_profile *profile, const struct view *v)
{
	if (profile->korean)
		return !is_latin(v->left.class) || !is_latin(v->right.class);
	return v->left.class == CHAR_HANGUL;
}

static void
look(struct str text, const struct text_profile *profile, const struct boundary *b, size_t last,
    struct view *v)
{
	size_t pos, core;
	uint32_t cp = '\n';

	core = b->core;
	pos = word_before(text, core, &v->left);
	if (v->left.len == 0) {
		core = skip_back(text, core);
		pos = word_before(text, core, &v->left);
	}
	v->abbreviation = b->mark == MARK_STOP ? abbreviation_of(str_slice(text, pos,
	    core)) : ABBREVIATION_NONE;
	word_before(text, skip_back(text, pos), &v->left2);
	v->line_start = v->left2.len == 0;
	if (b->next < text.len)
		utf8_decode(text, b->next, &cp);
	v->behind = char_class(cp);
	pos = word_behind(text, skip_openers(text, b->next), &v->right);
	word_behind(text, skip_spaces(text, pos), &v->right2);
	v->mark = b->mark * 2u + b->run;
	v->gap = b->gap;
	v->tail = b->quote | b->bracket << 1 | b->footnote << 2 | b->emoticon << 3;
	v->korean = is_korean(profile, v);
	v->habit = profile->habit + (v->korean ? 0 : HABIT_COUNT);
	v->length = length_step(b->core - last);
	v->bare = b->mark == MARK_NONE;
}

struct emitter {
	uint32_t *out;
	size_t n;
	uint32_t base;		/* what every feature is joined with */
};

static void
emit(struct emitter *e, uint32_t template, uint32_t value)
{
	e->out[e->n++] = mix(mix(e->base + template * 0x85EBCA6Bu, value),
	    template) >> (32 - SENTENCE_FEATURE_BITS);
}

static void
emit2(struct emitter *e, uint32_t template, uint32_t a, uint32_t b)
{
	emit(e, template, mix(a + 0x7F4A7C15u, b));
}

static uint32_t
clip(uint32_t n, uint32_t most)
{
	return n < most ? n : most;
}

/* The mark and its surroundings, whatever the words are. */
static void
emit_frame(struct emitter *e, const struct view *v, const struct boundary *b)
{
	uint32_t frame = v->mark << 8 | v->gap << 5 | v->tail;

	emit(e, 1, frame);
	emit2(e, 2, frame, v->behind);
	emit2(e, 3, v->mark << 8 | v->habit, v->behind << 3 | v->gap);
	emit2(e, 4, v->length << 8 | v->mark, v->habit);
	emit2(e, 5, v->left.class << 8 | v->behind, v->mark << 8 | v->gap);
	emit2(e, 6, v->left.shape, v->mark << 8 | v->gap);
	emit2(e, 7, mix(v->left.shape, v->right.shape), v->mark << 8 | v->gap);
	emit2(e, 8, v->left.len << 8 | v->left.class, v->mark);
	emit2(e, 9, v->left.dotted << 8 | v->left.class, v->mark << 8 | v->right.class);
	emit2(e, 10, (uint32_t)(b->inside > 0) << 8 | v->mark, v->behind);
	emit2(e, 11, v->line_start << 8 | v->mark, v->left.shape);
	emit2(e, 12, v->right.shape, v->mark << 8 | v->right.dotted << 1 | v->right.comma);
	emit2(e, 13, v->tail << 8 | v->mark, v->right.class);
	emit2(e, 14, clip(v->left.len, 4) << 4 | clip(v->right.len, 4),
	    v->mark << 4 | v->right.dotted << 1 | v->bare);
	emit2(e, 15, v->right.colon << 8 | v->right.class, v->mark);
}

/*
 * The words before: a Korean sentence ends in a closed set of endings, an English abbreviation is a
 * word.
 */
static void
emit_left(struct emitter *e, const struct view *v)
{
	const struct word *l = &v->left;
	uint32_t i, kind = v->bare << 4 | v->gap;

	for (i = 0; i < SUFFIX_MAX; i++)
		emit2(e, 16 + i, l->part[i], v->bare);
	emit2(e, 20, l->whole, v->bare);
	emit2(e, 21, l->part[0], v->mark << 8 | v->habit);
	emit2(e, 22, l->part[1], v->habit << 1 | v->bare);
	emit2(e, 23, mix(l->part[0], l->final2), kind);
	emit2(e, 24, mix(l->part[0], l->final2), v->habit << 1 | v->bare);
	emit2(e, 25, l->final << 8 | l->final2, v->habit << 1 | v->bare);
	emit2(e, 26, mix(l->part[1], v->left2.part[0]), v->bare);
	emit2(e, 27, mix(l->part[0], v->left2.part[1]), v->bare);
	emit2(e, 28, mix(l->part[0], v->length), v->bare);
	emit2(e, 29, mix(l->whole, v->right.class), v->gap);
	emit2(e, 30, mix(l->part[1], v->tail), v->mark);
}

/*
 * The words behind: what begins a sentence (그리고, 저는), and what goes on with a quotation (라고, 하며).
 */
static void
emit_right(struct emitter *e, const struct view *v)
{
	const struct word *r = &v->right;
	uint32_t i, kind = v->bare << 4 | (v->tail & 1);

	for (i = 0; i < SUFFIX_MAX - 1; i++)
		emit2(e, 32 + i, r->part[i], kind);
	emit2(e, 36, r->whole, kind);
	emit2(e, 37, r->whole, v->mark << 8 | v->habit);
	emit2(e, 38, r->edge, kind);
	emit2(e, 39, r->final << 8 | (clip(r->len, 5)), kind);
	emit2(e, 40, v->right2.part[1], kind);
	emit2(e, 41, mix(r->whole, v->right2.part[0]), v->bare);
	emit2(e, 42, r->comma, kind);
}

/* English abbreviations and initials: "Mr. Smith", "J. Smith", "and I. Did". */
static void
emit_short(struct emitter *e, const struct view *v)
{
	uint32_t single = v->left.len == 1 ? v->left.class + 1u : 0;

	emit2(e, 56, v->abbreviation << 8 | v->right.class, v->mark);
	emit2(e, 57, v->abbreviation, v->right.whole);
	emit2(e, 58, single << 8 | v->left2.outer, v->mark << 8 | v->right.class);
	emit2(e, 59, single << 8 | v->left2.outer, v->right.whole);
	emit2(e, 60, v->left2.outer << 8 | v->left.outer, v->mark << 8 | v->right.class);
}

/* Both sides. */
static void
emit_both(struct emitter *e, const struct view *v)
{
	const struct word *l = &v->left, *r = &v->right;

	emit2(e, 48, mix(l->part[0], r->part[0]), v->bare);
	emit2(e, 49, mix(l->part[1], r->part[0]), v->bare);
	emit2(e, 50, mix(l->part[1], r->whole), v->bare);
	emit2(e, 51, mix(l->part[1], r->edge), v->bare);
	emit2(e, 52, mix(l->part[1], v->behind), v->mark << 4 | v->gap);
	emit2(e, 53, mix(l->final << 8 | l->final2, r->part[0]), v->bare);
	emit2(e, 54, mix(mix(l->part[0], l->final2), r->whole), v->bare);
}

size_t
sentence_features(struct str text, const struct text_profile *profile, const struct boundary *b,
    size_t last,
    uint32_t out[SENTENCE_FEATURES_MAX])
{
	struct emitter e = { out, 0, 0 };
	struct view v;

	look(text, profile, b, last, &v);
	e.base = v.korean ? 0 : 0x51ED270Bu;
	emit_frame(&e, &v, b);
	emit_left(&e, &v);
	emit_right(&e, &v);
	if (!v.korean)
		emit_short(&e, &v);
	emit_both(&e, &v);
	return e.n;
}
