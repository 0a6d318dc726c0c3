#include "news/claim_subject.h"

#include <limits.h>
#include <string.h>

#include "news/claim_event.h"
#include "news/claim_headline.h"
#include "news/claim_place.h"
#include "news/claim_role.h"
#include "news/claim_word.h"
#include "text/guess_slug.h"

#define ARM_BYTES 10 /* from a control arm to its own value: "(", "이 ", " had " */

/* Points of a candidate. */
enum {
	POINTS_TYPE = 36, /* of the frame's first type; less for each further one */
	POINTS_TYPE_STEP = 7,
	POINTS_ACT = 10, /* what is said of acts first is not said of who decides them */
	POINTS_OTHER_TYPE = -30,
	POINTS_OPEN_TYPE = 18, /* a name of which nothing else is known */
	POINTS_GENITIVE = 26,  /* X의 가격, X's price, the price of X */
	POINTS_LIST = 40,      /* X(28억 달러) */
	POINTS_ADNOMINAL = 34, /* 9만 표를 얻은 X */
	POINTS_CLAUSE = -9,
	POINTS_SPEAKER = -20,  /* X는 …고 밝혔다, of what is said of something else */
	POINTS_CALLED = 4,   /* the company, 이 제품 */
	POINTS_CONCEPT = 12, /* what the frame is said of by preference */
	POINTS_RECEIVER = 30,
	POINTS_BETWEEN = 8, /* 지난 1월 X 출시 */
	POINTS_ENTITY = 30, /* 딥시크가 발표한 X: beside the trigger of a name */
	POINTS_WHOLE = 34,  /* X 중 47% */
	POINTS_OTHER_EVENT = 28, /* another town's share, an earlier event */
	POINTS_VAGUE = -10, /* a fire, an accident: an event without a place of its own */
	POINTS_BODY = -12, /* a ministry or an agency of before: it reports and counts */
	POINTS_ASIDE = -25, /* a rival, who estimates */
	POINTS_MEMORY = 18,
	POINTS_LAST = 6, /* the topic of the sentence before */
	POINTS_PRONOUN = 8, /* more, if the sentence begins with "its" */
	POINTS_PERSON = 14, /* "he" and "the 24-year-old" are somebody */
	POINTS_PERSON_OWN = 40, /* "a year ago Sarne paid $7 million for him" */
	POINTS_TOLD = 4, /* what the claim before was said of, if of the same types of things */
	POINTS_SHARED = 14, /* the subject of two clauses joined by "and" */
	POINTS_FLOOR = 1,
	POINTS_WEAK = -35 /* of another type, but in the same clause: better than nothing */
};

struct candidate {
	const struct mention *mention;
	int points;
	enum claim_how how;
};

/* Points for the type, by the order in which the frame names it. */
static int
type_points(const struct frame *f, uint32_t type)
{
	int rank = 0;
	for (size_t i = 0; i < f->nsubjects; i++) {
		if (f->subjects[i] & type)
			return POINTS_TYPE - POINTS_TYPE_STEP * rank + (i == 0 && type & TYPE_ACT ? POINTS_ACT : 0);
		/* where acts stand says nothing of the firms and countries behind them */
		rank += f->subjects[i] != TYPE_ACT;
	}
	if (type == 0 && f->nsubjects && f->subjects[0] == TYPE_LOC)
		return POINTS_OTHER_TYPE;
	if (type == 0)
		return f->nsubjects && f->subjects[0] == TYPE_EVENT ? 0 : POINTS_OPEN_TYPE;
	return f->nsubjects ? POINTS_OTHER_TYPE : 0;
}

static bool
speaks_of(const struct claim_memory *memory, uint32_t type)
{
	for (size_t i = 0; i < memory->nknown; i++)
		if (memory->known[i].type & type)
			return true;
	return false;
}

/* The town or village that the article tells of: what a whole country has is not told of it. */
static bool
is_town(const struct claim_memory *memory, struct str id)
{
	for (size_t i = 0; i < memory->nplaces; i++)
		if (str_eq(memory->places[i].id, id))
			return memory->places[i].level >= PLACE_VILLAGE;
	return false;
}

