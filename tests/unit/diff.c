#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "format/json.h"
#include "news/diff.h"
#include "news/diff_pack.h"
#include "test.h"

/* One comparison: an engine in memory, and all that it wrote. */
struct story {
	struct diff_engine engine;
	struct diff_lexicon lexicon;
	struct arena arena;
	struct strbuf out;
};

static void
story_open(struct story *s)
{
	const struct state_config config = { .format = "test", .parameters = "", .tables = diff_store_tables,
	    .ntables = DIFF_NTABLES, .run = -1 };
	struct strbuf message = { 0 };
	char path[4096];

	memset(s, 0, sizeof(*s));
	snprintf(path, sizeof(path), "%s/pipelines/lexicons/attributes", getenv("NU_TOP") ? getenv("NU_TOP") : ".");
	if (!diff_lexicon_load(&s->lexicon, path, &message) ||
	    state_open(&s->engine.store.state, &config, &message) != STATE_OK) {
		fprintf(stderr, "%s\n", message.s);
		exit(1);
	}
	s->engine.lexicon = &s->lexicon;
	s->engine.evidence = 4;
	strbuf_free(&message);
}

/* One claim of an article; its id is article.name; members is the rest of the record. */
static void
say_in(struct story *s, const char *outlet, const char *article, const char *name, const char *members)
{
	struct strbuf line = { 0 };
	struct claim c;
	struct err err;

	strbuf_addf(&line, "{\"id\":\"%s.%s\",\"article\":\"%s\",\"outlet\":\"%s\",\"text\":\"t\",%s}", article, name,
	    article, outlet, members);
	if (!claim_read(&s->arena, arena_dup(&s->arena, strbuf_str(&line)), &c, &err)) {
		fprintf(stderr, "%s: %s\n", err.msg, line.s);
		exit(1);
	}
	diff_add(&s->engine, &c, &s->out);
	strbuf_free(&line);
}

static void
say(struct story *s, const char *article, const char *name, const char *members)
{
	char outlet[80];

	snprintf(outlet, sizeof(outlet), "outlet of %s", article);
	say_in(s, outlet, article, name, members);
}

/* Whether a written record names both claims; its label then stands in *label. */
static bool
names_both(struct story *s, struct str line, const char *a, const char *b, struct str *label)
{
	struct json_field f[2] = { { .name = "label" }, { .name = "claims" } };
	struct json_record rec;
	struct json_value item;
	struct err err;
	size_t pos = 0, n = 0;

	if (!json_scan(line, f, 2, &s->arena, &rec, &err))
		return false;
	while (json_next_item(&f[1].value, &pos, &item)) {
		struct str id = json_string(&s->arena, &item);

		n += str_is(id, a) || str_is(id, b);
	}
	*label = json_string(&s->arena, &f[0].value);
	return n == 2;
}

/* The labels between two claims, joined by blanks; "none" when there is none. */
static struct str
between(struct story *s, const char *a, const char *b)
{
	struct str all = strbuf_str(&s->out), labels = { 0 }, label;

	for (size_t at = 0, end; at < all.len; at = end + 1) {
		end = str_find(all, str_of("\n"), at);
		if (!names_both(s, str_slice(all, at, end), a, b, &label))
			continue;
		if (labels.len > 0)
			labels = arena_concat(&s->arena, labels, str_of(" "));
		labels = arena_concat(&s->arena, labels, label);
	}
	return labels.len > 0 ? labels : str_of("none");
}

static void
expect(struct story *s, const char *a, const char *b, const char *want, const char *name)
{
	diff_flush(&s->engine, &s->out);
	test_str(between(s, a, b), want, "%s", name);
}

static void
story_close(struct story *s)
{
	diff_free(&s->engine);
	state_close(s->engine.store.state);
	diff_lexicon_free(&s->lexicon);
	arena_free(&s->arena);
	strbuf_free(&s->out);
}

#define R1 "\"subject\":\"r1\","
#define SHIP "\"subject\":\"ship\","
#define FIRM "\"subject\":\"firm\","
#define MARCH_01 "\"published\":\"2026-03-01T09:00:00Z\","
#define MARCH_02 "\"published\":\"2026-03-02T09:00:00Z\","
#define MARCH_03 "\"published\":\"2026-03-03T09:00:00Z\","
#define MARCH_04 "\"published\":\"2026-03-04T09:00:00Z\","
#define MARCH_30 "\"published\":\"2026-03-30T09:00:00Z\","

static void
test_costs(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "dev", R1 "\"attribute\":\"development-cost\",\"value\":6000000,\"sig\":1,\"unit\":\"USD\",\"modifier\":\"about\"");
	say(&s, "b", "train", R1 "\"attribute\":\"training-cost\",\"value\":6000000,\"sig\":1,\"unit\":\"USD\"");
	say(&s, "c", "train", R1 "\"attribute\":\"training-cost\",\"value\":5576000,\"sig\":4,\"unit\":\"USD\"");
	say(&s, "d", "dev", R1 "\"attribute\":\"development-cost\",\"value\":9000000,\"sig\":1,\"unit\":\"USD\"");
	say(&s, "d", "price", R1 "\"attribute\":\"price-ratio\",\"value\":[20,40],\"unit\":\"x-cheaper\",\"relative_to\":\"x\"");
	say(&s, "e", "cost", R1 "\"attribute\":\"cost-ratio\",\"value\":30,\"unit\":\"x-cheaper\",\"relative_to\":\"x\"");
	expect(&s, "a.dev", "b.train", "agree", "training and development cost may agree");
	expect(&s, "b.train", "c.train", "refine", "600만 without 약 is still round");
	expect(&s, "c.train", "d.dev", "none", "training cost against development cost is no conflict");
	expect(&s, "a.dev", "d.dev", "conflict", "one attribute, one thing, two figures");
	expect(&s, "d.price", "e.cost", "none", "API price ratio against cost ratio");
	story_close(&s);
}

static void
test_casualties(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "dead", SHIP MARCH_01 "\"attribute\":\"casualties-dead\",\"value\":12,\"sig\":2,\"unit\":\"person\"");
	say(&s, "b", "dead", SHIP MARCH_02 "\"attribute\":\"casualties-dead\",\"value\":15,\"sig\":2,\"unit\":\"person\"");
	say(&s, "b", "more", SHIP MARCH_02 "\"attribute\":\"casualties-dead-change\",\"value\":3,\"sig\":1,\"unit\":\"person\"");
	say(&s, "c", "dead", SHIP MARCH_02 "\"attribute\":\"casualties-dead\",\"value\":17,\"sig\":2,\"unit\":\"person\",\"time\":\"2026-03-02\"");
	say(&s, "d", "dead", SHIP MARCH_03 "\"attribute\":\"casualties-dead\",\"value\":16,\"sig\":2,\"unit\":\"person\",\"time\":\"2026-03-02\"");
	expect(&s, "a.dead", "b.dead", "update derived-consistent", "a later count replaces an earlier one; 12 + 3 = 15");
	expect(&s, "b.dead", "b.more", "derived-consistent", "a level is no change (3명 늘어 15명)");
	expect(&s, "c.dead", "d.dead", "conflict", "two counts of one day");
	story_close(&s);
}

/* "5, not 8, yesterday" arrives after "6 today": the corrected figure is yesterday's, so nothing fell. */
static void
test_correction(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "eight", SHIP MARCH_01 "\"attribute\":\"casualties-injured\",\"value\":8,\"sig\":1,\"unit\":\"person\",\"time\":\"2026-03-01\"");
	say(&s, "b", "six", SHIP MARCH_02 "\"attribute\":\"casualties-injured\",\"value\":6,\"sig\":1,\"unit\":\"person\",\"time\":\"2026-03-02\"");
	say(&s, "c", "not", SHIP MARCH_03 "\"attribute\":\"casualties-injured\",\"value\":8,\"sig\":1,\"unit\":\"person\",\"modality\":\"denied\"");
	say(&s, "c", "but", SHIP MARCH_03 "\"attribute\":\"casualties-injured\",\"value\":5,\"sig\":1,\"unit\":\"person\"");
	expect(&s, "a.eight", "c.but", "retract", "a correction reaches the article that it mends");
	expect(&s, "c.not", "c.but", "retract", "and its own denial");
	expect(&s, "b.six", "c.but", "update", "a correction has the time of what it corrects");
	test_ok(str_find(strbuf_str(&s.out), str_of("\"old\":\"c.but\",\"new\":\"b.six\""), 0) != (size_t)-1, "5 then, 6 now: no fall");
	say(&s, "d", "eight", SHIP MARCH_04 "\"attribute\":\"casualties-injured\",\"value\":8,\"sig\":1,\"unit\":\"person\",\"time\":\"2026-03-01\","
	    "\"copy\":{\"relation\":\"near\",\"of\":\"a\",\"root\":\"a\"}");
	expect(&s, "d.eight", "c.but", "retract", "a stale copy of a corrected figure is reported as such");
	story_close(&s);
}

