#include "news/claim_event.h"

#include <string.h>

#include "base/utf8.h"
#include "news/claim_ship.h"
#include "news/claim_site.h"
#include "news/claim_locality_rules.h"
#include "text/guess_slug.h"
#include "text/josa.h"

#define EVENT_MAX 64  /* classes of the lexicon that are weighed */
#define ENOUGH 3      /* points of a class: a word in the headline or the lead, or several */
#define TOLLS 3       /* words of harm that make up for them */
#define SALIENCE 8    /* of the event and its place: as of what is named throughout */
#define BODY_VOTES 4  /* a place named more often than that gains nothing */
#define PLACE_SHORTEST 6 /* bytes of a bare word that may be a place: two to four syllables */
#define PLACE_LONGEST 12
#define KOREAN_SYLLABLE 3
#define LEAD_BYTES 40 /* a shorter first sentence is a byline or a cry */

/* What a word counts by where it stands; nouns name the class, signs only tell of it. */
enum {
	NOUN_TITLE = 6,
	NOUN_LEAD = 4,
	NOUN_BODY = 1,
	SIGN_TITLE = 3,
	SIGN_LEAD = 3,
	SIGN_BODY = 1,
	COUNTERSIGN = 3, /* times the points of a sign that stood there */
	PLACE_TITLE = 5,
	PLACE_LEAD = 3,
	PLACE_BEFORE_NOUN = 8, /* the Daon earthquake, 다온 지진 */
	ALSO_SHARE = 4, /* a quarter of the points of the class that it may be called by */
	POINTS_OWN = 14,
	POINTS_UNNAMED = -1000
};

/* What is being read of an article. */
struct reading {
	struct arena *arena;
	const struct claim_frames *frames;
	const struct claim_sentence *title, *s;
	size_t n, lead;
	size_t class; /* index of frames->events */
};

/* ------ what ------ */

/* The class that a word of the lexicon is of; nevents for none. */
static size_t
class_of(const struct claim_frames *frames, const struct hit *h)
{
	return claim_frames_event(frames, &frames->patterns[h->pattern]);
}

static void
weigh(const struct reading *r, const struct claim_sentence *s, int noun, int sign,
    int points[EVENT_MAX])
{
	size_t end = 0;
	for (size_t i = 0; i < s->nhits; i++) {
		const struct pattern *p = &r->frames->patterns[s->hits[i].pattern];
		if (p->job == PATTERN_COUNTERSIGN && p->of < EVENT_MAX)
			points[p->of] -= COUNTERSIGN * sign;
		size_t class = class_of(r->frames, &s->hits[i]);
		if (class >= r->frames->nevents || class >= EVENT_MAX || s->hits[i].at.start < end)
			continue;
		end = s->hits[i].at.end; /* 산불 is no 불 */
		points[class] += p->job == PATTERN_NOUN ? noun : sign;
	}
}

/* Whether events of other classes, too, may be called by this one: fire is loose, wildfire is not. */
static bool
is_loose(const struct claim_frames *frames, size_t class)
{
	for (size_t i = 0; i < frames->nevents && i < EVENT_MAX; i++)
		if (claim_frames_also(frames, frames->events[i], frames->events[class]))
			return true;
	return false;
}

/*
 * Whether what is called by the class best is one of class in fact.  A word is enough, but not if it is a
 * loose one itself: the engine fire of a jet that left the runway makes no fire of the accident.
 */
static bool
takes_over(const struct claim_frames *frames, const int points[EVENT_MAX], size_t class,
    size_t best)
{
	if (points[class] <= 0 || !claim_frames_also(frames, frames->events[class], frames->events[best]))
		return false;
	return points[class] * ALSO_SHARE >= points[best] || !is_loose(frames, class);
}

/*
 * Whether the article counts the dead, the hurt and the homeless: on the third day an outlet writes of
 * victims and aftershocks and no longer of the quake, so that one sign is enough.
 */
static bool
counts_harm(const struct reading *r)
{
	size_t n = 0;
	for (size_t i = 0; i < r->n; i++)
		for (size_t j = 0; j < r->s[i].nhits; j++) {
			const struct pattern *p = &r->frames->patterns[r->s[i].hits[j].pattern];
			n += p->job == PATTERN_TRIGGER && claim_event_is_of(&r->frames->items[p->of]) &&
			    r->frames->items[p->of].behaviour == CLAIM_RUNNING;
		}
	return n >= TOLLS;
}

