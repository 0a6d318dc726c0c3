#include "news/diff_batch.h"

void
diff_scope(struct diff_batch *batch, struct diff_entry *entry)
{
	(void)batch;
	(void)entry;
}
void
diff_currency(struct diff_batch *batch)
{
	(void)batch;
}
void
diff_derive(struct diff_batch *batch)
{
	(void)batch;
}