#define PRINTED(root) "\"copy\":{\"relation\":\"original\",\"root\":\"" root "\"},\"attribute\":\"depth\",\"sig\":2,\"unit\":\"km\","
#define REPRINTED(root) "\"copy\":{\"relation\":\"near\",\"root\":\"" root "\"},\"attribute\":\"depth\",\"sig\":2,\"unit\":\"km\","
#define MENDED "\"modality\":\"denied\",\"qualifier\":\"own correction\""

/* A correction says little of what it is about; its outlet printed the figure, or a copy of it. */
static void
test_own_correction(void)
{
	struct story s;

	story_open(&s);
	say_in(&s, "wire", "a", "depth", SHIP MARCH_01 PRINTED("a") "\"value\":27");
	say_in(&s, "paper", "b", "depth", SHIP MARCH_01 REPRINTED("a") "\"value\":27");
	say_in(&s, "other", "c", "depth", FIRM MARCH_01 PRINTED("c") "\"value\":27");
	say_in(&s, "paper", "d", "not", "\"subject\":\"harbour\"," MARCH_03 PRINTED("d") "\"value\":27," MENDED);
	say_in(&s, "paper", "d", "but", "\"subject\":\"harbour\"," MARCH_03 PRINTED("d") "\"value\":72");
	expect(&s, "a.depth", "d.but", "retract", "what the paper copied is what it corrects");
	expect(&s, "c.depth", "d.but", "none", "nobody else's figure is");
	say_in(&s, "third", "e", "depth", SHIP MARCH_04 PRINTED("e") "\"value\":72");
	expect(&s, "d.but", "e.depth", "agree", "the mended figure is of the same ship");
	story_close(&s);
}

#define PART(subject) "\"subject\":\"" subject "\"," MARCH_02 "\"attribute\":\"damage-cost\",\"unit\":\"USD\",\"sig\":2,"
#define SALES "\"attribute\":\"revenue\",\"unit\":\"USD\",\"sig\":3,"

/* Wholes and their parts: of a damage, of a year. */
static void
test_parts(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "all", PART("storm") "\"start\":10,\"sstart\":0,\"value\":41000000");
	say(&s, "a", "roads", PART("roads") "\"start\":90,\"sstart\":80,\"value\":26000000");
	say(&s, "a", "schools", PART("schools") "\"start\":120,\"sstart\":80,\"value\":15000000");
	expect(&s, "a.roads", "a.schools", "derived-consistent", "26 + 15 = 41");
	say(&s, "b", "all", PART("flood") "\"start\":10,\"sstart\":0,\"value\":41000000");
	say(&s, "b", "roads", PART("lanes") "\"start\":90,\"sstart\":80,\"value\":28000000");
	say(&s, "b", "schools", PART("barns") "\"start\":120,\"sstart\":80,\"value\":15000000");
	expect(&s, "b.roads", "b.schools", "derived-inconsistent", "28 + 15 is more than 41");
	say(&s, "c", "all", PART("quake") "\"start\":10,\"sstart\":0,\"value\":41000000");
	say(&s, "c", "roads", PART("piers") "\"start\":90,\"sstart\":80,\"value\":18000000");
	say(&s, "c", "schools", PART("mills") "\"start\":120,\"sstart\":80,\"value\":15000000");
	expect(&s, "c.roads", "c.schools", "none", "18 and 15 of 41 need not be all of it");
	say(&s, "d", "half", FIRM MARCH_02 SALES "\"start\":10,\"value\":8500000,\"time\":\"2026-01/2026-06\"");
	say(&s, "d", "one", FIRM MARCH_02 SALES "\"start\":40,\"value\":3910000,\"time\":\"2026-01/2026-03\"");
	say(&s, "d", "two", FIRM MARCH_02 SALES "\"start\":60,\"value\":4360000,\"time\":\"2026-04/2026-06\"");
	expect(&s, "d.one", "d.two", "derived-inconsistent", "two quarters make a half-year");
	story_close(&s);
}

#define DAY(day) "\"attribute\":\"launch-date\",\"modality\":\"planned\",\"start\":10,\"value\":\"" day "\""
#define LATE "\"attribute\":\"delay-duration\",\"start\":40,\"sig\":2,"

static void
test_spans(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "date", SHIP MARCH_01 DAY("2026-04-18"));
	say(&s, "b", "date", SHIP MARCH_02 DAY("2026-04-22"));
	say(&s, "b", "late", SHIP MARCH_02 LATE "\"value\":96,\"unit\":\"hour\"");
	expect(&s, "a.date", "b.date", "update derived-consistent", "the older date stands in the older article");
	say(&s, "c", "late", SHIP MARCH_03 LATE "\"value\":4,\"unit\":\"day\"");
	expect(&s, "b.late", "c.late", "agree", "96 hours are four days");
	story_close(&s);
}

#define CASES "\"attribute\":\"casualties-dead\",\"unit\":\"person\",\"sig\":2,"
#define WHOLE "\"attribute\":\"share\",\"unit\":\"ratio\",\"sig\":2,\"relative_to\":\"casualties-dead\","

/* A share and its whole: which is which, and when it is wrong. */
static void
test_shares(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "all", SHIP MARCH_01 CASES "\"start\":10,\"sstart\":0,\"value\":19");
	say(&s, "a", "old", "\"subject\":\"elderly\"," MARCH_01 CASES "\"start\":50,\"sstart\":40,\"value\":13");
	say(&s, "a", "share", "\"subject\":\"elderly\"," MARCH_01 WHOLE "\"start\":70,\"sstart\":40,\"value\":0.68");
	expect(&s, "a.share", "a.all", "derived-consistent", "13 of the 19 of the sentence before");
	say(&s, "b", "all", SHIP MARCH_01 CASES "\"start\":10,\"sstart\":0,\"value\":19");
	say(&s, "b", "old", "\"subject\":\"elderly\"," MARCH_01 CASES "\"start\":50,\"sstart\":40,\"value\":13");
	say(&s, "b", "share", "\"subject\":\"elderly\"," MARCH_01 WHOLE "\"start\":70,\"sstart\":40,\"value\":0.86");
	expect(&s, "b.share", "b.all", "derived-inconsistent", "13 of 19 is not 86 %");
	say(&s, "c", "cast", FIRM MARCH_01 "\"attribute\":\"votes-cast\",\"unit\":\"person\",\"sig\":3,\"start\":10,\"sstart\":0,\"value\":493");
	say(&s, "c", "all", FIRM MARCH_01 "\"attribute\":\"member-count\",\"unit\":\"person\",\"sig\":2,\"start\":30,\"sstart\":0,\"value\":520");
	say(&s, "c", "turnout", FIRM MARCH_01 "\"attribute\":\"turnout\",\"unit\":\"ratio\",\"sig\":2,\"start\":50,\"sstart\":0,\"value\":0.95");
	expect(&s, "c.turnout", "c.all", "derived-consistent", "493 of 520");
	story_close(&s);
}

#define MONEY(name) FIRM MARCH_01 "\"attribute\":\"" name "\",\"unit\":\"USD\",\"sig\":3,"

