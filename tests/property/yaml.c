/*
 * yaml: whatever the bytes, either a tree or errors that name a place inside the file; never both.
 */
#include <string.h>

#include "format/yaml.h"
#include "test.h"

static const char sample[] =
    "# a lexicon\nnames:\n  - id: deepseek\n    type: ORG\n    ko: [딥시크, 디프시크]\n    en: [\"DeepSeek\"]\n"
    "  - {id: r1, type: MODEL, of: deepseek, note: 'one ''model'''}\ntext: |\n  two\n  lines\nlast: >-\n  folded\n";
static const char bytes[] = "[]{}:,-?#&*!|>'\"%@` \n\tab\x80\xEB";

static size_t
count_nodes(const struct yaml_node *n)
{
	size_t total = 0;

	for (; n != NULL; n = n->next)
		total += 1 + count_nodes(n->child);
	return total;
}

int
main(void)
{
	uint64_t seed = 20260122;
	int round, trees = 0, refused = 0, both = 0;

	for (round = 0; round < 3000; round++) {
		struct arena arena = { 0 };
		struct strbuf errors = { 0 };
		struct yaml_file file = { "f", &errors, 0 };
		char text[sizeof(sample)];
		size_t edits = test_random(&seed) % 4, len = sizeof(sample) - 1;
		struct yaml_node *root;

		memcpy(text, sample, sizeof(sample));
		while (edits-- > 0)
			text[test_random(&seed) % len] =
			    bytes[test_random(&seed) % (sizeof(bytes) - 1)];
		if (test_random(&seed) % 4 == 0)
			len = test_random(&seed) % len;
		root = yaml_parse(&arena, (struct str){ text, len }, &file);
		trees += root != NULL && count_nodes(root) > 0;
		refused += file.nerrors > 0;
		both += root != NULL && (file.nerrors > 0 || errors.len > 0);
		arena_free(&arena);
		strbuf_free(&errors);
	}
	test_int(both, 0, "no tree with errors");
	test_ok(trees > 500 && refused > 500, "%d trees, %d refused", trees, refused);
	return test_done();
}
