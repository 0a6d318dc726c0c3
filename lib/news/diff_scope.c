#include <string.h>

#include "news/diff_batch.h"

/* How far before an exclusion its figure may stand, in bytes. */
#define REACH 400

/* cost-excludes says what figures of the group cost leave out. */
static bool
excludes(const struct diff_claim *exclusion, const struct diff_claim *c)
{
	struct str name = exclusion->attribute;

	if (!str_ends(name, "-excludes") || !str_eq(exclusion->subject, c->subject) || c->converted)
		return false;
	return str_eq(c->group, str_slice(name, 0, name.len - strlen("-excludes"))) &&
	    c->start < exclusion->start && exclusion->start - c->start < REACH;
}

/*
 * The figure that an exclusion of the article speaks of is not that of the other attributes of its
 * group.
 */
void
diff_scope(struct diff_batch *batch, struct diff_entry *entry)
{
	struct diff d = { .label = DIFF_SCOPE, .nclaims = 2, .claims = { entry->claim } };

	for (size_t i = 0; i < batch->len && d.claims[1] == NULL; i++)
		if (excludes(batch->entries[i].claim, entry->claim))
			d.claims[1] = batch->entries[i].claim;
	for (size_t i = 0;
	     d.claims[1] != NULL && i < entry->rivals.len && d.nclaims < DIFF_MOST_CLAIMS; i++) {
		const struct diff_claim *r = entry->rivals.items[i];
		enum diff_relation relation = diff_relate(entry->claim, r);

		if (str_eq(r->attribute, entry->claim->attribute) ||
		    str_eq(r->article, entry->claim->article))
			continue;
		if (str_eq(r->subject, entry->claim->subject) &&
		    (relation == DIFF_EQUAL || relation == DIFF_FINER || relation == DIFF_COARSER))
			d.claims[d.nclaims++] = r;
	}
	if (d.nclaims > 2)
		diff_emit(batch, &d);
}
