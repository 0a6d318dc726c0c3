#include "base/utf8.h"
#include "news/claim_locality_place.h"
#include "text/guess_slug.h"

struct place *
claim_locality_put(struct arena *arena, const struct claim_frames *frames, struct place_list *list,
    struct str id, struct str text, enum place_level level)
{
	if (id.len == 0)
		id = guess_slug(arena, text);
	if (claim_frames_is_wide(frames, id))
		level = PLACE_WIDE;
	for (size_t i = 0; i < list->len; i++) {
		struct place *p = &list->items[i];
		if (!str_eq(p->id, id))
			continue;
		/* what is said of a place once holds: San Roque, a fishing town */
		if (p->level == PLACE_OPEN)
			p->level = level;
		return p;
	}
	if (list->len == PLACE_MAX || id.len == 0)
		return NULL;
	struct place *p = &list->items[list->len++];
	*p = (struct place){.id = id, .text = text, .level = level};
	return p;
}

bool
claim_locality_is_year(struct str word)
{
	for (size_t i = 0; i < 4; i++)
		if (i >= word.len || !utf8_is_digit((unsigned char)word.s[i]))
			return false;
	return word.len == 4 || str_is(str_slice(word, 4, word.len), "년");
}
