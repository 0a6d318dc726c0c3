#include "text/guess_rules.h"

#include "base/utf8.h"
#include "text/guess_slug.h"

#define MAX_RUN 20	/* syllables of a run that are looked at */

static void
add(struct guess *g, size_t start, size_t end, const char *type, struct str id)
{
	struct entity e = { start, end, str_of(type), id, { NULL, 0 }, ENTITY_MODEL };

	entity_add(g->arena, g->out, e);
}

void
guess_add(struct guess *g, size_t start, size_t end, const char *type)
{
	add(g, start, end, type, guess_slug(g->arena, str_slice(g->text, start, end)));
}

void
guess_add_tentative(struct guess *g, size_t start, size_t end, const char *type)
{
	add(g, start, end, type, str_of(""));
}

size_t
guess_run_start(struct str text, size_t pos, bool latin)
{
	int n;

	for (n = 0; n < MAX_RUN && pos > 0; n++) {
		uint32_t cp;
		unsigned len = utf8_decode_before(text, pos, &cp);

		if (!utf8_is_hangul(cp) && !(latin && utf8_is_alnum(cp)))
			break;
		pos -= len;
	}
	return pos;
}

bool
guess_word_begins(struct str text, size_t pos)
{
	uint32_t cp;

	if (pos == 0)
		return true;
	utf8_decode_before(text, pos, &cp);
	return !utf8_is_hangul(cp) && !utf8_is_alnum(cp);
}
