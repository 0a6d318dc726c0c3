/* loop - the least a filter can do: read one member, add one, pass the rest.  What every program pays. */
#include "format/filter.h"

static bool
add_one(struct filter *f, struct record *rec, struct err *err)
{
	struct str id;

	if (!filter_need_string(rec, &f->fields[0], "id is missing", &id, err))
		return false;
	filter_emit(f, rec, str_of("\"n\":1"));
	return true;
}

int
main(int argc, char **argv)
{
	struct json_field fields[] = { { .name = "id" }, { .name = "n", .own = true } };
	struct filter f = { .name = "loop", .usage = "[OPTION]... [FILE]...", .summary = "Adds a member.",
		.fields = fields, .nfields = ARRAY_LEN(fields), .record = add_one };

	return filter_main(&f, argc, argv);
}
