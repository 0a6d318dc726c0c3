#include "news/diff_batch.h"

static bool
differs(enum diff_label label)
{
	return label == DIFF_CONFLICT || label == DIFF_UPDATE || label == DIFF_RETRACT ||
	    label == DIFF_INCONSISTENT;
}

void
diff_emit(struct diff_batch *batch, const struct diff *d)
{
	struct diff_engine *engine = batch->engine;

	if (d->label == DIFF_NONE)
		return;
	engine->ndiffering += differs(d->label);
	diff_write(batch->out, &engine->store, &engine->arena, d, engine->evidence);
}

void
diff_emit_derived(struct diff_batch *batch, const struct diff_claim *left, enum diff_operator op,
    const struct diff_claim *right, const struct diff_claim *result, enum diff_fit fit)
{
	struct diff d = {
		.label = fit == DIFF_MISFITS ? DIFF_INCONSISTENT : DIFF_CONSISTENT,
		.claims = { result, left, right }, .nclaims = 3,
		.arithmetic = diff_arith_text(&batch->engine->arena, left, op, right, result, fit),
		.shown = diff_arith_shown(&batch->engine->arena, left, op, right, result, fit)
	};

	diff_emit(batch, &d);
}
