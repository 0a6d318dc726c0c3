/* dedupe - mark articles (or sentences) that are copies, parts or revisions of earlier ones. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "format/edtf.h"
#include "format/filter.h"
#include "format/json_write.h"
#include "format/timestamp.h"
#include "news/article.h"
#include "news/copies.h"

#define NO_RUN ((size_t)-1)
#define SECONDS_A_DAY 86400

enum field { FIELD_ID, FIELD_REV, FIELD_TITLE, FIELD_TEXT, FIELD_PUBLISHED, FIELD_COPY, FIELD_COUNT };

struct dedupe {
	const char *on, *dir;
	size_t run;
	int64_t window;
	bool wait, drop, stats, compact;
	enum fingerprint_unit unit;
	struct state *state;
	struct copies *copies;
	struct strbuf members;
};

static void
check_state(struct filter *f, enum state_status status, struct strbuf *message)
{
	if (status != STATE_OK)
		filter_fail(f, state_exit_status(status), "%s", message->s);
	strbuf_free(message);
}

/* --stats and --compact are about the state and read no input. */
static void
administer(struct filter *f, const struct state_config *config)
{
	struct dedupe *d = f->state;
	struct strbuf message = { 0 }, text = { 0 };

	if (d->dir == NULL)
		filter_fail(f, EXIT_BAD_USAGE, "--stats and --compact need --state");
	check_state(f, d->compact ? state_compact(config, &message) : STATE_OK, &message);
	check_state(f, d->stats ? state_describe(d->dir, &text, &message) : STATE_OK, &message);
	if (text.len > 0 && (fputs(text.s, stdout) == EOF || fflush(stdout) != 0))
		filter_fail(f, EXIT_IO, "write error");
	strbuf_free(&text);
	exit(EXIT_OK);
}

static void
start(struct filter *f)
{
	struct dedupe *d = f->state;
	struct strbuf message = { 0 };
	struct state_config config = { .dir = f->check ? NULL : d->dir, .format = COPIES_FORMAT,
		.run = d->run == NO_RUN || f->check ? -1 : (int64_t)d->run, .wait = d->wait };
	char digest[32];

	if (strcmp(d->on, "sentence") == 0)
		d->unit = FINGERPRINT_SENTENCE;
	else if (strcmp(d->on, "article") != 0)
		filter_fail(f, EXIT_BAD_USAGE, "option '--on': '%s' is neither article nor sentence", d->on);
	f->fields[FIELD_COPY].name = d->unit == FINGERPRINT_SENTENCE ? "sentence_copy" : "copy";
	snprintf(digest, sizeof(digest), "window=%llds", (long long)d->window);
	config.digest = digest;
	config.tables = copies_tables(&config.ntables);
	config.parameters = copies_parameters(d->unit);
	if (d->stats || d->compact)
		administer(f, &config);
	check_state(f, state_open(&d->state, &config, &message), &message);
	if (!copies_open(&d->copies, d->state, d->unit, d->window))
		filter_fail(f, EXIT_BAD_DATA, "%s: damaged: an article that cannot be read", d->dir);
}

/* RFC 3339, or the first day of an EDTF date. */
static void
read_date(struct str text, struct copies_article *a)
{
	struct timestamp t;
	struct edtf e;

	if (timestamp_parse_3339(text, 0, &t))
		a->published = t.seconds;
	else if (edtf_parse(text, &e) && e.first != EDTF_OPEN_LOW)
		a->published = e.first * SECONDS_A_DAY;
	else
		return;
	a->dated = true;
}

static void
add_changes(struct strbuf *b, const struct copies_answer *answer)
{
	size_t i;

	json_key(b, "changed");
	json_open(b, '[');
	for (i = 0; i < answer->nchanged; i++) {
		json_open(b, '[');
		json_add_string(b, answer->changed[i][0]);
		json_add_string(b, answer->changed[i][1]);
		json_close(b, ']');
	}
	json_close(b, ']');
}