static void
test_products(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "price", MONEY("fare") "\"start\":10,\"sstart\":0,\"value\":185");
	say(&s, "a", "sum", MONEY("bill") "\"start\":30,\"sstart\":0,\"value\":377000");
	say(&s, "a", "count", FIRM MARCH_01 "\"attribute\":\"seats\",\"unit\":\"seat\",\"sig\":3,\"start\":90,\"sstart\":80,\"value\":2040");
	expect(&s, "a.sum", "a.count", "derived-consistent", "185 dollars for each of 2,040 seats");
	say(&s, "b", "profit", MONEY("operating-profit") "\"start\":10,\"sstart\":0,\"value\":312");
	say(&s, "b", "hoped", MONEY("operating-profit-consensus") "\"start\":30,\"sstart\":0,\"value\":289,\"modality\":\"speculated\"");
	say(&s, "b", "beat", FIRM MARCH_01 "\"attribute\":\"operating-profit-growth\",\"unit\":\"ratio\",\"sig\":1,\"start\":50,\"sstart\":0,\"value\":0.08");
	expect(&s, "b.beat", "b.hoped", "derived-consistent", "8 % above what was expected");
	story_close(&s);
}

#define DEPTH "\"attribute\":\"depth\",\"unit\":\"km\",\"sig\":2,"
#define GAIN "\"attribute\":\"survival\",\"unit\":\"month\",\"sig\":2,"

/* What digits leave open, in units that differ, in words, in months. */
static void
test_precision(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "x", SHIP MARCH_01 DEPTH "\"value\":9.6");
	say(&s, "b", "x", SHIP MARCH_02 DEPTH "\"value\":10");
	expect(&s, "a.x", "b.x", "refine", "9.6 is a more precise 10, though both have two digits");
	say(&s, "c", "x", FIRM MARCH_01 DEPTH "\"value\":9");
	say(&s, "d", "x", FIRM MARCH_02 DEPTH "\"value\":8");
	expect(&s, "c.x", "d.x", "conflict", "9 and 8 touch but never agree");
	say(&s, "e", "x", R1 MARCH_01 GAIN "\"start\":10,\"value\":9.4");
	say(&s, "e", "y", "\"subject\":\"placebo\"," MARCH_01 GAIN "\"start\":30,\"value\":5.8");
	say(&s, "e", "more", R1 MARCH_01 "\"attribute\":\"survival-change\",\"unit\":\"month\",\"sig\":2,\"start\":50,\"value\":3.6,\"relative_to\":\"placebo\"");
	expect(&s, "e.more", "e.y", "derived-consistent", "9.4 less 5.8 months");
	say(&s, "f", "x", SHIP MARCH_01 "\"attribute\":\"share\",\"unit\":\"ratio\",\"sig\":2,\"value\":0.2");
	say(&s, "g", "x", SHIP MARCH_01 "\"attribute\":\"share\",\"unit\":\"ratio\",\"sig\":2,\"value\":0.44");
	expect(&s, "f.x", "g.x", "none", "shares of nobody knows what");
	story_close(&s);
}

#define EFFECT "\"attribute\":\"efficacy\",\"unit\":\"ratio\",\"sig\":2,"

static void
test_qualifiers(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "x", R1 MARCH_01 EFFECT "\"value\":0.92");
	say(&s, "b", "x", R1 MARCH_02 EFFECT "\"value\":0.81,\"qualifier\":\"over 70\"");
	expect(&s, "a.x", "b.x", "none", "of all, and of the over-70s");
	say(&s, "c", "x", R1 MARCH_03 EFFECT "\"value\":0.88,\"qualifier\":\"final\"");
	expect(&s, "a.x", "c.x", "conflict", "final is no part");
	story_close(&s);
}

/* An attribute that no lexicon knows. */
#define SHARE "\"attribute\":\"unheard-of\",\"sig\":2,\"unit\":\"ratio\","

static void
test_unknown(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "x", SHIP MARCH_01 SHARE "\"value\":0.05");
	say(&s, "b", "x", SHIP MARCH_02 SHARE "\"value\":0.12");
	expect(&s, "a.x", "b.x", "conflict", "what is not dated stands");
	say(&s, "c", "x", FIRM MARCH_01 SHARE "\"value\":0.05,\"time\":\"2026-03-01\"");
	say(&s, "d", "x", FIRM MARCH_04 SHARE "\"value\":0.22,\"time\":\"2026-03-04\"");
	expect(&s, "c.x", "d.x", "update", "what holds on a day is a state");
	say(&s, "e", "old", FIRM MARCH_30 SHARE "\"value\":0.31,\"time\":\"2026-03-10\",\"superseded\":true");
	expect(&s, "d.x", "e.old", "update", "and so is a dated value that has been replaced");
	say(&s, "o", "x", R1 MARCH_01 SHARE "\"value\":0.07,\"time\":\"2022/..\"");
	say(&s, "f", "x", R1 MARCH_01 SHARE "\"value\":0.05,\"time\":\"2025-01/2025-03\"");
	say(&s, "g", "x", R1 MARCH_02 SHARE "\"value\":0.22,\"time\":\"2025-04/2025-06\"");
	expect(&s, "f.x", "g.x", "none", "quarters differ");
	story_close(&s);
}

static void
test_denial(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "rumour", SHIP MARCH_01 "\"attribute\":\"missing-count\",\"value\":3000,\"sig\":1,\"unit\":\"sheet\"");
	say(&s, "b", "denied", SHIP MARCH_02 "\"attribute\":\"missing-count\",\"value\":3000,\"sig\":1,\"unit\":\"sheet\",\"modality\":\"denied\"");
	say(&s, "c", "other", SHIP MARCH_03 "\"attribute\":\"missing-count\",\"value\":20,\"sig\":2,\"unit\":\"sheet\"");
	expect(&s, "a.rumour", "b.denied", "retract", "a denial of what another said");
	expect(&s, "b.denied", "c.other", "none", "a denied figure is no competing claim");
	story_close(&s);
}

static void
test_periods(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "q3", FIRM MARCH_01 "\"attribute\":\"revenue\",\"value\":200,\"sig\":3,\"unit\":\"USD\",\"time\":\"2025-Q3\"");
	say(&s, "a", "year", FIRM MARCH_01 "\"attribute\":\"revenue\",\"value\":800,\"sig\":3,\"unit\":\"USD\",\"time\":\"2025\"");
	say(&s, "b", "q3", FIRM MARCH_02 "\"attribute\":\"revenue\",\"value\":210,\"sig\":3,\"unit\":\"USD\",\"time\":\"2025-Q3\"");
	say(&s, "c", "guided", FIRM MARCH_03 "\"attribute\":\"revenue\",\"value\":205,\"sig\":3,\"unit\":\"USD\",\"time\":\"2025-Q3\",\"modality\":\"planned\"");
	say(&s, "d", "consensus", FIRM MARCH_04 "\"attribute\":\"revenue\",\"value\":206,\"sig\":3,\"unit\":\"USD\",\"time\":\"2025-Q3\",\"modality\":\"speculated\"");
	expect(&s, "b.q3", "a.year", "none", "a quarter against a year");
	expect(&s, "a.q3", "b.q3", "conflict", "one quarter, two figures");
	expect(&s, "b.q3", "c.guided", "none", "actual against guidance");
	expect(&s, "b.q3", "d.consensus", "none", "actual against consensus");
	expect(&s, "c.guided", "d.consensus", "none", "guidance against consensus");
	story_close(&s);
}

static void
test_prices(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "list", SHIP "\"attribute\":\"list-price\",\"value\":180,\"sig\":2,\"unit\":\"USD\"");
	say(&s, "b", "deal", SHIP "\"attribute\":\"contract-value\",\"value\":90,\"sig\":1,\"unit\":\"USD\"");
	say(&s, "c", "whole", "\"subject\":\"recall\",\"attribute\":\"recall-count\",\"value\":42318,\"sig\":5,\"unit\":\"unit\"");
	say(&s, "c", "home", "\"subject\":\"recall\",\"attribute\":\"recall-count\",\"value\":39720,\"sig\":4,\"unit\":\"unit\"");
	say(&s, "c", "abroad", "\"subject\":\"recall\",\"attribute\":\"recall-count\",\"value\":2598,\"sig\":4,\"unit\":\"unit\"");
	say(&s, "d", "whole", "\"subject\":\"recall\",\"attribute\":\"recall-count\",\"value\":42318,\"sig\":5,\"unit\":\"unit\"");
	say(&s, "e", "nine", FIRM "\"attribute\":\"fine\",\"value\":9e12,\"sig\":1,\"unit\":\"KRW\"");
	say(&s, "f", "eight", FIRM "\"attribute\":\"fine\",\"value\":8e12,\"sig\":1,\"unit\":\"KRW\"");
	say(&s, "g", "baichuan", "\"subject\":\"baichuan\",\"attribute\":\"valuation\",\"value\":2.8e9,\"sig\":2,\"unit\":\"USD\"");
	say(&s, "h", "biren", "\"subject\":\"biren\",\"attribute\":\"valuation\",\"value\":2.8e9,\"sig\":2,\"unit\":\"USD\"");
	expect(&s, "a.list", "b.deal", "none", "list price against contract price");
	expect(&s, "d.whole", "c.home", "none", "a part against the whole");
	expect(&s, "c.home", "c.whole", "derived-consistent", "the parts add up");
	expect(&s, "e.nine", "f.eight", "conflict", "9조 against 8조: they touch but never agree");
	expect(&s, "g.baichuan", "h.biren", "none", "바이촨 and 바이런 only look alike");
	story_close(&s);
}

