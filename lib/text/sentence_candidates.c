#include "text/sentence_candidates.h"

void
sentence_candidates_start(struct sentence_candidates *c, struct arena *arena, struct str text,
    const unsigned char *endings)
{
	c->text = text;
	c->quotes = (struct quote_list){ 0 };
	text_profile_of(text, &c->profile);
	quote_find(arena, text, &c->quotes);
	boundary_start(&c->scanner, text, &c->quotes, endings);
}

bool
sentence_candidates_next(struct sentence_candidates *c, struct boundary *b)
{
	return boundary_next(&c->scanner, b);
}