/*
 * The class that the article speaks of most; of equals the first of the lexicon, where causes stand
 * before consequences: a quake whose victims died in a landslide is a quake.
 */
static bool
find_class(struct reading *r)
{
	int points[EVENT_MAX] = {0};
	size_t best = 0;
	weigh(r, r->title, NOUN_TITLE, SIGN_TITLE, points);
	for (size_t i = 0; i < r->n; i++)
		weigh(r, &r->s[i], i == r->lead ? NOUN_LEAD : NOUN_BODY,
		    i == r->lead ? SIGN_LEAD : SIGN_BODY, points);
	for (size_t i = 1; i < r->frames->nevents && i < EVENT_MAX; i++)
		if (points[i] > points[best])
			best = i;
	r->class = best;
	/* a fire that burns acres is a wildfire, whatever the headline calls it */
	for (size_t i = 0; i < r->frames->nevents && i < EVENT_MAX && r->class == best; i++)
		if (takes_over(r->frames, points, i, best))
			r->class = i;
	return points[best] >= ENOUGH || (points[best] > 0 && counts_harm(r));
}

/* ------ its own name ------ */

/*
 * A bare Korean name behind the noun (태풍 라비엔의): storms only have one, and a word of what storms do is none
 * (태풍 피해의).
 */
static struct str
korean_name_behind(struct str rest)
{
	static const char *const common[] = {"피해", "경보", "특보", "주의보", "예비특보", "영향", "영향권", "북상", "상륙",
	    "중심", "위치", "진로", "대비", "강도", "이름", "직격", "여파", "길목", "접근", "소식", "발생", "때문",
	    "당시", "통과", "관련", "비상", "태세", "이후", "이전", "사망자", "희생자", "복구", "대책"};
	if (rest.len < 2 || rest.s[0] != ' ')
		return (struct str){0};
	rest = str_slice(rest, 1, rest.len);
	size_t run = josa_run_end(rest, 0), end = run;
	/* the shortest particle: of 라비엔은 the name is 라비엔, not 라비 */
	for (size_t at = 2 * KOREAN_SYLLABLE; at < run; at += KOREAN_SYLLABLE)
		if (josa_follows(rest, at))
			end = at;
	struct str name = str_slice(rest, 0, end);
	return name.len < 2 * KOREAN_SYLLABLE || str_is_any(name, common, ARRAY_LEN(common)) ? (struct str){0}
											       : name;
}

/* Behind the noun of the class: 태풍 ‘미르네’, Typhoon Mirne. */
static struct str
name_behind(struct str text, struct span noun)
{
	struct str rest = str_slice(text, noun.end, text.len);
	bool capital = text.s[noun.start] >= 'A' && text.s[noun.start] <= 'Z';
	static const char *const opens[] = {" ‘", " '", "‘"}, *const closes[] = {"’", "'", "’"};
	for (size_t i = 0; i < ARRAY_LEN(opens); i++) {
		size_t from = str_of(opens[i]).len;
		size_t end = str_starts(rest, opens[i]) ? str_find(rest, str_of(closes[i]), from)
							: (size_t)-1;
		if (end != (size_t)-1 && end - from <= 30)
			return str_slice(rest, from, end);
	}
	if (str_is(str_slice(text, noun.start, noun.end), "태풍"))
		return korean_name_behind(rest);
	size_t end = 1;
	while (capital && end < rest.len && utf8_is_alnum((unsigned char)rest.s[end]))
		end++;
	if (end < 4 || rest.s[0] != ' ' || rest.s[1] < 'A' || rest.s[1] > 'Z' ||
	    (rest.s[2] >= 'A' && rest.s[2] <= 'Z'))
		return (struct str){0};
	return str_slice(rest, 1, end);
}

static struct str
own_name(const struct reading *r, const struct claim_sentence *s)
{
	for (size_t i = 0; i < s->nhits; i++) {
		const struct pattern *p = &r->frames->patterns[s->hits[i].pattern];
		struct str name = {0};
		if (p->job == PATTERN_NOUN && class_of(r->frames, &s->hits[i]) == r->class)
			name = name_behind(s->text, s->hits[i].at);
		if (name.len)
			return name;
	}
	return (struct str){0};
}

