/*
 * quantity: the table of tests/golden/quantity/: a line of text, then a line for each quantity that it
 * states, "TEXT | KIND | VALUE UNIT | what bounds it".  "# published DATE" sets the publication date.
 * UPDATE=1 rewrites the tables.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/strbuf.h"
#include "format/json_write.h"
#include "test.h"
#include "text/date.h"
#include "text/quantity_json.h"

static const char *const tables[] = { "korean", "english", "dates", "none" };

struct table {
	struct arena arena;
	struct timestamp published;
	bool has_published;
	const char *name;
	size_t line;
	struct str text;		/* of the case at hand */
	struct strbuf want, updated;
};

static void
add_number(struct strbuf *b, double n)
{
	struct strbuf number = { 0 };

	json_add_number(&number, n);
	strbuf_add_str(b, isinf(n) ? str_of("..") : strbuf_str(&number));
	strbuf_free(&number);
}

/* 600만 달러 | money | 6000000 USD | about, 약 600만 달러 */
static void
show(struct strbuf *b, struct str text, const struct quantity *q)
{
	struct str core = str_slice(text, q->core.start, q->core.end), ext = str_slice(text,
	    q->ext.start, q->ext.end);

	strbuf_addf(b, "\t%.*s | %s | ", (int)core.len, core.s, quantity_kind_name(q->kind));
	if (q->when.len > 0)
		strbuf_add_str(b, q->when);
	else if (!isnan(q->value))
		add_number(b, q->value);
	else if (!isnan(q->low)) {
		add_number(b, q->low);
		strbuf_adds(b, " to ");
		add_number(b, q->high);
	}
	strbuf_addf(b, "%s%.*s", q->unit.len > 0 ? " " : "", (int)q->unit.len, q->unit.s);
	if (q->modifier != MODIFIER_EXACT)
		strbuf_addf(b, " | %s", modifier_name(q->modifier));
	if (q->modifier != MODIFIER_EXACT && !str_eq(core, ext))
		strbuf_addf(b, ", %.*s", (int)ext.len, ext.s);
	if (q->equals != QUANTITY_NONE)
		strbuf_addf(b, " | = %zu", q->equals + 1);
	strbuf_adds(b, q->damaged ? " | damaged\n" : q->relative ? " | relative\n" : "\n");
}

static void
finish_case(struct table *t)
{
	struct quantity_list list;
	struct strbuf got = { 0 };
	size_t i;

	if (t->text.len == 0)
		return;
	quantity_find(&t->arena, t->text, t->has_published ? &t->published : NULL, &list);
	for (i = 0; i < list.len; i++)
		show(&got, t->text, &list.items[i]);
	test_str(strbuf_str(&got), strbuf_str(&t->want).len > 0 ? strbuf_str(&t->want).s : "",
	    "%s:%zu: %.*s", t->name,
	    t->line, (int)t->text.len, t->text.s);
	strbuf_add_str(&t->updated, strbuf_str(&got));
	t->text.len = 0;
	strbuf_reset(&t->want);
	strbuf_free(&got);
}

static void
read_line(struct table *t, struct str line)
{
	if (line.len > 0 && line.s[0] == '\t') {
		strbuf_add_str(&t->want, line);
		strbuf_addc(&t->want, '\n');
		return;
	}
	finish_case(t);
	strbuf_add_str(&t->updated, line);
	strbuf_addc(&t->updated, '\n');
	if (str_starts(line, "# published "))
		t->has_published = date_published(str_slice(line, 12, line.len), &t->published);
	else if (line.len > 0 && line.s[0] != '#')
		t->text = arena_dup(&t->arena, line);
}

static void
write_table(const char *path, struct str content)
{
	FILE *f = fopen(path, "w");

	if (f == NULL || fwrite(content.s, 1, content.len, f) != content.len || fclose(f) != 0)
		test_ok(false, "%s cannot be written", path);
}

static void
run_table(const char *name)
{
	struct table t = { .name = name };
	const char *top = getenv("NU_TOP");
	struct str path = arena_printf(&t.arena, "%s/tests/golden/quantity/%s.txt", top != NULL ?
	    top : ".", name);
	FILE *f = fopen(path.s, "r");
	char *line = NULL;
	size_t cap = 0;
	ssize_t len;

	if (!test_ok(f != NULL, "%s opens", path.s))
		return;
	for (size_t n = 1; (len = getline(&line, &cap, f)) > 0; n++) {
		struct str l = { line, (size_t)len - (line[len - 1] == '\n') };

		read_line(&t, l);
		if (t.want.len == 0)
			t.line = n;
	}
	finish_case(&t);
	fclose(f);
	free(line);
	if (getenv("UPDATE") != NULL)
		write_table(path.s, strbuf_str(&t.updated));
	strbuf_free(&t.want);
	strbuf_free(&t.updated);
	arena_free(&t.arena);
}

static void
test_json(void)
{
	struct arena a = { 0 };
	struct quantity_list list;
	struct strbuf out = { 0 };
	struct str text = str_of("약 557만6000달러(80억원)");

	quantity_find(&a, text, NULL, &list);
	quantity_write(&out, text, &list);
	test_str(strbuf_str(&out),
	    "[{\"start\":4,\"end\":20,\"text\":\"557만6000달러\",\"kind\":\"money\",\"value\":5576000,"
	    "\"unit\":\"USD\",\"modifier\":\"about\",\"sig\":4,\"ext\":{\"start\":0,\"end\":20}},"
	    "{\"start\":21,\"end\":29,\"text\":\"80억원\",\"kind\":\"money\",\"value\":8000000000,\"unit\":\"KRW\",\"sig\":1,"
	    "\"equals\":0}]", "the members of a record");
	strbuf_reset(&out);
	quantity_find(&a, str_of("어제"), NULL, &list);
	quantity_write(&out, str_of("어제"), &list);
	test_str(strbuf_str(&out),
	    "[{\"start\":0,\"end\":6,\"text\":\"어제\",\"kind\":\"date\",\"grain\":\"day\",\"relative\":true}]",
	    "a relative date without a publication date has no value");
	strbuf_free(&out);
	arena_free(&a);
}

/* The zeros of a number from 1,000 on are no digits, in whatever way it is written. */
static void
test_digits(void)
{
	static const struct { const char *text; unsigned sig; } cases[] = {
		{ "410 billion dollars", 2 }, { "600만 명", 1 }, { "187.4 billion won", 4 },
		{ "2.0 billion dollars", 2 }, { "1,240 million dollars", 3 }, { "20 people", 2 },
	};
	struct arena a = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct quantity_list list;

		quantity_find(&a, str_of(cases[i].text), NULL, &list);
		if (test_ok(list.len == 1, "%s is one quantity", cases[i].text))
			test_int(list.items[0].sig, cases[i].sig, "digits of %s", cases[i].text);
	}
	arena_free(&a);
}

static void
test_names(void)
{
	enum modifier m;
	int i;

	for (i = MODIFIER_EXACT; i <= MODIFIER_RANGE; i++)
		test_ok(modifier_parse(str_of(modifier_name((enum modifier)i)), &m) &&
		    (int)m == i, "%s reads back",
		    modifier_name((enum modifier)i));
	test_ok(!modifier_parse(str_of("nearly"), &m), "no other word is a modifier");
}

int
main(void)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(tables); i++)
		run_table(tables[i]);
	test_json();
	test_digits();
	test_names();
	return test_done();
}