/* Whether the article's title names a place: then that is meant. */
static bool
titled_country(const struct claim_memory *memory)
{
	for (size_t i = 0; i < memory->nknown; i++)
		if (memory->known[i].type == TYPE_LOC && !is_town(memory, memory->known[i].id) &&
		    str_find(memory->title, memory->known[i].text, 0) != (size_t)-1)
			return true;
	return false;
}

/*
 * The country that an article means without naming it: that of an institution it speaks of
 * (bank-of-japan), in Korean the home country.
 */
static struct str
unnamed_country(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s)
{
	for (size_t i = 0; i < memory->nknown; i++) {
		struct str id = memory->known[i].id, country = claim_frames_country(frames, id);
		if (country.len)
			return country;
		size_t of =
		    memory->known[i].type & TYPE_ORG ? str_find(id, str_of("-of-"), 0) : (size_t)-1;
		if (of == (size_t)-1)
			continue;
		struct str place = str_slice(id, of + 4, id.len);
		return str_ends(frames->home, place.s) ? frames->home : place;
	}
	return s->korean ? frames->home : (struct str){0};
}

static bool
is_preferred(const struct frame *f, const struct known *k)
{
	for (size_t i = 0; k && i < f->nconcepts; i++)
		if (claim_memory_is_called(k, f->concepts[i]) || str_ends(k->id, f->concepts[i].s))
			return true;
	return false;
}

/* Who only tells (X는 …고 밝혔다), or denies, what is said of something else. */
static bool
is_speaker(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct mention *m, const struct frame *f)
{
	if (claim_sentence_cue(frames, s, CUE_DENIED, m->at.end, s->text.len))
		return true;
	return f->nsubjects && !(f->subjects[0] & m->type) &&
	    claim_sentence_cue(frames, s, CUE_SAID, m->at.end, s->text.len);
}

static bool
is_vague(const struct claim_memory *memory, struct str id, uint32_t type)
{
	return type & TYPE_EVENT && speaks_of(memory, TYPE_THING) &&
	    str_find(id, str_of("-"), 0) == (size_t)-1 && !str_is(id, "election") &&
	    !str_is(id, "referendum") && !str_is(id, "trial");
}

/*
 * Of what persons do and suffer, a court, a prosecution or a ministry only tells or decides; of what
 * happened (행정안전부는 피해액을 9억 원으로 집계했다) it only counts.
 */
static bool
judges(const struct frame *f, uint32_t type, struct str name)
{
	if (f->nsubjects == 0 || type & (TYPE_EVENT | TYPE_LOC))
		return false;
	if (claim_event_is_of(f))
		return type & TYPE_PER || claim_word_is_body(name);
	return f->subjects[0] == TYPE_PER && !(type & TYPE_PER) && claim_word_is_body(name);
}

/*
 * Whether m is a control arm and the value not its own: 대조군(5.8개월)보다 3.6개월 길었다 tells of the drug but
 * for what stands right behind the arm.
 */
static bool
is_other_arm(const struct mention *m, struct span value)
{
	return str_ends(m->id, "-arm") &&
	    (m->at.start >= value.end || value.start - m->at.end > ARM_BYTES);
}

/* Points for the particle, and for what the verb does to whom it marks. */
static int
korean_points(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct mention *m, const struct frame *f, enum claim_how *how)
{
	int points = m->role;
	if (f->versus && claim_place_object(frames, s, m))
		points += ROLE_COMPARED;
	if (*how == CLAIM_HOW_TOPIC && is_speaker(frames, s, m, f))
		points += POINTS_SPEAKER;
	if (f->receiver && m->type == TYPE_ORG &&
	    (*how == CLAIM_HOW_TOPIC || *how == CLAIM_HOW_SUBJECT))
		points -= POINTS_RECEIVER; /* the court, not the convict */
	if (f->receiver &&
	    str_starts(claim_place_after(s, claim_place_title_end(frames, s, m->at.end)), "에"))
		points += POINTS_RECEIVER;
	return points;
}

