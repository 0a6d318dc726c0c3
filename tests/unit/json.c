/* format/json and format/json_write: vectors, splicing, decoding; the published vectors where they are. */
#include <dirent.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "format/json.h"
#include "format/json_write.h"
#include "test.h"

/* Our own vectors: text, and the place of the error (-1: good). */
static const struct {
	const char *text;
	int error;
} vectors[] = {
	{ "{}", -1 }, { " {\"a\" : [1 , 2] }\r", -1 }, { "[]", -1 }, { "0", -1 }, { "-0", -1 },
	{ "1.10", -1 }, { "1e400", -1 }, { "9007199254740993", -1 }, { "\"\\u0000\"", -1 },
	{ "\"\\uD83D\\uDE00\"", -1 }, { "\"한글 😀\"", -1 }, { "[[[{\"a\":[]}]]]", -1 }, { "null", -1 },
	{ "", 0 }, { "{", 1 }, { "[1,]", 3 }, { "{\"a\":1,}", 7 }, { "{\"a\" 1}", 5 }, { "{a:1}", 1 },
	{ "01", 1 }, { "-", 1 }, { "1.", 2 }, { ".5", 0 }, { "1e", 2 }, { "+1", 0 }, { "NaN", 0 },
	{ "tru", 0 }, { "\"\t\"", 1 }, { "\"\\x\"", 1 }, { "\"\\u12G4\"", 1 }, { "\"abc", 4 },
	{ "[1 2]", 3 }, { "[1}", 2 }, { "1 2", 2 }, { "\"\xED\xA0\x80\"", 1 }, { "\"\xC0\xAF\"", 1 },
	{ "\"\xFF\"", 1 }, { "['a']", 1 }, { "[1,,2]", 3 }, { "\"12345678\x01\"", 9 }, { "{\"a\":}", 5 },
	{ "[\"a\",\n4\n,1,", 11 }, { "\xEF\xBB\xBF{}", 0 }, { "[1]]", 3 }, { "/**/1", 0 },
};

static void
test_vectors(void)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(vectors); i++) {
		struct json_value v;
		struct err err = { 0, NULL };
		bool ok = json_parse(str_of(vectors[i].text), &v, &err);

		test_int(ok ? -1 : (long long)err.pos, vectors[i].error, "vector %zu: %s", i,
		    ok ? "accepted" : err.msg);
	}
}

static struct str
read_file(const char *path, char *buf, size_t size)
{
	FILE *f = fopen(path, "rb");
	size_t n = f ? fread(buf, 1, size, f) : 0;

	if (f != NULL)
		fclose(f);
	return (struct str){ buf, n };
}

/*
 * The i_ files, where RFC 8259 leaves the choice.  Numbers of any size are accepted, since their text is
 * passed on and a double is only made when a program asks.  Escaped lone surrogates are accepted (the grammar
 * allows them) and decode to U+FFFD.  Raw bytes that are not UTF-8 are refused, UTF-16 and a byte order mark
 * with them (format/filter skips a mark at the head of a source).  500 levels lie within our 512.
 */
static bool
accepts_doubtful(const char *name)
{
	static const char *refused[] = { "i_string_UTF-16LE_with_BOM", "i_string_UTF-8_invalid_sequence",
		"i_string_UTF8_surrogate_U+D800", "i_string_invalid_utf-8", "i_string_iso_latin_1",
		"i_string_lone_utf8_continuation_byte", "i_string_not_in_unicode_range",
		"i_string_overlong_sequence_2_bytes", "i_string_overlong_sequence_6_bytes",
		"i_string_overlong_sequence_6_bytes_null", "i_string_truncated-utf-8",
		"i_string_utf16BE_no_BOM", "i_string_utf16LE_no_BOM", "i_structure_UTF-8_BOM_empty_object" };
	size_t i;

	for (i = 0; i < ARRAY_LEN(refused); i++)
		if (strlen(name) == strlen(refused[i]) + 5 && strncmp(name, refused[i], strlen(refused[i])) == 0)
			return false;
	return true;
}

static void
test_published(void)
{
	const char *dir = "../shared/gold/json/test_parsing";
	static char buf[1 << 20];
	DIR *d = opendir(dir);
	struct dirent *e;

	if (d == NULL) {
		test_skip("the published vectors are not here");
		return;
	}
	while ((e = readdir(d)) != NULL) {
		char path[512];
		struct json_value v;
		struct err err;
		bool want = e->d_name[0] == 'y' || (e->d_name[0] == 'i' && accepts_doubtful(e->d_name));

		if (strchr("yni", e->d_name[0]) == NULL)
			continue;
		snprintf(path, sizeof(path), "%s/%s", dir, e->d_name);
		test_ok(json_parse(read_file(path, buf, sizeof(buf)), &v, &err) == want, "%s is %s", e->d_name,
		    want ? "accepted" : "refused");
	}
	closedir(d);
}

