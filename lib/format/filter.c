#include "format/filter.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/alloc.h"
#include "format/lines.h"
#include "format/rejects.h"
#include "format/timestamp.h"

#define NEWSUTILS_VERSION "0.1.0"
#define FLUSH_AT (64u << 10)
#define SNIFF_BYTES 512
#define BLOCK_MARK '\x1E'

/* The common options, and what the loop carries. */
struct filter_run {
	struct filter *f;
	bool help, version, strict, blocks;
	const char *rejects_path, *now;
	size_t max_line;
	struct option_list operands;

	struct arena arena;
	struct strbuf out, rejects;
	int rejects_fd;
	uint64_t line_offset;	/* of the record at hand */
	bool stop;		/* --strict has met a bad line */
	bool terminated;	/* SIGTERM has ended the input */
};

static void
write_all(struct filter *f, int fd, struct strbuf *b, const char *what)
{
	size_t done = 0;
	ssize_t n;

	while (done < b->len) {
		n = write(fd, b->s + done, b->len - done);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			filter_fail(f, EXIT_IO, "%s: %s", what, strerror(errno));
		done += (size_t)n;
	}
	strbuf_reset(b);
}

static void
flush(void *arg)
{
	struct filter *f = arg;

	if (f->check)
		strbuf_reset(f->out);
	else
		write_all(f, STDOUT_FILENO, f->out, "write error");
}

void
filter_warn(struct filter *f, const char *fmt, ...)
{
	char text[2048];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	diag(f->name, "%s", text);
}

static void
run_free(struct filter_run *run)
{
	if (run->rejects_fd >= 0)
		close(run->rejects_fd);
	option_list_free(&run->operands);
	arena_free(&run->arena);
	strbuf_free(&run->out);
	strbuf_free(&run->rejects);
}

void
filter_fail(struct filter *f, int status, const char *fmt, ...)
{
	char text[2048];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	diag(f->name, "%s", text);
	if (f->close != NULL)
		f->close(f);
	run_free(f->run);
	exit(status);
}

void
filter_fail_errors(struct filter *f, const char *name, struct strbuf *errors)
{
	size_t n = 0;

	for (char *at, *line = strtok_r(errors->s, "\n", &at); line != NULL;
	     line = strtok_r(NULL, "\n", &at), n++)
		filter_warn(f, "%s", line);
	filter_fail(f, EXIT_CONFIG, "%s: %zu errors", name, n);
}

void
filter_reject(struct filter *f, const char *source, size_t line, size_t column, const char *msg,
    struct str raw)
{
	struct filter_run *run = f->run;
	struct reject r = { f->name, source, line, column, run->line_offset + column - 1, msg, raw };

	diag_at(f->name, source, line, column, msg);
	if (run->rejects_fd >= 0) {
		reject_write(&run->rejects, &r);
		write_all(f, run->rejects_fd, &run->rejects, run->rejects_path);
	}
	if (f->status == EXIT_OK || f->status == EXIT_DIFFERS)
		f->status = EXIT_BAD_DATA;
	run->stop = run->strict;
}

void
filter_emit(struct filter *f, const struct record *rec, struct str members)
{
	json_splice(f->out, &rec->json, members);
	strbuf_addc(f->out, '\n');
}

bool
filter_need_string(const struct record *rec, const struct json_field *field, const char *msg,
    struct str *out, struct err *err)
{
	const struct json_value *v = &field->value;

	if (v->type == JSON_STRING) {
		*out = json_string(rec->arena, v);
		return true;
	}
	err->msg = msg;
	err->pos = v->type == JSON_ABSENT ? 0 : (size_t)(v->raw.s - rec->json.line.s);
	return false;
}

char *
filter_data_path(const struct filter *f, const char *name)
{
	struct strbuf path = { 0 };
	char self[4096], *slash;
	ssize_t n = readlink("/proc/self/exe", self, sizeof(self) - 1);
	int up;

	(void)f;
	/* bin/NAME, and build/san/bin/NAME: look two and four folders up */
	self[n > 0 ? n : 0] = '\0';
	for (up = 0; up < 4 && (slash = strrchr(self, '/')) != NULL; up++) {
		*slash = '\0';
		if (up == 0)
			continue;
		strbuf_reset(&path);
		strbuf_addf(&path, "%s/pipelines/%s", self, name);
		if (access(path.s, R_OK) == 0)
			return strbuf_detach(&path);
	}
	strbuf_reset(&path);
	strbuf_addf(&path, "%s/pipelines/%s", DATADIR, name);
	return strbuf_detach(&path);
}