/* Points for the position; a clause of one's own outweighs "than" and the like before the name. */
static int
english_points(const struct claim_sentence *s, const struct mention *m, struct span value,
    enum claim_how *how)
{
	if (claim_place_antecedent(s, m, value.start) || claim_place_apposed(s, m, value.start)) {
		*how = CLAIM_HOW_SUBJECT;
		return ROLE_SUBJECT + POINTS_ADNOMINAL;
	}
	int points = m->role;
	if (*how == CLAIM_HOW_SUBJECT && claim_place_shared(s, m, value.start))
		points += POINTS_SHARED;
	const struct mention *next = m + 1;
	if (next < s->mentions + s->nmentions && claim_place_called(s, next) &&
	    claim_sentence_breaks(s, m->at.end, next->at.start) == 0)
		points += POINTS_OTHER_TYPE; /* "a Doran probe called Ruff": its maker */
	if (claim_place_called(s, m) && m->at.end < value.start) {
		*how = CLAIM_HOW_SUBJECT;
		points += ROLE_SUBJECT;
	}
	return points;
}

static struct candidate
rate(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct claim_sentence *s, const struct mention *m, struct span value,
    const struct anchor *a)
{
	const struct frame *f = &frames->items[a->frame];
	struct candidate c = {
	    .mention = m, .how = m->how == CLAIM_HOW_NONE ? CLAIM_HOW_NEAREST : m->how};
	c.points = type_points(f, m->type);
	/* where there is an event, a name of which nothing is known only tells of it */
	if (m->type == TYPE_LOC ? claim_event_covers(memory, f, m->id)
				: m->type == 0 && memory->event.len && claim_event_is_of(f))
		c.points = POINTS_OTHER_TYPE;
	if (m->past || (m->type == TYPE_LOC && claim_event_elsewhere(memory, f, m->id)))
		c.points += POINTS_OTHER_EVENT;
	c.points += s->korean ? korean_points(frames, s, m, f, &c.how)
			      : english_points(s, m, value, &c.how);
	/* a name that the sentence makes its topic need not be of a known type */
	if (m->type == 0 && c.how == CLAIM_HOW_TOPIC)
		c.points += ROLE_NEW;
	if (a->hit != ANCHOR_INHERITED && claim_place_genitive(s, m, s->hits[a->hit].at)) {
		c.points += POINTS_GENITIVE;
		c.how = CLAIM_HOW_GENITIVE;
	}
	if (claim_place_listed(s, m, value) || claim_place_locative(s, m, value.start)) {
		c.points += POINTS_LIST;
		c.how = CLAIM_HOW_LIST;
	}
	if (claim_place_distant(s, m, value.end)) {
		c.points = POINTS_TYPE + POINTS_LIST;
		c.how = CLAIM_HOW_SUBJECT;
	}
	if (is_preferred(f, claim_memory_find(memory, m->id)))
		c.points += POINTS_CONCEPT;
	if (claim_place_adnominal_head(s, m, value.end) || claim_place_owner_behind(s, m, value.end) ||
	    claim_place_measured(s, m, value.end)) {
		c.points += POINTS_ADNOMINAL;
		c.how = CLAIM_HOW_SUBJECT;
	} else if (m->at.start >= value.end) {
		c.points += claim_place_between(s, m, value, a) ? POINTS_BETWEEN : ROLE_AFTER;
	}
	if (f->kinds & FRAME_ENTITY && a->hit != ANCHOR_INHERITED &&
	    m->at.start >= s->hits[a->hit].at.end &&
	    claim_sentence_distance(s, s->hits[a->hit].at.end, m->at.start) <= 2)
		c.points += POINTS_ENTITY;
	if (f->kinds & FRAME_ENTITY && m->type & f->values &&
	    !(f->nsubjects && f->subjects[0] & m->type))
		c.points += POINTS_OTHER_TYPE; /* one more value of the list */
	/* 추경 3조 원 */
	if (m->type == TYPE_ACT && s->korean && m->at.end + 1 == value.start)
		c.points += POINTS_GENITIVE;
	if (claim_place_whole(s, m, value.start))
		c.points += POINTS_WHOLE;
	if (claim_place_measure_of(s, m, value.start))
		c.points += ROLE_COMPARED;
	c.points -= (int)claim_sentence_distance(s, m->at.end, value.start);
	c.points += POINTS_CLAUSE * (int)claim_sentence_breaks(s, m->at.end, value.start);
	if (is_vague(memory, m->id, m->type))
		c.points += POINTS_VAGUE;
	if (claim_place_former(s, m) || is_other_arm(m, value) || judges(f, m->type, m->text))
		c.points += ROLE_COMPARED;
	if (m->deictic) {
		c.points += POINTS_CALLED;
		c.how = CLAIM_HOW_ANAPHOR;
	}
	return c;
}