/* line, members to add (own: x and y), what must come out. */
static const struct {
	const char *line, *add, *want;
} splices[] = {
	{ "{}", "\"x\":1", "{\"x\":1}" },
	{ "{ }", "", "{ }" },
	{ "{\"a\":1.10}", "\"x\":1", "{\"a\":1.10,\"x\":1}" },
	{ "{\"a\": 9007199254740993 , \"b\":1e400}", "\"x\":1", "{\"a\": 9007199254740993 , \"b\":1e400,\"x\":1}" },
	{ "{\"a\":\"\\u0000\\/\"}", "\"x\":[]", "{\"a\":\"\\u0000\\/\",\"x\":[]}" },
	{ "{\"x\":1}", "\"x\":2", "{\"x\":2}" },
	{ "{\"x\":1,\"a\":2}", "\"x\":3", "{\"a\":2,\"x\":3}" },
	{ "{\"x\":1 , \"y\":2 , \"a\":2}", "", "{\"a\":2}" },
	{ "{\"a\":2,\"x\":1}", "\"x\":3", "{\"a\":2,\"x\":3}" },
	{ "{\"a\":2, \"x\":{\"x\":1} ,\"b\":3}", "\"x\":4", "{\"a\":2 ,\"b\":3,\"x\":4}" },
	{ "{\"x\":1,\"a\":2,\"x\":3,\"y\":4,\"b\":5,\"x\":6}", "\"x\":7", "{\"a\":2,\"b\":5,\"x\":7}" },
	{ "{\"\\u0078\":1,\"a\":2}", "\"x\":3", "{\"a\":2,\"x\":3}" },
	{ "{\"a\":1,\"a\":2}", "\"x\":3", "{\"a\":1,\"a\":2,\"x\":3}" },
};

static void
test_splices(void)
{
	struct arena arena = { 0 };
	struct strbuf out = { 0 };
	size_t i;

	for (i = 0; i < ARRAY_LEN(splices); i++) {
		struct json_field fields[] = { { .name = "x", .own = true }, { .name = "y", .own = true } };
		struct json_record rec;
		struct err err;

		strbuf_reset(&out);
		if (test_ok(json_scan(str_of(splices[i].line), fields, 2, &arena, &rec, &err), "%s scans",
		    splices[i].line)) {
			json_splice(&out, &rec, str_of(splices[i].add));
			test_str(strbuf_str(&out), splices[i].want, "splice %zu", i);
		}
	}
	strbuf_free(&out);
	arena_free(&arena);
}

static void
test_reading(void)
{
	const char *line = "{\"id\":\"\\ud55c\\n\\ud83d\\ude00\\ud800!\",\"n\":1.5,\"\\u0069d\":\"last\",\"l\":[1,{\"k\":\"v\"},[]]}";
	struct json_field fields[] = { { .name = "id" }, { .name = "n" }, { .name = "l" }, { .name = "none" } };
	struct arena arena = { 0 };
	struct json_record rec;
	struct json_value item, v;
	struct err err;
	size_t pos = 0, n = 0, number;

	test_ok(json_scan(str_of(line), fields, 4, &arena, &rec, &err), "a record scans");
	test_str(json_string(&arena, &fields[0].value), "last", "of duplicate names the last counts, escaped or not");
	test_num(json_number(&fields[1].value), 1.5, "number");
	test_int(fields[3].value.type, JSON_ABSENT, "an absent member");
	test_ok(isnan(json_number(&fields[0].value)), "a string is no number");
	while (json_next_item(&fields[2].value, &pos, &item)) {
		if (n++ == 1) {
			v = json_get(&item, "k");
			test_str(json_string(&arena, &v), "v", "member of an item");
		}
	}
	test_int((long long)n, 3, "three items");
	json_parse(str_of("\"\\ud55c\\n\\ud83d\\ude00\\ud800!\""), &v, &err);
	test_str(json_string(&arena, &v), "한\n😀\xEF\xBF\xBD!", "escapes decode, a lone surrogate to U+FFFD");
	json_parse(str_of("3.5"), &v, &err);
	test_ok(!json_size(&v, 10, &number), "3.5 is no size");
	json_parse(str_of("1e3"), &v, &err);
	test_ok(json_size(&v, 1000, &number) && number == 1000, "1e3 is one");
	test_ok(!json_size(&v, 999, &number), "up to a limit");
	json_parse(str_of("1234567890123"), &v, &err);
	test_ok(json_size(&v, 2000000000000, &number) && number == 1234567890123, "a large one");
	json_parse(str_of("42"), &v, &err);
	test_ok(json_size(&v, 42, &number) && number == 42 && !json_size(&v, 41, &number), "a small one");
	json_parse(str_of("\"42\""), &v, &err);
	test_ok(!json_size(&v, 100, &number), "a string is no size");
	test_ok(!json_scan(str_of("[1]"), fields, 4, &arena, &rec, &err), "a record is an object");
	test_str(str_of(err.msg), "expected an object", "and that is said");
	arena_free(&arena);
}

