/*
 * fuzz/json [ROUNDS [SEED]] - mutated JSON texts through format/json and through yajl: both must decide alike.
 * By hand: make fuzz.  yajl checks UTF-8 loosely, so texts that are not UTF-8 are only required to be refused.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yajl/yajl_parse.h>

#include "base/utf8.h"
#include "format/json.h"
#include "test.h"

static const char *const seeds[] = {
	"{\"a\":[1,2.5,-0,1e5,{\"b\":null}],\"c\":\"\\u00e9\\n한글😀\"}", "[[],[[]],{},{\"\":{}}]",
	"{\"id\":\"a#1\",\"text\":\"그는 \\\"안 된다\\\"고 말했다.\",\"n\":12,\"last\":true}", "\"\\\\\\/\\b\\f\\r\\t\"", "[0,-1,0.1,1E+2,10e-3]",
	"  {\"x\" : [ true , false , null ] }  " };
static const char pieces[] = "{}[]:,\"\\u0eE+-.tfn19 \t\n\r\x01\x7F\x80\xED\x95\x9C\xF0\x9F";

static size_t
mutate(char *text, size_t len, size_t cap, uint64_t *seed)
{
	size_t at = len ? test_random(seed) % len : 0;

	switch (test_random(seed) % 4) {
	case 0:	/* change */
		if (len > 0)
			text[at] = pieces[test_random(seed) % (sizeof(pieces) - 1)];
		return len;
	case 1:	/* insert */
		if (len == cap)
			return len;
		memmove(text + at + 1, text + at, len - at);
		text[at] = pieces[test_random(seed) % (sizeof(pieces) - 1)];
		return len + 1;
	case 2:	/* remove */
		if (len == 0)
			return 0;
		memmove(text + at, text + at + 1, len - at - 1);
		return len - 1;
	default: /* cut */
		return test_random(seed) % 8 ? len : at;
	}
}

static bool
yajl_accepts(struct str text)
{
	yajl_handle h = yajl_alloc(NULL, NULL, NULL);
	/* it overlooks an unfinished token behind the value; a newline finishes it */
	bool ok = yajl_parse(h, (const unsigned char *)text.s, text.len) == yajl_status_ok &&
	    yajl_parse(h, (const unsigned char *)"\n", 1) == yajl_status_ok &&
	    yajl_complete_parse(h) == yajl_status_ok;

	yajl_free(h);
	return ok;
}

int
main(int argc, char **argv)
{
	long rounds = argc > 1 ? atol(argv[1]) : 1000000, i, bad = 0;
	uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
	char buf[256];

	for (i = 0; i < rounds && bad < 10; i++) {
		const char *from = seeds[test_random(&seed) % ARRAY_LEN(seeds)];
		size_t n = 1 + test_random(&seed) % 4;
		struct str text = { buf, strlen(from) };
		struct json_value v;
		struct err err;
		bool ours, other;

		memcpy(buf, from, text.len);
		while (n-- > 0)
			text.len = mutate(buf, text.len, sizeof(buf), &seed);
		ours = json_parse(text, &v, &err);
		other = yajl_accepts(text) && utf8_valid_prefix(text) == text.len;
		if (ours != other) {
			printf("%s by us, %s by yajl: %.*s\n", ours ? "accepted" : "refused",
			    other ? "accepted" : "refused", (int)text.len, text.s);
			bad++;
		}
	}
	printf("%ld texts, %ld decided differently\n", i, bad);
	return bad != 0;
}
