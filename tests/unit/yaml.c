/* yaml: the tree, the places, and every error of a file in one pass. */
#include "format/yaml.h"
#include "test.h"

struct loaded {
	struct arena arena;
	struct strbuf errors;
	struct yaml_file file;
	struct yaml_node *root;
};

static void
load(struct loaded *l, const char *text)
{
	*l = (struct loaded){ .file = { .name = "f.yaml" } };
	l->file.errors = &l->errors;
	l->root = yaml_parse(&l->arena, str_of(text), &l->file);
}

static void
unload(struct loaded *l)
{
	arena_free(&l->arena);
	strbuf_free(&l->errors);
}

static void
test_tree(void)
{
	const struct yaml_node *names, *first;
	struct loaded l;
	struct str *items = NULL, id = { NULL, 0 };
	size_t n = 0, max = 7;
	bool strict = false;

	load(&l,
	    "# names\nnames:\n  - id: 딥시크\n    ko: [딥시크, \"DeepSeek\"]\nmax: 12\nstrict: true\nmaybe: \"true\"\n");
	test_int(l.root != NULL && l.root->nchildren == 4, 1, "a map of four");
	names = yaml_get(l.root, "names");
	first = names->child;
	test_int(names->type, YAML_LIST, "a list");
	test_int((long long)first->line * 100 + (long long)first->column, 305,
	    "an item's line and column");
	test_ok(yaml_read_string(&l.file, first, "id", &id), "a text");
	test_str(id, "딥시크", "in UTF-8");
	test_ok(yaml_read_strings(&l.file, first, "ko", &l.arena, &items, &n) && n == 2,
	    "a list of texts");
	test_str(items[1], "DeepSeek", "its second");
	test_ok(yaml_get(first, "ko")->child->next->quoted, "which is quoted");
	test_ok(yaml_read_strings(&l.file, first, "id", &l.arena, &items, &n) && n == 1,
	    "one text for a list");
	test_ok(yaml_read_size(&l.file, l.root, "max", &max) && max == 12, "a number");
	test_ok(yaml_read_bool(&l.file, l.root, "strict", &strict) && strict, "a flag");
	test_ok(yaml_read_bool(&l.file, l.root, "absent", &strict) && strict,
	    "an absent child changes nothing");
	test_int((long long)l.file.nerrors, 0, "no error so far");
	test_ok(!yaml_read_bool(&l.file, l.root, "maybe", &strict), "a quoted flag is none");
	test_ok(!yaml_read_size(&l.file, first, "id", &max), "a word is no number");
	test_str(strbuf_str(&l.errors), "f.yaml:7:8: 'maybe' must be true or false\n"
	    "f.yaml:3:9: 'id' must be a whole number\n", "both are said with their places");
	unload(&l);
}

static const struct {
	const char *text, *errors;
} refused[] = {
	{ "a: 1\nb: 2\na: 3\nb: 4\n",
	    "f.yaml:3:1: key 'a' is there twice, first at line 1\n"
	    "f.yaml:4:1: key 'b' is there twice, first at line 2\n" },
	{ "a: &x 1\nb: *x\nc: !!str 2\n",
	    "f.yaml:1:4: anchors are not allowed: write 'x' out where it is used\n"
	    "f.yaml:2:4: aliases are not allowed: write 'x' out\n"
	    "f.yaml:3:4: tags are not allowed: 'tag:yaml.org,2002:str'\n" },
	{ "a: 1\n---\nb: 2\n", "f.yaml:2:1: a second document begins here: one file holds one\n" },
	{ "? [a, b]\n: 1\nc: 2\nc: 3\n",
	    "f.yaml:1:3: a key must be a plain word, not a list or a map\n"
	    "f.yaml:4:1: key 'c' is there twice, first at line 3\n" },
	{ "a:\n  - b\n c: 1\n",
	    "f.yaml:3:2: did not find expected key, while parsing a block mapping "
	    "(from line 1)\n" },
	{ "a: \"딥\xFF\"\n", "f.yaml:1:6: invalid UTF-8\n" },
	{ "a: 1\nb: \x01\n", "f.yaml:2:4: control characters are not allowed\n" },
};

static void
test_refused(void)
{
	struct loaded l;
	size_t i;

	for (i = 0; i < ARRAY_LEN(refused); i++) {
		load(&l, refused[i].text);
		test_ok(l.root == NULL, "file %zu is refused", i);
		test_str(strbuf_str(&l.errors), refused[i].errors, "and file %zu says why", i);
		unload(&l);
	}
}

static void
test_keys(void)
{
	static const char *const keys[] = { "id", "type", "aliases" };
	struct loaded l;

	load(&l, "id: x\nalias: [y]\ntpye: ORG\nzzz: 1\n");
	test_ok(!yaml_check_keys(&l.file, l.root, keys, ARRAY_LEN(keys)), "unknown keys");
	test_str(strbuf_str(&l.errors),
	    "f.yaml:2:1: unknown key 'alias' (did you mean 'aliases'?)\n"
	    "f.yaml:3:1: unknown key 'tpye' (did you mean 'type'?)\n"
	    "f.yaml:4:1: unknown key 'zzz'\n",
	    "all of them, with suggestions");
	test_ok(!yaml_check_keys(&l.file, yaml_get(l.root, "id"), keys, ARRAY_LEN(keys)),
	    "a text is no map");
	unload(&l);
}

static void
test_limits(void)
{
	struct strbuf b = { 0 };
	struct loaded l;
	int i;

	for (i = 0; i < 5000; i++)
		strbuf_addc(&b, '[');
	load(&l, b.s);
	test_str(strbuf_str(&l.errors), "f.yaml:1:65: nested deeper than 64\n", "depth is bounded");
	unload(&l);
	strbuf_reset(&b);
	for (i = 0; i < 1000; i++)
		strbuf_addf(&b, "k%d: 1\n", i % 990);
	load(&l, b.s);
	test_int((long long)l.file.nerrors, 10, "duplicates among many keys");
	unload(&l);
	load(&l, "");
	test_ok(l.root == NULL && l.file.nerrors == 0, "an empty file is empty, not wrong");
	unload(&l);
	l.file = (struct yaml_file){ "no/such.yaml", &l.errors, 0 };
	test_ok(yaml_load(&l.arena, &l.file) == NULL && l.file.nerrors == 1,
	    "a file that is not there");
	test_str(strbuf_str(&l.errors), "no/such.yaml:1:1: no such file\n", "is said by name");
	unload(&l);
	strbuf_free(&b);
}

int
main(void)
{
	test_tree();
	test_refused();
	test_keys();
	test_limits();
	return test_done();
}
