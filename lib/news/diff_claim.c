#include "news/diff_claim.h"

#include <math.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "format/json_write.h"
#include "format/timestamp.h"

/* Claims further apart than this, in bytes, are not of one passage. */
#define PASSAGE 400

#define DAY 86400

/* Units that measure the same, and the factor to the one that is compared. */
struct measure {
	const char *unit, *base;
	double factor;
};

static const struct measure units[] = {
	{ "%", "ratio", 0.01 }, { "percent", "ratio", 0.01 }, { "pp", "ratio", 0.01 },
	{ "multiple", "ratio", 1 }, { "times", "ratio", 1 }, { "1", "ratio", 1 },
	{ "week", "day", 7 }, { "year", "month", 12 },
	{ "hour", "minute", 60 }, { "second", "minute", 1.0 / 60 },
	{ "t", "kg", 1000 }, { "g", "kg", 0.001 },
	{ "km", "m", 1000 }, { "cm", "m", 0.01 },
};

static void
scale(struct diff_claim *c, const char *base, double factor)
{
	c->unit = str_of(base);
	c->figure.value *= factor;
	c->figure.in.low *= factor;
	c->figure.in.high *= factor;
}

/* 30 times cheaper is 1/30; at least 30 times is at most 1/30. */
static void
invert(struct diff_claim *c)
{
	struct interval in = c->figure.in;

	if (!(in.low > 0))
		return;
	c->unit = str_of("ratio");
	c->figure.value = 1 / c->figure.value;
	c->figure.in = (struct interval){ 1 / in.high, 1 / in.low, true };
	if (c->figure.modifier == MODIFIER_AT_LEAST || c->figure.modifier == MODIFIER_OVER)
		c->figure.modifier = MODIFIER_AT_MOST;
	c->figure.sig = 0;
}

static void
unify(struct diff_claim *c)
{
	if (str_is(c->unit, "x-cheaper")) {
		invert(c);
		return;
	}
	/* 48 hours are two days */
	if (str_is(c->unit, "hour") && c->figure.value >= 24 && fmod(c->figure.value, 24) == 0) {
		scale(c, "day", 1.0 / 24);
		return;
	}
	for (size_t i = 0; i < ARRAY_LEN(units); i++)
		if (str_is(c->unit, units[i].unit)) {
			scale(c, units[i].base, units[i].factor);
			return;
		}
}

/* A third, one in six: words, that leave open what the digits of 0.333333 do not. */
static bool
is_fraction(const struct claim *c)
{
	double whole = 1 / c->value;

	return str_is(c->unit, "ratio") && c->value > 0 && c->value < 1 &&
	    c->value * 1000 != floor(c->value * 1000) && fabs(whole - round(whole)) < 0.001 &&
	    whole < 12;
}

static void
read_figure(const struct claim *c, struct diff_claim *view)
{
	struct stated *f = &view->figure;

	f->sig = c->sig;
	f->modifier = c->modifier;
	if (c->type == CLAIM_INTERVAL) {
		f->value = NAN;
		f->modifier = MODIFIER_RANGE;
		f->in = interval_range(isnan(c->low) ? -INFINITY : c->low,
		    isnan(c->high) ? INFINITY : c->high);
	} else {
		f->value = c->value;
		f->in = interval_of(c->value, c->sig, c->modifier);
		if (c->sig == 0 && c->modifier == MODIFIER_EXACT && is_fraction(c))
			f->in = interval_of(c->value, 0, MODIFIER_ABOUT);
		/* who says more than a third would say half if it were that */
		if (c->modifier == MODIFIER_OVER && is_fraction(c))
			f->in.high = 1 / (round(1 / c->value) - 1);
	}
	unify(view);
}

/* Two digits at pos, or -1. */
static int
two_digits(struct str text, size_t pos)
{
	if (pos + 2 > text.len || !utf8_is_digit((unsigned char)text.s[pos]) ||
	    !utf8_is_digit((unsigned char)text.s[pos + 1]))
		return -1;
	return (text.s[pos] - '0') * 10 + text.s[pos + 1] - '0';
}

