/*
 * Claims of random and mutated sentences: whatever comes in, what comes out are claims that read
 * back, whose spans lie in their sentence, and the same input gives the same output.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "news/claim_extract.h"
#include "test.h"

#define ROUNDS 3000

static const char *const records[] = {
    "{\"id\":\"a#0\",\"article\":\"a\",\"rev\":\"1\",\"start\":0,\"published\":\"2027-03-04\","
    "\"title\":\"지진\",\"text\":\"지진 사망자가 하루 사이 "
    "3명 늘어 15명이 "
    "됐다.\",\"quantities\":[{\"start\":33,\"end\":37,\"kind\":\"count\",\"value\":3,\"unit\":"
    "\"person\",\"sig\":1},"
    "{\"start\":45,\"end\":50,\"kind\":\"count\",\"value\":15,\"unit\":\"person\",\"sig\":2}],"
    "\"entities\":[]}",
    "{\"id\":\"b#0\",\"article\":\"b\",\"start\":7,\"published\":\"2026-08-20T18:30:00Z\","
    "\"title\":\"Wren-4\",\"text\":\"Skylark Labs moved "
    "the launch of Wren-4 to Sept. 9 from Aug. "
    "27.\",\"quantities\":[{\"start\":43,\"end\":50,\"kind\":\"date\",\"value\":\"2026-09-09\","
    "\"grain\":\"day\"},{\"start\":56,\"end\":63,\"kind\":\"date\",\"value\":\"2026-08-27\","
    "\"grain\":\"day\"}],\"entities\":[{\"start\":0,"
    "\"end\":12,\"type\":\"ORG\",\"id\":\"skylark\"}]}",
    "{\"id\":\"c#0\",\"article\":\"c\",\"start\":0,\"text\":\"매출은 5조 원(35억 달러)으로 8.5% "
    "늘었다.\",\"quantities\":[{\"start\":10,\"end\":18,"
    "\"kind\":\"money\",\"value\":5e12,\"unit\":\"KRW\",\"sig\":1},{\"start\":19,\"end\":31,"
    "\"kind\":\"money\",\"value\":[1,null],"
    "\"unit\":\"USD\",\"equals\":0},{\"start\":39,\"end\":43,\"kind\":\"percent\",\"value\":8.5,"
    "\"unit\":\"%\"}],\"last\":true}",
};
static const char *const pieces[] = {"null", "[", "]", "{", "}", "\"", "-1", "1e400",
    "999999999999", "\"T13:00\"", "\"2026-99\"", "가", "은 ", "에서 ", "(", "(", "%", "not ",
    "denied ", "부인", "당초 ", "바로잡", "의 ", "from ", "to ", "‘", "’", " 중 ",
    "\"kind\":\"ratio\",\"of\":[0,0]", "\\u0000"};

/* One random edit of the record: a byte run dropped, doubled, or a piece put in. */
static void
mutate(struct strbuf *b, uint64_t *seed)
{
	size_t at = test_random(seed) % (b->len + 1), n = test_random(seed) % 12;
	struct strbuf out = {0};
	strbuf_add(&out, b->s, at);
	switch (test_random(seed) % 3) {
	case 0:
		at += at + n <= b->len ? n : 0;
		break;
	case 1:
		strbuf_adds(&out, pieces[test_random(seed) % ARRAY_LEN(pieces)]);
		break;
	default:
		strbuf_add_str(&out, str_slice(strbuf_str(b), at, at + n));
	}
	strbuf_add(&out, b->s + at, b->len - at);
	strbuf_free(b);
	*b = out;
}

/* Extracts one line; false when it is no record.  Its claims are appended to out. */
static bool
extract(struct claim_extractor *x, struct str line, struct strbuf *out)
{
	struct json_field fields[CLAIM_SENTENCE_NFIELDS];
	struct json_record rec;
	struct claim_sentence s;
	struct arena arena = {0};
	struct err err;
	claim_sentence_fields(fields);
	bool ok = json_scan(line, fields, CLAIM_SENTENCE_NFIELDS, &arena, &rec, &err) &&
	    claim_sentence_read(&arena, &x->frames, fields, &s, &err);
	if (ok)
		claim_extract(x, &arena, &s, 1, out);
	arena_free(&arena);
	return ok;
}

