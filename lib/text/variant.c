#include "text/variant.h"

#include <string.h>

#include "base/utf8.h"

static bool
hangul_at(struct str name, size_t pos)
{
	uint32_t cp;

	utf8_decode(name, pos, &cp);
	return utf8_is_hangul(cp);
}

static bool
hangul_before(struct str name, size_t pos)
{
	uint32_t cp;

	utf8_decode_before(name, pos, &cp);
	return utf8_is_hangul(cp);
}

/* name without its spaces between Hangul. */
static struct str
closed_up(struct arena *arena, struct str name)
{
	char *s = arena_alloc(arena, name.len);
	size_t i, n = 0;

	for (i = 0; i < name.len; i++) {
		if (name.s[i] != ' ' || i == 0 || i + 1 == name.len || !hangul_before(name, i) ||
		    !hangul_at(name, i + 1))
			s[n++] = name.s[i];
	}
	return (struct str){ s, n };
}

/* The first space or hyphen before a word with a digit; name.len when there is none. */
static size_t
joint_before_number(struct str name)
{
	size_t joint = name.len, i;

	for (i = 1; i < name.len; i++) {
		if (name.s[i] == ' ' || name.s[i] == '-')
			joint = i;
		else if (joint < name.len && utf8_is_digit((unsigned char)name.s[i]))
			return joint;
	}
	return name.len;
}

/* name with the byte at pos replaced by c, or left out when c is 0. */
static struct str
with_joint(struct arena *arena, struct str name, size_t pos, char c)
{
	struct str head = str_slice(name, 0, pos), tail = str_slice(name, pos + 1, name.len);

	return c == 0 ? arena_concat(arena, head, tail) :
	    arena_printf(arena, "%.*s%c%.*s", (int)head.len, head.s, c, (int)tail.len, tail.s);
}

size_t
variant_of(struct arena *arena, struct str name, struct str out[VARIANT_MAX])
{
	size_t n = 0, joint = joint_before_number(name);
	struct str closed;

	if (joint < name.len) {
		char other = name.s[joint] == '-' ? ' ' : '-';

		out[n++] = with_joint(arena, name, joint, other);
		/* nothing between them where the word alone could not run on */
		if (hangul_before(name, joint) || utf8_is_digit((unsigned char)name.s[joint + 1]))
			out[n++] = with_joint(arena, name, joint, 0);
	}
	if (memchr(name.s, ' ', name.len) != NULL) {
		closed = closed_up(arena, name);
		if (closed.len < name.len)
			out[n++] = closed;
	}
	return n;
}