/* The place of T in 2027-04-07T13:00, or 0. */
static size_t
clock_of(struct str text)
{
	size_t at = str_find(text, str_of("T"), 0);

	return at == 10 && two_digits(text, at + 1) >= 0 ? at : 0;
}

/*
 * What an EDTF text covers, in seconds; a time of day without a zone is taken in that of the
 * publication.
 */
static struct moment
moment_of(struct str text, int offset)
{
	struct edtf e;
	struct timestamp t;
	size_t at = clock_of(text);

	if (at && timestamp_parse_3339(text, offset, &t))
		return (struct moment){ t.seconds, t.seconds, true };
	if (text.len == 0 || !edtf_parse(text, &e))
		return (struct moment){ INT64_MIN, INT64_MAX, false };
	struct moment m = { INT64_MIN, INT64_MAX, true };
	if (e.first != EDTF_OPEN_LOW)
		m.first = e.first * DAY - offset * 60;
	if (e.last != EDTF_OPEN_HIGH)
		m.last = (e.last + 1) * DAY - 1 - offset * 60;
	if (at) {
		int minute = two_digits(text, at + 4);

		m.first += two_digits(text, at + 1) * 3600 + (minute < 0 ? 0 : minute * 60);
		m.last = m.first;
	}
	return m;
}

static bool
has_hangul(struct str text)
{
	uint32_t cp;

	for (size_t i = 0; i < text.len; i += utf8_decode(text, i, &cp)) {
		utf8_decode(text, i, &cp);
		if (utf8_is_hangul(cp))
			return true;
	}
	return false;
}

struct str
diff_claim_family(struct str subject)
{
	struct str rest = subject;

	while (rest.len > 0) {
		size_t cut = rest.len;
		bool digit = false;

		while (cut > 0 && rest.s[cut - 1] != '-' && rest.s[cut - 1] != ' ') {
			cut--;
			digit |= utf8_is_digit((unsigned char)rest.s[cut]);
		}
		if (!digit || cut == 0)
			break;
		rest.len = cut - 1;
	}
	return rest.len == subject.len ? (struct str){ 0 } : rest;
}

struct str
diff_claim_tail(struct str subject)
{
	size_t cut = subject.len;

	while (cut > 0 && subject.s[cut - 1] != '-')
		cut--;
	return cut > 0 ? str_slice(subject, cut, subject.len) : (struct str){ 0 };
}

/* Whether name is what the versioned subject is a version of. */
static bool
names_family(struct str name, struct str subject)
{
	struct str family = diff_claim_family(subject);

	return family.len > 0 && (str_eq(name, family) || str_eq(diff_claim_tail(name), family));
}

bool
diff_claim_kin(struct str a, struct str b)
{
	return str_eq(a, b) || names_family(a, b) || names_family(b, a);
}

bool
diff_claim_numeric(const struct diff_claim *c)
{
	return c->type == CLAIM_QUANTITY || c->type == CLAIM_INTERVAL;
}

/* The figure with what it leaves open, for a chart; an open end is null. */
static void
add_figure(struct strbuf *b, const struct diff_claim *c)
{
	if (!diff_claim_numeric(c)) {
		json_add_member(b, "value", c->word);
		return;
	}
	if (!isnan(c->figure.value)) {
		json_key(b, "value");
		json_add_number(b, c->figure.value);
	}
	json_key(b, "low");
	json_add_number(b, c->figure.in.low);
	json_key(b, "high");
	json_add_number(b, c->figure.in.high);
	json_add_member(b, "unit", c->unit);
}

