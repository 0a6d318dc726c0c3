#include "text/entity_json.h"

#include "format/json_write.h"

void
entity_write(struct strbuf *b, struct str text, const struct entity_list *list)
{
	size_t i;

	json_open(b, '[');
	for (i = 0; i < list->len; i++) {
		const struct entity *e = &list->items[i];

		json_open(b, '{');
		json_key(b, "start");
		json_add_size(b, e->start);
		json_key(b, "end");
		json_add_size(b, e->end);
		json_add_member(b, "text", str_slice(text, e->start, e->end));
		json_add_member(b, "type", e->type);
		json_add_member(b, "id", e->id);
		json_add_member(b, "wikidata", e->wikidata);
		json_add_member(b, "how", str_of(entity_how_name(e->how)));
		json_close(b, '}');
	}
	json_close(b, ']');
}