/*
 * Whether a figure of the frame may go on with what the sentences before told: "정가는 9만 원이다. 두 번
 * 맞으면 18만 원이다." is about one thing, if both are said of the same types of things;
 * what happens where is claim_event's.  Within a
 * sentence the names themselves say whose it is.
 */
static bool
goes_on(const struct claim_memory *memory, const struct frame *f)
{
	return !f->versus && !(f->kinds & (FRAME_ENTITY | FRAME_TEXT)) && f->nsubjects &&
	    !(f->subjects[0] & (TYPE_EVENT | TYPE_LOC)) && memory->told_of == f->subjects[0] && memory->told_sentence < memory->sentence;
}

/* "Its profit fell": what the sentence before began with. */
static bool
is_pronominal(const struct claim_sentence *s)
{
	static const char *const pronouns[] = {"Its ", "It ", "They ", "Their "};
	return !s->korean && str_starts_any(str_trim(s->text), pronouns, ARRAY_LEN(pronouns));
}

/* Whether the sentence speaks of somebody it does not name: "his" of one that it names is that one's. */
static bool
is_personal(const struct claim_sentence *s)
{
	static const char *const inside[] = {" he ", " she ", " him ", " him.", " him,", " his ",
	    " her ", "-year-old will ", "-year-old has ", "-year-old is ", "-year-old was "};
	static const char *const first[] = {"He ", "She ", "His ", "Her "};
	for (size_t i = 0; i < s->nmentions; i++)
		if (s->mentions[i].type & TYPE_PER)
			return false;
	return !s->korean && (str_starts_any(str_trim(s->text), first, ARRAY_LEN(first)) ||
				 str_has_any(s->text, inside, ARRAY_LEN(inside)));
}

/*
 * Points for somebody whom the sentence calls he or she, of what persons get: a salary, a fee that is paid
 * for them, the length of their contract.  A profit stays the firm's, whoever "he" is that tells it.
 */
static int
person_points(const struct frame *f, uint32_t type)
{
	if (!(type & TYPE_PER) || f->nsubjects == 0)
		return 0;
	if (f->subjects[0] == TYPE_PER)
		return POINTS_PERSON_OWN;
	for (size_t i = 1; i < f->nsubjects; i++)
		if (f->subjects[i] == TYPE_PER)
			return POINTS_PERSON;
	return 0;
}

/* What the article has spoken of, when the sentence has nothing better. */
static const struct known *
remembered(const struct claim_memory *memory, const struct claim_sentence *s,
    const struct frame *f, int *points, enum claim_how *how)
{
	const struct known *best = NULL;
	size_t last = memory->subject ? memory->subject : memory->topic;
	bool pronominal = is_pronominal(s), personal = is_personal(s);
	*points = INT_MIN;
	*how = CLAIM_HOW_CARRY;
	for (size_t i = 0; i < memory->nknown; i++) {
		const struct known *k = &memory->known[i];
		int p = POINTS_MEMORY - POINTS_TYPE + type_points(f, k->type) +
		    claim_memory_points(memory, k) + claim_event_points(memory, f, k);
		if (last == i + 1 && !f->versus)
			p += POINTS_LAST + (pronominal ? POINTS_PRONOUN : 0);
		if (personal)
			p += person_points(f, k->type);
		if (f->versus)
			p += 2 * (int)(k->salience > 8 ? 8 : k->salience); /* the winner */
		if (memory->told == i + 1 && goes_on(memory, f))
			p += POINTS_TOLD;
		/* all that follows but one takes points off: most names need not be looked at */
		if (p + POINTS_CONCEPT <= *points)
			continue;
		if (is_vague(memory, k->id, k->type))
			p += POINTS_VAGUE;
		if (judges(f, k->type, k->text))
			p += ROLE_COMPARED;
		else if (claim_memory_is_body(k) && !claim_memory_is_titled(memory, k))
			p += f->receiver ? ROLE_COMPARED : POINTS_BODY;
		if (k->aside)
			p += POINTS_ASIDE;
		if (is_preferred(f, k))
			p += POINTS_CONCEPT;
		if (p > *points) {
			*points = p;
			best = k;
		}
	}
	return best;
}

