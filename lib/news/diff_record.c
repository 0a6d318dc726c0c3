#include "news/diff_record.h"

#include <string.h>

void
diff_record_open(struct diff_record *r, struct state *state, enum diff_table table,
    const struct diff_key *key)
{
	struct str value;

	if (str_eq(diff_key_str(&r->key), diff_key_str(key)))
		return;
	diff_record_begin(r, state, table, key);
	if (state_get(state, table, diff_key_str(key), &value))
		strbuf_add_str(&r->value, value);
}

void
diff_record_begin(struct diff_record *r, struct state *state, enum diff_table table,
    const struct diff_key *key)
{
	diff_record_close(r, state, table);
	r->key = *key;
}

void
diff_record_close(struct diff_record *r, struct state *state, enum diff_table table)
{
	if (r->changed)
		state_put(state, table, diff_key_str(&r->key), strbuf_str(&r->value));
	r->changed = false;
	r->key.len = 0;
	strbuf_reset(&r->value);
}

void
diff_record_date(struct diff_record *r, const struct diff_claim *c)
{
	int64_t date = c->published.known ? c->published.last : INT64_MAX, newest;

	if (r->value.len == 0)
		strbuf_add(&r->value, &date, sizeof(date));
	memcpy(&newest, r->value.s, sizeof(newest));
	if (date > newest)
		memcpy(r->value.s, &date, sizeof(date));
	r->changed = true;
}

bool
diff_record_is_over(struct str value, int64_t before)
{
	int64_t newest;

	if (value.len < sizeof(newest))
		return true;
	memcpy(&newest, value.s, sizeof(newest));
	return newest < before;
}

void
diff_record_free(struct diff_record *r)
{
	strbuf_free(&r->value);
	*r = (struct diff_record){ .changed = false };
}