/* ------ records ------ */

/* A mark that nothing of this program's waits behind: pass it on at once. */
static void
pass_mark(struct filter *f)
{
	if (f->block != NULL)
		f->block(f);
	strbuf_adds(f->out, "\x1E\n");
	flush(f);
}

static bool
is_blank(struct str line)
{
	size_t i;

	for (i = 0; i < line.len; i++)
		if (line.s[i] != ' ' && line.s[i] != '\t' && line.s[i] != '\r')
			return false;
	return true;
}

static void
one_line(struct filter *f, const char *source, size_t number, struct str line)
{
	struct filter_run *run = f->run;
	struct record rec = { .arena = &run->arena, .source = source, .number = number };
	struct err err = { 0, "invalid record" };
	size_t before = f->out->len, column;
	bool scanned;

	if (run->blocks && line.len == 1 && line.s[0] == BLOCK_MARK) {
		pass_mark(f);
		return;
	}
	if (is_blank(line))
		return;
	scanned = json_scan(line, f->fields, f->nfields, &run->arena, &rec.json, &err);
	if (!scanned || !f->record(f, &rec, &err)) {
		f->out->len = before;
		/* record() counts from the object's first byte, which white space may stand before */
		column = err.pos + 1 + (scanned ? (size_t)(rec.json.line.s - line.s) : 0);
		filter_reject(f, source, number, column, err.msg, line);
	}
	arena_reset(&run->arena);
	if (f->out->len >= FLUSH_AT)
		flush(f);
}

/* A byte order mark at the head of a source is no part of its first line. */
static struct str
skip_mark(struct str line)
{
	return str_starts(line, "\xEF\xBB\xBF") ? str_slice(line, 3, line.len) : line;
}

static void
fill(struct filter *f, struct lines *r, const char *source)
{
	if (!lines_fill(r, flush, f))
		filter_fail(f, EXIT_IO, "%s: %s", source, strerror(errno));
}

static void
read_lines(struct filter *f, struct lines *r, const char *source)
{
	struct filter_run *run = f->run;
	char msg[64];
	struct str line;

	snprintf(msg, sizeof(msg), "line longer than %zu bytes", run->max_line);
	while (!run->stop) {
		switch (lines_next(r, &line)) {
		case LINES_END:
			return;
		case LINES_MORE:
			fill(f, r, source);
			break;
		case LINES_TOO_LONG:
			run->line_offset = r->offset;
			filter_reject(f, source, r->number, run->max_line + 1, msg, line);
			break;
		case LINES_LINE:
			run->line_offset = r->offset;
			one_line(f, source, r->number, r->number == 1 ? skip_mark(line) : line);
			break;
		}
	}
}

/* A whole source for a program that takes files. */
static void
read_file(struct filter *f, struct lines *r, const char *source)
{
	struct filter_run *run = f->run;
	struct err err = { 0, "invalid file" };
	struct str bytes;
	size_t before = f->out->len;

	while (!r->eof && lines_buffered(r).len <= run->max_line)
		fill(f, r, source);
	bytes = lines_buffered(r);
	if (bytes.len > run->max_line) {
		filter_reject(f, source, 1, 1, "file larger than --max-line", bytes);
	} else if (!f->file(f, source, bytes, &err)) {
		f->out->len = before;
		filter_reject(f, source, 1, err.pos + 1, err.msg, bytes);
	}
	lines_take_all(r);
	arena_reset(&run->arena);
}

static void
read_source(struct filter *f, int fd, const char *source)
{
	struct filter_run *run = f->run;
	struct lines r;

	run->line_offset = 0;
	lines_open(&r, fd, run->max_line);
	if (f->sniff != NULL) {
		while (!r.eof && lines_buffered(&r).len < SNIFF_BYTES)
			fill(f, &r, source);
	}
	if (f->sniff != NULL && f->sniff(f, source, lines_buffered(&r)))
		read_file(f, &r, source);
	else
		read_lines(f, &r, source);
	run->terminated = r.terminated;
	lines_close(&r);
}

