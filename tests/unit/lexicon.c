/* lexicon: entries of YAML files add up, needs are resolved, every error has its place. */
#include "base/arena.h"
#include "test.h"
#include "text/lexicon.h"

static struct lexicon *
load(const char *const *texts, size_t n, struct strbuf *errors)
{
	struct lexicon *l = lexicon_new();
	struct arena tree = { 0 };
	size_t i;

	for (i = 0; i < n; i++) {
		struct yaml_file file = { .name = "t.yaml", .errors = errors };

		lexicon_add(l, &file, yaml_parse(&tree, str_of(texts[i]), &file));
	}
	arena_free(&tree);
	lexicon_build(l);
	return l;
}

static void
test_adding_up(void)
{
	static const char *const texts[] = {
		"- {id: a, type: ORG, names: [가나 다라], aliases: AB, wikidata: Q1, needs: [b, LOC, 낱말]}\n"
		"- {id: b, type: LOC, names: [마바], short: 마, case: any}\n",
		"- {id: a, names: [New Name], family: true}\n" };
	struct strbuf errors = { 0 };
	struct lexicon *l = load(texts, 2, &errors);
	const struct lexicon_entry *a = lexicon_entry_at(l, 0);

	test_str(strbuf_str(&errors), "", "no error");
	test_int((long long)lexicon_entries(l), 2, "a later file adds to an entry by its id");
	test_ok(str_is(a->wikidata, "Q1") && a->family, "what each file says of it is kept");
	test_int(a->needs[0].entry, 1, "a need that is an id");
	test_ok(a->needs[1].entry == LEXICON_NONE &&
	    a->needs[1].word == lexicon_type_word(l, str_of("LOC")),
	    "a need that is a type");
	test_ok(a->needs[2].entry == LEXICON_NONE &&
	    a->needs[2].word != LEXICON_NONE, "a need that is a word");
	test_int(lexicon_find_short(l, 0xB9C8), 1, "the syllable of a country");
	test_int(lexicon_find_id(l, str_of("b")), 1, "lookup by id");
	test_ok(lexicon_find_id(l, str_of("c")) == LEXICON_NONE,
	    "lookup of an id that is not there");
	lexicon_free(l);
	strbuf_free(&errors);
}

static void
check_error(const char *text, const char *want)
{
	struct strbuf errors = { 0 };
	struct lexicon *l = load(&text, 1, &errors);

	test_str(strbuf_str(&errors), want, "%s", want);
	lexicon_free(l);
	strbuf_free(&errors);
}

int
main(void)
{
	static const char *const none[] = { "" };
	struct strbuf errors = { 0 };
	struct lexicon *l;

	test_adding_up();
	check_error("a: b\n", "t.yaml:1:1: a lexicon is a list of entries\n");
	check_error("- {type: ORG, names: [x]}\n", "t.yaml:1:3: id is missing\n");
	check_error("- {id: x, names: [x]}\n- {id: y, names: [y]}\n",
	    "t.yaml:1:3: type is missing\nt.yaml:2:3: type is missing\n");
	check_error("- {id: x, type: A, names: ['']}\n", "t.yaml:1:27: an empty name\n");
	check_error("- {id: x, type: A, names: [u]}\n- {id: x, type: B}\n",
	    "t.yaml:2:17: 'x' has the type A already\n");
	l = load(none, 1, &errors);
	test_ok(lexicon_entries(l) == 0 && errors.len == 0, "an empty file is an empty lexicon");
	lexicon_free(l);
	strbuf_free(&errors);
	return test_done();
}