static struct str
compared_with(const struct claim_sentence *s, struct span value)
{
	struct span clause = claim_sentence_clause(s, value.start);
	struct str id = {0};
	/* of 오픈AI GPT-4 개발 비용 the name that stands nearest to the cost */
	for (size_t i = 0; i < s->nmentions; i++) {
		const struct mention *m = &s->mentions[i];
		if (m->at.start < clause.start || m->at.start >= clause.end)
			continue;
		if (m->role == ROLE_COMPARED || claim_place_measure_of(s, m, value.start))
			id = m->id;
	}
	return id;
}

/* The last one that is named before the value. */
static struct str
named_before(const struct claim_sentence *s, struct span value)
{
	struct str id = {0};
	for (size_t i = 0; i < s->nmentions && s->mentions[i].at.start < value.start; i++)
		id = s->mentions[i].id;
	return id;
}

/* The other country of the sentence, or of the article, that the subject acts toward. */
static struct str
toward(const struct claim_memory *memory, const struct claim_sentence *s, struct str id)
{
	for (size_t i = 0; i < s->nmentions; i++)
		if (s->mentions[i].type == TYPE_LOC && !str_eq(s->mentions[i].id, id))
			return s->mentions[i].id;
	for (size_t i = 0; i < memory->nknown; i++)
		if (memory->known[i].type == TYPE_LOC && !str_eq(memory->known[i].id, id))
			return memory->known[i].id;
	return (struct str){0};
}

/* Whom the headline is about, as the article knows it if it is a place. */
static struct subject
of_headline(struct arena *arena, const struct claim_memory *memory)
{
	struct str word = claim_headline_word(memory->title);
	if (word.len == 0)
		return (struct subject){.how = CLAIM_HOW_NONE};
	for (size_t i = 0; i < memory->nplaces; i++)
		if (claim_locality_in(word, &memory->places[i], 0).end == word.len)
			return (struct subject){.id = memory->places[i].id,
			    .text = memory->places[i].text,
			    .how = CLAIM_HOW_HEADLINE};
	word = arena_dup(arena, word);
	return (struct subject){
	    .id = guess_slug(arena, word), .text = word, .how = CLAIM_HOW_HEADLINE};
}

/*
 * Where nothing is of a type that the attribute takes: a name of the sentence all the same ("6일
 * 다온시의 기온이 …", a date of a place), else what the claim before was said of, else the headline.
 */
static struct subject
fallback(struct arena *arena, const struct claim_memory *memory, const struct candidate *weak)
{
	if (weak->mention)
		return (struct subject){
		    .id = weak->mention->id, .text = weak->mention->text, .how = weak->how};
	if (memory->told == 0)
		return of_headline(arena, memory);
	const struct known *k = &memory->known[memory->told - 1];
	return (struct subject){.id = arena_dup(arena, k->id),
	    .text = arena_dup(arena, k->text),
	    .how = CLAIM_HOW_CARRY};
}