static void
test_plans(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "first", SHIP MARCH_01 "\"attribute\":\"launch-date\",\"value\":\"2026-03-27\",\"modality\":\"planned\"");
	say(&s, "b", "old", SHIP MARCH_02 "\"attribute\":\"launch-date\",\"value\":\"2026-03-27\",\"modality\":\"planned\",\"superseded\":true");
	say(&s, "b", "new", SHIP MARCH_02 "\"attribute\":\"launch-date\",\"value\":\"2026-04-09\",\"modality\":\"planned\"");
	say(&s, "b", "slip", SHIP MARCH_02 "\"attribute\":\"delay-duration\",\"value\":13,\"sig\":2,\"unit\":\"day\"");
	say(&s, "c", "done", SHIP MARCH_30 "\"attribute\":\"launch-date\",\"value\":\"2026-04-09\"");
	expect(&s, "a.first", "b.new", "update", "a date moves");
	expect(&s, "a.first", "b.old", "agree", "the superseded date restates it");
	expect(&s, "b.old", "b.new", "update derived-consistent", "from one to the other in one sentence, 13 days on");
	expect(&s, "b.new", "c.done", "agree", "planned and done");
	story_close(&s);

	story_open(&s);
	say(&s, "d", "old", SHIP MARCH_02 "\"attribute\":\"launch-date\",\"value\":\"2026-04-15\",\"modality\":\"planned\",\"superseded\":true");
	say(&s, "d", "new", SHIP MARCH_02 "\"attribute\":\"launch-date\",\"value\":\"2026-04-13\",\"modality\":\"planned\"");
	say(&s, "d", "sooner", SHIP MARCH_02 "\"attribute\":\"delay-duration\",\"value\":2,\"sig\":1,\"unit\":\"day\"");
	expect(&s, "d.old", "d.new", "update derived-consistent", "brought forward by two days adds up");
	story_close(&s);
}

/* What a subject may have many of; what has happened; and what a delay beside a date says of it. */
static void
test_events(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "cup", FIRM MARCH_01 "\"attribute\":\"event-date\",\"value\":\"2026-02-20\"");
	say(&s, "b", "final", FIRM MARCH_02 "\"attribute\":\"event-date\",\"value\":\"2026-02-27\"");
	say(&s, "c", "again", FIRM MARCH_03 "\"attribute\":\"event-date\",\"value\":\"2026-02-27\"");
	expect(&s, "a.cup", "b.final", "none", "a club plays more than once");
	expect(&s, "b.final", "c.again", "agree", "but the same day agrees");
	say(&s, "a2", "broke", "\"subject\":\"oron-fire\"," MARCH_01 "\"attribute\":\"event-date\",\"value\":\"2026-02-20\"");
	say(&s, "b2", "broke", "\"subject\":\"oron-fire\"," MARCH_02 "\"attribute\":\"event-date\",\"value\":\"2026-02-24\"");
	expect(&s, "a2.broke", "b2.broke", "conflict", "a fire breaks out once");
	say(&s, "d", "sank", SHIP MARCH_02 "\"attribute\":\"launch-date\",\"value\":\"2026-03-02\"");
	say(&s, "e", "next", SHIP MARCH_03 "\"attribute\":\"launch-date\",\"value\":\"2026-03-09\",\"modality\":\"planned\"");
	expect(&s, "d.sank", "e.next", "none", "what is done is not put off");
	say(&s, "f", "autumn", R1 MARCH_01 "\"attribute\":\"launch-date\",\"value\":\"2026-09\",\"modality\":\"planned\"");
	say(&s, "g", "today", R1 MARCH_02 "\"attribute\":\"launch-date\",\"value\":\"2026-03-02\"");
	expect(&s, "f.autumn", "g.today", "none", "nor is what comes in autumn done in spring");
	say(&s, "h", "open", R1 MARCH_03 "\"attribute\":\"launch-date\",\"value\":\"../2026-03-01\",\"modality\":\"planned\"");
	expect(&s, "g.today", "h.open", "none", "open days are compared as well");
	say(&s, "i", "broke", "\"subject\":\"oron-fire\"," MARCH_03 "\"attribute\":\"event-date\",\"value\":\"2026-02-24\",\"modality\":\"denied\"");
	expect(&s, "b2.broke", "i.broke", "none", "who denies that a line fell that day does not deny the day");
	story_close(&s);

	story_open(&s);
	say(&s, "a", "visit", FIRM MARCH_01 "\"attribute\":\"event-date\",\"value\":\"2026-03-20\",\"modality\":\"planned\"");
	say(&s, "b", "visit", FIRM MARCH_02 "\"attribute\":\"event-date\",\"value\":\"2026-03-23\",\"modality\":\"planned\"");
	say(&s, "b", "late", FIRM MARCH_02 "\"attribute\":\"delay-duration\",\"value\":3,\"sig\":1,\"unit\":\"day\"");
	say(&s, "c", "filed", R1 MARCH_02 "\"attribute\":\"filing-date\",\"value\":\"2026-03-02\"");
	say(&s, "d", "posted", R1 MARCH_02 "\"attribute\":\"announcement-date\",\"value\":\"2026-03-02\"");
	say(&s, "e", "month", R1 MARCH_02 "\"attribute\":\"announcement-date\",\"value\":\"2026-03\"");
	expect(&s, "c.filed", "d.posted", "agree", "who files announces");
	expect(&s, "c.filed", "e.month", "none", "but a day is no finer month under another name");
	expect(&s, "a.visit", "b.visit", "update derived-consistent", "put off by the three days that lie between");
	say(&s, "c", "late", SHIP MARCH_02 "\"start\":30,\"sstart\":0,\"attribute\":\"delay-duration\",\"value\":7,\"sig\":1,\"unit\":\"day\"");
	say(&s, "c", "end", SHIP MARCH_02 "\"start\":40,\"sstart\":0,\"attribute\":\"end-date\",\"value\":\"2026-03-21\",\"modality\":\"planned\"");
	say(&s, "c", "old", SHIP MARCH_02 "\"start\":90,\"sstart\":80,\"attribute\":\"meeting-date\",\"value\":\"2026-03-05\",\"modality\":\"planned\",\"superseded\":true");
	say(&s, "c", "new", SHIP MARCH_02 "\"start\":99,\"sstart\":80,\"attribute\":\"meeting-date\",\"value\":\"2026-03-12\",\"modality\":\"planned\"");
	expect(&s, "c.old", "c.late", "derived-consistent", "by the week that lies between, a sentence on");
	story_close(&s);
	story_open(&s);
	say(&s, "a", "end", SHIP MARCH_01 "\"attribute\":\"end-date\",\"value\":\"2026-03-14\",\"modality\":\"planned\"");
	say(&s, "b", "late", SHIP MARCH_02 "\"start\":30,\"sstart\":0,\"attribute\":\"delay-duration\",\"value\":7,\"sig\":1,\"unit\":\"day\"");
	say(&s, "b", "end", SHIP MARCH_02 "\"start\":40,\"sstart\":0,\"attribute\":\"end-date\",\"value\":\"2026-03-21\",\"modality\":\"planned\"");
	say(&s, "b", "old", SHIP MARCH_02 "\"start\":90,\"sstart\":80,\"attribute\":\"meeting-date\",\"value\":\"2026-03-04\",\"modality\":\"planned\",\"superseded\":true");
	say(&s, "b", "new", SHIP MARCH_02 "\"start\":99,\"sstart\":80,\"attribute\":\"meeting-date\",\"value\":\"2026-03-06\",\"modality\":\"planned\"");
	expect(&s, "a.end", "b.late", "derived-consistent", "the end of the strike, not the meeting of the next sentence");
	expect(&s, "b.old", "b.late", "none", "which moved by two days");
	story_close(&s);
}

