#include "format/rejects.h"

#include "base/utf8.h"
#include "format/json_write.h"

static void
add_base64(struct strbuf *out, struct str data)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const unsigned char *p = (const unsigned char *)data.s;
	size_t i;

	for (i = 0; i < data.len; i += 3) {
		size_t left = data.len - i;
		unsigned long bits = (unsigned long)p[i] << 16 | (left > 1 ? (unsigned long)p[i + 1] << 8 : 0) |
		    (left > 2 ? p[i + 2] : 0);

		strbuf_addc(out, digits[bits >> 18]);
		strbuf_addc(out, digits[bits >> 12 & 63]);
		strbuf_addc(out, left > 1 ? digits[bits >> 6 & 63] : '=');
		strbuf_addc(out, left > 2 ? digits[bits & 63] : '=');
	}
}

/* The first REJECTS_RAW_MAX bytes, not cut inside a character. */
static struct str
cut(struct str raw)
{
	size_t n = raw.len;

	if (n <= REJECTS_RAW_MAX)
		return raw;
	for (n = REJECTS_RAW_MAX; n > REJECTS_RAW_MAX - 4 && !utf8_boundary(raw, n); n--)
		;
	return str_slice(raw, 0, n);
}

void
reject_write(struct strbuf *out, const struct reject *r)
{
	struct str raw = cut(r->raw);

	json_open(out, '{');
	json_add_member(out, "program", str_of(r->program));
	json_add_member(out, "file", str_of(r->file));
	json_key(out, "line");
	json_add_size(out, r->line);
	json_key(out, "column");
	json_add_size(out, r->column);
	json_key(out, "offset");
	json_add_size(out, (size_t)r->offset);
	json_add_member(out, "error", str_of(r->error));
	if (utf8_valid_prefix(raw) == raw.len) {
		json_key(out, "raw");
		json_add_string(out, raw);
	} else {
		json_key(out, "raw_base64");
		strbuf_addc(out, '"');
		add_base64(out, raw);
		strbuf_addc(out, '"');
	}
	json_close(out, '}');
	strbuf_addc(out, '\n');
}