/* Strings of every length at every distance from the end; brackets, quotes and backslashes in them. */
static void
test_stepping(void)
{
	static const char *const texts[] = { "", "]", "}\\\"{", "abcdefg\\\\", "8bytes..", "8bytes..\\u0041]}",
		"\xED\x95\x9C\xEA\xB8\x80 [{\\n", "\xF0\x9F\x98\x80\\\"\xC3\xA9", "0123456789abcdef" };
	struct json_value array, key, item;
	struct strbuf b = { 0 };
	struct err err;
	size_t n = ARRAY_LEN(texts), pos = 0;

	strbuf_addc(&b, '[');
	for (size_t i = 0; i < n; i++)
		strbuf_addf(&b, "%s{\"%s\":[\"%s\",{}] , \"\":-1.5e+3}", i ? "," : " ", texts[i], texts[i]);
	strbuf_adds(&b, ", null, {},[],\"x\" , { } ]");
	test_ok(json_parse(strbuf_str(&b), &array, &err), "an array of strange objects");
	for (size_t i = 0; i < n; i++) {
		test_int(json_enter_item(&array, &pos), JSON_OBJECT, "object %zu", i);
		test_ok(json_next_member(&array, &pos, &key, &item) && key.raw.len == strlen(texts[i]) + 2 &&
		    memcmp(key.raw.s + 1, texts[i], key.raw.len - 2) == 0, "its name");
		test_int(key.escaped, strchr(texts[i], '\\') != NULL, "and whether it holds an escape");
		test_int((long long)item.raw.len, (long long)strlen(texts[i]) + 7, "its array");
		test_ok(json_next_member(&array, &pos, &key, &item), "another member");
		test_str(item.raw, "-1.5e+3", "a number");
		test_ok(!json_next_member(&array, &pos, &key, &item), "and no third");
	}
	test_int(json_enter_item(&array, &pos), JSON_NULL, "null");
	test_int(json_enter_item(&array, &pos), JSON_OBJECT, "an empty object");
	test_ok(!json_next_member(&array, &pos, &key, &item), "that has no members");
	test_int(json_enter_item(&array, &pos), JSON_ARRAY, "an array");
	test_int(json_enter_item(&array, &pos), JSON_STRING, "a string");
	test_int(json_enter_item(&array, &pos), JSON_OBJECT, "one with a blank");
	test_ok(!json_next_member(&array, &pos, &key, &item), "that has none either");
	test_int(json_enter_item(&array, &pos), JSON_ABSENT, "the end");
	strbuf_free(&b);
}

static void
test_nesting(void)
{
	char text[2 * 600];
	struct json_value v;
	struct err err;
	size_t n;

	for (n = 511; n < 515; n++) {
		memset(text, '[', n);
		memset(text + n, ']', n);
		test_ok(json_parse((struct str){ text, 2 * n }, &v, &err) == (n <= 512), "nesting %zu", n);
	}
}

/* What needs a closer look, at every place of strings of every length, is read back as it was. */
static void
test_strings_written(void)
{
	static const char *const marks[] = { "", "\"", "\\", "\n", "\x01", "é", "한", "😀" };
	struct strbuf text = { 0 }, out = { 0 };
	struct arena arena = { 0 };
	struct json_value v;
	struct err err;
	size_t wrong = 0;

	for (size_t len = 0; len < 20; len++) {
		for (size_t at = 0; at <= len; at++) {
			for (size_t m = 0; m < ARRAY_LEN(marks); m++) {
				strbuf_reset(&text);
				strbuf_reset(&out);
				strbuf_add(&text, "abcdefghijklmnopqrst", at);
				strbuf_adds(&text, marks[m]);
				strbuf_add(&text, "0123456789012345678", len - at);
				json_add_string(&out, strbuf_str(&text));
				wrong += !json_parse(strbuf_str(&out), &v, &err) ||
				    !str_eq(json_string(&arena, &v), strbuf_str(&text));
			}
		}
	}
	test_int((long long)wrong, 0, "strings written and read back");
	strbuf_free(&text);
	strbuf_free(&out);
	arena_free(&arena);
}

static void
test_writing(void)
{
	struct strbuf b = { 0 };

	json_open(&b, '{');
	json_key(&b, "a");
	json_open(&b, '[');
	json_add_number(&b, 5576000);
	json_add_number(&b, 0.1);
	json_add_number(&b, -0.0025);
	json_add_number(&b, 1e300);
	json_add_number(&b, INFINITY);
	json_add_bool(&b, true);
	json_close(&b, ']');
	json_add_member(&b, "s", str_of("\"\\\x01\n한\xFF"));
	json_add_member(&b, "none", str_of(""));
	json_key(&b, "o");
	json_open(&b, '{');
	json_close(&b, '}');
	json_close(&b, '}');
	test_str(strbuf_str(&b),
	    "{\"a\":[5576000,0.1,-0.0025,1e+300,null,true],\"s\":\"\\\"\\\\\\u0001\\n한\xEF\xBF\xBD\",\"o\":{}}",
	    "written text");
	strbuf_free(&b);
}

int
main(void)
{
	test_vectors();
	test_published();
	test_splices();
	test_reading();
	test_stepping();
	test_nesting();
	test_writing();
	test_strings_written();
	return test_done();
}
