/*
 * report-diffs - a report for people: diffs in, text, HTML or Atom out.
 */
#include <stdlib.h>
#include <string.h>

#include "format/filter.h"
#include "news/report.h"
#include "news/report_part.h"

struct report_diffs {
	struct report report;
	const char *format, *language, *title, *link, *names;
};

static void
load_names(struct filter *f, struct report_diffs *d)
{
	struct strbuf errors = { 0 };
	char *path = d->names ? NULL : filter_data_path(f, "lexicons/attribute-names.yaml");

	if (!report_load_names(&d->report, d->names ? d->names : path, &errors))
		filter_fail(f, EXIT_CONFIG, "%.*s", (int)str_trim(strbuf_str(&errors)).len, errors.s);
	strbuf_free(&errors);
	free(path);
}

static void
check_options(struct filter *f)
{
	struct report_diffs *d = f->state;
	static const char *const formats[] = { "text", "html", "atom" }, *const languages[] = { "auto", "ko", "en" };
	bool format = false, language = false;

	for (size_t i = 0; i < ARRAY_LEN(formats); i++)
		format |= strcmp(d->format, formats[i]) == 0;
	for (size_t i = 0; i < ARRAY_LEN(languages); i++)
		language |= strcmp(d->language, languages[i]) == 0;
	if (!format)
		filter_fail(f, EXIT_BAD_USAGE, "--format is text, html or atom, not '%s'", d->format);
	if (!language)
		filter_fail(f, EXIT_BAD_USAGE, "--lang is ko, en or auto, not '%s'", d->language);
	if (d->link != NULL && !report_is_link(str_of(d->link)))
		filter_fail(f, EXIT_BAD_USAGE, "--link is no http or https address: '%s'", d->link);
}

static bool
record(struct filter *f, struct record *rec, struct err *err)
{
	struct report_diffs *d = f->state;

	return report_add(&d->report, rec->arena, f->fields, err);
}

static void
finish(struct filter *f)
{
	struct report_diffs *d = f->state;
	struct report *r = &d->report;

	r->language = strcmp(d->language, "auto") != 0 ?
	    (strcmp(d->language, "ko") == 0 ? REPORT_KOREAN : REPORT_ENGLISH) :
	    r->nkorean > 0 && r->nkorean >= r->nenglish ? REPORT_KOREAN : REPORT_ENGLISH;
	load_names(f, d);
	r->title = str_of(d->title != NULL ? d->title : report_word(r, WORD_TITLE));
	r->link = str_of(d->link);
	r->now = f->now;
	report_sort(r);
	if (strcmp(d->format, "html") == 0)
		report_html(f->out, r);
	else if (strcmp(d->format, "atom") == 0)
		report_atom(f->out, r);
	else
		report_text(f->out, r);
}

static void
close_report(struct filter *f)
{
	struct report_diffs *d = f->state;

	report_free(&d->report);
}

int
main(int argc, char **argv)
{
	struct report_diffs d = { .format = "text", .language = "auto" };
	struct json_field fields[REPORT_NFIELDS];
	const struct option options[] = {
		{ "format", OPTION_STRING, &d.format, "FORMAT", "text, html or atom (text)" },
		{ "lang", OPTION_STRING, &d.language, "LANG", "language of the interface: ko, en or auto (auto)" },
		{ "link", OPTION_STRING, &d.link, "URL", "where the feed will be found" },
		{ "names", OPTION_STRING, &d.names, "FILE", "what attributes are called" },
		{ "title", OPTION_STRING, &d.title, "TEXT", "title of the report" },
	};
	struct filter f = {
		.name = "report-diffs", .usage = "[OPTION]... [FILE]...",
		.summary = "Write a report of diffs for people: what changed first.",
		.options = options, .noptions = ARRAY_LEN(options), .fields = fields, .nfields = REPORT_NFIELDS,
		.start = check_options, .record = record, .finish = finish, .close = close_report, .state = &d
	};

	report_fields(fields);
	return filter_main(&f, argc, argv);
}
