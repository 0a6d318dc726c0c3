#include "news/diff_write.h"
#include "news/report_part.h"

#include <math.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "format/timestamp.h"

enum {
	F_ID,
	F_LABEL,
	F_SUBJECT,
	F_NAME,
	F_ATTRIBUTE,
	F_REASON,
	F_OLD,
	F_NEW,
	F_INDEPENDENT,
	F_COPIES,
	F_EVIDENCE
};

void
report_fields(struct json_field fields[REPORT_NFIELDS])
{
	static const char *const names[REPORT_NFIELDS] = { "id", "label", "subject", "subject_text",
		"attribute", "reason", "old", "new", "independent", "copies", "evidence" };

	for (size_t i = 0; i < REPORT_NFIELDS; i++)
		fields[i] = (struct json_field){ .name = names[i] };
}

static bool
parse_label(struct str word, enum diff_label *label)
{
	for (enum diff_label l = DIFF_NEW; l <= DIFF_INCONSISTENT; l++)
		if (str_is(word, diff_label_name(l))) {
			*label = l;
			return true;
		}
	return false;
}

static double
published_at(struct str published)
{
	struct timestamp t;
	struct edtf e;

	if (timestamp_parse_3339(published, 0, &t))
		return (double)t.seconds;
	if (edtf_parse(published, &e) && e.first != EDTF_OPEN_LOW)
		return (double)e.first * 86400;
	return NAN;
}

static struct str
member(struct report *r, const struct json_value *object, const char *name)
{
	struct json_value v = json_get(object, name);

	return json_string_or_empty(&r->arena, &v);
}

static double
number(const struct json_value *object, const char *name)
{
	struct json_value v = json_get(object, name);

	return json_number(&v);
}

/* A bound that is null is open. */
static double
bound(const struct json_value *object, const char *name, double open)
{
	struct json_value v = json_get(object, name);

	return v.type == JSON_NULL ? open : json_number(&v);
}

/* A date's days are its figure. */
static void
read_date(struct report *r, const struct json_value *object, struct report_evidence *e)
{
	struct edtf date;

	if (!edtf_parse(member(r, object, "value"), &date) || date.first == EDTF_OPEN_LOW ||
	    date.last == EDTF_OPEN_HIGH)
		return;
	e->unit = str_of("date");
	e->low = (double)date.first;
	e->high = (double)date.last + 1;
	e->value = (e->low + e->high) / 2;
}

static struct span
read_mark(const struct json_value *object, struct str sentence)
{
	struct json_value start = json_get(object, "start"), end = json_get(object, "end");
	struct span s = { 0, 0 };

	if (!json_size(&start, sentence.len, &s.start) || !json_size(&end, sentence.len, &s.end) ||
	    s.start >= s.end || !utf8_boundary(sentence, s.start) ||
	    !utf8_boundary(sentence, s.end))
		return (struct span){ 0, 0 };
	return s;
}

static bool
has_hangul(struct str text)
{
	uint32_t cp;

	for (size_t i = 0; i < text.len; i += utf8_decode(text, i, &cp)) {
		utf8_decode(text, i, &cp);
		if (utf8_is_hangul(cp))
			return true;
	}
	return false;
}

static void
count_language(struct report *r, struct str sentence)
{
	bool korean = has_hangul(sentence);

	r->nkorean += korean;
	r->nenglish += !korean && sentence.len > 0;
}

/* Keeps a name of the subject: the first, and later ones that only say more (지진, 은파 지진). */
static void
add_name(struct report *r, struct str subject, struct str name)
{
	struct map_entry *e;
	bool added;

	if (name.len == 0)
		return;
	e = map_put(&r->subjects, arena_dup(&r->arena, subject), &added);
	if (added)
		e->value = arena_calloc(&r->arena, 1, sizeof(struct report_subject));
	struct report_subject *s = e->value;
	struct str *kept = &s->names[has_hangul(name) ? REPORT_KOREAN : REPORT_ENGLISH];
	bool fuller = name.len > kept->len &&
	    str_eq(str_slice(name, name.len - kept->len, name.len), *kept);
	if (kept->len == 0 || fuller)
		*kept = arena_dup(&r->arena, name);
}

static struct report_evidence *
read_evidence(struct report *r, const struct json_value *object)
{
	struct report_evidence *e = arena_calloc(&r->arena, 1, sizeof(*e));

	e->id = member(r, object, "id");
	e->article = member(r, object, "article");
	e->outlet = member(r, object, "outlet");
	e->published = member(r, object, "published");
	e->url = member(r, object, "url");
	e->text = member(r, object, "text");
	e->sentence = member(r, object, "sentence");
	e->time = member(r, object, "time");
	e->unit = member(r, object, "unit");
	e->mark = read_mark(object, e->sentence);
	e->value = number(object, "value");
	e->low = bound(object, "low", -INFINITY);
	e->high = bound(object, "high", INFINITY);
	e->at = published_at(e->published);
	struct json_value superseded = json_get(object, "superseded");
	e->withdrawn =
	    superseded.type == JSON_TRUE || str_is(member(r, object, "modality"), "denied");
	if (isnan(e->low) || isnan(e->high))
		read_date(r, object, e);
	count_language(r, e->sentence);
	return e;
}