void
diff_claim_evidence(struct strbuf *out, const struct diff_claim *c)
{
	json_open(out, '{');
	json_add_member(out, "id", c->id);
	json_add_member(out, "article", c->article);
	json_add_member(out, "outlet", c->outlet);
	json_add_member(out, "published", c->date);
	json_add_member(out, "url", c->url);
	json_add_member(out, "text", c->text);
	add_figure(out, c);
	json_add_member(out, "time", c->time);
	if (c->modality != CLAIM_ASSERTED)
		json_add_member(out, "modality", str_of(claim_modality_name(c->modality)));
	if (c->superseded) {
		json_key(out, "superseded");
		json_add_bool(out, true);
	}
	json_add_member(out, "sentence", c->quote);
	if (c->quoted) {
		json_key(out, "start");
		json_add_size(out, c->start - c->sentence);
		json_key(out, "end");
		json_add_size(out, c->end - c->sentence);
	}
	json_close(out, '}');
}

/* The year in a name, `the 2021 by-election`; empty when there is none. */
static struct str
year_of(struct str name)
{
	for (size_t i = 0; i + 4 <= name.len; i++) {
		int century = two_digits(name, i);

		if ((century != 19 && century != 20) || two_digits(name, i + 2) < 0)
			continue;
		if ((i == 0 || !utf8_is_digit((unsigned char)name.s[i - 1])) &&
		    (i + 4 == name.len || !utf8_is_digit((unsigned char)name.s[i + 4])))
			return str_slice(name, i, i + 4);
	}
	return (struct str){ 0 };
}

/*
 * Whether a count is of the day of its telling only because nothing else was said: two counts of
 * one day, told at ten and at eight, follow each other and do not contradict.
 */
static bool
is_dated_by_telling(const struct claim *c, enum claim_behaviour behaviour)
{
	return behaviour == CLAIM_RUNNING &&
	    (str_is(c->time_how, "published") || str_is(c->time_how, "told"));
}

static void
read_times(struct arena *arena, const struct claim *c, struct diff_claim *view)
{
	struct timestamp t = { .offset = view->korean ? TIMESTAMP_KST : 0 };

	if (timestamp_parse_3339(c->published, t.offset, &t) && !t.dated_only)
		view->published = (struct moment){ t.seconds, t.seconds, true };
	else
		view->published = moment_of(c->published, t.offset);
	struct str time = is_dated_by_telling(c, view->behaviour) ? (struct str){ 0 } : c->time;

	/* what is said of another year's event is of that year */
	if (time.len == 0 && !view->change && c->published.len >= 4 && !str_eq(year_of(view->name), str_slice(c->published, 0, 4)))
		time = year_of(view->name);
	/* a bare time of day is one of the day of publication */
	if (str_starts(time, "T") && c->published.len >= 10)
		time = arena_concat(arena, str_slice(c->published, 0, 10), time);
	view->stated = moment_of(time, t.offset);
	if (!view->stated.known || !edtf_parse(time, &view->period))
		view->period = (struct edtf){ EDTF_OPEN_LOW, EDTF_OPEN_HIGH, false, false };
}

/* An anaphor or a subject carried over is no name. */
static bool
is_named(enum claim_how how)
{
	return how != CLAIM_HOW_NONE && how != CLAIM_HOW_ANAPHOR && how != CLAIM_HOW_CARRY;
}

static void
copy_strings(struct arena *arena, const struct claim *c, struct diff_claim *view)
{
	view->id = arena_dup(arena, c->id);
	view->article = arena_dup(arena, c->article);
	view->root = c->copy.root.len > 0 ? arena_dup(arena, c->copy.root) : view->article;
	view->outlet = arena_dup(arena, c->outlet);
	if (!str_is(c->source, "outlet") && !str_starts(c->source, "unattributed"))
		view->source = arena_dup(arena, c->source);
	view->subject = arena_dup(arena, c->subject);
	if (is_named(c->subject_how))
		view->name = arena_dup(arena, c->subject_text);
	view->guessed = c->subject_how == CLAIM_HOW_NEAREST;
	view->family = diff_claim_family(view->subject);
	view->attribute = arena_dup(arena, c->attribute);
	view->relative_to = arena_dup(arena, c->relative_to);
	view->own = str_is(c->qualifier, "own correction");
	if (!view->own)
		view->qualifier = arena_dup(arena, c->qualifier);
	view->unit = arena_dup(arena, c->unit);
	view->word = arena_dup(arena, c->word);
	view->text = arena_dup(arena, c->text);
	view->conversion_of = arena_dup(arena, c->conversion_of);
	view->time = arena_dup(arena, c->time);
	view->date = arena_dup(arena, c->published);
	view->url = arena_dup(arena, c->url);
	view->quote = arena_dup(arena, c->sentence);
}