/* The name in a sentence: a headline in capitals has names everywhere. */
static struct str
find_name(const struct reading *r)
{
	struct str name = {0};
	for (size_t i = 0; i < r->n && name.len == 0; i++)
		name = own_name(r, &r->s[i]);
	return name;
}

/* ------ where ------ */

/* Whether the word of the class follows the place: 다온 지진, but not the 1995 Daon earthquake. */
static bool
is_before_noun(const struct reading *r, const struct claim_sentence *s, struct span place)
{
	size_t end = place.end;
	for (size_t i = 1; i < s->nwords; i++)
		if (s->words[i] == place.start &&
		    claim_locality_is_year(str_trim(str_slice(s->text, s->words[i - 1], place.start))))
			return false;
	for (size_t i = claim_sentence_hit(s, end); i < s->nhits && s->hits[i].at.start <= end + 1; i++)
		if (r->frames->patterns[s->hits[i].pattern].job == PATTERN_NOUN &&
		    class_of(r->frames, &s->hits[i]) == r->class)
			return true;
	return false;
}

static void
vote(const struct reading *r, struct place *p)
{
	unsigned body = 0;
	bool before = false;
	struct span at = claim_locality_in(r->title->text, p, 0);
	if (at.end) {
		p->votes += PLACE_TITLE;
		before = is_before_noun(r, r->title, at);
	}
	for (size_t i = 0; i < r->n; i++) {
		at = claim_locality_in(r->s[i].text, p, 0);
		if (at.end == 0)
			continue;
		before |= is_before_noun(r, &r->s[i], at);
		if (i == r->lead)
			p->votes += PLACE_LEAD;
		else
			body++;
	}
	p->votes += (body > BODY_VOTES ? BODY_VOTES : body) + (before ? PLACE_BEFORE_NOUN : 0);
}

static bool
floods(const struct reading *r)
{
	return str_is(r->frames->events[r->class], "flood");
}

/*
 * Votes weigh by level, so that a wire that writes of the province and a paper of the county town
 * come to the same place; a country names an event only where the article names nothing else.  A flood is
 * its river's, whichever town an outlet writes from; no river names a quake.
 */
static unsigned
weight(const struct reading *r, const struct place *p)
{
	static const unsigned by_level[] = {
	    [PLACE_WIDE] = 1,
	    [PLACE_PROVINCE] = 8,
	    [PLACE_VILLAGE] = 8,
	    [PLACE_OPEN] = 20,
	    [PLACE_TOWN] = 48,
	    [PLACE_RIVER] = 30,
	};
	if (p->level == PLACE_RIVER && !floods(r))
		return 0;
	return p->votes * by_level[p->level];
}

/* Every Word of a Headline may begin so: no sign of a name. */
static bool
is_title_case(const struct claim_sentence *title)
{
	size_t capitals = 0;
	for (size_t i = 0; i < title->nwords; i++)
		capitals += title->text.s[title->words[i]] >= 'A' &&
		    title->text.s[title->words[i]] <= 'Z';
	return 2 * capitals > title->nwords + 1;
}

/* 다온 지진 사망 3명: the bare word before the event in a Korean headline, if it does not only say how. */
static void
collect_before_noun(const struct reading *r, struct place_list *list)
{
	static const char *const how[] = {"규모", "이번", "대형", "연쇄", "새벽", "심야", "최악", "역대", "잇단", "대규모", "어젯밤",
	    "주말", "전국", "국내", "해외", "동시", "추가", "초대형", "기록적", "또다시", "다시", "여름", "겨울",
	    "북부", "남부", "동부", "서부", "중부", "북서부", "북동부", "남서부", "남동부", "해상", "앞바다"};
	struct str title = r->title->text;
	for (size_t i = 0; i < r->title->nhits; i++) {
		size_t end = r->title->hits[i].at.start, start;
		if (class_of(r->frames, &r->title->hits[i]) != r->class || end < 1 ||
		    title.s[--end] != ' ')
			continue;
		for (start = end; start > 0 && title.s[start - 1] & 0x80;)
			start--;
		struct str word = str_slice(title, start, end);
		bool whole = start == 0 || title.s[start - 1] == ' ';
		if (!whole || word.len < PLACE_SHORTEST || word.len > PLACE_LONGEST ||
		    str_is_any(word, how, ARRAY_LEN(how)))
			continue;
		/* an island is called with its 도 or without */
		if (str_ends(word, "도") && word.len > PLACE_SHORTEST)
			word.len -= KOREAN_SYLLABLE;
		claim_locality_put(r->arena, r->frames, list, (struct str){0}, word, PLACE_OPEN);
	}
}

