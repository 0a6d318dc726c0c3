#include "text/emoticon.h"

#include <string.h>

#include "base/utf8.h"
#include "text/char_class.h"

/* Written in ASCII: longer ones before those that they begin with. */
static const char *const faces[] = {
	"^_^;;", "^_^;", "^_^", "^.^", "^o^", "^^;;", "^^;", "^^", "-_-;;", "-_-;", "-_-", "T_T",
	"T.T",
	";;;", ";;", ":)", ":-)", ":(", ":-(", ":D", ":-D", ":P", ";)", ";-)", "=)", "<3",
};

/* Whether a letter goes on behind a face that ends in a letter: ":Data" is none. */
static bool
goes_on(struct str text, size_t end)
{
	return end < text.len && utf8_is_alnum((unsigned char)text.s[end - 1]) &&
	    utf8_is_alnum((unsigned char)text.s[end]);
}

static size_t
face_length(struct str text, size_t pos)
{
	struct str rest = str_slice(text, pos, text.len);
	size_t i;

	/* Most bytes begin no face: this is asked at every space. */
	if (memchr("^-T;:=<", rest.s[0], 7) == NULL)
		return 0;
	for (i = 0; i < ARRAY_LEN(faces); i++) {
		size_t n = str_of(faces[i]).len;

		if (str_starts(rest, faces[i]))
			return goes_on(text, pos + n) ? 0 : n;
	}
	return 0;
}

size_t
emoticon_length(struct str text, size_t pos)
{
	size_t i = pos;
	uint32_t cp;

	if (pos >= text.len)
		return 0;
	while (i < text.len) {
		unsigned n;
		enum char_class class;

		if ((unsigned char)text.s[i] < 0x80)
			break;
		n = utf8_decode(text, i, &cp);
		class = char_class(cp);
		if (class != CHAR_JAMO && class != CHAR_EMOJI)
			break;
		i += n;
	}
	return i > pos ? i - pos : face_length(text, pos);
}
