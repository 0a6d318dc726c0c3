#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define LINE_MAX_BYTES 4096

/* Copies s to stderr's line with control bytes made visible, so that input cannot move the cursor. */
static void
put_line(const char *program, const char *text)
{
	char line[LINE_MAX_BYTES];
	size_t n;
	int head = snprintf(line, sizeof(line), "%s: ", program);

	n = head < 0 ? 0 : (size_t)head;
	for (; *text != '\0' && n < sizeof(line) - 6; text++) {
		unsigned char c = (unsigned char)*text;

		if (c < 0x20 || c == 0x7F)
			n += (size_t)snprintf(line + n, sizeof(line) - n, "\\x%02X", c);
		else
			line[n++] = (char)c;
	}
	line[n++] = '\n';
	fwrite(line, 1, n, stderr);
}

void
diag(const char *program, const char *fmt, ...)
{
	char text[LINE_MAX_BYTES];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	put_line(program, text);
}

void
diag_at(const char *program, const char *source, size_t line, size_t column, const char *msg)
{
	diag(program, "%s:%zu:%zu: %s", source, line, column, msg);
}
