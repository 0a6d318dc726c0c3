#include "news/article.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/hash.h"
#include "base/strbuf.h"

void
article_rev(struct str title, struct str text, char rev[ARTICLE_REV_LEN + 1])
{
	struct strbuf both = { 0 };
	char hex[17];

	strbuf_grow(&both, title.len + text.len + 1);
	strbuf_add_str(&both, title);
	strbuf_addc(&both, '\n');
	strbuf_add_str(&both, text);
	snprintf(hex, sizeof(hex), "%016" PRIx64, hash64(strbuf_str(&both)));
	memcpy(rev, hex, ARTICLE_REV_LEN);
	rev[ARTICLE_REV_LEN] = '\0';
	strbuf_free(&both);
}
