#include <math.h>

#include "format/json_write.h"
#include "text/quantity_json.h"

/* A date's EDTF, a number, or [low, high]; an end that is open (여러) is null, not infinite. */
static void
write_value(struct strbuf *out, const struct quantity *q)
{
	if (q->when.len > 0) {
		json_add_member(out, "value", q->when);
	} else if (!isnan(q->value)) {
		json_key(out, "value");
		json_add_number(out, q->value);
	} else if (!isnan(q->low)) {
		json_key(out, "value");
		json_open(out, '[');
		json_add_number(out, q->low);
		json_add_number(out, q->high);
		json_close(out, ']');
	}
}

/* Only what says something: records.md leaves out members at their defaults. */
static void
write_details(struct strbuf *out, const struct quantity *q)
{
	json_add_member(out, "unit", q->unit);
	if (q->modifier != MODIFIER_EXACT)
		json_add_member(out, "modifier", str_of(modifier_name(q->modifier)));
	if (!isnan(q->of[0])) {
		json_key(out, "of");
		json_open(out, '[');
		json_add_number(out, q->of[0]);
		json_add_number(out, q->of[1]);
		json_close(out, ']');
	}
	if (q->sig > 0) {
		json_key(out, "sig");
		json_add_size(out, q->sig);
	}
	json_add_member(out, "grain", q->grain);
	if (q->ext.start != q->core.start || q->ext.end != q->core.end) {
		json_key(out, "ext");
		json_open(out, '{');
		json_key(out, "start");
		json_add_size(out, q->ext.start);
		json_key(out, "end");
		json_add_size(out, q->ext.end);
		json_close(out, '}');
	}
}

/* One quantity; offsets are bytes, as everywhere in the records. */
static void
write_one(struct strbuf *out, struct str text, const struct quantity *q)
{
	json_open(out, '{');
	json_key(out, "start");
	json_add_size(out, q->core.start);
	json_key(out, "end");
	json_add_size(out, q->core.end);
	json_add_member(out, "text", str_slice(text, q->core.start, q->core.end));
	json_add_member(out, "kind", str_of(quantity_kind_name(q->kind)));
	write_value(out, q);
	write_details(out, q);
	if (q->equals != QUANTITY_NONE) {
		json_key(out, "equals");
		json_add_size(out, q->equals);
	}
	if (q->damaged) {
		json_key(out, "damaged");
		json_add_bool(out, true);
	}
	if (q->relative) {
		json_key(out, "relative");
		json_add_bool(out, true);
	}
	json_close(out, '}');
}

void
quantity_write(struct strbuf *out, struct str text, const struct quantity_list *list)
{
	size_t i;

	json_open(out, '[');
	for (i = 0; i < list->len; i++)
		write_one(out, text, &list->items[i]);
	json_close(out, ']');
}