static void
read_operand(struct filter *f, const char *path)
{
	struct stat st;
	int fd;

	if (strcmp(path, "-") == 0) {
		read_source(f, STDIN_FILENO, "<stdin>");
		return;
	}
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0 || (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode) && (errno = EISDIR))) {
		filter_warn(f, "%s: %s", path, strerror(errno));
		f->status = EXIT_NO_INPUT;
	} else {
		read_source(f, fd, path);
	}
	if (fd >= 0)
		close(fd);
}

/* ------ the process ------ */

static void
print_help(struct filter *f, const struct option_tables *tables)
{
	struct strbuf text = { 0 };

	strbuf_addf(&text, "Usage: %s %s\n%s\n", f->name, f->usage, f->summary);
	if (f->noptions > 0) {
		strbuf_addc(&text, '\n');
		options_help(tables->table[0], tables->len[0], &text);
	}
	strbuf_adds(&text, "\nCommon to all programs of the suite:\n");
	options_help(tables->table[1], tables->len[1], &text);
	write_all(f, STDOUT_FILENO, &text, "write error");
	strbuf_free(&text);
}

static void
set_now(struct filter *f)
{
	struct timestamp t;

	f->now = (int64_t)time(NULL);
	if (f->run->now == NULL)
		return;
	if (!timestamp_parse_3339(str_of(f->run->now), 0, &t))
		filter_fail(f, EXIT_BAD_USAGE, "option '--now': '%s' is no RFC 3339 time", f->run->now);
	f->now = t.seconds;
}

static void
open_rejects(struct filter *f)
{
	struct filter_run *run = f->run;

	if (run->rejects_path == NULL)
		return;
	run->rejects_fd = open(run->rejects_path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (run->rejects_fd < 0)
		filter_fail(f, EXIT_NO_OUTPUT, "%s: %s", run->rejects_path, strerror(errno));
}

static void
run_filter(struct filter *f)
{
	struct filter_run *run = f->run;
	size_t i;

	lines_catch_term();
	set_now(f);
	open_rejects(f);
	if (f->start != NULL)
		f->start(f);
	if (run->operands.len == 0)
		read_operand(f, "-");
	for (i = 0; i < run->operands.len && !run->stop && !run->terminated; i++)
		read_operand(f, run->operands.items[i]);
	if (!run->stop) {
		if (f->block != NULL)
			f->block(f);
		if (f->finish != NULL && !f->check)
			f->finish(f);
	}
	flush(f);
	if (close(STDOUT_FILENO) != 0 && !f->check)
		filter_fail(f, EXIT_IO, "write error: %s", strerror(errno));
}

int
filter_main(struct filter *f, int argc, char **argv)
{
	struct filter_run run = { .f = f, .max_line = FILTER_MAX_LINE, .rejects_fd = -1 };
	const struct option common[] = {
		{ "check", OPTION_FLAG, &f->check, NULL, "only look for bad input; write nothing" },
		{ "strict", OPTION_FLAG, &run.strict, NULL, "stop at the first bad line" },
		{ "rejects", OPTION_STRING, &run.rejects_path, "FILE", "keep bad lines there, with reasons" },
		{ "max-line", OPTION_SIZE, &run.max_line, "N", "longest line in bytes (64M)" },
		{ "now", OPTION_STRING, &run.now, "TIME", "take this for the present time" },
		{ "blocks", OPTION_FLAG, &run.blocks, NULL, "pass on block marks (for pipeline)" },
		{ "help", OPTION_FLAG, &run.help, NULL, "print this and exit" },
		{ "version", OPTION_FLAG, &run.version, NULL, "print the version and exit" },
	};
	struct option_tables tables = { { f->options, common }, { f->noptions, ARRAY_LEN(common) } };
	struct strbuf message = { 0 };

	f->run = &run;
	f->out = &run.out;
	if (!options_parse(&tables, argc, argv, &run.operands, &message)) {
		diag(f->name, "%s; try '%s --help'", message.s, f->name);
		f->status = EXIT_BAD_USAGE;
	} else if (run.help) {
		print_help(f, &tables);
	} else if (run.version) {
		strbuf_addf(f->out, "%s (newsutils) %s\n", f->name, NEWSUTILS_VERSION);
		flush(f);
	} else {
		run_filter(f);
	}
	strbuf_free(&message);
	if (f->close != NULL)
		f->close(f);
	run_free(&run);
	return f->status;
}