/* Estimates of what is, states to come, and levels that hardly move within days. */
static void
test_levels(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "loss", SHIP MARCH_01 "\"attribute\":\"damage-cost\",\"value\":3.1e10,\"sig\":2,\"unit\":\"KRW\",\"modifier\":\"about\",\"modality\":\"speculated\"");
	say(&s, "b", "loss", SHIP MARCH_02 "\"attribute\":\"damage-cost\",\"value\":3.086e10,\"sig\":4,\"unit\":\"KRW\"");
	expect(&s, "a.loss", "b.loss", "refine", "an estimate, and the count");
	say(&s, "c", "goal", FIRM MARCH_01 "\"attribute\":\"store-count\",\"value\":1290,\"sig\":3,\"unit\":\"store\",\"modifier\":\"about\",\"time\":\"2026-12\"");
	say(&s, "d", "now", FIRM MARCH_02 "\"attribute\":\"store-count\",\"value\":1247,\"sig\":4,\"unit\":\"store\"");
	expect(&s, "c.goal", "d.now", "none", "the shops of December and those of today");
	say(&s, "e", "staff", FIRM MARCH_01 "\"attribute\":\"headcount\",\"value\":84000,\"sig\":2,\"unit\":\"person\"");
	say(&s, "f", "staff", FIRM MARCH_03 "\"attribute\":\"headcount\",\"value\":79000,\"sig\":2,\"unit\":\"person\"");
	expect(&s, "e.staff", "f.staff", "conflict", "nobody loses 5,000 staff in two days");
	say(&s, "g", "monthly", R1 MARCH_01 "\"attribute\":\"user-count\",\"value\":3400000,\"sig\":2,\"unit\":\"person\"");
	say(&s, "h", "ever", R1 MARCH_03 "\"attribute\":\"user-count\",\"value\":1900000,\"sig\":2,\"unit\":\"person\"");
	say(&s, "i", "more", R1 MARCH_04 "\"attribute\":\"user-count\",\"value\":3500000,\"sig\":2,\"unit\":\"person\"");
	expect(&s, "g.monthly", "h.ever", "none", "users of another kind");
	expect(&s, "g.monthly", "i.more", "update", "a few more users");
	story_close(&s);
}

static void
test_arithmetic(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "insured", SHIP "\"attribute\":\"insured-value\",\"value\":240,\"sig\":2,\"unit\":\"USD\"");
	say(&s, "a", "rate", SHIP "\"attribute\":\"premium-rate\",\"value\":0.06,\"sig\":1,\"unit\":\"ratio\"");
	say(&s, "a", "premium", SHIP "\"attribute\":\"insurance-premium\",\"value\":16.8,\"sig\":3,\"unit\":\"USD\"");
	say(&s, "b", "cost", FIRM "\"attribute\":\"cost\",\"value\":6e6,\"sig\":1,\"unit\":\"USD\"");
	say(&s, "b", "won", FIRM "\"attribute\":\"cost\",\"value\":8.8e9,\"sig\":2,\"unit\":\"KRW\",\"conversion_of\":\"b.cost\"");
	say(&s, "c", "cost", FIRM "\"attribute\":\"cost\",\"value\":5576000,\"sig\":4,\"unit\":\"USD\"");
	say(&s, "c", "won", FIRM "\"attribute\":\"cost\",\"value\":8e9,\"sig\":1,\"unit\":\"KRW\",\"conversion_of\":\"c.cost\"");
	expect(&s, "a.insured", "a.premium", "derived-inconsistent", "240 at 6 % is not 16.8");
	expect(&s, "b.cost", "b.won", "derived-consistent", "a conversion implies a rate");
	expect(&s, "b.won", "c.won", "none", "two outlets' conversions are never compared");
	expect(&s, "b.cost", "c.cost", "refine", "their originals are");
	story_close(&s);
}

/* A count that is open at first, two speakers in one article, and parts of a whole. */
static void
test_speakers(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "dead", SHIP MARCH_01 "\"attribute\":\"casualties-dead\",\"value\":4,\"sig\":1,\"unit\":\"person\",\"modifier\":\"at-least\"");
	say(&s, "b", "dead", SHIP MARCH_02 "\"attribute\":\"casualties-dead\",\"value\":7,\"sig\":1,\"unit\":\"person\"");
	say(&s, "c", "dead", SHIP MARCH_03 "\"attribute\":\"casualties-dead\",\"value\":12,\"sig\":2");
	expect(&s, "a.dead", "b.dead", "update", "at least 4, then 7");
	expect(&s, "b.dead", "c.dead", "update", "then a bare 12");
	say(&s, "d", "police", FIRM MARCH_01 "\"attribute\":\"fire-count\",\"value\":9,\"sig\":1,\"unit\":\"case\",\"time\":\"2026-03-01\",\"source\":\"police\"");
	say(&s, "d", "council", FIRM MARCH_01 "\"attribute\":\"fire-count\",\"value\":7,\"sig\":1,\"unit\":\"case\",\"time\":\"2026-03-01\",\"source\":\"council\"");
	say(&s, "e", "fires", FIRM MARCH_02 "\"attribute\":\"fire-count\",\"value\":7,\"sig\":1,\"unit\":\"case\",\"time\":\"2026-03-01\"");
	expect(&s, "d.police", "e.fires", "conflict", "the police's nine against another outlet's seven");
	expect(&s, "d.council", "e.fires", "agree", "who agrees with the council");
	expect(&s, "d.police", "d.council", "conflict", "two named speakers contradict each other in one article");
	say(&s, "f", "over50", "\"subject\":\"shot\",\"attribute\":\"efficacy\",\"value\":0.81,\"sig\":2,\"unit\":\"ratio\",\"qualifier\":\"over 50\"");
	say(&s, "g", "over70", "\"subject\":\"shot\",\"attribute\":\"efficacy\",\"value\":0.62,\"sig\":2,\"unit\":\"ratio\",\"qualifier\":\"over 70\"");
	expect(&s, "f.over50", "g.over70", "none", "two age groups");
	say(&s, "h", "none", "\"attribute\":\"efficacy\",\"value\":0.4,\"sig\":2,\"unit\":\"ratio\"");
	say(&s, "i", "none", "\"attribute\":\"efficacy\",\"value\":0.9,\"sig\":2,\"unit\":\"ratio\"");
	expect(&s, "h.none", "i.none", "none", "figures of nobody knows whom");
	story_close(&s);
}