/* The item's one record of a claim. */
static struct report_evidence *
add_evidence(struct report *r, struct report_item *item, const struct json_value *object)
{
	struct report_evidence *e = read_evidence(r, object);
	struct str key =
	    arena_printf(&r->arena, "%zu\n%.*s", item->number, (int)e->id.len, e->id.s);
	bool added;
	struct map_entry *entry = map_put(&r->claims, key, &added);

	if (!added)
		return entry->value;
	entry->value = e;
	item->evidence = arena_grow(&r->arena, item->evidence, item->nevidence, &item->cap_evidence,
	    sizeof(struct report_evidence *));
	item->evidence[item->nevidence++] = e;
	if (!isnan(e->at) && (isnan(item->newest) || e->at > item->newest))
		item->newest = e->at;
	return e;
}

static struct report_item *
find_item(struct report *r, struct str subject, struct str attribute)
{
	struct str key = arena_printf(&r->arena, "%.*s\n%.*s", (int)subject.len, subject.s,
	    (int)attribute.len, attribute.s);
	bool added;
	struct map_entry *entry = map_put(&r->items, key, &added);

	if (added) {
		struct report_item *item = arena_calloc(&r->arena, 1, sizeof(*item));

		item->subject = arena_dup(&r->arena, subject);
		item->attribute = arena_dup(&r->arena, attribute);
		item->newest = NAN;
		item->number = r->items.len;
		entry->value = item;
	}
	return entry->value;
}

static void
read_all_evidence(struct report *r, struct report_item *item, struct report_diff *d, struct str raw)
{
	struct json_value list, object;
	struct err err;
	size_t pos = 0, cap = 0;

	if (!json_parse(arena_dup(&r->arena, raw), &list, &err))
		return;
	while (json_next_item(&list, &pos, &object)) {
		if (object.type != JSON_OBJECT)
			continue;
		d->evidence = arena_grow(&r->arena, d->evidence, d->nevidence, &cap,
		    sizeof(struct report_evidence *));
		d->evidence[d->nevidence++] = add_evidence(r, item, &object);
	}
}

static const struct report_evidence *
find_evidence(const struct report_diff *d, struct str id)
{
	for (size_t i = 0; id.len > 0 && i < d->nevidence; i++)
		if (str_eq(d->evidence[i]->id, id))
			return d->evidence[i];
	return NULL;
}

static bool
fail(struct err *err, const char *msg)
{
	*err = (struct err){ .msg = msg };
	return false;
}

bool
report_add(struct report *r, struct arena *scratch, const struct json_field fields[REPORT_NFIELDS],
    struct err *err)
{
	struct report_diff *d = arena_calloc(&r->arena, 1, sizeof(*d));

	if (!parse_label(json_string_or_empty(scratch, &fields[F_LABEL].value), &d->label))
		return fail(err, "label is missing or unknown");
	d->id = arena_dup(&r->arena, json_string_or_empty(scratch, &fields[F_ID].value));
	if (d->id.len == 0)
		return fail(err, "id is missing");
	if (r->ndiffs >= REPORT_MOST_DIFFS)
		return fail(err, "more than 100000 diffs");
	d->reason = arena_dup(&r->arena, json_string_or_empty(scratch, &fields[F_REASON].value));
	json_size(&fields[F_INDEPENDENT].value, 1000000, &d->independent);
	struct report_item *item =
	    find_item(r, json_string_or_empty(scratch, &fields[F_SUBJECT].value),
		json_string_or_empty(scratch, &fields[F_ATTRIBUTE].value));
	add_name(r, item->subject, json_string_or_empty(scratch, &fields[F_NAME].value));
	if (fields[F_EVIDENCE].value.type == JSON_ARRAY)
		read_all_evidence(r, item, d, fields[F_EVIDENCE].value.raw);
	d->older = find_evidence(d, json_string_or_empty(scratch, &fields[F_OLD].value));
	d->newer = find_evidence(d, json_string_or_empty(scratch, &fields[F_NEW].value));
	bool derived =
	    d->label == DIFF_CONSISTENT || d->label == DIFF_INCONSISTENT || d->label == DIFF_SCOPE;
	for (size_t i = 0; i < d->nevidence; i++)
		d->evidence[i]->plotted |= !derived || i == 0;
	if (fields[F_COPIES].value.type == JSON_TRUE && d->nevidence > 1 &&
	    d->evidence[0] != d->evidence[1])
		d->evidence[0]->carries = d->evidence[1];
	item->diffs = arena_grow(&r->arena, item->diffs, item->ndiffs, &item->cap_diffs,
	    sizeof(struct report_diff *));
	item->diffs[item->ndiffs++] = d;
	if (item->ndiffs == 1 || report_gravity(d->label) < report_gravity(item->label))
		item->label = d->label;
	r->counts[d->label]++;
	r->ndiffs++;
	return true;
}

