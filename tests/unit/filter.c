/* What the filter loop stands on: base/suggest, format/options, format/lines, format/rejects. */
#include <string.h>
#include <unistd.h>

#include "base/strbuf.h"
#include "base/suggest.h"
#include "format/lines.h"
#include "format/options.h"
#include "format/rejects.h"
#include "test.h"

static const char *
suggestion(const char *word)
{
	static const char *const words[] = { "strict", "rejects", "aliases", "max-line", "on" };
	struct suggest s = suggest_begin(str_of(word));
	size_t i;

	for (i = 0; i < ARRAY_LEN(words); i++)
		suggest_try(&s, words[i]);
	return suggest_found(&s) ? suggest_found(&s) : "-";
}

static void
test_suggest(void)
{
	test_str(str_of(suggestion("alias")), "aliases", "a cut word");
	test_str(str_of(suggestion("srtict")), "strict", "two letters swapped");
	test_str(str_of(suggestion("zzz")), "-", "nothing is near");
	test_str(str_of(suggestion("x")), "-", "one letter is no hint");
}

static void
test_options(void)
{
	bool flag = false;
	const char *name = NULL;
	struct option_list list = { 0 }, operands = { 0 };
	size_t size = 0;
	double number = 0;
	int64_t span = 0;
	const struct option table[] = {
		{ "flag", OPTION_FLAG, &flag, NULL, "a flag" }, { "name", OPTION_STRING, &name, "N", "" },
		{ "list", OPTION_LIST, &list, "L", "" }, { "size", OPTION_SIZE, &size, "S", "" },
		{ "number", OPTION_NUMBER, &number, "X", "" }, { "span", OPTION_SPAN, &span, "SPAN", "" } };
	struct option_tables tables = { { table, NULL }, { ARRAY_LEN(table), 0 } };
	char *good[] = { "p", "--flag", "a", "--name=x=y", "--list", "1", "--list=2", "--size", "3K", "--number=1.5",
		"--span=14d", "-", "--", "--flag" };
	char *bad[][2] = { { "p", "--flag=1" }, { "p", "--name" }, { "p", "--size=-1" }, { "p", "--size=3x" },
		{ "p", "--span=d" }, { "p", "--span=3y" }, { "p", "--number=nan" }, { "p", "-f" }, { "p", "--none" } };
	struct strbuf message = { 0 };
	size_t i;

	test_ok(options_parse(&tables, ARRAY_LEN(good), good, &operands, &message), "good options");
	test_ok(flag && strcmp(name, "x=y") == 0 && list.len == 2 && size == 3072 && number == 1.5 &&
	    span == 14 * 86400, "each has its value");
	test_ok(operands.len == 3 && strcmp(operands.items[1], "-") == 0 && strcmp(operands.items[2], "--flag") == 0,
	    "operands, and all behind --");
	for (i = 0; i < ARRAY_LEN(bad); i++) {
		bool refused;

		strbuf_reset(&message);
		refused = !options_parse(&tables, 2, bad[i], &operands, &message);
		test_ok(refused && message.len > 0, "%s is refused: %s", bad[i][1], message.s ? message.s : "");
	}
	option_list_free(&list);
	option_list_free(&operands);
	strbuf_free(&message);
}

static void
idle(void *arg)
{
	++*(int *)arg;
}

/* Reads all lines of text through a pipe with a limit of 10 bytes; they are joined with '|', long ones with '!'. */
static void
read_all(const char *text, struct strbuf *out)
{
	struct lines r;
	struct str line;
	enum lines_status status;
	int fd[2], idles = 0;

	if (pipe(fd) != 0 || write(fd[1], text, strlen(text)) != (ssize_t)strlen(text))
		return;
	close(fd[1]);
	strbuf_reset(out);
	lines_open(&r, fd[0], 10);
	while ((status = lines_next(&r, &line)) != LINES_END) {
		if (status == LINES_MORE) {
			lines_fill(&r, idle, &idles);
			continue;
		}
		strbuf_addf(out, "%zu@%u:", r.number, (unsigned)r.offset);
		strbuf_add_str(out, str_slice(line, 0, 10));
		strbuf_addc(out, status == LINES_TOO_LONG ? '!' : '|');
	}
	lines_close(&r);
	close(fd[0]);
}

static void
test_lines(void)
{
	struct strbuf out = { 0 };

	read_all("", &out);
	test_str(strbuf_str(&out), "", "no lines");
	read_all("a\n\nbc", &out);
	test_str(strbuf_str(&out), "1@0:a|2@2:|3@3:bc|", "numbers and offsets; the last line needs no newline");
	read_all("0123456789\n0123456789x\nz\n", &out);
	test_str(strbuf_str(&out), "1@0:0123456789|2@11:0123456789!3@23:z|", "a line over the limit is passed over whole");
	strbuf_free(&out);
}

static void
test_rejects(void)
{
	struct strbuf out = { 0 };
	struct reject r = { "segment", "in", 3, 5, 44, "invalid UTF-8", str_of("{\"a\":\"\xFF\"}") };
	static char big[REJECTS_RAW_MAX + 10];

	reject_write(&out, &r);
	test_str(strbuf_str(&out), "{\"program\":\"segment\",\"file\":\"in\",\"line\":3,\"column\":5,\"offset\":44,"
	    "\"error\":\"invalid UTF-8\",\"raw_base64\":\"eyJhIjoi/yJ9\"}\n", "bytes that are not UTF-8 as base64");
	memset(big, 'x', sizeof(big));
	memcpy(big + REJECTS_RAW_MAX - 1, "한", 3);
	r.raw = (struct str){ big, sizeof(big) };
	strbuf_reset(&out);
	reject_write(&out, &r);
	test_ok(str_ends(strbuf_str(&out), "xxx\"}\n") && out.len < REJECTS_RAW_MAX + 200, "a long line is cut between characters");
	strbuf_free(&out);
}

int
main(void)
{
	test_suggest();
	test_options();
	test_lines();
	test_rejects();
	return test_done();
}