static void
test_sums(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "north", "\"subject\":\"north\",\"attribute\":\"job-cuts\",\"value\":475,\"sig\":3,\"unit\":\"person\"");
	say(&s, "a", "south", "\"subject\":\"south\",\"attribute\":\"job-cuts\",\"value\":165,\"sig\":3,\"unit\":\"person\"");
	say(&s, "a", "all", FIRM "\"attribute\":\"job-cuts\",\"value\":640,\"sig\":2,\"unit\":\"person\"");
	expect(&s, "a.north", "a.all", "derived-consistent", "parts that are subjects of their own");
	say(&s, "b", "part", FIRM "\"attribute\":\"user-count\",\"value\":410000,\"sig\":2,\"unit\":\"person\"");
	say(&s, "b", "whole", "\"subject\":\"town\",\"attribute\":\"population\",\"value\":3430000,\"sig\":3,\"unit\":\"person\"");
	say(&s, "b", "share", FIRM "\"attribute\":\"share\",\"value\":0.12,\"sig\":2,\"unit\":\"ratio\"");
	expect(&s, "b.part", "b.share", "derived-consistent", "41만 of 343만 are 12 %");
	say(&s, "c", "was", SHIP MARCH_01 "\"attribute\":\"orders\",\"behaviour\":\"running\",\"value\":4800,\"sig\":2,\"unit\":\"unit\"");
	say(&s, "d", "is", SHIP MARCH_02 "\"attribute\":\"orders\",\"behaviour\":\"running\",\"value\":3840,\"sig\":3,\"unit\":\"unit\"");
	say(&s, "d", "fell", SHIP MARCH_02 "\"attribute\":\"orders-growth\",\"value\":-0.2,\"sig\":2,\"unit\":\"ratio\"");
	expect(&s, "c.was", "d.fell", "derived-consistent", "3,840 after 4,800 is a fifth less, told in two articles");
	say(&s, "e", "deal", FIRM "\"attribute\":\"contract-value\",\"value\":40000000,\"sig\":1,\"unit\":\"USD\"");
	say(&s, "e", "years", FIRM "\"attribute\":\"contract-length\",\"value\":4,\"sig\":1,\"unit\":\"year\"");
	say(&s, "e", "yearly", FIRM "\"attribute\":\"contract-instalment\",\"value\":10000000,\"sig\":1,\"unit\":\"USD\"");
	expect(&s, "e.years", "e.yearly", "derived-consistent", "40 over four years is 10 a year");
	say(&s, "f", "ill", "\"subject\":\"shot\",\"attribute\":\"cases-vaccine\",\"value\":21,\"sig\":2,\"unit\":\"case\"");
	say(&s, "f", "placebo", "\"subject\":\"trial\",\"attribute\":\"cases-placebo\",\"value\":255,\"sig\":3,\"unit\":\"case\"");
	say(&s, "f", "efficacy", "\"subject\":\"shot\",\"attribute\":\"efficacy\",\"value\":0.918,\"sig\":3,\"unit\":\"ratio\"");
	expect(&s, "f.ill", "f.efficacy", "derived-consistent", "21 ill against 255");
	say(&s, "g", "hazard", R1 "\"attribute\":\"hazard-ratio\",\"value\":0.66,\"sig\":2");
	say(&s, "g", "lower", R1 "\"attribute\":\"risk-reduction\",\"value\":0.34,\"sig\":2,\"unit\":\"ratio\"");
	say(&s, "h", "hazard", R1 "\"attribute\":\"hazard-ratio\",\"value\":0.72,\"sig\":2");
	say(&s, "h", "lower", R1 "\"attribute\":\"risk-reduction\",\"value\":0.34,\"sig\":2,\"unit\":\"ratio\"");
	expect(&s, "g.hazard", "g.lower", "derived-consistent", "a hazard ratio of 0.66 is 34 % less risk");
	expect(&s, "h.hazard", "h.lower", "none", "one of 0.72 may be of another endpoint");
	say(&s, "i", "place", FIRM MARCH_01 "\"attribute\":\"table-place\",\"value\":5,\"sig\":1,\"unit\":\"rank\"");
	say(&s, "j", "place", FIRM MARCH_04 "\"attribute\":\"table-place\",\"value\":3,\"sig\":1,\"unit\":\"rank\"");
	expect(&s, "i.place", "j.place", "update", "a place in a table is of its day");
	story_close(&s);
}

#define SALES "\"attribute\":\"revenue\",\"unit\":\"USD\",\"sig\":3,"

/* Two speakers who are set against each other, parts that are named, lists and fractions. */
static void
test_contrast(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "province", SHIP MARCH_01 "\"attribute\":\"damage-cost\",\"value\":4.7e10,\"sig\":2,\"unit\":\"KRW\",\"source\":\"province\"");
	say(&s, "a", "city", SHIP MARCH_01 "\"attribute\":\"damage-cost\",\"value\":5.8e10,\"sig\":2,\"unit\":\"KRW\",\"source\":\"city\",\"modality\":\"speculated\"");
	say(&s, "a", "firm", SHIP MARCH_01 "\"attribute\":\"salary\",\"value\":96000,\"sig\":2,\"unit\":\"USD\",\"source\":\"firm\"");
	say(&s, "a", "union", SHIP MARCH_01 "\"attribute\":\"salary\",\"value\":71500,\"sig\":3,\"unit\":\"USD\",\"source\":\"union\"");
	expect(&s, "a.province", "a.city", "conflict", "what one counted and the other reckons, in one sentence");
	expect(&s, "a.firm", "a.union", "conflict", "no time is given, and it is one");
	say(&s, "b", "guess", "\"subject\":\"quake\"," MARCH_01 "\"attribute\":\"depth\",\"value\":14,\"sig\":2,\"unit\":\"km\",\"source\":\"agency\",\"modality\":\"speculated\"");
	say(&s, "c", "found", "\"subject\":\"quake\"," MARCH_02 "\"attribute\":\"depth\",\"value\":9.6,\"sig\":2,\"unit\":\"km\",\"source\":\"institute\"");
	expect(&s, "b.guess", "c.found", "conflict", "a depth does not change");
	say(&s, "d", "first", R1 MARCH_01 "\"attribute\":\"arrival-date\",\"value\":\"2026-03-08\",\"modality\":\"planned\",\"qualifier\":\"first batch\"");
	say(&s, "e", "second", R1 MARCH_02 "\"attribute\":\"arrival-date\",\"value\":\"2026-03-17\",\"modality\":\"planned\",\"qualifier\":\"second batch\"");
	expect(&s, "d.first", "e.second", "none", "two batches arrive on two days");
	say(&s, "f", "state", FIRM MARCH_01 "\"attribute\":\"budget\",\"value\":1.5e9,\"sig\":2,\"unit\":\"KRW\"");
	say(&s, "f", "city", FIRM MARCH_01 "\"attribute\":\"budget\",\"value\":1e9,\"sig\":1,\"unit\":\"KRW\"");
	expect(&s, "f.state", "f.city", "none", "15억 and 10억 of one sentence are two sums");
	say(&s, "g", "third", SHIP MARCH_01 "\"attribute\":\"turnout\",\"value\":0.3333333333,\"unit\":\"ratio\",\"modifier\":\"over\"");
	say(&s, "h", "digits", SHIP MARCH_01 "\"attribute\":\"turnout\",\"value\":0.36,\"sig\":2,\"unit\":\"ratio\"");
	expect(&s, "g.third", "h.digits", "refine", "36 % are more than a third");
	say(&s, "i", "most", R1 "\"attribute\":\"context-length\",\"value\":2000000,\"sig\":1,\"unit\":\"token\",\"modifier\":\"at-most\"");
	say(&s, "j", "only", R1 "\"attribute\":\"context-length\",\"value\":500000,\"sig\":1,\"unit\":\"token\"");
	expect(&s, "i.most", "j.only", "none", "only 500,000 is no finer word for up to two million");
	story_close(&s);
}

/* How sure a subject must be, and how near two values, for a contradiction. */
static void
test_certainty(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "term", FIRM MARCH_01 "\"attribute\":\"fine\",\"value\":420,\"sig\":3,\"unit\":\"USD\",\"subject_text\":\"Orr\",\"subject_how\":\"nearest\"");
	say(&s, "b", "term", FIRM MARCH_02 "\"attribute\":\"fine\",\"value\":480,\"sig\":3,\"unit\":\"USD\",\"subject_text\":\"he\",\"subject_how\":\"carry\"");
	say(&s, "c", "term", FIRM MARCH_03 "\"attribute\":\"fine\",\"value\":510,\"sig\":3,\"unit\":\"USD\",\"subject_text\":\"Orr\",\"subject_how\":\"topic\"");
	expect(&s, "a.term", "b.term", "none", "the nearest name and the running topic may be of two");
	expect(&s, "a.term", "c.term", "conflict", "one of the two is told of outright");
	expect(&s, "b.term", "c.term", "conflict", "what is carried on is mostly right");
	say(&s, "d", "short", R1 MARCH_01 "\"attribute\":\"context-length\",\"value\":32000,\"sig\":2,\"unit\":\"token\"");
	say(&s, "e", "long", R1 MARCH_01 "\"attribute\":\"context-length\",\"value\":256000,\"sig\":3,\"unit\":\"token\"");
	expect(&s, "d.short", "e.long", "none", "eight times as long is another thing's length");
	story_close(&s);
}

