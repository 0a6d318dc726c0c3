/*
 * The options of a program are read from its own --help, so that there is no second table that
 * could go stale.
 */
#include "news/program.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/strbuf.h"
#include "base/suggest.h"
#include "format/spawn.h"

/* More than any --help has. */
#define HELP_MAX (256u << 10)

/*
 * The programs whose --help says what a pipeline file may say.  Others are never run to be asked:
 * not all have a --help, and some do things instead.
 */
static const char *const suite[] = { "fetch-urls", "read-feed", "read-page", "dedupe", "segment",
	"tag-entities", "extract-claims", "diff-claims", "report-diffs", "train-segment" };

static bool
is_executable(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode) && access(path, X_OK) == 0;
}

/* Those of the suite that lie in the folder: installed, it holds much else. */
static void
list_folder(struct program_set *set)
{
	size_t i;

	set->names = arena_alloc(set->arena, sizeof(suite));
	for (i = 0; i < ARRAY_LEN(suite); i++)
		if (is_executable(arena_printf(set->arena, "%s/%s", set->folder, suite[i]).s))
			set->names[set->nnames++] = suite[i];
}

void
program_set_open(struct program_set *set, struct arena *arena)
{
	char self[4096], *slash;
	ssize_t n = readlink("/proc/self/exe", self, sizeof(self) - 1);

	*set = (struct program_set){ .arena = arena, .folder = ".", .base = "." };
	if (n > 0) {
		self[n] = '\0';
		if ((slash = strrchr(self, '/')) != NULL)
			*slash = '\0';
		set->folder = arena_dup(arena, str_of(self)).s;
	}
	list_folder(set);
}

void
program_set_close(struct program_set *set)
{
	map_free(&set->programs);
}

/* What `path --help` prints. */
static void
read_help(const char *path, struct strbuf *out)
{
	const char *const argv[] = { path, "--help", NULL };
	struct spawn s = { argv, -1, -1, -1, NULL, true };
	char chunk[4096];
	int fd[2];
	ssize_t n;
	pid_t pid;

	if (spawn_pipe(fd) < 0)
		return;
	s.out = fd[1];
	pid = spawn_start(&s);
	close(fd[1]);
	while (pid > 0 && out->len < HELP_MAX && (n = read(fd[0], chunk, sizeof(chunk))) > 0)
		strbuf_add(out, chunk, (size_t)n);
	close(fd[0]);
	if (pid > 0)
		spawn_wait(pid);
}

/* Lines of two blanks, "--name", and a blank with the argument's name when there is one. */
static void
parse_help(struct program_set *set, struct program *p, struct str help)
{
	size_t pos = 0, cap = 0, start;

	while ((pos = str_find(help, str_of("\n  --"), pos)) != (size_t)-1) {
		struct program_option option = { NULL, false };

		pos += strlen("\n  --");
		for (start = pos; pos < help.len && help.s[pos] != ' ' && help.s[pos] != '\n';
		     pos++)
			;
		option.name = arena_dup(set->arena, str_slice(help, start, pos)).s;
		option.takes_value =
		    pos + 1 < help.len && help.s[pos] == ' ' && help.s[pos + 1] != ' ';
		p->options = arena_grow(set->arena, p->options, p->noptions, &cap, sizeof(option));
		p->options[p->noptions++] = option;
	}
}

/*
 * execvp(3) would look again at every start; an error in a pipeline file is to be seen before the
 * first.
 */
static const char *
find_in_path(struct arena *arena, struct str name)
{
	const char *dirs = getenv("PATH"), *end;

	for (; dirs != NULL && *dirs != '\0'; dirs = *end == ':' ? end + 1 : end) {
		const char *path;

		end = strchr(dirs, ':');
		if (end == NULL)
			end = dirs + strlen(dirs);
		path = arena_printf(arena, "%.*s/%.*s", (int)(end - dirs), dirs,
		    (int)name.len, name.s).s;
		if (end > dirs && is_executable(path))
			return path;
	}
	return NULL;
}

/* Whether a path is executable when the pipeline's folder is the current one, as it is in a run. */
static bool
is_there(const struct program_set *set, const char *path)
{
	if (path[0] == '/')
		return is_executable(path);
	return is_executable(arena_printf(set->arena, "%s/%s", set->base, path).s);
}

static struct program *
look_up(struct program_set *set, struct str name)
{
	struct program *p = arena_calloc(set->arena, 1, sizeof(*p));
	struct strbuf help = { 0 };
	size_t i;

	p->name = arena_dup(set->arena, name).s;
	if (memchr(name.s, '/', name.len) != NULL) {
		p->path = p->name;
		return is_there(set, p->path) ? p : NULL;
	}
	for (i = 0; i < set->nnames && !str_is(name, set->names[i]); i++)
		;
	p->suite = i < set->nnames;
	p->path = arena_printf(set->arena, "%s/%s", set->folder, p->name).s;
	if (p->suite) {
		read_help(p->path, &help);
		parse_help(set, p, strbuf_str(&help));
		strbuf_free(&help);
	} else if (!is_executable(p->path)) {
		p->path = find_in_path(set->arena, name);
	}
	return p->path ? p : NULL;
}

const struct program *
program_find(struct program_set *set, struct str name)
{
	struct map_entry *e;
	bool added;

	if (name.len == 0 || memchr(name.s, '\0', name.len) != NULL)
		return NULL;
	e = map_put(&set->programs, name, &added);
	if (added)
		e->value = look_up(set, name);
	return e->value;
}

const char *
program_suggest(const struct program_set *set, struct str name)
{
	struct suggest s = suggest_begin(name);
	size_t i;

	for (i = 0; i < set->nnames; i++)
		suggest_try(&s, set->names[i]);
	return suggest_found(&s);
}

const struct program_option *
program_option(const struct program *p, struct str name)
{
	size_t i;

	for (i = 0; i < p->noptions; i++)
		if (str_is(name, p->options[i].name))
			return &p->options[i];
	return NULL;
}

const char *
program_suggest_option(const struct program *p, struct str name)
{
	struct suggest s = suggest_begin(name);
	size_t i;

	for (i = 0; i < p->noptions; i++)
		suggest_try(&s, p->options[i].name);
	return suggest_found(&s);
}
