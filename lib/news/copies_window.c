#include "news/copies_window.h"

#include <string.h>

/* Articles running that may move the window by more than its length; see_ahead counts on three. */
#define BELIEVED 3

/* The third article running that is ahead moves the end to the middle one of the three dates. */
static void
see_ahead(struct copies_window *w, int64_t t)
{
	if (w->ahead == 0 || t < w->low)
		w->low = t;
	if (w->ahead == 0 || t > w->high)
		w->high = t;
	w->sum = w->ahead == 0 ? t : w->sum + t;
	if (++w->ahead < BELIEVED)
		return;
	w->known = true;
	w->end = w->sum - w->low - w->high;
	w->ahead = 0;
}

int64_t
copies_window_see(struct copies_window *w, bool dated, int64_t t)
{
	if (!dated)
		return w->end;
	if (!w->known || t > w->end + w->length) {
		see_ahead(w, t);
		return t;
	}
	if (t >= w->end - w->length)
		w->ahead = 0;
	if (t > w->end)
		w->end = t;
	return t;
}

bool
copies_window_holds(const struct copies_window *w, int64_t time)
{
	return !w->known || time >= w->end - w->length - w->length / 2;
}

bool
copies_window_reaches(const struct copies_window *w, int64_t a, int64_t b)
{
	return a < b ? b - a <= w->length : a - b <= w->length;
}

static void
add_number(struct strbuf *out, uint64_t n)
{
	char buf[8];
	int i;

	for (i = 0; i < 8; i++)
		buf[i] = (char)(n >> 8 * i);
	strbuf_add(out, buf, sizeof(buf));
}

static uint64_t
number_at(struct str bytes, size_t index)
{
	uint64_t n = 0;
	int i;

	for (i = 0; i < 8; i++)
		n |= (uint64_t)(unsigned char)bytes.s[8 * index + (size_t)i] << 8 * i;
	return n;
}

void
copies_window_write(const struct copies_window *w, uint64_t next, struct strbuf *out)
{
	add_number(out, w->known);
	add_number(out, (uint64_t)w->end);
	add_number(out, w->ahead);
	add_number(out, (uint64_t)w->low);
	add_number(out, (uint64_t)w->high);
	add_number(out, (uint64_t)w->sum);
	add_number(out, next);
}

bool
copies_window_read(struct copies_window *w, struct str bytes, uint64_t *next)
{
	if (bytes.len != 56)
		return false;
	w->known = number_at(bytes, 0) != 0;
	w->end = (int64_t)number_at(bytes, 1);
	w->ahead = (unsigned)number_at(bytes, 2);
	w->low = (int64_t)number_at(bytes, 3);
	w->high = (int64_t)number_at(bytes, 4);
	w->sum = (int64_t)number_at(bytes, 5);
	*next = number_at(bytes, 6);
	return true;
}
