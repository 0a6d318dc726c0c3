#include "news/report_part.h"

#include <string.h>

#include "base/utf8.h"
#include "format/yaml.h"

struct phrase {
	const char *ko, *en;
};

static const struct phrase words[WORD_COUNT] = {
	[WORD_CONFLICT] = { "엇갈림", "Conflict" },
	[WORD_INCONSISTENT] = { "계산이 안 맞음", "Does not add up" },
	[WORD_RETRACT] = { "바로잡음", "Corrected" },
	[WORD_UPDATE] = { "바뀜", "Updated" },
	[WORD_REFINE] = { "더 정밀해짐", "More precise" },
	[WORD_SCOPE] = { "범위가 다름", "Different scope" },
	[WORD_AGREE] = { "일치", "Agreement" },
	[WORD_CONSISTENT] = { "계산이 맞음", "Adds up" },
	[WORD_NEW] = { "처음 나옴", "New" },
	[WORD_ALL] = { "모두", "All" },
	[WORD_NOTHING] = { "새로 견준 값이 없습니다.", "Nothing new was compared." },
	[WORD_COPIES] = { "옮겨 실은 곳", "Carried by" },
	[WORD_SOURCES] = { "독립 출처", "Independent sources" },
	[WORD_TITLE] = { "매체들이 전한 값", "What the outlets say" },
	[WORD_OUTLETS] = { "매체", "Outlets" },
	[WORD_SENTENCES] = { "근거 문장", "Sentences" },
	[WORD_AS_OF] = { "기준", "as of" },
	[WORD_MORE] = { "더", "more" },
	[WORD_MADE] = { "만든 때", "Made" },
	[WORD_CHART] = { "매체와 때에 따른 값의 범위", "Range of the values by outlet and time" },
	[WORD_GONE] = { "거둬들인 값", "withdrawn" },
	[WORD_QUIET] = { "다툼 없는 값", "Undisputed figures" },
};

/* From what a reader must know to what may be passed over. */
static const enum diff_label order[] = { DIFF_CONFLICT, DIFF_INCONSISTENT, DIFF_RETRACT,
	DIFF_UPDATE, DIFF_REFINE, DIFF_SCOPE, DIFF_NEW, DIFF_AGREE, DIFF_CONSISTENT };

static const enum report_word label_words[] = { [DIFF_NONE] = WORD_AGREE,
	[DIFF_NEW] = WORD_NEW,
	[DIFF_AGREE] = WORD_AGREE,
	[DIFF_REFINE] = WORD_REFINE,
	[DIFF_CONFLICT] = WORD_CONFLICT,
	[DIFF_UPDATE] = WORD_UPDATE,
	[DIFF_RETRACT] = WORD_RETRACT,
	[DIFF_SCOPE] = WORD_SCOPE,
	[DIFF_CONSISTENT] = WORD_CONSISTENT,
	[DIFF_INCONSISTENT] = WORD_INCONSISTENT };

const char *
report_word(const struct report *r, enum report_word word)
{
	return r->language == REPORT_KOREAN ? words[word].ko : words[word].en;
}

const char *
report_label(const struct report *r, enum diff_label label)
{
	return report_word(r, label_words[label]);
}

int
report_gravity(enum diff_label label)
{
	for (size_t i = 0; i < ARRAY_LEN(order); i++)
		if (order[i] == label)
			return (int)i;
	return ARRAY_LEN(order);
}

bool
report_is_news(enum diff_label label)
{
	return report_gravity(label) <= report_gravity(DIFF_SCOPE);
}

/* A slug as words: wren-4-launch is wren 4 launch, but deepseek-r1 stays whole. */
static struct str
unslug(struct arena *arena, struct str slug)
{
	struct str text = arena_dup(arena, slug);
	char *s = (char *)text.s;

	for (size_t i = 0; i + 1 < text.len; i++)
		if (s[i] == '-' && !utf8_is_digit((unsigned char)s[i + 1]))
			s[i] = ' ';
	return text;
}

struct str
report_subject(struct arena *arena, const struct report_item *item)
{
	return item->name.len > 0 ? item->name : unslug(arena, item->subject);
}

bool
report_load_names(struct report *r, const char *path, struct strbuf *errors)
{
	static const char *const languages[] = { "ko", "en" };
	struct yaml_file file = { path, errors, 0 };
	const struct yaml_node *root = yaml_load(&r->arena, &file);

	if (root == NULL || !yaml_check_keys(&file, root, languages, ARRAY_LEN(languages)))
		return file.nerrors == 0;
	root = yaml_get(root, languages[r->language]);
	for (struct yaml_node *n = root ? root->child : NULL; n != NULL; n = n->next)
		if (n->type == YAML_SCALAR)
			map_put(&r->names, n->key, NULL)->value = &n->text;
		else
			yaml_error(&file, n, "a name is a word");
	return file.nerrors == 0;
}

struct str
report_attribute(const struct report *r, struct arena *arena, struct str attribute)
{
	const struct str *name = map_get(&r->names, attribute);

	return name != NULL ? *name : unslug(arena, attribute);
}

static const char *
reference(unsigned char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

void
report_escape(struct strbuf *out, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.s[i];
		const char *ref = reference(c);

		if (ref != NULL)
			strbuf_adds(out, ref);
		else if (c >= 0x20 || c == '\t' || c == '\n')
			strbuf_addc(out, (char)c);
	}
}

bool
report_is_link(struct str url)
{
	if (!str_starts(url, "http://") && !str_starts(url, "https://"))
		return false;
	for (size_t i = 0; i < url.len; i++)
		if ((unsigned char)url.s[i] <= 0x20 || strchr("\"<>\\^`{|}", url.s[i]) != NULL)
			return false;
	return true;
}

struct str
report_when(struct arena *arena, struct str published)
{
	struct str text = arena_dup(arena, str_slice(published, 0, 16));

	if (text.len > 10 && text.s[10] == 'T')
		((char *)text.s)[10] = ' ';
	return text;
}

struct str
report_as_of(const struct report *r, struct arena *arena, struct str time)
{
	bool clock = time.len > 10 && time.s[10] == 'T';
	struct str when = clock ? report_when(arena, time) : time;
	const char *word = report_word(r, WORD_AS_OF);

	return r->language == REPORT_KOREAN
	    ? arena_printf(arena, "%.*s %s", (int)when.len, when.s, word)
	    : arena_printf(arena, "%s %.*s", word, (int)when.len, when.s);
}