static void
write_answer(struct strbuf *b, const char *name, const struct copies_answer *answer)
{
	strbuf_reset(b);
	json_key(b, name);
	json_open(b, '{');
	json_add_member(b, "relation", str_of(copy_relation_name(answer->relation)));
	json_add_member(b, "of", answer->of);
	json_add_member(b, "cluster", answer->cluster);
	json_add_member(b, "root", answer->root);
	if (answer->relation != COPY_ORIGINAL) {
		json_key(b, "similarity");
		json_add_number(b, (double)(int)(answer->similarity * 100 + 0.5) / 100);
	}
	if (answer->relation == COPY_REVISION)
		add_changes(b, answer);
	json_close(b, '}');
}

static bool
read_article(struct filter *f, struct record *rec, struct copies_article *a, char *rev, struct err *err)
{
	const struct json_field *fields = f->fields;
	const struct dedupe *d = f->state;

	*a = (struct copies_article){ .dated = false };
	if (!filter_need_string(rec, &fields[FIELD_ID], "id is missing or no string", &a->id, err))
		return false;
	/* an article without a text of its own passes as an original */
	if (fields[FIELD_TEXT].value.type > JSON_NULL &&
	    !filter_need_string(rec, &fields[FIELD_TEXT], "text is no string", &a->text, err))
		return false;
	/* sentences of one article share its title */
	if (d->unit == FINGERPRINT_ARTICLE)
		a->title = json_string_or_empty(rec->arena, &fields[FIELD_TITLE].value);
	a->rev = json_string_or_empty(rec->arena, &fields[FIELD_REV].value);
	if (a->rev.len == 0) {
		article_rev(a->title, a->text, rev);
		a->rev = str_of(rev);
	}
	read_date(json_string_or_empty(rec->arena, &fields[FIELD_PUBLISHED].value), a);
	return true;
}

static bool
record(struct filter *f, struct record *rec, struct err *err)
{
	struct dedupe *d = f->state;
	char rev[ARTICLE_REV_LEN + 1];
	struct copies_article a;
	struct copies_answer answer;

	if (!read_article(f, rec, &a, rev, err))
		return false;
	copies_place(d->copies, rec->arena, &a, &answer);
	if (d->drop && answer.relation != COPY_ORIGINAL && answer.relation != COPY_REVISION)
		return true;
	write_answer(&d->members, f->fields[FIELD_COPY].name, &answer);
	filter_emit(f, rec, strbuf_str(&d->members));
	return true;
}

static void
finish(struct filter *f)
{
	struct dedupe *d = f->state;
	struct strbuf message = { 0 };

	if (d->dir == NULL)
		return;
	copies_save(d->copies);
	check_state(f, state_commit(d->state, &message), &message);
}

static void
close_all(struct filter *f)
{
	struct dedupe *d = f->state;

	copies_close(d->copies);
	state_close(d->state);
	strbuf_free(&d->members);
}

int
main(int argc, char **argv)
{
	struct dedupe d = { .on = "article", .run = NO_RUN, .window = 14 * SECONDS_A_DAY };
	struct json_field fields[FIELD_COUNT] = { { .name = "id" }, { .name = "rev" }, { .name = "title" },
		{ .name = "text" }, { .name = "published" }, { .name = "copy", .own = true } };
	const struct option options[] = {
		{ "compact", OPTION_FLAG, &d.compact, NULL, "make the state's file small, and end" },
		{ "drop", OPTION_FLAG, &d.drop, NULL, "leave out exact, near and contained copies" },
		{ "on", OPTION_STRING, &d.on, "UNIT", "what is compared: article (default) or sentence" },
		{ "run", OPTION_SIZE, &d.run, "N", "number of the pipeline's run" },
		{ "state", OPTION_STRING, &d.dir, "DIR", "remember articles there from run to run" },
		{ "stats", OPTION_FLAG, &d.stats, NULL, "say what is in the state, and end" },
		{ "wait", OPTION_FLAG, &d.wait, NULL, "wait for another writer of the state" },
		{ "window", OPTION_SPAN, &d.window, "TIME", "compare articles published so close together (14d)" },
	};
	struct filter f = {
		.name = "dedupe", .usage = "[OPTION]... [FILE]...",
		.summary = "Mark articles that are copies, parts or revisions of earlier ones.",
		.options = options, .noptions = ARRAY_LEN(options), .fields = fields, .nfields = FIELD_COUNT,
		.start = start, .record = record, .finish = finish, .close = close_all, .state = &d
	};

	return filter_main(&f, argc, argv);
}
