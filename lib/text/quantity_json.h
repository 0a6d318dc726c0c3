/*
 * quantity_json - quantities as the records hold them.
 *
 * Source:  newsutils-records(5), "entities and quantities".
 */
#ifndef TEXT_QUANTITY_JSON_H
#define TEXT_QUANTITY_JSON_H

#include "base/strbuf.h"
#include "text/quantity.h"

/*
 * Appends the array [{"start","end","text","kind","value",...},...] of the quantities of text; members
 * that say nothing (no unit, exact, ext equal to the core) are left out.
 */
void
quantity_write(struct strbuf *out, struct str text, const struct quantity_list *list);

#endif
