#include "base/suggest.h"

#include <string.h>

#define WORD_MAX 40

struct suggest
suggest_begin(struct str word)
{
	return (struct suggest){ word, NULL, WORD_MAX };
}

static size_t
min(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Three rows of the table are enough: a transposition looks two rows up. */
static size_t
distance(struct str a, struct str b)
{
	size_t rows[3][WORD_MAX + 1], *row = rows[0], *above = rows[1], *above2 = rows[2], *swap, i, j;

	for (j = 0; j <= b.len; j++)
		row[j] = j;
	for (i = 1; i <= a.len; i++) {
		swap = above2;
		above2 = above;
		above = row;
		row = swap;
		row[0] = i;
		for (j = 1; j <= b.len; j++) {
			row[j] = min(min(above[j], row[j - 1]) + 1, above[j - 1] + (a.s[i - 1] != b.s[j - 1]));
			if (i > 1 && j > 1 && a.s[i - 1] == b.s[j - 2] && a.s[i - 2] == b.s[j - 1])
				row[j] = min(row[j], above2[j - 2] + 1);
		}
	}
	return row[b.len];
}

void
suggest_try(struct suggest *s, const char *choice)
{
	struct str c = str_of(choice);
	size_t d;

	if (s->word.len > WORD_MAX || c.len > WORD_MAX)
		return;
	d = distance(s->word, c);
	if (d < s->distance) {
		s->distance = d;
		s->best = choice;
	}
}

const char *
suggest_found(const struct suggest *s)
{
	if (s->best == NULL || s->distance > strlen(s->best) / 3 + 1 || s->distance >= s->word.len)
		return NULL;
	return s->best;
}
