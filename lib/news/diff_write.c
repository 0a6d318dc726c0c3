#include "news/diff_write.h"

#include "base/hash.h"
#include "format/json_write.h"

/* At most so many outlets are named in one record. */
#define MOST_OUTLETS 16

/* The claims behind a diff: its own, then those of the same value. */
static const struct diff_claim *
behind(const struct diff *d, size_t i)
{
	return i < d->nclaims ? d->claims[i] : d->support.items[i - d->nclaims];
}

static size_t
nbehind(const struct diff *d)
{
	return d->nclaims + d->support.len;
}

static bool
outlet_before(const struct diff *d, size_t i)
{
	for (size_t j = 0; j < i; j++)
		if (str_eq(behind(d, j)->outlet, behind(d, i)->outlet))
			return true;
	return false;
}

/* A root counts once, and so does an outlet. */
static size_t
independent(const struct diff *d)
{
	size_t n = 0;

	for (size_t i = 0; i < nbehind(d); i++) {
		bool counted = false;

		for (size_t j = 0; j < i && !counted; j++) {
			const struct diff_claim *a = behind(d, i), *b = behind(d, j);

			counted = str_eq(a->root, b->root) ||
			    (a->outlet.len > 0 && str_eq(a->outlet, b->outlet));
		}
		n += !counted;
	}
	return n;
}

static void
write_id(struct strbuf *out, const struct diff *d)
{
	struct strbuf all = { 0 };
	char id[24];

	strbuf_adds(&all, diff_label_name(d->label));
	for (size_t i = 0; i < d->nclaims; i++) {
		strbuf_addc(&all, '\n');
		strbuf_add_str(&all, d->claims[i]->id);
	}
	uint64_t hash = hash64(strbuf_str(&all));
	for (int i = 0; i < 16; i++)
		id[i] = "0123456789abcdef"[hash >> (60 - 4 * i) & 15];
	json_add_member(out, "id", (struct str){ id, 16 });
	strbuf_free(&all);
}

static void
write_role(struct strbuf *out, const char *name, const struct diff_claim *c)
{
	if (c != NULL)
		json_add_member(out, name, c->id);
}

static void
write_outlets(struct strbuf *out, const struct diff *d)
{
	size_t n = 0;

	json_key(out, "outlets");
	json_open(out, '[');
	for (size_t i = 0; i < nbehind(d) && n < MOST_OUTLETS; i++)
		if (behind(d, i)->outlet.len > 0 && !outlet_before(d, i)) {
			json_add_string(out, behind(d, i)->outlet);
			n++;
		}
	json_close(out, ']');
}

static void
write_evidence(struct strbuf *out, struct diff_store *store, struct arena *arena,
    const struct diff *d, size_t most)
{
	json_key(out, "evidence");
	json_open(out, '[');
	for (size_t i = 0; i < nbehind(d) && i < most; i++)
		diff_store_evidence(store, arena, behind(d, i), out);
	json_close(out, ']');
	json_key(out, "evidence_total");
	json_add_size(out, nbehind(d));
}

/* What the first claim that names the subject calls it. */
static struct str
name_of(const struct diff *d)
{
	for (size_t i = 0; i < d->nclaims; i++)
		if (d->claims[i]->name.len > 0 &&
		    str_eq(d->claims[i]->subject, d->claims[0]->subject))
			return d->claims[i]->name;
	return (struct str){ 0 };
}

void
diff_write(struct strbuf *out, struct diff_store *store, struct arena *arena, const struct diff *d,
    size_t evidence)
{
	json_open(out, '{');
	write_id(out, d);
	json_add_member(out, "label", str_of(diff_label_name(d->label)));
	json_key(out, "claims");
	json_open(out, '[');
	for (size_t i = 0; i < d->nclaims; i++)
		json_add_string(out, d->claims[i]->id);
	json_close(out, ']');
	json_add_member(out, "subject", d->claims[0]->subject);
	json_add_member(out, "subject_text", name_of(d));
	json_add_member(out, "attribute", d->claims[0]->attribute);
	write_role(out, "old", d->older);
	write_role(out, "new", d->newer);
	write_role(out, "coarse", d->coarse);
	write_role(out, "fine", d->fine);
	json_add_member(out, "arithmetic", d->arithmetic);
	json_add_member(out, "reason", diff_reason(arena, d));
	write_outlets(out, d);
	json_key(out, "independent");
	json_add_size(out, independent(d));
	json_key(out, "copies");
	json_add_bool(out, d->copies);
	write_evidence(out, store, arena, d, evidence);
	json_close(out, '}');
	strbuf_addc(out, '\n');
}
