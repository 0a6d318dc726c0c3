#include "text/guess_slug.h"

#include <string.h>

#include "base/utf8.h"
#include "text/korean_latin.h"
#include "text/romanize.h"

/*
 * The id without the legal form at its end: Acme Inc. and Acme are one firm.  What says what the
 * firm does stays, by that alone sisters differ (Hanbit Tire, Hanbit Bank).
 */
static struct str
without_form(struct str id)
{
	static const char *const forms[] = {
		"-inc", "-corp", "-co", "-ltd", "-limited", "-plc",
		"-llc", "-ag", "-sa", "-nv", "-group", "-holdings", "-stores"
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(forms); i++) {
		if (str_ends(id, forms[i]) && id.len > str_of(forms[i]).len + 2)
			return str_slice(id, 0, id.len - str_of(forms[i]).len);
	}
	return id;
}

/*
 * What one firm is called at its end by different outlets: Daru Motor and Daru Motors, Onbit Pharma and
 * Onbit Pharmaceutical, Daru Air and Daru Airlines.
 */
static struct str
with_plain_head(struct str id)
{
	static const struct { const char *head; size_t cut; } heads[] = {
		{ "-motors", 1 }, { "-foods", 1 }, { "-systems", 1 }, { "-solutions", 1 }, { "-chemicals", 1 },
		{ "-materials", 1 }, { "-devices", 1 }, { "-pharmaceuticals", 9 }, { "-pharmaceutical", 8 },
		{ "-airlines", 5 }, { "-telecommunications", 11 }
	};

	for (size_t i = 0; i < ARRAY_LEN(heads); i++)
		if (str_ends(id, heads[i].head))
			return str_slice(id, 0, id.len - heads[i].cut);
	return id;
}

/* Cyclone Maro is Maro, as which the next sentence knows it. */
static struct str
without_class(struct str id)
{
	static const char *const classes[] = { "tropical-storm-", "tropical-cyclone-", "super-typhoon-",
		"cyclone-", "hurricane-", "typhoon-", "storm-" };

	for (size_t i = 0; i < ARRAY_LEN(classes); i++)
		if (str_starts(id, classes[i]) && id.len > str_of(classes[i]).len + 2)
			return str_slice(id, str_of(classes[i]).len, id.len);
	return id;
}

/* daru-cell is darucell, as romanize spells 다루셀. */
static struct str
fused(char *s, size_t len)
{
	size_t n = 0;

	for (size_t start = 0, end; start < len; start = end + 1) {
		for (end = start; end < len && s[end] != '-';)
			end++;
		if (n > 0 && !romanize_is_fused((struct str){ s + start, end - start }))
			s[n++] = '-';
		memmove(s + n, s + start, end - start);
		n += end - start;
	}
	return (struct str){ s, n };
}

struct str
guess_slug(struct arena *arena, struct str text)
{
	struct str person = korean_latin(arena, text);
	if (person.len)
		return person;
	struct str name = romanize(arena, text);
	char *s = arena_alloc(arena, name.len + 1);
	size_t n = 0, i;

	for (i = 0; i < name.len; i++) {
		unsigned char c = (unsigned char)name.s[i];

		if (c >= 0x80 || utf8_is_alnum(c) || (c == '.' && i > 0 && i + 1 < name.len &&
		    utf8_is_digit((unsigned char)name.s[i - 1]) &&
		    utf8_is_digit((unsigned char)name.s[i + 1])))
			s[n++] = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : (char)c;
		else if (n > 0 && s[n - 1] != '-')
			s[n++] = '-';
	}
	while (n > 0 && s[n - 1] == '-')
		n--;
	return without_class(with_plain_head(without_form(fused(s, n))));
}
