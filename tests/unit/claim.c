/* Claim records read and written, and the attribute lexicon. */
#include <math.h>

#include "news/claim.h"
#include "news/claim_frames.h"
#include "test.h"

static bool
read_claim(struct arena *arena, const char *text, struct claim *c)
{
	struct err err;
	return claim_read(arena, str_of(text), c, &err);
}

static void
test_forms(struct arena *arena)
{
	struct claim c;
	test_ok(
	    read_claim(arena,
		"{\"id\":\"1\",\"article\":\"a\",\"attribute\":\"cost\",\"value\":5,\"unit\":null}",
		&c),
	    "a claim with the least members");
	test_int(c.type, CLAIM_QUANTITY, "a number is a quantity");
	test_ok(isnan(c.low) && c.unit.len == 0 && c.behaviour == CLAIM_UNSTATED,
	    "null and absent are not stated");
	test_ok(read_claim(arena,
		    "{\"id\":\"1\",\"article\":\"a\",\"attribute\":\"x\",\"value\":[2,9]}", &c) &&
		c.type == CLAIM_INTERVAL && c.low == 2 && c.high == 9 && isnan(c.value),
	    "two numbers are an interval");
	test_int(c.modifier, MODIFIER_RANGE, "an interval is a range");
	test_ok(
	    read_claim(arena,
		"{\"id\":\"1\",\"article\":\"a\",\"attribute\":\"x\",\"value\":\"2026-05\"}", &c) &&
		c.type == CLAIM_DATE,
	    "an EDTF string is a date");
	test_ok(read_claim(arena,
		    "{\"id\":\"1\",\"article\":\"a\",\"attribute\":\"x\",\"value\":\"open-source\","
		    "\"vtype\":\"text\"}",
		    &c) &&
		c.type == CLAIM_TEXT,
	    "vtype decides between entity and text");
	test_ok(read_claim(arena,
		    "{\"id\":\"1\",\"article\":\"a\",\"attribute\":\"x\",\"value\":7,\"low\":7,"
		    "\"high\":null}",
		    &c) &&
		c.low == 7 && isinf(c.high),
	    "null ends of an interval are open");
	test_ok(read_claim(arena,
		    "{\"id\":\"1\",\"article\":\"a\",\"attribute\":\"x\",\"value\":7,\"copy\":{"
		    "\"root\":\"r\","
		    "\"relation\":\"near\"}}",
		    &c) &&
		str_is(c.copy.root, "r"),
	    "the copy's root");
}

static void
test_refused(struct arena *arena)
{
	static const struct {
		const char *text, *msg;
	} bad[] = {
	    {"{\"article\":\"a\",\"attribute\":\"x\",\"value\":1}", "id is missing"},
	    {"{\"id\":\"1\",\"attribute\":\"x\",\"value\":1}", "article is missing"},
	    {"{\"id\":\"1\",\"article\":\"a\",\"value\":1}", "attribute is missing"},
	    {"{\"id\":\"1\",\"article\":\"a\",\"attribute\":\"x\"}",
		"value is missing or no number, range or string"},
	    {"{\"id\":\"1\",\"article\":\"a\",\"attribute\":\"x\",\"value\":[1]}",
		"value is missing or no number, range or string"},
	    {"{\"id\":\"1\",\"article\":\"a\",\"attribute\":\"x\",\"value\":1,\"vtype\":\"date\"}",
		"vtype is unknown or not the value's"},
	};
	for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
		struct claim c;
		struct err err = {0};
		test_ok(
		    !claim_read(arena, str_of(bad[i].text), &c, &err), "refused: %s", bad[i].text);
		test_str(str_of(err.msg), bad[i].msg, "its reason");
	}
}

static void
test_round(struct arena *arena)
{
	static const char line[] = "{\"id\":\"a:3:revenue\",\"article\":\"a\",\"outlet\":\"D\","
				   "\"copy\":{\"root\":\"r\"},\"start\":3,"
				   "\"end\":9,\"text\":\"5조 원\",\"sentence\":\"매출은 5조 "
				   "원\",\"sstart\":0,\"send\":19,\"subject\":\"x\","
				   "\"subject_how\":\"topic\",\"attribute\":\"revenue\","
				   "\"behaviour\":\"period\",\"vtype\":\"quantity\","
				   "\"value\":5000000000000,\"low\":4500000000000,\"high\":null,"
				   "\"unit\":\"KRW\",\"sig\":1,\"modifier\":\"at-least\","
				   "\"time\":\"2026\",\"modality\":\"planned\",\"source\":"
				   "\"outlet\",\"superseded\":true,\"confidence\":0.5}";
	struct claim c;
	struct strbuf out = {0};
	test_ok(read_claim(arena, line, &c), "a full claim is read");
	claim_write(&out, &c);
	test_str(strbuf_str(&out), line, "and written as it was");
	strbuf_free(&out);
}

static bool
parse_frames(const char *text, struct claim_frames *frames, struct strbuf *errors)
{
	struct yaml_file file = {.name = "f", .errors = errors};
	return claim_frames_parse(frames, str_of(text), &file);
}

static void
test_frames(void)
{
	struct claim_frames frames;
	struct strbuf errors = {0};
	test_ok(
	    parse_frames(
		"attributes:\n  a: {kinds: [money], units: [KRW], change: b, subjects: [THING, "
		"SHIP], ko: [^비용]}\n"
		"  b: {kinds: [money], en: [cost*], distance: 3, weight: -2, behaviour: running}\n",
		&frames, &errors),
	    "a lexicon of two frames");
	size_t a = claim_frames_find(&frames, str_of("a")),
	       b = claim_frames_find(&frames, str_of("b"));
	test_ok(a != FRAME_NONE && frames.items[a].change == b,
	    "change is linked, though b comes later");
	test_ok(frames.items[b].direction, "the target of change carries a sign");
	test_int((long long)frames.items[b].distance, 3, "distance");
	test_int(frames.items[b].weight, -2, "weight");
	test_ok(claim_frames_type(&frames, str_of("SHIP")) != 0, "a type of one's own");
	test_ok(claim_frames_find(&frames, str_of("c")) == FRAME_NONE, "no such attribute");
	claim_frames_free(&frames);
	test_ok(
	    !parse_frames("attributes:\n  a: {kinds: [gold], weight: x, side: left, ko: ['']}\n",
		&frames, &errors),
	    "errors");
	test_str(strbuf_str(&errors),
	    "f:2:14: unknown kind of value 'gold'\nf:2:6: kinds are missing\n"
	    "f:2:39: unknown side 'left'\nf:2:30: weight is no number from -100 to 100\nf:2:49: an "
	    "empty word\n",
	    "all of them");
	strbuf_free(&errors);
}

int
main(void)
{
	struct arena arena = {0};
	test_forms(&arena);
	test_refused(&arena);
	test_round(&arena);
	test_frames();
	arena_free(&arena);
	return test_done();
}
