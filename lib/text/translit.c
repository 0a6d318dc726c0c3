#include "text/translit.h"

#include <string.h>

#include "base/utf8.h"

struct skeleton {
	char s[TRANSLIT_MAX];
	size_t len;
};

static void
put(struct skeleton *k, char class)
{
	if (class != 0 && k->len < TRANSLIT_MAX)
		k->s[k->len++] = class;
}

static bool
is_vowel(char c)
{
	return c != 0 && strchr("aeiouy", c) != NULL;
}

static char
lower(struct str text, size_t i)
{
	char c = i < text.len ? text.s[i] : 0;

	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* The class of one Latin consonant between its neighbours, 0 for none. */
static char
latin_class(char before, char c, char after)
{
	switch (c) {
	case 'b': case 'p': case 'f': case 'v':
		return 'P';
	case 'd': case 't':
		return 'T';
	case 'c':
		return after == 'e' || after == 'i' || after == 'y' || after == 'h' ? 'S' : 'K';
	case 'k': case 'q':
		return 'K';
	case 'g':
		return before == 'n' && !is_vowel(after) ? 0 : 'K';
	case 's': case 'z': case 'j':
		return 'S';
	case 'l':
		return 'L';
	case 'r':	/* not spoken before a consonant or at the end */
		return is_vowel(after) ? 'L' : 0;
	case 'm':
		return 'M';
	case 'n':
		return 'N';
	default:
		return 0;
	}
}

/*
 * Whether the r at i is one that Korean spells with a vowel of its own and English leaves unspoken:
 * oreusunt is Orsund, mireune is Mirne.
 */
static bool
is_filled_r(struct str text, size_t i)
{
	return i > 0 && is_vowel(lower(text, i - 1)) && lower(text, i + 1) == 'e' &&
	    lower(text, i + 2) == 'u' && !is_vowel(lower(text, i + 3));
}

static void
add_latin(struct skeleton *k, struct str text, size_t i)
{
	char before = i > 0 ? lower(text, i - 1) : 0, c = lower(text, i), after = lower(text,
	    i + 1);

	if (c == before || (c == 'k' && before == 'c') || c == 'h' ||
	    (c == 'r' && is_filled_r(text, i)))
		return;
	if (c == 'p' && after == 'h')
		put(k, 'P');
	else if (c == 'x') {
		if (i > 0)
			put(k, 'K');
		put(k, 'S');
	} else
		put(k, latin_class(before, c, after));
}

/* By initial (0-18) and by final (0-27) consonant, in the order of Unicode. */
static const char initials[] = "KKNTTLMPPSS-SSSKTP-";
static const char finals[] = "-KKKNNNTLKMPTTPLMPPTTNTTKTP-";

static void
add_syllable(struct skeleton *k, uint32_t cp)
{
	char initial = initials[(cp - 0xAC00) / 588], final = finals[(cp - 0xAC00) % 28];

	/* 알리: one l */
	if (initial != '-' && !(initial == 'L' && k->len > 0 && k->s[k->len - 1] == 'L'))
		put(k, initial);
	if (final != '-')
		put(k, final);
}

static void
skeleton_of(struct skeleton *k, struct str text)
{
	size_t i = 0;

	k->len = 0;
	while (i < text.len) {
		uint32_t cp;
		unsigned n = utf8_decode(text, i, &cp);

		if (utf8_is_hangul(cp))
			add_syllable(k, cp);
		else if (utf8_is_alnum(cp))
			add_latin(k, text, i);
		i += n;
	}
}

/* Whether at most one insertion, deletion or change makes a of b. */
static bool
within_one(const struct skeleton *a, const struct skeleton *b)
{
	size_t head = 0, tail = 0, shorter = a->len < b->len ? a->len : b->len;

	while (head < shorter && a->s[head] == b->s[head])
		head++;
	while (tail < shorter - head && a->s[a->len - 1 - tail] == b->s[b->len - 1 - tail])
		tail++;
	return a->len - head - tail <= 1 && b->len - head - tail <= 1;
}

bool
translit_alike(struct str korean, struct str latin)
{
	struct skeleton a, b;

	skeleton_of(&a, korean);
	skeleton_of(&b, latin);
	if (a.len < 2 || b.len < 2)
		return false;
	if (a.len == b.len && memcmp(a.s, b.s, a.len) == 0)
		return true;
	return a.len >= 4 && b.len >= 4 && within_one(&a, &b);
}

size_t
translit_sounds(struct str text, char sounds[TRANSLIT_MAX])
{
	struct skeleton k;

	skeleton_of(&k, text);
	memcpy(sounds, k.s, k.len);
	return k.len;
}
