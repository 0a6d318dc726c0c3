#include "news/claim_name.h"
#include "news/claim_subject.h"

/* A word without the quotes and the comma around it. */
static struct str
bare_word(struct str word)
{
	static const char *const opens[] = {"‘", "“", "'", "\"", "<"};
	static const char *const closes[] = {",", "’", "”", "'", "\"", "…", ">", "’,", "”,"};
	for (size_t i = 0; i < ARRAY_LEN(opens); i++)
		if (str_starts(word, opens[i]))
			word = str_slice(word, str_of(opens[i]).len, word.len);
	for (size_t i = 0; i < ARRAY_LEN(closes); i++)
		if (str_ends(word, closes[i]))
			word = str_slice(word, 0, word.len - str_of(closes[i]).len);
	return word;
}

struct subject
claim_subject_headline(struct arena *arena, const struct claim_memory *memory)
{
	struct str title = memory->title;
	size_t close = str_starts(title, "[") ? str_find(title, str_of("]"), 0) : (size_t)-1;
	if (close != (size_t)-1)
		title = str_trim(str_slice(title, close + 1, title.len));
	size_t end = str_find(title, str_of(" "), 0);
	if (end == (size_t)-1 || !(title.s[0] & 0x80))
		return (struct subject){.how = CLAIM_HOW_NONE};
	struct str word = arena_dup(arena, bare_word(str_slice(title, 0, end)));
	return (struct subject){
	    .id = claim_name_slug(arena, word), .text = word, .how = CLAIM_HOW_HEADLINE};
}
