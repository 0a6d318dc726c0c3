#include "format/options.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/suggest.h"

void
option_list_add(struct option_list *list, const char *item)
{
	if (list->len == list->cap) {
		list->cap = list->cap ? list->cap * 2 : 4;
		list->items = xreallocarray(list->items, list->cap, sizeof(*list->items));
	}
	list->items[list->len++] = item;
}

void
option_list_free(struct option_list *list)
{
	free(list->items);
	*list = (struct option_list){ 0 };
}

static bool
parse_size(const char *text, size_t *value)
{
	char *end;
	unsigned long long n;

	if (*text < '0' || *text > '9')
		return false;
	errno = 0;
	n = strtoull(text, &end, 10);
	if (errno != 0 || n > SIZE_MAX >> 20)
		return false;
	if (*end == 'K' || *end == 'M')
		n <<= *end++ == 'K' ? 10 : 20;
	*value = (size_t)n;
	return *end == '\0';
}

bool
options_parse_span(const char *text, int64_t *seconds)
{
	static const char units[] = "smhdw";
	static const int64_t lengths[] = { 1, 60, 3600, 86400, 7 * 86400 };
	const char *unit;
	char *end;
	double n;

	if (*text < '0' || *text > '9')
		return false;
	n = strtod(text, &end);
	unit = *end ? strchr(units, *end) : "d";
	if (unit == NULL || n > 1e9 || (*end && end[1] != '\0'))
		return false;
	*seconds = (int64_t)(n * (double)(*end ? lengths[unit - units] : 86400));
	return true;
}

static bool
set_value(const struct option *o, const char *arg)
{
	char *end;

	switch (o->type) {
	case OPTION_FLAG:
		*(bool *)o->value = true;
		return true;
	case OPTION_STRING:
		*(const char **)o->value = arg;
		return true;
	case OPTION_LIST:
		option_list_add(o->value, arg);
		return true;
	case OPTION_SIZE:
		return parse_size(arg, o->value);
	case OPTION_NUMBER:
		*(double *)o->value = strtod(arg, &end);
		return *arg != '\0' && *end == '\0' && isfinite(*(double *)o->value);
	case OPTION_SPAN:
		return options_parse_span(arg, o->value);
	}
	return false;
}

static const struct option *
find_option(const struct option_tables *tables, struct str name)
{
	size_t t, i;

	for (t = 0; t < ARRAY_LEN(tables->table); t++)
		for (i = 0; i < tables->len[t]; i++)
			if (str_is(name, tables->table[t][i].name))
				return &tables->table[t][i];
	return NULL;
}

static void
say_unknown(const struct option_tables *tables, struct str name, struct strbuf *message)
{
	struct suggest best = suggest_begin(name);
	size_t t, i;

	for (t = 0; t < ARRAY_LEN(tables->table); t++)
		for (i = 0; i < tables->len[t]; i++)
			suggest_try(&best, tables->table[t][i].name);
	strbuf_addf(message, "unknown option '--%.*s'", (int)name.len, name.s);
	if (suggest_found(&best) != NULL)
		strbuf_addf(message, " (did you mean '--%s'?)", suggest_found(&best));
}

/* The option at argv[*i]; *i moves on when its argument is the next word. */
static bool
parse_option(const struct option_tables *tables, int argc, char **argv, int *i, struct strbuf *message)
{
	const char *word = argv[*i] + 2, *equals = strchr(word, '=');
	struct str name = { word, equals ? (size_t)(equals - word) : strlen(word) };
	const struct option *o = find_option(tables, name);
	const char *arg = equals ? equals + 1 : NULL;

	if (o == NULL) {
		say_unknown(tables, name, message);
		return false;
	}
	if (o->type == OPTION_FLAG && arg != NULL) {
		strbuf_addf(message, "option '--%s' takes no argument", o->name);
		return false;
	}
	if (o->type != OPTION_FLAG && arg == NULL) {
		if (*i + 1 == argc) {
			strbuf_addf(message, "option '--%s' needs an argument %s", o->name, o->arg);
			return false;
		}
		arg = argv[++*i];
	}
	if (set_value(o, arg))
		return true;
	strbuf_addf(message, "option '--%s': '%s' is no %s", o->name, arg, o->arg);
	return false;
}

bool
options_parse(const struct option_tables *tables, int argc, char **argv, struct option_list *operands,
    struct strbuf *message)
{
	int i;

	for (i = 1; i < argc; i++) {
		const char *word = argv[i];

		if (strcmp(word, "--") == 0) {
			while (++i < argc)
				option_list_add(operands, argv[i]);
		} else if (word[0] == '-' && word[1] == '-') {
			if (!parse_option(tables, argc, argv, &i, message))
				return false;
		} else if (word[0] == '-' && word[1] != '\0') {
			strbuf_addf(message, "unknown option '%s' (options are long: --help)", word);
			return false;
		} else {
			option_list_add(operands, word);
		}
	}
	return true;
}

void
options_help(const struct option *table, size_t n, struct strbuf *out)
{
	const size_t column = 26;
	size_t i, start;

	for (i = 0; i < n; i++) {
		start = out->len;
		strbuf_addf(out, "  --%s%s%s", table[i].name, table[i].arg ? " " : "", table[i].arg ? table[i].arg : "");
		if (out->len - start > column - 2)
			strbuf_addc(out, '\n'), start = out->len;
		while (out->len - start < column)
			strbuf_addc(out, ' ');
		strbuf_addf(out, "%s\n", table[i].help);
	}
}