/*
 * Where nothing that matters is known to be a place: what the headline names and the text names again (San Roque
 * counts its dead), neither a person nor a body.
 */
static void
find_fallback(const struct reading *r, struct place_list *list)
{
	size_t known = list->len;
	if (r->title->korean)
		collect_before_noun(r, list);
	else
		claim_locality_collect_names(r->arena, r->frames, r->title, list);
	size_t kept = known;
	for (size_t i = known; i < list->len; i++) {
		bool again = false, taken = false;
		for (size_t n = 0; n < r->n; n++) {
			struct span at = claim_locality_in(r->s[n].text, &list->items[i], 0);
			/* "Rescuers dig on" and "Rescuers pulled …": a lone word that only begins what is said */
			again |= at.end > 0 && (r->s[n].korean || at.start > 0 ||
				memchr(list->items[i].text.s, ' ', list->items[i].text.len));
			taken |= at.end > 0 && claim_sentence_mention(&r->s[n], at);
		}
		if (again && !taken)
			list->items[kept++] = list->items[i];
	}
	list->len = kept;
}

/* Lets the places from the given one on have their votes; the index of the first of them all. */
static size_t
best_place(const struct reading *r, struct place_list *list, size_t from)
{
	size_t best = 0;
	for (size_t i = from; i < list->len; i++)
		vote(r, &list->items[i]);
	for (size_t i = 1; i < list->len; i++)
		if (weight(r, &list->items[i]) > weight(r, &list->items[best]))
			best = i;
	return best;
}

/* The places of the article, the event's own first; false for none. */
static bool
find_places(const struct reading *r, struct place_list *list)
{
	size_t best = 0;
	for (size_t i = 0; i < r->n; i++)
		if (!str_is(r->s[i].part, "byline") && !str_is(r->s[i].part, "notice"))
			claim_locality_collect(r->arena, r->frames, &r->s[i], list);
	if (!is_title_case(r->title))
		claim_locality_collect(r->arena, r->frames, r->title, list);
	best = best_place(r, list, 0);
	if (list->len == 0 || list->items[best].level == PLACE_WIDE ||
	    list->items[best].votes < PLACE_LEAD) {
		size_t known = list->len;
		find_fallback(r, list);
		best = best_place(r, list, known);
	}
	if (list->len == 0)
		return false;
	struct place first = list->items[best];
	list->items[best] = list->items[0];
	list->items[0] = first;
	return first.votes > 0;
}

/* ------ both ------ */

static void
keep_places(struct claim_memory *memory, const struct place_list *list)
{
	memory->places = arena_calloc(&memory->arena, list->len + 1, sizeof(struct place));
	for (size_t i = 0; i < list->len; i++) {
		memory->places[i] = list->items[i];
		memory->places[i].id = arena_dup(&memory->arena, list->items[i].id);
		memory->places[i].text = arena_dup(&memory->arena, list->items[i].text);
	}
	memory->nplaces = list->len;
}

/* daon-landslide; an epidemic goes by the country that it is in. */
static struct str
event_id(struct arena *arena, const struct claim_frames *frames, const struct place *place,
    struct str class)
{
	if (claim_frames_is_placed(frames, class))
		return arena_dup(arena, place->id);
	return arena_printf(
	    arena, "%.*s-%.*s", (int)place->id.len, place->id.s, (int)class.len, class.s);
}

/* Notes what the article is about, as though it had named it throughout. */
static void
note(struct claim_memory *memory, struct str id, struct str text, uint32_t type, struct str concept)
{
	struct mention m = {.id = id, .text = text, .type = type, .own = true, .named = true};
	struct known *k = claim_memory_note(memory, &m, SALIENCE);
	if (k && concept.len)
		claim_memory_call(memory, k, concept);
}