/* What the one who denies says is an answer, and what another says is not. */
static void
test_answers(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "rumour", FIRM MARCH_01 "\"sstart\":0,\"start\":10,\"attribute\":\"job-cuts\",\"value\":900,\"sig\":1,\"unit\":\"person\",\"modality\":\"denied\",\"source\":\"channel\"");
	say(&s, "a", "union", FIRM MARCH_01 "\"sstart\":60,\"start\":70,\"attribute\":\"job-cuts\",\"value\":520,\"sig\":2,\"unit\":\"person\",\"source\":\"union\"");
	expect(&s, "a.rumour", "a.union", "none", "the union's number does not correct the channel's");
	say(&s, "b", "rumour", SHIP MARCH_01 "\"sstart\":0,\"start\":10,\"attribute\":\"job-cuts\",\"value\":900,\"sig\":1,\"unit\":\"person\",\"modality\":\"denied\",\"source\":\"channel\"");
	say(&s, "b", "firm", SHIP MARCH_01 "\"sstart\":0,\"start\":30,\"attribute\":\"job-cuts\",\"value\":450,\"sig\":2,\"unit\":\"person\",\"source\":\"firm\"");
	expect(&s, "b.rumour", "b.firm", "retract", "not 900 but 450, says the firm in one sentence");
	say(&s, "c", "lines", R1 MARCH_01 "\"sstart\":0,\"start\":10,\"attribute\":\"job-cuts\",\"value\":3,\"sig\":1,\"unit\":\"person\",\"modality\":\"denied\"");
	say(&s, "c", "houses", R1 MARCH_01 "\"sstart\":60,\"start\":70,\"attribute\":\"job-cuts\",\"value\":112,\"sig\":3,\"unit\":\"person\"");
	expect(&s, "c.lines", "c.houses", "none", "three and 112 do not answer each other");
	story_close(&s);
}

/* A growth in one article, the figure that it counts from in another. */
static void
test_recall(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "now", FIRM MARCH_01 SALES "\"value\":2840,\"time\":\"2025-10/2025-12\"");
	say(&s, "a", "up", FIRM MARCH_01 "\"attribute\":\"revenue-growth\",\"value\":0.18,\"sig\":2,\"unit\":\"ratio\",\"time\":\"2025-10/2025-12\"");
	say(&s, "b", "then", FIRM MARCH_02 SALES "\"value\":2404,\"time\":\"2024-10/2024-12\"");
	expect(&s, "a.up", "b.then", "derived-consistent", "2,840 is 18 % above 2,404 of the year before");
	say(&s, "c", "then", FIRM MARCH_03 SALES "\"value\":2480,\"time\":\"2024-07/2024-09\"");
	expect(&s, "a.up", "c.then", "none", "another quarter's sales are not its base");
	say(&s, "d", "then", FIRM MARCH_04 SALES "\"value\":2100,\"time\":\"2024-10/2024-12\"");
	expect(&s, "a.up", "d.then", "none", "nor is a figure that does not fit: the two conflict already");
	story_close(&s);
}

/* Lists of parts, and figures that add up or divide by chance. */
static void
test_chance(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "all", FIRM SALES "\"sstart\":0,\"value\":3250");
	say(&s, "a", "cars", "\"subject\":\"cars\"," SALES "\"sstart\":90,\"value\":2190");
	say(&s, "a", "grid", "\"subject\":\"grid\"," SALES "\"sstart\":90,\"value\":702");
	say(&s, "a", "small", "\"subject\":\"small\"," SALES "\"sstart\":90,\"value\":358");
	expect(&s, "a.all", "a.grid", "derived-consistent", "three parts of the sales");
	say(&s, "b", "hoped", FIRM SALES "\"sstart\":0,\"value\":655,\"source\":\"analysts\"");
	say(&s, "b", "told", FIRM SALES "\"sstart\":50,\"value\":610,\"source\":\"firm\"");
	say(&s, "b", "cost", SHIP "\"sstart\":99,\"attribute\":\"cost\",\"value\":45,\"sig\":2,\"unit\":\"USD\"");
	expect(&s, "b.hoped", "b.told", "none", "what others hoped for is no sum of what was told");
	say(&s, "c", "year", FIRM SALES "\"sstart\":0,\"value\":781,\"time\":\"2025\"");
	say(&s, "c", "quarter", FIRM SALES "\"sstart\":0,\"value\":521,\"time\":\"2026-07/2026-09\"");
	say(&s, "c", "cost", SHIP "\"sstart\":99,\"attribute\":\"cost\",\"value\":260,\"sig\":3,\"unit\":\"USD\"");
	expect(&s, "c.year", "c.quarter", "none", "of two times, they add up by chance");
	say(&s, "d", "ringed", SHIP "\"sstart\":0,\"attribute\":\"containment\",\"value\":0.45,\"sig\":2,\"unit\":\"ratio\"");
	say(&s, "d", "was", SHIP "\"sstart\":0,\"attribute\":\"containment\",\"value\":0.22,\"sig\":2,\"unit\":\"ratio\",\"superseded\":true");
	say(&s, "d", "home", SHIP "\"sstart\":0,\"attribute\":\"returnees\",\"value\":2300,\"sig\":2,\"unit\":\"person\"");
	say(&s, "d", "fled", SHIP "\"sstart\":0,\"attribute\":\"evacuees\",\"value\":5100,\"sig\":2,\"unit\":\"person\"");
	expect(&s, "d.ringed", "d.home", "none", "45 % of the fire, not of the people");
	story_close(&s);
}

#define HOUSES "\"subject\":\"quake\",\"attribute\":\"damaged-houses\",\"unit\":\"house\",\"sig\":3,"
#define SHARE_OF "\"subject\":\"quake\",\"attribute\":\"share\",\"unit\":\"ratio\",\"sig\":2,"

/* A share and its figures by where they stand. */
static void
test_beside(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "all", HOUSES "\"sstart\":0,\"start\":10,\"value\":418");
	say(&s, "a", "gone", HOUSES "\"sstart\":0,\"start\":40,\"value\":37");
	say(&s, "a", "share", SHARE_OF "\"sstart\":0,\"start\":45,\"value\":0.12");
	expect(&s, "a.gone", "a.share", "derived-inconsistent", "37 of 418 are not 12 %");
	say(&s, "b", "all", HOUSES "\"sstart\":0,\"start\":10,\"value\":418");
	say(&s, "b", "gone", HOUSES "\"sstart\":0,\"start\":40,\"value\":37");
	say(&s, "b", "cracked", HOUSES "\"sstart\":0,\"start\":60,\"value\":50");
	say(&s, "b", "share", SHARE_OF "\"sstart\":0,\"start\":65,\"value\":0.3");
	expect(&s, "b.cracked", "b.share", "none", "with a third count, it may be of another");
	say(&s, "c", "firms", FIRM "\"sstart\":0,\"attribute\":\"company-count\",\"value\":64,\"sig\":2,\"unit\":\"company\"");
	say(&s, "c", "shut", FIRM "\"sstart\":0,\"attribute\":\"company-count\",\"value\":19,\"sig\":2,\"unit\":\"company\"");
	say(&s, "c", "share", FIRM "\"sstart\":99,\"start\":120,\"attribute\":\"share\",\"value\":0.3,\"sig\":1,\"unit\":\"ratio\",\"modifier\":\"about\"");
	expect(&s, "c.shut", "c.share", "derived-consistent", "19 of 64, and a sentence on: about 30 %");
	story_close(&s);
}

