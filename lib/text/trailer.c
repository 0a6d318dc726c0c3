#include "text/trailer.h"

#include <string.h>

#include "base/utf8.h"
#include "text/char_class.h"
#include "text/emoticon.h"

#define FOOTNOTE_MAX_BYTES 12
#define REMARK_MAX_BYTES 48

size_t
trailer_footnote(struct str text, size_t pos)
{
	size_t i, most = pos + FOOTNOTE_MAX_BYTES;
	bool digit = false;

	if (text.s[pos] != '[')
		return 0;
	if (most > text.len)
		most = text.len;
	for (i = pos + 1; i < most; i++) {
		if (text.s[i] == ']')
			return digit ? i + 1 - pos : 0;
		digit = utf8_is_digit((unsigned char)text.s[i]);
		if (!digit && !(text.s[i] >= 'a' && text.s[i] <= 'z') && text.s[i] != ' ')
			return 0;
	}
	return 0;
}

size_t
trailer_remark(struct str text, size_t pos)
{
	size_t i, most = pos + REMARK_MAX_BYTES < text.len ? pos + REMARK_MAX_BYTES : text.len;
	struct str inner;

	if (text.s[pos] != '(')
		return 0;
	for (i = pos + 1; i < most && text.s[i] != ')'; i++)
		if (memchr("(=.!?@\n", text.s[i], 7) != NULL)
			return 0;
	if (i >= most || (i + 1 < text.len && (unsigned char)text.s[i + 1] > ' '))
		return 0;
	inner = str_slice(text, pos, i);
	if (str_find(inner, str_of("기자"), 0) != (size_t)-1 ||
	    str_find(inner, str_of("사진"), 0) != (size_t)-1)
		return 0;
	return i + 1 - pos;
}

bool
trailer_after_space(struct str text, size_t pos)
{
	unsigned n;
	enum char_class class = char_class_at(text, pos, &n);

	if (class == CHAR_MARK)
		return true;
	if (class == CHAR_STOP || class == CHAR_ELLIPSIS) {
		while ((class = char_class_at(text, pos, &n)) == CHAR_STOP ||
		    class == CHAR_ELLIPSIS)
			pos += n;
		return char_is_blank(class);
	}
	return emoticon_length(text, pos) > 0;
}
