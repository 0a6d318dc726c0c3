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

/* name with joint instead of the byte at pos. */
static struct str
with_joint(struct arena *arena, struct str name, size_t pos, const char *joint)
{
	return arena_printf(arena, "%.*s%s%.*s", (int)pos, name.s, joint, (int)(name.len - pos - 1),
	    name.s + pos + 1);
}

size_t
variant_of(struct arena *arena, struct str name, struct str out[VARIANT_MAX])
{
	/* space, hyphen, no-break space, no-break hyphen, en dash */
	static const char *const joints[] = {
		" ", "-", "\xC2\xA0", "\xE2\x80\x91", "\xE2\x80\x93"
	};
	size_t n = 0, joint = joint_before_number(name), i;
	struct str closed;

	for (i = 0; joint < name.len && i < ARRAY_LEN(joints); i++) {
		if (name.s[joint] != joints[i][0])
			out[n++] = with_joint(arena, name, joint, joints[i]);
	}
	/* nothing between them where the word alone could not run on */
	if (joint < name.len &&
	    (hangul_before(name, joint) || utf8_is_digit((unsigned char)name.s[joint + 1])))
		out[n++] = with_joint(arena, name, joint, "");
	if (memchr(name.s, ' ', name.len) != NULL) {
		closed = closed_up(arena, name);
		if (closed.len < name.len)
			out[n++] = closed;
	}
	return n;
}
