#include "text/quantity_prefix.h"

#include "base/utf8.h"
#include "text/match.h"

static const struct prefix prefixes[] = {
	{ "섭씨 영하", PREFIX_BELOW_ZERO }, { "섭씨", PREFIX_CELSIUS }, { "화씨", PREFIX_FAHRENHEIT },
	{ "영하", PREFIX_BELOW_ZERO }, { "생후", PREFIX_SINCE_BIRTH }, { "초속", PREFIX_SPEED },
	{ "분속", PREFIX_SPEED }, { "제", PREFIX_ORDINAL }, { "마이너스", PREFIX_MINUS },
	{ "음수", PREFIX_MINUS }, { "시속", PREFIX_SPEED }, { "minus", PREFIX_MINUS },
	{ "negative", PREFIX_MINUS },
};

size_t
quantity_prefix_read(struct str text, size_t pos, const struct prefix **p)
{
	size_t i, len;

	*p = NULL;
	if (utf8_is_digit(match_peek(text, pos)))
		return pos;
	for (i = 0; i < ARRAY_LEN(prefixes); i++) {
		len = (unsigned char)prefixes[i].text[0] < 0x80 ? match_word(text, pos,
		    prefixes[i].text) :
		    match_at(text, pos, prefixes[i].text);
		if (len > 0) {
			*p = &prefixes[i];
			return match_spaces(text, pos + len, 1);
		}
	}
	return pos;
}

size_t
atom_read_minus(struct str text, size_t pos, bool *negative)
{
	const struct prefix *p;
	size_t at = quantity_prefix_read(text, pos, &p);

	if (p != NULL && p->kind == PREFIX_MINUS) {
		*negative = true;
		return at;
	}
	if (pos < text.len && text.s[pos] == '-' && utf8_is_digit(match_peek(text, pos + 1))) {
		*negative = true;
		return pos + 1;
	}
	return pos;
}