/* Whether each line of out is a claim whose value lies in its sentence. */
static bool
all_claims(struct str out)
{
	struct arena arena = {0};
	bool ok = true;
	for (size_t from = 0; ok && from < out.len;) {
		size_t end = str_find(out, str_of("\n"), from);
		struct claim c;
		struct err err;
		ok = claim_read(&arena, str_slice(out, from, end), &c, &err) &&
		    c.at.start >= c.sentence_at.start && c.at.end <= c.sentence_at.end &&
		    c.at.start < c.at.end && c.subject_how <= CLAIM_HOW_NEAREST;
		from = end + 1;
	}
	arena_free(&arena);
	return ok;
}

static void
test_mutated(struct claim_extractor *x)
{
	uint64_t seed = 7;
	size_t read = 0, bad = 0, differ = 0, written = 0;
	for (size_t i = 0; i < ROUNDS; i++) {
		struct strbuf line = {0}, once = {0}, twice = {0};
		strbuf_adds(&line, records[i % ARRAY_LEN(records)]);
		for (size_t n = test_random(&seed) % 4; n > 0; n--)
			mutate(&line, &seed);
		read += extract(x, strbuf_str(&line), &once);
		claim_memory_reset(&x->memory, (struct str){0}, (struct str){0});
		extract(x, strbuf_str(&line), &twice);
		claim_memory_reset(&x->memory, (struct str){0}, (struct str){0});
		bad += !all_claims(strbuf_str(&once));
		differ += !str_eq(strbuf_str(&once), strbuf_str(&twice));
		written += once.len > 0;
		strbuf_free(&line);
		strbuf_free(&once);
		strbuf_free(&twice);
	}
	test_ok(read > ROUNDS / 8 && written > ROUNDS / 8,
	    "many records are read (%zu) and state something (%zu)", read, written);
	test_int((long long)bad, 0, "what comes out are claims within their sentences");
	test_int((long long)differ, 0, "the same input, the same output");
}

/* A sentence of 100,000 figures and names takes no more than its share. */
static void
test_long(struct claim_extractor *x)
{
	struct strbuf line = {0}, out = {0};
	strbuf_adds(&line, "{\"id\":\"a\",\"article\":\"a\",\"text\":\"");
	for (size_t i = 0; i < 20000; i++)
		strbuf_adds(&line, "cost 5 won ");
	strbuf_adds(&line, "\",\"quantities\":[");
	for (size_t i = 0; i < 20000; i++)
		strbuf_addf(&line,
		    "%s{\"start\":%zu,\"end\":%zu,\"kind\":\"money\",\"value\":5,\"unit\":\"KRW\"}",
		    i ? "," : "", 11 * i + 5, 11 * i + 10);
	strbuf_adds(&line, "]}");
	test_ok(extract(x, strbuf_str(&line), &out), "a sentence of 20,000 figures is read");
	test_ok(all_claims(strbuf_str(&out)), "and states claims");
	strbuf_free(&line);
	strbuf_free(&out);
}

int
main(void)
{
	struct claim_extractor x = {0};
	struct strbuf errors = {0}, path = {0};
	const char *top = getenv("NU_TOP");
	strbuf_addf(&path, "%s/pipelines/lexicons/attributes", top ? top : ".");
	struct yaml_file file = {.name = path.s, .errors = &errors};
	if (test_ok(claim_frames_load(&x.frames, &file), "the shipped lexicon loads: %s",
		errors.len ? errors.s : "")) {
		test_mutated(&x);
		test_long(&x);
	}
	claim_memory_free(&x.memory);
	claim_frames_free(&x.frames);
	strbuf_free(&errors);
	strbuf_free(&path);
	return test_done();
}
