#include <string.h>

#include "base/utf8.h"
#include "news/claim_locality_rules.h"
#include "news/claim_word.h"

#define RUN_WORDS 4	  /* of a place's name */
#define APPOSITION 6	  /* words of "San Roque, a small fishing town" */
#define DATELINE_VOTES 2
#define DATELINE 60

/* What a word for a kind of place says of its level. */
struct designator {
	const char *word;
	enum place_level level;
};

static const struct designator designators[] = {{"country", PLACE_WIDE}, {"nation", PLACE_WIDE},
    {"county", PLACE_TOWN}, {"city", PLACE_TOWN}, {"town", PLACE_TOWN},
    {"district", PLACE_TOWN}, {"municipality", PLACE_TOWN}, {"borough", PLACE_TOWN},
    {"township", PLACE_TOWN}, {"port", PLACE_TOWN}, {"province", PLACE_PROVINCE},
    {"prefecture", PLACE_PROVINCE}, {"state", PLACE_PROVINCE}, {"region", PLACE_PROVINCE},
    {"governorate", PLACE_PROVINCE}, {"department", PLACE_PROVINCE}, {"island", PLACE_PROVINCE},
    {"peninsula", PLACE_PROVINCE}, {"coast", PLACE_PROVINCE}, {"valley", PLACE_PROVINCE},
    {"village", PLACE_VILLAGE}, {"hamlet", PLACE_VILLAGE}, {"suburb", PLACE_VILLAGE},
    {"neighborhood", PLACE_VILLAGE}, {"neighbourhood", PLACE_VILLAGE}, {"river", PLACE_RIVER}};

/* The level of a kind of place, written small or as part of a name; PLACE_OPEN for another word. */
static enum place_level
level_of(struct str word)
{
	for (size_t i = 0; i < ARRAY_LEN(designators); i++) {
		struct str known = str_of(designators[i].word);
		if (word.len == known.len && (word.s[0] | 0x20) == known.s[0] &&
		    memcmp(word.s + 1, known.s + 1, known.len - 1) == 0)
			return designators[i].level;
	}
	return PLACE_OPEN;
}

/* The word at index i without the quotes, brackets and points around it, and without 's. */
static struct span
core(const struct claim_sentence *s, size_t i)
{
	size_t start = s->words[i], end = i + 1 < s->nwords ? s->words[i + 1] : s->text.len;
	while (start < end && !utf8_is_alnum((unsigned char)s->text.s[start]) &&
	    !(s->text.s[start] & 0x80))
		start++;
	size_t to = start;
	while (to < end && (utf8_is_alnum((unsigned char)s->text.s[to]) || s->text.s[to] == '-' ||
		(s->text.s[to] & 0x80)))
		to++;
	if (str_ends(str_slice(s->text, start, to), "’s"))
		to -= str_of("’s").len;
	while (to >= start + 3 && str_starts(str_slice(s->text, to - 3, to), "\xe2\x80"))
		to -= 3; /* quotes and dashes */
	return (struct span){start, to};
}

static struct str
word_at(const struct claim_sentence *s, size_t i)
{
	struct span at = core(s, i);
	return str_slice(s->text, at.start, at.end);
}

static bool
is_capital(struct str word)
{
	return word.len > 1 && word.s[0] >= 'A' && word.s[0] <= 'Z' && !claim_word_is_common(word) &&
	    !claim_word_is_demonym(word);
}

/* A kind of place that a name can do without: Daon County, but not Gold Coast and Quezon City. */
static bool
is_added(struct str word)
{
	static const char *const words[] = {"County", "Province", "Prefecture", "District",
	    "Township", "Borough", "Region", "Governorate", "Municipality", "Department", "River",
	    "Island"};
	return str_is_any(word, words, ARRAY_LEN(words));
}

/* The last word of the run of capital words that begins at i. */
static size_t
run_end(const struct claim_sentence *s, size_t i)
{
	size_t last = i;
	while (last + 1 < s->nwords && last + 1 < i + RUN_WORDS) {
		struct span at = core(s, last), next = core(s, last + 1);
		if (next.start != at.end + 1 || s->text.s[at.end] != ' ' ||
		    !is_capital(str_slice(s->text, next.start, next.end)))
			return last;
		last++;
	}
	return last;
}

/* Words behind which a place stands: in Daon, off Daon, a quake rattles Daon. */
static bool
leads_to_place(const struct claim_sentence *s, size_t i)
{
	static const char *const words[] = {"in", "In", "near", "Near", "off", "outside", "across",
	    "around", "under", "beneath", "above", "through", "throughout", "to", "sweeping", "hit", "hits", "struck",
	    "strikes", "rattles", "rattled", "shook", "shakes", "jolts", "jolted", "rocks", "rocked",
	    "batters", "battered", "lashes", "lashed", "pounds", "pounded", "ravages", "ravaged",
	    "sweeps", "swept", "floods", "flooded", "engulfs", "engulfed", "devastates",
	    "devastated"};
	static const char *const parts[] = {"coast", "north", "south", "east", "west", "northeast",
	    "northwest", "southeast", "southwest", "outskirts", "residents", "people", "parts",
	    "part", "kilometers", "miles", "shore", "streets", "out", "evacuation", "inhabitants"};
	struct str word = i > 0 ? word_at(s, i - 1) : (struct str){0};
	if (str_is_any(word, words, ARRAY_LEN(words)))
		return true;
	if (!str_is(word, "of") || i < 2)
		return false;
	struct str kind = word_at(s, i - 2);
	return str_is_any(kind, parts, ARRAY_LEN(parts)) || level_of(kind) != PLACE_OPEN;
}

