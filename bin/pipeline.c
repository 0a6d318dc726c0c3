/*
 * pipeline - programs joined by a YAML file.
 *
 * The file is checked whole before anything is started; what is wrong with it is said line by line,
 * as a compiler does.
 */
#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "format/options.h"
#include "news/plan.h"
#include "news/run.h"

static const char name[] = "pipeline";

struct command {
	bool help, version, wait;
	struct option_list words;	/* check, run or print, and the file */
};

/* Writes text to stdout and looks whether it got there. */
static int
print_text(const struct strbuf *text)
{
	if (fwrite(text->s, 1, text->len, stdout) == text->len && fflush(stdout) == 0)
		return EXIT_OK;
	diag(name, "write error");
	return EXIT_IO;
}

static int
print_help(const struct option *options, size_t n)
{
	struct strbuf b = { 0 };
	int status;

	strbuf_adds(&b, "Usage: pipeline [OPTION]... check|run|print FILE\n"
	    "Check a pipeline file, run it, or print the bash that does the same.\n\n");
	options_help(options, n, &b);
	status = print_text(&b);
	strbuf_free(&b);
	return status;
}

static int
print_version(void)
{
	struct strbuf b = { 0 };
	int status;

	strbuf_adds(&b, "pipeline (newsutils) 0.1.0\n");
	status = print_text(&b);
	strbuf_free(&b);
	return status;
}

/* Prints collected lines with the program's name before each. */
static void
print_lines(const struct strbuf *lines)
{
	size_t pos = 0;

	while (pos < lines->len) {
		const char *nl = memchr(lines->s + pos, '\n', lines->len - pos);
		size_t end = nl ? (size_t)(nl - lines->s) : lines->len;

		diag(name, "%.*s", (int)(end - pos), lines->s + pos);
		pos = end + 1;
	}
}

static int
print_plan(const struct plan *plan)
{
	struct strbuf b = { 0 };
	int status;

	plan_print(plan, &b);
	status = print_text(&b);
	strbuf_free(&b);
	return status;
}

/*
 * A file that is not there is no input (66); one that is wrong is a matter of configuration (78).
 */
static int
act(struct arena *arena, const struct command *c, struct program_set *programs)
{
	struct strbuf lines = { 0 };
	struct yaml_file file = { c->words.items[1], &lines, 0 };
	struct plan plan;
	FILE *there = fopen(file.name, "re");
	int status = EXIT_CONFIG;

	if (there == NULL)
		status = EXIT_NO_INPUT;
	else
		fclose(there);
	if (plan_load(&plan, arena, &file, programs)) {
		status = EXIT_OK;
		if (strcmp(c->words.items[0], "print") == 0)
			status = print_plan(&plan);
		else if (strcmp(c->words.items[0], "run") == 0)
			status = run_plan(arena, &plan, c->wait, &lines);
	}
	print_lines(&lines);
	strbuf_free(&lines);
	return status;
}

static int
dispatch(const struct command *c)
{
	static const char *const verbs[] = { "check", "run", "print" };
	struct arena arena = { 0 };
	struct program_set programs;
	size_t i;
	int status;

	for (i = 0;
	     c->words.len > 0 && i < ARRAY_LEN(verbs) && strcmp(c->words.items[0], verbs[i]) != 0;
	     i++)
		;
	if (c->words.len != 2 || i == ARRAY_LEN(verbs)) {
		diag(name, "wants check, run or print, and one file (see --help)");
		return EXIT_BAD_USAGE;
	}
	program_set_open(&programs, &arena);
	status = act(&arena, c, &programs);
	program_set_close(&programs);
	arena_free(&arena);
	return status;
}

int
main(int argc, char **argv)
{
	struct command c = { false, false, false, { NULL, 0, 0 } };
	const struct option options[] = {
		{ "wait", OPTION_FLAG, &c.wait, NULL, "wait for another run of the same state" },
		{ "help", OPTION_FLAG, &c.help, NULL, "print this and exit" },
		{ "version", OPTION_FLAG, &c.version, NULL, "print the version and exit" },
	};
	struct option_tables tables = { { options, NULL }, { ARRAY_LEN(options), 0 } };
	struct strbuf message = { 0 };
	int status = EXIT_OK;

	if (!options_parse(&tables, argc, argv, &c.words, &message)) {
		diag(name, "%s", message.s);
		status = EXIT_BAD_USAGE;
	} else if (c.help) {
		status = print_help(options, ARRAY_LEN(options));
	} else if (c.version) {
		status = print_version();
	} else {
		status = dispatch(&c);
	}
	strbuf_free(&message);
	option_list_free(&c.words);
	return status;
}
