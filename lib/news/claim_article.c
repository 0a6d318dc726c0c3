#include "news/claim_article.h"

/* The fields as members of a copy of their line, which outlives the record. */
static void
keep_fields(struct arena *arena, struct str line, const struct json_field *from,
    struct json_field to[CLAIM_SENTENCE_NFIELDS])
{
	struct str kept = arena_dup(arena, line);
	for (size_t i = 0; i < CLAIM_SENTENCE_NFIELDS; i++) {
		to[i] = from[i];
		if (to[i].value.type != JSON_ABSENT)
			to[i].value.raw.s = kept.s + (from[i].value.raw.s - line.s);
	}
}

/* Writes what is held and keeps only what the article has spoken of. */
static void
write_held(struct claim_article *a, struct strbuf *out)
{
	if (a->n > 0)
		claim_extract(&a->extractor, &a->arena, a->sentences, a->n, out);
	arena_reset(&a->arena);
	a->sentences = NULL;
	a->n = a->cap = a->bytes = 0;
}

bool
claim_article_add(struct claim_article *a, struct str line,
    const struct json_field fields[CLAIM_SENTENCE_NFIELDS], struct strbuf *out, struct err *err)
{
	struct json_field kept[CLAIM_SENTENCE_NFIELDS];
	struct claim_sentence s;

	arena_reset(&a->next);
	bool same = a->n > 0 &&
	    str_eq(a->sentences[0].article, claim_sentence_article(&a->next, fields));
	struct arena *arena = same ? &a->arena : &a->next;
	keep_fields(arena, line, fields, kept);
	if (!claim_sentence_read(arena, &a->extractor.frames, kept, &s, err))
		return false; /* what is held is as it was: a bad line ends no article */
	if (!same) {
		write_held(a, out);
		struct arena empty = a->arena;
		a->arena = a->next;
		a->next = empty;
	}
	a->sentences = arena_grow(&a->arena, a->sentences, a->n, &a->cap, sizeof(s));
	a->sentences[a->n++] = s;
	a->bytes += line.len;
	if (s.last || a->bytes > ARTICLE_MAX_BYTES)
		write_held(a, out);
	return true;
}

void
claim_article_flush(struct claim_article *a, struct strbuf *out)
{
	write_held(a, out);
	claim_memory_reset(&a->extractor.memory, (struct str){0}, (struct str){0});
}

void
claim_article_free(struct claim_article *a)
{
	claim_memory_free(&a->extractor.memory);
	claim_frames_free(&a->extractor.frames);
	arena_free(&a->arena);
	arena_free(&a->next);
}