uint64_t
diff_claim_version(const struct claim *c)
{
	return hash_mix(hash64(c->article) ^ hash_mix(hash64(c->rev)));
}

static void
copy_places(const struct claim *c, struct diff_claim *view)
{
	view->version = diff_claim_version(c);
	view->start = c->at.start;
	view->end = c->at.end;
	view->sentence = c->sentence_at.start;
	view->quoted = c->sentence.len > 0 && c->at.start >= c->sentence_at.start &&
	    c->at.end <= c->sentence_at.end;
}

/*
 * `from 12 September` is that day, whatever follows: the end of an open interval that has a name.
 */
static struct str
named_end(struct str word)
{
	if (str_ends(word, "/.."))
		return str_slice(word, 0, word.len - 3);
	return str_starts(word, "../") ? str_slice(word, 3, word.len) : word;
}

/* From so many days on, the time of a figure is a period of accounts and no day's count. */
#define LONG_DAYS 28

/*
 * An attribute that no lexicon knows: a figure of a month or more belongs to that period, one of an
 * hour or a day is a state of that time (60 % of the blaze contained by Friday); all else is taken
 * to stand.
 */
static enum claim_behaviour
guess_behaviour(const struct diff_claim *c)
{
	/* third in the table, until the next match */
	if (str_is(c->unit, "rank"))
		return CLAIM_RUNNING;
	if (!diff_claim_numeric(c) || !c->stated.known)
		return CLAIM_FIXED;
	/* since 2022 */
	if (c->period.first == EDTF_OPEN_LOW || c->period.last == EDTF_OPEN_HIGH)
		return CLAIM_RUNNING;
	return c->period.last - c->period.first + 1 >= LONG_DAYS ? CLAIM_PERIOD : CLAIM_RUNNING;
}

void
diff_claim_view(struct arena *arena, const struct claim *c, const struct diff_attribute *attribute,
    struct diff_claim *view)
{
	*view = (struct diff_claim){ .type = c->type, .modality = c->modality, .superseded = c->superseded };
	copy_strings(arena, c, view);
	view->frame = attribute;
	view->group =
	    attribute != NULL && attribute->group.len > 0 ? attribute->group : view->attribute;
	view->change = attribute != NULL && attribute->change;
	view->behaviour = c->behaviour;
	if (view->behaviour == CLAIM_UNSTATED && attribute != NULL)
		view->behaviour = attribute->behaviour;
	view->converted = c->conversion_of.len > 0;
	view->revised = str_is(c->copy.relation, "revision");
	view->korean = has_hangul(c->sentence.len > 0 ? c->sentence : c->text);
	copy_places(c, view);
	read_times(arena, c, view);
	view->figure.value = NAN;
	if (diff_claim_numeric(view)) {
		read_figure(c, view);
	} else if (c->type == CLAIM_DATE) {
		view->clock = clock_of(c->word) > 0;
		if (!edtf_parse(named_end(c->word), &view->days))
			view->type = CLAIM_TEXT;
	}
	if (view->behaviour == CLAIM_UNSTATED)
		view->behaviour = guess_behaviour(view);
}

bool
diff_near(const struct diff_claim *a, const struct diff_claim *b)
{
	return a->sentence == b->sentence ||
	    (a->start > b->start ? a->start - b->start : b->start - a->start) < PASSAGE;
}

bool
diff_usable(const struct diff_claim *c)
{
	return diff_claim_numeric(c) && c->modality != CLAIM_DENIED;
}