/* The first and largest count of an article is the whole; the day of a mere telling orders nothing. */
static void
test_wholes(void)
{
	struct story s;

	story_open(&s);
	say(&s, "a", "all", SHIP MARCH_01 "\"start\":10,\"attribute\":\"damaged-houses\",\"value\":312,\"sig\":3,\"unit\":\"house\"");
	say(&s, "b", "all", SHIP MARCH_02 "\"start\":10,\"attribute\":\"damaged-houses\",\"value\":474,\"sig\":3,\"unit\":\"house\"");
	say(&s, "b", "part", SHIP MARCH_02 "\"start\":50,\"attribute\":\"damaged-houses\",\"value\":96,\"sig\":2,\"unit\":\"house\"");
	expect(&s, "a.all", "b.all", "update", "the whole goes on");
	expect(&s, "a.all", "b.part", "none", "a part of it is no later count");
	story_close(&s);
	story_open(&s);
	say(&s, "c", "dead", SHIP "\"published\":\"2026-03-02T10:00:00Z\",\"attribute\":\"casualties-dead\",\"value\":12,\"sig\":2,\"unit\":\"person\",\"time\":\"2026-03-02\",\"time_how\":\"published\"");
	say(&s, "d", "dead", SHIP "\"published\":\"2026-03-02T20:00:00Z\",\"attribute\":\"casualties-dead\",\"value\":15,\"sig\":2,\"unit\":\"person\",\"time\":\"2026-03-02\",\"time_how\":\"told\"");
	expect(&s, "c.dead", "d.dead", "update", "two counts of one day");
	say(&s, "e", "hurt", SHIP "\"published\":\"2026-03-02T10:00:00Z\",\"attribute\":\"casualties-injured\",\"value\":31,\"sig\":2,\"unit\":\"person\",\"time\":\"2026-03-02\"");
	say(&s, "f", "hurt", SHIP "\"published\":\"2026-03-02T20:00:00Z\",\"attribute\":\"casualties-injured\",\"value\":44,\"sig\":2,\"unit\":\"person\",\"time\":\"2026-03-02\"");
	say(&s, "g", "hurt", SHIP MARCH_03 "\"attribute\":\"casualties-injured\",\"value\":47,\"sig\":2,\"unit\":\"person\",\"time\":\"2026-03-02\"");
	expect(&s, "e.hurt", "f.hurt", "update", "that of the evening is not that of the morning");
	expect(&s, "f.hurt", "g.hurt", "conflict", "of a day that is over there is one count");
	story_close(&s);
	story_open(&s);
	say(&s, "h", "dead", SHIP "\"published\":\"2026-03-02T09:00:00+09:00\",\"sentence\":\"사망자\",\"attribute\":\"casualties-dead\",\"value\":12,\"sig\":2,\"unit\":\"person\",\"time\":\"2026-03-02T06:00:00+09:00\"");
	say(&s, "i", "dead", SHIP "\"published\":\"2026-03-02T11:00:00Z\",\"sentence\":\"dead\",\"attribute\":\"casualties-dead\",\"value\":10,\"sig\":2,\"unit\":\"person\",\"time\":\"2026-03-02T06:00:00Z\"");
	expect(&s, "h.dead", "i.dead", "conflict", "6 a.m. in Korean and in English is one hour");
	story_close(&s);
}

static void
expect_counts(struct story *s, const size_t want[DIFF_NTABLES], const char *name)
{
	for (size_t i = 0; i < DIFF_NTABLES; i++)
		test_int((long long)state_count(s->engine.store.state, i), (long long)want[i], "%s: %s", name,
		    diff_store_tables[i]);
}

/* Two articles with three questions, one of them asked twice; the family of the ships is a name. */
static void
test_forgetting(void)
{
	static const size_t before[DIFF_NTABLES] = { 3, 2, 2, 2, 5, 2 };
	static const size_t between[DIFF_NTABLES] = { 1, 1, 1, 1, 2, 1 };
	static const size_t after[DIFF_NTABLES] = { 0 };
	struct story s;

	story_open(&s);
	s.engine.store.expires = true;
	say(&s, "a", "mass", "\"subject\":\"oak-7\"," MARCH_01 "\"attribute\":\"mass\",\"behaviour\":\"fixed\",\"value\":31,\"sig\":2,\"unit\":\"t\"");
	say(&s, "a", "crew", "\"subject\":\"oak-7\"," MARCH_01 "\"attribute\":\"crew\",\"behaviour\":\"fixed\",\"value\":12,\"sig\":2,\"unit\":\"person\"");
	say(&s, "b", "crew", "\"subject\":\"oak-8\"," MARCH_03 "\"attribute\":\"crew\",\"behaviour\":\"fixed\",\"value\":14,\"sig\":2,\"unit\":\"person\"");
	diff_flush(&s.engine, &s.out);
	expect_counts(&s, before, "all");
	diff_store_forget(&s.engine.store, 1772496000);	/* 3 March */
	expect_counts(&s, between, "of the third alone");
	say(&s, "c", "crew", "\"subject\":\"oak-8\"," MARCH_03 "\"attribute\":\"crew\",\"behaviour\":\"fixed\",\"value\":14,\"sig\":2,\"unit\":\"person\"");
	expect(&s, "b.crew", "c.crew", "agree", "what is kept is compared with");
	diff_store_forget(&s.engine.store, 1772582400);	/* 4 March */
	expect_counts(&s, after, "nothing");
	story_close(&s);
}

/* An article of two dates (its feed gave none at first) keeps its sentences apart. */
static void
test_two_dates(void)
{
	struct story s;

	story_open(&s);
	s.engine.store.expires = true;
	say(&s, "a", "mass", R1 MARCH_01 "\"attribute\":\"mass\",\"value\":31,\"sig\":2,\"unit\":\"t\",\"sentence\":\"31 t\"");
	say(&s, "a", "crew", R1 "\"attribute\":\"crew\",\"value\":12,\"sig\":2,\"unit\":\"person\",\"sentence\":\"twelve sail\"");
	diff_flush(&s.engine, &s.out);
	diff_store_forget(&s.engine.store, 1772496000);	/* 3 March */
	say(&s, "a", "speed", R1 "\"attribute\":\"speed\",\"value\":9,\"sig\":1,\"unit\":\"knot\",\"sentence\":\"nine knots\"");
	say(&s, "b", "crew", R1 MARCH_04 "\"attribute\":\"crew\",\"value\":12,\"sig\":2,\"unit\":\"person\"");
	expect(&s, "a.crew", "b.crew", "agree", "a claim of no known time is kept");
	test_ok(str_find(strbuf_str(&s.out), str_of("twelve sail"), 0) < s.out.len, "with its sentence");
	story_close(&s);
}

/* A packed claim is what it was, and no part of one is a claim. */
static void
expect_packed(struct story *s, const char *members, const char *name)
{
	struct strbuf line = { 0 }, packed = { 0 }, again = { 0 };
	struct diff_claim before, after;
	struct claim c;
	struct err err;
	size_t nread = 0;

	strbuf_addf(&line, "{\"id\":\"oak@1:7:mass\",\"article\":\"oak\",%s}", members);
	test_ok(claim_read(&s->arena, strbuf_str(&line), &c, &err), "%s: read", name);
	diff_claim_view(&s->arena, &c, NULL, &before);
	before.place = 300;
	diff_pack(&packed, &before);
	test_ok(diff_unpack(&s->arena, strbuf_str(&packed), &after), "%s: unpacked", name);
	diff_pack(&again, &after);
	test_ok(str_eq(strbuf_str(&packed), strbuf_str(&again)), "%s: as it was", name);
	test_ok(after.apart && after.place == 300 && after.version == before.version &&
	    str_eq(after.id, before.id) && str_eq(after.root, before.root), "%s: its places", name);
	for (size_t len = 0; len < packed.len; len++)
		nread += diff_unpack(&s->arena, str_slice(strbuf_str(&packed), 0, len), &after);
	test_int((long long)nread, 0, "%s: no part of it", name);
	strbuf_free(&line);
	strbuf_free(&packed);
	strbuf_free(&again);
}

static void
test_packing(void)
{
	struct story s;

	story_open(&s);
	expect_packed(&s, FIRM MARCH_01 "\"attribute\":\"revenue\",\"behaviour\":\"period\",\"value\":31.5,\"sig\":3,\"unit\":\"KRW\","
	    "\"time\":\"2025-Q4\",\"start\":41,\"end\":47,\"sstart\":12,\"send\":80,\"sentence\":\"x\",\"modality\":\"denied\"", "a figure");
	expect_packed(&s, SHIP "\"attribute\":\"launch-date\",\"value\":\"2026-05~\",\"copy\":{\"relation\":\"revision\",\"root\":\"oakum\"}",
	    "a date of no known publication");
	expect_packed(&s, SHIP MARCH_02 "\"attribute\":\"crew\",\"value\":[10,20],\"superseded\":true,\"time\":\"2022/..\",\"start\":3,\"sstart\":9",
	    "a range since a year, outside its sentence");
	expect_packed(&s, R1 "\"attribute\":\"maker\",\"value\":\"한빛\",\"vtype\":\"entity\"", "a name");
	story_close(&s);
}

int
main(void)
{
	test_packing();
	test_two_dates();
	test_forgetting();
	test_wholes();
	test_costs();
	test_casualties();
	test_correction();
	test_parts();
	test_spans();
	test_shares();
	test_products();
	test_precision();
	test_qualifiers();
	test_unknown();
	test_own_correction();
	test_denial();
	test_periods();
	test_prices();
	test_plans();
	test_events();
	test_levels();
	test_arithmetic();
	test_speakers();
	test_sums();
	test_contrast();
	test_certainty();
	test_answers();
	test_recall();
	test_chance();
	test_beside();
	return test_done();
}