struct subject
claim_subject(struct arena *arena, const struct claim_frames *frames,
    const struct claim_memory *memory, const struct claim_sentence *s, struct span value,
    const struct anchor *a)
{
	const struct frame *f = &frames->items[a->frame];
	struct candidate best = {.points = POINTS_FLOOR - 1}, weak = {.points = POINTS_WEAK};
	struct subject subject = {0};
	subject.relative_to = compared_with(s, value);
	if (f->subject.len) {
		subject.id = f->subject;
		subject.how = CLAIM_HOW_NEAREST;
		return subject;
	}
	bool this_one = claim_place_measures_this(s, value);
	if (this_one && subject.relative_to.len == 0)
		subject.relative_to = named_before(s, value);
	for (size_t i = 0; i < s->nmentions && !this_one; i++) {
		const struct mention *m = &s->mentions[i];
		if ((m->at.start < value.end && value.start < m->at.end) ||
		    claim_place_attribute(frames, s, m, a))
			continue;
		struct candidate c = rate(frames, memory, s, m, value, a);
		if (c.points > best.points)
			best = c;
		if (c.points > weak.points)
			weak = c;
	}
	int points;
	enum claim_how how;
	const struct known *k = remembered(memory, s, f, &points, &how);
	if (this_one && memory->subject)
		k = &memory->known[memory->subject - 1];
	struct str country = {0};
	if (f->country)
		country = unnamed_country(frames, memory, s);
	if (country.len && (!best.mention || best.mention->type != TYPE_LOC) &&
	    !titled_country(memory)) {
		subject.id = country;
		subject.how = CLAIM_HOW_CARRY;
	} else if (k && points > best.points) {
		subject.id = arena_dup(arena, k->id);
		subject.text = arena_dup(arena, k->text);
		subject.how = how;
	} else if (best.mention) {
		subject.id = best.mention->id;
		subject.text = best.mention->text;
		subject.how = best.how;
		subject.mention = best.mention;
	}
	if (subject.id.len == 0)
		subject = fallback(arena, memory, &weak);
	struct str other =
	    f->toward && subject.id.len ? toward(memory, s, subject.id) : (struct str){0};
	if (other.len)
		subject.id = arena_printf(arena, "%.*s-to-%.*s", (int)subject.id.len, subject.id.s,
		    (int)other.len, other.s);
	return subject;
}

/*
 * Whether the sentence says by its grammar that the figure is the mention's: in Korean a particle, in
 * English a name that begins its clause or has a genitive (not "the average Harwich docker makes …").
 */
static bool
is_marked(const struct claim_sentence *s, const struct subject *subject)
{
	if (subject->how == CLAIM_HOW_GENITIVE || subject->how == CLAIM_HOW_LIST)
		return true;
	if (subject->how != CLAIM_HOW_TOPIC && subject->how != CLAIM_HOW_SUBJECT)
		return false;
	size_t start = subject->mention->at.start;
	return s->korean || start == 0 || claim_sentence_clause(s, start).start == start;
}

/*
 * A name of which nothing else is known is of the kind that such figures are said of: 다온셀의 매출은 …
 * makes 다온셀 a firm, so that "the company" and a profit without a name may be its own further on.
 */
static void
learn_type(struct claim_memory *memory, const struct claim_sentence *s, const struct frame *f,
    size_t known, const struct subject *subject)
{
	if (subject->mention && f->nsubjects && f->subjects[0] == TYPE_ORG && is_marked(s, subject))
		claim_memory_learn(memory, &memory->known[known - 1], TYPE_ORG);
}

void
claim_subject_told(struct claim_memory *memory, const struct claim_sentence *s,
    const struct frame *f, const struct subject *subject)
{
	size_t known = claim_memory_index(memory, subject->id);
	if (!known)
		return;
	learn_type(memory, s, f, known, subject);
	memory->told = known;
	memory->told_sentence = memory->sentence;
	memory->told_of = f->nsubjects ? f->subjects[0] : 0;
}

/* Whether somebody is quoted who names nobody. */
static bool
is_quotation(const struct claim_sentence *s)
{
	static const char *const marks[] = {"\"", "“", "”"};
	bool marked = false;
	for (size_t i = 0; i < ARRAY_LEN(marks); i++)
		marked |= str_find(s->text, str_of(marks[i]), 0) != (size_t)-1;
	return marked && s->nmentions == 0;
}

void
claim_subject_close(struct claim_memory *memory, const struct claim_sentence *s)
{
	size_t topic = 0, subject = 0;
	for (size_t i = 0; i < s->nmentions; i++) {
		const struct mention *m = &s->mentions[i];
		enum claim_how how = m->how;
		size_t known = claim_memory_index(memory, m->id);
		bool aside = known && memory->known[known - 1].aside;
		if (memory->told && memory->told == known && aside)
			memory->told = 0;
		if (aside)
			continue;
		if (!s->korean)
			how = i == 0 && m->at.start < 40 ? CLAIM_HOW_SUBJECT : CLAIM_HOW_NONE;
		if (how == CLAIM_HOW_TOPIC && !topic)
			topic = known;
		if (how == CLAIM_HOW_SUBJECT && !subject)
			subject = known;
	}
	memory->topic = topic ? topic : memory->topic;
	if (s->korean)
		memory->subject = topic;
	else if (subject || !is_quotation(s))
		memory->subject = subject; /* a quotation changes no subject */
}