/* The Wren crested, the Wren burst its banks: with its article, what does so is a river. */
static bool
is_river(const struct claim_sentence *s, size_t first, size_t last)
{
	static const char *const verbs[] = {"crested", "crests", "rose", "rises", "peaked", "peaks", "burst",
	    "bursts", "overflowed", "overflows", "swelled", "breached", "overtopped", "topped", "spilled"};
	struct str article = first > 0 ? word_at(s, first - 1) : (struct str){0};
	return (str_is(article, "the") || str_is(article, "The")) && last + 1 < s->nwords &&
	    str_is_any(word_at(s, last + 1), verbs, ARRAY_LEN(verbs));
}

/* What an office or a direction says of the place it is of: the mayor of X, southern X. */
static enum place_level
level_before(const struct claim_sentence *s, size_t first)
{
	static const char *const directions[] = {"northern", "southern", "eastern", "western",
	    "northeastern", "northwestern", "southeastern", "southwestern"};
	static const char *const states[] = {"president", "minister", "government", "capital", "king", "queen"};
	if (first == 0)
		return PLACE_OPEN;
	struct str word = word_at(s, first - 1);
	if (str_is_any(word, directions, ARRAY_LEN(directions)))
		return PLACE_WIDE;
	if (first < 2 || !str_is(word, "of"))
		return PLACE_OPEN;
	word = word_at(s, first - 2);
	if (str_is(word, "mayor"))
		return PLACE_TOWN;
	return str_is_any(word, states, ARRAY_LEN(states)) ? PLACE_WIDE : level_of(word);
}

/* Norvale's government, Norvale's parliament: a state has them, a town has not. */
static bool
is_state(const struct claim_sentence *s, size_t last)
{
	static const char *const powers[] = {"government", "president", "prime", "parliament", "army",
	    "capital", "king", "queen", "central", "health", "interior", "finance", "foreign", "state"};
	struct span at = core(s, last);
	if (last + 1 >= s->nwords ||
	    !str_starts_any(str_slice(s->text, at.end, s->text.len), (const char *const[]){"'s ", "’s "}, 2))
		return false;
	return str_is_any(word_at(s, last + 1), powers, ARRAY_LEN(powers));
}

/* Harwich's dockers, Harwich's mayor: only a place has such people and works. */
static bool
has_people(const struct claim_sentence *s, size_t last)
{
	static const char *const words[] = {"residents", "inhabitants", "people", "mayor", "hospitals", "schools",
	    "dockers", "dockworkers", "teachers", "nurses", "streets", "port", "airport", "harbor", "harbour"};
	struct str rest = str_slice(s->text, core(s, last).end, s->text.len);
	return (str_starts(rest, "'s ") || str_starts(rest, "’s ")) && last + 1 < s->nwords &&
	    str_is_any(word_at(s, last + 1), words, ARRAY_LEN(words));
}

/* The level that the words around the run say: the village of X, X county, X, a port town. */
static enum place_level
level_around(const struct claim_sentence *s, size_t first, size_t last)
{
	enum place_level before = level_before(s, first);
	if (before != PLACE_OPEN)
		return before;
	if (is_state(s, last))
		return PLACE_WIDE;
	struct span at = core(s, last);
	if (last + 1 >= s->nwords)
		return PLACE_OPEN;
	if (is_river(s, first, last))
		return PLACE_RIVER;
	if (s->words[last + 1] == at.end + 1 && s->text.s[at.end] == ' ')
		return level_of(word_at(s, last + 1));
	if (s->text.s[at.end] != ',' || !(str_is(word_at(s, last + 1), "a") ||
		str_is(word_at(s, last + 1), "an")))
		return PLACE_OPEN;
	for (size_t i = last + 2; i < s->nwords && i < last + APPOSITION; i++)
		if (level_of(word_at(s, i)) != PLACE_OPEN)
			return level_of(word_at(s, i));
	return PLACE_OPEN;
}

static bool
tells_of_event(const struct pattern *p)
{
	return p->job == PATTERN_SIGN || (p->job == PATTERN_NOUN && p->of == TYPE_EVENT);
}

/*
 * Whether the head noun of an event follows the run: the Daon earthquake.  A lone word that begins
 * the sentence may be any (Strong quake), one may be part of the noun (Flash floods), and behind a
 * year an earlier event is meant.
 */
