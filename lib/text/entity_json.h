/*
 * entity_json - entities as the records hold them.
 *
 * Source:  newsutils-records(5), "entities and quantities".
 */
#ifndef TEXT_ENTITY_JSON_H
#define TEXT_ENTITY_JSON_H

#include "base/strbuf.h"
#include "text/entity.h"

/*
 * Appends the array [{"start","end","text","type","id","wikidata","how"},...] of the entities of
 * text.
 */
void
entity_write(struct strbuf *out, struct str text, const struct entity_list *list);

#endif