/* The first sentence that tells something; 0 where none is long enough. */
static size_t
lead_of(const struct claim_sentence *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i].text.len >= LEAD_BYTES && !str_is(s[i].part, "byline") &&
		    !str_is(s[i].part, "caption") && !str_is(s[i].part, "heading") &&
		    !str_starts(s[i].text, "By "))
			return i;
	return 0;
}

/* The ship of a sinking, as which an accident at sea is told; empty for none. */
static struct str
find_ship(const struct reading *r, struct str *class)
{
	struct str sinking = str_of("sinking");
	if (!str_eq(*class, sinking) && !claim_frames_also(r->frames, sinking, *class))
		return (struct str){0};
	struct str ship = claim_ship_find(r->frames, r->title, r->s, r->n);
	if (ship.len)
		*class = sinking;
	return ship;
}

void
claim_event_find(struct arena *arena, const struct claim_frames *frames,
    struct claim_memory *memory, const struct claim_sentence *title,
    const struct claim_sentence *s, size_t n)
{
	struct reading r = {.arena = arena,
	    .frames = frames,
	    .title = title,
	    .s = s,
	    .n = n,
	    .lead = lead_of(s, n)};
	struct place_list list = {.items = arena_calloc(arena, PLACE_MAX, sizeof(struct place))};
	if (frames->nevents == 0 || !find_class(&r))
		return;
	struct str class = frames->events[r.class], name = find_name(&r);
	bool placed = find_places(&r, &list);
	struct str ship = find_ship(&r, &class);
	struct str site = ship.len ? guess_slug(arena, ship) : ship;
	if (name.len == 0 && claim_frames_is_sited(frames, class))
		site = claim_site_find(arena, frames, r.class, s, n);
	if (name.len == 0 && !placed && site.len == 0)
		return;
	keep_places(memory, &list);
	memory->event_class = class;
	memory->ship = arena_dup(&memory->arena, ship);
	if (name.len)
		memory->event = guess_slug(&memory->arena, name);
	else if (site.len)
		memory->event = arena_printf(&memory->arena, "%.*s-%.*s", (int)site.len, site.s,
		    (int)class.len, class.s);
	else
		memory->event = event_id(&memory->arena, frames, &list.items[0], class);
	note(memory, memory->event, name.len ? name : class, TYPE_EVENT, class);
	if (placed && list.items[0].level != PLACE_WIDE && list.items[0].level != PLACE_RIVER)
		note(memory, list.items[0].id, list.items[0].text, TYPE_LOC, (struct str){0});
}

bool
claim_event_is_sign(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct pattern *p)
{
	if (p->job != PATTERN_SIGN || memory->event.len == 0)
		return false;
	struct str class = frames->events[p->of];
	return str_eq(class, memory->event_class) ||
	    claim_frames_also(frames, memory->event_class, class);
}

bool
claim_event_is_of(const struct frame *f)
{
	return f->nsubjects && f->subjects[0] == TYPE_EVENT &&
	    (f->nsubjects == 1 || f->subjects[1] == TYPE_LOC || f->subjects[1] == TYPE_PRODUCT);
}

/* Whether the article is about an event of which the frame tells. */
static bool
owns(const struct claim_memory *memory, const struct frame *f)
{
	return memory->event.len && claim_event_is_of(f);
}

int
claim_event_points(const struct claim_memory *memory, const struct frame *f, const struct known *k)
{
	if (!str_eq(k->id, memory->event))
		return 0;
	if (owns(memory, f))
		return POINTS_OWN;
	return k->sentence == 0 ? POINTS_UNNAMED : 0;
}

bool
claim_event_elsewhere(const struct claim_memory *memory, const struct frame *f, struct str id)
{
	return owns(memory, f) && !claim_event_covers(memory, f, id);
}

bool
claim_event_covers(const struct claim_memory *memory, const struct frame *f, struct str id)
{
	if (!owns(memory, f))
		return false;
	/* the towns along a river are where its flood is, none of them another's */
	if (memory->nplaces && memory->places[0].level == PLACE_RIVER)
		return true;
	for (size_t i = 1; i < memory->nplaces; i++)
		if (str_eq(memory->places[i].id, id))
			return memory->places[i].level != PLACE_TOWN;
	return true;
}