static bool
names_event(const struct claim_frames *frames, const struct claim_sentence *s, size_t first,
    size_t last)
{
	size_t start = core(s, first).start, end = core(s, last).end;
	if ((first == 0 && last == 0) || (first > 0 && claim_locality_is_year(word_at(s, first - 1))))
		return false;
	bool follows = false;
	for (size_t i = claim_sentence_hit(s, start); i < s->nhits && s->hits[i].at.start <= end + 1;
	     i++) {
		if (!tells_of_event(&frames->patterns[s->hits[i].pattern]))
			continue;
		if (s->hits[i].at.start < end)
			return false;
		follows |= s->text.s[end] == ' ' && s->hits[i].at.start == end + 1;
	}
	return follows;
}

static void
collect_run(struct arena *arena, const struct claim_frames *frames, const struct claim_sentence *s,
    size_t first, size_t last, struct place_list *list)
{
	enum place_level level = last > first ? level_of(word_at(s, last)) : PLACE_OPEN;
	/* the River Wren is the Wren River */
	if (last > first && str_is(word_at(s, first), "River")) {
		level = PLACE_RIVER;
		first++;
	}
	struct span begin = core(s, first), end = core(s, last);
	bool named = level != PLACE_OPEN;
	if (named && is_added(word_at(s, last)))
		end = core(s, last - 1);
	else if (level == PLACE_OPEN)
		level = level_around(s, first, last);
	struct str text = str_slice(s->text, begin.start, end.end);
	if (claim_sentence_mention(s, (struct span){begin.start, end.end}) ||
	    claim_word_is_acronym(text) || claim_word_is_institution(word_at(s, last)))
		return;
	if (named || level != PLACE_OPEN || leads_to_place(s, first) || has_people(s, last) ||
	    names_event(frames, s, first, last))
		claim_locality_put(arena, frames, list, (struct str){0}, text, level);
}

/* "SAN ROQUE, Nov 3 (Agency) - ": a place in capitals becomes San Roque. */
static void
collect_dateline(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct place_list *list)
{
	static const char *const dashes[] = {" - ", " — ", " – ", " -- "};
	struct str head = str_slice(s->text, 0, s->text.len < DATELINE ? s->text.len : DATELINE);
	size_t end = 0;
	while (end < head.len && ((head.s[end] >= 'A' && head.s[end] <= 'Z') || head.s[end] == ' '))
		end++;
	struct str name = str_trim(str_slice(head, 0, end));
	if (name.len < 4 || (end < head.len && head.s[end] >= 'a' && head.s[end] <= 'z') ||
	    !str_has_any(head, dashes, ARRAY_LEN(dashes)))
		return;
	char *text = arena_alloc(arena, name.len);
	for (size_t i = 0; i < name.len; i++)
		text[i] = i > 0 && name.s[i - 1] != ' ' && name.s[i] != ' ' ? name.s[i] | 0x20
									     : name.s[i];
	bool known = s->nmentions > 0 && s->mentions[0].type == TYPE_LOC &&
	    s->mentions[0].at.start == 0 && s->mentions[0].at.end == name.len;
	struct place *p = claim_locality_put(arena, frames, list,
	    known ? s->mentions[0].id : (struct str){0}, (struct str){text, name.len}, PLACE_OPEN);
	if (p)
		p->votes += DATELINE_VOTES;
}

static bool
is_all_capitals(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.s[i] >= 'a' && text.s[i] <= 'z')
			return false;
	return text.len > 3;
}

void
claim_locality_collect_english(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct place_list *list)
{
	collect_dateline(arena, frames, s, list);
	for (size_t i = 0; i < s->nmentions; i++)
		if (s->mentions[i].type == TYPE_LOC && s->mentions[i].named &&
		    !is_all_capitals(s->mentions[i].text))
			claim_locality_put(arena, frames, list, s->mentions[i].id, s->mentions[i].text,
			    PLACE_OPEN);
	for (size_t i = 0; i < s->nwords; i++) {
		if (!is_capital(word_at(s, i)))
			continue;
		size_t last = run_end(s, i);
		collect_run(arena, frames, s, i, last, list);
		i = last;
	}
}

void
claim_locality_collect_names(struct arena *arena, const struct claim_frames *frames,
    const struct claim_sentence *s, struct place_list *list)
{
	for (size_t i = 0; i < s->nwords && !s->korean; i++) {
		if (!is_capital(word_at(s, i)))
			continue;
		size_t last = run_end(s, i);
		struct span begin = core(s, i), end = core(s, last);
		struct str text = str_slice(s->text, begin.start, end.end);
		if (!claim_word_is_acronym(text) && !claim_word_is_institution(word_at(s, last)))
			claim_locality_put(arena, frames, list, (struct str){0}, text, PLACE_OPEN);
		i = last;
	}
}

size_t
claim_locality_designator(struct str rest)
{
	if (rest.len < 2 || rest.s[0] != ' ')
		return 0;
	size_t end = 1;
	while (end < rest.len && utf8_is_alnum((unsigned char)rest.s[end]))
		end++;
	struct str word = str_slice(rest, 1, end);
	return word.len > 2 && level_of(word) != PLACE_OPEN ? end : 0;
}