/* Unknown times last; ids decide between equal times, so that the order never depends on qsort. */
static int
by_time(const void *a, const void *b)
{
	const struct report_evidence *x = *(struct report_evidence *const *)a,
				     *y = *(struct report_evidence *const *)b;

	if (isnan(x->at) != isnan(y->at))
		return isnan(x->at) ? 1 : -1;
	if (!isnan(x->at) && x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return str_cmp(x->id, y->id);
}

static int
by_gravity(const void *a, const void *b)
{
	const struct report_item *x = *(struct report_item *const *)a,
				 *y = *(struct report_item *const *)b;
	int difference = report_gravity(x->label) - report_gravity(y->label);

	if (difference != 0)
		return difference;
	if (!isnan(x->newest) && !isnan(y->newest) && x->newest != y->newest)
		return x->newest > y->newest ? -1 : 1;
	difference = str_cmp(x->subject, y->subject);
	return difference != 0 ? difference : str_cmp(x->attribute, y->attribute);
}

/* When the newer value was told; never, where there is none. */
static double
changed_at(const struct report_diff *d)
{
	return d->newer == NULL || isnan(d->newer->at) ? INFINITY : d->newer->at;
}

/* The gravest first, then in the order of what happened: 27 → 63, 63 → 88. */
static int
by_label(const void *a, const void *b)
{
	const struct report_diff *x = *(struct report_diff *const *)a,
				 *y = *(struct report_diff *const *)b;
	int difference = report_gravity(x->label) - report_gravity(y->label);

	if (difference != 0)
		return difference;
	double s = changed_at(x), t = changed_at(y);
	return s != t ? (s < t ? -1 : 1) : str_cmp(x->id, y->id);
}

/* Sorts an array of pointers; nothing of nothing is in order. */
static void
sort(void *pointers, size_t n, int (*by)(const void *, const void *))
{
	if (n > 0)
		qsort(pointers, n, sizeof(void *), by);
}

/* Whether an update tells more than another to the same value: from what stood last. */
static bool
is_later(const struct report_diff *a, const struct report_diff *b)
{
	if (a->older->withdrawn != b->older->withdrawn)
		return !a->older->withdrawn;
	return a->older->at > b->older->at;
}

/*
 * 27 in the morning, 63 at night, 88 the next day: two steps, and no third from 27 to 88.  Of all
 * updates to one statement only that from the latest value before it is told.
 */
static void
pass_over(struct report_item *item)
{
	struct map last = { 0 };

	for (size_t i = 0; i < item->ndiffs; i++) {
		struct report_diff *d = item->diffs[i];
		bool added;

		if (d->label != DIFF_UPDATE || d->older == NULL || d->newer == NULL)
			continue;
		struct map_entry *e = map_put(&last, d->newer->id, &added);
		struct report_diff *other = added ? NULL : e->value;
		bool later = other == NULL || is_later(d, other);
		if (other != NULL)
			(later ? other : d)->passed = true;
		if (later)
			e->value = d;
	}
	map_free(&last);
}

/* The subject's name in the report's language, or else in the other. */
static struct str
name_of(const struct report *r, struct str subject)
{
	const struct report_subject *s = map_get(&r->subjects, subject);
	struct str none = { 0 };

	if (s == NULL)
		return none;
	return s->names[r->language].len > 0 ? s->names[r->language] : s->names[!r->language];
}

void
report_sort(struct report *r)
{
	bool korean = r->language == REPORT_KOREAN;

	r->sorted = arena_calloc(&r->arena, r->items.len + 1, sizeof(struct report_item *));
	for (size_t i = 0; i < r->items.len; i++) {
		struct report_item *item = r->sorted[i] = r->items.entries[i].value;

		sort(item->evidence, item->nevidence, by_time);
		for (size_t j = 0; j < item->ndiffs; j++)
			item->diffs[j]->reason =
			    diff_reason_in(&r->arena, item->diffs[j]->reason, korean);
		sort(item->diffs, item->ndiffs, by_label);
		pass_over(item);
		item->name = name_of(r, item->subject);
	}
	sort(r->sorted, r->items.len, by_gravity);
}

void
report_free(struct report *r)
{
	map_free(&r->items);
	map_free(&r->claims);
	map_free(&r->subjects);
	map_free(&r->names);
	arena_free(&r->arena);
}
