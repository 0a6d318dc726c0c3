#include "text/line_part.h"

static const char *const names[] = { "body", "heading", "caption", "byline", "list", "notice" };

enum line_part
line_part_of(struct str line, bool first, bool alone)
{
	(void)line;
	(void)first;
	(void)alone;
	return PART_BODY;
}

const char *
line_part_name(enum line_part part)
{
	return names[part];
}
