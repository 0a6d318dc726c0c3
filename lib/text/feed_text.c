/* A plain text file as a feed of one item. */
#include <string.h>

#include "base/strbuf.h"
#include "base/utf8.h"
#include "text/feed_readers.h"
#include "text/markup.h"

/* A first line longer than this is no headline. */
#define TITLE_MAX 300

/* The line at *pos without white space around it; *pos moves behind it. */
static struct str
next_line(struct str text, size_t *pos)
{
	const char *nl = memchr(text.s + *pos, '\n', text.len - *pos);
	size_t end = nl ? (size_t)(nl - text.s) : text.len;
	struct str line = str_slice(text, *pos, end);

	*pos = nl ? end + 1 : end;
	return str_trim(line);
}

/* The place of a head's line in the item, NULL when its name is none of ours. */
static struct str *
find_place(struct feed_item *item, struct str name)
{
	struct {
		const char *name;
		struct str *place;
	} places[] = {
		{ "title", &item->title },
		{ "date", &item->published },
		{ "published", &item->published },
		{ "updated", &item->updated },
		{ "author", &item->author },
		{ "outlet", &item->outlet },
		{ "url", &item->url },
		{ "id", &item->id },
		{ "lang", &item->lang },
	};
	size_t i, j;

	for (i = 0; i < ARRAY_LEN(places); i++) {
		for (j = 0; j < name.len && (name.s[j] | 0x20) == places[i].name[j]; j++)
			;
		if (j == name.len && places[i].name[j] == '\0')
			return places[i].place;
	}
	return NULL;
}

/* Reads the head; the offset behind its empty line, or 0 when the file begins otherwise. */
static size_t
read_head(struct str text, struct feed_item *item)
{
	struct feed_item head = *item;
	size_t pos = 0, n = 0;

	while (pos < text.len) {
		struct str line = next_line(text, &pos), *place;
		const char *colon = line.len > 0 ? memchr(line.s, ':', line.len) : NULL;

		if (line.len == 0)
			break;
		if (colon == NULL)
			return 0;
		place = find_place(&head, str_slice(line, 0, (size_t)(colon - line.s)));
		if (place == NULL)
			return 0;
		*place = str_trim(str_slice(line, (size_t)(colon - line.s) + 1, line.len));
		n++;
	}
	if (n == 0)
		return 0;
	*item = head;
	return pos;
}

/* The first line, when an empty one follows; the offset behind both, or from. */
static size_t
read_title(struct str text, size_t from, struct feed_item *item)
{
	size_t pos = from;
	struct str line = { NULL, 0 };

	while (pos < text.len && line.len == 0)
		line = next_line(text, &pos);
	if (line.len == 0 || line.len > TITLE_MAX || pos == text.len ||
	    next_line(text, &pos).len > 0)
		return from;
	item->title = line;
	return pos;
}

bool
feed_parse_text(struct arena *arena, struct str text, struct feed *feed, struct err *err)
{
	struct feed_item *item = feed_add(arena, feed);
	struct strbuf b = { 0 };
	size_t pos, bad = 0;

	/* bytes that no text has: this is some binary file */
	for (pos = 0; pos < text.len; pos++)
		bad += (unsigned char)text.s[pos] < 0x20 && strchr("\t\n\r\f", text.s[pos]) == NULL;
	if (bad * 100 > text.len || memchr(text.s, '\0', text.len) != NULL) {
		*err = (struct err){ 0, "neither a feed nor a text" };
		return false;
	}
	pos = read_head(text, item);
	if (item->title.len == 0)
		pos = read_title(text, pos, item);
	markup_plain(&b, str_slice(text, pos, text.len));
	item->text = arena_dup(arena, strbuf_str(&b));
	strbuf_free(&b);
	return true;
}
